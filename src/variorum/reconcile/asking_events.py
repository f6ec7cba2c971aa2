"""Questions from an event: when, where, who, whether. In: events of claims and a question word. Out: sentences; "" where no event is whole enough.

Refuses to add a word that no report printed, apart from helpers and forms of the verb.
"""

from collections.abc import Callable, Sequence

from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_words import LONGEST, bare, definite, is_happening, sentence, words

_NO_ONE = ("", "it")


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
            event.verb in words("light"),
            (event.object or event.actor or "").split(" ", 1)[0] in ("this", "these", "that", "those"),
            event.object is None,
            event.object is None and event.oblique is None,
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
    if not event.verb or not event.whole:
        return False
    return bool(event.object) if event.passive else bool(event.actor)


def tells(event: Event) -> bool:
    """Whether an event says enough to be asked about: with its object or a phrase, or a verb that stands alone."""
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
    shown = definite if known else str
    time = "ahead" if ahead and event.time in ("past", "present") else event.time
    tail = (event.oblique or "") if oblique or (event.oblique or "").startswith("to ") else ""
    passive = event.passive or not event.actor or (event.object is not None and not agent)
    if lead and known and not passive and _can_turn(event):
        passive, agent = True, False  # "When was the bill passed?": who passed it is another question
    if passive:
        one = shown(event.object or "")
        by = f"by {shown(event.actor)}" if agent and event.actor and event.passive else ""
        done = " ".join(part for part in (event.participle, event.particle) if part)
        be = {"past": "were" if event.object_many else "was", "due": "must"}.get(
            time, "are" if event.object_many else "is"
        )
        link = {"ahead": "to be", "due": "be"}.get(time, "")
        return sentence(lead, be, one, link, done, by, tail)
    one, other = shown(event.actor or ""), shown(event.object or "")
    helper = {"past": "did", "due": "must", "ahead": "are" if event.actor_many else "is"}.get(
        time, "do" if event.actor_many else "does"
    )
    verb = f"to {event.verb}" if time == "ahead" else event.verb
    if event.verb == "be":
        return ""
    return sentence(lead, helper, one, verb, event.particle, other, tail)


def _can_turn(event: Event) -> bool:
    """Whether an active event can be asked for in the passive: it has an object that stands on its own."""
    thing = event.object or ""
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
    verb = {"ahead": f"is to {event.verb}", "due": f"must {event.verb}"}.get(event.time, event.past)
    full = sentence("Who", verb, event.particle, definite(event.object or ""), event.oblique or "")
    return (
        full if len(full) <= LONGEST else sentence("Who", verb, event.particle, definite(event.object or ""))
    )


def ask_whom(event: Event) -> str:
    """ "Who was appointed by the board?" – the name asked for is the object."""
    if not event.verb:
        return ""
    by = f"by {event.actor}" if event.actor and len(event.actor) <= 40 else ""
    verb = {"ahead": "is to be", "due": "must be"}.get(event.time, "was")
    return sentence("Who", verb, event.participle, event.particle, by)


def ask_noun(lead: str, event: Event, *, ahead: bool = False) -> str:
    """ "When was the vote?", "When are the talks?", "Where is the bridge?" """
    noun = definite(event.noun or "")
    if not is_happening(noun):
        ahead = True
    be = ("are" if event.object_many else "is") if ahead else ("were" if event.object_many else "was")
    return sentence(lead, be, noun)


def whether(event: Event) -> str:
    """ "Did the crew cut the cable?" """
    return ask_event("", event, known=False)
