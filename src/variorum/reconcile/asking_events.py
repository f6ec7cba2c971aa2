"""Questions from an event: when, where, who, whether. In: events of claims and a question word. Out: sentences; "" where no event is whole enough.

Refuses to add a word that no report printed, apart from helpers and forms of the verb.
"""

from collections.abc import Callable, Sequence

import msgspec

from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_words import (
    LONGEST,
    bare,
    coins,
    definite,
    is_happening,
    sentence,
    several,
    the,
    third,
    words,
)

_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
_MODAL = {"ahead": "will", "possible": "could", "due": "must"}


def best_event(claims: Sequence[Claim], fits: Callable[[Event], bool]) -> Event | None:
    """The event to ask by: of the commonest verb, from running text, with most of its words, the shortest."""
    found = [(claim, claim.event) for claim in claims if claim.event is not None and fits(claim.event)]
    if not found:
        return None
    said = [event.verb or event.noun for _, event in found]

    def rank(item: tuple[Claim, Event]) -> tuple[object, ...]:
        claim, event = item
        size = (
            len(event.actor or "")
            + len(event.object or "")
            + len(event.oblique or "")
            + len(event.noun or "")
        )
        return (
            -said.count(event.verb or event.noun),
            claim.block != "paragraph",
            not event.whole,
            event.guessed,
            (event.object or "").split(" ", 1)[0] in words("owners"),
            (event.object or "").rsplit(" ", 1)[-1].lower() in coins(),
            event.verb in words("light"),
            (event.object or event.actor or "").rsplit(" ", 1)[-1].lower() in words("vague_things"),
            (event.object or event.actor or "").split(" ", 1)[0] in ("this", "these", "that", "those"),
            event.object is None,
            event.object is None and len((event.oblique or "").split()) < 3,
            event.actor is None,
            size > 60,
            size,
            claim.exact,
            claim.article,
            claim.start,
        )

    return min(found, key=rank)[1]


def renders(event: Event) -> bool:
    """Whether an event makes a sentence of its own: a verb and somebody or something that it is said of."""
    if not event.verb or not event.whole or (event.verb == "be" and not event.oblique):
        return False
    alone = event.verb in words("needs_more") and not event.oblique
    if alone and (event.passive or not event.object):
        return False
    return bool(event.object) if event.passive else bool(event.actor)


def tells(event: Event) -> bool:
    """Whether an event says enough to be asked about: with its object or a phrase, or a verb that stands alone."""
    if event.verb in words("needs_object") and not event.passive and not event.object:
        return False
    return renders(event) and bool(
        event.object or event.oblique or event.particle or event.verb in words("stand_alone")
    )


def is_nominal(event: Event) -> bool:
    """Whether a noun alone tells the event."""
    return not event.verb and bool(event.noun)


def ask_event(
    lead: str, event: Event, *, oblique: bool = True, ahead: bool = False, known: bool = True
) -> str:
    """A question with its lead ("When", "" for yes or no), shortened until it fits; `ahead` asks for what is to come."""
    event = _agreeing(event)
    tries = (
        ((True, True), (True, False), (False, True), (False, False))
        if oblique
        else ((False, True), (False, False))
    )
    text = ""
    for with_oblique, with_actor in tries:
        text = _inverted(lead, event, oblique=with_oblique, agent=with_actor, ahead=ahead, known=known)
        if len(text) <= LONGEST:
            return text
    return text


def _inverted(lead: str, event: Event, *, oblique: bool, agent: bool, ahead: bool, known: bool) -> str:
    """Helper before subject: "did the crew cut the cable", "was the cable cut"."""
    time = "planned" if ahead and event.time not in ("due", "possible") else event.time
    tail = (event.oblique or "") if oblique or (event.oblique or "").startswith("to ") else ""
    if event.verb == "be":
        return _being(lead, event, time, known=known)
    passive = event.passive or not event.actor or (event.object is not None and not agent)
    if lead and known and not passive and _can_turn(event) and event.verb not in words("takes_place"):
        passive, agent = True, False  # "When was the bill passed?": who passed it is another question
    if passive:
        one = _shown(event.object, many=event.object_many, known=known, subject=True)
        by = (
            f"by {_shown(event.actor, many=event.actor_many, known=known, subject=True)}"
            if agent and event.actor and event.passive
            else ""
        )
        helper = _MODAL.get(time) or _be(many=event.object_many, past=time == "past")
        link = "be" if time in _MODAL else "to be" if time == "planned" else ""
        return sentence(lead, helper, one, link, event.participle, event.particle, event.manner, by, tail)
    one = _shown(event.actor, many=event.actor_many, known=known, subject=True)
    bare_object = not known or _is_bare(event)
    other = _shown(event.object, many=event.object_many or bare_object, known=known, subject=False)
    if time == "planned":
        return sentence(
            lead,
            _be(many=event.actor_many, past=False),
            one,
            "to",
            event.verb,
            event.particle,
            other,
            event.manner,
            tail,
        )
    helper = _MODAL.get(time) or ("did" if time == "past" else "do" if event.actor_many else "does")
    return sentence(lead, helper, one, event.verb, event.particle, other, event.manner, tail)


def _agreeing(event: Event) -> Event:
    """The event, what looks like several told as several: "the gates were opened"."""
    return msgspec.structs.replace(
        event,
        actor_many=event.actor_many or several(event.actor),
        object_many=event.object_many or several(event.object),
    )


def _is_bare(event: Event) -> bool:
    """Whether an object takes no article: "take effect", "open fire"."""
    single = (event.object or "").islower() and " " not in (event.object or " ")
    return event.verb in words("light") or single


def _being(lead: str, event: Event, time: str, *, known: bool) -> str:
    """ "By when is the aid to be available?", "Until when will there be no layoffs?" """
    one = _shown(event.actor, many=event.actor_many, known=known, subject=True)
    tail = event.oblique or ""
    if time == "planned":
        return sentence(lead, _be(many=event.actor_many, past=False), one, "to be", tail)
    if time in _MODAL:
        return sentence(lead, _MODAL[time], one, "be", tail)
    return sentence(lead, _be(many=event.actor_many, past=time == "past"), one, tail)


def undergone(event: Event) -> bool:
    """Whether an event of which nobody is read who did it has an object to ask by: "By when is the sum to be paid?" """
    own = (event.object or "").split(" ", 1)[0] in words("owners")  # "burst its banks"
    alone = bool(event.verb) and event.whole and not event.passive and not event.actor
    return alone and not own and _can_turn(event)


def is_ruled_out(event: Event) -> bool:
    """Whether something is told not to happen before a date: "no plant will close before 2027"."""
    barred = ((event.object if event.passive else event.actor) or "").startswith("no ")
    return event.case == "before" and barred and bool(event.verb)


def ask_ruled_out(event: Event) -> str:
    """ "Until when will no plant be closed?", "Until when will there be no layoffs?" """
    thing = (event.object if event.passive else event.actor) or ""
    if event.verb == "be":
        return sentence("Until when will there be", thing)
    verb = f"be {event.participle}" if event.passive else event.verb
    return sentence(
        "Until when will", thing, verb, event.particle, "" if event.passive else event.object or ""
    )


def _be(*, many: bool, past: bool) -> str:
    if past:
        return "were" if many else "was"
    return "are" if many else "is"


def _shown(phrase: str | None, *, many: bool, known: bool, subject: bool) -> str:
    """A phrase as it stands in a question: known things take "the", "no" becomes "any", an owner named nowhere is left out."""
    text = phrase or ""
    first, _, rest = text.partition(" ")
    if text in _REFLEXIVE:
        return text
    if first == "no" and rest:
        return f"any {rest}"
    if subject and first in words("owners") and rest:
        return f"the {rest}"
    if known and first in ("a", "an", "this", "these", "that", "those") and rest:
        return f"the {rest}"
    return the(text) if not many else text


def acts(event: Event, *, many: bool = True) -> str:
    """The verb as said of what is counted or asked for: "cut", "will cut", "cuts"."""
    if event.time in _MODAL:
        return f"{_MODAL[event.time]} {event.verb}"
    if event.time == "present":
        return event.verb if many else third(event.verb)
    return event.past


def undergoes(event: Event, *, many: bool = True) -> str:
    """The same in the passive: "were cut", "will be cut"."""
    if event.time in _MODAL:
        return f"{_MODAL[event.time]} be {event.participle}"
    return f"{_be(many=many, past=event.time == 'past')} {event.participle}"


def _can_turn(event: Event) -> bool:
    """Whether an active event can be asked for in the passive: it has an object that stands on its own."""
    thing = event.object or ""
    first = thing.partition(" ")[0]
    if first.islower() and first.endswith("ing") and first != thing:
        return False  # "stopped publishing figures"
    own = event.object_many or thing[:1].isupper() or thing.split(" ", 1)[0] in ("the", "a", "an", "this")
    return bool(thing) and own and event.verb not in words("active_only")


def ask_since(lead: str, event: Event) -> str:
    """ "Since when has the port been closed?" """
    if event.passive:
        have = "have" if event.object_many else "has"
        return sentence(lead, have, definite(event.object or ""), "been", event.participle, event.particle)
    have = "have" if event.actor_many else "has"
    return sentence(
        lead,
        have,
        definite(event.actor or ""),
        event.participle,
        event.particle,
        event.object or "",
        event.oblique or "",
    )


def ask_who(event: Event) -> str:
    """ "Who cut the cable?" – the name asked for is the actor."""
    if is_nominal(event):
        return sentence("Whose", bare(event.noun or ""), "were they" if event.object_many else "was it")
    if not event.verb or not event.whole or event.verb == "be":
        return ""
    if event.object in _REFLEXIVE:
        return ""
    bare_ = event.object_many or _is_bare(event)
    told = (
        acts(event, many=False),
        event.particle,
        _shown(event.object, many=bare_, known=True, subject=False),
    )
    full = sentence("Who", *told, event.oblique or "")
    return full if len(full) <= LONGEST else sentence("Who", *told)


def ask_whom(event: Event, *, told: bool = True) -> str:
    """ "Who was appointed by the board?" – the name asked for is the object; who did it is left out where reports name several."""
    if not event.verb:
        return ""
    by = f"by {event.actor}" if told and event.actor and len(event.actor) <= 40 else ""
    whither = event.oblique if not by and (event.oblique or "").startswith("to the ") else ""
    return sentence("Who", undergoes(event, many=False), event.particle, by, whither or "")


def ask_noun(lead: str, event: Event, *, ahead: bool = False, over: bool = False) -> str:
    """ "When was the vote?", "When are the talks?", "Where is the bridge?"; `over` where it is known to be past."""
    noun = _shown(event.noun, many=event.object_many, known=True, subject=True)
    noun = the(definite(noun)) if event.object_many else noun
    if not (over or is_happening(noun)):
        ahead = True
    be = ("are" if event.object_many else "is") if ahead else ("were" if event.object_many else "was")
    return sentence(lead, be, noun)


def whether(event: Event) -> str:
    """ "Did the crew cut the cable?" """
    return ask_event("", event, known=False)
