"""`variorum reconcile`. In: paths and addresses. Out: the account on the terminal, as a page and as JSON."""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from variorum import api
from variorum.cli.output import check_targets, finish

_STAGES = {
    "reading": "Reading",
    "claims": "Collecting claims",
    "aligning": "Comparing",
    "reconciling": "Reconciling",
}


class _Bar:
    """A progress bar that is fed by the corridor."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that `done` of `total` steps of a stage are over."""
        if self._progress is None:
            return
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(_STAGES.get(stage, stage), total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total)


def _progress(quiet: bool) -> Progress | None:
    """A bar on standard error where somebody watches, else nothing."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        return None
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    )


def _no_option(_type: object, paths: Sequence[str]) -> None:
    """Refuses a mistyped option that would else be read as a path."""
    for path in paths:
        if path.startswith("-") and path != "-":
            raise ValueError(f'unknown option "{path}"')


def reconcile(
    paths: Annotated[
        list[str],
        Parameter(
            consume_multiple=True,
            negative="",
            allow_leading_hyphen=True,  # a lone hyphen is standard input
            validator=_no_option,
            help="Files, folders, http(s) addresses, or - for JSONL on standard input.",
        ),
    ],
    /,
    *,
    output: Annotated[
        list[Path] | None,
        Parameter(
            name=["--output", "-o"], negative="", help="Write the account: .html, .md, .txt, .json or .ics."
        ),
    ] = None,
    json: Annotated[Path | None, Parameter(help="Write the account as JSON.")] = None,
    ics: Annotated[
        Path | None, Parameter(help="Write the commitments that have a date as a calendar.")
    ] = None,
    quiet: Annotated[
        bool, Parameter(name=["--quiet", "-q"], negative="", help="Print nothing but problems and errors.")
    ] = False,
) -> int:
    """Make one sourced account of the reports of a story."""
    check_targets(output, json=json, ics=ics)
    progress = _progress(quiet)
    watched: AbstractContextManager[object] = progress if progress is not None else nullcontext()
    with watched:
        account = api.reconcile(
            paths, stdin=sys.stdin.buffer if "-" in paths else None, on_step=_Bar(progress)
        )
    return finish(account, output or [], json=json, ics=ics, quiet=quiet)
