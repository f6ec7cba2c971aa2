"""Measured: what a sum, share or measure is the size of. In: a page, a line, a claim and its governing word. Out: a Measured with the noun
for it, who gives, who gets, for what, and from where it is measured, in the article's own words.

Here is read what stands around the figure: the verb above it and the phrases that hang on figure, noun and verb. Refuses figures of
other families, and phrases that hold figures themselves.
"""

import msgspec

from variorum.claims.event_frame import Frame, dependents, frame_of
from variorum.claims.event_phrases import noun_phrase
from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line, Page
from variorum.claims.measured_sizes import SIZED, moved, sized
from variorum.claims.measured_sums import SUMS, deals, dealt
from variorum.model.claim import Claim, Measured

_STEPS = 4
_STATE = 4  # words from "were" to what is said of a share
_RUN = 3  # words before a noun that tell which one it is: "net operating profit"
_REACH = 12  # words before a head in which its own phrases are looked for
_NAME = 60  # characters of a name before its last word
_PLACES = frozenset(("over", "in", "at", "near", "on", "through", "across", "along", "under", "outside"))
_PHRASES = frozenset(("nmod", "obl", "iobj"))


class Ground(msgspec.Struct, frozen=True):
    """A figure's tokens (one past the end), the noun for it, the verb above, the phrases around it by their preposition."""

    span: tuple[int, int]
    stop: tuple[int, int]
    top: int
    noun: int | None
    frame: Frame | None
    phrases: dict[str, str]
    subject: str = ""
    object: str = ""


def measured_of(
    page: Page, line: Line, claim: Claim, index: int | None, around: tuple[int, int] | None = None
) -> Measured | None:
    """What the figure of a claim is the size of; None where its attribute asks for nothing of the kind.

    `around` are the tokens of a sum with its conversion in brackets: what is said of the one is said of the other.
    """
    family = claim.attribute.partition(":")[0]
    if family not in SUMS and family not in SIZED and family not in ("money", "share", "change"):
        return None
    first, last = around or line.range(claim.start, claim.end)
    if first >= last:
        return None
    noun = index if index is not None and line.pos[index] == "NOUN" else None
    ground = _ground(page, line, (first, last), noun, index, claim.subject or "")
    if family == "change":
        told = moved(line, ground)
    elif family in SIZED:
        told = sized(page, line, family, ground)
    else:
        told = dealt(line, family, ground)
        thing = _state(line, ground.top) if family == "share" else told.thing or _priced(family, claim)
        told = msgspec.structs.replace(told, thing=thing, noun=_noun(page, line, noun, (first, last)))
    chains = (_chain(page, line, part) for part in (told.giver, told.taker, told.thing, told.base))
    return msgspec.structs.replace(told, chains=tuple(chains))


def _chain(page: Page, line: Line, part: str) -> int:
    """The entity that a part names with its last words; -1 for none: "the British bank" is not Britain."""
    if part.islower():
        return -1
    found = (
        mention.chain
        for mention in reversed(line.mentions)
        if mention.form == "name" and part.endswith(page.text[mention.start : mention.end])
    )
    return next(found, -1)


def _ground(
    page: Page, line: Line, span: tuple[int, int], noun: int | None, index: int | None, spoken_of: str
) -> Ground:
    """The verb and the phrases around a figure; `spoken_of` is whom a pronoun stands for."""
    inside = range(*span)
    stop = line.starts[span[0]], line.ends[span[1] - 1]
    top = next((i for i in inside if line.tokens[i].head not in inside), span[0])
    verb = index if index is not None and line.pos[index] == "VERB" else None
    if verb is None:
        verb = _verb(line, top if noun is None else noun)
    heads = [*inside, *(i for i in (noun, verb) if i is not None and i not in inside)]
    phrases = _phrases(page, line, heads, stop)
    if verb is None:
        return Ground(span, stop, top, noun, None, phrases)
    if verb not in heads or _is_whole(line, span):
        return Ground(span, stop, top, noun, None, phrases)  # "90 million of the 320 million price"
    frame = _over_place(line, frame_of(line, verb))
    subject = object_ = ""
    if frame.subject is not None and frame.subject not in inside:
        subject = _who(page, line, frame.subject, stop) or (
            spoken_of if line.pos[frame.subject] == "PRON" else ""
        )
    if frame.object is not None and frame.object not in (*inside, noun):
        object_ = named(page, line, frame.object, stop)
    if not object_ and not frame.passive and verb < span[0]:
        object_ = _between(page, line, verb + 1, span[0])
    return Ground(span, stop, top, noun, frame, phrases, subject, object_)


def _is_whole(line: Line, span: tuple[int, int]) -> bool:
    """Whether a figure is the whole that another one is a part of."""
    before = next((i for i in range(span[0] - 1, max(-1, span[0] - 4), -1) if line.word(i) == "of"), -1)
    return before > 0 and any(line.ends[before - 1] == quantity.end for quantity in line.quantities)


def _over_place(line: Line, frame: Frame) -> Frame:
    """The frame of a relative clause told of the thing and not of its place: "a bridge over the river that will cost"."""
    noun = frame.subject
    if noun is None or noun != frame.above or line.tokens[noun].rel not in ("nmod", "obl"):
        return frame
    if _case(line, noun) not in _PLACES:
        return frame
    case = next(i for i in range(noun - 1, -1, -1) if line.words[i] in _PLACES)
    return (
        msgspec.structs.replace(frame, subject=case - 1) if case and line.pos[case - 1] == "NOUN" else frame
    )


def _phrases(page: Page, line: Line, heads: list[int], stop: tuple[int, int]) -> dict[str, str]:
    """The phrases that hang on the heads, by preposition, "'s" for owners; the first of each."""
    found: dict[str, str] = {}
    for head in heads:
        for k in dependents(line, head, max(0, head - _REACH)):
            if k in heads or line.tokens[k].rel not in _PHRASES or k in line.timed:
                continue
            case = _case(line, k)
            if (case or line.tokens[k].rel == "iobj") and (text := named(page, line, k, stop)):
                found.setdefault(case or "to", text)
    return found


def _verb(line: Line, at: int) -> int | None:
    """The first verb above a word."""
    for _ in range(_STEPS):
        at = line.tokens[at].head
        if not 0 <= at < len(line.words):
            return None
        if line.pos[at] == "VERB":
            return at
    return None


def _priced(family: str, claim: Claim) -> str:
    """What a sum counts: "an 88 million euro bridge"."""
    counted = (claim.counted or "").split()
    plain = (
        counted
        and counted[-1].islower()
        and counted[-1].removesuffix("s") not in deals("empty") | deals("gifts")
    )
    return f"the {' '.join(counted)}" if family == "budget" and plain and len(counted) < _RUN else ""


def _state(line: Line, top: int) -> str:
    """What a share is said to be: "were without power", also for each of a list."""
    at = top
    for _ in range(_STEPS):
        head = line.tokens[at].head
        if not 0 <= head < len(line.words):
            return ""
        cop = next((k for k in dependents(line, head, top) if line.tokens[k].rel == "cop" and k < head), None)
        if cop is not None and line.pos[head] in ("NOUN", "ADJ", "ADV") and head - cop <= _STATE:
            said = [line.words[k] for k in range(cop, head + 1) if line.pos[k] != "ADV"]
            return (
                ""
                if any(line.pos[k] in ("NUM", "PROPN", "PUNCT") for k in range(cop, head))
                else " ".join(said)
            )
        if line.tokens[at].rel not in ("conj", "nmod", "appos", "compound"):
            return ""
        at = head
    return ""


def _case(line: Line, k: int) -> str:
    """The preposition of a noun, "'s" for an owner."""
    if line.word(k + 1) in ("'s", "'") or line.pos[k] == "PRON":
        return "'s"
    before = range(max(0, k - 6), k)
    cases = (line.words[j] for j in before if line.tokens[j].head == k and line.tokens[j].rel == "case")
    return next(cases, "")


def named(page: Page, line: Line, k: int, stop: tuple[int, int]) -> str:
    """A phrase as printed, up to its doer; of "its rival Brice" the name alone."""
    noun = noun_phrase(page, line, k, stop)
    if noun is None or any(sign.isdigit() for sign in noun.text):
        return ""
    owned = line.pos[noun.first] == "PRON" or "’s " in noun.text or "'s " in noun.text
    if owned and line.pos[k] == "PROPN":
        near = line.mentions_in(line.starts[k] - _NAME, line.ends[k])
        name = next((m for m in near if m.form == "name" and m.start <= line.starts[k] < m.end), None)
        if name is not None and name.kind in ("organisation", "person"):
            return " ".join(page.text[name.start : name.end].split())
    return noun.text.partition(" by ")[0]


def _who(page: Page, line: Line, k: int, stop: tuple[int, int]) -> str:
    """A subject; of a relative pronoun the noun before it."""
    if line.words[k] in clause_words("relatives"):
        before = k - 1 - (line.word(k - 1) == ",")
        return (
            named(page, line, before, stop) if before >= 0 and line.pos[before] in ("NOUN", "PROPN") else ""
        )
    return named(page, line, k, stop)


def _between(page: Page, line: Line, first: int, last: int) -> str:
    """The name that stands alone between a verb and its sum: "fined Orlan 3 million"."""
    if first >= last or line.pos[first] not in ("PROPN", "DET"):
        return ""
    found = [m for m in line.mentions_in(line.starts[first], line.starts[last]) if m.form == "name"]
    if (
        len(found) != 1
        or found[0].end < line.ends[last - 1]
        or found[0].start - line.starts[first] > len("the ")
    ):
        return ""
    return " ".join(page.text[line.starts[first] : found[0].end].split())


def _noun(page: Page, line: Line, noun: int | None, span: tuple[int, int]) -> str:
    """The word for a figure with what tells which one it is: "net profit", "break fee"."""
    if noun is None:
        return ""
    first = noun
    while first > 0 and noun - first < _RUN and _tells_which(line, first - 1, span):
        first -= 1
    said = page.text[line.starts[first] : line.ends[noun]].split()
    if said and (line.tokens[first].name or line.pos[first] == "PROPN" or said[0][1:] != said[0][1:].lower()):
        return " ".join(said)
    return " ".join([said[0].lower(), *said[1:]]) if said else ""


def _tells_which(line: Line, i: int, span: tuple[int, int]) -> bool:
    token = line.tokens[i]
    return (
        i not in range(*span)
        and line.pos[i] in ("NOUN", "ADJ")
        and token.rel in ("compound", "amod")
        and "-" not in line.word(i - 1)
    )
