"""Draft: a quantity in the making, while units, bounds, nouns and links are still being found. Frozen into a mark at the end."""

from dataclasses import dataclass
from typing import Literal

from variorum.annotate.quantities.counted import Counted
from variorum.annotate.quantities.digits import clean
from variorum.annotate.quantities.rates import compound
from variorum.model.article import Span
from variorum.model.mark import Quantity, QuantityKind
from variorum.values import Amount, Bound


@dataclass(slots=True)
class Draft:
    """`first:last` are the atoms of bound, number and unit in sentence `sentence`; `low`/`high` the values before the bound."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    number: Span
    kind: QuantityKind
    low: float
    high: float
    step: float = 1
    unit: str = ""
    bound: Bound = "exact"
    form: str = "digits"
    scaled: bool = False
    rate: str | None = None
    counted: Counted | None = None
    head: str | None = None
    change: Literal["up", "down"] | None = None
    whole: int | None = None
    factor: float = 1  # what turned the printed number into base units

    def mark(self, ends: tuple[float | None, float | None]) -> Quantity:
        """The finished mark; `ends` are low and high after the bound."""
        unit = compound(self.unit, self.rate) if self.rate and self.unit else self.unit
        low, high = (None if end is None else clean(end) for end in ends)
        span = None if self.counted is None else Span(self.counted.start, self.counted.end)
        return Quantity(
            start=self.start, end=self.end, kind=self.kind,
            amount=Amount(low=low, high=high, bound=self.bound, unit=unit, step=clean(self.step)),
            number=self.number, counted=span, head=self.head, change=self.change, part_of=self.whole,
        )  # fmt: skip
