"""The learned network in numpy: words of some sentences in, scores for tags, names, heads and relations out.

In: the weights file that training/export.py packs, then sentences as lists of words. Out: score arrays and hidden states, nothing decided.
Refuses weights that lack a part (KeyError) and sentences without words. Word vectors are computed in blocks of one size, so that
a word gets the same vector whatever was read before it.
"""

from collections.abc import Sequence
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from variorum.annotate.syntax.features import hashed, pieces

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.intp]
_BLOCK = 64
# Beyond so many distinct words the cache starts anew: 200 MB, more than any one story needs.
_MOST_WORDS = 200_000
_MOST_PIECES = 12


class Network:
    """Weights and the vectors of the words met so far."""

    def __init__(self, source: BinaryIO) -> None:
        with np.load(source, allow_pickle=False) as pack:
            stored = {key: pack[key] for key in pack.files}
        lines = stored.pop("labels").tobytes().decode().split("\n")
        self.upos, self.penn, self.rels, self.names = (tuple(line.split()) for line in lines)
        self._vocabulary = {
            word: i for i, word in enumerate(stored.pop("vocab").tobytes().decode().split("\n"))
        }
        self._vectors: npt.NDArray[np.int8] = stored.pop("vectors")
        self._scale = np.float32(stored.pop("scale").item())
        self._w: dict[str, Floats] = {key: value.astype(np.float32) for key, value in stored.items()}
        self._rows: dict[str, int] = {}
        self._words: Floats = np.zeros((_BLOCK, self._w["mix2"].shape[1]), np.float32)

    def encode(self, sentences: Sequence[list[str]]) -> Floats:
        """Hidden state of every word, sentence after sentence."""
        index = self._index(sentences)
        forward, backward, sizes = _packing([len(words) for words in sentences])
        states = self._words[index]
        for layer in ("lstm0", "lstm1"):
            states = self._lstm(layer, states, forward, backward, sizes)
        return states

    def tags(self, states: Floats) -> tuple[Floats, Floats, Floats]:
        """Scores for UPOS, Penn tag and name tag of every word."""
        w = self._w
        hidden = np.maximum(self._dense("name1", states), 0)
        return self._dense("upos", states), self._dense("xpos", states), hidden @ w["name2"] + w["name2_bias"]

    def arcs(self, states: Floats) -> tuple[Floats, Floats]:
        """Two factors per word: row i of the first times row j of the second scores word j - 1 (0: the root) as head of i.

        The second has one row more than there are words, the root's, in front.
        """
        w = self._w
        dependant = np.maximum(self._dense("arc_dep", states), 0) @ w["arc_w"][:-1] + w["arc_w"][-1]
        return dependant, np.maximum(self._dense("arc_head", self._rooted(states)), 0)

    def relations(self, states: Floats, heads: Indices) -> Floats:
        """Scores of the relations of every word to its head, given as row of `states` plus one, 0 for the root."""
        w = self._w
        dependant = np.maximum(self._dense("rel_dep", states), 0) @ w["rel_w"][:-1] + w["rel_w"][-1]
        head = np.maximum(self._dense("rel_head", self._rooted(states)), 0)[heads]
        table = dependant.reshape(len(states), len(self.rels), -1)
        scores: Floats = np.matmul(table[:, :, :-1], head[:, :, None])[:, :, 0] + table[:, :, -1]
        return scores

    def _rooted(self, states: Floats) -> Floats:
        return np.concatenate((self._w["root"][None, :], states))

    def _dense(self, name: str, states: Floats) -> Floats:
        made: Floats = states @ self._w[name] + self._w[name + "_bias"]
        return made

    def _lstm(
        self, layer: str, states: Floats, forward: Indices, backward: Indices, sizes: list[int]
    ) -> Floats:
        """One bidirectional layer; both directions run in step, the second over the sentences read backwards."""
        w, width = self._w, self._w[layer + "_rec"].shape[1]
        fed = states @ w[layer + "_in"] + w[layer + "_bias"]
        gates = np.stack((fed[forward, : 4 * width], fed[backward, 4 * width :]))
        out = np.empty((2, len(states), width), np.float32)
        cell = np.zeros((2, sizes[0], width), np.float32)
        hidden = cell
        recurrent, begin = w[layer + "_rec"], 0
        for size in sizes:
            now = gates[:, begin : begin + size]
            if begin:
                now = now + np.matmul(hidden[:, :size], recurrent)
            np.tanh(now, out=now)
            doors = now[:, :, : 3 * width]
            doors *= 0.5
            doors += 0.5
            cell = cell[:, :size] * doors[:, :, width : 2 * width]
            cell += doors[:, :, :width] * now[:, :, 3 * width :]
            hidden = np.tanh(cell)
            hidden *= doors[:, :, 2 * width :]
            out[:, begin : begin + size] = hidden
            begin += size
        joined = np.empty((len(states), 2 * width), np.float32)
        joined[forward, :width] = out[0]
        joined[backward, width:] = out[1]
        return joined

    def _index(self, sentences: Sequence[list[str]]) -> Indices:
        if len(self._rows) > _MOST_WORDS:
            self._rows = {}
        rows = self._rows
        new = [word for word in dict.fromkeys(w for words in sentences for w in words) if word not in rows]
        for at in range(0, len(new), _BLOCK):
            self._learn(new[at : at + _BLOCK])
        return np.array([rows[word] for words in sentences for word in words], np.intp)

    def _learn(self, words: list[str]) -> None:
        """Vectors of up to one block of new words."""
        w, begin = self._w, len(self._rows)
        ids = np.zeros((_BLOCK, 4), np.intp)
        spelled = np.zeros((_BLOCK, 2, self._vectors.shape[1]), np.float32)
        for i, word in enumerate(words):
            ids[i] = hashed(word)
            found = (
                self._vectors[pieces(word, self._vocabulary)[:_MOST_PIECES]].astype(np.float32) * self._scale
            )
            spelled[i, 0], spelled[i, 1] = found.sum(axis=0) / np.float32(len(found)), found[0]
        tables = ("table_norm", "table_prefix", "table_suffix", "table_shape")
        parts = [w[name][ids[:, i]] for i, name in enumerate(tables)]
        mixed = np.maximum(
            self._dense("mix1", np.concatenate((*parts, spelled[:, 0], spelled[:, 1]), axis=1)), 0
        )
        while len(self._words) < begin + _BLOCK:
            self._words = np.concatenate((self._words, np.zeros_like(self._words)))
        self._words[begin : begin + len(words)] = self._dense("mix2", mixed)[: len(words)]
        self._rows.update((word, begin + i) for i, word in enumerate(words))


def _packing(lengths: list[int]) -> tuple[Indices, Indices, list[int]]:
    """Where the words of each time step lie, read forwards and backwards, and how many sentences still run at each step.

    The longest sentences come first within a step, so that those still running are always the first rows.
    """
    sizes_of = np.array(lengths, np.intp)
    starts = np.cumsum(sizes_of) - sizes_of
    order = np.argsort(-sizes_of, kind="stable")
    ranked, first = sizes_of[order], starts[order]
    sizes = [int(np.count_nonzero(ranked > step)) for step in range(int(ranked[0]))]
    forward = np.concatenate([first[:size] + step for step, size in enumerate(sizes)])
    backward = np.concatenate([first[:size] + ranked[:size] - 1 - step for step, size in enumerate(sizes)])
    return forward, backward, sizes
