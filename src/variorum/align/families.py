"""Families of quotations: one utterance as several reports give it. In: marks of many articles and the entities of their
chains. Out: families, the same for any order of the input.

Rewording, truncation and translation keep rare content words and the speaker; copies are found whoever is named. Refuses
to merge words: members stay as they are.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec
from rapidfuzz.fuzz import partial_ratio

from variorum.align.lexicon import content_classes, rarity
from variorum.model.article import Article
from variorum.model.ids import content_id
from variorum.model.mark import Marks, Quotation
from variorum.model.question import Family
from variorum.options import AlignOptions
from variorum.values.name import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{3,80})[”\"»]")
_FUNCTION = frozenset(("DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT"))


class Utterance(msgspec.Struct, frozen=True):
    """A quotation made comparable. `speakers` are keys of who spoke (entity id, folded name words)."""

    key: tuple[str, int]
    text: str
    bag: frozenset[str]
    phrases: frozenset[str]
    entity: str | None
    names: frozenset[str]
    span: tuple[int, int]


def join_quotations(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    entity_of: Mapping[tuple[str, int], str],
    options: AlignOptions = AlignOptions(),
) -> tuple[Family, ...]:
    """Families of two or more quotations, sorted by id."""
    utterances = sorted(
        (u for article in articles for u in _utterances(article, marks[article.id], entity_of)),
        key=lambda u: (u.key[0], u.span, u.key[1]),
    )
    weights = rarity(u.bag for u in utterances)
    parent = {u.key: u.key for u in utterances}

    def root(key: tuple[str, int]) -> tuple[str, int]:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for left, right in _candidates(utterances, options):
        if root(left.key) != root(right.key) and same_utterance(left, right, weights, options):
            first, second = sorted((root(left.key), root(right.key)))
            parent[second] = first
    groups: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for utterance in utterances:
        groups[root(utterance.key)].append(utterance.key)
    return tuple(
        sorted(
            (
                Family(id=content_id("family", *sorted(members)), members=tuple(sorted(members)))
                for members in groups.values()
                if len(members) > 1
            ),
            key=lambda family: family.id,
        )
    )


def _utterances(article: Article, marks: Marks, entity_of: Mapping[tuple[str, int], str]) -> list[Utterance]:
    """The quotations of one article, each with its content words by class."""
    found = []
    tokens = [token for sentence in marks.sentences for token in sentence.tokens]
    starts = [token.start for token in tokens]
    from bisect import bisect_left  # noqa: PLC0415

    for number, quote in enumerate(marks.quotations):
        text = " … ".join(article.text[span.start : span.end] for span in quote.content)
        lemmas = [
            token.lemma.lower()
            for span in quote.content
            for token in tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            if token.pos not in _FUNCTION
        ]
        entity = entity_of.get((article.id, quote.chain)) if quote.chain is not None else None
        found.append(
            Utterance(
                key=(article.id, number),
                text=" ".join(fold(word) for word in _WORD.findall(text)),
                bag=content_classes(lemmas),
                phrases=frozenset(" ".join(_WORD.findall(m)).lower() for m in _QUOTED.findall(text)),
                entity=entity,
                names=_speaker_names(article, marks, quote),
                span=(quote.content[0].start, quote.content[-1].end),
            )
        )
    return found


def _speaker_names(article: Article, marks: Marks, quote: Quotation) -> frozenset[str]:
    """Folded words of the speaker's name and roles."""
    words = ""
    if quote.chain is not None:
        chain = marks.chains[quote.chain]
        words = " ".join((chain.name, *chain.roles))
    elif quote.speaker is not None:
        words = article.text[quote.speaker.start : quote.speaker.end]
    return frozenset(
        word for word in fold(words).split() if len(word) > 2 and word not in ("the", "for", "and", "said")
    )


def _candidates(utterances: Sequence[Utterance], options: AlignOptions) -> list[tuple[Utterance, Utterance]]:
    """Pairs that share a word or quoted phrase that is rare enough, in a fixed order."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, utterance in enumerate(utterances):
        for word in sorted(utterance.bag) + sorted("“" + p for p in utterance.phrases):
            index[word].append(number)
    pairs = {
        pair
        for numbers in index.values()
        if len(numbers) <= options.quote_common
        for pair in combinations(numbers, 2)
    }
    return [(utterances[a], utterances[b]) for a, b in sorted(pairs)]


def same_utterance(
    left: Utterance, right: Utterance, weights: Mapping[str, float], options: AlignOptions
) -> bool:
    """Whether two quotations give one utterance."""
    shorter, longer = sorted((left, right), key=lambda u: (len(u.text), u.key))
    words = shorter.text.count(" ") + 1
    if left.key[0] == right.key[0]:  # one article: a quotation and the clause that holds it
        return (
            words >= 2
            and left.span[0] < right.span[1]
            and right.span[0] < left.span[1]
            and 2 * len(shorter.text) > len(longer.text)
        )
    if words >= 5 and partial_ratio(shorter.text, longer.text) >= 100 * options.quote_copy:
        return True
    shared = left.bag & right.bag
    weight = sum(weights.get(word, 1.0) for word in sorted(shared))
    least = min(sum(weights.get(word, 1.0) for word in sorted(bag)) for bag in (left.bag, right.bag))
    share = weight / least if least else 0.0
    kin = _kin(left, right)
    if kin and _shared_phrase(left, right):
        return True
    if len(shared) < 2:
        return False
    return share >= (options.quote_bar if kin else options.quote_bar_loose) and (kin or len(shared) >= 3)


def _kin(left: Utterance, right: Utterance) -> bool:
    """Whether the speakers may be one: same entity, or a shared name, role or country word."""
    return (left.entity is not None and left.entity == right.entity) or bool(left.names & right.names)


def _shared_phrase(left: Utterance, right: Utterance) -> bool:
    """The same words between quote marks in both, or between marks in one and at large in the other."""
    if left.phrases & right.phrases:
        return True
    return any(p.count(" ") and p in right.text for p in sorted(left.phrases)) or any(
        p.count(" ") and p in left.text for p in sorted(right.phrases)
    )
