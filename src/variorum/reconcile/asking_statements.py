"""The question of a finding of statements. In: its claims. Out: "Did the crew cut the cable?", of words that every report bears out; "" where none is left.

A reader takes each word of a question for common ground. So who did it is asked for only where all reports name the same one, and what stands
beside the deed only where all tell it: "Was the cable cut?" where one report blames the crew and another a storm. Refuses nouns of
deeds, of which nobody can be asked more than what is said of them.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from variorum.lang.classes import classes
from variorum.lang.load import load_table
from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_beings import BEING, ask_being
from variorum.reconcile.asking_events import ask_event, best_event, renders
from variorum.reconcile.asking_words import LONGEST, sentence, the, words
from variorum.values.name import fold

_MANNER = "^"  # before an adverb among the words of a statement
_SINGLE = "a single "  # of what was not done even once
_STEM = 5  # letters in which forms of a word agree
_REFLEXIVE = frozenset(("themselves", "himself", "herself", "itself"))


def ask_statement(claims: Sequence[Claim]) -> str:
    """ "Did the crew cut the cable?", "Was there a memo?" """
    if all(claim.attribute.startswith(BEING) for claim in claims):
        return ask_being(claims)
    deeds = frozenset(claim.predicate for claim in claims)
    said, roles = _said(claims), _roles(claims)
    sound: list[Claim] = []
    for claim in claims:
        event = claim.event
        if event is None or not event.verb or not deeds & {event.verb, None}:
            continue
        others = _Others(
            {a: told for a, told in said.items() if a != claim.article},
            *(any(held for a, held in read.items() if a != claim.article) for read in roles),
        )
        said_so = event.oblique or ""
        if said_so and (f"{said_so} of" in claim.exact or f"not {said_so}" in claim.exact):
            event = msgspec.structs.replace(event, oblique=None)  # "at a cost" of a sum; "not on duty"
        if event.manner and not all(_manners(claim) & _manners(other) for other in claims):
            if claim.modality == "denied":
                continue  # who denies that it was done late does not deny that it was done
            event = msgspec.structs.replace(event, manner="")
        kept = _borne_out(event, others)
        if kept is not None:
            sound.append(msgspec.structs.replace(claim, event=kept))
    event = best_event(sound, _tells)
    if event is None:
        return ""
    if event.verb in words("urging") and event.actor and event.object and not event.passive:
        return _what_to_do(event)
    planned = all(claim.modality in ("planned", "asked") for claim in claims)
    if all(claim.modality == "possible" for claim in claims):
        if event.passive and not event.actor and event.time == "past":
            return (
                ""  # "suspected of having steered the boat": whether it could be steered is another question
            )
        event = _may_be(event)
    text = ask_event("", event, known=False, ahead=planned)
    return text if len(text) <= LONGEST else ""


def _manners(claim: Claim) -> frozenset[str]:
    """The adverbs of a statement without which it tells another deed."""
    return frozenset(term for term in claim.context if term.startswith(_MANNER))


def _may_be(event: Event) -> Event:
    """What nobody tells as a fact: "Could the men have steered the boat?" of what is over, else "Could prices rise?"."""
    done = event.time == "past" and not event.passive
    verb = f"have {event.participle}" if done else event.verb
    return msgspec.structs.replace(event, verb=verb, time="possible")


def _what_to_do(event: Event) -> str:
    """ "What did the mayor urge residents to do?" """
    helper = "did" if event.time == "past" else "do" if event.actor_many else "does"
    return sentence(
        "What",
        helper,
        the(event.actor or "") if not event.actor_many else event.actor or "",
        event.verb,
        event.object or "",
        "to do",
    )


class _Others(NamedTuple):
    """What the other reports say: stems of their words, and whether any names a doer, or what it is done to."""

    said: Mapping[str, frozenset[str]]
    doer: bool
    thing: bool


def _tells(event: Event) -> bool:
    """Whether an event asks something: done to something, or with a phrase; a deed alone ("did they march") tells too little."""
    alone = event.verb in _alone() and not event.passive
    return renders(event) and event.counted_role is None and bool(event.object or event.oblique or alone)


@cache
def _alone() -> frozenset[str]:
    return frozenset(load_table("en", "propositions")["alone"].split())


def _borne_out(event: Event, others: _Others) -> Event | None:
    """The event without what the other reports do not tell; None where too little is left."""
    if not event.whole or _is_part(event.actor) or _is_part(event.object):
        return None
    actor = _common(event.actor, others, read=others.doer)
    oblique = event.oblique if _told(event.oblique, others.said) else None
    thing = event.object if event.object in _REFLEXIVE else _common(event.object, others, read=others.thing)
    if event.oblique and not oblique and event.oblique.startswith("to ") and not event.object:
        return None
    if event.object and not thing:
        return None
    if thing and actor and fold(thing) in fold(actor):
        return None  # "her daughter woke her"
    event = _uncounted(msgspec.structs.replace(event, object=thing))
    if actor is None and not event.passive:
        if not thing or thing.startswith(_SINGLE):
            return None  # "it did not fire a single round": who did not?
        if event.verb in words("active_only") or not _stands(event):
            return None
        return msgspec.structs.replace(event, actor=None, oblique=oblique, passive=True)
    if event.passive and not event.object:
        return None
    return msgspec.structs.replace(event, actor=actor, oblique=oblique)


def _uncounted(event: Event) -> Event:
    """The event without how many it is done to, which is a question of its own: "dozens of windows"."""
    if (event.object or "").startswith(_SINGLE):
        return msgspec.structs.replace(event, object=f"any {(event.object or '').removeprefix(_SINGLE)}")
    first, _, rest = (event.object or "").partition(" ")
    if not rest or fold(first) not in words("loose_counts"):
        return event
    return msgspec.structs.replace(event, object=rest.removeprefix("of "), object_many=True)


def _stands(event: Event) -> bool:
    """Whether an object can be a subject: "the bridge", not the fire of "caught fire"."""
    thing = event.object or ""
    first = thing.split(" ", 1)[0]
    return thing not in _REFLEXIVE and (
        event.object_many or thing[:1].isupper() or first in words("openers") or first == "all"
    )


def _common(phrase: str | None, others: _Others, *, read: bool) -> str | None:
    """A phrase that the others bear out; one that names nobody stands too where they leave its place open."""
    if not phrase:
        return None
    open_ = not read and not phrase[:1].isupper()
    if not open_ and not _told(phrase, others.said):
        return None
    return phrase


def _is_part(phrase: str | None) -> bool:
    """Whether a phrase begins with a part of a whole: "quarters of the applicants"."""
    first = fold(phrase or "").split()[:1]
    return bool(first) and first[0].removesuffix("s") in words("parts")


def _told(phrase: str | None, others: Mapping[str, frozenset[str]]) -> bool:
    """Whether some other report says what a phrase says: a content word of it or its like."""
    if not phrase:
        return False
    if not others:
        return True  # one report alone: nobody can bear it out
    stems = {_stem(word) for word in _content(phrase)}
    if not stems:
        return fold(phrase).split()[-1:] == ["people"]
    return any(stems & told for told in others.values())


def _said(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """Stems of all words of the claims of each report, of the names their pronouns stand for too."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        event = claim.event
        named = (
            claim.subject,
            event.actor if event else "",
            event.object if event else "",
            " ".join(claim.context),
        )
        text = " ".join((claim.exact, *(part or "" for part in named)))
        found.setdefault(claim.article, set()).update(_stem(word) for word in _content(text))
    return {article: frozenset(stems) for article, stems in found.items()}


def _roles(claims: Sequence[Claim]) -> tuple[dict[str, bool], dict[str, bool]]:
    """Which reports name a doer, and which what it is done to."""
    doer: dict[str, bool] = {}
    thing: dict[str, bool] = {}
    for claim in claims:
        doer[claim.article] = doer.get(claim.article, False) or bool(claim.event and claim.event.actor)
        thing[claim.article] = thing.get(claim.article, False) or bool(claim.event and claim.event.object)
    return doer, thing


def _content(phrase: str) -> list[str]:
    """Words of a phrase that say something."""
    idle = _idle()
    parts = fold(phrase).replace("-", " ").split()
    return [word for word in parts if word not in idle and len(word) > 1]


@cache
def _idle() -> frozenset[str]:
    table = load_table("en", "propositions")
    return (
        frozenset(load_table("en", "scope_words")["determiners"])
        | frozenset(table["general"].split())
        | words("idle")
        | words("place_cases")
        | {"with", "for", "of", "by", "against", "into", "s"}
    )


def _stem(word: str) -> str:
    """What forms and synonyms of a word share."""
    known = classes("propositions", "synonyms")
    for form in (word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("ing")):
        if form in known:
            return known[form][:_STEM]
    return word[:_STEM]
