"""Tell ages from other numbers. In: a draft. Out: the draft as an age where the words say so.

"18-year-old", "aged 14", "at the age of 56", ", 18," behind a name, "in his 30s". Refuses a bare number behind a place.
"""

from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.annotate.quantities.counted import Row
from variorum.annotate.quantities.digits import Numeral
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.persons import is_person
from variorum.annotate.quantities.words import wordset


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
    if low(atoms, i) in wordset("ages", "decade", "parts"):
        i -= 1
    return low(atoms, i) in wordset("ages", "decade", "owners")


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
        or _of_somebody(row, atoms, draft)
    ):
        draft.kind, draft.unit = "age", "year"


def _of_somebody(row: Row, atoms: list[Atom], draft: Draft) -> bool:
    """ "a boy of 15", "Ana Ruiz was seventeen."."""
    i = draft.first
    behind = low(atoms, draft.last)
    if draft.form not in ("digits", "words") or draft.low != draft.high:
        return False
    if low(atoms, i - 1) == "of":
        return low(atoms, i - 2) in wordset("ages", "is", "young") and behind not in wordset(
            "ages", "is", "wholes"
        )
    if low(atoms, i - 1) not in ("is", "was") or i < 2 or behind not in wordset("ages", "is", "ends"):
        return False
    token = row.at(atoms[i - 2].start)
    return 0 <= token < len(row.tokens) and row.tokens[token].name.endswith("PER")


def _old_behind(atoms: list[Atom], draft: Draft) -> bool:
    """ "-year-old", "years old", "years of age"."""
    j = draft.last
    if low(atoms, j) == "-" and glued(atoms, j):
        j += 1
    word = low(atoms, j)
    if word in wordset("ages", "behind", "old") or (word == "yo" and glued(atoms, j)):
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
        and after in wordset("ages", "behind", "beyond")
    )


def _is_so_old(words: list[str], after: str) -> bool:
    """ "I am 61.", "she is only 25 and", "who turned 40 in May": somebody is or turns a number."""
    while words and words[-1] in wordset("ages", "is", "modifiers"):
        words = words[:-1]
    closed = not after or after in wordset("ages", "is", "closers")
    if not closed or len(words) < 2:
        return False
    if words[-1] in wordset("ages", "is", "turns"):
        return words[-2] not in wordset("ages", "is", "things")
    one = words[-4:-1] == ["one", "of", "them"]  # "one of them is 17"
    return (one or words[-2] in wordset("ages", "is", "persons")) and words[-1] in wordset(
        "ages", "is", "verbs"
    )


def _aged(atoms: list[Atom], first: int, last: int) -> bool:
    """ "aged 14", "age 56", "the age of 56", "ages of the climbers range from 19-44"."""
    words = [low(atoms, k) for k in range(max(0, first - 8), first)]
    aged = wordset("ages", "before", "aged")
    last_two = ["", "", *words][-2:]
    if last_two[1] in aged or (last_two[0] in aged and last_two[1] in wordset("ages", "before", "joints")):
        return True
    person = is_person(last_two[0]) or last_two[0] in wordset("ages", "before", "people")
    if person and last_two[1] in wordset("ages", "before", "limits"):
        return True
    if _is_so_old(words, low(atoms, last)) or _or_older(atoms, first, last):
        return True
    return not (aged - {"age"}).isdisjoint(words) and not wordset("ages", "before", "ranges").isdisjoint(
        words
    )


def _beside_name(text: str, row: Row, atoms: list[Atom], draft: Draft) -> bool:
    """ "Ana Ruiz, 18, was" and "Ana Ruiz (18)"."""
    i = draft.first
    before, behind = low(atoms, i - 1), low(atoms, draft.last)
    if i < 2 or draft.form not in ("digits", "words") or draft.low < 1:
        return False
    if draft.form == "words":  # "Ana Ruiz, seven, and"
        token = row.at(atoms[i - 2].start)
        named = 0 <= token < len(row.tokens) and row.tokens[token].name.endswith("PER")
        return named and before == "," and behind in (",", ".", ";", "and") and draft.last == i + 1
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
