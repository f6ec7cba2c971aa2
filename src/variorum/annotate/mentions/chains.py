"""Which names of one article are one entity. In: names with their evidence, in text order. Out: groups with kind and fullest name.

Joined: the same words; a surname or given name with the last full name that holds it; an acronym with the name it stands for;
a short form of a body ("Telto" for "Telto Holdings"). Two people of one surname stay apart. Refuses to guess between two equals.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from variorum.annotate.mentions.kinds import Votes
from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.split import Named
from variorum.model.mark import EntityKind
from variorum.values.name import fold

Key = tuple[str, ...]
_LATEST = 40  # entities that share a word; a list of a thousand namesakes must not be compared one with all
_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "de", "du", "des", "la", "le"))
_ABBREVIATED = {"ft": "fort", "st": "saint", "mt": "mount"}


@dataclass(slots=True, eq=False)
class Group:
    """One entity in the making."""

    names: list[Named] = field(default_factory=list)
    full: list[int] = field(default_factory=list)  # where its names of several words start, in text order
    keys: set[Key] = field(default_factory=set)
    votes: Votes = field(default_factory=Counter)
    acronym: str | None = None
    country: str | None = None
    gender: str = ""
    roles: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)

    @property
    def kind(self) -> EntityKind:
        """The kind with most votes; without any vote "other"."""
        kinds: tuple[EntityKind, ...] = ("person", "organisation", "place", "other")
        best = max(kinds, key=lambda kind: self.votes[kind])  # a tie goes to the first: people matter most
        least = 2 if best == "person" else 1  # two capitals alone make nobody a person
        return best if self.votes[best] >= least else "other"

    @property
    def longest(self) -> Key:
        """The key with most words."""
        return max(self.keys, key=lambda key: (len(key), sum(map(len, key)), key))


def key_of(text: str) -> Key:
    """Folded words of a name without possessive, dots and leading article."""
    words = fold(re.sub(r"['’]s\b", "", text)).split()
    if words and words[0] == "the":
        words = words[1:]
    return tuple(_ABBREVIATED.get(word, word) if len(words) > 1 else word for word in words)


class Chainer:
    """Groups names as they come; earlier names win where two would do."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        """Start with no group."""
        self.text = text
        self.lex = lex
        self.groups: list[Group] = []
        self.by_key: dict[Key, Group] = {}
        self.by_word: dict[str, list[Group]] = {}
        self.by_acronym: dict[str, Group] = {}

    def add(self, named: Named, found: Votes, gender: str) -> Group:
        """The group of a name; a new one where none fits. `gender` is what its title tells ("Mr")."""
        surface = self.text[named.run.start : named.run.end]
        key = key_of(surface) or (surface.lower(),)
        country = self._country(" ".join(named.run.lows))
        if country:
            key = ("=" + country,)
        known = self.by_key.get(key)
        group = (
            known
            if known and (len(key) > 1 or known.country)
            else self._short(key, named, found, gender) or known
        )
        if group is None:
            group = Group(country=country)
            self.groups.append(group)
        self._enter(group, key, named, found)
        return group

    def _country(self, low: str) -> str | None:
        return self.lex.countries.get(low) or self.lex.demonyms.get(low)

    def _enter(self, group: Group, key: Key, named: Named, found: Votes) -> None:
        group.names.append(named)
        if len(key) > 1:
            group.full.append(named.run.start)
        group.votes.update(found)
        if key not in group.keys:
            group.keys.add(key)
            self.by_key.setdefault(key, group)
            for word in set(key) - _SMALL:
                self.by_word.setdefault(word, []).append(group)

    def _short(self, key: Key, named: Named, found: Votes, gender: str) -> Group | None:
        """A group whose fuller or shorter name this one is."""
        person = found["person"] > max(found["organisation"], found["place"])
        candidates: list[Group] = []
        for word in (key[-1], key[0]):
            for group in reversed(self.by_word.get(word, [])[-_LATEST:]):
                clash = gender and group.gender and gender != group.gender
                if group.country is None and not clash and self._fits(key, group, named, person=person):
                    candidates.append(group)
            if candidates:
                break
        if len(key) > 1 or len(candidates) < 2:
            return candidates[0] if candidates else None
        return _nearest(candidates, named.run.start)

    def _fits(self, key: Key, group: Group, named: Named, *, person: bool) -> bool:
        other = group.longest
        if key == other:
            return True
        short, long = (key, other) if len(key) < len(other) else (other, key)
        if group.kind == "person":
            if not (person or named.title or len(key) == 1):
                return False
            return _person_fits(short, long, len(key) == 1)
        if person and len(key) > 1:
            return (
                len(other) == 1
                and group.votes["place"] < 6
                and group.votes["organisation"] < 4
                and key[-1] == other[0]
            )
        if named.title or group.kind == "place":
            return False
        if len(short) == len(long):
            return False
        if long[: len(short)] == short and self._part(short, long):
            return False
        if len(short) == 1:
            generic = (
                short[0] in self.lex.org_heads
                or short[0] in self.lex.org_starts
                or short[0] in self.lex.place_starts
            )
            if (
                len(key) == 1
                and self.text[named.run.start : named.run.end].isupper()
                and long[1:]
                and long[1] not in self.lex.legal
            ):
                return False  # "UN" is not short for "UN Security Council"
            if len(key) == 1 and _ahead(named, group):
                return False  # "Telto sold Telto Marine"
            return short[0] == long[0] and not generic and group.kind in ("organisation", "other")
        return long[: len(short)] == short or long[-len(short) :] == short

    def _part(self, short: Key, long: Key) -> bool:
        """Whether the longer name is of a part, or of a thing in a place ("Ostish League Council", "Verde Museum"): another thing."""
        rest = set(long[len(short) :])
        if len(short) > 1:
            return bool(rest & self.lex.parts)
        known = short[0] in self.lex.places or short[0] in self.lex.countries
        return known or long[-1] in self.lex.parts


def _ahead(named: Named, group: Group) -> bool:
    """Whether a short name stands before the first full one of its sentence, where that is first named: a writer tells the full name first."""
    first = min(group.names, key=lambda name: name.run.start).run
    return first.line is named.run.line and named.run.start < first.start and len(first.words) > 1


def _nearest(groups: list[Group], start: int) -> Group:
    """The group whose full name stands last before this place; else the one that comes first behind it."""
    before = [
        (group.full[at - 1], i) for i, group in enumerate(groups) if (at := bisect_left(group.full, start))
    ]
    if before:
        return groups[max(before)[1]]
    return groups[min((group.full[0] if group.full else start, i) for i, group in enumerate(groups))[1]]


def _person_fits(short: Key, long: Key, single: bool) -> bool:
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) or (len(long) > 2 and short[0] in long[1:])
    if short[-1] != long[-1] and not (long[-1] in ("jr", "sr", "ii", "iii") and short[-1] == long[-2]):
        return short == long[: len(short)] and not single
    first, other = short[0], long[0]
    return (
        first == other
        or (len(first) == 1 and other.startswith(first))
        or (len(other) == 1 and first.startswith(other))
    )


def stands_for(acronym: str, words: list[str]) -> bool:
    """Whether the letters are the initials of the words, small words counted or not."""
    letters = [ch for ch in fold(acronym) if ch.isalpha()]
    full = [fold(word)[:1] for word in words if fold(word)]
    bare = [fold(word)[:1] for word in words if fold(word) and word.lower() not in _SMALL]
    if len(letters) < 2:
        return False
    if letters in (full, bare):
        return True
    # longer acronyms take more than one letter from a word ("Interpol"); all capitals of the name must come in order
    rest = iter(letters)
    return (
        len(letters) >= 3
        and letters[0] == (bare or [""])[0]
        and sum(initial in rest for initial in bare) >= max(2, len(bare) - 1)
    )
