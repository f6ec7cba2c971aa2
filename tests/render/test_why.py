"""Why a finding is as it is: marks, sums, lines of origin, rules – in words, from the account alone."""

from typing import get_args

import msgspec
import pytest

from render.ferry import account
from variorum.align.bans import Ban
from variorum.model.account import Account, AccountLineage
from variorum.model.finding import Finding
from variorum.model.question import Link
from variorum.options import Options
from variorum.render import render_html
from variorum.render.view import index
from variorum.render.why import explain, letter
from variorum.render.why_text import why_lines
from variorum.render.wording import known

WEIGHTS = {"Amount": {"bias": -4.0, "equal": 3.5, "sentence": 2.0, "other_place": -0.8}}
LINKS = (
    Link(
        "k1",
        "k3",
        score=0.881,
        mean=0.7,
        by="Amount",
        features={"equal": 1.0, "sentence": 0.65, "other_place": -1.0},
        keys=("person|killed", "person|17|17", "person|sink"),
    ),
    Link("k1", "k2", "same_report"),
    Link("k3", "k5", score=0.6, mean=0.6, by="Amount", features={"sentence": 1.0}),
)


def _with(made: Account, finding_id: str, **changes: object) -> Account:
    findings = tuple(
        msgspec.structs.replace(item, **changes) if item.id == finding_id else item for item in made.findings
    )
    made_with = msgspec.structs.replace(made.made_with, join_bar=0.5, weights=WEIGHTS)
    return msgspec.structs.replace(made, findings=findings, made_with=made_with)


def _finding(made: Account, finding_id: str = "f-killed") -> Finding:
    return next(item for item in made.findings if item.id == finding_id)


def _told(made: Account, finding_id: str = "f-killed") -> str:
    return "\n".join(why_lines(index(made), _finding(made, finding_id)))


def test_each_claim_has_a_mark_its_report_its_date_and_its_words_in_their_sentence() -> None:
    view = explain(index(account()), _finding(account()))
    assert [(item.letter, [said.mark for said in item.claims]) for item in view.answers] == [
        ("A", ["A1", "A2"]),
        ("B", ["B1", "B2"]),
        ("C", ["C1"]),
    ]
    assert "The Velmora Herald, 3 May 2031, 117–127: The number of people killed" in _told(account())
    assert "on the word of hospital officials" in _told(account())


def test_a_likeness_can_be_added_up_by_hand() -> None:
    told = _told(_with(account(), "f-killed", links=LINKS))
    assert "A1 + B1  likeness 0.88; over all pairs on the two sides the mean is 0.70" in told
    assert "1.00 × −4.00 = −4.00  where every comparison starts" in told
    assert "0.65 × +2.00 = +1.30  how many of the rarer words" in told
    assert "sum +1.60, which is a likeness of 0.88" in told
    assert "Compared because both have the same kind of question, the same answer and “sink”." in told
    assert "B1 + B2; It is the same report, given twice." in told


def test_an_account_without_a_record_says_so() -> None:
    assert "does not record how these claims came together" in _told(account())
    assert "nothing had to be joined" in _told(account(), "f-children")


def test_what_stayed_out_is_shown_with_the_rule_that_kept_it_out() -> None:
    outs = (
        Link("k1", "k6", "narrower"),
        Link("k6", "k3", "apart", score=0.41, by="Amount", features={"sentence": 1.0}),
        Link(
            "k5", "k6", "other_people", score=0.8, by="Amount", features={"equal": 1.0}, barred=("k5", "k6")
        ),
        Link("k1", "gone", "narrower"),
        Link("k1", "k6", "a_rule_of_tomorrow"),
    )
    told = _told(_with(account(), "f-killed", links=LINKS, left_out=outs))
    assert "Held against B1, a rule keeps them apart: one counts only some of those" in told
    assert "Likeness with A1 is 0.41; 0.50 is needed." in told
    assert "would then stand under one question, and a rule forbids it: they count groups" in told
    assert "a rule named “a_rule_of_tomorrow”" in told
    assert told.count("It stands under “How many children died?”") == 4


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ({"b-herald": "article:b-herald", "d-daily": "speaker:police"}, "The Velmora Herald stands for itself."),
        (
            {"b-herald": "speaker:x", "d-daily": "speaker:x"},
            "The Velmora Herald and Daily Beacon give it on the word of one speaker, hospital officials, and count once.",
        ),
        (
            {"b-herald": "article:b-herald", "d-daily": "article:b-herald"},
            "The Velmora Herald and Daily Beacon count once: they are versions of one text.",
        ),
        ({"d-daily": "article:b-herald"}, "Daily Beacon counts as one line with The Velmora Herald: they are versions"),
        ({"d-daily": "agency:Norrin Wire"}, "Daily Beacon: one line of origin (Norrin Wire)."),
    ],
)  # fmt: skip
def test_lines_of_origin_are_counted_in_words(lines, words) -> None:
    made = account()
    readings = tuple(
        msgspec.structs.replace(item, lines=lines) if item.id == "r17" else item
        for item in _finding(made).readings
    )
    link = AccountLineage(articles=("b-herald", "d-daily"), kind="rewrite", origin=None, shared=())
    made = msgspec.structs.replace(_with(made, "f-killed", readings=readings), lineage=(link,))
    assert words in _told(made)


def test_the_kind_is_explained_by_the_pairs_that_decide_it() -> None:
    assert "These cannot both hold: A and C." in _told(account())
    assert "A later answer replaced an earlier one: A after B." in _told(account(), "f-rescued")
    assert "2 reports answer it and all give the same answer, from" in _told(account(), "f-when")
    assert "Only one report answers it." in _told(account(), "f-children")


def test_answers_beyond_the_comparison_are_named() -> None:
    kept = tuple(item for item in _finding(account()).relations if "r31" not in (item.left, item.right))
    assert "too long for that: C." in _told(_with(account(), "f-killed", relations=kept, kind="updated"))


def test_every_weight_has_words() -> None:
    names = {name for weights in Options().align.weights.values() for name in weights}
    assert [name for name in sorted(names) if not known(f"feature.{name}.plain")] == []


def test_every_rule_that_keeps_apart_has_words() -> None:
    rules = ("other_unit", *(rule for rule in get_args(Ban) if rule))
    assert [rule for rule in rules if not known(f"ban.{rule}")] == []


def test_letters_go_on_after_z() -> None:
    assert [letter(0), letter(25), letter(26), letter(27), letter(702)] == ["A", "Z", "AA", "AB", "AAA"]


def test_the_page_folds_it_out_and_explains_the_sum_once() -> None:
    page = render_html(_with(account(), "f-killed", links=LINKS))
    assert page.count('<details class="why">') >= 5
    assert page.count('id="how-joined"') == 1
    assert 'href="#how-joined"' in page
    assert "<b>A1 + B1</b> likeness 0.88" in page
    assert "starting point −4.00 · same answer +3.50" in page
    assert "<i>weekly</i>" not in page, "names of reports are text, not markup"


def test_a_long_list_is_cut_on_the_page_and_whole_on_the_terminal() -> None:
    many = tuple(Link("k1", "k3", score=0.9, by="Amount", features={"equal": 1.0}) for _ in range(30))
    made = _with(account(), "f-killed", links=many)
    assert "27 more links are at least as strong as these." in render_html(made)
    assert _told(made).count("A1 + B1  likeness") == 30


def test_the_page_looks_up_the_first_of_each_list_and_the_least_alike_of_the_joins() -> None:
    looked, finding = index(account()), _finding(account())
    whole, few = explain(looked, finding), explain(looked, finding, 1)
    assert [answer.claims[:1] for answer in whole.answers] == [answer.claims for answer in few.answers]
    assert [answer.lines[:1] for answer in whole.answers] == [answer.lines for answer in few.answers]
    assert [len(answer.claims) for answer in whole.answers] == [answer.told for answer in few.answers]
    assert len(whole.joins) == few.links
    assert few.joins == tuple(sorted(whole.joins, key=lambda join: join.score)[:1])
