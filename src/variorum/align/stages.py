"""Which stage of a procedure a sentence speaks of: a first reading, a run-off, an upper house. In: the lemmas of a sentence. Out: stages.

Refuses to guess: a sentence that names no stage may speak of any, save that a first reading is told as such.
"""

from collections.abc import Sequence
from functools import cache

from variorum.lang import load_table

Stages = frozenset[tuple[str, str]]
_LAST = "final"  # whichever that is: the second in one house, the third in another


def _plain(word: str) -> str:
    """A word as it is compared: small, and without the s that a name keeps."""
    return word.lower().removesuffix("s")


@cache
def _runs() -> tuple[tuple[str, tuple[str, str]], ...]:
    """Each run of words with the order and stage that it names; the longest first, so that a part of one is not read as another."""
    orders = load_table("en", "stages")["orders"]
    runs = (
        (f" {' '.join(map(_plain, run.split()))} ", (order, stage))
        for order, stages in orders.items()
        for stage, listed in stages.items()
        for run in listed
    )
    return tuple(sorted(runs, key=lambda run: (-len(run[0]), run)))


@cache
def _openings() -> frozenset[str]:
    return frozenset(run.split()[0] for run, _ in _runs())


@cache
def _early() -> frozenset[str]:
    return frozenset(load_table("en", "stages")["early"]["stages"])


def stages_of(lemmas: Sequence[str]) -> Stages:
    """The stages that a sentence names; none of an order of which it names two."""
    words = [_plain(lemma) for lemma in lemmas]
    if _openings().isdisjoint(words):
        return frozenset()
    text = f" {' '.join(words)} "
    found = set()
    for run, stage in _runs():
        if run in text:
            found.add(stage)
            text = text.replace(run, " ")
    orders = [order for order, _ in found]
    return frozenset(stage for stage in found if orders.count(stage[0]) == 1)


def other_stage(left: Stages, right: Stages, *, alike: bool) -> bool:
    """Whether two sentences name two stages of one order; or one an early stage and the other none, their figures differing or small."""
    if left == right:
        return False
    one, two = dict(left), dict(right)
    pairs = [{one[order], two[order]} for order in one.keys() & two.keys() if one[order] != two[order]]
    if any(_LAST not in pair or not pair.isdisjoint(_early()) for pair in pairs):
        return True
    lone = {stage for order, stage in left ^ right if order not in one or order not in two}
    return not alike and not lone.isdisjoint(_early())
