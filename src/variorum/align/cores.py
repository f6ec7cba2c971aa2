"""Groups of figures brought together by what the whole group tells. In: groups that pairs have made. Out: the same, some joined.

Two claims may share too little to meet while their groups plainly give one answer. Four things show it: one sentence sets a figure of each beside
the other ("eleven pairs, not fourteen"); all give one figure and two are alike beyond doubt; a figure is so particular that two reports do not hit on it by chance (187 who
marched, 187 people); or each report has one figure for a counted noun and no other ("asked for 14 pairs", "settled for eleven pairs"). Then the rules
that read the words beside a figure give way; other people, places, stages and what a report itself tells apart do not. Refuses nouns that any
story counts many things by.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import msgspec

from variorum.align.bans import Item, figures_apart
from variorum.align.features import value_likeness
from variorum.align.figures import figure_of
from variorum.align.lexicon import likeness
from variorum.align.pairs import Pairs, Step, spread
from variorum.align.particular import counts, one_figure, particular, unit
from variorum.align.populations import telling
from variorum.model.claim import Claim
from variorum.values import Amount

_BESIDE = (
    "one_sentence",
    "demand",
    "other_act",
)  # what gives way where a report sets two figures beside one another
_SURE = 0.85  # likeness of two claims beyond doubt
_NEAR = 0.6  # likeness of two figures of which one rounds or bounds the other
_SPAN = 2.0  # how far figures of one thing lie apart at the most
_SMALL = 10
_PAIR = 2  # two of anything are met everywhere
_CROWD = 12  # groups that share a figure or a noun: of more, neither tells anything
_EVERYWHERE = 4  # reports that count a thing once each: then it is the story's own


class Core(msgspec.Struct, frozen=True):
    """A group of figures: numbers of its bundles, the items that stand for it, and what they tell together."""

    group: tuple[int, ...]
    items: tuple[Item, ...]
    reports: frozenset[str]
    heads: frozenset[str]
    bag: frozenset[str]
    figures: frozenset[float]

    @property
    def low(self) -> float:
        """The smallest figure."""
        return min(self.figures)

    @property
    def high(self) -> float:
        """The largest figure."""
        return max(self.figures)


class Bond(msgspec.Struct, frozen=True, order=True):
    """Two groups that may be one, the strongest bond first; `pair` are the bundles by which they meet."""

    rank: tuple[float, ...]
    pair: tuple[int, int]
    rule: str


def join_cores(groups: Sequence[Sequence[int]], matches: Pairs, steps: list[Step]) -> list[list[int]]:
    """The groups, those of one particular figure or of one noun joined; `steps` takes a record of what joined."""
    cores = {core.group[0]: core for group in groups if (core := _core(group, matches)) is not None}
    holder = {number: first for first, core in cores.items() for number in core.group}
    refused: set[tuple[tuple[int, ...], tuple[int, ...], str]] = set()
    for bonds in (_ties, _equals, _figures, _nouns):
        for bond in sorted(bonds(list(cores.values()), matches)):
            one, two = (cores[holder[number]] for number in bond.pair)
            state = (one.group, two.group, bond.rule)
            if one is two or state in refused:
                continue
            if not _may_join(one, two, bond.rule):
                refused.add(state)
                continue
            merged = _core(sorted((*one.group, *two.group)), matches)
            assert merged is not None
            for core in (one, two):
                del cores[core.group[0]]
            cores[merged.group[0]] = merged
            holder.update(dict.fromkeys(merged.group, merged.group[0]))
            steps.append(Step(bond.pair, None, joined=True, rule=bond.rule))
    others = [list(group) for group in groups if group[0] not in holder]
    return sorted([*others, *(list(core.group) for core in cores.values())], key=lambda group: group[0])


def _core(group: Sequence[int], matches: Pairs) -> Core | None:
    """The core of a group of amounts."""
    items = tuple(matches.known[number] for number in spread(group))
    if not isinstance(items[0].claim.value, Amount):
        return None
    figures = [abs(float(figure_of(item.claim) or 0)) for item in items]
    return Core(
        group=tuple(group),
        items=items,
        reports=frozenset(item.claim.article for item in items),
        heads=frozenset(item.head for item in items if counts(item)),
        bag=frozenset().union(*(item.bag for item in items)),
        figures=frozenset(figures),
    )


def _ties(cores: Sequence[Core], matches: Pairs) -> Iterator[Bond]:
    """Groups of which one sentence sets two figures beside one another: "eleven pairs, not fourteen", "41 say the crew, 36 the owners"."""
    numbers = {matches.known[n].claim.id: (core.group[0], n) for core in cores for n in core.group}
    for core in cores:
        for number in core.group:
            item = matches.known[number]
            for other in sorted(item.ties & numbers.keys()):
                first, found = numbers[other]
                if first > core.group[0] and matches.known[found].claim.sentence == item.claim.sentence:
                    yield Bond((0.0,), (number, found), "set_beside")


def _equals(cores: Sequence[Core], matches: Pairs) -> Iterator[Bond]:
    """Groups of one figure of which two members are alike beyond doubt, whatever the words beside the others."""
    first = {number: core.group[0] for core in cores for number in core.group}
    for pair, match in matches.items():
        if match is None or match.score < _SURE or not first.keys() >= set(pair):
            continue
        if first[pair[0]] != first[pair[1]]:
            yield Bond((-match.score,), pair, "one_answer")


def _figures(cores: Sequence[Core], matches: Pairs) -> Iterator[Bond]:
    """Groups in which one particular figure stands."""
    held: dict[tuple[str, float], dict[int, int]] = defaultdict(dict)
    for core in cores:
        for number in core.group:
            item = matches.known[number]
            if particular(item):
                key = unit(item), float(figure_of(item.claim) or 0)
                held[key].setdefault(core.group[0], number)
    for holders in held.values():
        if len(holders) <= _CROWD:
            for pair in combinations(sorted(holders.values()), 2):
                left, right = (matches.known[number] for number in pair)
                if one_figure(left, right):
                    near = likeness(left.sentence, right.sentence, matches.rarities.sentences)
                    yield Bond((-near,), pair, "one_figure")


def _nouns(cores: Sequence[Core], matches: Pairs) -> Iterator[Bond]:
    """Groups that count the same noun, where each of their reports counts it once."""
    held: dict[str, list[Core]] = defaultdict(list)
    for core in cores:
        for head in core.heads:
            held[head].append(core)
    for head, counted in sorted(held.items()):
        if len(counted) > _CROWD:
            continue
        everywhere = len(frozenset().union(*(core.reports for core in counted))) >= _EVERYWHERE
        wholes = _wholes(counted)
        for one, two in combinations(counted, 2):
            if (one.low in wholes) != (two.low in wholes):
                continue
            shared = len((one.bag & two.bag) - {head})
            near = likeness(one.bag, two.bag, matches.rarities.clauses)
            if _once(one, two, counted) and _told_alike(one, two, shared, everywhere=everywhere):
                yield Bond((-shared, -near), (one.group[0], two.group[0]), "one_noun")


def _wholes(counted: Iterable[Core]) -> frozenset[float]:
    """Figures of which some report counts a part."""
    told = [item.claim for core in counted for item in core.items]
    parts = [claim for claim in told if " of " in claim.exact or claim.part_of is not None]
    return frozenset(
        float(figure_of(claim) or 0) for claim in told if any(_is_whole(claim, part) for part in parts)
    )


def _once(one: Core, two: Core, counted: Iterable[Core]) -> bool:
    """Whether no report of the two groups has another figure of that size for the noun, but for the whole of which it counts a part."""
    reports = one.reports | two.reports
    low, high = min(one.low, two.low), max(one.high, two.high)
    told = [item.claim for core in (one, two) for item in core.items]
    for core in counted:
        if core is one or core is two or core.reports.isdisjoint(reports):
            continue
        same = core.low == core.high and core.low in (one.low, one.high, two.low, two.high)
        whole = any(_is_whole(item.claim, claim) for item in core.items for claim in told)
        if not same and not whole and max(high, core.high) <= _SPAN * min(low, core.low):
            return False
    return True


def _is_whole(claim: Claim, part: Claim) -> bool:
    """Whether a figure is that of which another counts a part: the nine in "seven of the nine districts"."""
    inside = claim.article == part.article and part.start <= claim.start and claim.end <= part.end
    return part.part_of == claim.id or (inside and part.id != claim.id)


def _told_alike(one: Core, two: Core, shared: int, *, everywhere: bool) -> bool:
    """Whether the clauses of two groups share enough beside the noun: two words; of large figures, or where the whole story counts the
    thing once, one; none where it does and the figure is the same."""
    low, high = min(one.low, two.low), max(one.high, two.high)
    if high > _SPAN * low:
        return False
    if shared > 1 or (shared and (low >= _SMALL or everywhere)):
        return True
    return everywhere and low == high > _PAIR


def _may_join(one: Core, two: Core, rule: str) -> bool:
    """Whether no rule but those on the words beside the figures keeps any two members apart; a plan is no count."""
    noun = rule == "one_noun"
    if noun and max(one.high, two.high) > _SPAN * min(one.low, two.low):
        return False
    known = one.figures <= two.figures or two.figures <= one.figures  # one has all that the other says
    held = rule == "one_figure" and known
    for left in one.items:
        for right in two.items:
            value = value_likeness(left.claim, right.claim) or 0.0
            beside = (rule == "set_beside" and left.head == right.head) or (
                held and _one_sentence(left, right)
            )
            if left.claim.article == right.claim.article and value != 1 and not beside:
                return False
            if figures_apart(left, right, value) not in ("", *(_BESIDE if beside else ())):
                return False
            if rule == "one_answer" and value < _NEAR:
                return False
            if noun and value == 0 and (_ahead(left) != _ahead(right)):
                return False
    return True


def _ahead(item: Item) -> bool:
    """Whether a figure is planned or asked for."""
    return item.claim.modality in ("planned", "asked")


def _one_sentence(left: Item, right: Item) -> bool:
    """Whether one sentence gives both figures, of people or things that it calls nothing else."""
    one, two = left.claim, right.claim
    people = {item.head for item in (left, right) if telling(item.population)}
    return one.article == two.article and one.sentence == two.sentence and len(people) < 2
