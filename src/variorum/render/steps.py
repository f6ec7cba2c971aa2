"""A growing figure as steps over time. In: a FindingView. Out: coordinates and words for the template. Draws nothing where no later answer replaced an earlier one.

The line joins answers of which each is told to be later than the one before; an answer that does not belong to the series
(another thing counted, an unexplained difference) stands as a dot beside the line. A report that repeats an older figure does too.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from variorum.model.account import AccountClaim
from variorum.model.finding import Finding, Reading
from variorum.render import figures
from variorum.render.excerpts import Passage, claim_passage
from variorum.render.findings import FindingView
from variorum.render.plots import WIDTH, Tick, apart
from variorum.render.view import Index
from variorum.render.wording import listed, say
from variorum.values import Amount

_LEFT, _RIGHT, _TOP, _BOTTOM = 10, 306, 26, 138
_LETTER = 6.8
_LINE = 14  # height of a label
_TALL = 50  # highest over lowest from which one straight axis would flatten all other steps
_HIGH = 0.6  # lowest over highest from which the axis need not begin at nothing


@dataclass(frozen=True)
class Step:
    """One answer of the series: from when, how much, in whose words; `label` is the height of its lettering, None where it would cover another,
    `again` tells who repeats it later."""

    x: float
    y: float
    value: str
    date: str
    label: float | None
    words: tuple[Passage, ...]
    again: str


@dataclass(frozen=True)
class Dot:
    """One figure of one report; `on` where it stands on the line."""

    x: float
    y: float
    rough: bool
    on: bool
    title: str


@dataclass(frozen=True)
class Steps:
    """The drawing with its words."""

    id: str
    title: str
    description: str
    height: int
    axis: int
    path: str
    steps: tuple[Step, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    beside: bool


@dataclass(frozen=True)
class _Scale:
    """Times to the right, figures upwards."""

    first: float
    last: float
    low: float
    high: float

    def x(self, at: float) -> float:
        return round(_LEFT + (_RIGHT - _LEFT) * (at - self.first) / (self.last - self.first), 1)

    def y(self, size: float) -> float:
        return round(_BOTTOM - (_BOTTOM - _TOP) * (size - self.low) / (self.high - self.low), 1)


def step_plot(looked: Index, item: FindingView, key: str) -> Steps | None:
    """The series of a finding; None where there is none, or where its times are not known."""
    claims = {
        reading.id: [looked.claims[one] for one in reading.claims if one in looked.claims]
        for reading in item.finding.readings
    }
    told = [claim for held in claims.values() for claim in held if _drawable(claim)]
    series = _series(item.finding, {key: [c for c in held if _drawable(c)] for key, held in claims.items()})
    times = [_time(claim) for claim in told]
    if len(series) < 2 or min(times) == max(times) or len({_unit(claim) for claim in told}) > 1:
        return None
    sizes = [_size(claim) for claim in told]
    if not all(math.isfinite(size) for size in sizes) or max(sizes) > _TALL * max(min(sizes), 1.0):
        return None
    low = (
        0.0 if 0 <= min(sizes) < _HIGH * max(sizes) else min(sizes) - 0.15 * abs(max(sizes) - min(sizes) or 1)
    )
    scale = _Scale(min(times), max(times), low, max(*sizes, low + 1))
    steps = _steps(looked, series, claims, scale)
    inside = {reading.id for reading in series}
    dots = tuple(
        Dot(
            scale.x(_time(c)),
            scale.y(_size(c)),
            _rough(c),
            reading in inside and _on(c, steps, scale),
            _told(looked, c),
        )
        for reading, held in claims.items()
        for c in held
        if _drawable(c)
    )
    return Steps(
        id=key,
        title=item.finding.question,
        description="; ".join(f"{step.date}: {step.value}" for step in steps),
        height=_BOTTOM + 28,
        axis=_BOTTOM,
        path=_path(steps, scale),
        steps=steps,
        dots=tuple(dict.fromkeys(dots)),
        ticks=_ticks(told, scale),
        beside=any(not dot.on for dot in dots),
    )


def series_line(looked: Index, item: FindingView) -> str:
    """The series in one line of words, "" where there is none."""
    drawn = step_plot(looked, item, "") if len(item.finding.readings) > 1 else None
    return say("list.then").join(f"{step.date}: {step.value}" for step in drawn.steps) if drawn else ""


def _drawable(claim: AccountClaim) -> bool:
    """A figure with a known end and a known time."""
    value, at = claim.value, claim.as_of
    known = isinstance(value, Amount) and (value.low is not None or value.high is not None)
    return known and at is not None and at.earliest is not None and at.latest is not None


def _size(claim: AccountClaim) -> float:
    """The figure that is drawn: its one number, else its lower end."""
    value = claim.value
    assert isinstance(value, Amount)
    size = value.point if value.point is not None else value.low if value.low is not None else value.high
    try:
        return float(size or 0)
    except OverflowError:
        return math.inf


def _unit(claim: AccountClaim) -> str:
    return claim.value.unit if isinstance(claim.value, Amount) else ""


def _rough(claim: AccountClaim) -> bool:
    return isinstance(claim.value, Amount) and claim.value.bound != "exact"


def _time(claim: AccountClaim) -> float:
    """The middle of the time for which the figure is given, in days."""
    at = claim.as_of
    assert at is not None
    return (_days(at.earliest or "", noon=False) + _days(at.latest or "", noon=True)) / 2


def _days(iso: str, *, noon: bool) -> float:
    """Days since the beginning of the calendar; a day without a clock reaches to its evening."""
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return 0.0
    hours = at.hour + at.minute / 60 if "T" in iso else 24.0 * noon
    return at.toordinal() + hours / 24


def _series(finding: Finding, claims: Mapping[str, Sequence[AccountClaim]]) -> list[Reading]:
    """The longest run of answers in which each may follow all before it and at least one replaced another."""
    kinds = {frozenset((r.left, r.right)): (r.kind, r.left) for r in finding.relations if r.left != r.right}
    dated = sorted(
        (reading for reading in finding.readings if claims.get(reading.id)),
        key=lambda reading: (
            min(map(_time, claims[reading.id])),
            min(map(_size, claims[reading.id])),
            reading.id,
        ),
    )

    def follows(older: Reading, newer: Reading) -> str:
        kind, first = kinds.get(frozenset((older.id, newer.id)), ("unknown", ""))
        grown = _size(claims[newer.id][0]) > _size(claims[older.id][0])
        return kind if (kind == "updates" and first == older.id) or (kind == "compatible" and grown) else ""

    best: list[list[Reading]] = []
    for reading in dated:
        chains = [[*chain, reading] for chain in best if all(follows(older, reading) for older in chain)]
        best.append(max(chains, key=len, default=[reading]))
    replaced = [chain for chain in best if any(follows(a, b) == "updates" for a, b in pairwise(chain))]
    return max(replaced, key=lambda chain: (len(chain), chain[-1].id == finding.current), default=[])


def _steps(
    looked: Index, series: Sequence[Reading], claims: Mapping[str, Sequence[AccountClaim]], scale: _Scale
) -> tuple[Step, ...]:
    """The answers of the series with the words of each report that gives them."""
    found: list[Step] = []
    for reading in series:
        held = sorted(
            (c for c in claims[reading.id] if _drawable(c)),
            key=lambda c: (_time(c), looked.order.get(c.article, 0), c.start),
        )
        first = held[0]
        value = figures.amount(first.value) if isinstance(first.value, Amount) else reading.label
        at = first.as_of
        date = figures.short_dates(at.earliest, at.latest) if at is not None else ""
        once = {claim.article: claim for claim in reversed(held)}
        ordered = sorted(once.values(), key=lambda c: looked.order.get(c.article, 0))
        words = tuple(claim_passage(looked, c) for c in ordered if _time(c) <= _time(first))
        later = looked.named(c.article for c in ordered if _time(c) > _time(first))
        again = say("plot.again", names=listed(later)) if later else ""
        found.append(Step(scale.x(_time(first)), scale.y(_size(first)), value, date, None, words, again))
    return tuple(_labelled(found))


def _labelled(steps: Sequence[Step]) -> Iterator[Step]:
    """Each step with the height of its lettering: above its line, below where the next step rises there, nowhere where there is no room."""
    taken: list[tuple[float, float, float]] = []
    for number, step in enumerate(steps):
        breadth = _LETTER * len(step.value)
        start = min(step.x, WIDTH - breadth)
        crossed = any(
            start <= other.x <= start + breadth and other.y < step.y for other in steps[number + 1 :]
        )
        at = step.y + 18 if crossed else step.y - 9
        free = at < _BOTTOM and all(
            abs(at - y) >= _LINE or x + w < start or start + breadth < x for x, y, w in taken
        )
        if free:
            taken.append((start, at, breadth))
        yield replace(step, label=at if free else None)


def _path(steps: Sequence[Step], scale: _Scale) -> str:
    """Level until the next answer, then straight to it; the last goes on to the end."""
    path = f"M{steps[0].x} {steps[0].y}"
    for step in steps[1:]:
        path += f"H{step.x}V{step.y}"
    return path + f"H{scale.x(scale.last)}"


def _on(claim: AccountClaim, steps: Sequence[Step], scale: _Scale) -> bool:
    """Whether the figure is the one that stood at its time."""
    standing = [step.y for step in steps if step.x <= scale.x(_time(claim)) + 0.1]
    return not standing or scale.y(_size(claim)) in (
        standing[-1],
        *[s.y for s in steps if s.x == scale.x(_time(claim))],
    )


def _told(looked: Index, claim: AccountClaim) -> str:
    """Who, when, how much."""
    value = figures.amount(claim.value) if isinstance(claim.value, Amount) else claim.exact
    return say(
        "plot.told",
        name=looked.name(claim.article),
        date=looked.published(claim.article, short=True),
        value=value,
    )


def _ticks(claims: Sequence[AccountClaim], scale: _Scale) -> tuple[Tick, ...]:
    """Days below the axis where figures stand."""
    days: dict[str, float] = {}
    for claim in sorted(claims, key=_time):
        if claim.as_of is not None:
            days.setdefault(
                figures.short_dates(claim.as_of.earliest, claim.as_of.latest), scale.x(_time(claim))
            )
    return apart([Tick(x, label, "middle") for label, x in days.items()])
