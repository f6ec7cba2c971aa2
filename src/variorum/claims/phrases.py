"""Phrases: the noun phrase before a verb, the verb behind helpers. In: a line and an index. Out: indices.

Read off tags and closed words, so that a wrong head in the parse does no harm. Refuses to look beyond the sentence.
"""

from variorum.claims.line import Line

WALLS = frozenset((";", ":", "?", "!", "—", "–", '"', "”", "(", ")"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"))
_HELPERS = frozenset(("AUX", "ADV", "PART"))
_JOINTS = frozenset(("of", "'s", "'", "the", "and", "for"))
_BRIDGES = frozenset(  # words between a subject and its verb
    ("who", "which", "that", ",", "“", '"', "‘", "also", "remain", "remains", "remained", "stays", "stayed")
)


def verb_after(line: Line, i: int) -> int | None:
    """The main verb that starts at `i` behind helpers and adverbs, also over ", of course,"."""
    if line.word(i) == ",":
        close = next((j for j in range(i + 1, min(i + 6, len(line.words))) if line.words[j] == ","), None)
        return verb_after(line, close + 1) if close is not None and line.word(close + 1) != "," else None
    for j in range(i, min(i + 5, len(line.words))):
        after = line.pos[j + 1] if j + 1 < len(line.pos) else "PUNCT"
        if line.words[j] in ("be", "have", "been", "being") and after in ("VERB", "ADV", "AUX"):
            continue
        if line.pos[j] in ("VERB", "AUX"):
            return j
        mistagged = line.pos[j] in ("NOUN", "ADJ") and not line.capital[j] and line.word(j - 1) == "to"
        if mistagged and after in ("DET", "PRON", "ADJ", "NUM", "PROPN", "ADP"):
            return j
        if line.pos[j] not in ("ADV", "PART"):
            return None
    return None


def subject_before(line: Line, i: int) -> tuple[int, int] | None:
    """The noun phrase that ends before `i`, helpers and adverbs left out; a relative pronoun hands on to what it stands for."""
    end = i
    while end > 0 and (line.pos[end - 1] in _HELPERS or line.words[end - 1] in _BRIDGES) and i - end < 6:
        end -= 1
    start = end
    while (
        start > 0
        and end - start < 9
        and start - 1 not in line.timed
        and (line.pos[start - 1] in _NOMINAL or line.words[start - 1] in _JOINTS)
    ):
        start -= 1
        if line.pos[start] == "PRON" and line.words[start] not in ("all", "those"):
            break
    while start < end and line.words[start] in ("and", "of", "for", "that", "which"):
        start += 1
    telling = any(line.pos[j] in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") for j in range(start, end))
    return (start, end) if start < end and telling else None
