"""Spans of time expressions in WikiWars 1.0.4 (22 Wikipedia war narratives, CC BY-SA 3.0).  python eval/wikiwars_dates.py [folder] [--show]

Spans only: the values of the converted files are not to be trusted. Narratives, not news: a check that the rules carry over.
`--show` lists the training part (16 documents) only.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from timex_scoring import annotate_times, best_overlap, prf


def main(bench: Path, *, show: bool) -> None:
    counts: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    extras: Counter[str] = Counter()
    for line in (bench / "wikiwars" / "wikiwars.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        key = next(name for name in row if isinstance(row[name], list))
        free = list(annotate_times(row["text"], row["dct"]))
        counts["found"] += len(free)
        for one in row[key]:
            start, end = one["start"], one["end"]
            counts["gold"] += 1
            match = best_overlap(start, end, free)
            if match is None:
                misses[row["text"][start:end]] += row["split"] == "trainingset"
                continue
            free.remove(match)
            counts["relaxed"] += 1
            counts["strict"] += (match.start, match.end) == (start, end)
            if (match.start, match.end) != (start, end):
                misses[f"{row['text'][start:end]} ~ {row['text'][match.start : match.end]}"] += (
                    row["split"] == "trainingset"
                )
        for match in free:
            extras[row["text"][match.start : match.end]] += row["split"] == "trainingset"
    print(f"WikiWars {counts['gold']} TIMEX, {counts['found']} found")
    for name in ("strict", "relaxed"):
        print(f"{name:8} " + prf(counts[name], counts["found"], counts["gold"]))
    if show:
        print("missed:", [item for item in misses.most_common(150) if item[1]])
        print("extra:", [item for item in extras.most_common(80) if item[1]])


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    main(
        Path(given[0]) if given else Path(__file__).parents[2] / "shared" / "bench", show="--show" in sys.argv
    )
