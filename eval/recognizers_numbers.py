"""Score values, units and bounds against the specs of Recognizers-Text and the tests of quantulum3 (both MIT).

    python eval/recognizers_numbers.py [--misses NAME]

In: the JSON of ../shared/bench/recognizers-specs and ../shared/bench/quantulum3-tests. Out: one row a file: cases, expected
results, how many were found with the right value, how many with the right unit as well, and how many marks too many.
Cases that the Python port of Recognizers does not support are skipped; of ranges, which no port but one has, all are read.
These are unit tests, not news: "call me at 1" is a number there and a clock time here, so 100 is neither reached nor wanted.
"""

import argparse
import json
import math
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.quantities import find_quantities
from variorum.model.article import Article
from variorum.model.mark import Quantity

BENCH = Path(__file__).resolve().parents[2] / "shared/bench"
SPECS = BENCH / "recognizers-specs/Specs"
FILES = {
    "numbers": SPECS / "Number/English/NumberModel.json",
    "percent": SPECS / "Number/English/PercentModel.json",
    "ordinals": SPECS / "Number/English/OrdinalModel.json",
    "ranges": SPECS / "Number/English/NumberRangeModel.json",
    "currency": SPECS / "NumberWithUnit/English/CurrencyModel.json",
    "dimension": SPECS / "NumberWithUnit/English/DimensionModel.json",
    "age": SPECS / "NumberWithUnit/English/AgeModel.json",
    "temperature": SPECS / "NumberWithUnit/English/TemperatureModel.json",
    "quantulum3": BENCH / "quantulum3-tests/quantities.json",
    "quantulum3 doubtful": BENCH / "quantulum3-tests/quantities.ambiguity.json",
}
KINDS = {
    "percent": ("percent",),
    "ordinals": ("ordinal",),
    "currency": ("money",),
    "dimension": ("measure", "duration"),
    "age": ("age",),
    "temperature": ("measure",),
}
NAMES = {
    "C": "celsius", "F": "fahrenheit", "K": "kelvin", "degree Celsius": "celsius", "degree fahrenheit": "fahrenheit", "pound-mass": "pounds weight",
    "Pound": "pounds weight", "percentage": "percent", "dollar": "US dollars", "Dollar": "US dollars", "Ton": "tons", "Age": "years", "Foot": "feet", "foot": "feet",
    "inch": "inches", "Inch": "inches",
}  # fmt: skip


class Wanted(NamedTuple):
    """One expected result: its span (-1 where the test gives none), its ends and its unit, None for a bare number."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None


def read(text: str) -> tuple[Quantity, ...]:
    """Our marks."""
    article = Article(id="x", name="x", text=text)
    return find_quantities(article, parse_sentences(article), ())


@cache
def unit_named(name: str, *, currency: bool = False) -> tuple[str, float]:
    """Our unit for a unit's name, and its worth in base units ("Cent" is 0.01 USD)."""
    money = name == "Pound" and currency
    name = "pounds sterling" if money else NAMES.get(name, name)
    if name == "pounds weight":
        return "pound", 1
    for phrase in (f"It is 2000 {name}.", f"It is 2000 {name}s.", f"It is 2000 {name.lower()}s."):
        for mark in read(phrase):
            if mark.kind in ("money", "measure", "percent", "duration") and mark.amount.low:
                return mark.amount.unit, mark.amount.low / 2000
    return name, 1


def specs(rows: list[dict[str, Any]], name: str) -> list[tuple[str, list[Wanted]]]:
    """The supported cases of a Recognizers file."""
    cases = []
    for row in rows:
        if "python" in row.get("NotSupported", "").lower() and name not in ("ranges", "ordinals"):
            continue
        if any(result["TypeName"].startswith("ordinal.relative") for result in row["Results"]):
            continue
        wanted = [
            Wanted(result.get("Start", 0), result.get("End", 0) + 1, *values(result["Resolution"]))
            for result in row["Results"]
            if result.get("Resolution", {}).get("value")
        ]
        cases.append((row["Input"], wanted))
    return cases


def values(resolution: dict[str, Any]) -> tuple[float | None, float | None, str | None]:
    """Ends and unit of a resolution: "5", "20%", "(20,35]", "[30,)"."""
    value = str(resolution["value"]).rstrip("%")
    unit = resolution.get("unit") if not str(resolution["value"]).endswith("%") else "percent"
    span = re.fullmatch(r"[\[(]([^,]*),([^,]*)[\])]", value)
    if span is None:
        return float(value), float(value), unit
    low, high = (float(part) if part else None for part in span.groups())
    return low, high, unit


def tests(rows: list[dict[str, Any]]) -> list[tuple[str, list[Wanted]]]:
    """The cases of a quantulum3 file; uncertain values are taken at their middle."""
    cases = []
    for row in rows:
        wanted = []
        for result in row["res"]:
            start = row["req"].find(result["surface"])
            unit = result.get("unit") or result.get("entity")
            wanted.append(
                Wanted(
                    start,
                    start + len(result["surface"]),
                    result["value"],
                    result["value"],
                    None if unit == "dimensionless" else unit,
                )
            )
        cases.append((row["req"], wanted))
    return cases


def close(left: float | None, right: float | None) -> bool:
    """Equal within a thousandth part."""
    if left is None or right is None:
        return left is right
    return math.isclose(left, right, rel_tol=1e-3, abs_tol=1e-12)


def right_value(mark: Quantity, wanted: Wanted) -> bool:
    """Whether a mark has the wanted ends, in its own unit, as a share of one, or in small coins."""
    low, high = mark.amount.low, mark.amount.high
    if (wanted.low is None) == (wanted.high is None) and wanted.low == wanted.high:
        low = high = low if low is not None else high
        if (
            mark.amount.low is not None
            and mark.amount.high is not None
            and mark.amount.low != mark.amount.high
        ):
            low = high = (mark.amount.low + mark.amount.high) / 2
    factors = {
        1.0,
        unit_named(wanted.unit, currency=mark.kind == "money")[1] if wanted.unit else 1.0,
        100.0 if mark.kind == "percent" else 1.0,
    }
    return any(
        close(low, None if wanted.low is None else wanted.low * by)
        and close(high, None if wanted.high is None else wanted.high * by)
        for by in factors
    )


def right_unit(mark: Quantity, wanted: Wanted) -> bool:
    """Whether a mark has the wanted unit; any is right where none is asked."""
    if wanted.unit is None:
        return True
    ours, named = mark.amount.unit, unit_named(wanted.unit, currency=mark.kind == "money")[0]
    per = "/" in named or " per " in wanted.unit
    ours = ours if per or mark.kind != "money" else ours.partition("/")[0]  # the specs leave "a share" out
    return ours in (named, wanted.unit.lower()) or (
        mark.kind == "age" and ours == wanted.unit.lower().partition(" ")[0]
    )


def score(name: str, path: Path, *, misses: bool) -> str:
    """The row of one file."""
    rows = json.loads(path.read_text(encoding="utf-8-sig"))
    cases = tests(rows) if name.startswith("quantulum3") else specs(rows, name)
    golds = valued = unitised = extra = 0
    for text, wanted in cases:
        marks = [mark for mark in read(text) if name not in KINDS or mark.kind in KINDS[name]]
        if name not in KINDS:
            marks = [mark for mark in marks if mark.kind != "ordinal"]
        rest = list(marks)
        lost = []
        for one in wanted:
            touching = [m for m in rest if one.start < 0 or (m.start < one.end and one.start < m.end)]
            hit = next((m for m in touching if right_value(m, one) and right_unit(m, one)), None)
            valued_hit = hit or next((m for m in touching if right_value(m, one)), None)
            golds, valued, unitised = (
                golds + 1,
                valued + (valued_hit is not None),
                unitised + (hit is not None),
            )
            if valued_hit is not None:
                rest.remove(valued_hit)
            if hit is None:
                lost.append(one)
        extra += len(rest)
        if misses and (lost or rest):
            print(repr(text))
            for one in lost:
                print("    wanted", repr(text[one.start : one.end]), one.low, one.high, one.unit)
            for mark in rest:
                print("    ours  ", repr(text[mark.start : mark.end]), mark.kind, mark.amount.low, mark.amount.high, mark.amount.unit)  # fmt: skip
    return f"{name:20s} {len(cases):5d} {golds:8d} {100 * valued / max(golds, 1):7.1f} {100 * unitised / max(golds, 1):7.1f} {extra:6d}"


def main() -> None:
    """Score all files in one run."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--misses", default="", help="name of the file whose misses are printed")
    given = options.parse_args()
    lines = [score(name, path, misses=name == given.misses) for name, path in FILES.items() if path.exists()]
    print(f"{'':20s} cases  results   value   +unit  extra", *lines, sep="\n")


if __name__ == "__main__":
    main()
