"""Find the whole of a part. In: the drafts of an article and one of them. Out: its `whole`, set in place.

"31 of the 40", "40 dead, among them nine children", "three men, two of them brothers". Refuses a whole that is smaller
than its part and one that stands further back than one sentence.
"""

from variorum.annotate.quantities.atoms import Atom, low
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.words import wordset

_ADDENDS = 6  # parts that a sentence lists
_BACK = 12  # drafts looked at for a whole


def find_whole(drafts: list[Draft], k: int, rows: dict[int, list[Atom]]) -> None:
    """The whole of a part: "31 of the 40", "40 dead, among them nine children", "three people, two of them women"."""
    draft, atoms = drafts[k], rows[drafts[k].sentence]
    if draft.kind not in ("count", "percent"):
        return
    nxt = drafts[k + 1] if k + 1 < len(drafts) else None
    if (
        nxt is not None
        and nxt.sentence == draft.sentence
        and nxt.kind == "count"
        and _of_next(atoms, draft, nxt)
    ):
        draft.whole = k + 1
        if not draft.head or draft.unit in ("", "percent"):
            draft.head = nxt.head
            draft.unit = draft.unit or nxt.unit
        return
    if draft.whole is not None:
        return
    before = drafts[k - 1] if k else None
    if draft.kind == "count" and _announced(atoms, draft):
        draft.whole = _whole_before(drafts, k)
        if draft.whole is not None and draft.counted is None:
            draft.unit, draft.head = drafts[draft.whole].unit, drafts[draft.whole].head
    elif (
        before is not None
        and before.whole is not None
        and before.whole < k - 1
        and before.sentence == draft.sentence
    ):
        listed = (
            low(atoms, draft.first - 1) in ("and", ",")
            and draft.first - before.last <= 4
            and draft.kind == "count"
        )
        draft.whole = before.whole if listed else None


def _of_next(atoms: list[Atom], draft: Draft, nxt: Draft) -> bool:
    words = [atoms[i].low for i in range(draft.last, min(nxt.first, draft.last + 6))]
    if words == ["in", "the"] and nxt.unit in ("seat", "member") and not draft.unit:
        return True
    if not words or nxt.first - draft.last > 6:
        return False
    words = words[: nxt.first - draft.last]
    return (
        "of" in words[:2]
        and words[0] in ("of", "out")
        and (
            all(word in wordset("counted", "parts", "between") for word in words)
            or words[-2:] in (["'", "s"], ["’", "s"])
        )
    )


def _announced(atoms: list[Atom], draft: Draft) -> bool:
    """Whether words before or behind say that this is a part of what was just counted."""
    before = [low(atoms, i) for i in range(max(0, draft.first - 3), draft.first)]
    after = [low(atoms, i) for i in range(draft.last, draft.last + 2)]
    if before and before[-1] in wordset("counted", "parts", "announcing"):
        return True
    if (
        len(before) > 1
        and before[-2] in ("among", "of")
        and before[-1] in wordset("counted", "parts", "references")
    ):
        return True
    return after[0] == "of" and after[1] in wordset("counted", "parts", "references")


def _whole_before(drafts: list[Draft], k: int) -> int | None:
    draft = drafts[k]
    for back in range(k - 1, max(-1, k - _BACK), -1):
        other = drafts[back]
        if other.sentence < draft.sentence - 1:
            return None
        if (
            other.kind == "count"
            and other.whole is None
            and other.high >= draft.low
            and other.unit in (draft.unit, "person", "")
        ):
            return back
    return None


def find_sums(drafts: list[Draft]) -> None:
    """ "40 jobs: 30 here and 10 there": figures that follow another in its sentence and add up to it are its parts."""
    for k, whole in enumerate(drafts):
        if whole.kind != "count" or whole.whole is not None or whole.low != whole.high:
            continue
        parts: list[Draft] = []
        for other in drafts[k + 1 : k + 1 + _ADDENDS]:
            alike = other.kind == "count" and other.low == other.high and other.unit in ("", whole.unit)
            if other.sentence != whole.sentence or not alike or other.whole not in (None, k):
                break
            parts.append(other)
            total = sum(part.low for part in parts)
            if len(parts) > 1 and total == whole.low:
                for part in parts:
                    part.whole, part.unit, part.head = k, whole.unit, part.head or whole.head
            if total >= whole.low:
                break
