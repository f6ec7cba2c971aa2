"""Cut a sentence into atoms: runs of digits, runs of letters, single signs. In: text and bounds. Out: atoms with offsets.

Finer than the words of `annotate.syntax` ("85bn-euro" is four atoms), so that numbers, units and signs can be read
whether or not they are glued. Refuses to normalise: an atom is always the text as printed.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

FRACTION_SIGNS = "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_ATOM = re.compile(
    rf"((?<![\w.)])\.\d+|\d+(?:[.,]\d+)*)|([{FRACTION_SIGNS}])|((?:(?![{FRACTION_SIGNS}])[^\W\d_])+)|(''|``|[^\s])"
)
_new = tuple.__new__
_KINDS = ("", "d", "f", "w", "s")


class Atom(NamedTuple):
    """A run of digits ("d"), a fraction sign ("f"), a run of letters ("w") or another sign ("s")."""

    start: int
    end: int
    low: str
    kind: str
    upper: bool = False  # begins with or holds a capital


def cut(text: str, start: int, end: int) -> list[Atom]:
    """Atoms of text[start:end] in order.

    >>> [atom.low for atom in cut("A 85bn-won deal", 0, 15)]
    ['a', '85', 'bn', '-', 'won', 'deal']
    """
    atoms = []
    for match in _ATOM.finditer(text, start, end):
        word = match.group()
        small = word.lower()
        # Straight to the tuple: atoms are what reading numbers spends its time on.
        atoms.append(_new(Atom, (*match.span(), small, _KINDS[match.lastindex or 4], word != small)))
    return atoms


class Phrases(Generic[T]):
    """Longest-match look-up of phrases in a row of atoms."""

    def __init__(self, phrases: Mapping[str, T]) -> None:
        """Phrases are cut like text, so "sq. km" and "km/h" are found as printed."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in phrases.items():
            words = tuple(atom.low for atom in cut(phrase, 0, len(phrase)))
            self._by_first.setdefault(words[0], []).append((words, value))
            self._by_last.setdefault(words[-1], []).append((words, value))
        for table in (self._by_first, self._by_last):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, atoms: list[Atom], i: int) -> tuple[int, T] | None:
        """The longest phrase that begins at atom i: index behind it and its value."""
        if not 0 <= i < len(atoms):
            return None
        for words, value in self._by_first.get(atoms[i].low, ()):
            if i + len(words) <= len(atoms) and all(atoms[i + k].low == word for k, word in enumerate(words)):
                return i + len(words), value
        return None

    def before(self, atoms: list[Atom], i: int) -> tuple[int, T] | None:
        """The longest phrase that ends right before atom i: index of its first atom and its value."""
        if not 0 < i <= len(atoms):
            return None
        for words, value in self._by_last.get(atoms[i - 1].low, ()):
            first = i - len(words)
            if first >= 0 and all(atoms[first + k].low == word for k, word in enumerate(words)):
                return first, value
        return None


def low(atoms: list[Atom], i: int) -> str:
    """The lower-case text of atom i, "" outside the sentence."""
    return atoms[i].low if 0 <= i < len(atoms) else ""


def glued(atoms: list[Atom], i: int) -> bool:
    """Whether atom i stands right behind the atom before it, without white space."""
    return 0 < i < len(atoms) and atoms[i].start == atoms[i - 1].end


def words_of(line: str | Iterable[str]) -> frozenset[str]:
    """A list of words as the tables write it."""
    return frozenset(line.split()) if isinstance(line, str) else frozenset(line)
