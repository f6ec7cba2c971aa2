"""Two parties' figures of one thing, set against each other by one report. In: the amount claims of one article in text order. Out: pairs of them.

"60,000 came, the organisers say; the police saw 12,000." "The firm speaks of 400 posts. The union puts the number at 650." The second figure
stands close behind the first, has another source, and either leaves out what it counts or counts the same.
Refuses figures of one source, of two kinds of people and of two places, and what belongs to somebody (an age, seats).
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from variorum.align.figures import figure_of
from variorum.align.lexicon import word_class
from variorum.align.populations import disjoint, population_words
from variorum.catalogue import load_catalogue
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.model.mark import Sentence
from variorum.values import Amount
from variorum.values.name import fold

_BESIDE = 400  # characters between two counts of one thing: two sentences
_FAR = 20  # times
_WORDS, _BEHIND = 7, 3  # words in which a figure is given, before and behind it
_QUOTES = frozenset(('"', "“", "”", "'", "’", "‘"))
_NAMED = ("person", "organisation")
_OWNED = frozenset(
    ("age", "vote_share", "poll_share", "seats", "stake", "share_price", "per_share", "price")
)  # a figure for each bearer or moment


def contrasts_in(amounts: Sequence[Claim], sentences: Sequence[Sentence]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of figures of one thing by two sources, close to one another; `amounts` are in text order."""
    known = {sentence.start: sentence for sentence in sentences}
    told = [claim for claim in amounts if _sourced(claim)]
    for number, one in enumerate(told):
        for two in told[number + 1 :]:
            if two.start - one.start > _BESIDE:
                break
            if _against(one, two) and _same_thing(one, two, known) and _meant(one, two, amounts, known):
                yield one, two


def _meant(one: Claim, two: Claim, amounts: Sequence[Claim], known: Mapping[int, Sentence]) -> bool:
    """Whether a bare figure can mean what another counts: nothing else of its kind was counted in between, nor told at length."""
    lent = [claim.stands_for or claim.id for claim in (one, two)]
    if lent[0] != lent[1] and (one.stands_for or two.stands_for):
        return False  # it was read as standing for another
    if not _bare(two):
        return True
    unit = two.value.unit  # type: ignore[union-attr]
    if ":" in one.attribute and any(one.sentence.start < start < two.sentence.start for start in known):
        return False
    return not any(
        one.end <= other.start < two.start and not _bare(other) and other.value.unit == unit  # type: ignore[union-attr]
        for other in amounts
    )


def _bare(claim: Claim) -> bool:
    """Whether a figure leaves out what it counts, though others may have lent it the words."""
    return claim.counted is None or claim.counted.split()[-1].lower() not in claim.exact.lower()


def _sourced(claim: Claim) -> bool:
    """Whether somebody vouches for a figure who may be set against another: a name, or a side without one."""
    who = claim.attribution
    if (
        who.speaker is None
        or claim.part_of is not None
        or claim.change is not None
        or claim.predicate == "lose"
    ):
        return False  # what a side has lost is its own count
    if who.kind in _NAMED or any(word[:1].isupper() for word in who.speaker.split()[1:]):
        return True
    return who.kind == "anonymous" and not _parties().isdisjoint(fold(who.speaker).split())


@cache
def _parties() -> frozenset[str]:
    table = load_table("en", "scope_words")
    return frozenset((*table["parties"], *table["sources"].split()))


def _against(one: Claim, two: Claim) -> bool:
    """Whether two sources give two figures of one scale, of one place and time."""
    a, b = one.value, two.value
    assert isinstance(a, Amount)
    assert isinstance(b, Amount)
    places = one.scope.place, two.scope.place
    elsewhere = all(places) and places[0].exact != places[1].exact  # type: ignore[union-attr]
    speakers = fold(one.attribution.speaker or ""), fold(two.attribution.speaker or "")
    return (
        a.unit == b.unit
        and (a.low, a.high) != (b.low, b.high)
        and not elsewhere
        and speakers[0] not in speakers[1]
        and speakers[1] not in speakers[0]
        and one.background == two.background
        and _of_one_order(figure_of(one), figure_of(two))
    )


def _of_one_order(one: float | None, two: float | None) -> bool:
    """Whether two figures can be counts of one thing: nobody takes nine for twelve thousand."""
    low, high = sorted((one or 0, two or 0))
    return low * _FAR >= high


def _same_thing(one: Claim, two: Claim, sentences: Mapping[int, Sentence]) -> bool:
    """Whether the second figure leaves out what it counts, or both count the same."""
    if one.attribute != two.attribute or one.attribute in _OWNED:
        return False
    if disjoint(population_words(one.counted), population_words(two.counted), firm=False):
        return False
    if not all(not _bare(claim) or _given(claim, sentences) for claim in (one, two)):
        return False
    if ":" not in one.attribute or _bare(two):
        return True
    if _bare(one):
        return False
    one_deed = word_class(one.predicate or "-") == word_class(two.predicate or "+")
    return (one_deed or (two.predicate or "be") in _giving()) and _head(one) == _head(two)


def _given(claim: Claim, sentences: Mapping[int, Sentence]) -> bool:
    """Whether the words right before or behind a bare figure give it, or its governing word is known to: not "broke in three"."""
    if claim.predicate is not None and any(
        word.startswith(claim.predicate) for word in _known(claim.attribute)
    ):
        return True
    sentence = sentences.get(claim.sentence.start)
    tokens = sentence.tokens if sentence is not None else ()
    for token in reversed([t for t in tokens if t.end <= claim.start][-_WORDS:]):
        if token.pos == "PUNCT" and token.lemma not in _QUOTES:
            break
        if token.lemma in _giving():
            return True
    behind = [t for t in tokens if t.start >= claim.end][:_BEHIND]
    return any(t.lemma in _saying() for t in behind)


@cache
def _known(attribute: str) -> frozenset[str]:
    """The words by which a catalogue entry knows what it counts."""
    entry = load_catalogue().attributes.get(attribute)
    if entry is None:
        return frozenset()
    told = entry.triggers
    runs = (run.split()[0].strip("<") for run in (*told.acts, *told.deeds))
    return told.object.union(told.subject, told.nouns, told.tolls, told.states, told.heads, runs)


def _head(claim: Claim) -> str:
    """The class of what is counted."""
    return word_class(claim.counted.lower().split()[-1]) if claim.counted else ""


@cache
def _giving() -> frozenset[str]:
    """Words that only give a figure, or say that there is so much."""
    counting = load_table("en", "figures")["counting"]
    listed = (counting[name].split() for name in ("at", "direct", "noun", "behind"))
    told = {word for words in listed for word in words} | {saying.split()[0] for saying in counting["bare"]}
    return (
        _saying() | told | {*load_table("en", "clauses")["light_verbs"].split(), "crowd", "number", "expect"}
    )


@cache
def _saying() -> frozenset[str]:
    return frozenset(load_table("en", "clauses")["cues"].split())
