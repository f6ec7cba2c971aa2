"""Culprits: who the attacker was, once he has a name. In: a line and a name. Out: a core of a name claim under one key.

"Police identified the gunman as X", "the attacker, X", "X, the suspect", "the gunman was X", "X, accused of killing three people", and "they
identified him as X" behind a sentence on the arrest of a man. Refuses names that only stand near such a word.
"""

from variorum.claims.compose import Core
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.model.mark import Mention
from variorum.values import Name

_BACK = 16  # words between "identified" and "as X"
_NEAR = 6  # words between "accused" and what of
_KEY = "role:attacker"
_ARTICLES = frozenset(("the", "a", "an", "suspected", "alleged"))
_BE = frozenset(("is", "was"))
_CLOSE = frozenset((",", ")", "(", "who"))


def culprit_core(page: Page, line: Line, mention: Mention) -> Core | None:
    """The name of the attacker, where the words beside it say so."""
    name = page.text[mention.start : mention.end]
    if mention.kind != "person" or mention.form != "name" or " " not in name:
        return None
    first, last = line.range(mention.start, mention.end)
    for found in (
        _beside(line, first, last),
        _is_named(page, line, first),
        _named_as(page, line, first),
        _charged(line, last),
    ):
        if found is not None:
            return Core(
                start=mention.start, end=mention.end, attribute=_KEY, value=Name(text=name), subject=found,
                subject_chain=mention.chain if mention.chain >= 0 else None,
            )  # fmt: skip
    return None


def _beside(line: Line, first: int, last: int) -> str | None:
    """The word for an attacker right before the name or behind it, over a comma: "gunman X", "the gunman, X", "X, the gunman"."""
    for i in (first - 1, first - 2):
        if _is_culprit(line, i) and (i == first - 1 or line.word(first - 1) == ","):
            return line.words[i]
    behind = last + 1
    while line.word(behind) in _ARTICLES and line.word(last) == ",":
        behind += 1
    return line.words[behind] if behind > last + 1 and _is_culprit(line, behind) else None


def _is_named(page: Page, line: Line, first: int) -> str | None:
    """ "The gunman was X", and "the man is X" where the sentence before tells of a suspect."""
    if line.word(first - 1) not in _BE:
        return None
    i = first - 2
    if _is_culprit(line, i):
        return line.words[i]
    meant = line.word(i - 1) == "the" and line.any(i, words("events", "held_one"))
    return _held_before(page, line) if meant else None


def _named_as(page: Page, line: Line, first: int) -> str | None:
    """The word for an attacker in "identified the gunman as X", "the gunman was named as X", "identified him as X"."""
    if line.word(first - 1) != "as":
        return None
    near = range(first - 2, max(-1, first - 2 - _BACK), -1)
    verb = next((i for i in near if line.any(i, words("events", "naming")) and line.pos[i] == "VERB"), None)
    if verb is None:
        return None
    around = range(max(0, verb - _BACK), first)
    told = next((i for i in around if _is_culprit(line, i)), None)
    if told is not None:
        return line.words[told]
    meant = line.any(first - 2, words("events", "held_one")) and first - 3 in (
        verb,
        verb + (line.word(first - 3) == "the"),
    )
    return _held_before(page, line) if meant else None


def _held_before(page: Page, line: Line) -> str | None:
    """ "suspect", where the sentence before tells of one, or of the arrest of a man."""
    before = page.line_before(line)
    if before is None:
        return None
    if any(_is_culprit(before, i) for i in range(len(before.words))):
        return "suspect"
    held = words("events", "held_one")
    caught = any(
        before.pos[i] == "VERB" and before.any(i, words("events", "catching"))
        for i in range(len(before.words))
    )
    return "suspect" if caught and any(before.any(i, held) for i in range(len(before.words))) else None


def _charged(line: Line, last: int) -> str | None:
    """ "X, accused of having killed three people", "the trial of X, charged with murder"."""
    at = last
    while at < len(line.words) and (
        line.words[at] in _CLOSE
        or line.pos[at] in ("NUM", "AUX")
        or line.words[at] in ("years", "old", "aged")
    ):
        at += 1
    if at == last or not line.any(at, words("events", "charging")) or line.word(at + 1) not in ("of", "with"):
        return None
    behind = range(at + 2, min(at + 2 + _NEAR, len(line.words)))
    return "suspect" if line.any_of(behind, words("events", "murders")) else None


def _is_culprit(line: Line, i: int) -> bool:
    """Whether a word names one attacker: of several each has a name of his own."""
    return line.any(i, words("events", "culprits")) and not line.words[i].endswith(("s", "men"))
