"""`variorum why`. In: a saved account and a finding. Out: the claims it stands on, the comparisons and the rules that made it."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from rich.console import Console

from variorum import api
from variorum.cli import DONE
from variorum.errors import AccountError
from variorum.model.account import Account
from variorum.model.finding import Finding
from variorum.render import figures
from variorum.render.clean import line
from variorum.render.view import Index, index


def why(
    account: Annotated[Path, Parameter(help="An account saved with --json.")],
    finding: Annotated[
        str,
        Parameter(help="The finding: its id, its place (1 is the most important), or words of its question."),
    ],
    /,
) -> int:
    """Show what a finding stands on: claims, comparisons and rules."""
    data = api.open_account(account).data
    found = _choose(data, finding)
    console = Console(highlight=False, markup=False, emoji=False)
    for row in _rows(index(data), found):
        console.print(row, soft_wrap=True)
    return DONE


def _choose(account: Account, wanted: str) -> Finding:
    """The one finding that is meant; an unclear wish is answered with the choices."""
    if wanted.isdecimal() and 1 <= int(wanted[:9]) <= len(account.findings):
        return sorted(account.findings, key=lambda item: (-item.importance, item.id))[int(wanted[:9]) - 1]
    exact = [item for item in account.findings if item.id == wanted]
    alike = exact or [item for item in account.findings if wanted.lower() in item.question.lower()]
    if len(alike) == 1:
        return alike[0]
    if not alike:
        raise AccountError(
            f"no finding {wanted!r} in this account of {len(account.findings)} findings; give an id, a place or words of its question"
        )
    choices = "; ".join(f"{item.id} {line(item.question, 60)}" for item in alike[:6])
    raise AccountError(f"{wanted!r} may mean {len(alike)} findings: {choices}")


def _rows(looked: Index, found: Finding) -> list[str]:
    """The finding as lines, from the question down to the rule."""
    rows = [
        line(found.question),
        f"{found.kind} · {found.attribute} · importance {found.importance:.2f} · made by {found.made_by} · {found.id}",
        "",
    ]
    labels = {}
    for number, reading in enumerate(found.readings, start=1):
        labels[reading.id] = f"[{number}] {line(reading.label, 60)}"
        origins = f" · origins: {line(', '.join(reading.origins), 100)}" if reading.origins else ""
        rows.append(
            f"{labels[reading.id]} = {figures.value(reading.value)} · {reading.independent} independent{origins}"
        )
        rows += [f"    {_claim(looked, item)}" for item in reading.claims]
    rows.append("")
    for relation in found.relations:
        rows.append(
            f"{labels.get(relation.left, relation.left)} – {labels.get(relation.right, relation.right)}: {relation.kind} (rule {relation.rule or 'not named'})"
        )
        for reason in relation.reasons:
            words = "; ".join(
                f"{looked.name(item.article)} {item.start}: “{line(item.exact, 80)}”"
                for item in reason.evidence
            )
            rows.append(f"    {reason.code} {words}")
    if found.why:
        rows += [
            "",
            "Why these claims answer one question:",
            *[f"    {line(key)}: {line(text)}" for key, text in found.why],
        ]
    return rows


def _claim(looked: Index, claim_id: str) -> str:
    """One claim on a line."""
    claim = looked.claims.get(claim_id)
    if claim is None:
        return claim_id
    scope = ", ".join(f"{name} “{line(word)}”" for name, word in _scope(claim.scope))
    parts = [
        f"{looked.name(claim.article)} {claim.start}–{claim.end}: “{line(claim.exact, 80)}”",
        scope,
        claim.modality if claim.modality != "asserted" else "",
        f"by {claim.made_by}",
    ]
    return " · ".join(part for part in parts if part)


def _scope(scope: object) -> list[tuple[str, str]]:
    """The scope words that are there."""
    names = ("population", "place", "period", "definition")
    return [(name, word) for name in names if (word := getattr(scope, name))]
