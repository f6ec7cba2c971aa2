"""A finding made ready to show. In: a Finding and the Index. Out: readings with witnesses, low–high, reasons in sentences. No markup."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model.account import AccountClaim
from variorum.model.article import Evidence
from variorum.model.finding import Finding, Reading, Relation
from variorum.render import figures
from variorum.render.excerpts import EXCERPT, Passage, claim_passage, evidence_passage
from variorum.render.silence import silent_line
from variorum.render.view import Index
from variorum.render.wording import count, listed, reason_sentence, say
from variorum.values import Amount, Interval, Value

_FEW = 3  # answers that are written out where they have no order
_WEIGHT = {
    "conflicts": 0,
    "updates": 1,
    "other_scope": 2,
    "unknown": 3,
    "narrows": 4,
    "compatible": 5,
    "same": 6,
}
_PRONOUN = 4  # letters of "she" or "they": who that is has to be said
_LEADS = {"disputed": "conflicts", "updated": "updates", "scoped": "other_scope", "undecided": "unknown"}


@dataclass(frozen=True)
class Witness:
    """One report that gives a reading: who, when, in which words, on whose word."""

    article: str
    name: str
    date: str
    passages: tuple[Passage, ...]
    speaker: str | None = None
    as_of: str | None = None
    modality: str | None = None
    earlier: bool = False


@dataclass(frozen=True)
class ReadingView:
    """One answer with its witnesses."""

    id: str
    label: str
    witnesses: tuple[Witness, ...]
    independent: int
    current: bool
    origins: str


@dataclass(frozen=True)
class Why:
    """One sentence on why readings differ, the readings it is about and the words that prove it."""

    code: str
    sentence: str
    about: str
    proof: tuple[Passage, ...]
    more: str = ""


@dataclass(frozen=True)
class FindingView:
    """All that a page needs of one finding."""

    id: str
    finding: Finding
    label: str
    plain: str
    sign: str
    span: tuple[str, str] | None
    headline: str
    readings: tuple[ReadingView, ...]
    lead: str
    whys: tuple[Why, ...]
    pairs: int
    silent: str
    reports: int


def show(index: Index, finding: Finding) -> FindingView:
    """The finding with everything looked up and said."""
    readings = tuple(_reading(index, finding, item) for item in in_order(finding))
    whys = reasons(index, finding)
    values = figures.as_told(
        [item.value for item in finding.readings], [item.label for item in finding.readings]
    )
    span = figures.low_high(values) if len(finding.readings) > 1 else None
    witnesses = {article for item in finding.readings for article in item.articles}
    return FindingView(
        id=finding.id,
        finding=finding,
        label=say(f"kind.{manner(finding)}.label"),
        plain=say(f"kind.{manner(finding)}.plain"),
        sign=say(f"kind.{manner(finding)}.sign"),
        span=span,
        headline=_headline(finding, span, values),
        readings=readings,
        lead=_lead(finding, whys),
        whys=whys,
        pairs=len(finding.relations),
        silent=silent_line(index, finding),
        reports=len(witnesses),
    )


_ASIDE = re.compile(r", (?:which|who|whose) .*")
_MANNERS = {"NAME_ERROR": "odd_name", "SPEAKER": "by_speaker"}


def manner(finding: Finding) -> str:
    """The words for the kind: an open difference that has one reason throughout is named by it, not called unexplained."""
    codes = {
        why.code for relation in finding.relations if relation.kind == "unknown" for why in relation.reasons
    }
    return (
        _MANNERS.get(codes.pop(), finding.kind)
        if finding.kind == "undecided" and len(codes) == 1
        else finding.kind
    )


def _lead(finding: Finding, whys: Sequence[Why]) -> str:
    """The reason in one sentence; among more than two answers it names those it is about."""
    if not whys or finding.kind in ("agreed", "single"):
        return say(f"kind.{finding.kind}.plain")
    first = whys[0]
    if len(finding.readings) > 2 and first.about and first.code != "UNEXPLAINED":
        return say("pair.joined", about=first.about, sentence=first.sentence)
    return first.sentence


def _headline(finding: Finding, span: tuple[str, str] | None, told: Sequence[Value]) -> str:
    """The low–high, the one answer, or how many answers there are."""
    if span is not None:
        return say("finding.range", low=span[0], high=span[1])
    if len(finding.readings) == 1:
        only = finding.readings[0]
        return figures.value(only.value) if isinstance(only.value, Interval) else only.label
    values = list(dict.fromkeys(figures.value(value) for value in told))
    if len(values) == 1:
        return values[0]
    figured = all(isinstance(item.value, Amount) for item in finding.readings)
    dated = all(isinstance(item.value, Interval) for item in finding.readings)
    labels = values if figured or dated else list(dict.fromkeys(item.label for item in finding.readings))
    joined = say("list.or").join(labels)
    short = len(labels) <= _FEW and len(joined) <= EXCERPT // 2
    return joined if short else count("finding.answers", len(finding.readings))


def in_order(finding: Finding) -> list[Reading]:
    """The latest answer first where one replaced the others, then most independent, then most reports."""
    return sorted(
        finding.readings,
        key=lambda item: (item.id != finding.current, -item.independent, -len(item.articles)),
    )


def _reading(index: Index, finding: Finding, reading: Reading) -> ReadingView:
    claims = [index.claims[item] for item in reading.claims if item in index.claims]
    articles = sorted(
        {*reading.articles, *(claim.article for claim in claims)},
        key=lambda item: (index.order.get(item, 0), item),
    )
    witnesses = tuple(
        _witness(index, item, [claim for claim in claims if claim.article == item]) for item in articles
    )
    folded = len(articles) > 1 and reading.independent == 1
    origins = (
        say("finding.folded", n=len(articles)) if folded else count("finding.origins", reading.independent)
    )
    return ReadingView(
        reading.id, reading.label, witnesses, reading.independent, finding.current == reading.id, origins
    )


def _witness(index: Index, article: str, claims: Sequence[AccountClaim]) -> Witness:
    """One report under a reading; the speaker is named only where the report does not speak in its own voice."""
    first = claims[0] if claims else None
    speaker = (
        first.attribution.speaker if first is not None and first.attribution.kind != "own_voice" else None
    )
    as_of = (
        say("finding.as_of", date=first.as_of.exact)
        if first is not None and first.as_of and first.as_of.exact
        else None
    )
    modality = (
        say(f"modality.{first.modality}") if first is not None and first.modality != "asserted" else None
    )
    return Witness(
        article=article,
        name=index.name(article),
        date=index.published(article, short=True),
        passages=tuple(claim_passage(index, claim) for claim in claims),
        speaker=speaker,
        as_of=as_of,
        modality=modality,
        earlier=article in index.articles and index.articles[article].lane == "earlier",
    )


def reasons(index: Index, finding: Finding) -> tuple[Why, ...]:
    """Why the readings differ, one entry per reason code, the one that decides the finding's kind first."""
    labels = {item.id: item.label for item in finding.readings}
    lead = _LEADS.get(finding.kind)
    ranked = sorted(finding.relations, key=lambda item: (item.kind != lead, _WEIGHT[item.kind]))
    grouped: dict[str, list[tuple[Relation, tuple[Evidence, ...]]]] = {}
    for relation in ranked:
        if relation.kind == "same":
            continue
        for reason in relation.reasons:
            grouped.setdefault(reason.code, []).append((relation, reason.evidence))
    return tuple(_why(index, code, pairs, labels) for code, pairs in grouped.items())


def _why(
    index: Index, code: str, pairs: Sequence[tuple[Relation, tuple[Evidence, ...]]], labels: dict[str, str]
) -> Why:
    relation, evidence = pairs[0]
    words = proving_words(index, code, evidence)
    left, right = labels.get(relation.left, ""), labels.get(relation.right, "")
    proof = list(dict.fromkeys(item for _, found in pairs for item in found))
    return Why(
        code=code,
        sentence=reason_sentence(code, words, relation.kind),
        about=listed([item for item in (left, right) if item]) if left != right else left,
        proof=tuple(evidence_passage(index, item) for item in proof[:6]),
        more=count("pair.more", len(pairs) - 1) if len(pairs) > 1 else "",
    )


def proving_words(index: Index, code: str, evidence: Sequence[Evidence]) -> list[str]:
    """The words to set into the sentence of a reason, each once; speakers by name, and a report that speaks for itself by its own."""
    if code != "SPEAKER":
        return list(dict.fromkeys(_short(item.exact) for item in evidence))
    return list(dict.fromkeys(_voice(index, item) for item in evidence))


def _voice(index: Index, item: Evidence) -> str:
    """Who speaks: the words that say it, with the name where they are only a pronoun; the outlet where a report speaks for itself."""
    words = _ASIDE.sub("", _short(item.exact))  # who speaks, not what else the sentence tells of him
    words = words[:1].lower() + words[1:] if words.startswith(("The ", "A ", "An ")) else words
    for claim in index.claims_of(item.article):
        said, inside = claim.attribution, claim.sentence.start <= item.start < claim.sentence.end
        if (claim.start, claim.end) == (item.start, item.end) and said.kind == "own_voice":
            return index.name(item.article)
        if inside and said.speaker and len(words) <= _PRONOUN and said.speaker not in words:
            return f"{said.speaker} (“{words}”)"
    return words


def _short(words: str) -> str:
    """Proving words short enough to stand inside a sentence."""
    flat = " ".join(words.split()).rstrip(",;")
    return flat if len(flat) <= 120 else flat[:118].rpartition(" ")[0] + " …"
