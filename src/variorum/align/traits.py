"""What the learnt model looks at in a pair of claims. In: two comparable items of one type of value. Out: named numbers, nothing where there is nothing.

`plain_traits` need no more than the claims' own fields, `word_traits` meet the words of their clauses and sentences and cost more: a pair that cannot
reach the bar by the best of words is not asked for them (learnt.py). All are the same whichever claim comes first. Refuses to weigh or to forbid.
"""

import math
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from variorum.align.bans import Item
from variorum.align.days import of_dates
from variorum.align.features import GRAINS, Rarity, circumstances, surnames_meet, toll, value_likeness
from variorum.align.figures import far_apart, figure_of
from variorum.align.lexicon import OCCURRENCE, likeness, word_class
from variorum.values import Amount, Category, Interval, Name

_LETTERS = 4  # runs of so many letters tell how far two phrases are spelled alike


def plain_traits(left: Item, right: Item) -> dict[str, float]:
    """Where the two stand, how they are told, and how their values lie to one another."""
    a, b = left.claim, right.claim
    value = value_likeness(a, b)
    one, two = a.attribute.split(":"), b.attribute.split(":")
    subjects = left.subject is not None and right.subject is not None
    found = {
        "apart": float(value is None),
        "value": value or 0.0,
        "attribute": float(one == two),
        "family": float(one[0] == two[0]),
        "named_parts": float(len(set(one) & set(two))),
        "open": float((one[0] == "open") + (two[0] == "open")),
        "head": float(left.head == right.head != ""),
        "one_report": float(a.article == b.article),
        "depth": abs(left.depth - right.depth),
        "deepest": max(left.depth, right.depth),
        "first": float(left.first + right.first),
        "background": float(a.background + b.background),
        "asked": float((a.modality == "asked") + (b.modality == "asked")),
        "ahead": float((a.modality in _AHEAD) + (b.modality in _AHEAD)),
        "modality": float(a.modality == b.modality),
        "part": float(left.part + right.part),
        "one_part": float(left.part != right.part),
        "tied": float(b.id in left.ties),
        "subject": float(left.subject == right.subject) * 2 - 1 if subjects else 0.0,
        "predicate": float(bool(a.predicate) and word_class(a.predicate or "") == word_class(b.predicate or "")),
        "no_predicate": float((not a.predicate) + (not b.predicate)),
        **circumstances(left, right),
    }  # fmt: skip
    if isinstance(a.value, Amount) and isinstance(b.value, Amount):
        found |= _of_amounts(left, right, a.value, b.value)
    elif isinstance(a.value, Interval) and isinstance(b.value, Interval):
        found |= _of_dates(left, right, a.value, b.value, value or 0.0)
    elif isinstance(a.value, Category) and isinstance(b.value, Category):
        found["code"] = float(a.value.code == b.value.code)
    elif isinstance(a.value, Name):
        found["surname"] = float(one[0] == two[0] == "role" and surnames_meet(left, right))
    return {name: amount for name, amount in found.items() if amount}


_AHEAD = ("planned", "possible")


def _of_amounts(left: Item, right: Item, one: Amount, two: Amount) -> dict[str, float]:
    """How far two figures lie apart, how large they are, what they count."""
    low, high = sorted(abs(float(figure_of(item.claim) or 0)) for item in (left, right))
    shared = left.population & right.population
    return {
        "ratio": math.log((high + 0.5) / (low + 0.5)),
        "smaller": math.log1p(low),
        "larger": math.log1p(high),
        "far": far_apart(left.claim, right.claim),
        "one_figure": float(low == high),
        "round": float((low % 10 == 0) + (high % 10 == 0)),
        "unit": float(one.unit == two.unit),
        "bare": float((one.unit == "") + (two.unit == "")),
        "people": float((one.unit == "person") + (two.unit == "person")),
        "toll": toll(left, right),
        "counted": float(len(shared)),
        "counted_share": len(shared) / len(left.population | right.population) if shared else 0.0,
    }


def _of_dates(left: Item, right: Item, one: Interval, two: Interval, value: float) -> dict[str, float]:
    """How far two dates lie apart, how coarse they are, what falls on their days."""
    days = (_ordinal(one.latest or one.earliest), _ordinal(two.latest or two.earliest))
    grains = GRAINS.get(one.grain, 0), GRAINS.get(two.grain, 0)
    things = bool(left.thing and right.thing)
    return {
        "gap": math.log1p(abs(days[0] - days[1])) if days[0] and days[1] else -1.0,
        "grain": float(one.grain == two.grain),
        "coarsest": float(max(grains)),
        "finest": float(min(grains)),
        "thing": float(left.thing == right.thing) * 2 - 1 if things else 0.0,
        "happenings": float((left.head == OCCURRENCE) + (right.head == OCCURRENCE)),
        "crowded": max(left.busy, right.busy),
        "leads": float(left.lead + right.lead),
        "stray": of_dates(left, right, value).get("stray", 0.0),
    }


@lru_cache(1 << 12)
def _ordinal(day: str | None) -> int:
    try:
        return date.fromisoformat((day or "")[:10]).toordinal()
    except ValueError:
        return 0


def word_traits(left: Item, right: Item, rarity: Rarity) -> dict[str, float]:
    """How the words of the clauses, the sentences, the phrases meet, rare ones above all."""
    a, b = left.claim, right.claim
    clause, sentence = left.bag & right.bag, left.sentence & right.sentence
    stems = len(left.stems & right.stems)
    cross = sorted((_weight(left.bag, right.sentence, rarity.sentences), _weight(right.bag, left.sentence, rarity.sentences)))
    found = {
        "clause": likeness(left.bag, right.bag, rarity.clauses),
        "clause_words": float(len(clause)),
        "clause_rarest": max((rarity.clauses.get(word, 1.0) for word in clause), default=0.0),
        "clause_share": len(clause) / max(1, min(len(left.bag), len(right.bag))),
        "shorter_clause": float(min(len(left.bag), len(right.bag))),
        "sentence": likeness(left.sentence, right.sentence, rarity.sentences),
        "sentence_weight": sum(rarity.sentences.get(word, 1.0) for word in sorted(sentence)),
        "sentence_rarest": max((rarity.sentences.get(word, 1.0) for word in sentence), default=0.0),
        "sentence_share": len(sentence) / max(1, min(len(left.sentence), len(right.sentence))),
        "words": stems / max(1, len(left.stems) + len(right.stems) - stems),
        "words_share": stems / max(1, min(len(left.stems), len(right.stems))),
        "cross_least": cross[0],
        "cross_most": cross[1],
        "entities": float(len(left.entities & right.entities)),
        "entities_named": float(len(left.entities | right.entities)),
        "places": float(len(left.places & right.places)),
    }  # fmt: skip
    if isinstance(a.value, Amount):
        found["phrase"] = _spelled(a.counted or "", b.counted or "")
    elif not isinstance(a.value, Interval):
        found["phrase"] = _spelled(a.exact, b.exact)
    if a.event is not None and b.event is not None:
        found["actor"] = _spelled(a.event.actor or "", b.event.actor or "")
        found["object"] = _spelled(a.event.object or "", b.event.object or "")
        found["tense"] = float(a.event.time == b.event.time)
    return {name: amount for name, amount in found.items() if amount}


def _weight(clause: frozenset[str], sentence: frozenset[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 1.0) for word in sorted(clause & sentence))


def _spelled(one: str, two: str) -> float:
    """Share of the shorter phrase's runs of letters that the other has; -1 where one of them is missing or too short to tell."""
    left, right = _runs(one), _runs(two)
    return len(left & right) / min(len(left), len(right)) if left and right else -1.0


@lru_cache(1 << 14)
def _runs(phrase: str) -> frozenset[str]:
    plain = phrase.lower()
    return frozenset(plain[at : at + _LETTERS] for at in range(len(plain) - _LETTERS + 1))
