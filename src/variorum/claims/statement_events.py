"""The event of a statement: what a reader can be asked. In: a proposition and the event that its clause was read as. Out: the event, or nothing.

Refuses the doer of a charge, nouns of deeds, and the whole of what a verb without tense tells.
"""

import msgspec

from variorum.claims.conjugation import forms_of
from variorum.claims.deed_phrases import DeedPhrase
from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.event_phrases import noun_phrase
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.claims.propositions import Proposition, qualifiers
from variorum.claims.telling import tensed
from variorum.model.claim import Event
from variorum.values.name import fold

_REACH = 12  # words from a verb to what it keeps something from


def event_of_statement(
    page: Page, line: Line, told: Proposition, event: Event | None, *, laid: bool
) -> Event | None:
    """The event as far as it can be asked for: of a charge without the one who lays it; no noun's, nor that of a verb without tense."""
    if told.object is not None:
        noun = noun_phrase(page, line, told.object, keep=True)
        past, participle = forms_of(told.base)
        said, many = (noun.text, noun.many) if noun else (None, False)
        return Event(
            verb=told.base,
            past=past,
            participle=participle,
            object=_bare(said, line.words[told.head]),
            object_many=many,
            passive=True,
        )
    if event is None or told.nominal:
        return None
    if told.phrase is not None:
        event = _by_phrase(page, line, told, told.phrase, event)
    if manner := _manner(line, told.head):
        event = msgspec.structs.replace(event, manner=manner)
    if any(line.words[k] in words("propositions", "habitual") for k in dependents(line, told.head, 0)):
        event = msgspec.structs.replace(event, time="present")  # what is done as a rule
    if laid:
        return msgspec.structs.replace(event, actor=None, passive=True)
    thing = frame_of(line, told.head).object
    spoken = thing is not None and any(mark in line.words[told.head : thing] for mark in ('"', "“", "‘", "'"))
    cut = thing is not None and line.word(thing + 1) == "-"  # "hand" of "hand-in-hand"
    cut = cut or _kept_from(line, told.head) or (event.oblique is None and _only_to(line, told.head))
    return (
        event
        if tensed(line, told.head) and not (spoken or cut)
        else msgspec.structs.replace(event, whole=False)
    )


def _only_to(line: Line, head: int) -> bool:
    """Whether something is closed, open or limited to some alone: who "closed the port to tankers" did not close the port."""
    if not line.any(head, words("propositions", "bounded")):
        return False
    return any(
        line.words[k] == "to" and line.pos[k] == "ADP"
        for k in range(head + 1, min(head + _REACH, len(line.words)))
    )


def _kept_from(line: Line, head: int) -> bool:
    """Whether a verb keeps something from a deed of its own: "prevents the debt from growing" prevents no debt."""
    return any(
        line.words[k].endswith("ing") and line.word(k - 1) == "from" and line.pos[k] == "VERB"
        for k in range(head + 2, min(head + _REACH, len(line.words)))
    )


def _manner(line: Line, head: int) -> str:
    """The adverb without which a verb tells another deed: "too late"."""
    at = next(iter(qualifiers(line, head)), None)
    if at is None:
        return ""
    return f"too {line.words[at]}" if line.word(at - 1) == "too" else line.words[at]


def _by_phrase(page: Page, line: Line, told: Proposition, phrase: DeedPhrase, event: Event) -> Event:
    """The event of a deed that a verb tells with another word, under the deed's own name."""
    past, participle = forms_of(told.base)
    event = msgspec.structs.replace(event, verb=told.base, past=past, participle=participle, particle="")
    if frame_of(line, told.head).object in phrase.spent:
        event = msgspec.structs.replace(event, object=None, object_many=False)
    if event.oblique and any(line.words[k] in fold(event.oblique).split() for k in phrase.spent):
        event = msgspec.structs.replace(event, oblique=None)
    if phrase.thing is None:
        return event
    noun = noun_phrase(page, line, phrase.thing)
    if noun is None:
        return msgspec.structs.replace(event, whole=False)
    alone = phrase.thing == frame_of(line, told.head).subject  # "the town fell"
    actor = None if alone else event.actor
    return msgspec.structs.replace(
        event, actor=actor, object=noun.text, object_many=noun.many, passive=actor is None
    )


def _bare(thing: str | None, deed: str) -> str | None:
    """What a deed is done to, without the deed that the parse joined to it."""
    return thing.removeprefix(deed).strip() or None if thing else None
