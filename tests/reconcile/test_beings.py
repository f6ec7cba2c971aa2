"""Things said to be there, or not: the question, and how the answers stand."""

import msgspec
import pytest

from variorum.model.article import Published, Span
from variorum.model.claim import Attribution, Claim, Event
from variorum.reconcile.asking_statements import ask_statement
from variorum.reconcile.relate import relate_statements
from variorum.reconcile.side import Side, Witness
from variorum.values import Category, Interval

NO = {"no": "denied", "unproven": "possible"}


def claim(
    code: str, exact: str, speaker: str | None, article: str, name: str = "memo", where: str | None = None
) -> Claim:
    return Claim(
        id=exact + article, article=article, start=0, end=3, exact=exact, sentence=Span(0, 40),
        attribute="statement:exist:memo", value=Category(code), predicate="exist", context=("exist", "memo"),
        modality=NO.get(code, "asserted"),
        attribution=Attribution(kind="person", speaker=speaker) if speaker else Attribution(),
        event=Event(verb="exist", actor=name, oblique=where, case="a"),
    )  # fmt: skip


def side(made: Claim, day: str = "2024-05-01") -> Side:
    when = Interval(earliest=day, latest=day)
    return Side(made.value, (Witness(made, when, None, Published(earliest=day, latest=day)),))


DENIED = claim("no", "there was no memo", "Vega's office", "a")


@pytest.mark.parametrize(
    ("claims", "asked"),
    [
        ([DENIED, claim("yes", "there was a memo", "Ruiz", "b")], "Was there a memo?"),
        (
            [claim("unproven", "no evidence of a memo", who, "b") for who in ("Vega", "Ruiz")],
            "Is there any evidence of a memo?",
        ),
        ([DENIED, claim("no", "knew of no memo", "Ruiz", "b")], "Was it denied that there was a memo?"),
        (
            [claim("no", "there was no memo", "Ana Vega", a) for a in ("a", "b")],
            "Did Ana Vega deny that there was a memo?",
        ),
        (
            [claim("no", "no memo", None, a, "memo on tides", "in the mill") for a in ("a", "b")],
            "Was there a memo on tides in the mill?",
        ),
    ],
)
def test_the_question(claims: list[Claim], asked: str) -> None:
    assert ask_statement(claims) == asked


@pytest.mark.parametrize(
    ("right", "day", "kind"),
    [
        (claim("yes", "admitted that there was a memo", "Ana Vega", "b"), "2024-05-02", "updates"),
        (claim("yes", "admitted that there was a memo", "Ana Vega", "b"), "2024-04-30", "unknown"),
        (claim("yes", "said there was a memo", "Ana Ruiz", "b"), "2024-05-01", "conflicts"),
        (claim("unproven", "found no trace of a memo", None, "b"), "2024-05-02", "narrows"),
    ],
)
def test_how_answers_stand(right: Claim, day: str, kind: str) -> None:
    denied = msgspec.structs.replace(DENIED, attribution=Attribution(kind="person", speaker="Vega"))
    assert relate_statements(side(denied), side(right, day)).kind == kind
