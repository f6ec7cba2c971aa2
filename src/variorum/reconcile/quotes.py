"""How the wordings of one utterance differ. In: the texts of a family, which of them are direct. Out: one kind of difference,
and a table that lines their words up. Never merges words; never says which wording is right.
"""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec
from rapidfuzz.distance import Levenshtein, Opcodes

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
    """Whether one text stands word for word inside another, up to one word at its edges."""
    return f" {part} " in f" {whole} "


def word_table(texts: Sequence[str]) -> tuple[Column, ...]:
    """The texts' words in aligned columns; the first text is the base the others are laid against.

    >>> [column.words for column in word_table(["we will rebuild", "we shall rebuild"])]
    [('we', 'we'), ('will', 'shall'), ('rebuild', 'rebuild')]
    """
    if not texts:
        return ()
    rows = [_WORD.findall(text) for text in texts]
    base = rows[0]
    keys = [fold(word) for word in base]
    # cells[i][k]: words of text k at base word i; gaps[i][k]: words of text k before base word i
    cells = [[[word], *([] for _ in rows[1:])] for word in base]
    gaps: list[list[list[str]]] = [[[] for _ in rows] for _ in range(len(base) + 1)]
    for number, row in enumerate(rows[1:], start=1):
        codes: Opcodes = Levenshtein.opcodes(keys, [fold(word) for word in row])
        for code in codes:
            _lay(
                code.tag,
                (code.src_start, code.src_end),
                row[code.dest_start : code.dest_end],
                number,
                cells,
                gaps,
            )
    columns: list[Column] = []
    for index in range(len(base) + 1):
        if any(gaps[index]):
            columns.append(Column(words=tuple(" ".join(words) for words in gaps[index]), same=False))
        if index < len(base):
            words = tuple(" ".join(cell) for cell in cells[index])
            columns.append(Column(words=words, same=len({fold(word) for word in words}) == 1))
    return tuple(columns)


def _lay(
    tag: str,
    source: tuple[int, int],
    words: list[str],
    number: int,
    cells: list[list[list[str]]],
    gaps: list[list[list[str]]],
) -> None:
    """Put the words of one edit where they belong: over base words as far as these reach, the rest into the gap behind."""
    start, end = source
    if tag == "insert" or start == end:
        gaps[start][number].extend(words)
        return
    for offset, index in enumerate(range(start, end)):
        if offset < len(words):
            cells[index][number].append(words[offset])
    if len(words) > end - start:
        cells[end - 1][number].extend(words[end - start :])
