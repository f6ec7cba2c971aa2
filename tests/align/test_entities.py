"""Entities across reports: what joins, what stays apart, what is an error. All texts are invented."""

from itertools import permutations

import pytest
from entity_stories import entity, story

JOINED = [
    ("Mayor Ana Ruiz resigned.", "Ana Ruiz left the hall.", "Ana Ruiz", "Ana Ruiz"),
    (
        "Envoy Anna Evstafieva spoke on Monday.",
        "Envoy Anna Yevstafyeva spoke on Monday.",
        "Anna Evstafieva",
        "Anna Yevstafyeva",
    ),
    ("President Oleh Zelinskyy left.", "President Oleh Zelinsky left.", "Oleh Zelinskyy", "Oleh Zelinsky"),
    ("Mayor Robert Boyd left.", "Mayor Bob Boyd left.", "Robert Boyd", "Bob Boyd"),
    ("Mayor Robert T. Boyd, Jr. left.", "Mayor R. Boyd left.", "Robert T. Boyd, Jr.", "R. Boyd"),
    (
        "The Ostish Harbour Patrol Mission (OHPM) left.",
        "The OHPM left on Monday.",
        "Ostish Harbour Patrol Mission",
        "OHPM",
    ),
    ("He was with al-Marida for years.", "He was with Al-Mareda for years.", "al-Marida", "Al-Mareda"),
    (
        "Shares of Telto Marine Ltd. fell.",
        "Shares of Telto Marine fell.",
        "Telto Marine Ltd.",
        "Telto Marine",
    ),
    ("The United Nations agreed.", "The UN agreed.", "United Nations", "UN"),
    ("Mayor Ana Ruiz resigned.", "It was hard for Mr Ruiz, who resigned.", "Ana Ruiz", "Ruiz"),
]


@pytest.mark.parametrize(("left", "right", "one", "other"), JOINED)
def test_one_entity_under_two_names(left: str, right: str, one: str, other: str) -> None:
    found = story(left, right)
    assert entity(found, one) is not None
    assert entity(found, one) == entity(found, other)


APART = [
    ("President Kim Dae Lun left.", "President Kim Dae Sil left.", "Kim Dae Lun", "Kim Dae Sil"),
    (
        "The Peruvian foreign minister, Ana Ruiz, left.",
        "The Chilean foreign minister, Eva Ruiz, left.",
        "Ana Ruiz",
        "Eva Ruiz",
    ),
    ("Luis Mora, 34, died in the fire.", "Pablo Mora, 30, died in the fire.", "Luis Mora", "Pablo Mora"),
    ("Mario Costa spoke on Monday.", "Maria Costa spoke on Monday.", "Mario Costa", "Maria Costa"),
    ("The Bank of Ghana paid.", "The Bank of Peru paid.", "Bank of Ghana", "Bank of Peru"),
]


@pytest.mark.parametrize(("left", "right", "one", "other"), APART)
def test_two_entities_with_like_names(left: str, right: str, one: str, other: str) -> None:
    found = story(left, right)
    assert None not in (entity(found, one), entity(found, other))
    assert entity(found, one) != entity(found, other)


def test_a_wrong_given_name_for_the_same_office_is_an_error_of_that_report() -> None:
    found = story(
        "Peru's foreign minister, Ana Ruiz, resigned.",
        "Foreign Minister Ana Ruiz resigned.",
        "The foreign minister, Ana Ruiz, resigned.",
        "Peru's foreign minister, Lucia Ruiz, resigned.",
    )
    minister = entity(found, "Ana Ruiz")
    assert minister is not None
    assert minister.name == "Ana Ruiz"
    wrong = {form.text: form for form in minister.forms if form.status == "error"}
    assert wrong["Lucia Ruiz"].articles == ("r3",)
    assert {proof.article for proof in wrong["Lucia Ruiz"].evidence} > {
        "r3"
    }  # the others' words stand beside it


def test_no_error_without_an_office_or_against_one_report() -> None:
    victims = story("Ana Ruiz, a victim, died.", "Ana Ruiz, a victim, died.", "Eva Ruiz, a victim, died.")
    two = story("Foreign Minister Ana Ruiz left.", "Foreign Minister Eva Ruiz left.")
    assert not [f for e in (*victims, *two) for f in e.forms if f.status == "error"]


def test_a_surname_shared_by_two_people_joins_neither() -> None:
    found = story("Luis Mora spoke on Monday.", "Eva Mora spoke on Monday.", "Officer Mora spoke on Monday.")
    alone = entity(found, "Mora")
    assert alone is not None
    assert alone.members[0][0] == "r2"
    assert len(alone.members) == 1


def test_forms_tell_spelling_from_length() -> None:
    found = story("Mayor Robert Boyd left.", "Robert Boyd left, and Boyd wept.", "Mayor Bob Boyd left.")
    boyd = entity(found, "Robert Boyd")
    assert boyd is not None
    status = {form.text: form.status for form in boyd.forms}
    assert (status["Robert Boyd"], status["Boyd"], status["Bob Boyd"]) == ("same", "same", "variant")


def test_longer_phrases_are_forms_as_printed() -> None:
    found = story(
        "He met the Ostish foreign minister, Ana Ruiz, in Lima. Sean Holm, 14, died.",
        "Ana Ruiz, head of the union, left.",
    )
    forms = {form.text for e in found for form in e.forms}
    assert {"the Ostish foreign minister, Ana Ruiz", "Ana Ruiz, head of the union", "Sean Holm, 14"} <= forms


TEXTS = (
    "Peru's foreign minister, Ana Ruiz, met the Ostish Harbour Patrol (OHP) in Lima.",
    "Foreign Minister Lucia Ruiz met Bob Boyd of the OHP.",
    "Foreign Minister Ana Ruiz met Robert Boyd. Ruiz left Lima.",
    "Ana Ruiz, the foreign minister, met Mr Boyd in Lima.",
)


def test_order_of_the_articles_changes_nothing() -> None:
    first = story(*TEXTS)
    for order in permutations(range(4)):
        assert story(*TEXTS, order=order) == first


def test_evidence_stands_where_it_says() -> None:
    for found in story(*TEXTS):
        for form in found.forms:
            assert form.evidence
            for proof in form.evidence:
                assert TEXTS[int(proof.article[1:])][proof.start : proof.end] == proof.exact


@pytest.mark.parametrize(("one", "other"), [("Jonas", "Yonas"), ("Tomas", "Thomas"), ("Viktor", "Victor")])
def test_a_given_name_in_another_spelling_is_no_error(one: str, other: str) -> None:
    found = story(
        f"Captain {one} Holm was held.",
        f"The captain, {one} Holm, was freed.",
        f"Captain {other} Holm was let go.",
    )
    holm = entity(found, f"{one} Holm")
    assert holm is not None
    assert {form.text: form.status for form in holm.forms}.get(f"{other} Holm") == "variant"


def test_a_mayor_and_a_mayoress_of_one_surname_stay_apart() -> None:
    found = story("Mayor Mario Costa left.", "Mayor Maria Costa left.")
    assert entity(found, "Mario Costa") != entity(found, "Maria Costa")


def test_forms_hold_no_pieces_of_the_sentence() -> None:
    found = story(
        "The takeover of Telto Metals failed. Its president, Ana Ruiz, left. Telto Metals, a deal of the year, was sold.",
        "Rival Telto Metals paid managing director Ana Ruiz, and the northern city of Verde paid Telto Metals (TM).",
    )
    forms = {form.text for e in found for form in e.forms}
    assert {"managing director Ana Ruiz", "the northern city of Verde", "Telto Metals (TM)"} <= forms
    assert not forms & {
        "takeover of Telto Metals",
        "president, Ana Ruiz",
        "director Ana Ruiz",
        "Telto Metals, a deal",
    }
