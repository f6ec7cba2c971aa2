"""Lines of a text with their offsets. In: text. Out: Line records and small questions about one line (is it a sentence?)."""

import re
from functools import cache, lru_cache
from itertools import islice
from typing import Any

import msgspec

from variorum.lang.load import load_table

_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_EDGE = " \t\u00a0\u200b\ufeff-–—*•·|>»#=_~…"
_STOP = re.compile(r"[.!?…][\"”’'»)\]\s]*$")
_COUNTED = 200
_KEPT = 4000  # longer lines are not kept in memory
_QUOTE = '"“”„«»‘'


class Line(msgspec.Struct, frozen=True):
    """One non-empty line without the white space around it: text[start:end] == words. `index` counts the non-empty lines."""

    index: int
    start: int
    end: int
    words: str


def split_lines(text: str) -> list[Line]:
    """The non-empty lines of `text`, cut at "\\n" only."""
    lines: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            start = at + raw.index(words)
            lines.append(Line(len(lines), start, start + len(words), words))
        at += len(raw) + 1
    return lines


def bare(words: str) -> str:
    """Lower case, straight apostrophes, no bullets or dashes around: the form in which phrases are compared."""
    return " ".join(words.replace("’", "'").strip(_EDGE).lower().split()).rstrip(":.! ")


def count_words(words: str, limit: int = _COUNTED) -> int:
    """How many words a line has, counting no further than `limit`."""
    if limit > _COUNTED or len(words) > _KEPT:
        return sum(1 for _ in islice(_WORD.finditer(words), limit))
    return min(_count(words), limit)


# A line is asked for its length a dozen times, by one rule after another.
@lru_cache(maxsize=512)
def _count(words: str) -> int:
    return sum(1 for _ in islice(_WORD.finditer(words), _COUNTED))


def ends_like_sentence(words: str) -> bool:
    """Whether the line ends as a sentence does."""
    return bool(_STOP.search(words[-8:]))


def is_body(words: str) -> bool:
    """Whether the line looks like reporting: long, or a sentence of some length."""
    length = count_words(words, 30)
    return length >= 25 or (length >= 8 and ends_like_sentence(words)) or (length >= 4 and words[0] in _QUOTE)


def boilerplate() -> dict[str, Any]:
    """The table of boilerplate phrases."""
    return load_table("en", "boilerplate")


@cache
def section_names() -> frozenset[str]:
    """Names of site sections."""
    return frozenset(boilerplate()["navigation"]["sections"])
