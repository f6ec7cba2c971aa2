"""Turn arc scores into one tree per sentence.

In: the scores of one sentence. Out: the head of each word. Refuses nothing: any finite scores give a tree.
Ties go to the lower index, so the same scores always give the same answer.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
_NEVER = np.float32(-1e9)


class _Contraction(NamedTuple):
    """The words of a cycle with their heads in it; by which of them each other word enters it, and on which each other word hangs."""

    members: npt.NDArray[np.intp]
    heads: npt.NDArray[np.intp]
    entry: npt.NDArray[np.intp]
    exit: npt.NDArray[np.intp]


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
    """Chu-Liu/Edmonds in place: contract cycles, each to one of its words, until none is left; then open them, the last first.

    A contraction costs one pass over the rows of its cycle, so that the whole stays within the square of the words.
    """
    heads = np.array(_highest(scores), np.intp)
    heads[root] = -1
    opened: list[_Contraction] = []
    while ring := _cycle(heads.tolist()):
        members = np.array(sorted(ring), np.intp)
        place, gone = members[0], members[1:]
        # To enter the cycle at a member costs the arc that the member gives up.
        entering = scores[members] - scores[members, heads[members]][:, None]
        leaving = scores[:, members]
        opened.append(
            _Contraction(
                members, heads[members], members[entering.argmax(axis=0)], members[leaving.argmax(axis=1)]
            )
        )
        scores[place] = entering.max(axis=0)
        scores[:, place] = leaving.max(axis=1)
        scores[:, gone] = -np.inf
        scores[place, place] = -np.inf
        swallowed = np.zeros(len(heads) + 1, bool)  # one place more for -1, the head of the root
        swallowed[gone] = True
        heads[swallowed[heads]] = place
        heads[gone] = place  # they follow the word that stands for the cycle
        heads[place] = scores[place].argmax()
    for members, inside, entry, exit_ in reversed(opened):
        place, gate = members[0], heads[members[0]]
        on_it = heads == place
        heads[on_it] = exit_[on_it]
        heads[members] = inside
        heads[entry[gate]] = gate
    return [int(head) for head in heads]
