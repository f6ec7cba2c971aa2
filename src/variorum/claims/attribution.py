"""Attribution: who vouches for a statement. In: a page and a span. Out: an Attribution. Speech found by annotate decides; "according to" fills in.

Refuses to guess: without a speaker in the words, the article speaks in its own voice.
"""

import re

from variorum.claims.counters import counter_of
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.model.claim import Attribution, Phrase, SpeakerKind
from variorum.model.mark import Chain, Quotation

_ACCORDING = re.compile(r"\b[Aa]ccording to ((?:[^,.;:()\n]|\.(?=\S)){2,80})")
_ACCORDING_TO = re.compile("ccording to ")
_REACH = 400  # characters: "according to" speaks for its own sentence
_WORD = re.compile(r"[a-z]+")


def attribution_of(page: Page, line: Line, start: int, end: int) -> Attribution:
    """Who says what stands at start:end."""
    for quote in page.quotes_over(start, end):
        found = _from_quote(page, quote)
        if found is not None:
            return found
    told = line.holds(page.text, "according", _ACCORDING_TO)
    near = max(line.start, start - _REACH), min(line.end, end + _REACH)
    match = _nearest(page.text, near, start, end) if told else None
    if match and not match.start() <= start < match.end():
        phrase = Phrase(exact=match[1], start=match.start(1), end=match.end(1))
        chain = next(
            (
                m.chain
                for m in line.mentions_in(match.start(1), match.end(1))
                if match.start(1) <= m.start < match.end(1) and m.chain >= 0
            ),
            None,
        )
        return _speaker(page, phrase, chain, ())
    return Attribution()


def _nearest(text: str, near: tuple[int, int], start: int, end: int) -> re.Match[str] | None:
    """The "according to" that speaks for start:end: the nearest, with no semicolon between."""
    found = [
        match
        for match in _ACCORDING.finditer(text, *near)
        if ";" not in text[min(match.end(), end) : max(match.start(), start)]
    ]
    return min(found, key=lambda match: max(match.start() - end, start - match.end()), default=None)


def counted_by(page: Page, line: Line, start: int, end: int) -> Attribution | None:
    """Who gives the figure at start:end without being quoted."""
    found = counter_of(line, *line.range(start, end))
    if found is None:
        return None
    first, last = line.starts[found[0]], line.ends[found[1] - 1]
    phrase = Phrase(exact=page.text[first:last], start=first, end=last)
    chain = next(
        (m.chain for m in line.mentions_in(first, last) if first <= m.start < last and m.chain >= 0), None
    )
    return _speaker(page, phrase, chain, ())


def _from_quote(page: Page, quote: Quotation) -> Attribution | None:
    via = tuple(
        Phrase(exact=page.text[span.start : span.end], start=span.start, end=span.end) for span in quote.via
    )
    if quote.speaker is None:
        return _speaker(page, None, quote.chain, via) if quote.chain is not None else None
    span = quote.speaker
    return _speaker(
        page, Phrase(exact=page.text[span.start : span.end], start=span.start, end=span.end), quote.chain, via
    )


def _speaker(page: Page, phrase: Phrase | None, chain: int | None, via: tuple[Phrase, ...]) -> Attribution:
    entity = page.marks.chains[chain] if chain is not None and 0 <= chain < len(page.marks.chains) else None
    name = entity.name if entity else phrase.exact if phrase else None
    return Attribution(
        kind=_kind(entity, phrase.exact if phrase else ""), speaker=name, words=phrase, chain=chain, via=via
    )


def _kind(entity: Chain | None, said: str) -> SpeakerKind:
    """What sort of speaker it is, by the chain or by the words."""
    if entity is not None and entity.kind != "other":
        return "person" if entity.kind == "person" else "organisation"
    found = set(_WORD.findall(said.lower()))
    for kind in ("document", "organisation", "anonymous"):
        if not found.isdisjoint(words("sources", kind)):
            return kind
    return "person" if entity is not None else "anonymous"
