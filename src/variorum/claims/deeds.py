"""Deeds: the words of what is to be done. In: a line and the verb. Out: where they begin and end. Refuses to reach into the next statement."""

from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line

_WALLS = frozenset((";", ":", "?", "!", "—", "–", "--", ")", "|", "•"))
_QUOTES = frozenset(('"', "“", "”", "''", "``"))
_KEPT = frozenset(("until", "before", "once", "as", "since"))
_EDGE = frozenset((",", ".", "-", "(", "'", "‘", "’", "also", "that", "…", "...")) | _QUOTES
_LOOSE = frozenset(("case", "mark", "det", "cc"))
_TITLED = 9  # words of a speaker with his office and name at most
_REACH = 45  # words: a longer deed is a sentence that was cut badly
_FINITE = frozenset(("was", "were", "is", "are", "does", "did", "doesn't", "do"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))


def deed_end(line: Line, verb: int) -> int:
    """One past the last token of what is to be done."""
    end = min(verb + _REACH, len(line.words))
    quoted, bracket = False, None
    for j in range(verb + 1, end):
        word = line.words[j]
        if word in _QUOTES:
            if not quoted and not _opens(line, j) and not _goes_on(line, j):
                end = j
                break
            quoted = not quoted and _opens(line, j)
        elif word == "(":
            bracket = j
        elif word == ")" and bracket is not None:
            bracket = None
        elif _joins_names(line, j):
            continue
        elif word in _WALLS or (word == "-" and _spaced(line, j)) or _next_statement(line, verb, j):
            end = j
            break
    return trimmed(line, verb, end if bracket is None else bracket)


def _goes_on(line: Line, j: int) -> bool:
    """Whether the deed goes on behind quoted words: promised "unwavering help" to the islands."""
    return j + 1 < len(line.pos) and line.pos[j + 1] == "ADP" and line.word(j - 1) not in (",", ".")


def by_the_way(line: Line, j: int) -> bool:
    """Whether an "if" makes no case: "overnight if necessary"."""
    return line.words[j] == "if" and line.word(j + 1) in ("necessary", "needed", "possible", "required")


def trimmed(line: Line, first: int, last: int) -> int:
    """`last` moved left over words that cannot end a phrase."""
    while last - 1 > first and (line.words[last - 1] in _EDGE or line.tokens[last - 1].rel in _LOOSE):
        last -= 1
    return max(last, first + 1)


def _opens(line: Line, j: int) -> bool:
    """Whether a quotation mark opens: a blank before it, none behind."""
    return (
        j + 1 < len(line.words) and line.starts[j] > line.ends[j - 1] and line.starts[j + 1] == line.ends[j]
    )


def _spaced(line: Line, j: int) -> bool:
    """Whether a hyphen stands between blanks, as a dash does."""
    return line.starts[j] > line.ends[j - 1] and line.word(j + 1) != "" and line.starts[j + 1] > line.ends[j]


def _joins_names(line: Line, j: int) -> bool:
    """Whether a dash stands between two names of one road or line: "the road Arvo – Lund"; a headline's dash parts."""
    if line.words[j] not in ("-", "–", "—") or line.block == "headline" or j + 2 >= len(line.pos):
        return False
    return line.pos[j - 1] == line.pos[j + 1] == "PROPN"


def _next_statement(line: Line, verb: int, j: int) -> bool:
    """Whether another statement begins at `j`: a subordinate one, the speaker's, or one with a subject of its own."""
    word = line.words[j]
    if word in _FINITE and line.pos[j] == "AUX" and not _subject_since(line, verb, j):
        return True  # "those planning to march on Sunday were few"
    if word in clause_words("subordinators") and word not in _KEPT and not by_the_way(line, j):
        return True
    if word in ("so", "order") and line.word(j + 1) in ("as", "that", "to"):
        return True
    if word == ",":
        behind = line.word(j + 1)
        gerund = behind.endswith("ing") and j + 1 < len(line.pos) and line.pos[j + 1] == "VERB"
        apart = j + 2 < len(line.pos) and line.pos[j + 1] == "CCONJ" and line.pos[j + 2] == "ADP"
        gerund = gerund and not line.words[verb].endswith("ing")
        return (
            behind in clause_words("relatives")
            or gerund
            or apart
            or _remarked(line, j + 1)
            or _cue(line, j + 1)
            or _said_of_another(line, verb, j + 1)
            or _own_subject(line, verb, j + 1)
        )
    if line.pos[j] == "CCONJ":
        return _own_subject(line, verb, j) or (word == "but" and line.word(j + 1) != "not")
    return word in ("who", "which") and line.pos[j - 1] != "ADP"


def _subject_since(line: Line, verb: int, j: int) -> bool:
    """Whether a subject stands behind the deed's verb: what is finite at `j` may be said of it."""
    return any(line.tokens[k].rel in _SUBJECTS for k in range(verb + 1, min(j + 4, len(line.tokens))))


def _remarked(line: Line, i: int) -> bool:
    """Whether a remark on the deed starts at `i`: ", as it did not do last year", ", in a ruling that may cost him the seat"."""
    if line.word(i) == "as":
        return line.word(i + 1) in ("it", "they", "he", "she", "we")
    noun = i + 2 < len(line.pos) and line.pos[i] == "ADP" and line.words[i + 1] in ("a", "an")
    return bool(noun) and line.word(i + 3) in ("that", "which")


def _cue(line: Line, i: int) -> bool:
    """Whether a speaker's clause starts at `i`: ", the mayor said", ", the envoy, Ada Lind, said"."""
    end = min(i + 5, len(line.words))
    while end < min(i + _TITLED, len(line.words)) and line.pos[end - 1] in ("NOUN", "PROPN", "PUNCT"):
        end += 1
    return any(line.any(k, clause_words("cues")) and line.pos[k] == "VERB" for k in range(i, end))


def _said_of_another(line: Line, verb: int, i: int) -> bool:
    """Whether a finite verb at `i` has its subject before the deed: "the plan, which parliament will vote on on Friday, holds cuts"."""
    finite = next((k for k in (i, i + 1) if k < len(line.pos) and line.pos[k] == "VERB"), None)
    if finite is None or (finite > i and line.pos[i] != "ADV") or line.words[finite] == line.lemmas[finite]:
        return False
    return any(line.tokens[k].head == finite and line.tokens[k].rel in _SUBJECTS for k in range(verb))


def _own_subject(line: Line, verb: int, j: int) -> bool:
    """Whether what "and" or a comma joins at `j` is a clause with its own subject, or belongs to a verb before the deed."""
    if j >= len(line.tokens):
        return False
    joint = line.tokens[j]
    if line.pos[j] == "CCONJ":
        head = joint.head
        if (
            j < head < len(line.words)
            and line.tokens[head].rel in _SUBJECTS
            and line.tokens[head].head > head
        ):
            return True  # "and the council must agree", "and" hung on the noun
        if not j < head < len(line.words) or line.pos[head] not in ("VERB", "AUX"):
            return False
        above = line.tokens[head].head
        return above < verb or _has_subject(line, j, head)
    for k in range(j, min(j + 8, len(line.words))):
        if line.tokens[k].rel in _SUBJECTS and line.words[k] not in ("who", "which", "that"):
            return True
        if line.pos[k] == "VERB" or line.words[k] in _KEPT:
            return False
    return False


def _has_subject(line: Line, first: int, verb: int) -> bool:
    """Whether the verb has its subject behind `first`."""
    return any(line.tokens[k].head == verb and line.tokens[k].rel in _SUBJECTS for k in range(first, verb))
