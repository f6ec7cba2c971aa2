"""Dating of undated reports: invented reports of one vote in an invented parliament."""

import pytest

from variorum.align.dating import date_articles
from variorum.annotate.annotate import parse_sentences
from variorum.annotate.times import find_times
from variorum.model.article import Article, Candidate, Published
from variorum.model.mark import Marks

DATED = """Talks on the harbour lease end
On Friday, the Ostrand parliament voted to end the lease of the harbour to the shipping company Belmar after twelve years.
Under the bill the company must stop loading on Saturday and leave the harbour by December 31, 2021.
"""
OTHER = """Parliament drops Belmar
The Ostrand parliament decided on Friday to end the lease of the harbour to the company. Belmar stops loading on Saturday July 3.
"""


def article(
    name: str, text: str, published: str | None = None, candidates: tuple[Candidate, ...] = ()
) -> Article:
    when = Published(published, published, "metadata") if published else Published()
    return Article(id=name, name=name, text=text, published=when, candidates=candidates)


def dated(*articles: Article) -> dict[str, Published]:
    marks = {}
    for one in articles:
        sentences = parse_sentences(one)
        marks[one.id] = Marks(article=one.id, sentences=sentences, times=find_times(one, sentences))
    found, problems = date_articles(articles, marks)
    assert [one.id for one in found] == [one.id for one in articles]
    for before, after in zip(articles, found, strict=True):
        proof = after.published.evidence
        assert proof is None or after.text[proof.start : proof.end] == proof.exact
        told = [problem for problem in problems if problem.article == after.id]
        assert bool(told) == (before.published != after.published)
    return {one.id: one.published for one in found}


SIBLINGS = (article("a", DATED, "2021-07-03"), article("b", OTHER, "2021-07-03"))


def test_this_friday_of_the_shared_vote():
    text = "Lease ends\nThe parliament of Ostrand voted this Friday to end the lease of the harbour to the company Belmar, which leaves as of July 3."
    when = dated(*SIBLINGS, article("u", text))["u"]
    assert (when.earliest, when.latest, when.basis) == ("2021-07-02", "2021-07-03", "inferred")


def test_coming_saturday_bounds_a_report_without_a_day_for_the_vote():
    text = (
        "Ostrand ends harbour lease\nThe Ostrand parliament has voted to end the lease of the harbour to the company Belmar.\n"
        "Workers will stop from Saturday, and the tugs will be gone by the end of the year."
    )
    when = dated(*SIBLINGS, article("u", text))["u"]
    assert (when.earliest, when.latest, when.basis) == ("2021-07-02", "2021-07-03", "inferred")


def test_older_report_is_placed_by_its_own_words():
    text = (
        "Harbour boss defends tariffs\nThe head of Belmar on Friday defended higher tariffs in the harbour of Ostrand and rejected three offers.\n"
        "In June 2020 the company fired its pilots. She will hold a poll on wages in March, open a dock in October and finish a pier in February 2022."
    )
    when = dated(*SIBLINGS, article("u", text))["u"]
    assert (when.earliest, when.latest) == ("2020-06-01", "2021-02-28")


@pytest.mark.parametrize(
    "text",
    [
        "Storm over Lund\nA storm hit Lund on Friday, and rain will go on until Monday.",
        "A column\nHarbours are the soul of towns. Belmar and Ostrand know it.",
        "Fishing\nToday nobody fishes in Ostrand.",
    ],
)
def test_nothing_shared_stays_unknown(text):
    when = dated(*SIBLINGS, article("u", text))["u"]
    assert (when.earliest, when.latest, when.basis) == (None, None, "unknown")


def test_dateline_without_year_takes_it_from_a_full_date():
    text = "OSTRAND, July 3. /NNA/. The parliament ended the lease. The tugs are to be gone by December 31, 2021."
    open_day = Candidate("published", "--07-03", "dateline")
    when = dated(article("u", text, None, (open_day,)))["u"]
    assert (when.earliest, when.latest, when.basis) == ("2021-07-03", "2021-07-03", "text")
    assert when.evidence is not None
    assert when.evidence.exact == "July 3"


def test_dated_reports_are_left_alone():
    assert dated(*SIBLINGS)["a"] == SIBLINGS[0].published


def test_one_wrong_match_does_not_place_a_report():
    """Two reports months apart tell a Friday in like words: one of them alone is not believed."""
    old = article(
        "old",
        "First reading\nOn Friday, the Ostrand parliament voted to end the lease of the harbour.",
        "2021-01-09",
    )
    text = "A vote\nThe Ostrand parliament voted on Friday to end the lease of the harbour."
    when = dated(article("b", OTHER, "2021-07-03"), old, article("u", text))["u"]
    assert when.basis == "unknown"


def test_other_figures_are_another_vote():
    text = "Lease\nThe Ostrand parliament voted on Friday by 81 votes to 58 to end the lease of the harbour to the company Belmar."
    told = "Lease\nThe Ostrand parliament voted on Friday by 79 votes to 62 to end the lease of the harbour to the company Belmar."
    siblings = (
        article("a", told, "2021-07-03"),
        article("b", told.replace("Lease\n", "End\n"), "2021-07-03"),
    )
    assert dated(*siblings, article("u", text))["u"].basis == "unknown"


def test_a_date_that_explains_today_is_the_day_of_writing():
    text = "Lease ends\nThe parliament of Ostrand voted to end the lease of the harbour, and Belmar stops loading today, July 3."
    when = dated(*SIBLINGS, article("u", text))["u"]
    assert (when.earliest, when.latest) == ("2021-07-03", "2021-07-03")


def test_a_rewrite_is_placed_beside_the_report_it_reads_like():
    others = tuple(
        article(
            name,
            f"{name}\nThe {name} guild of {name} counted its nets, its {name} boats and its {name} debts in a long winter.",
            "2021-07-20",
        )
        for name in ("Arvo", "Lund", "Tisk")
    )
    text = "Arvo nets\nIts nets and boats and debts: the Arvo guild of Arvo counted all in a long winter."
    when = dated(*others[1:], article("a", others[0].text, "2021-07-03"), article("u", text))["u"]
    assert (when.earliest, when.latest, when.basis) == ("2021-07-02", "2021-07-04", "inferred")


def test_undated_reports_alone_stay_undated():
    found = dated(*(article(f"u{number}", f"News {number}\n{OTHER}") for number in range(5)))
    assert {when.basis for when in found.values()} == {"unknown"}


def test_a_coming_weekday_that_a_dated_report_awaits_too_bounds_the_day_of_writing():
    """That the repair ship comes "on Monday" is told before the Monday on which the others await her; a Monday of its own says nothing."""
    told = (
        "Storm cuts harbour cable\nOn Friday a storm cut the harbour cable of Ostrand, and the town lost its telephones. "
        "A repair ship is due to reach the harbour cable on {day}."
    )
    own = (
        told.partition(" A repair")[0]
        + " The repair ship will not get there until Monday, and work may take two weeks."
    )
    dated_one = article("a", told.format(day="Monday, July 5"), "2021-07-03")
    other = article("b", told.format(day="Monday, July 5").replace("On Friday", "Friday"), "2021-07-02")
    when = dated(dated_one, other, article("u", own))["u"]
    assert (when.earliest, when.latest) == ("2021-07-02", "2021-07-05")


def test_a_dateline_without_year_takes_the_year_of_the_dated_reports():
    dateline = (Candidate("published", "--07-04", "text"),)
    text = "Tugs lie idle\nThe Harbour Post, 4 July\nThe last tugs lay idle in the harbour."
    when = dated(*SIBLINGS, article("u", text, candidates=dateline))["u"]
    assert (when.earliest, when.latest) == ("2021-07-04", "2021-07-04")
    far = (Candidate("published", "--12-24", "text"),)
    assert dated(*SIBLINGS, article("u", text, candidates=far))["u"].basis == "unknown"


def test_the_only_day_of_its_name_needs_a_word_less():
    text = "Harbour\nThe lawmakers ended the lease of the harbour on Friday."
    when = dated(*SIBLINGS, article("u", text))["u"]
    assert (when.earliest, when.latest) == ("2021-07-02", "2021-07-08")


def test_weeks_ago_are_counted_from_the_day_of_what_is_told():
    text = "Tug masters\nThe parliament, which two weeks ago ended the lease of the harbour, heard the tug masters."
    when = dated(*SIBLINGS, article("u", text))["u"]
    assert (when.earliest, when.latest) == ("2021-07-13", "2021-07-19")


def test_a_sentence_that_points_back_tells_what_stands_before_it():
    text = "Harbour\nIs the lease of the harbour at an end? Parliament decided this on Friday."
    when = dated(*SIBLINGS, article("u", text))["u"]
    assert (when.earliest, when.latest) == ("2021-07-02", "2021-07-08")


def test_a_past_weekday_that_a_dated_report_tells_too_bounds_from_below():
    text = (
        "Harbour\nThe lawmakers ended the lease of the harbour on Friday.\n"
        "The company stopped loading on Saturday."
    )
    later = article(
        "c", "Harbour\nThe company stopped loading on Saturday, the mayor of Ostrand said.", "2021-07-04"
    )
    when = dated(*SIBLINGS, later, article("u", text))["u"]
    assert (when.earliest, when.latest) == ("2021-07-03", "2021-07-08")
