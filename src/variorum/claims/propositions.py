"""Propositions: who did what to whom, one for each verb and each noun of a deed. In: a line. Out: the predicate with its own words.

Verbs in any form count ("is separated", "the separated families", "to separate"), and nouns that tell what a verb tells ("a separation
of families"). The words are those that hang on the predicate, its subject's included, not those of the whole sentence. Refuses verbs of
speech, verbs that carry another word, and predicates of which nothing is said.
"""

from collections.abc import Iterator
from functools import cache

import msgspec

from variorum.claims.conjugation import base_of
from variorum.claims.deed_phrases import DeedPhrase, deed_phrase
from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line
from variorum.lang.load import load_table

_HEADS = frozenset(("root", "conj", "ccomp", "xcomp", "parataxis", "advcl", "acl", "csubj", "acl:relcl"))
_CONTENT = frozenset(("NOUN", "VERB", "ADJ", "PROPN"))
_LOOSE = frozenset(("parataxis", "appos", "punct", "cc", "discourse", "vocative", "list", "reparandum"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))
_WORDS = 40  # tokens that one predicate can hold
_DEPTH = 7
_NEAR = 4  # words between an adverb and its verb behind it
_REACH = 8  # words between a charge and the deed
_SHORTEST = 3  # letters
MANNER = "^"  # before an adverb without which the deed is another one


class Proposition(msgspec.Struct, frozen=True):
    """A predicate at `head` with the tokens that belong to it (in order), its base form, whether a noun tells it, and its terms."""

    head: int
    base: str
    tokens: tuple[int, ...]
    terms: tuple[str, ...]
    nominal: bool = False
    object: int | None = (
        None  # of a verb that the parse takes for an attribute of its object: "of bribing judges"
    )
    phrase: DeedPhrase | None = None  # the other words that tell the deed


@cache
def nominal() -> dict[str, str]:
    """Nouns of deeds with their verb."""
    rows = load_table("en", "propositions")["nominal"].split(",")
    return dict(row.split() for row in rows)


def propositions(line: Line) -> Iterator[Proposition]:
    """All of a line, in order."""
    for head, token in enumerate(line.tokens):
        phrase = None
        if token.pos == "VERB" and token.rel in _HEADS and (base := _deed(line, head)) is not None:
            thing, phrase = None, deed_phrase(line, head)
        elif (thing := _charged_with(line, head)) is not None:
            base = base_of(line.words[head], _plain(line, head))
        elif token.pos == "NOUN" and line.lemmas[head] in nominal() and tells(line, head):
            base = nominal()[line.lemmas[head]]
        else:
            continue
        tokens = _own(line, head, thing)
        if phrase is not None:
            tokens = tuple(k for k in tokens if k not in phrase.spent)
        terms = frozenset(terms_of(line, head, tokens)) - {term_of(line, head)} | {base}
        terms |= {MANNER + line.words[k] for k in qualifiers(line, head)}
        if len(terms) > 1 or base in words("propositions", "alone"):
            nominal_ = token.pos == "NOUN" and thing is None
            yield Proposition(head, base, tokens, tuple(sorted(terms)), nominal_, thing, phrase)


def qualifiers(line: Line, head: int) -> list[int]:
    """The adverbs of a verb without which it tells another deed: "opened too late"."""
    return [
        k
        for k in dependents(line, head, max(0, head - _NEAR))
        if abs(k - head) <= _REACH
        and line.words[k] in words("propositions", "qualifiers")
        and line.pos[k] == "ADV"
    ]


def _deed(line: Line, head: int) -> str | None:
    """The base form of a verb that tells something, alone or with another word."""
    phrase = deed_phrase(line, head)
    if phrase is not None:
        return phrase.deed
    return None if _empty(line, head) else base_of(line.words[head], line.lemmas[head])


def _charged_with(line: Line, head: int) -> int | None:
    """The object of a deed in -ing that stands behind a charge or a denial, and that the parse takes for an attribute: "accused of bribing judges"."""
    if not line.words[head].endswith("ing") or line.tokens[head].rel not in ("amod", "compound"):
        return None
    thing = line.tokens[head].head
    led = line.word(head - 1) in ("of", "for") or line.any(head - 1, words("propositions", "denying"))
    return thing if led and thing > head and charging_verb(line, head) is not None else None


def charging_verb(line: Line, head: int) -> int | None:
    """The verb that charges or denies, right before a deed in -ing."""
    known = (
        words("propositions", "charging")
        | words("propositions", "denying")
        | words("propositions", "clearing")
    )
    return next(
        (
            k
            for k in range(head - 1, max(-1, head - _REACH), -1)
            if line.pos[k] == "VERB" and line.any(k, known)
        ),
        None,
    )


def _plain(line: Line, head: int) -> str:
    """The lemma of a verb that was taken for a noun."""
    lemma = line.lemmas[head]
    stem = lemma.removesuffix("ing")
    return (
        stem
        if stem == lemma or stem + "e" not in line.forms[head] or stem[-1:] in "aeiouwy"
        else _silent_e(stem)
    )


def _silent_e(stem: str) -> str:
    """A stem with the letter that its ending took away: "hid" is "hide", "train" stays."""
    return stem + "e" if len(stem) > 2 and stem[-2] in "aeiou" and stem[-3] not in "aeiou" else stem


def _empty(line: Line, head: int) -> bool:
    """Whether a verb only reports speech, or carries another word, or is a title's."""
    return (
        line.any(head, clause_words("cues"))
        or line.lemmas[head] in clause_words("light_verbs")
        or (line.words[head] in words("propositions", "named") and line.tokens[head].rel.startswith("acl"))
        or (line.words[head] == line.lemmas[head] and line.any(head, words("events", "titles")))
    )


def tells(line: Line, head: int) -> bool:
    """Whether a noun tells a deed: something of its own hangs on it ("separation from …", "family separation"), or a verb carries it."""
    if line.tokens[head].name or (line.capital[head] and head and not line.shouted):
        return False
    above = line.tokens[head].head
    carried = (
        line.tokens[head].rel in ("obj", "obl")
        and above >= 0
        and line.any(above, words("propositions", "carrying"))
    )
    charged = above >= 0 and line.any(above, words("propositions", "charges"))
    return (
        carried
        or charged
        or any(
            line.tokens[k].rel in ("nmod", "acl", "nmod:poss", "compound") for k in dependents(line, head, 0)
        )
    )


def _own(line: Line, head: int, thing: int | None) -> tuple[int, ...]:
    """The tokens of a predicate: what hangs on it or on its object, and its subject where a verb above lends one."""
    found: set[int] = {head}
    _gather(line, head, head, found, _DEPTH)
    if thing is not None:
        found.add(thing)
        _gather(line, thing, thing, found, _DEPTH)
    elif line.pos[head] == "VERB":
        subject = frame_of(line, head).subject
        if subject is not None and subject not in found:
            found.add(subject)
            for kid in dependents(line, subject, max(0, subject - 6)):
                if (
                    line.tokens[kid].rel in ("compound", "amod", "nmod", "flat", "det", "nmod:poss", "nummod")
                    and kid != head
                ):
                    found.add(kid)
    return tuple(sorted(found))


def _gather(line: Line, head: int, at: int, found: set[int], depth: int) -> None:
    """Adds what hangs on `at`, but for clauses that tell something of their own."""
    for kid in dependents(line, at, max(0, at - 30)):
        if (
            kid in found
            or len(found) >= _WORDS
            or line.tokens[kid].rel in _LOOSE
            or _apart(line, head, at, kid)
        ):
            continue
        found.add(kid)
        if depth:
            _gather(line, head, kid, found, depth - 1)


def _apart(line: Line, head: int, at: int, kid: int) -> bool:
    """Whether a clause below a predicate is a statement of its own: the next of two, or one with a subject and a cause, time or condition."""
    if line.pos[kid] not in ("VERB", "AUX"):
        return (
            line.tokens[kid].rel == "conj"
            and line.pos[at] == "VERB"
            and at == head
            and line.pos[kid] != "NOUN"
        )
    rel = line.tokens[kid].rel
    if rel.startswith("acl") and _relative(line, kid):
        return True
    if rel == "conj":
        return at == head or _has_subject(line, kid)
    return rel == "advcl" and _has_subject(line, kid)


def _relative(line: Line, verb: int) -> bool:
    """Whether a clause describes a noun: "who arrived on Friday"."""
    return any(
        line.words[k] in clause_words("relatives")
        for k in dependents(line, verb, max(0, verb - 6))
        if k < verb
    )


def _has_subject(line: Line, verb: int) -> bool:
    return any(line.tokens[k].rel in _SUBJECTS for k in dependents(line, verb, max(0, verb - 12)))


def terms_of(line: Line, head: int, tokens: tuple[int, ...]) -> tuple[str, ...]:
    """The words of a predicate made comparable, sorted: nouns of deeds as their verbs; no names, no times, no general words."""
    found = {term_of(line, head)}
    for i in tokens:
        manner = line.pos[i] == "ADV" and line.words[i].endswith("ly")
        if i == head or i in line.timed or line.tokens[i].name or not (manner or line.pos[i] in _CONTENT):
            continue
        term = term_of(line, i)
        if len(term) >= _SHORTEST and term not in words("propositions", "general") | clause_words(
            "light_verbs"
        ):
            found.add(term)
    return tuple(sorted(found))


def term_of(line: Line, i: int) -> str:
    """One word made comparable: "separations" and "separated" are "separate", "illegally" is "illegal"."""
    lemma = line.lemmas[i]
    if line.pos[i] == "VERB":
        return base_of(line.words[i], lemma)
    if line.pos[i] == "ADV":
        return lemma.removesuffix("ly")
    if line.pos[i] == "PROPN" and not line.capital[i] and len(lemma) > _SHORTEST and not lemma.endswith("ss"):
        lemma = lemma.removesuffix("s")  # a noun that was taken for a name keeps its plural
    return nominal().get(lemma, lemma)
