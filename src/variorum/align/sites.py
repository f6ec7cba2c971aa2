"""Where the harm was done that a figure counts. In: the claims and marks of one article. Out: each figure's site and the other sites of the article.

A figure of killed or hurt people, and what tells how they were harmed, belongs to the place beside it, else to the last place named before
it in its paragraph: "Rockets landed in Orlo. The governor said six died and 21 were hurt". Only reports that each count one kind of harm at
several places are told apart by them: a report of one place may name the street where the other names the town. Refuses lands, which hold
all the places, and to say which places lie within which.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec

from variorum.align.figures import befalls, figure_of
from variorum.lang.lands import countries_of
from variorum.model.claim import Claim
from variorum.model.mark import Marks, Mention, Sentence
from variorum.values import Amount, Category
from variorum.values.name import fold

_TOLD = frozenset(
    ("weapon", "manner", "cause", "target", "responsibility", "perpetrators", "motive")
)  # answers of one attack each
_BREAK = 2  # characters between two paragraphs at least


class Site(msgspec.Struct, frozen=True):
    """The place of a figure, and the other places at which its report counts the same harm."""

    place: str = ""
    others: frozenset[str] = frozenset()


NOWHERE = Site()


def sites_in(
    claims: Sequence[Claim], marks: Marks, entity_of: Mapping[tuple[str, int], str]
) -> dict[str, Site]:
    """Ids of claims that count harm → their site, where their report counts it at several places."""
    counted = [c for c in claims if isinstance(c.value, Amount) and befalls(c.attribute) and not c.background]
    if not counted:
        return {}
    starts = _paragraphs(marks.sentences)
    named = _named(marks)
    places = {c.id: place for c in counted if (place := _place(c, named, starts, marks, entity_of))}
    figures: dict[str, dict[str, set[float | None]]] = defaultdict(lambda: defaultdict(set))
    for claim in counted:
        if claim.id in places:
            figures[claim.attribute][places[claim.id]].add(figure_of(claim))
    found = {}
    for claim in counted:
        mine = places.get(claim.id)
        if mine is None:
            continue
        told = figures[claim.attribute]
        others = frozenset(place for place, known in told.items() if known != told[mine])
        if others:
            found[claim.id] = Site(mine, others)
    return found | _scenes(claims, figures, lambda c: _place(c, named, starts, marks, entity_of))


def _scenes(
    claims: Sequence[Claim],
    figures: Mapping[str, Mapping[str, set[float | None]]],
    place: Callable[[Claim], str | None],
) -> dict[str, Site]:
    """Ids of claims that tell how harm was done → where, in a report that counts it at several places."""
    harmed = [set(told) for told in figures.values() if len(told) > 1]
    if not harmed:
        return {}
    known = frozenset(set.union(*harmed))
    found = {}
    for claim in claims:
        if isinstance(claim.value, Category) and claim.attribute in _TOLD and not claim.background:
            mine = place(claim)
            if mine in known:
                found[claim.id] = Site(mine, known - {mine})
    return found


def shared_site(told: Iterable[tuple[str, str]]) -> str:
    """The place that most reports of a question give, and not one alone; "" where none does. `told` are articles with a place, "" for none."""
    named: dict[str, set[str]] = defaultdict(set)
    for article, place in told:
        if place:
            named[place].add(article)
    best = min(named, key=lambda place: (-len(named[place]), place), default="")
    return best if best and len(named[best]) > 1 else ""


def apart(one: Site, two: Site) -> bool:
    """Whether a report that tells both sites counts its figure at another than the other report does."""
    if not one.place or not two.place or one.place == two.place:
        return False
    return two.place in one.others or one.place in two.others


def _named(marks: Marks) -> list[Mention]:
    """The places named, lands left out; a name that nothing explains is one behind "in"."""
    inside = {
        word.start
        for s in marks.sentences
        for before, word in pairwise(s.tokens)
        if before.lemma.lower() == "in"
    }
    return [
        m
        for m in marks.mentions
        if m.form == "name"
        and (m.kind == "place" or (m.kind == "organisation" and m.start in inside))
        and not _is_land(m, marks)
    ]


def _paragraphs(sentences: Sequence[Sentence]) -> list[int]:
    """Where the paragraphs start."""
    return [s.start for n, s in enumerate(sentences) if not n or s.start - sentences[n - 1].end >= _BREAK]


def _is_land(mention: Mention, marks: Marks) -> bool:
    return 0 <= mention.chain < len(marks.chains) and fold(marks.chains[mention.chain].name) in _lands()


def _lands() -> frozenset[str]:
    return frozenset(map(fold, countries_of().values()))


def _place(
    claim: Claim, named: Sequence[Mention], starts: Sequence[int], marks: Marks, entity_of: Mapping[tuple[str, int], str]
) -> str | None:  # fmt: skip
    """The entity of the place in the figure's own scope, else of the last one named before it in its paragraph."""
    own = claim.scope.place or claim.where
    if own is not None:
        inside = [m for m in named if own.start <= m.start < own.end]
    else:
        first = max((s for s in starts if s <= claim.start), default=0)
        at = bisect_left(named, claim.start, key=lambda m: m.start)
        inside = [m for m in named[max(0, at - 1) : at] if m.start >= first]
    if not inside:
        return None
    chain = inside[-1].chain
    known = entity_of.get((claim.article, chain))
    return known or (fold(marks.chains[chain].name) if 0 <= chain < len(marks.chains) else None)
