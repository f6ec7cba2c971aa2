"""Questions after dates and hours: by the deed that most reports date."""

from variorum.model.claim import Claim, Event, Span
from variorum.model.question import Question
from variorum.reconcile.asking import ask
from variorum.values import Interval

DAY = Interval(earliest="2024-05-14", latest="2024-05-14", grain="day")
SINK = Event(verb="sink", past="sank", participle="sunk", actor="the ferry", oblique="off the coast")
CAPSIZE = Event(verb="capsize", past="capsized", participle="capsized", actor="a ferry", oblique="in a storm")
WAVE = Event(verb="wave", past="waved", participle="waved", actor="the cook", object="a lamp")


def claim(attribute: str, event: Event, article: str, **more) -> Claim:
    return Claim(
        id=f"c-{article}", article=article, start=0, end=6, exact="Monday", sentence=Span(0, 50), attribute=attribute,
        predicate=attribute.partition(":")[2], value=DAY, event=event, **more,
    )  # fmt: skip


def asked(*claims: Claim) -> str:
    question = Question(
        id="q-1", attribute=claims[0].attribute, subject=None, claims=tuple(c.id for c in claims)
    )
    return ask(question, claims)


def test_the_deed_of_most_is_asked_for() -> None:
    found = asked(
        claim("date:wave", WAVE, "a"), claim("date:sink", SINK, "b"), claim("date:capsize", CAPSIZE, "c")
    )
    assert "ferry" in found


def test_what_a_caption_tells_as_present_is_over() -> None:
    led = Event(
        verb="lead",
        past="led",
        participle="led",
        object="the banker",
        passive=True,
        oblique="into court",
        time="present",
    )
    assert asked(claim("date:lead", led, "a")) == "When was the banker led into court?"


def test_nobody_is_asked_what_was_put_where_the_thing_is_lost() -> None:
    put = Event(
        verb="put",
        past="put",
        participle="put",
        actor="the tenor",
        oblique="on the table",
        words="The tenor put it on the table",
    )
    assert asked(claim("date:put", put, "a")).startswith("When was this: “")


def test_papers_bear_a_date_and_what_is_set_takes_place() -> None:
    letter = Event(verb="", noun="the letter", case="of")
    campaign = Event(verb="", noun="the campaign", time="ahead")
    assert asked(claim("date:letter", letter, "a")) == "What date does the letter bear?"
    assert asked(claim("date:campaign", campaign, "a", modality="planned")) == "When is the campaign?"


def test_a_preposition_without_its_noun_is_left_out() -> None:
    vote = Event(
        verb="vote", past="voted", participle="voted", actor="the council", particle="on", time="ahead"
    )
    assert asked(claim("date:vote", vote, "a", modality="planned")) == "When is the council to vote?"


def test_who_acted_is_enough_where_several_words_tell_it() -> None:
    came = Event(verb="come", past="came", participle="come", actor="the first complaint about the lid")
    assert asked(claim("date:come", came, "a")) == "When did the first complaint about the lid come?"
    council = Event(
        verb="decide",
        past="decided",
        participle="decided",
        actor="the council",
        words="The council decided on Monday",
    )
    assert "decide" not in asked(claim("date:decide", council, "a")).partition("“")[0]
