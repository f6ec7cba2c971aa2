"""What nobody goes beyond. In: a text, a line of it and the claim of a figure. Out: the claim; of "none paid less than 80" it says at least 80.

Refuses every other denial: what is turned down otherwise tells no figure.
"""

from typing import Final

import msgspec

from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.model.claim import Claim
from variorum.values import Amount
from variorum.values.amount import Bound

_REACH = 4  # words between nobody and the figure
_TURNED: Final[dict[str, Bound]] = {"less_than": "at_least", "more_than": "at_most"}


def none_beyond(text: str, line: Line, claim: Claim) -> Claim:
    """The claim, turned round where nobody is said to be below or above its figure."""
    value = claim.value
    if claim.modality != "denied" or not isinstance(value, Amount) or value.bound not in _TURNED:
        return claim
    first, _ = line.range(claim.start, claim.end)
    nobody = words_in("nobody", "words")
    at = next((i for i in range(first - 1, max(-1, first - _REACH - 1), -1) if line.words[i] in nobody), None)
    if at is None:
        return claim
    end = value.high if value.bound == "less_than" else value.low
    low, high = (end, None) if value.bound == "less_than" else (None, end)
    turned = msgspec.structs.replace(value, low=low, high=high, bound=_TURNED[value.bound])
    start = line.starts[at]  # the words shown begin with "none", or they would say the opposite
    return msgspec.structs.replace(
        claim, value=turned, modality="asserted", start=start, exact=text[start : claim.end]
    )
