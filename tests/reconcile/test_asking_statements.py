"""Two answers to "is it so?": dispute where a speaker denies what another affirms, news where it came later, else open."""

import msgspec
import pytest

from variorum.model.article import Published, Span
from variorum.model.claim import Attribution, Claim, Event
from variorum.reconcile.asking_events import ask_event, ask_who
from variorum.reconcile.asking_statements import ask_statement
from variorum.reconcile.relate import relate_statements
from variorum.reconcile.side import Side, Witness
from variorum.values import Category, Interval


def claim(
    code: str, speaker: str | None = None, article: str = "a", context: tuple[str, ...] = ("close", "mine")
) -> Claim:
    return Claim(
        id=f"{code}{speaker}{article}", article=article, start=0, end=3, exact="yes", sentence=Span(0, 40),
        attribute="statement:close", value=Category(code), predicate="close", context=context,
        attribution=Attribution(kind="person", speaker=speaker) if speaker else Attribution(),
    )  # fmt: skip


def side(made: Claim, day: str = "2024-05-01") -> Side:
    when = Interval(earliest=day, latest=day)
    return Side(made.value, (Witness(made, when, None, Published(earliest=day, latest=day)),))


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (side(claim("yes", "Vega")), side(claim("no", "Ruiz", "b")), "conflicts"),
        (side(claim("yes")), side(claim("no", "Ruiz", "b"), "2024-05-02"), "conflicts"),
        (side(claim("yes"), "2024-05-02"), side(claim("no", "Ruiz", "b")), "unknown"),
        (side(claim("yes", "Vega")), side(claim("no", "Vega", "b")), "unknown"),
        (side(claim("yes", "Vega")), side(claim("no", "Ruiz", "b", ("close", "port"))), "unknown"),
        (side(claim("no")), side(claim("yes", None, "b"), "2024-05-02"), "updates"),
        (side(claim("planned")), side(claim("yes", None, "b"), "2024-05-02"), "updates"),
        (side(claim("planned")), side(claim("yes", None, "b")), "compatible"),
    ],
)
def test_how_two_statements_stand(left: Side, right: Side, kind: str) -> None:
    judged = relate_statements(left, right)
    assert judged.kind == kind
    assert (judged.kind == "conflicts") == any(
        r.code == "SPEAKER" and judged.kind == "conflicts" for r in judged.reasons
    )


def never(exact: str) -> Claim:
    return msgspec.structs.replace(claim("no", None, "b"), exact=exact, modality="denied")


@pytest.mark.parametrize(
    ("exact", "kind"),
    [("the mine never closed", "conflicts"), ("At no time was it closed", "conflicts"), ("the mine was not closed", "unknown")],
)  # fmt: skip
def test_who_says_later_that_it_was_never_done_tells_no_news(exact: str, kind: str) -> None:
    assert relate_statements(side(claim("yes", "Vega")), side(never(exact), "2024-05-02")).kind == kind


def test_words_of_one_class_are_one_thing() -> None:
    left = side(claim("yes", "Vega", context=("close", "data")))
    right = side(claim("no", "Ruiz", "b", ("close", "figure")))
    assert relate_statements(left, right).kind == "conflicts"


def told(article: str, exact: str, event: Event, terms: str = "close mine") -> Claim:
    return Claim(
        id=article, article=article, start=0, end=len(exact), exact=exact, sentence=Span(0, 90), attribute="statement:close",
        value=Category("yes"), predicate="close", context=tuple(terms.split()), event=event,
    )  # fmt: skip


CLOSE = Event(verb="close", past="closed", participle="closed", actor="the council", object="the mine")


def test_who_did_it_is_asked_where_all_reports_name_him() -> None:
    one = told("a", "the council closed the mine", CLOSE)
    same = told("b", "The council closed the old mine", CLOSE)
    assert ask_statement([one, same]) == "Did the council close the mine?"
    other = told(
        "b",
        "a storm closed the mine",
        Event(**{**{f: getattr(CLOSE, f) for f in CLOSE.__struct_fields__}, "actor": "a storm"}),
    )
    assert ask_statement([one, other]) == "Was the mine closed?"


def test_what_one_report_alone_does_it_to_is_not_asked() -> None:
    one = told("a", "the council closed the mine", CLOSE)
    other = told(
        "b",
        "the council closed it",
        Event(verb="close", past="closed", participle="closed", actor="the council", object="the port"),
        "close port",
    )
    assert ask_statement([one, other]) == ""


def test_what_a_phrase_denies_is_no_part_of_the_question() -> None:
    fields = {name: getattr(CLOSE, name) for name in CLOSE.__struct_fields__}
    event = Event(**{**fields, "oblique": "in use"})
    said = "the council closed the mine, also the part not in use"
    assert ask_statement([told(a, said, event) for a in "ab"]) == "Did the council close the mine?"


def test_what_nobody_tells_as_a_fact_is_asked_as_a_possibility() -> None:
    claims = [
        msgspec.structs.replace(told(a, "suspected of having closed the mine", CLOSE), modality="possible")
        for a in "ab"
    ]
    assert ask_statement(claims) == "Could the council have closed the mine?"


def test_a_deed_done_to_oneself_takes_no_article_and_asks_for_nobody() -> None:
    event = msgspec.structs.replace(
        CLOSE, verb="blame", past="blamed", participle="blamed", actor="Ana Vega", object="herself"
    )
    assert ask_who(event) == ""
    assert ask_event("", event, known=False) == "Did Ana Vega blame herself?"


def test_what_was_not_yet_so_and_then_is_no_dispute() -> None:
    no = msgspec.structs.replace(claim("no"), exact="the mine has not been closed", modality="denied")
    yes = side(claim("yes", "Vega", "b"), "2024-05-02")
    assert relate_statements(side(no), yes).kind == "updates"
    assert relate_statements(side(no), side(claim("yes", "Vega", "b"))).kind != "conflicts"
    flat = msgspec.structs.replace(claim("no"), exact="the mine was not closed", modality="denied")
    assert relate_statements(side(flat), yes).kind == "conflicts"


def test_a_report_that_tells_a_deed_and_its_denial_tells_a_dispute() -> None:
    no = msgspec.structs.replace(claim("no", "Ruiz"), modality="denied")
    assert relate_statements(side(claim("yes")), side(no)).kind == "conflicts"


def test_deeds_of_one_class_are_one_deed() -> None:
    hit = msgspec.structs.replace(claim("yes", None, "b", ("bomb", "mine")), predicate="bomb")
    no = msgspec.structs.replace(claim("no", "Ruiz", "a", ("strike", "mine")), predicate="strike")
    assert relate_statements(side(hit), side(no)).kind == "conflicts"


@pytest.mark.parametrize(
    ("modality", "asked"),
    [
        ("denied", "Did the council close the mine too late?"),
        ("asserted", "Did the council close the mine too late?"),
    ],
)
def test_the_adverb_that_makes_another_deed_is_asked(modality: str, asked: str) -> None:
    event = msgspec.structs.replace(CLOSE, manner="too late")
    both = [
        msgspec.structs.replace(
            told(a, "the council closed the mine too late", event, "close mine ^late"), modality=modality
        )
        for a in "ab"
    ]
    assert ask_statement(both) == asked
    plain = msgspec.structs.replace(told("c", "the council closed the mine", CLOSE), event=None)
    without = "" if modality == "denied" else "Did the council close the mine?"
    assert ask_statement([*both, plain]) == without


def test_how_many_is_another_question() -> None:
    many = msgspec.structs.replace(CLOSE, object="dozens of mines", object_many=True)
    few = msgspec.structs.replace(CLOSE, object="mines", object_many=True)
    both = [told("a", "the council closed dozens of mines", many), told("b", "the council closed mines", few)]
    assert ask_statement(both) == "Did the council close mines?"


def test_nobody_is_asked_what_is_done_to_oneself_under_ones_own_name() -> None:
    event = msgspec.structs.replace(CLOSE, actor="Ana Vega’s daughter", object="Ana Vega")
    assert ask_statement([told(a, "Ana Vega’s daughter closed Ana Vega", event) for a in "ab"]) == ""


def test_a_suspicion_without_a_doer_is_no_question_of_what_can_be() -> None:
    event = msgspec.structs.replace(CLOSE, actor=None, passive=True)
    claims = [
        msgspec.structs.replace(told(a, "suspected of closing the mine", event), modality="possible")
        for a in "ab"
    ]
    assert ask_statement(claims) == ""


def test_a_noun_of_a_deed_asks_nothing() -> None:
    said = "imminent threats of violence"
    claims = [msgspec.structs.replace(told(a, said, CLOSE), event=None) for a in "ab"]
    assert ask_statement(claims) == ""


@pytest.mark.parametrize(
    ("exact", "kind"), [("the council closed the mine", "updates"), ("to close the mine", "compatible")]
)
def test_a_plan_comes_before_its_deed(exact: str, kind: str) -> None:
    plan = side(msgspec.structs.replace(claim("planned"), modality="planned"))
    done = side(msgspec.structs.replace(claim("yes", None, "b"), exact=exact, event=CLOSE))
    assert relate_statements(plan, done).kind == kind


def test_what_was_open_is_settled_by_a_later_denial() -> None:
    opened = side(msgspec.structs.replace(claim("possible"), modality="possible"))
    no = msgspec.structs.replace(claim("no", None, "b"), modality="denied")
    assert relate_statements(opened, side(no, "2024-05-03")).kind == "updates"
    assert relate_statements(opened, side(no)).kind == "unknown"


def test_who_fired_no_round_is_not_left_out() -> None:
    event = msgspec.structs.replace(
        CLOSE, verb="fire", past="fired", participle="fired", actor=None, object="a single round"
    )
    assert (
        ask_statement([told(a, "it did not fire a single round", event, "close round") for a in "ab"]) == ""
    )
