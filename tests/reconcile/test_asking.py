"""Questions put to a reader: from the claims of invented reports to one plain sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published, Span
from variorum.model.claim import Claim, Event, Phrase, Scope
from variorum.model.finding import Finding, Reading
from variorum.model.question import Question
from variorum.reconcile.asking import ask
from variorum.reconcile.asking_distinct import Story, distinct_questions
from variorum.reconcile.asking_figures import without_figures
from variorum.reconcile.asking_words import LONGEST, plural, quoted, sentence, subject_words, the, third
from variorum.values import Amount, Category, Interval, Name

DAY = Interval(earliest="2024-05-14", latest="2024-05-14")


def claim(
    attribute, value, *, event=None, counted=None, subject=None, exact="12", place=None, article="a", **more
):
    scope = Scope(place=Phrase(exact=place, start=0, end=1) if place else None)
    return Claim(
        id=f"c-{article}-{exact}-{attribute}", article=article, start=0, end=len(exact), exact=exact, sentence=Span(0, 50),
        attribute=attribute, value=value, counted=counted, subject=subject, event=event, scope=scope, **more,
    )  # fmt: skip


def people(number: int) -> Amount:
    return Amount(low=number, high=number, unit="person")


def asked(*claims: Claim, subject: str | None = None, background: bool = False) -> str:
    ids = tuple(each.id for each in claims)
    question = Question(
        id="q-1", attribute=claims[0].attribute, subject=subject, claims=ids, background=background
    )
    return ask(question, claims)


CUT = Event(verb="cut", past="cut", participle="cut", passive=True, counted_role="object")
ADOPT = Event(verb="adopt", past="adopted", participle="adopted", actor="the council", object="a plan")
REPAIR = Event(
    verb="repair", past="repaired", participle="repaired", object="the bridge", passive=True, time="due"
)
CLOSE = Event(verb="close", past="closed", participle="closed", object="the port", passive=True, case="since")
BREAK = Event(
    verb="break", past="broke", participle="broken", particle="out", actor="fire", oblique="in the old town"
)
LINK = Event(
    verb="link",
    past="linked",
    participle="linked",
    object="Lima",
    oblique="with Cusco",
    counted_role="subject",
    time="present",
)

TABLE = [
    (claim("killed", people(4), counted="four people"), "How many people were killed?"),
    (claim("killed", people(4), counted="four miners"), "How many miners were killed?"),
    (claim("killed", people(4), counted="four people dead"), "How many people were killed?"),
    (claim("killed", people(4), counted="one young woman"), "How many young women were killed?"),
    (claim("killed", people(4), place="near the harbour of Callao"), "How many people were killed near the harbour of Callao?"),
    (claim("injured", people(1), counted="one minor injury"), "How many people were injured?"),
    (claim("strength", people(900), subject="Peruvian"), "How many people does Peru have?"),
    (claim("strength", people(900)), "How large is the force or staff?"),
    (claim("seats", Amount(low=9, high=9, unit="seat"), subject="Liberals"), "How many seats are held by Liberals?"),
    (claim("age", Amount(low=30, high=30, unit="year"), subject="Ana Ruiz"), "How old is Ana Ruiz?"),
    (claim("age", Amount(low=30, high=40, unit="year"), subject="Ana Ruiz"), "How old were those concerned?"),
    (claim("age", Amount(low=9, high=9, unit="year"), counted="boy"), "How old is the boy?"),
    (claim("freed", people(340), counted="sailors", modality="planned"), "How many sailors are to be set free?"),
    (claim("killed", people(1), counted="girl", exact="a girl"), "How many people were killed?"),
    (claim("killed", people(3), counted="girls", place="near a Lima"), "How many girls were killed?"),
    (claim("open:cut:cable", Amount(low=3, high=3), event=CUT, counted="three undersea cables"), "How many undersea cables were cut?"),
    (claim("open:link:road", Amount(low=3, high=3), event=LINK, counted="three roads"), "How many roads link Lima with Cusco?"),
    (claim("open:be:mayor", Amount(low=3, high=3)), "How many mayors were there?"),
    (claim("open:be:", Amount(low=3, high=3)), "Which figure is given?"),
    (claim("share:traffic", Amount(low=70, high=70, unit="percent"), event=CUT, counted="traffic"), "What share of traffic was cut?"),
    (claim("duration:strike", Amount(low=2, high=2, unit="day"), counted="nationwide strike"), "How long did the nationwide strike last?"),
    (claim("duration:truce", Amount(low=2, high=2, unit="day"), counted="two-day truce"), "How long is the two-day truce to last?"),
    (claim("killed", people(4), counted="four attempted murders"), "How many people were killed?"),
    (claim("killed", people(4), place="on a radio channel"), "How many people were killed?"),
    (claim("date:adopt", DAY, event=ADOPT), "When was the plan adopted?"),
    (claim("date:start", DAY, event=BREAK), "When did the fire break out in the old town?"),
    (claim("date:vote", DAY, event=Event(verb="", noun="a vote on the treaty")), "When was the vote on the treaty?"),
    (claim("due:repair", DAY, event=REPAIR), "By when must the bridge be repaired?"),
    (claim("start:close", DAY, event=CLOSE), "Since when has the port been closed?"),
    (claim("date:mayor", DAY, event=Event(verb="", noun="the mayor", words="the mayor was away")), "When was this: “the mayor was away”?"),
    (claim("agent:adopt", Name("Council"), event=ADOPT), "Who adopted the plan?"),
    (claim("agent:demand", Name("Ruiz"), event=Event(verb="", noun="the demand for talks")), "Whose demand for talks was it?"),
    (claim("place:fire", Name("Lima"), event=BREAK), "Where did the fire break out?"),
    (claim("name:bank", Name("Credito"), predicate="bank"), "What is the bank called?"),
    (claim("role:minister peru", Name("Ruiz"), subject="Foreign Minister of Peruvian"), "Who is the Foreign Minister of Peru?"),
    (claim("role:gov", Name("Ruiz"), subject="Gov."), "Who is the governor?"),
    (claim("role:chief executive", Name("Ruiz"), subject="Chief executive"), "Who is the chief executive?"),
    (claim("speaker", Name("Ruiz"), subject="We will not sail"), "Who said “We will not sail”?"),
    (claim("statement:adopt", Category("yes"), event=ADOPT), "Did the council adopt a plan?"),
    (claim("statement:adopt", Category("yes"), exact="long and wide"), "Is this so: “long and wide”?"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "question"), TABLE, ids=[question for _, question in TABLE])
def test_one_plain_sentence(one: Claim, question: str) -> None:
    assert asked(one, subject=one.subject) == question


def test_counted_words_must_be_those_of_most_claims() -> None:
    two = [
        claim("killed", people(4), counted="four miners"),
        claim("killed", people(4), counted="four people", article="b"),
    ]
    assert asked(*two) == "How many people were killed?"


def test_the_order_of_claims_makes_no_difference() -> None:
    pair = [claim("date:adopt", DAY, event=ADOPT), claim("date:adopt", DAY, event=BREAK, article="b")]
    assert asked(*pair) == asked(*reversed(pair))


@pytest.mark.parametrize("time", ["past", "present", "ahead", "possible", "due"])
@pytest.mark.parametrize("passive", [True, False])
def test_every_time_and_voice_makes_a_sentence(time: str, passive: bool) -> None:
    event = Event(
        verb="buy",
        past="bought",
        participle="bought",
        actor="the firm",
        object="a mill",
        passive=passive,
        time=time,
    )
    question = asked(claim("statement:buy", Category("yes"), event=event))
    helper = {
        "past": ("Did", "Was"),
        "present": ("Does", "Is"),
        "ahead": ("Will",) * 2,
        "possible": ("Could",) * 2,
        "due": ("Must",) * 2,
    }
    assert question.startswith(helper[time][passive] + " ")
    assert "mill" in question
    assert "firm" in question


@given(
    attribute=st.sampled_from(["killed", "open:be:", "date:x_y", "due:x", "agent:x", "role:x", "name:x", "statement:x", "what:ever", "age"]),
    words=st.text(max_size=300),
)  # fmt: skip
def test_whatever_the_words_the_question_is_short_and_whole(attribute: str, words: str) -> None:
    value = (
        DAY
        if attribute[:3] in ("dat", "due")
        else Name("x")
        if attribute[:4] in ("agen", "role", "name")
        else people(3)
    )
    event = Event(
        verb="cut", past="cut", participle="cut", actor=words, object=words, oblique=words, words=words
    )
    made = asked(
        claim(attribute, value, counted=words, subject=words, exact=words, event=event, place=words),
        subject=words,
    )
    assert made.endswith("?")
    assert made.count("?") == 1
    assert len(made) <= LONGEST
    assert made[:1].isupper()
    assert "  " not in made
    assert "_" not in made


def finding(
    number: int, claims: tuple[str, ...], subject: str | None = None, background: bool = False
) -> Finding:
    reading = Reading(
        id=f"r{number}", value=people(3), label="3", claims=claims, articles=("a", "b"), independent=2
    )
    return Finding(
        id=f"f{number}", question="How many people were killed?", attribute="killed", subject=subject, importance=1 - number / 10,
        kind="agreed", readings=(reading,), background=background,
    )  # fmt: skip


def test_findings_of_one_sentence_are_told_apart() -> None:
    claims = {
        "1": claim("killed", people(9), counted="nine people"),
        "2": claim("killed", people(3), counted="three guards"),
        "3": claim("killed", people(2), counted="two people", place="in Cusco"),
        "4": claim("killed", people(1)),
        "5": claim("killed", people(1), exact="a pilot"),
    }
    findings = [
        finding(1, ("1",)),
        finding(2, ("2",)),
        finding(3, ("3",)),
        finding(4, ("4",), background=True),
        finding(5, ("5",)),
    ]
    assert [each.question for each in distinct_questions(findings, claims)] == [
        "How many people were killed?",
        "How many guards were killed?",
        "How many people were killed in Cusco?",
        "How many people were killed (in earlier events)?",
        "How many people were killed (“a pilot”)?",
    ]


def test_one_question_of_two_places_names_the_second() -> None:
    claims = {number: claim("killed", people(9)) for number in ("1", "2")}
    findings = [finding(1, ("1",)), finding(2, ("2",))]
    sites = {findings[0].id: "Orlo", findings[1].id: "Lisk"}
    assert [each.question for each in distinct_questions(findings, claims, Story(sites=sites))] == [
        "How many people were killed?",
        "How many people were killed in Lisk?",
    ]


def test_sums_in_two_currencies_are_two_questions() -> None:
    sums = [claim("loan", Amount(low=9, high=9, unit=unit), exact=f"9 {unit}") for unit in ("EUR", "USD")]
    found = [
        structs.replace(finding(number, (each.id,)), question="How large is the loan?")
        for number, each in enumerate(sums)
    ]
    told = distinct_questions(found, {each.id: each for each in sums})
    assert [each.question for each in told] == [
        "How large is the loan?",
        "How large is the loan (in US dollars)?",
    ]


def test_findings_that_nothing_tells_apart_keep_their_sentence() -> None:
    claims = {"1": claim("killed", people(9)), "2": claim("killed", people(9))}
    told = distinct_questions([finding(1, ("1",)), finding(2, ("2",))], claims)
    assert {each.question for each in told} == {"How many people were killed?"}


def test_words_of_a_question() -> None:
    assert sentence("When was", "One test", "done") == "When was one test done?"
    assert sentence("When did", "the quake of magnitude", "strike") == "When did the quake strike?"
    assert sentence("When did", "Three Mile Island", "close") == "When did Three Mile Island close?"
    assert [plural(word) for word in ("ferry", "box", "ship of war", "person", "police", "")] == [
        "ferries", "boxes", "ships of war", "people", "police", "",
    ]  # fmt: skip
    assert [third(verb) for verb in ("carry", "reach", "have", "say")] == [
        "carries",
        "reaches",
        "has",
        "says",
    ]
    assert [the(words) for words in ("strike", "a strike", "Lima", "Lima club", "violence", "Ruiz’s plan")] == [
        "the strike", "a strike", "Lima", "the Lima club", "violence", "Ruiz’s plan",
    ]  # fmt: skip
    assert [subject_words(name) for name in ("Security Council", "A union", "Peruvian", None)] == [
        "the Security Council", "a union", "Peru", "",
    ]  # fmt: skip
    assert quoted("one two three four", 12) == "one two …"


def test_a_whole_report_asks_in_plain_words() -> None:
    text = "The council adopted the budget on Monday. Three stone idols were carved for a temple in Peru."
    article = Article(
        id="a", name="a.txt", text=text, published=Published("2024-05-15", "2024-05-15", "metadata")
    )
    made = {
        one.attribute: asked(one, subject=one.subject)
        for one in extract_claims(article, annotate_article(article)).claims
    }
    assert made["date:adopt"] == "When was the budget adopted?"
    assert made["open:carve:idol"] == "How many stone idols were carved for a temple in Peru?"


KILL = Event(verb="kill", past="killed", participle="killed", actor="the quake", object="15 people")


@pytest.mark.parametrize(
    ("objects", "question"),
    [
        (("15 people", "23 people"), "Did the quake kill people?"),
        (("15 people", "15 people"), "Did the quake kill 15 people?"),
        (("at least 15 people", "the 23 people"), "Did the quake kill people?"),
        (("15 people",), "Did the quake kill 15 people?"),
    ],
)
def test_the_figure_of_one_report_is_no_part_of_the_question(objects, question) -> None:
    claims = [
        claim(
            "statement:kill",
            Category(code="kill"),
            event=structs.replace(KILL, object=words),
            article=str(number),
        )
        for number, words in enumerate(objects)
    ]
    assert asked(*claims) == question


@pytest.mark.parametrize(
    ("phrase", "left"),
    [
        ("gusts of 90 km", "gusts"),
        ("a £2.3bn cash bid", "a cash bid"),
        ("to 6,240 residents", None),
        ("4.16 billion dollars", None),
        ("the 412 pence", None),
        ("some 1,200 homes", "homes"),
        ("Route 66", "Route 66"),
        ("the budget of 2031", "the budget of 2031"),
    ],
)
def test_what_is_left_of_words_around_a_figure(phrase, left) -> None:
    one, two = (
        claim("date:end", DAY, event=Event(verb="end", object=words), article=words)
        for words in (phrase, "the work")
    )
    assert without_figures([one, two])[0].event.object == left


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (["mayor", "mayor of Lima", "former mayor of old Lima"], "Who is the mayor of Lima?"),
        (["mayor of the worst-hit district", "mayoress of Lima"], "Who is the mayoress of Lima?"),
        (["president", "president of the harbour office"], "Who is the president of the harbour office?"),
        (["head of the finances", "finance chief", "Finance chief"], "Who is the finance chief?"),
        (["EU Commissioner", "commissioner for trade and ports"], "Who is the commissioner for trade and ports?"),
    ],
)  # fmt: skip
def test_an_office_is_asked_for_by_whose_it_is_then_by_its_fullest_words(told: list[str], asked: str) -> None:
    claims = [
        claim("role:mayor", Name("Ruiz"), subject=office, article=str(i)) for i, office in enumerate(told)
    ]
    question = Question(id="q", attribute="role:mayor", subject=None, claims=tuple(c.id for c in claims))
    assert ask(question, claims) == asked


PAST = Interval(earliest="1998-03-01", latest="1998-03-31")


def test_what_was_before_the_story_is_asked_with_its_year() -> None:
    claims = {
        "1": claim("killed", people(9)),
        "2": structs.replace(claim("killed", people(3)), when=PAST),
        "3": structs.replace(claim("strength", people(3)), when=PAST),
    }
    held = structs.replace(finding(3, ("3",), background=True), question="How many people does Lima have?")
    asked_ = distinct_questions([finding(1, ("1",)), finding(2, ("2",), background=True), held], claims)
    assert [each.question for each in asked_] == [
        "How many people were killed?",
        "How many people were killed in 1998?",
        "How many people does Lima have?",
    ]
    same_year = distinct_questions(
        [finding(2, ("2",), background=True)], claims, Story(years=frozenset({"1998"}))
    )
    assert same_year[0].question == "How many people were killed in March 1998?"


def test_two_of_one_sentence_are_told_apart_by_words_of_a_report() -> None:
    text = "The blast at the mill killed 12 men."
    at = text.index("12 men")
    other = structs.replace(
        claim("killed", people(12), article="b"), start=at, end=at + 6, exact="12 men", sentence=Span(0, len(text))
    )  # fmt: skip
    other = structs.replace(other, event=Event(verb="kill", past="killed", participle="killed"))
    told = distinct_questions(
        [finding(1, ("1",)), finding(2, ("2",))], {"1": claim("killed", people(9)), "2": other}, Story({"b": text})
    )  # fmt: skip
    assert told[1].question == "How many people were killed: “The blast at the mill killed …”?"


def _told(verb: str, past: str, **more: object) -> Event:
    return Event(verb=verb, past=past, participle=past, **more)


@pytest.mark.parametrize(
    ("claims", "question"),
    [
        # several behind "the" agree with their verb; a phrase behind the noun is none of them
        ([claim("date:open", DAY, event=_told("open", "opened", object="the gates", passive=True))], "When were the gates opened?"),
        ([claim("date:end", DAY, event=_told("end", "ended", object="the search for victims", passive=True))], "When was the search for victims ended?"),
        # what somebody stopped doing is not what was stopped
        ([claim("date:end", DAY, event=_told("stop", "stopped", actor="the board", object="publishing figures", object_many=True))], "When did the board stop publishing figures?"),
        # what stands for something told before asks less than the thing itself
        (
            [
                claim("due:leave", DAY, event=_told("finish", "finished", actor="the army", object="the work", time="due"), article="a"),
                claim("due:leave", DAY, event=_told("withdraw", "withdrawn", object="heavy guns", object_many=True, passive=True, time="due"), article="b"),
            ],
            "By when must heavy guns be withdrawn?",
        ),
        ([claim("recalled", Amount(low=9000, high=9000, unit="pan"), counted="frying pans")], "How many frying pans are recalled?"),
        ([claim("freed", people(9), event=_told("free", "freed", passive=True, counted_role="object", time="ahead"))], "How many people are to be set free?"),
        ([claim("freed", people(9), event=_told("free", "freed", passive=True, counted_role="object"))], "How many people were set free?"),
        ([claim("strength", people(9), counted="firemen", subject="Peru", event=_told("send", "sent", counted_role="object"))], "How many firemen did Peru send?"),
        ([claim("strength", people(9), event=_told("employ", "employed", actor="the firm", counted_role="object"))], "How many people does the firm have?"),
    ],
)  # fmt: skip
def test_questions_agree_and_say_what_they_are_about(claims: list[Claim], question: str) -> None:
    assert asked(*claims, subject=claims[0].subject) == question
