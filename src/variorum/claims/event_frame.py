"""Frame: a verb with the tokens of its subject, object and helpers. In: a line and a verb. Out: a Frame and its time.

A verb without a subject of its own takes it over from the verb or noun above it. Refuses to read phrases: it names tokens only.
"""

from bisect import bisect_left
from typing import Literal

import msgspec

from variorum.claims.conjugation import is_participle, is_past
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line

REACH = 30  # tokens on each side in which a verb's own words are looked for
_ADJACENT = 2
_NEAR = 4  # tokens between a verb and its bare object
_ARTICLES = frozenset(("the", "a", "an"))
_NONE: list[int] = []
_INFINITIVE = frozenset(("be", "been", "being", "get"))
_PLURAL = frozenset(("were", "are", "have"))
_INHERIT = frozenset(("xcomp", "advcl", "conj", "ccomp"))
_SUBJECTS = frozenset(("nsubj", "csubj"))
Time = Literal["past", "present", "ahead", "possible", "due"]


class Frame(msgspec.Struct, frozen=True):
    """A verb with the tokens of its subject, object and helpers, before their phrases are read."""

    verb: int
    subject: int | None
    object: int | None
    helpers: frozenset[str]
    passive: bool
    above: int | None = None


def _by_head(line: Line) -> dict[int, list[int]]:
    """Tokens of a line by the token they hang on, each list in text order; worked out once for a sentence."""
    if not line.kids:
        for index, token in enumerate(line.tokens):
            line.kids.setdefault(token.head, []).append(index)
    return line.kids


def dependents(line: Line, head: int, first: int) -> list[int]:
    """The tokens from `first` on, within reach, that hang on `head`."""
    kids = (line.kids or _by_head(line)).get(head)
    if kids is None:
        return _NONE  # most words carry none
    return kids[bisect_left(kids, first) : bisect_left(kids, head + REACH)]


def frame_of(line: Line, verb: int, depth: int = 0) -> Frame:
    """Subject, object, helpers and voice of a verb; a subject may be taken over from the verb or noun above it."""
    if (verb, depth) not in line.frames:
        line.frames[verb, depth] = _frame(line, verb, depth)
    found: Frame = line.frames[verb, depth]
    return found


def _frame(line: Line, verb: int, depth: int) -> Frame:
    """The same, worked out."""
    token = line.tokens[verb]
    kids = dependents(line, verb, verb - REACH)
    helpers = frozenset(line.words[k] for k in kids if k < verb and line.pos[k] in ("AUX", "PART"))
    subjects = [k for k in kids if line.tokens[k].rel in _SUBJECTS and line.pos[k] != "VERB"]
    subject = next((k for k in reversed(subjects) if k < verb), subjects[0] if subjects else None)
    if subject is not None and subject < verb and _compared(line, subject):
        subject = None
    object_ = next((k for k in kids if k > verb and line.tokens[k].rel == "obj"), None)
    if object_ is None and line.word(verb + 1) in _ARTICLES:
        object_ = next((k for k in kids if verb < k <= verb + _NEAR and _bare(line, verb, k)), None)
    above = token.head if 0 <= token.head < len(line.words) else None
    form = is_participle(line.words[verb]) and not line.words[verb].endswith("ing")
    being = helpers & words("verbs", "being")
    passive = form and bool(being & _INFINITIVE if "to" in helpers else being)
    passive = passive or (form and object_ is None and not helpers and _set_apart(line, subject, verb))
    bare = form and not helpers and object_ is None
    if bare and (reduced := _reduced(line, verb, subject, token.rel)) is not None:
        return Frame(verb, reduced, None, helpers, passive=True, above=above)
    if bare and subject is not None and subject < verb and _undergone(line, subject, verb):
        return Frame(verb, subject, None, helpers, passive=True, above=above)
    relative = subject is not None and line.words[subject] in clause_words("relatives") and token.rel == "acl"
    if relative and above is not None:
        subject = _meant(line, above, helpers)
    if subject is None and above is not None and token.rel == "acl" and not _governed(line, kids, verb):
        subject = above
        near = verb - above <= _ADJACENT or _undergone(line, above, verb)
        # "the cable damaged by …"; further off it is a verb in the past
        alone = _finite_alone(line, verb, above) or _counts_behind(line, verb)
        passive = near and form and object_ is None and "to" not in helpers and not alone
    elif (
        subject is None
        and above is not None
        and token.rel in _INHERIT
        and depth < 3
        and line.pos[above] == "VERB"
    ):
        upper = frame_of(line, above, depth + 1)
        subject = upper.subject if token.rel != "ccomp" else None
        passive = passive or (token.rel == "conj" and upper.passive and form and object_ is None)
        passive = passive or (form and upper.passive and _found(line, verb, above))
    return Frame(verb, subject, object_, helpers, passive, above)


def _compared(line: Line, noun: int) -> bool:
    """Whether a noun only tells what somebody looks like or is known as: "a man dressed as a clown", "known as Lobo"."""
    at = noun - 1
    while at > 0 and line.pos[at] in ("PROPN", "DET", "ADJ"):
        at -= 1
    return line.word(at) == "as" and line.pos[at - 1] in ("VERB", "ADJ") and at > 0


def _found(line: Line, verb: int, above: int) -> bool:
    """Whether a participle tells in what state somebody was found, or what was ordered done to him: "were found shot", "was ordered released"."""
    return verb == above + 1 and line.any(above, words("verbs", "found"))


def _finite_alone(line: Line, verb: int, noun: int) -> bool:
    """Whether the only verb of a sentence was taken for a description of its subject: "The truce held for two days"."""
    root = line.tokens[noun].rel == "root" or not 0 <= line.tokens[noun].head < len(line.words)
    others = any(
        i != verb and line.pos[i] in ("VERB", "AUX") and line.tokens[i].rel not in ("acl", "advcl", "amod")
        for i in range(len(line.words))
    )
    return root and not others and line.block == "paragraph" and line.word(len(line.words) - 1) == "."


def _counts_behind(line: Line, verb: int) -> bool:
    """Whether a figure behind a verb is what it was done to: "an attack in town killed at least three"."""
    first = next(
        (i for i in range(verb + 1, min(verb + _NEAR, len(line.words))) if line.pos[i] == "NUM"), None
    )
    return (
        first is not None
        and first not in line.timed
        and all(line.pos[i] in ("ADV", "ADJ", "DET") or line.words[i] == "at" for i in range(verb + 1, first))
    )


def _meant(line: Line, noun: int, helpers: frozenset[str]) -> int:
    """The noun that a relative clause tells of: of "cables in the sea that were cut" the one that takes a plural verb."""
    head = line.tokens[noun].head
    plural = [line.words[k].endswith("s") or line.words[k] in words("verbs", "plurals") for k in (noun, head)]
    climbs = line.tokens[noun].rel == "nmod" and 0 <= head < noun and line.pos[head] == "NOUN"
    return int(head) if climbs and plural == [False, True] and not helpers.isdisjoint(_PLURAL) else noun


def _bare(line: Line, verb: int, k: int) -> bool:
    """Whether a noun right behind a verb is its object though the parse calls it a circumstance: "organised the march", not "waited the day"."""
    plain = line.tokens[k].rel == "obl" and line.pos[k] in ("NOUN", "PROPN") and k not in line.timed
    return plain and all(line.pos[i] in ("DET", "ADJ", "NOUN", "PROPN") for i in range(verb + 1, k))


def _governed(line: Line, kids: list[int], verb: int) -> bool:
    """Whether a preposition or "to" governs a verb below a noun, which then does not do it: "a role in protecting", "the right to ask"."""
    return any(
        k < verb and line.tokens[k].rel in ("mark", "case") and line.pos[k] in ("ADP", "SCONJ", "PART")
        for k in kids
    )


def _set_apart(line: Line, subject: int | None, verb: int) -> bool:
    """Whether a participle describes its noun behind a comma: "families, typically fed by volunteers, …"."""
    if subject is None or not subject < verb - 1 or line.any(verb, words("verbs", "intransitive")):
        return False
    return line.words[subject + 1] == "," and line.words[subject + 1 : verb].count(",") == 1


def _reduced(line: Line, verb: int, subject: int | None, rel: str) -> int | None:
    """The noun of a participle that the parse takes for a finite verb: "a siren installed last year … had failed", "cuts announced on Monday"."""
    noun = verb - 1
    if rel not in ("ccomp", "advcl") or noun < 0 or line.pos[noun] != "NOUN":
        return None
    above = line.tokens[verb].head
    if subject is None:
        return noun if line.tokens[noun].rel == "obj" and line.tokens[noun].head == above else None
    if subject != noun or rel != "ccomp":
        return None
    if line.pos[above] == "VERB" and not line.any(above, clause_words("cues") | clause_words("minds")):
        return noun  # "debated the cuts announced on Monday"
    later = (k for k in dependents(line, above, verb + 1) if line.tokens[k].rel == "ccomp")
    return noun if any(_helped_alone(line, k) for k in later) else None


def _undergone(line: Line, subject: int, verb: int) -> bool:
    """Whether a participle that wants an object has none: "Guard arrested at bar", "the kind of gun found in the house"."""
    behind = line.pos[verb + 1 : verb + 2]
    if line.any(subject, words("events", "bodies") | words("verbs", "officials")):
        return False  # "police found in the house a gun"
    led = not behind or behind[0] in ("ADP", "SCONJ", "PUNCT") or verb + 1 in line.timed
    return led and line.any(verb, words("verbs", "wants_object")) and line.words[verb] != line.lemmas[verb]


def _helped_alone(line: Line, verb: int) -> bool:
    """Whether a verb has a helper and no subject: the one before it is its own."""
    rels = {line.tokens[k].rel for k in dependents(line, verb, verb - REACH)}
    return "aux" in rels and "cc" not in rels and rels.isdisjoint(_SUBJECTS)


def complement(line: Line, verb: int) -> int | None:
    """The form in -ing that tells what begins or ends: "began firing on Monday"."""
    told = verb + 1 < len(line.words) and line.any(verb, words("dated", "aspects"))
    firing = told and line.words[verb + 1].endswith("ing") and line.tokens[verb + 1].head == verb
    return verb + 1 if firing and line.tokens[verb + 1].rel in ("xcomp", "ccomp") else None


def is_predicate(line: Line, index: int) -> bool:
    """Whether an adjective or its like is what its clause says of something: "the aid will be available", "power should be back"."""
    if line.pos[index] != "ADJ" and not line.any(index, words("dated", "states")):
        return False
    kids = dependents(line, index, max(0, index - REACH))
    return any(line.tokens[k].rel == "cop" or line.lemmas[k] == "be" for k in kids if k < index)


def time_of(line: Line, frame: Frame) -> Time:
    """Whether the event is over, goes on, lies ahead or is due."""
    helpers, word = frame.helpers, line.words[frame.verb]
    if not helpers.isdisjoint(words("verbs", "bound")):
        return "due"
    if not helpers.isdisjoint(words("verbs", "ahead")):
        return "ahead"
    if not helpers.isdisjoint(words("verbs", "possible")):
        return "possible"
    if not helpers.isdisjoint(words("verbs", "over")):
        return "past"
    if "to" in helpers and not helpers.isdisjoint(("is", "are", "was", "were")):
        return "ahead"  # "was to pay"
    if "to" in helpers:
        return _led_up_to(line, frame.above)
    if not helpers.isdisjoint(words("verbs", "being")):
        return "present"
    if is_past(word) or word.endswith("ing") or line.block == "headline":
        return "past"
    return "present"


def _led_up_to(line: Line, above: int | None) -> Time:
    """The time of an infinitive, from the verb above it: "is expected to mend", "will continue to mend"."""
    if above is None:
        return "past"
    if _plans(line, above):
        return "ahead"
    upper = time_of(line, frame_of(line, above)) if line.pos[above] == "VERB" else "past"
    return upper if upper in ("ahead", "possible", "due") else "past"


def _plans(line: Line, verb: int) -> bool:
    """Whether the verb above an infinitive looks ahead: "is expected to"."""
    return line.any(verb, words("verbs", "plans"))
