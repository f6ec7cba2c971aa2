"""What dated reports say happened when. In: a report with its day, and its marks. Out: days with the words of their sentences.

Refuses open and vague expressions: only a day or a period that was resolved is a fact.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from variorum.lang.load import load_table
from variorum.model.article import Article
from variorum.model.mark import Marks, Sentence, TimeExpression

_CONTENT = ("NOUN", "VERB", "ADJ", "PROPN", "NUM")
_PLAIN = frozenset(
    {
        "say",
        "tell",
        "be",
        "have",
        "do",
        "make",
        "report",
        "accord",
        "also",
        "add",
        "year",
        "month",
        "week",
        "day",
    }
)
_AHEAD = ("by", "until", "from", "before")
_KNOWN = 60  # days to or from the report within which a day that is told without its year is taken as read
_FRESH = 10  # days before its own date at which a report's event still is its news


@dataclass(frozen=True, slots=True)
class Fact:
    """A day that a dated report gives, with the lemmas of its sentence; `plain` are those that are no names."""

    article: str
    told: date
    first: date
    last: date
    names: frozenset[str]
    plain: frozenset[str]
    past: bool
    fresh: bool
    last_year: bool = False
    figures: frozenset[str] = frozenset()


def lemmas(text: str, sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
    """Names and plain content words of a sentence, without words of time."""
    table = load_table("en", "time")
    names: set[str] = set()
    plain: set[str] = set()
    for token in sentence.tokens:
        word = text[token.start : token.end]
        low = token.lemma.lower()
        if (
            token.pos not in _CONTENT
            or len(low) < 2
            or low in _PLAIN
            or low in table["weekdays"]
            or low in table["months"]
        ):
            continue
        (names if token.pos == "PROPN" or word[:1].isupper() else plain).add(
            low.rstrip("s") if len(low) > 4 else low
        )
    return frozenset(names - plain), frozenset(plain)


def figures_of(text: str, marks: Marks, sentence: Sentence) -> frozenset[str]:
    """The figures of a sentence that are no part of a time: by them two votes, or two attacks, are known as two."""
    timed = [time for time in marks.times if sentence.start <= time.start < sentence.end]
    return frozenset(
        text[token.start : token.end].lower()
        for token in sentence.tokens
        if token.pos == "NUM"
        and any(c.isdigit() for c in text[token.start : token.end])
        and not any(time.start <= token.start < time.end for time in timed)
    )


def sentence_of(marks: Marks, time: TimeExpression) -> Sentence | None:
    """The sentence in which an expression stands."""
    return next((one for one in marks.sentences if one.start <= time.start < one.end), None)


def facts_of(article: Article, marks: Marks) -> Iterable[Fact]:
    """The days and years that a dated report gives."""
    day = date.fromisoformat(str(article.published.latest))
    for time in marks.times:
        sentence, ends = sentence_of(marks, time), ends_of(time)
        if (
            sentence is None
            or ends is None
            or time.kind not in ("DATE", "TIME")
            or time.interval.grain == "vague"
        ):
            continue
        if time.anchor != "explicit" and abs((day - ends[0]).days) > _KNOWN:
            continue  # a day without a year, so far off that its year may be misread
        if time.tense == "present" and time.mod not in _AHEAD and time.anchor != "explicit" and ends[0] > day:
            continue  # "turned him out late on Tuesday", misread, is no Tuesday to come
        names, plain = lemmas(article.text, sentence)
        fresh = time.tense == "past" and 0 <= (day - ends[0]).days <= _FRESH
        said = article.text[time.start : time.end].lower() in load_table("en", "time")["dating"]["last_year"]
        yield Fact(
            article.id,
            day,
            *ends,
            names,
            plain,
            past=time.tense == "past",
            fresh=fresh,
            last_year=said,
            figures=figures_of(article.text, marks, sentence),
        )


def inferred_facts(article: Article, marks: Marks) -> Iterable[Fact]:
    """What "last year" is in a report that was itself dated just now."""
    years = {str(end)[:4] for end in (article.published.earliest, article.published.latest)}
    if len(years) != 1:
        return
    year = int(years.pop()) - 1
    for time in marks.times:
        sentence = sentence_of(marks, time)
        if (
            sentence is None
            or article.text[time.start : time.end].lower()
            not in load_table("en", "time")["dating"]["last_year"]
        ):
            continue
        names, plain = lemmas(article.text, sentence)
        yield Fact(
            article.id,
            date.fromisoformat(str(article.published.latest)[:10]),
            date(year, 1, 1),
            date(year, 12, 31),
            names,
            plain,
            past=True,
            fresh=False,
            last_year=True,
        )


def ends_of(time: TimeExpression) -> tuple[date, date] | None:
    """First and last day of a resolved expression."""
    interval = time.interval
    if interval.earliest is None or interval.latest is None:
        return None
    return date.fromisoformat(interval.earliest[:10]), date.fromisoformat(interval.latest[:10])
