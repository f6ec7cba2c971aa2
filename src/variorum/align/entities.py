"""Who and what the reports name, joined across them. In: articles and their marks. Out: entities with forms, roles and members.

Joined: the same folded name; one spelling in two transliterations; short, nick- and initialled given names; acronym and expansion;
a shorter name where the fuller ones it may stand for are one; a surname alone where only one such person is named. A wrong name of one
report for a holder of the same office is kept as an error of that report. Refuses to join by likeness alone, what one report tells apart,
and two people of one surname without a common office. Never compares all with all: cards meet only under a shared key.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.align.entities_apart import pairs_apart
from variorum.align.entities_cards import Card, make_cards
from variorum.align.entities_copied import Copied
from variorum.align.entities_forest import Forest
from variorum.align.entities_forms import make_entity
from variorum.align.entities_match import agree, block_keys, compare
from variorum.align.entities_people import person_of
from variorum.align.entities_wrong import join_errors
from variorum.model.article import Article
from variorum.model.mark import Marks
from variorum.model.question import Entity

_CROWDED = 400  # cards under one key; beyond it the key tells nobody apart
_FULLER = 12  # fuller names that a short one may stand for; beyond it the short one is a family or a town


def align_entities(articles: Sequence[Article], marks: Mapping[str, Marks]) -> tuple[Entity, ...]:
    """Entities of a set of articles, sorted by id; the same for any order of the articles."""
    cards = make_cards(articles, marks)
    forest = Forest(len(cards))
    for i, j in sorted(pairs_apart(cards, marks)):
        forest.ban(i, j)
    _join_equal(cards, forest)
    _join_short(cards, forest, _join_blocks(cards, forest))
    _join_single_words(cards, forest)
    wrong = join_errors(cards, forest, Copied(marks))
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


def _join_equal(cards: list[Card], forest: Forest) -> None:
    """The same words: one entity, of whatever kind each report made it look; single words only with their like, surnames not at all."""
    first: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for i, card in enumerate(cards):
        for key in sorted(card.keys | card.described):
            if card.kind == "person" and len(key) < 2 and len(card.main) > 1:
                continue
            if len(key) == 1 and len(card.main) > 1:
                continue  # a short form is only good inside its own article, an acronym meets its like among the blocks
            like = first[_loose(card) if len(key) == 1 else "", key]
            if not any(forest.join(at, i) for at in like):
                like.append(i)


def _join_blocks(cards: list[Card], forest: Forest) -> dict[int, set[int]]:
    """Join spelling variants, compared only under a shared key; which fuller cards a shorter one may stand for."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, card in enumerate(cards):
        for key in block_keys(card):
            blocks[key].append(i)
    fuller: dict[int, set[int]] = defaultdict(set)
    for key in sorted(blocks):
        members = blocks[key]
        if len(members) > _CROWDED:
            continue
        # one card for each set of words: ten reports of one name are compared once
        seen: dict[tuple[object, ...], int] = {}
        for i in members:
            card = cards[i]
            seen.setdefault(
                (
                    card.kind,
                    *sorted(card.keys | card.described),
                    *sorted(card.acronyms),
                    *sorted(card.ages),
                    forest.root(i),
                ),
                i,
            )
        for i, j in combinations(sorted(seen.values()), 2):
            if forest.root(i) == forest.root(j) or forest.banned(i, j):
                continue
            stands = compare(cards[i], cards[j])
            if stands == "same":
                forest.join(i, j)
            elif stands == "short":
                short, long = sorted((i, j), key=lambda k: (_length(cards[k]), k))
                fuller[short].add(long)
    return fuller


def _length(card: Card) -> tuple[int, int]:
    words = person_of(card.main).words if card.kind == "person" else card.main
    return len(words), sum(map(len, words))


def _join_short(cards: list[Card], forest: Forest, fuller: Mapping[int, set[int]]) -> None:
    """A shorter name joins the fuller ones it may stand for where these are one; of two it is nobody's, and the longest go first."""
    wanted: dict[int, set[int]] = defaultdict(set)
    for i, longs in fuller.items():
        wanted[forest.root(i)] |= longs
    for root in sorted(wanted, key=lambda r: (*(-n for n in _length(cards[r])), r)):
        targets = sorted({forest.root(j) for j in wanted[root]} - {forest.root(root)})
        ones = [min(j for j in wanted[root] if forest.root(j) == target) for target in targets]
        if len(ones) > _FULLER or not all(
            not forest.banned(i, j) and agree(cards[i], cards[j]) for i, j in combinations(ones, 2)
        ):
            continue
        for j in ones:
            forest.join(root, j)


def _join_single_words(cards: list[Card], forest: Forest) -> None:
    """A surname alone goes to the only person of that surname; with two such people it stays alone; without any it may be no person."""
    holders: dict[str, set[int]] = defaultdict(set)
    juniors: dict[tuple[str, str], set[int]] = defaultdict(set)  # "Osk Jr." tells father and son apart
    things: dict[tuple[str, ...], int] = {}
    for i, card in enumerate(cards):
        if card.kind in ("organisation", "place"):
            for key in sorted(card.keys):
                things.setdefault(key, i)
        words = person_of(card.main).words
        if card.kind == "person" and len(words) > 1:
            for word in {*words[1:], words[0]}:
                holders[word].add(i)
            juniors[words[-1], person_of(card.main).seniority].add(i)
    for i, card in enumerate(cards):
        words = person_of(card.main).words if card.kind == "person" else card.main
        if len(words) != 1 or card.kind not in ("person", "other"):
            continue
        seniority = person_of(card.main).seniority if card.kind == "person" else ""
        fitting = juniors.get((words[0], seniority), ()) if seniority else holders.get(words[0], ())
        roots = {forest.root(j) for j in fitting}
        if len(roots) == 1:
            forest.join(i, min(roots))
        elif not roots and not card.roles and card.main in things:
            forest.join(i, things[card.main])
