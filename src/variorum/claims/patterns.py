"""Patterns of the catalogue over base forms. In: the pattern strings of a category. Out: matches as token ranges.

A pattern is words with blanks between them: `a|b` alternatives, `out*` a beginning, `?the` may be left out, `~` up to eight words of
the same clause, `<>` the same in either order, `!not` nothing of this kind in the three words before. Refuses regular expressions: a
catalogue must be readable by an editor.
"""

from functools import cache

import msgspec

from variorum.catalogue import load_catalogue
from variorum.claims.line import Line

_GAP = 8
_WALLS = frozenset((";", ":", "?", "!", '"', "“", "”", "(", ")"))


class Step(msgspec.Struct, frozen=True):
    """One word of a pattern: its alternatives, beginnings, whether it may be missing, whether a gap may come before it."""

    words: frozenset[str]
    starts: tuple[str, ...] = ()
    optional: bool = False
    gap: bool = False


class Pattern(msgspec.Struct, frozen=True):
    """A compiled pattern with the answer it stands for."""

    attribute: str
    code: str
    steps: tuple[Step, ...]
    forbidden: frozenset[str] = frozenset()


def _compile(attribute: str, code: str, text: str) -> list[Pattern]:
    """The one or two patterns (`<>`) that a string stands for."""
    if "<>" in text:
        left, right = (part.strip() for part in text.split("<>", 1))
        return [
            *_compile(attribute, code, f"{left} ~ {right}"),
            *_compile(attribute, code, f"{right} ~ {left}"),
        ]
    steps, gap, forbidden = [], False, frozenset[str]()
    for part in text.split():
        if part == "~":
            gap = True
        elif part.startswith("!"):
            forbidden |= frozenset(part[1:].split("|"))
        else:
            optional = part.startswith("?")
            options = part.lstrip("?").split("|")
            starts = tuple(o[:-1] for o in options if o.endswith("*"))
            steps.append(Step(frozenset(o for o in options if not o.endswith("*")), starts, optional, gap))
            gap = False
    return [Pattern(attribute, code, tuple(steps), forbidden)]


@cache
def _index() -> tuple[dict[str, tuple[Pattern, ...]], tuple[tuple[str, Pattern], ...]]:
    """Patterns by the words that may open them, and those opened by a beginning."""
    table: dict[str, list[Pattern]] = {}
    starts: list[tuple[str, Pattern]] = []
    for entry in load_catalogue().of("category"):
        for code, texts in entry.codes.items():
            for pattern in (p for text in texts for p in _compile(entry.code, code, text)):
                for word in pattern.steps[0].words:
                    table.setdefault(word, []).append(pattern)
                starts += [(start, pattern) for start in pattern.steps[0].starts]
    return {word: tuple(patterns) for word, patterns in table.items()}, tuple(starts)


def find_matches(line: Line) -> list[tuple[Pattern, int, int]]:
    """All matches in a line as (pattern, first token, one past the last)."""
    table, starts = _index()
    found = []
    for i, forms in enumerate(line.forms):
        opened = [pattern for form in sorted(forms) for pattern in table.get(form, ())]
        opened += [pattern for start, pattern in starts if line.words[i].startswith(start)]
        for pattern in dict.fromkeys(opened):
            end = _match(line, pattern, i)
            if end is not None:
                found.append((pattern, i, end))
    return found


def _match(line: Line, pattern: Pattern, first: int) -> int | None:
    """Where the pattern ends when it starts at `first`, or None. The nearest fitting word is taken for each step."""
    if pattern.forbidden and any(line.words[j] in pattern.forbidden for j in range(max(0, first - 3), first)):
        return None
    at = first + 1
    for step in pattern.steps[1:]:
        reach = at + _GAP if step.gap else at + 1
        place = next(
            (j for j in range(at, min(reach, len(line.words))) if _fits(line, step, j) or _wall(line, j)),
            None,
        )
        if place is not None and _fits(line, step, place):
            at = place + 1
        elif not step.optional:
            return None
    return at


def _fits(line: Line, step: Step, i: int) -> bool:
    return line.any(i, step.words) or (bool(step.starts) and line.words[i].startswith(step.starts))


def _wall(line: Line, i: int) -> bool:
    return line.words[i] in _WALLS
