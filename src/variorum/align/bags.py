"""The words of sentences, as classes. In: the marks of an article. Out: for the start of each sentence the classes of its content words.

Refuses to weigh them: lexicon.py does.
"""

from collections.abc import Container

from variorum.align.lexicon import content_classes
from variorum.model.mark import Marks

_CONTENT = ("NOUN", "VERB", "ADJ", "PROPN")


def sentence_bags(marks: Marks, without: Container[int] = ()) -> dict[int, frozenset[str]]:
    """The word classes of each sentence; `without` are the offsets of words that do not count."""
    return {
        sentence.start: content_classes(
            token.lemma.lower()
            for token in sentence.tokens
            if token.pos in _CONTENT and token.start not in without
        )
        for sentence in marks.sentences
    }


def timeless_bags(marks: Marks) -> dict[int, frozenset[str]]:
    """The same without words of time: that two dates are one day is no second sign that they date one thing."""
    return sentence_bags(marks, {at for time in marks.times for at in range(time.start, time.end)})
