"""Dates that a verb only sets. In: a sentence and a time in it. Out: the thing whose date is set or moved, and the day of a paper.

"The sitting was called for Wednesday", "the campaign has been put back to Wednesday", "the funeral, planned for Friday" date the sitting,
the campaign and the funeral; "the letter of 29 January" is dated by that day. Refuses verbs whose thing is somebody: a man is moved to Friday by nobody.
"""

from typing import NamedTuple

from variorum.claims.conjugation import is_past
from variorum.claims.dates_nouns import is_event
from variorum.claims.event_frame import frame_of
from variorum.claims.lexicon import words
from variorum.claims.line import Line
from variorum.model.mark import TimeExpression

_REACH = 8  # words from the verb that sets a date to the date
_OWN = 3  # words from a moving verb to its particle
_TO = ("to", "until", "till", "for", "by")
_ON = ("on", "for", "in", "at")


class Setting(NamedTuple):
    """The verb that sets or moves a date, and the noun whose date it is."""

    verb: int
    thing: int
    moved: bool


def setting(line: Line, time: TimeExpression) -> Setting | None:
    """The verb and the noun of a date that is set or moved, or nothing."""
    first, last = line.range(time.start, time.end)
    before = line.word(first - 1)
    if before == "the":
        before = line.word(first - 2)
    for verb in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if line.words[verb] in (";", ":", "–", "—", "which", "who", "that", "and", "but"):
            return None
        if line.pos[verb] not in ("VERB", "ADJ", "AUX") or line.lemmas[verb] in ("be", "have"):
            continue
        moved = _moves(line, verb, first)
        off = line.word(verb + 1) in ("off", "upon")  # "called off in March"
        sets = line.any(verb, words("dated", "sets")) and before in _ON and not off
        if not (moved and before in _TO) and not sets:
            return None
        thing = _thing(line, verb, first)
        done = frame_of(line, verb).passive or line.pos[verb] == "ADJ"
        on = before != "for" and not (done and line.any(verb, words("dated", "sets_on")))
        if not moved and (line.word(last) == "to" or on):
            return (
                None  # "is expected on Friday to rule"; "called a strike on Monday" tells when it was called
            )
        if thing is None or not _has_date(line, thing, moved=moved):
            return None
        return Setting(verb, thing, moved)
    return None


def _moves(line: Line, verb: int, first: int) -> bool:
    """Whether a verb moves a date: "postponed to", "put off until", "brought forward to"."""
    if line.any(verb, words("dated", "postpones")):
        return True
    if not line.any(verb, words("dated", "shifts")):
        return False
    near = line.words[verb + 1 : min(verb + 1 + _OWN, first)]
    if line.any(verb, frozenset(("move", "shift"))) and line.word(first - 1) in ("to", "until"):
        return True
    return not words("dated", "aside").isdisjoint(near)


def _thing(line: Line, verb: int, first: int) -> int | None:
    """What is set or moved: the object, or whom a passive verb is said of."""
    frame = frame_of(line, verb)
    found = frame.object if frame.object is not None and frame.object < first else None
    if found is None and (frame.passive or line.pos[verb] == "ADJ" or not _acts(line, verb)):
        found = frame.subject
    return found if found is not None and line.pos[found] == "NOUN" else None


def _acts(line: Line, verb: int) -> bool:
    """Whether a verb without an object is told in the past: "the trial moved to June" moves itself too, "the council set for June" none."""
    alone = line.tokens[verb].rel != "acl" and is_past(line.words[verb])
    return alone and not line.any(verb, words("dated", "postpones"))


def _has_date(line: Line, thing: int, *, moved: bool) -> bool:
    """Whether a noun tells what has a date: a happening, or of what is postponed anything that is nobody."""
    if is_event(line, thing):
        return True
    return moved and not line.any(thing, words("events", "bodies") | words("events", "people"))


def dated_paper(line: Line, time: TimeExpression) -> int | None:
    """The paper that bears a date: "the letter of 29 January", "the decree, dated 3 May"."""
    first, _ = line.range(time.start, time.end)
    if line.word(first - 1) not in ("of", "dated") or time.interval.grain not in ("day", "month"):
        return None
    if line.word(first - 1) == "dated" and line.pos[first - 1] == "VERB":
        bearer = frame_of(line, first - 1).subject
        if bearer is not None and line.any(bearer, words("dated", "papers")):
            return bearer
    at = first - 2
    while at > 0 and (line.pos[at] in ("PUNCT", "ADV") or line.words[at] in ("is", "was", "fact", "in")):
        at -= 1
    return at if at >= 0 and line.pos[at] == "NOUN" and line.any(at, words("dated", "papers")) else None
