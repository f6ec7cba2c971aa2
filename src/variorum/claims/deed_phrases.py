"""Deed phrases: deeds that a verb tells with another word. In: a line and a verb. Out: the deed, the words spent on it, and what it is done to.

"handed in his resignation" is to resign, "was taken into custody" to arrest, "took the pilot alive" to capture; troops that take a town,
and a town that falls, tell of its capture. Refuses a verb whose other word stands in another phrase.
"""

from functools import cache

import msgspec

from variorum.claims.conjugation import base_of
from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.lexicon import words
from variorum.claims.line import Line
from variorum.lang.load import load_table

_REACH = 7  # words between a verb and the word that makes a deed of it
_CAPTURE, _LINK = "capture", "link"
_SPENT = frozenset(("obj", "obl", "xcomp", "compound", "compound:prt", "advmod", "case", "nmod"))


class DeedPhrase(msgspec.Struct, frozen=True):
    """What a verb does with the words at `spent`; `thing` is the token it is done to where that is not the verb's own object."""

    deed: str
    spent: frozenset[int] = frozenset()
    thing: int | None = None


@cache
def _phrases() -> dict[str, dict[str, str]]:
    """Verbs, each with the words that make a deed of it."""
    found: dict[str, dict[str, str]] = {}
    for row in load_table("en", "propositions")["phrases"].replace("\n", " ").split(","):
        deed, _, pairs = row.strip().partition(": ")
        for pair in pairs.split("; "):
            verb, *others = pair.split()
            for other in others:
                found.setdefault(verb, {})[other] = deed
    return found


def deed_phrase(line: Line, head: int) -> DeedPhrase | None:
    """The deed of a verb and its other word, if the two make one."""
    base = base_of(line.words[head], line.lemmas[head])
    known = _phrases().get(base)
    if known is not None:
        for k in (head + 1, *dependents(line, head, head + 1)):
            if k >= len(line.words) or k - head > _REACH:
                break
            deed = known.get(line.words[k]) or known.get(line.lemmas[k])
            if deed is not None and (k == head + 1 or line.tokens[k].rel in _SPENT):
                return DeedPhrase(
                    deed, frozenset((k,)), _of(line, k) if line.tokens[k].rel == "obj" else None
                )
    return _linked(line, head, base) or _capture(line, head, base)


def _linked(line: Line, head: int, base: str) -> DeedPhrase | None:
    """What has something, anything or nothing to do with another thing."""
    if base != "have" or line.words[head + 2 : head + 5] != ["to", "do", "with"]:
        return None
    if line.word(head + 1) not in ("something", "anything", "nothing", "little", "much"):
        return None
    thing = next((k for k in dependents(line, head + 3, head + 5) if line.tokens[k].rel == "obl"), None)
    return DeedPhrase(_LINK, frozenset((head + 3,)), thing)


def _of(line: Line, noun: int) -> int | None:
    """What stands behind "of": "took charge of a suspect"."""
    if line.word(noun + 1) != "of":
        return None
    return next((k for k in dependents(line, noun, noun + 2) if line.tokens[k].rel == "nmod"), None)


def _capture(line: Line, head: int, base: str) -> DeedPhrase | None:
    """Troops that take a place; a place that falls."""
    if base not in ("take", "fall"):
        return None
    frame = frame_of(line, head)
    if base == "fall" or frame.passive:
        place = frame.subject
        led = base == "fall" or not line.vocabulary.isdisjoint(words("propositions", "forces"))
    else:
        place = frame.object
        led = frame.subject is not None and line.any(frame.subject, words("propositions", "forces"))
    if place is None or not led or not line.any(place, words("propositions", "strongholds")):
        return None
    if base == "fall" and line.word(head + 1) not in (
        "",
        ".",
        ",",
        "to",
        "on",
        "in",
        "after",
        "and",
        "yesterday",
    ):
        return None
    return DeedPhrase(_CAPTURE, thing=place if base == "fall" else None)
