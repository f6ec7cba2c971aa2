"""Fitting: whether a link of a number is what a catalogue entry wants. In: a line, links, entries. Out: the first sense that fits.

Each entry says in which place its words must stand (see catalogue.Triggers). Refuses words that merely stand in the sentence,
save for money and measures, whose nearest telling word decides.
"""

from functools import cache

import msgspec

from variorum.catalogue import Attribute, load_catalogue
from variorum.claims.governor import Link
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line

_BE = frozenset(("be",))
_OBJECT = 8  # words between a verb and its object
_NEAR = 9  # words: beyond that a price belongs to another clause


class Sense(msgspec.Struct, frozen=True):
    """What a number says: the attribute, the index of the governing word (None where the counted noun itself tells) and its lemma."""

    attribute: str
    index: int | None
    predicate: str | None
    far: int = 0


def by_links(line: Line, links: list[Link], entries: list[Attribute]) -> Sense | None:
    """The first link that any entry knows, in the place in which the entry wants it."""
    for link in links:
        told = line.forms[link.index] | {line.words[link.index], line.lemmas[link.index]}
        able = [entry for entry in entries if not told.isdisjoint(_anchors(entry.code))]
        sure = [
            entry
            for entry in able
            if link.kind != "state" and acts(line, link.index, _runs(line, link, entry))
        ]
        for entry in (*sure, *able):  # "joined the strike" says more than "joined"
            if fits(line, link, entry):
                return Sense(entry.code, link.index, line.lemmas[link.index])
    return None


@cache
def _anchors(code: str) -> frozenset[str]:
    """Every word of an entry that can stand where a link points: without one of them no place needs to be looked at."""
    triggers = load_catalogue().attributes[code].triggers
    acts = (run.split() for run in (*triggers.acts, *triggers.deeds))
    verbs = (run[1] if run[0].startswith("<") else run[0] for run in acts)
    tolls = (run.split()[-1] for run in triggers.tolls)
    return triggers.states.union(
        triggers.object, triggers.subject, triggers.nouns, triggers.tolls, tolls, verbs
    )


@cache
def _states(code: str) -> tuple[str, ...]:
    """The acts of an entry that are states: "be without power"."""
    acts_of = load_catalogue().attributes[code].triggers.acts
    return tuple(run for run in acts_of if run.startswith("be "))


def fits(line: Line, link: Link, entry: Attribute) -> bool:
    """Whether the entry wants this word in this place."""
    triggers, i = entry.triggers, link.index
    if link.kind == "state":  # "are without power" is told by the two together
        return line.any(i, triggers.states) or (line.any(i, _BE) and acts(line, i, _states(entry.code)))
    governed = line.any(i, triggers.object) and not _thing(line, i)
    run = _runs(line, link, entry)
    done = line.any(i, triggers.subject) or acts(line, i, run)
    if link.kind == "passive":
        return governed or done or line.any(i, triggers.states)
    if link.kind == "subject":  # "12 men killed two": a verb with an object is no state of its subject
        return done or (line.words[i] in triggers.states and not governed)
    if link.kind == "object":
        return governed or acts(line, i, run)
    if link.kind == "figure":
        return link.prep == "by" and line.any(i, triggers.subject)  # "attended by 300"
    if link.prep in ("of", "for", "by", "from") and line.any(i, triggers.nouns):
        return True
    pair = f"{line.word(i - 1)} {line.word(i)}"
    tolls = triggers.tolls
    return bool(link.prep) and (pair in tolls or line.words[i] in tolls or line.lemmas[i] in tolls)


def _runs(line: Line, link: Link, entry: Attribute) -> tuple[str, ...]:
    """The acts that may count people in this place: "three officers took him into custody" counts nobody in custody."""
    if link.kind == "subject" and _has_object(line, link.index):
        return entry.triggers.acts
    return _both(entry.code)


@cache
def _both(code: str) -> tuple[str, ...]:
    triggers = load_catalogue().attributes[code].triggers
    return triggers.acts + triggers.deeds


def _has_object(line: Line, verb: int) -> bool:
    """Whether the verb is done to somebody else than its subject."""
    behind = range(verb + 1, min(verb + _OBJECT, len(line.tokens)))
    return any(line.tokens[k].head == verb and line.tokens[k].rel in ("obj", "iobj") for k in behind)


def _thing(line: Line, i: int) -> bool:
    """Whether a word that can be a verb is a noun here: "three people who were in the house"."""
    return (
        line.pos[i] == "NOUN"
        and line.words[i] == line.lemmas[i]
        and line.pos[i - 1] in ("DET", "ADP", "ADJ", "PART")
    )


def acts(line: Line, i: int, runs: tuple[str, ...]) -> bool:
    """Whether a verb stands here with the words that make it an act: "lost their lives", "shot to death", "fatally shot".

    Two words may stand apart, three and more follow one another, and "<" asks for the word right before.
    """
    known = _by_verb(runs)
    return any(_act(line, i, run) for form in line.forms[i] if form in known for run in known[form])


@cache
def _by_verb(runs: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Runs of words by the verb in them, so that most words need not be looked at."""
    found: dict[str, list[list[str]]] = {}
    for run in (text.split() for text in runs):
        found.setdefault(run[1] if run[0].startswith("<") else run[0], []).append(run)
    return found


def _act(line: Line, i: int, run: list[str]) -> bool:
    if run[0].startswith("<"):
        return line.word(i - 1) == run[0][1:]
    if len(run) == 2:
        there = run[0] == "be" and line.word(i - 1) == "there"  # "in the shelters there are 2,900 people"
        if there and any(run[1] in line.forms[j] for j in range(max(0, i - 5), i - 1)):
            return True
        return any(run[1] in line.forms[j] for j in range(i + 1, min(i + 7, len(line.forms))))
    return i + len(run) <= len(line.forms) and all(word in line.forms[i + k] for k, word in enumerate(run))


def by_near(line: Line, entries: list[Attribute], first: int, last: int) -> Sense | None:
    """Money and measures by the nearest telling word around them; names of bodies tell nothing."""
    best: Sense | None = None
    for entry in entries:
        if line.vocabulary.isdisjoint(entry.triggers.near):
            continue
        for i in range(max(0, first - _NEAR), min(len(line.words), last + _NEAR)):
            if line.any(i, entry.triggers.near) and not line.tokens[i].name and not _describes(line, i):
                far = 0 if first <= i < last else min(abs(i - first), abs(i - last + 1))
                if best is None or far < best.far:
                    best = Sense(entry.code, i, line.lemmas[i], far)
    return best


def _describes(line: Line, i: int) -> bool:
    """Whether a noun only describes the one behind it ("a debt bailout") or what is left in or out ("including debt")."""
    compound = line.pos[i] == "NOUN" and i + 1 < len(line.pos) and line.pos[i + 1] == "NOUN"
    return compound or line.word(i - 1) in words_in("aside", "besides")
