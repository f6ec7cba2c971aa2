"""Who was sent: forces and envoys that a deed moves. In: a line. Out: cores of name claims under one key.

"mobilised the National Guard", "National Guard troops were deployed", "the deployment of the Third Brigade". Refuses what bears no name: the words "troops",
"a boat" are told by other claims.
"""

from variorum.claims.agents import name_core
from variorum.claims.compose import Core
from variorum.claims.event_frame import dependents, frame_of
from variorum.claims.lexicon import words_of_part
from variorum.claims.line import Line, Page
from variorum.claims.proper import run_end
from variorum.lang.lands import demonyms

_KEY = "whom:deploy"
_REACH = 8  # tokens of a noun phrase before its head


def sent_cores(page: Page, line: Line) -> list[Core]:
    """One core for each deed."""
    found = []
    for i in line.all(words_of_part("events", "sent", "verbs") | words_of_part("events", "sent", "nouns")):
        head = _moved(line, i)
        if head is None:
            continue
        name = _name(line, i, head)
        if name is not None:
            span = line.starts[name[0]], line.ends[name[1] - 1]
            found.append(name_core(page, span, _KEY, i, line.lemmas[i]))
    return found


def _moved(line: Line, i: int) -> int | None:
    """The token of what a deed moves."""
    if line.pos[i] == "VERB" and line.any(i, words_of_part("events", "sent", "verbs")):
        frame = frame_of(line, i)
        return frame.subject if frame.passive else frame.object
    if (
        line.pos[i] == "NOUN"
        and line.any(i, words_of_part("events", "sent", "nouns"))
        and line.word(i + 1) == "of"
    ):
        return next((k for k in dependents(line, i, i + 2) if line.tokens[k].rel == "nmod"), None)
    return None


def _name(line: Line, deed: int, head: int) -> tuple[int, int] | None:
    """The capitalised words in the noun phrase of what is moved: of it, or of what it is of ("soldiers of the Third Brigade")."""
    first = head
    while (
        first - 1 > (deed if deed < head else -1)
        and head - first < _REACH
        and line.pos[first - 1] in ("ADJ", "NOUN", "PROPN")
    ):
        first -= 1
    last = head + 1
    if line.word(last) in ("of", "from") and line.word(last + 1) == "the":
        last += 2
    for i in range(first, min(last + 1, len(line.words))):
        if (
            line.capital[i]
            and (i or line.capital[1])
            and line.pos[i] in ("PROPN", "ADJ")
            and i not in line.timed
        ):
            end = run_end(line, i)
            alone = end - i == 1 and (
                line.words[i] in demonyms() or line.pos[i] != "PROPN" or _is_place(line, i)
            )
            return None if alone else (i, end)
    return None


def _is_place(line: Line, i: int) -> bool:
    """Whether a token names a place: "sent Lima a note"."""
    near = line.mentions_in(line.starts[i] - 60, line.ends[i])
    return any(m.kind == "place" and m.start <= line.starts[i] < m.end for m in near)
