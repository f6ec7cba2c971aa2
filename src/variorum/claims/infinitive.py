"""Infinitive: where the "to" of a deed stands behind the word that binds. In: a line and an index. Out: the index of "to", or None.

"agreed on Monday to lend", "promised in her campaign to publish", "vowed “not to close”". Refuses to reach over a verb.
"""

from variorum.claims.binding import NOT, table
from variorum.claims.line import Line

_DASHES = frozenset(("–", "—", "--"))
_MARKS = frozenset(('"', "“", "”", "'", "‘"))
_PHRASE = 6  # words of a phrase between a vow and its "to" at most
_ASIDE = 15  # words between two dashes at most


def to_behind(line: Line, j: int) -> int | None:
    """Where "to" stands: at `j`, or behind a time ("agreed on Monday to lend") or words between dashes."""
    if line.word(j) == "to":
        return j
    if line.word(j) in _DASHES:
        close = next(
            (k for k in range(j + 1, min(j + _ASIDE, len(line.words))) if line.words[k] in _DASHES), j
        )
        return close + 1 if line.word(close + 1) == "to" else None
    aside = _past_aside(line, j)
    if aside is not None:
        return aside
    time = (
        next(iter(line.times_in(line.starts[j], line.starts[j] + 14)), None) if j < len(line.words) else None
    )
    if time is None:
        return None
    first, last = line.range(time.start, time.end)
    if any(line.pos[k] != "ADP" for k in range(j, first)):
        return None
    return last if line.word(last) == "to" else None


def _past_aside(line: Line, j: int) -> int | None:
    """Where "to" stands behind words of where or to whom: "promised in her campaign to publish all contracts"."""
    if j >= len(line.pos) or line.pos[j] != "ADP" or not line.any(j - 1, table("vows")):
        return None
    for k in range(j + 1, min(j + _PHRASE, len(line.pos))):
        if line.words[k] == "to":
            return k
        if line.pos[k] not in ("DET", "PRON", "NOUN", "PROPN", "ADJ", "PART"):
            return None
    return None


def past_refusal(line: Line, j: int) -> int:
    """Where "to" may stand behind a quotation mark and a "not": vowed “not to close the plant”."""
    mark = line.word(j) in _MARKS
    return j + mark + 1 if line.word(j + mark) in NOT else j
