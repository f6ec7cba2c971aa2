"""Every code of the contract has words, and no words rule on truth."""

import re
from typing import get_args

import pytest

from variorum.model.account import AccountCommitment, AccountFamily
from variorum.model.article import DateBasis
from variorum.model.claim import Modality
from variorum.model.finding import FindingKind, ReasonCode, RelationKind
from variorum.model.mark import EntityKind, QuoteKind
from variorum.model.question import FormStatus, LineageKind
from variorum.render.wording import count, known, listed, reason_sentence, say, table
from variorum.values import Bound

CODES = [
    *(f"kind.{code}.{part}" for code in get_args(FindingKind) for part in ("label", "plain", "sign")),
    *(f"reason.{code}.{part}" for code in get_args(ReasonCode) for part in ("with", "one", "none")),
    *(f"relation.{code}" for code in get_args(RelationKind)),
    *(f"modality.{code}" for code in get_args(Modality) if code != "asserted"),
    *(f"report.basis_{code}" for code in get_args(DateBasis)),
    *(f"quote.{code}" for code in get_args(QuoteKind)),
    *(f"name.{code}" for code in (*get_args(FormStatus), *get_args(EntityKind))),
    *(f"lineage.{code}" for code in get_args(LineageKind)),
    *(f"lineage.{code}_sentence" for code in get_args(LineageKind)),
    *(f"amount.{code}" for code in get_args(Bound)),
    *(f"commitment.state.{code}" for code in get_args(AccountCommitment.__annotations__["status"])),
    *(f"difference.{code}" for code in get_args(AccountFamily.__annotations__["differences"])),
]


@pytest.mark.parametrize("path", CODES)
def test_every_code_has_words(path: str) -> None:
    assert known(path)


def _sentences(node: object) -> list[str]:
    if isinstance(node, dict):
        return [text for item in node.values() for text in _sentences(item)]
    if isinstance(node, list):
        return [text for item in node for text in _sentences(item)]
    return [str(node)]


def test_no_sentence_says_who_is_right() -> None:
    judging = re.compile(
        r"\b(true|false|truth|verdict|wrong|lie[sd]?|fake|debunk\w*|correct|incorrect|error)\b", re.IGNORECASE
    )
    assert [text for text in _sentences(table()) if judging.search(text)] == []


def test_parameters_are_never_read_as_templates() -> None:
    assert "{publisher}" in say("reason.BOUND.one", a="{publisher}")


def test_reason_sentence_takes_as_many_words_as_there_are() -> None:
    assert "“troops”" in reason_sentence("SCOPE_POPULATION", ["troops", "police"])
    assert "“police”" in reason_sentence("SCOPE_POPULATION", ["troops", "police"])
    assert "{" not in reason_sentence("SCOPE_POPULATION", [])
    assert reason_sentence("UNEXPLAINED", []) == "Nothing in the reports shows why they differ."


def test_lists_and_plurals() -> None:
    assert [listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert count("intro.some_reports", 1) == "one report"
    assert count("intro.some_reports", 4) == "4 reports"
