"""Two places that one report counts apart: its figure of the one answers no other report's of the other."""

import pytest

from variorum.align import align_story
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published
from variorum.options import AlignOptions

BOTH = (
    "Two shells hit the market in the town of Orlo on Monday. Doctors there said 68 people were wounded.\n\n"
    "Hours earlier, rockets had landed in the town of Lisk. The governor said 21 people were wounded."
)


def questions_of(*texts: str) -> dict[str, str]:
    """The figures of the reports → the id of the question that each answers."""
    day = Published("2024-05-14", "2024-05-14", "metadata")
    articles = [
        Article(id=f"a{n}", name=f"{n}.txt", text=text, published=day) for n, text in enumerate(texts)
    ]
    marks = {a.id: annotate_article(a) for a in articles}
    claims = {a.id: extract_claims(a, marks[a.id]) for a in articles}
    aligned, _ = align_story(articles, marks, claims, AlignOptions())
    exact = {
        c.id: f"{c.article} {c.value.low}"
        for each in claims.values()
        for c in each.claims
        if c.attribute == "injured"
    }
    return {
        exact[one]: question.id for question in aligned.questions for one in question.claims if one in exact
    }


@pytest.mark.parametrize("turned", [False, True])
def test_each_place_has_its_own_count(turned: bool) -> None:
    parts = [
        "Rockets fell on houses in the town of Lisk on Monday. At least 24 people were wounded.",
        "Later shells hit the market in the town of Orlo. At least 60 people were wounded.",
    ]
    found = questions_of(BOTH, "\n\n".join(reversed(parts) if turned else parts))
    assert found["a0 68"] != found["a1 24"]
    assert found["a0 21"] != found["a1 60"]


def test_a_report_of_one_place_meets_whatever_place_the_other_names() -> None:
    found = questions_of(
        "Shells fell on the market in Orlo on Monday. At least 60 people were wounded.",
        "Shells fell in the Tarn valley on Monday. At least 62 people were wounded.",
    )
    assert len(set(found.values())) == 1


def test_each_place_has_its_own_weapon() -> None:
    """The rockets of the one town are no answer to what hit the other's market."""
    day = Published("2024-05-14", "2024-05-14", "metadata")
    told = (
        "Two shells hit the market in the town of Orlo on Monday, wounding 68 people.\n\n"
        "Hours earlier, rockets had landed in the town of Lisk, wounding 21 people."
    )
    articles = [
        Article(id=f"a{n}", name=f"{n}.txt", text=text, published=day)
        for n, text in enumerate((told, told.replace("Two shells hit", "On Monday two shells struck")))
    ]
    marks = {a.id: annotate_article(a) for a in articles}
    claims = {a.id: extract_claims(a, marks[a.id]) for a in articles}
    aligned, _ = align_story(articles, marks, claims, AlignOptions())
    weapons = {c.id: c for each in claims.values() for c in each.claims if c.attribute == "weapon"}
    found = {
        question.site: {weapons[one].article for one in question.claims}
        for question in aligned.questions
        if question.attribute == "weapon"
    }
    assert found == {"Orlo": {"a0", "a1"}, "Lisk": {"a0", "a1"}}
