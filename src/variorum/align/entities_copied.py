"""Whether two reports tell the same of two names in the same words. In: the marks of the articles, two cards. Out: yes or no.

A sentence that stands in both with another name in it is about one person, however the name differs. Refuses short sentences, which many
people share ("said X").
"""

from collections.abc import Mapping

from variorum.align.entities_cards import Card
from variorum.model.mark import Marks

_LEAST = 6  # content words beside the names: fewer are said of many
_SHARE = 0.8  # of them in both: an editor changes a word, not the sentence
_CONTENT = frozenset(("NOUN", "VERB", "ADJ", "NUM", "ADV"))


class Copied:
    """What each person's sentences say beside the names, made where it is asked for."""

    def __init__(self, marks: Mapping[str, Marks]) -> None:
        self._marks = marks
        self._known: dict[tuple[str, int], list[frozenset[str]]] = {}

    def alike(self, one: Card, other: Card) -> bool:
        """Whether a sentence of the one is a sentence of the other but for the names."""
        return any(
            len(a & b) >= max(_LEAST, _SHARE * max(len(a), len(b)))
            for a in self._told(one)
            for b in self._told(other)
        )

    def _told(self, card: Card) -> list[frozenset[str]]:
        key = card.article, card.chain
        if key not in self._known:
            marks = self._marks[card.article]
            starts = {m.start for m in marks.mentions if m.chain == card.chain and m.form == "name"}
            self._known[key] = [
                frozenset(token.lemma.lower() for token in sentence.tokens if token.pos in _CONTENT)
                for sentence in marks.sentences
                if any(sentence.start <= start < sentence.end for start in starts)
            ]
        return self._known[key]
