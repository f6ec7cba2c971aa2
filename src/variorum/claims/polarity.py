"""Polarity: whether a proposition is told as not so. In: a line and the head of a predicate. Out: yes or no.

The denial may stand at the verb's subject, object or time ("no officer fired", "carried no guns", "not one vote was lost"), at the noun of
a deed ("there was never a leak"), or above an infinitive ("failed to pay"). Refuses helpers of the verb itself, which modality reads.
"""

from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line
from variorum.claims.there import NEGATIONS, existential

_ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "obl"))
_NOBODY = frozenset(("nobody", "none", "nothing", "neither"))
_NO = frozenset(("no", "neither"))
_ONE = frozenset(("a", "an", "one"))
_WIDE = 5  # words of a phrase before its noun
_PHRASE = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PART"))


def is_none(line: Line, head: int) -> bool:
    """Whether a verb's subject, object or time is none: "carried no guns", "nobody signed", "at no time", "not a single gun fired"."""
    if line.vocabulary.isdisjoint(_NOBODY | _NO | NEGATIONS):
        return False
    frame = frame_of(line, head)
    if any(_is_no(line, k, head) for k in (frame.subject, frame.object) if k is not None):
        return True
    return any(
        (line.tokens[k].rel in _ARGUMENTS and line.words[k] in _NOBODY)
        or (
            line.tokens[k].rel == "det"
            and line.words[k] in _NO
            and line.tokens[line.tokens[k].head].rel in _ARGUMENTS
        )
        for arg in (*dependents(line, head, max(0, head - 20)),)
        for k in (arg, *(j for j in dependents(line, arg, max(0, arg - 6)) if j < arg))
    )


def describes_none(line: Line, head: int) -> bool:
    """Whether a clause only tells which ones none are, or who it was not: "no officer involved in the raid was hurt", "it was not the cook who fled"."""
    noun = line.tokens[head].head
    if not line.tokens[head].rel.startswith("acl") or not 0 <= noun < head:
        return False
    if _is_no(line, noun, head):
        while line.tokens[noun].rel == "nmod" and 0 <= line.tokens[noun].head < noun:
            noun = line.tokens[noun].head  # "not a single gun of the garrison fired"
        above = line.tokens[noun].head
        return above >= 0 and not (line.pos[above] == "VERB" and line.any(above, clause_words("cues")))
    return any(
        line.words[k] in NEGATIONS and line.pos[k - 1] == "AUX" and line.word(k - 2) == "it"
        for k in range(max(2, noun - _WIDE), noun)
    )


def _is_no(line: Line, noun: int, verb: int) -> bool:
    """Whether the phrase of a verb's subject or object begins with "no", "not one" or "not a single"; "of the guns" belongs to what stands before it."""
    if line.words[noun] in _NOBODY:
        return True
    above = line.tokens[noun].head
    if line.tokens[noun].rel == "nmod" and 0 <= above < noun and above != verb and _is_no(line, above, verb):
        return True
    for k in range(noun - 1, max(-1, noun - _WIDE - 1), -1):
        if line.words[k] in _NO and line.tokens[k].rel == "det":
            return line.tokens[k].head == noun
        if line.words[k] == "not":
            opens = k == 0 or k - 1 == verb or line.pos[k - 1] not in ("AUX", "VERB", "ADV")
            return opens and line.word(k + 1) in _ONE
        if line.pos[k] not in _PHRASE:
            return False
    return False


def is_not_there(line: Line, noun: int) -> bool:
    """Whether a deed is said not to have been: "there was never a leak", "there has not been any leak"."""
    verb = existential(line, noun)
    return verb is not None and any(
        line.words[k] in NEGATIONS for k in dependents(line, verb, max(0, verb - 6)) if k < noun
    )


def is_left_undone(line: Line, head: int) -> bool:
    """Whether an infinitive tells what was not done: "failed to pay", "refused to sign"."""
    above = line.tokens[head].head
    return (
        above >= 0
        and line.word(head - 1) == "to"
        and line.pos[above] == "VERB"
        and line.any(above, words("propositions", "sparing"))
    )


def is_unsettled(line: Line, head: int) -> bool:
    """Whether a deed is the content of what is not proved or said: "not established that", "cannot confirm that", "no evidence that"."""
    above = line.tokens[head].head
    if not 0 <= above < head or not line.any(above, words("propositions", "settling")):
        return False
    if line.tokens[head].rel not in ("ccomp", "csubj", "acl", "advcl"):
        return False
    negated = any(
        line.words[k] in NEGATIONS or line.words[k] == "cannot"
        for k in dependents(line, above, max(0, above - _WIDE))
        if k < above
    )
    return negated or _is_no(line, above, head) or is_left_undone(line, above)
