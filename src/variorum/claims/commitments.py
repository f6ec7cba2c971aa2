"""Commitments: who must, will, vowed, was ordered or asked to do what by when. In: a page. Out: Commitment records.

Two ways in: a word that binds (a modal, "pledged to", "asked X to"), and a date still ahead that a plan hangs on ("by 15 August").
Refuses bare futures without an agent ("prices will rise"), what is over and done, and a deed whose doer is an unexplained "they".
"""

import re

import msgspec

from variorum.claims.attribution import attribution_of
from variorum.claims.binding import Bond, table
from variorum.claims.bonds import find_bonds
from variorum.claims.clause import Clause, chains_of, context_of
from variorum.claims.dated import dated_bonds
from variorum.claims.deeds import deed_end
from variorum.claims.due import due_of, is_over
from variorum.claims.line import Line, Page
from variorum.claims.outcomes import Outcome, find_outcomes
from variorum.claims.parties import name_of
from variorum.claims.scope import phrase
from variorum.model.claim import Commitment, Phrase
from variorum.model.ids import content_id

_OUTSIDE = frozenset(("byline", "published", "dateline", "caption"))
_STOPS = frozenset((",", ";", ".", ":", '"', "”"))
_REACH = 60  # words: a condition further off belongs to something else
_MARKS = dict.fromkeys(map(ord, '"“”'))
_NEAR = 4
_CLITIC = re.compile(r"^['’](?:s|re|ll|d|m|ve) ")
_CLIPPED_NOT = re.compile(r"^n['’]t ")
_BARE = frozenset(("he", "she", "they", "it", "we", "i", "them", "him", "her", "me", "those"))


def find_commitments(page: Page) -> list[Commitment]:
    """All commitments of an article, in text order, no two over the same words."""
    found: list[Commitment] = []
    before: Commitment | None = None  # the last of the sentence before
    for line in page.lines:
        if line.block in _OUTSIDE or not line.words:
            continue
        bonds = find_bonds(page, line)
        bonds += dated_bonds(page, line, bonds)
        told = [_commitment(page, line, bond, before if _bare_term(line, bond) else None) for bond in bonds]
        made = [commitment for commitment in told if commitment is not None]
        before = max(made, key=lambda c: c.end, default=None)
        found += made
        ends = ((_commitment(page, line, bond), outcome) for bond, outcome in find_outcomes(line))
        found += [
            msgspec.structs.replace(made, outcome=outcome) for made, outcome in ends if made is not None
        ]
    unique = {commitment.id: commitment for commitment in found}
    return sorted(unique.values(), key=lambda c: (c.start, c.end, c.id))


def _bare_term(line: Line, bond: Bond) -> bool:
    """Whether somebody is only said to have until a day: "It has until 23 August" – for what, the sentence before tells."""
    return line.words[bond.action] in ("has", "have") and line.word(bond.action + 1) == "until"


def _commitment(page: Page, line: Line, bond: Bond, before: Commitment | None = None) -> Commitment | None:
    due, words = due_of(page, line, bond)
    if (not bond.sure and words is None) or is_over(page, line, bond, words) or _called_off(line, bond):
        return None
    action, last = bond.action, bond.last
    who, chain = name_of(page, line, bond.who, bond.action)
    if who is None and bond.who is not None:
        if bond.passive and line.words[bond.who.head] in _BARE:
            action = bond.who.first  # what befalls "them" is told with its own words
        elif words is None:
            return None
    context = context_of(line, Clause(bond.action, last))
    if before is not None and words is not None:
        context, who = before.context, who or before.who
    if who is None and not context:
        return None  # "it could take until Monday"
    start, end = line.starts[min(bond.first, action)], line.ends[last - 1]
    if words is not None:
        start, end = min(start, words.start), max(end, words.end)
    ordered_by, _ = name_of(page, line, bond.by, bond.action)
    exact = page.text[start:end]
    told = _plain(page.text[line.starts[action] : line.ends[(bond.told or _told_until(line, last)) - 1]])
    if before is not None and words is not None:
        told = before.action
    return Commitment(
        id=content_id("k", page.article.id, start, end, bond.force, bond.action), article=page.article.id, start=start, end=end,
        exact=exact, who=who, action=told, due=due, force=bond.force,
        ordered_by=ordered_by, chains=chains_of(line, Clause(bond.first, last), chain),
        context=context, condition=_condition(page, line, bond.first), due_words=words,
        attribution=attribution_of(page, line, line.starts[bond.action], line.ends[bond.action]), outcome=_outcome(line, bond),
    )  # fmt: skip


def _called_off(line: Line, bond: Bond) -> bool:
    """Whether the words beside tell that it will not be: "the march due on Friday was cancelled", "called off a strike set for Friday"."""
    behind = range(bond.last, min(bond.last + _NEAR + 1, len(line.words)))
    before = range(max(0, bond.first - _NEAR), bond.first)
    for k in (*before, *behind):
        off = line.any(k, table("scrapped")) or (
            line.any(k, frozenset(("call",))) and line.word(k + 1) == "off"
        )
        if off and line.pos[k] == "VERB" and (k < bond.first or line.pos[k - 1] == "AUX"):
            return True
    return False


def _told_until(line: Line, last: int) -> int:
    """Where the words of the deed end for a reader: "determine" alone says nothing without its "whether the gun misfired"."""
    asks = line.word(last) == "whether" or (
        line.word(last) == "if" and line.any(last - 1, table("questions"))
    )
    return deed_end(line, last) if asks else last


def _plain(words: str) -> str:
    """Words on one line, without the quotation marks of a quotation that began or ends elsewhere, and no bare "’s" before them."""
    whole = words.count('"') % 2 == 0 and words.count("“") == words.count("”")
    plain = " ".join((words if whole else words.translate(_MARKS)).split())
    return _CLITIC.sub("", _CLIPPED_NOT.sub("not ", plain))


def _outcome(line: Line, bond: Bond) -> Outcome | None:
    """What the words themselves tell of it: that its date was moved ("was postponed until", "will now begin"), that it was not done in time."""
    if bond.outcome is not None:
        return bond.outcome
    verb = next((k for k in range(bond.action, bond.last) if line.pos[k] == "VERB"), bond.action)
    for i in range(bond.first, min(bond.last, bond.action + _NEAR)):
        if line.pos[i] == "VERB" and i <= verb and (line.any(i, table("moved")) or _shifted(line, i)):
            return "moved"
        if line.words[i] == "now" and i <= bond.action and line.pos[i - 1 if i else 0] == "AUX":
            return "moved"
    return None


def _shifted(line: Line, i: int) -> bool:
    """ "was put back", "brought it forward"."""
    return line.any(i, table("shifts")) and any(
        line.word(k) in ("back", "forward", "off") and line.pos[k] in ("ADV", "ADP", "PART")
        for k in (i + 1, i + 2)
        if k < len(line.pos)
    )


def _condition(page: Page, line: Line, first: int) -> Phrase | None:
    """ "if the rains stop", "unless talks resume" beside the commitment, unless it is itself what a threat demands."""
    if line.words[first] in ("if", "unless"):
        return None
    comma = next((k for k in range(min(first, _REACH)) if line.words[k] == ","), None)
    if comma is not None and line.words[0] in ("if", "unless"):
        return phrase(page, line.starts[0], line.ends[comma - 1])
    for i in range(max(0, first - 1), min(first + _REACH, len(line.words))):
        if line.words[i] in ("if", "unless"):
            stop = next(
                (j for j in range(i + 1, len(line.words)) if line.words[j] in _STOPS), len(line.words)
            )
            return phrase(page, line.starts[i], line.ends[max(i, stop - 1)])
    return None
