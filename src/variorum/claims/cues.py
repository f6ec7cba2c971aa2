"""Cues: words that say that a bare figure stands for one told before. In: a figure in its line. Out: how far back that one may stand and how
near in size, or nothing.

"The union says 2,300", "put the number at", "according to the police 310", "not 38", "up from 100", "had promised 500", "firms 10,000". Refuses
figures with a noun, and those behind a word that only counts.
"""

from typing import NamedTuple

from variorum.claims.lexicon import clause_words, words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_REACH = 15  # sentences
ALIKE = 1.7  # times as large: beyond some sentences a rival has about the same size
_LED = 8  # words between "put" and "at", a number's noun and its figure
_AGAINST = 12  # words between two figures that are set against one another
_NAME = 7  # words of who says a figure
_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’", "``", "''", ":", "—", "–"))
_ENDS = frozenset(("", ".", ",", ";", ")", "(", '"', "”", "'", "?", "!", "—", "–", ":"))
_IT = frozenset(("it", "they", "that", "them", "this", "we"))
_WALLS = frozenset((";", ":", "?", "!"))
_BE = frozenset(("be", "'s", "is", "are", "was", "were", "been"))
_THERE = frozenset(("there",))


class Cue(NamedTuple):
    """How far back an antecedent may stand, how many times as large or small it may be at the most, whether it tells of one matter."""

    reach: int
    size: float
    whole: bool = True


SAID = Cue(_REACH, 8)
_SET = Cue(0, 40)
_WISHED = Cue(1, 8, whole=False)
_HELD = Cue(_REACH, ALIKE, whole=False)
_LIKE = Cue(0, 40, whole=False)


def cue_of(line: Line, quantity: Quantity, first: int, last: int) -> Cue | None:
    """The words that say that a figure stands for another."""
    if quantity.kind != "count" or quantity.counted is not None or quantity.change is not None:
        return None
    before = first - 1
    while (
        before >= 0
        and (line.words[before] in _QUOTES - {":"} or line.pos[before] == "ADV")
        and line.words[before] != "not"
    ):
        before -= 1
    if line.word(before) in ("a", "an"):
        return None  # "like a 22": a name of a make, no count
    if _set_against(line, quantity, before, first):
        return _SET
    after = line.word(last)
    if after not in _ENDS | words_in("rivals", "ends") and not after.endswith(("day", "ago")):
        return None
    if _put(line, before) or _numbered(line, before) or _said(line, before) or _according(line, first, last):
        return SAID
    if line.any(before, words_in("rivals", "holds")) and line.pos[before] in ("VERB", "AUX"):
        return _HELD
    verb = before - 1 if line.word(before) in ("for", "to") else before
    if line.any(verb, words_in("rivals", "wishes")) and line.pos[verb] == "VERB":
        return _WISHED
    return _LIKE if _gapped(line, before) else None


def _set_against(line: Line, quantity: Quantity, before: int, first: int) -> bool:
    """ "not 38", "instead of 60", "up from 100", "against 63 last year", behind another figure of the sentence."""
    others = [q for q in line.quantities if q.end <= quantity.start]
    if not others or first - line.range(others[-1].start, others[-1].end)[1] > _AGAINST:
        return False
    between = line.words[line.range(others[-1].start, others[-1].end)[1] : first]
    if not _WALLS.isdisjoint(between):
        return False
    word, back = line.word(before), line.word(before - 1)
    if word in words_in("rivals", "against") or (word == "than" and back == "rather"):
        return True
    if word == "of":
        return back == "instead"
    return word in ("from", "to", "with") and back in words_in("rivals", "moved")


def _put(line: Line, before: int) -> bool:
    """ "put it at 4,000", "the toll stood at 12", "left it at 300", "the rebels at 25,000" behind another "at"."""
    if line.word(before) != "at":
        return False
    back = range(max(0, before - _LED), before)
    verbs = words_in("counting", "at") | words_in("rivals", "puts")
    verb = next((i for i in reversed(back) if line.any(i, verbs) and line.pos[i] == "VERB"), None)
    if verb is not None:
        nouns = [i for i in range(verb + 1, before) if line.pos[i] in ("NOUN", "PROPN")]
        known = all(line.any(i, words_in("rivals", "numbers")) for i in nouns)
        return known and not any(line.pos[i] == "NUM" for i in range(verb, before))
    start = _phrase(line, before)
    earlier = range(max(0, start - _LED * 2), start)
    return (
        start < before
        and line.word(start - 1) in (",", ";", "and", "while")
        and any(line.words[i] == "at" and line.pos[i + 1] in ("NUM", "ADV", "ADP", "ADJ") for i in earlier)
        and any(line.any(i, verbs) for i in earlier)
    )


def _numbered(line: Line, before: int) -> bool:
    """ "the true figure was 650", "says the number is above 900", "raised its estimate to 200": a number is named, not what it is of."""
    if not (
        line.any(before, clause_words("figure_verbs") | _BE) or line.word(before) in ("to", "from", "at")
    ):
        return False
    for i in range(before - 1, max(-1, before - _LED), -1):
        if line.any(i, words_in("rivals", "numbers")) and line.pos[i] == "NOUN":
            return line.word(i + 1) != "of"
        if line.words[i] in (";", ":") or line.pos[i] == "NUM":
            return False
    return False


def _said(line: Line, before: int) -> bool:
    """ "the union says 2,300", "survivors spoke of 230", "police said there were 20,000", "stands by 700"."""
    at = before
    if line.any(at, _BE) and line.word(at - 1) in _THERE | _IT:
        if line.word(at - 1) in _IT:
            opens = line.word(at - 2) in ("", ":", ",", "that", "“", '"')
            return opens or any(line.any(i, words_in("rivals", "says")) for i in range(max(0, at - _LED), at))
        return any(line.any(i, words_in("rivals", "says")) for i in range(max(0, at - 5), at))
    if line.word(at) in words_in("rivals", "particles"):
        at -= 1
        return line.any(at, words_in("rivals", "speaks"))
    while at >= 0 and line.word(at) in ("that", "there", "were", "are", "it", "is", "was"):
        at -= 1
    return line.any(at, words_in("rivals", "says")) and line.pos[at] in ("VERB", "AUX")


def _according(line: Line, first: int, last: int) -> bool:
    """ "according to the union 310", "(80,000 according to the police", "about 20, says the ministry"."""
    start = next((i for i in range(first - 1, max(-1, first - _NAME), -1) if line.words[i] == "to"), -1)
    if start > 0 and line.words[start - 1] == "according":
        return not any(
            line.pos[i] in ("VERB", "AUX", "NUM") or line.words[i] == "," for i in range(start, first)
        )
    opens = line.word(first - 1) in ("(", ":", ";", "")
    if opens and line.word(last) == "according":
        return True
    return opens and line.word(last) == "," and line.any(last + 1, words_in("rivals", "says"))


def _gapped(line: Line, before: int) -> bool:
    """ "customers may draw 2,000 a day and firms 10,000": a noun right before, and a verb and a figure further on."""
    start = _phrase(line, before + 1)
    if (
        start > before
        or line.pos[before] not in ("NOUN", "PROPN")
        or line.word(start - 1) not in (",", ";", "and", "while")
    ):
        return False
    if not line.words[before].endswith("s") and line.pos[before] != "PROPN" and line.pos[start] != "DET":
        return False
    return any(line.pos[i] == "NUM" for i in range(start - 1)) and any(
        line.pos[i] == "VERB" for i in range(start - 1)
    )


def _phrase(line: Line, end: int) -> int:
    """Where the noun phrase that ends before `end` begins."""
    start = end
    while start > 0 and end - start < _NAME and line.pos[start - 1] in ("NOUN", "PROPN", "DET", "ADJ"):
        start -= 1
    return start
