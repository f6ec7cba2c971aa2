"""Identities: who somebody is said to be. In: a page. Out: claims whose value is the description beside a person's name.

"Ana Ruiz, head of the dockers' union" answers "Who is Ana Ruiz?", so do "Ana Ruiz is a nurse" and "Ana Ruiz of the Open Door charity".
Refuses descriptions without a name, names without one, who wrote the report, forms of address, and what he is to somebody whom a pronoun alone names.
"""

from variorum.claims.compose import Core, compose
from variorum.claims.descriptions import describe
from variorum.claims.identities_told import Told, told_of
from variorum.claims.lexicon import clause_words, words_of_roles
from variorum.claims.line import Line, Page
from variorum.model.claim import Claim
from variorum.model.mark import Mention
from variorum.values import Category

_LONGEST = (
    140  # characters from the start of name or description to the end of the other: more is no apposition
)
_OWNERS = frozenset(("his", "her", "their"))
_OUTSIDE = frozenset(("byline", "published"))


def identity_claims(page: Page) -> list[Claim]:
    """One claim for each person's name with a description."""
    found = []
    for line in page.lines:
        if line.block in _OUTSIDE:
            continue
        for mention in line.mentions:
            if mention.kind != "person" or mention.form != "name" or _writes(line, mention):
                continue
            told = _beside(page, line, mention) or told_of(page, line, mention)
            if told is None or not told.code:
                continue
            core = Core(
                start=told.start,
                end=told.end,
                attribute="who",
                value=Category(told.code),
                subject=page.marks.chains[mention.chain].name,
                subject_chain=mention.chain,
                modality="asserted",
            )
            found.append(compose(page, line, core))
    return found


def _writes(line: Line, mention: Mention) -> bool:
    """Whether a name is the reporter's own: "By Ana Ruiz, staff writer"."""
    return (
        line.word(0) == "by"
        and line.range(mention.start, mention.end)[0] == 1
        and not any(pos in ("VERB", "AUX") for pos in line.pos)
    )


def _beside(page: Page, line: Line, mention: Mention) -> Told | None:
    """The description that stands right beside a name."""
    role, of = mention.role, mention.of
    if role is None:
        return None
    start, end = min(mention.start, role.start), max(mention.end, role.end)
    if end - start > _LONGEST or start < line.start or end > line.end:
        return None
    if role.start < mention.start and _speaks(page, line, mention):
        return None  # "X is a marshal in Lima, Ruiz said" describes X
    code = describe(page.text[role.start : role.end], page.text[of.start : of.end] if of else "")
    if not code or set(code.split()) <= words_of_roles("told", "address"):
        return None
    owned = line.word(line.range(role.start, role.end)[0] - 1) in _OWNERS
    if of is None and owned:
        return None  # "her spokesman": whose?
    return Told(role.start, role.end, code)


def _speaks(page: Page, line: Line, mention: Mention) -> bool:
    """Whether a name behind a comma only says who said it."""
    between = page.text[mention.role.end : mention.start] if mention.role else ""
    last = line.range(mention.start, mention.end)[1]
    return (
        "," in between
        and line.any(last, clause_words("cues"))
        and line.word(last + 1) in ("", ".", '"', "”", ",")
    )
