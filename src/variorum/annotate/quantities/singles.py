"""Read what counts without being a numeral: "twice", "both cables", "no one", "a woman" among the killed, a numeric "one".

In: the reader at such a word. Out: a draft or nothing. Refuses "one" as a pronoun ("one of the largest", "the one").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.annotate.quantities.atoms import Atom, low
from variorum.annotate.quantities.bounds import bound_before
from variorum.annotate.quantities.counted import Counted
from variorum.annotate.quantities.digits import Numeral
from variorum.annotate.quantities.persons import is_person, singular
from variorum.annotate.quantities.ranges import share
from variorum.annotate.quantities.units import unit_at, unit_behind
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table

if TYPE_CHECKING:
    from variorum.annotate.quantities.draft import Draft
    from variorum.annotate.quantities.reader import Reader


def read_single(reader: Reader, i: int, numeral: Numeral | None) -> tuple[Draft | None, int]:
    """The draft at atom i and the next atom to look at."""
    word = reader.atoms[i].low
    if word == "one" and numeral is not None:
        return _one(reader, i, numeral)
    if word == "zero" and numeral is not None:
        return reader.finish(reader.draft(numeral, "count")), i + 1
    adverbs = load_table("en", "numbers")["adverbs"]
    if word in adverbs:
        draft = reader.draft(
            Numeral(i, i + 1, adverbs[word], adverbs[word], 1, "words"), "count", unit="time"
        )
        draft.head = "time"
        reader.bound(draft)
        return draft, i + 1
    if word == "both":
        return _both(reader, i)
    if word in ("no", "nobody", "none"):
        return _none(reader, i)
    if word in ("a", "an"):
        return _article(reader, i)
    if (
        word == "majority"
        and low(reader.atoms, i + 1) == "of"
        and not low(reader.atoms, i + 2)[:1].isdecimal()
    ):
        return _majority(reader, i)
    return None, i + 1


def _one(reader: Reader, i: int, numeral: Numeral) -> tuple[Draft | None, int]:
    atoms = reader.atoms
    before, after = low(atoms, i - 1), low(atoms, i + 1)
    only = before == "only" and low(atoms, i - 2) not in wordset("counted", "phrase", "determiners")
    bounded = bound_before(atoms, i, duration=False, article=False) is not None or only
    unit = unit_behind(atoms, numeral)
    measured = unit is not None and unit.kind != "duration"  # "that one mile"
    if before in wordset("numbers", "one", "pronoun_before") and not bounded and not measured:
        return None, i + 1
    if after in ("in", "out"):
        part = share(reader, numeral)
        if part is not None:
            return reader.finish(part), part.last
    if after in ("'", "’", "another", "by", "-") and unit_behind(atoms, numeral) is None and after != "-":
        return None, i + 1
    if after == "-" and low(atoms, i + 2) in wordset("numbers", "one", "compounds"):
        return None, i + 1
    if after in wordset("numbers", "one", "idioms") and not bounded and low(atoms, i + 2) != "of":
        return None, i + 1
    if after == "of":
        return _one_of(reader, i, numeral)
    draft, last = reader._number(numeral, [])  # noqa: SLF001 - one room, one reading
    if draft is None:
        return None, last
    alone = draft.unit == "" and draft.kind == "count" and not bounded
    if alone and not (_befallen(reader, i + 1) or _list_of_parts(reader, i)):
        return None, i + 1
    return draft, last


def _list_of_parts(reader: Reader, i: int) -> bool:
    """ "three workers (one a pregnant woman)", "four people - one with burns": a part set behind a whole."""
    return low(reader.atoms, i - 1) in ("(", "-", "–", "—", ",") and low(reader.atoms, i + 1) in wordset(
        "numbers", "one", "part_after"
    )


def _one_of(reader: Reader, i: int, numeral: Numeral) -> tuple[Draft | None, int]:
    """ "one of the two killed", "one of them": a part; "one of the largest": none."""
    atoms = reader.atoms
    window = [low(atoms, k) for k in range(i + 2, min(i + 7, len(atoms)))]
    if not window or window[0] == "a":
        return None, i + 1
    if window[0] not in wordset("numbers", "one", "of_these"):
        return None, i + 1
    if wordset("numbers", "one", "class_words") & set(window) or any(
        w.endswith("est") and len(w) > 5 for w in window
    ):
        return None, i + 1
    draft = reader.draft(numeral, "count")
    reader.finish(draft)
    numeric = any(w in load_table("en", "numbers")["ones"] for w in window)
    if window[0] in ("them", "whom") or numeric or (draft.counted is not None and draft.counted.person):
        return draft, i + 2
    return None, i + 1


def _befallen(reader: Reader, j: int) -> bool:
    """Whether a verb that befalls people follows within a few words ("was killed", "dead", "has died")."""
    atoms = reader.atoms
    for k in range(j, min(j + 4, len(atoms))):
        word = atoms[k].low
        if word in wordset("persons", "casualty", "verbs"):
            return True
        if word not in wordset("persons", "casualty", "auxiliaries"):
            return False
    return False


def _both(reader: Reader, i: int) -> tuple[Draft | None, int]:
    """ "both cables are down"; not "both the bank and the school" alone."""
    draft = reader.draft(Numeral(i, i + 1, 2, 2, 1, "words"), "count")
    named = _two_named(reader, i)
    if named is not None:
        draft.counted, draft.head, draft.end = named, named.head, named.end
        draft.unit = "person" if named.person else named.head
        return draft, i + 1
    reader.count(draft)
    if draft.counted is None:
        return None, i + 1
    plural = reader.text[draft.counted.end - 1] == "s" or draft.counted.person
    following = reader.row.word(reader.row.at(draft.counted.end)).lower()
    if not plural or following == "and":
        return None, i + 1
    return draft, i + 1


def _two_named(reader: Reader, i: int) -> Counted | None:
    """ "both the Alpha and Beta cables": two names before one noun in the plural."""
    row = reader.row
    k = row.at(reader.atoms[i].end)
    last, joined = min(k + 10, len(row.tokens)), False
    while k < last:
        word = row.word(k)
        if word == "and" and not joined:
            joined = True
        elif joined and word.islower() and row.pos(k) == "NOUN" and row.word(k - 1)[:1].isupper():
            token = row.tokens[k]
            person = is_person(word)
            return (
                Counted(token.start, token.end, singular(word), person, whole=False)
                if word.endswith("s")
                else None
            )
        elif not (word[:1].isupper() or word[:1].isdecimal() or word == "the"):
            return None
        k += 1
    return None


def _none(reader: Reader, i: int) -> tuple[Draft | None, int]:
    """ "No one was hurt", "no casualties": a count of zero where something may befall people."""
    atoms = reader.atoms
    word, nxt = atoms[i].low, low(atoms, i + 1)
    last = i + 2 if word == "no" and nxt == "one" else i + 1
    if word == "no" and nxt != "one":
        if not {nxt, low(atoms, i + 2)} & wordset("numbers", "none", "counted"):
            return None, i + 1
        draft = reader.draft(Numeral(i, last, 0, 0, 1, "words"), "count")
        reader.count(draft)
        return (draft if draft.counted is not None else None), i + 1
    if not _befallen(reader, last):
        return None, last
    draft = reader.draft(Numeral(i, last, 0, 0, 1, "words"), "count", unit="person")
    draft.head = "person"
    return draft, last


def _majority(reader: Reader, i: int) -> tuple[Draft | None, int]:
    draft = reader.draft(Numeral(i, i + 1, 50, 50, 1, "fraction"), "percent", unit="percent")
    draft.bound = "more_than"
    reader.count(draft)
    return draft, i + 1


def _article(reader: Reader, i: int) -> tuple[Draft | None, int]:
    """ "a man and two women", "a soldier was killed", "killing a nurse"; "a decade", "a year ago"."""
    one = Numeral(i, i + 1, 1, 1, 1, "article")
    time = unit_behind(reader.atoms, one)
    if time is not None and time.kind == "duration":
        return _article_time(reader, i, one)
    if time is not None:
        if bound_before(reader.atoms, i, duration=False, article=True) is None:
            return None, i + 1
        return reader._quantity(one, None, time)  # noqa: SLF001 - "less than a mile"
    draft = reader.draft(one, "count")
    reader.count(draft, after_of=False)
    if draft.counted is None or not is_person(
        reader.text[draft.counted.start : draft.counted.end].split()[-1]
    ):
        return None, i + 1
    group = reader.text[draft.counted.start : draft.counted.end].split()[-1].lower() in wordset(
        "persons", "nouns", "bodies"
    )
    if group or reader.text[draft.counted.end - 1] == "s" or not _counts(reader, i, draft):
        return None, i + 1
    draft.unit = "person"
    return draft, i + 1


def _counts(reader: Reader, i: int, draft: Draft) -> bool:
    """Whether an indefinite person is counted: in a list with a number, or befallen by a verb."""
    row = reader.row
    j = row.at(draft.end)
    if row.word(j).lower() == "and" and row.word(j + 1).lower() in load_table("en", "numbers")["ones"]:
        return True
    before = [low(reader.atoms, k) for k in range(max(0, i - 6), i)]
    ones = {*load_table("en", "numbers")["ones"]}
    if before and before[-1] == "and" and (ones & set(before) or any(w.isdecimal() for w in before)):
        return True
    if before and (
        before[-1] in wordset("persons", "casualty", "objects") or (before[-1] == "including" and i > 2)
    ):
        return True
    k = j
    while row.word(k).lower() in wordset("persons", "casualty", "auxiliaries") and k < j + 4:
        k += 1
    verb = row.word(k).lower()
    return verb in wordset("persons", "casualty", "verbs") and (
        k > j or verb in wordset("persons", "casualty", "deaths")
    )


def _than_then(atoms: list[Atom], i: int, after: str) -> bool:
    """ "300,000 fewer than a year before", "5% more than a year ago": two figures are compared, no time is measured."""
    if low(atoms, i - 1) != "than" or after not in wordset("units", "settings", "then"):
        return False
    compared = atoms[i - 3] if i > 2 else None
    if compared is None:
        return False
    return (
        low(atoms, i - 2) == "fewer"
        or compared.kind == "d"
        or unit_at(atoms, i - 3) is not None
        or compared.low == "%"
    )


def _article_time(reader: Reader, i: int, one: Numeral) -> tuple[Draft | None, int]:
    """ "a decade-old mission", "more than a year", "a year ago"; a bare "a day" is a rate or a date."""
    atoms = reader.atoms
    unit = unit_behind(atoms, one)
    assert unit is not None
    after = low(atoms, unit.last)
    long = unit.factor > 1
    joined = after == "-" and low(atoms, unit.last + 1) in ("old", "long")
    bounded = bound_before(atoms, i, duration=True, article=True) is not None
    if not (long or joined or bounded or after in ("ago", "long")) or _than_then(atoms, i, after):
        return None, i + 1
    if reader.times.covers(atoms[i].start, atoms[unit.last - 1].end) and low(atoms, i - 1) in (
        "last",
        "next",
        "this",
    ):
        return None, i + 1
    draft, last = reader._quantity(one, None, unit)  # noqa: SLF001
    return draft, last
