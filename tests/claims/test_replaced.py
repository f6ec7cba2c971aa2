"""Which figure took the place of which, by the words between them."""

import pytest

REPLACED = [
    ("Marlin raised its stake to 7.1% from 6.2%, a filing showed.", 7.1, 6.2, "to 7.1% from"),
    ("The offer values Orlo at 2.42 billion pounds, up from 2.32 billion in May.", 2.42e9, 2.32e9, "up from"),
    ("The bank pledged $500,000, raised to $800,000 on Tuesday.", 8e5, 5e5, "raised to"),
    (
        "The state promised 40m francs ($12m; £9m), later increased to 65m francs.",
        65e6,
        40e6,
        "later increased to",
    ),
    ("The number of seats fell from 138 to 119.", 119, 138, "from 138 to"),
    ("The toll was 26, instead of 28.", 26, 28, "instead of"),
    ("He bought 12 cows for 300 dollars and 14 goats for 200 dollars.", 200, None, None),
    ("Of the 65 million francs promised, 22 million was spent.", 22e6, None, None),
]


@pytest.mark.parametrize(("text", "new", "old", "words"), REPLACED)
def test_which_figure_took_the_place_of_which(read, text, new, old, words) -> None:
    claims = read(text).claims
    claim = next(c for c in claims if getattr(c.value, "low", None) == pytest.approx(new))
    was = next((c for c in claims if c.id == claim.replaces), None)
    assert (was.value.low if was else None) == (pytest.approx(old) if old else None)
    told = claim.replaced_by_words
    assert (told.exact if told else None) == words
    assert told is None or text[told.start : told.end] == words
