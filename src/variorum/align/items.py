"""Claims made comparable. In: the claims and marks of one article. Out: Items: each claim with its word classes, entities, population, places, depth.

Refuses to look at another article: what needs all of a story (busy days, rarity) is worked out by questions.py.
"""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from variorum.align.bans import Item
from variorum.align.days import date_head, thing_of
from variorum.align.facets import PLAIN, facets_in
from variorum.align.figures import alone_in, rivals_in
from variorum.align.lexicon import content_classes, word_class
from variorum.align.measures import NO_SIDES, sides_of
from variorum.align.parts import is_added, on_top, parts_in, said_again, word_before
from variorum.align.populations import population_words
from variorum.align.propositions import statement_bag
from variorum.align.sites import NOWHERE, sites_in
from variorum.align.stages import Stages, stages_of
from variorum.align.targets import term_class
from variorum.align.ties import ties_in
from variorum.catalogue import load_catalogue
from variorum.model.claim import Claim, Claims
from variorum.model.mark import Marks, Sentence
from variorum.values import Amount, Interval
from variorum.values.name import fold
from variorum.values.scales import base_of

_CONTENT = ("NOUN", "VERB", "ADJ", "PROPN")
_STEM, _SHORT = 6, 2  # letters that stand for a word; shorter words tell nothing
_PLACE_WORDS = frozenset(
    ("the", "in", "of", "at", "near", "on", "off", "city", "town", "from", "to", "between")
)


class _Around(NamedTuple):
    """The words of a sentence: classes of its content words, beginnings of all longer ones, stages of a procedure that it names."""

    bag: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    stages: Stages = frozenset()


_NOTHING = _Around()


def is_statement(claim: Claim) -> bool:
    """Whether a claim tells who did what."""
    return claim.attribute.startswith("statement:")


def make_items(claims: Claims, marks: Marks, entity_of: Mapping[tuple[str, int], str]) -> list[Item]:
    """The claims of one article with their word classes, entities, population, places and depth."""
    around = {sentence.start: _around(sentence) for sentence in marks.sentences}
    previous = {
        word.start: word_before(sentence.tokens, at)
        for sentence in marks.sentences
        for at, word in enumerate(sentence.tokens[1:])
    }
    length = max((sentence.end for sentence in marks.sentences), default=1) or 1
    rivals, ties = rivals_in(claims.claims), ties_in(claims.claims, marks.sentences)
    alone, facets = alone_in(claims.claims), facets_in(claims.claims)
    quoted = [(part.start, part.end) for q in marks.quotations if q.kind == "direct" for part in q.content]
    sites = sites_in(claims.claims, marks, entity_of)
    told: set[str] = set()
    parts, items = parts_in(claims.claims, marks.sentences), []
    ordered = sorted(claims.claims, key=lambda claim: (claim.start, claim.end, claim.id))
    again = said_again(ordered)
    for claim in ordered:
        words = around.get(claim.sentence.start, _NOTHING)
        item = _item(claim, words, previous.get(claim.start, ""), length, entity_of)
        added = item.added and on_top(claim, told=claim.attribute in told, again=claim.id in again)
        part = claim.id in parts
        main = not part and not claim.background and not added
        first = main and claim.attribute not in told
        in_quotes = is_statement(claim) and any(start <= claim.start < end for start, end in quoted)
        items.append(
            msgspec.structs.replace(
                item, first=first, added=added, part=part, quoted=in_quotes,
                rivals=rivals.get(claim.id, frozenset()), ties=ties.get(claim.id, frozenset()),
                site=sites.get(claim.id, NOWHERE), alone=claim.id in alone, facets=facets.get(claim.id, PLAIN),
            )
        )  # fmt: skip
        if main:
            told.add(claim.attribute)
    day = next((item.claim.when for item in items if item.first and _dates_the_toll(item.claim)), None)
    return [msgspec.structs.replace(item, day=day) for item in items] if day is not None else items


def _dates_the_toll(claim: Claim) -> bool:
    """Whether a claim tells who was harmed, and on what day."""
    entry = load_catalogue().get(claim.attribute)
    known = claim.when is not None and claim.when.earliest is not None and claim.when.latest is not None
    return entry is not None and entry.fate and known


def _around(sentence: Sentence) -> _Around:
    """The words of one sentence in the ways in which they are compared."""
    lemmas = [token.lemma for token in sentence.tokens]
    return _Around(
        bag=content_classes(token.lemma.lower() for token in sentence.tokens if token.pos in _CONTENT),
        stems=frozenset(lemma[:_STEM].lower() for lemma in lemmas if lemma.isalpha() and len(lemma) > _SHORT),
        stages=stages_of(lemmas),
    )


def _item(
    claim: Claim, words: _Around, before: str, length: int, entity_of: Mapping[tuple[str, int], str]
) -> Item:
    """One claim made comparable."""
    found = [entity_of[claim.article, chain] for chain in claim.chains if (claim.article, chain) in entity_of]
    place = claim.scope.place or claim.where  # a figure in a list has a place of its own
    return Item(
        claim=claim,
        bag=statement_bag(claim.context, found, claim.modality)
        if is_statement(claim)
        else content_classes(claim.context),
        sentence=words.bag,
        stems=words.stems,
        stages=words.stages,
        head=_head(claim),
        entities=frozenset(found),
        subject=found[0] if found and claim.subject else None,
        population=population_words(claim.counted),
        places=frozenset(fold(place.exact).split()) - _PLACE_WORDS if place else frozenset(),
        depth=min(1.0, claim.start / length),
        added=is_added(claim, before),
        thing=thing_of(claim) if isinstance(claim.value, Interval) else "",
        sides=sides_of(claim, entity_of) if claim.measured is not None else NO_SIDES,
    )


def _head(claim: Claim) -> str:
    """The class of what is counted, or of the event that is dated or named."""
    if is_statement(claim):
        return term_class(claim.predicate or "")
    if isinstance(claim.value, Amount):
        if claim.value.unit and claim.value.unit != "person":
            return base_of(claim.value.unit)
        words = claim.counted.lower().split() if claim.counted else []
        return word_class(words[-1]) if words else claim.value.unit
    return (
        date_head(claim)
        if isinstance(claim.value, Interval)
        else word_class(claim.predicate or claim.attribute.rpartition(":")[2])
    )
