"""Bytes become text. In: bytes and the charset they claim. Out: text, and a Problem where the claim was wrong or missing.

Refuses what is no text at all (pictures, archives, programs) with a sentence that names what it seems to be.
"""

import codecs
import re

from variorum.ingest.draft import ReadError
from variorum.model.problem import Problem

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_FOREIGN = (
    (b"PK\x03\x04", "an Office document, e-book or ZIP archive"), (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"RIFF", "a media file"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"\x1f\x8b", "a gzip archive"), (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"), (b"SQLite format 3", "a database"), (b"{\\rtf", "an RTF document"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"), (b"ID3", "a sound file"), (b"OggS", "a sound file"), (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"\x00\x00\x00 ftyp", "a video"),
)  # fmt: skip
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DAMAGED = re.compile("â€[™œ\x9d“”˜\x80-\x9f]|Ã[©¨¤¶¼±³¡­]|\ufffd")
_SAMPLE = 60_000  # bytes shown to the charset detector: it is slow and needs no more


def refuse_foreign(data: bytes, name: str) -> None:
    """Raise ReadError where the bytes are no text."""
    for mark, what in _FOREIGN:
        if data.startswith(mark):
            raise ReadError(
                "not_text",
                f"{name} is {what}, not text: it was not read. Save the report as .txt, .html or .pdf and give that file.",
            )
    wide = data.startswith(
        (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
    )
    head = data[:_SAMPLE]
    if not wide and head.count(0) > len(head) // 100 and not _utf16_by_zeros(head):
        raise ReadError(
            "not_text",
            f"{name} holds binary data, not text: it was not read. Save the report as .txt, .html or .pdf and give that file.",
        )


def _utf16_by_zeros(head: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of western text is zero."""
    pairs = len(head) // 2
    if pairs < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * pairs and even < 0.05 * pairs:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * pairs and odd < 0.05 * pairs else None


def _try(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (UnicodeError, LookupError, ValueError):
        return None


def _guess(data: bytes) -> tuple[str, str]:
    """Charset by statistics; western Windows where even those fail."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only needed for text that is not UTF-8

    best = from_bytes(data[:_SAMPLE]).best()
    western = _try(data, "cp1252")
    guessed = _try(data, best.encoding) if best else None
    if best and guessed is not None and guessed != western:
        return guessed, best.encoding
    return (western, "cp1252") if western is not None else (data.decode("cp1252", errors="replace"), "cp1252")


def _decode(data: bytes, declared: str | None) -> tuple[str, str | None]:
    """The text, and the charset that had to be guessed or None where UTF-8, a mark or the declaration held."""
    for mark, charset in _MARKS:
        if data.startswith(mark) and (text := _try(data, charset)) is not None:
            return text, None
    if (wide := _utf16_by_zeros(data[:_SAMPLE])) and (text := _try(data, wide)) is not None:
        return text, None
    if (text := _try(data, "utf-8")) is not None:
        return text, None
    loose = data.decode("utf-8", errors="replace")
    multibyte = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]", data[:1_000_000]))
    if loose[:1_000_000].count("\ufffd") <= multibyte // 20:
        return loose, "utf-8"  # UTF-8 with a few damaged bytes
    if (
        declared
        and declared.lower().replace("_", "-") not in ("utf-8", "utf8")
        and (text := _try(data, declared)) is not None
    ):
        return text, None
    return _guess(data)


def decode(data: bytes, name: str, declared: str | None = None) -> tuple[str, list[Problem]]:
    """The text of `data`; raises ReadError where it is none. UTF-8 is tried before what the file claims: claims are often wrong."""
    refuse_foreign(data, name)
    text, guessed = _decode(data, declared)
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > max(2, len(sample) // 50):
        raise ReadError(
            "not_text",
            f"{name} holds binary data, not text: it was not read. Save the report as .txt, .html or .pdf and give that file.",
        )
    if guessed:
        said = f"it claims to be {declared}" if declared else "it names no charset"
        message = f"{name} is not clean UTF-8 ({said}): it was read as {guessed}. If letters look wrong, save it as UTF-8 and run again."
        return text, [Problem(code="charset_guessed", message=message, article=name)]
    if len(_DAMAGED.findall(sample)) >= 3:
        message = f"{name} holds damaged letters (such as {_DAMAGED.search(sample)[0]!r}): they were kept as they are. Take the report from its source again if quotes matter."  # type: ignore[index]
        return text, [Problem(code="damaged_letters", message=message, article=name)]
    return text, []
