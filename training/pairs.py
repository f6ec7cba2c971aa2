#!/usr/bin/env python3
"""Train the model that tells whether two claims answer one question (src/variorum/align/learnt.json), or try it on stories it has not seen.

    python training/pairs.py                     write the tables, from all stories but the held-out ones
    python training/pairs.py --cross 9 [STORY…]  nine times: train without every ninth story, score the accounts of those (held-out ones included)

In: the gold of eval/invented, examples and, where that folder stands beside the project, ../shared/stories; training/verdicts.tsv; lightgbm, which nothing
else here needs. Pairs are made of claims that stand at the gold's words: of one question (1), of two (0); of those that a reader has judged (1 or 0, at three times
the weight, as they are the ones that look alike); and of a claim at the gold's words with another claim of the story (0, at a tenth, as the gold does not hold
everything). Out: for each type of value the curves of a generalised additive model, as boosted stumps add up to one. No words of any story go into it. Needs
`pip install lightgbm==4.7.0`; half a minute.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import lightgbm
import msgspec
import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "eval"))
from judging import Sheet, answers  # noqa: E402
from stories import HELD_OUT, SETS, score_story, stories_of  # noqa: E402

import variorum  # noqa: E402
from variorum.align import learnt, questions  # noqa: E402
from variorum.align.bans import Item  # noqa: E402
from variorum.align.features import Rarity  # noqa: E402
from variorum.align.traits import plain_traits, word_traits  # noqa: E402

OUT = ROOT / "src" / "variorum" / "align" / "learnt.json"
VERDICTS = Path(__file__).with_name("verdicts.tsv")
KINDS = ("Amount", "Category", "Interval", "Name")
STUMPS, RATE = 300, 0.15
READ = 3.0  # weight of a pair that a reader has judged
OUTSIDE = 0.1  # weight of a pair of which one is not in the gold …
OTHERS = 12  # … and how many a claim at the most
LEAST = 0.02  # a trait that moves the sum by less says nothing that a reader would follow
SETTINGS = {
    "objective": "binary", "learning_rate": RATE, "num_leaves": 2, "min_data_in_leaf": 60, "feature_fraction": 0.5, "bagging_fraction": 0.7,
    "bagging_freq": 1, "lambda_l2": 5.0, "verbose": -1, "num_threads": 2, "seed": 1, "deterministic": True,
}  # fmt: skip


Place = tuple[str, str]  # type of value; report, from, to


class Pairs:
    """Pairs of one story for one type of value: traits, labels, weights."""

    def __init__(self) -> None:
        self.traits: list[dict[str, float]] = []
        self.words: set[str] = set()  # the names of traits of words
        self.labels: list[float] = []
        self.weights: list[float] = []

    def add(self, left: Item, right: Item, rarity: Rarity, label: float, weight: float) -> None:
        """One pair more."""
        told = word_traits(left, right, rarity)
        self.words.update(told)
        self.traits.append(plain_traits(left, right) | told)
        self.labels.append(label)
        self.weights.append(weight)


def folders() -> dict[str, Path]:
    """Every story with a gold, by name."""
    return {folder.name: folder for group in SETS for folder in stories_of(group)}


def verdicts() -> dict[str, dict[frozenset[Place], bool]]:
    """What readers have judged, by story: two claims, each by type of value, report and place, and whether they answer one question."""
    found: dict[str, dict[frozenset[Place], bool]] = defaultdict(dict)
    for line in VERDICTS.read_text(encoding="utf-8").splitlines()[2:]:
        story, kind, left, right, verdict = line.split("\t")
        found[story][frozenset(((kind, left), (kind, right)))] = verdict == "y"
    return found


def account_of(folder: Path, model: learnt.Model) -> tuple[dict[str, Any], Sequence[Item], Rarity]:
    """The account of a story by a model, and the items from which align made its questions."""
    seen: list[tuple[Sequence[Item], Rarity]] = []
    plain, shipped = questions.score_pairs, learnt.load_model

    def watched(items: Sequence[Item], rarity: Rarity, options: Any) -> Any:
        seen.append((items, rarity))
        return plain(items, rarity, options)

    questions.score_pairs = watched  # the only place where all items of a story stand together
    learnt.load_model = lambda: model  # type: ignore[assignment]
    try:
        made = variorum.reconcile([folder / "articles"])
    finally:
        questions.score_pairs, learnt.load_model = plain, shipped
    items, rarity = max(seen, key=lambda each: len(each[0]))
    return json.loads(made.to_json()), items, rarity


def pairs_of(folder: Path, read: Mapping[frozenset[Place], bool]) -> dict[str, Pairs]:
    """The labelled pairs of a story by type of value; `read` is what a reader judged of it."""
    account, items, rarity = account_of(folder, {})  # the items are the same without a model
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    asked: dict[str, set[str]] = defaultdict(set)
    sheet = Sheet(account, gold)
    for question in gold["questions"]:
        for claims in answers(sheet, question):
            for claim in claims:
                asked[claim["id"]].add(question["id"])
    names = {each["id"]: Path(each["name"]).stem for each in account["articles"]}
    places = {
        item.claim.id: (_kind(item), f"{names[item.claim.article]}:{item.claim.start}-{item.claim.end}")
        for item in items
    }
    at = {places[item.claim.id]: item for item in items}
    known = [item for item in items if item.claim.id in asked and _kind(item) in KINDS]
    others = [item for item in items if item.claim.id not in asked]
    made: dict[str, Pairs] = {kind: Pairs() for kind in KINDS}

    def open_to(left: Item, right: Item) -> bool:
        """Whether two could be compared, and no reader has judged them."""
        if _kind(left) != _kind(right) or not _meet(left, right):
            return False
        return frozenset((places[left.claim.id], places[right.claim.id])) not in read

    for pair, same in read.items():
        if pair <= at.keys():
            left, right = (at[place] for place in sorted(pair))
            made[_kind(left)].add(left, right, rarity, float(same), READ)
    for left, right in combinations(known, 2):
        if open_to(left, right):
            same = bool(asked[left.claim.id] & asked[right.claim.id])
            made[_kind(left)].add(left, right, rarity, float(same), 1.0)
    dice = random.Random(1)
    for left in known:
        near = [item for item in others if open_to(left, item)]
        for right in dice.sample(near, min(OTHERS, len(near))):
            made[_kind(left)].add(left, right, rarity, 0.0, OUTSIDE * len(near) / min(OTHERS, len(near)))
    return made


def _kind(item: Item) -> str:
    return type(item.claim.value).__name__


def _meet(left: Item, right: Item) -> bool:
    """Whether two could be compared at all: a word, an attribute or a value in common."""
    one, two = left.claim, right.claim
    return (
        not left.sentence.isdisjoint(right.sentence)
        or one.attribute == two.attribute
        or one.value == two.value
    )


def fit(stories: Iterable[Mapping[str, Pairs]]) -> learnt.Model:
    """The tables, from the pairs of these stories."""
    told = list(stories)
    return {kind: _table([story[kind] for story in told]) for kind in KINDS}


def _table(pairs: Sequence[Pairs]) -> learnt.Table:
    traits = [found for each in pairs for found in each.traits]
    names = sorted({name for found in traits for name in found})
    matrix = np.array([[found.get(name, 0.0) for name in names] for found in traits], dtype=np.float64)
    labels = np.array([label for each in pairs for label in each.labels])
    weights = np.array([weight for each in pairs for weight in each.weights])
    trees = lightgbm.train(SETTINGS, lightgbm.Dataset(matrix, labels, weight=weights), STUMPS).dump_model()[
        "tree_info"
    ]
    start, stumps = 0.0, defaultdict(list)
    for tree in (each["tree_structure"] for each in trees):
        if "split_feature" not in tree:
            start += tree["leaf_value"]
            continue
        low, high = (tree[side]["leaf_value"] for side in ("left_child", "right_child"))
        stumps[names[tree["split_feature"]]].append((tree["threshold"], low, high))
    curves = {}
    for name, cuts in sorted(stumps.items()):
        curve, at_nothing = _curve(cuts)
        start += at_nothing
        if max(map(abs, curve.points)) >= LEAST:
            curves[name] = curve
    words = set[str]().union(*(each.words for each in pairs))
    return learnt.Table(
        start=round(start, 3),
        curves=curves,
        words=round(sum(max(0.0, *curve.points) for name, curve in curves.items() if name in words), 3),
    )


def _curve(cuts: Sequence[tuple[float, float, float]]) -> tuple[learnt.Curve, float]:
    """The sum of stumps of one trait as a curve that gives nothing for a trait of 0, and what was taken off."""
    edges = sorted({edge for edge, _, _ in cuts})
    probes = [*edges, edges[-1] + 1]
    sums = [sum(low if probe <= edge else high for edge, low, high in cuts) for probe in probes]
    nothing = sum(low if edge >= 0 else high for edge, low, high in cuts)
    points = tuple(round(total - nothing, 3) for total in sums)
    return learnt.Curve(edges=tuple(round(edge, 5) for edge in edges), points=points), nothing


def cross(folds: int, names: Sequence[str]) -> None:
    """Scores of accounts of stories that the model was not trained on."""
    homes = folders()
    told = verdicts()
    pairs = {name: pairs_of(home, told[name]) for name, home in homes.items()}
    rows = []
    path = Path(tempfile.mkdtemp()) / "account.json"
    for fold in range(folds):
        left_out = list(homes)[fold::folds]
        if names and not set(left_out) & set(names):
            continue
        model = fit(found for name, found in pairs.items() if name not in left_out)
        for name in left_out:
            if not names or name in names:
                account, _, _ = account_of(homes[name], model)
                path.write_text(json.dumps(account), encoding="utf-8")
                scores = score_story(homes[name], path)["scores"]
                row = [scores[key]["share"] for key in ("align_f1", "finding_kind", "reasons", "mean")]
                rows.append(
                    (name, row, scores["wrongly_compared"]["count"], scores["false_disputes"]["count"])
                )
    for name, row, wrong, false in sorted(rows):
        print(f"{name:28} {' '.join('  –  ' if x is None else f'{x:.3f}' for x in row)}  {wrong} {false}")
    if rows:
        means = [np.mean([row[at] for _, row, _, _ in rows if row[at] is not None]) for at in range(4)]
        print(
            f"{'mean':28} {' '.join(f'{mean:.3f}' for mean in means)}  {sum(r[2] for r in rows)} {sum(r[3] for r in rows)}"
        )


def main() -> int:
    """Train and write, or try out."""
    cli = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    cli.add_argument(
        "--cross", type=int, default=0, metavar="FOLDS", help="score stories left out of the training"
    )
    cli.add_argument("story", nargs="*", help="with --cross: only these")
    args = cli.parse_args()
    if args.cross:
        cross(args.cross, args.story)
        return 0
    told = verdicts()
    model = fit(pairs_of(folder, told[name]) for name, folder in folders().items() if name not in HELD_OUT)
    OUT.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=0) + b"\n")
    print(f"{OUT}: {OUT.stat().st_size} bytes, {sum(len(table.curves) for table in model.values())} curves")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
