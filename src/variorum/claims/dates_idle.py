"""Times that date nothing in the story. In: a page, a line and a time. Out: whether it is such a time.

A decade of somebody's life, the year of a thing's make or for which a budget is, a feast that names a thing, "the middle of the day", the hour in another zone, the
stamp of an entry, the day on which somebody only spoke. Refuses to say what the others date.
"""

from functools import cache

from variorum.claims.conjugation import is_past
from variorum.claims.dates_nouns import is_event
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line, Page
from variorum.lang import load_table
from variorum.model.mark import TimeExpression

CLOCK = frozenset(("minute", "hour", "part_of_day"))
_OFFICE = 3  # words of an office: "deputy finance minister"
_STAMP = 4  # words of a stamp before its time: "Last updated on"
_FRONTED = 12  # words from a time at the head of a clause to the verb behind it
_MAKE = 3  # words from a year to the thing that was made in it
_HEARERS = 4  # words of those who were told
_PARTS = frozenset(("day", "night", "morning", "afternoon", "evening"))
_STRETCHES = frozenset(
    ("day", "night", "morning", "afternoon", "evening", "week", "month", "year", "end", "eve")
)
_CLOCKED = frozenset(
    ("second", "minute", "hour", "moment")
)  # "20 minutes later" is an hour that nobody asks for
_THE_DAY = ("the", "day")


def is_idle(page: Page, line: Line, time: TimeExpression) -> bool:
    """Whether a time dates nothing that anybody asks for."""
    first, last = line.range(time.start, time.end)
    return (
        _of_age(line, time, first, last)
        or _of_make(page, line, time, first, last)
        or _of_feast(line, page.text[time.start : time.end], first, last)
        or _of_period(line, time, first, last)
        or _of_thing(line, first, last)
        or _generic(line, first, last)
        or _zoned_twice(page, line, time)
        or _stamps(line, first)
        or (line.word(last - 1) == "later" and not _CLOCKED.isdisjoint(line.lemmas[first:last]))
        or line.word(first - 1) == "far"  # "so far this year"
        or _of_telling(line, first, last)
        or _of_office(line, time, first)
        or _of_span(line, first)
        or _of_page(page, line, time)
        or _of_picture(line, time, first)
        or line.word(first - 1) in ("every", "each")  # "more advice every Tuesday at 7 p.m."
    )


def _of_age(line: Line, time: TimeExpression, first: int, last: int) -> bool:
    """Whether a decade is somebody's age or a thing's make: "a man in his 20s", "an early 1990s car"."""
    if time.interval.grain != "decade":
        return False
    behind = line.pos[last] if last < len(line.pos) else ""
    return line.word(first - 1) in clause_words("owners") or behind in ("NOUN", "PROPN")


def _of_make(page: Page, line: Line, time: TimeExpression, first: int, last: int) -> bool:
    """Whether a year is that of a thing's make: "a silver 2007 saloon", "driving a 2012 grey pickup"."""
    if time.interval.grain != "year" or not page.text[time.start : time.end].isdecimal():
        return False
    if last >= len(line.pos) or line.pos[last] not in ("NOUN", "PROPN", "ADJ"):
        return False
    coloured = line.word(first - 1) in words("dated", "colours") or line.word(last) in words(
        "dated", "colours"
    )
    made = any(line.any(i, words("dated", "makes")) for i in range(last, min(last + _MAKE, len(line.words))))
    return coloured or made


def _of_period(line: Line, time: TimeExpression, first: int, last: int) -> bool:
    """Whether a year only tells for which period something is: "the 2012 budget", "the forecast for next year"."""
    if time.interval.grain not in ("year", "quarter", "month", "season"):
        return False
    if any(line.any(i, words("dated", "periodic")) for i in range(last, min(last + 2, len(line.words)))):
        return True
    return line.word(first - 1) == "for" and line.any(first - 2, words("dated", "periodic"))


def _of_thing(line: Line, first: int, last: int) -> bool:
    """Whether a time only tells which thing is meant: "the line of 1974", never "the march of 8 May"."""
    noun = first - 2
    if line.word(first - 1) != "of" or noun < 0 or line.pos[noun] != "NOUN" or noun in line.timed:
        return False
    if line.word(last) in ("'s", "’s") or line.lemmas[noun] in _STRETCHES:
        return False  # "the winner of Sunday's election", "in the night of Tuesday"
    return not is_event(line, noun) and not line.any(
        noun, words("events", "events") | words("dated", "papers")
    )


def _of_feast(line: Line, said: str, first: int, last: int) -> bool:
    """Whether a feast only names a thing or what it is for: "a Christmas party", "got it for Christmas"."""
    if not said.lower().removeprefix("the ").startswith(_feasts()):
        return False
    if line.word(first - 1) == "for":
        return True
    return (
        last < len(line.pos)
        and line.pos[last] == "NOUN"
        and line.words[last] not in _PARTS | {"eve", "week", "weekend"}
    )


@cache
def _feasts() -> tuple[str, ...]:
    """The names of feasts."""
    return tuple(name.lower() for name in load_table("en", "time")["holidays"])


def _generic(line: Line, first: int, last: int) -> bool:
    """Whether a part of the day is named of any day: "in the middle of the day", "all of the day's events"."""
    said = line.words[first:last]
    if said[-1:] and said[-1] in _PARTS and said[-4:-1] == ["middle", "of", "the"]:
        return True
    whose = line.word(first - 1) == "of" or line.word(last) in ("'s", "’s")
    return len(said) == len(_THE_DAY) and said[0] == "the" and said[1] in _PARTS and whose


def _zoned_twice(page: Page, line: Line, time: TimeExpression) -> bool:
    """Whether an hour in brackets only gives the one before it in another zone: "7:15 p.m. CST (0115 GMT)"."""
    if time.interval.grain not in CLOCK or page.text[max(0, time.start - 2) : time.start] != " (":
        return False
    before = [other for other in line.times if other.end == time.start - 2]
    return any(page.text[other.start : other.end].split()[-1].isupper() for other in before)


def _stamps(line: Line, first: int) -> bool:
    """Whether a time is the stamp of an entry: "(Published Wednesday, June 8)", "UPDATE 8:30 PM: …"."""
    begin = next((i for i in range(first) if line.pos[i] != "PUNCT"), first)
    if first - begin > _STAMP:
        return False
    return any(line.words[i] in words("dated", "stamps") for i in range(begin, first)) and not any(
        line.pos[i] in ("NOUN", "PROPN", "PRON") and line.words[i] not in words("dated", "stamps")
        for i in range(begin, first)
    )


def _of_telling(line: Line, first: int, last: int) -> bool:
    """Whether a time tells only when something was said: "on Thursday he said that …", "told the paper in May that …"."""
    if last < len(line.words) and line.words[last] == "that":
        at = first - 2 if line.pos[first - 1] == "ADP" else first - 1
        low = max(-1, at - _HEARERS)
        while at > low and line.pos[at] in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
            at -= 1
        if at > low and line.any(at, clause_words("cues")):
            return True
    begins = first - 1 if first and line.pos[first - 1] == "ADP" else first
    if begins > 0 and line.pos[begins - 1] not in ("PUNCT", "CCONJ"):
        return False
    for i in range(last, min(last + _FRONTED, len(line.words))):
        if line.words[i] in ("had", "has") and line.pos[i] == "AUX":
            continue
        if line.pos[i] in ("VERB", "AUX"):
            told = line.any(i, words("dated", "says")) and is_past(line.words[i])
            return told and i + 1 < len(line.pos) and line.pos[i + 1] != "PUNCT"
    return False


def _of_office(line: Line, time: TimeExpression, first: int) -> bool:
    """Whether a date tells since when somebody holds an office, beside his name: "Ada Lind, chief executive since 2007, resigned"."""
    if time.mod != "since" or first < _OFFICE or line.pos[first - 2] in ("VERB", "AUX"):
        return False
    office = words("events", "titles") | words("events", "vague_titles")
    heads = range(first - 2, max(-1, first - 2 - _OFFICE), -1)
    for at in heads:
        if line.pos[at] in ("PUNCT", "VERB", "AUX"):
            return line.words[at] == "," and line.any(first - 2, office)
    return False


def _of_span(line: Line, first: int) -> bool:
    """Whether a date ends a span in which something was done: "between Monday and Friday"."""
    return line.word(first - 1) == "and" and any(
        line.word(line.range(other.start, other.end)[0] - 1) == "between"
        and line.range(other.start, other.end)[1] == first - 1
        for other in line.times
    )


def _of_picture(line: Line, time: TimeExpression, first: int) -> bool:
    """Whether a caption bears the day of its picture: "Smoke rises after the blast in Port Alda, July 25, 2031"."""
    full = time.anchor == "explicit" and time.interval.grain == "day"
    return line.block == "caption" and full and line.pos[first - 1 : first] != ["ADP"]


def _of_page(page: Page, line: Line, time: TimeExpression) -> bool:
    """Whether a headline bears the day of its page: "MARKETS LIVE Thursday 24 July 2031"."""
    day = page.article.published.latest
    full = time.anchor == "explicit" and time.interval.grain == "day" and time.interval.earliest == day
    return full and line.block == "headline"
