"""Article: one piece of reporting as it was read. `text` is set once and never altered; every offset refers to it."""

from typing import Literal

import msgspec

DateBasis = Literal["metadata", "manifest", "text", "inferred", "unknown"]
BlockKind = Literal[
    "headline", "standfirst", "dateline", "byline", "published", "caption", "subhead", "paragraph"
]
DropReason = Literal[
    "boilerplate", "navigation", "advertisement", "related", "footer", "share", "repeated", "markup"
]


class Span(msgspec.Struct, frozen=True, gc=False, order=True):
    """Half-open range of code points in an article's text."""

    start: int
    end: int


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """The words that prove something, at their place; `exact` always equals text[start:end] of that article."""

    article: str
    start: int
    end: int
    exact: str


class Published(msgspec.Struct, frozen=True, gc=False):
    """When the article was published: an interval of ISO days with the ground it stands on.

    `clock` is the ISO minute with zone where the source gives one, else None.
    """

    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis = "unknown"
    evidence: Evidence | None = None
    clock: str | None = None


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """One thing a source says about the article, kept with where it came from (json-ld, opengraph, time, url, warc, manifest, text)."""

    field: Literal["published", "modified", "publisher", "headline", "byline", "url", "lang", "credit"]
    value: str
    origin: str


class Block(msgspec.Struct, frozen=True, gc=False):
    """A line or paragraph of the text with the role it plays."""

    kind: BlockKind
    start: int
    end: int


class Dropped(msgspec.Struct, frozen=True, gc=False):
    """A line taken out of the main text: kept here, with the offset in `text` before which it stood."""

    text: str
    reason: DropReason
    before: int


class Article(msgspec.Struct, frozen=True, gc=False):
    """One piece of reporting.

    `id` hashes name, publisher and text; `name` is the file name or address it was given by; `text` is the main text
    (headline, dateline and captions included, boilerplate taken out into `dropped`).
    `day_first` tells how this site writes 01/07/2023: True day first, False month first, None not known.
    `agencies` are the news agencies credited in the text, with the words.
    """

    id: str
    name: str
    text: str
    publisher: str | None = None
    url: str | None = None
    headline: str | None = None
    byline: str | None = None
    lang: str = "en"
    published: Published = Published()
    blocks: tuple[Block, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    agencies: tuple[tuple[str, Evidence], ...] = ()
    candidates: tuple[Candidate, ...] = ()
    day_first: bool | None = None


def evidence(article: Article, start: int, end: int) -> Evidence:
    """The words of `article` between two offsets, as proof."""
    return Evidence(article=article.id, start=start, end=end, exact=article.text[start:end])
