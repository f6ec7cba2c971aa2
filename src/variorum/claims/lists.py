"""Lists: figures under a heading figure, each with a name before its colon; shares of which only the first says of what. In: a page and
its amount claims. Out: the same, parts marked and populations lent.

"Persons dead: 26", then "- North Valley: 19": the 19 are some of the 26, in the place named. Refuses names that are no places of a list:
the item must stand in a line of its own, count the same and not exceed the figure above it.
"""

import re

import msgspec

from variorum.claims.line import Page
from variorum.model.claim import Claim, Phrase
from variorum.values import Amount

_ITEM = re.compile(r"[\s\-–—•*·]*((?:[^\W\d_][\w'’.-]*)(?: [\w'’.-]+){0,4}):\s*")
_SMALL_WORDS = frozenset(("of", "de", "del", "la", "el", "the", "al", "and", "y", "du", "des", "da", "do"))


def settle_lists(page: Page, claims: list[Claim]) -> list[Claim]:
    """Each item of a list as a part of the figure above it."""
    found: list[Claim] = []
    whole: Claim | None = None
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
        label = _label(page, claim)
        if label is None:
            whole = claim
            found.append(claim)
        elif whole is not None and _holds(whole, claim):
            scope = msgspec.structs.replace(claim.scope, place=label)
            found.append(msgspec.structs.replace(claim, part_of=whole.id, scope=scope, where=label))
        else:
            found.append(claim)
    return found


def _label(page: Page, claim: Claim) -> Phrase | None:
    """The name between the start of the line and the colon before a figure."""
    start = page.text.rfind("\n", 0, claim.start) + 1
    match = _ITEM.fullmatch(page.text, start, claim.start)
    if match is None:
        return None
    words = match[1].split()
    named = all(word[:1].isupper() or word in _SMALL_WORDS for word in words) and words[0][:1].isupper()
    return (
        Phrase(exact=match[1], start=match.start(1), end=match.end(1))
        if named and not match[1].isupper()
        else None
    )


def _holds(whole: Claim, part: Claim) -> bool:
    """Whether one figure can be the sum of which another is an item."""
    one, two = whole.value, part.value
    return (
        isinstance(one, Amount) and isinstance(two, Amount) and whole.attribute == part.attribute and one.unit == two.unit
        and 0 < (two.low or two.high or 0) <= (one.low or one.high or 0)
    )  # fmt: skip


def lend_populations(claims: list[Claim]) -> list[Claim]:
    """ "70 percent of flights in one country and 60 percent in another": the second is of flights too, at the same time, where its
    sentence asks the same of it."""
    found: list[Claim] = []
    lender: Claim | None = None
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
        percent = isinstance(claim.value, Amount) and claim.value.unit == "percent"
        if percent and claim.scope.population is not None:
            lender = claim
        elif percent and lender is not None and _alike(lender, claim):
            scope = msgspec.structs.replace(
                claim.scope,
                population=lender.scope.population,
                period=claim.scope.period or lender.scope.period,
            )
            found.append(msgspec.structs.replace(claim, scope=scope))
            continue
        found.append(claim)
    return found


def _alike(lender: Claim, claim: Claim) -> bool:
    """Whether two shares of one sentence answer one question for two places."""
    return (
        lender.sentence == claim.sentence
        and lender.attribute == claim.attribute
        and claim.counted is None
        and claim.change is None
        and claim.scope.place is not None
        and claim.scope.place != lender.scope.place
    )
