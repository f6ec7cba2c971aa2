"""The account on a terminal. In: an account, a width. Out: text, with colour where asked. First screen: what an editor would put first."""

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from variorum.model.account import Account, AccountCommitment, AccountEntity
from variorum.model.article import Evidence
from variorum.model.finding import Finding
from variorum.render import figures
from variorum.render.clean import line
from variorum.render.findings import FindingView, ReadingView, Witness, show
from variorum.render.naming import names
from variorum.render.short import Lines, lineage_lines, problem_lines, silence_lines
from variorum.render.steps import series_line
from variorum.render.view import Index, counters, index, parts
from variorum.render.voices import FamilyView, families
from variorum.render.wording import count, listed, say

_STYLE = {
    "agreed": "green", "compatible": "cyan", "updated": "blue", "scoped": "yellow",
    "disputed": "bold red", "undecided": "magenta", "single": "dim",
}  # fmt: skip
_VERSIONS = 3  # of one quotation
_MANY = 8  # longer lists are cut here; page and JSON hold all
_WORDS = 90  # characters of proving words on a line


def render_text(account: Account, *, width: int = 100, colour: bool = False) -> str:
    """The account as text of `width` columns; without `colour` there are no escape codes at all."""
    out = StringIO()
    console = Console(
        file=out, width=max(width, 40), force_terminal=colour, color_system="standard" if colour else None,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    for block in _blocks(index(account)):
        console.print(block)
    return "\n".join(row.rstrip() for row in out.getvalue().splitlines()) + "\n"


def _blocks(looked: Index) -> Iterator[RenderableType]:
    account = looked.account
    sections = parts(account)
    yield Text(line(account.title) or say("intro.untitled"), style="bold")
    yield _counters(account)
    yield Text(say("intro.pledge"), style="dim")
    yield from _section("main", _detailed(looked, sections.main) or [Text(say("intro.main_none"))])
    if sections.differ:
        yield from _section(
            "differ_rest", [*_detailed(looked, sections.differ[:_MANY]), *_rest(len(sections.differ) - _MANY)]
        )
    for name, findings in (
        ("agreed", sections.agreed),
        ("single", sections.single),
        ("background", sections.background),
    ):
        if findings:
            yield from _section(name, [_compact(looked, findings[:_MANY]), *_rest(len(findings) - _MANY)])
    yield from _section("commitments", _commitments(looked, account.commitments))
    yield from _section("names", _names(looked, account.entities))
    yield from _section("quotes", _quotes(families(looked)))
    yield from _section("lineage", _listed(lineage_lines(looked)))
    yield from _section("silence", _listed(silence_lines(looked)))
    yield from _section("problems", [Text(f"- {item}") for item in problem_lines(looked)])


def _section(name: str, body: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """A heading and what stands below it; nothing at all where there is nothing."""
    held = list(body)
    if held:
        yield Text()
        yield Text(say(f"heading.{name}").upper(), style="bold underline")
        yield from held


def _counters(account: Account) -> Text:
    shown = Text(" · ").join(Text(f"{item.number} {item.label}", style="bold") for item in counters(account))
    plain = counters(account)[2].plain
    return Text.assemble(shown, "\n", (plain, "dim"))


def _rest(left: int) -> list[Text]:
    return [Text("  " + count("text.more_findings", left), style="dim")] if left > 0 else []


def _detailed(looked: Index, findings: Iterable[Finding]) -> list[RenderableType]:
    """Findings with their readings, witnesses, proving words and reason."""
    rows: list[RenderableType] = []
    for item in (show(looked, finding) for finding in findings):
        rows += [_head(item), Padding(_readings(item), (0, 0, 0, 2))]
        if series := series_line(looked, item):
            rows.append(Padding(Text(line(series)), (0, 0, 0, 2)))
        if item.finding.kind not in ("agreed", "single"):
            rows.append(Padding(Text(line(item.lead), style="italic"), (0, 0, 0, 2)))
        rows.append(Text())
    return rows[:-1]


def _head(item: FindingView) -> RenderableType:
    """Question on the left, low–high in bold, how it stands."""
    style = _STYLE[item.finding.kind]
    head = Text(line(item.finding.question), style="bold")
    head.append("  ")
    head.append(line(item.headline, 60), style="bold " + style)
    head.append(f"  [{item.sign} {item.label}]", style=style)
    return head


def _readings(item: FindingView) -> Table:
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(max_width=30)
    grid.add_column(ratio=1)
    for reading in item.readings[:_MANY]:
        label = Text(line(reading.label, 60))
        if reading.current:
            label.append(f" ({say('finding.latest')})", style="dim")
        grid.add_row(label, _witnesses(reading))
    return grid


def _witnesses(reading: ReadingView) -> Text:
    """Who says it, with the words of the first place of each."""
    rows = [_witness(item) for item in reading.witnesses[:4]]
    left = len(reading.witnesses) - 4
    if left > 0:
        rows.append(Text(listed([item.name for item in reading.witnesses[4:]]), style="dim"))
    return Text("\n").join(rows)


def _witness(item: Witness) -> Text:
    who = line(item.name) + (f", {item.date}" if item.date else "")
    if item.speaker:
        who = say("finding.says", speaker=line(item.speaker), publisher=who)
    shown = Text(who)
    if item.earlier:
        shown.append(f" ({say('report.earlier')})")
    if item.modality:
        shown.append(f" ({item.modality})")
    if item.passages:
        shown.append(f": “{line(item.passages[0].exact, _WORDS)}”", style="dim")
    return shown


def _compact(looked: Index, findings: Iterable[Finding]) -> Table:
    """One row a finding: question, answer, who."""
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(ratio=3)
    grid.add_column(ratio=2)
    grid.add_column(ratio=2, style="dim")
    for finding in findings:
        item = show(looked, finding)
        who = looked.named({article for reading in finding.readings for article in reading.articles})
        grid.add_row(Text(line(finding.question)), Text(line(item.headline, 80)), Text(line(listed(who), 80)))
    return grid


def _commitments(looked: Index, items: Iterable[AccountCommitment]) -> list[RenderableType]:
    rows = sorted(items, key=lambda item: (item.due.latest or item.due.earliest or "9999", item.id))
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(max_width=26)
    grid.add_column(ratio=1)
    grid.add_column(max_width=30, style="dim")
    for item in rows[: 2 * _MANY]:
        who = f"{line(item.who)}: " if item.who else ""
        by = "".join(f" ({line(note, 60)})" for note in (item.ordered_by, moves(item)) if note)
        names = looked.named(item.articles or [proof.article for proof in item.evidence])
        grid.add_row(
            Text(due(item), style="bold"), Text(who + line(item.action, 200) + by), Text(listed(names))
        )
    return [grid, *_rest(len(rows) - 2 * _MANY)] if rows else []


def due(item: AccountCommitment) -> str:
    """The day something is due, in words."""
    first, last = item.due.earliest, item.due.latest
    if first is None and last is None:
        return say("commitment.open_ended")
    if first is None:
        return say("commitment.until", date=figures.day(last or ""))
    if last is None:
        return say("commitment.after", date=figures.day(first))
    return figures.dates(first, last)


def moves(item: AccountCommitment) -> str:
    """Which day took the place of this one, or which this one took the place of; empty where none did."""
    for name, other in (("moved_to", item.moved_to), ("moved_from", item.moved_from)):
        if other is not None:
            first, last = other.earliest, other.latest
            day = figures.dates(first, last) if first and last else figures.day(last or first or "")
            return say(f"commitment.{name}", date=day)
    return ""


def _names(looked: Index, entities: Iterable[AccountEntity]) -> list[RenderableType]:
    """Odd ones out first, then other forms."""
    odd, other = [], []
    groups = names(entities)
    for view in groups["odd"]:
        for form in (form for form in view.told if form.status == "error"):
            shown = say(
                "text.odd",
                form=line(form.text),
                names=listed(looked.named(form.articles)),
                name=line(view.entity.name),
            )
            odd.append(Text("! " + shown, style="bold"))
    for view in groups["several"]:
        forms = [line(form.text) for form in view.told if form.text != view.entity.name]
        other.append(Text("  " + say("text.forms", name=line(view.entity.name), forms=listed(forms))))
    return [*odd, *other[:_MANY]]


def _quotes(items: Iterable[FamilyView]) -> list[RenderableType]:
    rows: list[RenderableType] = []
    for family in [item for item in items if item.differences != "none"][:_MANY]:
        rows.append(Text(f"{line(family.speaker)} – {family.sentence}", style="bold"))
        rows += [_indented(f"{item.name}: “{line(item.exact, 160)}”") for item in family.versions[:_VERSIONS]]
        left = len(family.versions) - _VERSIONS
        rows += [_indented(say("plot.more", n=left))] if left > 0 else []
    return rows


def _indented(text: str) -> Padding:
    return Padding(Text(text), (0, 0, 0, 2))


def _listed(items: Lines) -> list[RenderableType]:
    """Sentences with what belongs to each below it."""
    rows: list[RenderableType] = []
    for sentence, more in items[:_MANY]:
        rows += [Text(f"- {sentence}"), *(Padding(Text(item, style="dim"), (0, 0, 0, 4)) for item in more)]
    return [
        *rows,
        *(
            [Text("  " + count("text.more_rows", len(items) - _MANY), style="dim")]
            if len(items) > _MANY
            else []
        ),
    ]


def as_renderable(account: Account) -> RenderableType:
    """The account as one rich renderable, for programs that lay out their own terminal."""
    return Group(*_blocks(index(account)))


__all__ = ["Evidence", "as_renderable", "due", "render_text"]
