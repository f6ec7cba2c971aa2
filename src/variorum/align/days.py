"""Dates made comparable: what a date is the date of, and how much it tells that two dates are one day. In: items. Out: heads and items.

On a day on which each report dates one thing, two dates of it are two reports of that thing; on the day of the news, when each dates five
things, one day is hardly a sign. Refuses to weigh: options.py does.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache

import msgspec

from variorum.align.bans import Item
from variorum.align.lexicon import MOMENT, OCCURRENCE, occurrences, word_class
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.values import Interval
from variorum.values.name import fold

_BEGIN = "begin"
_MET = 2  # word classes that two clauses share whose day both articles name first
_SHARED = 0.6  # of the words of the shorter clause: that tells one deed under two verbs
_CROWDED = 0.4  # a day on which one report in two dates two things and more
_NEAR = 25  # characters: an hour and its day are named together
_OF_DAY = frozenset(("minute", "hour", "part_of_day", "day"))


@cache
def _moments() -> Mapping[str, str]:
    """Each word by which news dates the same moment of a thing, with the first of its row: its end, its beginning."""
    return {word: MOMENT + row[0] for row in load_table("en", "events")["moments"] for word in row}


@cache
def _matters() -> Mapping[str, str]:
    """Each noun by which news tells of one matter, with the first of its row."""
    return {word: row[0] for row in load_table("en", "events")["matters"] for word in row}


@cache
def _light() -> frozenset[str]:
    """Verbs that say of a thing only that it is when it is: "the vigil is held", "the vote is due"."""
    return frozenset(load_table("en", "events")["held"].split())


def date_head(claim: Claim) -> str:
    """The class of what a date is the date of: a happening, an end, a beginning, else the verb's, or the thing's where the verb is light."""
    predicate = claim.predicate or claim.attribute.rpartition(":")[2]
    if claim.event is not None and claim.event.particle and "-" not in predicate:
        predicate = f"{predicate}-{claim.event.particle}"
    family = claim.attribute.partition(":")[0]
    if _comes_into(claim, predicate):
        predicate = _BEGIN
    if held := _held_then(claim, predicate):
        return _moments().get(held) or word_class(held)
    if family == "date" and not claim.background and _happens(claim, predicate):
        return OCCURRENCE  # reports date one happening by its first shot, its fire or its dead
    thing = thing_of(claim)
    if predicate in _words("begun") and thing:
        return _moments().get(thing) or thing  # what is held on Monday begins on Monday
    if claim.event is not None and not claim.event.verb and thing in _matters().values():
        predicate = thing
    if predicate == "close" and _matters().keys().isdisjoint((thing, *claim.context)):
        return predicate  # a deal closes at its end; a shop closes every evening
    word = (thing if predicate in _light() else "") or predicate
    known = _moments().get(word)
    if known is not None:
        return known
    alone = word.partition("-")[0]
    own = predicate in _compound() or (alone != word and alone in _helped() | _words("by_particle"))
    return word if own else word_class(alone)  # "go off" is not "go out"


def _comes_into(claim: Claim, verb: str) -> bool:
    """Whether a thing takes effect, comes into force: it begins."""
    event = claim.event
    if event is None or not event.actor:
        return False
    effect = (event.object or event.oblique or "").rsplit(" ", 1)[-1]
    return verb.partition("-")[0] in ("take", "come", "enter", "go") and effect in _words("effects")


def _held_then(claim: Claim, verb: str) -> str:
    """What is held, where it is said to take place: the second reading, the summit, never an accident."""
    event = claim.event
    placed = verb in ("happen", "occur") or (verb == "take" and event is not None and event.object == "place")
    if not placed or event is None or not event.actor:
        return ""
    noun = _head_noun(event.actor)
    return noun if noun in _words("events") | _words("held_things") and noun not in occurrences() else ""


def _happens(claim: Claim, verb: str) -> bool:
    """Whether a clause tells that something befell a place: "a ferry sank", "a man opened fire", never "the shop opened"."""
    alone = verb.partition("-")[0]
    if alone in _words("begun"):
        return not thing_of(claim) or thing_of(claim) in _befalling()
    if thing_of(claim) in _figurative() or _is_labour(claim, alone):
        return False
    if alone not in _helped() or verb in occurrences():
        return verb in occurrences() or alone in occurrences()
    if alone in ("take", "open"):
        return claim.event is not None and claim.event.object is not None and thing_of(claim) in _nouns()
    return thing_of(claim) in _nouns() or not _nouns().isdisjoint(claim.context)


@cache
def _befalling() -> frozenset[str]:
    """What befalls a place, with its classes: a fire, an attack."""
    return occurrences() | frozenset(map(word_class, occurrences()))


def _is_labour(claim: Claim, verb: str) -> bool:
    """Whether a strike is one of workers."""
    return verb == "strike" and not _words("labour").isdisjoint(claim.context)


@cache
def _compound() -> frozenset[str]:
    """Deeds that are told by two words and have nothing to do with the first alone."""
    return _words("compound")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("en", "events")[name].split())


@cache
def _figurative() -> frozenset[str]:
    """Classes of what is struck, hit or broken only in a manner of speaking."""
    return frozenset(word_class(word) for word in _words("figurative"))


@cache
def _helped() -> frozenset[str]:
    return frozenset(load_table("en", "events")["helped"].split())


@cache
def _nouns() -> frozenset[str]:
    """Nouns that tell a happening with such a verb, with their classes."""
    nouns = load_table("en", "events")["helping"].split()
    return frozenset(nouns) | frozenset(map(word_class, nouns))


def thing_of(claim: Claim) -> str:
    """The class of what something happens to: the noun of the object, of what is named alone, or of who does it; "" where none is read."""
    event = claim.event
    if event is None:
        return ""
    thing = event.object or event.noun or event.actor or ""
    if event.actor and thing in _words("effects"):
        thing = event.actor  # "takes effect": what does
    if event.actor and thing.split()[:1] and thing.split()[0].endswith(("self", "selves")):
        thing = event.actor  # "turned himself in": who did
    one = _head_noun(thing)
    return _matters().get(one) or word_class(one)


def _head_noun(phrase: str) -> str:
    """The noun of a phrase, as one: before what says more of it."""
    words = fold(phrase).split()
    cut = next((number for number, word in enumerate(words) if number and word in _links()), len(words))
    return _singular(words[cut - 1] if words else "")


def _singular(noun: str) -> str:
    """A noun without the ending of a plural."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("s") if not noun.endswith("ss") else noun


@cache
def _links() -> frozenset[str]:
    """Words behind which a phrase says more than its noun."""
    return frozenset(load_table("en", "events")["place_case"].split()) | {
        "of",
        "for",
        "to",
        "with",
        "from",
        "by",
        "against",
    }


def of_dates(left: Item, right: Item, value: float) -> dict[str, float]:
    """Features of two dates: the first day that each report names, a day full of events, one moment of one thing, each of another thing."""
    one_head, due = left.head == right.head, left.claim.attribute[:4] == right.claim.attribute[:4] == "due:"
    named = bool(left.thing and right.thing)
    return {
        "lead": float(left.lead and right.lead and value > 0 and len(left.bag & right.bag) >= _MET),
        "minute": float(value == 1 and _grain(left) == _grain(right) == "minute"),
        "busy": (left.busy + right.busy) / 2 if value > 0 and not one_head else 0.0,
        "stray": _stray(left, right) if value > 0 and not one_head else 0.0,
        "one_thing": float(named and left.thing == right.thing and (one_head or due)),
        "other_thing": float(named and left.thing != right.thing and not one_head),
    }


def _stray(left: Item, right: Item) -> float:
    """How little two deeds of one day have to do with each other: on a day on which reports date many things, two fall together by chance.
    What each report dates first, and what is not yet done, needs no such proof."""
    told = (left.claim, right.claim)
    if (left.lead and right.lead) or any(
        claim.modality != "asserted" or not claim.attribute.startswith("date:") for claim in told
    ):
        return 0.0
    bags = [item.bag - _people() for item in (left, right)]
    shared = len(bags[0] & bags[1]) / max(1, min(map(len, bags)))
    crowded = min(1.0, (left.busy + right.busy) / 2 / _CROWDED)
    return crowded * max(0.0, 1 - shared / _SHARED)


@cache
def _people() -> frozenset[str]:
    """People in general, who tell no deed apart from another, with their classes."""
    return _words("people") | frozenset(map(word_class, _words("people")))


def _grain(item: Item) -> str:
    return item.claim.value.grain if isinstance(item.claim.value, Interval) else ""


def busy_days(items: Sequence[Item]) -> list[Item]:
    """The items, each date with how little its day tells: 0 where no report dates two things on it, near 1 where each dates many.

    The day that a report names first is marked: with it a report dates what it tells of.
    """
    heads: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for item in items:
        day = _day(item)
        if day is not None:
            heads[day][item.claim.article].add(item.head)
    crowd = {day: _crowd({frozenset(found) for found in each.values()}) for day, each in heads.items()}
    start: dict[str, int] = {}
    for item in items:
        if _day(item) is not None and not item.claim.background:
            start[item.claim.article] = min(start.get(item.claim.article, item.claim.start), item.claim.start)
    return [
        msgspec.structs.replace(
            item, busy=crowd[day], lead=item.claim.start - start.get(item.claim.article, -_NEAR) < _NEAR
        )
        if day is not None
        else item
        for item, day in ((item, _day(item)) for item in items)
    ]


def _crowd(dated: Collection[frozenset[str]]) -> float:
    """The chance that two things dated alike are two things, where every report dates as many as the mean; copies count once."""
    return 1 - len(dated) / sum(map(len, dated))


def _day(item: Item) -> str | None:
    """The day on which a date claim sets something; a night belongs to the evening it begins."""
    value = item.claim.value
    if not isinstance(value, Interval) or value.earliest is None or value.grain not in _OF_DAY:
        return None
    return value.earliest[:10]
