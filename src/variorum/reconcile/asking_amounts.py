"""Questions about amounts. In: a question and its claims. Out: "How many …?", "How long …?", "What share …?", "How much …?".

Counted words and verbs are the articles' own. Refuses to name what only some of the claims count.
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from variorum.lang.load import load_table
from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_events import (
    acts,
    ask_event,
    best_event,
    renders,
    tells,
    undergoes,
)
from variorum.reconcile.asking_measures import ask_level, ask_moved, is_level
from variorum.reconcile.asking_words import (
    bare,
    commonest,
    counted_words,
    definite,
    place_of,
    plural,
    sentence,
    table,
    tells_nothing,
    the,
    unit_words,
    words,
)  # fmt: skip
from variorum.values import Amount

_CASES = frozenset(("in", "at", "from", "to", "on", "by", "against"))
_MANY = 4  # claims of which one alone tells too little
_OF_NOTHING = "Which percentage is given?"  # of what is not told


@cache
def measures() -> frozenset[str]:
    """Units in which things are measured: "tonnes of oil" is a question, "cars of trucks" is none."""
    table = load_table("en", "units")
    return frozenset(unit for kind in ("measure", "duration") for unit in table[kind])


@cache
def _handled() -> frozenset[str]:
    """Verbs of giving, getting and having: a sum is asked for by no others."""
    deals = load_table("en", "measured")["deals"]
    listed = " ".join(deals[name] for name in ("gives", "gets", "buys", "sells", "holds", "handled"))
    return frozenset(listed.split()) - {"announce", "approve", "unveil"}


def unit_of(claims: Sequence[Claim]) -> str:
    """The commonest unit of the amounts."""
    return commonest([claim.value.unit for claim in claims if isinstance(claim.value, Amount)])


def ask_amount(attribute: str, claims: Sequence[Claim]) -> str:
    """The sentence for an open attribute whose answers are amounts."""
    family, _, rest = attribute.partition(":")
    unit = unit_of(claims)
    if family == "change":
        return ask_moved(attribute, claims) or ask_change(claims)
    if is_level(attribute):
        return ask_level(attribute, claims)
    if family == "share" or unit in ("percent", "percentage point"):
        return ask_share(claims)
    if is_currency(unit):
        return ask_money(unit, claims)
    return ask_count(rest, unit, claims)


def is_currency(unit: str) -> bool:
    """Whether a unit is money: "USD", "EUR/year"."""
    return unit[:3].isupper() and unit[:3].isalpha() and len(unit.partition("/")[0]) == 3


def counted_of(claims: Sequence[Claim]) -> str:
    """What most claims count, in the shortest words; "" where they only say "people" or nothing."""
    said = [counted_words(claim.counted) for claim in claims]
    heads = [plural(words).split(" of ")[0].split()[-1].lower() if words else "" for words in said]
    head = commonest(heads)
    return commonest([words for words, own in zip(said, heads, strict=True) if own == head])


def ask_count(rest: str, unit: str, claims: Sequence[Claim]) -> str:
    """ "How many cables were cut?" """
    head = rest.rpartition(":")[2].replace("_", " ")
    said = counted_of(claims)
    if head.startswith("count of "):
        return f"How many {plural(head)} were brought?"
    if unit == "time":
        return ask_often(claims)
    if "/" in unit:
        base, _, per = unit.partition("/")
        return (
            _counted(f"{unit_words(base)} of {said} a {per}", claims)
            if said
            else f"How many {unit_words(unit)} is it?"
        )
    if not said and unit not in ("", "person") and head in ("", unit):
        noun = unit_words(unit)
        event = best_event(claims, lambda e: e.counted_role == "object" and bool(e.actor))
        one = "is it" if unit in measures() else "are there"
        return ask_event(f"How many {noun}", event) if event else f"How many {noun} {one}?"
    noun = plural(said or head or ("person" if unit == "person" else ""))
    if (
        unit in measures()
        and said
        and plural(unit) != noun
        and table("units").get(unit, unit + "s") not in said
    ):
        several = {claim.value.unit for claim in claims if isinstance(claim.value, Amount)} > {unit}
        if several and said in words("mass"):
            return _counted(said, claims, lead="How much")
        noun = f"{unit_words(unit)} of {said}"
    if not noun:
        return ask_figure(claims)
    return _counted(noun, claims)


def _counted(noun: str, claims: Sequence[Claim], lead: str = "How many") -> str:
    """The counted words with what they do or what is done to them."""
    event = best_event(claims, _has_role)
    if event is not None:
        return _told(f"{lead} {noun}", event, many=lead == "How many")
    state = commonest([claim.state for claim in claims if _of_several(claim.state)])
    if _MANY * sum(bool(claim.state) for claim in claims) <= len(claims):
        state = ""  # what one of many says of them
    if state and lead == "How many":
        return _fitting(lead, noun, state)
    around = best_event(claims, lambda e: e.counted_role is None and e.case in _CASES and tells(e))
    if around is None or noun.rsplit(maxsplit=1)[-1] in (around.actor or "").split() or len(around.case) < 2:
        return f"{lead} {noun} {'were' if lead == 'How many' else 'was'} there?"
    return ask_event(f"{around.case} {lead.lower()} {noun}", around, oblique=False)


def _of_several(state: str) -> bool:
    """Whether what is said of counted words is said of several: "lives off fish" is not."""
    first = state.partition(" ")[0]
    return not first.endswith("s") or first in words("helpers")


def _has_role(event: Event) -> bool:
    """Whether the counted words are subject or object of a verb that says something."""
    said = event.counted_role is not None and event.whole and event.verb not in ("be", "have", "", "include")
    return said and not (
        event.verb in words("light") and event.counted_role == "subject" and not event.object
    )


def _told(lead: str, event: Event, *, many: bool) -> str:
    """A lead ("How many ships") and its event."""
    if event.counted_role == "subject":
        own = event.object or ""
        return _fitting(
            lead, acts(event, many=many), event.particle, own if many else definite(own), event.oblique or ""
        )
    if event.actor and not event.passive:
        return ask_event(lead, msgspec.structs.replace(event, object=None), known=False)
    by = f"by {event.actor}" if event.actor else ""
    return _fitting(lead, undergoes(event, many=many), event.particle, by, event.oblique or "")


def _fitting(*parts: str) -> str:
    """The parts as a question; the last is left out where they are too long."""
    full = sentence(*parts)
    return full if len(full) <= 100 else sentence(*parts[:-1])


def ask_often(claims: Sequence[Claim]) -> str:
    """ "How often did the dam break?" """
    event = best_event(claims, renders) or best_event(claims, _happens)
    if event is None:
        return "How often did it happen?"
    if event.actor is None and not event.passive:
        event = msgspec.structs.replace(event, passive=True)  # "we have asked the harbour five times"
    return ask_event("How often", event)


def _happens(event: Event) -> bool:
    """Whether a verb tells of something that befell what it names."""
    return bool(event.verb) and event.whole and event.verb not in ("be", "have") and bool(event.object)


def ask_figure(claims: Sequence[Claim]) -> str:
    """A bare number: by what it is said of."""
    event = best_event(claims, lambda e: bool(e.object) or bool(e.actor) or bool(e.noun))
    thing = definite((event.noun or event.object or event.actor or "") if event else "")
    thing = the(thing)
    return f"Which figure is given for {thing}?" if thing else "Which figure is given?"


def ask_share(claims: Sequence[Claim]) -> str:
    """ "What share of the traffic was lost?" """
    said = counted_of(claims)
    if said.lower() in ("percent", "per cent", "percentage"):
        said = ""
    event = best_event(claims, _has_role)
    place = place_of(claims) if said else ""
    lead = f"What share of {said} {place}".rstrip() if said else "What share"
    taken = None if event is not None else best_event(claims, _takes)
    if taken is not None and said:
        return ask_event(lead, taken, known=False)
    state = commonest([claim.measured.thing for claim in claims if claim.measured is not None])
    if event is None and said and state:
        return f"{lead} {state}?"
    if event is None:
        return f"{lead} is it?" if said else _percentage(claims)
    bare = event.counted_role == "subject" and not (event.object or event.oblique or event.particle)
    if bare and event.verb not in words("stand_alone"):  # "83 percent of the ballots counted"
        event = msgspec.structs.replace(event, counted_role="object", actor=None, passive=True)
    return _told(lead, event, many=False) if said else _OF_NOTHING


def _takes(event: Event) -> bool:
    """Whether a share stands right behind a verb that has no other object: "groups that get 20 percent of their money"."""
    bare = event.counted_role is None and not event.case and event.object is None and not event.passive
    return (
        bare and bool(event.actor) and event.whole and event.verb not in ("be", "have", "") and tells(event)
    )


def _percentage(claims: Sequence[Claim]) -> str:
    """A percentage of which the whole is not told."""
    event = best_event(claims, lambda e: bool(e.object) or bool(e.actor) or bool(e.noun))
    thing = definite((event.noun or event.object or event.actor or "") if event else "")
    return f"Which percentage is given for {thing}?" if thing else "Which percentage is given?"


def ask_change(claims: Sequence[Claim]) -> str:
    """ "By how much did the price rise?" """
    said = counted_of(claims)
    role = best_event(claims, _has_role)
    if said and unit_of(claims) not in ("percent", "percentage point"):
        lead = f"How many more {plural(said)}"
        return _told(lead, role, many=True) if role else f"{lead} were there?"
    event = best_event(claims, renders)
    return ask_event("By how much", event, oblique=False) if event else "By how much did it change?"


def ask_money(unit: str, claims: Sequence[Claim]) -> str:
    """ "How much did the buyer pay (in euros)?" """
    said = bare(counted_of(claims))
    coin = table("currencies").get(unit[:3])
    suffix = f" (in {coin})" if coin else ""
    yearly = " a year" if unit.endswith("/year") else ""
    if said and not tells_nothing(said):
        text = f"How large {'are' if said.split()[-1].endswith('s') and not said.endswith('ss') else 'is'} the {said}{yearly}?"
    else:
        text = _sum(claims, yearly)
    return f"{text[:-1]}{suffix}?"


def _sum(claims: Sequence[Claim], yearly: str) -> str:
    """A sum by what is done with it."""
    event = best_event(claims, renders_sum)
    if event is None:
        return ask_figure(claims).replace("Which figure", "What sum")
    if event.counted_role == "object" and event.actor and not event.passive:
        return ask_event(f"How much{yearly}", msgspec.structs.replace(event, object=None), known=False)
    if event.counted_role == "object":
        return sentence("How much", yearly, "was", event.participle, event.oblique or "")
    return ask_event("How much", event, oblique=False)


def renders_sum(event: Event) -> bool:
    """Whether a sum can be asked for by the verb: "paid", "cost"."""
    if event.verb not in _handled() or not event.whole:
        return False
    return event.counted_role == "object" or (
        event.verb in ("cost", "pay", "spend", "lose", "earn", "owe", "raise")
        and bool(event.actor)
        and event.object is None
    )
