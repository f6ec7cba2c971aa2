"""A report's own words with a gap: only a clause that can stand alone."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_cloze import cloze
from variorum.values import Amount


def made(text: str, exact: str, *, block: str = "paragraph", event: Event | None = None) -> str:
    at = text.index(exact)
    claim = Claim(
        id="c", article="a", start=at, end=at + len(exact), exact=exact, sentence=Span(0, len(text)),
        attribute="open:x:y", value=Amount(low=3, high=3), block=block, event=event,
    )  # fmt: skip
    return cloze("How many", [claim], {"a": text})


WHOLE = [
    ("The army will deliver 40 tents to the valley, officials said.", "40 tents", "The army will deliver … to the valley"),
    ("Officials said that the army will deliver 40 tents.", "40 tents", "the army will deliver …"),
    ("In 1998, a slide had buried the lower town.", "1998", "In …, a slide had buried the lower town"),
    ("About 30 boats were damaged in the port when the pier broke.", "About 30 boats", "… were damaged in the port"),
    ("The insurer has until 3 May to settle the claim.", "3 May", "The insurer has until … to settle the claim"),
    ("The Harbour and Ports Board has sold 12 cranes.", "12 cranes", "The Harbour and Ports Board has sold …"),
]  # fmt: skip

HALF = [
    ("It will deliver 40 tents to the valley.", "40 tents"),
    ("The firm, employing 40 people in Callao and at sea.", "40 people"),
    ("The offer’s value is known: its 40 ships.", "40 ships"),
    ("We have drips for 3 days.", "3 days"),
]


@pytest.mark.parametrize(("text", "exact", "clause"), WHOLE, ids=[clause for *_, clause in WHOLE])
def test_a_clause_with_a_gap(text: str, exact: str, clause: str) -> None:
    assert made(text, exact) == f"How many: “{clause}”?"


@pytest.mark.parametrize(("text", "exact"), HALF, ids=[text for text, _ in HALF])
def test_half_a_clause_is_none(text: str, exact: str) -> None:
    assert made(text, exact) == ""


def test_a_headline_is_no_clause() -> None:
    text = "The army will deliver 40 tents to the valley"
    assert made(text, "40 tents", block="headline") == ""


def test_a_participle_alone_is_no_verb() -> None:
    told = Event(verb="do", past="did", participle="done", object="one test", passive=True)
    assert made("One test done in March at the site", "March", event=told) == ""
