"""Parts: figures whose own words say that they are some of a whole. In: a claim, or the words around its figure. Out: yes or no.

"Eleven of the dead were found in the hospital, where 16 people died": neither is the toll. Refuses to look for the whole: a figure that
only is smaller than another may as well be an earlier count.
"""

from collections.abc import Sequence
from functools import cache

from variorum.align.populations import population_words
from variorum.catalogue import load_catalogue
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.model.mark import Token

_THERE = 3  # words before a figure


def some_of(claim: Claim) -> bool:
    """Whether a figure says itself that it counts some of those harmed: "eleven of the dead", never "three of the guests" who died."""
    _, of, whole = claim.exact.lower().partition(" of the ")
    entry = load_catalogue().get(claim.attribute)
    told = () if entry is None else entry.triggers.states | entry.triggers.heads
    return bool(of) and not population_words(whole).isdisjoint(told)


def of_one_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words before a figure say that it is of one place among others: "the ward, where 16 died"."""
    before = [token for token in tokens[max(0, at - _THERE) : at] if token.pos != "PUNCT"]
    if len(before) < 2 or before[-1].lemma.lower() != "where":
        return False
    return before[-2].pos == "NOUN" or before[-2].lemma.lower() in _things()


@cache
def _things() -> frozenset[str]:
    """Kinds of things that carry a name: "the Elm Street hospital"."""
    return frozenset(load_table("en", "events")["things"].split())
