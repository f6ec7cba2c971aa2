"""Existence: whether there is a thing at all. In: a page. Out: claims "statement:exist:memo": yes, no, or nothing that shows it.

"there was no memo", "knew of no such memo", "denied the existence of the memo", "admitted that he had the memo", "no trace of the memo".
A deed told by a noun ("there was no leak") is left to the statements. Refuses what may be, what is asked, what is counted, and
nouns of which "there is no …" says nothing ("doubt", "time", "word").
"""

from collections.abc import Iterator

import msgspec

from variorum.claims.charges import said_by
from variorum.claims.compose import Core, compose
from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.event_phrases import noun_phrase
from variorum.claims.lexicon import word_class, words
from variorum.claims.line import TELLING, Line, Page
from variorum.claims.propositions import nominal, tells
from variorum.claims.there import NEGATIONS, existential
from variorum.model.claim import Attribution, Claim, Event
from variorum.values import Category

_NO = frozenset(("no", "neither", "nor"))
_BARE = frozenset(("no", "any", "a", "an", "the", "such", "one", "single", "this", "that", "some", "another"))
_MODALS = frozenset(("may", "might", "could", "would", "should", "will", "must", "can", "'ll"))
_CLAUSES = frozenset(("ccomp", "xcomp", "advcl", "acl", "obj", "parataxis"))
_PLURAL = frozenset(("were", "are"))
_SHORTEST = 3


class Told(msgspec.Struct, frozen=True):
    """A verb or noun at `head` that tells of the thing at `thing`; `kind` is how: there, known, existence, held."""

    head: int
    thing: int
    kind: str


class Answer(msgspec.Struct, frozen=True):
    """Whether it is there, and the token of who says so, where a verb above names him."""

    code: str
    speaker: int | None = None
    verb: int | None = None


def existence_claims(page: Page) -> list[Claim]:
    """One claim for each thing that is said to be there, or not."""
    found = []
    for line in page.lines:
        if line.block in TELLING and not line.vocabulary.isdisjoint(words("existence", "signs")):
            found += [claim for told in _told(line) if (claim := _claim(page, line, told)) is not None]
    return found


def _told(line: Line) -> Iterator[Told]:
    """What a line says of things being there."""
    for i, token in enumerate(line.tokens):
        if token.pos == "NOUN" and (verb := existential(line, i)) is not None:
            yield Told(verb, i, "there")
        elif line.words[i] == "existence" and (thing := _of(line, i)) is not None:
            yield Told(i, thing, "existence")
        elif token.pos == "NOUN" and line.any(i, words("propositions", "pointers")):
            yield Told(i, i, "shown")
        elif token.pos in ("VERB", "ADJ") and line.any(i, words("existence", "knowing")):
            thing = _known(line, i)
            if thing is not None:
                yield Told(i, thing, "known")
        elif token.pos == "VERB" and line.any(i, words("existence", "holding")):
            thing = frame_of(line, i).object
            if thing is not None and line.pos[thing] == "NOUN":
                yield Told(i, thing, "held")


def _of(line: Line, noun: int) -> int | None:
    """What hangs on a noun by "of"."""
    return next(
        (
            k
            for k in dependents(line, noun, noun + 1)
            if line.tokens[k].rel == "nmod" and line.pos[k] == "NOUN" and _case(line, k) == "of"
        ),
        None,
    )


def _case(line: Line, noun: int) -> str:
    kids = (k for k in dependents(line, noun, max(0, noun - 6)) if line.tokens[k].rel == "case")
    return next((line.words[k] for k in kids), "")


def _known(line: Line, head: int) -> int | None:
    """What somebody knows of, or does not."""
    for k in dependents(line, head, head + 1):
        if line.pos[k] == "NOUN" and (
            line.tokens[k].rel == "obj" or (line.tokens[k].rel == "obl" and _case(line, k) in ("of", "about"))
        ):
            return k
    return None


def _claim(page: Page, line: Line, told: Told) -> Claim | None:
    """The claim of a thing, or nothing where it is not plainly there or not."""
    answer = _answer(line, told)
    thing, shown = _thing(line, told.thing)
    if answer is None or thing is None or not _asks(line, thing):
        return None
    if shown and answer.code == "no":
        answer = msgspec.structs.replace(answer, code="unproven")
    elif shown and answer.code == "yes":
        return None
    noun = noun_phrase(page, line, thing, keep=True)
    name = _bare(noun.text) if noun is not None else ""
    if not name or noun is None:
        return None
    first = min(told.head, answer.verb if answer.verb is not None else told.head, noun.first)
    if told.kind == "shown":
        first = _opening(line, told.head, first)
    first -= told.kind == "there" and line.word(first - 1) == "there"
    last = max(told.head + 1, noun.last)
    made = compose(
        page,
        line,
        Core(
            start=line.starts[first], end=line.ends[last - 1], attribute=f"statement:exist:{word_class(line.lemmas[thing])}",
            value=Category(answer.code), index=told.head, predicate="exist", alone=True,
            modality="denied" if answer.code == "no" else "possible" if answer.code == "unproven" else "asserted",
        ),
    )  # fmt: skip
    past = told.kind != "there" or line.words[told.head] not in ("is", "are", "'s")
    return msgspec.structs.replace(
        made,
        context=_terms(line, thing, noun.last),
        chains=_chains(line, thing, noun.last),
        attribution=_speaker(page, line, answer, made.attribution),
        event=Event(
            verb="exist", past="existed", participle="existed", actor=name, actor_many=noun.many,
            oblique=_where(page, line, told), time="past" if past else "present", case="a" if _one(line, thing) else "",
        ),
    )  # fmt: skip


def _opening(line: Line, noun: int, first: int) -> int:
    """Where "found no trace of a memo" begins: with its verb, else with what denies it."""
    above = line.tokens[noun].head
    if 0 <= above < noun and line.pos[above] == "VERB" and line.tokens[noun].rel == "obj":
        return min(first, above)
    return min((k for k in dependents(line, noun, max(0, noun - 4)) if k < noun), default=first)


def _thing(line: Line, noun: int) -> tuple[int | None, bool]:
    """What is meant by "a case of …" or "evidence of …"; whether it is only shown or not."""
    shown = line.any(noun, words("propositions", "pointers"))
    if shown or line.any(noun, words("existence", "transparent")):
        return _of(line, noun), shown
    return noun, False


def _asks(line: Line, thing: int) -> bool:
    """Whether a reader would ask if there was such a thing: one with a noun of its own, not counted."""
    counted = any(
        line.tokens[k].rel == "nummod" and line.words[k] not in ("one", "single")
        for k in dependents(line, thing, max(0, thing - 6))
    )
    plain = line.lemmas[thing] not in words("existence", "idle") | words("propositions", "general")
    deed = line.lemmas[thing] in nominal() and tells(line, thing)
    return plain and not deed and not counted and thing not in line.timed and not line.tokens[thing].name


def _answer(line: Line, told: Told) -> Answer | None:
    """Whether the thing is there, with the one who says so."""
    helpers = {line.words[k] for k in dependents(line, told.head, max(0, told.head - 8)) if k < told.thing}
    if helpers & _MODALS or line.words[-1:] == ["?"] or "if" in helpers or "whether" in helpers:
        return None
    no = bool(helpers & NEGATIONS) or _none(line, told)
    verb = _above(line, told.head)
    if verb is not None and line.any(verb, words("propositions", "denying")) and line.pos[verb] == "VERB":
        return _denied(line, verb, told) if not no else None
    if (
        verb is not None
        and line.any(verb, words("existence", "admitting"))
        and line.pos[verb] in ("VERB", "ADJ")
    ):
        if NEGATIONS & frame_of(line, verb).helpers:
            return None
        return Answer("no" if no else "yes", frame_of(line, verb).subject, verb)
    if told.kind == "there":
        return Answer("no" if no else "yes")
    if told.kind == "shown" and no:
        return Answer("unproven")
    if told.kind == "known" and no:
        return Answer("no", frame_of(line, told.head).subject)
    return None


def _above(line: Line, head: int) -> int | None:
    """The verb under which it is said, over a time that the parse puts between them: "admitted this morning that …"."""
    if line.tokens[head].rel not in _CLAUSES:
        return None
    above = line.tokens[head].head
    if above in line.timed:
        above = line.tokens[above].head
    return above if above >= 0 else None


def _denied(line: Line, verb: int, told: Told) -> Answer | None:
    """A thing whose existence is denied; who takes his denial back affirms it."""
    if told.kind in ("held", "known"):
        return None  # who denies that he had it denies no more
    above = line.tokens[verb].head
    if NEGATIONS & frame_of(line, verb).helpers:
        return None
    if above >= 0 and line.any(above, words("existence", "retracting")):
        return Answer("yes", frame_of(line, above).subject, above)
    return Answer("no", frame_of(line, verb).subject, verb)


def _none(line: Line, told: Told) -> bool:
    """Whether there is none of it: "no memo", "not a single memo", "never a memo"."""
    kids = dependents(line, told.thing, max(0, told.thing - 8))
    own = {line.words[k] for k in kids if k < told.thing}
    beneath = {line.words[j] for k in kids if k < told.thing for j in dependents(line, k, max(0, k - 3))}
    return bool((own | beneath) & (_NO | NEGATIONS))


def _one(line: Line, thing: int) -> bool:
    """Whether a report speaks of one such thing: "a memo"."""
    return any(
        line.words[k] in ("a", "an", "the", "one", "single")
        and line.tokens[k].rel in ("det", "amod", "nummod")
        for k in dependents(line, thing, max(0, thing - 6))
    )


def _where(page: Page, line: Line, told: Told) -> str | None:
    """Where it is said to be: "in the village"."""
    if told.kind != "there":
        return None
    for k in (*dependents(line, told.head, told.thing + 1), *dependents(line, told.thing, told.thing + 1)):
        hangs = line.tokens[k].rel in ("obl", "nmod") and _case(line, k) in words("existence", "places")
        if hangs and k not in line.timed and line.lemmas[k] not in words("existence", "here"):
            noun = noun_phrase(page, line, k, keep=True)
            return f"{_case(line, k)} {noun.text}" if noun is not None else None
    return None


def _bare(text: str) -> str:
    """A phrase without what opens it."""
    parts = text.split()
    while parts and parts[0].lower() in _BARE:
        parts.pop(0)
    return " ".join(parts)


def _terms(line: Line, thing: int, last: int) -> tuple[str, ...]:
    """The words that tell one thing from another, its own among them."""
    own = range(max(0, thing - 4), min(len(line.words), last + 6))
    near = (
        k
        for k in own
        if k == thing or line.tokens[k].head == thing or line.tokens[line.tokens[k].head].head == thing
    )
    kept = (
        line.lemmas[k]
        for k in near
        if line.pos[k] in ("NOUN", "ADJ") and not line.tokens[k].name and k not in line.timed
    )
    idle = words("propositions", "general") | {"such", "single"}
    return tuple(
        sorted(
            {
                "exist",
                line.lemmas[thing],
                *(term for term in kept if len(term) >= _SHORTEST and term not in idle),
            }
        )
    )


def _chains(line: Line, thing: int, last: int) -> tuple[int, ...]:
    """Who and what is named beside the thing."""
    near = line.mentions_in(line.starts[thing], line.ends[min(len(line.ends) - 1, last + 6)])
    return tuple(dict.fromkeys(m.chain for m in near if m.chain >= 0 and m.form != "pronoun"))


def _speaker(page: Page, line: Line, answer: Answer, found: Attribution) -> Attribution:
    """Who says so: whoever admits, denies or knows, else who is quoted."""
    if answer.speaker is None or (line.pos[answer.speaker] == "PRON" and found.speaker is not None):
        return found
    if answer.speaker in line.timed:
        return found  # "last week denied that …"
    said = said_by(page, line, answer.speaker)
    return said if said.speaker is not None else found
