"""Quoted stretches without a reporting clause of their own. In: lines and the quotations found so far. Out: further ones.

Those inside a reported clause share its speaker; a quote that follows a quote, or a line that ends in a colon, goes on with
the speaker before. Refuses to give a quoted word or title a speaker.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from variorum.annotate.quotations.authors import bracket_author
from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.labels import label_alone
from variorum.annotate.quotations.line import Item, Line, is_speech
from variorum.annotate.quotations.phrases import STOPS, sentence_start
from variorum.annotate.quotations.sources import main_subject, source_after
from variorum.annotate.quotations.speakers import Speakers
from variorum.model.article import Span
from variorum.model.mark import Quotation

_WORDS = 3  # a quoted stretch of fewer words is a quoted term, not an utterance
_TAGS = frozenset(("VERB", "AUX", "PROPN", "DET", "NOUN"))
_REACH = 2  # lines without speech between two quotes of one speaker


class Said(msgspec.Struct, frozen=True):
    """A quotation with the line it stands in and the class of its cue."""

    quotation: Quotation
    line: int
    kind: str = "speech"


class _Holders:
    """Quotations of one line, found by what their pieces hold."""

    def __init__(self, here: Sequence[Said]) -> None:
        pieces = [
            (piece.start, piece.end, number)
            for number, one in enumerate(here)
            for piece in one.quotation.content
        ]
        self._pieces = sorted(pieces)
        self._here = here
        self._longest = max((end - start for start, end, _ in pieces), default=0)

    def of(self, span: Span) -> list[Said]:
        """Quotations one of whose pieces holds a span."""
        first = bisect_left(self._pieces, (span.start - self._longest,))
        last = bisect_right(self._pieces, (span.start, float("inf")))
        return [self._here[number] for _, end, number in self._pieces[first:last] if span.end <= end]


def by_line(lines: Sequence[Line], said: Sequence[Said]) -> list[list[Said]]:
    """Quotations of each line, in text order."""
    rows: list[list[Said]] = [[] for _ in lines]
    for one in said:
        rows[one.line].append(one)
    for row in rows:
        row.sort(key=lambda one: one.quotation.content[0])
    return rows


def inner_quotes(lines: Sequence[Line], said: Sequence[Said]) -> list[Said]:
    """Quoted stretches inside reported clauses, as direct quotations of the same speaker."""
    added = []
    for line, here in zip(lines, by_line(lines, said), strict=True):
        known = _Holders(here)
        for _, item in _spoken_items(line):
            assert item.quote is not None
            span = Span(item.quote.start, item.quote.end)
            holders = known.of(span)
            if holders and not any(one.quotation.kind == "direct" for one in holders):
                holder = min(holders, key=lambda one: _distance(one, item))
                inner = msgspec.structs.replace(holder.quotation, kind="direct", content=(span,))
                added.append(msgspec.structs.replace(holder, quotation=inner))
    return added


def _distance(one: Said, item: Item) -> tuple[bool, bool, int]:
    """Which of several clauses around a quote speaks it: speech before thought, a cue right beside it, the narrower one."""
    cue = one.quotation.cue
    near = cue is not None and (0 <= cue.start - item.end < 40 or 0 <= item.start - cue.end < 3)
    return one.kind != "speech", not near, one.quotation.content[-1].end - one.quotation.content[0].start


def _spoken_items(line: Line) -> list[tuple[int, Item]]:
    """Items that are quotes of some length, with their place."""
    return [
        (at, item)
        for at, item in enumerate(line.items)
        if item.quote is not None and line.text.count(" ", item.quote.start, item.quote.end) + 1 >= _WORDS
    ]


def running_quotes(
    lines: Sequence[Line], said: Sequence[Said], lexicon: Lexicon, speakers: Speakers
) -> list[Said]:
    """Quoted stretches that no cue announces: they go on with the speaker before, or stand alone."""
    added: list[Said] = []
    last: tuple[int, Quotation] | None = None  # line and quotation that spoke last
    rows = by_line(lines, said)
    for number, here in enumerate(rows):
        line = lines[number]
        known = _Holders(here)
        spoken = [one.quotation for one in here if one.quotation.speaker is not None]
        for at, item in _spoken_items(line):
            assert item.quote is not None
            span = Span(item.quote.start, item.quote.end)
            if known.of(span):
                continue
            owner = _announcer(lines, number, at, lexicon, speakers)
            if item is line.items[0] and len(line.items) == 1 and number and not rows[number - 1]:
                owner = owner or _told_of(lines[number - 1], lexicon, speakers)
            if _has_tag(line, at):
                owner = owner or _tagged(line, at, speakers)
            else:
                owner = owner or _wrote(line, at, lexicon, speakers)
                owner = owner or _acts_before(line, at, spoken, lexicon, speakers)
                owner = owner or _of_sentence(line, at, spoken, lexicon, speakers)
                near = last if last and number - last[0] <= _REACH else None
                owner = owner or _owner(line, item, spoken, near)
            speaker, chain = (owner.speaker, owner.chain) if owner else (None, None)
            added.append(
                Said(
                    quotation=Quotation(kind="direct", content=(span,), speaker=speaker, chain=chain),
                    line=number,
                )
            )
            if owner is not None:
                last = (number, owner)
        told = [one.quotation for one in here if one.quotation.speaker is not None and one.kind == "speech"]
        if told:
            last = (number, max(told, key=lambda q: q.cue.start if q.cue else q.content[0].start))
    return _carried_back(lines, said, added)


def _has_tag(line: Line, at: int) -> bool:
    """Whether a quote opens its sentence and ends in a comma, and a verb or name stands behind it: these tell who speaks, and nobody else does."""
    quoted = line.items[at].quote
    assert quoted is not None
    if sentence_start(line, at) != at or at + 1 >= len(line.items):
        return False
    return line.text[quoted.end - 1] == "," and line.items[at + 1].pos in _TAGS


def _tagged(line: Line, at: int, speakers: Speakers) -> Quotation | None:
    """The person named right behind a quote, or behind a verb of no table: "“…,” echoed Mayor Ana Ruiz", "“…,” Ana Ruiz, his aunt said"."""
    first = at + 1
    while first + 1 < len(line.items) and line.items[first].pos in ("AUX", "VERB"):
        first += 1
    source = source_after(line, first)
    speaker, chain = speakers.resolve(line, source) if source is not None else (None, None)
    return (
        Quotation(kind="direct", content=(), speaker=speaker, chain=chain)
        if speakers.is_person(chain)
        else None
    )


def _carried_back(lines: Sequence[Line], said: Sequence[Said], added: list[Said]) -> list[Said]:
    """A quote left open at the end of its paragraph goes on in the next: without a speaker of its own it takes the one named there."""
    opening = {
        one.quotation.content[0].start: one.quotation
        for one in (*said, *added)
        if one.quotation.kind == "direct" and one.quotation.speaker is not None
    }
    for index in range(len(added) - 1, -1, -1):
        one = added[index]
        items = lines[one.line].items
        if one.quotation.cue is not None or items[-1].quote is None or not items[-1].quote.open_end:
            continue
        following = lines[one.line + 1].items if one.line + 1 < len(lines) else ()
        quoted = following[0].quote if following else None
        speaks = opening.get(quoted.start) if quoted is not None else None
        if items[0].quote is not None and items[0].quote.start == one.quotation.content[0].start and speaks:
            told = msgspec.structs.replace(one.quotation, speaker=speaks.speaker, chain=speaks.chain)
            added[index] = msgspec.structs.replace(one, quotation=told)
            opening[told.content[0].start] = told
    return added


def _owner(
    line: Line, item: Item, spoken: Sequence[Quotation], last: tuple[int, Quotation] | None
) -> Quotation | None:
    """Whose words an unannounced quote is."""
    assert item.quote is not None
    if not is_speech(line.text, item.quote):
        return None
    before = bisect_left(spoken, item.start, key=lambda quotation: quotation.content[0].start)
    if before:
        return spoken[before - 1]
    if line.items[0] is item and last is not None:
        return last[1]
    return spoken[0] if spoken else None


def _announcer(
    lines: Sequence[Line], number: int, at: int, lexicon: Lexicon, speakers: Speakers
) -> Quotation | None:
    """Who announces the quote at an item by a colon right before it, in its line or at the end of the one above."""
    line = lines[number]
    if at and line.items[at - 1].word == ":":
        return _announced(line, at - 1, lexicon, speakers)
    if at or not number or not lines[number - 1].items or lines[number - 1].items[-1].word != ":":
        return None
    return _announced(lines[number - 1], len(lines[number - 1].items) - 1, lexicon, speakers)


def _acts_before(
    line: Line, at: int, spoken: Sequence[Quotation], lexicon: Lexicon, speakers: Speakers
) -> Quotation | None:
    """The person of whom the sentence right before a quote tells, when nobody speaks in that sentence: "His wife, Anna, nods. “…”"."""
    items = line.items
    quoted = items[at].quote
    assert quoted is not None
    if not at or items[at - 1].word not in STOPS or not is_speech(line.text, quoted):
        return None
    begin = sentence_start(line, at - 1)
    if not begin or any(item.quote is not None for item in items[begin:at]):
        return None
    if any(
        items[begin].start <= one.content[-1].end and one.content[0].start < items[at].start for one in spoken
    ):
        return None
    found = _announced(line, at - 1, lexicon, speakers)
    return found if found is not None and speakers.is_person(found.chain) else None


def _wrote(line: Line, at: int, lexicon: Lexicon, speakers: Speakers) -> Quotation | None:
    """The author of the paper that is quoted in brackets."""
    source = bracket_author(line, at, lexicon)
    speaker, chain = speakers.resolve(line, source) if source is not None else (None, None)
    return None if source is None else Quotation(kind="direct", content=(), speaker=speaker, chain=chain)


def _of_sentence(
    line: Line, at: int, spoken: Sequence[Quotation], lexicon: Lexicon, speakers: Speakers
) -> Quotation | None:
    """The person who is the subject of the sentence in which a quote stands, where nobody speaks in that sentence: "Ana Ruiz stands by her word, “…”"."""
    items = line.items
    begin = sentence_start(line, at)
    if begin == at or any(
        items[begin].start <= one.content[-1].end and one.content[0].start < items[at].start for one in spoken
    ):
        return None
    source = main_subject(line, begin, at, lexicon)
    if source is None or source.start != begin:
        return None
    speaker, chain = speakers.resolve(line, source)
    return (
        Quotation(kind="direct", content=(), speaker=speaker, chain=chain)
        if speakers.is_person(chain)
        else None
    )


def _told_of(line: Line, lexicon: Lexicon, speakers: Speakers) -> Quotation | None:
    """The person of whom the line tells above a quote that stands alone: the subject of its last sentence."""
    label = label_alone(line)
    if label is not None:
        speaker, chain = speakers.resolve(line, label)
        return Quotation(kind="direct", content=(), speaker=speaker, chain=chain)
    if line.block != "paragraph" or any(item.quote is not None for item in line.items):
        return None
    found = _announced(line, len(line.items) - 1, lexicon, speakers)
    return found if found is not None and speakers.is_person(found.chain) else None


def _announced(line: Line, colon: int, lexicon: Lexicon, speakers: Speakers) -> Quotation | None:
    """The subject of what ends in a colon ("The union released a statement:"), as an empty quotation's speaker."""
    begin = sentence_start(line, colon)
    source = main_subject(line, begin, colon, lexicon)
    bare = (
        source is None
        and line.items[colon].word == ":"
        and not any(item.pos in ("VERB", "AUX") for item in line.items[begin:colon])
    )
    if bare:
        source = source_after(line, begin)  # "The head of the firm, Ana Ruiz, to this paper:"
    if source is None:
        return None
    speaker, chain = speakers.resolve(line, source)
    if bare and not speakers.is_person(chain):
        return None
    return Quotation(kind="direct", content=(), speaker=speaker, chain=chain)
