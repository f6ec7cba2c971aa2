"""Draft: what a reader of one file type hands to `assemble`. In: nothing. Out: the record. It judges nothing.

Every reader (text, html, pdf, jsonl, warc) makes Drafts; only `assemble` turns a Draft into an Article.
"""

import msgspec

from variorum.model.article import Candidate
from variorum.model.problem import Problem


class ManifestEntry(msgspec.Struct, frozen=True):
    """What the manifest of a folder says about one file. Fields may be missing; those given beat what we infer."""

    file: str = ""
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    headline: str | None = None
    lang: str | None = None


class Draft(msgspec.Struct, frozen=True):
    """Main text as a reader found it, before lines are classified, with what the source says about itself.

    `candidates` stand in order of trust: the first of a field is the one used. `captions` are picture texts of a page,
    `furniture` what the reader itself set aside (running heads of a PDF), `wall` a login page or paywall that the page admits to.
    """

    name: str
    text: str
    url: str | None = None
    candidates: tuple[Candidate, ...] = ()
    captions: tuple[str, ...] = ()
    wall: str | None = None
    furniture: tuple[str, ...] = ()

    def first(self, field: str) -> str | None:
        """The most trusted candidate of a field, or None."""
        return next((c.value for c in self.candidates if c.field == field), None)


class ReadError(Exception):
    """A source that gives no article: carries the Problem that says so. Never leaves this room."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message

    def problem(self, name: str) -> Problem:
        """The Problem to show, about the source `name`."""
        return Problem(code=self.code, message=self.message, article=name)
