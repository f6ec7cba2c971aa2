"""People without a name of whom a sentence tells right before they are quoted. In: the lines of an article. Out: a referent each, for pronouns to point to.

"A woman who lives next door heard it. “It cracked,” she said." Refuses sentences that are not followed by speech, give the person a name, or quote.
"""

from collections.abc import Iterator, Sequence

from variorum.annotate.mentions.lexicon import lexicon as names
from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.discourse import Referent, is_person, singular
from variorum.annotate.quotations.line import Item, Line, is_speech
from variorum.annotate.quotations.phrases import sentence_end
from variorum.annotate.quotations.sources import head_of, main_subject
from variorum.model.article import Span

_UNNAMED = frozenset(("a", "an", "another", "one"))


def introductions(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Referent]:
    """Unnamed people who are introduced right before a quote."""
    for number, line in enumerate(lines):
        at = 0
        while at < len(line.items):
            end = sentence_end(line, at)
            if line.items[at].word in _UNNAMED and _then_speech(lines, number, end):
                found = _introduced(line, at, end, lexicon)
                if found is not None:
                    yield found
            at = end


def _then_speech(lines: Sequence[Line], number: int, end: int) -> bool:
    """Whether a quote begins where a sentence ends, in its line or the next."""
    line = lines[number]
    after: Item | None = line.items[end] if end < len(line.items) else None
    if after is None and number + 1 < len(lines) and lines[number + 1].items:
        after = lines[number + 1].items[0]
    return after is not None and after.quote is not None and is_speech(line.text, after.quote)


def _introduced(line: Line, begin: int, end: int, lexicon: Lexicon) -> Referent | None:
    items = line.items[begin:end]
    source = main_subject(line, begin, end, lexicon)
    if source is None or source.start != begin or any(item.quote is not None for item in items):
        return None
    head = line.items[head_of(line, source.core_start, source.core_end)]
    described = line.items[source.start : source.end]
    named = any(item.pos == "PROPN" for item in described if item.sentence == head.sentence)
    if named or head.pos != "NOUN" or head.word != singular(head.word) or not is_person(head.word):
        return None
    words = Span(line.items[source.core_start].start, line.items[source.core_end - 1].end)
    nouns = tuple(singular(item.word) for item in described if item.pos in ("NOUN", "ADJ"))
    gender = names().gender.get(head.word, "")
    return Referent(
        start=head.start, sentence=head.sentence, words=words, kind="person", gender=gender, nouns=nouns
    )
