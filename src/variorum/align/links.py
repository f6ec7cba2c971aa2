"""What holds the claims of a question together, kept for whoever asks why. In: groups, matches, the steps that joined them. Out: Links.

As many links a group as it takes to hold it together, and the nearest that stayed out: the most alike of those that did not come in,
and the nearest that a rule forbids by itself. Refuses to keep every pair: a record grows with the claims, not with their comparisons.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from variorum.align.bans import Item, ban
from variorum.align.bundles import Pair
from variorum.align.features import Match, match_items, value_likeness, weight_set
from variorum.align.learnt import BY
from variorum.align.pairs import Pairs, Step, spread
from variorum.model.question import Link
from variorum.options import AlignOptions

MET = "learnt"  # the rule by which the model brought two groups together
_DIGITS = 3  # of a feature or score: enough to follow the sum by hand
_KEYS = 4  # shared keys kept of a link
_NEAR = 0.15  # likeness below which a claim that stayed out was never near
_WORDS = 3  # word classes two sentences share at least for a forbidden pair to be near
Kept = dict[int, tuple[Link, ...]]


def explain(groups: Sequence[Sequence[int]], matches: Pairs, steps: Sequence[Step]) -> tuple[Kept, Kept]:
    """For each group, by its first member: the links that joined it and the nearest that stayed out."""
    group_of = {member: group[0] for group in groups for member in group}
    joined: dict[int, list[Link]] = {
        group[0]: [link for number in group for link in _inside(matches, number)] for group in groups
    }
    for step in steps:
        if step.joined:
            joined[group_of[step.pair[0]]].append(
                _link(matches, step.pair, step.rule, step.mean, match=step.match)
            )
    refused = {step.pair: step for step in steps if not step.joined}
    members = {group[0]: group for group in groups}
    near, forbidden = _nearest(matches, group_of)
    left_out: Kept = {}
    for group in members:
        found = []
        if group in near:
            pair = near[group]
            left, right = (members[group_of[one]] for one in pair)
            found.append(_apart(matches, pair, refused.get(pair), (left, right)))
        if group in forbidden:
            found.append(_link(matches, forbidden[group], _code(matches, forbidden[group])))
        left_out[group] = tuple(found)
    return {group: tuple(links) for group, links in joined.items()}, left_out


def _nearest(matches: Pairs, group_of: Mapping[int, int]) -> tuple[dict[int, Pair], dict[int, Pair]]:
    """For each group the most alike pair that leads out of it, and the forbidden one whose sentences share most."""
    near: dict[int, tuple[float, Pair]] = {}
    forbidden: dict[int, tuple[float, Pair]] = {}
    for pair, match in matches.items():
        one, two = group_of[pair[0]], group_of[pair[1]]
        if one == two:
            continue
        if match is None:
            kept = forbidden
            left, right = matches.told(pair)
            rank = -float(len(left.sentence & right.sentence))
            if rank > -_WORDS:
                continue
        elif match.score >= _NEAR:
            kept, rank = near, -match.score
        else:
            continue
        for group in (one, two):
            if group not in kept or (rank, pair) < kept[group]:
                kept[group] = (rank, pair)
    return {g: pair for g, (_, pair) in near.items()}, {g: pair for g, (_, pair) in forbidden.items()}


def _apart(
    matches: Pairs, pair: Pair, step: Step | None, groups: tuple[Sequence[int], Sequence[int]]
) -> Link:
    """Why a pair that is alike stayed apart: its groups hold two that a rule forbids, or are not alike enough as a whole."""
    if step is not None and step.mean is None:
        for i in spread(groups[0]):
            for j in spread(groups[1]):
                barred = (min(i, j), max(i, j))
                if barred in matches and matches[barred] is None:
                    return _link(matches, pair, _code(matches, barred), barred=barred)
    return _link(matches, pair, "apart", step.mean if step else None)


def _code(matches: Pairs, pair: Pair) -> str:
    """The rule that forbids the pair."""
    left, right = matches.told(pair)
    value = value_likeness(left.claim, right.claim)
    return "other_unit" if value is None else ban(left, right, value)


def _inside(matches: Pairs, number: int) -> Iterator[Link]:
    """What holds a bundle together: each member is tied to the one that stands for all."""
    bundle = matches.bundles[number]
    keys = _keys(matches.keyed[number])
    for member in bundle.members:
        if member != bundle.face:
            left, right = (matches.members[one] for one in sorted((bundle.face, member)))
            match = match_items(left, right, matches.rarities, matches.options)
            mean = match.score if match else None
            yield _record((left, right), match, "alike", mean, keys, matches.options)


def _link(
    matches: Pairs,
    pair: Pair,
    rule: str,
    mean: float | None = None,
    barred: Pair | None = None,
    match: Match | None = None,
) -> Link:
    """The record of one pair; `match` is what the learnt model holds of it, where that joined the two."""
    made = _record(
        matches.told(pair),
        match or matches.get(pair),
        rule,
        mean,
        _keys(matches.keyed[pair[0]] & matches.keyed[pair[1]]),
        matches.options,
    )
    if barred is None:
        return made
    left, right = matches.told(barred)
    return msgspec.structs.replace(made, barred=(left.claim.id, right.claim.id))


def _keys(shared: Collection[str]) -> tuple[str, ...]:
    """The keys that are kept of those that two claims share."""
    return tuple(sorted(shared)[:_KEYS])


def _record(
    told: tuple[Item, Item], match: Match | None, rule: str, mean: float | None, keys: tuple[str, ...], options: AlignOptions
) -> Link:  # fmt: skip
    """Two claims and what came of comparing them, small and rounded."""
    left, right = told
    return Link(
        left=left.claim.id,
        right=right.claim.id,
        rule=rule,
        score=round(match.score, _DIGITS) if match else None,
        mean=None if mean is None else round(mean, _DIGITS),
        by=""
        if match is None
        else f"{BY}{type(left.claim.value).__name__}"
        if rule == MET
        else weight_set(left.claim, options),
        features={name: round(amount, _DIGITS) for name, amount in match.features} if match else {},
        keys=keys,
    )
