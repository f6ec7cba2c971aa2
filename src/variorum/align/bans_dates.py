"""Rules that forbid one question for two dates. In: claims of dates made comparable. Out: the code of the rule that forbids, "" where none does.

Refuses to weigh, as bans.py does.
"""

from functools import cache
from typing import TYPE_CHECKING, Literal

from variorum.align.lexicon import MOMENT, OCCURRENCE, word_class
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.values import Interval
from variorum.values.interval import gap_days

if TYPE_CHECKING:
    from variorum.align.bans import Item

_FEWEST = 2  # word classes that two sentences share at least when they tell one thing
_INSIDE = 0.6  # likeness of two dates of which one lies in the other
_AGAIN = frozenset(("again", "next", "another", "second", "later"))
_YEARS = frozenset(("year", "decade", "century"))
_COARSE = _YEARS | {"month", "season", "quarter"}
_DECISION = f"{MOMENT}adopt"
_CLOCK = frozenset(("minute", "hour", "part_of_day"))
_DAYS = _CLOCK | {"day"}
DateBan = Literal["", "background", "other_subject", "few_words", "other_deed", "other_thing", "hour"]


def _ends_apart(left: "Item", right: "Item") -> bool:
    """Whether one date ends and the other begins what is told: "may be drawn until August" and "since Friday"."""
    families = {item.claim.attribute.partition(":")[0] for item in (left, right)}
    return families == {"due", "start"}


def equal_ban(left: "Item", right: "Item") -> DateBan:
    """On one day the minister spoke and the king spoke; in one year a firm was fined and a firm was sold; a thing is decided and ends."""
    if left.head != right.head:
        return _other_moment(left, right)
    if left.thing == right.thing:
        return ""
    if left.head == OCCURRENCE and _told_apart(left, right):
        return "other_deed"
    if left.head == OCCURRENCE and (left.claim.modality == "denied") != (right.claim.modality == "denied"):
        return "other_deed"  # what a party denies to have done that day is no day of the deed
    return "" if left.head == OCCURRENCE or left.head.startswith(MOMENT) else others(left, right)


def _other_moment(left: "Item", right: "Item") -> DateBan:
    """A thing is adopted on the day on which another ends; of what falls into one year the sentences must share words."""
    if _DECISION in (left.head, right.head) and left.head[:1] == right.head[:1] == MOMENT:
        return "" if left.claim.attribute[:4] == right.claim.attribute[:4] == "due:" else "other_deed"
    later = [claim.predicate in _aftermath() for claim in (left.claim, right.claim)]
    if all(later) or (any(later) and OCCURRENCE in (left.head, right.head)):
        return "other_deed"
    if left.head in _gatherings() and right.head in _gatherings():
        return "other_deed"
    value = left.claim.value
    coarse = isinstance(value, Interval) and value.grain in _COARSE
    kin = left.thing == right.thing != ""
    return "few_words" if coarse and not kin and len(left.sentence & right.sentence) < _FEWEST else ""


@cache
def _gatherings() -> frozenset[str]:
    """Nouns of what is held, with their classes: a vigil is no press conference."""
    held = load_table("en", "events")["held_things"].split()
    return frozenset(held) | frozenset(map(word_class, held))


@cache
def _aftermath() -> frozenset[str]:
    """Verbs of what follows a happening: the minister's visit is no hour of the fire."""
    return frozenset(load_table("en", "events")["aftermath"].split())


def date_ban(left: "Item", right: "Item", value: float) -> DateBan:
    """An hour is not a day, an earlier happening not today's, one man's arrest not another's, a stopped shift not a completed sale."""
    a, b = left.claim, right.claim
    clocks = [isinstance(claim.value, Interval) and claim.value.grain in _CLOCK for claim in (a, b)]
    if clocks[0] != clocks[1]:
        return "hour"
    if _ends_apart(left, right):
        return "other_deed"
    if value < _INSIDE and earlier(a, b):
        return "background"
    if left.head == right.head == OCCURRENCE and value == 0 and _two_days(a, b):
        return "other_deed"
    if left.head == right.head == OCCURRENCE:
        return "other_deed" if (a.modality == "denied") != (b.modality == "denied") else ""
    if value == 0 and ((_named_year(a) and _named_year(b)) or _once_more(a) != _once_more(b)):
        return "other_deed"
    if value == 0 and left.head in _gatherings() and a.modality == b.modality == "asserted":
        return "other_deed"  # each report was at a conference of its own
    if value == 0 and (_done_before(a, b) or _done_before(b, a)):
        return "other_deed"
    one_thing = left.thing == right.thing != ""
    apart = bool(left.thing and right.thing) and not one_thing
    if apart and ((value == 0 and a.predicate != b.predicate) or left.head != right.head):
        return "other_thing"
    return "" if left.head == right.head and one_thing else others(left, right)


def _told_apart(left: "Item", right: "Item") -> bool:
    """Whether one report tells in two places of two things that befell on one day, with no word in common."""
    a, b = left.claim, right.claim
    named = bool(left.thing and right.thing) and a.article == b.article and a.sentence != b.sentence
    return named and left.bag.isdisjoint(right.bag) and left.entities.isdisjoint(right.entities)


def _two_days(a: Claim, b: Claim) -> bool:
    """Whether one report gives days to what befell that no one night joins: it tells of two happenings."""
    told = a.article == b.article and a.modality == b.modality == "asserted"
    one, two = a.value, b.value
    if not told or not isinstance(one, Interval) or not isinstance(two, Interval):
        return False
    return one.grain in _DAYS and two.grain in _DAYS and gap_days(one, two) > 1


def _once_more(claim: Claim) -> bool:
    """Whether a thing is dated that is done again: "appears in court again on Thursday" is no other date of the first time."""
    event = claim.event
    return event is not None and not _AGAIN.isdisjoint(event.words.lower().split())


def _done_before(done: Claim, planned: Claim) -> bool:
    """Whether one is done and the other planned for later: what has been held is not held anew, save as another of its kind."""
    one, two = done.value, planned.value
    assert isinstance(one, Interval)
    assert isinstance(two, Interval)
    over = done.modality == "asserted" and done.event is not None and done.event.time == "past"
    ahead = planned.modality == "planned" and not planned.attribute.startswith("due:")
    return (
        over
        and ahead
        and one.latest is not None
        and two.earliest is not None
        and one.latest[:10] < two.earliest[:10]
    )


def _named_year(claim: Claim) -> bool:
    """Whether a noun alone is dated by a year: a coup of 2020 is not the one of 2021."""
    value, event = claim.value, claim.event
    coarse = isinstance(value, Interval) and value.grain in _YEARS
    return coarse and event is not None and not event.verb and bool(event.noun)


def earlier(a: Claim, b: Claim) -> DateBan:
    """An earlier happening is not today's."""
    return "background" if a.background != b.background else ""


def others(left: "Item", right: "Item") -> DateBan:
    """Each is said of somebody whom the other does not mention."""
    one, two = left.subject, right.subject
    apart = one and two and one != two and one not in right.entities and two not in left.entities
    return "other_subject" if apart else ""
