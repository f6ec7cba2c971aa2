"""Speakers whom only the rest of the article tells. In: the quotations of one article, its lines, mentions and chains. Out: the
same quotations, some with a speaker or chain they lacked.

A headline's quote belongs to whom the body gives the same words; a headline's "Minister: …" to the one named minister; "A cook
says …" at the opening to the person whom the next lines name and call a cook. Refuses everything less plain.
"""

import re
from collections.abc import Sequence

import msgspec

from variorum.annotate.quotations.discourse import is_person
from variorum.annotate.quotations.line import Line
from variorum.model.mark import Chain, Mention, Quotation
from variorum.values.name import fold

_APART = frozenset(("headline", "standfirst", "subhead"))
_OPENING = 4  # lines in which a report introduces its first speaker
_WORD = re.compile(r"[\w'’-]+")
_GIVES_NAME = re.compile(
    r"[.!?][”\"]?\s+(?:He|She|They)\s+(?:gave|would give|only gave|identified|called|named)\s[^.\n]{0,60}?\b(?:name|as|himself|herself)\b"
)
_BEHIND = 220  # characters behind a quote in which its speaker is named
_LEAST = 3  # words of a headline's quote that must recur


def settle_speakers(
    text: str,
    lines: Sequence[Line],
    quotations: Sequence[Quotation],
    mentions: Sequence[Mention],
    chains: Sequence[Chain],
) -> list[Quotation]:
    """Quotations with the speakers that only other lines tell."""
    heads = [line for line in lines[:_OPENING] if line.block in _APART]
    opening = [line for line in lines if line.block == "paragraph"][:_OPENING]
    settled = []
    for quote in quotations:
        start = quote.content[0].start
        chain = None
        if quote.chain is None and any(line.start <= start < line.end for line in heads):
            chain = _same_words(text, quote, quotations)
            if chain is None:
                chain = _one_in_office(text, quote, chains)
        elif quote.chain is None and quote.speaker is not None:
            at = next((k for k, line in enumerate(opening) if line.start <= start < line.end), None)
            if at is not None:
                chain = _named_next(text, quote, opening[at + 1 : at + 3], mentions)
            if chain is None:
                chain = _name_told(text, quote, mentions)
        settled.append(quote if chain is None else msgspec.structs.replace(quote, chain=chain))
    return settled


def _plain(text: str, quote: Quotation) -> str:
    return " ".join(fold(text[piece.start : piece.end]) for piece in quote.content)


def _same_words(text: str, quote: Quotation, quotations: Sequence[Quotation]) -> int | None:
    """Who speaks the words of a headline's quote in the body."""
    words = _plain(text, quote)
    if quote.kind != "direct" or words.count(" ") + 1 < _LEAST:
        return None
    owners = {
        other.chain
        for other in quotations
        if other.chain is not None and other.kind == "direct" and f" {words} " in f" {_plain(text, other)} "
    }
    return owners.pop() if len(owners) == 1 else None


def _one_in_office(text: str, quote: Quotation, chains: Sequence[Chain]) -> int | None:
    """The only person of the article who holds the office that a headline names."""
    if quote.speaker is None:
        return None
    office = fold(text[quote.speaker.start : quote.speaker.end]).removeprefix("the ")
    if not office or not is_person(office.split()[-1]):
        return None
    holders = [
        number
        for number, chain in enumerate(chains)
        if chain.kind == "person" and any(f" {fold(role)} ".find(f" {office} ") >= 0 for role in chain.roles)
    ]
    return holders[0] if len(holders) == 1 else None


def _name_told(text: str, quote: Quotation, mentions: Sequence[Mention]) -> int | None:
    """Whom the sentence right behind a quote names who spoke in it without a name: "a nurse told … . She gave only her first name, Zara"."""
    assert quote.speaker is not None
    if text[quote.speaker.start : quote.speaker.end].lower().split()[:1] not in (["a"], ["an"], ["one"]):
        return None
    behind = max(quote.speaker.end, quote.content[-1].end)
    told = _GIVES_NAME.search(text, behind, behind + _BEHIND)
    if told is None or text.count("\n", behind, told.start()):
        return None
    stop = text.find(".", told.end())
    named = (m for m in mentions if told.end() <= m.start < stop and m.form == "name" and m.kind == "person")
    return next((m.chain for m in named), None)


def _named_next(
    text: str, quote: Quotation, lines: Sequence[Line], mentions: Sequence[Mention]
) -> int | None:
    """The person with whose name one of the next lines opens and whom it calls what "a cook" was called."""
    assert quote.speaker is not None
    told = [word.lower() for word in _WORD.findall(text[quote.speaker.start : quote.speaker.end])]
    if len(told) < 2 or told[0] not in ("a", "an", "one"):
        return None
    nouns = {word for word in told[1:6] if is_person(word)}
    for line in lines:
        first = next((m for m in mentions if line.start <= m.start < line.end and m.form == "name"), None)
        if first is None or first.kind != "person" or text[line.start : first.start].count(" ") > 3:
            continue
        if nouns & {word.lower() for word in _WORD.findall(text, first.end, line.end)}:
            return first.chain
    return None
