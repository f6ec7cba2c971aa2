"""Turn arc scores into one tree per sentence.

In: the scores of one sentence. Out: the head of each word. Refuses nothing: any finite scores give a tree.
Ties go to the lower index, so the same scores always give the same answer.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
_NEVER = np.float32(-1e9)


def tree(scores: Floats) -> list[int]:
    """Heads of n words from scores n x (1 + n), column 0 the root; the best single-rooted tree near the greedy choice.

    >>> tree(np.array([[0, 0, 9], [5, 1, 0]], np.float32))
    [1, -1]
    """
    size = len(scores)
    words = scores[:, 1:].copy()
    np.fill_diagonal(words, _NEVER)
    best = _highest(words) if size > 1 else [0]
    lead = scores[:, 0] - words.max(axis=1)
    root = int(np.argmax(lead))
    heads = [-1 if i == root else head for i, head in enumerate(best)]
    if _cycle(heads):
        words[root] = _NEVER
        heads = _arborescence(words.astype(np.float64), root)
    return heads


def _highest(scores: npt.NDArray[np.floating[Any]]) -> list[int]:
    """The column of the highest score of each row."""
    return [int(column) for column in np.asarray(np.argmax(scores, axis=1)).ravel()]


def _cycle(heads: list[int]) -> list[int]:
    """The words of one cycle, or an empty list; each word is visited once."""
    colour = [0] * len(heads)
    for start in range(len(heads)):
        at, mark = start, start + 1
        while at >= 0 and not colour[at]:
            colour[at] = mark
            at = heads[at]
        if at >= 0 and colour[at] == mark:
            ring, then = [at], heads[at]
            while then != at:
                ring.append(then)
                then = heads[then]
            return ring
    return []


def _arborescence(scores: npt.NDArray[np.float64], root: int) -> list[int]:
    """Chu-Liu/Edmonds: contract a cycle to one node, solve the smaller graph, open the cycle where its entry came in."""
    heads = _highest(scores)
    heads[root] = -1
    ring = _cycle(heads)
    if not ring:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[ring] = True
    keep = np.flatnonzero(~inside)
    members = np.array(sorted(ring))
    # To enter the cycle at a member costs the arc that the member gives up.
    entering = scores[np.ix_(members, keep)] - scores[members, [heads[m] for m in members]][:, None]
    leaving = scores[np.ix_(keep, members)]
    small = np.full((len(keep) + 1, len(keep) + 1), float(_NEVER) * 4)
    small[:-1, :-1] = scores[np.ix_(keep, keep)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    solved = _arborescence(small, int(np.flatnonzero(keep == root)[0]))
    out = list(heads)
    for i, word in enumerate(keep.tolist()):
        above = solved[i]
        out[word] = (
            -1
            if above < 0
            else int(members[int(np.argmax(leaving[i]))])
            if above == len(keep)
            else int(keep[above])
        )
    gate = solved[-1]
    entry = int(np.argmax(entering[:, gate]))
    out[int(members[entry])] = int(keep[gate])
    return out
