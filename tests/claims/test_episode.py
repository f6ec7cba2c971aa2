"""Acts and places of the story's own happening are one question; what happened meanwhile or elsewhere is another."""

import pytest

TOP = "Two guards were killed when a bomb tore through a bakery in Lima.\n\n"


def keys(read, text, family):
    return [c.attribute for c in read(text).claims if c.attribute.partition(":")[0] == family]


OWN = [
    "Rioters torched the bakery.",
    "Three guards died after rioters smashed a gate.",
    "Protesters hurled stones at the bakery.",
]


@pytest.mark.parametrize("text", OWN)
def test_acts_of_the_episode_are_one_question(read, text):
    assert keys(read, TOP + text, "perpetrators") == ["perpetrators"]


OTHER = [
    "Protesters stormed parliament.",
    "Three guards died as rioters smashed windows.",
    "Protesters stormed parliament during the fire.",
]


@pytest.mark.parametrize("text", OTHER)
def test_acts_elsewhere_keep_their_own_key(read, text):
    found = keys(read, TOP + text, "perpetrators")
    assert found
    assert all(":" in key for key in found)


def test_places_of_the_episode_are_one_question(read):
    found = keys(read, TOP + "The blast happened in Arequipa.\n\nA rally was held in Cusco.", "place")
    assert found == ["place:spot", "place:spot:at:gather"]


def test_a_toll_of_last_year_is_no_episode(read):
    assert keys(
        read, "Last year ten people died in a mill.\n\nProtesters stormed the mill.", "perpetrators"
    ) == ["perpetrators:storm"]
