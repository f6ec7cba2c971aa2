"""Attributions without a verb: "according to X, C", "X: “C”", "NAME: text" of a transcript. In: a line of items.

Out: attributions. Refuses colons inside a sentence that introduce no speech.
"""

from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.line import Line
from variorum.annotate.quotations.phrases import STOPS, noun_phrase_before, sentence_end, sentence_start
from variorum.annotate.quotations.reported import Attribution, content_end
from variorum.annotate.quotations.sources import Source, source_after


def find_according(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """Attributions of "according to X" and its like."""
    found = []
    words = [item.word for item in line.items]
    for at in range(len(words) - 2):
        for phrase in lexicon.phrases:
            if words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase:
                attribution = _according(line, at, at + len(phrase), lexicon)
                if attribution is not None:
                    found.append(attribution)
    return found


def _according(line: Line, at: int, end: int, lexicon: Lexicon) -> Attribution | None:
    items = line.items
    source = source_after(line, end)
    if source is None:
        return None
    begin, stop = sentence_start(line, at), sentence_end(line, at)
    while stop > at and items[stop - 1].word in STOPS:
        stop -= 1
    pieces: list[tuple[int, int]] = []
    last = at
    while last > begin and items[last - 1].word in (",", "—", "–", "--", "("):
        last -= 1
    initial = at - begin <= 1
    if not initial:
        pieces.append((items[begin].start, items[last - 1].end))
    after = source.core_end if initial else source.end
    if after < stop and items[after].word == "," and after + 1 < stop and (initial or source.end < stop):
        after += 1
        if initial:
            pieces.append((items[after].start, items[content_end(line, after, at, lexicon) - 1].end))
    if not pieces:
        return None
    if initial:
        source = Source(
            start=source.start, end=source.core_end, core_start=source.core_start, core_end=source.core_end
        )
    return Attribution(
        cue=(items[at].start, items[end - 1].end), source=source, pieces=tuple(pieces), direct=False, at=at
    )


def find_colons(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """ "Minister: 'We will rebuild'" in a headline, "RUIZ: We will rebuild." in a transcript."""
    items = line.items
    for at in range(1, min(len(items) - 1, 9)):
        if items[at].word != ":":
            continue
        first = noun_phrase_before(line, at - 1, lexicon)
        if first != 0:
            return []
        shout = line.text[items[0].start : items[at - 1].end].isupper() and line.block != "headline"
        quote = items[at + 1].quote is not None
        headline = line.block == "headline" and items[at - 1].pos == "PROPN"
        if not (shout or quote or headline):
            return []
        source = Source(start=0, end=at, core_start=0, core_end=at)
        stop = len(items)
        quoted = items[at + 1].quote
        if quoted is not None and stop - at <= 3:
            pieces = ((quoted.start, quoted.end),)
        else:
            pieces = ((items[at + 1].start, items[stop - 1].end),)
        return [
            Attribution(
                cue=(items[at].start, items[at].end),
                source=source,
                pieces=pieces,
                direct=shout or quote,
                at=at,
            )
        ]
    return []
