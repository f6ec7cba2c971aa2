"""Names that come behind an unnamed speaker. In: the items of a line, a source. Out: the first item of the name given, or None.

"the man, who gave his name only as Tavo", "a woman called Rosa". Refuses names behind another noun ("a man who knew a nurse called
Rosa") and what somebody is called by the speaker ("a man called Ana Ruiz a liar").
"""

from variorum.annotate.quotations.line import Item, Line
from variorum.annotate.quotations.phrases import sentence_end
from variorum.annotate.quotations.sources import Source

_INTRODUCES = frozenset(("name", "names", "named", "himself", "herself", "called", "identified", "known"))
_UNNAMED = frozenset(("a", "an", "one", "another"))
_BEHIND = 9  # items behind an unnamed speaker in which his name is given


def name_given(line: Line, source: Source) -> Item | None:
    """The name in the description of a speaker, else the one right behind a speaker without one."""
    inside = _introduced(line.items[source.core_end : source.end])
    return inside or _called(line, source)


def _introduced(items: tuple[Item, ...]) -> Item | None:
    told = False
    for item in items:
        told = told or item.word in _INTRODUCES
        if told and item.pos == "PROPN":
            return item
    return None


def _called(line: Line, source: Source) -> Item | None:
    items = line.items
    if items[source.core_start].word not in _UNNAMED or source.end != source.core_end:
        return None
    behind = items[source.end : min(source.end + _BEHIND, sentence_end(line, source.end - 1))]
    at = next((k for k, item in enumerate(behind) if item.pos == "PROPN"), 0)
    plain = not any(item.pos == "NOUN" and item.word not in _INTRODUCES for item in behind[:at])
    last = next((k for k in range(at, len(behind)) if behind[k].pos != "PROPN"), None)
    if not plain or (last is not None and behind[last].pos in ("DET", "ADJ", "NUM")):
        return None
    return _introduced(behind[: at + 1])
