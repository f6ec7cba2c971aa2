"""One commitment told by several articles. In: commitments per article. Out: groups. Refuses to say whether they were kept.

Commitments that share a word, or a day they are due, are compared: all of a short block, of a long one each with those next to it,
so that cost stays near the number of reports. Two days that exclude each other are two commitments, unless words tell that a date was moved.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import combinations

import msgspec

from variorum.align.features import Match
from variorum.align.lexicon import Weights, content_classes, likeness, rarity, word_class
from variorum.align.pairs import join_groups
from variorum.lang import load_table
from variorum.model.claim import Claims, Commitment
from variorum.model.ids import content_id
from variorum.model.question import CommitmentGroup, Entity
from variorum.options import AlignOptions
from variorum.values import Interval

_BLOCK = 30  # commitments of one key that are all compared …
_NEAR = 10  # … beyond, each with so many that read most like it
_SHARED = 2  # words of a short deed found in a longer one that are no accident
_TERM = 2  # words of a stretch: "60 days"
_UNITS = frozenset(("hour", "day", "week", "month", "year"))
_APART = 3  # days between two reports that tell one stretch at most
_STEM = 5  # letters in which "ratify" and "ratification" are one
_OTHERS = 0.6  # likeness that is left where others do something else, in like words
_SAID_OTHERWISE = 0.4  # one short verb for another, of one thing and one day
_ACTION, _WHO, _PARTY, _DAY = (
    0.75,
    0.15,
    0.2,
    0.35,
)  # weights: the deed, the words for who, who by identity, one day


class _Item(msgspec.Struct, frozen=True):
    """A commitment made comparable: when it is due, stems of its deed, its verb and who is bound, and who that is across reports."""

    due: Interval
    moved: bool
    deed: frozenset[str]
    who: frozenset[str]
    party: str | None
    verb: str
    term: str | None


def group_commitments(
    claimed: Mapping[str, Claims], entities: Sequence[Entity], options: AlignOptions
) -> tuple[CommitmentGroup, ...]:
    """Groups of commitments with the same actor and action; each commitment is in exactly one."""
    entity_of = {member: entity.id for entity in entities for member in entity.members}
    told = sorted(
        (c for each in claimed.values() for c in each.commitments),
        key=lambda c: (c.exact, c.article, c.start),
    )
    same: dict[_Item, list[Commitment]] = defaultdict(list)  # told alike: compared once
    for commitment in told:
        same[_item(commitment, entity_of)].append(commitment)
    items = list(same)
    weights = Weights(
        {word: (1 + rare) / 2 for word, rare in rarity(item.deed for item in items).items()}
    )  # a story tells few
    matches = {(i, j): _match(items[i], items[j], weights) for i, j in _pairs(items)}
    groups = join_groups([1] * len(items), matches, options.join_bar)
    members = [[commitment.id for i in group for commitment in same[items[i]]] for group in groups]
    return tuple(CommitmentGroup(id=content_id("commitment", *one), members=tuple(one)) for one in members)


def _item(commitment: Commitment, entity_of: Mapping[tuple[str, int], str]) -> _Item:
    party = next((entity_of.get((commitment.article, chain)) for chain in commitment.chains[:1]), None)
    dated = set(_stems(commitment.due_words.exact if commitment.due_words else ""))
    deed = {word[:_STEM] for word in content_classes(commitment.context)}
    known = {
        _short(word) for word in commitment.context
    }  # "support" and "assistance" stand there as one class
    deed.update(stem for stem in _stems(commitment.action) if _short(stem) not in known)
    who = frozenset(_stems(commitment.who or ""))
    settings = frozenset(_stems(load_table("en", "commitments")["setting"]))
    if deed - dated <= settings:
        deed = set(who)  # "the hearing is set for Friday": what happens is told by who
    elif "be" in commitment.action.lower().split()[:3] or who & _events():
        deed.update(who)  # what suffers the deed is part of it: "the ratification must be finished"
    moved = commitment.outcome == "moved"
    if moved:
        deed -= _shifting()  # "the campaign has been put back to Friday": what was moved is told by who
        deed = deed - dated or set(who)
    opening = commitment.action.split()[:1]
    verb = next(iter(_stems(" ".join(opening))), "")
    return _Item(
        due=commitment.due,
        moved=moved,
        deed=frozenset(deed) - dated,
        who=who,
        party=party,
        verb=verb,
        term=_term(commitment),
    )


def _term(commitment: Commitment) -> str | None:
    """The stretch that runs from the report's own day: "60 days" of "within 60 days"."""
    words = commitment.due_words.exact.lower().split() if commitment.due_words else []
    return " ".join(words) if len(words) == _TERM and words[1].rstrip("s") in _UNITS else None


@cache
def _events() -> frozenset[str]:
    """Stems of the happenings that a calendar holds: of one that begins, who is bound tells more than the verb."""
    return frozenset(_stems(load_table("en", "commitments")["events"]))


@cache
def _shifting() -> frozenset[str]:
    table = load_table("en", "commitments")
    return frozenset(_stems(f"{table['moved']} {table['setting']} back forward")) | {"put"}


def _stems(text: str) -> Iterable[str]:
    """The first letters of the words that tell something."""
    light = _light()
    for word in text.lower().replace("’", "'").split():
        plain = word.strip(".,;:'\"()“”‘-").removesuffix("'s")
        if len(plain) > 2 and plain not in light:
            yield from (word[:_STEM] for word in content_classes((_verb(plain),)) or (plain,))


def _verb(noun: str) -> str:
    """The verb of a noun of action, where the language table knows it: "ratification" is "ratify"."""
    for ending, rest in (("ification", "ify"), ("ation", "ate"), ("ation", "e"), ("ion", "e"), ("ion", "")):
        verb = noun.removesuffix(ending) + rest
        if noun.endswith(ending) and word_class(verb) != verb:
            return verb
    return noun


def _short(word: str) -> str:
    """By which a printed word and its lemma are known as one."""
    return word.removesuffix("s")[: _STEM - 1]


def _light() -> frozenset[str]:
    return frozenset(load_table("en", "commitments")["stops"].split())


def _pairs(items: Sequence[_Item]) -> list[tuple[int, int]]:
    """The pairs that are compared."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for key in {*item.deed, *({f"due {item.due.latest}"} if item.due.latest else ())}:
            blocks[key].append(number)
    found: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) <= _BLOCK:
            found.update(combinations(members, 2))
            continue
        for at, left in enumerate(members):
            found.update((left, right) for right in members[at + 1 : at + 1 + _NEAR])
    return sorted(found)


def _match(left: _Item, right: _Item, weights: Weights) -> Match | None:
    """Likeness of two commitments, or None where their days make them two."""
    moved = left.moved or right.moved
    dated = left.due.known and right.due.known
    same_day = dated and _day(left.due) == _day(right.due) is not None
    if (
        dated
        and not moved
        and not same_day
        and not _same_term(left, right)
        and not _within(left.due, right.due)
        and not _within(right.due, left.due)
    ):
        return None
    if _opposed(left.deed, right.deed) or _opposed(right.deed, left.deed):
        return None
    alike = _alike(left.deed, right.deed, weights)
    short = len(left.deed) < 2 and len(right.deed) < 2
    if alike == 0.0 and same_day and short and left.who and left.who == right.who:
        alike = _SAID_OTHERWISE  # "the contract runs until 31 August", "the contract expires on 31 August"
    if alike == 0.0:
        return Match(score=0.0, features=())
    if not (left.who & right.who or same_day) and (_told_within(left, right) or _told_within(right, left)):
        alike *= _OTHERS
    who = len(left.who & right.who) / max(1, min(len(left.who), len(right.who)))
    one = left.party is not None and left.party == right.party
    near = min(
        1.0, alike / _SAID_OTHERWISE
    )  # a day that two deeds share proves nothing where the deeds are unlike
    score = _ACTION * alike + near * (_WHO * who + _PARTY * one + _DAY * same_day)
    return Match(score=min(1.0, score), features=(("deed", alike), ("who", who), ("day", float(same_day))))


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    pairs = (line.split("/") for line in load_table("en", "commitments")["opposites"])
    return tuple((frozenset(_stems(one)), frozenset(_stems(other))) for one, other in pairs)


def _opposed(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one opens what the other closes: "will be closed on Friday", "will be open from three"."""
    return any(
        left & one and right & other and not (left & other or right & one) for one, other in _opposites()
    )


def _same_term(left: _Item, right: _Item) -> bool:
    """Whether two reports of about one day give the same stretch: "within 60 days", told on Thursday and on Friday."""
    days = (_day(left.due), _day(right.due))
    if left.term is None or left.term != right.term or None in days:
        return False
    first, last = sorted(date.fromisoformat(str(day)) for day in days)
    return (last - first).days <= _APART


def _told_within(one: _Item, other: _Item) -> bool:
    """Whether the deed of one is no more than what others do in the other: "seek refuge", "sponsor those seeking refuge"."""
    return one.verb != other.verb and one.verb in other.deed and bool(one.who and other.who)


def _alike(left: frozenset[str], right: frozenset[str], weights: Weights) -> float:
    """Likeness of two deeds; a short one that the longer holds, in two words or more, is told by both."""
    found = likeness(left, right, weights)
    shared = left & right
    if len(shared) < _SHARED:
        return found
    held = sum(weights.get(word, 1.0) ** 2 for word in sorted(shared)) / min(
        weights.norm(left), weights.norm(right)
    )
    return (found + held) / 2


def _day(due: Interval) -> str | None:
    """The last day of an interval."""
    return due.latest[:10] if due.latest else None


def _within(period: Interval, due: Interval) -> bool:
    """Whether something due lies in a period that the other words name: "in October", "on 12 October"."""
    day = _day(due)
    return day is not None and period.earliest is not None and period.first[:10] <= day <= period.last[:10]
