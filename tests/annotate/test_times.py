"""Times: the sentences of tests/cases/times.yaml, false friends, offsets, speed on endless input."""

import itertools
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.times import find_times, weekday_conflicts
from variorum.model.article import Article, Published
from variorum.model.mark import Sentence, TimeExpression

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "times.yaml").read_text(encoding="utf-8"))


def article_of(text: str, published: object = None, *, day_first: bool | None = None) -> Article:
    ends = str(published).split("..") if published else []
    when = Published(ends[0], ends[-1], "metadata") if ends else Published()
    return Article(id="x", name="x", text=text, published=when, day_first=day_first)


def times_of(
    text: str, published: object = None, *, day_first: bool | None = None
) -> dict[str, TimeExpression]:
    article = article_of(text, published, day_first=day_first)
    return {text[one.start : one.end]: one for one in find_times(article, parse_sentences(article))}


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_intervals(case):
    found = times_of(case["text"], case["published"])
    for words, wanted in case["times"].items():
        assert words in found, f"{words!r} not among {list(found)}"
        interval = found[words].interval
        if wanted == "none":
            assert not interval.known, (words, interval)
            continue
        ends = str(wanted).split("..")
        got = (str(interval.earliest)[: len(ends[0])], str(interval.latest)[: len(ends[0])])
        assert got == (ends[0], ends[-1]), (words, interval)


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("The second flood in nine months came.", "nine months", "DURATION", "P9M"),
        ("They wait two and a half years.", "two and a half years", "DURATION", "P2.5Y"),
        ("It costs $3 a year.", "a year", "SET", "P1Y"),
        ("He trains every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("Prices fell in recent days.", "recent days", "DATE", "PAST_REF"),
        ("He is now at sea.", "now", "DATE", "PRESENT_REF"),
        ("Rain is due for the weekend.", "the weekend", "DATE", "2018-W19-WE"),
        ("He spoke on Friday morning.", "Friday morning", "TIME", "2018-05-04TMO"),
        ("It opened at 08:30 UTC today.", "08:30 UTC today", "TIME", "2018-05-07T08:30Z"),
        ("It closed by the end of 2016.", "the end of 2016", "DATE", "2016"),
    ],
)
def test_timex_values(text, words, kind, value):
    found = times_of(text, "2018-05-07")
    assert words in found, list(found)
    assert (found[words].kind, found[words].value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 2690 passed.",
        "It follows Agenda 2030 and Route 2016.",
        "There were 2,016 people and 1500 people.",
        "Mr. May may march again, said Gen. August.",
        "The 27-year-old is 45 years old.",
        "Prices continue to fall.",
        "The score was 12:30.",
        "About ten to twelve people came.",
        "The price rose from 7.41 to 7.47 and closed at 18.20, down a little.",
    ],
)
def test_false_friends(text):
    assert times_of(text, "2018-05-07") == {}


def test_day_first_decides_numeric_dates():
    text = "It was published on 01/07/2019 in the port."
    assert times_of(text, day_first=True)["01/07/2019"].interval.earliest == "2019-07-01"
    assert times_of(text, day_first=False)["01/07/2019"].interval.earliest == "2019-01-07"
    assert not times_of(text)["01/07/2019"].interval.known


def test_mod_anchor_and_tense():
    found = times_of("He will stay until September 30. The mill burned in 2013.", "2018-05-07")
    assert (found["September 30"].mod, found["September 30"].anchor, found["September 30"].tense) == (
        "until",
        "published",
        "future",
    )
    assert (found["2013"].anchor, found["2013"].tense) == ("explicit", "past")


def test_weekday_that_does_not_fit_its_date():
    text = "It opened on Monday, March 3, 2020. It closed on Tuesday, March 3, 2020."
    article = article_of(text)
    times = find_times(article, parse_sentences(article))
    assert times[0].interval.earliest == "2020-03-03"
    assert [one.exact for one in weekday_conflicts(article, times)] == ["Monday, March 3, 2020"]


PIECES = st.sampled_from(
    [
        "Monday",
        "May",
        "5",
        "31 June",
        "2016",
        "12:30",
        "a.m.",
        "ago",
        "two",
        "weeks",
        "the",
        "end of",
        "early",
        "last",
        "next",
        "year",
        ",",
        ".",
        "\n",
        "🎉",
        "\u200b",
        "99/99/9999",
        "9999",
        "since",
        "'82",
        "1950s",
        "in",
        "of",
        "-",
        "night",
        "Easter",
    ]
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(PIECES, max_size=40).map(" ".join),
    st.sampled_from([None, "2018-05-07", "2016-02-29..2016-12-31", "9999-12-31"]),
)
def test_offsets_and_order(text, published):
    article = article_of(text, published)
    found = find_times(article, (Sentence(0, len(text)),) if text else ())
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] for one in found)
    for one in found:
        if one.interval.earliest and one.interval.latest:
            assert one.interval.first <= one.interval.last
    assert found == find_times(article, (Sentence(0, len(text)),) if text else ())


@pytest.mark.parametrize(
    "piece", ["1 2 3 4 5 ", "twenty-", "two and a half ", "May 1, ", "the end of the ", "9"]
)
def test_endless_input_is_read_to_its_end(piece):
    text = (piece * 80_000)[:80_000]
    found = find_times(article_of(text, "2018-05-07"), (Sentence(0, 80_000),))
    assert all(0 <= one.start < one.end <= 80_000 for one in found)


def test_an_hour_of_what_is_over_is_not_of_a_coming_day():
    text = "The council meets on 17 May. A hotline said that it raised the alarm at 21:52."
    assert times_of(text, "2024-05-14")["21:52"].interval.known is False


def test_talks_announced_for_a_day_lie_ahead():
    found = times_of("The talks, announced for Friday, were put off.", "2024-05-14")
    assert found["Friday"].interval.earliest == "2024-05-17"
