"""Identities: who somebody is said to be. In: a page. Out: claims whose value is the description beside a person's name.

"Ana Ruiz, head of the dockers' union" answers "Who is Ana Ruiz?". Refuses descriptions without a name, and names without one.
"""

from variorum.claims.compose import Core, compose
from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line, Page
from variorum.model.claim import Claim
from variorum.model.mark import Mention
from variorum.values import Category
from variorum.values.name import fold

_LONGEST = (
    120  # characters from the start of name or description to the end of the other: more is no apposition
)
_IDLE = frozenset(
    (
        "the",
        "a",
        "an",
        "of",
        "for",
        "to",
        "in",
        "and",
        "its",
        "their",
        "one",
        "former",
        "s",
        "mr",
        "mrs",
        "ms",
        "dr",
    )
)


def identity_claims(page: Page) -> list[Claim]:
    """One claim for each person's name with a description beside it."""
    found = []
    for line in page.lines:
        for mention in line.mentions:
            if mention.role is None or mention.kind != "person" or mention.form != "name":
                continue
            start, end = min(mention.start, mention.role.start), max(mention.end, mention.role.end)
            code = describe(page.text[mention.role.start : mention.role.end])
            if not code or end - start > _LONGEST or start < line.start or end > line.end:
                continue
            if mention.role.start < mention.start and _speaks(page, line, mention):
                continue  # "X is a marshal in Lima, Ruiz said" describes X
            chain = page.marks.chains[mention.chain]
            core = Core(
                start=mention.role.start,
                end=mention.role.end,
                attribute="who",
                value=Category(code),
                subject=chain.name,
                subject_chain=mention.chain,
                modality="asserted",
            )
            found.append(compose(page, line, core))
    return found


def _speaks(page: Page, line: Line, mention: Mention) -> bool:
    """Whether a name behind a comma only says who said it."""
    between = page.text[mention.role.end : mention.start] if mention.role else ""
    last = line.range(mention.start, mention.end)[1]
    return (
        "," in between
        and line.any(last, clause_words("cues"))
        and line.word(last + 1) in ("", ".", '"', "”", ",")
    )


def describe(role: str) -> str:
    """The words of a description that tell something, sorted, so that "union head" and "head of the union" are one."""
    return " ".join(sorted(word for word in set(fold(role).split()) if word not in _IDLE))
