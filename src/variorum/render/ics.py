"""Account → calendar (iCalendar). In: an account. Out: its dated commitments as all-day events on the last day they are due; how many have no date.

Same account, same bytes: an entry's UID is the commitment's id, and DTSTAMP is the day of the story's last report, as no clock is read.
Events, not to-dos: most calendars drop VTODO without a word. Refuses to set a day that no report names: undated commitments are counted only.
"""

from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from variorum.model.account import Account, AccountCommitment
from variorum.render import figures
from variorum.render.clean import line
from variorum.render.text import due, moves
from variorum.render.view import Index, index
from variorum.render.wording import count, say

_EPOCH = date(1970, 1, 1)  # the stamp where no report is dated
_SUMMARY = 200  # characters: a calendar shows one line


def render_ics(account: Account) -> bytes:
    """The calendar of an account, as bytes of an .ics file."""
    looked = index(account)
    dated, undated = split_dated(account)
    calendar = Calendar()
    calendar.add("prodid", f"-//variorum//variorum {account.made_with.variorum}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", line(account.title, _SUMMARY))
    calendar.add("x-wr-caldesc", ics_note(len(dated), undated))
    stamp = _stamp(account)
    for day, item in dated:
        calendar.add_component(_event(looked, item, day, stamp))
    return bytes(calendar.to_ical())


def split_dated(account: Account) -> tuple[list[tuple[date, AccountCommitment]], int]:
    """The commitments with the last day they are due, in its order, and the number of those without; a day that was moved is no day more."""
    held = [item for item in account.commitments if item.moved_to is None]
    found = [(_day(item.due.latest), item) for item in held]
    dated = [(day, item) for day, item in found if day is not None]
    return sorted(dated, key=lambda pair: (pair[0], pair[1].id)), len(found) - len(dated)


def ics_note(dated: int, undated: int) -> str:
    """How many commitments stand in the calendar, and how many were left out."""
    return f"{count('ics.dated', dated)}; {count('ics.undated', undated)}"


def _day(iso: str | None) -> date | None:
    """The day of an ISO day or minute; None where it is no day of the calendar."""
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def _stamp(account: Account) -> datetime:
    """Midnight UTC of the day of the story's last report."""
    days = [_day(item.published.latest) for item in account.articles if item.lane == "story"]
    last = max((day for day in days if day is not None), default=_EPOCH)
    return datetime(last.year, last.month, last.day, tzinfo=UTC)


def _event(looked: Index, item: AccountCommitment, day: date, stamp: datetime) -> Event:
    """One commitment as an all-day event that blocks nobody's time."""
    event = Event()
    event.add("uid", f"{item.id}@variorum")
    event.add("dtstamp", stamp)
    event.add("dtstart", day)
    event.add("summary", line(f"{item.who or say('ics.nobody')} – {item.action}", _SUMMARY))
    event.add("description", _description(looked, item))
    event.add("categories", [say(f"commitment.{item.force}"), say(f"commitment.state.{item.status}")])
    event.add("status", "CONFIRMED" if item.force in ("ordered", "vowed") else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _description(looked: Index, item: AccountCommitment) -> str:
    """When it is due in the reports' own grain, by whose order, how it stands, and the words of each report."""
    rows = [f"{say('ics.due')}: {due(item)}", f"{say('ics.kind')}: {say(f'commitment.{item.force}')}"]
    if item.ordered_by:
        rows.append(f"{say('commitment.by')}: {line(item.ordered_by, _SUMMARY)}")
    rows.append(f"{say('ics.state', date=_last(looked))}: {say(f'commitment.state.{item.status}')}")
    if moves(item):
        rows.append(moves(item))
    rows.append("")
    rows += [f"{looked.name(words.article)}: “{line(words.exact)}”" for words in item.evidence]
    return "\n".join(rows)


def _last(looked: Index) -> str:
    """The day of the last report in words."""
    stamp = _stamp(looked.account).date()
    return say("date.unknown") if stamp == _EPOCH else figures.day(stamp.isoformat())
