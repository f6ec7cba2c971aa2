"""Figures of one report are kept out of a question that several answer. In: claims. Out: the claims, their events without such figures.

"When were 15 people killed?" would tell the reader one report's answer to another question. Refuses to touch figures that all share,
and figures of names, dates and ages.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_words import coins, is_plural, table, words

_DIGITS = re.compile(r"[$£€¥]?\d+(?:[.,:]\d+)*(?:bn|m|k|%|p)?$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_PARTS = ("actor", "object", "oblique", "noun")
_CUTS = frozenset(("of", "to", "for", "by", "at", "with", "from", "in", "on", "than"))


def without_figures(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims; a figure in the words around one of them stays only where the words around all of them hold it."""
    events = [claim.event for claim in claims if claim.event is not None]
    if len(claims) < 2 or not any(map(_figures, events)):
        return claims
    shared = frozenset.intersection(*map(_figures, events)) if len(events) == len(claims) else frozenset()
    return [
        claim if claim.event is None else msgspec.structs.replace(claim, event=_plain(claim.event, shared))
        for claim in claims
    ]


def _figures(event: Event) -> frozenset[str]:
    """The figures in the words of an event."""
    said = " ".join(getattr(event, part) or "" for part in _PARTS).split()
    return frozenset(said[i].lower() for i in range(len(said)) if _is_figure(said, i))


def _plain(event: Event, shared: frozenset[str]) -> Event:
    changed = {part: _drop(getattr(event, part), shared) for part in _PARTS if getattr(event, part)}
    counted = [part for part in ("actor", "object") if changed.get(part) not in (None, getattr(event, part))]
    many = {
        f"{part}_many": True for part in counted if is_plural(str(changed[part]))
    }  # "112 men" without their number are still several
    if event.object and changed["object"] is None and not event.passive:
        # "pay 4 billion dollars for the mine": the tail alone still tells what for
        tail = " ".join(event.object.split()[_figure_end(event.object.split(), shared) :])
        changed["oblique"] = " ".join(part for part in (tail, changed.get("oblique")) if part) or None
    return msgspec.structs.replace(event, **changed, **many)


def _drop(phrase: str, shared: frozenset[str]) -> str | None:
    """A phrase without its figures: "the 15 people" → "the people"; a tail that only holds a figure goes with it, and a phrase that is nothing else."""
    said = phrase.split()
    at = _first(said, shared)
    if at == len(said):
        return phrase
    first = _bound_start(said, at)
    if first and said[first - 1].lower() in _CUTS:
        kept = said[: first - 1]  # "gusts of 90 km", "at a cost of 2.3 billion dollars"
        return (
            _drop(" ".join(kept), shared)
            if len(kept) > 1 or (kept and kept[0].lower() not in _CUTS)
            else None
        )
    end = _figure_end(said, shared)
    rest = said[end:]
    if len(rest) == 1 and words("magnitudes") & {word.lower() for word in said[at:end]}:
        rest = []  # "44 million crowns" is a sum, and "crowns" no thing
    if not rest or rest[0].lower() in _CUTS:
        kept = said[:first]
        return " ".join(kept) if len(kept) > 1 else None
    return _drop(" ".join((*said[:first], *rest)), shared)


def _first(said: Sequence[str], shared: frozenset[str]) -> int:
    """Where the first figure stands that not all share; behind the last word where there is none."""
    told = (i for i in range(len(said)) if _is_figure(said, i) and said[i].lower() not in shared)
    return next(told, len(said))


def _figure_end(said: Sequence[str], shared: frozenset[str]) -> int:
    """Behind that figure, its magnitude and its currency."""
    last = _first(said, shared) + 1
    while last < len(said) and (
        said[last].lower() in _magnitudes() | table("units").keys() or _is_figure(said, last)
    ):
        last += 1
    return last


def _bound_start(said: Sequence[str], at: int) -> int:
    """Where the words of a figure's bound begin: "at least 12", "some 1,200"."""
    first = at
    while True:
        longer = next(
            (n for n in (3, 2, 1) if n <= first and " ".join(said[first - n : first]).lower() in _bounds()),
            0,
        )
        if not longer:
            return first
        first -= longer


@cache
def _bounds() -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in table("figures")["about"].split("|"))


def _is_figure(said: Sequence[str], at: int) -> bool:
    """Whether a word is a figure that counts something: no year, no part of a name, date, time or age."""
    word = said[at]
    if word.lower() in words("numerals"):
        return True
    if not _DIGITS.match(word) or _YEAR.match(word):
        return False
    behind = said[at + 1] if at + 1 < len(said) else ""
    before = said[at - 1] if at else ""
    named = before[:1].isupper() and before.lower() not in words("openers") | _bounds()
    return not named and behind.lower().rstrip(".,") not in words("after_dates")


@cache
def _magnitudes() -> frozenset[str]:
    """Words that belong to the figure before them: "million", "dollars", "percent"."""
    return words("magnitudes") | coins()
