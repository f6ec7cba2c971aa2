"""Who is counted by a number of people, and how: parts, others of the sentence, the lightly hurt, bare numbers that count none of them."""

from collections.abc import Callable

import pytest

from variorum.model.claim import Claims
from variorum.values import Amount

CASES = [
    ("Twelve pupils were absent and four injured.", [("open", 12), ("injured", 4)]),
    ("Three guests who were in the house were not hurt.", [("injured", 3)]),
    (
        "Two bruised cooks went home and another remains in critical condition.",
        [("open", 2)],
    ),
    ("Nine miners died, including a father of two.", [("killed", 9), ("killed", 1)]),
    ("Two of the victims were brothers.", [("open", 2)]),
    (
        "Police arrested three robbers and were looking on Tuesday for two more.",
        [("arrested", 3), ("open", 2)],
    ),
    ("A fifth suspect has been arrested.", [("arrested", 5)]),
    ("A second sailor has died.", [("killed", 2)]),
    ("Two waiters face charges.", [("charged", 2)]),
    ("Two of the waiters were struck by a crate.", [("open", 2)]),
    ("Our demands: 1. The release of nine sailors. 2. The return of the boat.", [("freed", 9)]),
    ("Nine sailors remain unaccounted for.", [("missing", 9)]),
    ("Some 31 sailors are still listed as missing.", [("missing", 31)]),
    ("Four sailors remained in hospital.", [("hospitalised", 4)]),
    ("The smallest coffin was that of Sam Hill, four. It rained.", [("age", 4)]),
    (
        "The police hold three cooks. One of them is 17, his lawyer says.",
        [("arrested", 3), ("arrested", 1), ("age", 17)],
    ),
    ("They say Marsh drove all five sailors to Hill's house on the quay.", [("open", 5)]),
    ("The toll rose to 12. The mayor came.", [("killed", 12)]),
]


def counts(told: Claims) -> list[tuple[str, float | None]]:
    amounts = sorted((c for c in told.claims if isinstance(c.value, Amount)), key=lambda c: c.start)
    return [(c.attribute.partition(":")[0], c.value.low) for c in amounts if isinstance(c.value, Amount)]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_whom_a_number_counts(
    read: Callable[..., Claims], sentence: str, expected: list[tuple[str, float]]
) -> None:
    assert [found for found in counts(read(sentence)) if found in expected] == expected
    assert len(counts(read(sentence))) <= len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Six sailors suffered minor injuries.", [("injured", 6)]),
        (
            "Nine sailors were hurt. Six of the sailors suffered minor injuries.",
            [("injured", 9), ("lightly_hurt", 6)],
        ),
        ("Six sailors suffered minor injuries. A cook is in critical condition.", [("lightly_hurt", 6)]),
        ("Two guests were seriously injured and four lightly.", [("critical", 2), ("lightly_hurt", 4)]),
        ("Three guests suffered serious injuries.", [("critical", 3)]),
        ("Two suffered non-life-threatening injuries. A third was seriously hurt.", [("lightly_hurt", 2)]),
    ],
)
def test_lightly_hurt_are_the_injured_where_there_are_no_others(
    read: Callable[..., Claims], text: str, expected: list[tuple[str, float]]
) -> None:
    assert [
        found
        for found in counts(read(text))
        if found[0] in ("injured", "critical", "lightly_hurt") and found[1] > 1
    ] == expected


@pytest.mark.parametrize(
    ("sentence", "background"),
    [
        (
            "Let us recall that on 14 February of this year, as a result of a storm, 11 sailors perished.",
            True,
        ),
        ("On Tuesday, as a result of a storm, 11 sailors perished.", False),
        ("The mill, opened on 14 February, burned and 11 sailors perished.", False),
    ],
)
def test_a_day_that_opens_the_sentence_dates_it(
    read: Callable[..., Claims], sentence: str, background: bool
) -> None:
    assert [c.background for c in read(sentence).claims if c.attribute == "killed"] == [background]


def test_people_counted_with_a_fate_name_their_group(read: Callable[..., Claims]) -> None:
    told = read("Three of the people shot were teenagers.").claims
    assert [c.counted for c in told if c.attribute == "shot"] == ["teenagers"]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Ovid Marsh knew that his 11-year-old son had a boat.", [None]),
        ("Ovid Marsh, the father of the 11-year-old, came.", [None]),
        ("She met her 19-year-old boyfriend, named in the papers beside Ovid Marsh.", [None]),
        ("The 11-year-old boy, identified as Sam Hill, was hurt.", ["Sam Hill"]),
        ("Police found a third man in the Comet, a 14-year-old.", [None]),
        ("Ida Marsh, a 26-year-old keeper, saw it.", ["Ida Marsh"]),
    ],
)
def test_ages_belong_to_whom_the_words_beside_them_name(
    read: Callable[..., Claims], text: str, owners: list[str | None]
) -> None:
    assert [c.subject for c in read(text).claims if c.attribute == "age"] == owners


@pytest.mark.parametrize(
    ("sentence", "attribute", "code"),
    [
        ("The clerk was hanging about outside when the shop was attacked.", "manner", None),
        ("The clerk was found hanged after the attack.", "manner", "hanged"),
        ("The gunman killed two guests before he shot himself.", "attacker_end", "own_hand"),
        ("The boy shot himself in the foot at the fair, a shooting that scared all.", "attacker_end", None),
        ("Detectives say the blow was not a random act.", "motive", None),
        ("Detectives say the blow was a random act.", "motive", "no_target"),
        ("He kept a live round in his rifle, and it went off.", "police_means", None),
        ("Police fired live rounds at the crowd in the attack.", "police_means", "live_fire"),
        ("The bullet hit the guard in the back of the head.", "wound", "head"),
        ("A vigil for the dead sailors was held at the church.", "place_type", None),
        ("The clerk was shot in a bank. The rest was silence.", "place_type", "bank"),
        ("He is charged with two counts of murder and armed robbery.", "motive", None),
        ("Experts will determine what happened to the sailors who were killed.", "cause_known", None),
        ("The suspect spoke from jail about the murder without fear for his bail.", "status", None),
    ],
)
def test_closed_answers_are_read_in_their_sense(
    read: Callable[..., Claims], sentence: str, attribute: str, code: str | None
) -> None:
    found = [c.value.code for c in read(sentence).claims if c.attribute.partition(":")[0] == attribute]
    assert found == ([code] if code else [])


@pytest.mark.parametrize(
    "sentence", ["A third of the 90 sailors died.", "All but two of the 14 sailors died."]
)
def test_the_whole_and_those_left_out_are_not_the_dead(read: Callable[..., Claims], sentence: str) -> None:
    assert not [c for c in read(sentence).claims if c.attribute == "killed" and isinstance(c.value, Amount)]
