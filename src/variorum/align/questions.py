"""Which claims answer the same question. In: claims of all articles. Out: Questions. Refuses to say how the answers stand to one another.

1. make claims comparable, 2. block: only claims that share a key are compared, 3. score pairs, 4. join by average linkage under
the bans of the rules. Claims are sorted by what they say, so the order of the articles changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import msgspec

from variorum.align.bans import Item, asked_deeds
from variorum.align.cores import join_cores
from variorum.align.days import busy_days
from variorum.align.elders import without_actors
from variorum.align.features import Match, Rarity
from variorum.align.items import is_statement, make_items
from variorum.align.lexicon import content_classes, rarity
from variorum.align.links import Kept, explain
from variorum.align.loose import fall_apart, hold_together
from variorum.align.meeting import Met, meet
from variorum.align.offices import is_vague, tells_little
from variorum.align.pairs import Pairs, Step, join_groups, score_pairs, spread
from variorum.align.propositions import statement_rarity
from variorum.align.sites import shared_site
from variorum.model.claim import Claims
from variorum.model.ids import content_id
from variorum.model.mark import Marks
from variorum.model.question import Entity, Question
from variorum.options import AlignOptions
from variorum.values.name import fold

# Quoted words and who said them are joined by their family; fragments, bare figures and stretches from one moment to another with nothing
_UNASKED = ("words", "speaker", "statement", "open:be:", "offset")


def align_questions(
    claimed: Mapping[str, Claims],
    marks: Mapping[str, Marks],
    entities: Sequence[Entity],
    earlier: frozenset[str],
    options: AlignOptions,
    written: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Question, ...]:
    """Questions of one story, every claim in one at the most: what one report alone states or describes asks nothing. `earlier` are ids of
    articles clearly older than the others, `written` tells of each article the last day on which it can have been written."""
    entity_of = {member: entity.id for entity in entities for member in entity.members}
    names = {entity.id: entity.name for entity in entities}
    strangers = without_actors(entities, earlier, frozenset(claimed))
    items = sorted(
        (
            item
            for each in claimed.values()
            for item in make_items(each, marks[each.article], entity_of)
            if item.claim.attribute not in _UNASKED
        ),
        key=lambda item: (item.claim.attribute, item.claim.exact, item.claim.article, item.claim.start),
    )
    items = busy_days(
        [
            msgspec.structs.replace(
                i,
                written=written.get(i.claim.article, ""),
                older=i.claim.article in earlier,
                elsewhere=i.claim.article in earlier and i.claim.article in strangers,
            )
            for i in items
        ]
    )
    rarities = Rarity(
        clauses=rarity(content_classes(item.claim.context) for item in items),
        sentences=rarity(item.sentence for item in items),
        statements=statement_rarity([item for item in items if is_statement(item.claim)]),
    )
    matches = score_pairs(items, rarities, options)
    steps: list[Step] = []
    groups = join_cores(join_groups(matches.sizes, matches, options.join_bar, steps), matches, steps)
    met = Met(matches)
    groups = meet(groups, matches, met, steps)
    made = _make(groups, explain(groups, matches, steps), matches, names, earlier)
    apart = {g[0]: parts for g in groups if (parts := fall_apart(g, met, options.loose_bar))}
    if apart:
        fallen = [part for group in groups for part in apart.get(group[0], [group])]
        record = explain(fallen, matches, hold_together(fallen, steps, met))
        others = _make([p for parts in apart.values() for p in parts], record, matches, names, earlier)
        made |= {
            first: msgspec.structs.replace(
                made[first], otherwise=tuple(others[part[0]] for part in parts if part[0] in others)
            )
            for first, parts in apart.items()
            if first in made
        }
    return tuple(made.values())


def _make(
    groups: Sequence[Sequence[int]],
    record: tuple[Kept, Kept],
    matches: Pairs,
    names: Mapping[str, str],
    earlier: frozenset[str],
) -> dict[int, Question]:
    """The questions that groups answer, by the first number of each, with the record of what joined and what stayed out; none of what nobody asked."""
    links, left_out = record
    found: dict[int, Question] = {}
    for group in groups:
        bundle_of = _members(group, matches)
        items = [matches.members[number] for number in bundle_of]
        if not _idle(items):
            made = _question(items, tuple(bundle_of.values()), matches, names, earlier)
            found[group[0]] = msgspec.structs.replace(
                made, links=links[group[0]], left_out=left_out[group[0]]
            )
    return found


def _members(group: Sequence[int], matches: Pairs) -> dict[int, int]:
    """The items of a group of bundles in order, each with its bundle."""
    return dict(sorted((member, number) for number in group for member in matches.bundles[number].members))


def _idle(items: Sequence[Item]) -> bool:
    """A statement or description that one article alone makes answers nothing that anybody asked, nor does a name that all print alike."""
    if items[0].claim.attribute.startswith("name:"):
        told = {fold(item.claim.exact) for item in items}
        lone = len({item.claim.article for item in items}) < 2
        return len(told) < 2 and (_in_name(items[0]) or (lone and items[0].claim.exact.islower()))
    family = items[0].claim.attribute.partition(":")[0]
    if family == "role" and all(tells_little(item.claim) for item in items):
        return True
    lone = len({i.claim.article for i in items}) < 2
    if lone and family in ("agent", "whom"):
        return not any(item.claim.predicate in asked_deeds() for item in items)
    return lone and family in ("statement", "who")


def _in_name(item: Item) -> bool:
    """Whether the name says itself what kind of thing it names: nobody asks what the Elm Street is called."""
    return fold(item.claim.predicate or "-") in fold(item.claim.exact).split()


def _question(
    items: Sequence[Item],
    bundles: Sequence[int],
    matches: Pairs,
    names: Mapping[str, str],
    earlier: frozenset[str],
) -> Question:
    """The question a group answers: its commonest attribute, and the features that put each claim there; `bundles` are those of the items."""
    counts: dict[str, int] = defaultdict(int)
    for item in items:
        vague = item.claim.attribute.startswith("open:") or is_vague(item.claim)
        counts[item.claim.attribute] += 2 - vague
    attribute = min(counts, key=lambda name: (-counts[name], name))
    subjects = Counter(item.subject for item in items if item.subject)
    entity = min(subjects, key=lambda s: (-subjects[s], s)) if subjects else None
    others = sorted(set(bundles))
    site = shared_site((item.claim.article, item.site.place) for item in items)
    best = {number: _best(number, others, matches) for number in others}
    told = {number: "; ".join(match.why) if match else "alone" for number, match in best.items()}
    ids = tuple(item.claim.id for item in items)
    return Question(
        id=content_id("q", attribute, *sorted(ids)),
        attribute=attribute,
        subject=names[entity]
        if entity
        else next((item.claim.subject for item in items if item.claim.subject), None),
        entity=entity,
        claims=ids,
        background=all(item.claim.background or item.claim.article in earlier for item in items),
        site=names.get(site),
        why=tuple((item.claim.id, told[number]) for item, number in zip(items, bundles, strict=True)),
    )


def _best(number: int, others: Sequence[int], matches: Pairs) -> Match | None:
    """The strongest tie of a bundle, within it or within its group."""
    ties = [matches.get((min(number, o), max(number, o))) for o in spread(others, 100) if o != number]
    ties.append(matches.bundles[number].tie)
    found = [tie for tie in ties if tie is not None]
    return max(found, key=lambda tie: tie.score) if found else None
