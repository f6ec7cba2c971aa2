"""The pages of the reason codes: an invented pair of reports on each, and what variorum really makes of it.

In: a page of docs/reasons/. Out: the text that stands between `<!-- shown -->` and `<!-- end -->`: the finding with the reason of the page.
Reports stand in the page as `**Publisher**, 4 May 2031` and a quoted text below. A pair that does not give its reason is told
so in the text, and docs/check.py fails: then either the product or the page is wrong.
"""

from __future__ import annotations

import re
import tempfile
from datetime import datetime
from pathlib import Path

import msgspec

from variorum import api
from variorum.model.finding import Finding, Reason, Relation
from variorum.render.findings import show
from variorum.render.view import Index, index
from variorum.render.wording import reason_sentence, say

REPORT = re.compile(r"^\*\*(.+?)\*\*, (\d+ \w+ \d{4})\n\n((?:>.*\n)+)", re.MULTILINE)
SHOWN = re.compile(r"<!-- shown -->\n.*?<!-- end -->", re.DOTALL)


def refreshed(page: Path, text: str) -> str:
    """The page with what its pair of reports gives now."""
    if not SHOWN.search(text):
        return text
    code = page.stem.upper()
    shown = f"<!-- shown -->\n```\n{outcome(code, REPORT.findall(text))}\n```\n<!-- end -->"
    return SHOWN.sub(lambda _: shown, text)


def outcome(code: str, reports: list[tuple[str, str, str]]) -> str:
    """The first finding that has the reason, as a reader meets it."""
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for number, (publisher, day, quoted) in enumerate(reports):
            name = f"{number}.txt"
            words = re.sub(r"^> ?", "", quoted, flags=re.MULTILINE)
            (Path(folder) / name).write_text(words, encoding="utf-8")
            date = datetime.strptime(day, "%d %B %Y").date().isoformat()  # noqa: DTZ007 - a day has no zone
            sources.append({"file": name, "publisher": publisher, "published": date})
        (Path(folder) / "sources.json").write_bytes(msgspec.json.encode(sources))
        account = api.reconcile(folder)
    for finding in account:
        for relation in finding.relations:
            for reason in relation.reasons:
                if reason.code == code:
                    return _lines(index(account.data), finding, relation, reason)
    return f"These reports do not give {code}."


def _lines(looked: Index, finding: Finding, relation: Relation, reason: Reason) -> str:
    """Question, how it stands, answers with who gives them, the sentence, the proving words, and the names for programs."""
    view = show(looked, finding)
    width = max(len(reading.label) for reading in view.readings)
    rows = [f"{finding.question}  {view.headline}  [{view.sign} {view.label}]"]
    for reading in view.readings:
        told = "; ".join(
            say("finding.says", speaker=item.speaker, publisher=item.name) if item.speaker else item.name
            for item in reading.witnesses
        )
        latest = f" ({say('finding.latest')})" if reading.current else ""
        rows.append(f"  {reading.label.ljust(width)}  {told}{latest} – {reading.origins}")
    words = list(dict.fromkeys(" ".join(item.exact.split()).rstrip(",;") for item in reason.evidence))
    rows += [reason_sentence(reason.code, words, relation.kind), ""]
    rows += [f"proof: {looked.name(item.article)}: “{item.exact}”" for item in reason.evidence] or [
        "proof: none"
    ]
    rows.append(f"for programs: {finding.kind}, {relation.kind}, {reason.code} (rule: {relation.rule})")
    return "\n".join(rows)
