"""Who spoke so far, and whom a pronoun or a bare description of a speaker points to. In: speakers as they come, by place. Out: a referent.

A small model of attention: the last one who fits wins; gender, number, office and the words of a body's name decide who fits.
Refuses to point where nobody fits, and to take "the minister" for somebody described as something else.
"""

from bisect import bisect_left, insort
from functools import cache, lru_cache

import msgspec

from variorum.annotate.mentions.lexicon import lexicon as names
from variorum.annotate.quotations.cues import forms
from variorum.annotate.quotations.cues import lexicon as cues
from variorum.lang.load import load_table
from variorum.model.article import Span
from variorum.model.mark import Chain
from variorum.values.name import fold

_DOERS = ("er", "or", "ist", "ian", "ee", "man", "men", "woman", "women", "people", "folk", "ant", "crat")
_NEAR = 5  # sentences back that a pronoun points over
_CLOSE = 3  # … and over which "he" may stand for a delegation; a quotation of two sentences lies between
_FAR = 14  # sentences back that a description points over
_MEMORY = 40  # speakers back that are looked at; a long text stays linear


class Referent(msgspec.Struct, frozen=True, order=True):
    """Somebody who spoke: where, in which sentence, in what words; chain and what is known of gender, number and kind.

    `nouns` are the words that describe him; `kind` is person, body, paper (a document) or "" where nothing tells.
    """

    start: int
    sentence: int
    words: Span
    chain: int = -1
    kind: str = ""
    gender: str = ""
    many: bool = False
    named: bool = False
    nouns: tuple[str, ...] = ()


def _start(referent: Referent) -> int:
    return referent.start


class Discourse:
    """Speakers of one article in text order."""

    def __init__(self) -> None:
        self._past: list[Referent] = []

    def note(self, referent: Referent) -> None:
        """Remember a speaker."""
        insort(self._past, referent)

    def _before(self, start: int, sentence: int, reach: int) -> list[Referent]:
        """Who spoke shortly before a place, the last first."""
        at = bisect_left(self._past, start, key=_start)
        found = self._past[max(0, at - _MEMORY) : at]
        return [one for one in reversed(found) if sentence - one.sentence <= reach]

    def spoke_since(self, place: int, start: int) -> bool:
        """Whether anybody spoke between two places."""
        return bisect_left(self._past, place, key=_start) < bisect_left(self._past, start, key=_start)

    def last(self, start: int, sentence: int) -> Referent | None:
        """Who spoke last before a place."""
        return next(iter(self._before(start, sentence, _NEAR)), None)

    def pronoun(self, word: str, start: int, sentence: int) -> Referent | None:
        """Whom "he", "she", "they" or "it" before a verb of speech means."""
        gender = {"he": "m", "she": "f"}.get(word, "")
        past = self._before(start, sentence, _NEAR)
        for one in past:
            if gender:
                fits = one.kind == "person" and not one.many and one.gender in (gender, "")
            elif word == "they":
                fits = one.many or one.kind == "body"
            else:
                fits = one.kind in ("body", "paper") and not one.many
            if fits:
                return one
        # nobody fits: a delegation or a source spoke last, and somebody speaks for it
        return next(
            (
                one
                for one in past[:1]
                if gender and not one.kind and not one.many and sentence - one.sentence <= _CLOSE
            ),
            None,
        )

    def group(self, start: int, sentence: int) -> Referent | None:
        """Several who spoke shortly before, one of whom goes on."""
        return next((one for one in self._before(start, sentence, _CLOSE) if one.many), None)

    def described(self, noun: str, modifiers: tuple[str, ...], start: int, sentence: int) -> Referent | None:
        """Whom "the <modifiers> <noun>" means: one described by that noun, or by one that it covers."""
        past = self._before(start, sentence, _FAR)
        for one in past:
            if one.kind == "person" and is_body(noun):
                continue  # "the opposition" is not its leader
            if noun in one.nouns and set(modifiers) <= set(one.nouns):
                return one
        if any(word not in names().demonyms for word in modifiers):
            return None
        covered = _covers(noun)
        for one in past:
            if covered and one.named and covered.intersection(one.nouns):
                return one
        return self._anybody(noun, past, sentence)

    def in_office(self, office: frozenset[str], start: int, sentence: int) -> Referent | None:
        """Who holds an office that a phrase tells ("the head of state")."""
        past = self._before(start, sentence, _FAR)
        return next(
            (one for one in past if one.named and one.kind == "person" and office.intersection(one.nouns)),
            None,
        )

    def _anybody(self, noun: str, past: list[Referent], sentence: int) -> Referent | None:
        """The last one whom a general noun fits ("the woman", "the company")."""
        table = _general()
        near = [one for one in past if one.named and sentence - one.sentence <= _NEAR]
        if noun in table["anyone"]:
            gender = names().gender.get(noun, "")
            return next(
                (one for one in near[:1] if one.kind == "person" and gender and one.gender == gender), None
            )
        if noun in table["firms"]:
            return next(
                (one for one in near if one.kind == "body" and not table["public"].intersection(one.nouns)),
                None,
            )
        return None


@cache
def _covers(noun: str) -> frozenset[str]:
    """What somebody may be described as whom a noun points to."""
    table = load_table("en", "referents")
    words = table["persons"].get(noun) or table["bodies"].get(noun) or ""
    return frozenset(words.split())


@cache
def _general() -> dict[str, frozenset[str]]:
    table = load_table("en", "referents")
    return {
        "anyone": frozenset(table["persons"]["anyone"].split()),
        "firms": frozenset(table["bodies"]["firms"].split()),
        "public": frozenset(table["bodies"]["public"].split()),
    }


def gender_of(chain: Chain) -> str:
    """The gender that a person's roles or given name tell."""
    if chain.kind != "person":
        return ""
    words = fold(" ".join((*chain.roles, chain.name))).split()
    told = next((names().gender[word] for word in words if word in names().gender), "")
    first = fold(chain.name).split()[:1]
    return told or (names().given.get(first[0], "") if first and " " in chain.name else "")


def office_of(first: str, last: str) -> frozenset[str]:
    """Words of the office that "the head … state" means, or none."""
    return frozenset(load_table("en", "referents")["offices"].get(f"{first}-{last}", "").split())


def is_person(noun: str) -> bool:
    """Whether a noun names a person by office, calling or kin."""
    return noun in names().heads or noun in names().gender or noun in _general()["anyone"]


def is_body(noun: str) -> bool:
    """Whether a noun names a body that speaks with one voice."""
    table = load_table("en", "sources")
    return noun in names().nominals or noun in _general()["firms"] or noun in table["organisation"].split()


@lru_cache(maxsize=20_000)
def may_speak(noun: str) -> bool:
    """Whether a common noun may name somebody who speaks, or a paper: known ones, and those made like "organisers", "unionists"."""
    one = singular(noun)
    known = (
        is_person(one)
        or is_body(one)
        or is_body(noun)
        or one in cues().document
        or one in cues().message
        or one in held()
    )
    told = load_table("en", "sources")
    return (
        known or noun in told["anonymous"].split() or one in told["speakers"].split() or one.endswith(_DOERS)
    )


@cache
def held() -> frozenset[str]:
    """Things that are held up by those who speak through them."""
    return frozenset(load_table("en", "referents")["held"]["words"].split())


@cache
def given_out() -> frozenset[str]:
    """Verbs by which somebody gives out a paper."""
    return frozenset(load_table("en", "referents")["given_out"]["words"].split())


@cache
def sides() -> frozenset[str]:
    """Nouns for a party in whose name somebody speaks."""
    return frozenset(load_table("en", "referents")["sides"]["words"].split())


@lru_cache(maxsize=20_000)
def singular(noun: str) -> str:
    """A noun without the ending of a regular plural.

    >>> singular("ministries"), singular("unions"), singular("press")
    ('ministry', 'union', 'press')
    """
    stems: tuple[str, ...] = (noun[:-1], noun[:-2])
    if noun.endswith("ies"):
        stems = (noun[:-3] + "y", noun[:-1])
    elif noun.endswith(("ches", "shes", "sses", "xes")):
        stems = (noun[:-2],)
    for stem in stems:
        if len(stem) > 1 and forms(stem)[1] == noun and not noun.endswith("ss"):
            return stem
    return noun
