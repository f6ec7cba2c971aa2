"""Reports cut into pieces that carry their marks. In: the Index. Out: lines of segments whose texts join to the report again. No markup."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

from variorum.model.account import Account, AccountArticle
from variorum.model.article import Block, Evidence
from variorum.model.finding import Finding
from variorum.render.view import DIFFER, Index
from variorum.values import Amount, Interval

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_BLANK: Final = dict.fromkeys(
    [*range(9), 11, 12, 13, *range(14, 32), *range(127, 160)], " "
)  # one for one: offsets hold
FIGURE: Final = "figure"
DATE: Final = "date"
QUOTE: Final = "quote"
NAME: Final = "name"


@dataclass(frozen=True)
class Mark:
    """A span of a report with its kind; `finding` is the question it answers."""

    start: int
    end: int
    kind: str
    finding: str | None = None


@dataclass(frozen=True)
class Segment:
    """Text under the same marks throughout. `anchor` is set where a passage begins, `finding` where it answers a question."""

    text: str
    kinds: tuple[str, ...] = ()
    anchor: str = ""
    finding: str | None = None


@dataclass(frozen=True)
class Line:
    """One block of a report; its segments join to text[start:end]."""

    kind: str
    start: int
    end: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Report:
    """A report ready to show."""

    article: AccountArticle
    slug: str
    lines: tuple[Line, ...]


def slugs(ids: Iterable[str]) -> dict[str, str]:
    """Ids made safe for anchors, still distinct; ids come from files and may hold anything."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for key in ids:
        base = _UNSAFE.sub("-", key).strip("-") or "x"
        slug, number = base, 2
        while slug in taken:
            slug, number = f"{base}-{number}", number + 1
        taken.add(slug)
        made[key] = slug
    return made


def anchor(slug: str, start: int) -> str:
    """The name of the place where a passage begins."""
    return f"article-{slug}-{start}-start"


def reports(looked: Index, slug_of: dict[str, str]) -> tuple[Report, ...]:
    """All reports in order of publication."""
    marks = _marks(looked)
    places = _places(looked.account)
    ordered = sorted(looked.account.articles, key=lambda item: looked.order[item.id])
    return tuple(
        _report(item, slug_of[item.id], marks.get(item.id, []), places.get(item.id, set()))
        for item in ordered
    )


def anchors(shown: Iterable[Report]) -> set[str]:
    """Every passage anchor that stands on the page, so that no link leads nowhere."""
    return {
        segment.anchor
        for report in shown
        for line in report.lines
        for segment in line.segments
        if segment.anchor
    }


def _marks(looked: Index) -> dict[str, list[Mark]]:
    """Marks by report: figures and dates of claims, time expressions, quotations, names."""
    account = looked.account
    answers = _answers(account.findings)
    found: dict[str, list[Mark]] = {}

    def add(article: str, start: int | None, end: int | None, kind: str, finding: str | None = None) -> None:
        if start is not None and end is not None and start < end:
            found.setdefault(article, []).append(Mark(start, end, kind, finding))

    for claim in account.claims:
        kind = (
            FIGURE if isinstance(claim.value, Amount) else DATE if isinstance(claim.value, Interval) else NAME
        )
        add(claim.article, claim.start, claim.end, kind, answers.get(claim.id))
    for date in account.dates:
        add(date.article, date.start, date.end, DATE)
    for quotation in account.quotations:
        for piece in quotation.pieces or (quotation,):
            add(quotation.article, piece.start, piece.end, QUOTE)
        if quotation.speaker is not None and quotation.speaker.start is not None:
            add(quotation.article, quotation.speaker.start, quotation.speaker.end, NAME)
    for entity in account.entities:
        for form in entity.forms:
            for item in form.evidence:
                add(item.article, item.start, item.end, NAME)
    return found


def _answers(findings: Iterable[Finding]) -> dict[str, str]:
    """Claim → the most telling finding it answers: one that differs before one that does not."""
    answers: dict[str, str] = {}
    for finding in sorted(findings, key=lambda item: (item.kind in DIFFER, item.importance)):
        for reading in finding.readings:
            answers.update(dict.fromkeys(reading.claims, finding.id))
    return answers


def _places(account: Account) -> dict[str, set[int]]:
    """Where passages begin that the page links to."""
    places: dict[str, set[int]] = {}
    for item in _evidence(account):
        places.setdefault(item.article, set()).add(item.start)
    for claim in account.claims:
        places.setdefault(claim.article, set()).add(claim.start)
    for quotation in account.quotations:
        places.setdefault(quotation.article, set()).add(quotation.start)
    for link in account.lineage:
        for shared in link.shared:
            for passage in shared:
                places.setdefault(passage.article, set()).add(passage.start)
    return places


def _evidence(account: Account) -> Iterator[Evidence]:
    """All proving words of the account."""
    for finding in account.findings:
        for relation in finding.relations:
            for reason in relation.reasons:
                yield from reason.evidence
    for entity in account.entities:
        for form in entity.forms:
            yield from form.evidence
    for held in chain(
        (item.evidence for item in account.commitments),
        (item.evidence for item in account.timeline),
        (item.evidence for item in account.lineage),
        (item.evidence for item in account.problems),
    ):
        yield from held
    for article in account.articles:
        if article.published.evidence is not None:
            yield article.published.evidence


def _report(article: AccountArticle, slug: str, marks: list[Mark], places: set[int]) -> Report:
    """One pass over blocks, marks and places, all in text order, so that long reports stay linear."""
    lines: list[Line] = []
    coming, starts = deque(sorted(marks, key=lambda item: (item.start, item.end))), deque(sorted(places))
    live: list[Mark] = []
    for block in _blocks(article):
        while coming and coming[0].start < block.end:
            live.append(coming.popleft())
        live = [mark for mark in live if mark.end > block.start]
        here: set[int] = set()
        while starts and starts[0] < block.end:
            here.add(starts.popleft())
        here = {place for place in here if place >= block.start}
        lines.append(
            Line(block.kind, block.start, block.end, _segments(article.text, slug, block, live, here))
        )
    return Report(article, slug, tuple(lines))


def _blocks(article: AccountArticle) -> list[Block]:
    """The blocks of the report in order without overlap; what no block covers is cut into lines."""
    covered: list[Block] = []
    at = 0
    for block in sorted(article.blocks, key=lambda item: (item.start, item.end)):
        if block.start < at or not block.start < block.end <= len(article.text):
            continue
        covered += _lines(article.text, at, block.start)
        covered.append(block)
        at = block.end
    return covered + _lines(article.text, at, len(article.text))


def _lines(text: str, start: int, end: int) -> list[Block]:
    """Non-empty lines between two offsets."""
    blocks = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text[start:end]):
        blocks.append(Block("paragraph", start + match.start(), start + match.end()))
    return blocks


def _segments(text: str, slug: str, block: Block, marks: list[Mark], starts: set[int]) -> tuple[Segment, ...]:
    """The block cut wherever a mark or a passage begins or ends; marks come sorted."""
    inside = sorted(marks, key=lambda item: item.start)
    cuts = {block.start, block.end, *starts}
    for mark in inside:
        cuts |= {max(mark.start, block.start), min(mark.end, block.end)}
    edges = sorted(cuts)
    made: list[Segment] = []
    active: list[Mark] = []
    following = 0
    for left, right in pairwise(edges):
        while following < len(inside) and inside[following].start <= left:
            active.append(inside[following])
            following += 1
        active = [mark for mark in active if mark.end > left]
        made.append(
            Segment(
                text=text[left:right].translate(_BLANK),
                kinds=tuple(sorted({mark.kind for mark in active})),
                anchor=anchor(slug, left) if left in starts else "",
                finding=next((mark.finding for mark in reversed(active) if mark.finding), None),
            )
        )
    return tuple(made)
