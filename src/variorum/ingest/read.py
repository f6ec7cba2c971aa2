"""One source becomes Articles. In: bytes with a name and, where known, a media type. Out: Articles and Problems.

Looks at the bytes before it believes the file's ending, calls the reader of that type, and never raises for what is wrong with a source.
"""

from typing import Literal

import msgspec

from variorum.ingest.assemble import assemble
from variorum.ingest.decode import decode
from variorum.ingest.draft import Draft, ManifestEntry, ReadError
from variorum.model.article import Article
from variorum.model.problem import Problem
from variorum.options import IngestOptions

Kind = Literal["text", "markdown", "html", "pdf", "jsonl", "warc"]

SUFFIXES: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf", ".jsonl": "jsonl", ".ndjson": "jsonl", ".warc": "warc", ".warc.gz": "warc", ".json": "jsonl",
}  # fmt: skip
_MEDIA: dict[str, Kind] = {
    "text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf", "text/markdown": "markdown", "text/plain": "text",
    "application/x-ndjson": "jsonl", "application/jsonl": "jsonl", "application/x-jsonlines": "jsonl", "application/warc": "warc",
}  # fmt: skip


def kind_by_name(name: str) -> Kind | None:
    """The type that a file name's ending promises. A .json file is read when it is given, but a folder may hold others."""
    lowered = name.lower()
    return next((kind for suffix, kind in SUFFIXES.items() if lowered.endswith(suffix)), None)


def _kind(data: bytes, name: str, media_type: str | None) -> Kind:
    """The type by the first bytes, else by the media type, else by the name, else plain text."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf-"):
        return "pdf"
    if head.startswith(b"warc/") or (data.startswith(b"\x1f\x8b") and name.lower().endswith(".gz")):
        return "warc"
    named = _MEDIA.get((media_type or "").split(";")[0].strip().lower()) or kind_by_name(name)
    if named in (None, "text") and (head.startswith((b"<!doctype html", b"<html")) or b"<html" in head[:512]):
        return "html"
    return named or "text"


def _drafts(data: bytes, name: str, media_type: str | None) -> tuple[list[Draft], list[Problem]]:
    """Call the reader of the source's type; each is imported only when a file of its type turns up."""
    kind = _kind(data, name, media_type)
    if kind == "pdf":
        from variorum.ingest.pdf import read_pdf  # noqa: PLC0415

        return [read_pdf(data, name)], []
    if kind == "warc":
        from variorum.ingest.warc import read_warc  # noqa: PLC0415

        return read_warc(data, name)
    if kind == "jsonl":
        from variorum.ingest.jsonl import read_jsonl  # noqa: PLC0415

        return read_jsonl(data, name)
    if kind == "html":
        from variorum.ingest.html import read_html  # noqa: PLC0415

        page, problems = read_html(data, name, _charset(media_type), None)
        return [page], problems
    text, problems = decode(data, name, _charset(media_type))
    if kind == "markdown":
        from variorum.ingest.markdown import read_markdown  # noqa: PLC0415

        return [read_markdown(text, name)], problems
    return [Draft(name, text)], problems


def _charset(media_type: str | None) -> str | None:
    for part in (media_type or "").split(";")[1:]:
        key, _, value = part.partition("=")
        if key.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None


def read_article(
    data: bytes,
    *,
    name: str,
    media_type: str | None = None,
    manifest: ManifestEntry | None = None,
    url: str | None = None,
    options: IngestOptions = IngestOptions(),  # noqa: B008 - frozen
) -> tuple[list[Article], list[Problem]]:
    """The articles of one source (several in JSONL and WARC) and what was wrong with it."""
    articles: list[Article] = []
    if not data.strip():
        empty = f"{'standard input' if name == '-' else name} is empty: there is nothing to read. Check that the report was saved."
        return [], [Problem(code="empty_file", message=empty, article=name)]
    try:
        drafts, problems = _drafts(data, name, media_type)
    except ReadError as error:
        return [], [error.problem(name)]
    if (
        len(drafts) > 1 and manifest
    ):  # one entry for many reports can name their publisher, not their headlines
        manifest = msgspec.structs.replace(manifest, headline=None, url=None)
    for draft in drafts:
        placed = draft if draft.url or not url else msgspec.structs.replace(draft, url=url)
        try:
            article, odd = assemble(placed, manifest, options)
        except ReadError as error:
            problems.append(error.problem(draft.name))
            continue
        articles.append(article)
        problems += odd
    return articles, problems
