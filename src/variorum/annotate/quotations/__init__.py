"""Speech. In: an article, its sentences with tokens, its mentions and chains. Out: quotations with speaker, cue and content.

Direct speech keeps its marks outside the pieces; reported clauses are indirect, or mixed where they hold quoted words;
quoted stretches inside a mixed one are given again as direct. Where the verb itself is the message ("demanded an inquiry",
"called the plan a failure") the content begins with the verb. Refuses to merge the words of two utterances, and to name a
speaker whom the text does not name.
"""

import re
from bisect import bisect_left
from itertools import pairwise

import msgspec

from variorum.annotate.quotations.according import (
    find_according,
    find_as_told,
    find_nouns,
    find_signed,
)
from variorum.annotate.quotations.cues import lexicon
from variorum.annotate.quotations.discourse import may_speak, sides
from variorum.annotate.quotations.introductions import introductions
from variorum.annotate.quotations.labels import find_colons, is_staff, staff
from variorum.annotate.quotations.line import Line, make_lines
from variorum.annotate.quotations.reported import Attribution, find_attributions
from variorum.annotate.quotations.running import Said, inner_quotes, running_quotes
from variorum.annotate.quotations.settle import settle_speakers
from variorum.annotate.quotations.sources import Source, head_of
from variorum.annotate.quotations.speakers import Speakers
from variorum.annotate.quotemarks import Quoted, pair_quotes
from variorum.model.article import Article, Span
from variorum.model.mark import Chain, Mention, Quotation, QuoteKind, Sentence

_NEAR = 20  # attributions before and behind one in which it may be told
_OPENER = 4  # blanks in the words that open a speech; more make an utterance of their own
_STOP = re.compile(r"[.!?]\s")
_PLAIN = frozenset(
    ("said", "says", "say", "saying", "told", "tells", "tell", "added", "adds", "according", ":")
)
_FINDERS = (find_attributions, find_according, find_as_told, find_nouns, find_colons, find_signed)

__all__ = ["find_quotations"]


def find_quotations(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[Chain, ...],
    *,
    everything: bool = False,
) -> tuple[Quotation, ...]:
    """All quotations of an article in text order.

    `everything` adds intentions ("plans to") and thoughts told inside somebody's speech; an account has no use for them.
    """
    words = lexicon("en")
    quotes = pair_quotes(article.text)
    speakers = Speakers(article.text, mentions, chains, words)
    said: list[Said] = []
    names = sorted(Span(mention.start, mention.end) for mention in mentions if mention.form == "name")
    lines = list(make_lines(article.text, sentences, quotes, names))
    speakers.expect(introductions(lines, words))
    for number, line in enumerate(lines):
        attributions = [found for finder in _FINDERS for found in finder(line, words)]
        attributions = [found for found in attributions if not _is_own_turn(line, found, speakers)]
        attributions.sort(key=lambda attribution: attribution.cue)
        for at, attribution in enumerate(attributions):
            if everything or _is_told(line, attribution, attributions[max(0, at - _NEAR) : at + _NEAR]):
                whole = _quotation(line, attribution, quotes, speakers)
                said += [
                    Said(quotation=part, line=number, kind=attribution.kind)
                    for part in _utterances(article.text, whole)
                ]
    said += inner_quotes(lines, said)
    said += running_quotes(lines, said, words, speakers)
    distinct: dict[tuple[tuple[Span, ...], bool], Quotation] = {}
    for one in said:
        distinct.setdefault((one.quotation.content, one.quotation.kind == "direct"), one.quotation)
    ordered = sorted(distinct.values(), key=lambda q: (q.content[0].start, q.content[-1].end, q.kind))
    return tuple(settle_speakers(article.text, lines, ordered, mentions, chains))


def _is_own_turn(line: Line, attribution: Attribution, speakers: Speakers) -> bool:
    """Whether what stands behind a label is what the outlet itself tells: a turn of its presenter or correspondent."""
    source = attribution.source
    if source is None or line.items[attribution.at].word != ":" or source.end > attribution.at:
        return False
    return is_staff(line, source) or speakers.is_staff(line, source, staff())


def _is_told(line: Line, attribution: Attribution, others: list[Attribution]) -> bool:
    """Whether an attribution is something somebody told: speech, or a thought the reporter vouches for himself.

    What "our side" expresses inside somebody's speech is that speech.
    """
    if attribution.kind == "intention" or _is_question(line, attribution):
        return False
    source = attribution.source
    if source is not None and not attribution.direct and not _plausible(line, attribution, source):
        return False
    for_others = source is not None and line.items[source.core_end - 1].word in sides()
    inside = any(
        other is not attribution
        and other.kind == "speech"
        and any(a <= attribution.cue[0] and attribution.cue[1] <= b for a, b in other.pieces)
        for other in others
    )
    return not inside or (attribution.kind == "speech" and not for_others)


def _plausible(line: Line, attribution: Attribution, source: Source) -> bool:
    """Whether what stands as the speaker of a less plain verb may speak: "measures announced in May" tell nothing."""
    head = line.items[head_of(line, source.core_start, source.core_end)]
    if head.pos != "NOUN" or may_speak(head.word):
        return True
    if any(item.pos == "PROPN" for item in line.items[source.core_end : source.end]):
        return True  # "her stand-in, Ana Ruiz, called …"
    return line.items[attribution.at].word in _PLAIN


def _is_question(line: Line, attribution: Attribution) -> bool:
    """ "Asked whether …, Ruiz said": what somebody was asked, and by whom nobody tells."""
    return attribution.source is None and line.items[attribution.at].word in ("asked", "pressed")


def _quotation(
    line: Line, attribution: Attribution, quotes: tuple[Quoted, ...], speakers: Speakers
) -> Quotation:
    """The record of one attribution."""
    pieces = tuple(Span(*piece) for piece in attribution.pieces)
    kind: QuoteKind = "direct" if attribution.direct else "indirect"
    if not attribution.direct and any(_has_quote(quotes, piece) for piece in pieces):
        kind = "mixed"
    via = tuple(Span(line.items[a].start, line.items[b - 1].end) for a, b in attribution.via)
    speaker, chain = speakers.resolve(line, attribution.source)
    return Quotation(
        kind=kind, content=pieces, cue=Span(*attribution.cue), speaker=speaker, chain=chain, via=via
    )


def _has_quote(quotes: tuple[Quoted, ...], piece: Span) -> bool:
    """Whether a piece holds a quoted stretch."""
    at = bisect_left(quotes, piece.start, key=lambda quoted: quoted.outer_start)
    return at < len(quotes) and quotes[at].end <= piece.end


def _utterances(text: str, quotation: Quotation) -> list[Quotation]:
    """A direct quotation whose pieces are sentences of their own, taken apart: `"A," she said. "B."` are two utterances.

    A few words that open a longer speech are none of their own.
    """
    parts = [[quotation.content[0]]]
    for before, piece in pairwise(quotation.content):
        opener = len(parts) == 1 and text.count(" ", before.start, before.end) < _OPENER
        if quotation.kind == "direct" and not opener and _STOP.search(text, before.end, piece.start):
            parts.append([piece])
        else:
            parts[-1].append(piece)
    return [msgspec.structs.replace(quotation, content=tuple(part)) for part in parts]
