"""Findings: how a question stands across the reports. Made in reconcile, from one question at a time."""

from typing import Literal

import msgspec

from variorum.model.article import Evidence
from variorum.model.question import Link
from variorum.values import Value

FindingKind = Literal["agreed", "compatible", "updated", "scoped", "disputed", "undecided", "single"]
RelationKind = Literal["same", "compatible", "narrows", "updates", "other_scope", "conflicts", "unknown"]
ReasonCode = Literal[
    "BOUND", "ROUNDING", "PRECISION", "LATER_COUNT", "SCOPE_POPULATION", "SCOPE_PLACE", "SCOPE_PERIOD", "DEFINITION", "PART_WHOLE",
    "SPEAKER", "UNIT", "TRANSLATION", "PARTIAL_QUOTE", "NAME_VARIANT", "NAME_ERROR", "COPY", "UNEXPLAINED",
]  # fmt: skip


class Reason(msgspec.Struct, frozen=True):
    """Why two readings differ: a code and the words that prove it. Only UNEXPLAINED stands without words."""

    code: ReasonCode
    evidence: tuple[Evidence, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """One distinct answer with its witnesses; `independent` counts lines of origin, `origins` names them, `lines` tells which article
    stands for which."""

    id: str
    value: Value
    label: str
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    independent: int
    origins: tuple[str, ...] = ()
    lines: dict[str, str] = {}


class Relation(msgspec.Struct, frozen=True):
    """How two readings stand, with the rule that fired."""

    left: str
    right: str
    kind: RelationKind
    reasons: tuple[Reason, ...] = ()
    rule: str = ""


class Finding(msgspec.Struct, frozen=True):
    """How a question stands. `question` is one plain sentence; `current` the reading that replaced the others, or None."""

    id: str
    question: str
    attribute: str
    subject: str | None
    importance: float
    kind: FindingKind
    readings: tuple[Reading, ...]
    relations: tuple[Relation, ...] = ()
    current: str | None = None
    background: bool = False
    silent: tuple[str, ...] = ()
    too_early: tuple[str, ...] = ()  # of the silent those published before anybody could say it
    why: tuple[tuple[str, str], ...] = ()
    made_by: str = "rules"
    links: tuple[Link, ...] = ()  # what holds the claims together: one fewer than there are claims
    left_out: tuple[Link, ...] = ()  # the nearest claims that did not come in, two at the most
