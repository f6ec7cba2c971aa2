"""Which events may make a question. In: claims and the texts they stand in. Out: the claims, an event kept only where its words stand together.

The parse errs. So it is read against the print once more: whoever acts stands before the verb with nothing but helpers or an aside
between, what is acted on stands right beside it, nothing that the verb needs was left unread. Refuses to mend: what does not stand so
makes no question.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from variorum.lang.load import load_table
from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_words import is_happening, third, words, words_listed
from variorum.values import Amount
from variorum.values.name import fold

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*\w*|[^\W_]+(?:['’.-][^\W_]+)*['’]?|[^\w\s]")
_ASIDE = 16  # words of an aside between a subject and its verb
_BETWEEN = 4  # words between a verb and what it is done to
_PLAN = 3  # words of "is expected to"
_BEHIND = 8  # words of a phrase behind a subject: "the flood in the old town"
_RELATIVES = frozenset(("who", "which", "that"))
_SHUTS = frozenset((",", ")", "–", "—", "-"))
_STOPS = frozenset(",;:()–—?!")
_QUOTES = frozenset('“”"‘')
Texts = Mapping[str, str]


class _Said(NamedTuple):
    """The words of a sentence, folded, where a name goes on, and which of them the claim itself holds: from `first` up to `last`."""

    words: list[str]
    names: list[bool]
    first: int
    last: int
    amount: bool  # whether they are a figure


def certain(claims: Sequence[Claim], texts: Texts) -> Sequence[Claim]:
    """The claims; an event whose words do not stand together in its sentence is left out, and so is a tail that does not."""
    return [_read_again(claim, texts) for claim in claims]


def _read_again(claim: Claim, texts: Texts) -> Claim:
    event, text = claim.event, texts.get(claim.article, "")
    if event is None or not event.verb or not text:
        return claim
    said, told = _said(claim, text), forms(event)
    for at in (i for i, word in enumerate(said.words) if word in told):
        if _stands(event, said, at):
            kept = _kept(event, said, at)
            over = claim.modality == "planned" and _is_over(event, said.words, at)
            return msgspec.structs.replace(claim, event=kept, modality="asserted" if over else claim.modality)
    if _told_otherwise(claim, event, said):
        return claim
    return msgspec.structs.replace(claim, event=Event(verb="", case=event.case, words=event.words))


def _kept(event: Event, said: _Said, at: int) -> Event:
    """The event without a tail that is not printed or says nothing; a preposition asks only for figures that stand right behind it."""
    tail = event.oblique if _behind(event.oblique, said.words, at) else None
    if tail and tail.startswith("between ") and tail.count(" and ") > 1:
        tail = " and ".join(tail.split(" and ")[:2])  # "between Lima and Callao and the ports"
    tail = None if tail in words_listed("idle_tails") else tail
    apart = said.amount and said.first > 0 and said.words[said.first - 1] in ("a", "an", "the")
    return msgspec.structs.replace(event, oblique=tail, case="" if apart else event.case)


def _is_over(event: Event, said: Sequence[str], at: int) -> bool:
    """Whether the verb stands in the past: "killed two", "were killed"; "will be closed" and "to close" do not."""
    near = set(said[max(0, at - _PLAN) : at])
    ahead = near & ((words("auxiliaries") | {"to"}) - words("over"))
    if event.passive:
        return bool(near & words("over")) and not ahead
    return said[at] in (event.past, event.participle) and said[at] != event.verb and not ahead


def _told_otherwise(claim: Claim, event: Event, said: _Said) -> bool:
    """Whether a deed goes by a name of its own, and all that it is said of stands in the sentence: "took charge of a suspect" arrests one."""
    if claim.predicate != event.verb or forms(event) & set(said.words):
        return False
    return all(
        word in said.words for phrase in (event.actor, event.object) if phrase for word in _tokens(phrase)
    )


@lru_cache(1 << 12)
def _printed(sentence: str) -> tuple[list[str], list[bool], list[tuple[int, int]]]:
    """The words of a sentence, folded, which of them have a capital, and where they stand; many claims share a sentence."""
    found = [token for token in _TOKEN.finditer(sentence) if token[0] not in _QUOTES]
    folded = [fold(token[0]) or token[0] for token in found]
    return folded, [token[0][:1].isupper() for token in found], [token.span() for token in found]


def _said(claim: Claim, text: str) -> _Said:
    begin = claim.sentence.start
    told, names, spans = _printed(text[begin : claim.sentence.end])
    inside = [i for i, (a, b) in enumerate(spans) if begin + a < claim.end and claim.start < begin + b]
    return _Said(
        told,
        names,
        inside[0] if inside else -1,
        inside[-1] + 1 if inside else -1,
        isinstance(claim.value, Amount),
    )


def forms(event: Event) -> frozenset[str]:
    """All forms of the verb of an event."""
    verb = event.verb
    if verb == "be":
        return words("being")
    stems = {verb, verb.removesuffix("e"), f"{verb}{verb[-1:]}"}
    listed = (verb, event.past, event.participle, third(verb), *(f"{stem}ing" for stem in stems))
    return frozenset(listed) - {""}


def _stands(event: Event, said: _Said, at: int) -> bool:
    """Whether the verb at a place has what the event says of it where a sentence has it."""
    if (
        event.passive
        and not event.actor
        and event.object
        and _beside(event.object, said.words, at, guessed=False)
    ):
        return True  # told as done by whoever: "accused of coaching the witnesses"
    subject, thing = (event.object, event.actor) if event.passive else (event.actor, event.object)
    counted = event.counted_role == "object" or (said.amount and 0 <= said.first - at <= _BETWEEN)
    told = event.passive or thing or counted
    if not told and event.verb in words("needs_object"):
        return False
    if thing and event.verb in words("copulas"):
        return False  # "stayed closed": no object
    occurs = event.verb in words("occurring") or (event.verb == "take" and event.object == "place")
    happens = any(is_happening(word) or word.endswith("ing") for word in (event.actor or "").split())
    if occurs and event.actor and not happens:
        return False  # "the board, which will take place on Friday"
    if event.verb == "be" and "there" in said.words[max(0, at - _PLAN) : at]:
        return not subject or _beside(subject, said.words, at, guessed=event.guessed)
    if subject and not _before(subject, said, at, event):
        return False
    if event.counted_role is not None and not _counts(event, said, at):
        return False
    if event.passive:
        return _undergone(event, said.words, at) and (not thing or _behind(thing, said.words, at))
    if thing:
        return _beside(thing, said.words, at, guessed=event.guessed)
    return event.counted_role == "object" or _complete(event, said, at)


def _undergone(event: Event, said: Sequence[str], at: int) -> bool:
    """Whether a passive is told by a form of "be", or the verb is one of what befalls: "officers negotiated for hours" is none."""
    near = set(said[max(0, at - _PLAN) : at])
    listed = words("needs_object") | frozenset(load_table("en", "verbs")["wants_object"].split())
    before = at - 1
    while before >= 0 and said[before].endswith("ly"):
        before -= 1
    after = said[at + 1 : at + 2]
    apart = after == ["by"] or (before >= 0 and said[before] == "," and after == ["with"])
    return bool(near & (words("being") | {"get", "got", "gets"})) or event.verb in listed or apart


def _counts(event: Event, said: _Said, at: int) -> bool:
    """Whether the counted words stand beside the verb that is said of them."""
    if said.first < 0:
        return True
    if event.counted_role == "object" and not event.passive:
        gap = said.words[at + 1 : said.first]
        return at < said.first and len(gap) <= _BETWEEN and not (_STOPS | words("cuts")) & set(gap)
    gap = said.words[said.last : at]
    part = (
        said.words[max(0, said.first - 1)] == "of"
    )  # "whose sample of 900 homes gave", "a lead of ten points to win"
    if event.counted_role == "subject" and not event.passive and said.last <= at and (part or gap == ["to"]):
        return False
    return at < said.first or not _STOPS & set(gap) or _leads(gap)


def _complete(event: Event, said: _Said, at: int) -> bool:
    """Whether a verb without an object has none in print: "infected 40 in a week" has one that was not read."""
    behind = at + 1 + bool(event.particle)
    if behind >= len(said.words) or behind in range(said.first, said.last):
        return True
    after = said.words[behind]
    if f"{event.verb} {after}" in words_listed("idioms"):
        return False  # "opened fire"
    if event.particle and after == "to":
        return False  # "vote up to the last day"
    more = said.words[behind + 1] if behind + 1 < len(said.words) else ""
    opens = after in words("openers") | words("numerals") or after[:1].isdigit() or after in words("bounds")
    timed = more in words("spans_named") or after in words("spans_named")
    onward = after.endswith("ing") and len(after) > len("being") and not event.oblique
    return not ((opens and not timed) or onward)


def _tokens(phrase: str) -> list[str]:
    """The words of a phrase without its article: "the boat’s owner" may be printed "its owner"."""
    found = [fold(t) or t for t in _TOKEN.findall(phrase)]
    return found[1:] if len(found) > 1 and found[0] in words("openers") else found


def _before(phrase: str, told: _Said, at: int, event: Event) -> bool:
    """Whether a phrase stands before a verb as its subject; "the mayor" may be named: "the mayor Ana Ruiz"."""
    own, said = _tokens(phrase), told.words
    for start in range(at - len(own), -1, -1):
        if said[start : start + len(own)] == own:
            end = start + len(own)
            if _governed(said, start, at, at - end, event):
                continue
            if " of " in phrase and end < at and said[end] in _RELATIVES - {"who"}:
                continue
            if not told.names[end - 1]:
                end = next((i for i in range(end, at) if not told.names[i]), at)
            if _leads(said[end:at]):
                return True
    owned = "’" in phrase or "'" in phrase
    for end in range(at, 0, -1):  # an owner was named: "the firm’s plan" is printed "its plan"
        pronoun = event.guessed and said[end - 1] in words("pronouns")
        if (pronoun or (owned and said[end - 1] == own[-1])) and _leads(said[end:at]):
            return True
    return False


def _governed(said: Sequence[str], start: int, at: int, gap: int, event: Event) -> bool:
    """Whether a preposition stands before a noun, which then is no subject; "of the man arrested" and "at the council, which met" tell of it."""
    first = start - (start > 0 and said[start - 1] in words("openers"))
    prepositional = first > 0 and said[first - 1] in (words("phrase_cases") | words("case_of"))
    relative = gap and said[at - gap] == "," and said[at - gap + 1] in _RELATIVES
    doing = said[first - 1] == "with" and said[at].endswith("ing")  # "with youths smashing windows"
    return prepositional and not (relative or doing or (event.passive and gap == 0))


def _leads(gap: Sequence[str]) -> bool:
    """Whether what stands between a subject and its verb lets it be the subject: helpers, an aside, another verb of the same subject."""
    rest = list(gap)
    if _helped(rest):
        return True
    if rest and rest[0] in _SHUTS | _RELATIVES:
        shut = next((i for i in range(len(rest) - 1, 0, -1) if rest[i] in _SHUTS), 0)
        rest = rest[shut + 1 :] if 0 < shut <= _ASIDE else _described(rest)
    elif rest and rest[0] in words("note_cases"):
        last = max((i for i, word in enumerate(rest) if not _is_helper(word)), default=0)
        free = last < _BEHIND and not set(rest[: last + 1]) & (_STOPS | words("note_breaks"))
        rest = rest[last + 1 :] if free else rest
    joints = [i for i, word in enumerate(rest) if word in ("and", "but")]
    if joints and rest[0] not in words("note_cases") and len(rest) <= _ASIDE:
        rest = rest[joints[-1] + 1 :]
    if "to" in rest and rest.index("to") < _PLAN and not set(rest) & (words("note_cases") | words("openers")):
        rest = rest[rest.index("to") + 1 :]
    return all(_is_helper(word) for word in rest)


def _helped(gap: Sequence[str]) -> bool:
    """Whether a phrase behind a subject ends on the helper of its verb: "communications between Asia, Africa and Europe were"."""
    first = next((i for i, word in enumerate(gap) if word in words("auxiliaries")), 0)
    free = not set(gap[:first]) & (_RELATIVES | (_STOPS - {","}))
    return (
        0 < first <= _ASIDE and gap[0] in words("phrase_cases") and free and all(map(_is_helper, gap[first:]))
    )


def _described(gap: Sequence[str]) -> list[str]:
    """What follows a description that no comma ends: "have been" of "who died have been"; all of it where the verb is part of it."""
    rest = [word for word in gap if word not in _SHUTS | _RELATIVES]
    last = max((i for i, word in enumerate(rest) if not _is_helper(word)), default=-1)
    return rest[last + 1 :] if last < _PLAN and last + 1 < len(rest) else rest


def _is_helper(word: str) -> bool:
    return word in words("helpers") or word.endswith("ly")


def _beside(phrase: str, said: Sequence[str], at: int, *, guessed: bool) -> bool:
    """Whether a thing stands right behind its verb."""
    own = _tokens(phrase)
    for start in range(at + 1, min(at + 2 + _BETWEEN, len(said))):
        gap = said[at + 1 : start]
        if _STOPS & set(gap):
            break
        if list(said[start : start + len(own)]) == own:
            return not (set(gap) & words("cuts"))
        if guessed and said[start] in words("pronouns"):
            return said[start + 1 : start + 2] == [] or said[start + 1] not in words("openers") | {
                "half"
            }  # "handed him a prize"
    return own[-1] in said[at + 1 : at + 2 * _BETWEEN] and ("’" in phrase or "'" in phrase)


def _behind(phrase: str | None, said: Sequence[str], at: int) -> bool:
    """Whether a tail stands somewhere behind the verb, as a whole; without its preposition and article."""
    core = [fold(t) or t for t in _TOKEN.findall(phrase or "")]
    while len(core) > 1 and (core[0] in words("openers") or core[0] in words("place_cases") | words("cuts")):
        core = core[1:]
    return not core or any(list(said[i : i + len(core)]) == core for i in range(at + 1, len(said)))
