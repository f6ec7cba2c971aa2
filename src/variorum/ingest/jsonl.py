"""JSON lines: one article a line. In: bytes of .jsonl or standard input. Out: Drafts, and a Problem for lines that are none.

Keys are read tolerantly (text or body or content, title or headline, publisher or source, published or date, url or link, html).
A file that is one JSON list or object is read, too. Refuses lines without text.
"""

import json
from collections.abc import Iterator
from typing import Any

from variorum.ingest.decode import decode
from variorum.ingest.draft import Draft, ReadError
from variorum.ingest.html import read_html
from variorum.model.article import Candidate
from variorum.model.problem import Problem

_TEXT = (
    "text",
    "body",
    "content",
    "article",
    "maintext",
    "main_text",
    "fulltext",
    "full_text",
    "articlebody",
)
_KEYS = {
    "headline": ("headline", "title"),
    "publisher": ("publisher", "source", "site", "sitename", "site_name", "outlet"),
    "published": ("published", "date", "published_at", "publishedat", "date_published", "datepublished", "date_publish", "pubdate", "published_date", "publication_date"),
    "modified": ("modified", "updated", "date_modified", "datemodified"),
    "byline": ("byline", "author", "authors"),
    "url": ("url", "link", "source_url"),
    "lang": ("lang", "language"),
}  # fmt: skip
_NAMES = ("name", "file", "filename", "id")
_SHOWN = 3


def _string(value: Any) -> str | None:
    if isinstance(value, dict):
        return _string(value.get("name"))
    if isinstance(value, list):
        return ", ".join(part for part in map(_string, value[:10]) if part) or None
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value).strip() or None
    return None


def _draft(record: dict[str, Any], fallback: str) -> Draft | None:
    """The Draft of one record, None where it holds no text."""
    lowered = {str(key).lower(): value for key, value in record.items()}
    candidates = [
        Candidate(field, value, "jsonl")  # type: ignore[arg-type]
        for field, keys in _KEYS.items()
        for value in [next((v for v in map(_string, map(lowered.get, keys)) if v), None)]
        if value
    ]
    name = next(
        (value for key in _NAMES if isinstance(lowered.get(key), str) and (value := _string(lowered[key]))),
        fallback,
    )
    url = next((c.value for c in candidates if c.field == "url"), None)
    text = next((v for key in _TEXT if isinstance(v := lowered.get(key), str) and v.strip()), None)
    if text is None and isinstance(markup := lowered.get("html"), str) and markup.strip():
        page, _ = read_html(markup.encode(), name, url=url)
        return Draft(name, page.text, url, (*candidates, *page.candidates), page.captions, page.wall)
    if text is None:
        return None
    headline = next((c.value for c in candidates if c.field == "headline"), None)
    if (
        headline
        and " ".join(headline.split()).lower() not in " ".join(text[: len(headline) + 400].split()).lower()
    ):
        text = f"{headline}\n\n{text}"
    return Draft(name, text, url, tuple(candidates))


def _records(text: str) -> Iterator[tuple[int, Any]]:
    """(line number, value) of each line; a value of None marks a line that is no JSON. A list or object over many lines is one file."""
    stripped = text.lstrip()
    if stripped.startswith("[") or (
        stripped.startswith("{")
        and "\n" in stripped
        and not stripped.split("\n", 1)[0].rstrip().endswith("}")
    ):
        try:
            data = json.loads(stripped)
        except (ValueError, RecursionError):
            pass
        else:
            items = (
                data
                if isinstance(data, list)
                else data.get("articles", [data])
                if isinstance(data, dict)
                else []
            )
            yield from enumerate(items if isinstance(items, list) else [], 1)
            return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                yield number, None


def read_jsonl(data: bytes, name: str) -> tuple[list[Draft], list[Problem]]:
    """All Drafts of a JSONL source; raises ReadError where it holds none."""
    text, problems = decode(data, name)
    drafts: list[Draft] = []
    bad: list[int] = []
    silent: list[int] = []
    for number, record in _records(text):
        if not isinstance(record, dict):
            bad.append(number)
            continue
        try:
            draft = _draft(record, f"{name}:{number}")
        except ReadError:
            draft = None
        if draft is None:
            silent.append(number)
        else:
            drafts.append(draft)
    if bad:
        problems.append(
            _lines(
                "bad_json_line",
                name,
                bad,
                "not a JSON object (cut off, perhaps)",
                "Write one article as one JSON object a line.",
            )
        )
    if silent:
        problems.append(
            _lines("no_article_text", name, silent, "without a text", 'Give the report under the key "text".')
        )
    if not drafts and not problems:
        raise ReadError("empty_file", f"{name} holds no article: there is nothing to read.")
    return drafts, problems


def _lines(code: str, name: str, numbers: list[int], what: str, do: str) -> Problem:
    shown = ", ".join(str(number) for number in numbers[:_SHOWN]) + (
        f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
    )
    plural = "line" if len(numbers) == 1 else "lines"
    return Problem(code=code, message=f"{name}, {plural} {shown}: {what}; not read. {do}", article=name)
