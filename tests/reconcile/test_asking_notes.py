"""Phrases that tell one count from another are words that stand beside it and not beside the other. Invented sentences."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.reconcile.asking_notes import notes
from variorum.values import Amount


def claim(article: str, text: str, exact: str) -> Claim:
    start = text.index(exact)
    return Claim(
        id=f"{article}{start}",
        article=article,
        start=start,
        end=start + len(exact),
        exact=exact,
        sentence=Span(0, len(text)),
        attribute="rescued",
        value=Amount(low=9, high=9, bound="exact", unit="person"),
    )


CASES = [
    (
        {"a": ("The cutter came and 17 were saved by the cutter Halcyon in the night.", "17"),
         "b": ("In all 90 were saved: 17 by the cutter Halcyon and 73 by fishermen.", "17")},
        {"c": ("In all 90 people were saved off the cape.", "90")},
        "by the cutter Halcyon",
    ),
    (
        {"a": ("In Orrin, 40 people marched.", "40"), "b": ("About 40 marched in Orrin, the union said.", "40")},
        {"c": ("In Lemmen, 300 people marched.", "300")},
        "in Orrin",
    ),
    (
        {"a": ("Only 40 marched in the rain.", "40")},
        {"c": ("Some 300 marched in the rain.", "300")},
        None,
    ),
    (
        {"a": ("Only 40 marched in the rain.", "40")},
        {"c": ("Some 300 marched.", "300")},
        None,
    ),
    (
        {"a": ("In all 90 were saved: 17 by the tug Petrel and 73 by fishermen.", "17")},
        {"a": ("In all 90 were saved: 17 by the tug Petrel and 73 by fishermen.", "73")},
        "by the tug Petrel",
    ),
]  # fmt: skip


def test_a_place_of_one_report_serves_where_nothing_else_tells() -> None:
    own = [claim("a", "Only 40 marched in the rain.", "40")]
    assert next(notes(own, [], {"a": "Only 40 marched in the rain."}, alone=True), None) == "in the rain"


@pytest.mark.parametrize(("own", "sisters", "best"), CASES)
def test_the_best_note(own, sisters, best) -> None:
    texts = {name: text for told in (own, sisters) for name, (text, _) in told.items()}
    claims, others = (
        [claim(name, text, exact) for name, (text, exact) in told.items()] for told in (own, sisters)
    )
    assert next(notes(claims, others, texts), None) == best
