"""The calendar: what is read back from the file is what the account says."""

from datetime import UTC, date, datetime

import msgspec
from icalendar import Calendar

from render.ferry import account
from variorum.model.account import AccountCommitment, Due
from variorum.render.ics import render_ics


def _events(data):
    return Calendar.from_ical(render_ics(data)).walk("VEVENT")


def _with(*dues, **more):
    """The ferry account with one commitment of each due date given."""
    model = account()
    words = model.commitments[0].evidence
    made = tuple(
        AccountCommitment(
            id=f"k{number}", who="Sound Line", action="hand over the papers, all; \\ of them", due=Due(*due), ordered_by="the ministry",
            status="open", claims=(), evidence=words, **more,
        )
        for number, due in enumerate(dues)
    )  # fmt: skip
    return msgspec.structs.replace(model, commitments=made)


def test_each_dated_commitment_is_an_all_day_event():
    dated = [item for item in account().commitments if item.due.latest]
    found = _events(account())
    assert dated
    assert [event.decoded("dtstart") for event in found] == sorted(
        date.fromisoformat(item.due.latest[:10]) for item in dated
    )
    assert {str(event["uid"]) for event in found} == {f"{item.id}@variorum" for item in dated}


def test_who_what_and_the_proving_words():
    data = _with((None, "2024-05-10"), force="ordered")
    event = _events(data)[0]
    assert str(event["summary"]) == "Sound Line – hand over the papers, all; \\ of them"
    told = str(event["description"])
    assert all(words.exact in told for words in data.commitments[0].evidence)
    assert "the ministry" in told
    assert "ordered" in told
    assert "open" in told
    assert str(event["status"]) == "CONFIRMED"


def test_a_stretch_falls_on_its_last_day_and_is_named():
    event = _events(_with(("2024-10-01", "2024-12-31")))[0]
    assert event.decoded("dtstart") == date(2024, 12, 31)
    told = str(event["description"])
    assert "October" in told
    assert "December 2024" in told


def test_a_minute_falls_on_its_day_and_a_day_that_is_none_is_left_out():
    found = _events(
        _with((None, "2024-06-10T12:00"), (None, "2024-06-31"), (None, None), ("2024-07-01", None))
    )
    assert [event.decoded("dtstart") for event in found] == [date(2024, 6, 10)]
    calendar = Calendar.from_ical(
        render_ics(_with((None, "2024-06-10T12:00"), (None, None), ("2024-07-01", None)))
    )
    assert str(calendar["x-wr-caldesc"]) == "1 commitment with a date; 2 without a date are left out"


def test_no_clock():
    data = _with((None, "2024-05-10"))
    last = max(a.published.latest for a in data.articles if a.published.latest and a.lane == "story")
    stamp = _events(data)[0].decoded("dtstamp")
    assert stamp == datetime.fromisoformat(last[:10]).replace(tzinfo=UTC)
    assert render_ics(data) == render_ics(data)


def test_without_commitments_the_calendar_is_empty_and_whole():
    calendar = Calendar.from_ical(render_ics(_with()))
    assert calendar.walk("VEVENT") == []
    assert str(calendar["version"]) == "2.0"


def test_control_characters_stay_out():
    data = _with((None, "2024-05-10"))
    odd = msgspec.structs.replace(data.commitments[0], who="Sound\u202e Line\r\nATTENDEE:x")
    event = _events(msgspec.structs.replace(data, commitments=(odd,)))[0]
    assert "ATTENDEE" not in event
    assert "\u202e" not in str(event["summary"])


def test_a_day_that_was_moved_is_left_out_and_told_with_the_new_one():
    data = account()
    first = data.commitments[0]
    old, new = Due(earliest=None, latest="2024-06-03"), Due(earliest=None, latest="2024-07-10")
    made = (
        msgspec.structs.replace(first, id="old", due=old, status="moved", moved_to=new),
        msgspec.structs.replace(first, id="new", due=new, status="open", moved_from=old),
    )
    (event,) = _events(msgspec.structs.replace(data, commitments=made))
    assert event["dtstart"].dt.isoformat() == "2024-07-10"
    assert "moved from 3 June 2024" in event["description"]
