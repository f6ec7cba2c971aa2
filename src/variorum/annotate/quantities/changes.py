"""Tell the size of a change from a level. In: the drafts of an article. Out: `change` up or down, set in place.

"rose (by) 5", "grow sales by 5", "down 2.6 percent", "an increase of 54 points", "rose 45 cents, or 0.7 percent".
Refuses what a figure rose to, and verbs that only look like a change ("gave up 517 yards", "raised $5 for").
"""

from typing import Literal

from variorum.annotate.quantities.atoms import Atom, low
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.words import wordset

Side = Literal["up", "down"]
_REACH = 5  # atoms between a verb of change and its amount ("rose by a further")


def find_change(atoms: list[Atom], before: Draft | None, draft: Draft) -> None:
    """Set `change` where the draft is the size of one."""
    if draft.kind not in ("label", "ordinal", "age", "duration"):
        draft.change = _change(atoms, draft) or _same_change(atoms, before, draft)


def _change(atoms: list[Atom], draft: Draft) -> Side | None:
    over_object = low(atoms, draft.first - 1) == "by"  # "grow sales by 5": the verb may stand further back
    for back in range(1, 8 if over_object else _REACH):
        word, before = low(atoms, draft.first - back), low(atoms, draft.first - back - 1)
        found = side(word)
        noun = before in wordset("bounds", "change", "not_after") or (before == "to" and word.endswith("s"))
        if found is not None and not noun:
            if _found_again(atoms, draft, word, over_object=over_object):
                return None
            return _by_verb(draft, word, before, found, over_object=over_object)
        stops = word in wordset("bounds", "change", "stops")
        if stops or (not over_object and word not in wordset("bounds", "change", "through")):
            break
    return _by_noun(atoms, draft)


def _found_again(atoms: list[Atom], draft: Draft, word: str, *, over_object: bool) -> bool:
    """ "recovered 14 bodies": what is counted was found; "eight more bodies" still add to others."""
    added = "more" in (low(atoms, draft.last - 1), low(atoms, draft.last), low(atoms, draft.first - 1))
    known = word in wordset("bounds", "change", "of_things")
    return known and draft.kind == "count" and not over_object and not added


def _by_verb(draft: Draft, word: str, before: str, found: Side, *, over_object: bool) -> Side | None:
    """The side of a verb or a particle before the number, None where it says something else of this kind of figure."""
    if word in wordset("bounds", "change", "of_people") and draft.unit == "person":
        return None
    if word in wordset("bounds", "change", "money_raised") and draft.kind == "money" and not over_object:
        return None
    if word not in wordset("bounds", "change", "particles") or draft.kind in ("percent", "money", "measure"):
        return found
    return found if before in wordset("persons", "casualty", "auxiliaries") else None


def _by_noun(atoms: list[Atom], draft: Draft) -> Side | None:
    """ "a 4 percent drop", "an increase of 54 points"."""
    noun = low(atoms, draft.last) if draft.kind == "percent" else ""
    if low(atoms, draft.first - 1) == "of":
        noun = low(atoms, draft.first - 2)
        if draft.kind == "money" and noun in wordset("bounds", "change", "money_nouns"):
            return None
    if noun in wordset("bounds", "change", "nouns_up"):
        return "up"
    return "down" if noun in wordset("bounds", "change", "nouns_down") else None


def _same_change(atoms: list[Atom], before: Draft | None, draft: Draft) -> Side | None:
    """ "rose 45 cents, or 0.7 percent", "fell 41 percent in May and 36 percent in June": one verb for two figures."""
    if before is None or before.sentence != draft.sentence or before.change is None:
        return None
    if before.unit == draft.unit:
        between = (
            [atoms[k].low for k in range(before.last, draft.first)] if draft.first - before.last <= 6 else []
        )
        listed = between[-1:] == ["and"] and draft.kind in ("percent", "money", "measure")
        return before.change if listed and not {"to", "from", "of", "at"} & set(between) else None
    between = [atoms[k].low for k in range(before.last, min(draft.first, before.last + 3))]
    joined = between in ([",", "or"], ["or"], ["("], [","])
    return before.change if joined and "percent" in (before.kind, draft.kind) else None


def side(word: str) -> Side | None:
    """Up or down for a word of change."""
    if word in wordset("bounds", "change", "up"):
        return "up"
    return "down" if word in wordset("bounds", "change", "down") else None
