"""Figures by report and date as plain SVG. In: a FindingView. Out: coordinates for the template. Draws nothing where nothing can be compared."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.render import figures
from variorum.render.findings import FindingView
from variorum.render.view import Index
from variorum.render.wording import say
from variorum.values import Amount

WIDTH = 320  # drawn at natural size on a phone and in the side column of a desk: the lettering never scales
_LEFT, _RIGHT = 8, 312
_ROW = 38
_MOST = 12  # rows; a longer list is not a picture any more
_FITS = 42  # letters of name, date and value that fit on a line of the drawing
_LETTER = 6.8  # breadth of a letter of the axis
_LOG_FROM = 50  # highest over lowest from which a straight axis would squeeze all but one dot together


@dataclass(frozen=True)
class Row:
    """One figure: who, when, where its dot, whisker or arrow stands."""

    name: str
    date: str
    value: str
    y: int
    dot: float | None
    rough: bool
    low: float | None
    high: float | None
    arrow: str


@dataclass(frozen=True)
class Tick:
    """A mark on the axis."""

    x: float
    label: str
    anchor: str


@dataclass(frozen=True)
class Plot:
    """A dot plot with its words."""

    id: str
    title: str
    description: str
    height: int
    axis: int
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    log: bool
    left_out: int


@dataclass(frozen=True)
class _Scale:
    """Maps a number to a place."""

    low: float
    high: float
    log: bool

    def __call__(self, number: float) -> float:
        low, high, at = (math.log10(item) if self.log else item for item in (self.low, self.high, number))
        return round(_LEFT + (_RIGHT - _LEFT) * min(max((at - low) / (high - low), 0), 1), 1)


def dot_plot(looked: Index, item: FindingView, key: str) -> Plot | None:
    """The plot of a finding; None where its answers are not at least two different amounts of one unit."""
    points = _points(looked, item)
    amounts = [amount for _, amount in points]
    if len({(a.low, a.high) for a in amounts}) < 2 or len({a.unit for a in amounts}) > 1:
        return None
    ends = [_float(end) for a in amounts for end in (a.low, a.high) if end is not None]
    if len(set(ends)) < 2 or not all(math.isfinite(end) for end in ends):
        return None
    scale = _scale(ends)
    rows = tuple(
        _row(looked, article, amount, scale, number)
        for number, (article, amount) in enumerate(points[:_MOST])
    )
    axis = len(rows) * _ROW + 6
    return Plot(
        id=key,
        title=item.finding.question,
        description="; ".join(
            f"{row.name}{', ' + row.date if row.date else ''}: {row.value}" for row in rows
        ),
        height=axis + 26,
        axis=axis,
        rows=rows,
        ticks=_ticks(scale, amounts[0].unit, whole=all(end.is_integer() for end in ends)),
        log=scale.log,
        left_out=max(len(points) - _MOST, 0),
    )


def _float(number: float) -> float:
    """A float, or infinity for integers beyond its range."""
    try:
        return float(number)
    except OverflowError:
        return math.inf


def _points(looked: Index, item: FindingView) -> list[tuple[str, Amount]]:
    """(article, amount) in order of publication, each pair once; the figure of the report itself, not of the merged reading."""
    found: dict[tuple[str, Amount], None] = {}
    for reading in item.finding.readings:
        claimed = [looked.claims[key] for key in reading.claims if key in looked.claims]
        for claim in claimed:
            if isinstance(claim.value, Amount) and not (claim.value.low is None and claim.value.high is None):
                found[claim.article, claim.value] = None
    return sorted(
        found, key=lambda pair: (looked.order.get(pair[0], 0), _float(pair[1].low or pair[1].high or 0))
    )


def _scale(ends: Sequence[float]) -> _Scale:
    low, high = min(ends), max(ends)
    if low > 0 and high / low > _LOG_FROM:
        return _Scale(low / 1.6, high * 1.6, log=True)
    room = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
    return _Scale(low - room if low < 0 or low > room else 0.0, high + room, log=False)


def _row(looked: Index, article: str, amount: Amount, scale: _Scale, number: int) -> Row:
    low = None if amount.low is None else scale(_float(amount.low))
    high = None if amount.high is None else scale(_float(amount.high))
    dot = None if amount.point is None else scale(_float(amount.point))
    date, value = looked.published(article, short=True), figures.amount(amount)
    return Row(
        name=looked.name(article),
        date="" if len(looked.name(article)) + len(date) + len(value) > _FITS else date,
        value=value,
        y=number * _ROW,
        dot=dot,
        rough=amount.bound != "exact",
        low=low if dot is None else None,
        high=high if dot is None else None,
        arrow="more" if amount.high is None else "less" if amount.low is None else "",
    )


def _ticks(scale: _Scale, unit: str, *, whole: bool) -> tuple[Tick, ...]:
    """Three to five round numbers on the axis."""
    values = _decades(scale) if scale.log else _round_steps(scale, whole=whole)
    shown = [
        Tick(scale(at), figures.with_unit(int(at) if float(at).is_integer() else at, unit), "middle")
        for at in values
    ]
    return apart(shown)


def _inside(tick: Tick) -> Tick:
    """The tick with its label kept within the drawing."""
    half = _LETTER * len(tick.label) / 2
    if tick.x < half:
        return Tick(tick.x, tick.label, "start")
    return Tick(tick.x, tick.label, "end" if tick.x + half > WIDTH else "middle")


def _decades(scale: _Scale) -> list[float]:
    first, last = math.ceil(math.log10(scale.low)), math.floor(math.log10(scale.high))
    step = max(1, math.ceil((last - first) / 4))
    return [10.0**power for power in range(first, last + 1, step)]


def _round_steps(scale: _Scale, *, whole: bool) -> list[float]:
    raw = (scale.high - scale.low) / 4
    if whole:
        raw = max(raw, 1.0)
    size = 10.0 ** math.floor(math.log10(raw))
    step = next((factor * size for factor in (1, 2, 5, 10) if factor * size >= raw), 10 * size)
    first = math.ceil(scale.low / step)
    return [round(step * number, 10) for number in range(first, first + 6) if step * number <= scale.high]


def apart(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    """Ticks whose labels do not run into each other, kept within the drawing."""
    kept: list[Tick] = []
    edge = -math.inf
    for tick in map(_inside, ticks):
        breadth = _LETTER * len(tick.label)
        start = tick.x - breadth * {"start": 0.0, "middle": 0.5, "end": 1.0}[tick.anchor]
        if start > edge:
            kept.append(tick)
            edge = start + breadth + 4
    return tuple(kept)


def key_words(plot: Plot) -> str:
    """What the signs of this plot mean, only those that occur in it."""
    signs = [
        ("open", any(row.arrow for row in plot.rows)),
        ("rough", any(row.rough and not row.arrow and row.dot is not None for row in plot.rows)),
        ("whisker", any(row.dot is None for row in plot.rows)),
        ("log", plot.log),
    ]
    return " ".join(say(f"plot.{name}") for name, there in signs if there)
