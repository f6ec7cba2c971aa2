"""Claim: "this article says A of B is v". Made in the claims room from the marks of one article; knows no other article."""

from typing import Literal

import msgspec

from variorum.model.article import Span
from variorum.values import Interval, Value

Modality = Literal["asserted", "denied", "possible", "planned", "asked"]
SpeakerKind = Literal["own_voice", "person", "organisation", "document", "anonymous"]


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """Words of the article at their place."""

    exact: str
    start: int
    end: int


class Scope(msgspec.Struct, frozen=True, gc=False):
    """What the value is about, in the article's own words. `definition` is how it was brought about or counted ("by hostile acts")."""

    population: Phrase | None = None
    place: Phrase | None = None
    period: Phrase | None = None
    definition: Phrase | None = None


class AsOf(msgspec.Struct, frozen=True, gc=False):
    """The moment for which the value is given: from words ("as of Monday", `phrase`) or from the publication date (phrase None)."""

    interval: Interval
    phrase: Phrase | None = None


class Attribution(msgspec.Struct, frozen=True, gc=False):
    """Who vouches for the claim: `speaker` as named in the article (fullest form), `words` where, `via` the chain it came through."""

    kind: SpeakerKind = "own_voice"
    speaker: str | None = None
    words: Phrase | None = None
    chain: int | None = None
    via: tuple[Phrase, ...] = ()


class Event(msgspec.Struct, frozen=True, gc=False):
    """What the clause around a claim says to happen, in its own words, for the question put to a reader.

    `verb` is the plain form ("" where a noun alone tells it: `noun`); `actor` who does it, `object` to what, `oblique` a phrase
    behind it ("from the port"); `many` tells a plural; `counted_role` the place of the claim's own counted words;
    `time` whether it is over, is so, lies ahead or is due; `case` the preposition before the claim's words; `whole` is False where
    the clause says more than could be read; `words` the clause without the claim's own words, as printed, where
    the claim gives a date or a name; `guessed` is True where a pronoun's name stands for what was printed; `manner` an adverb without which it is another deed.
    """

    verb: str
    past: str = ""
    participle: str = ""
    particle: str = ""
    actor: str | None = None
    object: str | None = None
    oblique: str | None = None
    noun: str | None = None
    passive: bool = False
    actor_many: bool = False
    object_many: bool = False
    counted_role: Literal["subject", "object"] | None = None
    time: Literal["past", "present", "ahead", "possible", "due"] = "past"
    case: str = ""
    whole: bool = True
    words: str = ""
    guessed: bool = False
    manner: str = ""


class Measured(msgspec.Struct, frozen=True, gc=False):
    """What a sum, share or measure is the size of, in the article's own words.

    `noun` is the word for it ("net profit", "break fee"); `giver` who pays, gives or owns; `taker` who gets; `thing` what it is paid for or
    the size of; `base` what it is measured from, behind its direction: "north of the capital". `chains` are the article-local entities
    named in giver, taker, thing and base, -1 where none is.
    """

    noun: str = ""
    giver: str = ""
    taker: str = ""
    thing: str = ""
    base: str = ""
    chains: tuple[int, int, int, int] = (-1, -1, -1, -1)


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One claim. `attribute` is a catalogue code ("killed") or an open one ("open:carry:traffic").

    `subject` is what it is said of, in words; `chains` the article-local entities in its clause (subject first);
    `counted` the counted noun phrase; `predicate` the lemma of the governing verb or noun; `context` the content lemmas
    of its clause (predicate, arguments, modifiers; sorted, no names) that align compares; `background` is True where the text
    itself sets it before the story ("last year's attack"); `part_of` the id of the claim whose value it is a part of.
    `stands_for` is the id of the claim, told before, whose noun and event a bare figure takes ("the union says 2,300").
    `replaces` is the id of the claim of the same sentence whose figure this one took the place of, `replaced_by_words` say so ("up from").
    `when`/`where` are the time and place of the event claimed, where the clause gives them. `state` is what is said of counted words, for a
    question: "were in the hall".
    """

    id: str
    article: str
    start: int
    end: int
    exact: str
    sentence: Span
    attribute: str
    value: Value
    subject: str | None = None
    chains: tuple[int, ...] = ()
    counted: str | None = None
    predicate: str | None = None
    context: tuple[str, ...] = ()
    scope: Scope = Scope()
    as_of: AsOf | None = None
    modality: Modality = "asserted"
    attribution: Attribution = Attribution()
    background: bool = False
    part_of: str | None = None
    change: str | None = None
    when: Interval | None = None
    where: Phrase | None = None
    block: str = "paragraph"
    made_by: str = "rules"
    event: Event | None = None
    replaces: str | None = None
    replaced_by_words: Phrase | None = None
    measured: Measured | None = None
    state: str = ""
    stands_for: str | None = None


class Commitment(msgspec.Struct, frozen=True, gc=False):
    """Who must, will or was asked to do what by when, in one article. `due` may be open on both sides.

    `outcome` is what the words themselves tell of it: that the date was moved, that it was done as promised, that it was not.
    """

    id: str
    article: str
    start: int
    end: int
    exact: str
    who: str | None
    action: str
    due: Interval
    force: Literal["ordered", "asked", "vowed", "planned", "allowed"]
    ordered_by: str | None = None
    chains: tuple[int, ...] = ()
    context: tuple[str, ...] = ()
    condition: Phrase | None = None
    due_words: Phrase | None = None
    attribution: Attribution = Attribution()
    outcome: Literal["moved", "kept", "missed"] | None = None


class Claims(msgspec.Struct, frozen=True, gc=False):
    """What the claims room hands on for one article."""

    article: str
    claims: tuple[Claim, ...] = ()
    commitments: tuple[Commitment, ...] = ()
