"""Compose: one claim with all that surrounds its value. In: a page, a line, a span, an attribute and a value. Out: a Claim.

Every maker of claims goes through here, so that clause, scope, modality, attribution and background are read in one way only.
"""

import msgspec

from variorum.claims.around import Around, around
from variorum.claims.attribution import attribution_of, counted_by
from variorum.claims.background import comes_after, dated_back
from variorum.claims.clause import clause_of
from variorum.claims.conjugation import forms_of
from variorum.claims.event import event_of
from variorum.claims.event_print import named_by
from variorum.claims.line import Line, Page
from variorum.claims.modality import modality_of
from variorum.claims.scope import as_of, phrase, scope_of
from variorum.model.article import Span
from variorum.model.claim import Attribution, Claim, Event, Modality
from variorum.model.ids import content_id
from variorum.model.mark import TimeExpression
from variorum.values import Amount, Category, Interval, Value


class Core(msgspec.Struct, frozen=True):
    """What a maker knows of a claim: its span, attribute, value and, where it has them, governing word, counted span, subject, modality."""

    start: int
    end: int
    attribute: str
    value: Value
    index: int | None = None
    predicate: str | None = None
    counted: tuple[int, int] | None = None
    subject: str | None = None
    subject_chain: int | None = None
    modality: Modality | None = None
    change: str | None = None
    alone: bool = False  # said of nobody: the clause's subject is another matter
    fragment: bool = False  # compared with nothing: its words, place and speaker are all that is kept
    where: tuple[int, int] | None = None  # the wider words that say where a place lies

    done: str | None = None  # what was done, where a noun tells it

    def of(self, subject: str) -> "Core":
        """The same core said of somebody."""
        return msgspec.structs.replace(self, subject=subject)

    def done_to(self, phrase: str) -> "Core":
        """The same core with the thing that a doer did it to."""
        return msgspec.structs.replace(self, done=phrase)

    def at(self, where: tuple[int, int]) -> "Core":
        """The same core with the wider words around its place."""
        return msgspec.structs.replace(self, where=where)


def compose(page: Page, line: Line, core: Core) -> Claim:
    """The claim around a core."""
    if core.fragment:
        return _fragment(page, line, core)
    first, last = line.range(core.start, core.end)
    span = (min(first, core.index), max(last, core.index + 1)) if core.index is not None else (first, last)
    clause = clause_of(line, *span)
    near = around(page, line, clause)
    when = _event_time(line, near, core)
    early = dated_back(page, line, clause, when)
    own = core.subject or core.alone
    subject, chain = (core.subject, core.subject_chain) if own else _subject(page, near, span[0])
    scope = scope_of(page, line, near.setting, core.counted, (core.start, core.end))
    if core.where is not None:
        scope = msgspec.structs.replace(scope, place=phrase(page, *core.where))
    return Claim(
        id=content_id("c", page.article.id, core.start, core.end, core.attribute, core.value),
        article=page.article.id, start=core.start, end=core.end, exact=page.text[core.start : core.end],
        sentence=Span(line.start, line.end), attribute=core.attribute, value=core.value, subject=subject,
        chains=near.chains if chain is None else (chain, *(c for c in near.chains if c != chain)),
        counted=page.text[slice(*core.counted)] if core.counted else None, predicate=core.predicate,
        context=near.context, scope=scope,
        as_of=as_of(page, line, clause) if isinstance(core.value, Amount) else None,
        modality=core.modality or modality_of(line, clause, core.index, first),
        attribution=_vouches(page, line, core),
        background=(near.back if early is None else early) or comes_after(line, first), change=core.change,
        when=when, where=near.where, block=line.block,
        event=_told(core) if core.done else event_of(page, line, core.where or (core.start, core.end), named_by(line, core.index), core.value),
    )  # fmt: skip


def _fragment(page: Page, line: Line, core: Core) -> Claim:
    """A claim of words that are kept where they stand."""
    return Claim(
        id=content_id("c", page.article.id, core.start, core.end, core.attribute, core.value),
        article=page.article.id, start=core.start, end=core.end, exact=page.text[core.start : core.end],
        sentence=Span(line.start, line.end), attribute=core.attribute, value=core.value, predicate=core.predicate,
        modality=core.modality or "asserted", attribution=_vouches(page, line, core), block=line.block,
    )  # fmt: skip


def _vouches(page: Page, line: Line, core: Core) -> Attribution:
    """Who says so: whoever is quoted, else for a figure whoever counted."""
    said = attribution_of(page, line, core.start, core.end)
    if said.kind != "own_voice" or not isinstance(core.value, Amount):
        return said
    return counted_by(page, line, core.start, core.end) or said


def _event_time(line: Line, near: Around, core: Core) -> Interval | None:
    """The time of the event: the value itself for a date, else the one time in the clause that is no span since then."""
    if isinstance(core.value, Interval):
        return core.value
    if near.since is not None:
        return near.since
    whole = isinstance(core.value, Category)  # "the truce signed in May collapsed" holds its own day
    outside = [t for t in near.moments if whole or not core.start <= t.start < core.end]
    found = [t for t in outside if not _of_others(line, t, core)]
    nearest = min(
        found, key=lambda t: (min(abs(t.start - core.end), abs(core.start - t.end)), t.start), default=None
    )
    return nearest.interval if nearest else None


def _of_others(line: Line, time: TimeExpression, core: Core) -> bool:
    """Whether a time behind a figure says when something else was done: "is recalling 400 boats built in 2019"."""
    if not isinstance(core.value, Amount) or time.start < core.end:
        return False
    _, last = line.range(core.start, core.end)
    first, _ = line.range(time.start, time.end)
    deeds = (i for i in range(last, first) if line.tokens[i].rel == "acl" and line.pos[i] == "VERB")
    return any(i != core.index and line.tokens[i].head >= last - 1 for i in deeds)


def _subject(page: Page, near: Around, before: int) -> tuple[str | None, int | None]:
    """What the clause is about: the nearest mention before the predicate that no preposition governs, or nothing."""
    best = next((mention for first, mention in reversed(near.subjects) if first < before), None)
    if best is None:
        return None, None
    chains = page.marks.chains
    return (
        chains[best.chain].name if best.chain < len(chains) else page.text[best.start : best.end]
    ), best.chain


def _told(core: Core) -> Event:
    """The event of a deed that a noun tells: "the organiser of the march" organised the march."""
    past, participle = forms_of(core.predicate or "")
    many = (core.done or "").endswith("s")
    return Event(
        verb=core.predicate or "", past=past, participle=participle, object=core.done, object_many=many
    )
