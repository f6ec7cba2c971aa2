"""What a date is the date of. In: a sentence and a time in it. Out: the verb or noun that the time belongs to, or nothing.

The parse's word counts unless the words beside the time tell better. Refuses times that only say when something was said.
"""

from functools import cache

from variorum.claims.lexicon import clause_words, word_class
from variorum.claims.line import Line
from variorum.lang import load_table
from variorum.model.mark import TimeExpression

_SAYS = frozenset(("say", "tell", "add"))
_SPOKEN = frozenset(("say", "add"))  # when somebody spoke is no question of the story
_OF_IT = frozenset(("of", "'s", "’s"))
_OPENERS = frozenset(("as", "when", "while", "after", "because", "since", "until", "where"))
_EVENT_ENDS = ("ing", "tion", "sion", "ment", "ence", "ance", "ure")
_WHEN = frozenset(("since", "after", "before", "following", "during", "until"))
_LEAD = 5  # words from a word of time to the noun
_NEAR = 14  # words between a verb and its time


def governing(line: Line, time: TimeExpression) -> int | None:
    """The verb or event noun that a time belongs to: the parse's word, else the nearest verb, never one that only reports if another stands near."""
    first, last = line.range(time.start, time.end)
    if _opens_speech(line, first, last):
        return None
    noun = _of_noun(line, first)
    if noun is not None:
        return noun
    parsed = _nearer(line, first, _parsed(line, first, last))
    if parsed is not None and parsed < first and line.pos[parsed] == "NOUN" and not _tells(line, parsed):
        parsed = _verb_beside(line, parsed, first, last)
    if parsed is not None and not line.any(parsed, clause_words("cues")):
        return parsed
    order = [*range(first - 1, max(-1, first - 14), -1), *range(last, min(len(line.words), last + 14))]
    weak: int | None = parsed
    for i in order:
        if line.pos[i] != "VERB" or line.words[i] in clause_words("auxiliaries"):
            continue
        if not line.any(i, clause_words("cues")):
            return None if _of_saying(line, first, last) else int(i)
        weak = i if weak is None else weak
    if weak is not None:
        return None if line.any(weak, _SPOKEN) else weak
    noun = next((i for i in order if line.pos[i] == "NOUN"), None)
    return noun if noun is not None else next((i for i in order if line.pos[i] == "ADJ"), None)


def _opens_speech(line: Line, first: int, last: int) -> bool:
    """Whether a time between a verb of saying and what is said dates the saying: "police said on Monday they had arrested two"."""
    at = first - 1 if line.pos[first - 1] != "ADP" else first - 2
    if at < 1 or last >= len(line.words) or not line.any(at, _SAYS):
        return False
    return line.pos[last] in ("PRON", "DET", "SCONJ", "PROPN", "NOUN") and line.words[last] not in _OF_IT


def _of_noun(line: Line, first: int) -> int | None:
    """The noun that a time dates behind a word of time: "have left since its opening in 2009"."""
    noun = first - 2
    if noun < 1 or line.words[first - 1] not in ("in", "on") or line.pos[noun] != "NOUN":
        return None
    for i in range(noun - 1, max(-1, noun - _LEAD), -1):
        if line.words[i] in _WHEN:
            return noun
        if line.pos[i] not in ("DET", "PRON", "ADJ", "PROPN", "PART"):
            return None
    return None


def _tells(line: Line, noun: int) -> bool:
    """Whether a noun tells something that happens: "the meeting on Monday", never "the family by Monday"."""
    return (
        word_class(line.lemmas[noun]) != line.lemmas[noun]
        or line.any(noun, _events())
        or line.words[noun].endswith(_EVENT_ENDS)
    )


@cache
def _events() -> frozenset[str]:
    """Nouns of happenings and of what is held, and the first words of their classes."""
    table = load_table("en", "events")
    rows = [word for name in ("matters", "moments") for row in table[name] for word in row]
    return frozenset(
        (*table["occurrences"].split(), *table["nouns"].split(), *table["events"].split(), *rows)
    )


def _verb_beside(line: Line, noun: int, first: int, last: int) -> int:
    """The verb that the noun stands by: the one before it in its clause, else the one right behind the time; else the noun."""
    for i in range(first - 1, max(-1, first - _NEAR), -1):
        if line.pos[i] == "PUNCT" or line.words[i] in _OPENERS or line.words[i] in clause_words("relatives"):
            break
        if line.pos[i] == "VERB" and line.words[i] not in clause_words("auxiliaries"):
            return i
    return next((i for i in range(last, min(len(line.words), last + 3)) if line.pos[i] == "VERB"), noun)


def _nearer(line: Line, first: int, parsed: int | None) -> int | None:
    """The verb before a time, where the parse hangs it on one behind a word that opens another clause: "killed three on Monday as police fought"."""
    if parsed is None or parsed <= first or line.pos[parsed] != "VERB":
        return parsed
    if not any(line.words[i] in _OPENERS for i in range(first + 1, parsed)):
        return parsed
    before = (
        i
        for i in range(first - 1, max(-1, first - _NEAR), -1)
        if line.pos[i] == "VERB" and line.words[i] not in clause_words("auxiliaries")
    )
    return next(before, parsed)


def _of_saying(line: Line, first: int, last: int) -> bool:
    """Whether a time only tells when something was said: "…, the ministry said on Sunday"."""
    at = first - 1 if line.pos[first - 1] != "ADP" else first - 2
    closed = last >= len(line.words) or line.pos[last] == "PUNCT"
    tells = at > 0 and line.pos[at] == "VERB" and line.any(at, clause_words("cues"))
    return tells and closed and line.words[at - 1] not in clause_words("auxiliaries")


def _parsed(line: Line, first: int, last: int) -> int | None:
    """The head of the time by the parse, when it is a verb or noun outside it."""
    for i in range(first, min(last, len(line.tokens))):
        head = line.tokens[i].head
        if 0 <= head < len(line.tokens) and not first <= head < last:
            return int(head) if line.pos[head] in ("VERB", "NOUN") else None
    return None
