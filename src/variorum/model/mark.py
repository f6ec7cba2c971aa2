"""Marks: typed spans of one article. In: article. They say what stands in the text, never what it means for the story."""

from typing import Literal

import msgspec

from variorum.model.article import Span
from variorum.values import Amount, Interval

EntityKind = Literal["person", "organisation", "place", "other"]
MentionForm = Literal["name", "role", "acronym", "pronoun"]
QuantityKind = Literal["count", "money", "percent", "measure", "age", "duration", "ordinal", "label"]
QuoteKind = Literal["direct", "indirect", "mixed"]

# Records of what stands in the text come by the hundred thousand. They are frozen trees, so the garbage collector, which looks for
# cycles, is spared them: gc=False here, in article.py, claim.py and the values.


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word with its syntax: UPOS tag, head (index in the sentence, -1 for the root), UD relation, BIO name tag ("" outside)."""

    start: int
    end: int
    lemma: str
    pos: str
    head: int
    rel: str
    name: str = ""


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence with its tokens; `block` is the role of the line it stands in (headline, caption, paragraph …)."""

    start: int
    end: int
    tokens: tuple[Token, ...] = ()
    block: str = "paragraph"


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A place where somebody or something is named. `start:end` is the name (or role, or pronoun) itself.

    `chain` joins the mentions of one entity within the article (index into Marks.chains); `role` is the title or
    description beside the name ("Foreign Minister", "head of the union"), `of` the body it belongs to ("Ruritania's").
    """

    start: int
    end: int
    kind: EntityKind
    form: MentionForm
    chain: int
    role: Span | None = None
    of: Span | None = None


class Chain(msgspec.Struct, frozen=True, gc=False):
    """One entity of one article: its fullest name, kind, the mentions that carry it, roles and acronym as the text gives them."""

    name: str
    kind: EntityKind
    roles: tuple[str, ...] = ()
    acronym: str | None = None


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A number with its bound and unit. `start:end` spans bound, number, unit and counted noun phrase ("more than 17,000 members").

    `number` is the numeral alone ("17,000"), `counted` the noun phrase that is counted with its modifiers ("members"; None
    by ellipsis), `head` its head noun lemma (for ellipsis taken from the antecedent), `change` up/down for "rose by 5",
    `part_of` the index in Marks.quantities of the whole that this is a part of ("nine children" among "40 dead").
    """

    start: int
    end: int
    kind: QuantityKind
    amount: Amount
    number: Span
    counted: Span | None = None
    head: str | None = None
    change: Literal["up", "down"] | None = None
    part_of: int | None = None


class TimeExpression(msgspec.Struct, frozen=True, gc=False):
    """A TIMEX3: `kind` DATE, TIME, DURATION or SET, `value` its ISO/TIMEX value ("2023-06-30", "2021-Q4", "P9M", "PAST_REF").

    `interval` holds the moments it denotes after resolution (both ends None for durations and sets); `mod` is the word that
    makes it an end point ("by", "until", "since", "from", "before", "after") or TIMEX3 MOD ("early", "late", "about", "mid");
    `anchor` says against what it was resolved; `start:end` spans the expression without its preposition;
    `tense` is the direction in which the words around it look, None where they do not say.
    """

    start: int
    end: int
    kind: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    interval: Interval
    mod: str | None = None
    anchor: Literal["explicit", "published", "text", "none"] = "none"
    tense: Literal["past", "present", "future"] | None = None


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """Speech: who (speaker span or None), by which cue word, what (content pieces; several where the cue breaks in).

    `start:end` of the first and last piece bound the content. `chain` is the speaker's chain (index into Marks.chains) or
    None where the speaker is anonymous or unnamed; `via` are the spans of those through whom it came ("quoted by the agency").
    Quote marks stand outside the pieces of a direct quotation.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    cue: Span | None = None
    speaker: Span | None = None
    chain: int | None = None
    via: tuple[Span, ...] = ()


class Marks(msgspec.Struct, frozen=True, gc=False):
    """Everything annotate found in one article, each list in text order. `made_by` names the model behind the syntax, or None."""

    article: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    chains: tuple[Chain, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    made_by: str | None = None
