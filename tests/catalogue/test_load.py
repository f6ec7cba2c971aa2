"""The catalogue: well-formed, complete, in one piece; broken files are named."""

import re

import pytest

from variorum.catalogue import load_catalogue
from variorum.catalogue.load import _read
from variorum.errors import CatalogueError

ENTRIES = list(load_catalogue().attributes.values())


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.code for entry in ENTRIES])
def test_entry_is_usable(entry):
    assert re.fullmatch(r"[a-z_]+", entry.code)
    assert entry.question.endswith("?")
    assert set(re.findall(r"{(\w+)}", entry.question)) <= {"where", "subject", "act", "counted"}
    assert 0 < entry.weight <= 1
    if entry.code not in ("statement", "who"):  # families whose answers come from the article's own words
        assert bool(entry.codes) == (entry.value == "category")
        assert set(entry.steps) <= set(entry.codes), "a step must be one of the codes"
    for wide, narrow in entry.narrows.items():
        assert {wide, *narrow} <= set(entry.codes)


def test_open_attributes_fall_back_to_their_family():
    catalogue = load_catalogue()
    assert catalogue.get("duration:strike").code == "duration"
    assert catalogue.get("open:cut:cable").code == "open"
    assert catalogue.get("nonsense") is None


@pytest.mark.parametrize(
    "text", ["- {code: x}", "nonsense: [", "- {code: x, label: x, question: 'x?', wight: 1}", "just words"]
)
def test_broken_files_are_named(text):
    with pytest.raises(CatalogueError, match=r"bad\.yaml"):
        _read("bad.yaml", text)
