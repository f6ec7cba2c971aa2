"""Which articles tell one story. In: articles with their marks. Out: groups of article ids. Sees words and names, no claims.

Rare-word cosine with average linkage: on full texts plain TF-IDF groups stories better than sentence vectors
(research/story-benchmarks.md §3.1); no time decay here, since an older report may belong to the story as its earlier lane.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.align.features import Match
from variorum.align.lexicon import content_classes, likeness, rarity
from variorum.align.questions import join_groups
from variorum.model.article import Article
from variorum.model.mark import Marks
from variorum.model.problem import Problem
from variorum.options import AlignOptions


def group_stories(
    articles: Sequence[Article], marks: Mapping[str, Marks], options: AlignOptions
) -> list[list[str]]:
    """Article ids by story, the largest group first; a group of one shares too little with all others."""
    bags = [_bag(marks[article.id]) for article in articles]
    weights = rarity(bags)
    matches: dict[tuple[int, int], Match | None] = {}
    for i in range(len(articles)):
        for j in range(i + 1, len(articles)):
            matches[i, j] = Match(score=likeness(bags[i], bags[j], weights), why=())
    groups = join_groups(len(articles), matches, options.story_bar)
    return [[articles[i].id for i in group] for group in sorted(groups, key=lambda g: (-len(g), g[0]))]


def _bag(marks: Marks) -> frozenset[str]:
    """Names and content words of an article."""
    lemmas = [
        t.lemma.lower()
        for s in marks.sentences
        for t in s.tokens
        if t.pos in ("NOUN", "VERB", "PROPN", "ADJ")
    ]
    names = [f"={word}" for chain in marks.chains for word in chain.name.lower().split()]
    counts = Counter(lemmas)
    return content_classes(word for word in counts if word.isalpha()) | frozenset(names)


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
