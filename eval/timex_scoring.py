"""What the date evaluations share: our expressions for a text, matching, F1, floors. In: texts and spans. Out: numbers as text."""

from collections import Counter

import msgspec

from variorum.annotate import syntax
from variorum.annotate.sentences import split_sentences
from variorum.annotate.times import find_times
from variorum.model.article import Article, Published
from variorum.model.mark import TimeExpression


def annotate_times(text: str, dct: str | None) -> tuple[TimeExpression, ...]:
    """Our time expressions, with the creation time as the day of publication."""
    published = Published(dct[:10], dct[:10], "metadata") if dct else Published()
    article = Article(id="x", name="x", text=text, published=published)
    sentences = split_sentences(article)
    parsed = syntax.analyse(text, [(sentence.start, sentence.end) for sentence in sentences])
    full = tuple(
        msgspec.structs.replace(one, tokens=tokens) for one, tokens in zip(sentences, parsed, strict=True)
    )
    return find_times(article, full)


def best_overlap(start: int, end: int, spans: list[TimeExpression]) -> TimeExpression | None:
    """The span that shares most characters with start:end, None where none does."""
    best = max(spans, key=lambda one: (min(one.end, end) - max(one.start, start), -one.start), default=None)
    return best if best is not None and min(best.end, end) > max(best.start, start) else None


def f1(hit: int, found: int, gold: int) -> float:
    """F1 in percent."""
    return 200 * hit / (found + gold) if found + gold else 0.0


def prf(hit: int, found: int, gold: int) -> str:
    """Precision, recall, F1 as one line."""
    return f"P {100 * hit / max(found, 1):5.1f}  R {100 * hit / max(gold, 1):5.1f}  F1 {f1(hit, found, gold):5.1f}"


def floor_of(name: str, counts: Counter[str], floors: dict[str, float]) -> None:
    """End with an error where a figure fell below its floor."""
    low = [f"{key} {f1(counts[key], counts['found'], counts['gold']):.1f} < {floor}" for key, floor in floors.items()
           if f1(counts[key], counts["found"], counts["gold"]) < floor]  # fmt: skip
    if low:
        raise SystemExit(f"{name} below its floor: " + ", ".join(low))
