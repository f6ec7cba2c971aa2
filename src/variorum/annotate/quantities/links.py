"""Join quantities with what stands elsewhere. In: the drafts of an article in text order. Out: the same, completed.

Shared units ("102 and 21 people"), bounds that hold for more than one figure ("up to 50 km (31 miles)"), a currency by
an equal figure elsewhere; then ellipsis, change and part of a whole by their modules.
Refuses to reach further back than one sentence.
"""

from variorum.annotate.quantities.atoms import Atom, low
from variorum.annotate.quantities.changes import find_change
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.ellipsis import Line, fill, others
from variorum.annotate.quantities.parts import find_sums, find_whole
from variorum.model.article import Span

_JOINTS = {"and", "or", ",", "of", "to", "v", "vs", "versus"}
_SECOND_JOINTS = {"and", "or", "to", "the", "its", "their"}


_TIMES = 20  # times a figure that another of its scale is, which came before it


def link(drafts: list[Draft], lines: dict[int, Line]) -> None:
    """Complete the drafts in place; `lines` are the atoms and words of each sentence by its index."""
    rows = {index: line.atoms for index, line in lines.items()}
    _merge_guesses(drafts, rows)
    _names(drafts)
    for k in range(len(drafts) - 2, -1, -1):  # from the right: "10, 20 and 30 percent"
        left, right = drafts[k], drafts[k + 1]
        if left.sentence == right.sentence and left.kind == "count" and not left.unit:
            _share(rows[left.sentence], left, right)
    for k, draft in enumerate(drafts):
        atoms = rows[draft.sentence]
        _spread(drafts, k, atoms)
        _same_scale(drafts, k, atoms)
        if draft.kind == "count" and not draft.unit:
            fill(drafts, k, lines[draft.sentence])
        if draft.head == "other":
            others(drafts, k, atoms)
        find_change(atoms, drafts[k - 1] if k else None, draft)
    for k in range(len(drafts)):
        find_whole(drafts, k, rows)
    find_sums(drafts)
    _currencies(drafts)


def _share(atoms: list[Atom], draft: Draft, nxt: Draft) -> bool:
    """ "102 and 21 people", "from 5.1 to 4.9 percent": the second number carries the unit of both."""
    between = [atoms[i].low for i in range(draft.last, min(nxt.first, draft.last + 3))]
    if nxt.first - draft.last > 2 or not between:
        return False
    if between[0] not in _JOINTS or not _SECOND_JOINTS.issuperset(between[1:]):
        return False
    if nxt.kind == "count" and nxt.head:
        draft.unit, draft.head = nxt.unit, nxt.head
        return True
    if (
        nxt.kind in ("percent", "money", "measure")
        and between[0] in ("to", "and", "or", ",", "v", "vs", "versus")
        and (len(between) == 1 or between == [",", "and"])
        and (between != [","] or low(atoms, nxt.last) in (",", "and", "or"))
        and draft.counted is None
    ):
        draft.kind, draft.unit = nxt.kind, nxt.unit
        return True
    return False


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


def _merge_guesses(drafts: list[Draft], rows: dict[int, list[Atom]]) -> None:
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
    """Where a bound holds for two figures.

    "up to 70 percent in one city and 60 percent in another"; "more than 50 km (31 miles)", "under 310 hp (231 kW / 314 PS)".
    """
    draft = drafts[k]
    if not k or draft.bound != "exact" or drafts[k - 1].sentence != draft.sentence:
        return
    before = drafts[k - 1]
    if _converted(atoms, before, draft):
        draft.bound = before.bound
        return
    if draft.kind != "percent" or draft.counted is not None:
        return
    listed = (
        low(atoms, draft.first - 1) in ("and", ",")
        and low(atoms, draft.last) == "in"
        and draft.first - before.last < 14
    )
    if listed and before.kind == draft.kind and before.bound == "at_most":
        draft.bound = "at_most"


def _same_scale(drafts: list[Draft], k: int, atoms: list[Atom]) -> None:
    """ "Lifted from 5 to 8 million": both are millions."""
    draft = drafts[k]
    before = drafts[k - 1] if k else draft
    joined = before.last == draft.first - 1 and [atoms[i].low for i in (before.first - 1, before.last)] == [
        "from",
        "to",
    ]
    if k and joined and before.sentence == draft.sentence and draft.scaled and not before.scaled:
        scale = next((s for s in (1e12, 1e9, 1e6) if draft.low >= s), 1.0)
        near = (
            max(before.high, 1) < 1000 and before.high * scale <= _TIMES * draft.high
        )  # "from 900 to 1.2 million"
        if near and before.form == draft.form:
            before.low, before.high, before.step = (x * scale for x in (before.low, before.high, before.step))
            before.scaled = scale > 1


def _converted(atoms: list[Atom], before: Draft, draft: Draft) -> bool:
    """Whether the draft says the figure before it in another unit, in brackets."""
    one_way = before.bound in ("more_than", "at_least", "at_most", "less_than", "about")
    if not one_way or before.kind != draft.kind or draft.kind not in ("measure", "money"):
        return False
    if before.unit == draft.unit or draft.counted is not None:
        return False
    between = [atoms[i].low for i in range(before.last, min(draft.first, before.last + 3))]
    return between == ["("] or (
        between == ["/"] and "(" in {atom.low for atom in atoms[max(0, before.first - 3) : before.first]}
    )
