"""Which pairs are compared, and how pairs make groups. In: comparable items and their matches. Out: groups of item numbers.

Items that share a blocking key are compared: all pairs of a short block; of a long one first those that say the same as one
(bundles.py), then neighbours. There groups meet by a sample of their members, compared when they meet, so that cost stays near the
number of items. The numbers here are those of bundles, in a story of ordinary size one for each item. Refuses to compare all with all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from variorum.align.bans import Item, figures_apart
from variorum.align.bundles import Bundle, Pair, barred, gather
from variorum.align.features import Match, Rarity, match_items, value_likeness
from variorum.align.figures import of_things
from variorum.align.lexicon import MOMENT, OCCURRENCE, rarest
from variorum.align.offices import office_words
from variorum.align.whereabouts import wider
from variorum.lang.whereabouts import place_words
from variorum.options import AlignOptions
from variorum.values import Amount, Interval
from variorum.values.scales import base_of, dimension

_RARE = 5  # rarest classes of a clause that serve as blocking keys
_TOLD = 7  # … and of a statement, whose words are few
_FIRM = frozenset(("part", "other_place", "other_people", "other_stage"))
_OPEN = Match(score=0.0, features=())  # a pair that was not compared
_SAMPLE = 40  # members of a group that stand for it: beyond, a mean hardly moves


class Step(NamedTuple):
    """A pair that brought two groups together, or might have: their mean likeness then, None where a rule forbids a pair among them
    or where something else than likeness joined them, which `rule` tells; `match` is what the learnt model holds of the pair."""

    pair: Pair
    mean: float | None
    joined: bool
    rule: str = "alike"
    match: Match | None = None


class Pairs(dict[Pair, Match | None]):
    """Matches of pairs of bundles; None where a rule forbids the pair. Where blocks were too long to compare all, `meet` compares what is asked."""

    def __init__(self, items: Sequence[Item], rarities: Rarity, options: AlignOptions) -> None:
        super().__init__()
        self.members, self.rarities, self.options = items, rarities, options
        keyed = [frozenset(blocking_keys(item, rarities)) for item in items]
        self.bundles: Sequence[Bundle] = gather(items, keyed, rarities, options)
        self.barred = barred(items, self.bundles) if len(self.bundles) < len(items) else {}
        self.known = [items[bundle.face] for bundle in self.bundles]
        self.keyed = [keyed[bundle.face] for bundle in self.bundles]
        self.sizes = [len(bundle.members) for bundle in self.bundles]
        self.partial = False

    def compare(self, pair: Pair) -> None:
        """Match the two, once."""
        if pair not in self:
            self[pair] = (
                None
                if pair in self.barred
                else match_items(self.known[pair[0]], self.known[pair[1]], self.rarities, self.options)
            )

    def told(self, pair: Pair) -> tuple[Item, Item]:
        """The two items that stand for a pair of bundles: those that are forbidden, if any are."""
        one, two = self.barred.get(pair) or (self.bundles[pair[0]].face, self.bundles[pair[1]].face)
        return self.members[one], self.members[two]

    def meet(self, pair: Pair) -> None:
        """Match two whose block was too long to compare all; items without a common key stay apart."""
        if self.partial and not self.keyed[pair[0]].isdisjoint(self.keyed[pair[1]]):
            self.compare(pair)


def score_pairs(items: Sequence[Item], rarities: Rarity, options: AlignOptions) -> Pairs:
    """Matches of pairs that share a blocking key: all of them, or in a long block those that stand next to each other."""
    found = Pairs(items, rarities, options)
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, keys in enumerate(found.keyed):
        for key in keys:
            blocks[key].append(number)
    for _, members in sorted(blocks.items()):
        if len(members) <= options.block_limit:
            for pair in combinations(members, 2):
                found.compare(pair)
            continue
        found.partial = True
        for pair in neighbours(members, options.block_near):
            found.compare(pair)
    return found


def neighbours(members: Sequence[int], near: int) -> Iterator[Pair]:
    """Each member with so many that come after it; sorted by what they claim, like stands by like."""
    return ((left, right) for at, left in enumerate(members) for right in members[at + 1 : at + 1 + near])


def blocking_keys(item: Item, rarities: Rarity) -> Iterable[str]:
    """What a claim must share with another to be compared with it at all."""
    claim = item.claim
    family = claim.attribute.partition(":")[0]
    weights = rarities.statements if family == "statement" else rarities.clauses
    rare = rarest(item.bag, weights, _RARE)
    if isinstance(claim.value, Amount):
        unit = dimension(base_of(claim.value.unit))
        yield f"{'' if of_things(claim) else unit}|{claim.attribute}"
        yield f"{unit}|{item.head}"
        yield f"{unit}|{claim.value.low}|{claim.value.high}"
        yield from (f"{unit}|{word}" for word in rare if family in ("open", "share", "money", "change"))
    elif isinstance(claim.value, Interval):
        yield from (f"date|{word}" for word in rare)
        if item.head == OCCURRENCE or item.head.startswith(MOMENT):
            yield f"date|{item.head}"
        yield f"date|{claim.value.earliest}|{claim.value.latest}"
        yield f"date|{item.head}|{(claim.value.latest or claim.value.earliest or '')[:4]}"
    elif family == "who":
        yield f"who|{item.subject}"
    elif family == "role":
        yield from (f"role|{word}" for word in office_words(claim.attribute))
    elif family == "place":
        yield from (f"place|{word}" for word in place_words(claim.exact) | place_words(wider(claim)))
        yield from (f"place|{word}" for word in rare)
    elif family == "statement":
        shared = (word for word in item.bag if weights.get(word, 1.0) < 1)  # a word said once meets nothing
        yield from (f"statement|{word}" for word in rarest(shared, weights, _TOLD))
    else:
        yield f"{type(claim.value).__name__}|{claim.attribute}"
        yield from (f"{family}|{word}" for word in rare)


def spread(members: Sequence[int], above: int = _SAMPLE, kept: int = _SAMPLE) -> Sequence[int]:
    """The members, or of more than `above` as many as are `kept`, at even distances."""
    size = len(members)
    return members if size <= above else [members[size * number // kept] for number in range(kept)]


def join_groups(
    sizes: Sequence[int], matches: Mapping[Pair, Match | None], bar: float, steps: list[Step] | None = None
) -> list[list[int]]:
    """Groups of item numbers: best pairs first, groups joined while their mean likeness reaches `bar` and no pair is forbidden;
    last those that a report itself sets beside one another, whatever their likeness.

    `sizes` tells as how many each item counts; `steps` takes a record of what joined and what kept apart.
    """
    count = len(sizes)
    group_of = list(range(count))
    groups = {number: [number] for number in range(count)}
    ranked = sorted(
        ((match.tied, match.score, pair) for pair, match in matches.items() if match and (match.tied or match.score >= bar)),
        key=lambda r: (r[0], -r[1], r[2]),
    )  # fmt: skip
    refused: set[tuple[int, int, int, int]] = set()  # groups only grow: the same sizes are the same groups
    for tied, _, (left, right) in ranked:
        one, two = group_of[left], group_of[right]
        state = (one, two, len(groups[one]), len(groups[two]))
        if one == two or (state in refused and not tied):
            continue
        mean = linkage(groups[one], groups[two], sizes, matches)
        if mean is None and tied and _brought(left, right, groups[one], groups[two], matches):
            mean = bar
        if mean is None or (mean < bar and not tied):
            refused.add(state)
            if steps is not None:
                steps.append(Step((left, right), mean, joined=False))
            continue
        if steps is not None:
            steps.append(Step((left, right), mean, joined=True))
        for member in groups[two]:
            group_of[member] = one
        groups[one] = sorted(groups[one] + groups.pop(two))
    return [groups[key] for key in sorted(groups, key=lambda key: groups[key][0])]


def _brought(
    left: int, right: int, one: Sequence[int], two: Sequence[int], matches: Mapping[Pair, Match | None]
) -> bool:
    """Whether a tie brings two groups together though a pair of them is forbidden: one says nothing but the figure that is tied, or two
    reports tie them, and nothing forbids the others but that their figures differ, which the reports themselves set side by side."""
    if not isinstance(matches, Pairs):
        return True
    known = matches.known
    alone = any(
        all(value_likeness(known[number].claim, known[face].claim) for number in group)
        for group in (one, two)
        for face in (left, right)
        if face in group
    )
    pairs = [(min(i, j), max(i, j)) for i in spread(one) for j in spread(two)]
    ties = {
        known[pair[0]].claim.article
        for pair in pairs
        if (match := matches.get(pair)) is not None and match.tied
    }
    return (alone or len(ties) > 1) and not any(
        matches.get(pair, _OPEN) is None and _forbidden(known[pair[0]], known[pair[1]]) for pair in pairs
    )


def _forbidden(left: Item, right: Item) -> bool:
    """Whether two figures answer two questions for another reason than that they differ."""
    value = value_likeness(left.claim, right.claim) or 0.0
    return figures_apart(left, right, value) in _FIRM or figures_apart(left, right, 1.0) != ""


def linkage(
    one: Sequence[int], two: Sequence[int], sizes: Sequence[int], matches: Mapping[Pair, Match | None]
) -> float | None:
    """Mean likeness between two groups; pairs without a common key count as nothing; None where a pair is forbidden."""
    if len(one) * len(two) > _SAMPLE**2:
        one, two = spread(one), spread(two)
    total = 0.0
    for i in one:
        for j in two:
            pair = (i, j) if i < j else (j, i)
            if pair not in matches and isinstance(matches, Pairs):
                matches.meet(pair)
            if pair in matches:
                match = matches[pair]
                if match is None:
                    return None
                total += match.score * (sizes[i] * sizes[j])
    return total / (sum(sizes[i] for i in one) * sum(sizes[j] for j in two))
