"""Owners: the body whose office "its" and "their" leave unnamed. In: a page and where an office begins. Out: the body's fullest name, with its article.

"The Harbour Union … Its president, X": the body named last in the sentence, else the one that the sentence before names first. Refuses a name
that only describes another ("the UN refugee agency"), and "the country's", which no body is.
"""

from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.model.mark import Mention

_OWN = frozenset(("its", "their"))
_BESIDE = frozenset(("to", "told", "by", "with", "(", "against", "from"))  # who is told it, and who prints it


def owner_of(page: Page, at: int) -> str | None:
    """The body that a possessive right before `at` stands for."""
    line = page.line_at(at)
    if line is None:
        return None
    first = line.range(at, at + 1)[0]
    if line.word(first - 1) not in _OWN:
        return None
    own = line.starts[first - 1]
    named = [mention for mention in line.mentions if mention.end < own and _is_body(line, mention)]
    if named:
        return _name(page, line, named[-1])
    before = page.line_before(line)
    found = next((m for m in before.mentions if _is_body(before, m)), None) if before is not None else None
    return _name(page, before, found) if before is not None and found is not None else None


def _is_body(line: Line, mention: Mention) -> bool:
    """Whether a name is that of a body, and no part of what another is called."""
    if mention.kind != "organisation" or mention.form not in ("name", "acronym", "role") or mention.chain < 0:
        return False
    first, last = line.range(mention.start, mention.end)
    if line.word(first - 1 - (line.word(first - 1) == "the")) in _BESIDE:
        return False
    if last >= len(line.pos) or line.pos[last] != "NOUN" or line.capital[last]:
        return True
    return line.any(last, words("events", "bodies"))  # "the MWU union"


def _name(page: Page, line: Line, mention: Mention) -> str:
    """The fullest name of a body; "the" where the report writes it there."""
    first = line.range(mention.start, mention.end)[0]
    name = page.marks.chains[mention.chain].name
    return f"the {name}" if line.word(first - 1) == "the" else name
