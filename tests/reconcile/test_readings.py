"""Which claims give one answer: vague and exact words of one report, forms of a name; and how one answer was worded."""

import pytest
from msgspec.structs import replace

from variorum.model.article import Published, Span
from variorum.model.claim import Attribution, Claim, Event, Phrase
from variorum.reconcile.passages import NO_PASSAGES
from variorum.reconcile.readings import group_sides, make_reading
from variorum.reconcile.side import Witness, by_speakers
from variorum.reconcile.within import relate_within
from variorum.values import Amount, Interval, Name, Value

DAY = Interval("2031-05-13", "2031-05-13", "day")
WEEK = Interval("2031-05-12", "2031-05-18", "week")


def witness(
    value: Value, article: str, exact: str = "words", at: int = 0, speaker: str | None = None
) -> Witness:
    words = Phrase(exact=speaker or "", start=0, end=len(speaker or ""))
    claim = Claim(
        id=f"{article}{exact}{at}", article=article, start=at, end=at + len(exact), exact=exact,
        sentence=Span(at, at + len(exact)), attribute="who", value=value,
        attribution=Attribution(kind="anonymous", speaker=speaker, words=words) if speaker else Attribution(),
    )  # fmt: skip
    published = Published(earliest="2031-05-20", latest="2031-05-20", basis="manifest")
    return Witness(claim=claim, as_of=Interval("2031-05-20", "2031-05-20"), phrase=None, published=published)


@pytest.mark.parametrize(
    ("witnesses", "answers"),
    [
        ([witness(WEEK, "a", "last week"), witness(DAY, "a", "on Tuesday", 90), witness(DAY, "b")], 1),
        ([witness(WEEK, "a", "last week"), witness(DAY, "b")], 2),
        (
            [
                witness(Name("the Bank"), "a", "the Bank"),
                witness(Name("Bank of Orlo"), "a", "Bank of Orlo", 90),
                witness(Name("Bank of Orlo"), "b", "Bank of Orlo"),
            ],
            1,
        ),
        (
            [
                witness(Name("Harbour Bank"), "a", "Harbour Bank"),
                witness(Name("Bank of Orlo"), "a", "Bank of Orlo", 90),
            ],
            2,
        ),
    ],
)
def test_what_one_report_says_in_less_words_is_no_answer_of_its_own(witnesses, answers) -> None:
    assert len(group_sides(witnesses, {})) == answers


def test_the_exact_day_stands_for_a_vague_one_of_the_same_report() -> None:
    (side,) = group_sides([witness(WEEK, "a", "last week"), witness(DAY, "a", "on Tuesday", 90)], {})
    assert side.value == DAY


@pytest.mark.parametrize(
    ("left", "right", "told"), [("within 60 days", "Nov. 13", True), ("13 November", "Nov. 13", False)]
)
def test_a_day_told_from_another_day_is_told_less_exactly(left, right, *, told) -> None:
    side = group_sides([witness(DAY, "a", left), witness(DAY, "b", right)], {})[0]
    reading = make_reading(side, "q", {}, lambda claim: claim.exact)
    found = relate_within(side, reading, {}, NO_PASSAGES)
    assert ([each.code for each in found.reasons] if found else []) == (["PRECISION"] if told else [])


def test_things_are_no_speakers() -> None:
    left = group_sides([witness(Name("Orlo"), "a", speaker="the new rules")], {})[0]
    right = group_sides([witness(Name("Kerr"), "b")], {})[0]
    assert by_speakers(left, right) is None
    officials = replace(left, witnesses=(witness(Name("Orlo"), "a", speaker="harbour officials"),))
    judged = by_speakers(officials, right)
    assert judged is not None
    assert [each.exact for each in judged.reasons[0].evidence] == ["harbour officials", "words"]
    assert by_speakers(officials, right, both=True) is None


NINE = Amount(9, 9, unit="person")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (["nine people", "Nine people", "nine of our hikers-hikers"], "nine people"),  # what most reports say
        (["9", "9", "nine hikers"], "nine hikers"),  # a bare figure does not say what it counts
        (["nine hikers", "nine missing hikers"], "nine missing hikers"),  # else the fuller
    ],
)
def test_a_figure_is_called_what_most_reports_call_it(words, label) -> None:
    told = [witness(NINE, article, exact) for article, exact in zip("abc", words, strict=False)]
    (side,) = group_sides(told, {})
    assert make_reading(side, "q", {}, lambda claim: claim.exact).label == label


def dated(value: Interval, article: str, exact: str, clause: str) -> Witness:
    one = witness(value, article, exact)
    event = Event(
        verb="arrest", past="arrested", participle="arrested", object="a man", passive=True, words=clause
    )
    return replace(one, claim=replace(one.claim, attribute="date:arrest", event=event))


LATER = Interval("2031-05-16", "2031-05-17", "day")
EARLIER = Interval("2031-05-15", "2031-05-16", "day")
NEXT = Interval("2031-05-20", "2031-05-20", "day")
LONG = "A man of 21 was arrested in the old port after a month on the run"


@pytest.mark.parametrize(
    ("one", "two", "answers"),
    [
        (dated(DAY, "a", "Tuesday", LONG), dated(NEXT, "b", "Tuesday", LONG), 1),
        (
            dated(DAY, "a", "Tuesday", "A man was arrested"),
            dated(NEXT, "b", "Tuesday", "A man was arrested"),
            2,
        ),
        (dated(EARLIER, "a", "ten weeks ago", "arrested"), dated(LATER, "b", "ten weeks ago", "held"), 1),
        (dated(EARLIER, "a", "ten weeks ago", "arrested"), dated(LATER, "b", "in March", "held"), 2),
    ],
)
def test_a_date_that_is_reprinted_is_one_answer(one, two, answers) -> None:
    assert len(group_sides([one, two], {})) == answers
