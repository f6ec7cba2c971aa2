"""The line under a headline that names outlet, place and day: "The Tarn Record, Lisk, 8 May 2025 (translated)".

In: the words of one of the first lines. Out: a Masthead, or None. Reads form alone, and refuses a line that reports: before the date
stand names, behind it notes. Where reporting follows in the same line the date counts and the line stays in the text.
"""

import re
from functools import cache

import msgspec

from variorum.ingest.dates import WrittenDate, find_clock, find_dates, weekday_numbers
from variorum.ingest.lines import count_words, is_body
from variorum.lang.load import load_table

HEAD = 6  # lines in which a masthead is looked for
_FRONT = 9  # words before the date at most
_WIDTH = 200  # characters of a line that is looked at
_SHORT_STEM = 3  # letters of a word of a file name that says nothing
_NAME = 4  # words of a name behind the date
_REST = 25  # words behind the date: more is a report
_PIECE = re.compile(r"\s*(?:[,|·•/]|\s[–—-]\s|[.;:]\s)\s*")
_PARTED = re.compile(r"(?P<by>[.,|]\s+[Bb]y\b)|\b(?P<day>[A-Z][a-z]+day)\b")
_STOP = re.compile(r"\s*(?:$|[(.;|/–—-])")
_NOTE = re.compile(r",?\s+(?P<word>[^\W\d_]+)")


class Masthead(msgspec.Struct, frozen=True):
    """The outlet if the line names one, the day if it has one, and whether the line holds nothing else."""

    outlet: str | None
    day: WrittenDate | None
    alone: bool


@cache
def _words(name: str) -> frozenset[str]:
    """A list of the table of mastheads as a set."""
    return frozenset(load_table("en", "published")["masthead"][name].split())


@cache
def _outlet_words() -> frozenset[str]:
    media = load_table("en", "agencies")["media"]["last"]
    return _words("outlets") | {word.lower() for word in media}


def read_masthead(words: str, file: str = "") -> Masthead | None:
    """What one of the first lines says of outlet and day; `file` is the name of the report's file, which often holds the outlet's."""
    day = next((d for d in find_dates(words[:_WIDTH]) if d.month), None)
    front, behind = (words[: day.start], words[day.end :]) if day else _undated(words)
    pieces = [piece for piece in _PIECE.split(front) if piece.strip() and not _is_weekday(piece)]
    if sum(len(piece.split()) for piece in pieces) > _FRONT or not all(map(_titled, pieces)):
        return None
    outlet, rest = _outlet(pieces, file), _past_clock(behind)
    timed = (
        rest is not behind or len(pieces) > 1
    )  # "Lisk, 8 May 2025, 07:15 CET"; a name and a day alone may be a caption
    if not pieces or (outlet is None and (day is None or not timed)):
        return None
    if not (_STOP.match(rest) or _noted(rest)) or count_words(rest, _REST + 1) > _REST:
        return None
    return Masthead(outlet, day, alone=not is_body(rest.lstrip(" ,.;")))


def _undated(words: str) -> tuple[str, str]:
    """A line without a date, parted at its weekday or its author: "Lisk Evening News, Tuesday. By Lada Holm"; of any other no front."""
    head = words[:_WIDTH]
    for match in _PARTED.finditer(head):
        if match["by"] or match["day"].lower() in weekday_numbers():
            return head[: match.start()], words[match.end("day") if match["day"] else match.start() :]
    return "", ""


def _is_weekday(piece: str) -> bool:
    return piece.strip().lower() in weekday_numbers()


def _titled(piece: str) -> bool:
    """Whether a piece is a name or a note of the trade ("live blog"), and begins no sentence ("On")."""
    parts = piece.split()
    return parts[0].lower() not in _words("openers") and all(
        part[0].isupper() or part.lower() in _words("small") for part in parts
    )


def _outlet(pieces: list[str], file: str) -> str | None:
    """The first piece, where a word of it, an article before it or the file's name says that it is an outlet, no place."""
    if not pieces:
        return None
    name = pieces[0].strip()
    parts = [part.lower().strip(".’'") for part in name.split()]
    stem = {word for word in re.split(r"[\W\d_]+", file.lower()) if len(word) > _SHORT_STEM}
    known = not _outlet_words().isdisjoint(parts) or not stem.isdisjoint(parts)
    titled = len(parts) > 1 and len(pieces) > 1 and parts[0] in _words("articles")
    return name if known or titled else None


def _past_clock(behind: str) -> str:
    """What stands behind the time of day: " / 4:41 PM", ", 07:15 CET"."""
    clock = find_clock(behind[:24])
    return behind[clock.end :] if clock and not behind[: clock.start].strip(" ,/|–—-at") else behind


def _noted(rest: str) -> bool:
    """Whether a note of the trade follows ("by", "edited by", "translated") or a short name."""
    match = _NOTE.match(rest)
    if match is None:
        return False
    name = rest.strip(" ,.")
    return match["word"].lower() in _words("notes") or (
        rest.startswith(",") and len(name.split()) <= _NAME and _titled(name)
    )
