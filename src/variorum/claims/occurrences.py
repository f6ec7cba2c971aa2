"""Occurrences: how often something happened, told by an ordinal. In: a page. Out: amount claims from "the third quake in a week".

An ordinal counts only beside a period ("this year", "in nine months"): then "third" says three so far, and "not the first" at least two.
Refuses ordinals that merely number things ("the third floor").
"""

from variorum.claims.compose import Core, compose
from variorum.claims.line import Line, Page
from variorum.model.claim import Claim
from variorum.model.mark import Quantity
from variorum.values import Amount

_NEGATIONS = frozenset(("not", "n't", "hardly"))
_REACH = 18  # characters between the counted noun and its period: "in the last", "this"


def occurrence_claims(page: Page) -> list[Claim]:
    """Claims of all ordinals that count occurrences."""
    found = []
    for line in page.lines:
        for quantity in line.quantities:
            if (
                quantity.kind == "ordinal"
                and quantity.head
                and not _is_name(page, line, quantity)
                and (value := _value(page, line, quantity))
            ):
                index = line.range(quantity.start, quantity.end)[1] - 1
                core = Core(
                    start=_start(line, quantity, value),
                    end=quantity.end,
                    attribute="times",
                    value=value,
                    index=index,
                    predicate=quantity.head,
                    modality="asserted",
                )
                found.append(compose(page, line, core))
    return found


def _start(line: Line, quantity: Quantity, value: Amount) -> int:
    """Where the words begin that tell how often: "not the first time" with its "not"."""
    if value.bound == "exact":
        return quantity.start
    first, _ = line.range(quantity.start, quantity.end)
    denied = next(i for i in range(first, -1, -1) if line.words[i] in _NEGATIONS)
    return line.starts[denied]


def _is_name(page: Page, line: Line, quantity: Quantity) -> bool:
    """Whether the ordinal is part of a name or a compound: "44th Street" and "second-degree" count nothing."""
    last = line.range(quantity.start, quantity.end)[1]
    said = page.text[quantity.start : quantity.end].split()
    inside = "-" in said[0] or (len(said) > 1 and said[-1][:1].isupper())
    behind = line.word(last) in ("-", "–") or (last < len(line.capital) and line.capital[last])
    return not line.shouted and (inside or behind)


def _value(page: Page, line: Line, quantity: Quantity) -> Amount | None:
    """How many that makes, or nothing where no period follows."""
    number = quantity.amount.low
    if not isinstance(number, int) or number < 1 or number > 99 or not _period(page, line, quantity):
        return None
    first, _ = line.range(quantity.start, quantity.end)
    if number == 1:
        denied = any(line.words[i] in _NEGATIONS for i in range(max(0, first - 3), first))
        return Amount(low=2, high=None, bound="at_least", unit="time") if denied else None
    return Amount(low=number, high=number, unit="time")


def _period(page: Page, line: Line, quantity: Quantity) -> bool:
    """Whether a period stands right behind: a time ("this year", "in 2008") or a duration ("in nine months"), not "will be held in May"."""
    last = line.range(quantity.start, quantity.end)[1]
    for time in line.times_in(quantity.end, quantity.end + _REACH):
        between = page.text[quantity.end : time.start]
        said = line.pos[last : line.range(time.start, time.end)[0]]
        if "." not in between and "," not in between and "AUX" not in said:
            return True
    return False
