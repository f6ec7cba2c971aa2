"""Which findings serve a reader. In: the findings of a story, their questions told apart. Out: those that ask something, once.

Withheld are comparisons of two reports for which their words give no question that reads well, that one person was somebody ("one of them a
nurse", "one man later died"), who did a thing where another finding has the whole statement of the same sentences, the whole
statement where another finding asks for the part that a reader would ask ("how many"), who a person is where another finding asks who
holds that office, and the hour beside the day where both are asked for in one sentence and read in the same ones; of two reports also
what does not say what of, and a statement whose fact is asked for. Their claims stay in the account. Refuses to drop what only one
report says, unless it sets its own words against each other under no question: that compares nothing.
"""

from collections.abc import Mapping, Sequence

from variorum.catalogue import load_catalogue
from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.reconcile.asking import UNASKED, is_makeshift
from variorum.reconcile.asking_words import words
from variorum.reconcile.serving_dates import dated_twice
from variorum.reconcile.serving_sums import asked_before
from variorum.values import Amount, Category

_MANY = 3  # reports
_POINTED = ("agent", "whom", "place", "seat")
_SOMEBODY = ("a ", "an ", "another ", "one of ")  # words that tell of somebody and count nobody
_MOST = 0.5  # of a sentence
_WORDY = ("statement", "words", "who", "role", "speaker", "agent")  # no fact beside a statement
_PARTS = ("open", "change", "wound", "closure", "seats", "rescued", "buildings_damaged", "vote_outcome")
Span = tuple[str, int, int]  # an article, where words of it begin and end
Place = tuple[str, int]  # an article and where a sentence of it begins


def serving(
    findings: Sequence[Finding], claims: Mapping[str, Claim], prints: Mapping[str, str]
) -> list[Finding]:
    """The findings in their order without those that serve nobody; `prints` names the text and outlet of each article."""
    statements = [_places(f, claims) for f in findings if f.attribute.startswith("statement:")]
    doubles = dated_twice(findings, claims) | _nested(findings, claims) | asked_before(findings, claims)
    parts = [_spans(f, claims) for f in findings if f.attribute.partition(":")[0] in _PARTS]
    served = [f for f in findings if _compares(f, prints) and not is_makeshift(f.question) and not _hollow(f)]
    facts = _facts([f for f in served if f.id not in doubles and not _only_one(f, claims)], claims)
    fates = any(f.attribute.partition(":")[0] == "status" and _compares(f, prints) for f in served)
    offices = [_places(f, claims) for f in findings if f.attribute.startswith("role:")]
    return [
        finding
        for finding in findings
        if not (_compares(finding, prints) or _points(finding) or _torn(finding))
        or not (
            ((_points(finding) or _torn(finding)) and not _compares(finding, prints))
            or finding.id in doubles
            or _unnamed(finding)
            or finding.question.partition(" (")[0].rstrip("?") == UNASKED.rstrip("?")
            or (is_makeshift(finding.question) and not _weighty(finding, prints))
            or _only_one(finding, claims)
            or _idle_deed(finding)
            or _told_whole(finding, claims, statements)
            or _told_in_part(finding, claims, parts)
            or _told_by_office(finding, claims, offices)
            or (fates and _fate(finding))
            or (
                finding.attribute.startswith("statement:")
                and (_lone(finding, claims) or _ahead(finding) or _routine(finding, claims))
            )
            or (
                _few(finding, prints) and (_hollow(finding) or _asked_by_fact(finding, claims, facts, prints))
            )
        )
    ]


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
    if finding.attribute.startswith("statement:"):
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
    noted = finding.question.startswith(("How old is the ", "How old were ")) and finding.question.endswith(
        ")?"
    )
    return finding.attribute == "age" and noted


def _facts(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> dict[Place, frozenset[str]]:
    """The comparisons of figures, dates, places and closed answers that each sentence stands in."""
    found: dict[Place, set[str]] = {}
    for finding in findings:
        if finding.attribute.partition(":")[0] not in _WORDY:
            for place in _places(finding, claims):
                found.setdefault(place, set()).add(finding.id)
    return {place: frozenset(ids) for place, ids in found.items()}


def _asked_by_fact(
    finding: Finding,
    claims: Mapping[str, Claim],
    facts: Mapping[Place, frozenset[str]],
    prints: Mapping[str, str],
) -> bool:
    """Whether all state the same in sentences of two reports or more that another finding compares by the fact in them."""
    if not finding.attribute.startswith("statement:") or len(finding.readings) > 1:
        return False
    met: dict[str, set[str]] = {}
    for place in _places(finding, claims):
        for other in facts.get(place, ()):
            met.setdefault(other, set()).add(prints.get(place[0], place[0]))
    return any(len(articles) > 1 for articles in met.values())


def _only_one(finding: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether a question after the number of people finds one person alone, and is told from others by a note or counts nobody
    ("a girl was killed", "one of the guests was hurt"): nobody asks how many that is."""
    one = all(
        isinstance(reading.value, Amount) and (reading.value.low, reading.value.high) == (1, 1)
        for reading in finding.readings
    )
    if not one or not finding.question.startswith("How many "):
        return False
    if finding.question.startswith("How many people") and finding.question.endswith(")?"):
        return True
    entry = load_catalogue().get(finding.attribute)
    told = (claims[claim] for reading in finding.readings for claim in reading.claims)
    return entry is not None and entry.fate and all(c.exact.lower().startswith(_SOMEBODY) for c in told)


def _told_whole(
    finding: Finding, claims: Mapping[str, Claim], statements: Sequence[frozenset[Place]]
) -> bool:
    """Whether all name the same one who did it, in sentences that another finding compares as a whole."""
    if not finding.attribute.startswith("agent:") or len(finding.readings) > 1:
        return False
    places = _places(finding, claims)
    return any(places <= told for told in statements)


def _told_in_part(finding: Finding, claims: Mapping[str, Claim], parts: Sequence[frozenset[Span]]) -> bool:
    """Whether all state the same, and another finding asks for what a reader wants of it: how many, where hit, what closed."""
    if not finding.attribute.startswith("statement:") or len(finding.readings) > 1:
        return False
    wholes = _spans(finding, claims)
    return any(all(any(_inside(part, whole) for part in told) for whole in wholes) for told in parts)


def _nested(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> frozenset[str]:
    """Statements that stand, in every report, within a statement of another finding whose question holds."""
    told = [f for f in findings if f.attribute.startswith("statement:") and f.kind != "disputed"]
    over: dict[Place, list[tuple[str, Span]]] = {}
    for finding in told:
        if not is_makeshift(finding.question):
            for article, start, end in _spans(finding, claims):
                for place in _places(finding, claims):
                    if place[0] == article and place[1] <= start < end:
                        over.setdefault(place, []).append((finding.id, (article, start, end)))
    found = set()
    for finding in told:
        holders: list[set[str]] = []
        for reading in finding.readings:
            for claim in (claims[c] for c in reading.claims):
                span = (claim.article, claim.start, claim.end)
                holders.append(
                    {
                        i
                        for i, other in over.get((claim.article, claim.sentence.start), ())
                        if i != finding.id
                        and span != other
                        and (_inside(span, other) or (claim.event is None and _meet(span, other)))
                    }
                )
        if holders and set.intersection(*holders):
            found.add(finding.id)
    return frozenset(found)


def _meet(one: Span, two: Span) -> bool:
    return one[0] == two[0] and one[1] < two[2] and two[1] < one[2]


def _ahead(finding: Finding) -> bool:
    """Whether reports tell of a plan here and of a possibility there, and none of a deed: they talk of two things."""
    codes = {reading.value.code for reading in finding.readings if isinstance(reading.value, Category)}
    return len(codes) > 1 and codes.isdisjoint(("yes", "no"))


def _fate(finding: Finding) -> bool:
    """Whether all state alike what another finding asks after: what happened to the suspects."""
    family, _, deed = finding.attribute.partition(":")
    return family == "statement" and len(finding.readings) == 1 and deed in words("fates")


def _idle_deed(finding: Finding) -> bool:
    """Whether all name the same one as the doer of what nobody asks after: who opened a door, who walked in."""
    family, _, deed = finding.attribute.partition(":")
    one = all(relation.kind in ("same", "compatible", "narrows") for relation in finding.relations)
    return family in ("agent", "whom") and one and deed in words("routine")


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
    """Whether copies alone tell it, and only in passing: in less than most of a sentence."""
    if any(reading.independent > 1 for reading in finding.readings) or len(finding.readings) > 1:
        return False
    told = [claims[c] for reading in finding.readings for c in reading.claims]
    return not any(c.end - c.start > _MOST * (c.sentence.end - c.sentence.start) for c in told)


def _told_by_office(
    finding: Finding, claims: Mapping[str, Claim], offices: Sequence[frozenset[Place]]
) -> bool:
    """Whether a description of a person is no more than his office, and another finding asks in the same sentences who holds it."""
    nested = all(relation.kind in ("same", "narrows") for relation in finding.relations)
    places = _places(finding, claims)
    return finding.attribute == "who" and nested and any(places <= told for told in offices)


def _inside(part: Span, whole: Span) -> bool:
    return part[0] == whole[0] and whole[1] <= part[1] and part[2] <= whole[2]


def _spans(finding: Finding, claims: Mapping[str, Claim]) -> frozenset[Span]:
    """Where the claims of a finding stand."""
    told = (claims[claim] for reading in finding.readings for claim in reading.claims)
    return frozenset((claim.article, claim.start, claim.end) for claim in told)


def _places(finding: Finding, claims: Mapping[str, Claim]) -> frozenset[Place]:
    """Where the sentences of a finding stand."""
    told = (claims[claim] for reading in finding.readings for claim in reading.claims)
    return frozenset((claim.article, claim.sentence.start) for claim in told)
