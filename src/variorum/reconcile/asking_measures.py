"""Questions about sums and measures. In: an attribute and claims. Out: "How far is the village from the capital?", "By how much did prices
rise?", or "" where the words do not say what is so far, long or high. Sums are asked for in asking_sums.

The parts are those that `claims` read beside each figure; the commonest ones make the sentence.
"""

from collections.abc import Callable, Sequence

import msgspec

from variorum.lang.load import load_table
from variorum.model.claim import Claim
from variorum.reconcile.asking_events import ask_event, best_event
from variorum.reconcile.asking_parts import NOTHING, Parts, is_or_are, parts_of, shown
from variorum.reconcile.asking_sums import SUMS
from variorum.reconcile.asking_words import sentence, the, words

_ABBREVIATED = 3  # letters of "VAT": longer words are no abbreviations


def ask_measure(attribute: str, claims: Sequence[Claim]) -> str | None:
    """The sentence; "" where the words give none, None for attributes that are asked otherwise."""
    make = SUMS.get(attribute) or _SIZES.get(attribute)
    return None if make is None else make(parts_of(claims))


def _distance(parts: Parts) -> str:
    """ "How far is the village from the capital?", "How far from the border did the bus stop?" """
    way, place = _way(parts.base)
    ways = load_table("en", "measured")["ways"]
    if parts.thing and place:
        return sentence("How far", is_or_are(parts.thing), parts.thing, way, place)
    event = best_event(
        [c for c in parts.claims if (c.measured or NOTHING).noun != "aside"],
        lambda e: (
            bool(e.verb)
            and e.whole
            and bool(e.object if e.passive else e.actor)
            and e.verb not in ways["lies"].split()
        ),
    )
    if event is not None and event.verb in ways["moves"].split():
        return ask_event(
            "How far", msgspec.structs.replace(event, oblique=f"{way} {place}") if place else event
        )
    if not place:
        return ""
    if event is None:
        return sentence("How far", way, place, "did it happen")
    return ask_event(f"How far {way} {place}", msgspec.structs.replace(event, oblique=None), known=False)


def _way(base: str) -> tuple[str, str]:
    """The preposition of a question and the place: "north of the capital" → "from", "the capital"."""
    links = load_table("en", "measured")["ways"]["links"].split()
    said = base.split()
    at = next((i for i, word in enumerate(said) if word in links), len(said))
    place = " ".join(said[at + 1 :])
    way = said[at] if at < len(said) else ""
    return ("from" if way == "of" else way), shown(place)


def _long(lead: str) -> Callable[[Parts], str]:
    def ask(parts: Parts) -> str:
        if not parts.thing:
            return "What was the depth?" if lead == "How deep" else ""
        return sentence(lead, is_or_are(parts.thing, past=lead == "How deep"), parts.thing)

    return ask


def _area(parts: Parts) -> str:
    """ "How large an area did the fire burn?" """
    event = best_event(
        parts.claims,
        lambda e: (
            bool(e.verb) and bool(e.actor) and not e.passive and e.verb not in ("be", "have", "measure")
        ),
    )
    if event is not None and event.verb in words("spreading"):
        return sentence("How large is the area of", the(event.actor or ""))
    if event is not None and event.counted_role == "object":
        return ask_event(
            "How large an area", msgspec.structs.replace(event, object=None), oblique=False, known=False
        )
    return sentence("How large", is_or_are(parts.thing), parts.thing) if parts.thing else ""


def _speed(parts: Parts) -> str:
    if not parts.thing:
        return ""
    head = parts.thing.split()[-1].lower()
    if head.rstrip("s") in words("windy"):
        thing = the(head) if parts.thing == parts.thing.split()[-1] else parts.thing
        return sentence("How strong", is_or_are(thing, past=True), thing)
    return sentence("How fast", is_or_are(parts.thing, past=True), parts.thing)


def _magnitude(parts: Parts) -> str:
    return sentence("What was the magnitude", f"of {parts.thing}" if parts.thing else "")


def _water(parts: Parts) -> str:
    return sentence("How high did", parts.thing, "rise") if parts.thing else "How high did the water rise?"


def ask_level(attribute: str, claims: Sequence[Claim]) -> str:
    """ "How high is the deficit of Orland?", "How high is VAT?" """
    parts = parts_of(claims)
    noun = parts.noun or attribute.partition(":")[2].replace("_", " ")
    mass = noun.lower() in load_table("en", "measured")["levels"]["mass"].split()
    said = noun.upper() if len(noun) <= _ABBREVIATED else noun if mass else f"the {noun}"
    return sentence(
        "How high",
        is_or_are(noun),
        said,
        "in" if mass and parts.giver else "of" if parts.giver else "",
        parts.giver,
    )


def is_level(attribute: str) -> bool:
    """Whether a percentage tells how high something stands, not what share of it."""
    family, _, rest = attribute.partition(":")
    return family == "share" and rest in load_table("en", "measured")["levels"]["nouns"].split()


def ask_moved(attribute: str, claims: Sequence[Claim]) -> str:
    """ "By how much did fuel prices rise?", "By how much is pay to fall?"; "" where nothing is named that did."""
    way = {"change:share:rise": "rise", "change:share:fall": "fall"}.get(attribute, "")
    parts = parts_of(claims)
    if not way or not parts.thing:
        return ""
    ahead = 2 * sum(claim.modality != "asserted" for claim in claims) > len(claims)
    if ahead:
        return sentence("By how much", is_or_are(parts.thing), parts.thing, "to", way)
    return sentence("By how much did", parts.thing, way)


_SIZES: dict[str, Callable[[Parts], str]] = {
    "distance": _distance, "length": _long("How long"), "height": _long("How high"), "width": _long("How wide"), "depth": _long("How deep"),
    "area": _area, "speed": _speed, "magnitude": _magnitude, "water_level": _water,
}  # fmt: skip
