"""What an undated report shares with dated ones about its day. In: its marks, and their facts. Out: bounds on that day.

"This Friday" or "June 30" in a sentence that shares its words with a dated report's sentence is that report's Friday or June 30; "two weeks ago" is
two weeks after the day of what it tells. Refuses to use a sentence that merely shares names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.align.dating_bounds import Bound, day_named, said_today, weekday
from variorum.align.dating_facts import Fact, figures_of, lemmas, sentence_of
from variorum.lang.load import load_table
from variorum.model.article import Article
from variorum.model.mark import Marks, Sentence, TimeExpression
from variorum.options import AlignOptions

_MONTHS = 60  # days
_SEVERAL = 2  # reports that make up for a word that is missing
_CLEAR = 1.5  # times that a day must be told better than the next
_WEEK = 7
_FAR = 20  # days between two happenings that are not one story's day by day
_AGO = 3  # words of "two weeks ago"
_SEVERAL_AGO = 12  # days or weeks that are counted
_LOOSE = 3  # days by which a count of weeks may be off
_BEFORE = 160  # characters that a sentence may reach back to for what "this" is


def shared_bounds(
    article: Article, marks: Marks, facts: Sequence[Fact], options: AlignOptions
) -> list[Bound]:
    """Bounds from expressions whose sentence shares its words with a dated report's sentence."""
    found = []
    for time in marks.times:
        sentence = sentence_of(marks, time)
        if sentence is None or time.interval.known or _explained(article.text, time, marks):
            continue
        told = _told(article.text, marks, sentence)
        bound = _matched(article, time, told, facts, options)
        if bound is not None:
            found.append(bound)
    return found


def _explained(text: str, time: TimeExpression, marks: Marks) -> bool:
    """Whether a date right behind tells which day a "today" is."""
    return any(0 < other.start - time.end <= len(", ") and said_today(text, other) for other in marks.times)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentence of an open expression tells."""

    names: frozenset[str]
    plain: frozenset[str]
    figures: frozenset[str]


def _told(text: str, marks: Marks, sentence: Sentence) -> _Told:
    """The words of a sentence, with those of the ones before where it only points at what it tells: "the court confirmed this on Friday"."""
    names, plain = lemmas(text, sentence)
    pointing = load_table("en", "time")["dating"]["pointing"]
    if any(token.lemma.lower() in pointing and token.pos == "PRON" for token in sentence.tokens):
        for before in marks.sentences:
            if before.end <= sentence.start and sentence.start - before.start < _BEFORE:
                more_names, more = lemmas(text, before)
                names, plain = names | more_names, plain | more
    return _Told(names, plain, figures_of(text, marks, sentence))


def _matched(
    article: Article, time: TimeExpression, told: _Told, facts: Sequence[Fact], options: AlignOptions
) -> Bound | None:
    """The bound from the day whose sentences share most words with this one; None where another day is nearly as near."""
    needed = options.dating_day_words if day_named(time) else options.dating_words
    if article.text[time.start : time.end].lower() in load_table("en", "time")["deictic"]:
        needed += 2  # every report has its "today"
    near: dict[tuple[date, date], dict[str, int]] = {}
    past: set[tuple[date, date]] = set()
    for fact in facts:
        if not _may_be(article.text, time, fact) or _other_figures(told.figures, fact.figures):
            continue
        own = len(fact.plain & told.plain)
        shared = own + len(fact.names & told.names)
        if shared < needed - 1 or own < (1 if day_named(time) else 2):
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
    if _ago(article.text[time.start : time.end].lower()) is not None or (
        weekday(time) is not None and _only_such(best, facts)
    ):
        needed -= 1  # no other day of that name is told of
    elif _spans(facts) and not day_named(time) and not several:
        return None
    if max(near[best].values()) < needed and not several:
        return None
    return _window(article.text, time, best, weights[best], planned=best not in past)


def _spans(facts: Sequence[Fact]) -> bool:
    """Whether the dated reports appeared months apart: then one of them is not enough to tell of which week a weekday is."""
    days = sorted({fact.told for fact in facts})
    return bool(days) and (days[-1] - days[0]).days > _MONTHS


def _only_such(days: tuple[date, date], facts: Sequence[Fact]) -> bool:
    """Whether the dated reports of those weeks tell of no other day of that name."""
    told = [fact for fact in facts if abs((fact.told - days[0]).days) <= _FAR and fact.first == fact.last]
    return all(
        fact.first == days[0]
        or (fact.first - days[0]).days % _WEEK
        or abs((fact.first - days[0]).days) > _FAR
        for fact in told
    )


def _other_figures(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences give figures, and none in common: "by 81 votes to 58" is not "by 79 to 62"."""
    return len(one) > 1 and len(other) > 1 and not one & other


def _may_be(text: str, time: TimeExpression, fact: Fact) -> bool:
    """Whether the open expression can name the fact's day."""
    if weekday(time) is not None:
        return fact.first == fact.last and fact.first.weekday() == weekday(time)
    if day_named(time):
        return fact.first == fact.last and fact.first.isoformat()[5:] == time.value[5:10]
    word = text[time.start : time.end].lower()
    if word in load_table("en", "time")["deictic"]:
        return fact.first == fact.last and (fact.fresh or not fact.past)
    if _ago(word) is not None:
        return fact.first == fact.last and fact.past
    years = word in load_table("en", "time")["dating"]["last_year"]
    return (
        years and fact.last_year and (fact.last - fact.first).days > 300 and fact.first.year == fact.last.year
    )


def _ago(said: str) -> tuple[timedelta, timedelta] | None:
    """How far back "three weeks ago" points, and how far off that may be."""
    words = said.split()
    if len(words) != _AGO or words[-1] != "ago":
        return None
    count = int(words[0]) if words[0].isdecimal() else load_table("en", "numbers")["ones"].get(words[0])
    unit = load_table("en", "time")["units"].get(words[1])
    if count is None or not 0 < count <= _SEVERAL_AGO or unit not in ("day", "week"):
        return None
    if unit == "day":
        return timedelta(days=count), timedelta()
    return timedelta(weeks=count), timedelta(days=_LOOSE)


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
    ahead = _ahead(text, time, planned=planned)
    word = text[time.start : time.end].lower()
    if word in load_table("en", "time")["dating"]["last_year"]:
        return Bound(date(first.year + 1, 1, 1), date(first.year + 1, 12, 31), "shared", place, strength)
    if word in load_table("en", "time")["deictic"]:
        said = first - timedelta(days=load_table("en", "time")["deictic"][word])
        return Bound(said, said, "shared", place, strength)
    if (ago := _ago(word)) is not None:
        days_ago, slack = ago
        return Bound(first + days_ago - slack, first + days_ago + slack, "shared", place, strength)
    if weekday(time) is not None:
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


def _ahead(text: str, time: TimeExpression, *, planned: bool) -> bool:
    """Whether an expression looks ahead; a limit without a tense, and what is called "for" a day, where the dated reports await that day."""
    if time.tense == "future" or time.mod == "until":
        return True
    if planned and text[max(0, time.start - 4) : time.start].lower() == "for ":
        return True
    return time.mod in ("from", "by") and (time.tense == "present" or (time.tense is None and planned))
