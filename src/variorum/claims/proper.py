"""Proper names as they are printed, whether or not a mention was read there. In: a line and a place beside a name. Out: its span.

Refuses times, and words that only open a sentence.
"""

from variorum.claims.line import Line

_INNER = frozenset(
    ("of", "de", "del", "for", "the", "and", "&", "-", "'s", "la", "al", "el", "du", "von", "van", "sin")
)
_LONGEST = 9


def name_before(line: Line, at: int, *, comma: bool = False) -> tuple[int, int] | None:
    """The name that ends right before a noun phrase, over a comma where `comma` asks for one; `at` is the token before the phrase."""
    if comma:
        if line.word(at) not in (",", "—", "–"):
            return None
        at -= 1
    if at < 0 or not _proper(line, at):
        return None
    for mention in line.mentions_in(line.starts[at] - 80, line.ends[at]):
        if (
            mention.form in ("name", "acronym")
            and mention.start <= line.starts[at]
            and line.ends[at] <= mention.end
        ):
            return mention.start, mention.end
    first = at
    while first > 0 and at - first < _LONGEST and _proper(line, first - 1):
        first -= 1
    return line.starts[first], line.ends[at]


def name_after(line: Line, at: int, *, comma: bool = False) -> tuple[int, int] | None:
    """The name that begins at a token, or behind the comma there."""
    if comma:
        if line.word(at) not in (",", "—", "–"):
            return None
        at += 1
    at += line.word(at) == "the"
    if not 0 <= at < len(line.words) or not _proper(line, at):
        return None
    for mention in line.mentions_in(line.starts[at], line.ends[at]):
        if mention.form in ("name", "acronym"):
            return mention.start, mention.end
    return line.starts[at], line.ends[run_end(line, at) - 1]


def run_end(line: Line, first: int) -> int:
    """One past the last token of the capitalised words that begin at `first`."""
    last = first + 1
    while (
        last < len(line.words)
        and last - first < _LONGEST
        and (
            _proper(line, last)
            or (
                line.words[last] in _INNER
                and last + 1 < len(line.words)
                and _proper(line, last + 1)
                and line.words[last] != "and"
            )
        )
    ):
        last += 1
    return last


def _proper(line: Line, i: int) -> bool:
    """Whether a word is written as part of a name."""
    return line.capital[i] and line.pos[i] in ("PROPN", "ADJ", "NOUN", "NUM", "X") and i not in line.timed
