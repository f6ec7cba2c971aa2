"""find_quantities: cases of tests/cases/quantities.yaml, offsets and values under any text, linear time."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quantities.digits import plain_value
from variorum.model.article import Article
from variorum.model.mark import Quantity, Sentence, TimeExpression
from variorum.values import Interval

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "quantities.yaml").read_text(encoding="utf-8"))


def article(text: str) -> Article:
    return Article(id="a", name="a", text=text)


@cache
def marks(text: str) -> tuple[Quantity, ...]:
    return find_quantities(article(text), parse_sentences(article(text)), ())


def words(text: str, mark: Quantity) -> str:
    return text[mark.start : mark.end]


FOUND = [(case["text"], wanted) for case in CASES for wanted in case.get("find", ())]


@pytest.mark.parametrize(("text", "wanted"), FOUND, ids=[wanted["words"] for _, wanted in FOUND])
def test_finds(text: str, wanted: dict[str, Any]) -> None:
    same = [mark for mark in marks(text) if words(text, mark) == wanted["words"]]
    assert same, [words(text, mark) for mark in marks(text)]
    mark = same[0]
    amount = mark.amount
    assert (amount.low, amount.high, amount.bound, amount.unit) == (
        wanted["low"], wanted["high"], wanted.get("bound", "exact"), wanted["unit"]
    )  # fmt: skip
    for field, value in (("kind", mark.kind), ("head", mark.head), ("change", mark.change)):
        assert value == wanted.get(field, value)
    assert amount.step == wanted.get("step", amount.step)
    if "counted" in wanted:
        assert mark.counted is not None
        assert text[mark.counted.start : mark.counted.end] == wanted["counted"]
    if "part_of" in wanted:
        assert mark.part_of is not None
        assert words(text, marks(text)[mark.part_of]) == wanted["part_of"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if "apart" in case], ids=lambda case: case["text"][:30]
)
def test_names_and_ranks_do_not_count(case: dict[str, Any]) -> None:
    apart = {words(case["text"], mark) for mark in marks(case["text"]) if mark.kind in ("label", "ordinal")}
    assert set(case["apart"]) <= apart


@pytest.mark.parametrize(
    "case", [case for case in CASES if "none" in case], ids=lambda case: case["text"][:30]
)
def test_dates_and_pronouns_are_no_quantities(case: dict[str, Any]) -> None:
    text = case["text"]
    for barred in case["none"]:
        start = text.index(barred)
        assert not [words(text, m) for m in marks(text) if m.start < start + len(barred) and start < m.end], (
            barred
        )


def test_a_resolved_time_takes_its_numbers_but_not_durations() -> None:
    text = "Room 5 opened in the first 12 after 10 years ago, when 12 men came."
    start = text.index("first 12")
    span = TimeExpression(
        start=start, end=start + 8, kind="DATE", value="2013", interval=Interval(None, None)
    )
    ago = text.index("10 years ago")
    old = TimeExpression(start=ago, end=ago + 12, kind="DATE", value="2003", interval=Interval(None, None))
    found = find_quantities(article(text), parse_sentences(article(text)), (span, old))
    assert [words(text, mark) for mark in found if mark.kind != "label"] == ["10 years", "12 men"]


def test_works_without_words_in_the_sentences() -> None:
    text = "At least 12 people died."
    found = find_quantities(article(text), (Sentence(start=0, end=len(text)),), ())
    assert [(m.amount.low, m.amount.unit) for m in found] == [(12, "person")]


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("17,000", (17000, 1000)),
        ("17,003", (17003, 1)),
        ("3,200", (3200, 100)),
        ("22.4", (22.4, 0.1)),
        ("20", (20, 1)),
        ("1.2.3", None),
        ("1,2,3", None),
    ],
)
def test_value_and_step_of_digits(digits: str, value: tuple[float, float] | None) -> None:
    assert plain_value(digits) == value


HOSTILE = [
    "9" * 400 + " people died",
    "1," * 5000,
    "12 " * 5000,
    "-" * 3000 + "5",
    "$" * 2000 + "5",
    "one " * 4000,
    "a hundred and " * 2000,
    "5 to " * 3000,
    "between " * 2000 + "5 and 6",
    "of the " * 3000 + "12 of the " * 2000,
    "\u202e12 \u200bpeople\u200d 👍🏽 3\u0301 men ½½½ 五人",
    "31 June 2013, 99:99, 2013-13-45",
    "",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_read(text: str) -> None:
    sentences = (Sentence(start=0, end=len(text)),) if text else ()
    for mark in find_quantities(article(text), sentences, ()):
        assert 0 <= mark.start <= mark.number.start < mark.number.end <= mark.end <= len(text)


def test_a_long_text_gives_what_its_pieces_give() -> None:
    piece = (
        "and 12 people of the 40 seats in 3 towns with $5 million, twice, rose by 5 percent of the 31 men "
    )
    found = []
    for times in (60, 480):
        text = piece * times
        sentences = parse_sentences(article(text))
        found.append(len(find_quantities(article(text), sentences, ())))
    assert found[0] >= 60
    assert abs(found[1] - 8 * found[0]) <= 16, "but for the seams where an endless sentence is cut"


WORDS = "12 1,200 3.5 half a dozen million bn $ € % - – to and of the one two hundred people km year - old was killed ( ) , . June 5 's Boeing nearly up by or 1/2 ½ s m"
PIECES = st.sampled_from(WORDS.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " "])), max_size=30))
def test_offsets_slice_and_values_are_ordered(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    sentences = (Sentence(start=0, end=len(text)),) if text.strip() else ()
    found = find_quantities(article(text), sentences, ())
    assert found == find_quantities(article(text), sentences, ())
    for index, mark in enumerate(found):
        assert 0 <= mark.start <= mark.number.start < mark.number.end <= mark.end <= len(text)
        assert mark.counted is None or mark.start <= mark.counted.start < mark.counted.end <= mark.end
        assert mark.part_of is None or (mark.part_of != index and 0 <= mark.part_of < len(found))
        low, high = mark.amount.low, mark.amount.high
        assert low is None or high is None or low <= high
        assert low is not None or high is not None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    sentences = (Sentence(start=0, end=len(text)),)
    for mark in find_quantities(article(text), sentences, ()):
        assert text[mark.number.start : mark.number.end].strip()


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_keep_their_value(number: int) -> None:
    text = f"They counted {number:,} sheep."
    found = [
        mark
        for mark in find_quantities(article(text), (Sentence(start=0, end=len(text)),), ())
        if mark.kind == "count"
    ]
    assert [mark.amount.low for mark in found] == [number]
