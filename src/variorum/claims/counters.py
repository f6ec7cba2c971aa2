"""Who counted. In: a line and the tokens of a figure. Out: the noun phrase that gives the figure, where a verb of counting says so.

"Police put the crowd at 3,000", "the union counted 800", "5,000 came, organisers estimated": no words are quoted, but the figure is
theirs. Refuses subjects that cannot count: "the storm put the number at risk".
"""

from functools import cache

from variorum.claims.lexicon import words
from variorum.claims.line import Line
from variorum.claims.phrases import subject_before
from variorum.lang.load import load_table

_FAR = 18  # tokens between the verb and its figure
_NEAR = 4  # … where nothing but "that" or "some" stands between
_RELATIVES = ("who", "which", "whose")
_WALLS = frozenset((";", ":", "while", "but", "and", "which", "who", "whereas", "although"))


@cache
def _verbs(frame: str) -> frozenset[str]:
    """Verbs of counting by what stands between them and the figure."""
    return frozenset(load_table("en", "figures")["counting"][frame].split())


@cache
def _people() -> frozenset[str]:
    """Words that name somebody who can count."""
    nouns = load_table("en", "persons")["nouns"]
    more = load_table("en", "scope_words")["speakers"]
    return frozenset(word for listed in (nouns["plain"], nouns["groups"], more) for word in listed.split())


def counter_of(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """Tokens of the one who gives the figure at first:last; None where the report itself does."""
    verb = _before(line, first, last)
    verb = _behind(line, last) if verb is None else verb
    found = _gapped(line, first) if verb is None else subject_before(line, _opening(line, verb))
    if found is None or found[1] > first >= found[0]:
        return None
    return found if _counts(line, *found) else None


def _before(line: Line, first: int, last: int) -> int | None:
    """The verb before the figure: "put the toll at 12", "estimated that 12", "counted 12", "gave a toll of 12"."""
    for i in range(min(last, len(line.words)) - 1, max(-1, first - _FAR), -1):
        if i < first and line.words[i] in _WALLS:
            return None
        if line.pos[i] not in ("VERB", "ADJ"):
            continue
        between = line.words[i + 1 : max(first, i + 1) + 3]
        if line.any(i, _verbs("at")) and "at" in (line.word(first - 1), *line.words[first:last]) and i < last:
            others = (j for j in range(i + 1, first) if line.pos[j] == "NUM" and line.word(j - 1) == "at")
            return i if next(others, None) is None else None
        straight = i < first and first - i <= _NEAR and line.word(i + 1) != "on"
        if straight and (line.any(i, _verbs("direct")) or _bare(line, i, first, last)):
            return i
        told = any(word in _verbs("noun") for word in between)
        if i < first and line.any(i, _verbs("of")) and told and line.word(first - 1) == "of":
            return i
    return None


def _bare(line: Line, verb: int, first: int, last: int) -> bool:
    """Whether somebody says, sees or arrives at a figure that names nothing: "the police saw 12,000", not "the town saw 12,000 visitors"."""
    if line.pos[last : last + 1] and line.pos[last] in ("NOUN", "PROPN", "ADJ"):
        return False
    between = [line.words[i] for i in range(verb + 1, first) if line.pos[i] != "ADV"]
    return any(line.any(verb, frozenset((told,))) and between == rest for told, *rest in _sayings())


@cache
def _sayings() -> tuple[list[str], ...]:
    """Verbs that give a bare figure, each with the words behind it."""
    return tuple(saying.split() for saying in load_table("en", "figures")["counting"]["bare"])


def _opening(line: Line, verb: int) -> int:
    """Where the clause of a verb breaks off behind its subject: before "(UW)", before ", who had looked from the tower,"."""
    closed = {")": "(", ",": ","}.get(line.word(verb - 1))
    if closed is None:
        return verb
    opens = next((i for i in range(verb - 2, max(-1, verb - _FAR), -1) if line.words[i] == closed), None)
    if opens is None or (closed == "," and line.word(opens + 1) not in _RELATIVES):
        return verb
    return opens


def _behind(line: Line, last: int) -> int | None:
    """The verb that ends the sentence behind a comma: ", organisers estimated"."""
    end = len(line.words)
    while end > last and line.pos[end - 1] == "PUNCT":
        end -= 1
    verb = end - 1
    if verb <= last or not line.any(verb, _verbs("behind")):
        return None
    found = subject_before(line, verb)
    return verb if found is not None and found[0] > last and line.word(found[0] - 1) == "," else None


def _gapped(line: Line, first: int) -> tuple[int, int] | None:
    """ "The union counted 800, the company 300", "the company at 300": the verb of the first figure serves the second."""
    end = first - (line.word(first - 1) == "at")
    start = end
    while start > 0 and end - start < _NEAR and line.pos[start - 1] in ("NOUN", "PROPN", "DET", "ADJ"):
        start -= 1
    if start == end or line.word(start - 1) not in (",", ";", "and", "while"):
        return None
    counted = any(
        line.any(i, _verbs("direct") | _verbs("at")) and line.pos[i] == "VERB" for i in range(start)
    )
    others = any(line.pos[i] == "NUM" for i in range(start))
    return (start, end) if counted and others else None


def _counts(line: Line, start: int, end: int) -> bool:
    """Whether a noun phrase is somebody: a person, an office, an organisation."""
    if any(line.pos[i] == "NUM" for i in range(start, end)):
        return False
    known = _people() | words("sources", "organisation") | words("sources", "anonymous")
    return any(line.words[i] in known or line.any(i, known) for i in range(start, end)) or any(
        line.tokens[i].name[2:] in ("PER", "ORG", "PERSON") for i in range(start, end)
    )
