"""The one door to syntax: words, lemmas, tags, heads, relations and names of the sentences of a text.

In: a text and the half-open bounds of its sentences. Out: one tuple of tokens per sentence, offsets in the same text.
A small learned model does it where its weights and numpy are at hand; without them a rule-based analysis stands in, and
`model_name()` says which. Refuses to touch the network, to change the text and to depend on order, clock or thread count.
"""

from collections.abc import Sequence

from variorum.annotate.syntax.shallow import analyse_shallow
from variorum.annotate.syntax.tokens import tokenise
from variorum.model.mark import Token


def analyse(text: str, sentences: Sequence[tuple[int, int]]) -> list[tuple[Token, ...]]:
    """Tokens of each sentence, in the order given; a sentence without words yields an empty tuple."""
    return [analyse_shallow(text, tokenise(text, start, end)) for start, end in sentences]


def model_name() -> str | None:
    """Name of the learned model for `made_by`, or None where the rules stand in for it."""
    return None
