"""Tell ages from other numbers. In: a draft. Out: the draft as an age where the words say so.

"18-year-old", "aged 14", "at the age of 56", ", 18," behind a name, "in his 30s". Refuses a bare number behind a place.
"""

from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.annotate.quantities.counted import Row
from variorum.annotate.quantities.digits import Numeral
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.persons import is_person

_POSSESSIVES = ("his", "her", "their", "my", "our", "your")


def is_decade(atoms: list[Atom], numeral: Numeral) -> bool:
    """ "in his 30s"."""
    return (
        numeral.form == "digits"
        and low(atoms, numeral.last) == "s"
        and glued(atoms, numeral.last)
        and numeral.low in (20, 30, 40, 50, 60, 70, 80, 90)
        and _possessed(atoms, numeral.first - 1)
    )


def is_tens(atoms: list[Atom], numeral: Numeral) -> bool:
    """ "highs in the mid 80s", "music of the 70s": tens of something that is not said."""
    plural = low(atoms, numeral.last) == "s" and glued(atoms, numeral.last)
    return plural and numeral.form == "digits" and numeral.low % 10 == 0 and 20 <= numeral.low <= 120


def _possessed(atoms: list[Atom], i: int) -> bool:
    """ "his", "her late", "their mid-": whose decade it is."""
    if low(atoms, i) == "-":
        i -= 1
    if low(atoms, i) in ("late", "early", "mid", "the"):
        i -= 1
    return low(atoms, i) in _POSSESSIVES


def make_age(text: str, row: Row, atoms: list[Atom], draft: Draft) -> None:
    """Turn the draft into an age in place where it is one."""
    if draft.unit in ("year", "month", "week", "day") and _old_behind(atoms, draft):
        draft.kind = "age"
        return
    if draft.unit or draft.kind != "count" or not 0 < draft.high < 125:
        return
    if (
        _aged(atoms, draft.first, draft.last)
        or _years_between(atoms, draft)
        or (float(draft.low).is_integer() and _beside_name(text, row, atoms, draft))
    ):
        draft.kind, draft.unit = "age", "year"


def _old_behind(atoms: list[Atom], draft: Draft) -> bool:
    """ "-year-old", "years old", "years of age"."""
    j = draft.last
    if low(atoms, j) == "-" and glued(atoms, j):
        j += 1
    word = low(atoms, j)
    if word in ("old", "olds") or (word == "yo" and glued(atoms, j)):
        draft.last, draft.end = j + 1, atoms[j].end
        return True
    if word == "of" and low(atoms, j + 1) == "age":
        draft.last, draft.end = j + 2, atoms[j + 1].end
        return True
    return False


def _years_between(atoms: list[Atom], draft: Draft) -> bool:
    """ "children between 5 and 11"."""
    return (
        draft.bound == "range"
        and low(atoms, draft.first) == "between"
        and is_person(low(atoms, draft.first - 1))
    )


def _or_older(atoms: list[Atom], first: int, last: int) -> bool:
    """ "kids 12 and under", "people 65 or older", "adults 18 to 49"."""
    joint, after = low(atoms, last), low(atoms, last + 1)
    return (
        is_person(low(atoms, first - 1))
        and joint in ("and", "or")
        and after in ("under", "over", "older", "younger", "up", "above", "below")
    )


def _is_so_old(words: list[str], after: str) -> bool:
    """ "I am 61.", "she is only 25 and", "who turned 40 in May": somebody is or turns a number."""
    while words[-1:] and words[-1] in (
        "now",
        "only",
        "just",
        "already",
        "almost",
        "about",
        "nearly",
        "barely",
        "still",
    ):
        words = words[:-1]
    closed = after in (
        "",
        ".",
        ",",
        "and",
        "but",
        "when",
        "now",
        ";",
        "or",
        "in",
        "on",
        "this",
        "at",
        "last",
        "next",
        "years",
    )
    if not closed or len(words) < 2:
        return False
    if words[-1] in ("turned", "turns", "turning"):
        return words[-2] not in ("it", "that", "which", "they")
    return (
        words[-2] in ("i", "he", "she", "who", "'", "’")
        and words[-1] in ("am", "m", "is", "was")
        and words[-2:] != ["'", "s"]
    )


def _aged(atoms: list[Atom], first: int, last: int) -> bool:
    """ "aged 14", "age 56", "the age of 56", "ages of the patients range from 12-27"."""
    words = [low(atoms, k) for k in range(max(0, first - 8), first)]
    if words[-1:] and words[-1] in ("aged", "age", "ages"):
        return True
    if (
        words[-2:-1]
        and (is_person(words[-2]) or words[-2] in ("those", "anyone"))
        and words[-1] in ("under", "over")
    ):
        return True
    if _is_so_old(words, low(atoms, last)) or _or_older(atoms, first, last):
        return True
    if (
        words[-2:] == ["age", "of"]
        or words[-2:] == ["aged", "between"]
        or words[-2:] == ["ages", "of"]
        or words[-2:] == ["aged", "from"]
    ):
        return True
    return ("ages" in words or "aged" in words) and bool(
        {"range", "ranged", "ranging", "ranges", "between", "vary"} & set(words)
    )


def _beside_name(text: str, row: Row, atoms: list[Atom], draft: Draft) -> bool:
    """ "Ana Ruiz, 18, was" and "Ana Ruiz (18)"."""
    i = draft.first
    before, behind = low(atoms, i - 1), low(atoms, draft.last)
    if i < 2 or draft.form != "digits" or draft.low < 1:
        return False
    if before == "," and behind == "," and draft.last == i + 1 and is_person(atoms[i - 2].low):
        return True
    name = text[atoms[i - 2].start]
    if not name.isupper() or atoms[i - 2].kind != "w" or len(atoms[i - 2].low) < 2:
        return False
    if before == "," and behind in (",", ")", ".", ";", "", "—", "–") and draft.last == i + 1:
        pair = i >= 3 and (text[atoms[i - 3].start].isupper() or atoms[i - 3].low in ("'", "’", "-", "."))
        return pair or row.pos(row.at(atoms[i - 2].start)) == "PROPN"
    if before == "(" and behind == ")":
        token = row.at(atoms[i - 2].start)
        return 0 <= token < len(row.tokens) and row.tokens[token].name.endswith("PER")
    return False
