"""Verbs of speech where they stand. In: the items of a line. Out: the verb at an item, and where its message may begin.

Refuses nouns and participles that only look like such a verb ("the claims", "a stream called Ash").
"""

import msgspec

from variorum.annotate.quotations.cues import Lexicon, Verb
from variorum.annotate.quotations.line import Line
from variorum.annotate.quotations.phrases import STOPS, is_adverb, is_boundary, noun_phrase_after

_HEARERS = 10  # items that tell where hearers stood
_SAFE = frozenset(("said", "says", "told", "added"))  # never nouns
_BE = frozenset(("is", "are", "was", "were", "been", "'s", "'re"))
_PRONOMINAL = frozenset(("all", "both", "each", "some", "many", "most", "none", "few", "several"))
_OWNERS = frozenset(("his", "her", "its", "their", "whose", "of"))
ADJUNCT = frozenset(
    [
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "by",
        "via",
        "through",
        "from",
        "to",
        "with",
        "as",
        "since",
        "following",
        "amid",
        "over",
    ]
)


def match_verb(line: Line, at: int, lexicon: Lexicon) -> tuple[Verb, int] | None:
    """The verb of speech at an item and one past its last item, or None."""
    items = line.items
    item = items[at]
    plain = lexicon.verbs.get(item.word)
    after = items[at + 1].word if at + 1 < len(items) else ""
    compound = lexicon.compounds.get((item.word, after))
    if item.quote is not None or (plain is None and compound is None):
        return None
    if compound is not None and item.pos in ("VERB", "AUX", "NOUN"):
        if plain is not None and after in plain.prepositions:
            return msgspec.structs.replace(plain, frames=plain.frames | compound.frames), at + 1
        return compound, at + 2
    if plain is not None and "naming" in plain.frames and after == "as" and _aside(line, at):
        return None
    if plain is None or not (_is_verb(line, at) or ("naming" in plain.frames and _names_something(line, at))):
        return None
    return plain, at + 1


def _is_verb(line: Line, at: int) -> bool:
    """Whether the word at an item is used as a finite verb or participle of speech."""
    item = line.items[at]
    if item.pos not in ("VERB", "AUX") and item.word not in _SAFE and not _mistagged(line, at):
        return False
    if item.word in ("said", "says") and _labels(line, at):
        return False
    if at == 0 or item.word == "said":
        return True
    before = line.items[at - 1]
    going = item.word.endswith("ing")
    if item.rel in ("acl", "amod") and not going and before.pos in ("NOUN", "ADJ", "PUNCT", "ADV"):
        return False  # "a stream called Ash", "the claimed loss"
    if item.word == "called" and before.pos == "NOUN" and _only_a_name(line, at + 1):
        return False  # "said a man called Tavo", whatever the parser makes of it
    if before.word in ("-", "–") and item.start == before.end:
        return False
    if before.word == "'s":
        return going
    return (before.pos != "DET" or before.word in _PRONOMINAL) and before.word not in _OWNERS


def _aside(line: Line, at: int) -> bool:
    """ "He was kind, described as shy": what stands behind a comma with "as" right behind it is a participle."""
    return at > 0 and line.items[at].word.endswith("ed") and line.items[at - 1].word == ","


def _labels(line: Line, at: int) -> bool:
    """ "Said Ana Ruiz: “…”": the verb opens what the colon announces."""
    items = line.items
    if at and not is_boundary(line, at - 1, at):
        return False
    end = noun_phrase_after(line, at + 1)
    return (
        end is not None
        and end + 1 < len(items)
        and items[end].word == ":"
        and items[end + 1].quote is not None
    )


def _names_something(line: Line, at: int) -> bool:
    """ "The minister, Ana Ruiz, called the plan a failure": behind a comma, with what is called so, it is no participle."""
    items = line.items
    if not 0 < at < len(items) - 1 or items[at - 1].word != "," or items[at].pos != "VERB":
        return False
    return items[at + 1].pos in ("DET", "PRON") and not items[at].word.endswith("ing")


def _only_a_name(line: Line, first: int) -> bool:
    """Whether nothing but a name stands from an item to the next comma or stop."""
    at = first
    while at < len(line.items) and line.items[at].pos == "PROPN":
        at += 1
    return at > first and is_clear(line, at)


def _mistagged(line: Line, at: int) -> bool:
    """A noun tag on what its neighbours show to be a verb ("The Gazette reports that …", "is warning voters that …")."""
    items = line.items
    if items[at].pos not in ("NOUN", "ADJ") or not 0 < at < len(items) - 1:
        return False
    before, after = items[at - 1], items[at + 1]
    if items[at].word.endswith("ing"):
        return before.word in _BE and any(item.word == "that" for item in items[at + 1 : at + 4])
    subject = before.pos == "PROPN" or before.word in ("he", "she", "they", "it")
    return after.quote is not None or (subject and after.word in ("that", ":"))


def is_clear(line: Line, at: int) -> bool:
    """Whether nothing of the clause follows: end, comma, stop or quote."""
    items = line.items
    return (
        at >= len(items)
        or items[at].word in (",", ";", "—", "–", "--", "(")
        or items[at].word in STOPS
        or is_boundary(line, at - 1, at)
    )


def skip_adjuncts(line: Line, at: int, verb: Verb, lexicon: Lexicon) -> int:
    """Past hearer, time and forum: "told reporters in the capital on Monday | that …"."""
    items = line.items
    if "addressee" in verb.frames and not is_clear(line, at) and items[at].quote is None:
        end = noun_phrase_after(line, at)
        if (
            end is not None
            and items[at].word not in ("that", "there")
            and (verb.lemma == "tell" or (end < len(items) and items[end].word in ("that", "how", "of")))
        ):
            at = _past_participle(line, end, verb)
    first = at
    for _ in range(6):
        if is_clear(line, at) or items[at].quote is not None:
            return at
        item = items[at]
        if item.word == "to" and verb.frames & {"infinitive", "order"}:
            return at  # "threatened to march": no month
        if item.word in verb.prepositions and at == first:
            return at  # "lashed out at the press"
        if (item.word in lexicon.time and not _is_subject(line, at)) or (
            is_adverb(item, lexicon)
            and item.word not in ("there", "then")
            and item.pos != "ADJ"
            and (at + 1 >= len(items) or items[at + 1].pos != "ADJ")
        ):
            at += 1
            continue
        if item.word in ADJUNCT or item.word in ("of", "about"):
            end = noun_phrase_after(line, at + 1)
            if end is None:
                return at
            known = any(
                items[k].word in lexicon.time or items[k].word in lexicon.forums for k in range(at + 1, end)
            )
            closed = is_clear(line, end) or items[end].word in ("that", ":") or items[end].quote is not None
            if (not known and not closed) or (item.word in ("of", "about") and not quote_next(line, end)):
                return at
            at = end
            continue
        return at
    return at


def _past_participle(line: Line, at: int, verb: Verb) -> int:
    """Past what tells more of the hearers: "told reporters gathered at the gate | that …"."""
    items = line.items
    if verb.lemma != "tell" or at >= len(items) or items[at].pos != "VERB":
        return at
    for k in range(at + 1, min(at + _HEARERS, len(items))):
        if items[k].word == "that" or items[k].word in STOPS or items[k].quote is not None:
            return k if items[k].word == "that" else at
        if items[k].pos in ("VERB", "AUX") or items[k].word in (",", ";"):
            break
    return at


def _is_subject(line: Line, at: int) -> bool:
    """ "said Tuesday was more likely": a word of time right before a finite verb."""
    after = line.items[at + 1] if at + 1 < len(line.items) else None
    return after is not None and after.pos == "AUX" and line.items[at].rel.startswith("nsubj")


def quote_next(line: Line, at: int) -> bool:
    """Whether a quote follows, over a comma or colon."""
    items = line.items
    while at < len(items) and items[at].word in (",", ":"):
        at += 1
    return at < len(items) and items[at].quote is not None
