"""Which days most of the evidence on an undated report allows. In: bounds with their strength. Out: the days, or None.

One sentence that was matched wrongly must not place a report, nor keep the others from placing it. Refuses where what speaks against the
best days is half as strong as what speaks for them, and where a side stays open.
"""

from collections.abc import Sequence
from datetime import date

from variorum.align.dating_bounds import Bound

Window = tuple[date, date]
_AGAINST = 2  # times that what speaks for a window must outweigh what speaks against it


def weigh(bounds: Sequence[Bound], sure: Sequence[Bound]) -> Window | None:
    """The days that the weightiest bounds agree on, within those that are sure."""
    best: tuple[int, Window, list[Bound]] | None = None
    for start in sorted({one.earliest for one in (*bounds, *sure) if one.earliest}):
        held = [one for one in bounds if _holds(one, start)]
        if not held or not all(_holds(one, start) for one in sure):
            continue
        ends = [one.latest for one in (*held, *sure) if one.latest]
        firsts = [one.earliest for one in (*held, *sure) if one.earliest]
        if not ends or not firsts:
            continue
        weight = sum(one.strength for one in held)
        if best is None or weight > best[0]:
            best = (weight, (max(firsts), min(ends)), held)
    if best is None:
        return None
    weight, window, held = best
    against = sum(one.strength for one in bounds if one not in held)
    return window if against * _AGAINST < weight else None


def _holds(one: Bound, day: date) -> bool:
    return (one.earliest is None or one.earliest <= day) and (one.latest is None or day <= one.latest)
