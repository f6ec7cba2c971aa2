"""Charges and denials: a deed that one party lays at another's door, or turns down. In: a page, a line, a proposition. Out: who says so, and whether as so or not.

"accused the board of hiding losses", "denied hiding losses", "denied any coaching", "the alleged cover-up": the deed is told by
the one who charges or denies. Refuses to take a charge for a fact: it is the accuser's word.
"""

import msgspec

from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.event_phrases import noun_phrase
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.claims.propositions import Proposition, charging_verb
from variorum.claims.there import NEGATIONS, existential
from variorum.model.claim import Attribution, Modality, Phrase, SpeakerKind

_STEPS = 3
_REMARK = 8  # words of a remark up to its verb
_TITLE = 8  # words before a name that belong to it


class Charge(msgspec.Struct, frozen=True):
    """Who charges or denies, and what that makes of the deed."""

    modality: Modality
    attribution: Attribution
    verb: int = 0  # the token that charges or denies
    laid: bool = False  # at another's door: who says so did not do it
    rumour: int = -1  # the token of what is said of it and turned down: the "reports" that it was so


def charge_of(page: Page, line: Line, told: Proposition) -> Charge | None:
    """The charge or denial under which a deed stands, or nothing."""
    if told.object is not None and (verb := charging_verb(line, told.head)) is not None:
        if line.any(verb, words("propositions", "charging")):
            return _charge(page, line, verb, "asserted", laid=True)
        return _charge(page, line, verb, "denied", laid=line.any(verb, words("propositions", "clearing")))
    at, said = told.head, -1
    rumour = _according(line, at)
    if rumour is not None and _untrue(line, rumour):
        return Charge("denied", Attribution(), rumour)
    for _ in range(_STEPS):
        above = line.tokens[at].head
        if above < 0 or _described(line, at, above):
            return None
        if line.tokens[at].rel == "conj" and line.pos[above] == "VERB":
            if not line.words[at].endswith("ing"):
                return None  # "denied bribing judges and resigned"
            at = above
            continue
        if at == told.head and existential(line, at) == above:
            at = above  # "denied that there had been a leak"
            continue
        if line.pos[above] == "VERB" and above != told.head:
            if (
                line.any(above, words("propositions", "charging"))
                and above < told.head
                and _laid(line, above, told.head)
            ):
                return _charge(page, line, above, "asserted", laid=True)
            if line.any(above, words("propositions", "clearing")) and _laid(line, above, told.head):
                return _charge(page, line, above, "denied", laid=True)
            if line.any(above, words("propositions", "denying")) and above < told.head:
                if NEGATIONS & frame_of(line, above).helpers:
                    return None  # "did not deny that the dam had failed"
                return _charge(page, line, above, "denied", rumour=said)
            return None
        if (
            line.pos[above] == "NOUN"
            and line.any(above, words("propositions", "charges"))
            and _untrue(line, above)
        ):
            return Charge("denied", Attribution(), above)
        if (
            line.pos[above] == "NOUN"
            and not line.any(above, words("propositions", "charges"))
            and at != told.head
        ):
            return None
        at, said = above, above if line.any(above, words("propositions", "charges")) else -1
    return None


def _according(line: Line, head: int) -> int | None:
    """The rumour in "rumours according to which he fled"."""
    if "according" not in line.vocabulary:
        return None
    for k in range(max(1, head - _REMARK - _TITLE), head - 2):
        if line.words[k : k + 3] == ["according", "to", "which"]:
            return k - 1 if line.any(k - 1, words("propositions", "charges")) else None
    return None


def _untrue(line: Line, noun: int) -> bool:
    """Whether what is reported is called untrue: "reports that he fled are false", "do not correspond to reality"."""
    if not line.vocabulary.isdisjoint(words("propositions", "false")):
        return True
    at = next(
        (k for k in range(noun + 1, len(line.words)) if line.any(k, words("propositions", "true"))), None
    )
    return at is not None and any(word in NEGATIONS for word in line.words[noun:at])


def denied_behind(page: Page, line: Line) -> tuple[int, Attribution] | None:
    """Where a remark begins by which somebody turns down what stands before it, and who: "shots were fired, which police deny"."""
    if line.vocabulary.isdisjoint(words("propositions", "denying")):
        return None
    for i in range(2, len(line.words) - 2):
        behind = i + 1 if line.words[i] == "which" and line.word(i - 1) == "," else _charge_named(line, i)
        if behind is None:
            continue
        verb = next(
            (k for k in range(behind + 1, min(behind + _REMARK, len(line.words))) if line.pos[k] == "VERB"), 0
        )
        if not line.any(verb, words("propositions", "denying")) or (
            line.word(verb + 1)[:1].isalpha() and line.pos[verb + 1] != "ADV"
        ):
            continue
        said = said_by(page, line, verb - 1 - (line.pos[verb - 1] in ("AUX", "ADV")))
        if said.speaker is not None:
            return i, said
    return None


def _charge_named(line: Line, i: int) -> int | None:
    """One past "a charge that" in "…, a charge that the union denies"."""
    if (
        line.word(i - 1) not in ("a", "an")
        or line.word(i - 2) != ","
        or not line.any(i, words("propositions", "charges"))
    ):
        return None
    return i + 1 + (line.word(i + 1) in ("that", "which"))


def _described(line: Line, at: int, above: int) -> bool:
    """Whether a clause only describes a noun that is denied: "denied the rumour spread by his rival", "the tragedy in which 12 died"."""
    if line.pos[at] != "VERB" or line.pos[above] not in ("NOUN", "PROPN") or above > at:
        return False
    told = line.any(above, words("propositions", "charges")) and "that" in line.words[above:at]
    return line.tokens[at].rel.startswith("acl") and not told and not line.words[at].endswith("ing")


def _laid(line: Line, verb: int, deed: int) -> bool:
    """Whether "of" or "for" leads from the verb to the deed; no infinitive: "criticised the decision of the council to send a force"."""
    if line.word(deed - 1) == "to":
        return False
    return any(line.words[k] in ("of", "for", "with") for k in range(verb + 1, deed))


def _charge(
    page: Page, line: Line, verb: int, modality: Modality, *, laid: bool = False, rumour: int = -1
) -> Charge | None:
    """The charge by the subject of the verb."""
    frame = frame_of(line, verb)
    if frame.passive and laid:
        # "was charged with bribing judges": nobody says that he did; "was cleared of it": it is not so
        return Charge("possible" if modality == "asserted" else modality, Attribution(), verb, laid)
    if frame.subject is None or frame.passive:
        return None
    return Charge(modality, said_by(page, line, frame.subject), verb, laid, rumour)


def rumoured_by(page: Page, line: Line, rumour: int) -> Attribution:
    """Who says what somebody turns down: whoever is named behind or before it, else the rumour itself: "local media reports"."""
    for kid in dependents(line, rumour, max(0, rumour - _TITLE)):
        led = kid > rumour and line.word(_case(line, kid)) in ("by", "from", "of")
        if line.tokens[kid].rel.startswith("nmod") and (led or kid < rumour):
            return said_by(page, line, kid)
    noun = noun_phrase(page, line, rumour)
    if noun is None:
        return Attribution()
    start, end = line.starts[noun.first], line.ends[noun.last - 1]
    return Attribution(kind="anonymous", speaker=noun.text, words=Phrase(page.text[start:end], start, end))


def _case(line: Line, noun: int) -> int:
    """The preposition of a noun; one past the sentence where it has none."""
    return next((k for k in dependents(line, noun, 0) if line.tokens[k].rel == "case"), len(line.words))


def said_by(page: Page, line: Line, i: int) -> Attribution:
    """Somebody as the one who says so: by name where the article knows one, else in its words."""
    for mention in line.mentions_in(line.starts[max(0, i - _TITLE)], line.ends[i]):
        if mention.start <= line.starts[i] < mention.end and 0 <= mention.chain < len(page.marks.chains):
            chain = page.marks.chains[mention.chain]
            said = Phrase(page.text[mention.start : mention.end], mention.start, mention.end)
            kind: SpeakerKind = "person" if chain.kind == "person" else "organisation"
            return Attribution(kind=kind, speaker=chain.name, words=said, chain=mention.chain)
    noun = noun_phrase(page, line, i)
    if noun is None:
        return Attribution()
    start, end = line.starts[noun.first], line.ends[noun.last - 1]
    return Attribution(kind="organisation", speaker=noun.text, words=Phrase(page.text[start:end], start, end))
