"""The only room where articles meet: stories, lineage, entities, questions. Compares; refuses to say how answers stand (reconcile does)."""

from variorum.align.dating import date_articles
from variorum.align.eras import settle_background
from variorum.align.story import align_story

__all__ = ["align_story", "date_articles", "settle_background"]
