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
from variorum.align.days import busy_days, date_head, thing_of
from variorum.align.elders import without_actors
from variorum.align.facets import PLAIN, facets_in
from variorum.align.features import Match, Rarity
from variorum.align.figures import alone_in, rivals_in
from variorum.align.lexicon import content_classes, rarity, word_class
from variorum.align.links import explain
from variorum.align.meeting import meet
from variorum.align.measures import NO_SIDES, sides_of
from variorum.align.offices import is_vague, tells_little
from variorum.align.pairs import Pairs, Step, join_groups, score_pairs, spread
from variorum.align.parts import is_added, on_top, parts_in, said_again, word_before
from variorum.align.populations import population_words
from variorum.align.propositions import statement_bag, statement_rarity
from variorum.align.sites import NOWHERE, shared_site, sites_in
from variorum.align.stages import stages_of
from variorum.align.targets import term_class
from variorum.align.ties import ties_in
from variorum.catalogue import load_catalogue
from variorum.model.claim import Claim, Claims
from variorum.model.ids import content_id
from variorum.model.mark import Marks
from variorum.model.question import Entity, Question
from variorum.options import AlignOptions
from variorum.values import Amount, Interval
from variorum.values.name import fold
from variorum.values.scales import base_of

# Quoted words and who said them are joined by their family; fragments, bare figures and stretches from one moment to another with nothing
_UNASKED = ("words", "speaker", "statement", "open:be:", "offset")
_STEM, _SHORT = 6, 2  # letters that stand for a word; shorter words tell nothing
_CONTENT = ("NOUN", "VERB", "ADJ", "PROPN")
_PLACE_WORDS = frozenset(
    ("the", "in", "of", "at", "near", "on", "off", "city", "town", "from", "to", "between")
)


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
    groups = meet(groups, matches, steps)
    links, left_out = explain(groups, matches, steps)
    made = [(_members(group, matches), group) for group in groups]
    return tuple(
        msgspec.structs.replace(
            _question(
                [items[number] for number in bundle_of], tuple(bundle_of.values()), matches, names, earlier
            ),
            links=links[group[0]],
            left_out=left_out[group[0]],
        )
        for bundle_of, group in made
        if not _idle([items[number] for number in bundle_of])
    )


def is_statement(claim: Claim) -> bool:
    """Whether a claim tells who did what."""
    return claim.attribute.startswith("statement:")


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


def make_items(claims: Claims, marks: Marks, entity_of: Mapping[tuple[str, int], str]) -> list[Item]:
    """The claims of one article with their word classes, entities, population, places and depth."""
    bags = {
        sentence.start: content_classes(
            token.lemma.lower() for token in sentence.tokens if token.pos in _CONTENT
        )
        for sentence in marks.sentences
    }
    stems = {
        sentence.start: frozenset(
            token.lemma[:_STEM].lower() for token in sentence.tokens if token.lemma.isalpha() and len(token.lemma) > _SHORT
        )
        for sentence in marks.sentences
    }
    previous = {
        word.start: word_before(sentence.tokens, at)
        for sentence in marks.sentences
        for at, word in enumerate(sentence.tokens[1:])
    }
    stages = {
        sentence.start: stages_of([token.lemma for token in sentence.tokens]) for sentence in marks.sentences
    }
    length = max((sentence.end for sentence in marks.sentences), default=1) or 1
    rivals, ties = rivals_in(claims.claims), ties_in(claims.claims, marks.sentences)
    alone, facets = alone_in(claims.claims), facets_in(claims.claims)
    quoted = [(part.start, part.end) for q in marks.quotations if q.kind == "direct" for part in q.content]
    sites = sites_in(claims.claims, marks, entity_of)
    told: set[str] = set()
    parts, items = parts_in(claims.claims, marks.sentences), []
    ordered = sorted(claims.claims, key=lambda claim: (claim.start, claim.end, claim.id))
    again = said_again(ordered)
    for claim in ordered:
        item = _item(
            claim,
            bags.get(claim.sentence.start, frozenset()),
            previous.get(claim.start, ""),
            length,
            entity_of,
        )
        added = item.added and on_top(claim, told=claim.attribute in told, again=claim.id in again)
        part = claim.id in parts
        main = not part and not claim.background and not added
        first = main and claim.attribute not in told
        stage = stages.get(claim.sentence.start, frozenset())
        in_quotes = is_statement(claim) and any(start <= claim.start < end for start, end in quoted)
        items.append(
            msgspec.structs.replace(
                item, first=first, added=added, stems=stems.get(claim.sentence.start, frozenset()), part=part, stages=stage, quoted=in_quotes,
                rivals=rivals.get(claim.id, frozenset()), ties=ties.get(claim.id, frozenset()),
                site=sites.get(claim.id, NOWHERE), alone=claim.id in alone, facets=facets.get(claim.id, PLAIN),
            )
        )  # fmt: skip
        if main:
            told.add(claim.attribute)
    day = next((item.claim.when for item in items if item.first and _dates_the_toll(item.claim)), None)
    return [msgspec.structs.replace(item, day=day) for item in items] if day is not None else items


def _dates_the_toll(claim: Claim) -> bool:
    """Whether a claim tells who was harmed, and on what day."""
    entry = load_catalogue().get(claim.attribute)
    known = claim.when is not None and claim.when.earliest is not None and claim.when.latest is not None
    return entry is not None and entry.fate and known


def _item(
    claim: Claim, sentence: frozenset[str], before: str, length: int, entity_of: Mapping[tuple[str, int], str]
) -> Item:
    """One claim made comparable."""
    found = [entity_of[claim.article, chain] for chain in claim.chains if (claim.article, chain) in entity_of]
    place = claim.scope.place or claim.where  # a figure in a list has a place of its own
    return Item(
        claim=claim,
        bag=statement_bag(claim.context, found, claim.modality)
        if is_statement(claim)
        else content_classes(claim.context),
        sentence=sentence,
        head=_head(claim),
        entities=frozenset(found),
        subject=found[0] if found and claim.subject else None,
        population=population_words(claim.counted),
        places=frozenset(fold(place.exact).split()) - _PLACE_WORDS if place else frozenset(),
        depth=min(1.0, claim.start / length),
        added=is_added(claim, before),
        thing=thing_of(claim) if isinstance(claim.value, Interval) else "",
        sides=sides_of(claim, entity_of) if claim.measured is not None else NO_SIDES,
    )


def _head(claim: Claim) -> str:
    """The class of what is counted, or of the event that is dated or named."""
    if is_statement(claim):
        return term_class(claim.predicate or "")
    if isinstance(claim.value, Amount):
        if claim.value.unit and claim.value.unit != "person":
            return base_of(claim.value.unit)
        words = claim.counted.lower().split() if claim.counted else []
        return word_class(words[-1]) if words else claim.value.unit
    return (
        date_head(claim)
        if isinstance(claim.value, Interval)
        else word_class(claim.predicate or claim.attribute.rpartition(":")[2])
    )


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
