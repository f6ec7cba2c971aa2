"""Beside: what another finding asks better. In: the findings of a story with their claims. Out: whether one is asked already.

So are the hour beside the day (`serving_dates`), a sum in its second currency (`serving_sums`), who did a thing where another finding has
the whole statement of the same sentences, the whole statement where another asks for the part that a reader would ask ("how many"),
who a person is where another asks who holds that office, what befell the suspects where another asks just that, and of two reports a
statement whose fact is asked for. Refuses to judge a finding by its own words.
"""

from collections.abc import Mapping, Sequence

from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.reconcile.asking import is_makeshift
from variorum.reconcile.asking_words import words
from variorum.reconcile.serving_closed import closed_twice
from variorum.reconcile.serving_dates import dated_twice
from variorum.reconcile.serving_places import Place, places_of
from variorum.reconcile.serving_sums import asked_before
from variorum.values import Amount, Category

_WORDY = ("statement", "words", "who", "role", "speaker", "agent")  # no fact beside a statement
_PARTS = ("open", "change", "wound", "closure", "seats", "rescued", "buildings_damaged", "vote_outcome")
Span = tuple[str, int, int]  # an article, where words of it begin and end


class Beside:
    """The findings of a story, as far as each may ask what another asks too."""

    def __init__(
        self, findings: Sequence[Finding], claims: Mapping[str, Claim], prints: Mapping[str, str]
    ) -> None:
        self._claims, self._prints = claims, prints
        self.doubles = (
            dated_twice(findings, claims)
            | _nested(findings, claims)
            | asked_before(findings, claims)
            | closed_twice(findings, claims)
        )
        self._statements = [places_of(f, claims) for f in findings if f.attribute.startswith("statement:")]
        self._parts = [_spans(f, claims) for f in findings if f.attribute.partition(":")[0] in _PARTS]
        self._exits = [places_of(f, claims) for f in findings if f.attribute.startswith("departure:")]
        self._offices = [
            (places_of(f, claims), _words(f, claims)) for f in findings if f.attribute.startswith("role:")
        ]
        self._aged = {f.subject for f in findings if f.attribute == "age" and f.subject}
        self._facts: Mapping[Place, frozenset[str]] = {}
        self._fates = False
        self._counts = [_counted(f, claims) for f in findings if _is_count(f, prints)]

    def learn(self, facts: Sequence[Finding]) -> None:
        """Takes the comparisons that will be shown: a statement gives way to the fact in it."""
        self._facts = _facts(facts, self._claims)
        self._fates = any(finding.attribute.partition(":")[0] == "status" for finding in facts)

    def asks(self, finding: Finding) -> bool:
        """Whether another finding asks what this one does, in the same words of the reports."""
        return (
            finding.id in self.doubles
            or self._told_whole(finding)
            or self._told_in_part(finding)
            or self._told_by_office(finding)
            or self._told_by_age(finding)
            or (self._fates and _fate(finding))
            or self._told_by_exit(finding)
            or self._told_by_count(finding)
        )

    def asks_fact(self, finding: Finding) -> bool:
        """Whether all state the same in sentences of two reports or more that another finding compares by the fact in them; no figure tells a denial."""
        if not finding.attribute.startswith("statement:") or len(finding.readings) > 1:
            return False
        if finding.readings[0].value == Category("no"):
            return False
        met: dict[str, set[str]] = {}
        for place in places_of(finding, self._claims):
            for other in self._facts.get(place, ()):
                met.setdefault(other, set()).add(self._prints.get(place[0], place[0]))
        return any(len(articles) > 1 for articles in met.values())

    def _told_whole(self, finding: Finding) -> bool:
        """Whether all name the same one who did it, in sentences that another finding compares as a whole."""
        if not finding.attribute.startswith("agent:") or len(finding.readings) > 1:
            return False
        places = places_of(finding, self._claims)
        return any(places <= told for told in self._statements)

    def _told_in_part(self, finding: Finding) -> bool:
        """Whether all state the same, and another finding asks for what a reader wants of it: how many, where hit, what closed."""
        if not finding.attribute.startswith("statement:") or len(finding.readings) > 1:
            return False
        wholes = _spans(finding, self._claims)
        return any(
            all(any(_inside(part, whole) for part in told) for whole in wholes) for told in self._parts
        )

    def _told_by_count(self, finding: Finding) -> bool:
        """Whether all state alike that a deed was done to what reports count the like of: nobody asks if cables were cut who reads how many."""
        if not finding.attribute.startswith("statement:") or len(finding.readings) > 1:
            return False
        told = [self._claims[c] for c in finding.readings[0].claims]
        if any(claim.modality != "asserted" for claim in told):
            return False
        done = {
            (claim.predicate or "", _singular(claim.event.object))
            for claim in told
            if claim.event is not None and claim.event.passive and (claim.event.object or "X")[:1].islower()
        }
        return any(done & counted for counted in self._counts)

    def _told_by_age(self, finding: Finding) -> bool:
        """Whether all that is said of a person is how old he is, and another finding asks that."""
        told = [self._claims[c].exact for reading in finding.readings for c in reading.claims]
        return finding.attribute == "who" and finding.subject in self._aged and all(map(_is_aged, told))

    def _told_by_exit(self, finding: Finding) -> bool:
        """Whether all state alike that somebody resigned, in sentences of two reports by which another finding asks how he left."""
        if finding.attribute.partition(":")[2] not in words("exits") or len(finding.readings) > 1:
            return False
        places = places_of(finding, self._claims)
        return any(len({article for article, _ in places & told}) > 1 for told in self._exits)

    def _told_by_office(self, finding: Finding) -> bool:
        """Whether a description of a person is no more than his office, and another finding asks in most of the sentences who holds it."""
        kinds = {relation.kind for relation in finding.relations}
        if finding.attribute != "who" or not kinds <= {"same", "narrows", "compatible"}:
            return False
        places = places_of(finding, self._claims)
        said = [self._claims[c].exact.lower().split() for reading in finding.readings for c in reading.claims]
        return any(
            2 * len(places & told) > len(places)
            and ("compatible" not in kinds or 2 * sum(not held.isdisjoint(one) for one in said) > len(said))
            for told, held in self._offices
        )


def _is_count(finding: Finding, prints: Mapping[str, str]) -> bool:
    """Whether several reports are asked how many."""
    reports = {prints.get(a, a) for reading in finding.readings for a in reading.articles}
    return (
        isinstance(finding.readings[0].value, Amount)
        and len(reports) > 1
        and not is_makeshift(finding.question)
    )


def _counted(finding: Finding, claims: Mapping[str, Claim]) -> frozenset[tuple[str, str]]:
    """What was done to what, as far as a count tells of it."""
    told = [claims[c] for reading in finding.readings for c in reading.claims]
    deeds = {claim.predicate or "" for claim in told}
    things = {_singular(claim.counted) for claim in told if claim.counted}
    return frozenset((deed, thing) for deed in deeds for thing in things if deed)


def _singular(phrase: str | None) -> str:
    """The last word of a phrase, which is its noun, without a plural."""
    return ((phrase or "").lower().split() or [""])[-1].removesuffix("s")


def _words(finding: Finding, claims: Mapping[str, Claim]) -> frozenset[str]:
    """The words in which reports give an office."""
    told = (claims[c].subject or "" for reading in finding.readings for c in reading.claims)
    return frozenset(word for office in told for word in office.lower().split()) - words("hanging")


def _is_aged(said: str) -> bool:
    """Whether a description is an age and a word for a person: "1-year-old girl", "victim"."""
    parts = said.lower().replace("-", " ").split()
    ages = {"year", "years", "month", "months", "old", "aged", "the"}
    return all(part.isdigit() or part in ages | words("nobody") for part in parts)


def _fate(finding: Finding) -> bool:
    """Whether all state alike what another finding asks after: what happened to the suspects."""
    family, _, deed = finding.attribute.partition(":")
    return family == "statement" and len(finding.readings) == 1 and deed in words("fates")


def _facts(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> dict[Place, frozenset[str]]:
    """The comparisons of figures, dates, places and closed answers that each sentence stands in."""
    found: dict[Place, set[str]] = {}
    for finding in findings:
        if finding.attribute.partition(":")[0] not in _WORDY:
            for place in places_of(finding, claims):
                found.setdefault(place, set()).add(finding.id)
    return {place: frozenset(ids) for place, ids in found.items()}


def _nested(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> frozenset[str]:
    """Statements that stand, in every report, within a statement of another finding whose question holds."""
    told = [f for f in findings if f.attribute.startswith("statement:") and f.kind != "disputed"]
    over: dict[Place, list[tuple[str, Span]]] = {}
    for finding in told:
        if not is_makeshift(finding.question):
            for article, start, end in _spans(finding, claims):
                for place in places_of(finding, claims):
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


def _inside(part: Span, whole: Span) -> bool:
    return part[0] == whole[0] and whole[1] <= part[1] and part[2] <= whole[2]


def _spans(finding: Finding, claims: Mapping[str, Claim]) -> frozenset[Span]:
    """Where the claims of a finding stand."""
    told = (claims[claim] for reading in finding.readings for claim in reading.claims)
    return frozenset((claim.article, claim.start, claim.end) for claim in told)
