"""Give a word its dictionary form.

In: the word as printed, its UPOS tag and, where the model has one, its Penn tag. Out: the lemma, lower case except for proper names.
Refuses to guess at words no rule reaches: they are their own lemma.
"""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

_VOWELS = frozenset("aeiou")


@cache
def word_lists(table: str) -> dict[str, tuple[str, ...]]:
    """One table of words.toml: its lists by class."""
    lists = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))[table]
    return {tag: tuple(words.split()) for tag, words in lists.items()}


@cache
def _irregular(tag: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in word_lists("irregular").get(tag, ()))


@cache
def stems() -> frozenset[str]:
    """Base forms that a rule may restore, from stems.txt."""
    return frozenset(files(__package__).joinpath("stems.txt").read_text(encoding="utf-8").split())


# A word, tag pair recurs all over an archive; the bound keeps memory flat.
@lru_cache(maxsize=1 << 16)
def lemma(word: str, pos: str, penn: str = "") -> str:
    """Dictionary form of a word.

    >>> [lemma("Houses", "NOUN"), lemma("planned", "VERB"), lemma("largest", "ADJ"), lemma("n’t", "PART")]
    ['house', 'plan', 'large', 'not']
    """
    if pos == "PROPN":
        return word
    low = word.lower().replace("’", "'")
    table = _irregular("VERB" if pos == "AUX" else pos)
    if low in table and penn not in ("NN", "VB"):
        return table[low]
    if pos == "NOUN" and penn != "NN":
        return _singular(low)
    if pos in ("VERB", "AUX") and penn not in ("VB", "VBP", "MD"):
        return _base(low)
    if pos == "ADJ" and penn in ("", "JJR", "JJS"):
        return _positive(low)
    return low


def _singular(low: str) -> str:
    if len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is", "'s")):
        return low
    if low.endswith("ies"):
        return low[:-3] + "y" if low[:-1] not in stems() else low[:-1]
    if low.endswith(("ches", "shes", "sses", "xes", "zes", "ses", "oes")):
        return low[:-1] if low[:-1] in stems() or low.endswith("uses") else low[:-2]
    return low[:-1]


def _base(low: str) -> str:
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return _restored(low[: -len(ending)])
    if low.endswith("s") and len(low) > 3:
        return _singular(low)
    return low


def _restored(stem: str) -> str:
    """Undo what -ed, -ing, -er and -est did to the stem: doubled consonant, lost e, y turned to i."""
    known = stems()
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2:-1] and stem[-1] not in _VOWELS:
        return stem if stem in known or (stem[:-1] not in known and stem[-1] in "lsfz") else stem[:-1]
    short = stem[-1] not in "aeiouwxy" and stem[-2:-1] in _VOWELS and stem[-3:-2] not in _VOWELS
    options = (stem + "e", stem) if short else (stem, stem + "e")
    for option in options:
        if option in known:
            return option
    # An unknown stem: these endings do not stand at the end of an English word without their e.
    return (
        stem + "e"
        if stem.endswith(("v", "c", "u", "z", "dg", "rg", "at", "bl", "tl", "pl", "gl", "cl", "dl"))
        else stem
    )


def _positive(low: str) -> str:
    for ending in ("est", "er"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = _restored(low[: -len(ending)])
            # "former", "other", "honest" are no comparatives: only known adjectives give up their ending.
            return stem if stem in word_lists("graded")["ADJ"] else low
    return low
