"""Modality: whether a statement is asserted, denied, possible, planned or asked. In: a line, a clause and the predicate. Out: one word.

Looks at the predicate's own verb group, at the verb it hangs on ("plans to", "demanded the"), and at the clause's opening.
Refuses to read tone: only closed word lists decide.
"""

from variorum.claims.clause import Clause
from variorum.claims.line import Line
from variorum.lang.load import load_table
from variorum.model.claim import Modality

_REACH = 6
_HAVE = frozenset(("has", "have", "had"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_STEPS = 4  # words of the parse between what is told and its denial
_BELOW = frozenset(
    ("obl", "obj", "nmod", "nsubj", "nsubj:pass", "nummod", "conj", "ccomp", "xcomp", "compound", "amod")
)
_ASIDE = frozenset((",", "—", "–", ")"))
_NAMED = frozenset(("DET", "PROPN", "PRON"))  # "a threat to the town since it began": no infinitive


def _set(group: str, name: str) -> frozenset[str]:
    return frozenset(load_table("en", "modality")[group].get(name, "").split())


_DENIED = _set("denied", "words")
_CONTENT = _set("denied", "content")
_HYPOTHETICAL = _set("hypothetical", "words")
_GROUPS: tuple[tuple[Modality, frozenset[str], frozenset[str], frozenset[str]], ...] = (
    ("asked", _set("asked", "modals"), _set("asked", "verbs"), _set("asked", "nouns")),
    ("planned", _set("planned", "modals"), _set("planned", "verbs"), _set("planned", "nouns")),
    ("possible", _set("possible", "modals"), _set("possible", "verbs"), frozenset()),
)
_ADVERBS = _set("possible", "adverbs")


def modality_of(line: Line, clause: Clause, index: int | None, first: int) -> Modality:
    """Modality of the statement whose predicate stands at `index` (or whose number stands at `first`)."""
    anchor = first if index is None else index
    group = range(max(clause.first, anchor - _REACH), anchor)
    negated = _negated(line, anchor, group) or _nobody(line, anchor)
    back, named = _above(line, anchor, clause)
    for modality, modals, verbs, nouns in _GROUPS:
        helped = not line.vocabulary.isdisjoint(modals) and any(
            line.words[i] in modals and _same_group(line, i, anchor) for i in group
        )
        if helped or line.any_of(back, verbs) or (named and line.any_of(back, nouns)):
            return "denied" if negated and modality != "asked" else modality
    if negated or _turned_down(line, anchor):
        return "denied"
    if any(line.words[i] in _ADVERBS for i in range(clause.first, min(clause.last, anchor + 2))):
        return "possible"
    opening = clause.first - 1
    if line.word(opening) in _HYPOTHETICAL or line.word(clause.first) in _HYPOTHETICAL:
        return "possible"
    return "asked" if line.words and line.words[-1] == "?" else "asserted"


def _nobody(line: Line, anchor: int) -> bool:
    """Whether nobody is said to do it, or it has yet to be done: "no suspect was held", "no one was in custody"."""
    if "no" not in line.vocabulary and "nobody" not in line.vocabulary and "yet" not in line.vocabulary:
        return False
    near = range(max(0, anchor - _REACH), anchor)
    if any(line.words[i] == "yet" and line.word(i + 1) == "to" and line.word(i - 1) in _HAVE for i in near):
        return True
    for i in near:
        token = line.tokens[i]
        head = token.head if line.words[i] == "no" else i
        if line.words[i] not in ("no", "nobody") or not i <= head < anchor:
            continue
        if line.tokens[head].rel in _SUBJECTS and line.tokens[head].head in (
            anchor,
            line.tokens[anchor].head,
        ):
            return True
    return False


def _turned_down(line: Line, anchor: int) -> bool:
    """Whether a statement is the content of a denial: "denied that the boat had left from Lima"; not of a denial that is denied itself."""
    if line.vocabulary.isdisjoint(_CONTENT):
        return False
    at = anchor
    for _ in range(_STEPS):
        token = line.tokens[at]
        above = token.head
        if not 0 <= above < at:
            return False
        if line.any(above, _CONTENT) and line.pos[above] == "VERB" and token.rel in ("ccomp", "xcomp"):
            return not _negated(line, above, range(max(0, above - _REACH), above))
        if token.rel not in _BELOW:
            return False
        at = above
    return False


def _same_group(line: Line, i: int, anchor: int) -> bool:
    """Whether only helpers and adverbs stand between a modal and its verb; behind a verb a pronoun opens another clause."""
    verbs = [j for j in range(i + 1, anchor) if line.pos[j] == "VERB"]
    if verbs and any(line.pos[j] == "PRON" for j in range(verbs[0], anchor)):
        return False  # "did not know he had won"
    return all(
        line.pos[j] in ("AUX", "ADV", "PART", "PRON", "VERB") or line.words[j] == "not"
        for j in range(i + 1, anchor)
    )


def _negated(line: Line, anchor: int, group: range) -> bool:
    for i in group:
        if (
            line.words[i] in _DENIED
            and (line.words[i] != "no" or i == anchor - 1)
            and _same_group(line, i, anchor)
        ):
            return line.word(i + 1) not in ("only", "just", "least")
    return False


def _above(line: Line, anchor: int, clause: Clause) -> tuple[range, bool]:
    """The words among which the predicate hangs on another, and whether a noun may be one: "plans to send", "demanded the withdrawal", "a call for"."""
    for i in range(anchor - 1, max(clause.first, anchor - 5) - 1, -1):
        if line.words[i] in _ASIDE:
            break  # "four people, believed to be miners, were hurt"
        if line.words[i] == "to" and i and line.pos[i + 1] not in _NAMED:
            return range(max(clause.first, i - 5), i), True
        if line.pos[i] == "VERB":
            hangs = line.pos[anchor] in ("NOUN", "VERB") and line.words[i].endswith(("ed", "s", "ing"))
            return range(i, i + hangs), False
    return range(0), False
