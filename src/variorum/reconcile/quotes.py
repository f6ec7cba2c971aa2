"""How the wordings of one utterance differ. In: the texts of a family, which of them are direct. Out: one kind of difference.
Never merges words; never says which wording is right. Laying the words side by side is render's work.
"""

from collections.abc import Sequence
from typing import Literal

from variorum.values.name import fold

Difference = Literal["translation", "truncation", "wording", "none"]


def family_difference(texts: Sequence[str], direct: Sequence[bool]) -> Difference:
    """How the wordings of a family differ.

    none: the same words; truncation: shorter ones are part of a longer one; translation: direct quotes in different
    words; wording: reported speech in different words.
    """
    plain = [(fold(text), quoted) for text, quoted in zip(texts, direct, strict=True)]
    distinct = sorted({words for words, _ in plain if words}, key=lambda words: (-len(words), words))
    if len(distinct) <= 1:
        return "none"
    if all(any(_part_of(words, other) for other in distinct if other != words) for words in distinct[1:]):
        return "truncation"
    quoted = sorted({words for words, is_direct in plain if is_direct and words})
    apart = [
        (a, b)
        for i, a in enumerate(quoted)
        for b in quoted[i + 1 :]
        if not _part_of(a, b) and not _part_of(b, a)
    ]
    return "translation" if apart else "wording"


def _part_of(part: str, whole: str) -> bool:
    """Whether one text stands word for word inside another."""
    return f" {part} " in f" {whole} "
