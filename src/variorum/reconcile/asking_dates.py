"""Questions after dates and hours. In: the family of a date and its claims. Out: "When was the bill passed?", "By when is it to be mended?".

Asked is by the deed that most of the claims date, never by what one of them tells beside it. Refuses events of which too little was read.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import msgspec

from variorum.lang.load import load_table
from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_events import (
    ask_event,
    ask_noun,
    ask_ruled_out,
    ask_since,
    best_event,
    is_nominal,
    is_ruled_out,
    renders,
    tells,
    undergone,
)
from variorum.reconcile.asking_words import definite, is_happening, sentence, the, words
from variorum.values import Interval

_HOURS = frozenset(("minute", "hour"))  # parts of a day are asked for as days are
_NAMED = 2  # words of an actor that leave who is meant open: "the council"
_LOOSE = ("on", "for", "of", "at", "with", "to", "by", "against")
_UNTIL = ("until", "till", "through")


def ask_date(family: str, claims: Sequence[Claim]) -> str:
    """ "When was the bill passed?", "By when is the bridge to be repaired?", "Since when has the port been closed?" """
    barred = best_event(claims, is_ruled_out) if family == "due" else None
    if barred is not None:
        return ask_ruled_out(barred)
    event = _asked_by(claims)
    if event is None:
        return ""
    if event.particle in _LOOSE and not event.object:
        event = msgspec.structs.replace(event, particle="")  # "a budget which parliament will vote on"
    if family == "date" and is_nominal(event) and _is_paper(event):
        return sentence("What date does", the(definite(event.noun or "")), "bear")
    background = 2 * sum(claim.background for claim in claims) > len(claims)
    planned = 2 * sum(claim.modality == "planned" for claim in claims) >= len(claims)
    planned = planned and event.verb not in words("wishes")  # wished until Friday is wished now
    if family == "date" and any(c.event is event and c.attribute.startswith("start:") for c in claims):
        family = "start"
    if family == "due" and event.verb in load_table("en", "dated")["vows"].split():
        return ask_event("By when", event)  # "promised cameras by May": that is what was promised
    if family == "due":
        lead = "Until when" if event.case in _UNTIL else "By when"
        return (
            ask_noun(lead, event, ahead=True)
            if is_nominal(event)
            else ask_event(lead, event, ahead=not background and (lead == "By when" or planned))
        )
    if family == "start" and not is_nominal(event):
        if event.case == "from" or event.time in ("ahead", "due"):
            return ask_event("From when on", event)
        return ask_since("Since when", event)
    if family == "start" and event.case == "from":
        return _ask_begun(event, planned=planned)
    lead = _when(claims) if family == "date" else "Since when"
    if is_nominal(event):
        return ask_noun(lead, event, ahead=planned, over=not planned)
    done = all(claim.modality == "asserted" for claim in claims)
    if family == "date" and event.time == "present" and done:
        event = msgspec.structs.replace(
            event, time="past"
        )  # a caption tells of what is over as if it were now
    return ask_event(lead, event, ahead=planned)


def _ask_begun(event: Event, *, planned: bool) -> str:
    """ "When is the strike to begin?" """
    noun = the(definite(event.noun or ""))
    if planned:
        return sentence("When", "are" if event.object_many else "is", noun, "to begin")
    return sentence("When did", noun, "begin")


def _is_paper(event: Event) -> bool:
    """Whether what is dated is a paper: "the letter of 29 January"."""
    head = (event.noun or "").lower().partition(" of ")[0].split()[-1:]
    borne = event.case in ("of", "dated", "") and event.time not in ("ahead", "due")
    return borne and bool(head) and head[0] in load_table("en", "dated")["papers"].split()


def _is_set(event: Event) -> bool:
    """Whether a noun that tells no happening by itself has a date that was set for it: "the campaign was put back to Wednesday"."""
    return is_nominal(event) and (_is_paper(event) or event.time in ("ahead", "due"))


def is_happening_event(event: Event) -> bool:
    """Whether a noun that tells something that happens makes an event."""
    return is_nominal(event) and is_happening(event.noun or "")


def _asked_by(claims: Sequence[Claim]) -> Event | None:
    """The event to ask by, of the claims that tell the commonest deed if any of them tells enough."""
    deeds = Counter(_deed(claim) for claim in claims)
    most = max(deeds.values())
    common = [claim for claim in claims if deeds[_deed(claim)] == most]
    for told in (common, claims):
        event = best_event(told, lambda e: (tells(e) or undergone(e)) and not _of_time(e)) or best_event(
            told, lambda e: is_happening_event(e) or _is_set(e)
        )
        if event is not None:
            return event
    return best_event(claims, _alone)


def _alone(event: Event) -> bool:
    """Whether a whole clause tells only who acted, by several words: "the shareholders of the mill decide", "the first complaint about the pin came"."""
    acted = event.whole and not (event.passive or event.object or event.oblique) and renders(event)
    owner = (event.actor or "").split()
    return (
        acted
        and len(owner) > _NAMED
        and event.verb not in words("needs_object")
        and event.verb not in words("incomplete")
    )


def _of_time(event: Event) -> bool:
    """Whether all that is read to be done is the time it took: "took two days"."""
    return (event.object or "").rsplit(" ", 1)[-1] in words("spans_named")


def _deed(claim: Claim) -> str:
    """What a date dates: a happening, an end, a beginning, else the verb's class."""
    predicate = claim.predicate or ""
    if predicate in _occurrences() and not claim.background:
        return "happen"
    return _moments().get(predicate) or claim.attribute.partition(":")[2]


@cache
def _occurrences() -> frozenset[str]:
    """Verbs and nouns under which reports date one happening."""
    return frozenset(load_table("en", "events")["occurrences"].split())


@cache
def _moments() -> dict[str, str]:
    """Words by which news dates one moment of a thing, each with the first of its row."""
    return {word: row[0] for row in load_table("en", "events")["moments"] for word in row}


def _when(claims: Sequence[Claim]) -> str:
    """Hours are asked for as such: a finding holds hours or days, never both."""
    hours = any(isinstance(claim.value, Interval) and claim.value.grain in _HOURS for claim in claims)
    return "At what time" if hours else "When"
