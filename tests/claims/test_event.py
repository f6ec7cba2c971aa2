"""Events: who does what to whom around a claim, in the words of invented reports."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.claims.conjugation import base_of, forms_of, is_participle, is_past
from variorum.model.claim import Claims, Event


def event(read: Callable[..., Claims], text: str, attribute: str) -> Event:
    found = [claim.event for claim in read(text).claims if claim.attribute.startswith(attribute)]
    assert found, f"no claim of {attribute}"
    assert found[0] is not None
    return found[0]


@pytest.mark.parametrize(
    ("text", "attribute", "fields"),
    [
        ("The council adopted the budget on Monday.", "date", {"verb": "adopt", "actor": "the council", "object": "the budget", "time": "past", "case": "on"}),
        ("The measure was adopted by the council on Monday.", "date", {"passive": True, "object": "the measure", "actor": "the council"}),
        ("The withdrawal must be completed by December 31.", "due", {"verb": "complete", "object": "the withdrawal", "time": "due", "case": "by"}),
        ("Three ropes were cut on Friday.", "open", {"counted_role": "object", "passive": True, "object": None}),
        ("The crew repaired three cables on Friday.", "open", {"counted_role": "object", "passive": False, "actor": "the crew"}),
        ("Three roads link Lima with Cusco.", "open", {"counted_role": "subject", "object": "Lima", "oblique": "with Cusco", "time": "present"}),
        ("The airport will reopen in March 2026.", "date", {"verb": "reopen", "actor": "the airport", "time": "ahead"}),
        ("The protesters attempted to storm the palace on Tuesday.", "statement", {"verb": "attempt", "actor_many": True, "oblique": "to storm the palace"}),
        ("The fire broke out in the old town on Tuesday.", "date", {"verb": "break", "particle": "out"}),
    ],
)  # fmt: skip
def test_what_happens_around_a_claim(
    read: Callable[..., Claims], text: str, attribute: str, fields: dict[str, object]
) -> None:
    found = event(read, text, attribute)
    assert {name: getattr(found, name) for name in fields} == fields


def test_the_answer_itself_is_left_out(read: Callable[..., Claims]) -> None:
    found = [
        c for c in read("The council adopted the budget on Monday.").claims if c.attribute.startswith("agent")
    ]
    assert found
    assert all(c.event is not None and c.event.actor is None for c in found)


def test_a_headline_in_capitals_has_no_event(read: Callable[..., Claims]) -> None:
    assert all(c.event is None for c in read("THREE CABLES WERE CUT OFF THE COAST ON FRIDAY\n").claims)


@pytest.mark.parametrize(
    ("word", "lemma", "base"),
    [("injured", "injur", "injure"), ("took", "take", "take"), ("expelled", "expell", "expel"), ("visited", "visit", "visit"),
     ("severed", "severe", "sever"), ("found", "find", "find"), ("founded", "found", "found")],
)  # fmt: skip
def test_base_forms(word: str, lemma: str, base: str) -> None:
    assert base_of(word, lemma) == base


@pytest.mark.parametrize(
    ("base", "past", "participle"),
    [("adopt", "adopted", "adopted"), ("carry", "carried", "carried"), ("stop", "stopped", "stopped"), ("open", "opened", "opened"),
     ("refer", "referred", "referred"), ("withdraw", "withdrew", "withdrawn"), ("rewrite", "rewrote", "rewritten"), ("free", "freed", "freed")],
)  # fmt: skip
def test_forms(base: str, past: str, participle: str) -> None:
    assert forms_of(base) == (past, participle)
    assert is_past(past) or base.startswith("re")
    assert is_participle(participle) or base.startswith("re")


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="abc ,.'“”()1\n’TheRuizcutby", max_size=120))
def test_no_text_makes_it_fall(read: Callable[..., Claims], text: str) -> None:
    for claim in read(f"The council cut {text} on Monday.").claims:
        phrases = () if claim.event is None else (claim.event.actor, claim.event.object, claim.event.noun)
        assert all(phrase is None or (phrase == " ".join(phrase.split()) and phrase) for phrase in phrases)
