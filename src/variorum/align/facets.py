"""What a report itself tells apart. In: the claims of one article. Out: for each count of people harmed, taken or freed: who they are and what
did it, and the other people and causes of which the report counts the same.

"The quake killed 90; a fever has killed 12 since": from then on the dead of a quake are not those of a fever, in whatever report. As places are
told apart (sites.py), so are peoples and causes: not by what their words mean, but by a report that has a figure for each. Refuses to part what no
report parts: one says militants, the other rebels.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

import msgspec

from variorum.align.figures import figure_of
from variorum.align.lexicon import content_classes, word_class
from variorum.align.populations import population_words, telling
from variorum.model.claim import Claim
from variorum.values import Amount

Words = frozenset[str]
NOTHING: Words = frozenset()


class Facet(msgspec.Struct, frozen=True):
    """The words of one side of a figure, and those of the same side of other figures of its report."""

    own: Words = NOTHING
    others: Words = NOTHING


class Facets(msgspec.Struct, frozen=True):
    """Who is counted, and what befell them by whom."""

    people: Facet = Facet()
    cause: Facet = Facet()


PLAIN = Facets()


def facets_in(claims: Iterable[Claim]) -> dict[str, Facets]:
    """Ids of counts of people → their facets, where their report tells any apart."""
    kinds: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if (
            isinstance(claim.value, Amount)
            and claim.value.unit == "person"
            and ":" not in claim.attribute
            and not claim.background
        ):
            kinds[claim.attribute].append(claim)
    found = {}
    for told in kinds.values():
        for claim in told:
            facets = Facets(_facet(claim, told, _people), _facet(claim, told, _cause))
            if facets != PLAIN:
                found[claim.id] = facets
    return found


def told_apart(one: Facets, two: Facets) -> bool:
    """Whether one of two reports has a figure for the people or the cause of the other's, beside its own."""
    return _apart(one.people, two.people) or _apart(one.cause, two.cause)


def _apart(one: Facet, two: Facet) -> bool:
    if not one.own or not two.own or one.own & two.own:
        return False
    return bool(one.own & two.others or two.own & one.others)


def _facet(claim: Claim, told: Iterable[Claim], words: Callable[[Claim], Words]) -> Facet:
    """One side of a figure, with that of the other figures of its kind; parts and wholes tell nothing apart."""
    own = words(claim)
    if not own:
        return Facet()
    others = (
        words(other)
        for other in told
        if figure_of(other) != figure_of(claim) and claim.id != other.part_of and other.id != claim.part_of
    )
    return Facet(own, frozenset().union(*(side for side in others if not side & own)))


def _people(claim: Claim) -> Words:
    """The words that say who is counted; none where they say only that it is people."""
    return telling(population_words(claim.counted))


def _cause(claim: Claim) -> Words:
    """The words of what did it, where the verb that tells the harm names it."""
    event = claim.event
    if event is None or event.actor is None or event.passive or claim.predicate is None:
        return NOTHING
    if word_class(event.verb) != word_class(claim.predicate) or event.counted_role == "subject":
        return NOTHING
    return content_classes(event.actor.lower().split()) - {"the", "a", "an"}
