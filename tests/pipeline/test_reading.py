"""The left side on texts that no reporter wrote: no exception, exact offsets, the same answer twice, cost in proportion. Long run: eval/fuzz.py."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.faults import all_faults
from pipeline.hostile import ODD, REPORTS, WHOLE, endless, mutate, soup
from pipeline.left_side import mark_text, read_text

ENDLESS = endless()
WORDS = sorted({word for text in REPORTS for word in text.split()})


def faults(text: str) -> list[str]:
    return list(all_faults(*mark_text(text)))


@pytest.mark.parametrize("number", range(len(REPORTS)))
def test_good_reports_are_read_with_exact_offsets(number: int) -> None:
    ((article, marks, claims),) = read_text(REPORTS[number])
    assert not all_faults(article, marks, claims)
    assert marks.sentences
    assert marks.quantities
    assert claims.claims


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_mutated_reports_keep_exact_offsets(seed: int) -> None:
    rng = random.Random(seed)
    text = mutate(rng, rng.choice(REPORTS), rng.choice(REPORTS))
    assert faults(text) == []
    assert [fault for one in read_text(text) for fault in all_faults(*one)] == []


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), size=st.integers(1, 120))
def test_word_soup_keeps_exact_offsets(seed: int, size: int) -> None:
    assert faults(soup(random.Random(seed), WORDS, size)) == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
@example("\x00")
@example("killed 12\u2028dead\x85")
@example("\ud7ff 12 \U0010ffff")
def test_any_characters_keep_exact_offsets(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize("odd", ODD)
def test_odd_pieces_in_a_sentence(odd: str) -> None:
    assert (
        faults(
            f"At least {odd} people were killed on {odd}, the mayor, {odd} Ruiz, said: “{odd} died by {odd}.”"
        )
        == []
    )


@pytest.mark.parametrize("change", range(len(WHOLE)))
def test_whole_text_changed(change: int) -> None:
    assert faults(WHOLE[change](REPORTS[3])) == []


@pytest.mark.parametrize("name", sorted(ENDLESS))
def test_endless_text_keeps_exact_offsets(name: str) -> None:
    assert faults(ENDLESS[name](3_000)) == []


def test_reading_twice_gives_the_same() -> None:
    for text in REPORTS:
        assert read_text(text) == read_text(text)
