"""`variorum why`. In: a saved account and a finding. Out: all that made it, to be checked by hand. Reads the account alone."""

from pathlib import Path
from textwrap import fill
from typing import Annotated

from cyclopts import Parameter
from rich.console import Console

from variorum import api
from variorum.cli import DONE
from variorum.errors import AccountError
from variorum.model.account import Account
from variorum.model.finding import Finding
from variorum.render.clean import line
from variorum.render.view import index
from variorum.render.why_text import why_lines


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
    for row in why_lines(index(data), found):
        console.print(_wrapped(row, console.width) if console.is_terminal else row, soft_wrap=True)
    return DONE


def _wrapped(row: str, width: int) -> str:
    """A long line under its own beginning, for a reader at a terminal; what is piped keeps one line for one fact."""
    indent = " " * (len(row) - len(row.lstrip()) + 4)
    return fill(row, width=max(width, 40), subsequent_indent=indent, break_long_words=False)


def _choose(account: Account, wanted: str) -> Finding:
    """The one finding that is meant; an unclear wish is answered with the choices."""
    if not wanted.strip():
        raise AccountError("no finding is named; give an id, a place or words of its question")
    if wanted.isdecimal():
        place = int(wanted[:9])
        if not 1 <= place <= len(account.findings):
            raise AccountError(
                f"no finding {wanted} in this account; its {len(account.findings)} findings are counted from 1"
            )
        return sorted(account.findings, key=lambda item: (-item.importance, item.id))[place - 1]
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
