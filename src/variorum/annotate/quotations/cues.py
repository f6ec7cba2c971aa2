"""Words that announce speech. In: the language's table. Out: a look-up from word form to verb and its frames.

Refuses to judge a sentence: whether a form is a cue where it stands is decided by who asks.
"""

from functools import cache

import msgspec

from variorum.lang.load import load_table

_VOWELS = "aeiou"
_FRAMES = ("clause", "addressee", "object", "infinitive", "order", "naming", "manner")


class Verb(msgspec.Struct, frozen=True):
    """A verb of speech, thought or intention with what may follow it. With a `deed` ("demand", "fear") the verb is part of the message."""

    lemma: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    kind: str = "speech"
    deed: bool = False


class Lexicon(msgspec.Struct, frozen=True):
    """The whole table, ready for look-ups. `verbs` maps a form to its verb, `compounds` a first form and particle."""

    verbs: dict[str, Verb]
    compounds: dict[tuple[str, str], Verb]
    message: frozenset[str]
    document: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    time: frozenset[str]
    adverbs: frozenset[str]
    forums: frozenset[str]
    labels: frozenset[str]


def forms(lemma: str) -> tuple[str, ...]:
    """Regular forms of a verb.

    >>> forms("deny"), forms("announce"), forms("stress")
    (('deny', 'denies', 'denied', 'denying'), ('announce', 'announces', 'announced', 'announcing'), ('stress', 'stresses', 'stressed', 'stressing'))
    """
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else lemma + "s"
    return lemma, third, lemma + "ed", lemma + "ing"


@cache
def lexicon(lang: str = "en") -> Lexicon:
    """The table of one language."""
    table = load_table(lang, "reporting_verbs")
    frames = {frame: table["frames"][frame].split() for frame in _FRAMES}
    kinds = {lemma: kind for kind, lemmas in table["classes"].items() for lemma in lemmas.split()}
    deeds = frozenset(table["deeds"]["verbs"].split())
    irregular: dict[str, str] = table["irregular"]
    every = dict.fromkeys(lemma for lemmas in frames.values() for lemma in lemmas)
    every.update(dict.fromkeys(table["prepositions"]))
    verbs: dict[str, Verb] = {}
    compounds: dict[tuple[str, str], Verb] = {}
    for lemma in every:
        verb = Verb(
            lemma=lemma,
            frames=frozenset(frame for frame, lemmas in frames.items() if lemma in lemmas),
            prepositions=frozenset(table["prepositions"].get(lemma, "").split()),
            kind=kinds.get(lemma, "speech"),
            deed=lemma in deeds or lemma in kinds,
        )
        first, _, particle = lemma.partition("-")
        spelled = (first, *irregular[first].split()) if first in irregular else forms(first)
        for form in spelled:
            if particle:
                compounds[form, particle] = verb
            else:
                verbs.setdefault(form, verb)
    between = {key: frozenset(words.split()) for key, words in table["between"].items()}
    nouns = {key: frozenset(words.split()) for key, words in table["nouns"].items()}
    return Lexicon(
        verbs=verbs,
        compounds=compounds,
        message=_with_plurals(nouns["message"]),
        document=_with_plurals(nouns["document"]),
        phrases=tuple(tuple(phrase.split()) for phrase in table["prefixes"]["phrases"]),
        time=between["time"],
        adverbs=between["adverbs"],
        forums=between["forums"],
        labels=frozenset(table["labels"]["words"].split()),
    )


def _with_plurals(nouns: frozenset[str]) -> frozenset[str]:
    return nouns | {forms(noun)[1] for noun in nouns}
