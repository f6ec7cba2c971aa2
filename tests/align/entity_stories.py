"""Invented reports read as far as their entities, and looking entities up by a form. Shared by the tests of entities."""

from variorum.align.entities import align_entities
from variorum.annotate.annotate import parse_sentences
from variorum.annotate.mentions import find_mentions
from variorum.model.article import Article
from variorum.model.mark import Marks
from variorum.model.question import Entity


def story(*texts: str, order: tuple[int, ...] | None = None) -> tuple[Entity, ...]:
    """The entities of reports with these texts, given in this order."""
    articles, marks = [], {}
    for number, text in enumerate(texts):
        article = Article(id=f"r{number}", name=f"{number}.txt", text=text)
        sentences = parse_sentences(article)
        mentions, chains = find_mentions(article, sentences)
        articles.append(article)
        marks[article.id] = Marks(article=article.id, sentences=sentences, mentions=mentions, chains=chains)
    if order:
        articles = [articles[i] for i in order]
    return align_entities(articles, marks)


def holders(found: tuple[Entity, ...], form: str) -> set[str]:
    """Ids of the entities that carry a form."""
    return {e.id for e in found if any(f.text == form for f in e.forms)}


def entity(found: tuple[Entity, ...], form: str) -> Entity | None:
    """The first entity that carries a form."""
    return next((e for e in found if any(f.text == form for f in e.forms)), None)
