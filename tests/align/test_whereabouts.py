"""Places that may answer one question, and those that may not."""

import pytest
from msgspec.structs import replace

from variorum.align.whereabouts import place_ban, whereabouts
from variorum.model.article import Span
from variorum.model.claim import Claim, Event, Phrase, Scope
from variorum.values import Name


def place(attribute: str, name: str, wide: str = "", article: str = "a") -> Claim:
    return Claim(
        id=name, article=article, start=0, end=len(name), exact=name, sentence=Span(0, 90), attribute=f"place:{attribute}",
        value=Name(name), scope=Scope(place=Phrase(wide, 0, len(wide)) if wide else None),
    )  # fmt: skip


STANDING = [
    (("Lima", ""), ("Lima", "Lima, Peru"), "same"),
    (("Harmony Park", ""), ("National Harmony Park", ""), "variant"),
    (("Harmony Park", "Harmony Park in Lima"), ("Lima", ""), "part"),
    (("Tacna", "Peruvian city of Tacna, near the Chile border"), ("Peru's border with Chile", ""), "part"),
    (("park on the Silver Lake", ""), ("Harmony Park", ""), "described"),
    (("Peru", ""), ("New Peru", ""), "apart"),
    (("Peru", ""), ("Peru border", ""), "apart"),
    (("Lima", ""), ("Cusco", ""), "apart"),
]


@pytest.mark.parametrize(("left", "right", "expected"), STANDING)
def test_how_two_places_stand(left, right, expected):
    one, two = place("spot:at:gather", *left), place("spot:at:gather", *right)
    assert whereabouts(one, two) == whereabouts(two, one) == expected


def going(who: str, name: str, article: str) -> Claim:
    return replace(place("spot:to:arrive", name, article=article), event=Event(verb="travel", actor=who))


BANS = [
    (going("Ana Torres", "Lima", "a"), going("the boy", "Lima", "b"), "other_thing"),
    (going("Ana Torres", "Lima", "a"), going("Torres", "Lima", "b"), ""),
    (going("a judge", "Lima", "a"), going("the mayor", "Lima", "b"), ""),
    (place("spot:at:gather", "Lima"), place("spot:to:arrive", "Lima", article="b"), ""),
    (place("spot:at:gather", "Lima"), place("spot:to:arrive", "Cusco", article="b"), "other_kind"),
    (place("spot:from:leave", "Lima"), place("spot:to:arrive", "Lima", article="b"), "other_kind"),
    (place("spot", "Lima"), place("country", "Peru", article="b"), "other_kind"),
    (place("spot", "Lima", "Lima, Peru"), place("country", "Peru", article="b"), ""),
    (place("spot", "Lima"), place("spot", "Cusco", article="b"), ""),
    (place("spot", "Lima"), place("spot", "Cusco"), "two_places"),
    (place("spot:at:gather", "Lima"), place("spot:at:gather", "Cusco", article="b"), "few_words"),
    (place("spot", "Lima"), place("spot:at:kill", "Lima", article="b"), ""),
    (place("spot", "Lima"), place("spot:at:arrest", "Lima", article="b"), "other_kind"),
]


@pytest.mark.parametrize(("left", "right", "expected"), BANS)
def test_what_keeps_two_places_apart(left, right, expected):
    assert place_ban(left, right, 1) == place_ban(right, left, 1) == expected
