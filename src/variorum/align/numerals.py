"""Figures and clock times in one spelling. In: tokens of a report, its marks. Out: the tokens with "seven o'clock in the evening", "7 p.m."
and "19:00" as one word each.

Translators and reporters write one figure in many ways. A clock time keeps its hour of twelve and its minutes, since one report says which
half of the day it was and the next does not. Refuses small figures, durations and days: their words tell enough.
"""

import re
from collections.abc import Sequence

import msgspec

from variorum.model.mark import Marks, Token

_SMALL = 10
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


class Numerals:
    """The figures and clock times of one report, by the place of their words."""

    def __init__(self, marks: Marks) -> None:
        self._starts: dict[int, str] = {}
        self._inside: set[int] = set()
        spans = [
            (time.start, time.end, _clock(match))
            for time in marks.times
            if (match := _CLOCK.search(time.value))
        ]
        for quantity in marks.quantities:
            point = quantity.amount.point
            if point is not None and point >= _SMALL:
                spans.append((quantity.number.start, quantity.number.end, f"{point:g}"))
        self._spans = sorted(spans)
        for start, end, word in self._spans:
            self._starts.setdefault(start, word)
            self._inside.update(range(start, end))

    def plain(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The tokens, each figure or clock time as one."""
        if not any(token.start in self._inside for token in tokens):
            return tokens
        found: list[Token] = []
        for at, token in enumerate(tokens):
            word = self._starts.get(token.start)
            if at and tokens[at - 1].pos == "PROPN" and token.lemma.isdigit():
                found.append(token)  # "Line 4", "Nov 21": part of a name
            elif word is not None:
                found.append(msgspec.structs.replace(token, lemma=word, pos="NUM"))
            elif token.start not in self._inside:
                found.append(token)
        return found


def _clock(match: re.Match[str]) -> str:
    """Hour of twelve and minutes."""
    return f"{int(match[1]) % 12}:{match[2]}"
