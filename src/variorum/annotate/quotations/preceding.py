"""The message before its reporting clause. In: the items of a line and where verb and speaker stand. Out: text spans, or None.

"C, X said", "C, said X", "C1, X said, C2", and the quotes that go on behind. Refuses clauses that have a message of their own.
"""

from variorum.annotate.quotations.content import Content, content_end, reporting_begins
from variorum.annotate.quotations.cues import Lexicon, Verb
from variorum.annotate.quotations.line import Line, ends_speech, is_speech
from variorum.annotate.quotations.phrases import STOPS, is_boundary, sentence_start
from variorum.annotate.quotations.sources import Source
from variorum.annotate.quotations.verbs import is_clear

_JOINING = frozenset(("and", "but", "while", "though", "although", "whereas"))
_DASHES = frozenset((",", "—", "–", "--"))


def quote_before(line: Line, at: int) -> int | None:
    """Item of the quote that ends right before `at`, over a comma; None where other words stand between."""
    items = line.items
    k = at - 1
    while k >= 0 and items[k].word in (",", "—", "–", "--", "-"):
        k -= 1
    return k if k >= 0 and items[k].quote is not None else None


def _around_as(line: Line, at: int, tail: int, lexicon: Lexicon) -> Content | None:
    """ "C1, as X observed, C2": all of the sentence but the clause that begins with "as"."""
    items = line.items
    begin = sentence_start(line, at)
    pieces = []
    if at - begin > 2:  # more than "Yet, as …"
        pieces.append((items[begin].start, items[at - 2 if items[at - 1].word in _DASHES else at - 1].end))
    if tail + 1 < len(items) and items[tail].word in _DASHES and not is_boundary(line, tail, tail + 1):
        stop = content_end(line, tail + 1, tail, lexicon)
        pieces.append((items[tail + 1].start, items[stop - 1].end))
    return (tuple(pieces), False) if pieces else None


def before_pieces(line: Line, begin: int, stop: int, quote: int | None) -> Content | None:
    """Content that stands before the reporting clause whose first item is `stop`."""
    items = line.items
    if quote is not None:
        quoted = items[quote].quote
        assert quoted is not None
        if quote == begin or (is_speech(line.text, quoted) and _whole(line, begin, quote)):
            return ((quoted.start, quoted.end),), True
    last = stop - 1
    while last > begin and items[last].word in (",", "—", "–", "--"):
        last -= 1
    if last < begin:
        return None
    return ((items[begin].start, items[last].end),), False


def _whole(line: Line, begin: int, quote: int) -> bool:
    """Whether a quote is a sentence of its own although words stand before it in the sentence ("But, “…”")."""
    items = line.items
    quoted = items[quote].quote
    assert quoted is not None
    first = line.text[quoted.start : quoted.start + 1]
    return quote - begin <= 2 or (first.isupper() and items[quote - 1].word in (",", ":"))


def content_before(line: Line, source: Source, tail: int, verb: Verb, lexicon: Lexicon) -> Content | None:
    """Content of "C, X said": the quote or clause before the source, with what follows after "X said,"."""
    items = line.items
    start = source.start
    quote = quote_before(line, start)
    clear = is_clear(line, tail)
    if not verb.frames & {"clause", "manner", "addressee"}:
        return None
    if start and items[start - 1].word == "as" and clear:
        return _around_as(line, start - 1, tail, lexicon)
    if quote is not None:
        quoted = items[quote].quote
        assert quoted is not None
        glued = start - 1 == quote or items[start - 1].word == ","
        if not clear and not (
            glued
            and ends_speech(line.text, quoted)
            and (items[tail].word not in ("that", ":") or line.text[quoted.end - 1] == ",")
            and line.text[quoted.end - 1] != "."
        ):
            return None
        begin = sentence_start(line, quote)
    else:
        if not clear or start == 0 or items[start - 1].word not in (",", "—", "–", "--"):
            return None
        more = tail < len(items) and items[tail].word == ","
        behind = items[tail + 1].quote if more and tail + 1 < len(items) else None
        if behind is not None and is_speech(line.text, behind):
            return None
        begin = sentence_start(line, start)
        if begin >= start - 2 and not more:
            return None
    before = before_pieces(line, begin, start, quote)
    if before is None:
        return None
    pieces, direct = before
    if (
        not direct
        and tail < len(items)
        and items[tail].word == ","
        and tail + 1 < len(items)
        and not is_boundary(line, tail, tail + 1)
        and not _told_besides(line, tail + 1, lexicon)
    ):
        stop = content_end(line, tail + 1, tail, lexicon)
        return (*pieces, (items[tail + 1].start, items[stop - 1].end)), False
    return pieces + continuation(line, tail, direct=direct), direct


def _told_besides(line: Line, first: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind "C, X said," is another message or the reporter's own: "but Y said …", "as it closed a mill"."""
    items = line.items
    begin = first + 1 if items[first].word in _JOINING else first
    return items[first].word == "as" or reporting_begins(line, begin, len(items), lexicon)


def continuation(line: Line, at: int, *, direct: bool) -> tuple[tuple[int, int], ...]:
    """Quotes that go on behind the reporting clause: `"A," she said, "B."` and `"A," she said on Monday. "B. C."`."""
    items = line.items
    if not direct or at >= len(items):
        return ()
    stop = at
    while stop < len(items) and items[stop].quote is None and stop - at < 25:
        if items[stop].word in STOPS or (stop + 1 < len(items) and is_boundary(line, stop, stop + 1)):
            stop += 1
            break
        stop += 1
    comma = (
        at < len(items) and items[at].word == "," and at + 1 < len(items) and items[at + 1].quote is not None
    )
    if comma:
        stop = at + 1
    pieces: list[tuple[int, int]] = []
    while stop < len(items) and (quoted := items[stop].quote) is not None:
        if (
            not comma
            and stop + 1 < len(items)
            and not is_boundary(line, stop, stop + 1)
            and items[stop + 1].quote is None
        ):
            break
        pieces.append((quoted.start, quoted.end))
        stop += 1
    return tuple(pieces)
