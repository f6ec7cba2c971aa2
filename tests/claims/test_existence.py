"""Existence: whether reports say that there is a thing, that there is none, or that nothing shows it; and who says so."""

import pytest

from variorum.model.claim import Claim


def told(read, text: str) -> list[Claim]:
    return [c for c in read(text).claims if c.attribute.startswith("statement:exist:")]


@pytest.mark.parametrize(
    ("text", "thing", "code"),
    [
        ("The harbour office said that it knew of no such memo.", "memo", "no"),
        ("A spokesman said there was no memo.", "memo", "no"),
        ("The minister denied the existence of the memo.", "memo", "no"),
        ("The company denied that there had been any leak.", "leak", "no"),
        ("There was never a weapons store in the village.", "store", "no"),
        ("Inspectors found no trace of a weapons store.", "store", "unproven"),
        ("The minister apologised for denying the existence of a memo.", "memo", "yes"),
        ("The premier recognised this morning that he had received the memo.", "memo", "yes"),
        ("Ms Okoro admitted that she'd had the memo since March.", "memo", "yes"),
    ],
)
def test_whether_there_is_a_thing(read, text: str, thing: str, code: str) -> None:
    found = [(c.attribute, c.value.code) for c in told(read, text)]
    assert found == [(f"statement:exist:{thing}", code)]


@pytest.mark.parametrize(
    "text",
    [
        "There is no doubt that the mill will close.",
        "There may be a memo.",
        "Was there a memo?",
        "The minister did not deny the existence of the memo.",
        "There were 12 memos.",
        "The miners were there.",
    ],
)
def test_what_tells_of_no_thing(read, text: str) -> None:
    assert told(read, text) == []


def test_who_denies_is_the_speaker(read) -> None:
    (claim,) = told(read, "Last week Ana Torres denied that there was any memo in the mill.")
    assert claim.attribution.speaker == "Ana Torres"
    assert claim.event is not None
    assert claim.event.oblique == "in the mill"
