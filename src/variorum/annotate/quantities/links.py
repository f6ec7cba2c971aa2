"""Join quantities with what stands elsewhere. In: the drafts of an article in text order. Out: the same, completed.

Ellipsis ("11 died and 30 were hurt", "all three are down"), parts ("31 of the 40", "among them nine children"),
change ("rose by 5"), currency by an equal figure elsewhere. Refuses to reach further back than one sentence.
"""

from functools import cache
from typing import Literal

from variorum.annotate.quantities.atoms import Atom, low, words_of
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.parts import find_whole
from variorum.lang.load import load_table
from variorum.model.article import Span

_CHANGE_REACH = 5  # atoms between a verb of change and its amount ("rose by a further")
_BACK = 12  # drafts looked at for an antecedent


@cache
def _set(table: str, section: str, key: str) -> frozenset[str]:
    return words_of(load_table("en", table)[section][key])


def link(drafts: list[Draft], rows: list[list[Atom]]) -> None:
    """Complete the drafts in place; `rows` are the atoms of each sentence by index."""
    _merge_guesses(drafts, rows)
    _names(drafts)
    for k in range(len(drafts) - 2, -1, -1):  # from the right: "10, 20 and 30 percent"
        left, right = drafts[k], drafts[k + 1]
        if left.sentence == right.sentence and left.kind == "count" and not left.unit:
            _share(rows[left.sentence], left, right)
    for k, draft in enumerate(drafts):
        atoms = rows[draft.sentence]
        _spread(drafts, k, atoms)
        if draft.kind == "count" and not draft.unit:
            _fill(drafts, k, atoms)
        if draft.kind not in ("label", "ordinal", "age", "duration"):
            draft.change = _change(atoms, draft) or _same_change(atoms, drafts[k - 1] if k else None, draft)
        find_whole(drafts, k, rows)
    _currencies(drafts)


def _fill(drafts: list[Draft], k: int, atoms: list[Atom]) -> None:
    """Unit and head of a count without a noun: by the list it stands in, by the verb, by what was counted before."""
    draft = drafts[k]
    if k and drafts[k - 1].sentence == draft.sentence and _aged(atoms, drafts[k - 1], draft):
        draft.kind, draft.unit = "age", "year"
        return
    if (
        k
        and drafts[k - 1].sentence == draft.sentence
        and drafts[k - 1].kind in ("measure", "percent", "money")
    ):
        ranged = "from" in (low(atoms, drafts[k - 1].first - 1), low(atoms, drafts[k - 1].first - 2))
        if low(atoms, draft.first - 1) == "to" and draft.first - drafts[k - 1].last <= 2 and ranged:
            draft.kind, draft.unit = drafts[k - 1].kind, drafts[k - 1].unit
            return
    if befallen(atoms, draft):
        draft.unit, draft.head = "person", "person"
        return
    if (
        k
        and drafts[k - 1].unit == "vote"
        and low(atoms, draft.first - 1) in ("to", "against", "for")
        and draft.first - drafts[k - 1].last < 4
    ):
        draft.unit, draft.head = "vote", "vote"  # "327 votes to 299"
        return
    if not _bare(atoms, draft):
        return
    listed = low(atoms, draft.first - 1) in ("and", "or", ",", "(", "but", ";")
    for back in range(k - 1, max(-1, k - _BACK), -1):
        other = drafts[back]
        if other.sentence < draft.sentence - (0 if listed else 1):
            return
        if other.kind == "count" and other.head:
            draft.unit, draft.head = other.unit, other.head
            return


def _share(atoms: list[Atom], draft: Draft, nxt: Draft) -> bool:
    """ "102 and 21 people", "from 4.8 to 4.7 percent": the second number carries the unit of both."""
    between = [atoms[i].low for i in range(draft.last, min(nxt.first, draft.last + 3))]
    if nxt.first - draft.last > 2 or not between:
        return False
    if nxt.kind == "count" and nxt.head and between[0] in ("and", "or", ",", "of", "to"):
        draft.unit, draft.head = nxt.unit, nxt.head
        return True
    if (
        nxt.kind in ("percent", "money", "measure")
        and between[0] in ("to", "and", "or", ",")
        and (len(between) == 1 or between == [",", "and"])
        and (between != [","] or low(atoms, nxt.last) in (",", "and", "or"))
        and draft.counted is None
    ):
        draft.kind, draft.unit = nxt.kind, nxt.unit
        return True
    return False


def _aged(atoms: list[Atom], before: Draft, draft: Draft) -> bool:
    """ "those aged 40, 50 and 60"."""
    if (
        before.kind != "age"
        or draft.form != before.form
        or not 0 < draft.high < 125
        or draft.counted is not None
    ):
        return False
    between = [atoms[k].low for k in range(before.last, min(draft.first, before.last + 3))]
    return (
        0 < len(between) < 3
        and set(between) <= {",", "and", "or"}
        and (between[-1] != "," or low(atoms, draft.last) in (",", "and", "or"))
    )


def befallen(atoms: list[Atom], draft: Draft) -> bool:
    """Whether a bare number stands for people: "12 dead", "19 were taken", "killing 12", "a death toll of 12"."""
    i = draft.last
    if low(atoms, i) in ("others", "other"):
        i += 1
    while low(atoms, i) in _set("persons", "casualty", "auxiliaries") and i < draft.last + 4:
        i += 1
    word = low(atoms, i)
    if word in _set("persons", "casualty", "verbs") or word in _set("persons", "casualty", "states"):
        return True
    if word == "in" and low(atoms, i + 1) in _set("persons", "casualty", "places"):
        return True
    before = low(atoms, draft.first - 1)
    if before in _set("persons", "casualty", "objects"):
        return True
    alone = (
        draft.form == "vague" and low(atoms, draft.last) != "of" and low(atoms, draft.last - 1) != "several"
    )
    if alone and before in _set("persons", "casualty", "alone_before"):
        return True
    words = {atom.low for atom in atoms[max(0, draft.first - 7) : draft.first]}
    if before in ("of", "by") and low(atoms, draft.first - 2) in _set("persons", "casualty", "gatherings"):
        return True
    return bool(
        words & (_set("persons", "casualty", "toll_nouns") | _set("persons", "casualty", "states"))
    ) and before in (
        "of",
        "at",
        "to",
        "was",
        "is",
        "reached",
        "stood",
        "by",
        "from",
    )


def _bare(atoms: list[Atom], draft: Draft) -> bool:
    """Whether the number stands for a noun that was named before: it is followed by a verb, "of them", "others" or nothing."""
    if draft.form == "digits" and draft.step < 1:
        return False
    after = low(atoms, draft.last)
    if low(atoms, draft.first - 2) == "there" and low(atoms, draft.first - 1) in ("were", "are", "was", "is"):
        return True
    behind = _set("persons", "casualty", "auxiliaries") | _set("counted", "parts", "bare_after")
    return after in behind or low(atoms, draft.first - 1) in _set("counted", "parts", "bare_before")


Side = Literal["up", "down"]


def _change(atoms: list[Atom], draft: Draft) -> Side | None:
    """Up or down where the number is the size of a change: "rose (by) 5", "grow sales by 5", "down 2.6 percent"."""
    over_object = low(atoms, draft.first - 1) == "by"  # "grow sales by 5": the verb may stand further back
    for back in range(1, 8 if over_object else _CHANGE_REACH):
        word, before = low(atoms, draft.first - back), low(atoms, draft.first - back - 1)
        side = _side(word)
        noun = before in _set("bounds", "change", "not_after") or (before == "to" and word.endswith("s"))
        if side is not None and not noun:
            if word in _set("bounds", "change", "money_raised") and draft.kind == "money" and not over_object:
                return None
            if word not in _set("bounds", "change", "particles") or draft.kind in (
                "percent",
                "money",
                "measure",
            ):
                return side
            return side if before in _set("persons", "casualty", "auxiliaries") else None
        stops = word in _set("bounds", "change", "stops")
        if stops or (not over_object and word not in _set("bounds", "change", "through")):
            break
    after = low(atoms, draft.last) if draft.kind == "percent" else ""
    if low(atoms, draft.first - 1) == "of":  # "an increase of 54 points"
        after = low(atoms, draft.first - 2)
        if after in ("loss", "gain") and draft.kind == "money":
            return None
    if after in _set("bounds", "change", "nouns_up"):
        return "up"
    return "down" if after in _set("bounds", "change", "nouns_down") else None


def _same_change(atoms: list[Atom], before: Draft | None, draft: Draft) -> Side | None:
    """ "rose 45 cents, or 0.7 percent": the same change in another unit."""
    if before is None or before.sentence != draft.sentence or before.unit == draft.unit:
        return None
    between = [atoms[k].low for k in range(before.last, min(draft.first, before.last + 3))]
    return (
        before.change
        if between in ([",", "or"], ["or"], ["("], [","]) and "percent" in (before.kind, draft.kind)
        else None
    )


def _side(word: str) -> Side | None:
    if word in _set("bounds", "change", "up"):
        return "up"
    return "down" if word in _set("bounds", "change", "down") else None


def _currencies(drafts: list[Draft]) -> None:
    """ "85 billion ($97 billion)" is money; its currency is that of an equal figure elsewhere in the article, if any."""
    known = {(d.low, d.high): d.unit for d in drafts if d.kind == "money"}
    for k, draft in enumerate(drafts[:-1]):
        nxt = drafts[k + 1]
        if (
            draft.kind == "count"
            and draft.scaled
            and draft.counted is None
            and nxt.kind == "money"
            and nxt.sentence == draft.sentence
            and 0 <= nxt.first - draft.last <= 1
        ):
            draft.kind, draft.unit = "money", known.get((draft.low, draft.high), "")


def _names(drafts: list[Draft]) -> None:
    """A number that names a thing once ("Flight 370", "the Boeing 747") names it where it stands alone, too."""
    names = {
        draft.low for draft in drafts if draft.kind == "label" and draft.form == "digits" and draft.low >= 100
    }
    for draft in drafts:
        if (
            draft.kind == "count"
            and draft.form == "digits"
            and draft.bound == "exact"
            and draft.low in names
            and not draft.scaled
            and draft.unit != "person"
        ):
            draft.kind, draft.unit, draft.head, draft.counted = "label", "", None, None
            draft.start, draft.end = draft.number.start, draft.number.end


def _merge_guesses(drafts: list[Draft], rows: list[list[Atom]]) -> None:
    """ "30 knocks, 40 knocks": two guesses at one number make one range."""
    for k in range(len(drafts) - 2, -1, -1):
        left, right = drafts[k], drafts[k + 1]
        if (
            left.sentence != right.sentence
            or left.kind != "count"
            or right.kind != "count"
            or left.head is None
            or left.head != right.head
        ):
            continue
        atoms = rows[left.sentence]
        comma = [atom for atom in atoms[left.last : right.first] if atom.start >= left.end]
        if (
            len(comma) == 1
            and comma[0].low == ","
            and left.bound == right.bound == "exact"
            and left.low < right.low <= 2 * left.low
        ):
            left.high, left.bound, left.end, left.last = right.high, "range", right.end, right.last
            left.number = Span(left.number.start, right.number.end)
            del drafts[k + 1]


def _spread(drafts: list[Draft], k: int, atoms: list[Atom]) -> None:
    """ "up to 70 percent in one city and 60 percent in another": an upper bound holds for the whole list."""
    draft = drafts[k]
    if not k or draft.bound != "exact" or draft.kind != "percent" or draft.counted is not None:
        return
    before = drafts[k - 1]
    listed = (
        low(atoms, draft.first - 1) in ("and", ",")
        and low(atoms, draft.last) == "in"
        and draft.first - before.last < 14
    )
    if (
        listed
        and before.sentence == draft.sentence
        and before.kind == draft.kind
        and before.bound == "at_most"
    ):
        draft.bound = "at_most"
