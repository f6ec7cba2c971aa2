"""Attributes: what kind of thing a number says. In: a quantity in its line. Out: a code of the catalogue or an open one, with its predicate.

The catalogue is asked link by link, nearest first, so that each number takes the word that governs it and not one that merely
stands in the sentence. Refuses to force: what no entry fits becomes "open:<predicate>:<head>".
"""

from functools import cache

import msgspec

from variorum.catalogue import Attribute, load_catalogue
from variorum.claims.governor import Link, find_links
from variorum.claims.lexicon import clause_words, word_class
from variorum.claims.line import Line
from variorum.lang.load import load_table
from variorum.model.mark import Quantity

_MONEY_FALLBACK, _SHARE_FALLBACK = "money", "share"


class Sense(msgspec.Struct, frozen=True):
    """What a number says: the attribute, the index of the governing word (None where the counted noun itself tells) and its lemma."""

    attribute: str
    index: int | None
    predicate: str | None


@cache
def _amounts() -> tuple[Attribute, ...]:
    return tuple(
        entry
        for entry in load_catalogue().of("amount")
        if entry.code not in ("open", "share", "change", "money")
    )


def sense_of(line: Line, quantity: Quantity) -> Sense:
    """The attribute of one quantity."""
    first, last = line.range(quantity.start, quantity.end)
    links = find_links(line, first, last)
    entries = [entry for entry in _amounts() if _countable(entry, quantity, line, first, last)]
    return (
        _by_head(line, quantity, entries, first, last)
        or _by_links(line, links, entries)
        or _by_near(line, quantity, entries, first, last)
        or _open(line, quantity, links, last)
    )


def _countable(entry: Attribute, quantity: Quantity, line: Line, first: int, last: int) -> bool:
    """Whether the entry counts this kind of thing at all."""
    kinds = entry.counts
    kind, unit, head = quantity.kind, quantity.amount.unit, quantity.head
    if kind in ("money", "percent", "duration", "age"):
        return kind in kinds
    if not kinds:
        return kind == "count"
    if (
        unit in kinds
        or head in kinds
        or head in entry.triggers.heads
        or not kinds.isdisjoint(line.words[first:last])
    ):
        return True
    if kind == "measure":
        return "measure" in kinds or unit.split("/", maxsplit=1)[0] in kinds
    return "person" in kinds and (
        head in (None, "other", "more") or unit == "person" or is_person(head or "")
    )


def is_person(head: str) -> bool:
    """Whether a noun names people."""
    return head in _people()


@cache
def _people() -> frozenset[str]:
    return frozenset(word for text in load_table("en", "persons")["nouns"].values() for word in text.split())


def _by_head(line: Line, quantity: Quantity, entries: list[Attribute], first: int, last: int) -> Sense | None:
    """ "12 deaths", "12 wounded soldiers", "304 fatalities", "15 favourable votes"."""
    if (
        quantity.kind == "count"
        and quantity.amount.unit in ("vote", "")
        and any(line.any(i, frozenset(("vote", "ballot"))) for i in range(first, last))
    ):
        return _vote(line, entries, first, last)
    for entry in entries:
        marks = entry.triggers.modifiers
        if any(line.any(i, marks) for i in range(first, last)):
            return Sense(entry.code, None, quantity.head)
    strong = [entry for entry in entries if quantity.head in entry.triggers.heads]
    if not strong:
        return None
    entry = strong[0]
    if entry.code in ("strength", "victims", "attended", "hospitalised", "displaced", "arrested"):
        links = find_links(line, first, last)
        others = [e for e in entries if e.code not in ("strength", "attended")]
        return _by_links(line, links, others) or Sense(entry.code, None, quantity.head)
    return Sense(entry.code, None, quantity.head)


def _vote(line: Line, entries: list[Attribute], first: int, last: int) -> Sense | None:
    """Votes by what stands right beside them."""
    nearby = range(max(0, first - 2), min(len(line.words), last + 3))
    for code in ("votes_against", "abstained", "votes_for", "votes"):
        entry = next((e for e in entries if e.code == code), None)
        if entry and (
            code == "votes" or any(line.any(i, entry.triggers.near | entry.triggers.heads) for i in nearby)
        ):
            return Sense(code, None, "vote")
    return None


def _by_links(line: Line, links: list[Link], entries: list[Attribute]) -> Sense | None:
    """The first link that any entry knows, in the place in which the entry wants it."""
    for link in links:
        for entry in entries:
            if _fits(line, link, entry):
                return Sense(entry.code, link.index, line.lemmas[link.index])
    return None


def _fits(line: Line, link: Link, entry: Attribute) -> bool:
    triggers, i = entry.triggers, link.index
    if link.kind == "state":
        return line.any(i, triggers.states)
    if link.kind == "passive":
        return line.any(i, triggers.states) or line.any(i, triggers.subject) or line.any(i, triggers.object)
    if link.kind == "subject":
        return line.any(i, triggers.subject) or line.words[i] in triggers.states
    if link.kind == "object":
        return line.any(i, triggers.object)
    if link.kind == "figure":
        return False
    if line.any(i, triggers.nouns) and link.prep in ("of", "for", "by", "from"):
        return True
    run = f"{line.word(i - 1)} {line.word(i)}"
    return bool(link.prep) and (
        run in triggers.tolls or line.words[i] in triggers.tolls or line.lemmas[i] in triggers.tolls
    )


def _by_near(line: Line, quantity: Quantity, entries: list[Attribute], first: int, last: int) -> Sense | None:
    """Money and measures by the nearest telling word around them; ages and durations by their kind alone."""
    best: tuple[int, int, Attribute] | None = None
    for entry in entries:
        if not entry.triggers.near:
            continue
        for i in range(max(0, first - 9), min(len(line.words), last + 9)):
            if line.any(i, entry.triggers.near):
                far = 0 if first <= i < last else min(abs(i - first), abs(i - last + 1))
                if best is None or far < best[0]:
                    best = (far, i, entry)
    if best:
        code = best[2].code
        return Sense(code, best[1], line.lemmas[best[1]])
    plain = [entry for entry in entries if entry.counts and not entry.triggers.near]
    if quantity.kind == "duration":
        return None
    if quantity.kind in ("age", "measure") and plain:
        return Sense(plain[0].code, None, quantity.head)
    return None


def _open(line: Line, quantity: Quantity, links: list[Link], last: int) -> Sense:
    """An attribute made of the article's own words."""
    head = quantity.head or ""
    index = next(
        (
            link.index
            for link in links
            if line.pos[link.index] == "VERB" and not line.any(link.index, clause_words("cues"))
        ),
        None,
    )
    if index is None:
        index = next((link.index for link in links if link.kind == "noun"), None)
    predicate = line.lemmas[index] if index is not None else None
    if quantity.kind == "duration":
        noun = next(
            (line.lemmas[i] for i in range(last, min(last + 4, len(line.words))) if line.pos[i] == "NOUN"),
            None,
        )
        return Sense(f"duration:{word_class(noun or predicate or 'last')}", index, predicate)
    if quantity.kind == "percent":
        return Sense(
            f"share:{word_class(head) if head and head != 'percent' else word_class(predicate or '')}",
            index,
            predicate,
        )
    if quantity.kind == "money":
        return Sense(f"money:{word_class(predicate or '')}", index, predicate)
    verb = word_class(predicate) if predicate and predicate not in clause_words("light_verbs") else "be"
    return Sense(f"open:{verb}:{head or quantity.amount.unit}", index, predicate)
