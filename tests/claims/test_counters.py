"""Who gives a figure without being quoted, and in which moment or of how many together it is so."""

import pytest

from variorum.values import Amount

COUNTED = [
    (
        "The rebel Front for the Freedom of Arvo (FFA) put the toll at 43.",
        43,
        "The rebel Front for the Freedom of Arvo",
    ),
    (
        "We were 60,000, the organisers say; the police, who count with mittens on, saw 12,000.",
        12000,
        "the police",
    ),
    ("The firm speaks of 1,450 posts. Union officials said 2,300.", 2300, "Union officials"),
    ("The town saw 12,000 visitors.", 12000, None),
    ("Police put the town's population at 18,000, the rebels at 25,000.", 25000, "the rebels"),
    ("Police put the crowd at around 1,800.", 1800, "Police"),
    ("About 3,000 people filled the square for a vigil on Sunday, organizers estimated.", 3000, "organizers"),
    ("Police put the rally, held on the second day of a strike, at roughly 30,000 people.", 30000, "Police"),
    ("The coast guard put the number of missing at six.", 6, "The coast guard"),
    ("The union counted 8,200 strikers, the company 2,900.", 8200, "The union"),
    ("The union counted 8,200 strikers, the company 2,900.", 2900, "the company"),
    ("A crowd that police estimated at 5,000 gathered outside the parliament.", 5000, "police"),
    ("The government gave a figure of 12 dead.", 12, "The government"),
    ("The storm put 3,000 people at risk.", 3000, None),
    ("Officials count on 400 volunteers.", 400, None),
    ("Orlo employs 12,400 people and set the price at 40 dollars.", 40, None),
]


@pytest.mark.parametrize(("text", "figure", "speaker"), COUNTED)
def test_who_counted(read, text, figure, speaker) -> None:
    claims = [c for c in read(text).claims if getattr(c.value, "low", None) == figure]
    assert claims
    words = claims[0].attribution.words
    assert (words.exact if words else None) == speaker
    assert claims[0].modality == "asserted"
    assert words is None or text[words.start : words.end] == words.exact


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("Shares in Orlo closed down 3.9 percent.", 3.9, "closed down"),
        ("At one point 82 percent of calls were lost.", 82, "At one point"),
        ("Shares in Orlo fell 3.9 percent.", 3.9, None),
    ],
)
def test_in_which_moment(read, text, figure, words) -> None:
    claim = next(c for c in read(text).claims if getattr(c.value, "low", None) == figure)
    assert (claim.scope.period.exact if claim.scope.period else None) == words


def test_how_many_together(read) -> None:
    claims = read("The combined workforce is 14,200 people.").claims
    assert [c.scope.definition.exact for c in claims if c.attribute == "strength"] == ["combined workforce"]


def test_a_share_of_a_list_is_of_what_the_first_is_of(read) -> None:
    text = "At one stage some 61 percent of ferry traffic in Peru and 52 percent in Chile was out of service."
    claims = [c for c in read(text).claims if c.value.unit == "percent"]
    assert [c.scope.population.exact for c in claims] == ["ferry traffic", "ferry traffic"]
    assert [c.scope.period.exact for c in claims] == ["At one stage", "At one stage"]


def test_a_denied_first_time_is_told_with_its_denial(read) -> None:
    claims = read("It was not the first time since May that the dam broke.").claims
    assert [c.exact for c in claims if c.attribute == "times"] == ["not the first time"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Three cables between Italy and Egypt were cut.", "between Italy and Egypt"),
        (
            "The lines carry 75 percent of traffic between Italy, Egypt and Peru.",
            "between Italy, Egypt and Peru",
        ),
        ("The firm, founded in Lima, employs 4,700 people worldwide.", "worldwide"),
        ("Three cables in Italy and two ships were lost.", "in Italy"),
    ],
)
def test_between_which_places(read, text, place) -> None:
    claims = [c for c in read(text).claims if isinstance(c.value, Amount)]
    assert claims[0].scope.place.exact == place


def test_a_bound_behind_the_figure(read) -> None:
    claims = read("The head office stays for five years at the very least.").claims
    claim = next(c for c in claims if c.attribute.startswith("duration"))
    assert (claim.value.low, claim.value.high, claim.value.bound) == (5, None, "at_least")


def test_what_neither_counts_defines_no_figure(read) -> None:
    claims = read("They say 400 jobs will go, and neither of us is counting the trainees.").claims
    assert all(claim.scope.definition is None for claim in claims)
