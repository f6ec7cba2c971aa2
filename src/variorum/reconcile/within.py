"""Inside one reading. In: the claims of one answer. Out: reasons that tell how the same answer came to be worded apart or printed twice.

Copies and shared passages (COPY), another grain of the same moment (PRECISION), another form of the same name (NAME_VARIANT).
Nothing here can make a finding differ: the relation is always `same`.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.lang import load_table
from variorum.model.article import Evidence
from variorum.model.claim import Claim
from variorum.model.finding import Reading, Reason, Relation
from variorum.reconcile.passages import Passages
from variorum.reconcile.side import Side, reason, words_of
from variorum.values import Interval, Name
from variorum.values.name import fold

_FEW = 3  # claims of one report that are looked at for common text …
_LOOKED_AT = 40  # … and of all reports together


def relate_within(
    side: Side, reading: Reading, origins: Mapping[str, str], passages: Passages
) -> Relation | None:
    """The relation of a reading to itself where there is something to tell, else None."""
    claims = [witness.claim for witness in side.witnesses]
    reasons = (*_copies(claims, origins, passages), *_wordings(claims))
    if not reasons:
        return None
    return Relation(
        left=reading.id,
        right=reading.id,
        kind="same",
        reasons=reasons,
        rule="one answer, worded or printed more than once",
    )


def _copies(claims: Sequence[Claim], origins: Mapping[str, str], passages: Passages) -> tuple[Reason, ...]:
    """Two articles whose words for this answer go back to one text; whom that text quotes is no matter."""
    first: dict[str, Claim] = {}
    for claim in claims:
        origin = origins.get(claim.id, claim.id)
        other = first.setdefault(origin, claim)
        if other.article != claim.article and origin.startswith("article:"):
            return reason("COPY", (words_of(other), words_of(claim)))
    for left, right in combinations(_printed(claims), 2):
        if left.article != right.article and passages.common(left, right):
            return reason("COPY", (words_of(left), words_of(right)))
    return ()


def _printed(claims: Sequence[Claim]) -> list[Claim]:
    """The first claims of each article, so that cost stays small."""
    held: dict[str, int] = {}
    found: list[Claim] = []
    for claim in claims:
        held[claim.article] = held.get(claim.article, 0) + 1
        if held[claim.article] <= _FEW and len(found) < _LOOKED_AT:
            found.append(claim)
    return found


def _other_precision(left: Interval, right: Interval, words: Sequence[Evidence]) -> bool:
    """One names a numbered day, the other the end of a period; or the grains differ. A weekday is as exact as its date."""
    days = set(load_table("en", "scope_words")["days"])
    numbered = [_numbered(evidence.exact) for evidence in words]
    spoken = any(days & set(fold(evidence.exact).split()) for evidence in words)
    return left.grain != right.grain or (numbered[0] != numbered[1] and not spoken)


def _numbered(words: str) -> bool:
    """Whether words name a day by its number; "within 60 days" counts from another day."""
    told = fold(words).split()
    spans = set(load_table("en", "scope_words")["spans"])
    return any(
        word[:1].isdigit() and (told[i + 1 : i + 2] or [""])[0] not in spans for i, word in enumerate(told)
    )


def _told_apart(claims: Sequence[Claim]) -> list[Claim]:
    """The dates and names among the claims, of each wording the first and the first of another article: any pair has its like among these."""
    held: dict[tuple[object, ...], list[str]] = {}
    found = []
    for claim in claims:
        if isinstance(claim.value, Interval | Name):
            said = claim.value.grain if isinstance(claim.value, Interval) else claim.value.text
            articles = held.setdefault((type(claim.value), said, claim.exact), [])
            if len(articles) < 2 and claim.article not in articles:
                articles.append(claim.article)
                found.append(claim)
    return found


def _wordings(claims: Sequence[Claim]) -> tuple[Reason, ...]:
    """Two claims of different articles that say the same moment in another precision, or the same name in another form."""
    for left, right in combinations(_told_apart(claims), 2):
        if left.article == right.article:
            continue
        both = (words_of(left), words_of(right))
        if (
            isinstance(left.value, Interval)
            and isinstance(right.value, Interval)
            and _other_precision(left.value, right.value, both)
        ):
            return reason("PRECISION", both)
        if (
            isinstance(left.value, Name)
            and isinstance(right.value, Name)
            and fold(left.value.text) != fold(right.value.text)
        ):
            return reason("NAME_VARIANT", both)
    return ()
