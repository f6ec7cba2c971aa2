"""Deeds: words that name one thing where statements are compared. In: a term. Out: the first word of its class, or nothing. Refuses to guess."""

from functools import cache

from variorum.lang.load import load_table


@cache
def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in load_table("en", "propositions")["classes"]:
        for word in row:
            found.setdefault(word, row[0])
    return found


def deed_class(term: str) -> str | None:
    """The class of a term, where the table has one.

    >>> deed_class("falsify"), deed_class("valley")
    ('alter', None)
    """
    return _classes().get(term)
