"""Passages that two articles share word for word. In: articles. Out: aligned spans with how much they weigh. Refuses to say who copied.

Shingles of five words seed the matches, which are then grown in both directions; what counts as evidence is not length but
rare lower-case words: a mission's full name repeated everywhere is no sign of copying (research/ecosystem.md §7).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec

from variorum.align.partners import likely_partners
from variorum.lang import load_table
from variorum.model.article import Article, Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SEED = 5
_LONG = 3  # letters that an ordinary word has more of

Seeds = dict[str, int]


class Words(msgspec.Struct, frozen=True):
    """The words of an article: folded forms, their spans, and whether each is a lower-case word that not every report writes."""

    folded: tuple[str, ...]
    spans: tuple[Span, ...]
    plain: tuple[bool, ...]


class Passage(msgspec.Struct, frozen=True, gc=False):
    """Word for word the same in both articles. `plain` counts its distinct words longer than three letters that one of them writes small;
    `first` and `second` are the numbers of its first word in each."""

    left: Span
    right: Span
    words: int
    plain: int
    first: int
    second: int


@cache
def _everyday() -> frozenset[str]:
    return frozenset(load_table("en", "sources")["everyday"].split())


def article_words(article: Article) -> Words:
    """All words of an article in order."""
    found = list(_WORD.finditer(article.text))
    everyday = _everyday()
    return Words(
        folded=tuple(match.group().lower().replace("’", "'") for match in found),
        spans=tuple(Span(match.start(), match.end()) for match in found),
        plain=tuple(
            len(word := match.group()) > _LONG and word[0].islower() and word not in everyday
            for match in found
        ),
    )


def shared_passages(
    articles: Sequence[Article], words: Sequence[Words], limit: int
) -> dict[tuple[int, int], tuple[Passage, ...]]:
    """For pairs of article numbers the passages of at least five words they share.

    Pairs are found through the seeds they share, so unrelated articles cost nothing; which pairs of very many
    articles are looked at is `likely_partners`' affair.
    """
    seeds = [_seeds(each) for each in words]
    carriers: dict[str, list[int]] = defaultdict(list)
    for number in range(len(articles)):
        for seed in seeds[number]:
            carriers[seed].append(number)
    pairs = likely_partners((held for held in carriers.values() if len(held) > 1), limit)
    return {
        (one, two): _grow(words[one], words[two], _starts(seeds[one], seeds[two]))
        for one, two in sorted(pairs, key=lambda pair: (articles[pair[0]].id, articles[pair[1]].id))
    }


def _seeds(words: Words) -> Seeds:
    """Runs of five words and where each stands first, in text order."""
    found: Seeds = {}
    for at in range(len(words.folded) - _SEED + 1):
        found.setdefault(" ".join(words.folded[at : at + _SEED]), at)
    return found


def _starts(left: Seeds, right: Seeds) -> Iterator[tuple[int, int]]:
    """Where common seeds stand, in the order of the left text."""
    return ((at, right[seed]) for seed, at in left.items() if seed in right)


def _grow(left: Words, right: Words, starts: Iterable[tuple[int, int]]) -> tuple[Passage, ...]:
    """Maximal matches from the seed places; a place inside an earlier match is skipped."""
    passages: list[Passage] = []
    covered = 0  # starts come in order, so that one number tells how far the last matches reached
    for i, j in starts:
        if i < covered:
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
        covered = last_i
        passages.append(
            Passage(
                left=Span(left.spans[first_i].start, left.spans[last_i - 1].end),
                right=Span(right.spans[first_j].start, right.spans[last_j - 1].end),
                words=last_i - first_i,
                plain=_plain(left, right, first_i, first_j, last_i - first_i),
                first=first_i,
                second=first_j,
            )
        )
    return tuple(passages)


def _plain(left: Words, right: Words, first_i: int, first_j: int, words: int) -> int:
    """Distinct ordinary words of a passage; a word printed in capitals by one and small by the other is no name."""
    return len(
        {
            left.folded[first_i + k]
            for k in range(words)
            if left.plain[first_i + k] or right.plain[first_j + k]
        }
    )
