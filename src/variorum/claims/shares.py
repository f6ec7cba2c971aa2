"""Shares: what a percentage is a share of. In: a line, a percentage, the entries that count percents. Out: its Sense, or nothing.

Thresholds, turnouts, votes, stakes, shares of a market, pay and prices are told by several words together, never by the nearest alone.
Refuses percentages that only one such word stands near.
"""

from variorum.claims.fitting import Sense
from variorum.claims.levels import level_sense
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.model.mark import Quantity

_NEAR = 6  # words around a percentage that may say what it is
_CLAUSE = 40  # words: what stands further off belongs to another clause
_FAR = 12
_FEW = 5


def share_sense(line: Line, quantity: Quantity, first: int, last: int) -> Sense | None:
    """The attribute of the percentage at first:last."""
    if quantity.change is not None:
        return _pay(line, first, last) or _living(line, first)
    makers = (_threshold, tallied, _cast, _premium, _market, _turnout, _answer, _stake, _pay, level_sense)
    for make in makers:
        found = make(line, first, last)
        if found is not None:
            return found
    return None


def _table(name: str) -> frozenset[str]:
    return words_in("shares", name)


def _find(line: Line, name: str, start: int, end: int, pos: tuple[str, ...] = ()) -> int | None:
    """The first word of a set between two places, names and words of another kind left out."""
    wanted = _table(name)
    if line.vocabulary.isdisjoint(wanted):
        return None
    for i in range(max(0, start), min(end, len(line.words))):
        if line.any(i, wanted) and not line.tokens[i].name and (not pos or line.pos[i] in pos):
            return i
    return None


def _threshold(line: Line, first: int, last: int) -> Sense | None:
    """ "needs the backing of 75 percent of the votes", "above the 50 percent required"."""
    needed = _find(line, "needed", first - _NEAR, last + 4)
    approval = _find(line, "approval", first - _CLAUSE, last + _CLAUSE)
    if needed is None and line.word(first - 1) != "representing":
        return None
    conditional = needed if needed is not None else _find(line, "needed", first - _CLAUSE, first)
    if approval is None or conditional is None:
        return None
    return Sense("threshold", conditional, line.lemmas[conditional])


def tallied(line: Line, first: int, last: int) -> Sense | None:
    """ "with 61 percent of the votes counted", "after 99.6 percent of ballots": how much has been counted is nobody's share."""
    end = min(last + _NEAR, len(line.words))
    of = next((i for i in range(first, end) if line.words[i] == "of"), None)
    votes = None if of is None else _find(line, "tallied", of, of + 5, ("NOUN", "PROPN"))
    if votes is None:
        return None
    done = _find(line, "tallying", votes + 1, votes + _FEW)
    after = line.word(first - 1) == "after" and line.any(votes, frozenset(("ballot", "vote")))
    return Sense("share:count", done, "count") if done is not None or after else None


def _cast(line: Line, first: int, last: int) -> Sense | None:
    """ "83 percent of the shares voted were in favour": a share of what was voted, not of what is held."""
    end = min(last + _NEAR, len(line.words))
    of = next((i for i in range(first, end) if line.words[i] == "of"), None)
    votes = None if of is None else _find(line, "ballots", of, of + 4)
    cast = None if votes is None else _find(line, "voted", votes + 1, votes + 4)
    return None if cast is None else Sense("vote_share", cast, "vote")


def _premium(line: Line, first: int, last: int) -> Sense | None:
    """ "34 euros a share, 27 percent more than the shares fetched last week"."""
    if line.word(last) in ("below", "under", "above", "over") and _find(line, "closing", last, last + _FEW):
        return Sense("share:price", last, "price")  # "some 14 percent below their price before the recall"
    price = _find(line, "benchmarks", last, last + _FEW)
    if (
        line.word(last) in ("to", "over", ".")
        and price is not None
        and "price" in line.words[price : price + 3]
    ):
        return Sense("premium", None, "premium")  # "38 percent to the closing price", an item of a list
    above = _find(line, "premiums", last, last + 2)
    if above is None or _find(line, "closing", above, above + _NEAR + 2) is None:
        return None
    offered = _find(line, "offers", first - _CLAUSE, first)
    return None if offered is None else Sense("premium", above, "premium")


def _market(line: Line, first: int, last: int) -> Sense | None:
    """ "38 percent of the world market", "a market share of 38 percent"."""
    of = next((i for i in range(first, min(last + 1, len(line.words))) if line.words[i] == "of"), None)
    end = last + 1 if of is None else of + 5
    for i in range(first if of is None else of, min(end, len(line.words))):
        if line.words[i] in ("market", "markets") and of is not None and not line.tokens[i].name:
            return Sense("market_share", i, "market")
    before = range(max(0, first - _NEAR), first)
    for i in before:
        if line.words[i] == "market" and line.word(i + 1) in ("share", "shares"):
            return Sense("market_share", i, "market")
    return None


def _turnout(line: Line, first: int, last: int) -> Sense | None:
    """ "38 percent of registered voters cast a ballot", "38 percent of those entitled to vote took part"."""
    voters = _find(line, "electorate", first, last + 4)
    if voters is None or line.word(first - 1) == "of":
        return None
    verb = _find(line, "came", voters + 1, voters + _NEAR, ("VERB",))
    if verb is None:
        return None
    if line.any(verb, _table("light")) and not _going(line, verb):
        return None
    if line.any(verb, frozenset(("vote",))):
        after = {line.word(i) for i in range(verb + 1, verb + 5)}
        if line.word(verb - 1) == "to":  # "those entitled to vote took part"
            rest = _find(line, "came", verb + 1, verb + 4, ("VERB",))
            return (
                None
                if rest is None or not (_going(line, rest) or line.any(rest, frozenset(("cast",))))
                else Sense("turnout", rest, "turn")
            )
        if not after.isdisjoint(_table("ways")):
            return None  # how they voted is no turnout
    return Sense("turnout", verb, "turn")


def _going(line: Line, verb: int) -> bool:
    """Whether a light verb tells of going to the polls: "took part", "turned out", "went to the polls"."""
    after = {line.word(i) for i in range(verb + 1, verb + 4)}
    return not after.isdisjoint(_table("part"))


def _answer(line: Line, first: int, last: int) -> Sense | None:
    """ "54 percent of voters rejected it", "54 percent said no in the referendum", "the yes side took 61 percent"."""
    side = next(
        (
            i
            for i in range(max(0, first - _NEAR), first)
            if line.words[i] in _table("answers") and line.word(i + 1) in _table("sides")
        ),
        None,
    )
    if side is not None:
        return Sense("vote_share", side, "vote")
    poll = _find(line, "polls", first - _CLAUSE, last + _CLAUSE)
    backed = _find(line, "backed", last, last + 4, ("VERB",))
    if poll is None or backed is None:
        return None
    said = line.any(backed, frozenset(("say",)))
    answered = {line.word(i) for i in range(backed + 1, backed + 3)} & _table("answers")
    if said and not answered:
        return None
    voters = _find(line, "electorate", first, last + 1)
    return Sense("vote_share", backed, "vote") if voters is not None or said else None


def _stake(line: Line, first: int, last: int) -> Sense | None:
    """ "holds 6 percent of" a firm that is named."""
    verb = next((i for i in range(first - 1, max(-1, first - 4), -1) if line.any(i, _table("holds"))), None)
    if verb is None or line.pos[verb] != "VERB":
        return None
    behind = range(first, min(last + 4, len(line.words)))
    kinds = ("organisation", "other")
    named = any(m.kind in kinds for m in line.mentions_in(line.starts[first], line.ends[behind[-1]]))
    of = next((i for i in behind if line.words[i] == "of"), None)
    firm = of is not None and any(
        line.any(i, _table("firms")) for i in range(of + 1, min(of + 4, len(line.words)))
    )
    return Sense("stake", verb, "hold") if named or firm else None


def _pay(line: Line, first: int, last: int) -> Sense | None:
    """ "8 percent more pay", "wages will rise by 4 percent", "a raise of 5 percent"."""
    if any(
        line.word(first - k) in _table("raise") and line.pos[first - k] == "NOUN"
        for k in (1, 2, 3)
        if first >= k
    ):
        return Sense("pay_rise", first - 1, "raise")
    pay = _find(line, "pay", first - _FAR, last + 4, ("NOUN",))
    if pay is None and line.word(last) == "more" and line.word(last + 1) in _table("pay"):
        pay = last + 1  # "8 percent more pay"
    if pay is None:
        return None
    start, end = sorted((pay, first))
    raised = _find(line, "raises", start - 3, max(end, last) + 3)
    fall = any(line.any(i, _table("cuts")) for i in range(max(0, start - 2), end + 1))
    return None if raised is None or fall else Sense("pay_rise", pay, "raise")


def _living(line: Line, first: int) -> Sense | None:
    """ "consumer prices rose 6 percent"."""
    for i in range(max(0, first - _FAR), first - 1):
        if line.words[i] == "consumer" and line.word(i + 1) in ("prices", "price"):
            return Sense("inflation", i + 1, "rise")
    return None
