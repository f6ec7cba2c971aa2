"""Holding: verbs of having that tell neither a force nor a jail, nor what burns a death. In: a figure with the sense that its verb gave it. Out: whether to drop it.

"We had 96", "we have 1,200 people on a list", "the camp held 1,370 people". Refuses figures that count a staff.
"""

from variorum.claims.event_frame import frame_of
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_BURNING = "burning"  # what stands behind a figure so is on fire, and nobody's death


def is_idle(line: Line, quantity: Quantity, found: Sense) -> bool:
    """Whether a verb that only says that there is so much makes a force of them ("we had 96", "we have 1,200 people on a list"), or a
    building that holds people a jail."""
    if found.index is None or quantity.head in words_in("people", "staff"):
        return False
    verb = line.lemmas[found.index]
    if found.attribute == "killed" and line.words[found.index] == _BURNING:
        return found.index >= line.range(quantity.start, quantity.end)[1]  # "a few still burning cars"
    if found.attribute == "strength" and verb == "have":
        return quantity.counted is None or quantity.head == "person"
    if found.attribute != "arrested" or verb != "hold" or line.words[found.index] == "being":
        return False
    subject = frame_of(line, found.index).subject
    passive = frame_of(line, found.index).passive
    return not passive and subject is not None and line.any(subject, words_in("people", "holders"))
