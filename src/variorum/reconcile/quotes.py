"""How the wordings of one utterance differ. In: the texts of a family, which of them are direct. Out: one kind of difference,
and a table that lines their words up. Never merges words; never says which wording is right.
"""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec
from rapidfuzz.distance import Levenshtein

from variorum.values.name import fold

Difference = Literal["translation", "truncation", "wording", "none"]
_WORD = re.compile(r"\S+")


class Column(msgspec.Struct, frozen=True):
    """One column of the table: for each text the words that stand there, "" where it has none; `same` where all agree."""

    words: tuple[str, ...]
    same: bool


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


def word_table(texts: Sequence[str]) -> tuple[Column, ...]:
    """The texts' words in aligned columns; the first text is the base the others are laid against.

    >>> [column.words for column in word_table(["we will rebuild", "we shall rebuild"])]
    [('we', 'we'), ('will', 'shall'), ('rebuild', 'rebuild')]
    """
    if not texts:
        return ()
    base = _WORD.findall(texts[0])
    laid = [_laid_on(base, _WORD.findall(text)) for text in texts[1:]]
    columns: list[Column] = []
    for place in range(2 * len(base) + 1):  # even places lie between the base's words, odd ones are the words
        own = base[place // 2] if place % 2 else ""
        words = (own, *(" ".join(row[place]) for row in laid))
        if any(words):
            columns.append(Column(words=words, same=len({fold(word) for word in words}) == 1))
    return tuple(columns)


def _laid_on(base: Sequence[str], row: Sequence[str]) -> list[list[str]]:
    """The words of a text at their places over a base text: over its words, or in the gaps between them."""
    places: list[list[str]] = [[] for _ in range(2 * len(base) + 1)]
    for code in Levenshtein.opcodes([fold(word) for word in base], [fold(word) for word in row]):
        words = row[code.dest_start : code.dest_end]
        if code.tag == "insert":
            places[2 * code.src_start].extend(words)
            continue
        for offset, word in enumerate(words):
            places[2 * min(code.src_start + offset, code.src_end - 1) + 1].append(word)
    return places
