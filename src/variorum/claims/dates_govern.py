"""What a date is the date of. In: a sentence and a time in it. Out: the verb or noun that the time belongs to, or nothing.

The parse's word counts unless the words beside the time tell better. Refuses times that only say when something was said, how things
stood, or of what day a price is.
"""

from functools import cache

from variorum.claims.conjugation import is_past
from variorum.claims.dates_nouns import described, in_subject, inside, is_event, of_noun, owned
from variorum.claims.dates_set import dated_paper, setting
from variorum.claims.event_frame import complement, dependents, frame_of, is_predicate
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line
from variorum.lang import load_table
from variorum.model.mark import TimeExpression

_OF_IT = frozenset(("of", "'s", "’s"))
_NEAR = 14  # words between a verb and its time
_OBJECT = 6  # words between a verb's object and its time


def governing(line: Line, time: TimeExpression) -> int | None:
    """The verb or event noun that a time belongs to: the parse's word, else the nearest verb, never one that only reports if another stands near."""
    first, last = line.range(time.start, time.end)
    if _opens_speech(line, first, last):
        return None
    if sets_in(line, time) and (begun := _what_sets_in(line, first)) is not None:
        return begun
    paper = dated_paper(line, time)
    if paper is not None:
        return paper
    if (made := setting(line, time)) is not None:
        return made.thing
    noun = of_noun(line, first)
    if noun is not None and not _dated_else(line, noun, time):
        return noun
    if (told := described(line, first, last)) is not None:
        return told
    inner = inside(line, time, first, last)
    if inner is not None:
        return inner
    has = owned(line, last)
    if has is not None and line.any(has, words("dated", "levels")):
        return None
    index = _verb_or_noun(line, first, last)
    if index is None or _idle(line, index, time):
        return None
    index = _brought(line, _climbed(line, index, time), first)
    if (done := _until_done(line, index, last)) is not None:
        return done
    if (
        line.pos[index] == "NOUN"
        and time.mod is None
        and (doing := _settled_by(line, index, first)) is not None
    ):
        return doing
    if line.pos[index] == "NOUN" and _dated_else(line, index, time):
        index = _verb_beside(line, first, last) or index
    if line.pos[index] == "VERB" and line.any(index, words("dated", "blames")):
        return _blamed_for(line, index, first)
    if line.pos[index] == "VERB" and _commands(line, index):
        return None
    return index


def _until_done(line: Line, index: int, last: int) -> int | None:
    """What somebody has until a date to do: "has until 8 May to raise its offer"."""
    given = line.lemmas[index] == "have" and line.word(last) == "to"
    return (
        last + 1
        if given and line.pos[last + 1 : last + 2] == ["VERB"] and line.lemmas[last + 1] != "do"
        else None
    )


def _settled_by(line: Line, noun: int, first: int) -> int | None:
    """The verb that settles what a noun tells, before a date behind both: "signed a truce on Sunday" dates the signing."""
    verb = line.tokens[noun].head
    settles = (
        0 <= verb < noun < first
        and line.tokens[noun].rel == "obj"
        and line.any(verb, words("dated", "settles"))
    )
    return int(verb) if settles and line.pos[verb] == "VERB" else None


def _dated_else(line: Line, noun: int, time: TimeExpression) -> bool:
    """Whether another time owns a noun: "won Sunday's election on Wednesday"."""
    return any(
        other.end <= line.starts[noun]
        and other.start != time.start
        and owned(line, line.range(other.start, other.end)[1]) == noun
        for other in line.times
    )


def _blamed_for(line: Line, verb: int, first: int) -> int:
    """The deed that somebody is blamed for, where it stands before the date: "accused of the robbery on Saturday"."""
    deeds = (i for i in range(verb + 1, first) if line.pos[i] == "NOUN" and is_event(line, i))
    return next(deeds, verb)


def _commands(line: Line, verb: int) -> bool:
    """Whether a verb calls upon the reader: "Get our newsletter today"."""
    opens = all(line.pos[i] in ("PUNCT", "INTJ", "ADV") for i in range(verb))
    bare = line.words[verb] == line.lemmas[verb] and not is_past(line.words[verb])
    return opens and bare and line.block != "headline"


def sets_in(line: Line, time: TimeExpression) -> bool:
    """Whether what is told sets in on the date: "effective July 1", "the end of the mandate as of June 30"."""
    first, _ = line.range(time.start, time.end)
    if line.word(first - 1) in words("dated", "sets_in"):
        return True
    return as_of(line, time) and _what_sets_in(line, first) is not None


def as_of(line: Line, time: TimeExpression) -> bool:
    """Whether "as of" stands before a time."""
    first, _ = line.range(time.start, time.end)
    return line.words[max(0, first - 2) : first] == ["as", "of"]


def _what_sets_in(line: Line, first: int) -> int | None:
    """The verb or noun of an end or a beginning before a date, within its clause."""
    moments = _moments()
    return next(
        (
            i
            for i in range(first - 1, max(-1, first - 2 * _NEAR), -1)
            if line.pos[i] in ("NOUN", "VERB") and line.any(i, moments)
        ),
        None,
    )


@cache
def _moments() -> frozenset[str]:
    """Words of ends and beginnings."""
    return frozenset(word for row in load_table("en", "events")["moments"] for word in row)


def _verb_or_noun(line: Line, first: int, last: int) -> int | None:
    """The parse's word, else the nearest verb that does more than report, else the nearest noun."""
    parsed = _nearer(line, first, _parsed(line, first, last))
    if parsed is not None and parsed >= last and (noun := in_subject(line, parsed, first)) is not None:
        return noun
    if parsed is not None and line.pos[parsed] == "NOUN" and not is_event(line, parsed):
        if parsed < first:
            return _verb_beside(line, first, last)
        parsed = None
    if parsed is not None and not _only_says(line, parsed):
        return parsed
    order = [*range(first - 1, max(-1, first - _NEAR), -1), *range(last, min(len(line.words), last + _NEAR))]
    weak: int | None = parsed
    for i in order:
        if line.pos[i] != "VERB" or line.words[i] in clause_words("auxiliaries"):
            continue
        if line.tokens[i].rel == "amod":
            continue  # "the following statement"
        if not _only_says(line, i):
            return None if _of_saying(line, first, last) else int(i)
        weak = i if weak is None else weak
    if weak is not None:
        return weak
    noun = next((i for i in order if line.pos[i] == "NOUN" and is_event(line, i)), None)
    return noun if noun is not None else next((i for i in order if _is_state(line, i, first)), None)


def _is_state(line: Line, index: int, first: int) -> bool:
    """Whether an adjective is said of something, or stands right before the date in a list: "EU: 5m, available by May"."""
    listed = line.pos[index] == "ADJ" and index == first - 2 and line.pos[first - 1] == "ADP"
    return listed or is_predicate(line, index)


def _only_says(line: Line, verb: int) -> bool:
    """Whether a verb of saying does no more: "announced cuts" and "responded to the scene" tell deeds."""
    if not line.any(verb, clause_words("cues")):
        return False
    if not line.any(verb, words("dated", "deeds")):
        return True
    if line.tokens[verb].rel == "acl":
        return False  # "the cuts he announced"
    frame = frame_of(line, verb)
    if frame.passive or (frame.object is not None and line.pos[frame.object] in ("NOUN", "PROPN")):
        return False
    return line.word(verb + 1) != "to"


def _idle(line: Line, index: int, time: TimeExpression) -> bool:
    """Whether nobody asks when: somebody spoke, a patient remained in hospital, a price was a price."""
    if line.pos[index] == "NOUN":
        return line.any(index, words("dated", "levels"))
    if line.any(index, words("dated", "stays")):
        return time.mod in (None, "as_of")
    told = line.any(index, words("dated", "says")) and line.word(index + 1) in words("dated", "hearers")
    return told or line.any(index, words("dated", "spoken"))


def _climbed(line: Line, index: int, time: TimeExpression) -> int:
    """The verb above one that has gone on since the date, or began then: "has struggled to contain it since 2012", "began firing at noon"."""
    if line.any(index, words("dated", "slated")) and (done := _infinitive(line, index)) is not None:
        return done
    above = line.tokens[index].head
    if line.tokens[index].rel not in ("xcomp", "ccomp") or not 0 <= above < index:
        return index
    goes_on = time.mod == "since" and line.any(above, words("dated", "goes_on"))
    return int(above) if goes_on or complement(line, above) == index else index


def _infinitive(line: Line, index: int) -> int | None:
    """What somebody is expected or poised to do: "is expected on Friday to rule"."""
    return next(
        (
            k
            for k in dependents(line, index, index + 1)
            if line.pos[k] == "VERB" and line.tokens[k].rel in ("xcomp", "advcl") and line.word(k - 1) == "to"
        ),
        None,
    )


def _brought(line: Line, index: int, first: int) -> int:
    """The happening that a verb only brings about: "prompted two coups in 2020"."""
    if line.pos[index] != "VERB" or not line.any(index, words("dated", "brings")):
        return index
    thing = frame_of(line, index).object
    near = thing is not None and index < thing < first and first - thing <= _OBJECT
    return thing if thing is not None and near and is_event(line, thing) else index


def _opens_speech(line: Line, first: int, last: int) -> bool:
    """Whether a time between a verb of saying and what is said dates the saying: "police said on Monday they had arrested two"."""
    at = first - 1 if line.pos[first - 1] != "ADP" else first - 2
    if at < 1 or last >= len(line.words):
        return False
    if line.any(at, clause_words("cues") | words("dated", "vows")) and line.words[last] == "that":
        return True
    if not line.any(at, words("dated", "says")):
        return False
    return line.pos[last] in ("PRON", "DET", "SCONJ", "PROPN", "NOUN") and line.words[last] not in _OF_IT


def _verb_beside(line: Line, first: int, last: int) -> int | None:
    """What a date dates that the parse hangs on a mere thing: the verb before it in its clause, the one right behind it, a happening named before."""
    for i in range(first - 1, max(-1, first - _NEAR), -1):
        if (
            line.pos[i] == "PUNCT"
            or line.words[i] in words("dated", "openers")
            or line.words[i] in clause_words("relatives")
        ):
            break
        if line.pos[i] == "VERB" and line.words[i] not in clause_words("auxiliaries"):
            return i
    behind = next((i for i in range(last, min(len(line.words), last + 3)) if line.pos[i] == "VERB"), None)
    if behind is not None:
        return behind
    told = (
        i
        for i in range(first - 1, max(-1, first - _NEAR), -1)
        if line.pos[i] == "NOUN" and is_event(line, i) and line.tokens[i].rel != "compound"
    )
    return next(told, None)


def _nearer(line: Line, first: int, parsed: int | None) -> int | None:
    """The verb before a time, where the parse hangs it on one behind a word that opens another clause: "killed three on Monday as police fought"."""
    if parsed is None or parsed <= first or line.pos[parsed] != "VERB":
        return parsed
    if not any(line.words[i] in words("dated", "openers") for i in range(first + 1, parsed)):
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
    tells = at > 0 and line.pos[at] == "VERB" and _only_says(line, at)
    return tells and closed and line.words[at - 1] not in clause_words("auxiliaries")


def _parsed(line: Line, first: int, last: int) -> int | None:
    """The head of the time by the parse, when it is a verb or noun outside it."""
    for i in range(first, min(last, len(line.tokens))):
        head = line.tokens[i].head
        if 0 <= head < len(line.tokens) and not first <= head < last:
            told = line.pos[head] in ("VERB", "NOUN") or is_predicate(line, head)
            if not told and line.tokens[head].rel == "xcomp" and is_predicate(line, line.tokens[head].head):
                return int(line.tokens[head].head)  # "should be back to normal by Friday"
            return int(head) if told else None
    return None
