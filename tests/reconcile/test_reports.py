"""What each report adds, who is silent and who came too early, layers of a patched report: whole small stories in, account out."""

import pytest

from variorum.ingest import read_article
from variorum.model.account import Account
from variorum.pipeline import reconcile_articles

SHARED = (
    "PORT ALDA – The ferry Meridian Star sank in heavy seas off Port Alda on Tuesday night and killed {toll} people, the coast guard said.\n\n"
    "The vessel carried 143 passengers and 11 crew when it left the harbour for the island of Sund in spite of a warning, according to its owner."
)
FIRST = "Ferry sinks off Port Alda\n\nPublished: 3 May 2022\n\n" + SHARED
LATER = (
    "Ferry toll in Port Alda\n\nPublished: 4 May 2022\n\n"
    + SHARED
    + "\n\nDivers from Corran found 37 lifejackets in the hold.\n\n"
    "“We will not rest until the wreck has told us everything,” said Judge Mara Lind."
)


def account(*texts: str) -> Account:
    return reconcile_articles(
        [
            one
            for number, text in enumerate(texts)
            for one in read_article(text.encode(), name=f"{number}.txt")[0]
        ]
    )


def test_each_report_of_a_line_is_set_against_its_source() -> None:
    made = account(FIRST.format(toll="12"), LATER.format(toll="15"))
    first, later = made.articles
    (change,) = made.changes
    assert (change.source, change.article, change.directed) == (first.id, later.id, True)
    assert ("figure", "37 lifejackets") in [(one.kind, one.exact) for one in change.added]
    assert {"Corran"} <= {one.exact for one in change.added if one.kind == "name"}
    assert any("wreck has told us" in one.exact for one in change.added if one.kind == "quote")
    assert change.dropped == ()
    assert [(a.exact, b.exact) for a, b in change.changed] == [("12 people", "15 people")]
    texts = {one.id: one.text for one in made.articles}
    assert all(texts[d.article][d.start : d.end] == d.exact for d in change.added)


def test_what_the_other_report_has_in_another_form_is_not_new() -> None:
    made = account(
        FIRST.format(toll="12"), LATER.format(toll="twelve").replace("37 lifejackets", "143 lifejackets")
    )
    (change,) = made.changes
    assert "figure" not in [one.kind for one in change.added]
    assert change.changed == ()


def test_reports_of_their_own_add_nothing_to_each_other() -> None:
    other = "Fire in a mill\n\nPublished: 4 May 2022\n\nA paper mill in Ostby burned for three days, its owner Tom Brandt said."
    assert account(FIRST.format(toll="12"), other).changes == ()


def test_who_came_out_before_the_first_report_could_not_say_it() -> None:
    base = "Ferry sinks off Port Alda\n\nPublished: {day} May 2022\n\nThe ferry Meridian Star sank off Port Alda{more}."
    made = account(
        base.format(day=3, more=" in heavy seas"),
        base.format(day=5, more=" and 12 people were killed"),
        base.format(day=6, more=" and 12 people were killed"),
        base.format(day=6, more=" on its way to the island"),
    )
    toll = next(finding for finding in made.findings if finding.attribute == "killed")
    early, late = made.articles[0].id, made.articles[3].id
    assert set(toll.silent) == {early, late}
    assert toll.too_early == (early,)


def layers(made: Account) -> list[str]:
    return [problem.message for problem in made.problems if problem.code == "old_and_new"]


def test_an_old_figure_in_shared_words_beside_a_new_one_is_a_layer() -> None:
    patched = LATER.format(toll="12").replace(
        "PORT ALDA –", "At least 17 people died in the disaster, officials said on Wednesday.\n\nPORT ALDA –"
    )
    (message,) = layers(account(FIRST.format(toll="12"), patched))
    assert "“12 people”" in message
    assert "“At least 17 people”" in message


def test_a_headline_ahead_of_its_text_is_a_layer() -> None:
    ahead = "17 die as ferry sinks off Port Alda\n\nPublished: 4 May 2022\n\nTwelve people were killed when the Meridian Star went down off Port Alda."
    other = "Ferry sinks\n\nPublished: 4 May 2022\n\nA ferry sank off Port Alda and 17 people were killed, officials said."
    (message,) = layers(account(ahead, other))
    assert "headline" in message


@pytest.mark.parametrize(
    "told",
    [
        "The toll rose from 12 to 17 people killed in the ferry disaster off Port Alda, officials said.",
        "Officials said 17 people were killed off Port Alda. Nine of the 17 people killed were children.",
    ],
)
def test_a_text_that_tells_both_figures_itself_has_no_layers(told: str) -> None:
    text = f"Ferry toll in Port Alda rises to 17\n\nPublished: 4 May 2022\n\n{told}"
    assert layers(account(text, FIRST.format(toll="12"))) == []
