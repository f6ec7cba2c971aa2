"""Background: whether the text itself sets an event before the story's days. In: a page, a clause, the time of the event. Out: yes, no or nothing.

A time at least a month before publication decides; without one, closed cue words do. Refuses to judge by other reports.
"""

import re
from datetime import date, timedelta
from functools import cache

from variorum.claims.clause import Clause, clause_of
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Openings, Page, openings
from variorum.lang import any_run, load_table
from variorum.values import Interval

_BEFORE = 300  # characters: the sentence before
_OPENING = 8  # words before the day that opens a sentence: "Let us recall that on …"
_ON = frozenset(("on", "in", "at", "during"))
_ARTICLES = frozenset(("a", "an", "another"))
_POINTING = frozenset(("that", "those"))
_MONTH = timedelta(days=30)  # news follows its event within days; what is a month older is there to compare


@cache
def _runs() -> re.Pattern[str]:
    return any_run(load_table("en", "background")["runs"])


@cache
def _back_then(behind: str = r"(?=[.,;)]|$)") -> re.Pattern[str]:
    return any_run(load_table("en", "background")["back_then"], behind)


@cache
def _followed() -> re.Pattern[str]:
    return any_run(load_table("en", "background")["followed"])


@cache
def _openings(name: str) -> Openings:
    return openings(load_table("en", "background")[name])


def dated_back(page: Page, line: Line, clause: Clause, when: Interval | None) -> bool | None:
    """Whether the time of an event sets it before the story; None where no time tells."""
    if when is None or when.latest is None or not page.article.published.earliest:
        return None
    if before_story(when.latest, page.article.published.earliest):
        return True
    # "earlier this year" holds yesterday, and does not mean it
    return None if when.grain == "year" and _sets_back(page, line, clause) else False


def told_back(page: Page, line: Line, clause: Clause) -> bool:
    """Whether the words of the clause set what it tells before the story."""
    if clause.first >= clause.last:
        return False
    start, end = line.tokens[clause.first].start, line.tokens[clause.last - 1].end
    if line.holds(page.text, "background", _runs(), _openings("runs")) and _runs().search(
        page.text, start, end
    ):
        return True
    if (
        line.holds(page.text, "back_then", _back_then(""), _openings("back_then"))
        and _back_then().search(page.text, start, min(len(page.text), end + 1))
        and _runs().search(page.text, max(0, start - _BEFORE), start)
    ):
        return True  # "…, though only two broke then": the sentence before says when
    earlier = _follows(page, line) or _goes_on(page, line) or _opened_long_ago(page, line, clause)
    if earlier or _of_another_scene(line):
        return True
    if _points_back(page, line):
        return True
    marks = words("background", "words")
    return not line.vocabulary.isdisjoint(marks) and any(
        line.words[i] in marks
        and line.pos[i] == "ADJ"
        and line.word(i + 1) not in words("background", "not_before")
        for i in range(clause.first, clause.last)
    )


def comes_after(line: Line, i: int) -> bool:
    """Whether the story's happening is said to come months after another, of which the word at `i` tells: "comes a month after a raid that killed 9"."""
    if "after" not in line.vocabulary or line.vocabulary.isdisjoint(words("background", "spans")):
        return False
    for k in range(2, i):
        told = line.word(k + 1) in _ARTICLES or line.word(k + 1) in words("background", "alike")
        if line.words[k] == "after" and told and line.any(k - 1, words("background", "spans")):
            return any(line.any(j, words("background", "coming")) for j in range(max(0, k - _OPENING), k - 1))
    return False


def _points_back(page: Page, line: Line) -> bool:
    """Whether the sentence opens by pointing at what the end of the one before sets in the past: "Those floods were due to …"."""
    if len(line.words) < _OPENING or line.words[0] not in _POINTING or line.pos[1] != "NOUN":
        return False
    before = page.line_before(line)
    if before is None or before.words[0] in _POINTING:
        return False
    last = len(before.words) - 2
    return _names_old_day(page, before) or (
        last > 0 and told_back(page, before, clause_of(before, last, last + 1))
    )


def _of_another_scene(line: Line) -> bool:
    """Whether the sentence turns to something that has nothing to do with the story: "In another incident, a man was held at the port"."""
    if line.vocabulary.isdisjoint(words("background", "apart")):
        return False
    return any(
        line.word(i) in words("background", "apart")
        and line.word(i + 1) in words("background", "scenes")
        and "in" in (line.word(i - 1), line.word(i - 2))
        for i in range(min(_OPENING, len(line.words)))
    )


def _follows(page: Page, line: Line) -> bool:
    """Whether the sentence carries on what the one before it tells of an earlier year: "In 2009 he won. Three died in the riots that followed." """
    if not line.holds(page.text, "followed", _followed(), _openings("followed")):
        return False
    before = page.line_before(line)
    return before is not None and not line.times and _names_old_day(page, before)


def _names_old_day(page: Page, line: Line) -> bool:
    """Whether a sentence names a time a month or more before publication."""
    told = page.article.published.earliest
    return bool(told) and any(
        t.interval.latest is not None and t.interval.known and before_story(t.interval.latest, told or "")
        for t in line.times
    )


def _goes_on(page: Page, line: Line) -> bool:
    """Whether the sentence, in the past tense and without a time of its own, goes on with the earlier happening of which the one before it
    tells: "The river last flooded in April 1978. Thirty-one people lost their lives." """
    before, told = page.line_before(line), page.article.published.earliest
    if (
        before is None
        or not told
        or line.times
        or not before.times
        or "\n" in page.text[before.end : line.start]
    ):
        return False
    if not words("background", "present").isdisjoint(line.words) or _nowadays(before):
        return False
    happened = not before.vocabulary.isdisjoint(words("background", "happenings"))
    dated = [t.interval.latest for t in before.times if t.kind == "DATE" and t.interval.known]
    return happened and all(day is not None and before_story(day, told) for day in dated) and bool(dated)


def _nowadays(line: Line) -> bool:
    """Whether a sentence with an earlier day in it tells of the present: "is the worst since 1978", "has not flooded since"."""
    return not (words("background", "compares") | words("background", "present")).isdisjoint(line.words)


def _opened_long_ago(page: Page, line: Line, clause: Clause) -> bool:
    """Whether the sentence opens with an earlier day and names no other: "On 14 February, as a result of the storm, two died"."""
    told = page.article.published.earliest
    if len(line.times) != 1 or not told:
        return False
    time = line.times[0]
    first, last = line.range(time.start, time.end)
    known = time.kind == "DATE" and time.interval.latest is not None and time.interval.known and not time.mod
    if not known or last > clause.first or first > _OPENING or time.interval.latest is None:
        return False
    while first and line.pos[first - 1] == "NUM":
        first -= 1  # "on 14 February of this year"
    named = any(line.pos[i] in ("NOUN", "PROPN") for i in range(first))
    opens = line.word(first - 1) in _ON and not named
    return opens and before_story(time.interval.latest, told)


def _sets_back(page: Page, line: Line, clause: Clause) -> bool:
    """Whether the clause itself says "earlier this year" or the like."""
    if clause.first >= clause.last or not line.holds(page.text, "background", _runs()):
        return False
    return _runs().search(page.text, line.starts[clause.first], line.ends[clause.last - 1]) is not None


def before_story(latest: str, published: str) -> bool:
    """Whether a day lies a month or more before publication; malformed days never do."""
    try:
        return date.fromisoformat(latest[:10]) <= date.fromisoformat(published[:10]) - _MONTH
    except ValueError:
        return False
