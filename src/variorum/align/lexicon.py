"""Content words made comparable. In: lemmas. Out: their classes and weights. Language data only; sees no claims."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from variorum.lang import load_table
from variorum.lang.classes import classes
from variorum.lang.spelling import british

OCCURRENCE = "occurrence"  # the class of all that dates one happening
MOMENT = "~"  # before the class of words that date one moment of a thing: its end, its beginning


@cache
def _light() -> frozenset[str]:
    return frozenset(load_table("en", "synonyms")["light"])


def word_class(lemma: str) -> str:
    """The class of a lemma, or the lemma itself."""
    return classes("synonyms").get(lemma) or british(lemma)


@cache
def occurrences() -> frozenset[str]:
    """Verbs and nouns under which reports date one happening."""
    return frozenset(load_table("en", "events")["occurrences"].split())


def content_classes(lemmas: Iterable[str]) -> frozenset[str]:
    """Classes of the lemmas that can tell events apart."""
    return frozenset(word_class(lemma) for lemma in lemmas if lemma not in _light() and len(lemma) > 1)


class Weights(dict[str, float]):
    """Weight of each class, with the likenesses found so far: bags come back in many pairs, as sentences and copies do."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__(weights)
        self.norms: dict[frozenset[str], float] = {}
        self.pairs: dict[tuple[frozenset[str], frozenset[str]], float] = {}

    def norm(self, bag: frozenset[str]) -> float:
        """Squared length of a bag."""
        found = self.norms.get(bag)
        if found is None:
            found = self.norms[bag] = sum(self.get(word, 1.0) ** 2 for word in sorted(bag))
        return found


def rarity(bags: Iterable[frozenset[str]]) -> Weights:
    """Inverse document frequency of each class over the bags given, between 0 and 1."""
    counts: Counter[str] = Counter()
    total = 0
    for bag in bags:
        counts.update(bag)
        total += 1
    top = math.log(1 + total)
    return Weights(
        {word: math.log((1 + total) / count) / top if top else 1.0 for word, count in counts.items()}
    )


def rarest(words: Iterable[str], weights: Mapping[str, float], most: int) -> list[str]:
    """The words that the fewest others have, the rarest first."""
    return sorted(words, key=lambda word: (-weights.get(word, 1.0), word))[:most]


def likeness(left: frozenset[str], right: frozenset[str], weights: Mapping[str, float]) -> float:
    """Cosine of two bags of classes under rarity weights, 0 to 1."""
    if left.isdisjoint(right):
        return 0.0
    table = weights if isinstance(weights, Weights) else Weights(weights)
    found = table.pairs.get((left, right))
    if found is None:
        shared = sum(table.get(word, 1.0) ** 2 for word in sorted(left & right))
        norm = table.norm(left) * table.norm(right)
        found = table.pairs[left, right] = shared / math.sqrt(norm) if norm else 0.0
    return found
