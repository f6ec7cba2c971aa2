"""Pairs of claims in, relation and reason out: one table a type of value."""

import pytest
from msgspec.structs import replace

from variorum.model.article import Published, Span
from variorum.model.claim import Attribution, Claim, Phrase, Scope
from variorum.model.ids import content_id
from variorum.reconcile.relate import (
    Answers,
    relate_amounts,
    relate_categories,
    relate_dates,
    relate_descriptions,
    relate_names,
    relate_quotes,
)
from variorum.reconcile.relate.categories import hold_with_cases
from variorum.reconcile.relate.revisions import CHANGED, TOOK_PLACE, carried_on
from variorum.reconcile.relate.scope import nouns_alike, scope_difference
from variorum.reconcile.side import UNDATED, Judgement, Side, Witness, reason
from variorum.values import Amount, Category, Interval, Name


def phrase(words: str | None) -> Phrase | None:
    return Phrase(exact=words, start=0, end=len(words)) if words else None


def side(
    value,
    *,
    article="a",
    day="2024-03-01",
    population=None,
    place=None,
    period=None,
    definition=None,
    attribute="killed",
    speaker=None,
    stated=None,
    modality="asserted",
):
    exact = f"{value}"
    claim = Claim(
        id=content_id("c", article, value, population, day),
        article=article,
        start=0,
        end=len(exact),
        exact=exact,
        sentence=Span(0, len(exact)),
        attribute=attribute,
        value=value,
        scope=Scope(
            population=phrase(population),
            place=phrase(place),
            period=phrase(period),
            definition=phrase(definition),
        ),
        modality=modality,
        attribution=Attribution(kind="person", speaker=speaker, words=phrase(speaker))
        if speaker
        else Attribution(),
    )
    published = Published(earliest=day, latest=day, basis="manifest")
    as_of = Interval(earliest=stated or day, latest=stated or day)
    return Side(
        value=value,
        witnesses=(
            Witness(
                claim=claim, as_of=as_of, phrase=phrase("as of then") if stated else None, published=published
            ),
        ),
    )


def people(low, high=None, bound="exact", step=1):
    return Amount(
        low=low, high=low if bound in ("exact", "about") else high, bound=bound, unit="person", step=step
    )


AMOUNTS = [
    (
        "a bound leaves room",
        side(people(12, None, "at_least")),
        side(people(15), article="b"),
        "compatible",
        "BOUND",
    ),
    (
        "up to leaves room below",
        side(Amount(None, 20, "at_most", "person")),
        side(people(16), article="b"),
        "compatible",
        "BOUND",
    ),
    ("rounding", side(people(3200, step=100)), side(people(3214), article="b"), "compatible", "ROUNDING"),
    (
        "about",
        side(people(60, bound="about", step=10)),
        side(people(58), article="b"),
        "compatible",
        "ROUNDING",
    ),
    (
        "a later count",
        side(people(12)),
        side(people(15), article="b", day="2024-03-02"),
        "updates",
        "LATER_COUNT",
    ),
    (
        "a later count by its words",
        side(people(12), stated="2024-03-01"),
        side(people(15), article="b", stated="2024-03-02"),
        "updates",
        "LATER_COUNT",
    ),
    (
        "other people",
        side(people(12), population="12 sailors"),
        side(people(9), article="b", population="nine dockers"),
        "other_scope",
        "SCOPE_POPULATION",
    ),
    (
        "another definition",
        side(people(12), definition="including the driver"),
        side(people(9), article="b"),
        "other_scope",
        "DEFINITION",
    ),
    (
        "two speakers",
        side(people(12), speaker="Ana Ruiz"),
        side(people(9), article="b", speaker="Tom Hill"),
        "conflicts",
        "SPEAKER",
    ),
    ("no words explain it", side(people(12)), side(people(9), article="b"), "unknown", "UNEXPLAINED"),
    (
        "another place",
        side(people(12), place="in Northport"),
        side(people(9), article="b", place="in Southport"),
        "other_scope",
        "SCOPE_PLACE",
    ),
    (
        "another moment of the day",
        side(Amount(5.4, 5.4, "exact", "percent"), attribute="change:share:fall"),
        side(
            Amount(3.9, 3.9, "exact", "percent"),
            attribute="change:share:fall",
            article="b",
            period="closed down",
        ),
        "other_scope",
        "SCOPE_PERIOD",
    ),
    (
        "one firm and two together",
        side(people(31_000), definition="combined", attribute="strength"),
        side(people(12_400), article="b", attribute="strength"),
        "other_scope",
        "DEFINITION",
    ),
    (
        "shares of two things do not bound one another",
        side(Amount(None, 70, "at_most", "percent"), population="web services", attribute="share:service"),
        side(Amount(52, 52, "exact", "percent"), article="b", population="calls", attribute="share:service"),
        "other_scope",
        "SCOPE_POPULATION",
    ),
    (
        "those who vote are deputies",
        side(Amount(84, 84, "exact", "vote"), population="deputies", attribute="votes_for"),
        side(Amount(79, 79, "exact", "vote"), article="b", population="votes", attribute="votes_for"),
        "unknown",
        "UNEXPLAINED",
    ),
    (
        "a stretch may hold a place",
        side(people(12), place="across Norland"),
        side(people(9), article="b", place="in Southport"),
        "unknown",
        "UNEXPLAINED",
    ),
    (
        "some of a group are more than all of it",
        side(people(4), population="people"),
        side(people(6), article="b", population="members"),
        "unknown",
        "UNEXPLAINED",
    ),
    (
        "rounds are shots",
        side(Amount(40, 40, "exact", "shot"), population="shots", attribute="shots"),
        side(Amount(71, 71, "exact", "shot"), article="b", population="rounds", attribute="shots"),
        "unknown",
        "UNEXPLAINED",
    ),
    (
        "what befell them tells nobody apart",
        side(people(9), population="flood victims"),
        side(people(4), article="b", population="patients"),
        "unknown",
        "UNEXPLAINED",
    ),
    (
        "one figure, one of the two rough",
        side(people(400, bound="about", step=100)),
        side(people(400, step=100), article="b"),
        "compatible",
        "BOUND",
    ),
    (
        "a later but smaller figure is no later count",
        side(people(15)),
        side(people(12), article="b", day="2024-03-02"),
        "unknown",
        "UNEXPLAINED",
    ),
]


@pytest.mark.parametrize(
    ("left", "right", "kind", "code"), [row[1:] for row in AMOUNTS], ids=[row[0] for row in AMOUNTS]
)
def test_amounts(left, right, kind, code) -> None:
    judged = relate_amounts(left, right, may_grow=True)
    assert (judged.kind, judged.reasons[0].code) == (kind, code)
    assert code == "UNEXPLAINED" or judged.reasons[0].evidence


@pytest.mark.parametrize(
    ("left", "right", "kind"), [row[1:4] for row in AMOUNTS], ids=[row[0] for row in AMOUNTS]
)
def test_relations_of_amounts_are_symmetric(left, right, kind) -> None:
    assert relate_amounts(right, left, may_grow=True).kind == kind


def test_an_update_knows_which_side_is_newer() -> None:
    old, new = side(people(12)), side(people(15), article="b", day="2024-03-02")
    assert relate_amounts(old, new, may_grow=True).forward
    assert not relate_amounts(new, old, may_grow=True).forward


def test_a_count_that_cannot_grow_is_not_updated() -> None:
    judged = relate_amounts(side(people(12)), side(people(15), article="b", day="2024-03-02"), may_grow=False)
    assert judged.kind == "unknown"


def revised(left: float, right: float, attribute: str) -> str:
    """How a figure stands to a later one that is told with a change."""
    one = side(Amount(left, left, "exact", "USD"), attribute=attribute)
    two = side(Amount(right, right, "exact", "USD"), attribute=attribute, article="b", day="2024-03-02")
    told = replace(two.witnesses[0], claim=replace(two.witnesses[0].claim, change="up"))
    return relate_amounts(one, replace(two, witnesses=(told,)), may_grow=False).kind


def test_a_raised_figure_takes_the_place_of_one_that_is_near() -> None:
    assert revised(412, 430, "price") == "updates"
    assert revised(412, 9_000, "price") == "unknown"
    assert revised(412, 430, "change:share:rise") == "unknown"  # every rise is told as a change


def money(value: float, article: str = "a", **changes) -> Side:
    """A sum, its claim changed."""
    one = side(Amount(value, value, "exact", "USD", 10), attribute="loan", article=article)
    witness = one.witnesses[0]
    return replace(one, witnesses=(replace(witness, claim=replace(witness.claim, **changes)),))


@pytest.mark.parametrize(
    ("day", "years", "kind"),
    [("2024-08-01", 35, "updates"), ("2024-03-05", 35, "unknown"), ("2024-08-01", 38, "unknown")],
)
def test_who_was_34_may_be_35_by_then(day: str, years: int, kind: str) -> None:
    was = side(Amount(34, 34, unit="year"), attribute="age")
    now = side(Amount(years, years, unit="year"), article="b", day=day, attribute="age")
    assert relate_amounts(was, now, may_grow=False).kind == kind
    assert relate_amounts(now, was, may_grow=False).kind == kind


@pytest.mark.parametrize(
    ("definition", "kind"), [("including those abroad", "other_scope"), ("including 11 children", "updates")]
)
def test_a_wider_count_is_no_later_one(definition: str, kind: str) -> None:
    was = side(people(12))
    now = side(people(15), article="b", day="2024-03-02", definition=definition)
    assert relate_amounts(was, now, may_grow=True).kind == kind


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [("Police", "The organisers", "conflicts"), ("Police", "The fire service", "unknown")],
)
def test_parties_dispute_what_is_over_on_whatever_day(one: str, two: str, kind: str) -> None:
    crowd = [
        side(people(12_000), attribute="attended", speaker=one),
        side(people(60_000), article="b", day="2024-03-04", attribute="attended", speaker=two),
    ]
    assert relate_amounts(*crowd, may_grow=False, settled=True).kind == kind


def test_nobody_revises_what_another_party_says() -> None:
    was = side(people(3000), attribute="strikers", speaker="Orlo Metals")
    now = side(people(8200), article="b", day="2024-03-02", attribute="strikers", speaker="Metal Union")
    witness = replace(now.witnesses[0], claim=replace(now.witnesses[0].claim, predicate="rise"))
    assert relate_amounts(was, replace(now, witnesses=(witness,)), may_grow=False).kind != "updates"


def test_of_a_count_that_moves_a_report_without_a_date_is_neither_early_nor_late() -> None:
    told = side(people(12))
    loose = side(people(9), article="b")
    witness = replace(loose.witnesses[0], as_of=Interval(earliest=None, latest=None))
    judged = relate_amounts(told, replace(loose, witnesses=(witness,)), may_grow=True)
    assert (judged.kind, judged.rule) == ("unknown", UNDATED)


def test_a_report_tells_which_figure_took_the_place_of_which() -> None:
    old = money(500)
    words = phrase("later raised to")
    new = money(800, replaces=old.witnesses[0].claim.id, replaced_by_words=words)
    judged = relate_amounts(new, old, may_grow=False)
    assert (judged.kind, judged.forward) == ("updates", False)
    assert judged.reasons[0].evidence[0].exact == "later raised to"
    assert relate_amounts(money(800), old, may_grow=False).kind == "unknown"


def test_an_early_figure_gives_way() -> None:
    early = Attribution(kind="document", speaker="provisional figures", words=phrase("provisional figures"))
    judged = relate_amounts(money(46, attribution=early), money(52, article="b"), may_grow=False)
    assert (judged.kind, judged.forward) == ("updates", True)
    assert judged.reasons[0].evidence[0].exact == "provisional figures"


def former(value: float, exact: str, article: str = "a", **changes) -> Side:
    """A sum that its report calls an earlier one."""
    return money(value, article, scope=Scope(definition=phrase(exact)), **changes)


def test_a_figure_of_an_earlier_text_gives_way_to_the_reports_own() -> None:
    old = former(46, "earlier version")
    judged = relate_amounts(old, money(52), may_grow=False)
    assert (judged.kind, judged.forward, judged.reasons[0].code) == ("updates", True, "LATER_COUNT")
    assert judged.reasons[0].evidence[0].exact == "earlier version"
    assert relate_amounts(old, money(52, "c"), may_grow=False).kind == "unknown"
    repeated = both(old, money(46, "b"))
    assert relate_amounts(repeated, money(52), may_grow=False).kind == "updates"
    assert (
        relate_amounts(repeated, money(52, "c"), may_grow=False).kind == "unknown"
    )  # another report's figure


def test_a_figure_of_now_takes_the_place_of_an_older_one() -> None:
    old, new = side(people(4)), side(people(7), article="b", day="2024-03-09")
    now = replace(new, witnesses=(replace(new.witnesses[0], phrase=phrase("have now")),))
    assert relate_amounts(old, now, may_grow=False).kind == "updates"
    assert relate_amounts(old, new, may_grow=False).kind == "unknown"
    before = replace(old, witnesses=(replace(old.witnesses[0], phrase=phrase("now has")),))
    assert relate_amounts(before, now, may_grow=False).kind == "unknown"  # both were told as present


def test_not_that_figure_replaces_it_where_nobody_else_holds_on_to_it() -> None:
    old = money(14)
    new = money(11, replaces=old.witnesses[0].claim.id, replaced_by_words=phrase("not 14"))
    held = Attribution(kind="organisation", speaker="the union", words=phrase("the union said"))
    assert relate_amounts(both(old, money(14, "b")), new, may_grow=False).kind == "updates"
    assert relate_amounts(both(old, money(14, "b", attribution=held)), new, may_grow=False).kind == "unknown"


def test_what_is_the_old_figure_in_other_words_was_replaced_with_it() -> None:
    update = Judgement(kind="updates", reasons=reason("LATER_COUNT", ()), rule=TOOK_PLACE)
    judged = {
        (0, 1): Judgement(kind="compatible"),
        (0, 2): Judgement(kind="unknown"),
        (1, 2): update,
        (2, 3): Judgement(kind="unknown"),
    }
    found = carried_on(judged)
    assert (found[0, 2].kind, found[0, 2].forward, found[2, 3].kind) == ("updates", True, "unknown")


def test_what_is_the_new_figure_in_other_words_took_the_place_of_the_old() -> None:
    judged = {
        (0, 1): Judgement(kind="updates", reasons=reason("LATER_COUNT", ()), rule=CHANGED),
        (0, 2): Judgement(kind="unknown"),
        (1, 2): Judgement(kind="compatible"),
    }
    found = carried_on(judged)
    assert (found[0, 2].kind, found[0, 2].forward) == ("updates", True)


def test_every_difference_of_scope_is_told() -> None:
    left = side(people(9), population="dockers", place="in Northport", period="since May")
    right = side(people(12), article="b", population="sailors", place="in Southport", period="at one point")
    judged = relate_amounts(left, right, may_grow=False)
    assert [each.code for each in judged.reasons] == ["SCOPE_POPULATION", "SCOPE_PLACE", "SCOPE_PERIOD"]


def test_what_two_reports_count_alike_is_called_by_two_names() -> None:
    told = side(Amount(655_000, 655_000), population="pressure cookers")
    again = side(Amount(655_000, 655_000), article="b", population="pots")
    both = replace(told, witnesses=(*told.witnesses, *again.witnesses))
    early = side(Amount(410_000, 410_000), article="c", population="pressure cookers")
    later_ = side(Amount(500_000, 500_000), article="d", population="pots")
    alike = nouns_alike([both, early, later_])
    assert scope_difference(early, later_) is not None
    assert scope_difference(early, later_, alike) is None
    fewer = side(Amount(9_000, 9_000), article="d", population="small pots")
    assert scope_difference(early, fewer, alike) is not None


def test_people_whom_both_name_are_no_difference() -> None:
    left = both(side(people(12), population="sailors"), side(people(12), article="c", population="people"))
    right = side(people(9), article="b", population="people")
    assert relate_amounts(left, right, may_grow=False).kind == "unknown"


@pytest.mark.parametrize(
    ("few", "many", "kind"),
    [(9_800, 12_400, "other_scope"), (12_400, 9_800, "unknown")],
)
def test_some_of_the_counted_are_no_more_than_all(few: int, many: int, kind: str) -> None:
    part = side(people(few, step=100), population="production workers", attribute="strength")
    whole = side(people(many, step=100), article="b", population="workers", attribute="strength")
    assert relate_amounts(part, whole, may_grow=False).kind == kind


def test_staff_of_one_place_are_some_of_the_staff() -> None:
    some = side(people(2_900, step=100), place="in Norland", attribute="strength")
    everybody = side(people(4_850, step=10), article="b", attribute="strength")
    judged = relate_amounts(some, everybody, may_grow=False)
    assert (judged.kind, judged.reasons[0].code) == ("other_scope", "SCOPE_PLACE")
    abroad = side(people(4_700, step=100), article="b", place="worldwide", attribute="strength")
    assert relate_amounts(abroad, some, may_grow=False).kind == "other_scope"
    killed = side(people(2_900, step=100), place="in Norland")
    dead = side(people(4_850, step=10), article="b")
    assert relate_amounts(killed, dead, may_grow=False).kind == "unknown"
    assert (
        relate_amounts(both(some, replace(everybody, value=some.value)), everybody, may_grow=False).kind
        == "unknown"
    )


def test_others_are_no_group() -> None:
    left = side(people(12), population="people")
    assert (
        relate_amounts(left, side(people(13), article="b", population="others"), may_grow=False).kind
        == "unknown"
    )


def group(value: Amount, speaker: str, article: str = "a") -> Side:
    """A figure given by a group that is not named."""
    one = side(value, article=article, attribute="attended", speaker=speaker)
    said = replace(one.witnesses[0].claim.attribution, kind="anonymous")
    witness = replace(one.witnesses[0], claim=replace(one.witnesses[0].claim, attribution=said))
    return replace(one, witnesses=(witness,))


def test_two_counts_of_a_crowd_are_a_dispute_of_those_who_counted() -> None:
    police = side(people(1800, bound="about", step=100), attribute="attended", speaker="Police")
    organisers = group(people(3000, bound="about", step=1000), "organisers")
    somebody = group(people(3000, bound="about", step=1000), "a man in the crowd")
    assert relate_amounts(police, organisers, may_grow=False).kind == "conflicts"
    assert relate_amounts(police, somebody, may_grow=False).kind == "unknown"


def test_what_will_be_is_disputed_by_those_who_are_named() -> None:
    firm = side(people(400, bound="less_than", high=400), speaker="Ana Ruiz", modality="planned")
    union = side(people(650), speaker="Tom Hill", article="a")
    assert relate_amounts(firm, union, may_grow=False).kind == "conflicts"


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (("2024-06-16", "2024-06-16"), ("2024-06-01", "2024-06-30"), "narrows"),
        (("2024-06-14", "2024-06-18"), ("2024-06-16", "2024-06-20"), "compatible"),
        (("2024-06-14", "2024-06-14"), ("2024-06-16", "2024-06-16"), "unknown"),
    ],
)
def test_dates(left, right, kind) -> None:
    assert relate_dates(side(Interval(*left)), side(Interval(*right), article="b")).kind == kind


def test_a_later_plan_replaces_an_earlier_one() -> None:
    old = side(Interval("2024-06-14", "2024-06-14"), modality="planned")
    new = side(Interval("2024-06-20", "2024-06-20"), article="b", day="2024-03-09", modality="planned")
    assert relate_dates(old, new).kind == "updates"


FORMS = {
    "ana ruiz": ("e1", "same"),
    "anna ruiz": ("e1", "variant"),
    "luisa ruiz": ("e1", "error"),
    "tom hill": ("e2", "same"),
}


@pytest.mark.parametrize(
    ("left", "right", "kind", "code"),
    [
        ("Ana Ruiz", "Anna Ruiz", "compatible", "NAME_VARIANT"),
        ("Ana Ruiz", "Luisa Ruiz", "unknown", "NAME_ERROR"),
        ("Ana Ruiz", "Tom Hill", "unknown", "UNEXPLAINED"),
        ("Harbour Bank", "Harbour Savings Bank", "compatible", "NAME_VARIANT"),
    ],
)
def test_names(left, right, kind, code) -> None:
    judged = relate_names(side(Name(left)), side(Name(right), article="b"), FORMS)
    assert (judged.kind, judged.reasons[0].code) == (kind, code)


def test_states_follow_one_another() -> None:
    steps = ["planned", "under_way", "done"]
    old, new = side(Category("planned")), side(Category("done"), article="b", day="2024-03-05")
    assert relate_categories(old, new, Answers(steps=steps)).kind == "updates"
    assert (
        relate_categories(
            new, side(Category("planned"), article="c", day="2024-03-09"), Answers(steps=steps)
        ).kind
        == "unknown"
    )


def test_a_case_of_an_answer_narrows_it() -> None:
    assert (
        relate_categories(
            side(Category("fire")),
            side(Category("arson"), article="b"),
            Answers(narrows={"fire": ("arson",)}),
        ).kind
        == "narrows"
    )


def both(*sides: Side) -> Side:
    """Several witnesses of one answer."""
    return Side(value=sides[0].value, witnesses=tuple(w for s in sides for w in s.witnesses))


def test_a_later_report_that_recalls_the_old_answer_revises_it() -> None:
    accident, arson = Category("accident"), Category("arson")
    old = both(
        side(accident, day="2024-03-01"), side(accident, article="b", day="2024-03-09", speaker="Ana Ruiz")
    )
    new = side(arson, article="b", day="2024-03-09")
    judged = relate_categories(old, new, Answers())
    assert (judged.kind, judged.reasons[0].code, judged.forward) == ("updates", "LATER_COUNT", True)


def test_a_later_report_that_only_quotes_both_answers_revises_nothing() -> None:
    accident, arson = Category("accident"), Category("arson")
    old = both(
        side(accident, day="2024-03-01"), side(accident, article="b", day="2024-03-09", speaker="Ana Ruiz")
    )
    new = side(arson, article="b", day="2024-03-09", speaker="Tom Hill")
    assert relate_categories(old, new, Answers()).kind == "unknown"


def test_rival_answers_are_a_dispute_where_a_party_gives_one() -> None:
    rivals = {"provocateurs": ("protesters",)}
    left = side(Category("protesters"))
    party = side(Category("provocateurs"), article="b", speaker="Tom Hill")
    report = side(Category("provocateurs"), article="b")
    assert relate_categories(left, party, Answers(rivals=rivals)).kind == "conflicts"
    assert relate_categories(left, report, Answers(rivals=rivals)).kind == "unknown"


def test_an_answer_beside_another_holds_beside_its_cases() -> None:
    known = reason("PRECISION", ())
    judged = {
        (0, 1): Judgement(kind="compatible", reasons=known),
        (0, 2): Judgement(kind="unknown"),
        (1, 2): Judgement(kind="narrows", reasons=known),
    }
    assert [each.kind for each in hold_with_cases(judged).values()] == ["compatible", "compatible", "narrows"]


def test_a_later_report_that_says_nothing_of_the_old_answer_revises_nothing() -> None:
    old, new = side(Category("accident")), side(Category("arson"), article="b", day="2024-03-09")
    assert relate_categories(old, new, Answers()).kind == "unknown"


def test_answers_of_one_sentence_hold_side_by_side_where_they_may() -> None:
    left, right = side(Category("rifle")), side(Category("knife"))
    assert relate_categories(left, right, Answers(joint=True)).kind == "compatible"
    assert relate_categories(left, right, Answers()).kind == "unknown"


def test_answers_that_hold_side_by_side() -> None:
    left, right = side(Category("scene")), side(Category("hospital"), article="b")
    assert relate_categories(left, right, Answers(shared=True)).kind == "compatible"


DESCRIBED = [
    ("minister peru", "minister", "narrows"),
    ("lawyer volunteer", "door lawyer open", "compatible"),
    ("deputy head union", "head union", "unknown"),
    ("cousin victim", "brother victim", "unknown"),
    ("nurse peru", "chile nurse", "unknown"),
    ("mother two", "nurse", "compatible"),
    ("hospital nurse", "city hospital physician", "unknown"),
    ("nurse", "physician", "compatible"),
    ("deputy driver", "driver", "narrows"),
]


@pytest.mark.parametrize(("left", "right", "kind"), DESCRIBED)
def test_descriptions_of_one_person_differ_only_where_one_excludes_the_other(left, right, kind) -> None:
    one, two = side(Category(left)), side(Category(right), article="b")
    assert relate_descriptions(one, two).kind == relate_descriptions(two, one).kind == kind


def test_what_one_report_says_of_a_person_holds_together() -> None:
    assert (
        relate_descriptions(side(Category("deputy head union")), side(Category("head union"))).kind
        == "narrows"
    )


def holder(name: str, article: str) -> Side:
    """The holder of an office as one article names him."""
    one = side(Name(name), article=article)
    claim = one.witnesses[0].claim
    replaced = Claim(
        id=claim.id, article=article, start=0, end=len(name), exact=name, sentence=claim.sentence,
        attribute="role:speaker", value=Name(name),
    )  # fmt: skip
    witness = Witness(
        claim=replaced, as_of=one.witnesses[0].as_of, phrase=None, published=one.witnesses[0].published
    )
    return Side(value=Name(name), witnesses=(witness,))


def test_one_office_and_surname_with_two_first_names_is_a_slip() -> None:
    judged = relate_names(holder("Nina Kerr", "a"), holder("Nadia Kerr", "b"), {})
    assert (judged.kind, judged.reasons[0].code) == ("unknown", "NAME_ERROR")


def test_two_names_of_one_office_in_one_report_are_two_people() -> None:
    judged = relate_names(holder("Nina Kerr", "a"), holder("Nadia Kerr", "a"), {})
    assert judged.reasons[0].code != "NAME_ERROR"


def place(name: str, article: str) -> Side:
    """A place as one article names it."""
    one = holder(name, article)
    witness = replace(one.witnesses[0], claim=replace(one.witnesses[0].claim, attribute="place:spot"))
    return replace(one, witnesses=(witness,))


def test_one_place_told_more_exactly() -> None:
    judged = relate_names(place("Lima", "a"), place("Lima Harbour", "b"), {})
    assert (judged.kind, judged.reasons[0].code) == ("narrows", "PRECISION")
    assert relate_names(place("Lima to Quito", "a"), place("Lima to Cusco", "b"), {}).kind == "unknown"


@pytest.mark.parametrize(
    ("left", "right", "articles", "code"),
    [
        (
            "We buy no barns, we buy brains",
            "We do not purchase sheds, we purchase heads",
            "ab",
            "TRANSLATION",
        ),
        ("The river took the mill", "Nobody slept at home that night", "aa", "PARTIAL_QUOTE"),
        ("The river took the mill", "took the mill", "ab", "PARTIAL_QUOTE"),
    ],
)
def test_wordings_of_one_utterance(left, right, articles, code) -> None:
    made = relate_quotes(side(Name(left), article=articles[0]), side(Name(right), article=articles[1]))
    assert [each.code for each in made.reasons] == [code]


PERU, CHILE = Name("Peru"), Name("Chile")
DENIALS = [
    ({"value": PERU}, {"value": PERU, "speaker": "Vega", "modality": "denied"}, "conflicts"),
    (
        {"value": PERU, "day": "2024-03-09"},
        {"value": PERU, "speaker": "Vega", "modality": "denied"},
        "unknown",
    ),
    ({"value": CHILE}, {"value": PERU, "speaker": "Vega", "modality": "denied"}, "compatible"),
    ({"value": PERU, "day": "2024-03-09"}, {"value": PERU, "modality": "denied"}, "updates"),
    ({"value": PERU, "modality": "denied"}, {"value": PERU, "modality": "denied"}, "compatible"),
]


@pytest.mark.parametrize(("left", "right", "kind"), DENIALS)
def test_a_name_and_its_denial(left: dict, right: dict, kind: str) -> None:
    one, two = side(**left, attribute="agent:build"), side(**right, article="b", attribute="agent:build")
    assert relate_names(one, two, {}).kind == kind
    assert relate_names(two, one, {}).kind == kind


def test_a_closed_answer_that_is_denied_is_no_rival_of_another() -> None:
    vetoed = side(Category("vetoed"), attribute="vote_outcome", modality="denied", speaker="Vega")
    adopted = side(Category("adopted"), attribute="vote_outcome", article="b")
    assert relate_categories(adopted, vetoed, Answers()).kind == "compatible"
