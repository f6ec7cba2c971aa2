"""Passages that two articles share word for word. In: articles. Out: aligned spans with how much they weigh. Refuses to say who copied.

Shingles of five words seed the matches, which are then grown in both directions; what counts as evidence is not length but
rare lower-case words: a mission's full name repeated everywhere is no sign of copying (research/ecosystem.md §7).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from variorum.model.article import Article, Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SEED = 5


class Words(msgspec.Struct, frozen=True):
    """The words of an article: folded forms, their spans, and whether each is an ordinary lower-case word."""

    folded: tuple[str, ...]
    spans: tuple[Span, ...]
    plain: tuple[bool, ...]


class Passage(msgspec.Struct, frozen=True):
    """Word for word the same in both articles. `plain` counts its distinct lower-case words longer than three letters."""

    left: Span
    right: Span
    words: int
    plain: int


def article_words(article: Article) -> Words:
    """All words of an article in order."""
    found = list(_WORD.finditer(article.text))
    return Words(
        folded=tuple(match.group().lower().replace("’", "'") for match in found),
        spans=tuple(Span(match.start(), match.end()) for match in found),
        plain=tuple(match.group()[0].islower() and len(match.group()) > 3 for match in found),
    )


def shared_passages(articles: Sequence[Article]) -> dict[tuple[str, str], tuple[Passage, ...]]:
    """For each pair of article ids (in the order given) the passages of at least five words they share.

    Pairs are found through the seeds they share, so unrelated articles cost nothing. A seed that stands in more than
    half of many articles still joins them: copies of one agency text look like that.
    """
    words = {article.id: article_words(article) for article in articles}
    seeds: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for article in articles:
        folded = words[article.id].folded
        seen: set[tuple[str, ...]] = set()
        for at in range(len(folded) - _SEED + 1):
            seed = folded[at : at + _SEED]
            if seed not in seen:
                seen.add(seed)
                seeds[seed].append((article.id, at))
    starts: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for places in seeds.values():
        for (left, i), (right, j) in combinations(places, 2):
            starts[left, right].append((i, j))
    return {
        pair: _grow(words[pair[0]], words[pair[1]], sorted(found)) for pair, found in sorted(starts.items())
    }


def _grow(left: Words, right: Words, starts: list[tuple[int, int]]) -> tuple[Passage, ...]:
    """Maximal matches from the seed places; a place inside an earlier match is skipped."""
    passages: list[Passage] = []
    covered: Counter[int] = Counter()
    for i, j in starts:
        if covered[i]:
            continue
        first_i, first_j = i, j
        while first_i and first_j and left.folded[first_i - 1] == right.folded[first_j - 1]:
            first_i, first_j = first_i - 1, first_j - 1
        last_i, last_j = i, j
        while (
            last_i < len(left.folded)
            and last_j < len(right.folded)
            and left.folded[last_i] == right.folded[last_j]
        ):
            last_i, last_j = last_i + 1, last_j + 1
        covered.update(range(first_i, last_i))
        rare = {left.folded[k] for k in range(first_i, last_i) if left.plain[k]}
        passages.append(
            Passage(
                left=Span(left.spans[first_i].start, left.spans[last_i - 1].end),
                right=Span(right.spans[first_j].start, right.spans[last_j - 1].end),
                words=last_i - first_i,
                plain=len(rare),
            )
        )
    return tuple(passages)


def word_counts(articles: Sequence[Article]) -> Mapping[str, int]:
    """Words per article id."""
    return {article.id: sum(1 for _ in _WORD.finditer(article.text)) for article in articles}
