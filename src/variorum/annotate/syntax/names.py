"""Turn name scores into BIO tags that hold together.

In: the words of one sentence and their scores. Out: one tag per word, "" outside. Refuses "I-" without its beginning, and titles as
parts of names: the training corpora differ there ("Mr. Marsh" whole, or "Marsh" alone), and a title is a role, not a name.
"""

from functools import cache

import numpy as np
import numpy.typing as npt

from variorum.annotate.syntax.lemmas import word_lists

Floats = npt.NDArray[np.float32]
_PERSON = ("B-PER", "I-PER")


def names_of(words: list[str], scores: Floats, labels: tuple[str, ...]) -> list[str]:
    """Name tags of one sentence.

    >>> names_of(["Mr.", "Oxbow"], np.array([[0, 1, 0], [0, 0, 1]], np.float32), ("O", "B-PER", "I-PER"))
    ['', 'B-PER']
    """
    tags = [labels[i] for i in name_tags(scores, labels)]
    return ["" if tag == "O" else tag for tag in _without_titles(words, tags)]


def _without_titles(words: list[str], tags: list[str]) -> list[str]:
    """Take titles out of names; what stands behind "Mr" and its like is a person, whatever the scores say."""
    for i, word in enumerate(words[:-1]):
        low = word.lower().rstrip(".")
        title = low in _titles()
        honorific = title and low in word_lists("guess")["honorific"]
        if title and tags[i] == "B-PER" and tags[i + 1] == "I-PER":
            tags[i], tags[i + 1] = "O", "B-PER"
        elif honorific and words[i + 1][0].isupper() and tags[i + 1] not in _PERSON:
            tags[i], tags[i + 1] = "O", "B-PER"
            for j in range(i + 2, len(tags)):
                if not tags[j].startswith("I-"):
                    break
                tags[j] = "I-PER"
    return tags


@cache
def _titles() -> frozenset[str]:
    return frozenset(word_lists("guess")["PER"] + word_lists("guess")["honorific"])


def name_tags(scores: Floats, labels: tuple[str, ...]) -> list[int]:
    """Best BIO sequence: "I-X" only behind "B-X" or "I-X". The plain best tags serve wherever they already keep to that."""
    greedy: list[int] = scores.argmax(axis=1).tolist()
    allowed = _allowed(labels)
    before = labels.index("O")
    for tag in greedy:
        if not allowed[before][tag]:
            return _viterbi(scores, np.where(allowed, 0.0, -1e9), labels.index("O"))
        before = tag
    return greedy


@cache
def _allowed(labels: tuple[str, ...]) -> list[list[bool]]:
    return [[not to.startswith("I") or (fro != "O" and fro[2:] == to[2:]) for to in labels] for fro in labels]


def _viterbi(scores: Floats, moves: npt.NDArray[np.float64], outside: int) -> list[int]:
    total = scores[0] + moves[outside]
    back: list[npt.NDArray[np.intp]] = []
    for row in scores[1:]:
        options = total[:, None] + moves
        back.append(options.argmax(axis=0))
        total = options.max(axis=0) + row
    path = [int(total.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]
