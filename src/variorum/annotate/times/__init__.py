"""Find what a report says about time, and resolve it. In: an article and its sentences. Out: TIMEX3 expressions in text order.

    words (classes) → rules (drafts) → compose (parts, days, modifiers) → tense → resolve (value, interval, anchor)

The method is HeidelTime's: patterns find, tense decides the direction, the article's own day and the day spoken of last anchor.
Refuses to date what neither proves: such expressions keep an X in their value and an open interval.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from variorum.annotate.times import rules_calendar, rules_clock, rules_feast, rules_relative, rules_span
from variorum.annotate.times.compose import compose
from variorum.annotate.times.conflicts import impossible_times, weekday_conflicts
from variorum.annotate.times.context import Context, parse_day, start_context
from variorum.annotate.times.grammar import apply_rules
from variorum.annotate.times.reading import Reading
from variorum.annotate.times.resolve import resolve
from variorum.annotate.times.senses import Calendar, Clock, Draft, Part, Plain, Recurring
from variorum.annotate.times.tense import Direction, direction
from variorum.annotate.times.words import Word, read_words, words_of
from variorum.model.article import Article
from variorum.model.mark import Sentence, TimeExpression
from variorum.values import Interval

__all__ = ["find_times", "impossible_times", "weekday_conflicts"]

_TOPS, _NEVER_TOPS = words_of("leads", "tops"), words_of("leads", "never_tops")
_ENDS = ("through", "until", "till")  # not "to": a thing may be moved from Monday to Friday
_SETS_IN = "effective"
_LINK = 2  # words back: "from October" stands before "through December"
_RULES = (
    *rules_clock.RULES,
    *rules_calendar.RULES,
    *rules_feast.RULES,
    *rules_relative.RULES,
    *rules_span.RULES,
)


def find_times(article: Article, sentences: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
    """Every time expression of the article, resolved as far as its words and its own day prove."""
    words = read_words(article.text, sentences)
    drafts = compose(words, apply_rules(_RULES, words, article.text))
    context = start_context(article, sentences, words, drafts)
    found: list[TimeExpression] = []
    for draft in drafts:
        first, last = words[draft.first], words[draft.last - 1]
        _aim(article, sentences, words, draft, context)
        tense = context.direction
        if draft.mod == "as_of" or (draft.first and words[draft.first - 1].low == _SETS_IN):
            context.direction = None  # "ended the mandate as of June 30": the nearest
        begun = _begun(words, draft, found)
        reading = (
            _ended(resolve(draft.sense, context), draft)
            if begun is None
            else _stretched(draft, begun, context)
        )
        found.append(_expression(first.start, last.end, reading, draft, tense))
        _remember(context, draft, reading)
    return tuple(found)


def _aim(
    article: Article, sentences: Sequence[Sentence], words: Sequence[Word], draft: Draft, context: Context
) -> None:
    """Tell the context where the expression stands and which way its sentence looks."""
    first, last = words[draft.first], words[draft.last - 1]
    context.at, context.mod = draft.first, draft.mod
    previous = context.direction if context.sentence == first.sentence else None
    context.sentence = first.sentence
    context.stamped = draft.first == 0 or words[draft.first - 1].sentence != first.sentence
    if isinstance(draft.sense, Plain):
        context.direction = None
        return
    context.superlative = any(_is_top(word.low) for word in words[max(0, draft.first - 9) : draft.first])
    context.direction = direction(article.text, sentences[first.sentence], first.start, last.end) or previous
    if draft.mod == "since":
        context.direction = "past"  # "since Friday customers may draw no more"


def _is_top(low: str) -> bool:
    """A superlative or its like: "the biggest fall in six years" looks back, whatever the tense."""
    return low in _TOPS or (low.endswith("est") and len(low) > 4 and low not in _NEVER_TOPS)


def _ended(reading: Reading, draft: Draft) -> Reading:
    """Through September: the end of it is meant."""
    if (
        draft.mod == "through"
        and reading.interval.latest
        and reading.interval.grain in ("month", "year", "quarter", "week")
    ):
        latest = reading.interval.latest
        return Reading(
            latest, type(reading.interval)(latest, latest, "day"), reading.anchor, reading.kind, reading.mod
        )
    return reading


def _begun(words: Sequence[Word], draft: Draft, found: Sequence[TimeExpression]) -> Interval | None:
    """The beginning of the stretch that a date ends: "from October" before "through December"."""
    before = found[-1] if found else None
    if before is None or before.mod != "from" or draft.first < _LINK:
        return None
    if words[draft.first - 1].low not in _ENDS:
        return None
    linked = before.end == words[draft.first - _LINK].end and before.interval.known
    return before.interval if linked else None


def _stretched(draft: Draft, begun: Interval, context: Context) -> Reading:
    """A date that ends a stretch: the first such after its beginning; its interval holds the stretch."""
    alone = _ended(resolve(draft.sense, context), draft)
    if alone.interval.latest and begun.earliest and alone.interval.latest[:10] < begun.earliest[:10]:
        return alone  # what began five days ago and goes on is no beginning of next year
    start = parse_day(begun.earliest)
    open_year = isinstance(draft.sense, Calendar) and draft.sense.year is None
    of_day = isinstance(draft.sense, Clock) and isinstance(draft.sense.day, Recurring)
    if start is not None and (open_year or of_day or isinstance(draft.sense, Recurring)):
        context = replace(context, first=start, last=start, direction="future")
    reading = _ended(resolve(draft.sense, context), draft)
    one, two = begun.earliest, reading.interval.latest
    if one is None or two is None or one > two:
        return reading
    return replace(reading, interval=Interval(one, two, begun.grain))


def _expression(
    start: int, end: int, reading: Reading, draft: Draft, tense: Direction | None
) -> TimeExpression:
    mod = {"through": "until", "as_of": None}.get(draft.mod or "", draft.mod) or reading.mod
    return TimeExpression(
        start=start,
        end=end,
        kind=reading.kind,
        value=reading.value,
        interval=reading.interval,
        mod=mod,
        anchor=reading.anchor,
        tense=tense,
    )


def _remember(context: Context, draft: Draft, reading: Reading) -> None:
    """Keep the calendar day or period named last for "the next day" and bare clock times."""
    if (
        reading.kind not in ("DATE", "TIME")
        or not reading.interval.known
        or reading.interval.grain in ("vague", "decade", "century")
    ):
        return
    context.told, context.told_in = reading.interval, context.sentence
    if reading.interval.grain == "minute" and reading.interval.earliest:
        context.told_clock = datetime.fromisoformat(reading.interval.earliest)
        context.told_clock_sentence = context.sentence
    earliest, latest = reading.interval.earliest, reading.interval.latest
    if earliest and latest and earliest[:10] == latest[:10]:
        context.told_day = date.fromisoformat(earliest[:10])
        context.told_sentence = context.sentence
        sense = draft.sense.of if isinstance(draft.sense, Part) else draft.sense
        context.told_night = isinstance(sense, Clock) and sense.part in ("NI", "EV")
