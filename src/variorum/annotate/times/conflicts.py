"""Dates and clock times that contradict themselves. In: an article and its times. Out: their words.

"Monday, March 3" where 3 March was a Tuesday; "31 June"; "at 25:30 GMT". The date stands as it was resolved; the reader is told.
Refuses to judge where other words are as likely: a year that was not said and may be another one, "in June 31 people died".
"""

import re
from collections.abc import Sequence
from datetime import date

from variorum.annotate.times.words import TABLE
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import TimeExpression

_WORD = re.compile(r"[A-Za-z]+")
_YEAR = re.compile(r"\b\d{4}\b")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_BEFORE = re.compile(r"\b(?:on|by|until|since|from|after|before|dated|of)\s+(?:the\s+)?$", re.IGNORECASE)
_COUNTING = re.compile(
    r"[ \u00a0]+(?:[a-z]|\d)"
)  # "June 31 people": a number that counts something is no day
_CLOCK = re.compile(
    r"(?<![\d:.])(\d{1,2})[:.](\d{2})(?::\d{2})?\s?(a\.?m\b\.?|p\.?m\b\.?|GMT\b|UTC\b|local time\b|hours\b|o[’']clock\b)"
)
_NEAR = 60  # days from publication within which the year of a date without one is beyond doubt


def weekday_conflicts(article: Article, times: Sequence[TimeExpression]) -> tuple[Evidence, ...]:
    """The words of each date whose weekday is another one than the words say."""
    found = []
    for time in times:
        first = _WORD.match(article.text, time.start)
        said = TABLE["weekdays"].get(first.group().lower()) if first else None
        words = article.text[time.start : time.end]
        if said is None or time.interval.earliest is None or not any(letter.isdigit() for letter in words):
            continue
        day = date.fromisoformat(time.interval.earliest[:10])
        if time.kind == "DATE" and day.weekday() != said and _year_known(article, day, said, words):
            found.append(evidence(article, time.start, time.end))
    return tuple(found)


def _year_known(article: Article, day: date, said: int, words: str) -> bool:
    """Whether the year is in the words or beyond doubt: the day is close to publication, or fits no neighbouring year either."""
    if _YEAR.search(words):
        return True
    published = article.published
    if published.basis in ("metadata", "manifest", "text") and published.earliest and published.latest:
        apart = min(
            abs((day - date.fromisoformat(end[:10])).days) for end in (published.earliest, published.latest)
        )
        if apart <= _NEAR:
            return True
    return all(_on(day, year) not in (None, said) for year in (day.year - 1, day.year + 1))


def _on(day: date, year: int) -> int | None:
    """The weekday of the same day in another year, None where that year lacks it."""
    try:
        return day.replace(year=year).weekday()
    except ValueError:
        return None


def impossible_times(article: Article, times: Sequence[TimeExpression]) -> tuple[Evidence, ...]:
    """The words of days no calendar has, and of clock times no clock shows."""
    found = [
        evidence(article, time.start, time.end)
        for time in times
        if time.kind == "DATE" and _no_such_day(time.value) and _surely_a_date(article.text, time)
    ]
    for match in _CLOCK.finditer(article.text):
        hour, minute = int(match[1]), int(match[2])
        if minute > 59 or hour > 24 or (hour == 24 and minute):
            found.append(evidence(article, match.start(), match.end()))
    return tuple(sorted(found, key=lambda words: words.start))


def _no_such_day(value: str) -> bool:
    """A full date that cannot be: 31 June, 30 February."""
    match = _DAY.fullmatch(value)
    if match is None:
        return False
    try:
        date(*(int(part) for part in match.groups()))
    except ValueError:
        return True
    return False


def _surely_a_date(text: str, time: TimeExpression) -> bool:
    """A year, a weekday or a preposition of dates stands with it, and nothing is counted behind it."""
    words = text[time.start : time.end]
    weekday = _WORD.match(words)
    if _YEAR.search(words) or (weekday and weekday.group().lower() in TABLE["weekdays"]):
        return True
    before = text[max(0, time.start - 16) : time.start]
    return bool(_BEFORE.search(before)) and not (weekday and _COUNTING.match(text, time.end))
