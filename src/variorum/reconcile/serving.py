"""Which findings serve a reader. In: the findings of a story, their questions told apart. Out: those that ask something, once.

Withheld are comparisons of two reports for which their words give no question that reads well, that one person was somebody ("one of them a
nurse", "one man later died"), what every such story has, what another finding asks better (`serving_beside`) or takes for granted
(`serving_shadows`); of two reports also what
does not say what of. Their claims stay in the account. Refuses to drop what only one report says, unless it sets its own words
against each other under no question: that compares nothing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.catalogue import load_catalogue
from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.reconcile.asking import UNASKED, is_makeshift
from variorum.reconcile.asking_templates import SOMEBODY
from variorum.reconcile.asking_words import words, words_listed
from variorum.reconcile.serving_beside import Beside
from variorum.reconcile.serving_shadows import shadows
from variorum.reconcile.trifling import is_trifling
from variorum.values import Amount, Category

_MANY = 3  # reports
_POINTED = ("agent", "whom", "place", "seat")
_NAMELESS = ("statement", "open", "duration", *_POINTED)  # nobody misses them under no question
_DOZENS = 24  # from here on a vague count still tells a size
_MOST = 0.5  # of a sentence …
_OPENING = 0.35  # … that it does not open


def serving(
    findings: Sequence[Finding], claims: Mapping[str, Claim], prints: Mapping[str, str]
) -> list[Finding]:
    """The findings in their order without those that serve nobody; `prints` names the text and outlet of each article."""
    beside = Beside(findings, claims, prints)
    shown = (f for f in findings if _compares(f, prints) and not is_makeshift(f.question) and not _hollow(f))
    ones = _ones(findings, claims, prints)
    beside.learn([f for f in shown if f.id not in beside.doubles | ones])
    served = [f for f in findings if f.id not in ones and _serves(f, claims, prints, beside)]
    granted = shadows([f for f in served if _compares(f, prints)], claims)
    return [f for f in served if f.id not in granted]


def _ones(
    findings: Sequence[Finding], claims: Mapping[str, Claim], prints: Mapping[str, str]
) -> frozenset[str]:
    """Comparisons that count one person who is somebody, or that count nobody where another does."""
    several = [f for f in findings if not f.background and (not _is_one(f) or _compares(f, prints))]
    counted = Counter(f.attribute for f in several)
    compared = Counter(f.attribute for f in findings if _compares(f, prints))
    return frozenset(
        f.id
        for f in findings
        if _compares(f, prints)
        and (_only_one(f, claims, counted) or (compared[f.attribute] > 1 and _figureless(f)))
    )


def _serves(finding: Finding, claims: Mapping[str, Claim], prints: Mapping[str, str], beside: Beside) -> bool:
    """Whether a finding of one report sets nothing against anything, or one of several asks something that no other asks."""
    if not _compares(finding, prints):
        return not (_points(finding) or _torn(finding))
    told = [claims[claim] for reading in finding.readings for claim in reading.claims]
    if is_trifling(finding, told, _reports(finding, prints)):
        return False
    if _asks_nothing(finding, prints) or _undone(finding, told) or beside.asks(finding):
        return False
    if finding.attribute.startswith("statement:") and (
        _lone(finding, claims) or _ahead(finding) or _routine(finding, claims) or _there(finding)
    ):
        return False
    return not _few(finding, prints) or not (_hollow(finding) or beside.asks_fact(finding))


def _asks_nothing(finding: Finding, prints: Mapping[str, str]) -> bool:
    """Whether a comparison puts no question that a reader would ask, by its own words."""
    return (
        _unnamed(finding)
        or finding.question.partition(" (")[0].rstrip("?") == UNASKED.rstrip("?")
        or (is_makeshift(finding.question) and not _weighty(finding, prints))
        or _idle_deed(finding)
    )


def _points(finding: Finding) -> bool:
    """Whether a question after a doer or a place only points at words of a report: their claims stand in the account."""
    return finding.attribute.partition(":")[0] in _POINTED and is_makeshift(finding.question)


def _torn(finding: Finding) -> bool:
    """Whether answers that differ stand side by side under no question: two figures of one report are no contradiction for that."""
    return len(finding.readings) > 1 and is_makeshift(finding.question)


def _reports(finding: Finding, prints: Mapping[str, str]) -> int:
    """How many reports stand in a finding; one given twice is one."""
    return len({prints.get(a, a) for reading in finding.readings for a in reading.articles})


def _compares(finding: Finding, prints: Mapping[str, str]) -> bool:
    """Whether several reports stand in a finding."""
    return _reports(finding, prints) > 1


def _weighty(finding: Finding, prints: Mapping[str, str]) -> bool:
    """Whether a finding is missed more than its question offends: a count of the catalogue, or what many reports tell."""
    if finding.attribute.partition(":")[0] in _NAMELESS:
        return False
    counted = isinstance(finding.readings[0].value, Amount) and ":" not in finding.attribute
    return counted or _reports(finding, prints) >= _MANY


def _few(finding: Finding, prints: Mapping[str, str]) -> bool:
    return _reports(finding, prints) < _MANY


def _hollow(finding: Finding) -> bool:
    """Whether a question does not say what of: "What distance is given?", "How often did it happen?"."""
    noted = finding.question.endswith(")?") and finding.question.startswith("How old ")
    unnamed = finding.attribute == "age" and noted and finding.subject is None
    plain = finding.question.partition(" (")[0].rstrip("?")
    return (
        unnamed
        or (finding.attribute == "times" and plain == "How often did it happen")
        or plain.endswith((" is given", " is it"))
    )


def _unnamed(finding: Finding) -> bool:
    """Whether a question after the age of somebody without a name is told from others by a note alone."""
    noted = finding.question.startswith(("How old is the ", "How old were ")) and (
        finding.question.endswith(")?") or finding.question.startswith("How old is the other ")
    )
    return finding.attribute == "age" and noted


def _figureless(finding: Finding) -> bool:
    """Whether no report gives a figure: "several men were hurt"."""
    told = [reading.value for reading in finding.readings]
    return ":" not in finding.attribute and all(
        isinstance(value, Amount) and value.bound == "vague" and (value.low or 0) < _DOZENS for value in told
    )


def _only_one(finding: Finding, claims: Mapping[str, Claim], counted: Counter[str]) -> bool:
    """Whether a question after the number of people finds one person alone, and is told from others by a note, or counts nobody where
    others are counted ("a girl was killed" of three, "one of the guests was hurt"): nobody asks how many that is."""
    if not _is_one(finding) or not finding.question.startswith("How many "):
        return False
    if finding.question.startswith("How many people") and finding.question.endswith(")?"):
        return True
    return (counted[finding.attribute] > 1 and _tells_of_somebody(finding, claims)) or _tells_of_two(
        finding, claims
    )


def _tells_of_two(finding: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether one report tells of two people, each for himself: "a boy of twelve and a girl of nine were hit"."""
    ages: dict[str, set[str]] = {}
    for claim in (claims[c] for reading in finding.readings for c in reading.claims):
        told = "".join(sign for sign in claim.exact if sign.isdigit())
        if told and claim.exact.lower().startswith(SOMEBODY):
            ages.setdefault(claim.article, set()).add(told)
    return any(len(told) > 1 for told in ages.values())


def _tells_of_somebody(finding: Finding, claims: Mapping[str, Claim]) -> bool:
    entry = load_catalogue().get(finding.attribute)
    told = (claims[claim] for reading in finding.readings for claim in reading.claims)
    return entry is not None and entry.fate and all(c.exact.lower().startswith(SOMEBODY) for c in told)


def _is_one(finding: Finding) -> bool:
    return all(
        isinstance(reading.value, Amount) and (reading.value.low, reading.value.high) == (1, 1)
        for reading in finding.readings
    )


def _ahead(finding: Finding) -> bool:
    """Whether reports tell of a plan here and of a possibility there, and none of a deed: they talk of two things."""
    codes = {reading.value.code for reading in finding.readings if isinstance(reading.value, Category)}
    return len(codes) > 1 and codes.isdisjoint(("yes", "no"))


def _undone(finding: Finding, told: Sequence[Claim]) -> bool:
    """Whether all only deny, plan or deem possible what is asked of somebody as done (who left an office, or stays), or only plan what is asked as a fact."""
    entry = load_catalogue().get(finding.attribute)
    if entry is None or not (entry.named or entry.fact):
        return False
    firm = ("asserted",) if entry.named and entry.per == "person" else ("asserted", "denied")
    return all(claim.modality not in firm for claim in told)


def _there(finding: Finding) -> bool:
    """Whether all say alike that there is a thing, which nobody doubts."""
    codes = {reading.value.code for reading in finding.readings if isinstance(reading.value, Category)}
    return finding.attribute.startswith("statement:exist:") and codes == {"yes"}


def _idle_deed(finding: Finding) -> bool:
    """Whether all name the same one as the doer of what nobody asks after: who opened a door, who walked in."""
    family, _, deed = finding.attribute.partition(":")
    one = all(relation.kind in ("same", "compatible", "narrows") for relation in finding.relations)
    if family == "place":
        return one and deed.rpartition(":")[2] in words("routine_places")
    silent = any(phrase in finding.question for phrase in words_listed("silences"))
    return family in ("agent", "whom") and one and (deed in words("routine") or silent)


def _routine(finding: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether all tell alike what every such story has (deputies found, a fight began), or what befell some whom figures count."""
    codes = {reading.value.code for reading in finding.readings if isinstance(reading.value, Category)}
    deed = finding.attribute.partition(":")[2]
    if len(codes) > 1 and ("no" in codes or deed not in words("counted_deeds")):
        return False
    if deed in words("routine"):
        return True
    told = [claims[c] for reading in finding.readings for c in reading.claims]
    named = any(
        c.event is not None and c.event.passive and (c.event.object or "")[:1].isupper() for c in told
    )
    return deed in words("counted_deeds") and not named


def _lone(finding: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether copies alone tell it, and only in passing: in less than most of a sentence, or of what opens one. Nobody denies in passing."""
    if any(reading.independent > 1 for reading in finding.readings) or len(finding.readings) > 1:
        return False
    told = [claims[c] for reading in finding.readings for c in reading.claims]
    if all(c.modality == "denied" for c in told):
        return False
    return not any(
        c.end - c.start
        > (_OPENING if c.start == c.sentence.start else _MOST) * (c.sentence.end - c.sentence.start)
        for c in told
    )
