"""Article → Marks. Sees one article; makes typed spans; refuses to compare, to fetch, or to say what a mark means for the story."""

from variorum.annotate.annotate import annotate_article, article_problems, retime_article

__all__ = ["annotate_article", "article_problems", "retime_article"]
