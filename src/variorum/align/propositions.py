"""Statements made comparable: who did what to whom, whatever the words. In: items of statements. Out: their bags, and what two share.

Two statements tell one thing where their deeds are of one class and they share what makes the story's other statements differ: a word
or a name that is rare in it. Refuses to look at values: that one report affirms what another denies is the point of comparing them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from variorum.align.lexicon import Weights, rarity
from variorum.align.targets import bodies_apart, mutual, phrase_terms, targets_apart, term_class
from variorum.lang import load_table
from variorum.model.claim import Event

if TYPE_CHECKING:
    from variorum.align.bans import Item

_BEING = "statement:exist:"
ENTITY = "@"  # before the id of somebody or something named
MANNER = "^"  # before an adverb without which a deed is another one
MEANT = "~"  # before the modality of what is no fact
_POINTING = frozenset(("this", "these", "our"))
_FULL = 3.0  # weight of shared words that leaves no doubt
_SHORTEST = 3
_ONE, _FEWEST = 1, 2  # terms that two statements of one deed share: the deed and something else
_MANY = 5  # … of two deeds, of which one holds the other
_INSIDE = 0.6  # share of the shorter one that they have in common then
_SAME = 0.3  # what one deed tells however common it is
_THEME = 0.45  # rarity below which a term is one of the story's themes …
_MOST = 0.6  # … where more reports than this have it …
_FAINT = 0.5  # … and then tells so little of what it would
_LEAST = 0.45  # rarity that shared terms reach together: the story's themes alone make no question
_DOUBT = 0.5  # share of it that a term counts whose part in the deed is known of one statement only
_DEED = 0.6  # rarity of a deed that alone tells what may happen


@cache
def counted_deeds() -> frozenset[str]:
    """Classes of deeds of which figures tell: statements only where they befall somebody with a name."""
    return frozenset(term_class(word) for word in load_table("en", "propositions")["counted"].split())


def statement_bag(terms: Iterable[str], entities: Iterable[str], modality: str) -> frozenset[str]:
    """What a statement says: the classes of its terms, those who are named in it, and how it is meant where that is not as a fact."""
    plain = {term_class(term) for term in terms if len(term) >= _SHORTEST}
    meant = {MEANT + modality} if modality in ("possible", "asked") else set()
    return frozenset(plain | meant | {ENTITY + entity for entity in entities})


def statement_rarity(items: Sequence["Item"]) -> Weights:
    """How rare each term is among the sentences of a story that state something; what all reports say again and again tells little."""
    bags: dict[tuple[str, int], set[str]] = defaultdict(set)
    carriers: dict[str, set[str]] = defaultdict(set)
    for item in items:
        bags[item.claim.article, item.claim.sentence.start].update(item.bag)
        for term in item.bag:
            carriers[term].add(item.claim.article)
    articles = len({article for article, _ in bags})
    found = rarity(frozenset(bag) for bag in bags.values())
    return Weights(
        {
            term: weight * (_FAINT if weight < _THEME and len(carriers[term]) > _MOST * articles else 1.0)
            for term, weight in found.items()
        }
    )


def of_statements(left: "Item", right: "Item", rarity: Mapping[str, float], value: float) -> dict[str, float]:
    """What two statements share: the deed, other words and names by their rarity, and how much of the shorter one that is."""
    shared = left.bag & right.bag
    one_deed = left.head == right.head
    if _exists(left) and left.claim.attribute == right.claim.attribute:
        alike = sum(rarity.get(term, 1.0) for term in sorted((left.bag & right.bag) - {left.head}))
        answered = float({left.claim.modality, right.claim.modality} == {"asserted", "denied"})
        return {
            "theme": 1.0,
            "shared": min(1.0, alike / _FULL),
            "equal": float(value == 1),
            "answered": answered,
        }
    if one_deed and _one_doer(left, right):
        return {"theme": 1.0, "predicate": 1.0, "equal": float(value == 1)}
    own = sorted(shared - {left.head, right.head} - _crossed(left, right))
    if own and all(term.startswith(MEANT) for term in own) and rarity.get(left.head, 1.0) < _DEED:
        own = []
    doubtful = _doubtful(left, right)
    specific = sum(rarity.get(term, 1.0) * (_DOUBT if term in doubtful else 1.0) for term in own)
    answered = _answered(left, right)
    both = one_deed and bool(own) and left.claim.modality == right.claim.modality == "denied"
    if specific < _LEAST and not (answered or both) and not any(term.startswith(MEANT) for term in own):
        return {}  # but what is denied stands out, however common its words are
    deed = rarity.get(left.head, 1.0) if one_deed else 0.0
    whole = min(_weight(left, rarity), _weight(right, rarity))
    if not one_deed and specific < _INSIDE * whole:
        return {}  # two deeds in one setting
    return {
        "predicate": (_SAME + (1 - _SAME) * deed) * one_deed,
        "shared": min(1.0, specific / _FULL),
        "cover": min(1.0, (specific + deed) / whole) if whole else 0.0,
        "equal": float(value == 1),
        "answered": float(answered),
        "one_named": float((left.subject is None) != (right.subject is None) and not _meets(left, right)),
    }


def _one_doer(left: "Item", right: "Item") -> bool:
    """Whether one and the same is said to do what needs no other word: "the mayor resigned", "she quit"."""
    return left.subject is not None and left.subject == right.subject and left.head in _alone()


@cache
def _alone() -> frozenset[str]:
    return frozenset(term_class(word) for word in load_table("en", "propositions")["alone"].split())


def _answered(left: "Item", right: "Item") -> bool:
    """Whether one denies the very deed that the other affirms; a noun alone ("the withdrawal") affirms nothing."""
    a, b = left.claim, right.claim
    affirmed = a if b.modality == "denied" else b
    return (
        {a.modality, b.modality} == {"asserted", "denied"}
        and left.head == right.head
        and affirmed.event is not None
        and (a.predicate == b.predicate or bool(_suffered(left) & _suffered(right)))
    )


def _suffered(item: "Item") -> frozenset[str]:
    """The terms of what a deed is done to."""
    event = item.claim.event
    return phrase_terms(event.object) if event is not None and event.object else frozenset()


def _doubtful(left: "Item", right: "Item") -> frozenset[str]:
    """Terms that do the deed in one statement, where nobody can tell who does it in the other."""
    (one, _), (two, _) = _roles(left), _roles(right)
    return one ^ two if not (one and two) else frozenset()


def _meets(left: "Item", right: "Item") -> bool:
    """Whether the one of whom a statement is said is named in the other too."""
    one, two = left.subject, right.subject
    return (one is not None and ENTITY + one in right.bag) or (two is not None and ENTITY + two in left.bag)


def _crossed(left: "Item", right: "Item") -> frozenset[str]:
    """Terms that do the deed in one statement and suffer it, or stand beside it, in the other."""
    (one, beside_one), (two, beside_two) = _roles(left), _roles(right)
    return ((one & beside_two) | (two & beside_one)) - (one & two)


def _roles(item: "Item") -> tuple[frozenset[str], frozenset[str]]:
    """The terms of the one who does the deed, and of what it is done to, or where."""
    event = item.claim.event
    if event is None:
        return frozenset(), frozenset()
    return _terms(event.actor or ""), _terms(event.object or "") | _terms(event.oblique or "")


@lru_cache(1 << 12)
def _terms(phrase: str) -> frozenset[str]:
    parts = phrase.casefold().replace("’s", "").split()
    return frozenset(term_class(form) for part in parts for form in (part, part.removesuffix("s")))


def _weight(item: "Item", rarity: Mapping[str, float]) -> float:
    return sum(rarity.get(term, 1.0) for term in sorted(item.bag))


def statement_ban(
    left: "Item", right: "Item"
) -> Literal["", "quoted", "few_words", "other_thing", "narrower", "background"]:
    """Two statements tell one thing by one deed and something else they share, or by many words; never where each is done to something else."""
    if _exists(left) or _exists(right):
        return _other_being(left, right)
    if left.quoted and right.quoted:
        return "quoted"
    denied = {left.claim.modality, right.claim.modality} & {"denied"}
    if not _enough(left, right) or (
        denied
        and left.claim.modality != right.claim.modality
        and left.claim.predicate != right.claim.predicate
        and not _answered(left, right)
    ):
        return "few_words"  # who denies a deed denies that one, or its like done to the same thing
    one, two = left.claim.event, right.claim.event
    if denied and left.claim.modality != right.claim.modality:
        if not _one_bearer(left, right):
            return "few_words"
        no, yes = (left, right) if left.claim.modality == "denied" else (right, left)
        if not _manners(no) <= _manners(yes):
            return "narrower"  # who denies that it was done late does not deny that it was done
    if one is None or two is None or left.head != right.head:
        return ""
    if {left.claim.modality, right.claim.modality} == {"planned", "asserted"} and _long_done(left, right):
        return "background"
    if targets_apart(one, two) or bodies_apart(one, two):
        return "other_thing"
    if one.verb != two.verb or one.verb in mutual():
        return ""
    qualified = bool(_manners(left) & _manners(right))
    unnamed = (left.subject is None) != (right.subject is None) and not _meets(left, right)
    if not qualified and unnamed and _several(one, two):
        return "other_thing"
    pairs = [(one.actor, two.actor)]
    if not qualified:
        pairs.append((one.object, two.object))  # what was opened too late is the gates here, the sluice there
    return "other_thing" if any(a and b and not phrase_terms(a) & phrase_terms(b) for a, b in pairs) else ""


def _several(one: Event, two: Event) -> bool:
    """Whether a deed is done to one thing here and to several there: "waved a flag", "waved flags"."""
    if not one.object or not two.object or one.object_many == two.object_many:
        return False
    return bool(phrase_terms(one.object.split()[-1]) & phrase_terms(two.object.split()[-1]))


def _long_done(left: "Item", right: "Item") -> bool:
    """Whether what is done belongs to the past that a report only recalls: it is not the plan of another."""
    done = left if left.claim.modality == "asserted" else right
    plan = right if done is left else left
    return done.claim.background and not plan.claim.background


def _manners(item: "Item") -> frozenset[str]:
    """The adverbs of a statement without which it tells another deed."""
    return frozenset(term for term in item.bag if term.startswith(MANNER))


def _one_bearer(left: "Item", right: "Item") -> bool:
    """Whether what one denies is done to the thing, or by the one, of whom the other tells; where one does not tell, by many words."""
    one, two = (_suffered(item) or _roles(item)[0] for item in (left, right))
    if not one or not two:
        nouns = left.claim.event is None or right.claim.event is None
        shared = left.bag & right.bag
        named = any(term.startswith(ENTITY) for term in shared)
        return nouns or len(shared) > _FEWEST + (not named)
    return bool(one & two) or _meets(left, right)


def _exists(item: "Item") -> bool:
    """Whether a statement says of a thing that there is one."""
    return item.claim.attribute.startswith(_BEING)


def _other_being(left: "Item", right: "Item") -> Literal["", "other_thing"]:
    """Two answers to whether there is a thing are of one thing where its noun is one and it is not looked for in two places."""
    if left.claim.attribute != right.claim.attribute:
        return "other_thing"
    one, two = left.claim.event, right.claim.event
    said = [event.oblique for event in (one, two) if event is not None and event.oblique]
    where = [phrase_terms(place) for place in said]
    apart = len(where) > 1 and not where[0] & where[1]
    pointed = len(where) == 1 and not _POINTING.isdisjoint(
        said[0].split()
    )  # "on this side of the lake" is not all over
    return "other_thing" if apart or pointed else ""


def _enough(left: "Item", right: "Item") -> bool:
    """Whether two statements share what it takes: of one deed a word, told by nouns two; of two deeds of which one holds the other, most words."""
    shared = left.bag & right.bag
    denied = "denied" in (left.claim.modality, right.claim.modality)
    named = any(term.startswith(ENTITY) for term in shared)
    nouns = (left.claim.event is None) + (right.claim.event is None)
    if left.head == right.head:
        both = left.claim.modality == right.claim.modality == "denied"
        if (
            left.head in counted_deeds()
            and not named
            and not both
            and not (denied and _suffered(left) & _suffered(right))
        ):
            return False
        return len(shared) > (_FEWEST if nouns and not _answered(left, right) else _ONE)
    holds = bool({left.head, right.head} & shared) and not nouns and left.claim.value == right.claim.value
    one_sentence = left.claim.article == right.claim.article and left.claim.sentence == right.claim.sentence
    return (
        holds
        and not one_sentence
        and len(shared) >= _MANY
        and len(shared) > _INSIDE * min(len(left.bag), len(right.bag))
    )
