"""Who and what the reports name, joined across them. In: articles and their marks. Out: entities with forms, roles and members.

Joined: the same folded name; one spelling in two transliterations; short, nick- and initialled given names; acronym and expansion;
a surname alone where only one such person is named. A wrong name of one report for a holder of the same office is kept as an error of
that report. Refuses to join by likeness alone, and to join two people of one surname without a common office. Never compares all with
all: cards meet only under a shared key.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.align.entities_cards import Card, make_cards
from variorum.align.entities_forms import make_entity
from variorum.align.entities_match import (
    block_keys,
    misspelt,
    same_entity,
    same_office,
    spelt_alike,
    wrong_name,
)
from variorum.model.article import Article
from variorum.model.mark import Marks
from variorum.model.question import Entity

_CROWDED = 400  # cards under one key; beyond it the key tells nobody apart


class _Forest:
    """Union-find over card numbers; the smallest number is the root."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def root(self, i: int) -> int:
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        a, b = sorted((self.root(i), self.root(j)))
        self.parent[b] = a


def align_entities(articles: Sequence[Article], marks: Mapping[str, Marks]) -> tuple[Entity, ...]:
    """Entities of a set of articles, sorted by id; the same for any order of the articles."""
    cards = make_cards(articles, marks)
    forest = _Forest(len(cards))
    _join_equal(cards, forest)
    _join_blocks(cards, forest)
    _join_single_words(cards, forest)
    wrong = _join_errors(cards, forest) | _join_misspelt(cards, forest)
    groups: dict[int, list[Card]] = defaultdict(list)
    for i, card in enumerate(cards):
        groups[forest.root(i)].append(card)
    made = (
        make_entity(group, [card for card in group if (card.article, card.chain) in wrong])
        for group in groups.values()
    )
    return tuple(sorted(made, key=lambda entity: entity.id))


def _loose(card: Card) -> str:
    """People keep to themselves; bodies, places and unclear things of one name may meet."""
    return "person" if card.kind == "person" else "thing"


def _join_equal(cards: list[Card], forest: _Forest) -> None:
    """The same words: one entity, of whatever kind each report made it look; single words only with their like, surnames not at all."""
    first: dict[tuple[str, tuple[str, ...]], int] = {}
    for i, card in enumerate(cards):
        for key in sorted(card.keys):
            if card.kind == "person" and len(key) < 2 and len(card.main) > 1:
                continue
            if len(key) == 1 and len(card.main) > 1 and key[0] not in card.acronyms:
                continue  # a short form is only good inside its own article
            at = first.setdefault((_loose(card) if len(key) == 1 else "", key), i)
            forest.join(at, i)


def _join_blocks(cards: list[Card], forest: _Forest) -> None:
    """Spelling variants, acronyms and fuller forms, compared only under a shared key."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, card in enumerate(cards):
        for key in block_keys(card):
            blocks[key].append(i)
    for key in sorted(blocks):
        members = blocks[key]
        if len(members) > _CROWDED:
            continue
        # one card for each set of words: ten reports of one name are compared once
        seen: dict[tuple[tuple[str, ...], ...], int] = {}
        for i in members:
            seen.setdefault((*sorted(cards[i].keys), tuple(sorted(cards[i].acronyms))), i)
        distinct = sorted(seen.values())
        for a, i in enumerate(distinct):
            for j in distinct[a + 1 :]:
                if forest.root(i) != forest.root(j) and same_entity(cards[i], cards[j]):
                    forest.join(i, j)


def _join_single_words(cards: list[Card], forest: _Forest) -> None:
    """A surname alone goes to the only person of that surname; with two such people it stays alone; without any it may be no person."""
    holders: dict[str, set[int]] = defaultdict(set)
    things: dict[tuple[str, ...], int] = {}
    for i, card in enumerate(cards):
        if card.kind in ("organisation", "place"):
            for key in sorted(card.keys):
                things.setdefault(key, i)
        if card.kind == "person" and len(card.main) > 1:
            for word in {card.main[-1], card.main[0]}:
                holders[word].add(forest.root(i))
    for i, card in enumerate(cards):
        if len(card.main) != 1 or card.kind not in ("person", "other"):
            continue
        roots = {forest.root(j) for j in holders.get(card.main[0], ())}
        if len(roots) == 1:
            forest.join(i, min(roots))
        elif not roots and not card.roles and card.main in things:
            forest.join(i, things[card.main])


def _join_errors(cards: list[Card], forest: _Forest) -> set[tuple[str, int]]:
    """Cards of one report whose given name is alone against two or more reports for the same surname and office."""
    by_surname: dict[str, list[int]] = defaultdict(list)
    for i, card in enumerate(cards):
        if card.kind == "person" and len(card.main) > 1:
            by_surname[card.main[-1]].append(i)
    wrong: set[tuple[str, int]] = set()
    for surname in sorted(by_surname):
        groups: dict[int, list[Card]] = defaultdict(list)
        for i in by_surname[surname]:
            groups[forest.root(i)].append(cards[i])
        if not 1 < len(groups) < 10:
            continue
        _join_spellings(groups, forest)
        for root in sorted(groups, key=lambda r: (len({c.article for c in groups[r]}), r)):
            if forest.root(root) != root:
                continue
            rights = [r for r in sorted(groups) if r != root and wrong_name(groups[root], groups[r])]
            if len(rights) == 1:
                wrong.update((card.article, card.chain) for card in groups[root])
                forest.join(root, rights[0])
                break
    return wrong


def _join_spellings(groups: Mapping[int, list[Card]], forest: _Forest) -> None:
    """One surname, one office, and given names that are spellings of one: one person."""
    for left, right in combinations(sorted(groups), 2):
        one, many = groups[left], groups[right]
        if (same_office(one, many) or same_office(many, one)) and spelt_alike(one, many):
            forest.join(left, right)


def _join_misspelt(cards: list[Card], forest: _Forest) -> set[tuple[str, int]]:
    """Cards of one report that misspells a place which three or more others name alike."""
    groups: dict[int, list[Card]] = defaultdict(list)
    for i, card in enumerate(cards):
        if len(card.main) == 1 and len(card.main[0]) > 6 and card.kind != "organisation":
            groups[forest.root(i)].append(card)
    common = [root for root in sorted(groups) if len({card.article for card in groups[root]}) > 2]
    by_letter: dict[str, list[int]] = defaultdict(list)
    for root in common:
        if any(card.kind == "place" for card in groups[root]):
            by_letter[groups[root][0].main[0][:3]].append(root)
    wrong: set[tuple[str, int]] = set()
    for root in sorted(groups):
        fits = [
            r
            for r in by_letter.get(groups[root][0].main[0][:3], ())
            if r != root and misspelt(groups[root], groups[r])
        ]
        if len(fits) == 1:
            wrong.update((card.article, card.chain) for card in groups[root])
            forest.join(root, fits[0])
    return wrong
