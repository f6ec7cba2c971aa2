"""Quote marks. In: a text and the bounds of its lines. Out: the quoted stretches, marks excluded, lines and lost marks mended.

Handles straight, curly, guillemet and typewriter marks (``…''), British single quotes, marks glued to the next word, quotes
that open again on each paragraph and close only once. Refuses to take an apostrophe, an inch or a feet mark for a quote.
"""

import re
from collections.abc import Iterable

import msgspec

_MARK = re.compile(r"``|''|[\"“”„‟«»‘’‚']")
_OPENERS = frozenset("“„‟«")
_SINGLE = frozenset("‘’‚'")
_SENTENCE_END = re.compile(r"[.!?…]\s")
_SPEAKER_LABEL = re.compile(r"[A-Z][A-Z .’'-]{1,30}:")  # a transcript put in marks: "RUIZ: We will go on.
_LONGEST = 4_000  # a quote mark left open swallows no more than this


class Quoted(msgspec.Struct, frozen=True):
    """A quoted stretch: `start:end` without marks, `outer_start:outer_end` with them; `open_end` where no mark closes it."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    open_end: bool = False
    single: bool = False


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a straight mark stands where one opens: nothing or a space before, a word after."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before.isspace() or before in "([{—–-/:‘'") and not after.isspace()


def _closes_single(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not before.isspace() and not after.isalnum()


def pair_quotes(text: str, lines: Iterable[tuple[int, int]]) -> tuple[Quoted, ...]:
    """Quoted stretches of all lines, in text order; none crosses a line."""
    found: list[Quoted] = []
    for start, end in lines:
        found.extend(_pair_line(text, start, end))
    return tuple(found)


def _pair_line(text: str, start: int, end: int) -> list[Quoted]:
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    marks = list(_MARK.finditer(text, start, end))
    skip_to = start
    for index, mark in enumerate(marks):
        sign = mark.group()
        if mark.start() < skip_to:
            continue
        if sign in _SINGLE:
            if opened is None and _opens(text, mark.start(), mark.end()) and sign != "’":
                quoted = _single(text, marks, index, end)
                if quoted is not None:
                    found.append(quoted)
                    skip_to = quoted.outer_end
            continue
        if opened is None and _SPEAKER_LABEL.match(text, mark.end()):
            continue
        opened = _double(text, mark, opened, found, start)
    if opened is not None:
        _lost_end(text, opened, end, found)
    return [quoted for quoted in found if quoted.end > quoted.start]


def _double(
    text: str, mark: re.Match[str], opened: re.Match[str] | None, found: list[Quoted], line: int
) -> re.Match[str] | None:
    """One double mark: opens, closes, or shows that a closing mark was lost. The mark now open, or None."""
    sign = mark.group()
    straight = sign in ('"', "''", "``")
    opening = (
        sign in _OPENERS
        or sign == "``"
        or (straight and sign != "``" and _opens(text, mark.start(), mark.end()))
    )
    if opened is None:
        inches = sign == '"' and mark.start() > line and text[mark.start() - 1].isdigit()
        glued = sign == "”" and not _opens(text, mark.start(), mark.end())
        return (
            None
            if inches
            or glued
            or (
                straight
                and not opening
                and mark.start() > line
                and not text[mark.end() : mark.end() + 1].isalnum()
            )
            else mark
        )
    if opening and sign not in ('"', "''"):
        _lost_end(text, opened, mark.start(), found)
        return mark
    if (
        opening
        and text[mark.start() - 1].isspace()
        and text[mark.start() - 2 : mark.start() - 1] in (".", "!", "?", ",", ":")
    ):
        _lost_end(text, opened, mark.start(), found)
        return mark
    found.append(_quoted(text, opened, mark.start(), mark.end()))
    return None


def _quoted(
    text: str, opened: re.Match[str], close: int, outer: int, *, open_end: bool = False, single: bool = False
) -> Quoted:
    start, end = opened.end(), close
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quoted(
        start=start, end=end, outer_start=opened.start(), outer_end=outer, open_end=open_end, single=single
    )


def _lost_end(text: str, opened: re.Match[str], limit: int, found: list[Quoted]) -> None:
    """A quote without closing mark runs to the last sentence end before `limit`, or to the limit."""
    limit = min(limit, opened.end() + _LONGEST)
    found.append(_quoted(text, opened, limit, limit, open_end=True))


def _single(text: str, marks: list[re.Match[str]], index: int, end: int) -> Quoted | None:
    """The stretch that a single mark opens, if a mark closes it; a possessive plural in between is not the end."""
    opened = marks[index]
    weak: re.Match[str] | None = None
    for mark in marks[index + 1 : index + 40]:
        if mark.group() not in _SINGLE:
            break
        if not _closes_single(text, mark.start(), mark.end()):
            continue
        before = text[mark.start() - 1]
        if before in ".,!?…" or not (before == "s" and _goes_on(text, mark.end())):
            return _quoted(text, opened, mark.start(), mark.end(), single=True)
        weak = weak or mark
    if weak is not None and weak.start() - opened.end() < 80:
        return _quoted(text, opened, weak.start(), weak.end(), single=True)
    return None


def _goes_on(text: str, at: int) -> bool:
    """After a possessive the noun follows: a space and a small letter."""
    return text[at : at + 1] == " " and text[at + 1 : at + 2].islower()
