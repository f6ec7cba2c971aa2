"""The account as one page. In: an account. Out: HTML that needs no network and no script. Every word of a report is escaped; no report can add markup."""

import base64
import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from variorum.model.account import Account, AccountCommitment
from variorum.model.finding import Finding
from variorum.model.problem import Problem
from variorum.render import clean, figures, passages
from variorum.render.excerpts import Passage, evidence_passage, passage
from variorum.render.findings import FindingView, show
from variorum.render.graph import lineage_graph
from variorum.render.kinship import links, ties
from variorum.render.naming import names
from variorum.render.plots import dot_plot, key_words
from variorum.render.silence import silence_table
from variorum.render.steps import step_plot
from variorum.render.text import due, moves
from variorum.render.view import SLIPS, Index, counters, index, parts
from variorum.render.voices import FamilyView, by_speaker, families
from variorum.render.why import explain
from variorum.render.wording import count, entry, listed, say

_LOOKED_UP = 6  # of each list of a "why": the template shows no more, `variorum why` has them all
_NO_DATE = "9999"  # sorts behind every date


def render_html(account: Account) -> str:
    """The account as one self-contained page."""
    style, script = _static("account.css"), _static("account.js")
    page: str = (
        _environment()
        .get_template("account.html.j2")
        .render(
            **_contents(index(account)),
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )
    return page


@cache
def _environment() -> Environment:
    """Templates with escaping on for everything, and our words at hand."""
    environment = Environment(
        loader=PackageLoader("variorum.render"),
        autoescape=True,
        finalize=clean.shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(say=say, count=count, entry=entry, listed=listed, key_words=key_words)
    environment.filters.update(line=clean.line, line_keep=clean.spaced, web=_web)
    return environment


@cache
def _static(name: str) -> str:
    return "\n" + resources.files("variorum.render").joinpath("static", name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """What the page's own security policy knows its script and style by: nothing else may run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _web(address: str | None) -> str:
    """The address where it leads to the web, else nothing: `javascript:` and the like are not links."""
    return address if address is not None and address.lower().startswith(("http://", "https://")) else ""


def _contents(looked: Index) -> dict[str, Any]:
    """All that the template shows."""
    account = looked.account
    slug_of = passages.slugs(item.id for item in account.articles)
    finding_slug = passages.slugs(item.id for item in account.findings)
    shown = passages.reports(looked, slug_of)
    sections = parts(account)
    told = families(looked)
    family_slug = passages.slugs(item.id for item in told)

    def views(findings: tuple[Finding, ...]) -> list[FindingView]:
        return [show(looked, item) for item in findings]

    return {
        "account": account,
        "looked": looked,
        "counters": counters(account),
        "span": _story_days(looked),
        "main": views(sections.main),
        "differ": views(sections.differ),
        "agreed": views(sections.agreed),
        "single": views(sections.single),
        "background": views(sections.background),
        "why": lambda item: explain(looked, item.finding, _LOOKED_UP),
        "plot": lambda item: dot_plot(looked, item, f"plot-{finding_slug[item.id]}"),
        "steps": lambda item: step_plot(looked, item, f"steps-{finding_slug[item.id]}"),
        "families": told,
        "speakers": by_speaker(looked),
        "owed": _owed(looked),
        "timeline": _timeline(looked),
        "names": names(account.entities),
        "links": links(looked),
        "ties": lambda: ties(looked),
        "graph": lineage_graph(looked),
        "silence": silence_table(looked),
        "layers": lambda item: _layers(looked, item),
        "slips": [(item, _places(looked, item)) for item in account.problems if item.code in SLIPS],
        "failed": [item for item in account.problems if item.code not in SLIPS],
        "reports": shown,
        "href": _href(slug_of, passages.anchors(shown)),
        "slug": slug_of,
        "finding_slug": finding_slug,
        "finding_anchor": _finding_anchors(account, finding_slug, family_slug, told),
        "family_slug": family_slug,
        "finding_of": {item.id: item for item in account.findings},
        "due": due,
        "moves": moves,
        "dates": figures.dates,
        "passage": lambda item: passage(looked, item),
    }


def _finding_anchors(
    account: Account, slug_of: Mapping[str, str], family_slug: Mapping[str, str], told: Sequence[FamilyView]
) -> dict[str, str]:
    """Where each finding stands on the page: under its question or, if quoted words are the answer, with the versions of one utterance."""
    family_at = {
        (version.article, version.start): f"family-{family_slug[item.id]}"
        for item in told
        for version in item.versions
    }
    place_of = {claim.id: (claim.article, claim.start) for claim in account.claims}
    anchors = {item.id: f"finding-{slug_of[item.id]}" for item in account.findings}
    for item in account.findings:
        if item.attribute == "words":
            claims = (claim for reading in item.readings for claim in reading.claims)
            found = (family_at.get(place_of[claim]) for claim in claims if claim in place_of)
            anchors[item.id] = next((family for family in found if family), "quotes")
    return anchors


def _places(looked: Index, problem: Problem) -> list[Passage]:
    """The words of a slip in their sentences, each sentence once."""
    shown = [evidence_passage(looked, words) for words in problem.evidence]
    lines = [
        looked.articles[p.article].text.count("\n", 0, p.start) if p.article in looked.articles else -1
        for p in shown
    ]
    return [p for number, p in enumerate(shown) if lines[number] not in lines[:number]]


def _layers(looked: Index, item: FindingView) -> list[tuple[str, str]]:
    """Reports that hold an old and a new answer to this question, and how that shows."""
    places = {
        (c.article, c.start)
        for r in item.finding.readings
        for c in (looked.claims.get(i) for i in r.claims)
        if c
    }
    return [
        (looked.name(problem.article or ""), problem.message)
        for problem in looked.account.problems
        if problem.code == "old_and_new" and all((e.article, e.start) in places for e in problem.evidence)
    ]


def _href(slug_of: dict[str, str], there: set[str]) -> Callable[[str, int], str]:
    """The link to a passage; to the report where the passage cannot be found, "" where there is no such report."""

    def href(article: str, start: int) -> str:
        if article not in slug_of:
            return ""
        place = passages.anchor(slug_of[article], start)
        return f"#{place}" if place in there else f"#article-{slug_of[article]}"

    return href


def _story_days(looked: Index) -> str:
    """From which to which day the reports of the story were published."""
    days = [item.published for item in looked.account.articles if item.lane == "story"]
    firsts = [item.earliest for item in days if item.earliest]
    lasts = [item.latest for item in days if item.latest]
    return figures.dates(min(firsts), max(lasts)) if firsts and lasts else ""


def _owed(looked: Index) -> dict[str, list[AccountCommitment]]:
    """Commitments with a date, in its order, and those without."""
    ordered = sorted(
        looked.account.commitments, key=lambda item: (_due_key(item), item.due.earliest or "", item.id)
    )
    undated = [item for item in ordered if _due_key(item) == _NO_DATE]
    return {"dated": [item for item in ordered if _due_key(item) != _NO_DATE], "undated": undated}


def _due_key(item: AccountCommitment) -> str:
    return item.due.latest or item.due.earliest or _NO_DATE


def _timeline(looked: Index) -> dict[str, Any]:
    """Happenings in order; those of the years before the first report stand apart."""
    ordered = sorted(
        looked.account.timeline,
        key=lambda item: (item.earliest or item.latest or _NO_DATE, item.latest or _NO_DATE),
    )
    days = [
        item.published.earliest
        for item in looked.account.articles
        if item.published.earliest and item.lane == "story"
    ]
    year = min(days)[:4] if days else ""
    past = [(item.latest or item.earliest or _NO_DATE)[:4] < year for item in ordered]
    earlier = [item for item, is_past in zip(ordered, past, strict=True) if is_past]
    held = [item for item, is_past in zip(ordered, past, strict=True) if not is_past]
    return {"year": year, "earlier": earlier if held else [], "now": held or ordered}
