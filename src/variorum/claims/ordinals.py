"""Ordinals that raise a toll: "a sixth victim has died" says that six are dead, "a fifth suspect was arrested" that five are held. In: a line and an ordinal. Out: its Sense, or nothing.

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


def toll_ordinal(line: Line, quantity: Quantity) -> Sense | None:
    """The sense of an ordinal that says how many are dead, or held, by now."""
    number = quantity.amount.low
    if not isinstance(number, int) or number < _MANY or quantity.head is None:
        return None
    first, last = line.range(quantity.start, quantity.end)
    told = {"killed": words_in("people", "fatal"), "arrested": words_in("people", "caught")}
    if not words_in("people", "years").isdisjoint(line.vocabulary) or line.vocabulary.isdisjoint(
        frozenset().union(*told.values())
    ):
        return None
    tolled = quantity.head in words_in("people", "tolled")
    opening = line.word(first) if line.words[first] in ("a", "an", "the") else line.word(first - 1)
    if opening in ("a", "an") and (tolled or _person(quantity.head)):
        befell = (
            Sense(code, link.index, line.lemmas[link.index])
            for link in find_links(line, first, last)
            for code, fates in told.items()
            if link.kind in ("subject", "passive") and line.any(link.index, fates)
        )
        return next(befell, None)
    if opening == "the" and tolled:
        verb = next(
            (
                i
                for i in range(first - 1, max(-1, first - 4), -1)
                if line.any(i, words_in("people", "becomes"))
            ),
            None,
        )
        return None if verb is None else Sense("killed", verb, "die")
    return None


def ranks(line: Line, number: int) -> bool:
    """Whether the number is the article before an ordinal and counts nobody: "a third man was hurt"."""
    one, behind = line.quantities[number], line.quantities[number + 1 : number + 2]
    if not behind or behind[0].kind != "ordinal" or one.amount.unit != "person":
        return False
    return one.start < behind[0].start and one.end == behind[0].end


def _person(head: str) -> bool:
    nouns = load_table("en", "persons")["nouns"]["plain"]
    return f" {head} " in f" {nouns} "
