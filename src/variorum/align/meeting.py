"""Groups of claims brought together by the learnt model. In: groups that rules and likeness have made. Out: the same, some joined.

The rules that read the words beside a value (few words in common, another verb, another noun) fit the reports that they were written from and keep too much
apart in others; here a model that has seen many stories and readers' verdicts (learnt.py) may overrule them. The firm rules – part and whole, other people, places, stages – stay.
Two groups become one, the likeliest pair first, where the mean likelihood of all their pairs reaches `meet_bar`. Refuses to part what stands together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.align.bans import Item, ban
from variorum.align.bundles import Pair
from variorum.align.features import Rarity, value_likeness
from variorum.align.figures import befalls, family_of, few, kin
from variorum.align.items import is_statement
from variorum.align.learnt import LEAST, likelihood, spelled_out
from variorum.align.lexicon import rarest
from variorum.align.links import MET
from variorum.align.pairs import Pairs, Step, neighbours, spread
from variorum.values import Amount, Category, Interval, Name
from variorum.values.scales import is_count, is_currency

_RARE = 8  # rarest words of a sentence by which claims find one another …
_OWN = 4  # … and of the clause
_TOLD = 3  # keys that two share whose answers are told in words
_OF_WORD = 2  # parts of a key that is a word
FACES = 8  # members of a group that stand for it
_ALWAYS = frozenset(
    ("one_sentence", "part", "demand", "other_place", "other_people", "other_stage", "on_top", "hour", "narrower", "other_subject", "background", "older", "other_actors")
)  # fmt: skip
# Rules that the model does not overrule, by type of value: codes of bans.py. Of the likely pairs that one of them forbids, readers put a fifth in one question at
# the most, of those that other rules forbid up to a third (training/README.md); an hour is asked apart from its day, and answers of two lists cannot be compared.
_FIRM = {
    Amount: _ALWAYS,
    Category: _ALWAYS | {"plan", "other_kind"},
    Interval: _ALWAYS | {"other_deed"},
    Name: _ALWAYS | {"two_places"},
}
_LOOSE = frozenset(
    ("open", "share", "change", "money", "duration", "times")
)  # attributes of figures of any kind
_SPANS = frozenset(("duration", "times"))


class Met:
    """Likelihoods of pairs, each looked at once; None where a firm rule forbids a pair, 0 where it is next to nothing."""

    def __init__(self, matches: Pairs) -> None:
        self.items, self.rarity = matches.known, matches.rarities
        self.known: dict[Pair, float | None] = dict.fromkeys(matches.barred)

    def look(self, one: int, two: int, least: float = LEAST) -> float | None:
        """What is known of a pair; one that is less likely than `least` counts as nothing, until it is asked for with less."""
        pair = (one, two) if one < two else (two, one)
        if pair not in self.known:
            left, right = (self.items[number] for number in pair)
            chance = likelihood(left, right, self.rarity, least)
            if not chance and least > LEAST:
                return 0.0
            self.known[pair] = None if chance and self._barred(left, right) else chance
        return self.known[pair]

    def _barred(self, left: Item, right: Item) -> bool:
        """Whether a firm rule forbids one question for both."""
        value = value_likeness(left.claim, right.claim)
        code = "other_type" if value is None else ban(left, right, value)
        firm = code in _FIRM[type(left.claim.value)] or (code != "" and _denied(left, right))
        return firm or _told_apart(left, right, value)


def _denied(left: Item, right: Item) -> bool:
    """Whether one is denied and another deed is told: a dispute rests on more than likeness."""
    return left.head != right.head and (left.claim.modality == "denied") != (right.claim.modality == "denied")


def _told_apart(left: Item, right: Item, value: float | None) -> bool:
    """Whether two statements tell two deeds; whether two figures are of two currencies, of one report, of two things, count people by what befell
    them in two ways, or are so small that two things are as many by chance: two floors, two marches."""
    a, b = left.claim, right.claim
    if not isinstance(a.value, Amount) or not isinstance(b.value, Amount):
        return is_statement(a) and left.head != right.head
    if value is None and _other_measure(a.value.unit, b.value.unit):
        return True
    if a.article == b.article and not value and b.id not in left.ties:
        return True
    if few(a) and few(b) and left.head != right.head and left.population.isdisjoint(right.population):
        return True
    one, two = family_of(a), family_of(b)
    if {one, two} <= _LOOSE:
        spans = value == 1 and not {one, two}.isdisjoint(_SPANS)
        things = left.head != right.head and (value != 1 or few(a))
        return a.attribute != b.attribute and (spans or things)
    known = one != two and {one, two}.isdisjoint(_LOOSE)
    return known and (befalls(one) or befalls(two)) and not kin(one, two)


def _other_measure(one: str, two: str) -> bool:
    """Whether one unit is of things counted and the other a measure, or both are currencies: tonnes may be told in barrels, pots in cookers."""
    if not one or not two:
        return False
    return is_count(one) != is_count(two) or (is_currency(one) and is_currency(two))


def meet(groups: Sequence[Sequence[int]], matches: Pairs, met: Met, steps: list[Step]) -> list[list[int]]:
    """The groups, those joined that the model holds for one question; `steps` takes a record of what joined."""
    home = {number: at for at, group in enumerate(groups) for number in group}
    held = {at: list(group) for at, group in enumerate(groups)}
    likely = ((met.look(*pair, _bar(matches, pair[0])), pair) for pair in _candidates(matches, home))
    ranked = sorted((-chance, pair) for chance, pair in likely if chance)
    refused: set[tuple[int, int, int, int]] = set()
    for _, pair in ranked:
        one, two = sorted(home[number] for number in pair)
        state = (one, two, len(held[one]), len(held[two]))
        if one == two or state in refused:
            continue
        faces = [spread(held[at], FACES, FACES) for at in (one, two)]
        mean = _mean(faces[0], faces[1], met)
        if mean is None or mean < _bar(matches, pair[0]):
            refused.add(state)
            continue
        left, right = (matches.known[number] for number in pair)
        match = spelled_out(left, right, matches.rarities)
        steps.append(Step(pair, mean, joined=True, rule=MET, match=match))
        held[one] = sorted(held[one] + held[two])
        for number in held.pop(two):
            home[number] = one
    return sorted(held.values(), key=lambda group: group[0])


def _bar(matches: Pairs, number: int) -> float:
    """The likelihood that is needed: of what is no figure more, as any two sentences of one story share words, names and days."""
    figure = isinstance(matches.known[number].claim.value, Amount)
    return matches.options.meet_bar if figure else matches.options.meet_bar_words


def _mean(one: Sequence[int], two: Sequence[int], met: Met) -> float | None:
    """The mean likelihood of the pairs of two groups; None where a rule forbids one of them."""
    total = 0.0
    for left in one:
        for right in two:
            chance = met.look(left, right)
            if chance is None:
                return None
            total += chance
    return total / (len(one) * len(two))


def _candidates(matches: Pairs, home: dict[int, int]) -> list[Pair]:
    """Pairs of members of two groups that share a key, of what is told in words three; of a key that very many share, an attribute or
    value is followed to the neighbours, a word not at all."""
    limit, near = matches.options.block_limit, matches.options.block_near
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, item in enumerate(matches.known):
        for key in _keys(item, matches.rarities):
            blocks[key].append(number)
    shared: Counter[Pair] = Counter()
    for key, members in blocks.items():
        if len(members) <= limit:
            shared.update(combinations(members, 2))
        elif len(key) > _OF_WORD:
            shared.update(neighbours(members, near))
    return [
        pair
        for pair, count in shared.items()
        if home[pair[0]] != home[pair[1]]
        and (count >= _TOLD or not isinstance(matches.known[pair[0]].claim.value, Category))
    ]


def _keys(item: Item, rarity: Rarity) -> Iterator[tuple[str, ...]]:
    """What a claim shares with another that may answer the same question: its attribute, its value, a rare word of its clause or sentence."""
    claim, value = item.claim, item.claim.value
    kind = type(value).__name__
    if ":" not in claim.attribute:
        yield kind, "attribute", claim.attribute
    if isinstance(value, Amount):
        yield kind, "value", str(value.low), str(value.high)
    elif isinstance(value, Interval):
        yield kind, "value", str(value.earliest), str(value.latest)
    words: set[str] = set()
    for bag, weights, most in ((item.sentence, rarity.sentences, _RARE), (item.bag, rarity.clauses, _OWN)):
        words.update(rarest((word for word in bag if weights.get(word, 1.0) < 1), weights, most))
    for word in words:
        yield kind, word
