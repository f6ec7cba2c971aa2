"""Names, roles and pronouns of one article, joined to chains.

In: an article and its sentences with tokens. Out: mentions in text order and the chains they belong to.
Order of work: words → runs of capitals → names with roles → groups → references back → records.
Refuses to look at another article, and to name what the text does not name.
"""

from variorum.annotate.mentions.build import Builder
from variorum.model.article import Article
from variorum.model.mark import Chain, Mention, Sentence

__all__ = ["find_mentions"]


def find_mentions(
    article: Article, sentences: tuple[Sentence, ...]
) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """All mentions of one article in text order, and the chains they are part of."""
    return Builder(article, sentences).run()
