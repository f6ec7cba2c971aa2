"""Culprits: who the attacker was, once he has a name. In: a line and a name. Out: a core of a name claim under one key.

"Police identified the gunman as X", "the attacker, X", "X, the suspect". Refuses names that only stand near such a word.
"""

from variorum.claims.compose import Core
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.model.mark import Mention
from variorum.values import Name

_BACK = 16  # words between "identified" and "as X"
_KEY = "role:attacker"
_ARTICLES = frozenset(("the", "a", "an", "suspected", "alleged"))


def culprit_core(page: Page, line: Line, mention: Mention) -> Core | None:
    """The name of the attacker, where the words beside it say so."""
    name = page.text[mention.start : mention.end]
    if mention.kind != "person" or mention.form != "name" or " " not in name:
        return None
    first, last = line.range(mention.start, mention.end)
    at = _beside(line, first, last)
    if at is None:
        at = _named_as(line, first)
    if at is None:
        return None
    return Core(
        start=mention.start, end=mention.end, attribute=_KEY, value=Name(text=name), subject=line.words[at],
        subject_chain=mention.chain if mention.chain >= 0 else None,
    )  # fmt: skip


def _beside(line: Line, first: int, last: int) -> int | None:
    """The word for an attacker right before the name or behind it, over a comma: "gunman X", "the gunman, X", "X, the gunman"."""
    culprits = words("events", "culprits")
    for i in (first - 1, first - 2):
        if line.any(i, culprits) and (i == first - 1 or line.word(first - 1) == ",") and _one(line, i):
            return i
    behind = last + 1
    while line.word(behind) in _ARTICLES and line.word(last) == ",":
        behind += 1
    return behind if behind > last + 1 and line.any(behind, culprits) and _one(line, behind) else None


def _named_as(line: Line, first: int) -> int | None:
    """The word for an attacker in "identified the gunman as X" or "the gunman was named as X"."""
    if line.word(first - 1) != "as":
        return None
    near = range(first - 2, max(-1, first - 2 - _BACK), -1)
    verb = next((i for i in near if line.any(i, words("events", "naming")) and line.pos[i] == "VERB"), None)
    if verb is None:
        return None
    around = range(max(0, verb - _BACK), first)
    return next((i for i in around if line.any(i, words("events", "culprits")) and _one(line, i)), None)


def _one(line: Line, i: int) -> bool:
    """Whether one attacker is meant: of several each has a name of his own."""
    return not line.words[i].endswith(("s", "men"))
