"""When an article was published. In: candidates, the text, its lines. Out: Published with its ground, the order of day and month, candidates.

Order of trust: manifest, the page's own metadata, the text, a date in the address. A date that can be read two ways and that nothing
decides becomes the interval that covers both. A dateline without a year stays open: other rooms may find the year.
"""

import re
from datetime import date, timedelta
from functools import cache
from urllib.parse import urlsplit

import msgspec

from variorum.ingest.blocks import dated_part
from variorum.ingest.dates import WrittenDate, blank, find_clock, find_dates, make_day
from variorum.ingest.datestring import parse_stamp
from variorum.ingest.lines import Line
from variorum.ingest.maintext import MainText
from variorum.ingest.masthead import HEAD, read_masthead
from variorum.lang.load import load_table
from variorum.model.article import Candidate, DateBasis, Evidence, Published

_NOT_PUBLICATION = ("warc",)  # when a page was archived: after it was published, nobody knows how long
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?!\d)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(\d\d)(?=/)")
_DATELINE = re.compile(
    r"(?P<head>[^\W\d_a-z]{2}[^\n]{0,90}?)(?:\(\w[^()\n]{1,40}\)|/\w[^/\n]{1,20}/\.?|(?=\s(?:--|[–—-])))\s*(?:--|[–—-]|:)?\s"
)


class TextDate(msgspec.Struct, frozen=True):
    """A publication date found in the text: the days it may mean, its words' place, cue and clock."""

    days: tuple[date, ...]
    start: int
    end: int
    modified: bool
    clock: str | None = None


@cache
def _modified_cue() -> re.Pattern[str]:
    words = sorted(load_table("en", "published")["modified"], key=len, reverse=True)
    return re.compile(r"^\W*(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


def from_line(line: Line, day_first: bool | None) -> TextDate | None:
    """The date of a line that says when the report was published; the evidence is the date, not the cue or the time."""
    dates = [found for found in find_dates(line.words) if found.year]
    if not dates:
        return None
    first = dates[0]
    clock = find_clock(blank(line.words, *((d.start, d.end) for d in dates)))
    days = first.read(day_first)
    stamp = None
    if clock and len(days) == 1:
        stamp = f"{days[0].isoformat()}T{clock.text}{clock.offset}"
    start, end = line.start + first.start, line.start + first.end
    return TextDate(days, start, end, bool(_modified_cue().search(line.words)), stamp)


def from_dateline(line: Line) -> WrittenDate | None:
    """The date in a dateline at the beginning of a paragraph ("LIMA, July 1 (Reuters) -"), at its place in the line."""
    match = _DATELINE.match(line.words[:160])
    if not match:
        return None
    return next((found for found in find_dates(match["head"]) if found.month), None)


def prove_year(month: int, day: int, text: str, footer: str) -> int | None:
    """The year of a dateline that names none: a full date of the same days in the text, or the year of the copyright line."""
    years: set[int] = set()
    for found in find_dates(text):
        if found.year and found.month:
            there = make_day(found.year, month, day)
            other = make_day(found.year, found.month, found.day)
            if there and other and abs((there - other).days) <= 7:
                years.add(found.year)
    years |= {
        int(year)
        for year in re.findall(
            r"(?:©|\(c\)|[Cc]opyright)[^\n\d]{0,20}((?:19|20)\d\d)(?!\s?[-–]\s?\d)", footer
        )
    }
    return years.pop() if len(years) == 1 else None


def from_url(url: str) -> tuple[date, date] | None:
    """The day, or the month, that the path of an address names."""
    path = urlsplit(url).path
    for match in _URL_DAY.finditer(path):
        day = make_day(int(match[1]), int(match[2]), int(match[3]))
        if day:
            return day, day
    if (month := _URL_MONTH.search(path)) and 1 <= int(month[2]) <= 12:
        first = date(int(month[1]), int(month[2]), 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return None


def candidate_date(candidate: Candidate, day_first: bool | None) -> Published | None:
    """A metadata string as an interval of days; None where it is no date."""
    stamp = parse_stamp(candidate.value, day_first)
    if stamp is None:
        return None
    basis: DateBasis = "manifest" if candidate.origin == "manifest" else "metadata"
    return Published(stamp.earliest, stamp.latest, basis, None, stamp.clock)


def _dated_lines(text: MainText) -> list[Line]:
    """The ends of the first and last lines that say when the report was posted ("… Posted: 5 May 2015 9:12 AM")."""
    edge = [line for line, kind in zip(text.lines, text.kinds, strict=True) if kind != "published"]
    parts = [(line, dated_part(line.words)) for line in dict.fromkeys((*edge[:8], *edge[-4:]))]
    return [Line(line.index, line.start + at, line.end, line.words[at:]) for line, at in parts if at]


def _masthead_day(line: Line) -> WrittenDate | None:
    said = read_masthead(line.words)
    return said.day if said else None


def _tops(text: MainText, found: list[TextDate]) -> list[Line]:
    """The lines that may open with a dateline: the first paragraphs, and lines above them whose day has no year."""
    above = [] if found else [line for line in text.of_kind("published") if line.index < HEAD]
    return [*above, *text.of_kind("paragraph", "dateline")[:3]]


def _dates_of_text(text: MainText, day_first: bool | None) -> tuple[list[TextDate], str | None]:
    """Dates of published lines (published before updated) and of the dateline, and the dateline's "--07-01" where its year is open."""
    lines = [*text.of_kind("published"), *_dated_lines(text)]
    found = [item for line in lines if (item := from_line(line, day_first)) and item.days]
    found.sort(key=lambda item: item.modified)
    for line in _tops(text, found):
        written = from_dateline(line) or _masthead_day(line)
        if written is None:
            continue
        year = written.year or prove_year(written.month, written.day, text.text[:50_000], text.furniture)
        day = make_day(year, written.month, written.day) if year else None
        if day is None:
            return found, f"--{written.month:02d}-{written.day:02d}"
        found.append(TextDate((day,), line.start + written.start, line.start + written.end, modified=False))
        break
    return found, None


def _as_published(item: TextDate, basis: DateBasis, article: str, text: str) -> Published:
    """A date of the text as Published, with its words."""
    proof = Evidence(article, item.start, item.end, text[item.start : item.end])
    return Published(item.days[0].isoformat(), item.days[-1].isoformat(), basis, proof, item.clock)


def _by_metadata(candidates: list[Candidate], field: str, day_first: bool | None) -> Published | None:
    """The first candidate of a field that is a date."""
    for candidate in candidates:
        if candidate.field == field and candidate.origin not in _NOT_PUBLICATION:
            chosen = candidate_date(candidate, day_first)
            if chosen:
                return chosen
    return None


def _with_words(chosen: Published, found: list[TextDate], article: str, text: str) -> Published:
    """The date of manifest or metadata, with the words and the minute of the text where it names the same day."""
    for item in found:
        if item.days[0].isoformat() == item.days[-1].isoformat() == chosen.earliest == chosen.latest:
            spoken = _as_published(item, chosen.basis, article, text)
            return msgspec.structs.replace(spoken, clock=chosen.clock or spoken.clock)
    return chosen


def text_candidates(
    found: list[TextDate], open_year: str | None, by_url: tuple[date, date] | None
) -> list[Candidate]:
    """What text and address say about the date, as candidates; two days with a slash between are an interval."""
    made = [
        Candidate(
            "modified" if item.modified else "published",
            "/".join(day.isoformat() for day in item.days),
            "text",
        )
        for item in found
    ]
    if open_year:
        made.append(Candidate("published", open_year, "dateline"))
    if by_url:
        made.append(Candidate("published", "/".join(sorted({day.isoformat() for day in by_url})), "url"))
    return made


def choose_date(
    article: str, text: MainText, candidates: list[Candidate], day_first: bool | None, url: str | None
) -> tuple[Published, list[Candidate]]:
    """The publication date by order of trust, and the candidates that text and address add."""
    found, open_year = _dates_of_text(text, day_first)
    by_url = from_url(url) if url else None
    more = text_candidates(found, open_year, by_url)
    if chosen := _by_metadata(candidates, "published", day_first):
        return _with_words(chosen, found, article, text.text), more
    if found:
        return _as_published(found[0], "text", article, text.text), more
    if chosen := _by_metadata(candidates, "modified", day_first):
        return chosen, more
    if by_url:
        return Published(by_url[0].isoformat(), by_url[1].isoformat(), "metadata"), more
    return Published(), more
