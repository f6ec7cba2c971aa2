"""What an HTML page says about itself. In: the parsed page. Out: Candidates in order of trust, each with where it came from.

JSON-LD first, then article:… and other meta tags, then <time>, <h1> and <title>. Nothing is guessed from running text, and nothing is
thrown away: a page that contradicts itself keeps both statements.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Literal

from variorum.model.article import Candidate

Field = Literal["published", "modified", "publisher", "headline", "byline", "url", "lang", "credit"]

_ARTICLE = re.compile(r"article|posting|report", re.IGNORECASE)
_META: dict[str, Field] = {
    "article:published_time": "published", "og:article:published_time": "published", "datepublished": "published",
    "article.published": "published", "parsely-pub-date": "published", "sailthru.date": "published", "pubdate": "published",
    "publishdate": "published", "publish-date": "published", "publish_date": "published", "publication_date": "published",
    "publicationdate": "published", "dc.date.issued": "published", "dcterms.issued": "published", "dcterms.created": "published",
    "dc.date": "published", "dc.date.created": "published", "cxenseparse:recs:publishtime": "published", "citation_publication_date": "published",
    "originalpublicationdate": "published", "date": "published",
    "article:modified_time": "modified", "og:updated_time": "modified", "datemodified": "modified", "last-modified": "modified",
    "lastmod": "modified", "dcterms.modified": "modified", "revised": "modified",
    "og:site_name": "publisher", "application-name": "publisher", "dc.publisher": "publisher", "dcterms.publisher": "publisher",
    "citation_journal_title": "publisher", "cre": "publisher",
    "author": "byline", "article:author": "byline", "byl": "byline", "dc.creator": "byline", "parsely-author": "byline", "sailthru.author": "byline",
    "og:title": "headline", "twitter:title": "headline", "dc.title": "headline", "headline": "headline", "parsely-title": "headline",
    "og:url": "url", "og:locale": "lang", "content-language": "lang", "dc.language": "lang",
}  # fmt: skip
_OPEN_GRAPH = ("og:", "article:")


def _text(value: Any) -> str | None:
    """A string, or the name of a JSON-LD node; lists of names are joined."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@value") or value.get("@id"))
    if isinstance(value, list):
        names = [name for name in map(_text, value[:10]) if name]
        return ", ".join(names) or None
    return None


def _nodes(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All JSON-LD nodes, also those in @graph and in one another."""
    if depth > 6:
        return
    if isinstance(data, list):
        for item in data[:200]:
            yield from _nodes(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _nodes(data.get(key), depth + 1)


def _json_ld(page: Any) -> Iterator[dict[str, Any]]:
    for script in page.iterfind(".//script[@type='application/ld+json']"):
        raw = (
            re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text_content() or "")
            .strip()
            .rstrip(";")
        )
        try:
            yield from _nodes(json.loads(raw, strict=False))
        except (ValueError, RecursionError):
            continue


def _from_json_ld(nodes: list[dict[str, Any]]) -> Iterator[Candidate]:
    fields: tuple[tuple[str, Field], ...] = (
        ("datePublished", "published"), ("dateModified", "modified"), ("headline", "headline"), ("author", "byline"),
        ("publisher", "publisher"), ("url", "url"), ("inLanguage", "lang"), ("sourceOrganization", "credit"), ("creditText", "credit"),
    )  # fmt: skip
    articles = [node for node in nodes if _ARTICLE.search(str(node.get("@type", "")))]
    others = [node for node in nodes if "datePublished" in node and node not in articles]
    for node in (*articles, *others):
        for key, field in fields:
            value = _text(node.get(key))
            if value:
                yield Candidate(field, value[:500], "json-ld")


def _from_meta(page: Any) -> Iterator[Candidate]:
    for tag in page.iterfind(".//meta"):
        content = " ".join((tag.get("content") or "").split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key = (tag.get(attribute) or "").strip().lower()
            field = _META.get(key)
            if not field or not content or (field == "byline" and "://" in content):
                continue
            yield Candidate(
                field, content[:500], "opengraph" if key.startswith(_OPEN_GRAPH) else f"meta:{key}"
            )


def _from_time(page: Any) -> Iterator[Candidate]:
    """<time> elements that are marked as publication, or the only date of the article element."""
    marked = [
        t
        for t in page.iterfind(".//time")
        if t.get("pubdate") is not None or "published" in (t.get("itemprop") or t.get("class") or "").lower()
    ]
    inside = page.findall(".//article//time") or page.findall(".//main//time") or page.findall(".//time")
    stamps = {(t.get("datetime") or "")[:10] for t in inside}
    chosen = marked[:1] or (inside[:1] if len(stamps) == 1 else [])
    for element in chosen:
        value = (element.get("datetime") or element.text_content() or "").strip()
        if value:
            yield Candidate("published", value[:100], "time")


def _from_elements(page: Any) -> Iterator[Candidate]:
    canonical = page.find(".//link[@rel='canonical']")
    if canonical is not None and (canonical.get("href") or "").startswith("http"):
        yield Candidate("url", canonical.get("href"), "canonical")
    headings = [" ".join(h.text_content().split()) for h in page.iterfind(".//h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1:
        yield Candidate("headline", headings[0][:500], "h1")
    for path in (".//*[@rel='author']", ".//*[@itemprop='author']"):
        author = page.find(path)
        if author is not None and (name := " ".join(author.text_content().split())) and len(name) < 100:
            yield Candidate("byline", name, "author")
    title = page.find(".//title")
    if title is not None and (words := " ".join(title.text_content().split())):
        yield Candidate("headline", words[:500], "title")
    root = page.getroottree().getroot()
    if root.get("lang"):
        yield Candidate("lang", root.get("lang"), "html")


def read_metadata(page: Any) -> tuple[Candidate, ...]:
    """All candidates of a page, the most trusted of each field first, each statement once."""
    found = [
        *_from_json_ld(list(_json_ld(page))),
        *_from_meta(page),
        *_from_time(page),
        *_from_elements(page),
    ]
    return tuple(dict.fromkeys(found))


def behind_paywall(page: Any) -> bool:
    """Whether the page itself says that it is not free to read."""
    return any(str(node.get("isAccessibleForFree")).lower() == "false" for node in _json_ld(page))
