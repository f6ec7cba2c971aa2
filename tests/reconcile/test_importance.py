"""What an editor would put first: many reports before one, figures before names, differences before agreement, the whole before a part."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.model.question import Question
from variorum.options import ReconcileOptions
from variorum.reconcile.importance import importance
from variorum.values import Amount, Name, Value

FORTY = Amount(low=40, high=40, bound="exact", unit="person")
VESK = Name(text="Ola Vesk")
LENGTHS = dict.fromkeys("abcd", 1000)


def weight(
    articles: str, attribute: str = "killed", value: Value = FORTY, kind: str = "agreed", **more: object
) -> float:
    """Importance of a question that these articles answer; `start`, `part_of` and `background` may be given."""
    background = bool(more.pop("background", False))
    start = int(str(more.get("start", 100)))
    claims = [
        Claim(
            id=article,
            article=article,
            start=start,
            end=start + 8,
            exact="40 people",
            sentence=Span(start, start + 60),
            attribute=attribute,
            value=value,
            part_of="whole" if more.get("part") else None,
        )
        for article in articles
    ]
    question = Question(
        id="q", attribute=attribute, subject=None, claims=tuple(articles), background=background
    )
    return importance(question, claims, LENGTHS, kind, ReconcileOptions())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (weight("abc"), weight("ab")),
        (weight("ab"), weight("a")),
        (weight("ab", "displaced"), weight("a", "killed")),  # asked of two reports before the gravest of one
        (weight("ab", "role:mayor", FORTY), weight("ab", "role:mayor", VESK)),
        (weight("ab", kind="disputed"), weight("ab")),
        (weight("ab"), weight("ab", part=True)),
        (weight("ab"), weight("ab", start=900)),
        (weight("ab"), weight("ab", background=True)),
        (weight("ab", "killed"), weight("ab", "open:be:clerk")),
    ],
)
def test_order(first: float, second: float) -> None:
    assert 0 <= second < first <= 1
