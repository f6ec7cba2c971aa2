"""Words of the clause tables as sets. In: lang/en. Out: frozen sets, read once. Refuses to hold words of its own."""

from functools import cache

from variorum.lang.classes import classes
from variorum.lang.load import load_table
from variorum.lang.spelling import british


@cache
def words(table: str, name: str) -> frozenset[str]:
    """The word set `name` of `table`: written as one string with blanks, or as a list."""
    value = load_table("en", table)[name]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def clause_words(name: str) -> frozenset[str]:
    """A set of the table `clauses`."""
    return words("clauses", name)


@cache
def words_in(part: str, name: str) -> frozenset[str]:
    """The word set `name` in a part of the table `figures`."""
    return frozenset(load_table("en", "figures")[part][name].split())


@cache
def words_of_roles(part: str, name: str) -> frozenset[str]:
    """The word set `name` in a part of the table `roles`."""
    return frozenset(load_table("en", "roles")[part][name].split())


@cache
def words_of_part(table: str, part: str, name: str) -> frozenset[str]:
    """The word set `name` in a part of `table`."""
    return frozenset(load_table("en", table)[part][name].split())


def word_class(lemma: str) -> str:
    """The word that stands for `lemma` in attributes: "snap" and "sever" name one kind of event."""
    low = lemma.lower()
    return classes("synonyms").get(low) or british(low)
