"""Numbered: what a figure counts whose noun stands before it. In: a line, the line before it, a bare figure. Out: the figure with that noun.

"The passengers numbered 230", "guards …, whose number fell to 34", "the number of guests unable to leave is 12", "called for guards; it cut
their number to 34". Also what an indirect question numbers, "it is not known how many people were aboard", as a figure of unknown size.
Refuses nouns that hang on another noun, and figures with a noun of their own.
"""

from functools import cache

import msgspec

from variorum.claims.event_frame import frame_of
from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line
from variorum.lang.load import load_table
from variorum.model.article import Span
from variorum.model.mark import Quantity
from variorum.values import Amount

_REACH = 12  # words between a number's noun and its figure
_PHRASE = 5  # words from "the number of" to the noun, from "how many" to the noun
_THEM = frozenset(("them", "whom", "these", "those"))
_WHOSE = frozenset(("their", "its"))
_NUMBER = frozenset(("number", "numbers"))
_VERBS = frozenset(("number", "total"))
_NOUNS = ("NOUN", "PROPN")
_OWN = frozenset(("nsubj", "obj", "obl", "conj", "root"))


def numbered(line: Line, before: Line | None, quantity: Quantity) -> Quantity:
    """A bare figure with the noun that its number is of; as it is where there is none."""
    if quantity.kind != "count" or quantity.counted is not None:
        return quantity
    first, last = line.range(quantity.start, quantity.end)
    noun = _subject(line, first) or _of_them(line, first, last)
    if noun is not None:
        return _counting(line, noun, quantity)
    at = next((i for i in range(first - 1, max(-1, first - _REACH), -1) if line.words[i] in _NUMBER), None)
    if at is None or not _leads(line, at, last):
        return quantity
    if line.word(at + 1) == "of":
        noun = _noun_behind(line, at + 2, first)
    elif line.word(at - 1) == "whose":
        noun = next((i for i in range(at - 2, max(-1, at - _PHRASE), -1) if line.pos[i] in _NOUNS), None)
    elif line.word(at - 1) in _WHOSE:
        noun = _many(line, at - 1)
        if noun is None and before is not None:
            noun = _many(before, len(before.words))
            return quantity if noun is None else _named(before, noun, quantity)
    return quantity if noun is None else _counting(line, noun, quantity)


def _subject(line: Line, first: int) -> int | None:
    """The subject of "numbered" or "totalled" right before the figure."""
    verb = first - 1
    if not (line.any(verb, _VERBS) and line.pos[verb] == "VERB"):
        return None
    noun = frame_of(line, verb).subject
    return noun if noun is not None and line.pos[noun] in _NOUNS else None


def _of_them(line: Line, first: int, last: int) -> int | None:
    """ "watched by observers, the first 120 of them": no figure stands before."""
    if line.word(last) != "of" or line.word(last + 1) not in _THEM:
        return None
    figures = (q for q in line.quantities if q.kind not in ("ordinal", "label"))
    if any(line.range(q.start, q.end)[0] < first for q in figures):
        return None
    return _many(line, first)


def _leads(line: Line, at: int, end: int) -> bool:
    """Whether a verb of figures, and no other figure save "from 60", leads from a number to its figure."""
    between = range(at + 1, end)
    if line.words[end - 2 : end - 1] == [","] and line.word(end) == "," and line.word(at + 1) == "of":
        return True  # "the number of soldiers killed, 21, includes two officers"
    moved = any(
        line.any(i, clause_words("figure_verbs")) or line.words[i] in ("from", "at", "as") for i in between
    )
    return moved and not any(line.words[i] in (";", ".", ":") for i in between)


def _noun_behind(line: Line, start: int, end: int) -> int | None:
    """The noun of "the number of young guests"; of "the number of dead" the state alone tells."""
    told = range(start, min(start + _PHRASE, end))
    moved = next((i for i in told if line.any(i, clause_words("figure_verbs"))), end)
    found = next((i for i in told if i < moved and line.pos[i] in _NOUNS), None)
    end = moved
    while found is not None and found + 1 < end and line.pos[found + 1] in _NOUNS:
        found += 1
    return found


def _many(line: Line, end: int) -> int | None:
    """The plural noun before `end` that hangs on no other noun, the nearest first."""
    for i in range(end - 1, -1, -1):
        plural = line.words[i] != line.lemmas[i] and line.words[i].endswith(("s", "men", "ren", "people"))
        if line.pos[i] == "NOUN" and plural and line.tokens[i].rel.partition(":")[0] in _OWN:
            return i
    return None


def _named(line: Line, noun: int, quantity: Quantity) -> Quantity:
    """The figure in the unit of a noun of another sentence."""
    head = _lemma(line, noun)
    amount = msgspec.structs.replace(quantity.amount, unit="person" if head in people() else head)
    return msgspec.structs.replace(quantity, head=head, amount=amount)


def _lemma(line: Line, noun: int) -> str:
    """The singular of a noun."""
    return "person" if line.words[noun] == "people" else line.lemmas[noun]


def _counting(line: Line, noun: int, quantity: Quantity) -> Quantity:
    """The figure as a count of a noun of its own sentence."""
    span = Span(line.starts[noun], line.ends[noun])
    return msgspec.structs.replace(_named(line, noun, quantity), counted=span)


def asked_in(line: Line) -> Quantity | None:
    """What "how many people were aboard" asks for, as a figure of unknown size."""
    if "how" not in line.vocabulary:
        return None
    how = next((i for i, w in enumerate(line.words) if w == "how" and line.word(i + 1) == "many"), None)
    if how is None:
        return None
    noun, start = None, how + 2
    for i in range(start, min(start + _PHRASE, len(line.words))):
        if line.pos[i] in _NOUNS:
            noun = i
        elif line.pos[i] not in ("ADJ", "DET", "ADP") or noun is not None:
            break
    last = how + 1 if noun is None else noun
    head = None if noun is None else _lemma(line, noun)
    unit = "person" if head is None or head in people() else head
    span = Span(line.starts[how], line.ends[last])
    counted = None if noun is None else Span(line.starts[noun], line.ends[noun])
    return Quantity(start=span.start, end=span.end, kind="count", amount=Amount(None, None, "vague", unit), number=span, counted=counted, head=head or "person")  # fmt: skip


@cache
def people() -> frozenset[str]:
    """Every noun of people."""
    nouns = load_table("en", "persons")["nouns"]
    return frozenset(word for text in nouns.values() for word in text.split())
