"""How far a figure reaches. In: two sides that nothing else explains, the texts. Out: another place or another span of time, else None.

"9,000 households in the Orlo district" are some of the "17,000 in the region"; what a share lost "since the recall" is not what it lost in a day. Refuses
places of one rank, places of which one side alone tells, and a larger figure for the smaller place.
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product

from variorum.lang import load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.claim import Claim
from variorum.reconcile.side import Judgement, Side, Witness, one_a_report, phrase_words, reason, words_of
from variorum.values import Amount

_BEHIND = 60  # characters behind a figure in which its place is told
_STOP = re.compile(r"[.;:!?\n]|, (?!the\b)|\b(?:and|but|while|compared|against)\b")


def reach_apart(left: Side, right: Side, articles: Mapping[str, Article]) -> Judgement | None:
    """Another extent of place or time that the words beside two figures tell."""
    return _ranks(left, right, articles) or _spans(left, right)


def _ranks(left: Side, right: Side, articles: Mapping[str, Article]) -> Judgement | None:
    """The one is told of a smaller kind of place than the other, and counts fewer."""
    told = [[(w, _place(w.claim, articles)) for w in one_a_report(side)] for side in (left, right)]
    for (a, one), (b, two) in product(*told):
        if one is None or two is None or one[0] == two[0]:
            continue
        small, large = (a, b) if one[0] < two[0] else (b, a)
        if _size(small) < _size(large):
            words = (one[1], two[1], words_of(a.claim), words_of(b.claim))
            return Judgement(
                kind="other_scope", reasons=reason("SCOPE_PLACE", words), rule="a smaller kind of place"
            )
    return None


def _size(witness: Witness) -> float:
    value = witness.claim.value
    assert isinstance(value, Amount)
    return float(value.point or value.low or value.high or 0)


def _place(claim: Claim, articles: Mapping[str, Article]) -> tuple[int, Evidence] | None:
    """The rank of the kind of place told right behind a figure, and the words."""
    text = articles[claim.article].text
    behind = text[claim.end : min(claim.sentence.end, claim.end + _BEHIND)]
    stop = _STOP.search(behind)
    found = _kinds().search(behind[: stop.start()] if stop else behind)
    if found is None:
        return None
    start, end = claim.end + found.start(), claim.end + found.end()
    rank = load_table("en", "extents")["ranks"][found[found.lastindex or 0].lower()]
    return rank, evidence(articles[claim.article], start, end)


@cache
def _kinds() -> re.Pattern[str]:
    table = load_table("en", "extents")
    case, articles = ("|".join(table["told"][name].split()) for name in ("case", "articles"))
    kinds = "|".join(table["ranks"])
    return re.compile(
        rf"\b(?:{case}) (?:{articles}) (?:[\w’'-]+ ){{0,2}}({kinds})\b|\b(nationwide|countrywide|worldwide)\b",
        re.IGNORECASE,
    )


def _spans(left: Side, right: Side) -> Judgement | None:
    """A change since a day, or over weeks, and one of another span, or of a day."""
    if not all(w.claim.attribute.startswith("change:") for side in (left, right) for w in side.witnesses):
        return None
    told = [[w for w in side.witnesses if _is_span(w.claim)] for side in (left, right)]
    if bool(told[0]) == bool(told[1]):
        return None
    long = (told[0] or told[1])[0].claim
    short = (right if told[0] else left).witnesses[0].claim
    assert long.scope.period is not None
    words = (phrase_words(long, long.scope.period), words_of(long), words_of(short))
    return Judgement(kind="other_scope", reasons=reason("SCOPE_PERIOD", words), rule="another span of time")


def _is_span(claim: Claim) -> bool:
    period = claim.scope.period
    opens = tuple(load_table("en", "extents")["told"]["spans"])
    return period is not None and period.exact.lower().startswith(opens)
