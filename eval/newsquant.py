"""Score values, units and bounds against NewsQuant (score only: it has no licence and never enters the repository).

    python eval/newsquant.py [--misses] [--file NewsQuant-150.json]

In: the JSON of ../shared/bench/newsquant-sample. Out: F1 of value, value+unit, value+bound, one row a system, in one run;
the sentences whose errors were read apart from the rest (index 3, 7, 11 …), which nobody reads: `--misses` leaves them out.
The metric is that of the origin (a right value with a wrong unit stays available), and beside it a one-to-one count.
NewsQuant's own habits – "one of the best" is 1, a score is a range, "up"/"down" is a bound – live in `newsquant_terms`.
"""

import argparse
import json
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsquant_terms import Item, Value, ours

DEFAULT = Path(__file__).resolve().parents[2] / "shared/bench/newsquant-sample/NewsQuant-150.json"


def text2num(text: str) -> list[Item]:
    """text2num's digits, read back by a regex."""
    from text_to_num import alpha2digit  # noqa: PLC0415

    return plain(alpha2digit(text, "en"))


def plain(text: str) -> list[Item]:
    """Digits with a scale word or a sign."""
    scales = {"million": 1e6, "billion": 1e9, "trillion": 1e12, "thousand": 1e3}
    items = []
    for match in re.finditer(
        r"([$€£]?)(\d+(?:,\d{3})*(?:\.\d+)?)(?: (million|billion|trillion|thousand))?( ?%| percent| per cent)?",
        text,
    ):
        unit = {"$": "dollar", "€": "euro", "£": "pound sterling"}.get(
            match[1], "percentage" if match[4] else "-"
        )
        items.append(Item(float(match[2].replace(",", "")) * scales.get(match[3], 1), unit, "="))
    return items


def quantulum(text: str) -> list[Item]:
    """quantulum3 as it comes."""
    from quantulum3 import parser  # noqa: PLC0415

    return [
        Item(float(found.value), found.unit.name if found.unit.name != "dimensionless" else "-", "=")
        for found in parser.parse(text)
    ]


def gold_items(row: dict[str, Any], *, average: bool) -> list[Item]:
    """The gold of one sentence; `average` takes the middle of a range, as the origin does for quantulum3."""
    items = []
    for quantity in row["quantities"]:
        raw = str(quantity["value"])
        if "E" not in raw and not raw.startswith("-") and "-" in raw:
            low, high = (float(part) for part in raw.split("-"))
            value: Value = (low + high) / 2 if average else (low, high)
        else:
            value = float(raw)
        items.append(Item(value, quantity["normalized_unit"].lower(), quantity["change"]))
    return items


def same(left: Value, right: Value) -> bool:
    """Equal within a hundred-thousandth."""
    if isinstance(left, tuple) != isinstance(right, tuple):
        return False
    if isinstance(left, tuple) and isinstance(right, tuple):
        return all(math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8) for a, b in zip(left, right, strict=True))
    assert not isinstance(left, tuple)
    assert not isinstance(right, tuple)
    return math.isclose(left, right, rel_tol=1e-5, abs_tol=1e-8)


def count(gold: list[Item], found: list[Item]) -> tuple[int, int, int, int]:
    """Hits of value, value+unit, value+bound as the origin counts them, and of value one-to-one."""
    values = units = changes = 0
    left = sorted(found, key=lambda item: item.unit)
    open_values = len(gold)
    for item in sorted(gold, key=lambda item: item.unit):
        for other in left:
            if not same(item.value, other.value):
                continue
            if open_values > 0:
                values, open_values = values + 1, open_values - 1
            changes += item.change == other.change
            if item.unit == other.unit.lower():
                units += 1
                left.remove(other)
                break
    strict, rest = 0, list(found)
    for item in gold:
        hit = next((other for other in rest if same(item.value, other.value)), None)
        if hit is not None:
            rest.remove(hit)
            strict += 1
    return values, units, changes, strict


def f1(hits: int, found: int, gold: int) -> float:
    """F1 in percent."""
    return 200 * hits / max(found + gold, 1)


def score(rows: list[dict[str, Any]], system: Callable[[str], list[Item]], *, average: bool) -> str:
    """One line of figures."""
    totals = [0, 0, 0, 0]
    golds = founds = 0
    for row in rows:
        gold, found = gold_items(row, average=average), system(row["text"])
        totals = [a + b for a, b in zip(totals, count(gold, found), strict=True)]
        golds, founds = golds + len(gold), founds + len(found)
    value, unit, change, strict = (f1(hits, founds, golds) for hits in totals)
    return f"{value:6.1f} {unit:6.1f} {change:6.1f}   {strict:6.1f}"


def unread(index: int) -> bool:
    """Whether a sentence is kept unread, so that its figures say what new text would give."""
    return index % 4 == 3


def show(rows: list[dict[str, Any]]) -> None:
    """Print what differs on the sentences that may be read."""
    for index in range(len(rows)):
        if unread(index):
            continue
        gold, found = gold_items(rows[index], average=False), ours(rows[index]["text"])
        if sorted(map(str, gold)) != sorted(map(str, found)):
            print(index, rows[index]["text"])
            for item in gold:
                if item not in found:
                    print("    gold", tuple(item))
            for item in found:
                if item not in gold:
                    print("    ours", tuple(item))


def main() -> None:
    """Score all systems in one run."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--file", type=Path, default=DEFAULT)
    options.add_argument("--misses", action="store_true")
    given = options.parse_args()
    if not given.file.exists():
        print(f"{given.file} is not here: NewsQuant cannot be scored")
        return
    rows = json.loads(given.file.read_text(encoding="utf-8"))
    if given.misses:
        show(rows)
    systems: dict[str, Callable[[str], list[Item]]] = {"variorum": ours, "plain regex": plain}
    for name, module, system in (
        ("quantulum3", "quantulum3.parser", quantulum),
        ("text2num", "text_to_num", text2num),
    ):
        try:
            __import__(module)
            systems[name] = system
        except Exception as error:
            print(f"{name} does not import here ({type(error).__name__}): left out")
    parts = {
        "all": rows,
        "read": [row for index, row in enumerate(rows) if not unread(index)],
        "unread": [row for index, row in enumerate(rows) if unread(index)],
    }
    print(f"{'':12s} {'part':6s}  value   +unit +bound   value 1-1")
    for name, system in systems.items():
        for part, chosen in parts.items():
            print(f"{name:12s} {part:6s} {score(chosen, system, average=name == 'quantulum3')}")


if __name__ == "__main__":
    main()
