"""Web archives. In: the bytes of a .warc or .warc.gz. Out: a Draft for each page that answered 200, Problems for the rest.

fastwarc reads on past damage without a word, so lengths are checked here: a cut archive is told, and what is whole is read. The time of
archiving is kept as a candidate and never taken for the time of publication.
"""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import Any

from variorum.ingest.decode import decode
from variorum.ingest.draft import Draft, ReadError
from variorum.ingest.html import read_html
from variorum.model.article import Candidate
from variorum.model.problem import Problem

_PAGES = ("text/html", "application/xhtml+xml")
_MAX_PAGE = 20_000_000  # bytes: a larger record is no report
_GZIP_CHECK = 50_000_000  # bytes: larger archives are checked by record length alone
_CHUNK = 1 << 20


def _records(data: bytes, *, parse: bool) -> Iterator[Any]:
    """Response and resource records; a stream that breaks ends the iteration, and the caller checks for that."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - for archives only

    wanted = WarcRecordType.response | WarcRecordType.resource
    try:
        yield from ArchiveIterator(
            io.BytesIO(data), record_types=wanted, parse_http=parse, auto_decode="all" if parse else "none"
        )
    except (OSError, ValueError, EOFError, zlib.error):
        return


def _is_cut(data: bytes) -> bool:
    """Whether the archive ends inside a record."""
    if data.startswith(b"\x1f\x8b") and len(data) <= _GZIP_CHECK:
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
                while stream.read(_CHUNK):
                    pass
        except (EOFError, OSError, zlib.error):
            return True
    for record in _records(data, parse=False):
        if record.headers.get("Content-Length") is None or record.content_length > len(
            record.reader.read(record.content_length)
        ):
            return True
    return False


def _draft(record: Any, body: bytes, name: str) -> tuple[Draft, list[Problem]] | None:
    """The Draft of one record; None where its type is not that of a report."""
    media = (
        (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
    )
    url = record.headers.get("WARC-Target-URI")
    label = url or name
    if media in _PAGES:
        draft, problems = read_html(body, label, record.http_charset, url)
    elif media == "text/plain" and not (url or "").endswith("/robots.txt"):
        text, problems = decode(body, label, record.http_charset)
        draft = Draft(label, text, url)
    elif media == "application/pdf":
        from variorum.ingest.pdf import read_pdf  # noqa: PLC0415 - for PDF only

        draft, problems = read_pdf(body, label), []
    else:
        return None
    stamp = record.record_date
    archived = (Candidate("published", stamp.isoformat(), "warc"),) if stamp else ()
    return Draft(
        label, draft.text, url, (*draft.candidates, *archived), draft.captions, draft.wall, draft.furniture
    ), problems


def read_warc(data: bytes, name: str) -> tuple[list[Draft], list[Problem]]:
    """All Drafts of an archive; raises ReadError where it holds no page."""
    drafts: list[Draft] = []
    problems: list[Problem] = []
    seen = refused = 0
    for record in _records(data, parse=True):
        seen += 1
        status = record.http_headers.status_code if record.http_headers else None
        if status not in (None, 200):
            refused += 1
            continue
        body = record.reader.read(_MAX_PAGE)
        if not body.strip():
            continue
        try:
            made = _draft(record, body, name)
        except ReadError as error:
            problems.append(error.problem(record.headers.get("WARC-Target-URI") or name))
            continue
        if made:
            drafts.append(made[0])
            problems += made[1]
    if _is_cut(data):
        told = (
            f"{len(drafts)} page{'s' if len(drafts) != 1 else ''} before the break {'were' if len(drafts) != 1 else 'was'} read"
            if drafts
            else "nothing was read from it"
        )
        message = f"{name} is cut off or damaged in the middle of a record: {told}. Fetch the archive again if a report is missing."
        problems.append(Problem(code="truncated_archive", message=message, article=name))
    elif not drafts and not problems:
        what = f"{refused} of its {seen} pages answered with an error" if seen else "it has no page in it"
        raise ReadError(
            "no_article_text",
            f"{name} holds no report that can be read ({what}). Check that this is the right archive.",
        )
    return drafts, problems
