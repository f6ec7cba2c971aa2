"""Values read as people write them."""

import pytest

from variorum.render import figures
from variorum.values import Amount, Category, Interval, Name


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Amount(17000, None, "more_than", "person"), "more than 17,000"),
        (Amount(None, 20, "at_most"), "at most 20"),
        (Amount(12, 99, "vague", "person"), "dozens"),
        (Amount(1.2e9, 1.2e9, "exact", "USD/year"), "$1.2 billion a year"),
        (Amount(22.4, 22.4, "exact", "percent"), "22.4%"),
        (Amount(1, 1, "exact", "day"), "1 day"),
        (Amount(3, 3, "exact", "day"), "3 days"),
        (Amount(5, 7, "range", "km"), "5 km to 7 km"),
        (Amount(1234567, 1234567), "1,234,567"),
        (Amount(10**400, 10**400), "1.00e+400"),
        (Amount(10**9000, 10**9000), "1.00e+9000"),
        (Amount(None, None), "not given"),
        (Interval("2031-06-30", "2031-06-30"), "30 June 2031"),
        (Interval("2031-06-01", "2031-06-30", "month"), "June 2031"),
        (Interval("2032-02-01", "2032-02-29", "month"), "February 2032"),
        (Interval("2031-10-01", "2031-12-31", "quarter"), "October to December 2031"),
        (Interval("2031-01-01", "2031-12-31", "year"), "2031"),
        (Interval("1950-01-01", "1959-12-31", "decade"), "the 1950s"),
        (Interval("2031-06-01", "2031-06-03"), "1 to 3 June 2031"),
        (Interval("2031-06-28", "2031-07-02"), "28 June to 2 July 2031"),
        (Interval(None, "2031-08-15"), "until 15 August 2031"),
        (Interval("2031-08-15", None), "from 15 August 2031"),
        (Interval("2031-05-02T21:40", "2031-05-02T21:40", "minute"), "2 May 2031, 21:40"),
        (Interval(None, None), "date not given"),
        (Interval("not a date", "2031-99-99"), "not a date to 2031-99-99"),
        (Name("Ilra Venn"), "Ilra Venn"),
        (Category("not_known"), "not known"),
    ],
)
def test_value(value, shown: str) -> None:
    assert figures.value(value) == shown


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        ([Amount(12, None, "at_least", "person"), Amount(17, 17, "exact", "person")], ("at least 12", "17")),
        ([Amount(5, 9, "range"), Amount(7, 7)], ("5", "9")),
        ([Amount(5, 5), Amount(5, 5)], None),
        ([Amount(5, 5, "exact", "USD"), Amount(5, 5, "exact", "EUR")], None),
        (
            [
                Interval("2031-05-02T21:10", "2031-05-02T21:10", "minute"),
                Interval("2031-05-02T21:40", "2031-05-02T21:40", "minute"),
            ],
            ("2 May 2031, 21:10", "21:40"),
        ),
        (
            [Interval("2031-05-02", "2031-05-02"), Interval("2031-06-02", "2031-06-02")],
            ("2 May 2031", "2 June 2031"),
        ),
        ([Name("A"), Name("B")], None),
        ([], None),
    ],
)
def test_low_high(values, ends) -> None:
    assert figures.low_high(values) == ends


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2031-05-03", "2031-05-03", "3 May"),
        ("2031-06-30", "2031-07-01", "30 June–1 July"),
        ("2031-01-01", "2031-02-28", "Jan–Feb"),
        ("2031-02-01", "2031-02-28", "Feb"),
        (None, "2031-02-28", "until 28 February 2031"),
        (None, None, "date not given"),
    ],
)
def test_short_dates(first, last, shown: str) -> None:
    assert figures.short_dates(first, last) == shown


def test_a_headline_shows_no_noun_that_the_reports_do_not_use():
    trucks = [Amount(low=n, high=n, unit="car") for n in (36, 41)]
    votes = [Amount(low=n, high=n, unit="vote") for n in (61, 62)]
    assert [figures.value(v) for v in figures.as_told(trucks, ["36 trucks", "41 trucks"])] == ["36", "41"]
    assert [figures.value(v) for v in figures.as_told(votes, ["61", "62 votes"])] == ["61 votes", "62 votes"]
