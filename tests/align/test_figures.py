"""Figures of two acts, and of two stages of one procedure, stay apart. Invented sentences only."""

import pytest
from msgspec.structs import replace

from variorum.align.elders import without_actors
from variorum.align.figures import acts_apart, crowds_apart, far_sums, one_of, other_span, rivals_in, two_acts
from variorum.align.parts import of_one_place, some_of
from variorum.align.stages import other_stage, stages_of
from variorum.model.article import Span
from variorum.model.claim import Attribution, Claim, Phrase, Scope
from variorum.model.mark import Token
from variorum.model.question import Entity
from variorum.values import Amount


def claim(attribute: str, number: int, predicate: str | None, **more) -> Claim:
    words = {"article": "a", "exact": str(number), **more}
    return Claim(
        id=f"{attribute}{number}{predicate}", start=0, end=3, sentence=Span(0, 40), attribute=attribute,
        value=Amount(number, number, "exact", "person"), predicate=predicate, **words,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("attribute", "one", "two", "apart"),
    [
        ("hospitalised", "transport", "treat", True),
        ("buildings_damaged", "destroy", "damage", True),
        ("hospitalised", "treat", "treat", False),
        ("attended", "march", "rally", False),  # a march is a rally
        ("killed", "die", "kill", False),
    ],
)
def test_one_report_counts_several_acts_of_one_kind(attribute, one, two, apart):
    left, right = claim(attribute, 30, one), claim(attribute, 12, two)
    assert acts_apart(left, right) is apart
    assert (rivals_in([left, right]).get(left.id) == frozenset({12})) is apart


def test_two_sources_may_use_two_words_for_one_act():
    left = claim("hospitalised", 30, "transport", attribution=Attribution("person", "Vera Holt"))
    assert not acts_apart(left, claim("hospitalised", 12, "treat"))


@pytest.mark.parametrize(
    ("one", "two", "apart"), [("be", "show", False), ("load", "unload", True), (None, "be", False)]
)
def test_a_verb_that_only_says_that_there_is_so_much_tells_no_act(one, two, apart):
    left, right = claim("open:be:crate", 41, one), claim("open:be:crate", 36, two)
    assert two_acts(left, right, one_thing=True) is apart


def test_one_of_several_is_no_count():
    assert one_of(claim("injured", 1, "hurt", exact="One of the wounded guests", counted="wounded guests"))
    assert not one_of(claim("injured", 1, "hurt", exact="one nurse", counted="nurse"))


@pytest.mark.parametrize(
    ("one", "two", "alike", "apart"),
    [
        ("the bill pass its first reading", "the bill pass its second reading", True, True),
        ("the bill pass its first reading by", "deputy adopt the bill by", False, True),
        ("the bill pass its first reading by", "deputy adopt the bill by", True, False),
        ("the Senate vote for it", "the House of Representatives vote for it", False, True),
        ("the senate vote for it", "the bill be adopt", False, False),
        ("the second and final reading", "the second reading", False, False),
        ("the final vote", "the first reading", True, True),
    ],
)
def test_stages_of_one_procedure(one, two, alike, apart):
    left, right = stages_of(one.split()), stages_of(two.split())
    assert other_stage(left, right, alike=alike) is apart
    assert other_stage(right, left, alike=alike) is apart


@pytest.mark.parametrize(
    ("one", "two", "far"), [(6_000_000, 310_000_000, True), (40_000_000, 65_000_000, False)]
)
def test_sums_of_two_scales_are_two_sums(one, two, far):
    left, right = (
        replace(claim("budget", number, "cost"), value=Amount(number, number, "exact", "EUR"))
        for number in (one, two)
    )
    assert far_sums(left, right) is far


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("in Arvo", "in Belm", True),
        ("in Arvo", "in central Arvo", False),
        ("nationwide", "in Belm", False),
        (None, "in Belm", False),
    ],
)
def test_a_rally_in_one_town_is_not_that_in_another(one, two, apart):
    def placed(words: str | None) -> Claim:
        place = Phrase(words, 0, 3) if words else None
        return claim("attended", 3000, "march", scope=Scope(place=place))

    assert crowds_apart(placed(one), placed(two)) is apart


def test_an_older_report_that_does_not_name_those_who_act_tells_another_matter():
    def entity(name: str, *articles: str) -> Entity:
        return Entity(
            id=name, name=name, kind="organisation", forms=(), members=tuple((a, 0) for a in articles)
        )

    named = [entity("Northway", "a", "b", "c", "old"), entity("Westway", "a", "b", "c")]
    articles = ("a", "b", "c", "old")
    assert without_actors(named, {"old"}, articles) == {"old"}
    assert without_actors(named[:1], {"old"}, articles) == frozenset()
    assert without_actors(named, {"old"}, articles[2:]) == frozenset()  # too few others to tell


def test_a_figure_of_a_named_span_is_not_that_of_a_day() -> None:
    since = Scope(period=Phrase("since April 2013", 0, 16))
    war, day = claim("killed", 7800, "kill", scope=since), claim("killed", 6, "kill")
    assert other_span(war, day)
    assert not other_span(war, claim("killed", 7900, "kill", scope=since))
    assert not other_span(war, claim("killed", 7900, "kill"))


@pytest.mark.parametrize(
    ("exact", "some"),
    [
        ("Eleven of the dead", True),
        ("Eleven of the guests", False),
        ("Eleven dead", False),
        ("six of the killed", True),
    ],
)
def test_figures_that_say_they_are_some_of_a_whole(exact: str, some: bool) -> None:
    assert some_of(claim("killed", 11, "die", exact=exact)) is some


@pytest.mark.parametrize(
    ("before", "local"),
    [
        (("the", "ward", ",", "where"), True),
        (("in", "Lima", ",", "where"), False),
        (("the", "ward", "has"), False),
    ],
)
def test_figures_of_one_place_among_others(before: tuple[str, ...], local: bool) -> None:
    tags = {"ward": "NOUN", "Lima": "PROPN", ",": "PUNCT"}
    tokens = [
        Token(start=n, end=n + 1, lemma=word, pos=tags.get(word, "X"), head=-1, rel="dep")
        for n, word in enumerate((*before, "16"))
    ]
    assert of_one_place(tokens, len(before)) is local
