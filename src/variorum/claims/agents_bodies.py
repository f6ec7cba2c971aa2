"""Bodies that act without a name: "the military junta demanded", "prepared by an outside company". In: a line. Out: cores of name claims.

Refuses a body that stands with its name ("Halden Water, the company that operates …"), and one told with a place, which the place answers.
"""

from variorum.claims.agents import acted, deed_of, name_core
from variorum.claims.compose import Core
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line, Page
from variorum.claims.phrases import subject_before
from variorum.claims.proper import name_before

_IDLE = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "their",
        "and",
        "of",
        "what",
        "which",
        "that",
        "this",
        "these",
        "those",
        "when",
        "how",
    ]
)
_MODIFIERS = 6  # words between a comma and a body: "the state-owned water company"


def unnamed_agents(page: Page, line: Line) -> list[Core]:
    """Bodies that act without a name: "the military junta demanded", "prepared by an outside company"."""
    found = []
    bodies, keys = words("events", "bodies"), words("events", "agents")
    for i in line.all(bodies):
        if line.pos[i] not in ("NOUN", "PROPN") or _named(line, i):
            continue
        phrase = _phrase(line, i)
        if any(m.kind == "place" for m in line.mentions_in(line.starts[phrase[0]], line.starts[i])):
            continue  # told with the place
        if _describes_name(line, phrase[0], phrase[1]):
            continue
        verb = acted(line, phrase[0], i + 1)
        if verb is not None and line.any(verb, keys | words("events", "nouns")):
            span = (line.starts[phrase[0]], line.ends[phrase[1] - 1])
            found.append(name_core(page, span, f"agent:{deed_of(line, verb)}", verb, line.lemmas[verb]))
    return found


def _describes_name(line: Line, start: int, end: int) -> bool:
    """Whether a body is told behind the comma of its name: "Halden Water, the company that operates …"."""
    if line.word(end) not in clause_words("relatives"):
        return False
    near = range(start - 1, max(-1, start - _MODIFIERS), -1)
    comma = next((k for k in near if line.words[k] == ","), None)
    return comma is not None and name_before(line, comma, comma=True) is not None


def _phrase(line: Line, i: int) -> tuple[int, int]:
    """The noun phrase around a body, with "of X" behind it."""
    before = subject_before(line, i + 1) or (i, i + 1)
    start = before[0]
    while start < i and line.words[start] in _IDLE:
        start += 1
    end = i + 1
    if line.word(end) == "of" and end + 1 < len(line.words) and line.pos[end + 1] in ("PROPN", "DET"):
        end += 2
        while end < len(line.words) and line.pos[end] == "PROPN":
            end += 1
    return start, end


def _named(line: Line, i: int) -> bool:
    return any(
        m.start <= line.starts[i] < m.end and m.form != "role"
        for m in line.mentions_in(line.starts[i] - 100, line.ends[i])
    )
