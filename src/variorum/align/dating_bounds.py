"""What words prove about the day an undated report was written. In: its marks, and facts of dated reports. Out: bounds on that day.

A date told as past bounds the day from below, one told as still to come from above; "this Friday" or "June 30" in a sentence that shares
its words with a dated report's sentence is that report's Friday or June 30. Refuses to use a sentence that merely shares names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from variorum.align.dating_facts import Fact, ends_of, figures_of, lemmas, sentence_of
from variorum.lang.load import load_table
from variorum.model.article import Article
from variorum.model.mark import Marks, TimeExpression
from variorum.options import AlignOptions

Ground = Literal["own", "shared", "lead"]
_WORD = 20  # characters in which "this afternoon, " has room
_MONTHS = 60  # days
_SEVERAL = 2  # reports that make up for a word that is missing
_CLEAR = 1.5  # times that a day must be told better than the next
_FAR = 20  # days between two happenings that are not one story's day by day
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


def _explained(text: str, time: TimeExpression, marks: Marks) -> bool:
    """Whether a date right behind tells which day a "today" is."""
    return any(0 < other.start - time.end <= len(", ") and said_today(text, other) for other in marks.times)


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


def shared_bounds(
    article: Article, marks: Marks, facts: Sequence[Fact], options: AlignOptions
) -> list[Bound]:
    """Bounds from expressions whose sentence shares its words with a dated report's sentence."""
    found = []
    for time in marks.times:
        sentence = sentence_of(marks, time)
        if sentence is None or time.interval.known or _explained(article.text, time, marks):
            continue
        told = _Told(*lemmas(article.text, sentence), figures_of(article.text, marks, sentence))
        bound = _matched(article, time, told, facts, options)
        if bound is not None:
            found.append(bound)
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentence of an open expression tells."""

    names: frozenset[str]
    plain: frozenset[str]
    figures: frozenset[str]


def _matched(
    article: Article, time: TimeExpression, told: _Told, facts: Sequence[Fact], options: AlignOptions
) -> Bound | None:
    """The bound from the day whose sentences share most words with this one; None where another day is nearly as near."""
    needed = options.dating_day_words if _day_named(time) else options.dating_words
    if article.text[time.start : time.end].lower() in load_table("en", "time")["deictic"]:
        needed += 2  # every report has its "today"
    near: dict[tuple[date, date], dict[str, int]] = {}
    past: set[tuple[date, date]] = set()
    for fact in facts:
        if not _may_be(article.text, time, fact) or _other_figures(told.figures, fact.figures):
            continue
        own = len(fact.plain & told.plain)
        shared = own + len(fact.names & told.names)
        if shared < needed - 1 or own < (1 if _day_named(time) else 2):
            continue
        days = (fact.first, fact.last)
        by_report = near.setdefault(days, {})
        by_report[fact.article] = max(by_report.get(fact.article, 0), shared)
        if fact.past:
            past.add(days)
    weights = {days: sum(by_report.values()) for days, by_report in near.items()}
    ranked = sorted(weights, key=lambda days: (-weights[days], days))
    if not ranked or (len(ranked) > 1 and weights[ranked[1]] * _CLEAR > weights[ranked[0]]):
        return None
    best = ranked[0]
    several = len(near[best]) >= _SEVERAL
    if (max(near[best].values()) < needed or (_spans(facts) and not _day_named(time))) and not several:
        return None
    return _window(article.text, time, best, weights[best], planned=best not in past)


def _spans(facts: Sequence[Fact]) -> bool:
    """Whether the dated reports appeared months apart: then one of them is not enough to tell of which week a weekday is."""
    days = sorted({fact.told for fact in facts})
    return bool(days) and (days[-1] - days[0]).days > _MONTHS


def _other_figures(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences give figures, and none in common: "by 81 votes to 58" is not "by 79 to 62"."""
    return len(one) > 1 and len(other) > 1 and not one & other


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


def _window(
    text: str, time: TimeExpression, days: tuple[date, date], strength: int, *, planned: bool
) -> Bound | None:
    """The days on which the expression, said in its tense, names these days.

    Where the dated reports look back on a day and this one ahead, or the other way round, one tense may be misread: it may be either.
    """
    first, place = days[0], (time.start, time.end)
    week = timedelta(days=6)
    if said_today(text, time):
        return Bound(first, days[1], "shared", place, 2 * strength)
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
        if ahead != planned:
            return Bound(first - week, first + week, "shared", place, strength)
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
        weekday = _weekday(time)
        if weekday is not None and not weekdays:
            continue
        if weekday is not None:
            day = floor + timedelta(days=(weekday - floor.weekday() - 1) % 7 + 1)
            found.append(Bound(None, day, "lead", (time.start, time.end), 1))
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
                found.append(Bound(None, day, "lead", (time.start, time.end), 1))
    return found


def _of_year(year: int, month_day: str) -> date | None:
    try:
        return date(year, int(month_day[:2]), int(month_day[3:5]))
    except ValueError:
        return None
