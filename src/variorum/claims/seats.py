"""Seats: where a company or body is based. In: a line. Out: cores of name claims, one key for each body.

"Orlo Metals, based in Lima", "Orlo Metals is headquartered in Lima", "Lima-based Orlo Metals". Refuses a body without a name: "the Lima-based company" is any.
"""

from variorum.claims.agents import name_core
from variorum.claims.compose import Core
from variorum.claims.doers import noun_start
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.claims.proper import name_after, name_before
from variorum.model.mark import Mention
from variorum.values.name import fold

_CASES = frozenset(("in", "at", "near", "outside"))
_BEING = frozenset(("is", "are", "was", "were", "has", "been", "now"))
_HYPHENS = frozenset(("-", "–"))


def seat_cores(page: Page, line: Line) -> list[Core]:
    """One core for each body whose seat a line tells."""
    found = []
    for mention in line.mentions:
        if mention.kind != "place" or mention.form != "name":
            continue
        first, last = line.range(mention.start, mention.end)
        body = _behind(line, last) or _before(line, first)
        if body is not None and not body[0] <= mention.start < body[1]:
            found.append(_core(page, mention, body))
    return found


def _core(page: Page, mention: Mention, body: tuple[int, int]) -> Core:
    name = " ".join(page.text[slice(*body)].split())
    key = f"seat:{fold(name).partition(' ')[0]}"
    core = name_core(page, (mention.start, mention.end), key, None, "base")
    return core.of(name)


def _behind(line: Line, last: int) -> tuple[int, int] | None:
    """The body of "Lima-based Orlo Metals"."""
    if line.word(last) in _HYPHENS and line.word(last + 1) in words("events", "seated"):
        return name_after(line, last + 2)
    return None


def _before(line: Line, first: int) -> tuple[int, int] | None:
    """The body of "Orlo Metals, based in Lima" or "Orlo Metals is headquartered in Lima"."""
    seated = first - 2
    if line.word(first - 1) not in _CASES or line.word(seated) not in words("events", "seated"):
        return None
    at = seated - 1
    while line.word(at) in _BEING:
        at -= 1
    if at < seated - 1:
        return name_before(line, at)
    behind = noun_start(line, at) if line.pos[at] == "NOUN" else at  # "Orlo Metals, a company based in Lima"
    if behind < at:
        return name_before(line, behind - 1, comma=True)
    return name_before(line, at, comma=True) or name_before(line, at)
