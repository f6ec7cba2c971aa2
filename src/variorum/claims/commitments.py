"""Commitments: who must, will, vowed, was ordered or asked to do what by when. In: a page. Out: Commitment records.

Two ways in: a word that binds (a modal, "pledged to", "asked X to"), and a date still ahead that a plan hangs on ("by 15 August").
Refuses bare futures without an agent ("prices will rise") and what is over and done.
"""

from variorum.claims.attribution import attribution_of
from variorum.claims.bonds import Bond, find_bonds
from variorum.claims.clause import Clause, chains_of, context_of
from variorum.claims.due import dated_bonds, due_of
from variorum.claims.line import Line, Page
from variorum.claims.scope import phrase
from variorum.model.claim import Commitment, Phrase
from variorum.model.ids import content_id

_OUTSIDE = frozenset(("byline", "published", "dateline", "caption"))
_STOPS = frozenset((",", ";", ".", ":", '"', "”"))
_REACH = 60  # words: a condition further off belongs to something else
_EDGE = frozenset((",", ";", ":", "—", "–", "-", '"', "”", "“", "and", "but", "that", ")"))


def find_commitments(page: Page) -> list[Commitment]:
    """All commitments of an article, in text order, no two over the same words."""
    found: list[Commitment] = []
    for line in page.lines:
        if line.block in _OUTSIDE or not line.words:
            continue
        bonds = find_bonds(line)
        bonds += dated_bonds(page, line, bonds)
        found += [_commitment(page, line, bond) for bond in bonds]
    unique = {commitment.id: commitment for commitment in found}
    return sorted(unique.values(), key=lambda c: (c.start, c.end, c.id))


def _commitment(page: Page, line: Line, bond: Bond) -> Commitment:
    last = _trimmed(line, bond.action, bond.last)
    start, end = line.starts[bond.first], line.ends[last - 1]
    due, words = due_of(page, line, bond)
    if words is not None:
        start, end = min(start, words.start), max(end, words.end)
    clause = Clause(bond.first, last)
    who, chain = bearer(page, line, bond.who)
    action = " ".join(page.text[line.starts[bond.action] : line.ends[last - 1]].split())
    ordered_by, _ = bearer(page, line, bond.by)
    return Commitment(
        id=content_id("k", page.article.id, start, end, bond.force, bond.action), article=page.article.id, start=start, end=end,
        exact=page.text[start:end], who=who, action=action, due=due, force=bond.force, ordered_by=ordered_by,
        chains=chains_of(line, clause, chain), context=context_of(line, Clause(bond.action, last)),
        condition=_condition(page, line, bond.first), due_words=words, attribution=attribution_of(page, line, line.starts[bond.action], line.ends[bond.action]),
    )  # fmt: skip


def _trimmed(line: Line, first: int, last: int) -> int:
    while last - 1 > first and line.words[last - 1] in _EDGE:
        last -= 1
    return max(last, first + 1)


def bearer(page: Page, line: Line, span: tuple[int, int] | None) -> tuple[str | None, int | None]:
    """The name for a noun phrase: its chain's fullest name where it is a mention, else its words."""
    if span is None or span[0] >= span[1]:
        return None, None
    start, end = line.starts[span[0]], line.ends[span[1] - 1]
    inside = [
        m
        for m in line.mentions_in(start - 100, end)
        if start < m.end and 0 <= m.chain < len(page.marks.chains)
    ]
    if inside:
        best = max(inside, key=lambda m: (m.end - m.start, -m.start))
        return page.marks.chains[best.chain].name, best.chain
    return page.text[start:end], None


def _condition(page: Page, line: Line, first: int) -> Phrase | None:
    """ "if the rains stop", "unless talks resume" beside the commitment."""
    for i in range(max(0, first - 1), min(first + _REACH, len(line.words))):
        if line.words[i] in ("if", "unless"):
            stop = next(
                (j for j in range(i + 1, len(line.words)) if line.words[j] in _STOPS), len(line.words)
            )
            return phrase(page, line.starts[i], line.ends[max(i, stop - 1)])
    return None
