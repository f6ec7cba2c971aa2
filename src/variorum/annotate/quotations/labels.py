"""Labels that name who speaks in front of a colon, or alone on a line. In: the items of a line. Out: attributions, and sources of the next line.

"Minister: 'We will rebuild'" in a headline, "RUIZ: We will rebuild." in a transcript, "CLIP – Ana Ruiz, union: “…”" in a script, "14:20 – Mayor Ana
Ruiz: “…”" in a live page. Refuses labels with a verb of their own, and turns of the outlet's own staff: those are the report, not speech in it.
"""

import re
from functools import cache

import msgspec

from variorum.annotate.mentions.lexicon import lexicon as names
from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.line import Item, Line, ends_speech
from variorum.annotate.quotations.phrases import noun_phrase_before
from variorum.annotate.quotations.reported import Attribution
from variorum.annotate.quotations.sources import Source
from variorum.lang.load import load_table

_LONGEST = 16  # items of a label, its description in brackets included
_HEADLINE = 9  # items of a label in a headline
_CLOCK = re.compile(r"\d{1,2}[.:h]\d{2}")
_DASHES = frozenset(("—", "–", "--", "-", ":", ",", "|"))


class _Label(msgspec.Struct, frozen=True):
    """A label: where the words that name begin and end, and the item behind the whole."""

    start: int
    core_end: int
    end: int
    behind: int
    shouted: bool

    @property
    def source(self) -> Source:
        return Source(start=self.start, end=self.end, core_start=self.start, core_end=self.core_end)


def find_colons(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """The speech behind the label that opens a line."""
    if line.block == "headline":
        return _in_headline(line, lexicon)
    label = _label(line, _opening(line))
    items = line.items
    if label is None or label.behind >= len(items) or items[label.behind - 1].word != ":":
        return []
    if items[label.core_end - 1].word in lexicon.labels:
        return []
    quoted = items[label.behind].quote
    if quoted is not None:
        pieces = _quoted(line, label.behind)
    elif label.shouted and not _is_place(line, label.core_end):
        pieces = ((items[label.behind].start, items[-1].end),)
    else:
        return []
    cue = (items[label.behind - 1].start, items[label.behind - 1].end)
    return [Attribution(cue=cue, source=label.source, pieces=pieces, direct=True, at=label.behind - 1)]


def label_alone(line: Line) -> Source | None:
    """Whom a line in brackets names that is nothing but a label ("((SOUND: ANA RUIZ, PASSENGER))")."""
    if not line.items or line.items[0].word not in ("(", "["):
        return None
    label = _label(line, _opening(line))
    return label.source if label is not None and label.behind >= len(line.items) else None


def is_staff(line: Line, source: Source) -> bool:
    """Whether a label names somebody by a post in a newsroom ("PRESENTER (Ana Ruiz)")."""
    return any(item.word in staff() for item in line.items[: source.end])


def staff() -> frozenset[str]:
    """Posts in a newsroom."""
    return _words("staff")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_table("en", "speech")["labels"][key].split())


def _opening(line: Line) -> int:
    """Item at which the naming words begin: behind brackets, a clock time of a live page, the word for a recording."""
    items = line.items
    at = 0
    while at < len(items) and items[at].word in ("(", "["):
        at += 1
    clock = next((k for k in range(at, min(at + 3, len(items))) if _CLOCK.fullmatch(items[k].word)), None)
    if clock is not None and all(items[k].pos in ("PROPN", "NOUN", "PUNCT", "NUM") for k in range(at, clock)):
        at = clock + 1
    while at < len(items) and (items[at].word in _DASHES or items[at].word in ("am", "pm", "gmt")):
        at += 1
    if at + 1 < len(items) and items[at].word in _words("recordings") and items[at + 1].word in _DASHES:
        at += 2
    if at + 1 < len(items) and items[at].word in ("said", "says"):
        at += 1  # "Said Ana Ruiz: “…”"
    return at


def _label(line: Line, first: int) -> _Label | None:
    """The label that begins at an item: a name or an office, with what describes it behind a comma or in brackets."""
    items = line.items
    stop = min(len(items), first + _LONGEST)
    end = next((k for k in range(first, stop) if _closes(line, k)), stop if stop == len(items) else first)
    if end == first:
        return None
    bracket = next((k for k in range(first, end) if items[k].word in ("(", "[")), end)
    comma = next((k for k in range(first, bracket) if items[k].word == ","), bracket)
    words = [item for item in items[first:bracket] if item.pos != "PUNCT"]
    shouted = bool(words) and all(line.text[item.start : item.end].isupper() for item in words)
    if not words or (not shouted and any(item.pos in ("VERB", "AUX") for item in words)):
        return None
    if not shouted and not any(line.text[item.start : item.end][:1].isupper() for item in words):
        return None
    inside = _named_inside(line, bracket + 1, end)
    start, core_end = inside if inside is not None else (first, comma)
    whole = bracket if inside is None else core_end
    if core_end == start:
        return None
    behind = end
    while behind < len(items) and items[behind].word in (")", "]", ":"):
        behind += 1
    return _Label(start=start, core_end=core_end, end=whole, behind=behind, shouted=shouted)


def _closes(line: Line, at: int) -> bool:
    """Whether a label ends before an item: at a colon, or at the bracket that held the whole of it."""
    items = line.items
    if items[at].word == ":":
        return True
    return items[at].word in (")", "]") and items[0].word in ("(", "[") and at + 2 >= len(items)


def _named_inside(line: Line, first: int, end: int) -> tuple[int, int] | None:
    """The name in brackets behind an office ("DELEGATE (Ana Ruiz)"), not a note ("clip", "voice of interpreter")."""
    words: list[int] = []
    for at in range(first, end):
        item: Item = line.items[at]
        if item.word in (")", "]", ","):
            break
        words.append(at)
    capital = all(line.text[line.items[at].start].isupper() for at in words)
    if len(words) < 2 or not capital or any(line.items[at].word in _words("notes") for at in words):
        return None
    return words[0], words[-1] + 1


def _quoted(line: Line, at: int) -> tuple[tuple[int, int], ...]:
    """The quote at an item and those that follow it at once; of a quoted word or two the rest of the sentence is part."""
    items = line.items
    pieces: list[tuple[int, int]] = []
    first = items[at].quote
    if first is not None and not ends_speech(line.text, first) and at + 2 < len(items):
        return ((items[at].start, items[-1].end),)
    while at < len(items) and (quoted := items[at].quote) is not None:
        pieces.append((quoted.start, quoted.end))
        at += 1
    return tuple(pieces)


def _is_place(line: Line, end: int) -> bool:
    """Whether a headline opens with the place it tells of ("Lima: …", "Peru floods: …") and nobody who speaks."""
    words = [item.word for item in line.items[:end]]
    return " ".join(words) in names().countries or words[-1] in names().places


def _in_headline(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """ "Minister: 'We will rebuild'", "Ruiz: We will rebuild"."""
    items = line.items
    for at in range(1, min(len(items) - 1, _HEADLINE)):
        if items[at].word != ":":
            continue
        first = noun_phrase_before(line, at - 1, lexicon)
        quoted = items[at + 1].quote
        if first != 0 or (quoted is None and items[at - 1].pos != "PROPN"):
            return []
        if items[at - 1].word in lexicon.labels or (quoted is None and _is_place(line, at)):
            return []
        source = Source(start=0, end=at, core_start=0, core_end=at)
        whole = ((items[at + 1].start, items[-1].end),)
        pieces = ((quoted.start, quoted.end),) if quoted is not None and len(items) - at <= 3 else whole
        cue = (items[at].start, items[at].end)
        return [Attribution(cue=cue, source=source, pieces=pieces, direct=quoted is not None, at=at)]
    return []
