"""Parts: figures of people that are some of a whole, and what is counted on top of it. In: claims and sentences of one article. Out: ids of those that are parts.

"Eleven of the dead were found in the hospital, where 16 people died": neither is the toll. Refuses to look for the whole: a figure that
only is smaller than another may as well be an earlier count.
"""

from collections.abc import Iterable, Mapping, Sequence
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
_ADDED = frozenset(("another", "other", "others", "more", "further", "additional", "extra"))


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


def is_added(claim: Claim, before: str) -> bool:
    """Whether the figure comes on top of others, by a word in it or right before it ("another", "more", "other")."""
    words = {before, *claim.exact.lower().split()}
    return isinstance(claim.value, Amount) and not words.isdisjoint(_ADDED) and "than" not in words


def on_top(claim: Claim, *, told: bool, again: bool) -> bool:
    """Whether others were counted before: "nine others were hurt" than the dead, "another 200 marched in the port" are a crowd of their own."""
    if not isinstance(claim.value, Amount) or claim.value.unit != "person":
        return True
    where = claim.scope.place.exact.split() if claim.scope.place is not None else ()
    return told and not again and not any(word[:1].isupper() for word in where)


def word_before(tokens: Sequence[Token], at: int) -> str:
    """The lemma of a token; "a further" is no "far"."""
    lemma = tokens[at].lemma.lower()
    return "further" if lemma == "far" and at and tokens[at - 1].lemma == "a" else lemma


def said_again(claims: Iterable[Claim]) -> frozenset[str]:
    """Ids of claims, in text order, that say what was said before: a caption repeats the sentence below it, a headline its figure."""
    said: set[tuple[str, str | float | None]] = set()
    found = set()
    for claim in claims:
        words, figure = (claim.attribute, claim.exact.lower()), (claim.attribute, figure_of(claim))
        if words in said or figure in said:
            found.add(claim.id)
        said |= {words, figure} if claim.block == "headline" else {words}
    return frozenset(found)
