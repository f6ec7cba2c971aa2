from datetime import date

import pytest

from variorum.ingest.dates import find_clock, find_dates
from variorum.ingest.datestring import parse_stamp
from variorum.ingest.order import order_from_site, order_from_text
from variorum.ingest.published import from_url


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on 3 March 2015", date(2015, 3, 3)),
        ("Mar 3, 2015, 9:12 AM ET", date(2015, 3, 3)),
        ("Tue 3rd of March 2015", date(2015, 3, 3)),
        ("2015-03-03T10:00", date(2015, 3, 3)),
        ("25/03/2015", date(2015, 3, 25)),
        ("03 / 25 / 2015 1: 41 PM", date(2015, 3, 25)),
        ("5.5.2010", date(2010, 5, 5)),
    ],
)
def test_reads_the_usual_forms(line, day):
    assert find_dates(line)[0].read(None) == (day,)


def test_a_numeric_date_keeps_both_readings():
    found = find_dates("Published 03/04/2019")[0]
    assert found.ambiguous
    assert found.read(None) == (date(2019, 3, 4), date(2019, 4, 3))
    assert found.read(True) == (date(2019, 4, 3),)
    assert found.read(False) == (date(2019, 3, 4),)


def test_a_weekday_in_the_line_decides_the_order():
    assert find_dates("Wednesday 03/04/2019")[0].read(None) == (date(2019, 4, 3),)


@pytest.mark.parametrize(
    "line", ["31 June 2015", "2015-02-30", "99/99/2015", "1" * 400, "room 12 of 14", "1.2.3.4", ""]
)
def test_days_that_do_not_exist_are_no_dates(line):
    assert find_dates(line) == []


@pytest.mark.parametrize(
    ("line", "text", "offset", "order"),
    [
        ("9:03am AEST", "09:03", "+10:00", "dmy"),
        ("9: 03 pm", "21:03", "", None),
        ("at 12:42", "12:42", "", None),
        ("12:05 AM ET", "00:05", "", "mdy"),
        ("1:41 PM EDT", "13:41", "-04:00", "mdy"),
        ("6pm", "18:00", "", None),
    ],
)
def test_clock(line, text, offset, order):
    clock = find_clock(line)
    assert (clock.text, clock.offset, clock.order) == (text, offset, order)


@pytest.mark.parametrize("line", ["12 dead", "25:99", "no time"])
def test_numbers_are_no_clock(line):
    assert find_clock(line) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published 03/04/2019. The court sat on Wednesday April 3.", True),
        ("Published 03/04/2019. The court sat on Monday March 4.", False),
        ("Published 03/04/2019. An earlier report of 25/03/2019 was wrong.", True),
        ("Published 03/04/2019. An earlier report of 03/25/2019 was wrong.", False),
        ("Published 03/04/2019. Nothing else.", None),
        ("Published 03/04/2019 and 25/03/2019 and 03/25/2019.", None),
    ],
)
def test_order_from_text(text, expected):
    assert order_from_text(find_dates(text)) is expected


@pytest.mark.parametrize(
    ("url", "lang", "expected"),
    [
        ("https://news.example.co.uk/a", None, True),
        ("https://example.us/a", None, False),
        ("https://example.com/a", None, None),
        ("https://example.com/a", "en-US", False),
        ("https://example.com/a", "en_GB", True),
        (None, None, None),
    ],
)
def test_order_from_site(url, lang, expected):
    assert order_from_site(url, lang) is expected


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "clock"),
    [
        ("2016-07-25T09:12:00-04:00", "2016-07-25", "2016-07-25", "2016-07-25T09:12-04:00"),
        ("20160725T091200Z", "2016-07-25", "2016-07-25", "2016-07-25T09:12+00:00"),
        ("2016-07", "2016-07-01", "2016-07-31", None),
        ("2016-12", "2016-12-01", "2016-12-31", None),
        ("Mon, 25 Jul 2016 09:12:00 GMT", "2016-07-25", "2016-07-25", "2016-07-25T09:12+00:00"),
        ("01/07/2023", "2023-01-07", "2023-07-01", None),
        ("25 juillet 2016", "2016-07-25", "2016-07-25", None),
    ],
)
def test_metadata_strings(text, earliest, latest, clock):
    stamp = parse_stamp(text, None)
    assert (stamp.earliest, stamp.latest, stamp.clock) == (earliest, latest, clock)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2 hours ago", "2016-13-45", "soon", "0000-00-00", "9" * 400]
)
def test_strings_without_a_date(text):
    assert parse_stamp(text, None) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/2016/07/25/flood", (date(2016, 7, 25), date(2016, 7, 25))),
        ("https://x.example/view/20160725-268325/flood", (date(2016, 7, 25), date(2016, 7, 25))),
        ("https://x.example/2016/07/flood", (date(2016, 7, 1), date(2016, 7, 31))),
        ("https://x.example/story-1225862790476", None),
        ("https://x.example/2016/31/flood", None),
    ],
)
def test_dates_in_addresses(url, expected):
    assert from_url(url) == expected
