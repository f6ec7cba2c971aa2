"""There: what "there is" says is there. In: a line and a noun. Out: the verb that says so. Refuses "there" of a place ("he was there")."""

from variorum.claims.event_frame import dependents
from variorum.claims.line import Line

NEGATIONS = frozenset(("not", "n't", "never"))
_FORMS = frozenset(("be", "is", "are", "was", "were", "been", "'s", "exist", "exists", "existed"))


def existential(line: Line, noun: int) -> int | None:
    """The verb "be" whose subject a noun is behind "there"."""
    verb = line.tokens[noun].head
    if not 0 <= verb < noun or line.words[verb] not in _FORMS or line.tokens[noun].rel != "nsubj":
        return None
    there = any(line.words[k] == "there" for k in dependents(line, verb, max(0, verb - 6)) if k < verb)
    return verb if there else None
