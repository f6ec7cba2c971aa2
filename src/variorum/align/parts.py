"""Parts: figures of people that are some of a whole. In: claims and sentences of one article. Out: ids of those that are parts.

"Eleven of the dead were found in the hospital, where 16 people died": neither is the toll. Refuses to look for the whole: a figure that
only is smaller than another may as well be an earlier count.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from variorum.align.figures import figure_of
from variorum.align.populations import population_words
from variorum.catalogue import load_catalogue
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.model.mark import Sentence, Token
from variorum.values import Amount

_THERE = 3  # words before a figure


def parts_in(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> frozenset[str]:
    """Ids of claims that count, in the same way, a part of what another claim counts, or that say themselves that they are some."""
    attribute_of = {claim.id: claim.attribute for claim in claims}
    most: dict[str, float] = {}
    for claim in claims:
        if isinstance(claim.value, Amount) and not claim.background:
            most[claim.attribute] = max(most.get(claim.attribute, 0), figure_of(claim) or 0)
    local = {
        token.start
        for sentence in sentences
        for at, token in enumerate(sentence.tokens)
        if of_one_place(sentence.tokens, at)
    }
    return frozenset(claim.id for claim in claims if _is_part(claim, attribute_of, most, local))


def _is_part(
    claim: Claim, attribute_of: Mapping[str, str], most: Mapping[str, float], local: AbstractSet[int]
) -> bool:
    whole = attribute_of.get(claim.part_of) if claim.part_of is not None else None
    if whole is not None:
        return whole == claim.attribute
    if not isinstance(claim.value, Amount) or claim.value.unit != "person":
        return False
    larger = (figure_of(claim) or 0) < most.get(claim.attribute, 0)
    return some_of(claim) or (larger and claim.start in local)


def some_of(claim: Claim) -> bool:
    """Whether a figure says itself that it counts some of those harmed: "eleven of the dead", never "three of the guests" who died."""
    _, of, whole = claim.exact.lower().partition(" of the ")
    entry = load_catalogue().get(claim.attribute)
    told = () if entry is None else entry.triggers.states | entry.triggers.heads
    return bool(of) and not population_words(whole).isdisjoint(told)


def of_one_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words before a figure say that it is of one place among others: "the ward, where 16 died"."""
    if at < 2 or tokens[at - 1].lemma.lower() != "where":
        return False
    before = [token for token in tokens[max(0, at - _THERE) : at - 1] if token.pos != "PUNCT"]
    return bool(before) and (before[-1].pos == "NOUN" or before[-1].lemma.lower() in _things())


@cache
def _things() -> frozenset[str]:
    """Kinds of things that carry a name: "the Elm Street hospital"."""
    return frozenset(load_table("en", "events")["things"].split())
