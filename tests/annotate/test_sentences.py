"""Sentences: where they end in scraped news, datelines, offsets, time on junk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.sentences import split_sentences
from variorum.model.article import Article, Block


def split(text: str, blocks: tuple[Block, ...] = ()) -> list[str]:
    article = Article(id="a", name="a.txt", text=text, blocks=blocks)
    return [text[sentence.start : sentence.end] for sentence in split_sentences(article)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["He lives in Ft. Worth near Mt. Ash.", "Sgt. Lee of Acme Inc. said so.", "Acme Corp. rose."],
        ["It began at 8 a.m. Monday on Sept. 11 in No. 5.", "The U.S. President met Col. Diaz."],
        ["Lt. Gov. Ana Ruiz left on Jan. 5.", "The U.K. agreed.", "They came at 5 p.m.", "The fire was out."],
        ["The council says the alarm was given at 1:55 a.m.", "Mayor Ana Ruiz says nobody heard it."],
        ["Nobody in the whole town was told until 1:15 p.m.", '"We stand by that," she said.'],
        ["At 8 a.m. Mayor Ana Ruiz opened the gate."],
        ["LIMA, July 1. /ABC/.", "Peru will go on.", "It said so."],
        ["LIMA, Peru (AP) —", "The river rose.", "It fell."],
        ["LIMA (Reuters) -", "Rain fell on Sunday.", "It stopped."],
        ['"Is it over?" Ruiz asked.', '"Yes!" Mr. Lee shouted.'],
        ["“It is over.”", "Then they left."],
        ["The army. reported the loss.", "It was small."],
        ["See p. 5.", "It cost $1.5 bn.", "Nobody paid 3.5 of it."],
        ["J. K. Ruiz won.", "She is 40."],
        ["Rain fell", "No stop here", "The end."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    glue = "\n" if sentences[0] == "Rain fell" else " "
    assert split(glue.join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("They came.The end was near.", ["They came.", "The end was near."]),
        ("They came.“Why?” she said.He left.", ["They came.", "“Why?” she said.", "He left."]),
        ("“We failed.”Nobody stirred.", ["“We failed.”", "Nobody stirred."]),
        ("", []),
        (" \n\t\n", []),
        ("...", ["..."]),
    ],
)
def test_lost_spaces_and_empty_lines(text: str, want: list[str]) -> None:
    assert split(text) == want


def test_a_dateline_has_its_own_role() -> None:
    text = "LIMA, July 1 (ABC) — The river rose."
    sentences = split_sentences(Article(id="a", name="a", text=text))
    assert [sentence.block for sentence in sentences] == ["dateline", "paragraph"]


def test_blocks_are_never_joined() -> None:
    text = "River rises in Lima\nThe river rose"
    blocks = (Block(kind="headline", start=0, end=19), Block(kind="paragraph", start=20, end=34))
    assert split(text, blocks) == ["River rises in Lima", "The river rose"]


@given(st.text(alphabet="ab A.B!?”“\"'\n, 1Mr\u200b😀\u200f", max_size=200))
def test_spans_slice_and_do_not_overlap(text: str) -> None:
    sentences = split_sentences(Article(id="a", name="a", text=text))
    last = 0
    for sentence in sentences:
        assert last <= sentence.start < sentence.end <= len(text)
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        last = sentence.end
    assert "".join(text.split()) == "".join("".join(text[s.start : s.end].split()) for s in sentences)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 40_000,
        "a. " * 60_000,
        "." * 200_000,
        '."' * 100_000,
        "A" * 200_000,
        "The end.The " * 16_000,
        "LIMA, " * 30_000,
    ],
)
def test_long_junk_is_split_without_loss(text: str) -> None:
    assert "".join(text.split()) == "".join("".join(sentence.split()) for sentence in split(text))


@pytest.mark.parametrize(
    "line",
    [
        "Lisk, Wednesday 8 May 2024 -- ",
        "Port Amry (May 10, 2024) ",
        "LISK (May 10, 2024) ",
        "Lisk, May 8, 2024 – ",
    ],
)
def test_a_dateline_may_bear_a_full_date_in_plain_letters(line: str) -> None:
    blocks = [
        one.block
        for one in split_sentences(
            Article(id="a", name="a", text=line + "The paper was translated by the desk.")
        )
    ]
    assert blocks == ["dateline", "paragraph"]


def test_a_date_that_belongs_to_the_sentence_is_no_dateline() -> None:
    told = Article(id="a", name="a", text="Lisk, May 8, 2024 was the day of the fire. Ada Lind left.")
    assert {one.block for one in split_sentences(told)} == {"paragraph"}
