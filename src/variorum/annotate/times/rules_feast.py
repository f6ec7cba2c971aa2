"""Rules for feasts and days with a name of their own: Christmas Day, Easter Monday 2016, last Thanksgiving, 9/11."""

import re
from functools import cache

from variorum.annotate.times.grammar import Found, Rule, rule
from variorum.annotate.times.rules_calendar import which_of
from variorum.annotate.times.senses import Calendar, Draft, Recurring, Sense
from variorum.annotate.times.words import TABLE


@cache
def _feasts() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Feasts as word sequences, the longest first."""
    split = [(tuple(re.findall(r"[^\W\d_]+|\d+|[^\w\s]", name)), name) for name in TABLE["holidays"]]
    return tuple(sorted(split, key=lambda item: (-len(item[0]), item[0])))


def _feast(found: Found) -> Draft | None:
    first = found.match.start("h")
    heard = tuple("'" if word.low in "’‘" else word.low for word in found.words[first : first + 8])
    for sequence, name in _feasts():
        if heard[: len(sequence)] == sequence:
            word = found.words[first]
            if not (found.text[word.start].isupper() or word.low.isdigit()):
                return None
            last = first + len(sequence)
            year = None
            for skip in (0, 1):
                follower = found.words[last + skip] if last + skip < len(found.words) else None
                if (
                    follower is not None
                    and "YEAR" in follower.classes
                    and (skip == 0 or heard[len(sequence)] in (",", "of"))
                ):
                    year, last = int(follower.low), last + skip + 1
                    break
            before = found.before()
            which = which_of(before.low) if before is not None and "THE" not in before.classes else None
            return Draft(first - (which is not None), last, Recurring("feast", name, year, which))
    return None


def _attack(found: Found) -> Sense | None:
    """9/11 alone of all such figures names a day by itself."""
    glued = (
        found.match.end() - found.match.start() == 3
        and found.words[found.match.start()].end + 1 == found.words[found.match.end() - 1].start
    )
    return (
        Calendar(2001, 9, 11) if glued and [word.low for word in found.all("x")] == ["9", "/", "11"] else None
    )


RULES: tuple[Rule, ...] = (
    rule("(?P<h>FEASTWORD)", _feast),
    rule("(?P<x>DAY SLASH DAY)", _attack),
)
