"""Nouns that count people, and the singular of nouns. In: a word as printed. Out: yes or no, its singular. Knows no sentence."""

from functools import cache

from variorum.annotate.quantities.atoms import words_of
from variorum.lang.load import load_table


@cache
def _persons() -> dict[str, frozenset[str]]:
    table = load_table("en", "persons")["nouns"]
    ends = tuple(words_of(table["demonym_ends"]))
    return {
        "plain": words_of(table["plain"]),
        "suffixes": words_of(table["suffixes"]),
        "ends": frozenset(ends),
        "not_ists": words_of(table["not_ists"]),
    }


@cache
def _irregular() -> dict[str, str]:
    irregular: dict[str, str] = load_table("en", "persons")["irregular"]
    return irregular


def singular(word: str) -> str:
    """The singular of a noun as printed: "countries" -> "country", "people" -> "person".

    >>> singular("votes"), singular("Boxes"), singular("glass")
    ('vote', 'box', 'glass')
    """
    low = word.lower()
    if low in _irregular():
        return _irregular()[low]
    if low in _unchanged():
        return low
    if low.endswith("men") and len(low) > 4:
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2:
        return low[:-1]
    return low


@cache
def _unchanged() -> frozenset[str]:
    return words_of(load_table("en", "persons")["unchanged"]["words"])


@cache
def is_person(word: str) -> bool:
    """Whether a noun, as printed, names people ("soldiers", "Peruvians")."""
    low = word.lower()
    if low in _persons()["plain"] or singular(low) in _persons()["plain"]:
        return True
    if len(low) > 6 and low.endswith(("ists", "ist")) and low not in _persons()["not_ists"] | _unchanged():
        return True
    return (
        word[:1].isupper()
        and not word.isupper()
        and len(word) > 4
        and low.endswith(tuple(_persons()["ends"]))
    )


def irregular(word: str) -> bool:
    """Whether the word is a plural that does not end in s, or looks like one."""
    return word.lower() in _irregular()


@cache
def verb_like() -> frozenset[str]:
    """Adjectives that rough tags take for verbs ("five separate cables")."""
    return words_of(load_table("en", "persons")["nouns"]["adjectives"])
