"""Which articles tell one story. In: articles with their marks. Out: groups of article ids. Sees words and names, no claims.

Cosine of names and of content words, each article joined with its nearest. Names tell stories apart: over 31 reports of four
stories the nearest report of the same story shares at least 0.41 of its names, of another story at most 0.14. No rarity within
the set (what all reports of a story share is just what joins them) and no time decay: an older report may be the earlier lane.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.model.article import Article
from variorum.model.mark import Marks
from variorum.model.problem import Problem
from variorum.options import AlignOptions

_FEW_NAMES = 10  # words of names: an ordinary report has thirty or more
_BRIEF = 0.28  # share of words: other happenings of one kind reach 0.38, but not in a note of the same day
_CONTENT = ("NOUN", "VERB", "ADJ")


def group_stories(
    articles: Sequence[Article], marks: Mapping[str, Marks], options: AlignOptions
) -> list[list[str]]:
    """Article ids by story, the largest group first."""
    bags = [_bags(article, marks[article.id]) for article in articles]
    group = list(range(len(articles)))
    for i in range(len(articles)):
        for j in range(i + 1, len(articles)):
            if group[i] == group[j]:
                continue  # most pairs: their articles have met through a third
            alike = _alike(bags[i], bags[j]) >= options.story_bar or (
                _same_day(articles[i], articles[j]) and _brief(bags[i], bags[j])
            )
            if alike:
                old, new = group[j], group[i]
                group = [new if number == old else number for number in group]
    found: dict[int, list[str]] = {}
    for number, article in zip(group, articles, strict=True):
        found.setdefault(number, []).append(article.id)
    return sorted(found.values(), key=lambda ids: (-len(ids), ids[0]))


def _bags(article: Article, marks: Marks) -> tuple[Counter[str], Counter[str]]:
    """How often each name word and each content word stands in an article."""
    names: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for sentence in marks.sentences:
        for token in sentence.tokens:
            if token.pos == "PROPN":
                names[article.text[token.start : token.end].lower()] += 1
            elif token.pos in _CONTENT:
                words[token.lemma.lower()] += 1
    return names, words


def _alike(left: tuple[Counter[str], Counter[str]], right: tuple[Counter[str], Counter[str]]) -> float:
    """Mean cosine of names and words; words alone where one article names nobody (headlines in capitals, transcripts)."""
    names, words = _cosine(left[0], right[0]), _cosine(left[1], right[1])
    return (names + words) / 2 if left[0] and right[0] else words * 0.75


def _brief(left: tuple[Counter[str], Counter[str]], right: tuple[Counter[str], Counter[str]]) -> bool:
    """Whether one of the two is a note that names hardly anybody, and its words are those of the other: only asked within a day."""
    fewest = min(left[0].total(), right[0].total())
    return fewest <= _FEW_NAMES and _cosine(left[1], right[1]) >= _BRIEF


def _same_day(left: Article, right: Article) -> bool:
    """Whether both are known to be published on one day."""
    one, two = left.published, right.published
    return one.earliest is not None and (one.earliest, one.latest) == (two.earliest, two.latest)


def _cosine(left: Counter[str], right: Counter[str]) -> float:
    """Cosine of two bags under square-root counts."""
    shared = sum(math.sqrt(left[word] * right[word]) for word in sorted(left.keys() & right.keys()))
    norm = math.sqrt(left.total() * right.total())
    return shared / norm if norm else 0.0


def unrelated_problems(groups: Sequence[Sequence[str]], articles: Sequence[Article]) -> tuple[Problem, ...]:
    """One Problem for each article that shares too little with the main story."""
    name = {article.id: article.name for article in articles}
    return tuple(
        Problem(
            code="unrelated_report",
            article=article,
            message=f"{name[article]} shares too few names and words with the other reports to be one story with them; its claims are kept but not compared.",
        )
        for group in groups[1:]
        for article in group
    )
