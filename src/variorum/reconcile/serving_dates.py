"""Dates asked for twice. In: the findings of a story and their claims. Out: the ids of those that a wider finding asks for.

Refuses to take the hour of a thing for its day: both are asked for.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.reconcile.asking_words import table
from variorum.reconcile.serving_places import Place, places_of
from variorum.values import Interval

_TWO = 2
_DATED = ("date", "due", "start")


def dated_twice(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> frozenset[str]:
    """Dates asked for in a sentence that a wider finding has, but for a note at its end, read in sentences that it reads too; parts of a day
    in sentences where a wider finding reads the day."""
    asked: dict[str, list[frozenset[Place]]] = {}
    days: list[frozenset[Place]] = []
    found = set()
    dated = [f for f in findings if f.attribute.partition(":")[0] in _DATED]
    for finding in sorted(
        dated, key=lambda f: (-len(places_of(f, claims)), f.kind != "agreed", -f.importance, f.id)
    ):
        places = places_of(finding, claims)
        known = asked.setdefault(_asked(finding.question), [])
        if any(places <= others for others in (*known, *(days if _by_part(finding) else ()))):
            found.add(finding.id)
            continue
        known.append(places)
        if _by_day(finding):
            days.append(places)
    return frozenset(found | _told_anew([f for f in dated if f.id not in found], claims))


def _told_anew(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> set[str]:
    """Findings of the same dates as a wider one, by the same deed of the same thing in some of their clauses."""
    shown: dict[tuple[Interval, ...], list[frozenset[str]]] = {}
    found = set()
    for finding in sorted(findings, key=lambda f: (-len(places_of(f, claims)), -f.importance, f.id)):
        dates = tuple(sorted({r.value for r in finding.readings if isinstance(r.value, Interval)}, key=str))
        words = _deed_words(finding, claims)
        if any(len(words & others) >= _TWO for others in shown.get(dates, ())):
            found.add(finding.id)
        else:
            shown.setdefault(dates, []).append(words)
    return found


def _deed_words(finding: Finding, claims: Mapping[str, Claim]) -> frozenset[str]:
    """What the clauses of a finding say that most of them say: of two reports in both."""
    told = [claims[one].context for reading in finding.readings for one in reading.claims]
    counts = Counter(word for words in told for word in set(words))
    return frozenset(word for word, count in counts.items() if 2 * count > len(told))


def _asked(question: str) -> str:
    """A question without the note that tells it from another; words of a report behind "When" alone are no note."""
    plain = question.rstrip("?").partition(" (")[0]
    lead = plain.partition(": “")[0]
    return plain if lead in table("leads").values() else lead


def _by_part(finding: Finding) -> bool:
    """Whether parts of a day are given, "on Sunday night", and an hour by one report at the most: that compares no hours."""
    told = [(r.value.grain, r.articles) for r in finding.readings if isinstance(r.value, Interval)]
    hours = {article for grain, articles in told if grain in ("minute", "hour") for article in articles}
    return len(hours) < _TWO and any(grain == "part_of_day" for grain, _ in told)


def _by_day(finding: Finding) -> bool:
    """Whether days are given."""
    return any(isinstance(r.value, Interval) and r.value.grain == "day" for r in finding.readings)
