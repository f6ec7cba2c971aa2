"""Names beside or behind the words for a speaker. In: the items of a line, a source. Out: the chain of the person named, or None.

"the minister, Ana Ruiz", "the envoy to the United Nations Ana Ruiz", "the man, who gave his name only as Tavo", "a woman called Rosa". Refuses names behind another noun ("a man who knew a nurse called
Rosa") and what somebody is called by the speaker ("a man called Ana Ruiz a liar").
"""

from collections.abc import Callable, Sequence

from variorum.annotate.quotations.line import Item, Line
from variorum.annotate.quotations.phrases import sentence_end
from variorum.annotate.quotations.sources import Source
from variorum.model.mark import Chain
from variorum.values.name import fold

_BREAKS = frozenset((",", "(", "—", "–", "--", "who", "which"))
_INTRODUCES = frozenset(("name", "names", "named", "himself", "herself", "called", "identified", "known"))
_UNNAMED = frozenset(("a", "an", "one", "another"))
_BEHIND = 9  # items behind an unnamed speaker in which his name is given


def person_beside(
    line: Line, source: Source, chain_at: Callable[[int], int | None], chains: Sequence[Chain]
) -> int | None:
    """Chain of a person's name that stands beside the core: "the minister, Ana Ruiz"."""
    items = line.items
    for at in range(source.start, source.end):
        outside = at < source.core_start or at >= source.core_end
        if (
            outside
            and at
            and items[at - 1].word in _BREAKS
            and (items[at].pos in ("DET", "PROPN", "NOUN", "ADJ") or items[at].word.endswith("ed"))
        ):
            end = at
            while end + 1 < source.end and items[end + 1].pos in ("PROPN", "NOUN", "ADJ"):
                end += 1
            chain = chain_at(items[end].start)
            if chain is not None and chains[chain].kind == "person":
                return chain
    last = source.core_end - 1
    first = last
    while first > source.core_start and items[first - 1].pos == "PROPN":
        first -= 1
    chain = chain_at(items[last].start) if items[last].pos == "PROPN" and first < last else None
    if chain is not None and chains[chain].kind == "person" and items[first - 1].word != "for":
        return chain  # "the envoy to the United Nations Ana Ruiz": the name closes the title
    named = _name_given(line, source)
    return None if named is None else chain_at(named.start)


def named_in_capitals(line: Line, source: Source, chains: Sequence[Chain]) -> int | None:
    """The only person whose name ends as a label in capitals does."""
    label = line.words(source.core_start, source.core_end)
    if not label.isupper():
        return None
    words = f" {fold(label)}"
    found = [
        k for k, one in enumerate(chains) if one.kind == "person" and f" {fold(one.name)}".endswith(words)
    ]
    return found[0] if len(found) == 1 else None


def _name_given(line: Line, source: Source) -> Item | None:
    """The name in the description of a speaker, else the one right behind a speaker without one."""
    inside = _introduced(line.items[source.core_end : source.end])
    return inside or _called(line, source) or _apposed(line, source)


def _apposed(line: Line, source: Source) -> Item | None:
    """The name between commas behind what the core leaves out: "a lawyer for two of them, Ana Ruiz, (said)"."""
    items = line.items
    if items[source.core_start].word not in _UNNAMED or source.end != source.core_end:
        return None
    stop = min(source.end + _BEHIND, sentence_end(line, source.end - 1))
    comma = next((k for k in range(source.end, stop) if items[k].word == ","), stop)
    if comma == source.end or any(item.pos in ("VERB", "AUX") for item in items[source.end : comma]):
        return None
    end = comma + 1
    while end < stop and items[end].pos == "PROPN":
        end += 1
    return items[end - 1] if end > comma + 1 and end < stop and items[end].word == "," else None


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
