"""Read the open training data and make batches.

In: the folder `train` (gzip JSONL, see its README). Out: sentences with tags, heads, relations and names, None where a corpus has none.
"""

import gzip
import json
import random
from dataclasses import dataclass
from pathlib import Path

NAMES = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]


@dataclass
class Sent:
    words: list[str]
    src: str
    upos: list[str] | None = None
    xpos: list[str] | None = None
    head: list[int] | None = None  # 0-based; -1 = root
    rel: list[str] | None = None
    name: list[str] | None = None


def rows(path: Path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def core(tags):
    return [t if t in NAMES else "O" for t in tags]


def load(folder: Path, part: str) -> list[Sent]:
    out: list[Sent] = []
    by_words: dict[tuple, Sent] = {}
    for r in rows(folder / f"ud_{part}.jsonl.gz"):
        s = Sent(r["w"], r["src"], r["upos"], r["xpos"], [h - 1 for h in r["head"]], r["rel"])
        out.append(s)
        by_words.setdefault(tuple(r["w"]), s)
    for r in rows(folder / f"ner_{part}.jsonl.gz"):
        if "core" not in r:
            continue  # re3d marks other things as names ("the airfield"): left out
        same = by_words.get(tuple(r["w"]))
        if same is not None:
            same.name = core(r["core"])
        else:
            out.append(Sent(r["w"], r["src"], name=core(r["core"])))
    return out


def varied(s: Sent, rng: random.Random) -> Sent:
    """Now and then another dress: headlines in capitals, careless lower case, title case, no final stop."""
    words, roll = s.words, rng.random()
    if roll < 0.04:
        words = [w.upper() for w in words]
    elif roll < 0.07:
        words = [w.lower() for w in words]
    elif roll < 0.10:
        words = [w[:1].upper() + w[1:] if len(w) > 3 else w for w in words]
    cut = len(words) > 3 and words[-1] == "." and rng.random() < 0.12
    if words is s.words and not cut:
        return s
    n = len(words) - cut
    parts = [None if x is None else x[:n] for x in (s.upos, s.xpos, s.head, s.rel, s.name)]
    if cut and s.head and (n in s.head or s.head[n] < 0):
        return s
    return Sent(words[:n], s.src, *parts)


def batches(sents: list[Sent], size: int, rng: random.Random | None) -> list[list[Sent]]:
    """Sentences of like length together, about `size` words a batch."""
    order = sorted(sents, key=lambda s: len(s.words) + (rng.random() * 4 if rng else 0))
    out: list[list[Sent]] = []
    now: list[Sent] = []
    for s in order:
        longest = max(len(s.words), len(now[-1].words) if now else 0)
        if now and longest * (len(now) + 1) > size:
            out.append(now)
            now = []
        now.append(s)
    out.append(now)
    if rng:
        rng.shuffle(out)
    return out
