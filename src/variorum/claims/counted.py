"""Counts told by constructions of their own. In: a count in its line, the entries that may count it. Out: its Sense, or nothing.

"needs 60 ratifications", "the plant, where 1,650 people build pumps", "gives work to 300", "1,400 job losses", "the recall was widened to 600
cars": neither the verb beside the figure nor the counted noun tells, but both together with a third word. Refuses what one word can tell.
"""

from variorum.catalogue import Attribute
from variorum.claims.event_frame import frame_of
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_WHERE = 4  # words between a place of work and its "where"
_AT_WORK = 6  # words behind a place of work that may hold its figure
_GIVEN = 4  # words between "gives" and "work to"
_MANY = 5  # fewer people who work somewhere are no staff
_REACH = 10  # words between a noun and the verb that says how far it goes


def count_sense(
    line: Line, quantity: Quantity, entries: list[Attribute], span: tuple[int, int]
) -> Sense | None:
    """The attribute of the count at `span`."""
    return (
        _needed(line, quantity, span)
        or _lost_work(line, quantity, span)
        or _staff(line, quantity, span)
        or _extent(line, entries, span)
    )


def _needed(line: Line, quantity: Quantity, span: tuple[int, int]) -> Sense | None:
    """What has to be reached: "needs 60 ratifications to come into force", "200 votes are needed"."""
    if quantity.head not in ("vote", "ratification", "signature", "seat"):
        return None
    first, last = span
    around = (*range(max(0, first - 3), first), *range(last, min(last + 3, len(line.words))))
    verb = next((i for i in around if line.any(i, words_in("shares", "needed"))), None)
    return None if verb is None else Sense("threshold", verb, line.lemmas[verb])


def _lost_work(line: Line, quantity: Quantity, span: tuple[int, int]) -> Sense | None:
    """ "1,400 job losses", "600 post cuts": the head alone says neither what is lost nor by whom."""
    if quantity.head not in words_in("work", "losses"):
        return None
    job = next((i for i in range(*span) if line.any(i, words_in("work", "jobs"))), None)
    return None if job is None else Sense("jobs_cut", None, "cut")


def _staff(line: Line, quantity: Quantity, span: tuple[int, int]) -> Sense | None:
    """ "the yard, where 900 people build boats", "at the site 540 people work", "gives work to 300 people"."""
    first, last = span
    if (
        quantity.amount.unit != "person"
        or (quantity.amount.low or 0) < _MANY
        or quantity.amount.bound == "vague"
    ):
        return None
    back = first - 1
    while back > 0 and line.pos[back] in ("ADV", "DET") and line.words[back] != "where":
        back -= 1
    sites = words_in("work", "sites")
    if line.word(back) == "where" and line.pos[last : last + 1] and _plain(line, last):
        if any(line.any(i, sites) for i in range(max(0, back - _WHERE), back)):
            return Sense("strength", None, "work")
        return None
    if line.any(last, words_in("work", "works")) and _plain(line, last):
        near = (
            *range(max(0, first - _AT_WORK), first),
            *range(last + 1, min(last + _AT_WORK, len(line.words))),
        )
        return Sense("strength", last, "work") if any(line.any(i, sites) for i in near) else None
    given = line.word(first - 1) in ("to", "for") and line.word(first - 2) in words_in("work", "given")
    if given and any(
        line.any(i, words_in("work", "gives")) for i in range(max(0, first - 2 - _GIVEN), first - 2)
    ):
        return Sense("strength", None, "work")
    return None


def _plain(line: Line, verb: int) -> bool:
    """Whether a verb tells what is always so: no passing act ("were working"), nothing that befell somebody ("were hurt")."""
    return line.pos[verb] == "VERB" and line.word(verb - 1) not in (
        "were",
        "was",
        "are",
        "is",
        "had",
        "have",
        "been",
    )


def _extent(line: Line, entries: list[Attribute], span: tuple[int, int]) -> Sense | None:
    """How far a deed told by a noun goes: "the recall covers 600 cars", "the evacuation was widened to 300 homes"."""
    first, _ = span
    verb = first - 1
    while verb >= 0 and (
        line.pos[verb] in ("ADV", "ADP", "DET", "ADJ") or line.words[verb] in ("more", "than", "least")
    ):
        verb -= 1
    if verb < 1 or not line.any(verb, words_in("work", "extents")):
        return None
    subject = frame_of(line, verb).subject
    if subject is None or verb - subject > _REACH:
        return None
    told = next((entry for entry in entries if line.any(subject, entry.triggers.nouns)), None)
    return None if told is None else Sense(told.code, verb, line.lemmas[verb])
