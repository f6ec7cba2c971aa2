"""Who somebody is, told by a verb or by where he belongs. In: a line and a person's name. Out: the describing words with their place.

"Ana Ruiz is the mayor of Lima", "Ana Ruiz, who was a nurse", "Ana Ruiz, who heads Open Door", "Ana Ruiz of Open Door".
Refuses what was or is not so ("is not a doctor"), nouns that are no person's, and a name with a description beside it.
"""

from functools import cache

import msgspec

from variorum.claims.descriptions import describe
from variorum.claims.lexicon import words_of_roles
from variorum.claims.line import Line, Page
from variorum.lang.load import load_table
from variorum.model.mark import Mention

_BE = frozenset(("is", "was", "'s"))
_ARTICLES = frozenset(("a", "an", "the"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "PART", "ADP", "DET"))
_BELONGS = frozenset(("of", "from", "with"))
_HEAD = 8  # words of a noun phrase before its head
_REACH = 14  # words of a description


class Told(msgspec.Struct, frozen=True):
    """A description: its place and its telling words."""

    start: int
    end: int
    code: str


def told_of(page: Page, line: Line, mention: Mention) -> Told | None:
    """What the words behind a name say that he is."""
    last = line.range(mention.start, mention.end)[1]
    if line.word(last) == "," and line.word(last + 1).isdigit() and line.word(last + 2) == ",":
        last += 2
    return _in_clause(page, line, last) or _of_body(page, line, last)


def _in_clause(page: Page, line: Line, last: int) -> Told | None:
    """ "is the mayor of Lima", ", who was a nurse", ", who heads Open Door"."""
    relative = line.word(last) == "," and line.word(last + 1) == "who"
    verb = last + 2 if relative else last
    if line.word(verb) in _BE:
        return _predicate(page, line, verb + 1)
    if line.word(verb) in words_of_roles("apposed", "serving") and line.word(verb + 1) == "as":
        return _predicate(page, line, verb + 2)
    if not relative or line.word(verb) not in _leading():
        return None
    end = _phrase_end(line, verb + 1)
    if end < verb + 2:
        return None
    start, stop = line.starts[verb + 1], line.ends[end - 1]
    code = describe(f"{_leading()[line.word(verb)]} {page.text[start:stop]}")
    return Told(line.starts[verb], stop, code)


def _predicate(page: Page, line: Line, first: int) -> Told | None:
    """The noun phrase behind "is", where its head is a person's."""
    start = first + (line.word(first) in _ARTICLES)
    head = None
    for k in range(start, min(start + _HEAD, len(line.words))):
        if line.words[k] in _people():
            head = k
        elif line.pos[k] not in ("NOUN", "PROPN", "ADJ", "NUM", "PART") and line.words[k] != "-":
            break
        elif head is not None:
            if line.pos[k] == "NOUN":
                head = None  # "is a student union"
            break
    owned = "'s" in line.words[first : head or first]
    if head is None or (start == first and not owned and line.word(head + 1) not in ("of", "for", "at")):
        return None  # "was mayor", "was hostage": a state that passes
    stop = line.ends[_phrase_end(line, head + 1) - 1]
    return Told(line.starts[start], stop, describe(page.text[line.starts[start] : stop]))


def _phrase_end(line: Line, first: int) -> int:
    """One past the last word of a noun phrase that goes on at `first`."""
    end = first
    while (
        end < len(line.words)
        and end - first < _REACH
        and (line.pos[end] in _NOMINAL or line.words[end] == "-")
    ):
        end += 1
    while (
        end > first and line.pos[end - 1] in ("ADP", "DET", "PART") and line.word(end - 1) not in ("'s", "'")
    ):
        end -= 1
    return end


def _of_body(page: Page, line: Line, last: int) -> Told | None:
    """ "of Open Door", ", with the Dockers' Union,": the body to which somebody belongs."""
    at = last + (line.word(last) == ",")
    if line.word(at) not in _BELONGS:
        return None
    start = at + 1 + (line.word(at + 1) in _ARTICLES)
    if start >= len(line.words):
        return None
    body = next(
        (
            m
            for m in line.mentions_in(line.starts[start], line.starts[start] + 1)
            if m.kind == "organisation" and m.form != "role"
        ),
        None,
    )
    if body is None:
        return None
    end = line.range(body.start, body.end)[1]
    if at > last and line.word(end) not in (",", ".", "", ")"):
        return None
    return Told(line.starts[at], body.end, describe(page.text[body.start : body.end]))


@cache
def _people() -> frozenset[str]:
    """Nouns that say what a person is."""
    heads = load_table("en", "roles")["heads"].values()
    return frozenset(" ".join(heads).split()) | words_of_roles("apposed", "trades")


@cache
def _leading() -> dict[str, str]:
    """Verbs of leading → the noun of who does it ("heads" → "head")."""
    return dict(load_table("en", "roles")["leading"])
