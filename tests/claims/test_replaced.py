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
    ("The party has 58 seats, down from 69.", 58, 69, "down from"),
    (
        "The firm raised the sum put aside for the repair of its lifts to 78 million dollars from 45 million dollars.",
        78e6,
        45e6,
        "to 78 million dollars from",
    ),
    (
        'The ministry raised its own estimate to "about 200" from 130 on Monday.',
        200,
        130,
        'to "about 200" from',
    ),
    ("The toll was 26, instead of 28.", 26, 28, "instead of"),
    ("The firm lifted its offer from 5 to 8 million dollars.", 8e6, 5e6, "from 5 to"),
    ("Ten lorries came, not 14.", 10, 14, "not 14"),
    ("The bridge was to cost 40 million dollars; it came to 55 million dollars.", 55e6, 40e6, "was to cost"),
    ("The draft passed its first reading by 79 votes to 66.", 66, None, None),
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


FORMER = [
    ("Correction: an earlier version of this report said 12 workers had been hurt.", 12, "earlier version"),
    ("Originally there had been 14 stations in the plan.", 14, "Originally"),
    ("The ministry first reported 34 dead.", 34, "first reported"),
    ("The company had promised 900 million dollars for the plant.", 9e8, "had promised"),
    ("The bridge was to cost 40 million dollars.", 4e7, "was to cost"),
    ("A draft of the plan, seen on Friday, had provided for 9 buses and a stake of 60 percent.", 60, "draft"),
    ("Marta Oll, originally from Brin, paid 40 dollars.", 40, None),
    ("The draft passed its first reading by 79 votes to 66.", 79, None),
    ("It was the first report of 12 deaths in the district.", 12, None),
]


@pytest.mark.parametrize(("text", "figure", "words"), FORMER)
def test_a_figure_of_an_earlier_text_or_plan_is_marked(read, text, figure, words) -> None:
    claim = next(c for c in read(text).claims if getattr(c.value, "low", None) == pytest.approx(figure))
    told = claim.scope.definition
    assert (told.exact if told else None) == words


def test_what_took_the_place_of_an_earlier_figure_is_not_marked(read) -> None:
    claims = read("An earlier version of this report gave 12 dead; it is 11.").claims
    old, new = (next(c for c in claims if getattr(c.value, "low", None) == n) for n in (12, 11))
    assert new.replaces == old.id
    assert new.scope.definition is None


SCALES = [
    ("Sales rose from 2.1 to 2.4 billion euros.", 2.1e9),
    ("The price went from 900 to 1.2 million dollars.", 900),
    ("The staff grew from 12 to 15 people.", 12),
]


@pytest.mark.parametrize(("text", "old"), SCALES)
def test_two_figures_that_one_verb_leads_to_each_other_have_one_scale(read, text, old) -> None:
    assert old in [pytest.approx(c.value.low) for c in read(text).claims if hasattr(c.value, "low")]
