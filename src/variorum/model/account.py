"""Account: what variorum hands over for one story. Mirrors ../shared/ACCOUNT.md; fields may be added, none renamed or dropped."""

from typing import Literal

import msgspec

from variorum.model.article import Block, Candidate, Dropped, Evidence, Published, Span
from variorum.model.claim import Modality, SpeakerKind
from variorum.model.finding import Finding
from variorum.model.mark import EntityKind, QuoteKind
from variorum.model.problem import Problem
from variorum.model.question import FormStatus, Ground, LineageKind
from variorum.values import Value

SCHEMA = "variorum/account/1"


class AccountArticle(msgspec.Struct, frozen=True):
    """An article as shown in the account. `lane` is "earlier" for a report clearly older than the story's others."""

    id: str
    name: str
    publisher: str | None
    url: str | None
    headline: str | None
    lang: str
    published: Published
    text: str
    blocks: tuple[Block, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    byline: str | None = None
    agencies: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    lane: Literal["story", "earlier"] = "story"


class AccountScope(msgspec.Struct, frozen=True):
    """Scope words of a claim."""

    population: str | None = None
    place: str | None = None
    period: str | None = None
    definition: str | None = None


class AccountAsOf(msgspec.Struct, frozen=True):
    """The moment for which a value is given; `exact` are the words, None where it is the publication date."""

    earliest: str | None
    latest: str | None
    exact: str | None = None


class AccountAttribution(msgspec.Struct, frozen=True):
    """Who vouches."""

    speaker: str | None
    kind: SpeakerKind
    via: tuple[str, ...] = ()


class AccountClaim(msgspec.Struct, frozen=True):
    """A claim as exported."""

    id: str
    article: str
    start: int
    end: int
    exact: str
    sentence: Span
    attribute: str
    subject: str | None
    counted: str | None
    value: Value
    scope: AccountScope
    as_of: AccountAsOf | None
    modality: Modality
    attribution: AccountAttribution
    predicate: str | None = None
    background: bool = False
    part_of: str | None = None
    change: str | None = None
    made_by: str = "rules"


class Speaker(msgspec.Struct, frozen=True):
    """Who spoke; offsets are those of the words in the article, None where nobody is named."""

    name: str | None
    start: int | None = None
    end: int | None = None
    entity: str | None = None


class AccountQuotation(msgspec.Struct, frozen=True):
    """A quotation as exported; `pieces` hold the parts of a broken one."""

    id: str
    article: str
    start: int
    end: int
    exact: str
    kind: QuoteKind
    speaker: Speaker | None
    cue: str | None
    family: str | None = None
    pieces: tuple[Span, ...] = ()
    via: tuple[str, ...] = ()


class AccountFamily(msgspec.Struct, frozen=True):
    """Quotations of one utterance, and how their words differ. `speakers` lists more than one where reports give it to different people."""

    id: str
    quotations: tuple[str, ...]
    differences: Literal["translation", "truncation", "wording", "none"]
    speakers: tuple[str, ...] = ()


class AccountForm(msgspec.Struct, frozen=True):
    """One form of a name."""

    text: str
    articles: tuple[str, ...]
    status: FormStatus
    evidence: tuple[Evidence, ...] = ()


class AccountEntity(msgspec.Struct, frozen=True):
    """Somebody or something of the story."""

    id: str
    name: str
    kind: EntityKind
    forms: tuple[AccountForm, ...]
    roles: tuple[str, ...] = ()


class Due(msgspec.Struct, frozen=True):
    """When something is due."""

    earliest: str | None
    latest: str | None


class AccountCommitment(msgspec.Struct, frozen=True):
    """Who must do what by when. Where its day was moved the old day and the new one stand apart, each with the other."""

    id: str
    who: str | None
    action: str
    due: Due
    ordered_by: str | None
    status: Literal["open", "kept", "missed", "moved", "unknown"]
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    force: str = "planned"
    articles: tuple[str, ...] = ()
    moved_to: Due | None = None
    moved_from: Due | None = None


class TimelineEntry(msgspec.Struct, frozen=True):
    """One dated happening; `text` is made of the articles' own words."""

    earliest: str | None
    latest: str | None
    grain: str
    text: str
    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Passage(msgspec.Struct, frozen=True):
    """Where a shared passage stands."""

    article: str
    start: int
    end: int


class AccountLineage(msgspec.Struct, frozen=True):
    """Who shares text or origin with whom. `evidence` are the credit words; `ground` and `proof` tell what shows the direction."""

    articles: tuple[str, ...]
    kind: LineageKind
    origin: str | None
    shared: tuple[tuple[Passage, ...], ...]
    direction: tuple[str, str] | None = None
    evidence: tuple[Evidence, ...] = ()
    ground: Ground | None = None
    proof: tuple[Evidence, ...] = ()


class Detail(msgspec.Struct, frozen=True):
    """A figure, date, name or quotation of one report."""

    kind: Literal["figure", "date", "name", "quote"]
    article: str
    start: int
    end: int
    exact: str


class AccountChange(msgspec.Struct, frozen=True):
    """A report set against the one it shares most text with: what it has that `source` has nowhere, and the reverse.

    `changed` are figures at the same place of the common text, those of `source` first. `directed` is False where nothing
    shows which of the two had its text from the other; `source` is then merely the other.
    """

    article: str
    source: str
    directed: bool
    added: tuple[Detail, ...] = ()
    dropped: tuple[Detail, ...] = ()
    changed: tuple[tuple[Detail, Detail], ...] = ()


class AccountDate(msgspec.Struct, frozen=True):
    """A time expression and the interval it was resolved to."""

    article: str
    start: int
    end: int
    exact: str
    timex: str
    earliest: str | None
    latest: str | None
    anchor: str = "none"


class MadeWith(msgspec.Struct, frozen=True):
    """What made the account: version, hash of the options, models used; the weights and the bar by which claims came together."""

    variorum: str
    options: str
    models: str
    join_bar: float = 0.0
    weights: dict[str, dict[str, float]] = {}


class Account(msgspec.Struct, frozen=True):
    """The sourced account of one story."""

    title: str
    articles: tuple[AccountArticle, ...]
    claims: tuple[AccountClaim, ...]
    findings: tuple[Finding, ...]
    quotations: tuple[AccountQuotation, ...]
    families: tuple[AccountFamily, ...]
    entities: tuple[AccountEntity, ...]
    commitments: tuple[AccountCommitment, ...]
    timeline: tuple[TimelineEntry, ...]
    lineage: tuple[AccountLineage, ...]
    dates: tuple[AccountDate, ...]
    problems: tuple[Problem, ...]
    made_with: MadeWith
    changes: tuple[AccountChange, ...] = ()
    schema: str = SCHEMA
