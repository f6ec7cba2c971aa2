"""Votes: which side of a division a number counts. In: a line and the tokens of a number. Out: its Sense, or nothing.

"Passed by 84 votes to 61", "voted 84-61", "84 in favour, 61 against and five abstaining": the first is for where the motion was carried,
against where it was lost. Refuses pairs of numbers in clauses that tell of no vote: a score, a range.
"""

from variorum.catalogue import Attribute
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import clause_words, words_in
from variorum.claims.line import Line

_SIDES = ("votes_against", "abstained", "votes_for")
_FAR = 20  # words between the verb that carries a motion and its figures: the names of houses are long
_REACH = 12  # words between the verb that tells of the vote and the number
_ABSTAINS = frozenset(("abstain",))
_YES_NO = frozenset(("yes", "no", "aye", "nay"))
_DEEDS = {"votes_for": "backs", "votes_against": "opposes"}
_LEAD = 4  # words between "margin" and its votes: "the margin is less than 9,000 votes"
_PAIR = 4  # words between the two numbers of a division: "84 votes to 61", "84 in favour to 61"


def vote_sense(line: Line, entries: list[Attribute], first: int, last: int) -> Sense | None:
    """The side for which the number at first:last counts votes."""
    known = {entry.code: entry for entry in entries}
    if "vote_margin" in known and _between(line, first, last):
        return Sense("vote_margin", None, "lead")
    named = any(line.any(i, words_in("cast", "votes")) for i in range(first, last))
    beside = _beside(line, known, first, last, named=named) or _cast(line, first, last)
    if beside is not None and (named or _told(line, first)):
        return beside
    if "votes_for" in known and (voted := _by_voters(line, first, last)) is not None:
        return voted
    if "votes_for" in known and (side := _division(line, first, last)) is not None:
        return Sense(side, None, "vote")
    if named and "votes_for" in known and _carried_by(line, first):
        return Sense("votes_for", None, "vote")
    return Sense("votes", None, "vote") if named and "votes" in known else None


def _between(line: Line, first: int, last: int) -> bool:
    """Whether votes are counted by which one is ahead: "a lead of 9,000 votes", "9,000 votes more than his rival"."""
    if line.word(last) in ("to", "against", "-", "–") or not any(
        line.any(i, words_in("cast", "votes")) for i in range(first, last)
    ):
        return False
    run = f"{line.word(last)} {line.word(last + 1)}"
    apart = run in ("more than", "fewer than", "less than", "clear of") or line.word(last) in clause_words(
        "apart"
    )
    told = (i for i in range(max(0, first - _LEAD), first) if line.any(i, clause_words("leads")))
    noun = next(told, None)
    return apart or (noun is not None and "PUNCT" not in line.pos[noun:first])


def _carried_by(line: Line, first: int) -> bool:
    """Whether a motion was carried by these votes: "adopted by 79 votes"; what is won or passed by some may be a margin."""
    return line.word(first - 1) in ("by", "with") and any(
        line.any(i, clause_words("adopted")) for i in range(max(0, first - _REACH), first)
    )


def _beside(line: Line, known: dict[str, Attribute], first: int, last: int, *, named: bool) -> Sense | None:
    """A side named right beside the number: "61 against"; a plain "for" tells only of votes that are named."""
    before = max(0, first - 2) if named else first
    end = min(len(line.words), last + (3 if named else 2))
    nearby = range(before, next((i for i in range(last, end) if line.pos[i] == "PUNCT"), end))
    for code in _SIDES:
        if code in known:
            told = known[code].triggers.near | known[code].triggers.heads | known[code].triggers.states
            if any(line.any(i, told) and (named or line.words[i] not in ("for", "no")) for i in nearby):
                return Sense(code, None, "vote")
    return None


def _cast(line: Line, first: int, last: int) -> Sense | None:
    """A side named behind the verb, or before the number: "84 deputies voted against it", "against – 61"."""
    before = {line.word(first - 1), line.word(first - 2)}
    if (
        "against" in before
        and not before.isdisjoint(("–", "-", ":", "against"))
        and line.word(first - 1) != "by"
    ):
        return Sense("votes_against", None, "vote")
    verb = next(
        (i for i in range(max(0, first - 4), min(last + 4, len(line.words))) if line.lemmas[i] == "vote"),
        None,
    )
    if verb is None:
        return None
    after = [line.word(i) for i in range(verb + 1, verb + 4)]
    if "against" in after:
        return Sense("votes_against", verb, "vote")
    opened = "for" in line.words[max(0, verb - 5) : verb] and "against" in line.words[verb : verb + _REACH]
    favour = opened or not words_in("cast", "for").isdisjoint(after) or line.word(verb - 1) == "for"
    return Sense("votes_for", verb, "vote") if favour else None


def _by_voters(line: Line, first: int, last: int) -> Sense | None:
    """What members of a house did: "83 deputies backed the motion", "two senators did not vote", "64 voted no"."""
    elided = line.pos[last - 1] == "NUM" and line.any(last, words_in("cast", "votes"))
    if not elided and not any(line.any(i, words_in("people", "voting")) for i in range(first, last)):
        return None
    verb = next((i for i in range(last, min(last + _LEAD, len(line.words))) if line.pos[i] == "VERB"), None)
    if verb is None:
        return None
    denied = not clause_words("negations").isdisjoint(line.words[last:verb])
    behind = range(verb + 1, min(verb + _LEAD + 1, len(line.words)))
    if line.any(verb, _ABSTAINS):
        return Sense("abstained", verb, "abstain")
    if line.any(verb, words_in("cast", "votes")):
        said = [line.words[i] for i in behind]
        if denied:
            return Sense("abstained", verb, "abstain")
        return (
            Sense("votes_against" if "no" in said[:2] else "votes_for", verb, "vote")
            if _YES_NO & {*said[:2]}
            else None
        )
    motion = any(line.any(i, words_in("people", "motions")) for i in behind)
    for code, verbs in _DEEDS.items():
        if motion and line.any(verb, clause_words(verbs)):
            against = (code == "votes_against") != denied
            return Sense("votes_against" if against else "votes_for", verb, "vote")
    away = motion or any(line.any(i, words_in("cast", "votes")) for i in behind)
    return Sense("abstained", verb, "abstain") if away and line.any(verb, clause_words("sits_out")) else None


def _told(line: Line, first: int) -> bool:
    """Whether words before or right behind the number tell of a vote."""
    near = range(max(0, first - 2 * _REACH), min(len(line.words), first + _REACH))
    return any(line.any(i, clause_words("divisions")) for i in near)


def _division(line: Line, first: int, last: int) -> str | None:
    """The side of one of two numbers joined by "to" or a hyphen: the larger carried the motion or brought it down."""
    other = next((i for i in (_partner(line, last, 1), _partner(line, first - 1, -1)) if i is not None), None)
    if other is None:
        return None
    verbs = range(max(0, min(first, other) - _FAR), min(first, other))
    carried = any(line.any(i, clause_words("carried")) for i in verbs)
    lost = any(line.any(i, clause_words("lost")) for i in verbs)
    mine, theirs = _figure(line, first), _figure(line, other)
    if not (carried or lost) or mine is None or theirs is None or mine == theirs:
        return None
    return "votes_for" if (mine > theirs) != (lost and not carried) else "votes_against"


def _figure(line: Line, i: int) -> float | None:
    """The number that stands at a token."""
    at = next((q for q in line.quantities if q.start <= line.starts[i] < q.end), None)
    return None if at is None or at.amount.low is None else float(at.amount.low)


def _partner(line: Line, start: int, step: int) -> int | None:
    """The token of the second number of the division, in this direction behind "to", "against" or a hyphen."""
    joined = False
    for i in range(start, start + step * _PAIR, step):
        word = line.word(i)
        if word in ("to", "against", "-", "–"):
            joined = True
        elif 0 <= i < len(line.pos) and line.pos[i] == "NUM":
            return i if joined else None
        elif not line.word(i) or not (
            line.any(i, words_in("cast", "votes")) or word in words_in("cast", "sides")
        ):
            return None
    return None
