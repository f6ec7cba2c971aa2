"""What is known when an expression is resolved: the article's own day, the years its text proves, the day spoken of last.

In: an article. Out: one mutable record that `find_times` carries through the text, and nobody else sees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from variorum.annotate.times.senses import Calendar, Draft, Part
from variorum.annotate.times.tense import Direction
from variorum.annotate.times.words import Word
from variorum.model.article import Article
from variorum.model.mark import Sentence
from variorum.values import Interval


@dataclass(frozen=True, slots=True)
class Dated:
    """An explicit date of the text with a month: where it stands and what it says."""

    at: int
    sentence: int
    year: int
    month: int
    caption: bool


@dataclass(slots=True)
class Context:
    """`first` and `last` bound the article's day. `told` is the last calendar interval named, `told_day` the last single day."""

    first: date | None
    last: date | None
    day_first: bool | None
    dated: tuple[Dated, ...] = ()
    superlative: bool = False
    direction: Direction | None = None
    mod: str | None = None
    at: int = 0
    told: Interval | None = None
    told_day: date | None = None
    told_night: bool = False
    told_sentence: int = -1
    told_clock: datetime | None = None  # the last clock time, with its day
    told_clock_sentence: int = -1
    stamped: bool = False  # the expression opens its line, as the stamp of an entry does
    told_in: int = -1  # the sentence of `told`
    sentence: int = 0

    def text_year(self, month: int | None) -> int | None:
        """The year of an undated month or day, where the text proves one: by an explicit date in its own sentence, or by all of several.

        In one sentence dates run forward: "in October and in February 2024" is October of the year before.
        """
        here = [one for one in self.dated if one.sentence == self.sentence]
        if here:
            one = min(here, key=lambda dated: abs(dated.at - self.at))
            if month is None or month == one.month:
                return one.year
            return one.year + (one.month > month if one.at < self.at else -(one.month < month))
        years = {one.year for one in self.dated if not one.caption}
        return years.pop() if len(years) == 1 and sum(not one.caption for one in self.dated) > 1 else None


def parse_day(text: str | None) -> date | None:
    """The day of an ISO string, None where there is none."""
    try:
        return None if text is None else date.fromisoformat(text[:10])
    except ValueError:
        return None


def start_context(
    article: Article, sentences: Sequence[Sentence], words: Sequence[Word], drafts: Sequence[Draft]
) -> Context:
    """The context before the first expression."""
    first, last = parse_day(article.published.earliest), parse_day(article.published.latest)
    dated = []
    for draft in drafts:
        sense = draft.sense.of if isinstance(draft.sense, Part) else draft.sense
        if isinstance(sense, Calendar) and sense.year is not None and sense.month is not None:
            sentence = words[draft.first].sentence
            dated.append(
                Dated(draft.first, sentence, sense.year, sense.month, sentences[sentence].block == "caption")
            )
    return Context(first or last, last or first, article.day_first, tuple(dated))
