"""`variorum show`. In: an account saved as JSON. Out: the account on the terminal, or as a page, Markdown or text."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from variorum import api
from variorum.cli.output import finish


def show(
    account: Annotated[Path, Parameter(help="An account saved with --json.")],
    /,
    *,
    output: Annotated[
        list[Path] | None,
        Parameter(name=["--output", "-o"], negative="", help="Write it: .html, .md, .txt, .json or .ics."),
    ] = None,
    ics: Annotated[
        Path | None, Parameter(help="Write the commitments that have a date as a calendar.")
    ] = None,
    quiet: Annotated[
        bool, Parameter(name=["--quiet", "-q"], negative="", help="Print nothing but errors.")
    ] = False,
) -> int:
    """Print a saved account, or write it as a page."""
    return finish(
        api.open_account(account), output or [], ics=ics, quiet=quiet or bool(output) or ics is not None
    )
