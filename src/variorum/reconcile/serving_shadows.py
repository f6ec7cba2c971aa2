"""Shadows: comparisons that another one takes for granted. In: the comparisons of a story that would be shown, with their claims. Out: the ids
of those that tell a reader nothing beside the others.

A finding is the shadow of another where all reports answer it alike, the same words or sentences of the reports prove both, and the other's
question holds the answer ("What weapon was used?" beside "How many mortar bombs hit the market?"), or its answers do: the office of a person of whom
all is told, who did what another asks the sum of, a closed answer in the words of another closed answer, a country beside the spot, a year that stands in
the question. Refuses answers that differ, what a question only happens to hold, and to let two findings withdraw each other.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.reconcile.asking_words import words
from variorum.reconcile.serving_places import Place, places_of
from variorum.values import Amount, Category, Interval
from variorum.values.name import fold

_WORD = re.compile(r"[\w’']+")
_STEM = 5  # letters in which forms of a word agree
_PLAIN = 2  # parts of the attribute of the place of the story's own happening: "place:country"
_FEW = 5  # words of a quotation that is a name
_TOLD = frozenset(
    ("statement", "words", "who", "role", "speaker", "agent", "whom")
)  # ask no fact of their own
_WIDE = ("country", "area", "sea")


class _Shown(NamedTuple):
    """A comparison with its claims and the words that tell."""

    finding: Finding
    told: Sequence[Claim]
    family: str
    parts: Sequence[str]
    places: frozenset[Place]  # where its sentences stand
    asked: frozenset[str]  # what its question holds in its own words …
    question: frozenset[str]  # … and in all
    labels: frozenset[str]  # what its readings are called
    answer: frozenset[str]  # of the only reading; nothing where reports differ


def shadows(shown: Sequence[Finding], claims: Mapping[str, Claim]) -> frozenset[str]:
    """Comparisons to withdraw, the least important first; what is withdrawn covers no other."""
    known = [_shown(finding, claims) for finding in shown]
    found: set[str] = set()
    for one in sorted(known, key=lambda each: (each.finding.importance, each.finding.id)):
        rest = (other for other in known if other is not one and other.finding.id not in found)
        if one.answer and one.finding.kind == "agreed" and any(_covers(other, one) for other in rest):
            found.add(one.finding.id)
    return frozenset(found)


def _shown(finding: Finding, claims: Mapping[str, Claim]) -> _Shown:
    family, *parts = finding.attribute.split(":")
    single = len(finding.readings) == 1
    return _Shown(
        finding=finding,
        told=[claims[claim] for reading in finding.readings for claim in reading.claims],
        family=family,
        parts=parts,
        places=places_of(finding, claims),
        asked=_telling(
            finding.question.partition(": “")[0]
        ),  # what a report's own words hold is not taken for granted
        question=_telling(finding.question),
        labels=_telling(" ".join(reading.label for reading in finding.readings)),
        answer=_telling(finding.readings[0].label) if single else frozenset(),
    )


def _telling(text: str) -> frozenset[str]:
    """Stems of the words that tell something."""
    said = (fold(word) for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in said if len(word) > 1 and word not in _idle())


@cache
def _idle() -> frozenset[str]:
    """Words of questions that tell nothing."""
    return words("asking") | words("openers") | words("auxiliaries") | words("place_cases")


def _covers(other: _Shown, one: _Shown) -> bool:
    """Whether one finding tells a reader nothing beside the other."""
    value = one.finding.readings[0].value
    if isinstance(value, Category):
        if any(claim.modality == "denied" for claim in one.told):
            return False
        return _granted(one, other) or _within(one, other)
    if isinstance(value, Interval):
        return _year_asked(one, other, value) or _dated_within(one, other)
    if isinstance(value, Amount):
        return one.family == "duration" and _as_long(one, other)
    if one.family == "role":
        return other.family == "who" and one.answer <= other.asked and _same_sentences(one, other)
    if one.family == "place":
        return _granted_name(one, other) or _wider(one, other)
    if one.family in ("agent", "whom"):
        return _granted_name(one, other)
    return (
        one.family == "words" and other.family == "name" and len(one.answer) < _FEW and _overlaps(one, other)
    )


def _granted(one: _Shown, other: _Shown) -> bool:
    """Whether a closed answer, which no report denies, stands in the other question."""
    if other.family in ("statement", "words"):
        return False
    if one.answer <= other.asked and _same_sentences(one, other):
        return True
    return one.family == "statement" and len(one.asked) > 1 and one.asked <= other.asked


def _within(one: _Shown, other: _Shown) -> bool:
    """Whether the words of a closed answer are those of another: what is stated of a person, how a rule ended and how an office changed hands."""
    if isinstance(other.finding.readings[0].value, Category) and one.family not in _TOLD:
        return other.family not in _TOLD and _overlaps(one, other)
    if one.family != "statement":
        return False
    if other.family == "who":
        return one.asked <= other.asked | other.labels
    return other.family not in _TOLD and _overlaps(one, other)


def _year_asked(one: _Shown, other: _Shown, value: Interval) -> bool:
    """Whether all a date tells is the year in which the other question asks: "How many people were killed in 2011?"."""
    whole = value.earliest and value.latest and value.earliest[5:] == "01-01" and value.latest[5:] == "12-31"
    if not whole or one.family != "date" or isinstance(other.finding.readings[0].value, Interval):
        return False
    return (
        f" in {value.earliest[:4] if value.earliest else ''}?" in other.finding.question
        and _in_each_report(one, other)
    )


def _as_long(one: _Shown, other: _Shown) -> bool:
    """Whether a length of time is the answer that the other asks for in its own way: "How long will the repairs take?"."""
    asks = one.finding.question.startswith("How long") and other.finding.question.startswith("How long")
    closed = isinstance(other.finding.readings[0].value, Category)
    return asks and closed and all(any(_meet(claim, each) for each in other.told) for claim in one.told)


def _granted_name(one: _Shown, other: _Shown) -> bool:
    """Whether the other question holds the place, or the one who did it, together with the deed."""
    if other.family in _TOLD | {"place"} or not one.answer <= other.asked:
        return False
    deed = bool((one.question - one.answer) & other.asked)
    return deed and (one.family != "place" or _same_sentences(one, other))


def _dated_within(one: _Shown, other: _Shown) -> bool:
    """Whether all dates of the one are words of dates of the other: "Tuesday" of "Tuesday night"."""
    return isinstance(other.finding.readings[0].value, Interval) and all(
        any(_inside(claim, each) for each in other.told) for claim in one.told
    )


def _wider(one: _Shown, other: _Shown) -> bool:
    """Whether the other asks for the place of the same thing more closely, or for the same place by another word."""
    if other.family != "place" or one.parts[0] not in (*_WIDE, other.parts[0]):
        return False
    acts = one.parts[1:], other.parts[1:]
    plain = one.finding.question.partition(" (")[0].rstrip("?")
    if plain != one.finding.question.rstrip("?") and plain == other.finding.question.rstrip("?"):
        return True  # a label alone tells the two apart
    if acts[0] == acts[1]:
        return one.parts[0] in _WIDE and (other.parts[0] == "spot" or one.parts[0] == "country")
    act = acts[0] or acts[1]
    told = (one.asked if acts[1] else other.asked) if not (acts[0] and acts[1]) else frozenset[str]()
    return one.answer <= other.labels and act[-1][:_STEM] in told


def _same_sentences(one: _Shown, other: _Shown) -> bool:
    """Whether all claims of the one stand in sentences of the other."""
    return one.places <= other.places


def _in_each_report(one: _Shown, other: _Shown) -> bool:
    """Whether each report of the one tells both in one sentence."""
    return {article for article, _ in one.places & other.places} == {article for article, _ in one.places}


def _overlaps(one: _Shown, other: _Shown) -> bool:
    """Whether all claims of the one share words with claims of the other."""
    return all(any(_meet(claim, each) for each in other.told) for claim in one.told)


def _meet(one: Claim, other: Claim) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def _inside(one: Claim, other: Claim) -> bool:
    return one.article == other.article and other.start <= one.start and one.end <= other.end
