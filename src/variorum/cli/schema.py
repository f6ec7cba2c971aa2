"""`variorum schema`. In: nothing. Out: the JSON Schema of an account on standard output."""

from variorum import codec
from variorum.cli.output import say


def schema() -> int:
    """Print the JSON Schema of an account."""
    say(codec.json_schema().decode())
    return 0
