"""Which cards must never be joined. In: cards, marks. Out: pairs of card numbers.

Two like names in one sentence of one report are two things ("Telto sold Telto Marine", "Evan Lund and Ivan Lund died"); two people of one
surname in one report are two people unless the given names are one name, long and short; senior is not junior, and thirty years are
between father and son. Refuses to look at names that share no word: nothing would join them.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from variorum.align.entities_cards import Card
from variorum.align.entities_people import person_of, told_apart
from variorum.align.entities_spelling import given_agree, skeleton
from variorum.model.mark import Marks

_CROWDED = 60  # like names in one report, or of one surname in all; a list of namesakes is no story


def pairs_apart(cards: list[Card], marks: Mapping[str, Marks]) -> Iterator[tuple[int, int]]:
    """Pairs of cards that stay apart."""
    of_article: dict[str, list[int]] = defaultdict(list)
    of_surname: dict[str, list[int]] = defaultdict(list)
    for i, card in enumerate(cards):
        of_article[card.article].append(i)
        if card.kind == "person" and len(card.main) > 1:
            of_surname[person_of(card.main).words[-1]].append(i)
    for article, members in of_article.items():
        sentences = _sentences(marks[article], {cards[i].chain: i for i in members})
        for i, j in _alike(cards, members):
            if sentences[i] & sentences[j] if cards[i].kind != "person" else _two_people(cards[i], cards[j]):
                yield i, j
    for members in of_surname.values():
        telling = [i for i in members if cards[i].ages or person_of(cards[i].main).seniority]
        for i, j in combinations(telling[:_CROWDED], 2):
            if told_apart(cards[i], cards[j]):
                yield i, j


def _sentences(marks: Marks, number: dict[int, int]) -> dict[int, set[int]]:
    """The sentences in which each card is named."""
    starts = [sentence.start for sentence in marks.sentences]
    found: dict[int, set[int]] = {i: set() for i in number.values()}
    for mention in marks.mentions:
        if mention.form in ("name", "acronym") and mention.chain in number:
            found[number[mention.chain]].add(bisect_right(starts, mention.start))
    return found


def _alike(cards: list[Card], members: list[int]) -> set[tuple[int, int]]:
    """Pairs of one article that share a word in any spelling, of one kind."""
    by_word: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for i in members:
        for word in {skeleton(word) for word in cards[i].main if len(word) > 2}:
            by_word[cards[i].kind == "person", word].append(i)
    return {pair for group in by_word.values() if len(group) < _CROWDED for pair in combinations(group, 2)}


def _two_people(left: Card, right: Card) -> bool:
    """Whether one report that writes both full names means two people: brothers, or a man and his namesake."""
    one, two = person_of(left.main).words, person_of(right.main).words
    if min(len(one), len(two)) < 2:
        return False
    short, long = sorted((one, two), key=len)
    if short == long[-len(short) :] and one != two:
        return False  # "Vela-Naranjo" is no given name and surname
    return told_apart(left, right) or given_agree(one[0], two[0]) not in ("same", "short")
