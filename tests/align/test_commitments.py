"""Which commitments of two reports are one: the deed decides, a day shared by two deeds does not."""

import pytest

from variorum.align.commitments import group_commitments
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published
from variorum.options import AlignOptions


def groups(*texts: str) -> int:
    claimed = {}
    for number, text in enumerate(texts):
        article = Article(
            id=str(number),
            name="a.txt",
            text=text,
            published=Published("2024-05-15", "2024-05-15", "metadata"),
        )
        claimed[article.id] = extract_claims(article, annotate_article(article))
        assert claimed[article.id].commitments
    return len(group_commitments(claimed, (), AlignOptions()))


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (
            "The harbour will be closed to tankers on Friday.",
            "Tankers will be kept out: the harbour is to be closed on Friday.",
            1,
        ),
        (
            "The harbour will be closed to tankers on Friday.",
            "The harbour will be open to tankers on Friday from noon.",
            2,
        ),
        ("The firm must pay the fine by 1 June.", "The firm must pay the fine by 1 July.", 2),
    ],
)
def test_one_deed_of_one_day_is_one_commitment(one: str, other: str, wanted: int) -> None:
    assert groups(one, other) == wanted
