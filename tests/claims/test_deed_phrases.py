"""Deeds that a verb tells with another word, deeds called untrue, and deeds told by who does them alone."""

import pytest


def told(read, text: str) -> dict[str, str]:
    """Each deed with its answer."""
    return {c.predicate: c.value.code for c in read(text).claims if c.attribute.startswith("statement:")}


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Ana Torres, head of the ferry line, handed in her resignation on Sunday.", "resign"),
        ("The harbour master, Ana Torres, left the post on Sunday.", "resign"),
        ("Ana Torres quit last Monday.", "quit"),
        ("The miner was taken into custody at noon.", "arrest"),
        ("Police took charge of a suspect.", "arrest"),
        ("The rebels said their men had taken the pilot alive.", "capture"),
        ("Its troops had taken the paper mill.", "capture"),
        ("Miners took the ferry to the port.", None),
        ("The lawyer says he was thrown out of the union.", None),
    ],
)
def test_a_verb_with_its_other_word_tells_a_deed(read, text: str, deed: str | None) -> None:
    found = told(read, text)
    assert deed in found if deed else not {"capture", "resign", "arrest"} & set(found)


def test_what_a_deed_is_done_to_is_asked_under_its_own_name(read) -> None:
    (claim,) = (c for c in read("Police took charge of a suspect.").claims if c.predicate == "arrest")
    assert claim.event is not None
    assert (claim.event.verb, claim.event.object) == ("arrest", "a suspect")


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("A spokesman denied that the paper mill had fallen.", "capture"),
        ("Reports that the mill was closed are false, the mayor said.", "close"),
        (
            "Her office called invented the rumours according to which Ana Torres would have left the post.",
            "resign",
        ),
    ],
)
def test_what_is_called_untrue_is_denied(read, text: str, deed: str) -> None:
    assert told(read, text)[deed] == "no"


def test_a_clause_about_somebody_ends_with_its_own_words(read) -> None:
    found = read("Ana Torres, who quit the union on Monday, will appear before a judge.").claims
    assert "quit the union on Monday" in {c.exact for c in found}
