"""Markdown files. In: text with Markdown marks. Out: a Draft of plain lines, with the front matter as candidates.

Only marks are taken away (heading signs, emphasis, links, pictures); the words between them stay as they are.
"""

import re

from variorum.ingest.draft import Draft
from variorum.model.article import Candidate

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,4000}?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^([A-Za-z_-]{2,20}):[ \t]*[\"']?([^\n]{1,400}?)[\"']?[ \t]*$", re.MULTILINE)
_FIELDS = {
    "title": "headline", "headline": "headline", "date": "published", "published": "published", "updated": "modified", "author": "byline",
    "byline": "byline", "publisher": "publisher", "source": "publisher", "site": "publisher", "url": "url", "link": "url", "lang": "lang",
}  # fmt: skip
_MARKS = (
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+([^\n]*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"!\[([^\]\n]{0,400})\]\([^)\n]{0,1000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,400})\]\([^)\n]{0,1000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,400})\]\[[^\]\n]{0,80}\]"), r"\1"),
    (re.compile(r"(?<![\w*])(\*\*|__)(?=\S)([^\n*_]{1,400}\S?)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,400})\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]{1,400})_(?![\w_])"), r"\1"),
    (re.compile(r"^(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
)


def read_markdown(text: str, name: str) -> Draft:
    """The Draft of a Markdown file."""
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    candidates: list[Candidate] = []
    front = _FRONT.match(text)
    if front:
        text = text[front.end() :]
        for key, value in _PAIR.findall(front[1]):
            field = _FIELDS.get(key.lower())
            if field and value:
                candidates.append(Candidate(field, value, "front matter"))  # type: ignore[arg-type]
    for mark, plain in _MARKS:
        text = mark.sub(plain, text)
    headline = next((c.value for c in candidates if c.field == "headline"), None)
    if headline and headline.lower() not in text[: len(headline) + 200].lower():
        text = f"{headline}\n\n{text}"
    return Draft(name, text, candidates=tuple(candidates))
