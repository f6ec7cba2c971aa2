"""Hard input: no crash, exact offsets, cost that grows with the length of the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.claims import extract_claims
from variorum.model.article import Article, Published, Span
from variorum.model.mark import Marks, Mention, Quantity, Sentence, TimeExpression, Token
from variorum.values import Amount, Interval

HARD = [
    "",
    " \n ",
    "12",
    "KILLED 12",
    "!!!",
    "12 " * 50,
    "٣ \u200b killed \u202e 12",
    "killed " * 200,
    "by by by until until",
    "9" * 400 + " dead",
]


@pytest.mark.parametrize("text", HARD)
def test_hard_text(read, text):
    for claim in read(text, None).claims:
        assert text[claim.start : claim.end] == claim.exact


def marked(words: list[str]) -> tuple[Article, Marks]:
    """An article of one sentence in which every number is a quantity, every "on" a date, every capital a mention."""
    text, tokens, quantities, times, mentions = "", [], [], [], []
    for word in words:
        start = len(text)
        text += word + " "
        end = start + len(word)
        tokens.append(
            Token(
                start,
                end,
                word.lower(),
                "NUM" if word.isdigit() else "VERB" if word.endswith("ed") else "NOUN",
                -1,
                "dep",
            )
        )
        if word.isdigit():
            quantities.append(Quantity(start, end, "count", Amount(int(word), int(word)), Span(start, end)))
        if word == "on":
            times.append(
                TimeExpression(start, end, "DATE", "2024-05-01", Interval("2024-05-01", "2024-05-01"))
            )
        if word[0].isupper():
            mentions.append(Mention(start, end, "place", "name", -1))
    sentence = Sentence(0, max(1, len(text) - 1), tuple(tokens))
    article = Article(id="a", name="a", text=text, published=Published("2024-05-10", "2024-05-10"))
    return article, Marks("a", (sentence,), tuple(mentions), (), tuple(quantities), tuple(times))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["12", "killed", "on", "Peru", "and", "of", "the", ",", "will", "asked", "to", "by", "miners"]
        ),
        min_size=1,
        max_size=40,
    )
)
def test_any_order_of_words(words):
    article, marks = marked(words)
    result = extract_claims(article, marks)
    assert result == extract_claims(article, marks)
    for claim in result.claims:
        assert article.text[claim.start : claim.end] == claim.exact
    for commitment in result.commitments:
        assert article.text[commitment.start : commitment.end] == commitment.exact


def test_one_endless_sentence_keeps_exact_offsets():
    base = ["12", "miners", "killed", "on", "in", "Peru", "will", "asked", "to", "and", ","]
    article, marks = marked(base * 800)
    for claim in extract_claims(article, marks).claims:
        assert article.text[claim.start : claim.end] == claim.exact


def test_a_part_whose_whole_stands_in_the_piece_of_text_before(read):
    """A text without a full stop is cut into pieces: the word that tells of the whole has no place in the next one."""
    claims = read("12 dead, including 3 children, among them 2 girls, " * 400).claims
    assert {c.value.low for c in claims if c.attribute == "killed"} >= {12, 3, 2}
