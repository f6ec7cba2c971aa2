"""Phrases of a place: "a park on the Silver Lake", "the Santa Clara border crossing", "the city of Tarvo, near the border". In: a line and a
named place in it. Out: the words that name the place, and the wider ones that say where it lies.

Refuses phrases without a name: "a park" is anywhere.
"""

import msgspec

from variorum.claims.lexicon import words_of_part
from variorum.claims.line import Line

_STEPS = 3  # nouns of the parse between a name and the word for what lies there
_BEFORE = frozenset(("NOUN", "PROPN", "ADJ"))
_BESIDE = frozenset(("near", "outside", "in", "on", "just", "at", "off", "south", "north", "east", "west"))
_GLUE = frozenset(("of", "on", "with", "in", "by", "near", "along"))
_INNER = frozenset(("'s", "'", "-", "–"))  # inside a noun phrase: "Lima's port", "the Peru-Chile border"
_LONGEST = 12  # tokens


class Place(msgspec.Struct, frozen=True):
    """Tokens first:last of the words that name a place, start:end of those that also say where it lies."""

    first: int
    last: int
    start: int
    end: int


def place_at(line: Line, first: int, last: int) -> Place:
    """The place around the name at tokens first:last."""
    head, called = _described(line, first, last), _called(line, last)
    if called is not None:
        return Place(*called, first if head is None else _left(line, head), called[1])
    if head is None:
        return Place(first, last, first, _wider(line, last))
    if head >= last:  # "the Santa Clara border crossing"
        end = _tail(line, head)
        return Place(_name_before(line, first, head), end, _left(line, head), _wider(line, end))
    if line.word(head + 1) == "of" and line.any(head, words_of_part("places", "kinds", "settled")):
        return Place(first, last, _left(line, head), _wider(line, last))  # "the city of Tarvo"
    start, last = _left(line, head), _other_side(line, first, last)
    return Place(start, last, start, _wider(line, last))


def _described(line: Line, first: int, last: int) -> int | None:
    """The word for what lies there, of which the name is part or tells more: "crossing", "park"."""
    heads, found = words_of_part("places", "kinds", "heads"), None
    at = next((i for i in range(first, last) if not first <= line.tokens[i].head < last), first)
    for _ in range(_STEPS):
        up = line.tokens[at].head
        if not 0 <= up < len(line.words) or line.pos[up] not in ("NOUN", "PROPN") or abs(up - at) > _LONGEST:
            break
        owned = line.word(up + 1) == "of" and line.any(up, words_of_part("places", "kinds", "venues"))
        if (line.any(up, heads) or owned) and not first <= up < last and _joined(line, up, first, last):
            found = up
        at = up
    return found


def _other_side(line: Line, first: int, last: int) -> int:
    """One past the second name of "the border between Peru and Chile"."""
    between = "between" in line.words[max(0, first - 2) : first]
    at = last + 1 + (line.word(last + 1) == "the")
    if not between or line.word(last) != "and" or not _in_place(line, at):
        return last
    while _in_place(line, at):
        at += 1
    return at


def _joined(line: Line, head: int, first: int, last: int) -> bool:
    """Whether only words of one noun phrase stand between a noun and the name."""
    between = range(last, head) if head >= last else range(head + 1, first)
    glue = (
        _GLUE
        | _INNER
        | ({"between"} if line.words[head] in words_of_part("places", "kinds", "sides") else set())
    )
    return all(line.pos[i] in ("NOUN", "PROPN", "ADJ", "DET") or line.words[i] in glue for i in between)


def _left(line: Line, head: int) -> int:
    """Where a noun phrase begins, without its article."""
    first = head
    while (
        first > 0
        and head - first < _LONGEST
        and (line.pos[first - 1] in _BEFORE or line.words[first - 1] in _INNER)
    ):
        first -= 1
    return first + 1 if line.words[first] in _INNER else first


def _name_before(line: Line, first: int, head: int) -> int:
    """Where the name begins that a noun bears; behind an owner it is the owner's, if it has one of its own: "Lima's busy Santa Clara crossing"."""
    owned = [i for i in range(first, head) if line.words[i] in ("'s", "'")]
    if not owned:
        return first
    return next((i for i in range(owned[-1] + 1, head) if line.pos[i] == "PROPN"), first)


def _tail(line: Line, head: int) -> int:
    """One past the last token of "port of entry", "border with Veldania"."""
    end = head + 1
    if (
        line.word(end) in ("of", "with")
        and end + 1 < len(line.words)
        and line.pos[end + 1] in ("NOUN", "PROPN")
    ):
        end += 2
        while end < len(line.words) and line.pos[end] == "PROPN":
            end += 1
    return end


def _wider(line: Line, last: int) -> int:
    """One past the last token of what says where a place lies: "in Peru", ", Peru", ", near the Peruvian border"."""
    for _ in range(2):
        after = _next(line, last)
        if after is None:
            break
        last = after
    return last


def _next(line: Line, last: int) -> int | None:
    """One step further: over a comma or a preposition to a name."""
    at = last + (line.word(last) == ",")
    start = at
    while line.word(at) in _BESIDE or line.word(at) in ("the", "of"):
        at += 1
    if at == last or at - start > 4 or at >= len(line.words) or at in line.timed:
        return None
    name = next((i for i in range(at, min(at + 3, len(line.words))) if _in_place(line, i)), None)
    if name is None or any(line.pos[i] not in ("ADJ", "NOUN", "PROPN") for i in range(at, name)):
        return None
    while name < len(line.words) and (
        _in_place(line, name) or line.any(name, words_of_part("places", "kinds", "heads"))
    ):
        name += 1
    return name


def _in_place(line: Line, i: int) -> bool:
    """Whether a token belongs to a named place."""
    if not 0 <= i < len(line.words):
        return False
    near = line.mentions_in(line.starts[i] - 60, line.ends[i])
    return any(m.kind == "place" and m.form == "name" and m.start <= line.starts[i] < m.end for m in near)


def _called(line: Line, last: int) -> tuple[int, int] | None:
    """The tokens of the name in "a crossing in Lima called El Roble"."""
    if line.word(last) not in words_of_part("places", "kinds", "named"):
        return None
    end = last + 1
    while end < len(line.words) and line.pos[end] == "PROPN":
        end += 1
    return (last + 1, end) if end > last + 1 else None
