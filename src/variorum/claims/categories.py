"""Category claims: closed-list facts that editors ask about beside numbers. In: a page. Out: one claim for each answer that a pattern finds.

The catalogue says what to look for; a negated trigger is a denied claim of the same code. Refuses to answer twice with one trigger:
of two matches of one attribute at one place the longer one counts.
"""

from variorum.claims.compose import Core, compose
from variorum.claims.line import Line, Page
from variorum.claims.patterns import Pattern, find_matches
from variorum.model.claim import Claim
from variorum.values import Category

_NEGATIONS = frozenset(
    ("not", "n't", "no", "never", "unlikely", "without")
)  # the answer itself is a no: nothing is denied twice
_OUTSIDE = frozenset(("byline", "published"))


def category_claims(page: Page) -> list[Claim]:
    """Claims of all closed-list facts."""
    return [
        _claim(page, line, pattern, first, last)
        for line in page.lines
        if line.block not in _OUTSIDE
        for pattern, first, last in _best(find_matches(line))
    ]


def _best(matches: list[tuple[Pattern, int, int]]) -> list[tuple[Pattern, int, int]]:
    """Matches without those that a longer or earlier one of the same attribute overlaps."""
    kept: list[tuple[Pattern, int, int]] = []
    taken: dict[str, set[int]] = {}
    for match in sorted(matches, key=lambda m: (m[1] - m[2], m[1], m[0].code)):
        words = range(match[1], match[2])
        if taken.setdefault(match[0].attribute, set()).isdisjoint(words):
            taken[match[0].attribute].update(words)
            kept.append(match)
    return sorted(kept, key=lambda m: (m[1], m[2], m[0].attribute))


def _claim(page: Page, line: Line, pattern: Pattern, first: int, last: int) -> Claim:
    said_no = any(line.words[i] in _NEGATIONS for i in range(first, last))
    verb = next((i for i in range(first, last) if line.pos[i] == "VERB"), first)
    core = Core(
        start=line.starts[first], end=line.ends[last - 1], attribute=pattern.attribute, value=Category(code=pattern.code),
        index=verb, predicate=line.lemmas[verb], modality="asserted" if said_no else None,
    )  # fmt: skip
    return compose(page, line, core)
