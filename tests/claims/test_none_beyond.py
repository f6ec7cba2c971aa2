"""Nobody below is everybody at least; charges are counted by the crime. Invented sentences."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims
from variorum.values import Amount


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Of the guests asked, none counted less than 220 boats.", 220, None),
        ("Nobody saw more than 12 boats that night.", None, 12),
    ],
)
def test_nobody_is_beyond(
    read: Callable[..., Claims], text: str, low: float | None, high: float | None
) -> None:
    claim = next(c for c in read(text).claims if isinstance(c.value, Amount))
    assert isinstance(claim.value, Amount)
    assert (claim.value.low, claim.value.high, claim.modality) == (low, high, "asserted")
    assert claim.exact.split()[0].lower() in ("none", "nobody")


@pytest.mark.parametrize(
    ("text", "crimes"),
    [
        (
            "The skipper faces two counts of second-degree murder and four counts of attempted murder.",
            ["murder", "attempted_murder"],
        ),
        ("He faces six counts of attempted robbery.", ["attempted_robbery"]),
    ],
)
def test_charges_are_counted_by_the_crime(read: Callable[..., Claims], text: str, crimes: list[str]) -> None:
    found = [c.attribute for c in read(text).claims if c.attribute.startswith("open:charge:")]
    assert found == [f"open:charge:count_of_{crime}" for crime in crimes]
