"""Date the undated. In: the articles of a story and their marks. Out: the same articles, with a publication interval where words prove one.

1. A dateline without a year takes the year that the text's own full dates prove.
2. Words shared with dated reports ("this Friday", "by June 30", the news of the lead) bound the day from both sides; a dateline's day is
   taken where they allow it.
3. Where these contradict the report's own words it tells of something else: then its own past and coming dates alone bound it.

Refuses to guess: with a side open, or bounds that contradict one another, the article stays undated. A wrong date spoils all that follows.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from variorum.align.dating_alike import alike_bounds
from variorum.align.dating_bounds import (
    Bound,
    following_bounds,
    lead_bound,
    of_year,
    own_bounds,
    weekday_bounds,
)
from variorum.align.dating_facts import Fact, facts_of, inferred_facts, lemmas
from variorum.align.dating_shared import shared_bounds
from variorum.align.dating_weigh import Window, weigh
from variorum.model.article import Article, DateBasis, Evidence, Published, evidence
from variorum.model.mark import Marks
from variorum.model.problem import Problem
from variorum.options import AlignOptions

_YEAR = timedelta(days=320)  # "last year" says no more than the year of writing
_WEEK = 7  # days: within the week of the news a coming weekday is the next one
_WIDE = timedelta(days=31)  # a bound of so many days places nothing by itself


def date_articles(
    articles: Sequence[Article], marks: Mapping[str, Marks], options: AlignOptions | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles in their order, undated ones dated from their own words and the other reports."""
    options = options or AlignOptions()
    dated = [_by_dateline(article, marks[article.id]) for article in articles]
    dated = _in_their_year(dated, marks, options)
    facts: list[Fact] = []
    for article in dated:
        if article.published.earliest and article.published.latest:
            facts += facts_of(article, marks[article.id])
    alike = alike_bounds(dated, marks, options)
    first = [
        article
        if article.published.earliest
        else _by_words(article, marks[article.id], facts, alike[article.id], options)
        for article in dated
    ]
    for before, after in zip(dated, first, strict=True):
        if after.published.basis == "inferred" and not before.published.earliest:
            facts += inferred_facts(after, marks[after.id])
    found = tuple(
        after
        if before.published.earliest or (after.published.earliest and _short(after))
        else _by_words(before, marks[before.id], facts, alike[before.id], options)
        for before, after in zip(dated, first, strict=True)
    )
    problems = tuple(
        _told(after)
        for before, after in zip(articles, found, strict=True)
        if before.published != after.published
    )
    return found, problems


def _short(article: Article) -> bool:
    """Whether the window found needs no second look."""
    return str(article.published.earliest)[:7] == str(article.published.latest)[:7]


def _told(article: Article) -> Problem:
    """What the reader should know about an inferred date."""
    published = article.published
    span = (
        published.earliest
        if published.earliest == published.latest
        else f"{published.earliest} to {published.latest}"
    )
    how = "the words of its own text" if published.basis == "text" else "its words and the other reports"
    message = f"{article.name} names no full publication date; {how} put it at {span}."
    return Problem("date_inferred", message, article.id, (published.evidence,) if published.evidence else ())


def _by_dateline(article: Article, marks: Marks) -> Article:
    """A dateline "July 1" with its year from the nearest full date of the text, if the text's tenses allow that year alone."""
    open_day = _open_day(article)
    if article.published.earliest or open_day is None:
        return article
    full = [
        time
        for time in marks.times
        if time.anchor == "explicit" and len(time.value) >= 10 and time.interval.earliest
    ]
    days = [date.fromisoformat(str(time.interval.earliest)[:10]) for time in full]
    options = sorted(
        {made for day in days for step in (-1, 0, 1) if (made := of_year(day.year + step, open_day[2:7]))}
    )
    fitting = [day for day in options if _allowed(day, own_bounds(article.text, marks))]
    if not fitting:
        return article
    best = min(fitting, key=lambda day: min(abs((day - one).days) for one in days))
    place = next((time for time in marks.times if time.value == f"XXXX{open_day[1:]}"), None)
    proof = evidence(article, place.start, place.end) if place is not None else None
    return _published(article, (best, best), "text", proof)


def _in_their_year(
    articles: Sequence[Article], marks: Mapping[str, Marks], options: AlignOptions
) -> list[Article]:
    """Datelines without a year with the one that puts them beside the dated reports: within weeks of the middle of these."""
    days = sorted(date.fromisoformat(str(a.published.latest)[:10]) for a in articles if a.published.latest)
    if not days:
        return list(articles)
    middle, near = days[len(days) // 2], timedelta(days=options.dating_days)
    found = []
    for article in articles:
        open_day = _open_day(article)
        if article.published.earliest or open_day is None:
            found.append(article)
            continue
        own = own_bounds(article.text, marks[article.id])
        years = [of_year(middle.year + step, open_day[2:7]) for step in (-1, 0, 1)]
        day = next((day for day in years if day and abs(day - middle) <= near and _allowed(day, own)), None)
        found.append(_published(article, (day, day), "inferred", None) if day else article)
    return found


def _open_day(article: Article) -> str | None:
    """The "--07-01" of a dateline without a year."""
    values = (one.value for one in article.candidates if one.field == "published")
    return next((value for value in values if value.startswith("--")), None)


def _open_day_in(article: Article, window: Window) -> date | None:
    """The day of a dateline without a year, where the other reports leave its year no choice."""
    open_day = _open_day(article)
    years = {window[0].year, window[1].year} if open_day else set()
    days = [day for year in sorted(years) if (day := of_year(year, str(open_day)[2:7]))]
    return next((day for day in days if window[0] <= day <= window[1]), None)


def _allowed(day: date, bounds: Sequence[Bound]) -> bool:
    return all(
        (one.earliest is None or one.earliest <= day) and (one.latest is None or day <= one.latest)
        for one in bounds
    )


def _by_words(
    article: Article, marks: Marks, facts: Sequence[Fact], alike: Sequence[Bound], options: AlignOptions
) -> Article:
    """The window that shared words leave, else the one that its own words leave."""
    own, shared = own_bounds(article.text, marks), shared_bounds(article, marks, facts, options)
    near = [*shared, *alike]
    lead = None
    if not any(one.earliest and one.latest and one.latest - one.earliest < _WIDE for one in near):
        lead = lead_bound(article, marks, facts, options)
        near += [lead] if lead else []
    floor = max((one.earliest for one in near if one.earliest), default=None)
    alone = lead is not None and not any(
        one.earliest and one.latest and one.latest - one.earliest < _YEAR for one in shared
    )
    coming = following_bounds(marks, floor, options, weekdays=alone) if floor else []
    window = weigh([*near, *coming], own) if near != [lead] or coming else None
    if window is not None and (window[1] - window[0]).days <= _WEEK:
        said = [one for one in weekday_bounds(marks, window[0]) if _also_told(article, marks, one, facts)]
        window = _meet([Bound(*window, "shared"), *said]) or window
    if window is not None and (window[1] - window[0]).days <= options.dating_days:
        day = _open_day_in(article, window)
        return _published(
            article, (day, day) if day else window, "inferred", _proof(article, [*shared, *coming], window)
        )
    years = [one for one in shared if one.earliest and one.latest and (one.latest - one.earliest).days > 360]
    window = _meet([*own, *years]) or _meet(own)
    if window is not None and (window[1] - window[0]).days <= options.dating_own_days:
        return _published(article, window, "inferred", _proof(article, own, window))
    return article


def _also_told(article: Article, marks: Marks, bound: Bound, facts: Sequence[Fact]) -> bool:
    """Whether a dated report awaits something on that very day, or tells that it befell on it, in two words of the same sentence."""
    sentence = next((s for s in marks.sentences if bound.words and s.start <= bound.words[0] < s.end), None)
    if sentence is None:
        return False
    _, plain = lemmas(article.text, sentence)
    day = bound.latest or bound.earliest
    return any(
        fact.past == (bound.latest is None) and fact.first == fact.last == day and len(fact.plain & plain) > 1
        for fact in facts
    )


def _meet(bounds: Sequence[Bound]) -> Window | None:
    """The days that all bounds allow; None where a side is open or nothing is left."""
    earliest = max((one.earliest for one in bounds if one.earliest), default=None)
    latest = min((one.latest for one in bounds if one.latest), default=None)
    return (earliest, latest) if earliest and latest and earliest <= latest else None


def _proof(article: Article, bounds: Sequence[Bound], window: Window) -> Evidence | None:
    """The words that bind the window most: those whose own end is the window's end."""
    with_words = [one for one in bounds if one.words]
    binding = [
        one for one in with_words if one.latest == window[1] or one.earliest == window[0]
    ] or with_words
    if not binding:
        return None
    best = max(binding, key=lambda one: (one.strength, -(one.words or (0, 0))[0]))
    return evidence(article, *(best.words or (0, 0)))


def _published(article: Article, window: Window, basis: DateBasis, proof: Evidence | None) -> Article:
    published = Published(window[0].isoformat(), window[1].isoformat(), basis, proof)
    return msgspec.structs.replace(article, published=published)
