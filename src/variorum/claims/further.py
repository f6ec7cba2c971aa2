"""Further: deeds listed behind the first ("is to cut pay; close two yards; and raise the fee"). In: a line and a bond. Out: a Bond for each.

Also what has a day of its own: "promised lights by 2025 and a report within 60 days". Refuses a verb with a subject of its own, in another form than the first, or within the words of the first.
"""

import msgspec

from variorum.claims.binding import Bond, is_vague
from variorum.claims.deeds import deed_end
from variorum.claims.line import Line
from variorum.claims.phrases import verb_after

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))


def further(line: Line, bond: Bond) -> list[Bond]:
    """The deeds that a semicolon sets beside that of a bond."""
    verb = verb_after(line, bond.action)
    if verb is None or ";" not in line.words[bond.last :] or line.words[verb] != line.lemmas[verb]:
        return []
    own = {line.tokens[k].head for k in range(bond.last, len(line.tokens)) if line.tokens[k].rel in _SUBJECTS}
    found = []
    for k in range(bond.last, len(line.words)):
        bare = line.pos[k] == "VERB" and line.words[k] == line.lemmas[k] and k not in own
        behind = line.word(k - 1) == ";" or line.words[k - 2 : k] in ([";", "and"], [";", "or"])
        if bare and behind and not is_vague(line, k):
            found.append(
                msgspec.structs.replace(bond, first=k, action=k, last=deed_end(line, k), passive=False)
            )
    return found


def each_with_day(line: Line, bond: Bond) -> list[Bond]:
    """The bond, or two where "and" parts two things that each have a day of their own."""
    for k in range(bond.action + 2, bond.last - 2):
        if line.pos[k] != "CCONJ" or k - 1 not in line.timed or k + 1 in line.timed:
            continue
        own = line.times_in(line.starts[k], line.ends[bond.last - 1])
        if not own or line.tokens[k].rel != "cc" or not _same_kind(line, bond, k + 1):
            continue
        rest = msgspec.structs.replace(bond, first=k + 1, action=k + 1, passive=False)
        return [msgspec.structs.replace(bond, last=k), rest]
    return [bond]


def _same_kind(line: Line, bond: Bond, k: int) -> bool:
    """Whether what starts at `k` goes on as the deed does: a verb in the same form, or a thing where a thing was promised."""
    verbal = line.pos[bond.action] == "VERB"
    if verbal:
        return line.pos[k] == "VERB" and (line.words[k] == line.lemmas[k]) == (
            line.words[bond.action] == line.lemmas[bond.action]
        )
    return line.pos[k] in ("DET", "ADJ", "NOUN", "NUM", "PROPN") and line.pos[bond.action] != "AUX"
