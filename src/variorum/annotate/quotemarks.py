"""Quote marks. In: a text. Out: the quoted stretches in text order, marks excluded, lost marks and broken lines mended.

Handles straight, curly, guillemet and typewriter marks (``…''), British single quotes, marks glued to the next word, quotes
that open again on each paragraph and close only once, quotes whose sentences were put on lines of their own. Refuses to
take an apostrophe, an inch or a feet mark for a quote.
"""

import re

import msgspec

_MARK = re.compile(r"``|''|[\"“”„‟«»‘’‚']")
_LINE = re.compile(r"[^\n]+")
_OPENERS = frozenset("“„‟«")
_SINGLE = frozenset("‘’‚'")
_SPEAKER_LABEL = re.compile(r"[A-Z][A-Z .’'-]{1,30}:")  # a transcript put in marks: "RUIZ: We will go on.
_LONGEST = 4_000  # a quote mark left open swallows no more than this
_LOOK_AHEAD = 4  # lines in which the mark is sought that closes a quote broken over lines
_INNER = 60  # characters of quoted words within a quote
_CLAUSE = 50  # characters of "she said" behind a quote whose first mark was lost …
_LEAST = 4  # … which has so many words at least


class Quoted(msgspec.Struct, frozen=True):
    """A quoted stretch: `start:end` without marks, `outer_start:outer_end` with them; `open_end` where no mark closes it."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    open_end: bool = False
    single: bool = False


class _Line(msgspec.Struct, frozen=True):
    """A line with its marks; `apart` is True where an empty line stands before it."""

    start: int
    end: int
    marks: tuple[re.Match[str], ...]
    apart: bool


def pair_quotes(text: str) -> tuple[Quoted, ...]:
    """All quoted stretches, in text order."""
    lines: list[_Line] = []
    before = 0
    for match in _LINE.finditer(text):
        marks = tuple(_MARK.finditer(text, match.start(), match.end()))
        lines.append(
            _Line(start=match.start(), end=match.end(), marks=marks, apart=match.start() - before > 1)
        )
        before = match.end()
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    for number, line in enumerate(lines):
        opened = _pair_line(text, line, opened, found)
        if opened is not None and not _goes_on(text, lines, number, opened):
            found.append(_quoted(text, opened, line.end, line.end, open_end=True))
            opened = None
    return tuple(quoted for quoted in found if quoted.end > quoted.start)


def _goes_on(text: str, lines: list[_Line], number: int, opened: re.Match[str]) -> bool:
    """Whether a quote left open at the end of a line runs on in the next: a mark closes it there, or opens the one after it."""
    for ahead in range(number + 1, min(number + 1 + _LOOK_AHEAD, len(lines))):
        line = lines[ahead]
        if line.apart or line.end - opened.end() > _LONGEST:
            return False
        marks = [mark for mark in line.marks if mark.group() not in _SINGLE]
        if not marks:
            continue
        if _opening(text, marks[0], line.start):
            return marks[0].start() == line.start and number + 1 < ahead == number + 2
        return True
    return False


def _opening(text: str, mark: re.Match[str], line: int) -> bool:
    """Whether a double mark opens: by its shape, or a straight one by what stands around it."""
    sign = mark.group()
    if sign in _OPENERS or sign == "``":
        return True
    if sign in ("”", "»") and mark.start() > line:
        return False
    before = text[mark.start() - 1] if mark.start() > line else " "
    after = text[mark.end() : mark.end() + 1] or " "
    return (before.isspace() or before in "([{—–-/:‘'") and not after.isspace()


def _pair_line(
    text: str, line: _Line, opened: re.Match[str] | None, found: list[Quoted]
) -> re.Match[str] | None:
    """Pairs the marks of one line; the mark that is open at its end, or None."""
    done = line.start
    inner = _inner_marks(line.marks)
    doubles = [mark for mark in line.marks if mark.group() not in _SINGLE and mark not in inner]
    left = len(doubles)
    lost = opened is None and _lost_open(text, line, doubles)
    for index, mark in enumerate(line.marks):
        if mark.start() < done or mark in inner:
            continue
        if mark.group() in _SINGLE:
            quoted = _single(text, line.marks, index) if opened is None and not lost else None
            if quoted is not None:
                found.append(quoted)
                done = quoted.outer_end
            continue
        left -= 1
        if lost:
            found.append(_stretch(text, (line.start, mark.start()), (line.start, mark.end())))
            lost = False
        elif opened is None:
            opened = None if _no_quote(text, mark, line.start, left) else mark
        elif _opening(text, mark, line.start) and _lost_close(text, mark, line.start, left):
            found.append(_quoted(text, opened, mark.start(), mark.start(), open_end=True))
            opened = mark
        else:
            found.append(_quoted(text, opened, mark.start(), mark.end()))
            opened = None
    return opened


def _inner_marks(marks: tuple[re.Match[str], ...]) -> list[re.Match[str]]:
    """Curly marks around a few words within straight ones (`"They let the “guests” in, " he said`)."""
    doubles = [mark for mark in marks if mark.group() not in _SINGLE]
    found: list[re.Match[str]] = []
    for at in range(1, len(doubles) - 2):
        shape = "".join(mark.group()[0] for mark in doubles[at - 1 : at + 3])
        if shape == '"“”"' and (at - 1) % 2 == 0 and doubles[at + 1].start() - doubles[at].end() <= _INNER:
            found += doubles[at : at + 2]
    return found


def _lost_open(text: str, line: _Line, doubles: list[re.Match[str]]) -> bool:
    """Whether the first mark of a line closes a quote that began with the line: `We saw it coming, " she said. " Nobody listened. "`"""
    if len(doubles) % 2 == 0 or doubles[0].group() in _OPENERS:
        return False
    words = text[line.start : doubles[0].start()].rstrip()
    stop = doubles[1].start() if len(doubles) > 1 else line.end
    clause = text[doubles[0].end() : stop].strip()
    return (
        words[-1:] in ",.!?"
        and words.count(" ") >= _LEAST
        and len(clause) <= _CLAUSE
        and clause[-1:] in (".", ",", ":")
        and (clause[:1].islower() or len(doubles) > 1)
        and ". " not in words[-_CLAUSE:-1]
    )


def _no_quote(text: str, mark: re.Match[str], line: int, left: int) -> bool:
    """Whether a double mark outside quotes opens none: inches, a stray closing mark, the label of a transcript.

    A straight mark with blanks on both sides (`" We go on, " he said`) opens where another one is `left` in the line to close it.
    """
    if _SPEAKER_LABEL.match(text, mark.end()):
        return True
    if mark.group() == '"' and mark.start() > line and text[mark.start() - 1].isdigit():
        return True
    before = text[mark.start() - 1] if mark.start() > line else " "
    if mark.group() == '"' and before.isspace() and text[mark.end() : mark.end() + 1].isspace() and left:
        return False
    glued = mark.start() > line and text[mark.end() : mark.end() + 1].isalnum()
    return not _opening(text, mark, line) and not (glued and mark.group() in ('"', "''"))


def _lost_close(text: str, mark: re.Match[str], line: int, left: int) -> bool:
    """Whether an opening mark inside an open quote begins a new one. A straight mark may be a closing one set one space
    too early (`again, "Ruiz said`): then the marks left in the line pair up without it."""
    if mark.start() == line:
        return True
    if mark.group() not in ('"', "''"):
        return True
    return left % 2 == 1 and text[max(line, mark.start() - 2) : mark.start()].strip()[-1:] in (
        ".",
        "!",
        "?",
        ",",
        ":",
        "",
    )


def _quoted(
    text: str, opened: re.Match[str], close: int, outer: int, *, open_end: bool = False, single: bool = False
) -> Quoted:
    outer_end = None if open_end else outer
    return _stretch(text, (opened.end(), close), (opened.start(), outer_end), single=single)


def _stretch(
    text: str, inside: tuple[int, int], outside: tuple[int, int | None], *, single: bool = False
) -> Quoted:
    """The record of a stretch, without blanks at its ends; it is open where nothing closes it."""
    start, end = inside
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quoted(
        start=start,
        end=end,
        outer_start=outside[0],
        outer_end=end if outside[1] is None else outside[1],
        open_end=outside[1] is None,
        single=single,
    )


def _single(text: str, marks: tuple[re.Match[str], ...], index: int) -> Quoted | None:
    """The stretch that a single mark opens, if a mark closes it; a possessive plural in between is not the end."""
    opened = marks[index]
    before = text[opened.start() - 1 : opened.start()] or "\n"
    if (
        opened.group() == "’"
        or not (before.isspace() or before in "([{—–-/:")
        or text[opened.end() : opened.end() + 1].isspace()
    ):
        return None
    weak: re.Match[str] | None = None
    for mark in marks[index + 1 : index + 40]:
        if mark.group() not in _SINGLE:
            break
        if text[mark.start() - 1].isspace() or text[mark.end() : mark.end() + 1].isalnum():
            continue
        if text[mark.start() - 1] in ".,!?…" or not (
            text[mark.start() - 1] == "s" and _noun_follows(text, mark.end())
        ):
            return _quoted(text, opened, mark.start(), mark.end(), single=True)
        weak = weak or mark
    if weak is not None and weak.start() - opened.end() < 80:
        return _quoted(text, opened, weak.start(), weak.end(), single=True)
    return None


def _noun_follows(text: str, at: int) -> bool:
    """After a possessive the noun follows: a space and a small letter."""
    return text[at : at + 1] == " " and text[at + 1 : at + 2].islower()
