"""One commitment told by several articles. In: commitments per article. Out: groups. Refuses to say whether they were kept.

Commitments that share a rare word, or a day they are due, are compared: all of a short block, of a long one each with those next to it,
so that cost stays near the number of reports. Two days that exclude each other are two commitments, unless words tell that a date was moved.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from variorum.align.features import Match
from variorum.align.lexicon import Weights, content_classes, likeness, rarity
from variorum.align.pairs import join_groups
from variorum.lang import load_table
from variorum.model.claim import Claims, Commitment
from variorum.model.ids import content_id
from variorum.model.question import CommitmentGroup, Entity
from variorum.options import AlignOptions
from variorum.values.interval import contains

_RARE = 3  # rarest words of a commitment that serve as blocking keys
_STEM = 5  # letters in which "ratify" and "ratification" are one
_SAID_OTHERWISE = 0.4  # one short verb for another, of one thing and one day
_ACTION, _WHO, _PARTY, _DAY = (
    0.75,
    0.15,
    0.2,
    0.35,
)  # weights: the deed, the words for who, who by identity, one day


class _Item(msgspec.Struct, frozen=True):
    """A commitment made comparable: stems of its deed and of who is bound, and who that is across reports."""

    commitment: Commitment
    deed: frozenset[str]
    who: frozenset[str]
    party: str | None


def group_commitments(
    claimed: Mapping[str, Claims], entities: Sequence[Entity], options: AlignOptions
) -> tuple[CommitmentGroup, ...]:
    """Groups of commitments with the same actor and action; each commitment is in exactly one."""
    entity_of = {member: entity.id for entity in entities for member in entity.members}
    told = sorted(
        (c for each in claimed.values() for c in each.commitments),
        key=lambda c: (c.exact, c.article, c.start),
    )
    items = [_item(commitment, entity_of) for commitment in told]
    weights = rarity(item.deed for item in items)
    matches = {(i, j): _match(items[i], items[j], weights) for i, j in _pairs(items, weights, options)}
    groups = join_groups(len(items), matches, options.join_bar)
    return tuple(
        CommitmentGroup(
            id=content_id("commitment", *[told[i].id for i in g]), members=tuple(told[i].id for i in g)
        )
        for g in groups
    )


def _item(commitment: Commitment, entity_of: Mapping[tuple[str, int], str]) -> _Item:
    party = next((entity_of.get((commitment.article, chain)) for chain in commitment.chains[:1]), None)
    dated = set(_stems(commitment.due_words.exact if commitment.due_words else ""))
    deed = {word[:_STEM] for word in content_classes(commitment.context)}
    deed.update(_stems(" ".join(word for word in commitment.action.split() if word[:1].isupper())))
    who = frozenset(_stems(commitment.who or ""))
    if commitment.action.startswith(("be ", "to be ")):
        deed.update(who)  # what suffers the deed is part of it: "the ratification must be finished"
    return _Item(
        commitment=commitment, deed=frozenset(deed or _stems(commitment.action)) - dated, who=who, party=party
    )


def _stems(text: str) -> Iterable[str]:
    """The first letters of the words that tell something."""
    light = _light()
    for word in text.lower().replace("’", "'").split():
        plain = word.strip(".,;:'\"()“”‘-").removesuffix("'s")
        if len(plain) > 2 and plain not in light:
            yield from content_classes((plain[:_STEM],))


def _light() -> frozenset[str]:
    return frozenset(load_table("en", "commitments")["stops"].split())


def _pairs(items: Sequence[_Item], weights: Weights, options: AlignOptions) -> list[tuple[int, int]]:
    """The pairs that are compared."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        rare = sorted(item.deed, key=lambda word: (-weights.get(word, 1.0), word))[:_RARE]
        for key in {*rare, *({f"due {item.commitment.due.latest}"} if item.commitment.due.latest else ())}:
            blocks[key].append(number)
    found: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) <= options.block_limit:
            found.update(combinations(members, 2))
            continue
        for at, left in enumerate(members):
            found.update((left, right) for right in members[at + 1 : at + 1 + options.block_near])
    return sorted(found)


def _match(left: _Item, right: _Item, weights: Weights) -> Match | None:
    """Likeness of two commitments, or None where their days, or a refusal, make them two."""
    a, b = left.commitment, right.commitment
    dated = a.due.known and b.due.known
    same_day = dated and a.due.latest is not None and (a.due.latest or "")[:10] == (b.due.latest or "")[:10]
    moved = "moved" in (a.outcome, b.outcome)
    if dated and not same_day and not moved and not contains(a.due, b.due) and not contains(b.due, a.due):
        return None
    if dated and not same_day and a.article == b.article and not moved:
        return None
    alike = likeness(left.deed, right.deed, weights)
    who = len(left.who & right.who) / max(1, min(len(left.who), len(right.who)))
    one = left.party is not None and left.party == right.party
    if (
        alike == 0.0
        and same_day
        and left.who
        and left.who == right.who
        and len(left.deed) < 2
        and len(right.deed) < 2
    ):
        alike = _SAID_OTHERWISE  # "the contract runs until 31 August", "the contract expires on 31 August"
    if alike == 0.0:
        return Match(score=0.0, features=())
    score = _ACTION * alike + _WHO * who + _PARTY * one + _DAY * same_day
    return Match(score=min(1.0, score), features=(("deed", alike), ("who", who), ("day", float(same_day))))
