"""Score values, units and bounds against NewsQuant (score only: it has no licence and never enters the repository).

    python eval/newsquant.py [--misses] [--file NewsQuant-150.json]

In: the JSON of ../shared/bench/newsquant-sample. Out: F1 of value, value+unit, value+bound, one row a system, in one run;
even and odd sentences apart, because only the even ones are read for errors (`--misses` prints those alone).
The metric is that of the origin (a right value with a wrong unit stays available), and beside it a one-to-one count.
NewsQuant's own habits – "one of the best" is 1, a score is a range, "up"/"down" is a bound – live in this adapter.
"""

import argparse
import json
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quantities.persons import singular
from variorum.model.article import Article
from variorum.model.mark import Quantity

DEFAULT = Path(__file__).resolve().parents[2] / "shared/bench/newsquant-sample/NewsQuant-150.json"
Value = float | tuple[float, float]


class Item(NamedTuple):
    """One quantity in NewsQuant's terms."""

    value: Value
    unit: str
    change: str


CURRENCIES = {
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "CNY": "chinese yuan", "INR": "indian rupee",
    "KRW": "south korean won", "AUD": "australian dollar", "CAD": "canadian dollar", "RUB": "russian ruble", "CHF": "swiss franc",
    "NZD": "new zealand dollar", "HKD": "hong kong dollar", "SGD": "singapore dollar", "ZAR": "south african rand", "ILS": "israeli shekel",
}  # fmt: skip
UNITS = {
    "percent": "percentage", "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "kg": "kilogram", "g": "gram", "mg": "milligram",
    "mph": "mile per hour", "km/h": "kilometre per hour", "mpg": "mile per gallon", "GB": "gigabyte", "MB": "megabyte", "TB": "terabyte", "kB": "kilobyte",
    "MW": "megawatt", "GW": "gigawatt", "kW": "kilowatt", "kWh": "kilowatt hour", "square km": "square kilometre", "ml": "millilitre", "nm": "nanometre",
    "GHz": "gigahertz", "MHz": "megahertz", "kV": "kilovolt", "ppm": "parts per million", "rpm": "revolutions per minute", "barrel": "barrel",
    "Mbit/s": "megabit per second", "Gbit/s": "gigabit per second", "mbar": "millibar", "m/s": "metre per second",
}  # fmt: skip
UPPER = re.compile(r"(?:nearly|almost|close to|just under|just below|nearing|approaching)\b", re.IGNORECASE)
ONE_OF = re.compile(r"\b[Oo]ne of (?:the|its|my|our|your|his|her|their)(?= )")


def ours(text: str) -> list[Item]:
    """Variorum, in NewsQuant's terms."""
    article = Article(id="x", name="x", text=text)
    marks = find_quantities(article, parse_sentences(article), ())
    items: list[Item] = []
    used: list[tuple[int, int]] = []
    skip = -1
    for k, mark in enumerate(marks):
        if k == skip:
            continue
        following = marks[k + 1] if k + 1 < len(marks) else None
        if following is not None and from_to(text, mark, following):
            skip = k + 1
            change = {"up": "up", "down": "down"}.get(verb_side(text, mark), "=")
            items.append(
                Item((number_of(text, mark), number_of(text, following)), unit_of(text, following), change)
            )
            continue
        items.extend(adapted(text, mark))
        used.append((mark.start, mark.end))
    for match in ONE_OF.finditer(text):
        if not any(a <= match.start() < b for a, b in used):
            items.append(Item(1.0, class_phrase(text, article, match.end()), "="))
    return items


def positive(word: str) -> str:
    """ "hottest" -> "hot"."""
    if not word.endswith("est") or len(word) < 6:
        return word
    stem = word[:-3]
    return stem[:-1] if stem[-1] == stem[-2] else stem.removesuffix("i") + "y" if stem.endswith("i") else stem


def class_phrase(text: str, article: Article, offset: int) -> str:
    """Lemmas of the phrase behind "one of the", with what it is "in" or "of", as NewsQuant writes its unit."""
    words: list[str] = []
    for sentence in parse_sentences(article):
        for token in sentence.tokens:
            if token.start < offset:
                continue
            word = text[token.start : token.end].lower()
            if word == "most" or (
                token.pos in ("DET", "ADP", "CCONJ") and words and word in ("in", "of", "the", "and")
            ):
                continue
            if token.pos not in ("NOUN", "PROPN", "ADJ") and not word.endswith(("ed", "est")):
                return " ".join(words)
            words.append(singular(word) if token.pos in ("NOUN", "PROPN") else positive(token.lemma.lower()))
    return " ".join(words)


def from_to(text: str, left: Quantity, right: Quantity) -> bool:
    """ "from 4.8 to 4.7 percent": one range in NewsQuant."""
    if (
        left.kind in ("label", "ordinal")
        or right.kind in ("label", "ordinal")
        or left.kind not in (right.kind, "count")
    ):
        return False
    return bool(re.search(r"\bfrom $", text[: left.start])) and bool(
        re.match(r"\s*to\s*$", text[left.end : right.start])
    )


def verb_side(text: str, mark: Quantity) -> str:
    """Whether a verb of change stands before "from"."""
    before = text[max(0, mark.start - 30) : mark.start].lower()
    return (
        "down"
        if re.search(r"\b(?:fell|dropped|declined|down|slid|sank) from $", before)
        else "up"
        if re.search(r"\b(?:rose|up|jumped|climbed|grew) from $", before)
        else ""
    )


def number_of(text: str, mark: Quantity) -> float:
    """The number as printed, before it was turned into base units."""
    value = mark.amount.low if mark.amount.low is not None else mark.amount.high
    assert value is not None
    return value * factor(text, mark)


def factor(text: str, mark: Quantity) -> float:
    """What undoes base units: cents and decades stay as printed in NewsQuant."""
    tail = text[mark.number.end : mark.end].lower()
    if mark.kind == "money" and re.match(r"[\s-]*(?:cents?|pence|penny|p|c|¢)\b", tail):
        return 100
    return (
        0.1
        if re.match(r"[\s-]*decade", tail)
        else 0.01
        if re.match(r"[\s-]*centur", tail)
        else 0.01
        if is_fraction(text, mark)
        else 1
    )


def is_fraction(text: str, mark: Quantity) -> bool:
    """A share written as a word ("half", "two-thirds")."""
    return mark.kind == "percent" and bool(
        re.search(
            r"half|third|quarter|fifth|fourth|tenth|majority",
            text[mark.number.start : mark.number.end].lower(),
        )
    )


def adapted(text: str, mark: Quantity) -> list[Item]:
    """The items that NewsQuant would have for one of our marks."""
    number = text[mark.number.start : mark.number.end].lower()
    amount = mark.amount
    if mark.kind == "label":
        return label(text, mark)
    if mark.kind == "ordinal" or number in (
        "several",
        "a few",
        "both",
        "no",
        "no one",
        "nobody",
        "none",
        "a",
        "an",
        "majority",
        "few",
        "a number",
        "a couple",
        "twice",
    ):
        return []
    if mark.kind != "duration" and number == "half" and amount.unit == "percent":
        head = singular(text[mark.counted.start : mark.counted.end]) if mark.counted else ""
        return [Item(0.5, f"% {head}".strip(), "=")]
    by = factor(text, mark)
    unit = unit_of(text, mark)
    if amount.bound in ("range", "vague") and amount.low is not None and amount.high is not None:
        if re.search(r"\bor\b", number):
            return [Item(amount.low * by, unit, "="), Item(amount.high * by, unit, "=")]
        high = amount.high + 1 if amount.bound == "vague" else amount.high
        return [Item((amount.low * by, high * by), unit, change_of(text, mark))]
    value = amount.low if amount.low is not None else amount.high
    return [] if value is None else [Item(value * by, unit, change_of(text, mark))]


def label(text: str, mark: Quantity) -> list[Item]:
    """Scores are ranges; "5G" is five of a unit G."""
    surface = text[mark.start : mark.end]
    score = re.fullmatch(r"(\d+)[-–](\d+)", surface)
    if score:
        return [Item((float(score[1]), float(score[2])), "-", "=")]
    if text[mark.end : mark.end + 1] == "G" and mark.amount.low is not None:
        return [Item(float(mark.amount.low), "generation wireless", "=")]
    return []


def change_of(text: str, mark: Quantity) -> str:
    """Bound or direction as NewsQuant's `change`."""
    surface = text[mark.start : mark.number.start]
    bound = mark.amount.bound
    if bound in ("more_than", "at_least"):
        return ">"
    if bound in ("less_than", "at_most"):
        return "<"
    if mark.change is not None and verb_led(text, mark):
        return mark.change
    if bound == "about":
        return "<" if UPPER.match(surface) else "~"
    return "="


def verb_led(text: str, mark: Quantity) -> bool:
    """Whether the direction comes from a verb before the number; from a noun behind it NewsQuant says "="."""
    behind = text[mark.number.end : mark.end + 12].lower()
    return not re.search(
        r"\b(?:higher|lower|drop|rise|increase|fall|decline|gain|jump|loss|cut|growth)\b", behind
    )


def unit_of(text: str, mark: Quantity) -> str:
    """Normalised unit as NewsQuant writes it."""
    unit, _, rate = (
        mark.amount.unit.partition("/") if mark.amount.unit not in UNITS else (mark.amount.unit, "", "")
    )
    if mark.kind == "money":
        tail = text[mark.number.end : mark.end].lower()
        if re.match(r"[\s-]*cents?\b", tail):
            name = "cent"
        elif re.match(r"p\b", tail):
            name = "point"
        else:
            name = CURRENCIES.get(unit) or Locale("en").currencies.get(unit, unit or "-").lower()
    elif mark.kind == "age":
        name = "year of age"
    elif mark.kind == "count":
        name = (
            noun_phrase(text[mark.counted.start : mark.counted.end]) if mark.counted else (mark.head or "-")
        )
        name = "-" if name == "person" and not mark.counted else name
    elif re.match(r"[\s-]*decade", text[mark.number.end : mark.end].lower()):
        name = "decade"
    else:
        name = UNITS.get(unit, unit or "-")
        if unit == "barrel" and mark.counted:
            name = f"barrel of {text[mark.counted.start : mark.counted.end]}"
    return f"{name} per {rate}" if rate else name


def noun_phrase(words: str) -> str:
    """The counted noun phrase with its head in the singular; "people" stays."""
    parts = [
        word
        for word in re.split(r"\s+", words.lower())
        if word not in ("more", "other", "additional", "the", "of", "new")
    ]
    if not parts:
        return "-"
    last = parts[-1] if parts[-1] == "people" else singular(parts[-1])
    return " ".join([*parts[:-1], last])


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


def show(rows: list[dict[str, Any]]) -> None:
    """Print what differs on the even sentences."""
    for index in range(0, len(rows), 2):
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
    print(f"{'':12s} {'half':5s}  value   +unit +bound   value 1-1")
    for name, system in systems.items():
        for half, part in (("all", rows), ("even", rows[::2]), ("odd", rows[1::2])):
            print(f"{name:12s} {half:5s} {score(part, system, average=name == 'quantulum3')}")


if __name__ == "__main__":
    main()
