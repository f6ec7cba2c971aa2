"""What a dated verb tells. In: a line and the verb of a date. Out: the lemma by which the deed is known.

A verb may mean a thing of its own with the words beside it: officers "called to" a house are called out, who "turned himself in" gave
himself up, "left two dead" is a killing. Refuses to change verbs that mean what they say.
"""

from variorum.claims.conjugation import base_of
from variorum.claims.event_frame import frame_of
from variorum.claims.lexicon import words
from variorum.claims.line import Line

_BESIDE = 6  # words from "left" to "dead"
_CALLED_OUT = "call-out"


def told_as(line: Line, index: int) -> str:
    """The lemma of what a verb tells; of another word its own."""
    lemma = line.lemmas[index]
    if line.pos[index] != "VERB":
        return lemma
    lemma = base_of(line.words[index], lemma)
    if line.any(index, words("dated", "alarms")):
        return _CALLED_OUT if _alarms(line, index) else lemma
    if lemma == "turn":
        return _turned(line, index)
    if lemma in words("dated", "leaving"):
        return _left(line, index) or lemma
    if lemma == "pull" and line.word(index + 1) in ("up", "over"):
        return "draw-up"
    return lemma


def _alarms(line: Line, index: int) -> bool:
    """Whether a verb tells that help was called: of those who help, by a number that one calls, by a call that came in."""
    frame = frame_of(line, index)
    done = frame.subject if frame.passive else frame.object
    if done is None:
        rings = line.any(index, frozenset(("come",))) and line.word(index + 1) in ("in", "at", "shortly")
        return rings and frame.subject is not None and line.lemmas[frame.subject] in words("dated", "rings")
    helps = line.any(done, words("dated", "helpers")) or line.words[done] in words("dated", "numbers")
    if line.any(index, words("dated", "getting")):
        return _is_call(line, done)
    return helps and not line.any(index, frozenset(("come",)))


def _is_call(line: Line, noun: int | None) -> bool:
    """Whether what came in is a call for help."""
    return noun is not None and line.lemmas[noun] in words("dated", "calls")


def _turned(line: Line, index: int) -> str:
    """ "Turned himself in" is a surrender, "turned deadly" a change, "turned down the offer" a refusal."""
    near = line.words[index + 1 : index + 4]
    if near[:1] and near[0].endswith(("self", "selves")) and "in" in near:
        return "surrender"
    if near[:1] == ["over"]:
        return "overturn"
    return "turn" if "down" in near else "become"


def _left(line: Line, index: int) -> str:
    """ "Left two dead", "was pronounced dead"."""
    near = line.words[index + 1 : index + 1 + _BESIDE]
    if "dead" in near:
        return "kill"
    hurt = line.lemmas[index] == "leave" and not words("dated", "hurt").isdisjoint(near)
    return "injure" if hurt else ""
