"""Bearers: whose age, strength or members a figure gives. In: a page, a line, a quantity and its attribute. Out: a name and its chain.

An age belongs to the name it is set beside ("Ana Ruiz, a 26-year-old keeper", "26-year-old Ana Ruiz"); "the 26-year-old" alone is who was
last spoken of, or the only one of that age. Refuses to give an age to whoever merely stands near: "the mother of the 9-year-old".
"""

import re

import msgspec

from variorum.claims.line import Line, Page
from variorum.lang.load import load_table
from variorum.model.claim import Claim
from variorum.model.mark import Mention, Quantity
from variorum.values import Amount

Bearer = tuple[str | None, int | None]
NOBODY: Bearer = (None, None)
_BODIES = frozenset(("strength", "members", "seats", "jobs_cut", "dismissed"))
_BEFORE = 100  # characters before an age in which its bearer may be named
_BEHIND = 31
_GAP = 30
_POSSESSIVE = frozenset(("his", "her", "their", "my", "our"))
_BESIDE = re.compile(
    r"(?:,|\(|\s|–|—)*(?:(?:who|now|then|only|just|is|was|turned|aged?|an?|the)\s+)*[\"“]?\s*", re.IGNORECASE
)
_CALLED = re.compile(
    r"(?:,|\(|\s|–|—|\b(?:named|called|known|as|identified|by|police|family|his|her|relatives)\b)*",
    re.IGNORECASE,
)  # between "the 12-year-old girl" and her name
_OWNED = re.compile(r"\b(?:of|for|to|by|with|than|s|s’|and)\s+(?:an?|the|his|her|their)\s*$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|this|that)\s*$", re.IGNORECASE)
_LEAP = 3  # a definite age opens its sentence: "The 26-year-old …", "But the 26-year-old …"


def bearer_of(page: Page, line: Line, quantity: Quantity, attribute: str) -> Bearer:
    """Whose figure it is, where the words beside it tell."""
    if attribute == "age":
        return _aged(page, line, quantity)
    if attribute not in _BODIES:
        return NOBODY
    after = [
        m
        for m in line.mentions_in(quantity.end, quantity.end + 41)
        if m.kind in ("organisation", "place") and 0 <= m.start - quantity.end <= 40
    ]
    before = [
        m
        for m in line.mentions_in(quantity.start - 140, quantity.start)
        if m.kind in ("organisation", "place") and 0 <= quantity.start - m.end <= 60
    ]
    owners = [
        m for m in before if page.text[m.end : m.end + 2] in ("'s", "’s")
    ]  # else a place is where they are, not whose
    bodies = [m for m in after + before if m.kind == "organisation"] or owners
    return named_by(page, bodies[0] if bodies else None)


def _aged(page: Page, line: Line, quantity: Quantity) -> Bearer:
    """The person named beside an age, else one near it, else the one of whom the sentence before speaks."""
    around = [
        m
        for m in line.mentions_in(quantity.start - _BEFORE, quantity.end + _BEHIND)
        if _gap(m, quantity) <= _GAP
    ]
    near = [m for m in around if m.kind == "person"]
    beside = [
        m
        for m in around
        if m.end <= quantity.start
        and _BESIDE.fullmatch(page.text[m.end : quantity.start])
        and page.text[m.start : m.end].lower() not in _POSSESSIVE
        and (m.kind == "person" or quantity.kind != "age" or not _somebody(quantity))
    ]
    if beside:
        return named_by(page, beside[-1])
    near = [m for m in near if m.form != "pronoun"]
    within = [m for m in near if m.start < quantity.end and quantity.start < m.end]
    if within:
        return named_by(page, within[0])
    if "old" in page.text[quantity.start : quantity.end].lower().replace("-", " ").split():
        called = [
            m
            for m in near
            if m.start >= quantity.end and _CALLED.fullmatch(page.text[quantity.end : m.start])
        ]
        return named_by(page, called[0]) if called else _spoken_of(page, line, quantity)
    if _OWNED.search(page.text[max(0, quantity.start - 15) : quantity.start]):
        near = [m for m in near if m.start >= quantity.end]
    if near:
        return named_by(page, min(near, key=lambda m: (_gap(m, quantity), m.start)))
    return _spoken_of(page, line, quantity)


def _somebody(quantity: Quantity) -> bool:
    """Whether the words of an age say that it is a person's, or say nothing: not "a 120-year-old bank"."""
    return quantity.head is None or f" {quantity.head} " in load_table("en", "persons")["nouns"][
        "plain"
    ].replace("\n", " ")


def _spoken_of(page: Page, line: Line, quantity: Quantity) -> Bearer:
    """Who "The 26-year-old" at the start of a sentence is: the only person of the sentence before."""
    first, _ = line.range(quantity.start, quantity.end)
    before = page.line_before(line)
    if first > _LEAP or before is None or not _THE.search(page.text[line.start : quantity.start]):
        return NOBODY
    people = {m.chain: m for m in before.mentions if m.kind == "person" and m.chain >= 0}
    return named_by(page, next(iter(people.values()))) if len(people) == 1 else NOBODY


def settle_ages(claims: list[Claim]) -> list[Claim]:
    """Ages that nobody is named beside: they are of the one person of that age whom the article names."""
    owners: dict[tuple[object, object], set[Bearer]] = {}
    for claim in claims:
        if claim.attribute == "age" and claim.subject is not None and isinstance(claim.value, Amount):
            owner = (claim.subject, claim.chains[0] if claim.chains else None)
            owners.setdefault((claim.value.low, claim.value.high), set()).add(owner)
    return [_owned(claim, owners) for claim in claims]


def _owned(claim: Claim, owners: dict[tuple[object, object], set[Bearer]]) -> Claim:
    if claim.attribute != "age" or claim.subject is not None or not isinstance(claim.value, Amount):
        return claim
    found = owners.get((claim.value.low, claim.value.high), set())
    if len({name for name, _ in found}) != 1:
        return claim
    name, chain = min(found, key=str)
    rest = tuple(c for c in claim.chains if c != chain)
    return msgspec.structs.replace(claim, subject=name, chains=rest if chain is None else (chain, *rest))


def _gap(mention: Mention, quantity: Quantity) -> int:
    return max(mention.start - quantity.end, quantity.start - mention.end, 0)


def named_by(page: Page, mention: Mention | None) -> Bearer:
    """The name of the chain that a mention belongs to, else its own words; NOBODY for no mention."""
    if mention is None:
        return NOBODY
    chains = page.marks.chains
    known = 0 <= mention.chain < len(chains)
    return (chains[mention.chain].name if known else page.text[mention.start : mention.end]), (
        mention.chain if known else None
    )
