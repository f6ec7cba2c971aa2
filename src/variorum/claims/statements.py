"""Statements: what is said to have happened, for clauses that no catalogue entry reads. In: a page. Out: claims whose value is whether it is so.

The attribute is the predicate ("statement:withdraw"), the value one of yes, no, planned, possible, asked. By these align finds what
several reports tell alike, and reconcile what one affirms and another denies. Refuses speech verbs, light verbs and bare clauses.
"""

from variorum.claims.clause import Clause, clause_of, context_of
from variorum.claims.compose import Core, compose
from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line, Page
from variorum.claims.modality import modality_of
from variorum.model.claim import Claim, Modality
from variorum.values import Category

_HEADS = frozenset(("root", "conj", "ccomp", "xcomp", "parataxis", "advcl", "acl", "csubj"))
_BLOCKS = frozenset(("headline", "standfirst", "paragraph"))
_FEWEST = 3  # content words a clause needs before it can be told from others
_CODES: dict[Modality, str] = {
    "asserted": "yes",
    "denied": "no",
    "planned": "planned",
    "possible": "possible",
    "asked": "asked",
}


def statement_claims(page: Page) -> list[Claim]:
    """One claim for each clause with a verb of its own, in text order."""
    found = []
    for line in page.lines:
        if line.block not in _BLOCKS:
            continue
        seen: set[tuple[int, int]] = set()
        for index, token in enumerate(line.tokens):
            if token.pos != "VERB" or token.rel not in _HEADS or _empty(line, index):
                continue
            clause = clause_of(line, index, index + 1)
            if (clause.first, clause.last) in seen or len(context_of(line, clause)) < _FEWEST:
                continue
            seen.add((clause.first, clause.last))
            if core := _core(line, clause, index):
                found.append(compose(page, line, core))
    return found


def _empty(line: Line, index: int) -> bool:
    """A verb that only reports speech or carries another word says nothing itself."""
    return line.any(index, clause_words("cues")) or line.lemmas[index] in clause_words("light_verbs")


def _core(line: Line, clause: Clause, index: int) -> Core | None:
    """The statement with its words, from the first to the last word of the clause."""
    first, last = clause.first, clause.last
    while first < last and not line.words[first][:1].isalnum():
        first += 1
    while last > first and not line.words[last - 1][-1:].isalnum():
        last -= 1
    if first >= last:
        return None
    modality = modality_of(line, clause, index, index)
    return Core(
        start=line.starts[first],
        end=line.ends[last - 1],
        attribute=f"statement:{line.lemmas[index]}",
        value=Category(_CODES[modality]),
        index=index,
        predicate=line.lemmas[index],
        modality=modality,
    )
