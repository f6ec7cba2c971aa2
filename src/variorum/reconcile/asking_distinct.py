"""Two findings with one sentence are told apart. In: the findings of a story and their claims. Out: the findings, each with a question of its own.

The most important one keeps its sentence; the others take what their claims say and the first does not: who is counted, in what money,
where, since when, how, of whom, by whom, in which year; in the end a report's own words. Refuses a qualifier that the first finding shares.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

import msgspec

from variorum.lang.load import load_table
from variorum.model.claim import Claim, Phrase
from variorum.model.finding import Finding
from variorum.reconcile.asking_amounts import counted_of, unit_of
from variorum.reconcile.asking_cloze import cloze
from variorum.reconcile.asking_notes import Texts, notes
from variorum.reconcile.asking_words import (
    ELSEWHERE,
    commonest,
    is_happening,
    place_of,
    plural,
    quoted,
    reads_well,
    subject_words,
    table,
    tells_nothing,
    words,
)
from variorum.values import Amount, Category, Interval, Name

_PEOPLE = "How many people "
_AGED = "How old is the "
_WORDED = ("statement", "words", "who", "speaker")  # whose answers are the words themselves
_PLACED = ("place", "agent", "whom", "seat")  # said of nobody else
_STEM = 5  # letters in which forms of a word agree
_SMALL = 3  # letters of words that seldom tell anything
_SHORT = 40  # characters of a qualifier


class Story(msgspec.Struct, frozen=True):
    """What telling questions apart may look up: texts of articles, for ids of findings the place where what they ask was done, the years of
    publication."""

    texts: Texts = {}
    sites: Mapping[str, str] = {}
    years: frozenset[str] = frozenset()


def distinct_questions(
    findings: Sequence[Finding], claims: Mapping[str, Claim], story: Story | None = None
) -> list[Finding]:
    """The findings in their order; those that share a sentence are told apart where their claims or the texts around them allow it."""
    story = story or Story()
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.question].append(finding)
    taken = set(groups)
    told: dict[str, str] = {}
    for question, group in groups.items():
        first, *others = sorted(group, key=lambda finding: (-finding.importance, finding.id))
        if (
            (dated := _dated(first, _claims(first, claims), story))
            and dated not in taken
            and reads_well(dated)
        ):
            taken.add(dated)
            told[first.id] = dated
        shared = set(
            chain(
                _qualified(first, _claims(first, claims), story),
                _labelled(first, _claims(first, claims), story.texts),
            )
        )
        for finding in others:
            own = _claims(finding, claims)
            sisters = [c for other in group if other is not finding for c in _claims(other, claims)]
            options = chain(
                _another(question),
                _sited(question, _site(finding.id, own, story), story.sites.get(first.id)),
                _qualified(finding, own, story),
                _noted(question, notes(own, sisters, story.texts)),
                _vouched(finding, own) if question.startswith("How many ") else (),
                _told(finding, own, story.texts),
                _noted(question, notes(own, sisters, story.texts, alone=True)),
                _labelled(finding, own, story.texts),
            )
            new = next(
                (text for text in options if text and text not in shared | taken and reads_well(text)),
                question,
            )
            new = _unspoiled(new, question, taken)
            taken.add(new)
            told[finding.id] = new
    return [
        msgspec.structs.replace(finding, question=told[finding.id]) if finding.id in told else finding
        for finding in findings
    ]


def _another(question: str) -> Iterator[str]:
    """ "How old is the other boy?"."""
    if question.startswith(_AGED):
        yield question.replace(_AGED, f"{_AGED}other ", 1)


def _site(finding: str, claims: Sequence[Claim], story: Story) -> str | None:
    """Where a finding's harm was done; no place that is only the seat of who tells: "the Lima-based monitor"."""
    place = story.sites.get(finding)
    told = (story.texts.get(c.article, "")[c.sentence.start : c.sentence.end] for c in claims)
    return None if place and any(f"{place}-based" in said for said in told) else place


def _sited(question: str, place: str | None, elsewhere: str | None) -> Iterator[str]:
    """ "What weapon was used in Orlo?", beside one that asks of another town."""
    if place and place != elsewhere and place not in question:
        yield f"{question.rstrip('?')} in {place}?"


def _noted(question: str, phrases: Iterator[str]) -> Iterator[str]:
    """ "How many people were rescued by the cutter Petrel?"."""
    plain = question.rstrip("?")
    if not plain.startswith("How many "):
        return
    known = {word[:_STEM].lower() for word in plain.split()}
    for phrase in phrases:
        if any(word[:_STEM].lower() in known for word in phrase.split()[1:] if len(word) > _SMALL):
            continue  # "taken to hospital at the hospital"
        if phrase.startswith("for "):
            continue  # "killed for Wednesday": what a figure is given for is no part of the deed
        if phrase.startswith("from ") and plain.startswith(_PEOPLE) and phrase != phrase.lower():
            yield f"{_PEOPLE}{phrase} {plain.removeprefix(_PEOPLE)}?"
        elif phrase not in plain:
            yield f"{plain} {phrase}?"


def _claims(finding: Finding, claims: Mapping[str, Claim]) -> list[Claim]:
    return [claims[claim] for reading in finding.readings for claim in reading.claims]


def _qualified(finding: Finding, claims: Sequence[Claim], story: Story) -> Iterator[str]:
    """The question with each thing by which it may be told from others, the plainest first."""
    plain = finding.question.rstrip("?")
    counted = counted_of(claims) if unit_of(claims) in ("", "person") else ""
    if is_happening(counted) or (
        plural(counted).split()[-1:] and plural(counted).split()[-1].lower() in words("uncounted")
    ):
        counted = ""  # "attempted murders", "cases" are no people
    if counted and not tells_nothing(counted) and len(counted) <= _SHORT and not _is_body(counted):
        people = plain.startswith(_PEOPLE)
        yield (
            f"How many {plural(counted)} {plain.removeprefix(_PEOPLE)}?"
            if people
            else f"{plain} ({plural(counted)})?"
        )
    if (coin := table("currencies").get(unit_of(claims)[:3])) and coin not in plain:
        yield f"{plain} (in {coin})?"
    if plain.startswith("How many") and (place := place_of(claims)) and place not in plain:
        yield f"{plain} {place}?"
    for phrase in (_steady([c.scope.period for c in claims]), _steady([c.scope.definition for c in claims])):
        if phrase and phrase not in plain:
            yield f"{plain} {phrase}?"
    if dated := _dated(finding, claims, story):
        yield dated


def _dated(finding: Finding, claims: Sequence[Claim], story: Story) -> str:
    """The question of what was before the story with its year, or its month where the year is the story's; "" for answers that are dates."""
    if not finding.background or ":" in finding.attribute or isinstance(finding.readings[0].value, Interval):
        return ""
    told = [claim.when for claim in claims if claim.when is not None and claim.when.known]
    ends = [
        end for when in told for end in (when.earliest or when.latest, when.latest or when.earliest) if end
    ]
    years, months = {end[:4] for end in ends}, {end[:7] for end in ends}
    when = ""
    if len(years) == 1 and not years & story.years:
        when = years.pop()
    elif len(months) == 1:
        when = _month_named(months.pop())
    plain = finding.question.rstrip("?")
    past = not words("past_helpers").isdisjoint(plain.split())
    return f"{plain} in {when}?" if when and past and when[-4:] not in plain else ""


def _month_named(month: str) -> str:
    """ "2008-01" → "January 2008"."""
    names: dict[str, int] = load_table("en", "time")["months"]
    full = max((name for name, number in names.items() if number == int(month[5:7])), key=len)
    return f"{full.capitalize()} {month[:4]}"


def _told(finding: Finding, claims: Sequence[Claim], texts: Texts) -> Iterator[str]:
    """The question with a report's own words, a gap in the place of the answer: "How many people were killed: “the flood of May killed …”?" """
    value = finding.readings[0].value
    if isinstance(value, Amount | Interval):
        yield cloze(finding.question.rstrip("?").partition(": “")[0], claims, texts)
    if finding.background:
        yield f"{finding.question.rstrip('?')} (in earlier events)?"


def _vouched(finding: Finding, claims: Sequence[Claim]) -> Iterator[str]:
    """The question with the one who says so, where all name somebody."""
    speaker = subject_words(commonest([c.attribution.speaker or "" for c in claims]))
    itself = finding.attribute == "words"  # whose words they are the question says already
    if speaker and not itself and all(c.attribution.speaker for c in claims):
        yield f"{finding.question.rstrip('?')} (according to {speaker})?"


def _labelled(finding: Finding, claims: Sequence[Claim], texts: Texts) -> Iterator[str]:
    """The question with a label in brackets: whose figure it is, who gives it, in the end the reports' own words, which give no answer away if they can."""
    plain = finding.question.rstrip("?")
    subject = subject_words(finding.subject)
    if subject and subject not in plain and not finding.attribute.startswith(_PLACED):
        yield f"{plain} ({subject})?"
    yield from _vouched(finding, claims)
    placed = {c.article: " ".join(c.scope.place.exact.split()) for c in claims if c.scope.place}
    place = commonest(list(placed.values()))
    if place and list(placed.values()).count(place) > 1 and len(place) <= _SHORT and place not in plain:
        yield f"{plain} ({place})?"
    if isinstance(finding.readings[0].value, Name | Category) and not finding.attribute.startswith(_WORDED):
        yield cloze(plain, claims, texts)
    for claim in sorted(
        claims, key=lambda c: (c.block != "paragraph", len(c.exact), c.exact, c.article, c.start)
    ):
        said = claim.exact if finding.attribute != "words" else _begun(claim.exact)
        yield f"{plain} (“{quoted(said, _SHORT)}”)?"


def _begun(said: str) -> str:
    """How a quotation begins: a question does not hold all of its answer."""
    parts = said.split()
    return said if len(said) > _SHORT else " ".join((*parts[: max(1, len(parts) // 2)], "…"))


def _unspoiled(told: str, question: str, taken: AbstractSet[str]) -> str:
    """Quoted words that are a figure would give the answer away: the plainest way to tell such a question apart instead, once."""
    quote = told.removeprefix(question.rstrip("?"))
    figure = quote.startswith(" (“") and (
        any(sign.isdigit() for sign in quote)
        or bool(words("numerals") & set(quote.strip(" (“”)?").lower().split()))
    )
    plainer = question.rstrip("?") + ELSEWHERE
    return plainer if figure and question.startswith("How ") and plainer not in taken else told


def _is_body(counted: str) -> bool:
    """Whether the counted words name a body and not its people: "the 900-strong force"."""
    last = counted.rsplit(maxsplit=1)[-1].lower()
    return last in words("bodies") or last.removesuffix("s") in words("bodies")


def _steady(phrases: Sequence[Phrase | None]) -> str:
    """The words that most claims share."""
    said = [" ".join(phrase.exact.split()) if phrase else "" for phrase in phrases]
    best = commonest(said)
    short = len(best) <= _SHORT and best.replace(" ", "").replace("-", "").isalnum()
    return best if best and 2 * said.count(best) > len(said) and short else ""
