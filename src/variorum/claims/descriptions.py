"""What a description of a person says. In: its words. Out: its telling words in one plain form, sorted.

"Malian foreign minister" and "Mali's minister of foreign affairs" are one, so are "lawyer with Open Door" and "Open Door attorney".
Refuses to judge whether two descriptions fit one person.
"""

import re
from functools import cache

from variorum.lang.lands import countries_of
from variorum.lang.load import load_table
from variorum.values.name import fold

_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s)")
_LINK = re.compile(r"\s(?:of|for|with|at|to)\s")
_AGE = re.compile(r"\b\d+ years? old\b")
_DASH = re.compile(r"[-‐‑]")


def describe(role: str, body: str = "") -> str:
    """The telling words of a description, each once, sorted.

    >>> describe("Open Door attorney") == describe("a lawyer with Open Door")
    True
    >>> describe("coordinator for the march's main group, Open Door", "Open Door")
    'coordinator door open'
    """
    if body and "," in role and role.endswith(body):  # the body by its name, not by what it is called besides
        role = f"{_LINK.split(role, maxsplit=1)[0]} {body}"
    plain = _AGE.sub("", fold(_DASH.sub(" ", _POSSESSIVE.sub("", role))))  # the age is another question
    for many, one in _phrases():
        plain = re.sub(rf"\b{many}\b", one, plain)
    words = (countries_of().get(word, word) for word in plain.split())
    found = {_single(part) for word in words for part in _alike().get(word, word).split()}
    return " ".join(sorted(found - _idle()))


def _single(word: str) -> str:
    """A plural as its singular: "organisers of" and "organiser of", "Borders" and "Border"."""
    if len(word) < 5 or not word.endswith("s") or word[-2] in "suia":
        return word
    return _alike().get(word[:-1], word[:-1])


@cache
def _table() -> dict[str, object]:
    table: dict[str, object] = load_table("en", "roles")["told"]
    return table


@cache
def _idle() -> frozenset[str]:
    return frozenset(str(_table()["idle"]).split())


@cache
def _alike() -> dict[str, str]:
    """Words of descriptions that say the same → the first of their row; known acronyms → what they stand for."""
    found: dict[str, str] = dict(load_table("en", "organisations")["acronyms"])
    for row in str(_table()["alike"]).split(";"):
        first, *others = row.split()
        found.update(dict.fromkeys(others, first))
    return found


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    rows = (row.split(" = ") for row in str(_table()["phrases"]).split("; "))
    return tuple((many.strip(), one.strip()) for many, one in rows)
