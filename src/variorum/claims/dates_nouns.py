"""Happenings that nouns tell, and the dates that are theirs. In: a sentence and a time. Out: the noun, or the verb of a clause inside, or nothing.

Refuses nouns of bodies and things, which have no date: "the parliament on Monday".
"""

from functools import cache

from variorum.claims.event_frame import frame_of
from variorum.claims.lexicon import clause_words, word_class, words
from variorum.claims.line import Line
from variorum.lang import load_table
from variorum.model.mark import TimeExpression

_OWNER = frozenset(("'s", "’s", "'", "’"))
_HYPHENED = ("-", "‑", "by", "on", "up", "off", "and")  # "a drive-by shooting", "a hit-and-run crash"
_LEAD = 5  # words from a word of time to the noun
_NEAR = 14  # words between a happening and its time


def of_noun(line: Line, first: int) -> int | None:
    """The noun that a time dates behind a word of time or of place: "have left since its opening in 2009", "at the party Sunday"."""
    joined = line.word(first - 1) in ("in", "on")
    noun = first - 2 if joined else first - 1
    if noun < 1 or line.pos[noun] not in ("NOUN", "ADJ"):
        return None
    held = line.any(noun, words("events", "events"))
    if not (held or (joined and line.pos[noun] == "NOUN")):
        return None
    for i in range(noun - 1, max(-1, noun - _LEAD), -1):
        if line.words[i] in words("dated", "points") or (held and line.words[i] in words("dated", "at")):
            return noun
        if line.pos[i] not in ("DET", "PRON", "ADJ", "PROPN", "PART"):
            return None
    return None


def inside(line: Line, time: TimeExpression, first: int, last: int) -> int | None:
    """What is dated by a clause or a phrase of its own: "since 2011, when a ship sank", "a shooting in town on Sunday that left two dead"."""
    after = last + (line.pos[last : last + 1] == ["PUNCT"])
    if (time.mod == "since" or line.word(last - 1) in words("dated", "back")) and line.word(after) == "when":
        kids = (i for i in range(after + 1, min(after + _NEAR, len(line.words))) if line.pos[i] == "VERB")
        return next((i for i in kids if line.words[i] not in clause_words("auxiliaries")), None)
    if line.word(last) not in words("dated", "that") or line.block == "headline":
        return None
    for i in range(first - 1, max(-1, first - _NEAR), -1):
        if line.pos[i] in ("VERB", "AUX", "PUNCT"):
            return None
        if line.pos[i] == "NOUN" and is_event(line, i) and line.tokens[i].rel != "compound":
            return i
    return None


def in_subject(line: Line, verb: int, first: int) -> int | None:
    """The happening in the subject of the verb behind a date since which it lasts: "the deployment of guards since May has led to …"."""
    subject = frame_of(line, verb).subject
    if subject is None or subject > first or line.word(first - 1) not in words("dated", "lasting"):
        return None
    return next(
        (i for i in range(first - 1, subject - 1, -1) if line.pos[i] == "NOUN" and is_event(line, i)), None
    )


def owned(line: Line, last: int) -> int | None:
    """The noun that a time owns: "Monday's early close"."""
    if line.word(last) not in _OWNER:
        return None
    return next(
        (
            i
            for i in range(last + 1, min(last + _LEAD, len(line.words)))
            if line.pos[i] == "NOUN" or line.any(i, words("dated", "levels"))
        ),
        None,
    )


def described(line: Line, first: int, last: int) -> int | None:
    """The happening that a time right before it describes: "the March 31 shootings", "after the 5 p.m. collision"."""
    if line.pos[first - 1 : first] != ["DET"] or first == 0:
        return None
    for i in range(last, min(last + _LEAD, len(line.words))):
        if line.pos[i] == "NOUN":
            ends = i + 1 >= len(line.words) or (
                line.pos[i + 1] != "NOUN" and line.words[i + 1] not in ("-", "‑")
            )
            if ends:
                return i if is_event(line, i) else None
        elif line.pos[i] not in ("ADJ", "PROPN") and line.words[i] not in _HYPHENED:
            return None
    return None


def is_event(line: Line, noun: int) -> bool:
    """Whether a noun tells something that happens: "the meeting on Monday", never "the family by Monday"."""
    if line.any(noun, _events() | words("dated", "nouns")) or word_class(line.lemmas[noun]) in _events():
        return True
    if line.any(noun, words("events", "bodies") | words("events", "things") | words("dated", "still")):
        return False
    return line.words[noun].endswith(tuple(load_table("en", "dated")["endings"]))


@cache
def _events() -> frozenset[str]:
    """Nouns of happenings and of what is held, and the first words of their classes."""
    table = load_table("en", "events")
    rows = [word for name in ("matters", "moments") for row in table[name] for word in row]
    return frozenset(
        (*table["occurrences"].split(), *table["nouns"].split(), *table["events"].split(), *rows)
    )
