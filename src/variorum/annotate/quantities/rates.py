"""Read what a figure is per. In: atoms and the place behind a number with its unit. Out: the unit of the rate.

"a year", "per gram", "/day", "annually", "every month". Refuses "a year ago" and "a day later", which are dates.
"""

from functools import cache

from variorum.annotate.quantities.atoms import Atom, low, words_of
from variorum.annotate.quantities.persons import singular
from variorum.lang.load import load_table


@cache
def _settings(key: str) -> frozenset[str]:
    return words_of(load_table("en", "units")["settings"][key])


def rate_behind(atoms: list[Atom], i: int) -> tuple[int, str] | None:
    """ "a year", "per gram", "/day", "annually": index behind it and the unit of the rate."""
    words: dict[str, str] = load_table("en", "units")["settings"]["per_words"]
    word, unit, after = low(atoms, i), low(atoms, i + 1), low(atoms, i + 2)
    if word in words:
        return i + 1, words[word]
    if word == "per" and unit == "annum":
        return i + 2, "year"
    if word == "per" and f"{unit} {after}" in _square():
        return i + 3, _square()[f"{unit} {after}"]
    if word == "per" and unit.isalpha():
        return i + 2, singular(unit)
    if word not in _settings("per") or unit not in _settings("rate_units"):
        return None
    from_now = after == "from" and low(atoms, i + 3) in ("now", "today")
    if from_now or after in ("ago", "later", "earlier", "before", "after", "old", "-"):
        return None
    if word in ("a", "an") and unit not in _settings("article_rates"):
        return None
    return i + 2, {"hr": "hour"}.get(unit, unit)


@cache
def _square() -> dict[str, str]:
    measures = load_table("en", "units")["measure"]
    return {
        word: name
        for name, words in measures.items()
        for word in words
        if word.startswith(("square ", "cubic "))
    }
