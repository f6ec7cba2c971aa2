"""Further: deeds listed behind the first ("is to cut pay; close two yards; and raise the fee"). In: a line and a bond. Out: a Bond for each.

Refuses a verb with a subject of its own, in another form than the first, or within the words of the first.
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
