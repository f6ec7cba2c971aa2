"""Problem: what could not be read, decided or trusted. Shown to the reader, never swallowed."""

import msgspec

from variorum.model.article import Evidence


class Problem(msgspec.Struct, frozen=True):
    """`code` is stable (see docs/problems.md), `article` an article id or the name of the file that failed, `message` one clear sentence."""

    code: str
    message: str
    article: str | None = None
    evidence: tuple[Evidence, ...] = ()
