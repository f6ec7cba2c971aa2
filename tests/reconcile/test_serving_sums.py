"""A sum in its second currency is one sum. Invented reports."""

from variorum.model.article import Span
from variorum.model.claim import Claim
from variorum.model.finding import Finding, Reading
from variorum.reconcile.serving_sums import asked_before
from variorum.values import Amount


def _claim(name: str, article: str, start: int, low: int, unit: str) -> Claim:
    return Claim(
        id=name, article=article, start=start, end=start + 10, exact="0123456789", sentence=Span(0, 90), attribute="loan",
        value=Amount(low=low, high=low, unit=unit),
    )  # fmt: skip


def _finding(name: str, *readings: list[Claim]) -> Finding:
    made = tuple(
        Reading(id=f"{name}{n}", value=told[0].value, label="", claims=tuple(c.id for c in told),
                articles=tuple(c.article for c in told), independent=1)
        for n, told in enumerate(readings)
    )  # fmt: skip
    return Finding(id=name, question=f"{name}?", attribute="loan", subject=None, importance=0.5, kind="agreed", readings=made)  # fmt: skip


def test_conversions_are_asked_once_unless_the_rates_differ() -> None:
    one, two = _claim("a1", "a", 0, 40, "EUR"), _claim("b1", "b", 0, 65, "EUR")
    dear, cheap = _claim("a2", "a", 12, 50, "USD"), _claim("b2", "b", 12, 80, "USD")
    claims = {c.id: c for c in (one, two, dear, cheap)}
    assert asked_before([_finding("e", [one], [two]), _finding("d", [dear], [cheap])], claims) == {"d"}
    assert asked_before([_finding("e", [one, two]), _finding("d", [dear], [cheap])], claims) == frozenset()
