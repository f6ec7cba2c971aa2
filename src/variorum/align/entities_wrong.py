"""Which names are one report's error. In: the groups that names alone made. Out: the cards with a wrong name, joined to the right ones.

A report that stands alone against two others with another given name, or an almost like surname, for the holder of one office or in a
sentence that stands in both but for the name; or against three with one letter wrong in a place. Refuses an error without an office or
such a sentence, against one report only, or where a report names both.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from variorum.align.entities_cards import Card
from variorum.align.entities_copied import Copied
from variorum.align.entities_forest import Forest
from variorum.align.entities_people import (
    alike_throughout,
    callings_meet,
    misheard,
    misread,
    offices_meet,
    person_of,
    single_offices,
)
from variorum.align.entities_spelling import given_agree, plain, slip, two_given

_ALIKE = 75.0  # per cent: Jonas and Yonas have 80, Martin and Marvin 83, Nina and Nadia 67, Ilse and Irena 44
_CROWDED = 10  # holders of one surname or given name; among more nobody stands alone
_PLACE = 7  # letters of a place that may be misspelt

Groups = Mapping[int, list[Card]]
Judge = Callable[[list[Card], list[Card]], bool]


def join_errors(cards: list[Card], forest: Forest, copied: Copied) -> set[tuple[str, int]]:
    """Join misnamed people and places to those that are meant; the misnaming cards, as article and chain."""
    wrong: set[tuple[str, int]] = set()
    people = [
        i for i, card in enumerate(cards) if card.kind == "person" and len(person_of(card.main).words) > 1
    ]
    surnames = [(plain(word), i) for i in people for word in person_of(cards[i].main).words[1:]]
    for groups in _groups(surnames, cards, forest):
        wrong |= _join_spellings(groups, forest, _spelt_alike)
        wrong |= _join_alone(groups, forest, _other_given)
        wrong |= _join_spellings(groups, forest, lambda one, many: _copied(one, many, copied))
    given = [(plain(person_of(cards[i].main).words[0]), i) for i in people]
    for groups in _groups(given, cards, forest):
        wrong |= _join_alone(groups, forest, _other_surname)
        _join_spellings(groups, forest, _misread)
    held = {(word, i) for i in people for office in cards[i].offices for word in office & single_offices()}
    for groups in _groups(sorted(held), cards, forest):
        _join_spellings(groups, forest, _misheard)
    return wrong | _join_misspelt(cards, forest)


def _groups(keyed: Iterable[tuple[str, int]], cards: list[Card], forest: Forest) -> Iterable[Groups]:
    """The groups under each key, as they stand when their turn comes."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for key, i in keyed:
        by_key[key].append(i)
    for key in sorted(by_key):
        groups: dict[int, list[Card]] = defaultdict(list)
        for i in by_key[key]:
            groups[forest.root(i)].append(cards[i])
        if 1 < len(groups) < _CROWDED:
            yield groups


def _join_spellings(groups: Groups, forest: Forest, alike: Judge) -> set[tuple[str, int]]:
    """Names that are almost one, of one office: one person. Cards of one report alone with a given name that no rule of spelling makes of
    the one that others print."""
    wrong: set[tuple[str, int]] = set()
    for left, right in combinations(sorted(groups), 2):
        one, many = sorted((groups[left], groups[right]), key=lambda side: len(_reports(side)))
        joined = not _reports(one) & _reports(many) and alike(one, many) and forest.join(left, right)
        alone = len(_reports(one)) == 1 and len(_reports(many)) > 1
        if joined and alone and not _one_spelling(one, many):
            wrong.update((card.article, card.chain) for card in one)
    return wrong


def _join_alone(groups: Groups, forest: Forest, other_name: Judge) -> set[tuple[str, int]]:
    """Cards of one report that stands alone with its name against two or more for the same office."""
    for root in sorted(groups, key=lambda r: (len(_reports(groups[r])), r)):
        one = groups[root]
        rights = {
            forest.root(r): r for r in sorted(groups)
            if forest.root(r) != forest.root(root) and _stands_alone(one, groups[r]) and other_name(one, groups[r])
        }  # fmt: skip
        if len(rights) == 1 and forest.join(root, min(rights)):
            return {(card.article, card.chain) for card in one}
    return set()


def _stands_alone(one: list[Card], many: list[Card]) -> bool:
    alone, others = _reports(one), _reports(many)
    return len(alone) == 1 and len(others) > 1 and not alone & others and _one_office(one, many)


def _reports(cards: list[Card]) -> set[str]:
    return {card.article for card in cards}


def _one_office(one: list[Card], many: list[Card]) -> bool:
    """Whether a holder of either side has the office of one of the other, or the age, and no country speaks against it."""
    countries, theirs = ({c for card in side for c in card.countries} for side in (one, many))
    if countries and theirs and not countries & theirs:
        return False
    ages = {age for card in one for age in card.ages} & {age for card in many for age in card.ages}
    return bool(ages) or any(offices_meet(a, b) for a in one for b in many)


def _other_given(one: list[Card], many: list[Card]) -> bool:
    """Given names that are no spelling of one."""
    return not _spelt_alike(one, many) and any(_one_family(a, b) for a, b in _names(one, many))


def _spelt_alike(one: list[Card], many: list[Card]) -> bool:
    """Whether one office is held, and the given names look like two spellings of one ("Yonas", "Jonas")."""
    pairs = ((a[0], b[0]) for a, b in _names(one, many) if _one_family(a, b))
    return _one_office(one, many) and any(
        given_agree(x, y) or (not two_given(x, y) and fuzz.ratio(plain(x), plain(y)) >= _ALIKE)
        for x, y in pairs
    )


def _copied(one: list[Card], many: list[Card], copied: Copied) -> bool:
    """Whether people of one surname stand in one sentence of two reports."""
    family = any(_one_family(a, b) for a, b in _names(one, many))
    return family and any(copied.alike(a, b) for a in one for b in many)


def _one_spelling(one: list[Card], many: list[Card]) -> bool:
    """Whether some given names of the two are one name by the rules of spelling: Yonas and Jonas, not Marit and Margit."""
    return any(given_agree(a[0], b[0]) for a, b in _names(one, many))


def _one_family(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether all behind the given name is the same, as far as the shorter name goes."""
    short, long = sorted((a, b), key=len)
    return plain(a[-1]) == plain(b[-1]) or short[1:] == long[1 : len(short)]


def _other_surname(one: list[Card], many: list[Card]) -> bool:
    """One given name, and surnames one letter apart that are no spellings of one."""
    return any(
        len(a) == len(b) and Levenshtein.distance(a[-1], b[-1], score_cutoff=1) == 1
        for a, b in _names(one, many)
    )


def _misread(one: list[Card], many: list[Card]) -> bool:
    """One given name and calling, and surnames heard or typed in two ways."""
    meet = any(callings_meet(a, b) for a in one for b in many)
    return meet and any(misread(a, b) for a, b in _names(one, many))


def _misheard(one: list[Card], many: list[Card]) -> bool:
    """One office in the same words, and names that are nearly alike from end to end."""
    meet = any(offices_meet(a, b) for a in one for b in many)
    lands = [{land for card in side for land in card.countries} for side in (one, many)]
    apart = all(lands) and not lands[0] & lands[1]
    if meet and any(misheard(a, b) for a, b in _names(one, many)):
        return True
    return not apart and any(alike_throughout(a.main, b.main) for a in one for b in many)


def _names(one: list[Card], many: list[Card]) -> Iterable[tuple[tuple[str, ...], tuple[str, ...]]]:
    return ((person_of(a.main).words, person_of(b.main).words) for a in one for b in many)


def _join_misspelt(cards: list[Card], forest: Forest) -> set[tuple[str, int]]:
    """Cards of one report that misspells a place which three or more others name alike."""
    groups: dict[int, list[Card]] = defaultdict(list)
    for i, card in enumerate(cards):
        if sum(map(len, card.main)) >= _PLACE and card.kind != "organisation":
            groups[forest.root(i)].append(card)
    by_letter: dict[str, list[int]] = defaultdict(list)
    for root in sorted(groups):
        if len(_reports(groups[root])) > 2 and any(card.kind == "place" for card in groups[root]):
            by_letter["".join(groups[root][0].main)[:3]].append(root)
    wrong: set[tuple[str, int]] = set()
    for root in sorted(groups):
        beside = by_letter.get("".join(groups[root][0].main)[:3], ())
        fits = [r for r in beside if r != root and _misspelt(groups[root], groups[r])]
        if len(fits) == 1 and forest.join(root, fits[0]):
            wrong.update((card.article, card.chain) for card in groups[root])
    return wrong


def _misspelt(one: list[Card], many: list[Card]) -> bool:
    """Whether a single report's place name is that of three or more others with one letter wrong or missing; a person is no place."""
    if any(card.sure and card.kind == "person" for card in one):
        return False
    articles, others = _reports(one), _reports(many)
    if len(articles) != 1 or articles & others or len(others) < 3:
        return False
    pairs = [(a, b) for x in one for y in many for a in x.keys for b in y.keys]
    return any(len(a) == len(b) and slip("".join(a), "".join(b)) for a, b in pairs)
