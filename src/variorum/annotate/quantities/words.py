"""The word lists of the language as sets. In: table, section and key of lang/en. Out: the words, read once. Knows no numbers."""

from functools import cache

from variorum.annotate.quantities.atoms import words_of
from variorum.lang.load import load_table


@cache
def wordset(table: str, section: str, key: str) -> frozenset[str]:
    """The words of one list.

    >>> "than" in wordset("bounds", "change", "through")
    False
    """
    return words_of(load_table("en", table)[section][key])
