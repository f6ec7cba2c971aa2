"""What commands write. In: an account and targets. Out: files, the printed account, the exit code. The only place that prints accounts."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from variorum.api import Account
from variorum.cli import DONE, WITH_PROBLEMS
from variorum.errors import OutputError
from variorum.render import render_text


def write(account: Account, target: Path, *, as_json: bool = False) -> None:
    """Write the account to `target`; with `as_json` whatever its suffix."""
    if not as_json:
        account.save(target)
        return
    try:
        target.write_bytes(account.to_json())
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error


def say(text: str) -> None:
    """Print text as it is."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()


def show_account(account: Account) -> None:
    """Print the account: with colour and in the width of the window on a terminal, plain when piped."""
    console = Console()
    colour = console.is_terminal and "NO_COLOR" not in os.environ
    say(render_text(account.data, width=console.width if console.is_terminal else 100, colour=colour))


def finish(
    account: Account, targets: Sequence[Path], *, json: Path | None = None, quiet: bool = False
) -> int:
    """Write all targets, print the account unless quiet, and say whether there were problems."""
    for target in targets:
        write(account, target, as_json=target == json)
    if not quiet:
        show_account(account)
        notes = Console(stderr=True, highlight=False, soft_wrap=True)
        for target in targets:
            notes.print(f"Written: {target}", markup=False)
    return WITH_PROBLEMS if account.data.problems else DONE
