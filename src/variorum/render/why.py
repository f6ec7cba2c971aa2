"""Why a finding is as it is, made ready to show. In: a finding and the Index. Out: claims with marks (A1), sums, lines of origin, rules.

Everything comes from the account alone, so that it can be checked by hand years later. Refuses to judge: it words what was recorded,
and says so where a record is missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from variorum.model.account import AccountClaim
from variorum.model.finding import Finding, Reading
from variorum.render import figures
from variorum.render.excerpts import Passage, claim_passage
from variorum.render.findings import in_order, manner
from variorum.render.view import SAME_WORDS, Index
from variorum.render.why_joins import Join, Out, joins, left_out
from variorum.render.why_stands import Stand, because, stands, uncompared
from variorum.render.wording import count, listed, say

Marked = Sequence[tuple[str, AccountClaim]]


@dataclass(frozen=True)
class Said:
    """One claim: its mark, its words in their sentence, and what was understood of it."""

    mark: str
    date: str
    passage: Passage
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """One reading: its letter, its claims, and why its reports count as so many lines."""

    letter: str
    label: str
    value: str
    counted: str
    told: int
    claims: tuple[Said, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True)
class WhyView:
    """All that explains one finding."""

    question: str
    label: str
    because: str
    answers: tuple[Answer, ...]
    joins: tuple[Join, ...]
    links: int
    joined: str
    stands: tuple[Stand, ...]
    uncompared: str
    outs: tuple[Out, ...]


def explain(index: Index, finding: Finding, most: int | None = None) -> WhyView:
    """The finding with everything that made it looked up and said: of each list `most`, of the joins the least alike."""
    readings = in_order(finding)
    letters = {item.id: letter(number) for number, item in enumerate(readings)}
    marks: dict[str, str] = {}
    answers = []
    for item in readings:
        claims = _claims(index, item)
        marks |= {claim.id: f"{letters[item.id]}{number}" for number, claim in enumerate(claims, start=1)}
        answers.append(_answer(index, item, letters[item.id], [(marks[c.id], c) for c in claims], most))
    places = {(c.article, c.start, c.end): marks[c.id] for c in map(index.claims.get, marks) if c is not None}
    return WhyView(
        question=finding.question,
        label=say(f"kind.{manner(finding)}.label"),
        because=because(finding, letters),
        answers=tuple(answers),
        joins=joins(index, finding, marks, most),
        links=sum(link.left in marks and link.right in marks for link in finding.links),
        joined=_joined(finding, len(marks)),
        stands=stands(index, finding, letters, places),
        uncompared=uncompared(finding, letters),
        outs=left_out(index, finding, marks),
    )


def letter(number: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    head = letter(number // 26 - 1) if number >= 26 else ""
    return head + chr(ord("A") + number % 26)


def _claims(index: Index, reading: Reading) -> list[AccountClaim]:
    """The claims of a reading by report in order of publication, then by place."""
    found = [index.claims[item] for item in reading.claims if item in index.claims]
    return sorted(found, key=lambda c: (index.order.get(c.article, 0), c.article, c.start, c.id))


def _answer(index: Index, reading: Reading, name: str, claims: Marked, most: int | None) -> Answer:
    reports = count("why.reports", len(reading.articles))
    return Answer(
        letter=name,
        label=reading.label,
        value=figures.value(reading.value),
        counted=say("why.counted", reports=reports, lines=count("finding.origins", reading.independent)),
        claims=tuple(
            Said(mark, index.published(claim.article), claim_passage(index, claim), tuple(_notes(claim)))
            for mark, claim in claims[:most]
        ),
        told=len(claims),
        lines=tuple(_lines(index, reading, claims, most)),
    )


def _notes(claim: AccountClaim) -> list[str]:
    """What was understood of a claim beside its value, in words."""
    who = claim.attribution
    spoken = who.kind != "own_voice" and who.speaker
    notes = [say("why.on_word", speaker=who.speaker)] if spoken else []
    if who.via:
        notes.append(say("quote.via", names=listed(who.via)))
    if claim.as_of and claim.as_of.exact:
        notes.append(say("why.as_of", words=claim.as_of.exact))
    for name in ("population", "place", "period", "definition"):
        if words := getattr(claim.scope, name):
            notes.append(say(f"why.scope_{name}", words=words))
    if claim.modality != "asserted":
        notes.append(say(f"modality.{claim.modality}"))
    told = {"background": claim.background, "part": claim.part_of, "change": claim.change}
    return [*notes, *(say(f"why.is_{name}") for name, holds in told.items() if holds)]


def _lines(index: Index, reading: Reading, claims: Marked, most: int | None) -> list[str]:
    """Why the reports of a reading count as so many lines, one sentence a line."""
    groups: dict[str, list[str]] = {}
    for article in sorted(reading.lines, key=lambda item: (index.order.get(item, 0), item)):
        groups.setdefault(reading.lines[article], []).append(article)
    return [_line(index, origin, articles, claims) for origin, articles in islice(groups.items(), most)]


def _line(index: Index, origin: str, articles: Sequence[str], claims: Marked) -> str:
    kind, _, key = origin.partition(":")
    names = listed(index.named(articles))
    number = "one" if len(articles) == 1 else "many"
    if kind == "speaker":
        return say(f"why.speaker_{number}", names=names, speaker=_speaker(index, key, articles, claims))
    if kind != "article":
        return say("why.other_line", names=names, origin=key or origin)
    if list(articles) == [key]:
        own = [mark for mark, c in claims if c.article == key and c.attribution.kind == "own_voice"]
        path = "why.itself_in" if 0 < len(own) < sum(c.article == key for _, c in claims) else "why.itself"
        return say(path, names=names, marks=listed(own))
    others = {*articles, key}
    kinds = {kind for one in others for other, kind in index.text_of.get(one, {}).items() if other in others}
    text = say(f"why.text_{min(kinds, key=SAME_WORDS.index) if kinds else 'none'}")
    if number == "one":
        return say("why.stands_for", names=names, other=index.name(key), text=text)
    return say("why.one_text", names=names, text=text)


def _speaker(index: Index, key: str, articles: Sequence[str], claims: Marked) -> str:
    """The name of whoever is quoted, as the account knows or the reports write it."""
    known_as = next((item.name for item in index.account.entities if item.id == key), None)
    written = [c.attribution.speaker for _, c in claims if c.article in articles and c.attribution.speaker]
    return known_as or (written[0] if written else key)


def _joined(finding: Finding, claims: int) -> str:
    """The sentence before the sums: what they are, or why there are none."""
    if claims < 2:
        return say("why.alone")
    if finding.attribute == "words":
        return say("why.quotations")
    return "" if finding.links else say("why.no_record")
