"""How a site writes 01/07/2023. In: the text, its lines, the address and language of the page. Out: True (day first), False, or None.

Only evidence counts: a number above 12, a weekday that fits one order, the same days named in words, the time zone of the line, the
country of the site. Where nothing tells, the answer is None and the date stays an interval.
"""

from datetime import date
from urllib.parse import urlsplit

from variorum.ingest.blocks import is_published_line
from variorum.ingest.dates import WrittenDate, blank, find_clock, find_dates, make_day
from variorum.ingest.lines import Line
from variorum.lang.load import load_table


def order_from_site(url: str | None, lang: str | None) -> bool | None:
    """Day first by the country of the site or the locale of the page; None where neither tells."""
    table = load_table("en", "published")["day_first"]
    locale = (lang or "").lower().replace("_", "-")
    if locale in table["locales_yes"]:
        return True
    if locale in table["locales_no"]:
        return False
    host = urlsplit(url or "").hostname or ""
    domain = host.rsplit(".", 1)[-1]
    return True if domain in table["yes"] else False if domain in table["no"] else None


def _fits(day: date, named: WrittenDate) -> bool:
    """Whether a month-day with its weekday, named without a year, lies beside `day` on the calendar."""
    near = [make_day(day.year + shift, named.month, named.day) for shift in (-1, 0, 1)]
    close = [other for other in near if other and abs((other - day).days) <= 14]
    return any(named.weekday is None or other.weekday() == named.weekday for other in close)


def order_from_text(dates: list[WrittenDate]) -> bool | None:
    """Day first as the text itself shows: a number above 12, a weekday that fits one order, or the same days named in words."""
    votes: list[bool] = []
    for found in dates:
        if found.month == 0 and (found.day_first is None) != (found.month_first is None):
            votes.append(found.day_first is not None)
    if votes:
        return votes[0] if len(set(votes)) == 1 else None
    named = [found for found in dates if found.month and (found.year is None or found.weekday is not None)]
    for found in dates:
        if not found.ambiguous:
            continue
        fits = []
        for day in (found.day_first, found.month_first):
            assert day is not None
            sure = [n for n in named if n.weekday is not None and _fits(day, n)]
            exact = [n for n in named if abs(((make_day(day.year, n.month, n.day) or day) - day).days) <= 3]
            fits.append(bool(sure) or bool(exact))
        if fits[0] != fits[1]:
            return fits[0]
    return None


def _order_by_zone(lines: list[Line]) -> bool | None:
    for line in lines:
        if is_published_line(line.words, near_edge=True):
            clock = find_clock(blank(line.words, *((d.start, d.end) for d in find_dates(line.words))))
            if clock and clock.order:
                return clock.order == "dmy"
    return None


def find_order(lines: list[Line], url: str | None, lang: str | None) -> bool | None:
    """How this site writes 01/07/2023: True day first, False month first, None not known."""
    head = "\n".join(line.words[:600] for line in lines[:400])
    shown = order_from_text(find_dates(head))
    if shown is not None:
        return shown
    zone = _order_by_zone(lines[:8])
    return zone if zone is not None else order_from_site(url, lang)
