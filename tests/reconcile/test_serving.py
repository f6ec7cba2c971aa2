"""Which findings serve a reader: comparisons that ask nothing are withheld, single claims never."""

import pytest
from msgspec.structs import replace

from variorum.model.article import Span
from variorum.model.claim import Claim, Event
from variorum.model.finding import Finding, Reading, Relation
from variorum.reconcile.serving import serving
from variorum.values import Amount, Category, Name, Value

OVID = Name("Ovid")


def finding(
    attribute: str, question: str, *readings: tuple[tuple[str, int], ...], value: Value = OVID
) -> tuple[Finding, dict[str, Claim]]:
    claims = {
        f"{attribute}-{article}-{start}": Claim(
            id=f"{attribute}-{article}-{start}",
            article=article,
            start=start,
            end=start + 4,
            exact="Ovid",
            sentence=Span(start, start + 40),
            attribute=attribute,
            value=value,
        )
        for reading in readings
        for article, start in reading
    }
    made = tuple(
        Reading(
            id=f"r{number}",
            value=value,
            label="Ovid",
            claims=tuple(f"{attribute}-{article}-{start}" for article, start in reading),
            articles=tuple(article for article, _ in reading),
            independent=len(reading),
        )
        for number, reading in enumerate(readings)
    )
    return Finding(
        id=attribute, question=question, attribute=attribute, subject=None, importance=1, kind="agreed", readings=made
    ), claims  # fmt: skip


@pytest.mark.parametrize(
    ("attribute", "question", "readings", "kept"),
    [
        ("date:sail", "When was this: “the barge sailed”?", ((("a", 0), ("b", 0)),), False),
        ("open:be:x", "Which figure is given?", ((("a", 0), ("b", 0)),), False),
        ("loan", "How large is the loan (in another passage)?", ((("a", 0), ("b", 0)),), False),
        ("date:sail", "When was this: “the barge sailed”?", ((("a", 0), ("a", 50)),), True),
        ("date:sail", "When did the barge sail?", ((("a", 0), ("b", 0)),), True),
    ],
)
def test_comparisons_without_a_question_are_withheld(attribute, question, readings, *, kept) -> None:
    made, claims = finding(attribute, question, *readings)
    assert serving([made], claims, {}) == ([made] if kept else [])


def test_who_did_it_is_not_asked_beside_the_whole_statement() -> None:
    whole, first = finding("statement:open", "Did Ovid open a mill?", (("a", 0), ("b", 0)))
    who, second = finding("agent:open", "Who opened the mill?", (("a", 0), ("b", 0)))
    assert serving([whole, who], first | second, {}) == [whole]
    elsewhere, third = finding("agent:open", "Who opened the mill?", (("a", 0), ("b", 90)))
    assert serving([whole, elsewhere], first | third, {}) == [whole, elsewhere]
    two, fourth = finding("agent:open", "Who opened the mill?", (("a", 0),), (("b", 0),))
    assert serving([whole, two], first | fourth, {}) == [whole, two]


def test_one_person_who_died_is_no_count() -> None:
    one, claims = finding(
        "killed", "How many people were killed (“one of those”)?", (("a", 0), ("b", 0)), value=Amount(1, 1, "exact", "person")
    )  # fmt: skip
    assert serving([one], claims, {}) == []
    two, claims = finding(
        "killed", "How many people were killed (“two of those”)?", (("a", 0), ("b", 0)), value=Amount(2, 2, "exact", "person")
    )  # fmt: skip
    assert serving([two], claims, {}) == [two]


def test_the_hour_is_not_asked_beside_the_day() -> None:
    day, first = finding("date:sail", "When did the barge sail?", (("a", 0), ("b", 0), ("c", 0)))
    hour, second = finding("date:leave", "When did the barge sail?", (("a", 0), ("b", 0)))
    assert serving([day, hour], first | second, {}) == [day]
    elsewhere, third = finding("date:leave", "When did the barge sail?", (("a", 0), ("b", 90)))
    assert serving([day, elsewhere], first | third, {}) == [day, elsewhere]


def test_a_statement_is_not_asked_beside_its_figure() -> None:
    whole, first = finding("statement:open", "Did nine mills open?", (("a", 0), ("b", 0)))
    count, second = finding("open:open:mill", "How many mills opened?", (("a", 0), ("b", 0)))
    assert serving([whole, count], first | second, {}) == [count]
    other, third = finding("open:open:mill", "How many mills opened?", (("a", 0), ("b", 90)))
    assert serving([whole, other], first | third, {}) == [whole, other]


def test_a_statement_of_two_reports_is_not_asked_beside_the_fact_in_its_sentences() -> None:
    whole, first = finding("statement:open", "Did nine mills open on the Lisk?", (("a", 0), ("b", 0)))
    place, second = finding("place:area:at:open", "Where did the mills open?", (("a", 0), ("b", 0)))
    assert serving([whole, place], first | second, {}) == [place]
    many, third = finding(
        "statement:open", "Did nine mills open on the Lisk?", (("a", 0), ("b", 0), ("c", 0))
    )
    assert serving([many, place], third | second, {}) == [many, place]


def test_a_denial_is_asked_beside_the_facts_of_its_sentences() -> None:
    no, first = finding("statement:open", "Did any mill open?", (("a", 0), ("b", 0)), value=Category("no"))
    first = {key: replace(claim, modality="denied") for key, claim in first.items()}
    place, second = finding("place:area:at:open", "Where did the mills open?", (("a", 0), ("b", 0)))
    assert serving([no, place], first | second, {}) == [no, place]


@pytest.mark.parametrize(
    ("attribute", "question"),
    [("times", "How often did it happen?"), ("distance", "What distance is given?")],
)
def test_what_does_not_say_what_of_is_not_compared_between_two(attribute: str, question: str) -> None:
    made, claims = finding(attribute, question, (("a", 0), ("b", 0)))
    assert serving([made], claims, {}) == []


def test_who_somebody_is_is_not_asked_beside_who_holds_his_office() -> None:
    office, first = finding("role:mill manager", "Who is the manager of the mill?", (("a", 0), ("b", 0)))
    who, second = finding("who", "Who is Ovid?", (("a", 0), ("b", 0)))
    assert serving([office, who], first | second, {}) == [office]
    partly, third = finding("who", "Who is Ovid?", (("a", 0), ("b", 0), ("c", 90)))
    assert serving([office, partly], first | third, {}) == [office]  # the same men, once more in passing
    elsewhere, fourth = finding("who", "Who is Ovid?", (("a", 0), ("b", 90)))
    assert serving([office, elsewhere], first | fourth, {}) == [office, elsewhere]


def test_a_plan_here_and_a_possibility_there_are_no_answers_to_one_question() -> None:
    made, claims = finding(
        "statement:close", "Could the mine close?", (("a", 0), ("c", 0)), (("b", 0), ("d", 0))
    )
    codes = [("planned", "possible"), ("planned", "yes")]
    told = [
        replace(
            made,
            readings=tuple(replace(r, value=Category(c)) for r, c in zip(made.readings, pair, strict=True)),
        )
        for pair in codes
    ]
    assert [len(serving([one], claims, {})) for one in told] == [0, 1]


@pytest.mark.parametrize(
    ("attribute", "question", "kept"),
    [
        ("statement:find", "Did divers find crates?", False),
        ("statement:injure", "Were riders injured?", False),
        ("statement:ban", "Were crates banned?", True),
    ],
)
def test_what_every_story_has_is_not_asked(attribute: str, question: str, *, kept: bool) -> None:
    made, claims = finding(attribute, question, (("a", 0), ("b", 0)), value=Category("yes"))
    assert serving([made], claims, {}) == ([made] if kept else [])
    two, more = finding(attribute, question, (("a", 0),), (("b", 0),), value=Category("yes"))
    no = replace(two.readings[1], value=Category("no"))
    two = replace(two, readings=(two.readings[0], no))
    assert serving([two], more, {}) == [two]


def test_who_does_what_nobody_asks_after_is_withheld() -> None:
    made, claims = finding("agent:walk", "Who walked into the mill?", (("a", 0), ("b", 0)))
    assert serving([made], claims, {}) == []
    made, claims = finding("agent:ban", "Who banned the mill?", (("a", 0), ("b", 0)))
    assert serving([made], claims, {}) == [made]


@pytest.mark.parametrize(
    ("exact", "question", "others", "kept"),
    [
        ("a girl", "How many people were killed?", False, True),
        ("a girl", "How many people were killed?", True, False),
        ("one of the guests", "How many people were killed?", True, False),
        ("one man", "How many men were killed?", True, True),
        ("one dead", "How many people were killed (in another passage)?", False, False),
    ],
)
def test_somebody_is_no_count_where_others_are_counted(
    exact: str, question: str, *, others: bool, kept: bool
) -> None:
    made, claims = finding("killed", question, (("a", 0), ("b", 0)), value=Amount(1, 1, unit="person"))
    claims = {name: replace(claim, exact=exact) for name, claim in claims.items()}
    three, more = finding(
        "killed", "How many died?", (("a", 90), ("b", 90)), value=Amount(3, 3, unit="person")
    )
    told = [made, replace(three, id="three")] if others else [made]
    assert (made in serving(told, claims | more, {})) is kept


def test_two_of_whom_one_report_tells_are_not_one() -> None:
    made, claims = finding(
        "shot", "How many boys were shot?", (("a", 0), ("a", 50), ("b", 0)), value=Amount(1, 1, unit="person")
    )
    said = ("a 17-year-old boy", "a 16-year-old boy", "one teenager")
    told = {
        name: replace(claim, exact=words) for (name, claim), words in zip(claims.items(), said, strict=True)
    }
    assert serving([made], told, {}) == []
    same = {name: replace(claim, exact="a 17-year-old boy") for name, claim in claims.items()}
    assert serving([made], same, {}) == [made]


def test_ages_told_apart_by_a_note_alone_are_withheld() -> None:
    made, claims = finding(
        "age",
        "How old is the boy (in another passage)?",
        (("a", 0), ("b", 0)),
        value=Amount(9, 9, unit="year"),
    )
    assert serving([made], claims, {}) == []


def test_what_befell_suspects_is_asked_once() -> None:
    charged, first = finding(
        "statement:charge", "Was Ovid charged?", (("a", 0), ("b", 0)), value=Category("yes")
    )
    status, second = finding(
        "status", "What happened to the suspects?", (("a", 90), ("b", 90)), value=Category("held")
    )
    assert serving([charged, status], first | second, {}) == [status]
    assert serving([charged], first, {}) == [charged]


def test_where_people_were_hurt_is_not_asked_beside_where_it_happened() -> None:
    made, claims = finding("place:spot:at:injur", "Where were riders injured?", (("a", 0), ("b", 0)))
    assert serving([made], claims, {}) == []
    made, claims = finding("place:spot:at:gather", "Where did riders gather?", (("a", 0), ("b", 0)))
    assert serving([made], claims, {}) == [made]


@pytest.mark.parametrize(
    ("told", "office", "kept"),
    [
        (("mayor", "head of the town", "mayor"), "mayor", False),
        (("retired welder", "retired welder", "suspect"), "suspect", True),
    ],
)
def test_who_somebody_is_gives_way_to_who_holds_the_office(told, office, *, kept) -> None:
    who, claims = finding("who", "Who is Ana Ruiz?", (("a", 0), ("b", 0), ("c", 0)))
    role, held = finding("role:x", f"Who is the {office}?", (("a", 0), ("b", 0), ("c", 0)))
    claims = {key: replace(c, exact=said) for (key, c), said in zip(claims.items(), told, strict=True)}
    held = {key: replace(c, subject=office) for key, c in held.items()}
    link = Relation(left="r0", right="r1", kind="compatible", reasons=(), rule="x")
    who = replace(who, relations=(link,))
    assert (who in serving([who, role], claims | held, {})) is kept


def test_who_somebody_is_gives_way_to_his_age() -> None:
    who, claims = finding("who", "Who is Ana Ruiz?", (("a", 0), ("b", 0)))
    age, aged = finding(
        "age", "How old is Ana Ruiz?", (("a", 0), ("b", 0)), value=Amount(low=9, high=9, unit="year")
    )
    claims = {key: replace(c, exact="9-year-old girl") for key, c in claims.items()}
    who, age = replace(who, subject="Ana Ruiz"), replace(age, subject="Ana Ruiz")
    assert serving([who, age], claims | aged, {}) == [age]
    nurse = {key: replace(c, exact="nurse") for key, c in claims.items()}
    assert serving([who, age], nurse | aged, {}) == [who, age]


@pytest.mark.parametrize(
    ("attribute", "question"),
    [("agent:fall", "Who declined to comment?"), ("age", "How old is the other man?")],
)
def test_what_nobody_asks_is_withheld(attribute, question) -> None:
    made, claims = finding(attribute, question, (("a", 0), ("b", 0)))
    assert serving([made], claims, {}) == []


def test_that_somebody_resigned_is_not_asked_beside_how_he_left() -> None:
    yes = Category("yes")
    places = (("a", 0), ("b", 0), ("c", 0))
    told, claims = finding("statement:resign", "Did Ana Ruiz resign?", places, value=yes)
    left, more = finding(
        "departure:ruiz", "How did Ana Ruiz leave office?", places[:2], value=Category("resigned")
    )
    prints = {article: article for article, _ in places}
    assert serving([told, left], {**claims, **more}, prints) == [left]
    assert serving([told], claims, prints) == [told]


def test_who_only_refuses_to_leave_is_not_asked_how_he_left() -> None:
    left, claims = finding(
        "departure:ruiz", "How did Ana Ruiz leave office?", (("a", 0), ("b", 0)), value=Category("resigned")
    )
    denied = {key: replace(claim, modality="denied") for key, claim in claims.items()}
    assert serving([left], denied, {"a": "a", "b": "b"}) == []


def test_that_there_is_a_thing_is_asked_only_where_somebody_doubts_it() -> None:
    there, claims = finding(
        "statement:exist:memo", "Was there a memo?", (("a", 0), ("b", 0)), value=Category("yes")
    )
    assert serving([there], claims, {"a": "a", "b": "b"}) == []


@pytest.mark.parametrize(("thing", "kept"), [("mills", False), ("weirs", True)])
def test_whether_a_thing_was_done_is_not_asked_beside_how_often(thing: str, *, kept: bool) -> None:
    asked = f"Were {thing} closed?"
    whole, first = finding("statement:close", asked, (("a", 0), ("b", 0), ("c", 0)), value=Category("yes"))
    event = Event(verb="close", past="closed", participle="closed", object=thing, passive=True)
    first = {key: replace(claim, predicate="close", event=event) for key, claim in first.items()}
    count, second = finding(
        "open:close:mill", "How many mills were closed?", (("a", 90), ("d", 90)), value=Amount(low=9, high=9)
    )
    second = {key: replace(claim, predicate="close", counted="old mills") for key, claim in second.items()}
    assert (whole in serving([whole, count], first | second, {})) == kept


def test_a_count_without_a_figure_is_not_asked_beside_one_that_has_figures() -> None:
    vague, first = finding(
        "injured", "How many people were injured in Orlo?", (("a", 0), ("b", 0)), value=Amount(3, None, "vague", "person")
    )  # fmt: skip
    told, second = finding(
        "injured", "How many people were injured?", (("a", 50), ("b", 50)), value=Amount(9, 9, "exact", "person")
    )  # fmt: skip
    told = replace(told, id="told")
    assert serving([told, vague], first | second, {}) == [told]
    assert serving([vague], first, {}) == [vague]
