"""The command line. In: arguments. Out: an exit code: 0 done, 1 done with problems, 2 wrong use, 3 failed. Commands load when they are called."""

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches

from cyclopts import App, CycloptsError, UnknownCommandError, UnusedCliTokensError, ValidationError
from rich.console import Console

from variorum import __version__
from variorum.errors import VariorumError

DONE, WITH_PROBLEMS, WRONG_USE, FAILED = 0, 1, 2, 3

# name → (place, help); the help stands here so that `variorum --help` need not import the commands
_COMMANDS = {
    "reconcile": ("variorum.cli.reconcile:reconcile", "Make one sourced account of the reports of a story."),
    "show": ("variorum.cli.show:show", "Print a saved account, or write it as a page."),
    "read": (
        "variorum.cli.read:read",
        "Show how reports are read: date, publisher, figures, dates, names, quotes.",
    ),
    "why": ("variorum.cli.why:why", "Show what a finding stands on: claims, comparisons and rules."),
    "schema": ("variorum.cli.schema:schema", "Print the JSON Schema of an account."),
    "version": ("variorum.cli.version:version", "Print the version."),
}


def make_app() -> App:
    """The application with its commands, none of them loaded yet."""
    app = App(
        name="variorum",
        help="Give it the reports of one story: it gives back one sourced account - what they agree on, where they differ and why.",
        version=__version__,
        version_flags=["--version"],
        result_action="return_value",
    )
    for name, (place, text) in _COMMANDS.items():
        app.command(place, name=name, help=text)
    return app


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and say how it ended; errors become one sentence on standard error."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = make_app()(given, exit_on_error=False, print_error=False)
    except UnknownCommandError:
        return _complain(_unknown(given), WRONG_USE)
    except CycloptsError as error:
        return _complain(f"{_sentence(_misuse(error))} Try: variorum --help", WRONG_USE)
    except VariorumError as error:
        return _complain(str(error), FAILED)
    except KeyboardInterrupt:
        return _complain("stopped", FAILED)
    except BrokenPipeError:
        # the reader of our output went away (`| head`): send the rest nowhere, or Python would complain at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        root = error.__cause__ or error
        cause = _sentence(f"{type(root).__name__}: {root}")
        return _complain(
            f"this should not have happened: {cause} Run it with `python -X dev -m variorum.cli` to see where",
            FAILED,
        )
    return code if isinstance(code, int) else DONE


def _unknown(given: Sequence[str]) -> str:
    """What to say to a command that is not one."""
    word = next((item for item in given if not item.startswith("-")), "")
    close = get_close_matches(word, _COMMANDS, n=1)
    hint = f"did you mean {close[0]!r}?" if close else f"the commands are {', '.join(_COMMANDS)}"
    return f"there is no command {word!r}; {hint}"


def _misuse(error: CycloptsError) -> str:
    """What was wrong in the command, without the brackets in which the library shows its lists."""
    if isinstance(error, ValidationError):
        return error.exception_message
    if isinstance(error, UnusedCliTokensError):
        return f"more was given than the command takes: {' '.join(error.unused_tokens or ())}"
    return str(error)


def _sentence(text: str) -> str:
    """An error message on one line, ending in a full stop."""
    flat = " ".join(text.split())
    return flat if flat.endswith((".", "?")) else flat + "."


def _complain(text: str, code: int) -> int:
    """One line on standard error."""
    Console(stderr=True, soft_wrap=True, highlight=False).print(f"variorum: {text}", markup=False)
    return code


def main() -> None:
    """Entry point of the `variorum` command."""
    sys.exit(run())
