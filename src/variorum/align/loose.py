"""Which figures of a group hardly belong to it. In: groups of figures, likelihoods by the learnt model. Out: what a group falls into without them.

A figure that differs from the others of its group, and that the model hardly holds for an answer to their question, is often one of another thing:
readers call two of three findings wrong in which such a difference stands unexplained (eval/audit.md). Whether it is put out is not decided here: where the reports
tell why it differs – a later count, a bound, a part – it stays. Refuses what is told in words, in names or as a date, where a low likelihood says less.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from variorum.align import learnt
from variorum.align.bans import Item
from variorum.align.entities_forest import Forest
from variorum.align.links import MET
from variorum.align.meeting import FACES, Met
from variorum.align.pairs import Step, spread
from variorum.catalogue import load_catalogue
from variorum.values import Amount


def fall_apart(group: Sequence[int], met: Met, bar: float) -> list[list[int]]:
    """The group without the figures whose mean likelihood beside the others is below `bar`, and each of those; nothing where all belong or no model tells."""
    items = [met.items[number] for number in group]
    if not isinstance(items[0].claim.value, Amount) or _settled(items) or "Amount" not in learnt.load_model():
        return []
    figures: dict[object, list[int]] = defaultdict(list)
    for number in group:
        value = met.items[number].claim.value
        assert isinstance(value, Amount)
        figures[value.low, value.high, value.unit].append(number)
    sides, out = list(figures.values()), []
    while len(sides) > 1:
        fits = [_fit(side, (one for one in sides if one is not side), met) for side in sides]
        reports = [len({met.items[number].claim.article for number in side}) for side in sides]
        least = min(range(len(sides)), key=lambda at: (fits[at], reports[at], sides[at]))
        if fits[least] >= bar:
            break
        out.append(sides.pop(least))
    return [sorted(number for side in sides for number in side), *out] if out else []


def _settled(items: Sequence[Item]) -> bool:
    """Whether all tell of one person or thing what is so for good, as an age: two figures are two answers, however unlike the words."""
    subjects = {item.subject for item in items}
    entry = load_catalogue().get(items[0].claim.attribute)
    return len(subjects) == 1 and None not in subjects and entry is not None and entry.lasting


def _fit(side: Sequence[int], others: Iterable[Sequence[int]], met: Met) -> float:
    """The mean likelihood that one side and the others answer one question; a forbidden pair counts as none."""
    chances = [
        met.look(left, right) or 0.0
        for other in others
        for left in spread(side, FACES, FACES)
        for right in spread(other, FACES, FACES)
    ]
    return sum(chances) / len(chances)


def hold_together(parts: Sequence[Sequence[int]], steps: Iterable[Step], met: Met) -> list[Step]:
    """The steps that hold within one part, and for each part that they leave in pieces the likeliest pairs that join those."""
    home = {number: at for at, part in enumerate(parts) for number in part}
    kept = [step for step in steps if home[step.pair[0]] == home[step.pair[1]] or not step.joined]
    pieces = Forest(len(met.items))
    for step in kept:
        if step.joined:
            pieces.join(*step.pair)
    for part in parts:
        if len({pieces.root(number) for number in part}) == 1:
            continue
        pairs = sorted(combinations(part, 2), key=lambda pair: (-(met.look(*pair) or 0.0), pair))
        for left, right in pairs:
            if pieces.root(left) != pieces.root(right):
                pieces.join(left, right)
                match = learnt.spelled_out(met.items[left], met.items[right], met.rarity)
                kept.append(Step((left, right), match.score, joined=True, rule=MET, match=match))
    return kept
