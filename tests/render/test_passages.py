"""Reports on the page: every character is there once, whatever the marks."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from variorum.model.account import AccountDate
from variorum.model.article import Block
from variorum.render import passages
from variorum.render.view import index

from .ferry import account, empty


def test_segments_join_to_the_text_of_their_block() -> None:
    looked = index(account())
    for report in passages.reports(looked, passages.slugs(looked.articles)):
        for line in report.lines:
            assert (
                "".join(segment.text for segment in line.segments)
                == report.article.text[line.start : line.end]
            )


def test_every_claim_has_an_anchor_and_its_question() -> None:
    looked = index(account())
    slugs = passages.slugs(looked.articles)
    shown = passages.reports(looked, slugs)
    there = passages.anchors(shown)
    for claim in looked.account.claims:
        assert passages.anchor(slugs[claim.article], claim.start) in there
    asked = {segment.finding for report in shown for line in report.lines for segment in line.segments}
    assert {"f-killed", "f-board"} <= asked


def test_slugs_are_safe_and_distinct() -> None:
    made = passages.slugs(["a b", "a-b", "<i>", "", "é"])
    assert len(set(made.values())) == 5
    assert all(slug.replace("-", "").isalnum() for slug in made.values())


@given(
    text=st.text(st.sampled_from("ab \n\U0001f6f3é\u200f"), min_size=1, max_size=60),
    marks=st.lists(st.tuples(st.integers(-3, 70), st.integers(-3, 70)), max_size=8),
    blocks=st.lists(st.tuples(st.integers(-3, 70), st.integers(-3, 70)), max_size=4),
)
def test_any_marks_and_blocks_keep_every_visible_character_once(text, marks, blocks) -> None:
    base = empty()
    article = msgspec.structs.replace(
        base.articles[0], text=text, blocks=tuple(Block("paragraph", *pair) for pair in blocks)
    )
    dates = tuple(AccountDate(article.id, start, end, "", "", None, None) for start, end in marks)
    looked = index(msgspec.structs.replace(base, articles=(article,), dates=dates))
    (report,) = passages.reports(looked, passages.slugs([article.id]))
    shown = "".join(segment.text for line in report.lines for segment in line.segments)
    assert [char for char in shown if not char.isspace()] == [char for char in text if not char.isspace()]
    for line in report.lines:
        assert "".join(segment.text for segment in line.segments) == text[line.start : line.end]
