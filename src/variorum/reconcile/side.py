"""One reading as the relations see it. In: claims of equal value. Out: a Side with its moments and words. No judgement here."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache

import msgspec

from variorum.lang import load_table
from variorum.model.article import Evidence, Published
from variorum.model.claim import Claim, Phrase
from variorum.model.finding import Reason, ReasonCode, RelationKind
from variorum.values import Interval, Value
from variorum.values.name import fold

_LOOKED_AT = 8  # reports of each figure, so that cost stays small


class Witness(msgspec.Struct, frozen=True):
    """A claim with the moment it holds for: by its words (`phrase`), else by its article's publication."""

    claim: Claim
    as_of: Interval
    phrase: Phrase | None
    published: Published


class Side(msgspec.Struct, frozen=True):
    """Claims that give one answer."""

    value: Value
    witnesses: tuple[Witness, ...]


class Judgement(msgspec.Struct, frozen=True):
    """How two sides stand: kind, reasons with their words, and the rule that fired. `forward` is False where the left side is the later."""

    kind: RelationKind
    reasons: tuple[Reason, ...] = ()
    rule: str = ""
    forward: bool = True


def firsts(witnesses: Iterable[Witness], kind: Callable[[Witness], Hashable]) -> list[Witness]:
    """The first witness of each kind, in order: of a pair that a rule looks for by kind alone, no other can be the first."""
    found: dict[Hashable, Witness] = {}
    for witness in witnesses:
        found.setdefault(kind(witness), witness)
    return list(found.values())


def one_a_report(side: Side) -> list[Witness]:
    """The first witness of each of the first reports of a side: pairs of them stay few."""
    return firsts(side.witnesses, lambda witness: witness.claim.article)[:_LOOKED_AT]


def words_of(claim: Claim) -> Evidence:
    """The claim's own words as proof."""
    return Evidence(article=claim.article, start=claim.start, end=claim.end, exact=claim.exact)


def phrase_words(claim: Claim, phrase: Phrase) -> Evidence:
    """A phrase beside the claim as proof."""
    return Evidence(article=claim.article, start=phrase.start, end=phrase.end, exact=phrase.exact)


def reason(code: ReasonCode, evidence: Sequence[Evidence]) -> tuple[Reason, ...]:
    """One reason with its words, each once."""
    return (Reason(code=code, evidence=tuple(dict.fromkeys(evidence))),)


def updated(evidence: Sequence[Evidence], rule: str, *, forward: bool) -> Judgement:
    """The one answer took the other's place; `forward` where the right one is the later."""
    return Judgement(kind="updates", reasons=reason("LATER_COUNT", evidence), rule=rule, forward=forward)


UNEXPLAINED = Judgement(
    kind="unknown", reasons=(Reason(code="UNEXPLAINED"),), rule="no words explain the difference"
)


UNDATED = "of a count that moves, one report bears no date"


def undated(left: Side, right: Side) -> Judgement | None:
    """Of reports of which one bears no date nobody can say which count is the later: that is no contradiction, and no agreement."""
    if all(any(_dated(w) for w in side.witnesses) for side in (left, right)):
        return None
    return Judgement(kind="unknown", reasons=UNEXPLAINED.reasons, rule=UNDATED)


def _dated(witness: Witness) -> bool:
    """Whether a witness's moment is known: told, or the day of its report and not one of several that it may have come out on."""
    guessed = (
        witness.published.basis in ("inferred", "unknown") and witness.as_of.earliest != witness.as_of.latest
    )
    return witness.as_of.known and (witness.phrase is not None or not guessed)


def by_speakers(left: Side, right: Side, *, both: bool = False) -> Judgement | None:
    """Each side rests on a named speaker of its own, or (not if `both`) one rests on named speakers alone: the words prove who differs, not
    who is right."""
    ones = {_voice(w.claim) for w in left.witnesses}
    twos = {_voice(w.claim) for w in right.witnesses}
    named = [side - {None} for side in (ones, twos)]
    if (
        named[0] & named[1]
        or not (all(named) if both else any(named))
        or (None in ones and None in twos and not all(named))
    ):
        return None
    words = [attribution_words(spoken(side)) for side in (left, right)]
    return Judgement(kind="unknown", reasons=reason("SPEAKER", words), rule="different speakers vouch")


def spoken(side: Side) -> Claim:
    """The first claim of a side that names a speaker by a name rather than by a pronoun, else its first."""
    claims = [w.claim for w in side.witnesses]
    voiced = [claim for claim in claims if _voice(claim)]
    return next((claim for claim in voiced if _named(claim)), (voiced or claims)[0])


def _named(claim: Claim) -> bool:
    """Whether the words that show the speaker name him."""
    words = claim.attribution.words
    return words is not None and fold(words.exact) not in load_table("en", "scope_words")["pronouns"]


def one_sentence_gives_both(left: Side, right: Side) -> tuple[Evidence, Evidence] | None:
    """The words of one sentence that asserts both answers in one voice, so that the one cannot exclude the other."""
    there: dict[Hashable, list[Claim]] = {}
    for b in right.witnesses:
        there.setdefault((b.claim.article, b.claim.sentence), []).append(b.claim)
    for a in left.witnesses:
        one = a.claim
        for two in there.get((one.article, one.sentence), ()):
            if _voice(one) == _voice(two) and "denied" not in (one.modality, two.modality):
                return words_of(one), words_of(two)
    return None


def _voice(claim: Claim) -> str | None:
    """The speaker who vouches, or None for the report's own voice and for things that were taken for a speaker."""
    return claim.attribution.speaker if claim.attribution.kind != "own_voice" and _speaks(claim) else None


@cache
def _speakers() -> frozenset[str]:
    """Words that name somebody who can say something, or paper that does."""
    people = load_table("en", "persons")["nouns"].values()
    kinds = load_table("en", "sources")
    listed = [*people, *(kinds[kind] for kind in ("document", "organisation", "anonymous"))]
    more = load_table("en", "scope_words")["speakers"]
    return frozenset(word for words in (*listed, more) for word in words.split())


def _speaks(claim: Claim) -> bool:
    """Whether the speaker of a claim is named, or described as somebody: "the new rules" say nothing."""
    who = claim.attribution
    if who.kind != "anonymous" or who.speaker is None:
        return who.speaker is not None
    told = fold(who.speaker).split()
    return any(word in _speakers() for word in told) or any(w[:1].isupper() for w in who.speaker.split()[1:])


def party(claim: Claim) -> bool:
    """Whether those who vouch are a side of their own, though nobody is named: the organisers, witnesses, the opposition."""
    told = set(fold(claim.attribution.speaker or "").split())
    groups = load_table("en", "scope_words")["parties"]
    return (
        claim.modality == "asserted" and claim.attribution.kind == "anonymous" and not told.isdisjoint(groups)
    )


def takes_side(claim: Claim) -> bool:
    """Whether those who vouch are a party to what is counted, and no service: the organisers, the survivors, the union."""
    told = set(fold(claim.attribution.speaker or "").split())
    return not (source_words("parties") - source_words("services")).isdisjoint(told)


def serves(claim: Claim) -> bool:
    """Whether those who vouch are a service – police, hospital, ministry: two of them count early and late rather than quarrel."""
    who = claim.attribution
    told = fold(f"{who.speaker or ''} {who.words.exact if who.words else ''}").split()
    return not source_words("services").isdisjoint(told) and source_words("parties").isdisjoint(
        word for word in told if word not in source_words("services")
    )


@cache
def source_words(name: str) -> frozenset[str]:
    """A list of sources in the table of scope words."""
    listed = load_table("en", "scope_words")[name]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


def attribution_words(claim: Claim) -> Evidence:
    """Where the speaker is named, else the claim itself."""
    words = claim.attribution.words
    empty = load_table("en", "scope_words")["empty"]
    if words is None or _voice(claim) is None or fold(words.exact) in empty:
        return words_of(claim)
    return phrase_words(claim, words)


def later(left: Side, right: Side) -> tuple[Witness, Witness, bool] | None:
    """A pair of witnesses whose moments do not overlap, and whether the right one is the later; None where no pair is apart.

    Moments given in words count before moments taken from publication.
    """
    ones, twos = (firsts(side.witnesses, lambda w: (w.as_of, w.phrase is None)) for side in (left, right))
    pairs = [(a, b) for a in ones for b in twos]
    pairs.sort(key=lambda pair: (pair[0].phrase is None) + (pair[1].phrase is None))
    for a, b in pairs:
        if a.as_of.latest and b.as_of.earliest and a.as_of.last < b.as_of.first:
            return a, b, True
        if b.as_of.latest and a.as_of.earliest and b.as_of.last < a.as_of.first:
            return a, b, False
    return None


def moment_words(witness: Witness) -> Evidence:
    """The words that date a witness: its as-of phrase, the publication line, else the claim itself."""
    if witness.phrase is not None:
        return phrase_words(witness.claim, witness.phrase)
    told = witness.published.basis in ("text", "metadata", "manifest") and witness.published.evidence
    return told or words_of(witness.claim)


def before(a: Witness, b: Witness) -> bool:
    """Whether one witness's moment lies before the other's."""
    return bool(a.as_of.latest and b.as_of.earliest) and a.as_of.last < b.as_of.first
