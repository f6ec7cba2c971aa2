"""Termed: what only its day makes a plan or a demand. In: a page, a line and a word of it. Out: Bonds, each held by its date.

"wants 400 posts gone by June", "will be at sea again in July", "the funeral will be on Friday"; and what is put off without being told
again: "shops were to open today; it will now be Monday". Refuses forecasts of the weather or of figures, and what has no day.
"""

import msgspec

from variorum.claims.binding import LIMITS, Bond, Force, is_agent, nobody, table
from variorum.claims.conjugation import is_participle
from variorum.claims.line import Line, Page
from variorum.claims.parties import Party, subject
from variorum.claims.phrases import WALLS
from variorum.claims.reported import told, vowed_by
from variorum.model.mark import TimeExpression

_WILL = frozenset(("will", "would", "'ll", "’ll", "shall"))
OUGHT = frozenset(("should", "must"))
_THEY = frozenset(("it", "all"))
_OBJECTS = frozenset(("DET", "ADJ", "NOUN", "NUM", "PROPN", "SYM", "ADV"))
_REACH = 14  # words between a verb and its day at most
_AT = 3  # words between "now" and the new day at most
_CLOSE = 2  # words between "will" and "be" at most


def wanted(line: Line, i: int) -> Bond | None:
    """ "wants 400 posts gone by the end of 2026", "want two ships for him by June": a thing or a state by a day."""
    if line.pos[i] != "VERB" or not line.any(i, table("wanting")) or i + 1 >= len(line.pos):
        return None
    if line.pos[i + 1] not in _OBJECTS or line.word(i - 1) in ("had", "to", "not", "n't", "n’t"):
        return None
    time = next((t for t in line.times_in(line.starts[i], line.end) if t.mod in LIMITS), None)
    who = subject(line, i, i)
    if time is None or who is None or nobody(line, who) or not is_agent(line, who):
        return None
    first, last = line.range(time.start, time.end)
    if "through" in line.words[max(0, first - 1) : first + 1]:
        return None  # "wants a guarantee through 2030" sets no day
    between = range(i + 1, first)
    done = any(line.pos[k] in ("VERB", "ADJ") and is_participle(line.words[k]) for k in between)
    others = any(line.pos[k] in ("VERB", "AUX") and not is_participle(line.words[k]) for k in between)
    if others or first - i > _REACH or any(line.words[k] in WALLS or line.words[k] == "," for k in between):
        return None
    if done:
        return Bond(who.first, i + 1, last, "planned", who, sure=False)
    return Bond(who.first, i + 1, last, "asked", None, who, sure=False)


def placed(page: Page, line: Line, i: int) -> Bond | None:
    """ "will be at sea again in July", "would be there by Thursday", "will be over by June", "the funeral will be on Friday"."""
    if line.words[i] not in _WILL | OUGHT:
        return None
    be = next((k for k in range(i + 1, i + _CLOSE + 2) if line.word(k) == "be"), None)
    at = be + 1 if be is not None else len(line.words)
    while at < len(line.pos) and line.words[at] in ("back", "all", "again") and at + 1 < len(line.pos):
        if line.pos[at + 1] != "ADP":
            break
        at += 1
    if be is None or at >= len(line.pos):
        return None
    time = next(iter(line.times_in(line.starts[at], line.end)), None)
    who = subject(line, i, be) or subject(line, i, at)
    if time is None or who is None or (line.word(who.head) not in _THEY and nobody(line, who)):
        return None
    if line.words[i] in OUGHT and time.mod not in LIMITS:
        return None  # "should be over in June" is a guess
    first, last = line.range(time.start, time.end)
    between = range(at, first)
    direct = first - at <= 1 and line.any(who.head, table("events"))
    there = line.words[at] in table("arrived") or (line.pos[at] == "ADP" and first - at > 1)
    walled = any(line.words[k] in WALLS - {'"', "“", "”"} or line.words[k] == "," for k in between)
    if not (direct or there) or walled or first - at > _REACH or "NUM" in [line.pos[k] for k in between]:
        return None
    if any(line.pos[k] in ("VERB", "AUX") for k in between) or line.any(who.head, table("nature")):
        return None
    if line.words[i] == "would" and not told(page, line, i):
        return None
    vowed = vowed_by(line, who.first, be)
    maker = subject(line, vowed, vowed) if vowed is not None else None
    if vowed is not None and maker is not None and line.words[maker.head] != "which":
        return Bond(vowed, who.first, last, "vowed", maker, sure=False)
    force: Force = "ordered" if line.words[i] in ("must", "shall") else "planned"
    return Bond(who.first, be, last, force, who, sure=False)


def put_off(line: Line, bonds: list[Bond]) -> list[Bond]:
    """The bonds, with those put off beside them: "…; it will now be next Monday", "…, now speaks of June 2026"."""
    for i in line.all(frozenset(("now",))):
        time = _new_day(line, i)
        before = [bond for bond in bonds if bond.action < i]
        if time is None or not before:
            continue
        bond = max(before, key=lambda one: one.action)
        comma = next((k for k in range(i, bond.action, -1) if line.words[k] in (",", ";", "–", "—")), None)
        if comma is None:
            continue
        last = line.range(time.start, time.end)[1]
        kept = msgspec.structs.replace(bond, last=min(bond.last, comma))
        told = kept.last
        while told - 1 > bond.action and (told - 1 in line.timed or line.pos[told - 1] == "ADP"):
            told -= 1  # without its old day
        moved = msgspec.structs.replace(bond, last=last, told=told, after=i, sure=False, outcome="moved")
        return [kept if one is bond else one for one in bonds] + [moved]
    return bonds


def _new_day(line: Line, i: int) -> TimeExpression | None:
    """The day behind "it will now be", "now speaks of"."""
    speaks = line.any(i + 1, table("speaking")) if i + 1 < len(line.words) else False
    helped = line.word(i - 1) in _WILL | {"is", "'s", "’s", "are"}
    if not (speaks or helped):
        return None
    start = line.starts[i + 1] if i + 1 < len(line.words) else line.end
    time = next((t for t in line.times_in(start, line.end) if t.kind in ("DATE", "TIME")), None)
    if time is None:
        return None
    first, _ = line.range(time.start, time.end)
    plain = all(line.words[k] == "be" or line.pos[k] in ("ADP", "VERB", "ADV") for k in range(i + 1, first))
    verbs = sum(line.pos[k] == "VERB" for k in range(i + 1, first))
    return time if first - i <= _AT + 1 and plain and verbs <= speaks else None


def overdue(line: Line, i: int) -> Bond | None:
    """ "Her report, due on Monday, has not appeared": what was due on a day and has not come."""
    if line.words[i] != "due" or line.word(i - 1) != ",":
        return None
    time = next(iter(line.times_in(line.starts[i], line.ends[min(i + 4, len(line.ends) - 1)])), None)
    if time is None:
        return None
    last = line.range(time.start, time.end)[1]
    refused = line.word(last) == "," and any(
        line.words[k] in ("not", "n't", "n’t", "yet", "never")
        for k in range(last + 1, last + 5)
        if k < len(line.words)
    )
    head = next(
        (k for k in range(i - 2, max(-1, i - _REACH), -1) if line.tokens[k].rel.startswith("nsubj")), None
    )
    if not refused or head is None:
        return None
    first = head
    while (
        first > 0
        and line.words[first - 1] not in WALLS | {","}
        and line.pos[first - 1] in _OBJECTS | {"PRON"}
    ):
        first -= 1
    return Bond(first, first, last, "planned", None, told=i - 1, after=i, outcome="missed")


def promised(line: Line, i: int) -> Bond | None:
    """ "A school for the valley, promised in May by both governments, has not been built": the thing named before its promise."""
    if line.pos[i] != "VERB" or not line.any(i, table("vows")) or line.word(i - 1) != ",":
        return None
    if not is_participle(line.words[i]):
        return None
    close = next((k for k in range(i + 1, len(line.words)) if line.words[k] == ","), None)
    by = next((k for k in range(i + 1, close or i) if line.words[k] == "by"), None)
    head = line.tokens[i].head
    if close is None or by is None or not 0 <= head < i or line.pos[head] not in ("NOUN", "PROPN"):
        return None
    maker = Party(by + 1, close, close - 1)
    first = head
    while first > 0 and line.pos[first - 1] in ("DET", "ADJ", "NOUN", "NUM"):
        first -= 1
    if nobody(line, maker) or not is_agent(line, maker):
        return None
    return Bond(first, first, close, "vowed", maker, told=i - 1, after=len(line.words))
