"""`variorum version`. In: nothing. Out: the version on standard output."""

import sys

from variorum import __version__


def version() -> int:
    """Print the version."""
    sys.stdout.write(f"variorum {__version__}\n")
    return 0
