"""Doers beside a noun: "X, the organiser of the march", "the march's organising group, X", "X, a network that organised the march". In: a line.
Out: cores of name claims.

What verbs and "by" tell is read by agents.py. Refuses a noun that does not say what was done ("an organiser"), and those who belong to
somebody ("one of the organisers of the Union").
"""

from variorum.claims.agents import name_core
from variorum.claims.compose import Core
from variorum.claims.event_frame import frame_of
from variorum.claims.lexicon import clause_words, word_class, words, words_of_part
from variorum.claims.line import Line, Page
from variorum.claims.proper import name_after, name_before
from variorum.lang.load import load_table

_BEFORE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADV"))
_AHEAD = 4  # tokens between a relative pronoun and its verb
_LONGEST = 10


def doer_cores(page: Page, line: Line) -> list[Core]:
    """All doers that a noun beside them names."""
    found: list[Core] = []
    for i, word in enumerate(line.words):
        if (word in clause_words("relatives") and (core := _by_clause(page, line, i)) is not None) or (
            line.pos[i] in ("NOUN", "PROPN", "VERB", "ADJ") and (core := _by_noun(page, line, i)) is not None
        ):
            found.append(core)
    return found


def _by_clause(page: Page, line: Line, relative: int) -> Core | None:
    """ "X, a network that organised the march": the name before the noun of a relative clause."""
    if line.pos[relative - 1] not in ("NOUN", "PROPN") or relative < 2:
        return None
    verb = next(
        (
            i
            for i in range(relative + 1, min(relative + 1 + _AHEAD, len(line.words)))
            if line.pos[i] not in ("AUX", "ADV", "PART")
        ),
        None,
    )
    if verb is None or line.pos[verb] != "VERB" or not line.any(verb, words("events", "agents")):
        return None
    if frame_of(line, verb).passive:
        return None
    span = name_before(line, noun_start(line, relative - 1) - 1, comma=True)
    return None if span is None else name_core(page, span, _key(line.lemmas[verb]), verb, line.lemmas[verb])


def _by_noun(page: Page, line: Line, i: int) -> Core | None:
    """ "X, the organiser of the march", "the march's organising group, X"."""
    deeds = load_table("en", "events")["doers"]
    deed = deeds.get(line.lemmas[i]) or deeds.get(line.words[i])
    if deed is None:
        return None
    last = i
    if line.words[i].endswith("ing"):
        if not line.any(i + 1, words("events", "groups")):
            return None
        last = i + 1
    first = noun_start(line, i)
    done, end = _done(line, first, i, last)
    if done is None:
        return None
    span = name_after(line, end, comma=True) or name_before(line, first - 1, comma=True)
    if span is None:
        return None
    return name_core(page, span, _key(deed), i, deed).done_to(_phrase(page, line, *done))


def _key(deed: str) -> str:
    return f"agent:{word_class(deed)}"


def noun_start(line: Line, head: int) -> int:
    """Where the noun phrase begins that ends with a noun: over "one of the main", "the march's main"."""
    first = head
    while first > 0 and head - first < _LONGEST:
        before = first - 1
        owned = line.words[before] in ("'s", "'")
        partitive = line.words[before] == "of" and line.word(before - 1) in ("one", "some", "part", "all")
        if line.pos[before] not in _BEFORE and not owned and not partitive:
            break
        first = before
    return first


def _done(line: Line, first: int, i: int, last: int) -> tuple[tuple[int, int] | None, int]:
    """The tokens of what was done, and one past the last of the whole phrase: behind "of", before 's or right before the noun."""
    matters = (
        words("events", "events") | words("events", "texts") | words_of_part("places", "deeds", "journeys")
    )
    matters |= words_of_part("places", "deeds", "held")
    end = last + 1
    if line.word(end) in ("of", "behind", "in"):
        head = end + 1
        while (
            head < len(line.words)
            and line.pos[head] in ("DET", "ADJ", "NOUN", "PROPN")
            and not line.any(head, matters)
        ):
            head += 1
        return ((end + 1, head + 1), head + 1) if line.any(head, matters) else (None, end)
    for k in range(i - 1, first - 1, -1):
        if line.any(k, matters):
            start = k
            while start > first and line.pos[start - 1] in ("ADJ", "NOUN", "DET"):
                start -= 1
            return (start, k + 1), end
    return None, end


def _phrase(page: Page, line: Line, first: int, last: int) -> str:
    """The words of what was done, on one line."""
    said = " ".join(page.text[line.starts[first] : line.ends[last - 1]].split())
    return said[:1].lower() + said[1:] if line.pos[first] != "PROPN" else said
