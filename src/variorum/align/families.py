"""Families of quotations: one utterance as several reports give it. In: marks of many articles and the entities of their
chains. Out: families, the same for any order of the input.

Rewording, truncation and translation keep rare content words and the speaker; copies are found whoever is named. Refuses
to merge words: members stay as they are.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec
from rapidfuzz.fuzz import partial_ratio

from variorum.align.lexicon import content_classes, rarity, word_class
from variorum.lang.load import load_table
from variorum.model.article import Article, Span
from variorum.model.ids import content_id
from variorum.model.mark import Marks, Quotation, Token
from variorum.model.question import Family
from variorum.options import QuoteOptions
from variorum.values.name import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{3,80})[”\"»]")
_DEMONYM = re.compile(r"(?:ian|ia|an|ese|a|n|i)$")
_POSSESSIVE = re.compile(r"['’]s\b")
_DEFAULT = QuoteOptions()
_STEM = 5  # letters a stem must keep
_FUNCTION = frozenset(("DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT"))

Key = tuple[str, int]


class Utterance(msgspec.Struct, frozen=True):
    """A quotation made comparable: folded text, stems of its content words, phrases in marks, act (the class of a verb or
    noun that is part of the message: "demand"), and who spoke: entity, a person's name, words of name and role."""

    key: Key
    text: str
    bag: frozenset[str]
    phrases: frozenset[str]
    entity: str | None
    person: frozenset[str]
    names: frozenset[str]
    span: tuple[int, int]
    act: str = ""


def join_quotations(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    entity_of: Mapping[Key, str],
    options: QuoteOptions = _DEFAULT,
) -> tuple[Family, ...]:
    """Families of two or more quotations, sorted by id."""
    every = (u for article in articles for u in _utterances(article, marks[article.id], entity_of))
    utterances = sorted(every, key=lambda u: (u.key[0], u.span, u.key[1]))
    weights = rarity(u.bag for u in utterances)
    group_of = {u.key: [u] for u in utterances}
    for left, right in _candidates(utterances, options):
        one, two = group_of[left.key], group_of[right.key]
        if one is two or not same_utterance(left, right, weights, options):
            continue
        if is_copy(left, right, options) or not any(_kin(a, b) is False for a in one for b in two):
            one.extend(two)
            for utterance in two:
                group_of[utterance.key] = one
    groups = {id(group): group for group in group_of.values() if len(group) > 1}
    members = [tuple(sorted(utterance.key for utterance in group)) for group in groups.values()]
    return tuple(
        sorted(
            (Family(id=content_id("family", *keys), members=keys) for keys in members),
            key=lambda family: family.id,
        )
    )


def _utterances(article: Article, marks: Marks, entity_of: Mapping[Key, str]) -> list[Utterance]:
    """The quotations of one article, each with its content words by class and stem."""
    found = []
    tokens = [token for sentence in marks.sentences for token in sentence.tokens]
    starts = [token.start for token in tokens]
    for number, quote in enumerate(marks.quotations):
        text = " … ".join(article.text[span.start : span.end] for span in quote.content)
        inside = [token for span in quote.content for token in _tokens_in(tokens, starts, span)]
        cue = [token for token in _tokens_in(tokens, starts, quote.cue) if token.pos in ("NOUN", "VERB")]
        if cue and cue[-1].pos == "NOUN":
            inside += cue  # a noun that announces ("the demand that …") is part of what was said
        lemmas = [token.lemma.lower() for token in inside if token.pos not in _FUNCTION]
        chain = marks.chains[quote.chain] if quote.chain is not None else None
        found.append(
            Utterance(
                key=(article.id, number),
                text=" ".join(fold(word) for word in _WORD.findall(text)),
                bag=frozenset(_stem(word) for word in content_classes(lemmas)),
                phrases=frozenset(" ".join(_WORD.findall(match)).lower() for match in _QUOTED.findall(text)),
                entity=entity_of.get((article.id, quote.chain)) if quote.chain is not None else None,
                person=frozenset(
                    fold(chain.name).split() if chain is not None and chain.kind == "person" else ()
                ),
                names=_speaker_names(article, marks, quote),
                span=(quote.content[0].start, quote.content[-1].end),
                act=_act(quote, cue),
            )
        )
    return found


def _act(quote: Quotation, cue: Sequence[Token]) -> str:
    """Class of a cue that is part of the message ("demanded", "the demand that"), else nothing."""
    if not cue or not (
        cue[-1].pos == "NOUN" or quote.content[0].start <= cue[-1].start < quote.content[-1].end
    ):
        return ""
    act = word_class(cue[-1].lemma.lower())
    return "" if act in load_table("en", "speech")["plain_acts"] else act


def _tokens_in(tokens: Sequence[Token], starts: Sequence[int], span: Span | None) -> Sequence[Token]:
    """The tokens that begin in a span."""
    return () if span is None else tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _stem(word: str) -> str:
    """A word without the endings that make other parts of speech of it ("peacekeeper", "responsibility", "immediately")."""
    for ending in load_table("en", "speech")["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)].removesuffix("e")
    return word


def _speaker_names(article: Article, marks: Marks, quote: Quotation) -> frozenset[str]:
    """Folded words of the speaker's name and roles; "Peruvian" and "Peru" are one."""
    words = ""
    if quote.chain is not None:
        chain = marks.chains[quote.chain]
        words = " ".join((chain.name, *chain.roles))
    elif quote.speaker is not None:
        words = article.text[quote.speaker.start : quote.speaker.end]
    words = _POSSESSIVE.sub("", words)
    plain = load_table("en", "speech")["plain_speakers"]
    return frozenset(
        _DEMONYM.sub("", word) for word in fold(words).split() if len(word) > 2 and word not in plain
    )


def _candidates(utterances: Sequence[Utterance], options: QuoteOptions) -> list[tuple[Utterance, Utterance]]:
    """Pairs that share a word or quoted phrase that is rare enough, in a fixed order."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, utterance in enumerate(utterances):
        for word in (*utterance.bag, *("“" + phrase for phrase in utterance.phrases)):
            index[word].append(number)
    pairs = {
        pair
        for numbers in index.values()
        if len(numbers) <= options.common
        for pair in combinations(numbers, 2)
    }
    return [(utterances[a], utterances[b]) for a, b in sorted(pairs)]


def is_copy(left: Utterance, right: Utterance, options: QuoteOptions) -> bool:
    """Whether one quotation is the other, or a part of it, letter for letter but for slips."""
    shorter, longer = sorted((left.text, right.text), key=len)
    return (
        shorter.count(" ") + 1 >= options.copy_words and partial_ratio(shorter, longer) >= 100 * options.copy
    )


def same_utterance(
    left: Utterance, right: Utterance, weights: Mapping[str, float], options: QuoteOptions
) -> bool:
    """Whether two quotations give one utterance."""
    if left.key[0] == right.key[0]:  # one article: a quotation and the clause that holds it
        shorter, longer = sorted((left.text, right.text), key=len)
        inside = left.span[0] < right.span[1] and right.span[0] < left.span[1]
        return inside and " " in shorter and 2 * len(shorter) > len(longer)
    if is_copy(left, right, options):
        return True
    kin = _kin(left, right)
    if kin is False:
        return False
    if kin and _shared_phrase(left, right):
        return True
    shared = left.bag & right.bag
    if len(shared) < (2 if kin else 3):
        return False
    weight = sum(weights.get(word, 1.0) for word in sorted(shared))
    least = min(sum(weights.get(word, 1.0) for word in sorted(bag)) for bag in (left.bag, right.bag))
    bar = options.bar if kin else options.bar_unknown
    if kin and left.entity != right.entity and left.names != right.names:
        bar += options.related
    if len(shared) >= options.many:
        bar -= options.less
    if kin and left.act and left.act == right.act:
        bar -= options.less
    return weight >= bar * least > 0


def _kin(left: Utterance, right: Utterance) -> bool | None:
    """Whether the speakers may be one. True: one entity, or a shared name, role or country. False: two persons. None: unknown."""
    if left.entity is not None and left.entity == right.entity:
        return True
    if left.person and right.person:  # two people of one country are two people
        return bool(left.person & right.person)
    return True if left.names & right.names else None


def _shared_phrase(left: Utterance, right: Utterance) -> bool:
    """The same words between quote marks in both, or between marks in one and at large in the other."""
    if left.phrases & right.phrases:
        return True
    return any(
        " " in phrase and phrase in other.text
        for one, other in ((left, right), (right, left))
        for phrase in sorted(one.phrases)
    )
