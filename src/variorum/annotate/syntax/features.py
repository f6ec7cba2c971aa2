"""What the model sees of a word: hashed norm, ends and shape, and its word pieces.

In: one word as printed. Out: small integers, the same in training and at run time, on every machine.
Refuses context: what stands around the word is the network's business.
"""

import re
import unicodedata
from collections.abc import Mapping
from zlib import crc32

# Rows of the hashed tables; training and weights file are built on these.
NORMS, PREFIXES, SUFFIXES, SHAPES = 12288, 2048, 4096, 512
_UNIFORM = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "—": "--",
        "\u00ad": "",
    }
)
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"[^\W_]+|.", re.DOTALL)
# Longer words are cut: nothing English lies beyond, and pieces are searched in quadratic time.
_LONGEST = 32
_UNKNOWN_PIECE = 100


def hashed(word: str) -> tuple[int, int, int, int]:
    """Rows of the word in the tables of norms, prefixes, suffixes and shapes; row 0 is kept for "unseen"."""
    plain = _plain(word)
    norm = _DIGIT.sub("0", plain.lower())
    return (
        1 + _hash(norm) % (NORMS - 1),
        1 + _hash(norm[:3]) % (PREFIXES - 1),
        1 + _hash(norm[-3:]) % (SUFFIXES - 1),
        1 + _hash(_shape(plain)) % (SHAPES - 1),
    )


def pieces(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Word pieces of the uncased vocabulary, longest first from the left; never empty.

    >>> pieces("Oxbow", {"ox": 7, "##bow": 9})
    [7, 9]
    """
    found: list[int] = []
    for run in _RUN.findall(_unaccented(_plain(word).lower())):
        found += _greedy(run, vocabulary)
    return found or [_UNKNOWN_PIECE]


def _greedy(run: str, vocabulary: Mapping[str, int]) -> list[int]:
    found: list[int] = []
    start = 0
    while start < len(run):
        mark = "##" if start else ""
        for end in range(len(run), start, -1):
            number = vocabulary.get(mark + run[start:end])
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return [_UNKNOWN_PIECE]
    return found


def _plain(word: str) -> str:
    return _INVISIBLE.sub("", word[:_LONGEST]).translate(_UNIFORM)


def _unaccented(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _shape(word: str) -> str:
    """Letters by case, digits, everything else as it is; runs longer than three are cut.

    >>> _shape("McAllister-27b")
    'XxXxxx-ddx'
    """
    out = ""
    for char in word:
        kind = "d" if char.isdigit() else "X" if char.isupper() else "x" if char.isalpha() else char
        if out[-3:] != kind * 3:
            out += kind
    return out
