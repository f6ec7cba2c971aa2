"""Who wrote a paper that is quoted. In: the items of a line, or the text before. Out: the source that names the author, or where it stands.

"Ana Ruiz's letter of January 29 (“…”)", "a letter of the governor, Ana Ruiz. … In the letter one reads: “…”". Refuses papers without an author beside them.
"""

import re

from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.discourse import given_out
from variorum.annotate.quotations.line import Line
from variorum.annotate.quotations.phrases import noun_phrase_before, sentence_start
from variorum.annotate.quotations.sources import Source, source_after

_BRACKET = 8  # items between a paper and the bracket in which it is quoted
_TAIL = 6  # items at the end of a sentence in which a paper is given out
_REACH = 900  # characters back to where a paper was first told of


def bracket_author(line: Line, at: int, lexicon: Lexicon) -> Source | None:
    """The author of the paper from which a quote in brackets is taken."""
    items = line.items
    if not at or items[at - 1].word != "(":
        return None
    begin = max(sentence_start(line, at - 1), at - _BRACKET)
    paper = next((k for k in range(at - 2, begin - 1, -1) if items[k].word in lexicon.document), None)
    if paper is None:
        return None
    owner = next(
        (k for k in range(paper - 1, max(begin, paper - 3) - 1, -1) if items[k].word in ("'s", "'")), None
    )
    if owner is not None and owner:
        first = noun_phrase_before(line, owner - 1, lexicon)
        return None if first is None else Source(start=first, end=owner, core_start=first, core_end=owner)
    return source_after(line, paper + 2) if items[paper + 1].word in ("by", "from") else None


def told_in(line: Line, at: int, lexicon: Lexicon) -> str | None:
    """The paper in which "one reads" something, by its noun: "In the letter, which the paper printed, one reads"."""
    items = line.items
    begin = sentence_start(line, at)
    if items[begin].word != "in":
        return None
    return next((items[k].word for k in range(begin + 1, at) if items[k].word in lexicon.document), None)


def sends_paper(line: Line, begin: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a sentence ends with somebody giving out a paper: "… but sent a letter."."""
    tail = line.items[max(begin, end - _TAIL) : end]
    paper = next((k for k in range(len(tail) - 1, -1, -1) if tail[k].pos == "NOUN"), None)
    return (
        paper is not None
        and tail[paper].word in lexicon.document
        and any(item.word in given_out() for item in tail[:paper])
    )


def place_of_author(text: str, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The stretch behind the last "letter of", "memo by" before a place, in which its author is named."""
    nouns = "|".join(sorted(map(re.escape, lexicon.document)))
    found = None
    for match in re.finditer(rf"\b(?:{nouns})\s+(?:of|by|from)\s+", text[max(0, end - _REACH) : end]):
        found = match
    if found is None:
        return None
    start = max(0, end - _REACH) + found.end()
    stop = re.compile(r"[.!?]\s").search(text, start, end)
    return start, stop.start() if stop else end
