"""Particles: the second word of a verb like "break out". In: a line, a verb, the noun it acts on. Out: the particle, "" where it has none.

It stands behind the verb or behind what the verb acts on. Refuses a preposition that opens a phrase of its own.
"""

from variorum.claims.lexicon import words
from variorum.claims.line import Line

_OPENS = ("DET", "NOUN", "PROPN", "NUM", "PRON", "ADJ")


def particle_of(line: Line, verb: int, thing: int | None = None) -> str:
    """The second word of a verb like "break out", "set aside a sum", unless it opens a phrase of its own."""
    after = line.word(verb + 1)
    opens = (
        (thing is None or thing <= verb + 1)
        and verb + 2 < len(line.pos)
        and ((verb + 2 not in line.timed and line.pos[verb + 2] in _OPENS) or line.words[verb + 2] == "of")
    )
    if after in words("verbs", "particles") and not opens and line.tokens[verb + 1].head == verb:
        return after
    return _behind(line, verb, thing) if thing is not None and thing > verb else ""


def _behind(line: Line, verb: int, thing: int) -> str:
    """The particle behind what the verb is done to: "picked their children up"."""
    after = line.word(thing + 1)
    opens = thing + 2 < len(line.pos) and line.pos[thing + 2] in _OPENS
    known = after in words("verbs", "particles") and not opens
    return (
        after
        if known and line.tokens[thing + 1].head == verb and line.pos[thing + 1] in ("ADP", "ADV")
        else ""
    )
