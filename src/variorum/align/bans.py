"""Rules that forbid one question for two claims. In: claims made comparable. Out: the code of the rule that forbids, "" where none does.

Refuses to weigh: what only speaks against two claims being about one thing is a feature (features.py).
"""

from functools import cache
from typing import Literal

import msgspec

from variorum.align.bans_amounts import amount_ban, firm_ban
from variorum.align.bans_dates import date_ban, earlier, equal_ban, others
from variorum.align.facets import PLAIN, Facets
from variorum.align.figures import family_of
from variorum.align.measures import Sides
from variorum.align.named import FORM
from variorum.align.propositions import statement_ban
from variorum.align.sites import NOWHERE, Site, apart
from variorum.align.stages import Stages
from variorum.align.targets import phrase_terms
from variorum.align.whereabouts import place_ban
from variorum.catalogue import Attribute, load_catalogue
from variorum.lang import load_table
from variorum.model.claim import Claim
from variorum.values import Amount, Category, Interval, Name, Value

_FEWEST = 2  # word classes that two clauses share at least when they tell one thing
AHEAD = ("planned", "possible")
_INSIDE = 0.6  # likeness of two dates of which one lies in the other

Ban = Literal[
    "", "part", "demand", "one_sentence", "background", "other_subject", "other_act", "other_kind", "other_counted", "other_people",
    "on_top", "narrower", "few_words", "other_deed", "other_thing", "older", "hour", "other_place", "two_places", "other_stage", "other_actors", "quoted", "plan",
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
    alone: bool = False  # of an age: nobody else in its article is said to be so old
    written: str = ""  # the last day on which its report can have been written
    quoted: bool = False  # words quoted in full, which are compared as words
    first: bool = False  # the first of its article to answer its attribute: what the report is about
    ties: frozenset[str] = frozenset()  # ids of figures that its report itself sets beside it
    rivals: frozenset[float] = frozenset()  # figures of other acts of the same kind in its article
    site: Site = NOWHERE  # of a count of harm: where it was done, and where else its report counts it
    facets: Facets = PLAIN  # of such a count: who and what its report tells apart from it
    sides: Sides = Sides()  # of a sum or measure: who gives, who gets, what it is the size of
    stems: frozenset[str] = frozenset()  # beginnings of the longer words of its sentence, function words too
    stages: Stages = (
        frozenset()
    )  # of a procedure, where its sentence names any: a first reading, an upper house


def ban(left: Item, right: Item, value: float) -> Ban:
    """A part is not its whole, a demand no fact, women not men, the injured not the dead; a name or category answers one attribute;
    two different figures or dates in one sentence answer two questions. `value` is the likeness of the two values."""
    a = left.claim
    if told := _told_apart(left, right, value):
        return told
    if right.claim.id in left.ties:  # their own report sets the one against the other
        return "other_place" if apart(left.site, right.site) else ""
    if isinstance(a.value, Amount):
        return amount_ban(left, right, value)
    if isinstance(a.value, Interval):
        return equal_ban(left, right) if value == 1 else date_ban(left, right, value)
    if isinstance(a.value, Category):
        return _category_ban(left, right)
    return _name_ban(left, right, value) if isinstance(a.value, Name) else ""


def figures_apart(left: Item, right: Item, value: float) -> Ban:
    """Whether two figures stay apart though their groups show one question: by all rules but those on the words beside them."""
    return _told_apart(left, right, value) or firm_ban(left, right, value)


def _told_apart(left: Item, right: Item, value: float) -> Ban:
    """The rule for claims of any type: part and whole, what is asked for, two values of one sentence."""
    a, b = left.claim, right.claim
    if a.part_of == b.id or b.part_of == a.id:
        return "part"
    if (
        (a.modality == "asked") != (b.modality == "asked")
        and not _settled(a.value, value)
        and b.id not in left.ties
    ):
        return "demand"
    alone = a.article == b.article and a.sentence == b.sentence and b.id not in left.ties
    return (
        "one_sentence"
        if alone and isinstance(a.value, Amount | Interval) and _two(left, right, value)
        else ""
    )


def _settled(value: Value, likeness: float) -> bool:
    """Whether what some ask for is what others set: the same day, the same figure; another figure stays a demand."""
    return likeness == 1 if isinstance(value, Amount) else isinstance(value, Interval) and likeness >= _INSIDE


def _two(left: Item, right: Item, value: float) -> bool:
    """Whether two figures or dates of one sentence are two, "in 2020 and 2021"; not "in June, not by the end of May"."""
    a, b = left.claim, right.claim
    if not (isinstance(a.value, Interval) and isinstance(b.value, Interval)):
        return value == 0
    if left.head == right.head and (a.modality == "denied") != (b.modality == "denied"):
        return False
    return value < (_INSIDE if a.value.earliest and b.value.earliest else 1)


def _category_ban(left: Item, right: Item) -> Ban:
    """The rule that keeps two categories or statements apart."""
    a, b = left.claim, right.claim
    one, two = family_of(a), family_of(b)
    if one == "who":
        if two != "who":
            return "other_kind"
        return "other_subject" if left.subject is None or left.subject != right.subject else ""
    if one == two == "statement":
        return others(left, right) or _told_of_old(left, right) or statement_ban(left, right)
    if a.attribute != b.attribute:
        return "other_kind"
    if apart(left.site, right.site):
        return "other_place"
    entry = load_catalogue().get(one)
    if entry is not None and (
        told := _parties_apart(left, right, entry) or _scenes_apart(left, right, entry)
    ):
        return told
    if entry is not None and entry.fact and (a.modality in AHEAD) != (b.modality in AHEAD):
        return "plan"
    return "" if entry is not None and entry.lasting else earlier(a, b)


def _told_of_old(left: Item, right: Item) -> Ban:
    """What a much older report tells as news is no news of today's reports, unless they recall it."""
    if left.older == right.older:
        return ""
    newer = right if left.older else left
    return "" if newer.claim.background else "older"


def _parties_apart(left: Item, right: Item, entry: Attribute) -> Ban:
    """Whether two parties vote, claim or deny, each for itself; who is blamed and who denies must be known to be one."""
    if entry.per != "party" or (left.subject is not None and left.subject == right.subject):
        return ""
    a, b = left.claim.value, right.claim.value
    assert isinstance(a, Category)
    assert isinstance(b, Category)
    against = b.code in entry.rivals.get(a.code, ()) or a.code in entry.rivals.get(b.code, ())
    known = left.subject is not None and right.subject is not None
    return "other_subject" if known or against or entry.named else ""


def _scenes_apart(left: Item, right: Item, entry: Attribute) -> Ban:
    """Whether an act or thing that a story may tell of more than once is told in clauses with too little in common:
    stones at the firemen and at the shops."""
    if entry.per not in ("act", "thing") or entry.lasting or ":" not in left.claim.attribute:
        return ""
    own = 1 + (entry.per == "act")  # the thing itself, or the act and the one who does it
    return "few_words" if len(left.bag & right.bag) <= own else ""


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
