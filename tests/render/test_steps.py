"""A growing figure as steps: later answers follow earlier ones, others stand beside the line, nothing is drawn without times."""

import re

import msgspec

from variorum.ingest import read_article
from variorum.model.account import Account
from variorum.pipeline import reconcile_articles
from variorum.render import render_html
from variorum.render.findings import show
from variorum.render.steps import series_line, step_plot
from variorum.render.view import index

TOLLS = ((3, "At least 12"), (4, "Seventeen"), (6, "Twenty"))


def story(*tolls: tuple[int, str]) -> Account:
    texts = (
        f"Ferry disaster off Port Alda\n\nPublished: {day} May 2022\n\n{toll} people were killed when the ferry Meridian Star sank off Port Alda."
        for day, toll in tolls
    )
    return reconcile_articles(
        [
            one
            for number, text in enumerate(texts)
            for one in read_article(text.encode(), name=f"{number}.txt")[0]
        ]
    )


def drawn(made: Account):
    looked = index(made)
    finding = next(item for item in made.findings if item.attribute == "killed")
    return step_plot(looked, show(looked, finding), "p"), series_line(looked, show(looked, finding))


def test_each_later_answer_is_a_step_with_its_words() -> None:
    plot, line = drawn(story(*TOLLS))
    assert [step.value for step in plot.steps] == ["at least 12", "17", "20"]
    assert [step.x for step in plot.steps] == sorted(step.x for step in plot.steps)
    assert [step.y for step in plot.steps] == sorted((step.y for step in plot.steps), reverse=True)
    assert all(step.words for step in plot.steps)
    assert len(re.findall("V", plot.path)) == 2
    assert not plot.beside
    assert line == "3 May: at least 12 → 4 May: 17 → 6 May: 20"


def test_a_report_that_lags_behind_stands_beside_the_line() -> None:
    plot, _ = drawn(story(*TOLLS, (6, "Seventeen")))
    assert [dot.on for dot in plot.dots].count(False) == 1
    assert plot.beside
    assert "Report 3" in plot.steps[1].again


def test_nothing_is_drawn_of_one_day_or_without_times() -> None:
    assert drawn(story((3, "Twelve"), (3, "Seventeen")))[0] is None
    made = story(*TOLLS)
    claims = tuple(msgspec.structs.replace(claim, as_of=None) for claim in made.claims)
    assert drawn(msgspec.structs.replace(made, claims=claims)) == (None, "")


def test_the_page_shows_steps_instead_of_dots() -> None:
    page = render_html(story(*TOLLS))
    assert 'class="steps"' in page
    assert "The line joins answers that replaced one another" in page
