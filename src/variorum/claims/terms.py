"""Terms in quotation marks: what a practice or a plan is called. In: a line. Out: cores of name claims.

"a practice that critics call “open house”", "dismissed the rule as “open house”". Refuses sentences in quotation marks, and terms for a thing that the
sentence does not name.
"""

from variorum.claims.agents import name_core
from variorum.claims.compose import Core
from variorum.claims.lexicon import word_class, words_of_part
from variorum.claims.line import Line, Page
from variorum.values.name import fold

_OPEN, _CLOSE = frozenset(('"', "“", "‘", "'", "``")), frozenset(('"', "”", "’", "'", "''"))
_LONGEST = 4  # words of a term; one word alone is a judgement: called it a “failure”
_LOOSE = frozenset(("PUNCT", "AUX", "PRON", "DET", "ADP", "ADV"))  # words of a remark: “the top priority”
_ENDS = frozenset(("NOUN", "PROPN", "VERB"))
_BACK = 6  # tokens between the verb and the term
_FAR = 20  # tokens back to the thing that "it" stands for
_NAMED = frozenset(("that", "this", "the", "a", "an", "his", "her", "its", "their"))


def term_cores(page: Page, line: Line) -> list[Core]:
    """One core for each term."""
    found = []
    for i in range(len(line.words)):
        if line.words[i] not in _OPEN:
            continue
        end = _closed(line, i + 1)
        verb = None if end is None else _naming(line, i)
        thing = None if verb is None else _thing(line, verb, i)
        if end is None or thing is None:
            continue
        span = line.starts[i + 1], line.ends[end - 1]
        first = fold(page.text[slice(*span)]).split()[:1]
        if first:
            key = f"name:{word_class(line.lemmas[thing])}:{first[0]}"
            found.append(name_core(page, span, key, None, line.lemmas[thing]))
    return found


def _closed(line: Line, start: int) -> int | None:
    """One past the last word of a term; a full stop may stand before the closing mark."""
    for end in range(start + 1, min(start + _LONGEST + 3, len(line.words))):
        if line.words[end] in _CLOSE:
            last = end - (line.words[end - 1] in (".", ","))
            told = range(start, last)
            plain = all(line.pos[k] not in _LOOSE for k in told)
            return last if 1 < len(told) <= _LONGEST and plain and line.pos[last - 1] in _ENDS else None
    return None


def _naming(line: Line, mark: int) -> int | None:
    """The verb of naming before a term."""
    for i in range(mark - 1, max(-1, mark - 1 - _BACK), -1):
        if line.any(i, words_of_part("events", "called", "verbs")) and line.pos[i] in ("VERB", "NOUN"):
            return i
        if line.pos[i] == "VERB" or line.words[i] in (",", ".", ";"):
            return None
    return None


def _thing(line: Line, verb: int, mark: int) -> int | None:
    """The noun of what is so called: behind the verb, before its clause, or what "it" stands for."""
    between = [i for i in range(verb + 1, mark) if line.pos[i] in ("NOUN", "PROPN")]
    if between:
        return between[-1] if line.pos[between[-1]] == "NOUN" else None
    back = range(verb - 1, max(-1, verb - 1 - _FAR), -1)
    return next(
        (
            i
            for i in back
            if line.pos[i] == "NOUN"
            and line.pos[i + 1] != "NOUN"
            and line.word(i - 1) in _NAMED
            and not line.any(i, words_of_part("events", "called", "people"))
            and not _acts(line, i)
        ),
        None,
    )


def _acts(line: Line, i: int) -> bool:
    """Whether a noun is the subject of the verb: those who call, not what is called."""
    return line.words[i].endswith("s") and not line.words[i].endswith("ss")
