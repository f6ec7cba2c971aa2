"""Older reports of another matter. In: entities, the reports older than the others. Out: those of them that name not all who act in the others.

A report of last year's bid names another bidder: its price is not an earlier price of this year's. Refuses to judge where the
others are fewer than three, or where nobody is named in nearly all of them.
"""

import math
from collections.abc import Collection, Sequence

from variorum.model.question import Entity

_FEWEST = 3  # reports that can show who acts in a story
_NEARLY_ALL = 0.8  # of the reports name those who act
_ACTORS = frozenset(("person", "organisation"))


def without_actors(
    entities: Sequence[Entity], earlier: Collection[str], articles: Collection[str]
) -> frozenset[str]:
    """Ids of the earlier reports in which one of those is missing whom nearly all the others name."""
    later = set(articles) - set(earlier)
    if len(later) < _FEWEST or not earlier:
        return frozenset()
    found: set[str] = set()
    for entity in entities:
        named = {article for article, _ in entity.members}
        if entity.kind in _ACTORS and len(named & later) >= math.ceil(_NEARLY_ALL * len(later)):
            found |= set(earlier) - named
    return frozenset(found)
