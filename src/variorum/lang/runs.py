"""Runs of words as one pattern. In: runs such as "final results". Out: a pattern that finds any of them. Refuses to say what they mean."""

import re
from collections.abc import Iterable


def any_run(runs: Iterable[str], behind: str = r"\b") -> re.Pattern[str]:
    """Any of the runs as whole words, whatever their case, the longest first; `behind` is what must follow."""
    longest_first = sorted(runs, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + ")" + behind, re.IGNORECASE)
