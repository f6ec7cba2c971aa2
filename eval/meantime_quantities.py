"""Score quantity spans against MEANTIME (CC BY 4.0), beside the peers that are installed.

    python eval/meantime_quantities.py [--misses] [--file meantime_en.jsonl]

In: the jsonl of ../shared/bench/meantime. Out: exact and relaxed P / R / F1, one row a system, in one run.
Only text before `annotated_until` counts; predictions inside a gold TIMEX are ignored, for every system alike.
MEANTIME marks bound, number and unit, never the counted noun: the adapter cuts our marks down to those.
"""

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.quantities import find_quantities
from variorum.model.article import Article
from variorum.model.mark import Quantity

DEFAULT = Path(__file__).resolve().parents[2] / "shared/bench/meantime/meantime_en.jsonl"
Span = tuple[int, int]
REGEX = re.compile(r"[$€£]?\d+(?:[.,]\d+)*(?: ?(?:million|billion|trillion|bn|%|percent))?")


def cut_down(text: str, mark: Quantity) -> Span | None:
    """Bound, number and unit of one of our marks; None for what MEANTIME does not mark."""
    number = text[mark.number.start : mark.number.end].lower()
    hours_of = (mark.kind == "duration" and text[mark.end :].startswith(" of ")) or (
        mark.counted is not None and mark.kind == "duration"
    )
    if (
        mark.kind in ("label", "ordinal")
        or number in ("several", "both", "a few", "few")
        or (mark.kind == "duration" and not hours_of)
    ):
        return None
    start, end = mark.start, mark.number.end
    tail = text[end : mark.counted.start if mark.counted else mark.end]
    if mark.kind in ("money", "percent", "measure"):
        head = tail.split(" of ")[0]
        words = (tail if mark.amount.bound == "vague" else head).rstrip(" -")
        words = re.split(r"\s(?:per|an?|each|every)\s|/|\sannually|\syearly", words)[0]
        end += len(words)
    elif mark.kind == "count" and mark.amount.bound == "vague" and tail.startswith(" of "):
        end += 3
    if text[:start].endswith(("all ", "All ")):
        start -= 4
    return start, end


def ours(text: str, article: Article) -> list[Span]:
    """Variorum."""
    marks = find_quantities(article, parse_sentences(article), ())
    return [span for span in (cut_down(text, mark) for mark in marks) if span is not None]


def regex(text: str, article: Article) -> list[Span]:
    """Digits, a scale word, a sign."""
    del article
    return [match.span() for match in REGEX.finditer(text)]


def peers() -> dict[str, Callable[[str, Article], list[Span]]]:
    """The other systems that can be imported here."""
    found: dict[str, Callable[[str, Article], list[Span]]] = {"variorum": ours, "plain regex": regex}
    try:
        from quantulum3 import parser  # noqa: PLC0415
    except ImportError:
        print("quantulum3 is not installed: pip install quantulum3")
    else:
        found["quantulum3"] = lambda text, _: [tuple(item.span) for item in parser.parse(text)]
    try:
        found["recognizers"] = recognizers()
    except Exception as error:
        print(f"recognizers-text does not import here ({type(error).__name__})")
    return found


def recognizers() -> Callable[[str, Article], list[Span]]:
    """Recognizers-Text: money first, then percentages, then numbers that neither covers."""
    from recognizers_number import NumberRecognizer  # noqa: PLC0415
    from recognizers_number_with_unit import NumberWithUnitRecognizer  # noqa: PLC0415
    from recognizers_text import Culture  # noqa: PLC0415

    numbers = NumberRecognizer(Culture.English)
    models = [
        NumberWithUnitRecognizer(Culture.English).get_currency_model(),
        numbers.get_percentage_model(),
        numbers.get_number_model(),
    ]

    def spans(text: str, _: Article) -> list[Span]:
        kept: list[Span] = []
        for model in models:
            found = [(item.start, item.end + 1) for item in model.parse(text)]
            kept += [span for span in found if not any(overlap(span, other) for other in kept)]
        return sorted(kept)

    return spans


def overlap(left: Span, right: Span) -> bool:
    """Whether two spans share a character."""
    return left[0] < right[1] and right[0] < left[1]


def matched(gold: list[Span], found: list[Span], same: Callable[[Span, Span], bool]) -> int:
    """One-to-one matches, in text order."""
    left = list(found)
    hits = 0
    for span in gold:
        hit = next((other for other in left if same(span, other)), None)
        if hit is not None:
            left.remove(hit)
            hits += 1
    return hits


def f1(hits: int, found: int, gold: int) -> str:
    """P / R / F1 in percent."""
    p, r = hits / max(found, 1), hits / max(gold, 1)
    return f"{100 * p:5.1f} {100 * r:5.1f} {100 * 2 * p * r / max(p + r, 1e-9):5.1f}"


def score(rows: list[dict[str, Any]], system: Callable[[str, Article], list[Span]], *, misses: bool) -> str:
    """The line of one system."""
    exact = relaxed = golds = founds = 0
    clock = time.process_time()
    for row in rows:
        text = row["text"][: row["annotated_until"]]
        gold = sorted({(v["start"], v["end"]) for v in row["values"] if v["end"] <= len(text)})
        times = [(t["start"], t["end"]) for t in row["timex"]]
        spans = [
            s
            for s in system(text, Article(id=row["id"], name=row["id"], text=text))
            if not any(overlap(s, t) for t in times)
        ]
        exact += matched(gold, spans, lambda a, b: a == b)
        relaxed += matched(gold, spans, overlap)
        golds, founds = golds + len(gold), founds + len(spans)
        if misses:
            show(text, gold, spans)
    spent = time.process_time() - clock
    return f"{f1(exact, founds, golds)}  {f1(relaxed, founds, golds)}  {len(rows) / spent:7.1f}"


def show(text: str, gold: Iterable[Span], found: list[Span]) -> None:
    """Print what differs."""
    gold = list(gold)
    for span in gold:
        if span not in found:
            near = [text[a:b] for a, b in found if overlap((a, b), span)]
            print(
                "MISS ",
                repr(text[max(0, span[0] - 40) : span[0]]),
                "[[",
                text[slice(*span)],
                "]]",
                repr(text[span[1] : span[1] + 30]),
                near or "",
            )
    for span in found:
        if not any(overlap(span, other) for other in gold):
            print(
                "EXTRA",
                repr(text[max(0, span[0] - 40) : span[0]]),
                "[[",
                text[slice(*span)],
                "]]",
                repr(text[span[1] : span[1] + 30]),
            )


def main() -> None:
    """Score all systems in one run."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--file", type=Path, default=DEFAULT)
    options.add_argument("--misses", action="store_true")
    given = options.parse_args()
    if not given.file.exists():
        print(f"{given.file} is not here: MEANTIME cannot be scored")
        return
    rows = [json.loads(line) for line in given.file.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row.get("annotated_until")]
    print(f"{len(rows)} articles\n{'':14s}      exact P R F1        relaxed P R F1   articles/s CPU")
    for name, system in peers().items():
        print(f"{name:14s}  {score(rows, system, misses=given.misses and name == 'variorum')}")


if __name__ == "__main__":
    main()
