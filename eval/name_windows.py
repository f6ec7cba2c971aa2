#!/usr/bin/env python3
"""How many names of the gold are joined, and how many wrong ones marked, where a form of ours need only stand within the gold's words.

    python eval/name_windows.py [STORY …]     the stories of ../shared, or those named

The gold gives each form with neighbouring words, long enough to occur once ("just off the coast of Tarn"), and the scorer asks for exactly these words as a form of
an entity, which no list of names holds. Here an entity has a form of the gold where one of its own forms stands within the words, whole. In: story folders.
Out: a line a story, joined of several forms and marked of wrong ones, and the means. Refuses to list misses of held-out stories, or of any.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from stories import story_folders

import variorum
from variorum.values.name import fold


def _spaced(words: str) -> str:
    """Folded words between spaces, so that whole words are found within others."""
    return f" {fold(words)} "


def counts(story: Path) -> tuple[int, int, int, int]:
    """Names joined, names of several forms, wrong forms marked, wrong forms."""
    account = json.loads(variorum.reconcile([story / "articles"]).to_json())
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    entities = [
        [(_spaced(form["text"]), form["status"]) for form in entity["forms"]]
        for entity in account["entities"]
    ]
    joined = several = marked = wrong = 0
    for name in gold.get("names", []):
        told = {_spaced(form["words"]): form["status"] for form in name["forms"]}
        if len(told) > 1:
            several += 1
            joined += any(
                all(any(text in words for text, _ in forms) for words in told) for forms in entities
            )
        for words, status in told.items():
            if status == "error":
                wrong += 1
                marked += any(how == "error" and text in words for forms in entities for text, how in forms)
    return joined, several, marked, wrong


def main() -> int:
    """Print a line a story and the means."""
    cli = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    cli.add_argument("story", nargs="*")
    shares: dict[str, list[float]] = {"joined": [], "marked": []}
    for story in story_folders(cli.parse_args().story, None):
        joined, several, marked, wrong = counts(story)
        print(f"{story.name:28} joined {joined}/{several}  wrong names marked {marked}/{wrong}")
        for name, hit, of in (("joined", joined, several), ("marked", marked, wrong)):
            if of:
                shares[name].append(hit / of)
    for name, found in shares.items():
        if found:
            print(f"mean {name}: {sum(found) / len(found):.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
