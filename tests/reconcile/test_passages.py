"""Common text of two reports: claims in one passage, and in the place where one of them was changed."""

import pytest

from variorum.model.article import Evidence, Span
from variorum.model.claim import Claim
from variorum.model.question import Lineage
from variorum.reconcile.passages import Passages
from variorum.values import Amount


def words(article: str, start: int, end: int) -> Evidence:
    return Evidence(article=article, start=start, end=end, exact="x" * (end - start))


def claim(article: str, start: int, end: int) -> Claim:
    return Claim(
        id=f"{article}{start}", article=article, start=start, end=end, exact="x", sentence=Span(start, end),
        attribute="killed", value=Amount(3, 3, "exact", "person"),
    )  # fmt: skip


LINE = Lineage(
    articles=("a", "b"),
    kind="rewrite",
    shared=((words("a", 100, 200), words("b", 300, 400)), (words("a", 220, 300), words("b", 425, 505))),
    direction=("b", "a"),
)


@pytest.mark.parametrize(
    ("one", "two", "common", "changed"),
    [
        (claim("a", 120, 130), claim("b", 320, 330), True, False),
        (claim("b", 320, 330), claim("a", 120, 130), True, False),
        (claim("a", 203, 215), claim("b", 402, 420), False, True),
        (claim("a", 203, 215), claim("b", 320, 330), False, False),
        (claim("a", 500, 510), claim("b", 402, 420), False, False),
        (claim("a", 120, 130), claim("c", 320, 330), False, False),
    ],
)
def test_where_two_claims_stand(one: Claim, two: Claim, *, common: bool, changed: bool) -> None:
    known = Passages([LINE])
    assert (known.common(one, two), known.changed(one, two)) == (common, changed)


def test_the_source_is_known_where_the_line_has_a_direction() -> None:
    assert Passages([LINE]).source("a", "b") == "b"
    assert Passages().source("a", "b") is None
