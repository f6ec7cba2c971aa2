"""Undated reports that read like a dated one. In: the articles of a story and their marks. Out: for each undated one, bounds around that day.

Two reports that share the rare words and figures of a story – copies, rewrites, one agency's text – appear within a day of each other.
Refuses likeness of subject alone: what all reports of the story say weighs nothing.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import log, sqrt

from variorum.align.dating_bounds import Bound
from variorum.model.article import Article
from variorum.model.mark import Marks
from variorum.options import AlignOptions

_CONTENT = ("NOUN", "VERB", "PROPN", "NUM", "ADJ")
_STRENGTH = 12  # as three sentences that are matched
_FEW = 4
_DAY = timedelta(days=1)


def alike_bounds(
    articles: Sequence[Article], marks: Mapping[str, Marks], options: AlignOptions
) -> dict[str, list[Bound]]:
    """For each article without a day: the day before to the day after that of the dated report it reads like."""
    found: dict[str, list[Bound]] = {article.id: [] for article in articles}
    undated = [article for article in articles if not article.published.earliest]
    known = [
        one for one in articles if one.published.earliest and one.published.earliest == one.published.latest
    ]
    if not undated or not known or len(undated) + len(known) < _FEW:
        return found  # of few reports no word is rare
    bags = {one.id: _words(marks[one.id]) for one in (*undated, *known)}
    spread = Counter(word for bag in bags.values() for word in bag)
    weights = {word: log((len(bags) + 1) / count) ** 2 for word, count in spread.items()}
    norms = {name: sqrt(sum(weights[word] for word in sorted(bag))) for name, bag in bags.items()}
    for article in undated:
        near = [(_likeness(bags, weights, norms, article.id, one.id), one) for one in known]
        best, report = max(near, key=lambda pair: (pair[0], pair[1].id))
        if best >= options.dating_alike:
            day = date.fromisoformat(str(report.published.latest)[:10])
            found[article.id] = [Bound(day - _DAY, day + _DAY, "shared", None, _STRENGTH)]
    return found


def _likeness(
    bags: Mapping[str, frozenset[str]],
    weights: Mapping[str, float],
    norms: Mapping[str, float],
    one: str,
    other: str,
) -> float:
    """The cosine of two reports' words, rare ones weighing more."""
    shared = sum(weights[word] for word in sorted(bags[one] & bags[other]))
    return shared / (norms[one] * norms[other] or 1.0)


def _words(marks: Marks) -> frozenset[str]:
    return frozenset(
        token.lemma.lower()
        for sentence in marks.sentences
        for token in sentence.tokens
        if token.pos in _CONTENT
    )
