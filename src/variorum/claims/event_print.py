"""Print: what the look of words says of an event read from them. In: a line, a phrase. Out: whether capitals hide the parse; the phrase without its owner.

Refuses to read the words themselves: event does.
"""

import re

from variorum.claims.event_frame import REACH
from variorum.claims.event_phrases import Noun
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page

_OWNED = re.compile(r"(?P<case>\w+) (?P<owner>[A-Z].*?)’s? (?P<rest>.+)")
_OPENERS = frozenset(("ADP", "SCONJ", "ADJ", "DET", "NOUN", "PROPN"))
_TITLED = 0.8  # of the longer words of a headline


def shouted(page: Page, line: Line, at: int) -> bool:
    """Whether the words around a place stand in capitals, where the parse tells nothing."""
    near = range(max(0, at - REACH), min(len(line.words), at + REACH))
    if 2 * sum(line.capital[near.start : near.stop]) <= len(near):
        return False
    loud = sum(len(line.words[i]) > 3 and page.text[line.starts[i] : line.ends[i]].isupper() for i in near)
    return 2 * loud > len(near)


def titled(line: Line) -> bool:
    """Whether a headline gives nearly all its longer words a capital: a parse of names tells who did what no better than chance."""
    if line.block != "headline":
        return False
    long = [i for i, word in enumerate(line.words) if len(word) > 3 and word.isalpha()]
    return len(long) > 3 and sum(line.capital[i] for i in long) >= _TITLED * len(long)


def named_by(line: Line, index: int | None) -> int | None:
    """The noun that a form in -ing only describes: "death" of "the shooting death of a boy", which the parse takes for a deed."""
    if index is None or not 0 < index < len(line.words) - 1 or not line.words[index].endswith("ing"):
        return index
    described = line.pos[index + 1] == "NOUN" and line.any(index + 1, words("events", "described"))
    return index + 1 if described and line.pos[index - 1] in _OPENERS else index


def without_owner(line: Line, behind: Noun | None, subject: Noun | None, at: int | None) -> str | None:
    """A phrase without the subject as its owner: "from Ana Ruiz’s wounds" of Ana Ruiz is "from the wounds"; so is "from his wounds" of a man."""
    match = _OWNED.match(behind.text) if behind and subject else None
    if match is None or behind is None or subject is None:
        return behind.text if behind else None
    own = any(line.words[k] in words("questions", "owners") for k in range(behind.first, behind.last))
    told = own and line.pos[at or 0] != "PRON"
    if not (told or set(match["owner"].split()) & set(subject.text.split())):
        return behind.text
    return f"{match['case']} the {match['rest']}"
