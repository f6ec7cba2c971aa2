"""PDF files. In: bytes. Out: a Draft whose lines are paragraphs again: line-end hyphens joined, running heads and page numbers aside.

Refuses PDFs without a text layer (scans), encrypted and broken ones. There is no OCR here.
"""

import itertools
import re
from collections import Counter
from statistics import median
from typing import Any

import msgspec

from variorum.ingest.draft import Draft, ReadError
from variorum.ingest.lines import ends_like_sentence

_MAX_PAGES = 60  # a report has a few; more is a book or a whole newspaper
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"^\W*(?:page|p\.)?\s?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?\W*$", re.IGNORECASE)
_BREAK = re.compile("\r\n|\n|\r|[\ufffe\x02]\r?\n?")
_HYPHENS = ("\ufffe", "\x02")


class _Line(msgspec.Struct):
    """A printed line with its box. `joined` is True where it ended in a line-end hyphen."""

    words: str
    left: float
    right: float
    bottom: float
    size: float
    joined: bool
    page: int


def _printed_lines(page: Any, number: int) -> list[_Line]:
    """The lines of a page in reading order with their boxes; boxes are zero where the library's count does not fit its text."""
    text_page = page.get_textpage()
    text: str = text_page.get_text_range()
    placed = text_page.count_chars() == len(text)
    lines: list[_Line] = []
    at = 0
    for match in [*_BREAK.finditer(text), None]:
        end = match.start() if match else len(text)
        raw = text[at:end]
        words = raw.strip()
        if words:
            first = at + raw.index(words)
            boxes = [
                text_page.get_charbox(i, loose=True) if placed else (0.0, 0.0, 0.0, 0.0)
                for i in (first, first + len(words) - 1)
            ]
            (left, bottom, _, top), (_, _, right, _) = boxes
            joined = bool(match) and match[0][0] in _HYPHENS  # type: ignore[index]
            if words[-2:-1].isalnum() and words[-1] == "-":  # the library leaves the hyphen after a number
                words, joined = words[:-1], True
            lines.append(_Line(words, left, right, bottom, top - bottom, joined, number))
        if match:
            at = match.end()
    return lines


def _running_heads(pages: list[list[_Line]]) -> set[str]:
    """Lines at the edges of pages that come again on other pages, numbers aside."""
    count: Counter[str] = Counter()
    for lines in pages:
        count.update({_NUMBER.sub("#", line.words) for line in (*lines[:2], *lines[-2:])})
    least = max(2, len(pages) // 2)
    return {words for words, times in count.items() if times >= least}


def _without_furniture(pages: list[list[_Line]]) -> tuple[list[_Line], list[str]]:
    heads = _running_heads(pages)
    kept: list[_Line] = []
    furniture: list[str] = []
    for lines in pages:
        for place, line in enumerate(lines):
            edge = place < 2 or place >= len(lines) - 2
            if edge and (_NUMBER.sub("#", line.words) in heads or _PAGE_NUMBER.match(line.words)):
                furniture.append(line.words)
            else:
                kept.append(line)
    return kept, furniture


def _pitch(lines: list[_Line]) -> float:
    """The usual distance between two lines of a paragraph: where most paragraphs have one line, only a line that begins small tells."""
    pairs = [
        (a.bottom - b.bottom, b.words[0].islower())
        for a, b in itertools.pairwise(lines)
        if a.page == b.page and 0 < a.bottom - b.bottom < 4 * max(a.size, 1)
    ]
    gaps = [gap for gap, goes_on in pairs if goes_on] or [gap for gap, _ in pairs]
    return median(gaps) if gaps else 0.0


def _breaks(before: _Line, line: _Line, pitch: float, width: float) -> bool:
    """Whether a new paragraph begins with `line`."""
    if before.joined:
        return False
    ended = ends_like_sentence(before.words)
    if before.size and abs(before.size - line.size) > 0.12 * max(before.size, line.size):
        return True
    if before.page != line.page or line.bottom > before.bottom + before.size:  # next page or column
        return ended and not line.words[0].islower()
    if not before.size:
        return ended and len(before.words) < 60
    if pitch and before.bottom - line.bottom > 1.35 * pitch:
        return True
    indented = line.left - before.left > 0.8 * line.size
    short = before.right - before.left < 0.8 * width
    return ended and (indented or short)


def _join(before: str, line: _Line, whole: str) -> str:
    """A line-end hyphen goes, unless the word is written with it elsewhere or stands beside a number or capital letter."""
    first = re.search(r"[^\W_]+$", before)
    second = re.match(r"[^\W_]+", line.words)
    if not first or not second:
        return f"{before}-{line.words}"
    keep = f"{first[0]}-{second[0]}" in whole or first[0][-1].isdigit() or not second[0][0].islower()
    return f"{before}{'-' if keep else ''}{line.words}"


def _paragraphs(lines: list[_Line]) -> list[str]:
    pitch = _pitch(lines)
    widths = sorted(line.right - line.left for line in lines)
    width = widths[int(len(widths) * 0.8)] if widths else 0.0
    whole = " ".join(line.words for line in lines)
    paragraphs: list[list[str]] = []
    before: _Line | None = None
    for line in lines:
        if before is None or _breaks(before, line, pitch, width):
            paragraphs.append([line.words])
        elif before.joined:
            paragraphs[-1][-1] = _join(paragraphs[-1][-1], line, whole)
        else:
            paragraphs[-1].append(line.words)
        before = line
    return [" ".join(parts) for parts in paragraphs]


def read_pdf(data: bytes, name: str) -> Draft:
    """The Draft of a PDF; raises ReadError where it cannot be opened or holds no text."""
    import pypdfium2  # noqa: PLC0415 - for PDF only

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(
                "pdf_encrypted",
                f"{name} is a PDF locked with a password: it was not read. Save it without the password.",
            ) from None
        raise ReadError(
            "pdf_broken",
            f"{name} is a damaged or cut PDF: it cannot be opened and nothing was read from it. Fetch it again.",
        ) from None
    try:
        count = min(len(document), _MAX_PAGES)
        pages = [_printed_lines(document[number], number) for number in range(count)]
    except pypdfium2.PdfiumError:
        raise ReadError(
            "pdf_broken", f"{name} is a damaged PDF: its pages cannot be read. Fetch it again."
        ) from None
    finally:
        document.close()
    if sum(len(line.words) for lines in pages for line in lines) < 40:
        raise ReadError(
            "pdf_no_text",
            f"{name} has no text layer (a scan or picture): nothing was read from it. Run text recognition (OCR) on it first.",
        )
    lines, furniture = _without_furniture(pages)
    return Draft(name, "\n\n".join(_paragraphs(lines)), furniture=tuple(furniture))
