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
_MOST_WORDS = 40_000
_MOST_PIECES = 12
# Rows of a recurrent product that go together: few enough for the way that OpenBLAS keeps for small matrices.
_ROWS = 8
# Words whose relations are scored together: few enough that their tables stay in the cache of the processor.
_RELATED = 96
_READERS = ("upos", "xpos", "name1", "arc_dep", "arc_head", "rel_dep", "rel_head")
_HALF = np.float32(0.5)


class Network:
    """Weights, and what the words met so far feed to the first layer."""

    def __init__(self, source: BinaryIO) -> None:
        with np.load(source, allow_pickle=False) as pack:
            stored = {key: pack[key] for key in pack.files}
        lines = stored.pop("labels").tobytes().decode().split("\n")
        self.upos, self.penn, self.rels, self.names = (tuple(line.split()) for line in lines)
        words = stored.pop("vocab").tobytes().decode().split("\n")
        self._vocabulary = dict(zip(words, range(len(words)), strict=True))
        self._vectors: npt.NDArray[np.int8] = stored.pop("vectors")
        self._scale = np.float32(stored.pop("scale").item())
        # The tables stay in half precision: only the rows that are read are widened.
        self._tables = [stored.pop("table_" + name) for name in ("norm", "prefix", "suffix", "shape")]
        self._w: dict[str, Floats] = {key: value.astype(np.float32) for key, value in stored.items()}
        self._columns: dict[str, slice] = {}
        self._prepare()
        self._rows: dict[str, int] = {}
        self._fed: Floats = np.zeros((2, _BLOCK, self._w["lstm0_rec"].shape[-1]), np.float32)

    def _prepare(self) -> None:
        """Lay the weights out as they are used. States run at twice their value, which saves work; halving weights is exact."""
        w = self._w
        for layer in ("lstm0", "lstm1"):
            w[layer + "_rec"] = (w[layer + "_rec"] * _HALF)[:, None]
            wide = w[layer + "_rec"].shape[-1]
            w[layer + "_in"] = np.stack((w[layer + "_in"][:, :wide], w[layer + "_in"][:, wide:]))
            w[layer + "_bias"] = w[layer + "_bias"].reshape(2, 1, wide)
        w["lstm1_in"] *= _HALF
        begin = 0
        for name in _READERS:
            self._columns[name] = slice(begin, begin + w[name].shape[1])
            begin += w[name].shape[1]
        w["read"] = np.concatenate([w[name] for name in _READERS], axis=1)
        w["read_bias"] = np.concatenate([w[name + "_bias"] for name in _READERS])
        w["read_root"] = w["root"][None, :] @ w["read"] + w["read_bias"]
        w["read"] *= _HALF
        table = w["rel_w"].reshape(len(w["rel_w"]), len(self.rels), -1)
        w["rel_pair"] = np.ascontiguousarray(table[:-1, :, :-1]).reshape(len(table) - 1, -1)
        w["rel_head_alone"] = np.ascontiguousarray(table[-1, :, :-1].T)
        w["rel_dep_alone"] = np.ascontiguousarray(table[:, :, -1])

    def read(self, sentences: Sequence[list[str]]) -> Floats:
        """What every part that decides reads of every word, sentence after sentence: a row for `tags`, `arcs` and `relations`."""
        w = self._w
        rows = self._index(sentences)
        forward, backward, sizes = _packing([len(words) for words in sentences])
        gates = np.empty((2, len(rows), self._fed.shape[2]), np.float32)
        np.take(self._fed[0], rows[forward], axis=0, out=gates[0], mode="clip")
        np.take(self._fed[1], rows[backward], axis=0, out=gates[1], mode="clip")
        hidden = self._lstm("lstm0", gates, sizes)
        place = np.empty(len(rows), np.intp)
        states = np.empty((2, len(rows), 2 * hidden.shape[2]), np.float32)
        for own, (mine, other) in enumerate(((forward, backward), (backward, forward))):
            # One word stands at different places in the two directions.
            place[other] = np.arange(len(rows))
            across = 1 - own
            width = hidden.shape[2]
            states[own][:, own * width : (own + 1) * width] = hidden[own]
            states[own][:, across * width : (across + 1) * width] = hidden[across][place[mine]]
        np.matmul(states, w["lstm1_in"], out=gates)
        gates += w["lstm1_bias"]
        hidden = self._lstm("lstm1", gates, sizes)
        joined = states[0]
        joined[forward, :width] = hidden[0]
        joined[backward, width:] = hidden[1]
        return self._dense("read", joined)

    def tags(self, read: Floats) -> tuple[Floats, Floats, Floats]:
        """Scores for UPOS, Penn tag and name tag of every word."""
        hidden = np.maximum(self._part(read, "name1"), 0)
        return self._part(read, "upos"), self._part(read, "xpos"), self._dense("name2", hidden)

    def arcs(self, read: Floats) -> tuple[Floats, Floats]:
        """Two factors per word: row i of the first times row j of the second scores word j - 1 (0: the root) as head of i.

        The second has one row more than there are words, the root's, in front.
        """
        w = self._w
        dependant = np.maximum(self._part(read, "arc_dep"), 0) @ w["arc_w"][:-1] + w["arc_w"][-1]
        return dependant, self._rooted(read, "arc_head")

    def relations(self, read: Floats, heads: Indices) -> Floats:
        """Scores of the relations of every word to its head, given as row of `read` plus one, 0 for the root."""
        w, count = self._w, len(self.rels)
        dependant = np.maximum(self._part(read, "rel_dep"), 0)
        head = self._rooted(read, "rel_head")[heads]
        scores = dependant @ w["rel_dep_alone"][:-1] + head @ w["rel_head_alone"]
        scores += w["rel_dep_alone"][-1]
        for at in range(0, len(read), _RELATED):
            some = slice(at, at + _RELATED)
            table = (dependant[some] @ w["rel_pair"]).reshape(-1, count, head.shape[1])
            scores[some] += np.matmul(table, head[some, :, None])[:, :, 0]
        return scores

    def _part(self, read: Floats, name: str) -> Floats:
        return read[:, self._columns[name]]

    def _rooted(self, read: Floats, name: str) -> Floats:
        """A part behind its threshold, the root's row in front."""
        return np.maximum(np.concatenate((self._part(self._w["read_root"], name), self._part(read, name))), 0)

    def _dense(self, name: str, states: Floats) -> Floats:
        made: Floats = states @ self._w[name]
        made += self._w[name + "_bias"]
        return made

    def _lstm(self, layer: str, gates: Floats, sizes: list[int]) -> Floats:
        """Twice the states of one bidirectional layer, both directions in step; overwrites the gates."""
        recurrent = self._w[layer + "_rec"]
        width = recurrent.shape[2]
        out = np.empty((2, gates.shape[1], width), np.float32)
        product = np.empty((2, sizes[0], 4 * width), np.float32)
        cell = np.zeros((2, sizes[0], width), np.float32)
        begin = before = 0
        for size in sizes:
            now = gates[:, begin : begin + size]
            if begin:
                _multiply(out[:, before : before + size], recurrent, product)
                now += product[:, :size]
            np.tanh(now, out=now)
            doors = now[:, :, : 3 * width]
            doors += 1
            cell = cell[:, :size]
            cell *= doors[:, :, width : 2 * width]
            cell += np.multiply(doors[:, :, :width], now[:, :, 3 * width :], out=now[:, :, 3 * width :])
            cell *= _HALF
            hidden = np.tanh(cell, out=out[:, begin : begin + size])
            hidden *= doors[:, :, 2 * width :]
            before, begin = begin, begin + size
        return out

    def _index(self, sentences: Sequence[list[str]]) -> Indices:
        if len(self._rows) > _MOST_WORDS:
            self._rows = {}
        rows = self._rows
        new = [word for word in dict.fromkeys(w for words in sentences for w in words) if word not in rows]
        for at in range(0, len(new), _BLOCK):
            self._learn(new[at : at + _BLOCK])
        return np.array([rows[word] for words in sentences for word in words], np.intp)

    def _learn(self, words: list[str]) -> None:
        """What up to one block of new words feeds to the first layer."""
        w, begin = self._w, len(self._rows)
        ids = np.zeros((_BLOCK, 4), np.intp)
        spelled = np.zeros((_BLOCK, 2, self._vectors.shape[1]), np.float32)
        for i, word in enumerate(words):
            ids[i] = hashed(word)
            found = (
                self._vectors[pieces(word, self._vocabulary)[:_MOST_PIECES]].astype(np.float32) * self._scale
            )
            spelled[i, 0], spelled[i, 1] = found.sum(axis=0) / np.float32(len(found)), found[0]
        parts = [table[ids[:, i]].astype(np.float32) for i, table in enumerate(self._tables)]
        mixed = np.maximum(
            self._dense("mix1", np.concatenate((*parts, spelled[:, 0], spelled[:, 1]), axis=1)), 0
        )
        fed = np.matmul(self._dense("mix2", mixed), w["lstm0_in"]) + w["lstm0_bias"]
        while self._fed.shape[1] < begin + _BLOCK:
            self._fed = np.concatenate((self._fed, np.zeros_like(self._fed)), axis=1)
        self._fed[:, begin : begin + len(words)] = fed[:, : len(words)]
        self._rows.update((word, begin + i) for i, word in enumerate(words))


def _multiply(hidden: Floats, recurrent: Floats, product: Floats) -> None:
    """The recurrent product of the first rows of both directions, whole groups of rows first."""
    size = hidden.shape[1]
    whole = size - size % _ROWS
    if whole:
        grouped = hidden[:, :whole].reshape(2, -1, _ROWS, hidden.shape[2])
        np.matmul(grouped, recurrent, out=product[:, :whole].reshape(2, -1, _ROWS, product.shape[2]))
    if whole < size:
        np.matmul(hidden[:, whole:], recurrent[:, 0], out=product[:, whole:size])


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
