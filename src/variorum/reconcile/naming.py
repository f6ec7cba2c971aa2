"""Names as answers. In: two names as printed. Out: whether they say the same, one says more, or each says something of its own.

"Malian government", "Mali's government" and "the Government of Mali" say the same; "Orlo Bank" says less than "Orlo Savings Bank"; "Orlo Savings
Bank" and "Orlo Commercial Bank" each say something of their own. Refuses to judge whether two names belong to one thing.
"""

import re
from functools import cache
from typing import Literal

from variorum.lang import load_table
from variorum.lang.lands import countries_of
from variorum.values.name import fold, spelled_alike

_LONG = 3  # words
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")  # "U.N."
Bearing = Literal["same", "more", "own", "other"]


def bearing(left: str, right: str) -> Bearing:
    """How the words of two names stand: all the same, one holds the other, each has words of its own beside shared ones, or none shared."""
    one, two = _words(left), _words(right)
    shared = set(one) & set(two)
    rest = [word for word in one if word not in shared], [word for word in two if word not in shared]
    if not shared:
        return "same" if one and _short_for(*rest) else "other"
    if not any(rest) or _short_for(*rest) or _misspelt(one, two):
        return "same"
    return "own" if all(rest) else "more"


def _words(name: str) -> list[str]:
    """The telling words of a name in order: no articles, no legal form, the country for its adjective."""
    lands = countries_of()
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), name)
    return [
        lands.get(word, word)
        for word in fold(plain.replace("’s ", " ").replace("'s ", " ")).split()
        if word not in _idle()
    ]


def _misspelt(one: list[str], two: list[str]) -> bool:
    """Whether two long names differ by a letter or two: "Pont Sans Fin", "Ponts Sans Fin"; shorter ones may be two people's."""
    if len(one) != len(two) or len(one) < _LONG:
        return False
    return all(
        a == b or (a.isalpha() and b.isalpha() and spelled_alike(a, b)) for a, b in zip(one, two, strict=True)
    )


def _short_for(one: list[str], two: list[str]) -> bool:
    """Whether one list is an abbreviation of the other: "UN" of "United Nations", "A." of "Alan"."""
    short, long = sorted((one, two), key=lambda part: sum(map(len, part)))
    return bool(short) and bool(long) and "".join(short) == "".join(word[0] for word in long)


@cache
def _idle() -> frozenset[str]:
    """Words that tell names no further apart."""
    legal = load_table("en", "organisations")["organisation"]["legal"]
    return frozenset(
        f"{legal} the a an of for and to in from between s organization organisation group".split()
    )
