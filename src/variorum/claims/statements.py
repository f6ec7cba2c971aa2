"""Statements: what is said to have happened, for clauses that no catalogue entry reads. In: a page. Out: claims whose value is whether it is so.

The attribute is the predicate ("statement:withdraw"), the value one of yes, no, planned, possible, asked. By these align finds what
several reports tell alike, and reconcile what one affirms and another denies. Refuses speech verbs, light verbs and bare clauses.
"""

from variorum.claims.clause import Clause, clause_of, context_of
from variorum.claims.compose import Core, compose
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line, Page
from variorum.claims.modality import modality_of
from variorum.model.claim import Claim, Modality
from variorum.values import Category

_HEADS = frozenset(("root", "conj", "ccomp", "xcomp", "parataxis", "advcl", "acl", "csubj"))
_BLOCKS = frozenset(("headline", "standfirst", "paragraph"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))
_OPEN = frozenset(("ADP", "DET", "CCONJ", "SCONJ", "PART", "PRON"))
_STEPS = 5
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
            if (
                token.pos != "VERB"
                or line.any(index, words("events", "titles"))
                or token.rel not in _HEADS
                or _empty(line, index)
            ):
                continue
            clause = clause_of(line, index, index + 1)
            if (clause.first, clause.last) in seen or len(context_of(line, clause)) < _FEWEST:
                continue
            seen.add((clause.first, clause.last))
            start = None if _quoted(page, token.start) else _opening(page, line, clause, index)
            found.append(compose(page, line, _core(line, clause, index, start)))
    return found


def _quoted(page: Page, at: int) -> bool:
    """Whether a place lies in words quoted in full: they are compared as words."""
    return any(
        q.kind == "direct" and any(part.start <= at < part.end for part in q.content)
        for q in page.marks.quotations
    )


def _opening(page: Page, line: Line, clause: Clause, index: int) -> int | None:
    """Where a statement starts: with the subject of its verb; nothing where the verb has none or is no finite one."""
    helped = any(line.tokens[k].head == index and line.pos[k] == "AUX" for k in range(clause.first, index))
    if (line.words[index].endswith("ing") and not helped) or line.any(index, clause_words("minds")):
        return None
    subject = next(
        (
            k
            for k in range(index - 1, clause.first - 1, -1)
            if line.tokens[k].head == index and line.tokens[k].rel in _SUBJECTS
        ),
        None,
    )
    if (
        subject is None
        or line.words[subject] in clause_words("relatives")
        or line.words[subject] in clause_words("vague")
        or _unknown(page, line, subject)
    ):
        return None
    start = subject
    while start > clause.first and _hangs(line, start - 1, subject):
        start -= 1
    return start


def _unknown(page: Page, line: Line, i: int) -> bool:
    """Whether a word is a pronoun that stands for nobody with a name."""
    if line.pos[i] != "PRON":
        return False
    chains = page.marks.chains
    names = [
        chains[m.chain].name
        for m in line.mentions_in(line.starts[i], line.ends[i])
        if 0 <= m.chain < len(chains)
    ]
    return not any(name[:1].isupper() and name.lower() != line.words[i] for name in names)


def _hangs(line: Line, i: int, head: int) -> bool:
    """Whether token `i` hangs on `head`, over a few steps."""
    for _ in range(_STEPS):
        if i == head:
            return True
        if i < 0:
            return False
        i = line.tokens[i].head
    return False


def _empty(line: Line, index: int) -> bool:
    """A verb that only reports speech or carries another word says nothing itself."""
    return line.any(index, clause_words("cues")) or line.lemmas[index] in clause_words("light_verbs")


def _core(line: Line, clause: Clause, index: int, start: int | None) -> Core:
    """The statement with its words, from its subject to the end of the clause; a fragment whole."""
    last = clause.last
    first = clause.first if start is None else start
    while last - 1 > index and (not line.words[last - 1][-1:].isalnum() or line.pos[last - 1] in _OPEN):
        last -= 1
    while first < index and not line.words[first][:1].isalnum():
        first += 1
    modality = modality_of(line, clause, index, index)
    return Core(
        start=line.starts[first],
        end=line.ends[last - 1],
        attribute="statement" if start is None else f"statement:{line.lemmas[index]}",
        value=Category(_CODES[modality]),
        index=index,
        predicate=line.lemmas[index],
        modality=modality,
    )
