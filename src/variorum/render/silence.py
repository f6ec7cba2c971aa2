"""Who says nothing. In: the Index. Out: a table of reports by important questions, and one line a finding. Never tells why a report is silent."""

from dataclasses import dataclass
from typing import Literal

from variorum.model.finding import Finding
from variorum.render.view import Index
from variorum.render.wording import listed, say

State = Literal["said", "silent", "early", "apart"]
_ROWS = 12  # questions: what a reader takes in
_COLUMNS = 16  # reports; more do not fit beside each other and are told in lines
SIGNS: dict[State, str] = {"said": "●", "silent": "–", "early": "◌", "apart": ""}


@dataclass(frozen=True)
class Cell:
    """Whether one report answers one question; `words` are its answer and lead to the place."""

    state: State
    sign: str
    words: str
    article: str
    start: int = 0


@dataclass(frozen=True)
class Row:
    """One question: who answers it, and the rest in one line."""

    finding: Finding
    cells: tuple[Cell, ...]
    line: str


@dataclass(frozen=True)
class Table:
    """Reports by questions; without `columns` there are too many reports, and the lines stand for the cells."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: int
    early: bool


def silent_line(looked: Index, finding: Finding) -> str:
    """Who gives no answer, and who came out too early to give one; "" where all answer."""
    silent = [item for item in finding.silent if item not in finding.too_early]
    parts = []
    if silent:
        parts.append(say("finding.silent", names=listed(looked.named(silent))))
    if finding.too_early:
        parts.append(say("silence.early_line", names=listed(looked.named(finding.too_early))))
    return " ".join(parts)


def silence_table(looked: Index) -> Table | None:
    """The most important questions that most reports answer and others do not; None where there are none."""
    account = looked.account
    asked = [
        item
        for item in sorted(account.findings, key=lambda item: (-item.importance, item.id))
        if item.kind != "single" and item.attribute != "words" and not item.background and _carried(item)
    ]
    if not asked:
        return None
    apart = {problem.article for problem in account.problems if problem.code == "unrelated_report"}
    reports = [item.id for item in account.articles if item.id not in apart]
    reports.sort(key=lambda item: looked.order[item])
    rows = tuple(_row(looked, item, reports) for item in asked[:_ROWS])
    return Table(
        columns=tuple(looked.name(item) for item in reports) if len(reports) <= _COLUMNS else (),
        rows=rows,
        left_out=max(len(asked) - _ROWS, 0),
        early=any(cell.state == "early" for row in rows for cell in row.cells),
    )


def _carried(finding: Finding) -> bool:
    """Whether some report is silent on what at least half of those give that could."""
    told = {article for reading in finding.readings for article in reading.articles}
    silent = set(finding.silent) - set(finding.too_early)
    return bool(finding.silent) and len(told) > 1 and len(told) >= len(silent)


def _row(looked: Index, finding: Finding, reports: list[str]) -> Row:
    return Row(finding, tuple(_cell(looked, finding, item) for item in reports), silent_line(looked, finding))


def _cell(looked: Index, finding: Finding, article: str) -> Cell:
    """The first answer of the report, else how it is silent."""
    for reading in finding.readings:
        for claim in (looked.claims[item] for item in reading.claims if item in looked.claims):
            if claim.article == article:
                return Cell("said", SIGNS["said"], reading.label, article, claim.start)
    state: State = (
        "early" if article in finding.too_early else "silent" if article in finding.silent else "apart"
    )
    return Cell(state, SIGNS[state], "" if state == "apart" else say(f"silence.{state}"), article)
