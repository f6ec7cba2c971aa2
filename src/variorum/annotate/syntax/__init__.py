"""The one door to syntax: words, lemmas, tags, heads, relations and names of the sentences of a text.

In: a text and the half-open bounds of its sentences. Out: one tuple of tokens per sentence, offsets in the same text.
A small learned model does it where its weights and numpy are at hand; without them a rule-based analysis stands in, and
`model_name()` says which. Refuses to touch the network, to change the text and to depend on order, clock or chance.
"""

from collections.abc import Sequence

from variorum.annotate.syntax.shallow import analyse_shallow
from variorum.annotate.syntax.tokens import tokenise
from variorum.model.mark import Token

try:
    from variorum.annotate.syntax import model as _learned
except ImportError:  # numpy is missing: the rules alone still serve
    _learned = None  # type: ignore[assignment]

__all__ = ["analyse", "model_name"]


def analyse(text: str, sentences: Sequence[tuple[int, int]]) -> list[tuple[Token, ...]]:
    """Tokens of each sentence, in the order given; a sentence without words yields an empty tuple."""
    spans = [tokenise(text, start, end) for start, end in sentences]
    net = _learned.network() if _learned else None
    if net is None:
        return [analyse_shallow(text, row) for row in spans]
    return _learned.analyse_learned(net, text, spans)


def model_name() -> str | None:
    """Name of the learned model for `made_by`, or None where the rules stand in for it."""
    return _learned.NAME if _learned and _learned.network() else None
