"""Telling: whether a proposition is told as done, as planned, as possible, or only meant. In: a line and its predicate. Out: its modality; yes or no.

A purpose ("to close it"), a condition ("if it closes") and a figure ("the toll rose") tell no deed. Refuses to read tone: the parse
and closed word lists decide.
"""

from variorum.claims.clause import Clause
from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line
from variorum.claims.modality import modality_of
from variorum.claims.polarity import is_left_undone, is_none, is_not_there, is_unsettled
from variorum.claims.propositions import Proposition
from variorum.model.claim import Modality

_FACTUAL = frozenset(("by", "after", "while"))  # before a verb in -ing: it was done
_SUPPOSING = frozenset(("if", "unless", "whether", "before", "until", "lest"))
_MEANT: tuple[Modality, ...] = ("possible", "planned", "denied")
_ITSELF = frozenset(("it", "he", "she"))
_HOUR = 6  # words of a time
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))


def meant_as(line: Line, clause: Clause, told: Proposition) -> Modality:
    """Whether it is so; a noun's by what stands before it ("possible separation", "the risk of separation")."""
    if told.nominal:
        before = [line.words[k] for k in dependents(line, told.head, max(0, told.head - 6)) if k < told.head]
        above = line.tokens[told.head].head
        if line.tokens[told.head].rel == "nmod" and above >= 0:
            before.append(line.lemmas[above])
        for modality in _MEANT:
            if not words("propositions", modality).isdisjoint(before):
                return modality
        return "denied" if is_not_there(line, told.head) else "asserted"
    if is_none(line, told.head) or is_left_undone(line, told.head):
        return "denied"
    if _chance(line, told.head) or is_unsettled(line, told.head):
        return "possible"
    if (
        line.words[told.head - 1] == "be"
        and line.word(told.head - 2) == "to"
        and line.word(told.head - 3) in ("is", "are")
    ):
        return "planned"
    modality = modality_of(line, clause, told.head, told.head)
    return _brought_about(line, clause, told.head) if modality == "asserted" else modality


def _brought_about(line: Line, clause: Clause, head: int) -> Modality:
    """How a deed stands that another verb brings about: who "would allow" it tells of what may be, who "did not allow" it of what was not done."""
    above = line.tokens[head].head
    if (
        line.tokens[head].rel != "xcomp"
        or not 0 <= above < head
        or not line.any(above, words("propositions", "bringing"))
    ):
        return "asserted"
    modality = modality_of(line, clause, above, above)
    lets = line.any(above, words("propositions", "letting"))
    return "possible" if lets and modality == "planned" else modality


def ends_at_a_time(line: Line, clause: Clause, head: int) -> bool:
    """Whether a denial ends at a time: who "was not told until nine" was told."""
    return any(
        line.words[k] in ("until", "till", "before")
        and any(
            j in line.timed or line.words[j] in words("propositions", "hours")
            for j in range(k + 1, min(k + _HOUR, len(line.words)))
        )
        for k in range(head + 1, min(len(line.words), max(clause.last, head + 8)))
    )


def only_hinted(line: Line, noun: int) -> bool:
    """Whether a deed is only what something points to: "no evidence of a leak" neither tells of one nor denies it."""
    above = line.tokens[noun].head
    return (
        line.tokens[noun].rel == "nmod" and above >= 0 and line.any(above, words("propositions", "pointers"))
    )


def own_subject(line: Line, head: int) -> bool:
    """Whether a verb has a subject of its own."""
    return any(line.tokens[k].rel in _SUBJECTS for k in dependents(line, head, max(0, head - 20)))


def _chance(line: Line, head: int) -> bool:
    """Whether a deed is the content of a chance, a risk or a fear: "the risk of being fined", "a chance that they would be fined"."""
    above = line.tokens[head].head
    return (
        above >= 0
        and above < head
        and line.pos[above] == "NOUN"
        and line.any(above, words("propositions", "possible"))
    )


def only_meant(line: Line, head: int) -> bool:
    """Whether a verb tells a purpose, a right or a manner: "to close it", "the risk of closing it"; behind "began to", "plans to" it tells a deed."""
    kids = [k for k in dependents(line, head, max(0, head - 6)) if k < head]
    above = line.tokens[head].head
    if any(line.pos[k] == "AUX" for k in kids) and line.word(head - 1) != "to":
        return False
    plain = line.words[head] == line.lemmas[head] and line.tokens[head].rel == "conj"
    if plain and above >= 0 and not any(line.tokens[k].rel in _SUBJECTS for k in kids):
        return line.pos[above] == "VERB" and only_meant(line, above)
    led = any(
        line.words[k] == "to" or (line.tokens[k].rel == "mark" and line.words[k] not in _FACTUAL)
        for k in kids
    )
    if not led or not (line.words[head].endswith("ing") or any(line.words[k] == "to" for k in kids)):
        return False
    known = words("propositions", "bringing") | words("propositions", "sparing") | words("verbs", "plans")
    return above < 0 or line.pos[above] != "VERB" or not line.any(above, known)


def of_anyone(line: Line, head: int) -> bool:
    """Whether a clause tells of whom a rule holds: "those who ask for help must wait"."""
    noun = line.tokens[head].head
    return (
        line.tokens[head].rel.startswith("acl")
        and 0 <= noun < head
        and line.words[noun] in words("propositions", "anyone")
        and line.word(noun + 1) in ("who", "that")
        and line.words[head] in (line.lemmas[head], f"{line.lemmas[head]}s")
        and not frame_of(line, head).helpers
    )


def supposed(line: Line, head: int) -> bool:
    """Whether a deed is only supposed: "if they pass"."""
    return any(
        line.words[k] in _SUPPOSING and line.tokens[k].rel == "mark"
        for k in dependents(line, head, max(0, head - 12))
    )


def bids(line: Line, head: int) -> bool:
    """Whether a verb without subject, tense or helper bids the reader do something: "Read or share this story"."""
    if (
        line.words[head] != line.lemmas[head]
        or line.words[head] in words("verbs", "unchanged")
        or frame_of(line, head).subject is not None
    ):
        return False
    token = line.tokens[head]
    if any(line.pos[k] in ("AUX", "PART") for k in dependents(line, head, max(0, head - 6)) if k < head):
        return False
    if token.rel == "root":
        return True
    return (
        token.rel == "conj"
        and 0 <= token.head < head
        and line.pos[token.head] == "VERB"
        and bids(line, token.head)
    )


def tensed(line: Line, head: int) -> bool:
    """Whether a verb tells that something is or was done: not "by closing it", "to close it", but "began closing it"."""
    kids = [k for k in dependents(line, head, max(0, head - 6)) if k < head]
    helped = any(line.pos[k] == "AUX" for k in kids)
    bare = (
        line.words[head].endswith("ing")
        or line.word(head - 1) == "to"
        or any(line.words[k] == "to" for k in kids)
    )
    if helped or not bare:
        return True
    above = line.tokens[head].head
    known = words("propositions", "bringing") | words("verbs", "plans")
    return above >= 0 and line.pos[above] == "VERB" and line.any(above, known)


def only_leads(line: Line, head: int) -> bool:
    """Whether a verb only leads to the deed behind it: who "agreed to close it", "is preparing to close it" is asked of the closing, and
    what "was not proved" of what was to be proved."""
    if line.any(head, words("propositions", "settling")):
        return any(line.tokens[k].rel == "ccomp" for k in dependents(line, head, head + 1))
    known = words("propositions", "leading") | words("verbs", "plans")
    if not line.any(head, known) or frame_of(line, head).object is not None:
        return False
    return any(
        line.tokens[k].rel in ("xcomp", "advcl")
        and line.pos[k] == "VERB"
        and "to" in (line.word(k - 1), line.word(k - 2))
        for k in dependents(line, head, head + 1)
    )


def tells_a_figure(line: Line, subject: int, head: int) -> bool:
    """Whether a figure is told: "the toll rose", which is compared as one."""
    return line.any(subject, clause_words("transparent")) and line.any(head, clause_words("figure_verbs"))


def of_speaker(line: Line, i: int) -> bool:
    """Whether a pronoun stands for whoever says so: "the firm said that it had not sold the mill"."""
    verb = line.tokens[i].head
    if line.words[i] not in _ITSELF or verb < 0 or line.tokens[verb].rel != "ccomp":
        return False
    above = line.tokens[verb].head
    if above < 0 or not line.any(above, clause_words("cues")):
        return False
    subject = frame_of(line, above).subject
    return subject is not None and line.pos[subject] in ("NOUN", "PROPN")
