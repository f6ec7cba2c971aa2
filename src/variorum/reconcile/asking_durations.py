"""Questions after the length of a time. In: claims of stretches of time. Out: "How long did the talks last?", "For how long was the port closed?".

Refuses to name what says nothing: then "How long was it?", which only points.
"""

from collections.abc import Sequence

from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_amounts import counted_of, unit_of
from variorum.reconcile.asking_events import ask_event, best_event, is_nominal, renders, undergone
from variorum.reconcile.asking_words import bare, definite, sentence, table, tells_nothing, the, words

_DURATIONS = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year", "millisecond"))
_PARTICLES = frozenset(("down", "up", "off", "out", "over", "in"))  # of "the shut down" the phrase is half
_CLOCKED = frozenset(("last", "be"))


def is_length(attribute: str, claims: Sequence[Claim]) -> bool:
    """Whether the answers are stretches of time, and no change of them."""
    family = attribute.partition(":")[0]
    return family == "duration" or (family != "change" and unit_of(claims) in _DURATIONS)


def ask_duration(claims: Sequence[Claim]) -> str:
    """ "How long did the strike last?" """
    told = best_event(claims, _spans)
    said = bare(counted_of(claims))
    if len(said.split()) > 1 and said.split()[-1].rstrip("s") in _DURATIONS:
        return ask_event(f"How many {said}", told) if told is not None and told.verb == "have" else ""
    if told is not None and told.case == "within" and not is_nominal(told):
        return ask_event(table("spans")[told.case], told, ahead=_ahead(claims))
    noun = said if said and said.split()[-1].rstrip("s") not in _DURATIONS else ""
    if told is not None and is_nominal(told) and not noun.endswith(own := bare(told.noun or "")):
        noun = f"{noun} {own}".strip() if " " not in own else own  # "nationwide general" of a strike
    if noun and not tells_nothing(noun):
        return _ask_length(noun, claims)
    if told is None or is_nominal(told):
        return "How long was it?"
    if told.verb in words("takes"):
        return _ask_need(told)
    lead = table("spans").get(
        told.case, "How long" if told.verb in _CLOCKED | words("waits") else "For how long"
    )
    return ask_event(lead, told, ahead=_ahead(claims))


def _spans(event: Event) -> bool:
    """Whether an event can be asked for its length: a verb that says little needs its object."""
    idle = (
        event.verb in words("light")
        and not event.object
        and not event.passive
        and event.verb not in words("lasting")
    )
    return (not idle and (renders(event) or undergone(event))) or is_nominal(event)


def _ahead(claims: Sequence[Claim]) -> bool:
    """Whether most claims tell of what is to come."""
    return sum(claim.modality == "planned" for claim in claims) * 2 > len(claims)


def _ask_length(noun: str, claims: Sequence[Claim]) -> str:
    """ "How long did the talks last?", "How long is the truce to last?" """
    set_ahead = noun.rsplit(maxsplit=1)[-1].lower() in words("set_terms")
    ahead = _ahead(claims) or set_ahead
    many = noun.rsplit(maxsplit=1)[-1].endswith("s") and not noun.endswith("ss")
    thing = the(noun)
    return (
        sentence("How long", "are" if many else "is", thing, "to last")
        if ahead
        else sentence("How long did", thing, "last")
    )


def _ask_need(event: Event) -> str:
    """ "How long will the repairs take?", "How long did it take to mend the line?" """
    later = {"ahead": "will", "possible": "could", "due": "must"}.get(event.time, "did")
    tail = event.oblique if (event.oblique or "").startswith("to ") else ""
    known = event.actor and not tells_nothing(event.actor) and event.actor.split()[-1] not in _PARTICLES
    one = the(definite(event.actor or "")) if known else "it"
    return sentence("How long", later, one, "take", tail or "")
