"""Questions after somebody, a place or an office. In: the family of a name and its claims. Out: "Who cut the cable?", "Where did the fire break out?",
"Who is the mayor of Lima?"; "" where the words do not tell what is asked.

Refuses what an office is called: asking_offices.py knows.
"""

from collections.abc import Mapping, Sequence

import msgspec

from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_dates import is_happening_event
from variorum.reconcile.asking_events import (
    ask_event,
    ask_noun,
    ask_who,
    ask_whom,
    best_event,
    is_nominal,
    renders,
    tells,
)
from variorum.reconcile.asking_offices import ask_office
from variorum.reconcile.asking_words import (
    commonest,
    is_happening,
    plural,
    sentence,
    words,
)

Texts = Mapping[str, str]
_DESCRIBED = 3  # words before the noun of a name
_BARE = 2  # words of a noun that tells too little: "whose attack was it?"


def ask_name(family: str, rest: str, claims: Sequence[Claim], texts: Texts | None = None) -> str:
    """Who did it and to whom, where it was, what it is called, who holds the office."""
    if family == "role":
        return ask_office(claims)
    if family == "name":
        return _ask_called(
            commonest([claim.predicate or "" for claim in claims]) or rest, claims, texts or {}
        )
    if family == "agent":
        event = best_event(claims, lambda e: bool(e.verb) and e.whole and bool(e.object)) or best_event(
            claims, _does
        )
        return ask_who(event) if event is not None else ""
    if family == "whom":
        event = best_event(claims, _whither) or best_event(claims, lambda e: bool(e.verb))
        doers = {claim.event.actor for claim in claims if claim.event is not None} - {None}
        return ask_whom(event, told=len(doers) == 1) if event is not None else ""
    if rest == "route":
        thing = commonest([c.predicate or "" for c in claims if c.predicate in words("joiners")])
        return sentence("Which places do the", plural(thing), "join") if thing else "Which places are joined?"
    return _ask_place(rest, claims)


def _ask_called(kind: str, claims: Sequence[Claim], texts: Texts) -> str:
    """ "What is the dam called?", "What is the citizens' group called?"."""
    kind = kind.replace("_", " ")
    many = kind.endswith("s") and not kind.endswith(("ss", "us"))
    told = _told_of(kind, claims, texts) if kind in words("vague_kinds") else ""
    return sentence(f"What {'are' if many else 'is'} the", told, kind, "called")


def _told_of(kind: str, claims: Sequence[Claim], texts: Texts) -> str:
    """What stands before the noun of a name, behind an article: "Peruvian rescue" of "the Peruvian rescue group Condor"."""
    found: list[str] = []
    for claim in claims:
        before = texts.get(claim.article, "")[claim.sentence.start : claim.start].split()
        if len(before) > 1 and before[-1].lower() == kind:
            first = next(
                (i for i in range(len(before) - 2, -1, -1) if before[i].lower() in words("openers")), -1
            )
            said = before[first + 1 : -1]
            if (
                first >= 0
                and said
                and len(said) <= _DESCRIBED
                and "".join(said).replace("-", "").strip("’'").isalpha()
            ):
                found.append(" ".join(said))
    return commonest(found)


def _ask_place(rest: str, claims: Sequence[Claim]) -> str:
    """ "Where did the migrants gather?", "From where did the march set out?", "Which place did the marchers reach?" """
    part = rest.split(":")[1] if ":" in rest else "at"
    known = [c for c in claims if c.event is None or not (_comes(c.event) or c.event.verb == "locate")]
    own = ":" not in rest  # the story's own happening: its noun tells more than one of many verbs
    event = (best_event(known, is_happening_event) if own else None) or (
        best_event(known, tells if part == "at" else renders) or best_event(known, is_happening_event)
    )
    if event is not None and is_nominal(event):
        return ask_noun("Where", event)
    if event is not None and part == "from" and event.verb in words("departing") and event.actor:
        event = msgspec.structs.replace(event, object=None, passive=False)  # "left a beach near the port"
    if event is not None:
        return ask_event("From where" if part == "from" else "Where", event, oblique=False)
    event = best_event(claims, renders)
    if own and event is None:
        return "Where did it happen?"
    if event is None or not (_comes(event) or (event.verb == "locate" and event.passive)):
        return ""
    return ask_event("Where" if event.verb == "locate" else "Which place", event, oblique=False)


def _comes(event: Event) -> bool:
    """Whether the place itself is the object: "reached the border", "floods hit the town"."""
    return event.verb in words("takes_place") and not event.passive and not event.object


def _whither(event: Event) -> bool:
    """Whether an event tells where somebody was sent."""
    return bool(event.verb) and (event.oblique or "").startswith("to the ")


def _does(event: Event) -> bool:
    """Whether an event without an object still tells what somebody did."""
    return (bool(event.verb) and event.whole and bool(event.oblique or event.particle)) or (
        is_nominal(event) and is_happening(event.noun or "") and len((event.noun or "").split()) > _BARE
    )
