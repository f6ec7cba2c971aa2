"""Intervals: calendar constructors and their relations."""

from datetime import date

from variorum.values.interval import (
    Interval,
    contains,
    hull,
    of_days,
    of_month,
    of_quarter,
    of_week,
    of_year,
    overlaps,
    same_interval,
)  # fmt: skip


def test_constructors_cover_the_calendar():
    assert of_month(2024, 2) == Interval("2024-02-01", "2024-02-29", "month")
    assert of_year(1950, 10, "decade") == Interval("1950-01-01", "1959-12-31", "decade")
    assert of_quarter(2019, 4) == Interval("2019-10-01", "2019-12-31", "quarter")
    assert of_week(date(2018, 5, 9)) == Interval("2018-05-07", "2018-05-13", "week")


def test_relations():
    month, day = of_month(2018, 5), of_days(date(2018, 5, 9), date(2018, 5, 9))
    minute = Interval("2018-05-09T10:30", "2018-05-09T10:30", "minute")
    assert contains(month, day)
    assert contains(day, minute)
    assert not contains(day, month)
    assert overlaps(month, of_week(date(2018, 5, 31)))
    assert not overlaps(of_month(2018, 4), month)
    assert same_interval(day, Interval("2018-05-09", "2018-05-09", "week"))


def test_hull_keeps_open_ends_and_the_coarser_grain():
    day, month = of_days(date(2018, 4, 9), date(2018, 4, 9)), of_month(2018, 5)
    assert hull(day, month) == Interval("2018-04-09", "2018-05-31", "month")
    assert hull(day, Interval(None, "2018-01-01")) == Interval(None, "2018-04-09")
    assert not Interval(None, None).known
