#!/usr/bin/env python3
"""Score stories through the published command.

    python eval/stories.py [STORY …] [--only SET] [--misses] [--write]

In: story folders of ../shared/stories, examples and eval/invented. Out: a table, one row a story; `--write` appends it to eval/results.md
with date and commit. Without STORY or SET it scores the stories of ../shared, and where that is missing those of examples.
The misses of a held-out story are listed only where the story is named.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from order import score_order

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SETS = {"examples": ROOT / "examples", "invented": ROOT / "eval" / "invented", "shared": SHARED / "stories"}
# Nobody who writes rules, word lists or thresholds reads these, their gold or their misses.
HELD_OUT = frozenset((
    "hasakeh-bakery-2016", "puerto-ansel-accord", "brackwater-plant-blast", "goudane-bus-station", "stella-morin-ferry",
    "lorne-school-shooting", "dunmarrow-budget-vote", "pelago-tanker-spill",
))  # fmt: skip
COLUMNS = [
    ("articles_read", "read"), ("proof", "proof"), ("claims_strict", "claims"), ("  amount claims_strict", "·amount"), ("  date claims_strict", "·date"),
    ("  name claims_strict", "·name"), ("  category claims_strict", "·categ"), ("align_f1", "align"), ("finding_kind", "kind"), ("  amount finding_kind", "·amount"),
    ("  date finding_kind", "·date"), ("  name finding_kind", "·name"), ("  category finding_kind", "·categ"), ("reasons", "reasons"), ("false_disputes", "false!"), ("wrongly_compared", "wrong!"),
    ("quotes", "quotes"), ("quote_speakers", "speaker"), ("quote_families", "family"), ("dates", "dates"), ("names_joined", "joined"), ("name_errors", "n.error"),
    ("commitments", "commit"), ("lineage_recall", "lin.R"), ("lineage_precision", "lin.P"),
    ("order", "order"), ("first_screen", "screen"), ("mean", "mean"),
]  # fmt: skip


def stories_of(group: str) -> list[Path]:
    """The story folders of a set; none where the set is not here."""
    return sorted(path.parent for path in SETS[group].glob("*/gold.json"))


def story_folders(wanted: list[str], group: str | None) -> list[Path]:
    """The stories asked for, of any set; else those of a set."""
    if wanted:
        found = [story for name in SETS for story in stories_of(name) if story.name in wanted]
        if unknown := set(wanted) - {story.name for story in found}:
            sys.exit(f"no such story: {', '.join(sorted(unknown))}")
        return found
    found = stories_of(group or "shared")
    if not found and not group:
        print("../shared is not here: scoring the invented stories of examples/ instead")
        found = stories_of("examples")
    return found


def make_account(story: Path, out: Path) -> float:
    """Run the command on the story's articles; returns wall seconds. Fails loudly where it fails."""
    command = shutil.which("variorum", path=str(Path(sys.executable).parent)) or "variorum"
    started = time.perf_counter()
    done = subprocess.run(
        [command, "reconcile", str(story / "articles"), "--json", str(out), "--quiet"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 1) or not out.exists():
        sys.exit(f"variorum failed on {story.name} (exit {done.returncode}):\n{done.stderr[-3000:]}")
    return time.perf_counter() - started


def score_story(story: Path, account: Path) -> dict:
    """Scores and misses, as the shared scorer gives them; stories of this repository by own_score.py, as in the gate."""
    scorer = SHARED / "score" / "score_account.py"
    if story.is_relative_to(ROOT):
        scorer = ROOT / "eval" / "own_score.py"
    done = subprocess.run(
        [sys.executable, str(scorer), str(account), str(story), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    result = json.loads(done.stdout)
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    result["scores"] |= score_order(json.loads(account.read_text(encoding="utf-8")), gold)
    return result


def figure(scores: dict, key: str) -> float | None:
    """One figure of the scorer's output: a share or a count; None where the gold has nothing to score."""
    value = scores.get(key)
    return None if value is None else value["count"] if "count" in value else value.get("share")


def means(rows: dict[str, dict]) -> dict[str, float | None]:
    """Mean of each column over the stories that have it."""
    found = {}
    for key, _ in COLUMNS:
        values = [v for scores in rows.values() if (v := figure(scores, key)) is not None]
        found[key] = sum(values) / len(values) if values else None
    return found


def table(rows: dict[str, dict]) -> str:
    """A Markdown table, one row a story and the means."""
    lines = ["| story | " + " | ".join(short for _, short in COLUMNS) + " |", "|---|" + "---|" * len(COLUMNS)]
    for name, scores in rows.items():
        lines.append(f"| {name} | " + " | ".join(_cell(figure(scores, key)) for key, _ in COLUMNS) + " |")
    lines.append("| **mean** | " + " | ".join(_cell(value) for value in means(rows).values()) + " |")
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    return "–" if value is None else str(value) if isinstance(value, int) else f"{value:.2f}"


def run(folders: list[Path]) -> tuple[dict[str, dict], dict[str, list[str]], dict[str, float]]:
    """Scores, misses and seconds by story."""
    rows, misses, seconds = {}, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for story in folders:
            out = Path(folder) / f"{story.name}.json"
            seconds[story.name] = make_account(story, out)
            result = score_story(story, out)
            rows[story.name], misses[story.name] = result["scores"], result["misses"]
    return rows, misses, seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("story", nargs="*")
    parser.add_argument("--misses", action="store_true", help="list what is missing or wrong")
    parser.add_argument(
        "--write",
        action="store_true",
        help="append the table to eval/results.md",
    )
    parser.add_argument("--only", choices=sorted(SETS), help="one set of stories")
    args = parser.parse_args()
    rows, misses, seconds = run(story_folders(args.story, args.only))
    print(table(rows))
    print(
        "seconds, cold start to account: "
        + ", ".join(f"{name} {value:.1f}" for name, value in seconds.items())
    )
    if args.misses:
        for name, lines in misses.items():
            shown = name not in HELD_OUT or name in args.story
            print(f"\n== {name}", *(lines if shown else ["held out: name the story to see them"]), sep="\n")
    if args.write:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True, cwd=ROOT
        ).stdout.strip()
        day = subprocess.run(
            ["git", "log", "-1", "--format=%cs"], capture_output=True, text=True, check=True, cwd=ROOT
        ).stdout.strip()
        with (ROOT / "eval" / "results.md").open("a", encoding="utf-8") as file:
            file.write(f"\n## {day}, after {commit}\n\n{table(rows)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
