"""The account as Markdown. In: an account. Out: one document; words of reports are escaped, so that they cannot become markup."""

import re
from collections.abc import Iterator

from variorum.model.account import Account
from variorum.model.finding import Finding
from variorum.render import figures
from variorum.render.clean import line
from variorum.render.findings import FindingView, Witness, show
from variorum.render.naming import names
from variorum.render.short import Lines, lineage_lines, problem_lines, silence_lines
from variorum.render.steps import series_line
from variorum.render.text import due, moves
from variorum.render.view import Index, counters, index, parts
from variorum.render.voices import families
from variorum.render.wording import listed, say

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~&])")


def escape(text: str) -> str:
    """Words of a report on one line, with everything that Markdown would read as markup escaped."""
    flat = _SPECIAL.sub(r"\\\1", line(text))
    return re.sub(r"^(\d+)([.)])|^([-=])", r"\1\\\2\3", flat)


def render_markdown(account: Account) -> str:
    """The account as one Markdown document."""
    looked = index(account)
    return "\n".join(_lines(looked)).rstrip() + "\n"


def _lines(looked: Index) -> Iterator[str]:
    account = looked.account
    sections = parts(account)
    yield from (f"# {escape(account.title)}", "")
    yield " · ".join(f"**{item.number}** {item.label}" for item in counters(account))
    yield from ("", f"*{say('intro.pledge')}*", "")
    for name, findings in (
        ("main", sections.main), ("differ_rest", sections.differ), ("agreed", sections.agreed),
        ("single", sections.single), ("background", sections.background),
    ):  # fmt: skip
        if findings:
            yield from (f"## {say(f'heading.{name}')}", "")
            for finding in findings:
                yield from _finding(looked, finding)
    yield from _quotes(looked)
    yield from _commitments(looked)
    yield from _timeline(looked)
    yield from _names(looked)
    yield from _listed("lineage", lineage_lines(looked, escape))
    yield from _listed("silence", silence_lines(looked, escape))
    yield from _reports(looked)


def _listed(name: str, items: Lines) -> Iterator[str]:
    """A heading and sentences with what belongs to each below it."""
    if items:
        yield from (f"## {say(f'heading.{name}')}", "")
        for sentence, more in items:
            yield f"- {sentence}"
            yield from (f"  - {item}" for item in more)
        yield ""


def _finding(looked: Index, finding: Finding) -> Iterator[str]:
    item: FindingView = show(looked, finding)
    yield from (f"### {escape(finding.question)}", "", f"**{escape(item.headline)}** – {item.label}", "")
    for reading in item.readings:
        yield f"- **{escape(reading.label)}**"
        yield from (f"  - {_witness(witness)}" for witness in reading.witnesses)
    yield ""
    if series := series_line(looked, item):
        yield from (escape(series), "")
    yield from (escape(item.lead), "")


def _witness(item: Witness) -> str:
    who = escape(item.name) + (f", {item.date}" if item.date else "")
    if item.speaker:
        who = say("finding.says", speaker=escape(item.speaker), publisher=who)
    words = "; ".join(f"“{escape(place.exact)}”" for place in item.passages)
    return f"{who}: {words}" if words else who


def _quotes(looked: Index) -> Iterator[str]:
    held = families(looked)
    if held:
        yield from (f"## {say('heading.quotes')}", "")
    for family in held:
        yield from (f"**{escape(family.speaker)}** – {family.sentence}", "")
        yield from (f"- {escape(item.name)}: “{escape(item.exact)}”" for item in family.versions)
        yield ""


def _commitments(looked: Index) -> Iterator[str]:
    items = sorted(
        looked.account.commitments, key=lambda item: (item.due.latest or item.due.earliest or "9999", item.id)
    )
    if not items:
        return
    yield from (f"## {say('heading.commitments')}", "")
    head = [say(f"commitment.{name}") for name in ("due", "who", "action", "by")]
    yield from (f"| {' | '.join(head)} |", "| --- | --- | --- | --- |")
    for item in items:
        cells = (
            " · ".join(filter(None, (due(item), moves(item)))),
            escape(item.who or say("commitment.nobody")),
            escape(item.action),
            escape(item.ordered_by or ""),
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _timeline(looked: Index) -> Iterator[str]:
    if looked.account.timeline:
        yield from (f"## {say('heading.timeline')}", "")
        for item in looked.account.timeline:
            names = escape(listed(looked.named(item.articles)))
            yield f"- **{figures.dates(item.earliest, item.latest)}** {escape(item.text)} ({names})"
        yield ""


def _names(looked: Index) -> Iterator[str]:
    """Odd names first, then those with several forms; a form with its office adds nothing to the bare one."""
    rows = []
    groups = names(looked.account.entities)
    for view in groups["odd"]:
        for form in (form for form in view.told if form.status == "error"):
            told = escape(listed(looked.named(form.articles)))
            row = say("text.odd", form=f"**{escape(form.text)}**", names=told, name=escape(view.entity.name))
            rows.append("- " + row)
    for view in groups["several"]:
        forms = [escape(form.text) for form in view.told if form.text != view.entity.name]
        rows.append("- " + say("text.forms", name=f"**{escape(view.entity.name)}**", forms=listed(forms)))
    if rows:
        yield from (f"## {say('heading.names')}", "", *rows, "")


def _reports(looked: Index) -> Iterator[str]:
    yield from (f"## {say('heading.reports')}", "")
    for article in sorted(looked.account.articles, key=lambda item: looked.order[item.id]):
        date = looked.published(article.id) or say("report.undated")
        yield f"- **{escape(looked.name(article.id))}**, {date}: {escape(article.headline or article.name)}"
    if looked.account.problems:
        yield from ("", f"## {say('heading.problems')}", "")
        yield from (f"- {item}" for item in problem_lines(looked, escape))
