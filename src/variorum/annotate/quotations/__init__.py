"""Speech. In: an article, its sentences with tokens, its mentions and chains. Out: quotations with speaker, cue and content.

Direct speech keeps its marks outside the pieces; reported clauses are indirect, or mixed where they hold quoted words;
quoted stretches inside a mixed one are given again as direct. Refuses to merge the words of two utterances, and to name a
speaker whom the text does not name.
"""

from collections.abc import Sequence

import msgspec

from variorum.annotate.quotations.according import find_according, find_colons
from variorum.annotate.quotations.cues import lexicon
from variorum.annotate.quotations.line import Line, is_speech, make_lines
from variorum.annotate.quotations.pairing import Quoted, pair_quotes
from variorum.annotate.quotations.reported import Attribution, find_attributions
from variorum.annotate.quotations.speakers import Speakers
from variorum.model.article import Article, Span
from variorum.model.mark import Chain, Mention, Quotation, QuoteKind, Sentence

__all__ = ["find_quotations"]

_QUOTED_WORDS = 3  # a quoted stretch of fewer words is a quoted term, not an utterance


def find_quotations(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[Chain, ...],
) -> tuple[Quotation, ...]:
    """All quotations of an article in text order."""
    words = lexicon(article.lang if article.lang == "en" else "en")
    quotes = pair_quotes(article.text)
    speakers = Speakers(mentions, chains)
    found: list[Quotation] = []
    last: Quotation | None = None
    for line in make_lines(article.text, sentences, quotes):
        attributions = find_attributions(line, words) + find_according(line, words)
        attributions += find_colons(line, words)
        here = [_quotation(line, attribution, quotes, speakers) for attribution in attributions]
        here += _inner(line, here, quotes)
        here += _running(line, here, last)
        found.extend(here)
        spoken = [q for q in here if q.speaker is not None]
        if spoken:
            last = max(spoken, key=lambda q: (q.content[-1].end, q.content[0].start))
        elif any(item.quote is None for item in line.items):
            last = None
    return tuple(sorted(_distinct(found), key=lambda q: (q.content[0].start, q.content[-1].end)))


def _quotation(
    line: Line, attribution: Attribution, quotes: Sequence[Quoted], speakers: Speakers
) -> Quotation:
    """The record of one attribution."""
    pieces = tuple(Span(*piece) for piece in attribution.pieces)
    kind: QuoteKind = "direct" if attribution.direct else "indirect"
    if not attribution.direct and any(
        p.start <= q.start and q.end <= p.end for p in pieces for q in _within(quotes, p)
    ):
        kind = "mixed"
    speaker, chain = speakers.resolve(line, attribution.source)
    return Quotation(kind=kind, content=pieces, cue=Span(*attribution.cue), speaker=speaker, chain=chain)


def _within(quotes: Sequence[Quoted], piece: Span) -> list[Quoted]:
    return [quoted for quoted in quotes if piece.start <= quoted.outer_start and quoted.end <= piece.end]


def _inner(line: Line, here: list[Quotation], quotes: Sequence[Quoted]) -> list[Quotation]:
    """Quoted stretches inside reported clauses, as direct quotations of the same speaker."""
    added = []
    for item in line.items:
        quoted = item.quote
        if quoted is None or line.text.count(" ", quoted.start, quoted.end) + 1 < _QUOTED_WORDS:
            continue
        holders = [q for q in here if any(p.start <= quoted.start and quoted.end <= p.end for p in q.content)]
        if not holders or any(q.kind == "direct" for q in holders):
            continue
        holder = min(holders, key=lambda q: q.content[-1].end - q.content[0].start)
        added.append(
            msgspec.structs.replace(holder, kind="direct", content=(Span(quoted.start, quoted.end),))
        )
    return added


def _running(line: Line, here: list[Quotation], last: Quotation | None) -> list[Quotation]:
    """Quoted stretches that no cue announces: they go on with the speaker before, or stand alone."""
    added: list[Quotation] = []
    known = list(here)
    for item in line.items:
        quoted = item.quote
        if quoted is None or any(
            p.start <= quoted.start and quoted.end <= p.end for q in known for p in q.content
        ):
            continue
        if line.text.count(" ", quoted.start, quoted.end) + 1 < _QUOTED_WORDS:
            continue
        before = [q for q in here if q.content[0].start < quoted.start and q.speaker is not None]
        after = [q for q in here if q.content[0].start > quoted.start and q.speaker is not None]
        owner = before[-1] if before else after[0] if after else last
        speech = is_speech(line.text, quoted)
        quotation = Quotation(
            kind="direct", content=(Span(quoted.start, quoted.end),),
            speaker=owner.speaker if owner and speech else None, chain=owner.chain if owner and speech else None,
        )  # fmt: skip
        added.append(quotation)
    return added


def _distinct(found: list[Quotation]) -> list[Quotation]:
    seen: dict[tuple[tuple[Span, ...], str], Quotation] = {}
    for quotation in found:
        seen.setdefault((quotation.content, quotation.kind), quotation)
    return list(seen.values())
