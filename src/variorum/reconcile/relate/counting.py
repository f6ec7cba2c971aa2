"""Shares of a vote that is being counted. In: two sides, the texts. Out: how far the count had come for each, who counts beside the board, or None.

"48.9 percent, with 62 percent of the ballots counted" and "46.9, with 94 percent counted" are two stages of one count; an exit poll or a sample
counts a part; what a candidate or a party says of its own result stands against the board's. Refuses votes of an assembly, which are counted at once, and
to take one figure for later where neither report tells how far the count was.
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

import msgspec

from variorum.lang import any_run, load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.claim import Claim
from variorum.model.finding import ReasonCode
from variorum.reconcile.side import (
    Judgement,
    Side,
    Witness,
    attribution_words,
    before,
    moment_words,
    one_a_report,
    reason,
    updated,
    words_of,
)
from variorum.values import Amount
from variorum.values.amount import rounds_to, within_bound
from variorum.values.name import fold

COUNTED = "share:count"  # how much of a vote has been counted, which only grows
_ASKED = frozenset(("vote_share", "turnout", "votes", "seats", "vote_margin"))
_SAID = 160  # characters before a sentence in which stands who says it
_BY = 30  # characters before a figure: "turnout here was"
_FAR = 700  # characters between a figure and the words that tell how far its count was
_MOVED = 10  # points by which a share moves while it is counted
_EARLY, _LAST = -1.0, 101.0
_ROUGHLY = r"(?:about |some |nearly |almost |more than |just over )?"
_NUMBER = r"(\d+(?:[.,]\d+)?)\s?(?:percent|per cent|pct|%)"


class Stage(msgspec.Struct, frozen=True):
    """How far a count was: percent counted, or early, or done; and the words."""

    share: float
    words: Evidence


def counted_apart(left: Side, right: Side, articles: Mapping[str, Article]) -> Judgement | None:
    """Two stages of one count, a part beside the whole, or a party beside the board."""
    asked = {w.claim.attribute for side in (left, right) for w in side.witnesses}
    one, two = left.value, right.value
    if not isinstance(one, Amount) or not isinstance(two, Amount) or one.unit != two.unit:
        return None
    shares = one.unit == "percent" and all(code in _ASKED or code.startswith("share:") for code in asked)
    if not (shares or asked <= _ASKED) or rounds_to(one, two) or within_bound(one, two):
        return None
    rules = (_elsewhere, _beside, _camps, _stages)
    return next((found for rule in rules if (found := rule(left, right, articles))), None)


def _elsewhere(left: Side, right: Side, articles: Mapping[str, Article]) -> Judgement | None:
    """The one is told for those here, or abroad, alone."""
    told = [[_near_words(w.claim, articles, "elsewhere") for w in side.witnesses] for side in (left, right)]
    return _part(left, right, told, ("SCOPE_PLACE", "one place of many"))


def _beside(left: Side, right: Side, articles: Mapping[str, Article]) -> Judgement | None:
    """The one counts a sample, the other does not."""
    told = [[_sampled(w.claim, articles) for w in side.witnesses] for side in (left, right)]
    return _part(left, right, told, ("DEFINITION", "a count of a part"))


def _part(
    left: Side, right: Side, told: list[list[Evidence | None]], why: tuple[ReasonCode, str]
) -> Judgement | None:
    """One side's words all tell of a part of what the other side counts; nothing where both or neither do."""
    if all(map(any, told)) or not any(map(any, told)):
        return None
    part, whole = (told[0], right) if any(told[0]) else (told[1], left)
    if not all(part):
        return None
    words = (next(e for e in part if e), words_of(whole.witnesses[0].claim))
    return Judgement(kind="other_scope", reasons=reason(why[0], words), rule=why[1])


def _near_words(claim: Claim, articles: Mapping[str, Article], name: str) -> Evidence | None:
    """The words of a list in the few words before a figure."""
    start = max(claim.sentence.start, claim.start - _BY)
    text = articles[claim.article].text[start : claim.start]
    found = _runs(name).search(text)
    if found is None:
        return None
    return evidence(articles[claim.article], start + found.start(), start + found.end())


def _sampled(claim: Claim, articles: Mapping[str, Article]) -> Evidence | None:
    """The words in its sentence by which a share is that of a sample or a poll."""
    article, at = articles[claim.article], claim.sentence.start
    found = _runs("beside").search(article.text[at : claim.sentence.end])
    return evidence(article, at + found.start(), at + found.end()) if found else None


def _camps(left: Side, right: Side, articles: Mapping[str, Article]) -> Judgement | None:
    """A candidate or a party counts for itself, and the other side does not rest on it."""
    mine = [[w for w in side.witnesses if _partisan(w.claim, articles)] for side in (left, right)]
    if bool(mine[0]) == bool(mine[1]):
        return None
    own, other = (mine[0], right) if mine[0] else (mine[1], left)
    if own[0].claim.modality != "asserted" or any(_sampled(w.claim, articles) for w in other.witnesses):
        return None
    words = (attribution_words(own[0].claim), words_of(own[0].claim), words_of(other.witnesses[0].claim))
    return Judgement(kind="conflicts", reasons=reason("SPEAKER", words), rule="a party counts for itself")


def _partisan(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether who vouches stands in the vote – a party, or the one whose share it is – and is told to say so."""
    who = claim.attribution
    if who.speaker is None or who.kind in ("own_voice", "document"):
        return False
    near = articles[claim.article].text[max(0, claim.sentence.start - _SAID) : claim.sentence.end]
    if _words("tells").isdisjoint(fold(near).split()):
        return False
    told = fold(who.speaker).split()
    return not frozenset(told).isdisjoint(_words("camps")) or (
        who.kind == "person" and told[-1] in fold(claim.subject or "").split()
    )


def _stages(left: Side, right: Side, articles: Mapping[str, Article]) -> Judgement | None:
    """One figure was told when less was counted."""
    if any(_partisan(w.claim, articles) for side in (left, right) for w in side.witnesses) or not _near(
        left, right
    ):
        return None
    told = [[(w, _stage(w.claim, articles)) for w in one_a_report(side)] for side in (left, right)]
    for (a, one), (b, two) in product(*told):
        forward = _order(a, b, one, two)
        if forward is None:
            continue
        words = [stage.words for stage in (one, two) if stage]
        words += [*(() if len(words) > 1 else (moment_words(a), moment_words(b)))]
        words += [words_of(a.claim), words_of(b.claim)]
        return updated(words, "more had been counted", forward=forward)
    return None


def _near(left: Side, right: Side) -> bool:
    """Whether two figures are near enough for a count to have moved from the one to the other."""
    one, two = left.value, right.value
    assert isinstance(one, Amount)
    assert isinstance(two, Amount)
    if one.point is None or two.point is None:
        return False
    gap = abs(one.point - two.point)
    return gap <= (_MOVED if one.unit == "percent" else max(one.point, two.point) / 2)


def _order(a: Witness, b: Witness, one: Stage | None, two: Stage | None) -> bool | None:
    """Whether the second was told when more was counted; None where that is not said."""
    if one is not None and two is not None and one.share != two.share:
        return (
            one.share < two.share
            if not {one.share, two.share} & {_EARLY} or not (before(a, b) or before(b, a))
            else before(a, b)
        )
    if one is not None and one.share < _LAST and before(a, b):
        return True
    if two is not None and two.share < _LAST and before(b, a):
        return False
    return None


def _stage(claim: Claim, articles: Mapping[str, Article]) -> Stage | None:
    """The stage told nearest to a figure, in its own report; its own sentence goes before all."""
    text = articles[claim.article].text
    first = max(0, claim.start - _FAR)
    found: list[tuple[bool, int, Stage]] = []
    for match, share in _told(text[first : claim.end + _FAR]):
        start, end = first + match.start(), first + match.end()
        if start <= claim.start < end:
            continue
        inside = claim.sentence.start <= start < claim.sentence.end
        if share == _LAST and not inside:
            continue  # "final results are due on Friday"
        gap = start - claim.end if start >= claim.end else claim.start - end
        found.append((not inside, gap, Stage(share, evidence(articles[claim.article], start, end))))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _read(share: str, match: re.Match[str]) -> str:
    """The share within words that tell one."""
    found = re.search(share, match[0], re.IGNORECASE)
    assert found is not None
    return found[1] if found.re.groups else found[0]


def _told(text: str) -> list[tuple[re.Match[str], float]]:
    found = [
        (match, float(_read(_NUMBER, match).replace(",", ".")))
        for match in _shown(_ROUGHLY + _NUMBER).finditer(text)
    ]
    shares = load_table("en", "counting")["shares"]
    found += [
        (match, float(shares[_read(_shares(), match).lower()]))
        for match in _shown(f"(?:{_shares()})").finditer(text)
    ]
    found += [(match, _EARLY) for match in _runs("early").finditer(text)]
    return found + [(match, _LAST) for match in _runs("last").finditer(text)]


@cache
def _shown(share: str) -> re.Pattern[str]:
    """A share of what is counted, with the words that say so: "after 99.6 per cent of ballots", "with nearly all the votes counted"."""
    table = load_table("en", "counting")
    places, rooms = table["stations"].split()
    opens, led, done, counted = (
        "|".join(table[name].split()) for name in ("opens", "led", "done", "counted")
    )
    of = rf"{share} (?:of )?(?:the |all |its |their )?(?:(?:{places}) (?:{rooms})|{counted})"
    return re.compile(
        rf"\b(?:(?:{opens})\s{of}\b|(?:{led})\s{of}(?= (?:\w+ ){{0,3}}(?:{done})\b))", re.IGNORECASE
    )


@cache
def _shares() -> str:
    return "|".join(sorted(map(re.escape, load_table("en", "counting")["shares"]), key=len, reverse=True))


@cache
def _runs(name: str) -> re.Pattern[str]:
    return any_run(load_table("en", "counting")[name])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("en", "counting")[name].split())
