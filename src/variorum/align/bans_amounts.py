"""Rules that forbid one question for two figures. In: claims of amounts made comparable. Out: the code of the rule that forbids, "" where none does.

Refuses to weigh, as bans.py does.
"""

from typing import TYPE_CHECKING, Literal

from variorum.align.facets import told_apart
from variorum.align.figures import (
    acts_apart,
    befalls,
    crowds_apart,
    family_of,
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
from variorum.align.measures import local, measured_apart
from variorum.align.populations import disjoint, either_narrows, is_general, named, named_apart
from variorum.align.sites import apart
from variorum.align.stages import other_stage
from variorum.model.claim import Claim
from variorum.values import Amount
from variorum.values.amount import rounds_to

if TYPE_CHECKING:
    from variorum.align.bans import Item

_MOST = 0.75  # of a whole: what is more may be the same count, a day earlier
_FEWEST = 2  # word classes that two clauses share at least when they tell one thing …
_MANY = 5  # … where their verbs differ
_ALIKE = 4  # … where one of them tells no fate
_SHARES = frozenset(("share", "change"))  # each country has its own
_OWNED = frozenset(("age", "vote_share", "poll_share", "seats"))  # figures that belong to somebody
_DAYS = frozenset(("minute", "hour", "part_of_day", "day"))
_POLLED = frozenset(("vote_share", "turnout"))  # of a whole country, or "in the capital", "abroad"
_MARKET = "share_price"  # another each hour: two figures are two moments, which nobody asks for
_LOOSE = frozenset(("open", "duration", "times"))  # attributes whose figures belong to one act each

AmountBan = Literal[
    "", "part", "demand", "one_sentence", "background", "other_subject", "other_act", "other_kind", "other_counted", "other_people",
    "on_top", "narrower", "few_words", "older", "other_place", "other_stage", "other_actors",
]  # fmt: skip


def amount_ban(left: "Item", right: "Item", value: float) -> AmountBan:
    """The rule that keeps two figures apart."""
    return firm_ban(left, right, value) or _words_ban(left, right, value)


def firm_ban(left: "Item", right: "Item", value: float) -> AmountBan:
    """What keeps two figures apart whatever else their groups tell: whose they are, of what place, time, stage, part and people."""
    a, b = left.claim, right.claim
    one, two = family_of(a), family_of(b)
    if _of_others(left, right, value) or measured_apart(left.sides, right.sides, a, b, value):
        return "other_subject"
    if value == 0 and (other_span(a, b) or _rivals(left, right)):
        return "other_act"
    if value < 1 and (_other_vote(left, right) or _other_vote(right, left)):
        return "other_stage"
    alike = value == 1 and not few(a)
    if (left.stages or right.stages) and other_stage(left.stages, right.stages, alike=alike):
        return "other_stage"
    if value == 0 and (a.attribute == _MARKET or one_of(a) != one_of(b)):
        return "few_words"
    if value < 1 and one == two and (_before_that(left, right) or _before_that(right, left)):
        return "older"
    scene = _other_scene(left, right, value) if one == two else ""
    if scene:
        return scene
    if left.older != right.older and few(a) and few(b) and len(left.bag & right.bag) < _FEWEST:
        return "older"
    if disjoint(left.population, right.population, firm=value == 1):
        return "other_people"
    if value < 1 and one == two and told_apart(left.facets, right.facets):
        return "other_people"
    if left.added != right.added:
        return "on_top"
    # nine of the dead are not the nine who died elsewhere
    lone = left.part != right.part and few(a) and not left.population & right.population
    if (lone or (value == 0 and (left.part or right.part))) and not _one_group(left, right):
        return "part"
    narrow = value < 0.5 and (
        either_narrows(left.population, right.population)
        or (value == 0 and befalls(one) and (_some_named(a, b) or _some_named(b, a)))
    )
    return "narrower" if narrow else ""


def _words_ban(left: "Item", right: "Item", value: float) -> AmountBan:
    """What keeps two figures apart by the words beside them, as long as their groups tell nothing more."""
    a, b = left.claim, right.claim
    one, two = family_of(a), family_of(b)
    loose = one in _LOOSE or two in _LOOSE
    if value == 0 and loose and two_acts(a, b, one_thing=left.head == right.head):
        return "other_act"
    if (value == 0 and far_sums(a, b) and len(left.bag & right.bag) <= _FEWEST) or _by_chance(
        left, right, value
    ):
        return "few_words"
    if 0 < value < 1 and one == two and a.attribute != b.attribute and _only_held(left, right):
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
    return ""


def _other_scene(left: "Item", right: "Item", value: float) -> AmountBan:
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


def _before_that(one: "Item", two: "Item") -> bool:
    """Whether the one counts what befell people on a day on which the other's report, clearly older than the rest, had been written already."""
    day = one.day.earliest if one.day is not None and befalls(one.claim.attribute) else None
    told = two.older and not one.claim.background
    return told and bool(day and two.written) and two.written[:10] < (day or "")[:10]


def _some_named(part: Claim, whole: Claim) -> bool:
    """Whether a much smaller figure counts those of one name: 212 Novian prisoners are some of the 340 prisoners, no earlier count of them."""
    if part.counted is None or whole.counted is None or part.counted.split()[-1] != whole.counted.split()[-1]:
        return False
    small, large = (float(figure_of(claim) or 0) for claim in (part, whole))
    return named_apart(part.counted, whole.counted) > 0 and named(part.counted) and small <= _MOST * large


def _only_held(left: "Item", right: "Item") -> bool:
    """Whether nothing but a bound brings two shares or bare figures together: "at least 45" holds three in four, which is no sign of one question."""
    a, b = left.claim, right.claim
    if family_of(a) != "share" and not (a.counted is None and b.counted is None and not left.head):
        return False
    assert isinstance(a.value, Amount)
    assert isinstance(b.value, Amount)
    apart = len(left.bag & right.bag) < _FEWEST and not left.places & right.places
    return apart and not rounds_to(a.value, b.value)


def _other_vote(one: "Item", two: "Item") -> bool:
    """Whether a figure of a poll is of a day on which the other's report had been written already: of the run-off, not the first round."""
    when = one.claim.when
    if not {family_of(one.claim), family_of(two.claim)} <= _POLLED or when is None or when.grain not in _DAYS:
        return False
    return bool(when.earliest and two.written) and (when.earliest or "")[:10] > two.written[:10]


def _of_others(left: "Item", right: "Item", value: float) -> bool:
    """Whether an age, a share of the vote or seats are somebody else's, or of nobody named and not even equal."""
    kinds = {left.claim.attribute, right.claim.attribute}
    if kinds.isdisjoint(_OWNED):
        return False
    if left.subject is None or right.subject is None:
        unnamed = left.subject != right.subject and not (left.alone and right.alone and len(kinds) == 1)
        return value < 1 or ("age" in kinds and unnamed)
    return left.subject != right.subject


def _one_group(left: "Item", right: "Item") -> bool:
    """Whether two figures, of which one is a part of a whole, count one group, one place or one body: else each is a part of its own."""
    shared = left.population & right.population
    one_body = left.subject is not None and left.subject == right.subject
    things = getattr(left.claim.value, "unit", "") != "person"
    return one_body or bool(shared and (things or not is_general(shared))) or bool(left.places & right.places)


def _rivals(left: "Item", right: "Item") -> bool:
    """Whether one report counts two acts of one kind, or the report of the one figure tells the other's beside it."""
    a, b = left.claim, right.claim
    if a.article == b.article:
        return acts_apart(a, b)
    return a.attribute == b.attribute and (figure_of(b) in left.rivals or figure_of(a) in right.rivals)


def _by_chance(left: "Item", right: "Item", value: float) -> bool:
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
