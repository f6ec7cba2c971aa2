"""One moment in other words. In: the witnesses of two dates. Out: whether the words can only mean one moment, or how far a count of days may err.

"9 p.m." in a report of the 6th and in one of the 8th, "4:10" beside "4:10 p.m.", "on Tuesday" read as the one before and as the one to come:
what differs is the day, or the half of it, that the reader of the words had to infer. Refuses to join moments whose words name both.
"""

import re
from collections.abc import Sequence
from functools import cache

from variorum.lang import load_table
from variorum.reconcile.side import Witness
from variorum.values import Interval
from variorum.values.interval import gap_days
from variorum.values.name import fold

_HALF_DAY = 720  # minutes
_WEEK = 7
_BARE = re.compile(
    r"(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?"
)  # an hour that does not say of which half of the day it is
_WORD = re.compile(r"[a-z]{2,}")


@cache
def _days() -> frozenset[str]:
    """Words that say of which day a time on the clock is."""
    table = load_table("en", "time")
    told = " ".join(table["classes"][name] for name in ("LAST", "THIS", "NIGHTADV"))  # "7.30 this morning"
    return frozenset((*table["weekdays"], *table["months"], *table["deictic"], *told.split()))


def same_moment(one: Sequence[Witness], two: Sequence[Witness]) -> bool:
    """Whether two answers differ only in what their words leave open: the day of a time, the half of the day, the week of a weekday."""
    return any(_one_clock(a, b) or _one_weekday(a, b) for a in one[:1] for b in two[:1])


def _one_clock(one: Witness, two: Witness) -> bool:
    left, right = one.claim.value, two.claim.value
    if not isinstance(left, Interval) or not isinstance(right, Interval):
        return False
    if left.grain != "minute" or right.grain != "minute":
        return False
    a, b = _minutes(left), _minutes(right)
    if a is None or b is None or a[1] != b[1]:
        return False
    undated = [_days().isdisjoint(_WORD.findall(fold(w.claim.exact))) for w in (one, two)]
    if a[0] != b[0]:
        bare = any(_BARE.fullmatch(w.claim.exact.strip()) for w in (one, two))
        return bare and abs(a[0] - b[0]) == _HALF_DAY and left.first[:10] == right.first[:10]
    return any(undated)


def _minutes(value: Interval) -> tuple[int, str] | None:
    """The minute of the day at which a time begins, and how long it is open for."""
    try:
        start = int(value.first[11:13]) * 60 + int(value.first[14:16])
        end = int(value.last[11:13]) * 60 + int(value.last[14:16])
    except ValueError:
        return None
    return start, str(end - start)


def _one_weekday(one: Witness, two: Witness) -> bool:
    """Whether two days a week apart are told by the same bare weekday in reports of one week: only the tense was read otherwise."""
    left, right = one.claim.value, two.claim.value
    names = [fold(w.claim.exact).split() for w in (one, two)]
    if names[0] != names[1] or len(names[0]) != 1 or names[0][0] not in load_table("en", "time")["weekdays"]:
        return False
    if not isinstance(left, Interval) or not isinstance(right, Interval):
        return False
    told = [w.published.latest for w in (one, two)]
    if told[0] is None or told[1] is None or gap_days(left, right) != _WEEK:
        return False
    if left.first[:10] <= told[0] and right.first[:10] <= told[1]:
        return False  # both are over: two happenings, on two Tuesdays
    ends = [Interval(earliest=day, latest=day) for day in told]
    return gap_days(*ends) < _WEEK


@cache
def _units() -> frozenset[str]:
    """Words for stretches of whole days."""
    return frozenset(
        word
        for word, unit in load_table("en", "time")["units"].items()
        if unit in ("day", "week", "fortnight")
    )


def is_counted(witness: Witness) -> bool:
    """Whether a day was counted off ("within two weeks", "three days ago"), which lands it a day early or late."""
    words = fold(witness.claim.exact).split()
    return len(words) > 1 and not _units().isdisjoint(words[1:]) and words[0] not in _POINTERS


_POINTERS = frozenset(("this", "last", "next", "the", "that", "every", "each"))
