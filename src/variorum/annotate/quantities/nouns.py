"""Give a draft what it counts. In: a draft with its words. Out: the same with noun phrase, head and unit, set in place.

"300-seat parliament", "6,500-strong mission", "six-month truce", "10 years of service". Refuses a noun for a bare
stretch of time ("two weeks"), for labels and over a gap.
"""

from functools import cache

from variorum.annotate.quantities.atoms import Atom, glued, low, words_of
from variorum.annotate.quantities.counted import QUOTES, Counted, Row, find_counted
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.persons import is_person, singular
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table
from variorum.model.mark import QuantityKind


def count(row: Row, atoms: list[Atom], draft: Draft, *, after_of: bool = True) -> None:
    """Find what the draft counts and give it its unit."""
    offset = atoms[draft.last - 1].end
    joined = low(atoms, draft.last) == "-" and glued(atoms, draft.last)
    bare = draft.kind in ("count", "ordinal")
    if draft.kind == "label" or (
        draft.kind == "duration" and not joined and not _of_or_adjective(atoms, draft)
    ):
        return
    if joined and bare and _compound(row, atoms, draft):
        return
    if bare and draft.kind == "count" and low(atoms, draft.last) == "strong":
        draft.last, draft.end = draft.last + 1, atoms[draft.last].end
        draft.unit = draft.head = "person"  # "the crowd was 400 strong"
        return
    if bare and low(atoms, draft.last) in ("times", "time", "fold") and draft.kind == "count":
        _times(atoms, draft)
        return
    if draft.kind in ("measure", "money", "percent") and _complete(atoms, draft):
        return
    if draft.kind == "measure" and low(atoms, draft.last) in _dimensions():
        offset = atoms[draft.last].end  # "a 15 metre high tower"
    plural = bare and draft.form in ("digits", "words", "article") and draft.low > 1
    counted = find_counted(row, offset, after_of=after_of, plural=plural)
    if counted is None or (draft.kind == "age" and counted.start > offset + 2):
        return
    draft.counted, draft.head = counted, counted.head
    draft.end = max(draft.end, counted.end)
    if (
        row.text[draft.end : draft.end + 1] in QUOTES
        and row.text[counted.start - 1 : counted.start] in QUOTES
    ):
        draft.end += 1
    if bare and draft.kind == "count":
        draft.unit = "person" if counted.person else counted.head
        if plural and not counted.person:
            draft.unit = _member_unit(row, counted) or draft.unit
        _measured(row, draft, counted)


def _member_unit(row: Row, counted: Counted) -> str | None:
    """The unit of "11 member trade pact", "12 man squad", written without a hyphen; "12 rebel positions" are positions."""
    first = row.at(counted.start)
    word = row.word(first)
    last = row.text[counted.start : counted.end].split()[-1].lower()
    if singular(last) != last:
        return None
    nested = row.tokens[first].end < counted.end and is_person(word) and singular(word) == word.lower()
    return _inner_unit(word) if nested and row.pos(first + 1) == "NOUN" and row.pos(first) == "NOUN" else None


def _measured(row: Row, draft: Draft, counted: Counted) -> None:
    """ "517 rushing yards", "two straight days": a unit behind an adjective is still a unit."""
    kind = _behind_adjective().get(counted.head)
    if kind is None or counted.whole or draft.form == "vague":
        return
    inside = range(row.at(counted.start), row.at(counted.end))
    if (
        len(inside) != 2
        or row.word(inside[0])[:1].isupper()
        or row.pos(inside[0]) not in ("ADJ", "VERB", "ADV")
    ):
        return
    draft.kind, draft.unit, draft.counted, draft.head = kind, _canonical(counted.head), None, None


@cache
def _behind_adjective() -> dict[str, QuantityKind]:
    settings = load_table("en", "units")["settings"]
    found: dict[str, QuantityKind] = dict.fromkeys(words_of(settings["spans_of_time"]), "duration")
    found.update(dict.fromkeys(words_of(settings["plain_measures"]), "measure"))
    return found


@cache
def _canonical(word: str) -> str:
    for kind in ("measure", "duration"):
        for name, words in load_table("en", "units")[kind].items():
            if word in words:
                return str(name)
    return word


def _times(atoms: list[Atom], draft: Draft) -> None:
    """ "18 times earnings", "three times larger": times are what is counted, whatever follows."""
    atom = atoms[draft.last]
    draft.counted = Counted(atom.start, atom.end, "time", person=False, whole=False)
    draft.head, draft.unit, draft.end = "time", "time", atom.end


def _complete(atoms: list[Atom], draft: Draft) -> bool:
    """ "812 yards last season": behind a unit in the plural only "of" leads to what is measured."""
    return atoms[draft.last - 1].low in _plurals() and low(atoms, draft.last) not in ("of", "-")


@cache
def _dimensions() -> frozenset[str]:
    return wordset("units", "settings", "dimension")


@cache
def _plurals() -> frozenset[str]:
    """The last words of units and currencies that are written as plurals."""
    words = {word for names in load_table("en", "units")["measure"].values() for word in names}
    words |= set(load_table("en", "currencies")["nouns"]) | set(load_table("en", "currencies")["coins"])
    last = {word.split()[-1] for word in words}
    return frozenset(word for word in last if (word.endswith("s") and len(word) > 4) or word == "feet")


def _of_or_adjective(atoms: list[Atom], draft: Draft) -> bool:
    """A time counts what follows "of" ("10 years of service") or what it is hyphened to ("six-month truce")."""
    if low(atoms, draft.last) == "of":
        return True
    if (
        atoms[draft.last - 1].low == draft.unit
        and draft.high > 1
        and draft.unit
        and low(atoms, draft.last).isalpha()
    ):
        return True  # "a two year gap"
    return any(atoms[k].low == "-" for k in range(draft.first, min(draft.last + 1, len(atoms))))


def _compound(row: Row, atoms: list[Atom], draft: Draft) -> bool:
    """ "300-seat parliament", "9,000-person force", "6,500-strong mission": unit inside the hyphens."""
    j = draft.last + 1
    if j >= len(atoms) or atoms[j].kind != "w" or not glued(atoms, j):
        return False
    word = atoms[j].low
    if word in wordset("counted", "phrase", "not_inside"):
        return False  # "12-of-17 shooting"
    counted = find_counted(row, atoms[j].end, after_of=False)
    draft.last = j + 1
    draft.end = atoms[j].end
    if counted is not None:
        draft.counted, draft.head, draft.end = counted, counted.head, counted.end
    if word in ("strong", "some", "odd"):
        draft.bound = draft.bound if word == "strong" else "about"
        draft.unit = (
            "person"
            if word == "strong"
            else ("person" if counted and counted.person else counted.head if counted else "")
        )
        return True
    draft.unit = "time" if word == "fold" else _inner_unit(word)
    return True


def _inner_unit(word: str) -> str:
    keeps = wordset("persons", "nouns", "compound_keeps")
    return "person" if is_person(word) and word not in keeps else singular(word)
