"""Which report adds what. In: lineage, articles, marks, entities. Out: for each report of a line what it has that its source lacks, and what it dropped.

A line is a chain of copies and rewrites; each report is set against the one report it shares most text with, so that cost and
page stay small. A figure, date, name or quotation counts as added only where the other report has it nowhere, in no form that
could be recognised; a figure that stands in the same place of the common text, with another value, is `changed`. Says nothing
of shared passages in reports that are otherwise their own, and never which version is right.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from variorum.model.account import AccountChange, Detail
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import Marks, Quantity
from variorum.model.question import Alignment, Lineage
from variorum.values.name import fold

_LINE = ("copy", "rewrite")
_GAP = 80  # letters between two common passages in which a changed word stands
_FIGURES = ("count", "money", "percent", "measure", "age", "duration")
_SHORT = 3  # words of a quotation below which it is a phrase anybody may have used


class Known(msgspec.Struct, frozen=True):
    """What one report holds, each in a form in which it can be found in another."""

    figures: frozenset[tuple[object, object]]
    days: frozenset[tuple[str, str]]
    entities: frozenset[str]
    words: str


def report_changes(
    alignment: Alignment, articles: Mapping[str, Article], marks: Mapping[str, Marks]
) -> tuple[AccountChange, ...]:
    """One record for each report of a line and the report it is set against, in the order of the lineage."""
    lines = _tree([line for line in alignment.lineage if line.kind in _LINE])
    entity_of = {member: entity.id for entity in alignment.entities for member in entity.members}
    ids = {one for line in lines for one in line.articles}
    known = {one: _known(articles[one], marks[one], entity_of) for one in sorted(ids)}
    found = []
    for line in lines:
        source, report = line.direction or line.articles
        changed = tuple(_changed(line, articles, marks, source))
        placed = {(detail.article, detail.start) for pair in changed for detail in pair}
        added, dropped = (
            tuple(
                detail
                for detail in _details(articles[one], marks[one], entity_of, known[other])
                if (detail.article, detail.start) not in placed
            )
            for one, other in ((report, source), (source, report))
        )
        found.append(
            AccountChange(
                article=report,
                source=source,
                directed=line.direction is not None,
                added=added,
                dropped=dropped,
                changed=changed,
            )
        )
    return tuple(found)


def _tree(lines: Sequence[Lineage]) -> list[Lineage]:
    """The links that hold each line together: of all pairs those that share most text, without a circle."""
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while parent.setdefault(one, one) != one:
            one = parent[one]
        return one

    kept = set()
    weight = {id(line): sum(pair[0].end - pair[0].start for pair in line.shared) for line in lines}
    for line in sorted(lines, key=lambda line: (-weight[id(line)], line.articles)):
        one, two = (root(article) for article in line.articles)
        if one != two:
            parent[two] = one
            kept.add(id(line))
    return [line for line in lines if id(line) in kept]


def _known(article: Article, marks: Marks, entity_of: Mapping[tuple[str, int], str]) -> Known:
    return Known(
        figures=frozenset(_figure(q) for q in marks.quantities),
        days=frozenset((t.interval.first, t.interval.last) for t in marks.times if t.interval.known),
        entities=frozenset(
            entity_of[article.id, m.chain] for m in marks.mentions if (article.id, m.chain) in entity_of
        ),
        words=f" {fold(article.text)} ",
    )


def _figure(quantity: Quantity) -> tuple[object, object]:
    """The number alone: "more than 12 people" is known where "12 dead" stands."""
    return (
        (quantity.amount.low, quantity.amount.high)
        if quantity.amount.point is None
        else (quantity.amount.point, None)
    )


def _details(
    article: Article, marks: Marks, entity_of: Mapping[tuple[str, int], str], other: Known
) -> list[Detail]:
    """What the article has and the other lacks, in text order, each thing once."""
    found = [*_new_figures(article, marks, other), *_new_names(article, marks, entity_of, other)]
    for time in marks.times:
        dated = (
            time.interval.known and time.kind == "DATE" and time.interval.grain in ("day", "month", "year")
        )
        if dated and not any(
            first <= time.interval.last and time.interval.first <= last for first, last in other.days
        ):
            found.append(_detail("date", article, time.start, time.end))
    for quote in marks.quotations:
        words = fold(" ".join(article.text[piece.start : piece.end] for piece in quote.content))
        long = len(words.split()) > _SHORT
        if (
            quote.kind == "direct"
            and long
            and not any(
                f" {fold(article.text[piece.start : piece.end])} " in other.words for piece in quote.content
            )
        ):
            found.append(_detail("quote", article, quote.content[0].start, quote.content[-1].end))
    once: dict[tuple[str, str], Detail] = {}
    for detail in sorted(found, key=lambda one: (one.start, one.end)):
        once.setdefault((detail.kind, fold(detail.exact)), detail)
    return list(once.values())


def _new_figures(article: Article, marks: Marks, other: Known) -> Iterator[Detail]:
    seen: set[tuple[object, object]] = set()
    for quantity in marks.quantities:
        figure = _figure(quantity)
        if _telling(quantity) and figure not in other.figures and figure not in seen:
            seen.add(figure)
            yield _detail("figure", article, quantity.start, quantity.end)


def _telling(quantity: Quantity) -> bool:
    """A figure that says something by itself: a bare number is a label, half a clock time, the age behind a name."""
    bare = (quantity.start, quantity.end) == (quantity.number.start, quantity.number.end)
    loose = bare and (quantity.kind == "age" or (quantity.kind == "count" and quantity.head is None))
    return quantity.kind in _FIGURES and not loose


def _new_names(
    article: Article, marks: Marks, entity_of: Mapping[tuple[str, int], str], other: Known
) -> Iterator[Detail]:
    """Persons, organisations and places; a name of which the other prints the last word is no news."""
    seen: set[str] = set()
    for mention in marks.mentions:
        entity = entity_of.get((article.id, mention.chain))
        words = fold(article.text[mention.start : mention.end]).split()
        told = mention.kind in ("person", "organisation", "place") and entity is not None
        if not told or entity in other.entities or entity in seen or not words:
            continue
        assert entity is not None
        seen.add(entity)
        if not any(f" {word} " in other.words for word in words if len(word) > _SHORT):
            yield _detail("name", article, mention.start, mention.end)


def _changed(
    line: Lineage, articles: Mapping[str, Article], marks: Mapping[str, Marks], source: str
) -> Iterator[tuple[Detail, Detail]]:
    """Figures of the source with what stands in their place in the other report."""
    ordered = sorted(line.shared, key=lambda pair: pair[0].start)
    for a, b in pairwise(ordered):
        both = []
        for end, start in zip(a, b, strict=True):
            inside = _between(end, start, marks[end.article].quantities)
            if 0 < start.start - end.end <= _GAP and len(inside) == 1:
                both.append((articles[end.article], inside[0]))
        if (
            len(both) == 2
            and _figure(both[0][1]) != _figure(both[1][1])
            and both[0][1].amount.unit == both[1][1].amount.unit
        ):
            pair = [_detail("figure", article, q.start, q.end) for article, q in both]
            yield (pair[0], pair[1]) if pair[0].article == source else (pair[1], pair[0])


def _between(end: Evidence, start: Evidence, quantities: Sequence[Quantity]) -> list[Quantity]:
    return [
        q
        for q in quantities
        if q.number.start < start.start and end.end < q.number.end and q.kind in _FIGURES
    ]


def _detail(kind: str, article: Article, start: int, end: int) -> Detail:
    words = evidence(article, start, end)
    return Detail(kind=kind, article=words.article, start=words.start, end=words.end, exact=words.exact)  # type: ignore[arg-type]
