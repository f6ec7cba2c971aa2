"""Invented stories for the whole line: lists of (file name, text). In: nothing. Out: the shipped examples in text form and the reports here."""

from pathlib import Path

from variorum.ingest import read_article
from variorum.model.article import Article

HERE = Path(__file__).parent / "reports"
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def folder(path: Path) -> list[tuple[str, str]]:
    """The text reports of a folder."""
    return [(one.name, one.read_text(encoding="utf-8")) for one in sorted(path.glob("*.txt"))]


def flood() -> list[tuple[str, str]]:
    """Two reports of one flood, two days apart, and a short one that takes over the later figures."""
    later = (HERE / "flood-later.txt").read_text(encoding="utf-8")
    brief = (
        "Karu flood: 31 dead\n\nKARU, March 6 (Northwire) – Floods in the Karu valley have killed 31 people and 15 are missing, "
        'the Civil Defence Agency said. "Every hour we find somebody," said its director, Tomas Brel.\n\n'
        "The town of Karu must be evacuated by March 15.\n"
    )
    first = (HERE / "flood.txt").read_text(encoding="utf-8")
    return [("flood.txt", first), ("flood-later.txt", later), ("brief.txt", brief)]


def treaty() -> list[tuple[str, str]]:
    """The shipped example in plain text."""
    return folder(EXAMPLES / "treaty" / "articles")


STORIES = {"flood": flood, "treaty": treaty}


def articles(story: list[tuple[str, str]]) -> list[Article]:
    """The reports of a story as ingest reads them."""
    return [article for name, text in story for article in read_article(text.encode(), name=name)[0]]
