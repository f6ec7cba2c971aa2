"""Polls: whose share of the vote a percentage is, whose seats a number counts. In: figures of a report that tells of an election.
Out: the Sense "vote_share", "poll_share" (what a survey gives somebody) or "seats" with the one who won them.

"Ms Hale received 46.9 percent", "gave Hale 46.9%", "46.9% for Hale", "Hale (Union): 1,204 votes, 46.9 per cent"; "the Union has 97 in the new
assembly". A figure without somebody who can stand for election keeps the sense that its own words give. Refuses turnouts, changes and how
much has been counted.
"""

from variorum.claims.attribution import attribution_of
from variorum.claims.bearers import NOBODY, Bearer, named_by
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line, Page
from variorum.claims.scenes import Scenes
from variorum.claims.shares import tallied
from variorum.model.mark import Mention, Quantity

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_CHAINED = frozenset(("xcomp", "conj", "advcl"))
_AT = frozenset(("at", "on", "with", "to", "around", "about"))
_PERCENTS = frozenset(("percent", "cent", "%", "pct"))
_FROM = frozenset(("from",))
_BEHIND = 8  # words between a percentage and who won it: "46.9% for the leader of the opposition, Ms Hale"
_STEPS = 4  # links from a figure up to its verb
_WHOLE = 100
_NAME = 60  # characters of a name
_HOUSE = 3000  # no house has more seats


def _table(name: str) -> frozenset[str]:
    return words_in("polls", name)


def poll_sense(
    page: Page, line: Line, quantity: Quantity, sense: Sense, scenes: Scenes
) -> tuple[Sense, Bearer | None]:
    """The sense of a figure in a report of an election, and who won it (NOBODY where no one named did); else the sense as it was, and None."""
    if quantity.change is not None or not scenes.tell("election"):
        return sense, None
    first, last = line.range(quantity.start, quantity.end)
    if _may_be_share(line, quantity, sense):
        asked = not line.vocabulary.isdisjoint(_table("surveys"))
        share = Sense("poll_share" if asked else "vote_share", sense.index, "vote")
        if _of_rival(line, first) and _behind(line, last) is None:
            return share, NOBODY  # "when she led by 46 percent to 41"
        winner = _winner(line, quantity, first, last)
        if winner is not None:
            return share, named_by(page, winner)
        if sense.predicate in _table("wins") and line.word(_subject_at(line, sense.index)) in ("i", "we"):
            return share, _speaking(page, quantity)
        if sense.attribute == "turnout" or _runner(line, sense.index):
            return share, NOBODY  # "her opponent obtains almost 47 percent"
        if sense.attribute == "vote_share" and _gapped(line, first):
            return sense, NOBODY  # "… and others 1.8 percent"
    if quantity.kind == "count" and _may_be_seats(page, line, quantity, sense):
        if _is_whole(line, first):
            return Sense("seats", None, "seat"), NOBODY  # "119 of the 240 seats": the size of the house
        winner = _winner(line, quantity, first, last)
        if winner is not None and (winner.kind == "organisation" or quantity.head == "seat"):
            return Sense("seats", sense.index, sense.predicate), named_by(page, winner)
        if sense.predicate in _table("wins") - {"be"}:
            return Sense("seats", sense.index, sense.predicate), NOBODY  # "so that it has 121"
    return sense, None


def _may_be_share(line: Line, quantity: Quantity, sense: Sense) -> bool:
    """Whether a percentage of up to a hundred, or "won with 50.6", has no other sense, and its clause speaks of no turnout."""
    family = sense.attribute.partition(":")[0]
    size = quantity.amount.low or quantity.amount.high or 0
    first, last = line.range(quantity.start, quantity.end)
    if quantity.kind == "count":
        plain = family in ("open", "votes", "strength") and quantity.counted is None and size % 1 != 0
    else:
        another = family == "turnout" and not line.vocabulary.isdisjoint(_table("turnouts"))
        plain = quantity.kind == "percent" and (another or family in ("share", "vote_share"))
        plain = plain and tallied(line, first, last) is None and quantity.head not in _table("counted")
    return plain and size <= _WHOLE and not _of_turnout(line, first)


def _of_turnout(line: Line, first: int) -> bool:
    """Whether the clause of a figure speaks of those who voted or stayed at home: not "the turnout was 61 percent when Hale won 46"."""
    told = line.all(_table("turnouts"))
    if not told:
        return False
    opened = [i for i in range(first) if line.words[i] in _table("then")]
    return not opened or any(i > opened[-1] for i in told)


def _of_rival(line: Line, first: int) -> bool:
    """Whether a figure is the second of two set against each other: "led by 46 percent to 41", "46 percent against 41"."""
    set_against = line.word(first - 1) in ("to", "against")
    return set_against and first > 1 and line.any(first - 2, _PERCENTS) and not line.any(first - 3, _FROM)


def _runner(line: Line, verb: int | None) -> bool:
    """Whether the subject of a verb of winning is somebody who stands for election, without a name: "her opponent obtains"."""
    who = _subject_at(line, verb)
    return line.any(verb or 0, _table("wins")) and who >= 0 and line.any(who, _table("runners"))


def _may_be_seats(page: Page, line: Line, quantity: Quantity, sense: Sense) -> bool:
    """Whether a plain number is said of a house: its seats are named, or the house is, here or in the sentence before."""
    if quantity.head == "seat":
        return True
    family = sense.attribute.partition(":")[0]
    size = quantity.amount.low or quantity.amount.high or 0
    if quantity.counted is not None or family not in ("open", "strength", "seats") or not 0 < size <= _HOUSE:
        return False
    if line.any_of(range(len(line.words)), _table("seats")):
        return True
    before = page.line_before(line)
    return before is not None and not before.vocabulary.isdisjoint(_table("seats"))


def _is_whole(line: Line, first: int) -> bool:
    """Whether a number is the whole that another one is a part of: "119 of the 240 seats", "121 out of 240"."""
    return "of" in (line.word(first - 1), line.word(first - 2)) and line.word(first - 1) in (
        "of",
        "the",
        "its",
        "all",
    )


def _gapped(line: Line, first: int) -> bool:
    """Whether a figure stands right behind a noun, the verb left out: "the Front won 119, the Union 97, others 24"."""
    earlier = any(line.starts[0] <= q.start < line.starts[first] for q in line.quantities)
    return (
        earlier
        and first > 0
        and line.pos[first - 1] in ("NOUN", "PROPN")
        and line.word(first - 1) not in _table("seats")
    )


def _winner(line: Line, quantity: Quantity, first: int, last: int) -> Mention | None:
    """Who won it: named right before or behind the figure, at the head of a list, or the subject of a verb of winning."""
    if _gapped(line, first):
        return _ending(line, first)
    return (
        _behind(line, last)
        or _beside(line, first)
        or _listed(line, quantity)
        or _again(line, quantity, first)
        or _whose(line, first)
        or _subject(line, first)
    )


def _ending(line: Line, at: int) -> Mention | None:
    """The mention that ends right before a token."""
    if at < 1:
        return None
    end = line.ends[at - 1]
    near = line.mentions_in(max(line.start, end - _NAME), end)
    return next((m for m in near if _runs(m) and m.end == end), None)


def _again(line: Line, quantity: Quantity, first: int) -> Mention | None:
    """The name behind another share, with its age between commas: "Hale, 63, stood at 48.9 percent and Lind, 51, at 38.2"."""
    at = first - (line.word(first - 1) in _AT)
    if line.word(at - 1) == "," and line.word(at - 3) == "," and line.pos[at - 2] == "NUM":
        at -= 3
    elif line.word(at - 1) == ",":
        at -= 1
    named = _ending(line, at)
    shares = [q for q in line.quantities if q.kind == "percent" and q.start < quantity.start]
    return named if named is not None and any(q.end < named.start for q in shares) else None


def _whose(line: Line, first: int) -> Mention | None:
    """ "Omar Lind, whose 8.2 percent both sides want"."""
    if line.word(first - 1) != "whose":
        return None
    return _ending(line, first - 2 if line.word(first - 2) == "," else first - 1)


def _runs(mention: Mention) -> bool:
    return mention.kind in ("person", "organisation")


def _behind(line: Line, last: int) -> Mention | None:
    """ "46.9% for the leader of the opposition, Ms Hale"."""
    if line.word(last) not in ("for", "to") or last + 1 >= len(line.words):
        return None
    end = line.ends[min(last + _BEHIND, len(line.words) - 1)]
    named = [m for m in line.mentions_in(line.starts[last], end) if _runs(m)]
    between = line.words[last + 1 : line.range(named[0].start, named[0].end)[0]] if named else []
    return named[0] if named and not any(word in ("against", "and", ";", ":") for word in between) else None


def _beside(line: Line, first: int) -> Mention | None:
    """ "gave Hale 46.9%", "has Hale at 46.9 per cent"."""
    at = first - 1 if line.word(first - 1) in _AT else first
    if at < 1:
        return None
    near = [
        m
        for m in line.mentions_in(line.starts[max(0, at - 6)], line.starts[at])
        if _runs(m) and m.end >= line.ends[at - 1]
    ]
    if not near:
        return None
    start = line.range(near[-1].start, near[-1].end)[0]
    return near[-1] if any(line.any(i, _table("gives")) for i in range(max(0, start - 4), start)) else None


def _listed(line: Line, quantity: Quantity) -> Mention | None:
    """ "Maria Hale (Union): 1,204 votes, 46.9 per cent"."""
    colon = next((i for i, word in enumerate(line.words) if word == ":"), None)
    if colon is None or line.starts[colon] > quantity.start:
        return None
    named = [m for m in line.mentions_in(line.start, line.starts[colon]) if _runs(m)]
    return named[0] if named and line.range(named[0].start, named[0].end)[0] <= 1 else None


def _subject(line: Line, first: int) -> Mention | None:
    """The subject of the verb of winning above the figure."""
    at = first
    for _ in range(_STEPS):
        head = line.tokens[at].head
        if not 0 <= head < len(line.words) or head == at:
            return None
        at = head
        if line.any(at, _table("wins")) or line.any(at, _table("ranks")):
            return _of_verb(line, at)
    return None


def _subject_at(line: Line, verb: int | None) -> int:
    """The token of the subject of a verb, or -1."""
    return next((i for i, t in enumerate(line.tokens) if t.head == verb and t.rel in _SUBJECTS), -1)


def _speaking(page: Page, quantity: Quantity) -> Bearer:
    """Who says "I have 50.6 percent"."""
    said = attribution_of(page, page.line_at(quantity.start) or page.lines[0], quantity.start, quantity.end)
    return (said.speaker, said.chain) if said.chain is not None else NOBODY


def _of_verb(line: Line, verb: int) -> Mention | None:
    """The mention that is the subject of a verb, or of the verb that it hangs on as a complement."""
    for _ in range(2):
        subject = _subject_at(line, verb)
        if subject >= 0:
            return _named(line, subject)
        if line.tokens[verb].rel not in _CHAINED or not 0 <= line.tokens[verb].head < len(line.words):
            return None
        verb = line.tokens[verb].head
    return None


def _named(line: Line, subject: int) -> Mention | None:
    """The mention that holds the subject, or stands right behind it: "her rival Omar Lind"."""
    behind = line.ends[subject] + 2
    named = [m for m in line.mentions_in(line.start, behind) if _runs(m) and m.end > line.starts[subject]]
    return named[0] if named else None
