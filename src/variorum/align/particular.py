"""Figures that nobody hits on by chance, and nouns that are counted. In: a figure made comparable. Out: what it tells of itself.

Refuses to know the group in which it stands (cores.py).
"""

from functools import cache

from variorum.align.bans import Item
from variorum.align.figures import family_of, figure_of, one_of
from variorum.align.populations import is_general
from variorum.lang import load_table
from variorum.values import Amount
from variorum.values.scales import is_count

_SPENT = frozenset(
    ("duration", "times", "age", "sentence_length", "votes", "seats")
)  # figures that recur by chance
_LEAST = 30  # people or things: below it two figures are equal by chance
_NAMED = 11  # … where both count the same noun
_ROUND = 1000  # a figure of one digit and noughts is particular only from here on
_HUNDREDS = 100  # figures from here on need no common word
_FEWEST = 2  # words that sentences share at least where one of them tells what was before


def counts(item: Item) -> bool:
    """Whether a figure counts things of one kind, whatever is told of them: no measures, sums, shares or people at large, nor "both sides"."""
    claim, value = item.claim, item.claim.value
    assert isinstance(value, Amount)
    if not item.head or value.bound == "vague" or one_of(claim) or claim.exact.lower().startswith("both"):
        return False
    if value.unit == "person":
        return not is_general(item.population)
    named = (claim.counted or "").split()[-1:]
    plain = not named or named[0][:1].islower()
    return plain and is_count(value.unit) and family_of(claim) not in _SPENT and item.head not in _common()


@cache
def _common() -> frozenset[str]:
    """Nouns by which any story counts many things."""
    return frozenset(load_table("en", "populations")["common"].split())


def unit(item: Item) -> str:
    """The unit of a figure; "" for counts of anything."""
    value = item.claim.value
    assert isinstance(value, Amount)
    return "" if is_count(value.unit) else value.unit


def particular(item: Item) -> bool:
    """Whether nobody hits on the figure by chance."""
    claim, value = item.claim, item.claim.value
    assert isinstance(value, Amount)
    if value.point is None or family_of(claim) in _SPENT:
        return False
    figure = abs(float(value.point))
    if value.unit == "percent":
        fraction = not any(letter.isdigit() for letter in claim.exact)
        return not fraction and (figure != int(figure) or figure % 5 != 0)
    digits = len(f"{figure:.10g}".replace(".", "").strip("0"))
    return figure >= _ROUND or (digits > 1 and figure >= _NAMED)


def one_figure(left: Item, right: Item) -> bool:
    """Whether two equal figures of two reports are one: of the same kind of thing, and not a level beside a change."""
    a, b = left.claim, right.claim
    if a.article == b.article or (a.change is None) != (b.change is None):
        return False
    shared = len(left.sentence & right.sentence)
    if unit(left):
        return bool(shared or left.entities & right.entities)
    figure = abs(float(figure_of(a) or 0))
    if left.head == right.head and (left.head or shared):
        return figure >= _LEAST or counts(left)
    if a.background != b.background:
        return shared >= _FEWEST
    return figure >= _HUNDREDS or (figure >= _LEAST and shared > 0)
