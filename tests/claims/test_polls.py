"""Whose share of the vote a percentage is, and whose seats a number counts."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims
from variorum.values import Amount

Read = Callable[..., Claims]

_OPENS = "Voters went to the polls in the election on Sunday; all candidates cast their ballots early. "


def _figures(claims: Claims, attribute: str) -> dict[float, str | None]:
    return {
        claim.value.low: claim.subject
        for claim in claims.claims
        if claim.attribute == attribute and isinstance(claim.value, Amount) and claim.value.low is not None
    }


@pytest.mark.parametrize(
    ("sentence", "share", "winner"),
    [
        ("Ms Maria Hale, a former minister, received 46.9 percent.", 46.9, "Maria Hale"),
        ("Her rival Omar Lind was declared the winner with 51.3 percent.", 51.3, "Omar Lind"),
        ("The exit poll gave Omar Lind 51.3%.", 51.3, "Omar Lind"),
        ("A civic group has Maria Hale at 49.8 per cent.", 49.8, "Maria Hale"),
        ("The count ended with 47.7% for the leader of the opposition, Maria Hale.", 47.7, "Maria Hale"),
        ("Maria Hale (Civic Union): 1,204 votes, 46.90 per cent.", 46.9, "Maria Hale"),
        ("Maria Hale won with 50.6, she said.", 50.6, "Maria Hale"),
        ("Tadeo Bruck was third with 7.4 percent.", 7.4, "Tadeo Bruck"),
        ("Both sides court Tadeo Bruck, whose 7.4 percent may decide.", 7.4, "Tadeo Bruck"),
    ],
)
def test_a_share_belongs_to_who_won_it(read: Read, sentence: str, share: float, winner: str) -> None:
    assert _figures(read(_OPENS + sentence), "vote_share") == {share: winner}


def test_seats_belong_to_a_party(read: Read) -> None:
    told = read(_OPENS + "The Civic Union has 97 in the new assembly. The National Front obtained 119 seats.")
    assert _figures(told, "seats") == {97: "Civic Union", 119: "National Front"}


def test_a_verb_left_out_gives_each_its_own(read: Read) -> None:
    told = read(_OPENS + "Omar Lind won 51.3 percent, Maria Hale 46.9 percent.")
    assert _figures(told, "vote_share") == {51.3: "Omar Lind", 46.9: "Maria Hale"}


def test_a_second_name_with_its_age_has_its_own(read: Read) -> None:
    told = read(_OPENS + "Omar Lind, 63, stood at 48.9 percent and Maria Hale, 51, at 38.2 percent.")
    assert _figures(told, "vote_share") == {48.9: "Omar Lind", 38.2: "Maria Hale"}


def test_the_rival_has_the_second_figure(read: Read) -> None:
    told = read(_OPENS + "Turnout was 71 percent when Omar Lind led by 46.8 percent to 41.3 percent.")
    assert _figures(told, "vote_share") == {46.8: "Omar Lind", 41.3: None}
    assert _figures(told, "turnout") == {71: None}


def test_how_much_is_counted_is_nobodys_share(read: Read) -> None:
    told = read(_OPENS + "With 61 percent of the ballots counted, Omar Lind had 48.9 percent.")
    assert _figures(told, "vote_share") == {48.9: "Omar Lind"}
    assert _figures(told, "share:count") == {61: None}


def test_what_people_say_they_will_vote_is_no_result(read: Read) -> None:
    told = read(_OPENS + "A survey gives Omar Lind 44 percent and Maria Hale 33 percent.")
    assert not _figures(told, "vote_share")
    assert _figures(told, "poll_share") == {44: "Omar Lind", 33: "Maria Hale"}


def test_seats_do_not_take_what_was_asked_before(read: Read) -> None:
    told = read(
        _OPENS
        + "How many arrests were there? Nobody knows. The National Front holds 58 seats. The Civic Union has 49."
    )
    assert _figures(told, "seats") == {58: "National Front", 49: "Civic Union"}


def test_the_size_of_the_house_is_nobodys(read: Read) -> None:
    told = read(_OPENS + "The National Front has 121 of the 240 seats in the assembly.")
    assert _figures(told, "seats") == {121: "National Front", 240: None}


@pytest.mark.parametrize(
    "sentence",
    ["Turnout was 71 percent, Omar Lind said.", "Omar Lind said prices rose 6 percent.", "Sugar was 12 percent of exports."],
)  # fmt: skip
def test_what_nobody_won_is_no_share_of_the_vote(read: Read, sentence: str) -> None:
    assert not _figures(read(_OPENS + sentence), "vote_share")


def test_outside_an_election_nobody_wins_a_share(read: Read) -> None:
    plain = "The firm met its investors on Sunday. " * 12
    assert not _figures(read(plain + "Maria Hale received 46.9 percent."), "vote_share")


def test_two_sides_of_a_match_are_no_voltage(read: Read) -> None:
    units = {
        c.value.unit for c in read("The lead shrank to 50.4 v 47.7.").claims if isinstance(c.value, Amount)
    }
    assert "volt" not in units
