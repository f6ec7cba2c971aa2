"""Which articles are worth comparing. In: for each trace (a run of words, an utterance) the articles that carry it. Out: pairs of article numbers.

Up to `limit` articles every pair that shares a trace is compared. In a larger story each article meets those with which it shares
most traces, and a trace that very many carry joins each of them with its first carrier and its next ones, so that cost grows
with the number of articles and everything that goes back to one text still hangs together. Refuses to compare all with all.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

Pair = tuple[int, int]


def likely_partners(traces: Iterable[Sequence[int]], limit: int) -> list[Pair]:
    """Pairs (lower number first, sorted) that share a trace; `traces` hold article numbers in ascending order, each once."""
    votes: Counter[Pair] = Counter()
    firsts: set[Pair] = set()
    for carriers in traces:
        if len(carriers) <= limit:
            votes.update(combinations(carriers, 2))
            continue
        firsts.update((carriers[0], one) for one in carriers[1:])
        for at, one in enumerate(carriers):
            votes.update((one, other) for other in carriers[at + 1 : at + 1 + limit])
    near: dict[int, list[tuple[int, int]]] = {}
    for (one, other), number in votes.items():
        near.setdefault(one, []).append((-number, other))
        near.setdefault(other, []).append((-number, one))
    kept = set(firsts)
    for one, others in near.items():
        best = others if len(others) <= limit else sorted(others)[:limit]
        kept.update((min(one, other), max(one, other)) for _, other in best)
    return sorted(kept)
