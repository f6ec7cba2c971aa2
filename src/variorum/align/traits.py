"""What the learnt model looks at in a pair of claims. In: two comparable items of one type of value. Out: named numbers, nothing where there is nothing.

`plain_traits` need no more than the claims' own fields, `word_traits` meet the words of their clauses and sentences and cost more. All are the same
whichever claim comes first. Refuses to weigh (learnt.py) or to forbid (bans.py). What hardly moved the sum in training was left out.
"""

import math
from functools import lru_cache

from variorum.align.bans import AHEAD, Item
from variorum.align.features import Rarity, at_other_times, surnames_meet, toll, value_likeness
from variorum.align.figures import far_apart, figure_of
from variorum.align.lexicon import likeness
from variorum.align.populations import either_narrows
from variorum.values import Amount, Name

_LETTERS = 4  # runs of so many letters tell how far two phrases are spelled alike

Traits = dict[str, float]


def plain_traits(left: Item, right: Item) -> Traits:
    """Where the two stand, how they are told, and how their values lie to one another."""
    a, b = left.claim, right.claim
    (one, ones), (two, twos) = _parts(a.attribute), _parts(b.attribute)
    value = value_likeness(a, b)
    found: Traits = {
        "depth": abs(left.depth - right.depth),
        "deepest": max(left.depth, right.depth),
        "named_parts": float(len(ones & twos)),
    }
    if value:
        found["value"] = value
    if one == two:
        found["family"] = 1.0
        if a.attribute == b.attribute:
            found["attribute"] = 1.0
    for name, holds in (
        ("open", (one == "open") + (two == "open")),
        ("head", left.head == right.head != ""),
        ("one_report", a.article == b.article),
        ("first", left.first + right.first),
        ("background", a.background + b.background),
        ("ahead", (a.modality in AHEAD) + (b.modality in AHEAD)),
        ("modality", a.modality == b.modality),
        ("no_predicate", (not a.predicate) + (not b.predicate)),
        ("other_time", at_other_times(a, b)),
        ("other_place", bool(left.places and right.places) and left.places.isdisjoint(right.places)),
        ("tied", b.id in left.ties),
    ):
        if holds:
            found[name] = float(holds)
    if left.subject is not None and right.subject is not None:
        found["subject"] = 1.0 if left.subject == right.subject else -1.0
    if isinstance(a.value, Amount):
        _of_amounts(left, right, found)
    elif isinstance(a.value, Name) and one == two == "role" and surnames_meet(left, right):
        found["surname"] = 1.0
    return found


@lru_cache(1 << 14)
def _parts(attribute: str) -> tuple[str, frozenset[str]]:
    """The family of an attribute, and all that its name is made of."""
    parts = attribute.split(":")
    return parts[0], frozenset(parts)


def _of_amounts(left: Item, right: Item, found: Traits) -> None:
    """How far two figures lie apart, how large they are, what they count."""
    one, two = (abs(float(figure_of(item.claim) or 0)) for item in (left, right))
    low, high = (one, two) if one < two else (two, one)
    found["ratio"] = math.log((high + 0.5) / (low + 0.5))
    found["smaller"], found["larger"] = math.log1p(low), math.log1p(high)
    found["far"] = far_apart(left.claim, right.claim)
    found["toll"] = toll(left, right)
    found["part"], found["one_part"] = float(left.part + right.part), float(left.part != right.part)
    if either_narrows(left.population, right.population):
        found["narrower"] = 1.0


def word_traits(left: Item, right: Item, rarity: Rarity) -> Traits:
    """How the words of the clauses, the sentences, the phrases meet, rare ones above all."""
    a, b = left.claim, right.claim
    clause, sentence, stems = (
        left.bag & right.bag,
        left.sentence & right.sentence,
        len(left.stems & right.stems),
    )
    found: Traits = {}
    if clause:
        weights = rarity.clauses
        found["clause"] = likeness(left.bag, right.bag, weights)
        found["clause_rarest"] = max(weights.get(word, 1.0) for word in clause)
        found["clause_share"] = len(clause) / min(len(left.bag), len(right.bag))
    if sentence:
        weights = rarity.sentences
        told = [weights.get(word, 1.0) for word in sentence]
        found["sentence"] = likeness(left.sentence, right.sentence, weights)
        found["sentence_weight"] = math.fsum(told)
        found["sentence_rarest"] = max(told)
        found["sentence_share"] = len(sentence) / min(len(left.sentence), len(right.sentence))
        found["cross_least"] = min(
            math.fsum(weights.get(word, 1.0) for word in left.bag & right.sentence),
            math.fsum(weights.get(word, 1.0) for word in right.bag & left.sentence),
        )
    if stems:
        found["words"] = stems / (len(left.stems) + len(right.stems) - stems)
        found["words_share"] = stems / min(len(left.stems), len(right.stems))
    if left.entities or right.entities:
        found["entities"] = float(len(left.entities & right.entities))
        found["entities_named"] = float(len(left.entities | right.entities))
    if left.places and right.places:
        found["places"] = float(len(left.places & right.places))
    if isinstance(a.value, Amount):
        found["phrase"] = _spelled(a.counted, b.counted)
    else:
        found["phrase"] = _spelled(a.exact, b.exact)
    if a.event is not None and b.event is not None:
        found["actor"] = _spelled(a.event.actor, b.event.actor)
        found["object"] = _spelled(a.event.object, b.event.object)
    return found


def _spelled(one: str | None, two: str | None) -> float:
    """Share of the shorter phrase's runs of letters that the other has; -1 where one of them is missing or too short to tell."""
    if not one or not two:
        return -1.0
    left, right = _runs(one), _runs(two)
    return len(left & right) / min(len(left), len(right)) if left and right else -1.0


@lru_cache(1 << 14)
def _runs(phrase: str) -> frozenset[str]:
    plain = phrase.lower()
    return frozenset(plain[at : at + _LETTERS] for at in range(len(plain) - _LETTERS + 1))
