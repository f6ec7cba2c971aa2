"""Claims that say one thing in the same words, gathered before they are compared. In: comparable items. Out: bundles, each with the item that stands for it.

In a story of ordinary size every claim stands for itself. Where more claims share a key than can all be compared, those that many
reports repeat word for word are compared once: the one in the middle of its bundle stands for all, and weighs as much as they are.
Refuses to gather what would not come together anyway; and what a rule forbids for any two members is forbidden for their bundles.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from variorum.align.bans import Item, ban
from variorum.align.features import Match, Rarity, match_items, value_likeness
from variorum.model.claim import Claim
from variorum.options import AlignOptions

Pair = tuple[int, int]
# What tells one claim from another that says the same: its place, what leads to other places, and what the item holds already
_OWN = frozenset(
    ("id", "article", "start", "end", "exact", "sentence", "subject", "chains", "context", "scope", "as_of", "attribution", "part_of", "where", "block", "replaces", "replaced_by_words")
)  # fmt: skip
_OF_ITEM = tuple(name for name in Item.__struct_fields__ if name not in ("claim", "depth", "written"))
_OF_CLAIM = tuple(name for name in Claim.__struct_fields__ if name not in _OWN)


class Bundle(NamedTuple):
    """Numbers of items that say the same; `face` is the one that stands for them, `tie` the match of two of them."""

    members: tuple[int, ...]
    face: int
    tie: Match | None = None


def gather(
    items: Sequence[Item], keyed: Sequence[Collection[str]], rarities: Rarity, options: AlignOptions
) -> list[Bundle]:
    """Bundles in the order of their first items; one for each item unless more items share a key than can all be compared."""
    held = Counter(key for keys in keyed for key in keys)
    if max(held.values(), default=0) <= options.block_limit:
        return [Bundle((number,), number) for number in range(len(items))]
    same: dict[Hashable, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        same[_told(item)].append(number)
    found: list[Bundle] = []
    for members in same.values():
        tie = match_items(items[members[0]], items[members[1]], rarities, options) if members[1:] else None
        if tie is not None and tie.score >= options.join_bar:
            found.append(Bundle(tuple(members), _middle(members, items), tie))
        else:
            found.extend(Bundle((number,), number) for number in members)
    return sorted(found, key=lambda bundle: bundle.members)


def _told(item: Item) -> Hashable:
    """All that may be looked at when two claims are compared, but for where each stands: equal for claims that are alike to every third."""
    claim = item.claim
    return (
        *(getattr(item, name) for name in _OF_ITEM),
        *(getattr(claim, name) for name in _OF_CLAIM),
        claim.part_of is None,
    )


def _middle(members: Sequence[int], items: Sequence[Item]) -> int:
    """The member whose depth is the middle one: likeness counts how far up two claims stand."""
    return sorted(members, key=lambda number: (items[number].depth, number))[len(members) // 2]


def barred(items: Sequence[Item], bundles: Sequence[Bundle]) -> dict[Pair, Pair]:
    """Pairs of bundles of which two members stand in one sentence, or are part and whole, and are forbidden → those members."""
    bundle_of = {member: number for number, bundle in enumerate(bundles) for member in bundle.members}
    found: dict[Pair, Pair] = {}
    for one, two in _together(items):
        left, right = sorted((bundle_of[one], bundle_of[two]))
        if left == right or len(bundles[left].members) == len(bundles[right].members) == 1:
            continue
        value = value_likeness(items[one].claim, items[two].claim)
        if value is not None and ban(items[one], items[two], value):
            found.setdefault((left, right), (one, two))
    return found


def _together(items: Sequence[Item]) -> Iterator[Pair]:
    """Numbers of items of one sentence, and of parts with their wholes."""
    sentences: dict[tuple[str, int], list[int]] = defaultdict(list)
    numbers = {item.claim.id: number for number, item in enumerate(items)}
    for number, item in enumerate(items):
        sentences[item.claim.article, item.claim.sentence.start].append(number)
        whole = numbers.get(item.claim.part_of or "")
        if whole is not None:
            yield min(number, whole), max(number, whole)
    for members in sentences.values():
        yield from combinations(members, 2)
