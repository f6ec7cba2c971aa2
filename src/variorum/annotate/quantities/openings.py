"""Say quickly where a number can begin. In: a sentence or an atom. Out: yes or no, never a wrong no. Reads nothing itself.

Most sentences of a report hold no number, and most "a" and "an" in the others count nothing.
"""

import re
from functools import cache

from variorum.annotate.quantities.atoms import FRACTION_SIGNS, Atom, cut, low
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table

_DIGIT = re.compile(rf"[\d{FRACTION_SIGNS}]")
_WORD = re.compile(r"[^\W\d_]+")
ARTICLES = frozenset({"a", "an"})


@cache
def openers() -> frozenset[str]:
    """Words with which a number can begin."""
    return _numbers() | ARTICLES | {"no"}


@cache
def _numbers() -> frozenset[str]:
    table = load_table("en", "numbers")
    found = {"half", "quarter", "tens", "few", "both", "majority"}
    for name in ("ones", "tens", "vague", "ordinals", "adverbs"):
        found.update(table[name])
    return frozenset(found) | wordset("numbers", "none", "pronouns")


@cache
def _behind_article() -> frozenset[str]:
    """Words before which "a" is a one or part of a number: "a dozen", "a third of", "a few", "a decade", "a cent"."""
    numbers, units, money = (load_table("en", name) for name in ("numbers", "units", "currencies"))
    found = {
        *numbers["exact_nouns"],
        *numbers["fractions"],
        *numbers["vague_nouns"],
        *units["duration_words"],
    }
    found.update(money["nouns"], money["coins"])
    for kind in ("percent", "duration", "measure"):
        for forms in units[kind].values():
            found.update(cut(form, 0, len(form))[0].low for form in forms)
    return frozenset(found)


@cache
def _people() -> frozenset[str]:
    """Words beside which "a nurse" is counted."""
    lists = (wordset("persons", "casualty", key) for key in ("verbs", "objects"))
    return frozenset({"including"}.union(*lists))


def may_hold(text: str, start: int, end: int) -> bool:
    """Whether a number can stand in text[start:end].

    >>> may_hold("He met a friend.", 0, 16), may_hold("A nurse was killed.", 0, 19)
    (False, True)
    """
    sentence = text[start:end]
    if _DIGIT.search(sentence):
        return True
    found = set(_WORD.findall(sentence.lower()))
    if not _numbers().isdisjoint(found):
        return True
    if not ARTICLES.isdisjoint(found) and not (
        _behind_article().isdisjoint(found) and _people().isdisjoint(found)
    ):
        return True
    return "no" in found and not wordset("numbers", "none", "counted").isdisjoint(found)


def people_near(atoms: list[Atom]) -> bool:
    """Whether the sentence has words beside which an indefinite person is counted."""
    found = {atom.low for atom in atoms}
    if not _people().isdisjoint(found):
        return True
    ones = load_table("en", "numbers")["ones"]
    return "and" in found and (not found.isdisjoint(ones) or any(atom.kind == "d" for atom in atoms))


def article_counts(atoms: list[Atom], i: int) -> bool:
    """Whether the article at atom i may begin a number, whatever stands around it."""
    return low(atoms, i + 1) in _behind_article()
