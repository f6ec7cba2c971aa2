"""Rules that forbid one question for two claims. In: claims made comparable. Out: the code of the rule that forbids, "" where none does.

Refuses to weigh: what only speaks against two claims being about one thing is a feature (features.py).
"""

from functools import cache
from typing import Literal

import msgspec

from variorum.align.bans_dates import date_ban, earlier, equal_ban, others
from variorum.align.figures import (
    acts_apart,
    befalls,
    crowds_apart,
    far_sums,
    few,
    figure_of,
    is_sum,
    kin,
    lasts,
    one_of,
    other_span,
    tiny,
    two_acts,
)
from variorum.align.lexicon import word_class
from variorum.align.measures import Sides, local, measured_apart
from variorum.align.named import FORM
from variorum.align.populations import disjoint, is_general, narrows
from variorum.align.propositions import phrase_terms, statement_ban
from variorum.align.sites import NOWHERE, Site, apart
from variorum.align.stages import Stages, other_stage
from variorum.align.whereabouts import place_ban
from variorum.catalogue import load_catalogue
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.values import Amount, Category, Interval, Name

_MANY = 5  # … where their verbs differ
_ALIKE = 4  # … where one of them tells no fate
_FEWEST = 2  # word classes that two clauses share at least when they tell one thing
_SHARES = frozenset(("share", "change"))  # each country has its own
_INSIDE = 0.6  # likeness of two dates of which one lies in the other
_OWNED = frozenset(("age", "vote_share", "seats"))  # figures that belong to somebody
_POLLED = frozenset(("vote_share", "turnout"))  # of a whole country, or "in the capital", "abroad"
_MARKET = "share_price"  # another each hour: two figures are two moments, which nobody asks for
_LOOSE = frozenset(("open", "duration", "times"))  # attributes whose figures belong to one act each

Ban = Literal[
    "", "part", "demand", "one_sentence", "background", "other_subject", "other_act", "other_kind", "other_counted", "other_people",
    "on_top", "narrower", "few_words", "other_deed", "other_thing", "older", "hour", "other_place", "two_places", "other_stage", "other_actors", "quoted",
]  # fmt: skip


class Item(msgspec.Struct, frozen=True):
    """A claim with what align compares: content classes of its clause (`bag`) and sentence, class of the counted noun or event (`head`)."""

    claim: Claim
    bag: frozenset[str]
    sentence: frozenset[str]
    head: str
    entities: frozenset[str]
    subject: str | None
    population: frozenset[str]
    places: frozenset[str]
    depth: float  # 0 at the top of its article, 1 at the end
    added: bool = False  # counted on top of others: "another 20 people", "five more ships"
    part: bool = False  # a part of a whole that is counted in the same way: "two of the 12 killed", not "three of whom critical"
    older: bool = False  # from a report clearly older than the others …
    elsewhere: bool = False  # … that does not name who acts in them
    thing: str = ""  # the class of what the dated event happens to
    lead: bool = False  # the first day that its article names
    busy: float = 0.0  # how little it tells that another date falls on this day: 0 where no report dates two things on it
    day: Interval | None = None  # when the happening that its article tells of took place
    quoted: bool = False  # words quoted in full, which are compared as words
    first: bool = False  # the first of its article to answer its attribute: what the report is about
    ties: frozenset[str] = frozenset()  # ids of figures that its report itself sets beside it
    rivals: frozenset[float] = frozenset()  # figures of other acts of the same kind in its article
    site: Site = NOWHERE  # of a count of harm: where it was done, and where else its report counts it
    sides: Sides = Sides()  # of a sum or measure: who gives, who gets, what it is the size of
    stages: Stages = (
        frozenset()
    )  # of a procedure, where its sentence names any: a first reading, an upper house


def family_of(claim: Claim) -> str:
    """What stands before the colon of an attribute."""
    return claim.attribute.partition(":")[0]


def ban(left: Item, right: Item, value: float) -> Ban:
    """A part is not its whole, a demand no fact, women not men, the injured not the dead; a name or category answers one attribute;
    two different figures or dates in one sentence answer two questions. `value` is the likeness of the two values."""
    a, b = left.claim, right.claim
    if a.part_of == b.id or b.part_of == a.id:
        return "part"
    figures = isinstance(a.value, Amount | Interval)
    settled = (
        isinstance(a.value, Interval) and value >= _INSIDE
    )  # the day that some ask for is the day that others set
    if (a.modality == "asked") != (b.modality == "asked") and not settled:
        return "demand"
    alone = a.article == b.article and a.sentence == b.sentence and b.id not in left.ties
    if figures and alone and _two(left, right, value):
        return "one_sentence"
    if isinstance(a.value, Amount):
        return _amount_ban(left, right, value)
    if isinstance(a.value, Interval):
        return equal_ban(left, right) if value == 1 else date_ban(left, right, value)
    if isinstance(a.value, Category):
        return _category_ban(left, right)
    return _name_ban(left, right, value) if isinstance(a.value, Name) else ""


def _two(left: Item, right: Item, value: float) -> bool:
    """Whether two figures or dates of one sentence are two, "in 2020 and 2021"; not "in June, not by the end of May"."""
    a, b = left.claim, right.claim
    if not (isinstance(a.value, Interval) and isinstance(b.value, Interval)):
        return value == 0
    if left.head == right.head and (a.modality == "denied") != (b.modality == "denied"):
        return False
    return value < (_INSIDE if a.value.earliest and b.value.earliest else 1)


def _amount_ban(left: Item, right: Item, value: float) -> Ban:
    """The rule that keeps two figures apart."""
    a, b = left.claim, right.claim
    if _of_others(left, right, value):
        return "other_subject"
    if value == 0 and other_span(a, b):
        return "other_act"
    if (left.stages or right.stages) and other_stage(
        left.stages, right.stages, alike=value == 1 and not few(a)
    ):
        return "other_stage"
    one, two = family_of(a), family_of(b)
    loose = one in _LOOSE or two in _LOOSE
    if value == 0 and (two_acts(a, b, one_thing=left.head == right.head) if loose else _rivals(left, right)):
        return "other_act"
    if measured_apart(left.sides, right.sides, a, b, value):
        return "other_subject"
    if value == 0 and a.attribute == _MARKET:
        return "few_words"
    if value == 0 and (one_of(a) != one_of(b) or (far_sums(a, b) and len(left.bag & right.bag) <= _FEWEST)):
        return "few_words"
    if _by_chance(left, right, value):
        return "few_words"
    if (
        one != two
        and not {one, two} & {"open", "change", "money"}
        and not kin(one, two)
        and not (value == 1 and is_sum(a))
    ):
        return "other_kind"
    if befalls(one) != befalls(two) and few(a) and few(b) and len(left.bag & right.bag) < _ALIKE:
        return "other_kind"  # three who were seen are not the three who died
    if a.attribute != b.attribute and left.head != right.head and not left.population & right.population:
        same_act = value == 1 and word_class(a.predicate or "-") == word_class(b.predicate or "+")
        if not same_act or len(left.bag & right.bag) < _FEWEST:
            return "other_counted"
    scene = _other_scene(left, right, value) if one == two else ""
    if scene:
        return scene
    if left.older != right.older and few(a) and few(b) and len(left.bag & right.bag) < _FEWEST:
        return "older"
    if disjoint(left.population, right.population, firm=value == 1):
        return "other_people"
    if left.added != right.added:
        return "on_top"
    if value == 0 and (left.part or right.part) and not _one_group(left, right):
        return "part"
    narrow = value < 0.5 and (
        narrows(left.population, right.population) or narrows(right.population, left.population)
    )
    return "narrower" if narrow else ""


def _other_scene(left: Item, right: Item, value: float) -> Ban:
    """The rule that keeps two figures of one kind apart by where, when and of whose doing they tell."""
    a, b = left.claim, right.claim
    lone = bool(left.places) != bool(right.places) and family_of(a) == "share"  # of all, or of one country
    if value == 0 and family_of(a) in _POLLED and local(a) != local(b):
        return "other_place"
    elsewhere = lone or (bool(left.places and right.places) and not left.places & right.places)
    if elsewhere and value < 1 and family_of(a) in _SHARES:
        return "other_place"
    crowds = crowds_apart(a, b) and not left.entities & right.entities
    if value < 1 and (crowds or apart(left.site, right.site)):
        return "other_place"
    if left.elsewhere != right.elsewhere and value < 1 and not lasts(a):
        return "other_actors"
    goes_on = (lasts(a) and a.attribute not in _OWNED) or ":" in a.attribute
    if a.background != b.background and (value < 1 or few(a)) and not goes_on:
        return "background"
    return ""


def _of_others(left: Item, right: Item, value: float) -> bool:
    """Whether an age, a share of the vote or seats are somebody else's, or of nobody named and not even equal."""
    kinds = {left.claim.attribute, right.claim.attribute}
    if kinds.isdisjoint(_OWNED):
        return False
    if left.subject is None or right.subject is None:
        return value < 1 or ("age" in kinds and left.subject != right.subject)
    return left.subject != right.subject


def _one_group(left: Item, right: Item) -> bool:
    """Whether two figures, of which one is a part of a whole, count one group, one place or one body: else each is a part of its own."""
    shared = left.population & right.population
    one_body = left.subject is not None and left.subject == right.subject
    return one_body or bool(shared and not is_general(shared)) or bool(left.places & right.places)


def _rivals(left: Item, right: Item) -> bool:
    """Whether one report counts two acts of one kind, or the report of the one figure tells the other's beside it."""
    a, b = left.claim, right.claim
    if a.article == b.article:
        return acts_apart(a, b)
    return a.attribute == b.attribute and (figure_of(b) in left.rivals or figure_of(a) in right.rivals)


def _by_chance(left: Item, right: Item, value: float) -> bool:
    """Spans of time, small open counts, ones and "several" are often equal by chance: of two acts they are one only where the words around are alike."""
    a, b = left.claim, right.claim
    if tiny(a) and tiny(b) and not (left.first or right.first or left.population & right.population):
        return len(left.sentence & right.sentence) < _MANY
    spans = family_of(a) == family_of(b) and (
        family_of(a) == "duration" or (family_of(a) == "open" and few(a) and few(b))
    )
    acts = word_class(a.predicate or "-") != word_class(b.predicate or "+")
    near = len(left.bag & right.bag) >= _FEWEST or (
        value == 1 and len(left.sentence & right.sentence) > _FEWEST
    )
    return spans and acts and not near


def _category_ban(left: Item, right: Item) -> Ban:
    """The rule that keeps two categories or statements apart."""
    a, b = left.claim, right.claim
    one, two = family_of(a), family_of(b)
    if one == "who":
        if two != "who":
            return "other_kind"
        return "other_subject" if left.subject is None or left.subject != right.subject else ""
    if one == two == "statement":
        return others(left, right) or statement_ban(left, right)
    if a.attribute != b.attribute:
        return "other_kind"
    if apart(left.site, right.site):
        return "other_place"
    entry = load_catalogue().get(one)
    return "" if entry is not None and entry.lasting else earlier(a, b)


def _name_ban(left: Item, right: Item, value: float) -> Ban:
    """Two names can answer one question where they name one kind of place, one thing, one act – and not last year's with today's."""
    a, b = left.claim, right.claim
    one = family_of(a)
    if one != family_of(b):
        return "other_kind"
    if one == "role":
        return ""
    if one == "place":
        whence = ":from:" in a.attribute and value == 1 and a.predicate == b.predicate
        return place_ban(a, b, len(left.bag & right.bag)) or ("" if whence else earlier(a, b))
    if a.attribute != b.attribute:
        return "other_kind"
    if one == "agent" and _other_thing(a, b) and len(left.bag & right.bag) <= _FEWEST:
        return "other_thing"
    if one in ("agent", "whom") and value < FORM:
        if not (a.predicate in asked_deeds() and b.predicate in asked_deeds()):
            return "other_deed"
        if len(left.bag & right.bag) < _FEWEST:
            return "few_words"
    return "" if one == "name" else earlier(a, b)


@cache
def _repeated() -> frozenset[str]:
    return frozenset(load_table("en", "propositions")["repeated"].split())


def _other_thing(a: Claim, b: Claim) -> bool:
    """Whether two deeds are done to two things: who stole a van stole no boat."""
    if (
        a.predicate != b.predicate
        or a.predicate not in _repeated()
        or a.event is None
        or b.event is None
        or not (a.event.object and b.event.object)
    ):
        return False
    return not phrase_terms(a.event.object) & phrase_terms(b.event.object)


@cache
def asked_deeds() -> frozenset[str]:
    """Verbs and nouns of deeds that one side does, so that two names are two answers; of others ("condemn", "visit") many do them."""
    table = load_table("en", "events")
    return frozenset(word for name in ("agents", "nouns", "patients") for word in table[name].split())
