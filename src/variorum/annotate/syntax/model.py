"""Analyse sentences with the learned network.

In: the text and its sentences, each with the spans of its words. Out: their tokens, in the order given.
Refuses windows longer than 200 words: a longer sentence is cut at its punctuation, and the later roots hang on the first one,
so that the work stays linear in the text.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from threadpoolctl import ThreadpoolController

from variorum.annotate.syntax.lemmas import lemma
from variorum.annotate.syntax.names import names_of
from variorum.annotate.syntax.network import Network
from variorum.annotate.syntax.trees import tree
from variorum.model.mark import Token

NAME = "variorum-syntax-en/1"
Span = tuple[int, int]
_WINDOW = 200
_LOOK_BACK = 60
_BATCH_WORDS = (
    3000  # words that run side by side: enough to keep the matrix products busy, few enough for the cache
)
_BLOCK = 768  # sentences that are sorted together; bounds memory on whole archives


class _Window:
    """A run of words that the network sees at once, with what it said of them."""

    __slots__ = ("heads", "names", "penn", "pos", "rels", "spans", "words")

    def __init__(self, text: str, spans: list[Span]) -> None:
        self.spans = spans
        self.words = [text[a:b] for a, b in spans]
        self.pos: list[str] = []
        self.penn: list[str] = []
        self.heads: list[int] = []
        self.rels: list[str] = []
        self.names: list[str] = []


@cache
def network() -> Network | None:
    """The network of the package, read once; None where the weights file is missing."""
    source = files(__package__).joinpath("en.npz")
    if not source.is_file():
        return None
    with source.open("rb") as stream:
        return Network(stream)  # type: ignore[arg-type]


@cache
def _blas() -> ThreadpoolController:
    """The linear algebra library under numpy, looked up once."""
    return ThreadpoolController()


def analyse_learned(net: Network, text: str, sentences: Sequence[list[Span]]) -> list[tuple[Token, ...]]:
    """Tokens of each sentence by the network."""
    cut = [_windows(text, spans) for spans in sentences]
    windows = [window for row in cut for window in row]
    # One thread: the matrices are small, and on a busy machine threads that wait for one another made this eight times slower.
    with _blas().limit(limits=1, user_api="blas"):
        for at in range(0, len(windows), _BLOCK):
            block = sorted(windows[at : at + _BLOCK], key=lambda w: len(w.words))
            for batch in _batches(block):
                _fill(net, batch)
    return [_tokens(row) for row in cut]


def _windows(text: str, spans: list[Span]) -> list[_Window]:
    out, start = [], 0
    while start < len(spans):
        stop = min(start + _WINDOW, len(spans))
        if stop < len(spans):
            ends = (i for i in range(stop, stop - _LOOK_BACK, -1) if text[spans[i - 1][0]] in ".;:,!?")
            stop = next(ends, stop)
        out.append(_Window(text, spans[start:stop]))
        start = stop
    return out


def _batches(windows: list[_Window]) -> Iterator[list[_Window]]:
    """Windows of like length together, up to so many words."""
    batch: list[_Window] = []
    for window in windows:
        if batch and len(window.words) * (len(batch) + 1) > _BATCH_WORDS:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def _fill(net: Network, windows: list[_Window]) -> None:
    read = net.read([window.words for window in windows])
    upos, penn, names = net.tags(read)
    pos_of, penn_of = upos.argmax(axis=1).tolist(), penn.argmax(axis=1).tolist()
    dependants, heads = net.arcs(read)
    above: list[int] = []
    at = 0
    for window in windows:
        end = at + len(window.words)
        candidates = np.concatenate((heads[:1], heads[at + 1 : end + 1]))
        window.heads = tree(dependants[at:end] @ candidates.T)
        above += [head + at + 1 if head >= 0 else 0 for head in window.heads]
        window.pos = [net.upos[i] for i in pos_of[at:end]]
        window.penn = [net.penn[i] for i in penn_of[at:end]]
        window.names = names_of(window.words, names[at:end], net.names)
        at = end
    scores = net.relations(read, np.array(above, np.intp))
    scores[:, net.rels.index("root")] = -1e9
    rels = [net.rels[i] for i in scores.argmax(axis=1).tolist()]
    at = 0
    for window in windows:
        end = at + len(window.words)
        window.rels = [
            "root" if head < 0 else rel for head, rel in zip(window.heads, rels[at:end], strict=True)
        ]
        at = end


def _tokens(windows: list[_Window]) -> tuple[Token, ...]:
    out: list[Token] = []
    root = windows[0].heads.index(-1) if windows else -1
    for window in windows:
        shift = len(out)
        rows = zip(
            window.spans,
            window.words,
            window.pos,
            window.penn,
            window.heads,
            window.rels,
            window.names,
            strict=True,
        )
        for (start, end), word, pos, penn, head, rel, name in rows:
            hangs = head < 0 < shift  # the root of a later window
            above = root if hangs else head + shift if head >= 0 else -1
            label = "parataxis" if hangs else rel
            out.append(Token(start, end, lemma(word, pos, penn), pos, above, label, name))
    return tuple(out)
