"""Classes: words that name one thing. In: the name of a table and a word. Out: the first word of its class, or nothing. Refuses to guess."""

from functools import cache

from variorum.lang.load import load_table


@cache
def classes(*tables: str) -> dict[str, str]:
    """Each word of the class tables with the first word of its class; the first class that names it counts."""
    found: dict[str, str] = {}
    for table in tables:
        for row in load_table("en", table)["classes"]:
            for word in row:
                found.setdefault(word, row[0])
    return found


def deed_class(term: str) -> str | None:
    """The class of a term where statements are compared, if the table has one.

    >>> deed_class("falsify"), deed_class("valley")
    ('alter', None)
    """
    return classes("propositions").get(term)
