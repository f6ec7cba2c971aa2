"""What is known when an expression is resolved: the article's own day, the years its text proves, the day spoken of last.

In: an article. Out: one mutable record that `find_times` carries through the text, and nobody else sees.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from variorum.annotate.times.senses import Calendar, Draft, Part, Sense
from variorum.annotate.times.tense import Direction
from variorum.model.article import Article
from variorum.values import Interval


@dataclass(slots=True)
class Context:
    """`first` and `last` bound the article's day. `told` is the last calendar interval named, `told_day` the last single day."""

    first: date | None
    last: date | None
    day_first: bool | None
    years: dict[int, int] = field(default_factory=dict)  # word index → year of explicit dates
    direction: Direction | None = None
    mod: str | None = None
    at: int = 0
    told: Interval | None = None
    told_day: date | None = None
    told_night: bool = False
    told_sentence: int = -1
    sentence: int = 0

    def text_year(self) -> int | None:
        """The year of undated days, where the text proves one: that of all its explicit dates, or of the nearest when close by."""
        if not self.years:
            return None
        near = min(self.years, key=lambda place: (abs(place - self.at), place))
        if abs(near - self.at) <= 12:
            return self.years[near]
        counted = Counter(self.years.values())
        year, often = counted.most_common(1)[0]
        return year if often == counted.total() else None


def parse_day(text: str | None) -> date | None:
    """The day of an ISO string, None where there is none."""
    try:
        return None if text is None else date.fromisoformat(text[:10])
    except ValueError:
        return None


def start_context(article: Article, drafts: Sequence[Draft]) -> Context:
    """The context before the first expression."""
    first, last = parse_day(article.published.earliest), parse_day(article.published.latest)
    years = {draft.first: year for draft in drafts if (year := _dated_year(draft.sense)) is not None}
    return Context(first or last, last or first, article.day_first, years)


def _dated_year(sense: Sense) -> int | None:
    """The year of a date with a month; a bare year proves nothing about other dates."""
    if isinstance(sense, Part):
        return _dated_year(sense.of)
    return sense.year if isinstance(sense, Calendar) and sense.month is not None else None
