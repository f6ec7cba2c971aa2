"""What commands write. In: an account and targets. Out: files, the printed account, the exit code. The only place that prints accounts."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from rich.console import Console

from variorum.api import Account, check_target
from variorum.cli import DONE, WITH_PROBLEMS
from variorum.errors import OutputError
from variorum.render import render_text
from variorum.render.short import problem_lines
from variorum.render.view import index


def write(account: Account, target: Path, *, form: Literal["json", "ics"] | None = None) -> None:
    """Write the account to `target`; in `form` whatever its suffix."""
    if form is None:
        account.save(target)
        return
    made = account.to_json() if form == "json" else account.to_ics()
    try:
        target.write_bytes(made)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error


def check_targets(
    targets: Sequence[Path] | None, *, json: Path | None = None, ics: Path | None = None
) -> None:
    """Refuse what cannot be written before the work is done, not after it."""
    for target in targets or ():
        check_target(target)
    for named in (json, ics):
        if named is not None:
            check_target(named, suffixes=())


def say(text: str) -> None:
    """Print text as it is."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()


def show_account(account: Account) -> None:
    """Print the account: with colour and in the width of the window on a terminal, plain when piped."""
    console = Console()
    colour = console.is_terminal and "NO_COLOR" not in os.environ
    say(render_text(account.data, width=console.width if console.is_terminal else 100, colour=colour))


def _calendar(account: Account) -> str:
    """How many commitments a calendar holds, and how many it leaves out."""
    from variorum.render.ics import ics_note, split_dated  # noqa: PLC0415 - loads the calendar library

    dated, undated = split_dated(account.data)
    return ics_note(len(dated), undated)


def finish(
    account: Account,
    targets: Sequence[Path],
    *,
    json: Path | None = None,
    ics: Path | None = None,
    quiet: bool = False,
) -> int:
    """Write all targets, print the account unless quiet, and say whether there were problems."""
    for target in targets:
        write(account, target)
    if json is not None:
        write(account, json, form="json")
    if ics is not None:
        write(account, ics, form="ics")
    notes = Console(stderr=True, highlight=False, soft_wrap=True)
    if quiet:
        for told in problem_lines(index(account.data)):  # the exit code says that there are some: say which
            notes.print(told, markup=False)
    else:
        show_account(account)
        for written in (*targets, json):
            if written is not None:
                notes.print(f"Written: {written}", markup=False)
        if ics is not None:
            notes.print(f"Written: {ics} ({_calendar(account)})", markup=False)
    return WITH_PROBLEMS if account.data.problems else DONE
