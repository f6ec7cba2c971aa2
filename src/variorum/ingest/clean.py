"""Tells reporting from boilerplate, line by line. In: lines of a text. Out: for each line a reason to drop it, or None.

Conservative: to lose a line of reporting is worse than to keep a line of site furniture. A line goes only where a known phrase,
its place (before the headline, after the last sentence) or a repetition says so; nothing is dropped for being short.
"""

import re
from functools import cache

from variorum.ingest.lines import (
    Line,
    bare,
    boilerplate,
    count_words,
    ends_like_sentence,
    is_body,
    section_names,
)
from variorum.model.article import DropReason

_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+/?$", re.IGNORECASE)
_RULE = re.compile(r"^[\W_]+$")
_QUOTED = re.compile(r"[\"“”«»]")
_SOURCE = re.compile(r"^\W*[Ss]ources?\s?:")


@cache
def _whole() -> dict[str, DropReason]:
    return {bare(phrase): reason for reason, phrases in boilerplate()["whole"].items() for phrase in phrases}


@cache
def _starts() -> dict[str, list[tuple[str, DropReason]]]:
    """Opening phrases by their first letter, so that a line is compared with few of them."""
    table: dict[str, list[tuple[str, DropReason]]] = {}
    for reason, phrases in boilerplate()["starts"].items():
        for phrase in phrases:
            table.setdefault(phrase[0], []).append((phrase, reason))
    return table


def _starting_phrase(line: Line, lowered: str, limits: dict[str, int], *, first: bool) -> DropReason | None:
    if count_words(line.words, 60) > limits["starts_words"]:
        return None
    for phrase, reason in _starts().get(lowered[:1], ()):
        if lowered.startswith(phrase) and not (first and phrase in boilerplate()["labels"]["headline"]):
            return reason
    return None


@cache
def _holding() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Phrases that tell by themselves, phrases that tell when the reader is spoken to, and the words that speak to him."""
    table = boilerplate()
    sure, weak = table["holds"]["footer"], table["addresses"]["footer"]
    groups = (sure, weak, table["addresses"]["words"])
    return tuple(re.compile(r"\b(?:" + "|".join(map(re.escape, group)) + r")\b") for group in groups)  # type: ignore[return-value]


def _holds_phrase(line: Line, lowered: str, limits: dict[str, int]) -> DropReason | None:
    if count_words(line.words, 60) > limits["holds_words"] or _QUOTED.search(line.words):
        return None
    sure, weak, address = _holding()
    speaks = address.search(lowered) or not is_body(line.words)
    return "footer" if sure.search(lowered) or (weak.search(lowered) and speaks) else None


def _known_phrase(line: Line, limits: dict[str, int], *, first: bool) -> DropReason | None:
    """A line that is, begins with or holds a phrase of the table. `first`: nothing before it was kept."""
    if reason := _whole().get(bare(line.words)):
        return reason
    lowered = line.words.replace("’", "'").lower().lstrip(" *•-–—|>»")
    starting = _starting_phrase(line, lowered, limits, first=first)
    if starting or first:  # a headline may be about cookies
        return starting
    return _holds_phrase(line, lowered, limits)


def _is_trail(line: Line) -> bool:
    """A breadcrumb or menu: parts between slashes or arrows, or names of sections and nothing else."""
    if ends_like_sentence(line.words) or count_words(line.words, 20) > 12:
        return False
    marks = "".join(re.escape(mark) for mark in boilerplate()["navigation"]["separators"] if len(mark) == 1)
    parts = [part.strip().lower() for part in re.split(rf"[{marks}]|\s{{2,}}|\t", line.words) if part.strip()]
    known = sum(part in section_names() for part in parts)
    return bool(parts) and (
        known == len(parts) or (len(parts) > 1 and parts[0] in section_names() and "|" not in line.words)
    )


def _unglued(words: str) -> str:
    """The line without section names glued before it ("HomeWorldStorm kills…" -> "Storm kills…")."""
    parts = _GLUED.split(words)
    at = 0
    while at < len(parts) - 1 and parts[at].strip().lower() in section_names():
        at += 1
    return "".join(parts[at:])


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.replace("’", "").replace("'", "").lower()))


def _repeats_headline(line: Line, later: list[Line]) -> bool:
    """A cut or glued copy of a fuller headline that follows, or the same headline again."""
    cut = line.words.rstrip().endswith(("...", "…"))
    short = _plain(_unglued(line.words))
    glued = _unglued(line.words) != line.words
    if len(short.split()) < 3:
        return False
    for other in later:
        full = _plain(other.words)
        if full == short or ((cut or glued) and full.startswith(short)):
            return not is_body(other.words) or full == short
    return False


def _tail_start(lines: list[Line], reasons: list[DropReason | None]) -> int:
    """Index of the first line after the last line of reporting."""
    for line in reversed(lines):
        if reasons[line.index] is None and is_body(line.words):
            return line.index + 1
    return len(lines)


def _clear_tail(
    lines: list[Line], reasons: list[DropReason | None], limits: dict[str, int], kept: frozenset[int]
) -> None:
    """Short lines below the first line of site furniture under the article go with it."""
    furniture = False
    for line in lines[_tail_start(lines, reasons) :]:
        if reasons[line.index] is not None:
            furniture = True
        elif furniture and line.index not in kept and _is_short(line, limits["tail_words"]):
            reasons[line.index] = "footer"


def _is_short(line: Line, most: int) -> bool:
    """Few words, no sentence and no credit."""
    return (
        count_words(line.words, 30) <= most
        and not ends_like_sentence(line.words)
        and not _SOURCE.match(line.words)
    )


def classify(lines: list[Line], kept: frozenset[int] = frozenset()) -> list[DropReason | None]:
    """For each line the reason to drop it, or None. `kept` are indices of lines known to be byline, date or caption."""
    limits: dict[str, int] = boilerplate()["limits"]
    reasons: list[DropReason | None] = [None] * len(lines)
    first = True  # nothing before was kept: the line may be the headline
    for line in lines:
        if line.index in kept:
            first = False
        elif _RULE.match(line.words):
            reasons[line.index] = "markup"
        elif _ADDRESS.match(line.words) and line.index >= len(lines) - limits["tail_lines"]:
            reasons[line.index] = "footer"
        else:
            reasons[line.index] = _known_phrase(line, limits, first=first)
            first = first and reasons[line.index] is not None
    for line in lines[: limits["head_lines"]]:
        if any(is_body(earlier.words) for earlier in lines[: line.index]):
            break
        if reasons[line.index] is None and line.index not in kept and len(lines) > 1:
            if _is_trail(line):
                reasons[line.index] = "navigation"
            elif _repeats_headline(line, lines[line.index + 1 : limits["head_lines"]]):
                reasons[line.index] = "repeated"
    _clear_tail(lines, reasons, limits, kept)
    return reasons
