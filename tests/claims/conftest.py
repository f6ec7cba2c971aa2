"""Reads a text as the pipeline would: one article, annotated, its claims extracted."""

from collections.abc import Callable

import pytest

from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published
from variorum.model.claim import Claims


@pytest.fixture(scope="session")
def read() -> Callable[..., Claims]:
    def run(text: str, day: str | None = "2024-05-15") -> Claims:
        published = Published(day, day, "metadata") if day else Published()
        article = Article(id="a", name="a.txt", text=text, published=published)
        return extract_claims(article, annotate_article(article))

    return run
