#!/usr/bin/env python3
"""Which questions of the gold come out right: one line each, so that a change shows which cases it moved.

    python eval/outcomes.py                # what moved since eval/outcomes.tsv was written
    python eval/outcomes.py --strict       # the same, and exit status 1 where something moved
    python eval/outcomes.py --write        # write the file
    options: --only shared|examples|invented

In: the stories of stories.SETS, each run through the published command; gate.py hands over the accounts it has made anyway. Out:
eval/outcomes.tsv, sorted, with ids and codes only. A story that is not here keeps its lines. Questions of held-out stories are given by
their number in the gold, so that the file tells nobody what they ask. A reading counts as held only where a claim says exactly
its value. Refuses to write a word of a report.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import stories
from judging import judge_all

FILE = Path(__file__).resolve().parent / "outcomes.tsv"
COLUMNS = ("story", "question", "ok", "type", "want", "got", "held", "why", "reasons")
NOTE = "# Written by eval/outcomes.py; see eval/README.md. held: readings in one finding, of all. why: reasons wanted; reasons: those given."
Key = tuple[str, str]  # story, question
Lines = dict[Key, tuple[str, ...]]  # the other columns


def lines_of(group: str, story: Path, account: Path) -> Lines:
    """One line a question of a story; `account` is the file of the account made of it."""
    judged = judge_all(
        json.loads(account.read_text(encoding="utf-8")),
        json.loads((story / "gold.json").read_text(encoding="utf-8")),
    )
    found: Lines = {}
    for number, question in enumerate(judged, 1):
        name = f"#{number:02d}" if story.name in stories.HELD_OUT else question.id
        found[f"{group}/{story.name}", name] = (
            "ok"
            if question.ok and (not question.why or question.reasoned)
            else "kind"
            if question.ok
            else "-",
            question.type,
            "/".join(question.wanted),
            question.got,
            f"{question.held}/{question.of}",
            "/".join(question.why) or "-",
            "/".join(question.codes) or "-",
        )
    return found


def read() -> Lines:
    """The lines that are committed."""
    if not FILE.exists():
        return {}
    rows = [row.split("\t") for row in FILE.read_text(encoding="utf-8").splitlines() if row[:1] != "#"]
    return {(row[0], row[1]): tuple(row[2:]) for row in rows[1:]}


def write(fresh: Lines) -> None:
    """The file with fresh lines for the stories that were run; the others keep theirs."""
    run = {story for story, _ in fresh}
    kept = {key: line for key, line in read().items() if key[0] not in run}
    rows = ["\t".join((*key, *line)) for key, line in sorted((kept | fresh).items())]
    FILE.write_text("\n".join((NOTE, "\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")


def moved(old: Mapping[Key, tuple[str, ...]], new: Mapping[Key, tuple[str, ...]]) -> list[str]:
    """One sentence a question whose line is another one, lost cases first; only of stories that were run."""
    run = {story for story, _ in new}
    found = []
    for key in sorted({key for key in old if key[0] in run} | set(new)):
        before, after = old.get(key), new.get(key)
        if before == after:
            continue
        name = " ".join(key)
        if before is None or after is None:
            found.append((1, f"{'new ' if before is None else 'gone'} {name}"))
            continue
        rank = ("-", "kind", "ok")
        step = rank.index(after[0]) - rank.index(before[0])
        parts = [
            f"{column} {was} → {now}"
            for column, was, now in zip(COLUMNS[2:], before, after, strict=True)
            if was != now
        ]
        order, sign = (0, "lost") if step < 0 else (1, "won ") if step else (2, "same")
        found.append((order, f"{sign} {name}: {', '.join(parts)}"))
    return [text for _, text in sorted(found)]


def report(fresh: Lines) -> list[str]:
    """Print what moved and return it."""
    found = moved(read(), fresh)
    if found:
        print(f"\n{len(found)} questions moved since {FILE.name} was written:", *found, sep="\n  ")
    else:
        print(f"\nno question moved since {FILE.name} was written")
    return found


def measure(chosen: Iterable[str]) -> Lines:
    """Run the stories of some sets."""
    found: Lines = {}
    with tempfile.TemporaryDirectory() as folder:
        for group in chosen:
            for story in stories.stories_of(group):
                account = Path(folder) / f"{group}-{story.name}.json"
                stories.make_account(story, account)
                found |= lines_of(group, story, account)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write eval/outcomes.tsv")
    parser.add_argument("--strict", action="store_true", help="exit status 1 where a question moved")
    parser.add_argument("--only", choices=sorted(stories.SETS), help="one set of stories")
    args = parser.parse_args()
    fresh = measure([args.only] if args.only else list(stories.SETS))
    found = report(fresh)
    if args.write:
        write(fresh)
    return int(bool(found) and args.strict and not args.write)


if __name__ == "__main__":
    sys.exit(main())
