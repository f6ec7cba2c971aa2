"""Ordinals that raise a toll: "a sixth victim has died" says that six are dead. In: a line and an ordinal. Out: its Sense, or nothing.

Refuses ordinals that only tell one from another ("the second victim was 24") or count what happened over the years ("the third death
since 2019").
"""

from variorum.claims.fitting import Sense
from variorum.claims.governor import find_links
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.lang.load import load_table
from variorum.model.mark import Quantity

_MANY = 2  # the first of all is told apart, not counted
_BECOMES = frozenset(("become", "claim"))
_SINCE = frozenset(("since", "years", "months"))


def toll_ordinal(line: Line, quantity: Quantity) -> Sense | None:
    """The sense of an ordinal that says how many are dead by now."""
    number = quantity.amount.low
    if not isinstance(number, int) or number < _MANY or quantity.head is None:
        return None
    first, last = line.range(quantity.start, quantity.end)
    fatal = words_in("people", "fatal")
    if not _SINCE.isdisjoint(line.vocabulary) or line.vocabulary.isdisjoint(fatal):
        return None
    tolled = quantity.head in words_in("people", "tolled")
    opening = line.word(first) if line.words[first] in ("a", "an", "the") else line.word(first - 1)
    if opening in ("a", "an") and (tolled or _person(quantity.head)):
        dies = next(
            (
                k
                for k in find_links(line, first, last)
                if k.kind in ("subject", "passive") and line.any(k.index, fatal)
            ),
            None,
        )
        return None if dies is None else Sense("killed", dies.index, line.lemmas[dies.index])
    if opening == "the" and tolled:
        verb = next((i for i in range(first - 1, max(-1, first - 4), -1) if line.any(i, _BECOMES)), None)
        return None if verb is None else Sense("killed", verb, "die")
    return None


def _person(head: str) -> bool:
    nouns = load_table("en", "persons")["nouns"]["plain"]
    return f" {head} " in f" {nouns} "
