"""Event: what happens in the clause around a claim. In: a page, a line, the claim's core. Out: an Event in the article's own words, or nothing.

The parse says who does what to whom; since it errs, phrases that look wrong are left out and the question is asked without them.
Refuses headlines in capitals, verbs of speech, and clauses whose verb cannot be told.
"""

from typing import Literal

import msgspec

from variorum.claims.clause import clause_of
from variorum.claims.conjugation import base_of, forms_of
from variorum.claims.event_frame import Frame, complement, dependents, frame_of, is_predicate, time_of
from variorum.claims.event_lengths import is_stretch, lasting
from variorum.claims.event_phrases import Noun, does_more, given_up, noun_phrase, without_goal
from variorum.claims.event_print import shouted, titled, without_owner
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line, Page
from variorum.claims.particles import particle_of
from variorum.model.claim import Event
from variorum.values import Amount, Category, Interval, Name

_STEPS = 5
_IT = frozenset(
    (
        "it",
        "him",
        "them",
        "me",
        "us",
        "this",
        "that",
        "her",
        "you",
        "whose",
        "what",
        "which",
        "how",
        "why",
        "whether",
    )
)
_QUOTED = 16  # words of a clause that are kept for a quotation
_DANGLING = frozenset(
    ("the", "a", "an", "and", "until", "since", "before", "after", "last", "early", "late", "that")
)

_NOBODY = Noun("", False, 0, 0)


def event_of(
    page: Page, line: Line, core_span: tuple[int, int], index: int | None, value: object
) -> Event | None:
    """The event around the characters `core_span`, governed by the token `index`."""
    first, last = line.range(*core_span)
    if first >= last or not line.words or shouted(page, line, first):
        return None
    case = line.word(first - 1) if line.pos[max(first - 1, 0)] in ("ADP", "SCONJ", "ADV") else ""
    nominal = index is not None and (line.pos[index] == "NOUN" or line.any(index, words("events", "events")))
    figure = isinstance(value, Amount | Category) and not is_stretch(value)
    if index is not None and nominal and line.pos[index] != "VERB" and not figure:
        noun = None if line.block == "headline" else lasting(page, line, index, core_span, value)
        said = _clause_words(page, line, index, core_span, value)
        return Event(
            verb="",
            noun=noun.text if noun else None,
            object_many=bool(noun and noun.many),
            case=case,
            words=said,
        )
    if index is not None and is_predicate(line, index):
        return _state(page, line, index, core_span, case)
    verb = _verb(line, index, first, last)
    if verb is None:
        return None
    event = _event(page, line, frame_of(line, verb), (first, last), value)
    if event is not None and titled(line):
        event = msgspec.structs.replace(event, whole=False)
    said = _clause_words(page, line, verb, core_span, value)
    return (
        msgspec.structs.replace(event, case=case, words=said)
        if event
        else Event(verb="", case=case, words=said)
    )


def _state(page: Page, line: Line, index: int, span: tuple[int, int], case: str) -> Event | None:
    """What is said to be so: "the aid will be available"."""
    frame = frame_of(line, index)
    subject = None if frame.subject is None else noun_phrase(page, line, frame.subject, span)
    if subject is None:
        return Event(verb="", case=case, words=_clause_words(page, line, index, span, Interval(None, None)))
    return Event(
        verb="be", past="was", participle="been", actor=subject.text, actor_many=subject.many,
        oblique=line.words[index], time=time_of(line, frame), case=case,
        words=_clause_words(page, line, index, span, Interval(None, None)),
    )  # fmt: skip


def _verb(line: Line, index: int | None, first: int, last: int) -> int | None:
    """The governing verb: the one given, else the first above the value in the parse."""
    at = (
        index
        if index is not None
        else next(
            (i for i in range(first, min(last, len(line.words))) if not first <= line.tokens[i].head < last),
            None,
        )
    )
    for _ in range(_STEPS):
        if at is None or not 0 <= at < len(line.words):
            return None
        if line.pos[at] == "VERB":
            return at if index == at or not line.any(at, clause_words("cues")) else None
        at = line.tokens[at].head
    return None


def _event(page: Page, line: Line, frame: Frame, span: tuple[int, int], value: object) -> Event | None:
    """The event of a frame with its phrases."""
    verb = frame.verb
    base = base_of(line.words[verb], line.lemmas[verb])
    if not base.replace("-", "").isalpha() or len(base) < 2:
        return None
    alone = base in words("verbs", "intransitive")
    if alone and frame.passive:
        return None
    past, participle = forms_of(base)
    stop = (0, 0) if isinstance(value, Category) else (line.starts[span[0]], line.ends[span[1] - 1])
    subject = None if frame.subject is None else noun_phrase(page, line, frame.subject, stop)
    target = None if frame.object is None or alone else noun_phrase(page, line, frame.object, stop, keep=True)
    relative = any(word in clause_words("relatives") for word in line.words[(subject or _NOBODY).last : verb])
    if subject is not None and not relative and subject.first > 0 and line.pos[subject.first - 1] == "ADP":
        subject = None  # what a preposition governs is no subject
    by = _phrase_after(page, line, frame, stop, by=True) if frame.passive else None
    actor, object_ = (by, subject) if frame.passive else (subject, target)
    particle = particle_of(line, verb, frame.object)
    object_ = given_up(line, object_)
    object_ = without_goal(page, line, base, object_)
    behind = _infinitive(page, line, verb) or _phrase_after(page, line, frame, stop)
    said = without_owner(line, behind, subject, frame.subject)
    return Event(
        verb=base, past=past, participle=participle, particle=particle,
        actor=actor.text if actor else None, object=object_.text if object_ else None,
        oblique=said, passive=frame.passive,
        actor_many=bool(actor and actor.many), object_many=bool(object_ and object_.many),
        counted_role=_counted_role(line, frame, span) if isinstance(value, Amount) else None,
        time=time_of(line, frame), whole=_whole(page, line, frame, span, (subject, target)),
        guessed=any(noun is not None and noun.guessed for noun in (actor, object_)),
    )  # fmt: skip


def _clause_words(page: Page, line: Line, index: int, span: tuple[int, int], value: object) -> str:
    """The clause around a dated event without the date: the longer side of it."""
    if not isinstance(value, Interval | Name):
        return ""
    clause = clause_of(line, index, index + 1)
    start, end = line.starts[clause.first], line.ends[clause.last - 1]
    sides = (page.text[start : min(span[0], end)], page.text[max(span[1], start) : end])
    said = max(sides, key=len).split()[:_QUOTED]
    while said and said[-1].lower() in words("verbs", "cases") | _DANGLING:
        said.pop()
    return " ".join(said).strip(' ,.;:–—-“”"()')


def _whole(
    page: Page, line: Line, frame: Frame, span: tuple[int, int], read: tuple[Noun | None, ...]
) -> bool:
    """Whether all that the verb needs was read: its subject and object, and no clause of its own ("fears that …")."""
    for token, noun in zip((frame.subject, frame.object), read, strict=True):
        if token is not None and noun is None and not span[0] <= token < span[1]:
            if token == frame.subject and line.pos[token] == "PRON" and read[1] is not None:
                continue  # "it would pay 100 euros": the sum is paid
            return False
    if line.any(frame.verb, words("verbs", "open")) and not frame.passive:
        return False
    if read[1] is None and not frame.passive and line.word(frame.verb + 1) in _IT:
        return False  # "placed it on the table", whatever the parse makes of it
    near = dependents(line, frame.verb, frame.verb + 1)
    if any(_is_infinitive(line, frame.verb, k) for k in near) and _infinitive(page, line, frame.verb) is None:
        return False
    return not any(
        line.tokens[k].rel in ("ccomp", "xcomp", "iobj")
        and "to" not in (line.word(k - 1), line.word(k - 2))
        and complement(line, frame.verb) != k
        for k in near
    )


def _phrase_after(
    page: Page, line: Line, frame: Frame, stop: tuple[int, int], *, by: bool = False
) -> Noun | None:
    """The first phrase with a preposition behind the verb that is no time; the agent's ("by X") only where it is asked for."""
    for k in dependents(line, frame.verb, frame.verb + 1):
        token = line.tokens[k]
        if token.head != frame.verb or token.rel != "obl" or k in line.timed:
            continue
        case = next(
            (
                j
                for j in range(max(frame.verb, k - 6) + 1, k)
                if line.tokens[j].head == k and line.tokens[j].rel == "case"
            ),
            None,
        )
        if (
            case is None
            or (line.words[case] == "by") != by
            or (by and k == case + 1 and line.words[k] in words("verbs", "means"))
            or (not by and line.words[case] not in words("verbs", "cases"))
        ):
            continue
        noun = noun_phrase(page, line, k, stop)
        if noun is None or noun.first != case + 1 or does_more(line, noun):
            continue
        return noun if by else Noun(f"{line.words[case]} {noun.text}", noun.many, case, noun.last)
    return None


def _infinitive(page: Page, line: Line, verb: int) -> Noun | None:
    """ "to storm the palace" behind "tried" or "asked the guards": the words from "to" up to the object."""
    if verb not in line.infinitives:
        line.infinitives[verb] = _to_do(page, line, verb)
    found: Noun | None = line.infinitives[verb]
    return found


def _to_do(page: Page, line: Line, verb: int) -> Noun | None:
    """The same, worked out."""
    for k in dependents(line, verb, verb + 1):
        if _is_infinitive(line, verb, k) or complement(line, verb) == k:
            frame = frame_of(line, k)
            noun = None if frame.object is None else noun_phrase(page, line, frame.object, keep=True)
            if frame.object is not None and noun is None:
                return None
            after = _phrase_after(page, line, frame, (0, 0)) if noun is None else None
            parts = [
                f"to {line.words[k]}" if _is_infinitive(line, verb, k) else line.words[k],
                particle_of(line, k),
                noun.text if noun else "",
                after.text if after else "",
            ]
            return Noun(" ".join(part for part in parts if part), False, k - 1, k + 1)
    return None


def _is_infinitive(line: Line, verb: int, k: int) -> bool:
    """Whether token `k` is an infinitive with "to" that belongs to the verb."""
    token = line.tokens[k]
    if token.head != verb or token.rel not in ("xcomp", "ccomp") or line.pos[k] != "VERB":
        return False
    return "to" in (line.word(k - 1), line.word(k - 2))


def _counted_role(line: Line, frame: Frame, span: tuple[int, int]) -> Literal["subject", "object"] | None:
    """Whether the counted words are what acts or what is acted on."""
    own: Literal["subject", "object"] = "object" if frame.passive else "subject"
    if frame.subject is not None and span[0] <= frame.subject < span[1]:
        return own
    if frame.object is not None and span[0] <= frame.object < span[1]:
        return "object"
    if frame.subject is None and span[1] <= frame.verb <= span[1] + 4:
        return own
    at: int | None = next((i for i in range(*span) if not span[0] <= line.tokens[i].head < span[1]), None)
    for _ in range(_STEPS):
        if at is None or at < 0:
            return None
        if at == frame.subject:
            return own
        if at == frame.object:
            return "object"
        if line.tokens[at].rel not in ("nmod", "conj", "nummod", "amod", "compound", "appos", "det"):
            return None
        at = line.tokens[at].head
    return None
