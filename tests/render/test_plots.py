"""The dot plot: places in order, bounds drawn, nothing drawn that cannot be compared."""

import msgspec
import pytest

from variorum.render.findings import show
from variorum.render.plots import WIDTH, dot_plot, key_words
from variorum.render.view import index
from variorum.values import Amount

from .ferry import account


def _plot(finding: str, **values: Amount):
    whole = account()
    claims = tuple(
        msgspec.structs.replace(item, value=values[item.id]) if item.id in values else item
        for item in whole.claims
    )
    looked = index(msgspec.structs.replace(whole, claims=claims))
    found = next(item for item in whole.findings if item.id == finding)
    return dot_plot(looked, show(looked, found), "p")


def test_rows_stand_in_order_of_publication_with_their_bounds() -> None:
    plot = _plot("f-killed")
    assert [row.name for row in plot.rows][:2] == ["Alda Post", "The Velmora Herald"]
    assert [row.arrow for row in plot.rows] == ["more", "", "more", "", ""]
    places = {row.value: row.dot for row in plot.rows}
    assert places["at least 12"] < places["17"] < places["31"] < WIDTH
    assert not plot.log
    assert "arrow" in key_words(plot)
    assert "Alda Post, 3 May: at least 12" in plot.description


def test_ranges_are_whiskers() -> None:
    plot = _plot("f-killed", k5=Amount(20, 31, "range", "person"))
    row = next(row for row in plot.rows if row.dot is None)
    assert row.low < row.high


def test_log_axis_only_where_needed() -> None:
    assert _plot("f-killed", k5=Amount(30_000, 30_000, "exact", "person")).log
    assert not _plot("f-killed", k5=Amount(300, 300, "exact", "person")).log


def test_counts_have_whole_ticks_inside_the_drawing() -> None:
    plot = _plot(
        "f-killed",
        k1=Amount(2, 2, "exact", "person"),
        k2=Amount(2, 2, "exact", "person"),
        k3=Amount(3, 3, "exact", "person"),
        k4=Amount(3, 3, "exact", "person"),
        k5=Amount(3, 3, "exact", "person"),
    )
    assert [tick.label for tick in plot.ticks if "." in tick.label] == []
    assert plot.ticks


@pytest.mark.parametrize(
    "value", [Amount(31, 31, "exact", "USD"), Amount(10**400, 10**400, "exact", "person")]
)
def test_nothing_is_drawn_that_cannot_be_compared(value: Amount) -> None:
    assert _plot("f-killed", k5=value) is None


def test_one_number_with_several_bounds_is_no_picture() -> None:
    same = {key: Amount(12, 12, "exact", "person") for key in ("k3", "k4", "k5")}
    assert _plot("f-killed", **same) is None


def test_dates_and_agreed_figures_have_no_dots() -> None:
    assert _plot("f-left") is None
    assert _plot("f-missing") is None


@pytest.mark.parametrize(
    "value",
    [
        Amount(0, 0, "exact", "person"),
        Amount(-4, -4, "exact", "person"),
        Amount(1e-9, 1e-9, "exact", "person"),
    ],
)
def test_odd_numbers_stay_inside(value: Amount) -> None:
    plot = _plot("f-killed", k5=value)
    assert all(0 <= row.dot <= WIDTH for row in plot.rows if row.dot is not None)
