"""An event makes a question only where its words stand together in print."""

import pytest

from variorum.model.article import Span
from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_certain import certain
from variorum.values import Interval

DAY = Interval(earliest="2024-05-14", latest="2024-05-14")


def event(verb: str, past: str, participle: str = "", **more: object) -> Event:
    return Event(verb=verb, past=past, participle=participle or past, **more)


def read(text: str, told: Event, exact: str = "Monday") -> Event | None:
    at = text.index(exact)
    claim = Claim(
        id="c", article="a", start=at, end=at + len(exact), exact=exact, sentence=Span(0, len(text)),
        attribute="date:x", value=DAY, event=told,
    )  # fmt: skip
    return certain([claim], {"a": text})[0].event


HOLDS = [
    ("The council of Lima adopted the plan on Monday.", event("adopt", "adopted", actor="the council of Lima", object="the plan")),
    ("The council, which met in secret, adopted the plan on Monday.", event("adopt", "adopted", actor="the council", object="the plan")),
    ("The council met and adopted the plan on Monday.", event("adopt", "adopted", actor="the council", object="the plan")),
    ("Lines between Asia, Africa and Europe were cut on Monday.", event("cut", "cut", object="lines", passive=True)),
    ("The mayor Ana Ruiz opened the bridge on Monday.", event("open", "opened", actor="the mayor", object="the bridge")),
    ("She opened the bridge on Monday.", event("open", "opened", actor="Ana Ruiz", object="the bridge", guessed=True)),
    ("The port is expected to reopen on Monday.", event("reopen", "reopened", actor="the port", time="ahead")),
    ("Police came, with youths smashing windows until Monday.", event("smash", "smashed", actor="youths", object="windows")),
    ("At the council, which meets on Monday, he will speak.", event("meet", "met", actor="the council")),
    ("The plan —prepared by the council on Monday— was adopted.", event("prepare", "prepared", object="the plan", passive=True)),
    ("Its owner sold the mill on Monday.", event("sell", "sold", actor="the firm’s owner", object="the mill")),
]  # fmt: skip

FAILS = [
    ("The Harbour and Ports Board approved the plan on Monday.", event("approve", "approved", actor="the Harbour", object="the plan")),
    ("The outbreak infected 40 people in the week to Monday.", event("infect", "infected", actor="the outbreak")),
    ("A photo of the man arrested on Monday was shown.", event("arrest", "arrested", object="a photo", passive=True)),
    ("The members vote up to Monday.", event("vote", "voted", actor="the members", particle="up")),
    ("Officers negotiated with the gunman until Monday.", event("negotiate", "negotiated", object="officers", passive=True)),
    ("The crew of a jet which crashed on Monday were told.", event("crash", "crashed", actor="the crew of a jet")),
    ("Talks before the Ports Board will take place on Monday.", event("take", "took", "taken", actor="the Ports Board", object="place")),
    ("The second man shot on Monday has died.", event("shoot", "shot", actor="the second man")),
    ("A man inside opened fire on Monday.", event("open", "opened", actor="a man inside")),
    ("She handed him a prize on Monday.", event("hand", "handed", actor="Ana Ruiz", object="Jon Lind", guessed=True)),
    ("Schools stayed closed until Monday.", event("stay", "stayed", actor="schools", object="closed")),
    ("As the alarm rang out, he left the hall on Monday.", event("leave", "left", actor="the alarm", object="the hall")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), HOLDS, ids=[text for text, _ in HOLDS])
def test_kept_where_subject_verb_and_object_stand_together(text: str, told: Event) -> None:
    assert read(text, told) == told


@pytest.mark.parametrize(("text", "told"), FAILS, ids=[text for text, _ in FAILS])
def test_left_out_where_they_do_not(text: str, told: Event) -> None:
    kept = read(text, told)
    assert kept is not None
    assert kept.verb == ""


@pytest.mark.parametrize(
    ("text", "exact", "verb"),
    [
        ("She needs a lead of 10 points to win in May.", "10 points", ""),
        ("The institute, whose sample of 900 homes won a prize, wrote in May.", "900 homes", ""),
        ("In May 900 homes won.", "900 homes", "win"),
    ],
)
def test_counted_words_behind_a_noun_or_before_a_purpose_do_nothing(text: str, exact: str, verb: str) -> None:
    kept = read(text, event("win", "won", counted_role="subject"), exact=exact)
    assert kept is not None
    assert kept.verb == verb


def test_a_tail_that_is_not_printed_is_cut() -> None:
    told = event("adopt", "adopted", actor="the council", object="the plan", oblique="from the port")
    kept = read("The council adopted the plan on Monday.", told)
    assert kept is not None
    assert kept.verb == "adopt"
    assert kept.oblique is None


def test_counted_words_must_stand_beside_the_verb() -> None:
    told = event("hit", "hit", actor="the slide", object="Ccolla", counted_role="object")
    far = read("The slide hit Ccolla, a town of 8,500 people, on Monday.", told, exact="8,500 people")
    assert far is not None
    assert far.verb == ""
    near = event("hit", "hit", actor="the slide", counted_role="object")
    assert read("The slide hit 14 houses on Monday.", near, exact="14 houses") == near


def test_without_a_text_nothing_is_judged() -> None:
    told = event("adopt", "adopted", actor="the council", object="the plan")
    claim = Claim(
        id="c", article="a", start=0, end=3, exact="May", sentence=Span(0, 9), attribute="date:x", value=DAY, event=told
    )  # fmt: skip
    assert certain([claim], {})[0].event == told


@pytest.mark.parametrize(
    ("text", "modality"),
    [("The council had adopted the plan on Monday.", "asserted"), ("The council will adopt the plan on Monday.", "planned")],
)  # fmt: skip
def test_what_is_told_in_the_past_is_no_plan(text: str, modality: str) -> None:
    told = event("adopt", "adopted", actor="the council", object="the plan")
    at = text.index("Monday")
    claim = Claim(
        id="c", article="a", start=at, end=at + 6, exact="Monday", sentence=Span(0, len(text)),
        attribute="date:x", value=DAY, event=told, modality="planned",
    )  # fmt: skip
    assert certain([claim], {"a": text})[0].modality == modality


@pytest.mark.parametrize(
    ("predicate", "thing", "stands"),
    [("arrest", "a suspect", True), ("arrest", "a clerk", False), (None, "a suspect", False)],
)
def test_a_deed_under_a_name_of_its_own_needs_its_things_in_print(
    predicate: str | None, thing: str, stands: bool
) -> None:
    text = "Police took charge of a suspect."
    told = event("arrest", "arrested", actor="police", object=thing)
    claim = Claim(
        id="c", article="a", start=0, end=10, exact=text[:10], sentence=Span(0, len(text)),
        attribute="statement:arrest", value=DAY, event=told, predicate=predicate,
    )  # fmt: skip
    kept = certain([claim], {"a": text})[0].event
    assert (kept == told) == stands
