"""Nouns that a stretch of time measures. In: a page, a line, the token of such a noun. Out: its phrase without the stretch.

Refuses to tell what a stretch measures: durations.py does.
"""

import re

import msgspec

from variorum.claims.event_phrases import Noun, noun_phrase
from variorum.claims.line import Line, Page
from variorum.lang import load_table
from variorum.values import Amount

_STRETCH = re.compile(r"\b[\w.,]+-(?:year|month|week|day|hour|minute|second)s?(?:-long)?\s")


def lasting(page: Page, line: Line, index: int, span: tuple[int, int], value: object) -> Noun | None:
    """The phrase of a noun that tells the event; of "a 60-day state of emergency" without the stretch before the noun."""
    if not is_stretch(value) or span[0] > line.starts[index]:
        return noun_phrase(page, line, index, span)
    noun = noun_phrase(page, line, index)
    return None if noun is None else msgspec.structs.replace(noun, text=_STRETCH.sub("", noun.text))


def is_stretch(value: object) -> bool:
    """Whether a figure is a stretch of time, which a noun may have: "a debate of 12 hours"."""
    return isinstance(value, Amount) and value.unit in load_table("en", "units")["duration"]
