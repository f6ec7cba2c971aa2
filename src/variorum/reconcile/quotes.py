"""How the wordings of one utterance differ. In: the texts of a family, which of them are direct. Out: one kind of difference.

Never merges words; never says which wording is right. Laying the words side by side is render's work.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from variorum.model.account import AccountQuotation
from variorum.values.name import fold

Difference = Literal["translation", "truncation", "wording", "none"]

_GAP = re.compile(r"\[?(?:…|\.\.\.|\. \. \.)\]?")
_OPENERS = ("that ", "and ", "but ")  # words of the reporter's sentence, not of the speaker's
_APART = 0.12  # share of the shorter wording's words that another translator changes at least …
_FEWEST = 2  # … and how many: a slip of the pen changes one


def spoken_words(quotation: AccountQuotation) -> str:
    """The words of a quotation without the reporter's own between its pieces; a gap stands where they stood."""
    if not quotation.pieces:
        return quotation.exact
    at = quotation.start
    return " … ".join(quotation.exact[piece.start - at : piece.end - at] for piece in quotation.pieces)


def family_difference(texts: Sequence[str], direct: Sequence[bool]) -> Difference:
    """How the wordings of a family differ.

    none: the same words; truncation: shorter ones are part of a longer one, gaps allowed; translation: direct quotes of which
    a good part of the words differs; wording: other words, or a few.
    """
    plain = [(_parts(text), quoted) for text, quoted in zip(texts, direct, strict=True)]
    distinct = sorted(
        {parts for parts, _ in plain if parts}, key=lambda parts: (-sum(map(len, parts)), parts)
    )
    if len({" ".join(parts) for parts in distinct}) <= 1:
        return "none"
    if all(any(_part_of(parts, other) for other in distinct if other != parts) for parts in distinct[1:]):
        return "truncation"
    quoted = sorted({parts for parts, is_direct in plain if is_direct and parts})
    apart = any(_translated(a, b) for i, a in enumerate(quoted) for b in quoted[i + 1 :])
    return "translation" if apart else "wording"


def _parts(text: str) -> tuple[str, ...]:
    """Plain words of a text, cut at its gaps."""
    parts = [fold(part) for part in _GAP.split(text)]
    if parts and parts[0].startswith(_OPENERS):
        parts[0] = parts[0].partition(" ")[2]
    return tuple(part for part in parts if part)


def _part_of(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether each piece of one text stands word for word inside another, in order."""
    text, at = f" {' '.join(whole)} ", 0
    for piece in part:
        found = text.find(f" {piece} ", at)
        if found < 0:
            return False
        at = found + len(piece) + 1
    return True


def _translated(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether neither is part of the other and too many words differ for a slip of the pen."""
    if _part_of(left, right) or _part_of(right, left):
        return False
    one, two = (Counter(" ".join(parts).split()) for parts in (left, right))
    shorter = min(one.total(), two.total())
    return shorter - (one & two).total() >= max(_FEWEST, _APART * shorter)
