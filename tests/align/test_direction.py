"""Who had a text first: by day, by clock, by a credit, by what was lost – and not where nothing shows it."""

import pytest

from variorum.align.lineage import trace_lineage
from variorum.align.outlets import credited_name, same_outlet
from variorum.annotate import annotate_article
from variorum.model.article import Article, Evidence, Published
from variorum.model.claim import Claims
from variorum.model.ids import content_id
from variorum.options import AlignOptions

TEXT = (
    "A cold front swept over the valley of Ellmar on Sunday and brought down power lines in nine parishes, the grid owner said.\n"
    "Crews worked through the night with lamps and chain saws while farmers melted snow for their cattle.\n"
    "The storm left {figure} homes without electricity and closed the pass road for the third time this winter.\n"
    "Repairs will take until the end of the week because helicopters cannot fly in the fog, a manager told local radio."
)


def article(name: str, text: str, **more) -> Article:
    return Article(id=content_id("a", name, text), name=name, text=text, **more)


def traced(left: Article, right: Article):
    marks = {one.id: annotate_article(one) for one in (left, right)}
    claimed = {one.id: Claims(one.id) for one in (left, right)}
    lines = trace_lineage((left, right), marks, claimed, (), {}, AlignOptions())
    return next(line for line in lines if line.kind in ("copy", "rewrite"))


def day(iso: str, clock: str | None = None) -> Published:
    return Published(earliest=iso, latest=iso, basis="metadata", clock=clock)


@pytest.mark.parametrize(
    ("one", "two", "first"),
    [
        (day("2031-01-05"), day("2031-01-06"), "left"),
        (day("2031-01-06"), day("2031-01-05"), "right"),
        (day("2031-01-05", "2031-01-05T09:00+00:00"), day("2031-01-05", "2031-01-05T11:00+02:00"), None),
        (day("2031-01-05", "2031-01-05T09:00+00:00"), day("2031-01-05", "2031-01-05T12:30+02:00"), "left"),
        (day("2031-01-05", "2031-01-05T09:00"), day("2031-01-05", "2031-01-05T12:30+02:00"), None),
        (day("2031-01-05"), Published(earliest="2031-01-01", latest="2031-01-09"), None),
    ],
)
def test_days_then_clocks_show_who_was_first(one: Published, two: Published, first: str | None) -> None:
    text = TEXT.format(figure="4,130")
    left, right = article("l.txt", text, published=one), article("r.txt", text + "\nEnd.", published=two)
    line = traced(left, right)
    assert line.ground == ("time" if first else None)
    assert line.direction == {"left": (left.id, right.id), "right": (right.id, left.id), None: None}[first]


def test_a_report_that_names_the_other_outlet_has_it_from_there() -> None:
    text = TEXT.format(figure="4,130")
    left = article("l.txt", text, publisher="Ellmar News Service")
    told = text + "\nSource: ENS"
    words = Evidence(
        article=content_id("a", "r.txt", told), start=len(text) + 1, end=len(told), exact="Source: ENS"
    )
    right = article("r.txt", told, publisher="Valley Post", agencies=(("ENS", words),))
    line = traced(left, right)
    assert (line.direction, line.ground, line.proof) == ((left.id, right.id), "credit", (words,))


def test_an_exact_figure_cannot_be_had_from_a_rounded_one() -> None:
    rounded, exact = (
        article("a.txt", TEXT.format(figure="4,000")),
        article("b.txt", TEXT.format(figure="4,130")),
    )
    line = traced(rounded, exact)
    assert (line.direction, line.ground) == ((exact.id, rounded.id), "loss")
    assert {words.exact for words in line.proof} == {"4,000", "4,130"}


def test_without_a_sign_there_is_no_direction() -> None:
    line = traced(
        article("a.txt", TEXT.format(figure="4,130")),
        article("b.txt", TEXT.format(figure="4,270") + "\nMore."),
    )
    assert line.direction is None
    assert line.ground is None


@pytest.mark.parametrize(
    ("agency", "outlet", "one"),
    [
        ("ENS", "Ellmar News Service", True),
        ("Ellmar", "Ellmar News Service", True),
        ("ENS", "Valley Post", False),
        ("E", "Ellmar", False),
        ("ENS", None, False),
    ],
)
def test_an_outlet_is_known_by_its_words_or_letters(agency: str, outlet: str | None, one: bool) -> None:
    assert same_outlet(agency, outlet) is one


def test_letters_that_two_houses_share_mean_the_one_at_hand() -> None:
    assert (
        credited_name("Eastern News Syndicate", "reports the ENS agency", ["Ellmar News Service"])
        == "Ellmar News Service"
    )
    assert credited_name("Eastern News Syndicate", "(ENS)", ["Valley Post"]) == "Eastern News Syndicate"
