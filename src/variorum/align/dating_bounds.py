"""What words prove about the day an undated report was written. In: its marks, and facts of dated reports. Out: bounds on that day.

A date told as past bounds the day from below, one told as still to come from above; what the report tells first had happened by then.
Refuses dates that tell their moment without a verb: "the 2015 agreement".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from variorum.align.dating_facts import Fact, ends_of, lemmas
from variorum.lang.load import load_table
from variorum.model.article import Article
from variorum.model.mark import Marks, TimeExpression
from variorum.options import AlignOptions

Ground = Literal["own", "shared", "lead"]
_WORD = 20  # characters in which "this afternoon, " has room
_FAR = 20  # days between two happenings that are not one story's day by day
_DEED = 3  # common words that tell one deed
_LEAD = 3  # headline, standfirst or first sentence, and the sentence behind it


@dataclass(frozen=True, slots=True)
class Bound:
    """The day of writing lies between the two, as `words` prove."""

    earliest: date | None
    latest: date | None
    ground: Ground
    words: tuple[int, int] | None = None
    strength: int = 0


def _led(text: str, time: TimeExpression) -> bool:
    """Whether a preposition of time stands before it, and so it says when its verb happens."""
    before = text[max(0, time.start - 24) : time.start].lower().split()
    prepositions = load_table("en", "time")["dating"]["prepositions"]
    return "-" in time.value[4:] or any(word in prepositions for word in before[-2:])


def said_today(text: str, time: TimeExpression) -> bool:
    """Whether a date explains a "today" right before it: "tonight, 15 October"."""
    before = text[max(0, time.start - _WORD) : time.start].lower()
    return before.endswith(tuple(f"{word}, " for word in load_table("en", "time")["dating"]["today"]))


def own_bounds(text: str, marks: Marks) -> list[Bound]:
    """Bounds from explicit dates of the text and the tense of their sentences."""
    found = []
    for time in marks.times:
        ends = ends_of(time)
        if ends is None or time.anchor not in ("explicit", "text") or time.kind == "DURATION":
            continue
        if said_today(text, time):
            found.append(Bound(*ends, "own", (time.start, time.end)))
            continue
        if not _led(text, time):
            continue  # "the 2015 agreement" has no tense of its own
        ahead = time.tense == "future" or (time.mod in ("by", "until") and time.tense != "past")
        if time.tense == "past" and time.mod not in ("by", "until"):
            found.append(Bound(ends[0], None, "own", (time.start, time.end)))
        elif ahead and (time.anchor == "explicit" or time.interval.grain in ("month", "year")):
            # What will be "in March" is told before March begins, what will be "in 2024" perhaps within that year.
            latest = (
                ends[1] if time.interval.grain in ("year", "decade", "day") else ends[0] - timedelta(days=1)
            )
            found.append(Bound(None, latest, "own", (time.start, time.end)))
    # A coming date before a past one was said of a plan of old, or misread: it bounds nothing.
    floor = max((one.earliest for one in found if one.earliest), default=date.min)
    return [one for one in found if one.latest is None or one.latest >= floor]


def day_named(time: TimeExpression) -> bool:
    """Whether a day and a month are named, without a year."""
    return time.value[:4] == "XXXX" and len(time.value) >= 10 and "XX" not in time.value[5:10]


def weekday(time: TimeExpression) -> int | None:
    """The day of the week that is named, Monday being 0."""
    return int(time.value[9]) - 1 if time.value.startswith("XXXX-WXX-") and time.value[9].isdigit() else None


def lead_bound(article: Article, marks: Marks, facts: Sequence[Fact], options: AlignOptions) -> Bound | None:
    """The news of its lead had happened: the day that dated reports give to it bounds the report from below."""
    names: set[str] = set()
    plain: set[str] = set()
    for sentence in marks.sentences[:_LEAD]:
        more_names, more = lemmas(article.text, sentence)
        names |= more_names
        plain |= more
    days: dict[date, set[str]] = {}
    for fact in facts:
        own = fact.plain & plain
        if (
            fact.fresh
            and fact.first == fact.last
            and len(own) >= _DEED
            and len(own) + len(fact.names & names) >= options.dating_words
        ):
            days.setdefault(fact.first, set()).add(fact.article)
    ranked = sorted(days, key=lambda day: (-len(days[day]), day))
    if not ranked or (any(abs((day - ranked[0]).days) > _FAR for day in ranked)):
        return None  # two happenings far apart in like words
    return Bound(ranked[0], None, "lead", strength=2)


def following_bounds(marks: Marks, floor: date, options: AlignOptions, *, weekdays: bool) -> list[Bound]:
    """Days still to come, told without a year by a report written on `floor` or later: the next ones after it.

    `weekdays`: a coming weekday is told within the week of the news: "sank on Tuesday … divers go down on Thursday".
    """
    found = []
    for time in marks.times:
        if time.interval.known or not (
            time.tense == "future" or (time.tense == "present" and time.mod in ("by", "until", "from"))
        ):
            continue
        named = weekday(time)
        if named is not None and not weekdays:
            continue
        if named is not None:
            day = floor + timedelta(days=(named - floor.weekday() - 1) % 7 + 1)
            found.append(Bound(None, day, "lead", (time.start, time.end), 1))
        elif day_named(time):
            day = next(
                (
                    one
                    for step in (0, 1)
                    if (one := of_year(floor.year + step, time.value[5:10])) and one >= floor
                ),
                floor,
            )
            if floor < day <= floor + timedelta(days=options.dating_days):
                found.append(Bound(None, day, "lead", (time.start, time.end), 1))
    return found


def weekday_bounds(marks: Marks, floor: date) -> list[Bound]:
    """Weekdays by their tense, in a report written within a week of `floor`: what befell by then bounds it from below, what is to come from above."""
    found = []
    for time in marks.times:
        named = weekday(time)
        if named is None or time.interval.known:
            continue
        if time.tense == "past":
            day = floor + timedelta(days=(named - floor.weekday()) % 7)
            found.append(Bound(day, None, "lead", (time.start, time.end), 1))
        elif time.tense is not None or time.mod in ("by", "until", "from"):
            day = floor + timedelta(days=(named - floor.weekday() - 1) % 7 + 1)
            found.append(Bound(None, day, "lead", (time.start, time.end), 1))
    return found


def of_year(year: int, month_day: str) -> date | None:
    """The day of a year that "05-14" names; None where that year has none."""
    try:
        return date(year, int(month_day[:2]), int(month_day[3:5]))
    except ValueError:
        return None
