"""The left side in one call. In: a text. Out: its articles with marks and claims, as the pipeline makes them."""

from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.ingest import read_article
from variorum.model.article import Article
from variorum.model.claim import Claims
from variorum.model.mark import Marks


def read_text(text: str, name: str = "report.txt") -> list[tuple[Article, Marks, Claims]]:
    """Ingest, annotate and claims of one text; empty where ingest refuses the text with a Problem."""
    articles, problems = read_article(text.encode("utf-8", "replace"), name=name)
    assert articles or problems, "neither an article nor a problem"
    read = []
    for article in articles:
        marks = annotate_article(article)
        read.append((article, marks, extract_claims(article, marks)))
    return read


def mark_text(text: str) -> tuple[Article, Marks, Claims]:
    """Annotate and claims of a text that ingest never cleaned."""
    article = Article(id="a", name="a.txt", text=text)
    marks = annotate_article(article)
    return article, marks, extract_claims(article, marks)
