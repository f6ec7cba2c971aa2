"""What words prove about the day an undated report was written. In: its marks, and facts of dated reports. Out: bounds on that day.

A date told as past bounds the day from below, one told as still to come from above; "this Friday" or "June 30" in a sentence that shares
its words with a dated report's sentence is that report's Friday or June 30. Refuses to use a sentence that merely shares names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from variorum.align.dating_facts import Fact, ends_of, lemmas, sentence_of
from variorum.lang.load import load_table
from variorum.model.article import Article
from variorum.model.mark import Marks, TimeExpression
from variorum.options import AlignOptions

Ground = Literal["own", "shared", "lead"]
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


def own_bounds(text: str, marks: Marks) -> list[Bound]:
    """Bounds from explicit dates of the text and the tense of their sentences."""
    found = []
    for time in marks.times:
        ends = ends_of(time)
        if ends is None or time.anchor not in ("explicit", "text") or time.kind == "DURATION":
            continue
        if not _led(text, time):
            continue  # "the 2015 agreement" has no tense of its own
        ahead = time.tense == "future" or (time.mod in ("by", "until") and time.tense != "past")
        if time.tense == "past" and time.mod not in ("by", "until"):
            found.append(Bound(ends[0], None, "own", (time.start, time.end)))
        elif ahead:
            # What will be "in March" is told before March begins, what will be "in 2024" perhaps within that year.
            latest = (
                ends[1] if time.interval.grain in ("year", "decade", "day") else ends[0] - timedelta(days=1)
            )
            found.append(Bound(None, latest, "own", (time.start, time.end)))
    # A coming date before a past one was said of a plan of old, or misread: it bounds nothing.
    floor = max((one.earliest for one in found if one.earliest), default=date.min)
    return [one for one in found if one.latest is None or one.latest >= floor]


def shared_bounds(
    article: Article, marks: Marks, facts: Sequence[Fact], options: AlignOptions
) -> list[Bound]:
    """Bounds from expressions whose sentence shares its words with a dated report's sentence."""
    found = []
    for time in marks.times:
        sentence = sentence_of(marks, time)
        if sentence is None or time.interval.known:
            continue
        bound = _matched(article, time, lemmas(article.text, sentence), facts, options)
        if bound is not None:
            found.append(bound)
    return found


def _matched(
    article: Article,
    time: TimeExpression,
    words: tuple[frozenset[str], frozenset[str]],
    facts: Sequence[Fact],
    options: AlignOptions,
) -> Bound | None:
    """The bound from the dated sentence that shares most words with this one; None where two days are as near."""
    names, plain = words
    ranked: dict[tuple[date, date], int] = {}
    for fact in facts:
        if not _may_be(article.text, time, fact):
            continue
        shared, own = len(fact.plain & plain) + len(fact.names & names), len(fact.plain & plain)
        needed = options.dating_day_words if _day_named(time) else options.dating_words
        if article.text[time.start : time.end].lower() in load_table("en", "time")["deictic"]:
            needed += 2  # every report has its "today"
        if shared >= needed and own >= 1:
            days = (fact.first, fact.last)
            ranked[days] = max(ranked.get(days, 0), shared)
    if not ranked:
        return None
    best = max(ranked.values())
    nearest = [one for one, count in ranked.items() if count == best]
    return _window(article.text, time, nearest[0], best) if len(nearest) == 1 else None


def _day_named(time: TimeExpression) -> bool:
    return time.value[:4] == "XXXX" and len(time.value) >= 10 and "XX" not in time.value[5:10]


def _weekday(time: TimeExpression) -> int | None:
    return int(time.value[9]) - 1 if time.value.startswith("XXXX-WXX-") and time.value[9].isdigit() else None


def _may_be(text: str, time: TimeExpression, fact: Fact) -> bool:
    """Whether the open expression can name the fact's day."""
    if _weekday(time) is not None:
        return fact.first == fact.last and fact.first.weekday() == _weekday(time)
    if _day_named(time):
        return fact.first == fact.last and fact.first.isoformat()[5:] == time.value[5:10]
    word = text[time.start : time.end].lower()
    if word in load_table("en", "time")["deictic"]:
        return fact.first == fact.last and (fact.fresh or not fact.past)
    years = word in load_table("en", "time")["dating"]["last_year"]
    return (
        years and fact.last_year and (fact.last - fact.first).days > 300 and fact.first.year == fact.last.year
    )


def _window(text: str, time: TimeExpression, days: tuple[date, date], strength: int) -> Bound | None:
    """The days on which the expression, said in its tense, names these days."""
    first, place = days[0], (time.start, time.end)
    week = timedelta(days=6)
    ahead = (
        time.tense == "future"
        or time.mod == "until"
        or (time.tense == "present" and time.mod in ("from", "by"))
    )
    word = text[time.start : time.end].lower()
    if word in load_table("en", "time")["dating"]["last_year"]:
        return Bound(date(first.year + 1, 1, 1), date(first.year + 1, 12, 31), "shared", place, strength)
    if word in load_table("en", "time")["deictic"]:
        said = first - timedelta(days=load_table("en", "time")["deictic"][word])
        return Bound(said, said, "shared", place, strength)
    if _weekday(time) is not None:
        return (
            Bound(first - week, first, "shared", place, strength)
            if ahead
            else Bound(first, first + week, "shared", place, strength)
        )
    if time.mod in ("by", "until") and time.tense == "past":
        return None  # "by June 30" may look back and ahead
    if ahead or time.tense == "present":
        return Bound(first - timedelta(days=300), first, "shared", place, strength)
    return Bound(first, first + timedelta(days=300), "shared", place, strength)


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
            and len(own) >= 2
            and len(own) + len(fact.names & names) > options.dating_words
        ):
            days.setdefault(fact.first, set()).add(fact.article)
    return Bound(min(days), None, "lead") if days else None


def following_bounds(marks: Marks, floor: date, options: AlignOptions) -> list[Bound]:
    """Weekdays and days still to come, told without a year by a report written on `floor` or later: the next ones after it.

    A coming weekday is told within the week of the news: "sank on Tuesday … divers go down on Thursday".
    """
    found = []
    for time in marks.times:
        if time.interval.known or not (
            time.tense == "future" or (time.tense == "present" and time.mod in ("by", "until", "from"))
        ):
            continue
        weekday = _weekday(time)
        if weekday is not None:
            day = floor + timedelta(days=(weekday - floor.weekday() - 1) % 7 + 1)
            found.append(Bound(None, day, "lead", (time.start, time.end)))
        elif _day_named(time):
            day = next(
                (
                    one
                    for step in (0, 1)
                    if (one := _of_year(floor.year + step, time.value[5:10])) and one >= floor
                ),
                floor,
            )
            if floor < day <= floor + timedelta(days=options.dating_days):
                found.append(Bound(None, day, "lead", (time.start, time.end)))
    return found


def _of_year(year: int, month_day: str) -> date | None:
    try:
        return date(year, int(month_day[:2]), int(month_day[3:5]))
    except ValueError:
        return None
