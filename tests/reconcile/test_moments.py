"""One moment in other words is one answer; a count of days that lands a day beside a date is no other plan."""

import pytest

from variorum.model.article import Published, Span
from variorum.model.claim import Claim
from variorum.reconcile.readings import group_sides
from variorum.reconcile.relate import relate_dates
from variorum.reconcile.side import Side, Witness
from variorum.values import Interval


def witness(exact: str, value: Interval, article: str, published: str = "2031-05-15") -> Witness:
    claim = Claim(
        id=f"{article}{exact}", article=article, start=0, end=len(exact), exact=exact,
        sentence=Span(0, len(exact)), attribute="date:open", value=value, modality="planned",
    )  # fmt: skip
    when = Published(earliest=published, latest=published, basis="manifest")
    return Witness(claim=claim, as_of=Interval(published, published), phrase=None, published=when)


def at(moment: str) -> Interval:
    return Interval(moment, moment, "minute")


def on(day: str, last: str | None = None) -> Interval:
    return Interval(day, last or day, "day" if last is None else "vague")


@pytest.mark.parametrize(
    ("one", "two", "answers"),
    [
        # a time whose day only the reader of the words inferred
        (("9 p.m.", at("2031-05-06T21:00")), ("9 p.m.", at("2031-05-21T21:00")), 1),
        (("9 p.m.", at("2031-05-06T21:00")), ("nine in the evening", at("2031-05-08T21:00")), 1),
        (("9 p.m.", at("2031-05-06T21:00")), ("8 p.m.", at("2031-05-06T20:00")), 2),
        (("9 p.m. Monday", at("2031-05-19T21:00")), ("9 p.m. on May 12", at("2031-05-12T21:00")), 2),
        # a half of the day that one report leaves open
        (("4:10", at("2031-05-06T04:10")), ("4:10 p.m.", at("2031-05-06T16:10")), 1),
        (("4:10 a.m.", at("2031-05-06T04:10")), ("4:10 p.m.", at("2031-05-06T16:10")), 2),
        (("04:10", at("2031-05-06T04:10")), ("4:10 p.m.", at("2031-05-06T16:10")), 2),
        # one weekday, taken as the last by one tense and as the next by the other
        (("Tuesday", on("2031-05-13")), ("Tuesday", on("2031-05-20")), 1),
        (("Tuesday", on("2031-05-13")), ("Wednesday", on("2031-05-20")), 2),
        (("last Tuesday", on("2031-05-13")), ("Tuesday", on("2031-05-20")), 2),
    ],
)
def test_the_same_moment_is_one_answer(one, two, answers) -> None:
    given = [witness(*one, "a"), witness(*two, "b")]
    assert len(group_sides(given, {})) == answers
    assert len(group_sides(given[::-1], {})) == answers


def test_two_weekdays_that_are_over_are_two_days() -> None:
    given = [
        witness("Tuesday", on("2031-05-13"), "a", "2031-05-18"),
        witness("Tuesday", on("2031-05-20"), "b", "2031-05-21"),
    ]
    assert len(group_sides(given, {})) == 2


def test_a_weekday_of_another_week_s_report_is_another_day() -> None:
    given = [
        witness("Tuesday", on("2031-05-13"), "a", "2031-05-12"),
        witness("Tuesday", on("2031-05-20"), "b", "2031-05-19"),
    ]
    assert len(group_sides(given, {})) == 2


@pytest.mark.parametrize(
    ("counted", "day", "kind"),
    [
        (("two weeks", on("2031-05-20", "2031-06-03")), "2031-06-04", "compatible"),
        (("two weeks", on("2031-05-20", "2031-06-03")), "2031-06-08", "updates"),
        (("next week", on("2031-05-26", "2031-06-01")), "2031-06-02", "updates"),
    ],
)
def test_a_count_of_days_may_land_a_day_beside(counted, day, kind) -> None:
    old, new = witness(*counted, "a"), witness("a named day", on(day), "b", "2031-05-22")
    judged = relate_dates(Side(old.claim.value, (old,)), Side(new.claim.value, (new,)))
    assert judged.kind == kind


def test_a_day_and_a_night_are_no_count() -> None:
    night = witness("Sunday night", Interval("2031-05-18T18:00", "2031-05-18T23:59", "part_of_day"), "a")
    day = witness("May 19", on("2031-05-19"), "b")
    assert relate_dates(Side(night.claim.value, (night,)), Side(day.claim.value, (day,))).kind == "unknown"


@pytest.mark.parametrize(
    ("evening", "morning"),
    [
        (
            Interval("2031-05-18T21:00", "2031-05-18T23:59", "part_of_day"),
            Interval("2031-05-19T00:00", "2031-05-19T08:59", "part_of_day"),
        ),
        (on("2031-05-18"), on("2031-05-19")),
    ],
)
def test_a_night_is_told_by_its_two_days(evening: Interval, morning: Interval) -> None:
    one, two = witness("late Sunday night", evening, "a"), witness("early Monday", morning, "b")
    judged = relate_dates(Side(evening, (one,)), Side(morning, (two,)))
    assert (judged.kind, judged.reasons[0].code) == ("compatible", "PRECISION")


def test_a_day_is_not_the_day_before() -> None:
    one, two = witness("Sunday", on("2031-05-18"), "a"), witness("Monday", on("2031-05-19"), "b")
    assert relate_dates(Side(on("2031-05-18"), (one,)), Side(on("2031-05-19"), (two,))).kind == "unknown"


def test_a_time_of_open_day_lies_near_another_on_any_of_its_days() -> None:
    """ "Shortly after 3 a.m." in two reports, taken for two days: 3:20 on the later one is inside it."""
    after = [
        witness("3 a.m.", Interval(f"{day}T03:00", f"{day}T03:30", "minute"), article)
        for day, article in (("2031-05-09", "a"), ("2031-05-12", "b"))
    ]
    exact = witness("03:20", at("2031-05-12T03:20"), "c")
    (side,) = group_sides(after, {})
    assert relate_dates(side, Side(exact.claim.value, (exact,))).kind == "narrows"
