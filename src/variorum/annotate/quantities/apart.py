"""Set apart the numbers that do not count. In: a sentence. Out: spans of dates, clock times, addresses and labels.

Dates and times come from the times module where it found them; this one only keeps the plain forms from being counted
when it did not. Refuses to resolve anything: a date here is just a place where no quantity stands.
"""

import re
from functools import cache

from variorum.annotate.quantities.atoms import Atom, glued, low
from variorum.annotate.quantities.counted import Row
from variorum.annotate.quantities.digits import Numeral
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.persons import is_person, singular
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table


@cache
def _moments() -> re.Pattern[str]:
    """Dates and clock times in digits."""
    months = "|".join(sorted(wordset("labels", "dates", "months"), key=len, reverse=True))
    zones = "|".join(sorted(wordset("labels", "dates", "zones")))
    day, year = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?", r"(?:1[5-9]|20)\d\d\b"
    # The two look-aheads keep the pattern from being tried in full at every letter.
    return re.compile(
        rf"\b(?=[jfmasond])(?:{months})\b(?:\.?[ \u00a0-](?:the )?{day}(?:(?:[-–,]| and | to | or |, ){day})?\b(?!,?\d|%)(?:,? ?{year})?"
        rf"|[.,]?(?: of)?[ -]{year})"
        rf"|\b(?=\d)(?:{day}(?:[-–/]{day})?(?: of)?[ \u00a0-](?:{months})\b(?:[.,]? ?{year})?"
        r"|\d{4}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?)?\b|\d{1,2} ?/ ?\d{1,2} ?/ ?\d{2,4}\b|\d{1,2}\.\d{1,2}\.(?:19|20)?\d\d\b"
        rf"|\d{{1,2}}[:.h]\d\d(?::\d\d)?[ \u00a0]?(?:[ap]\.?m\b|noon|midnight|(?:{zones})\b)|\d{{1,2}}:\d\d(?::\d\d)?(?:\.\d{{1,3}})?\b"
        rf"|\d{{1,2}}[ \u00a0]?(?:a\.m|p\.m|am|pm|a\. m|p\. m)\b|\d{{3,4}} ?(?:{zones})\b|(?:[01]\d|2[0-3])[0-5]\d ?hours\b(?! of)|\d{{1,2}} ?o['’]clock\b"
        r"|(?:1[5-9]|20)\d0s\b|(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d)\b(?![,.]?\d))"
        r"|['’]\d0s?\b",
        re.IGNORECASE,
    )


_ADDRESSES = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,64}|[@#][^\W\d]\w*|\+\d[\d ()-]{7,20}\d|\(\d{3}\) ?\d{3}[-. ]\d{4}|\b\d{3}\([a-z]\)(?:\(\d\))?"
    r"|\b(?=\d)(?:(?:\d-)?(?:\d{3}\)?[- ]{1,2})?\d{3}-[A-Z]{4,}\b(?: \(\d{4}\))?"
    r"|(?:1[-.])?\d{3}[-.]\d{3}[-.]\d{4}\b|\d(?:-\d){2,4}\b|\d{3}-\d{4}\b|(?!\d{1,3}(?:\.\d{3})+\b)\d+(?:\.\d+){2,}\b|\d+(?:,\d{1,2}){2,}(?!\d)|24/7\b|9/11\b"
    r"|50[/-]50\b|\d{2,4} ?x ?\d{2,4}\b|(?!(?:1/[2-8]|2/[35]|3/[458]|5/8|7/8|1/10|9/10)\b)\d{1,3}/\d{1,3}\b)"
)


def moments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of dates and clock times written with digits in text[start:end]."""
    return [match.span() for match in _moments().finditer(text, start, end)]


def addresses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of addresses, phone numbers, versions and fixed names ("24/7") in text[start:end]."""
    return [match.span() for match in _ADDRESSES.finditer(text, start, end)]


def is_year(row: Row, atoms: list[Atom], numeral: Numeral) -> bool:
    """Whether four bare digits are a year: by the word before, unless a counted noun follows."""
    atom = atoms[numeral.first]
    if (
        numeral.last != numeral.first + 1
        or len(atom.low) != 4
        or not atom.low.isdecimal()
        or not 1500 <= int(atom.low) <= 2099
    ):
        return False
    before = low(atoms, numeral.first - 1)
    if before in wordset("labels", "dates", "year_before") or before in wordset("labels", "dates", "months"):
        return True
    if before in wordset("labels", "dates", "never_year"):
        return False
    named = (
        numeral.first > 0
        and atoms[numeral.first - 1].upper
        and before not in wordset("labels", "before", "never")
    )
    if named or not plural_behind(row, atoms, numeral.last):
        return True
    if not 1950 <= int(atom.low) <= 2039 or atom.low.endswith("00"):
        return False
    pointed = before in wordset("labels", "dates", "year_pointers")  # "the 2016 candidates", "its 2018 sales"
    return pointed or not _people_behind(row, atoms, numeral.last)


def _people_behind(row: Row, atoms: list[Atom], j: int) -> bool:
    """Whether the next word or the one behind it names people ("2018 people", "2016 more workers")."""
    at = row.at(atoms[j].start)
    return is_person(row.word(at)) or is_person(row.word(at + 1))


def plural_behind(row: Row, atoms: list[Atom], j: int) -> bool:
    """Whether a noun in the plural begins at atom j, with at most two words before it."""
    if j >= len(atoms) or atoms[j].kind != "w":
        return False
    at = row.at(atoms[j].start)
    for k in range(at, min(at + 3, len(row.tokens))):
        word, pos = row.word(k), row.pos(k)
        if is_person(word) and pos != "PROPN":
            return singular(word) != word.lower() or word.lower() in wordset(
                "labels", "after", "plural_people"
            )
        if pos in ("NOUN", "PROPN") and word.endswith("s") and not word.endswith("ss"):
            return pos == "NOUN" or not word[:1].isupper()
        if pos not in ("ADJ", "NOUN", "VERB"):
            return False
    return False


def is_label(row: Row, atoms: list[Atom], numeral: Numeral, *, has_unit: bool) -> bool:
    """Whether the number names something: "Flight 370", "Route 4", "Boeing 747", "A380", "5G", "No. 3"."""
    i, j, text = numeral.first, numeral.last, row.text
    if numeral.form not in ("digits", "words"):
        return False
    if low(atoms, j) in wordset("labels", "after", "counts") and low(atoms, i - 1) not in wordset(
        "labels", "before", "any_case"
    ):
        return False
    if numeral.form == "digits" and not has_unit and _street(atoms, j):
        return True
    if numeral.form == "words" and _tail_of_word(atoms, i) and not plural_behind(row, atoms, j):
        return True
    if numeral.form == "digits" and _in_code(text, atoms, i, j, has_unit=has_unit):
        return True
    before = i - 1
    if low(atoms, before) == "." and low(atoms, before - 1) in wordset("labels", "before", "stopped"):
        before -= 1
    if (
        low(atoms, before) == "s"
        and low(atoms, before - 1) in ("'", "’")
        and not has_unit
        and numeral.form == "digits"
    ):
        return (
            before >= 2
            and atoms[before - 2].upper
            and numeral.low >= 100
            and low(atoms, j) in wordset("labels", "after", "named")
        )
    word = low(atoms, before)
    if before < 0 or atoms[before].kind != "w" or has_unit:
        return word in ("№", "#") and not has_unit
    if word == "top" and low(atoms, i - 1) == "-":
        return True
    if word in wordset("labels", "before", "dialled") and atoms[i].low in wordset(
        "labels", "before", "lines"
    ):
        return True
    capital = atoms[before].upper
    if word in wordset("labels", "before", "any_case") and (
        capital or word not in wordset("labels", "before", "capitals")
    ):
        return not (word in ("no", "nos") and before == i - 1 and not capital)
    if numeral.form != "digits" and not (capital and text[atoms[i].start].isupper()):
        return False
    if "," in text[atoms[i].start : atoms[j - 1].end]:
        return False  # "Northway 18,600": nothing is named by thousands
    camel = capital and text[atoms[before].start + 1 : atoms[before].end] not in (word[1:], word[1:].upper())
    return camel or (capital and _named(row, atoms, before, j))  # "iPhone 4 owners" whatever follows


def _tail_of_word(atoms: list[Atom], i: int) -> bool:
    """ "a high-five", "the U-two": a number word hyphened to another word."""
    hyphen = low(atoms, i - 1) == "-" and glued(atoms, i) and glued(atoms, i - 1) and i >= 2
    return (
        hyphen and atoms[i - 2].kind == "w" and atoms[i - 2].low not in wordset("labels", "before", "joined")
    )


def _street(atoms: list[Atom], j: int) -> bool:
    """ "1480 Harbour Street": one to three capitalised words, the last a kind of street."""
    for k in range(j + 1, min(j + 4, len(atoms))):
        if not atoms[k - 1].upper or atoms[k - 1].kind != "w":
            return False
        if atoms[k].upper and atoms[k].low in wordset("labels", "after", "streets"):
            return True
    return False


def _in_code(text: str, atoms: list[Atom], i: int, j: int, *, has_unit: bool) -> bool:
    """Digits glued to letters or hyphened to a capital: "A380", "F-16", "COVID-19", "5G"."""
    if not has_unit and glued(atoms, i) and (atoms[i - 1].kind == "w" or atoms[i - 1].low == "_"):
        return True
    if (
        low(atoms, i - 1) in ("-", "–")
        and glued(atoms, i)
        and glued(atoms, i - 1)
        and atoms[i - 2].kind == "w"
    ):
        word = text[atoms[i - 2].start : atoms[i - 2].end]
        return word[-1:].isupper() or (
            word[:1].isupper() and low(atoms, i - 2) not in wordset("labels", "before", "never")
        )
    if low(atoms, i - 1) == "-" and glued(atoms, i) and not has_unit and i >= 2:
        word = text[atoms[i - 2].start : atoms[i - 2].end]
        if len(word) > 2 and word.isupper():
            return True  # "COVID -19"
    if (
        low(atoms, i - 1) == "-"
        and glued(atoms, i)
        and i >= 3
        and atoms[i - 2].kind == "d"
        and glued(atoms, i - 2)
    ):
        return atoms[i - 3].kind == "w" and atoms[i - 3].upper  # "A380-800"
    if has_unit or not glued(atoms, j) or j >= len(atoms) or atoms[j].kind != "w":
        return False
    if atoms[j].low == "s":
        return len(atoms[i].low) == 3  # "two 747s": a type, never a count
    return atoms[j].low not in ("st", "nd", "rd", "th", "m", "k", "b", "t")


def _named(row: Row, atoms: list[Atom], before: int, j: int) -> bool:
    """A capitalised word before bare digits is a name when nothing countable follows ("Windows 8 users" is one too)."""
    if atoms[before].low in wordset("labels", "before", "never") or (
        before == 0 and not atoms[0].low.isalpha()
    ):
        return False
    return not (
        j < len(atoms) and atoms[j].kind == "w" and not atoms[j].upper and plural_behind(row, atoms, j)
    )


def is_type(row: Row, atoms: list[Atom], draft: Draft) -> bool:
    """ "the new 737 airliner": three bare digits behind a determiner and before a singular thing name a type."""
    counts = draft.kind == "count" and draft.form == "digits" and draft.bound == "exact"
    if not counts or draft.counted is None or draft.counted.person:
        return False
    digits = row.text[draft.number.start : draft.number.end]
    if len(digits) != 3 or not digits.isdecimal() or draft.unit == "" or draft.last != draft.first + 1:
        return False
    return low(atoms, draft.first - 1) in wordset("labels", "before", "of_type") and not plural_behind(
        row, atoms, draft.last
    )


def ordinal(atoms: list[Atom], i: int) -> tuple[int, int] | None:
    """The value of an ordinal at atom i ("third", "21st", "twenty-first") and the index behind it, or None."""
    table = load_table("en", "numbers")
    words: dict[str, int] = table["ordinals"]
    if atoms[i].kind == "w":
        tens = table["tens"].get(atoms[i].low, 0)
        ones = words.get(low(atoms, i + 2), 10) if tens and low(atoms, i + 1) == "-" else 10
        if ones < 10:
            return tens + ones, i + 3
        return (words[atoms[i].low], i + 1) if atoms[i].low in words else None
    if (
        atoms[i].kind == "d"
        and low(atoms, i + 1) in ("st", "nd", "rd", "th")
        and glued(atoms, i + 1)
        and atoms[i].low.isdecimal()
    ):
        return (int(atoms[i].low), i + 2) if len(atoms[i].low) < 10 else None
    return None


def pair_kind(atoms: list[Atom], first: int, left: float, right: float, last: int) -> str:
    """What "N-M" is: "votes", "score" or "range", by order and by the words within eight atoms."""
    scores, votes = wordset("labels", "score", "words"), wordset("labels", "score", "votes")
    close = {atom.low for atom in (*atoms[max(0, first - 2) : first], *atoms[last : last + 2])}
    before: set[str] = set()
    for k in range(first - 1, max(-1, first - 7), -1):
        if atoms[k].low in (";", ".", ":"):
            break
        before.add(atoms[k].low)
    after = {atom.low for atom in atoms[last : last + 3]}
    said = low(atoms, first - 1)
    pair = left > right or said in votes or said in wordset("labels", "score", "before_votes")
    if pair and (before | after) & votes and not (close & scores and not close & votes):
        return "votes"
    if left >= right:
        return "score"
    near = {atom.low for atom in atoms[max(0, first - 4) : last + 2]}
    return "score" if near & wordset("labels", "score", "words") and left < 20 and right < 20 else "range"
