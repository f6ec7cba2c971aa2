"""Durations: what a stretch of time is the length of. In: a quantity that is a stretch, in its line. Out: a Sense, "duration:…" or "offset".

A stretch belongs to the noun it measures ("a 24-hour truce", "a debate of 12 hours", "the talks lasted three days") or to the verb before
it in its own clause ("talked for 14 hours before they signed"). Refuses stretches that only lead from one moment to another ("two years
ago", "five minutes past noon", "ten minutes later") or that a record or a sum is told of: those are "offset", which nobody asks for.
"""

from variorum.claims.event_frame import frame_of
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import clause_words, word_class, words
from variorum.claims.line import Line
from variorum.model.mark import Quantity

OFFSET = "offset"
_STOPPAGE = {"strike": "strike-off"}  # what has a length is a walkout, not a blow
_REACH = 14  # words between a verb and its stretch
_BESIDE = 4  # words from a stretch to a noun or "to complete" behind it
_RECORD = 8  # words from "third" or "lowest" to its stretch
_BACK = frozenset(("before", "after"))


def duration_sense(line: Line, quantity: Quantity, span: tuple[int, int]) -> Sense:
    """What a stretch of time tells; `span` are its tokens."""
    first, last = span
    noun = _measured(line, quantity, first, last)
    if noun is not None:
        return _of(line, noun, line.lemmas[noun])
    if _leads(line, first, last) or _of_record(line, first) or _of_sum(line, first):
        return Sense(OFFSET, None, None)
    verb = _verb(line, first, last)
    if verb is None:
        return Sense("duration:last", None, None)
    if line.any(verb, words("durations", "takes")):
        return _taken(line, verb, last)
    if line.any(verb, words("durations", "spends")):
        told = next((i for i in range(last, min(last + _BESIDE, len(line.words))) if _is_ing(line, i)), None)
        return _of(line, told, line.lemmas[told]) if told is not None else Sense(OFFSET, None, None)
    subject = _subject(line, verb)
    if subject is not None and _lasts(line, verb, first):
        return _of(line, verb, line.lemmas[subject], line.lemmas[verb])
    case = line.word(first - 1)
    if case == "over" and line.pos[verb] != "VERB":
        return Sense(OFFSET, None, None)
    return _of(line, verb, line.lemmas[verb])


def _of(line: Line, index: int, lemma: str, predicate: str | None = None) -> Sense:
    """The sense of a stretch that is the length of a thing or deed."""
    return Sense(
        f"duration:{_STOPPAGE.get(lemma) or word_class(lemma)}", index, predicate or line.lemmas[index]
    )


def _measured(line: Line, quantity: Quantity, first: int, last: int) -> int | None:
    """The noun that a stretch measures: "a 24-hour general strike", "nine years of war", "a debate of 12 hours"."""
    if line.word(first - 1) == "within":
        return None  # "within 72 hours of the start"
    if quantity.counted is not None:
        begin, end = line.range(quantity.counted.start, quantity.counted.end)
        end = min(end, len(line.words))
        while end < len(line.words) and line.pos[end] == "NOUN":
            end += 1
        nouns = [i for i in range(begin, end) if line.pos[i] == "NOUN"]
        telling = [i for i in nouns if line.lemmas[i] not in words("durations", "parts")]
        if telling and telling[-1] >= begin:
            return telling[-1]
    inner = next((i for i in range(first, last) if line.words[i] == "of"), last)
    if line.word(inner) == "of":
        behind = range(inner + 1, min(inner + 1 + _BESIDE, len(line.words)))
        return next((i for i in behind if line.pos[i] == "NOUN" or _is_ing(line, i)), None)
    back = first - 1
    while back > 0 and line.pos[back] in ("ADV", "ADJ") and line.words[back] != "of":
        back -= 1
    held = line.word(back) == "of" and back > 0 and line.pos[back - 1] == "NOUN"
    return back - 1 if held and not line.any(back - 1, words("durations", "parts")) else None


def _leads(line: Line, first: int, last: int) -> bool:
    """Whether a stretch only leads from one moment to another: "ten years ago", "an hour later", "a day after the vote"."""
    behind = line.word(last)
    minutes = "minute" in line.lemmas[max(0, last - 1) : last]
    hence = behind in ("'", "’", "'s") and line.word(last + 1) == "time"  # "in five weeks' time"
    if hence or behind in words("durations", "offsets") or (minutes and behind in ("past", "to")):
        return True
    return behind in _BACK and line.word(first - 1) not in words("durations", "lengths")


def _of_record(line: Line, first: int) -> bool:
    """Whether a stretch tells of a record or of how often: "the lowest level in a year", "the third fire in 24 hours"."""
    if line.word(first - 1) not in ("in", "for", "of", "over") and line.word(first - 2) not in ("in", "for"):
        return False
    near = range(max(0, first - _RECORD), first)
    return any(line.words[i] in words("durations", "records") or _is_top(line, i) for i in near)


def _is_top(line: Line, i: int) -> bool:
    """Whether a word is a superlative."""
    return line.pos[i] == "ADJ" and line.words[i].endswith("est") and len(line.words[i]) > _BESIDE


def _of_sum(line: Line, first: int) -> bool:
    """Whether a stretch stands behind a sum that is spread over it: "3 billion euros over five years"."""
    if line.word(first - 1) not in ("over", "in", "for"):
        return False
    end = line.starts[first - 1]
    return any(q.kind == "money" and 0 <= end - q.end <= 2 for q in line.quantities)


def _verb(line: Line, first: int, last: int) -> int | None:
    """The verb whose length a stretch tells: the one before it in its clause; at the head of a clause the one behind."""
    for i in range(first - 1, max(-1, first - _REACH), -1):
        if line.words[i] in clause_words("subordinators") and i < first - 1:
            break
        if line.words[i] in (";", ":", "—", "–"):
            break
        if line.pos[i] == "VERB" and line.tokens[i].rel != "amod":
            return i
        if line.pos[i] == "AUX" and line.lemmas[i] == "be" and not _helps(line, i, first):
            return None  # "power was out for five hours"
    if (
        line.pos[first - 1 : first] != ["ADP"]
        and line.word(first - 1) not in words("durations", "lengths") | _BACK
    ):
        return None
    for i in range(last, min(last + _REACH, len(line.words))):
        if line.pos[i] == "VERB" and line.tokens[i].rel != "amod":
            return i
        if line.words[i] in clause_words("subordinators") or line.words[i] in (";", ":"):
            return None
    return None


def _helps(line: Line, index: int, end: int) -> bool:
    """Whether a form of "be" stands before a verb of its own."""
    return any(line.pos[i] == "VERB" for i in range(index + 1, end))


def _taken(line: Line, verb: int, last: int) -> Sense:
    """ "Repairs will take six weeks", "it will take two days to mend the line": what takes the time, else what is to be done."""
    done = next(
        (
            i
            for i in range(last, min(last + _BESIDE, len(line.words)))
            if line.pos[i] == "VERB" and line.word(i - 1) == "to"
        ),
        None,
    )
    subject = _subject(line, verb)
    if subject is not None:
        return _of(line, verb, line.lemmas[subject], line.lemmas[verb])
    return _of(line, done if done is not None else verb, line.lemmas[done if done is not None else verb])


def _subject(line: Line, verb: int) -> int | None:
    """The noun that is the subject of a verb, also of the one above it: "the strike is expected to last"."""
    frame = frame_of(line, verb)
    told = frame.subject
    return (
        told if told is not None and not frame.passive and line.pos[told] == "NOUN" and told < verb else None
    )


def _lasts(line: Line, verb: int, first: int) -> bool:
    """Whether a verb only says how long: "lasted", "went on", "the ceasefire held"."""
    if line.any(verb, words("durations", "lasts")):
        return True
    if line.any(verb, words("durations", "holds")):
        alone = line.word(verb + 1) in words("durations", "lengths") or verb + 1 == first
        return alone and line.lemmas[verb - 1] not in ("be", "get")
    return line.any(verb, words("durations", "goes")) and line.word(verb + 1) in ("on", "for")


def _is_ing(line: Line, index: int) -> bool:
    """Whether a word is a verb in -ing: "spent two hours searching"."""
    return line.pos[index] == "VERB" and line.words[index].endswith("ing")
