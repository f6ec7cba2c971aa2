"""What two statements share: the deed, and words that are rare in the story."""

import pytest
from msgspec.structs import replace

from variorum.align.bans import Item
from variorum.align.propositions import (
    of_statements,
    statement_bag,
    statement_ban,
    statement_rarity,
    term_class,
)
from variorum.model.article import Span
from variorum.model.claim import Claim, Event, Modality
from variorum.values import Category


def item(
    deed: str,
    *terms: str,
    article: str = "a",
    at: int = 0,
    modality: Modality = "asserted",
    **event: str | None,
) -> Item:
    claim = Claim(
        id=f"{article}{at}", article=article, start=at, end=at + 3, exact="yes", sentence=Span(at, at + 40),
        attribute=f"statement:{deed}", value=Category("yes"), predicate=deed, context=(deed, *terms),
        event=Event(verb=deed, **event), modality=modality,
    )  # fmt: skip
    return Item(
        claim=claim, bag=statement_bag(claim.context, (), modality), sentence=frozenset(), head=term_class(deed),
        entities=frozenset(), subject=None, population=frozenset(), places=frozenset(), depth=0.0,
    )  # fmt: skip


def likeness(one: Item, two: Item, **rarity: float) -> dict[str, float]:
    return of_statements(one, two, rarity, 1)


def test_words_in_every_report_make_no_question() -> None:
    one, two = item("close", "mine"), item("close", "mine", "river", article="b")
    assert likeness(one, two, mine=0.1) == {}
    assert likeness(one, two, mine=0.9)["shared"] > 0


def test_who_does_it_here_does_not_suffer_it_there() -> None:
    one = item("strike", "miner", "guard", actor="the miners", object="the guards")
    two = item("strike", "miner", "guard", article="b", actor="the guards", object="the miners")
    assert likeness(one, two) == {}
    assert likeness(one, replace(one, claim=replace(one.claim, article="b")))["cover"] == 1


def test_a_rare_deed_that_may_befall_anybody_is_one() -> None:
    one, two = (item("separate", article=name, modality="possible") for name in "ab")
    assert likeness(one, two, separate=0.9)["cover"] == 1
    assert likeness(one, two, separate=0.1) == {}


@pytest.mark.parametrize(("deed", "answered"), [("hide", 1), ("conceal", 0)])
def test_a_denial_answers_the_very_deed(deed: str, answered: int) -> None:
    one = item("hide", "loss", "board")
    assert likeness(one, item(deed, "loss", "board", article="b", modality="denied"))["answered"] == answered


def test_terms_are_counted_by_sentence() -> None:
    nested = [item("begin", "close", "mine"), item("close", "mine")]
    others = [item("sail", "barge", article="b"), item("sail", "barge", article="b", at=90)]
    rarities = statement_rarity([*nested, *others])
    assert rarities["mine"] > rarities["barge"]


@pytest.mark.parametrize(("terms", "ban"), [(("gate",), "narrower"), (("gate", "^late"), "")])
def test_who_denies_that_it_was_done_late_does_not_deny_that_it_was_done(
    terms: tuple[str, ...], ban: str
) -> None:
    denied = item("open", "gate", "^late", modality="denied", object="the gates")
    assert statement_ban(denied, item("open", *terms, article="b", object="the gates")) == ban


def test_what_was_done_too_late_may_go_by_two_names() -> None:
    one = item("open", "gate", "^late", modality="denied", object="the gates")
    two = item("open", "sluice", "^late", article="b", modality="denied", object="the sluice")
    assert statement_ban(one, two) == ""


@pytest.mark.parametrize(
    ("verb", "one", "two", "ban"),
    [
        ("throw", {"object": "bombs at shops"}, {"object": "bombs at a bank in Lima"}, "other_thing"),
        ("throw", {"object": "bombs at shops"}, {"object": "bombs", "oblique": "at shops in Lima"}, ""),
        ("throw", {"object": "bombs at shops"}, {"object": "bombs"}, ""),
        ("back", {"actor": "shareholders in Orlo Mills", "object": "the bid"}, {"actor": "Orlo Mills", "object": "the bid"}, "other_thing"),
        ("back", {"actor": "the board of Orlo Mills", "object": "the bid"}, {"actor": "Orlo Mills", "object": "the bid"}, ""),
    ],
)  # fmt: skip
def test_deeds_are_told_apart_by_their_targets_and_doers(
    verb: str, one: dict[str, str], two: dict[str, str], ban: str
) -> None:
    left, right = item(verb, "bomb", "bid", **one), item(verb, "bomb", "bid", article="b", **two)
    assert statement_ban(left, right) == ban


def test_what_a_report_recalls_is_no_plan_of_today() -> None:
    plan = item("cross", "bridge", modality="planned", object="the bridge")
    done = item("cross", "bridge", article="b", object="the bridge")
    assert statement_ban(plan, done) == ""
    assert statement_ban(plan, replace(done, claim=replace(done.claim, background=True))) == "background"


def test_denials_of_one_deed_meet_however_common_their_words() -> None:
    one, two = (item("lose", "barge", article=name, modality="denied") for name in "ab")
    assert likeness(one, two, barge=0.1)["cover"] == 1
    assert likeness(item("lose", "barge"), item("lose", "barge", article="b"), barge=0.1) == {}


@pytest.mark.parametrize(("verb", "ban"), [("link", ""), ("damage", "other_thing")])
def test_of_a_deed_of_two_either_may_be_named_first(verb: str, ban: str) -> None:
    one = item(verb, "fire", "battery", actor="the fire", object="the battery")
    two = item(verb, "fire", "battery", article="b", actor="the battery", object="the fire")
    assert statement_ban(one, two) == ban


def test_a_name_and_a_word_are_enough_to_answer_a_denial() -> None:
    no = item("fire", "gun", "fort", modality="denied")
    yes = item("fire", "fort", article="b", actor="the guns of the fort")
    named = [replace(one, bag=one.bag | {"@e-1"}) for one in (no, yes)]
    assert statement_ban(no, yes) == "few_words"
    assert statement_ban(*named) == ""


@pytest.mark.parametrize(
    ("places", "ban"),
    [(("on this side of the lake", None), "other_thing"), (("in Lima", None), ""), ((None, None), "")],
)
def test_what_is_not_here_may_be_elsewhere(places: tuple[str | None, str | None], ban: str) -> None:
    made = [
        item("exist", "fever", article=name, modality="denied", actor="fever", oblique=place)
        for name, place in zip("ab", places, strict=True)
    ]
    one, two = (replace(each, claim=replace(each.claim, attribute="statement:exist:fever")) for each in made)
    assert statement_ban(one, two) == ban


@pytest.mark.parametrize(("thing", "ban"), [("a flag", "other_thing"), ("flags", "")])
def test_one_who_has_a_name_and_some_who_have_none_do_not_do_it_to_one_and_several(
    thing: str, ban: str
) -> None:
    some = item("wave", "flag", "march", object="flags")
    some = replace(some, claim=replace(some.claim, event=replace(some.claim.event, object_many=True)))
    one = replace(item("wave", "flag", "march", article="b", object=thing), subject="e-1")
    one = replace(one, claim=replace(one.claim, event=replace(one.claim.event, object_many=thing == "flags")))
    assert statement_ban(some, one) == ban
