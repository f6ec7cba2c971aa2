"""Levels and changes: whether a percentage is how high something stands, or by how much it moved. In: a line and a percentage.
Out: its Sense ("a deficit of 4 percent", "VAT goes up to 21 percent"), and the quantity with its change ("a 5 percent pay cut").

Refuses a level of which the noun stands elsewhere in the sentence: "a majority of 12 percent of members".
"""

import msgspec

from variorum.claims.event_frame import frame_of
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import word_class, words_of_part
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_RUN = 3  # words between a percentage and the noun it describes
_STEPS = 3
_FAR = 6  # words between a figure and its "of": "a deficit of about 4 percent"
_BARE = frozenset(("be", "reach", "hit", "total", "average"))  # they take a level without a preposition


def with_change(line: Line, quantity: Quantity) -> Quantity:
    """The percentage with the change that the noun behind it tells: "a 5 percent pay cut" – and without one where it is a level."""
    if quantity.kind != "percent":
        return quantity
    first, last = line.range(quantity.start, quantity.end)
    if quantity.change is not None:
        level = level_sense(line, first, last)
        return quantity if level is None else msgspec.structs.replace(quantity, change=None)
    for i in range(last, min(last + _RUN, len(line.words))):
        if line.pos[i] not in ("NOUN", "ADJ", "VERB"):
            break
        for side in ("up", "down"):
            if line.any(i, words_of_part("measured", "moves", side)) and _noun_here(line, i):
                return msgspec.structs.replace(quantity, change=side)
    return quantity


def _noun_here(line: Line, i: int) -> bool:
    """Whether a word behind a percentage ends a noun phrase: "a 5 percent pay cut for teachers", not "5 percent of voters cut"."""
    if line.pos[i] == "NOUN":
        return True
    return line.pos[i - 1] == "NOUN" and line.word(i + 1) in (
        "for",
        "in",
        "of",
        "on",
        "to",
        ",",
        ".",
        "and",
        "",
    )


def level_sense(line: Line, first: int, last: int) -> Sense | None:
    """The noun whose level a percentage is."""
    noun = _of(line, first) or _behind(line, last) or _subject(line, first)
    if noun is None:
        return None
    return Sense(f"share:{word_class(line.lemmas[noun])}", noun, line.lemmas[noun])


def _is_level(line: Line, i: int) -> bool:
    return (
        0 <= i < len(line.pos)
        and line.pos[i] in ("NOUN", "PROPN")
        and line.any(i, words_of_part("measured", "levels", "nouns"))
    )


def _of(line: Line, first: int) -> int | None:
    """ "a deficit of 4 percent", "growth of up to 2 percent"."""
    for i in range(first, max(-1, first - _FAR), -1):
        if line.word(i) == "of":
            return i - 1 if _is_level(line, i - 1) else None
        if i < first and line.pos[i] in ("NOUN", "VERB", "PUNCT"):
            return None
    return None


def _behind(line: Line, last: int) -> int | None:
    """ "a 4 percent deficit", "21 percent VAT"; what it is a share of stands behind "of"."""
    for i in range(last, min(last + _RUN, len(line.words))):
        if line.pos[i] not in ("NOUN", "PROPN", "ADJ"):
            return None
        if _is_level(line, i) and line.pos[i + 1 : i + 2] != ["NOUN"]:
            return i
    return None


def _subject(line: Line, first: int) -> int | None:
    """ "growth slowed to 0.4 percent", "VAT goes up from 18 to 20 percent", "lowered the tax to 3 percent"."""
    at = first
    for _ in range(_STEPS):
        at = line.tokens[at].head
        if not 0 <= at < len(line.words):
            return None
        if line.pos[at] == "VERB":
            break
    if line.pos[at] != "VERB" or not line.any(at, words_of_part("measured", "levels", "verbs")):
        return None
    led = line.word(first - 1) in ("to", "at", "from", "of") or line.words[first] in ("up", "down")
    if not led and not line.any(at, _BARE):
        return None
    frame = frame_of(line, at)
    nouns = (frame.object, frame.subject) if not frame.passive else (frame.subject,)
    return next((noun for noun in nouns if noun is not None and noun < first and _is_level(line, noun)), None)
