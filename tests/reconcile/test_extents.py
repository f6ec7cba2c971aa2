"""Figures of another extent of place or time, ages that grew, plans and what came of them – told by whole reports."""

import pytest

from variorum.ingest import read_article
from variorum.pipeline import reconcile_articles

TOLD = [
    # a district of the region
    (
        "Some 9,000 households in the Orlo district lost power in the storm.",
        "About 17,000 households in the region lost power in the storm.",
        ("scoped", "SCOPE_PLACE"),
    ),
    # more in the district than in the region: no part of it
    (
        "Some 19,000 households in the Orlo district lost power in the storm.",
        "About 17,000 households in the region lost power in the storm.",
        ("undecided", "UNEXPLAINED"),
    ),
    # a day and a fortnight
    (
        "Shares in Marlin fell 11.4 percent on Monday.",
        "Shares in Marlin have fallen 30 percent since the recall was announced.",
        ("scoped", "SCOPE_PERIOD"),
    ),
    # what was promised is not corrected by what came
    (
        "The army will deliver 500 tents to Orlo.",
        "There are 340 tents in Orlo; the army had promised 500.",
        ("scoped", "DEFINITION"),
    ),
]


@pytest.mark.parametrize(("first", "second", "stands"), TOLD)
def test_how_two_figures_of_another_extent_stand(first: str, second: str, stands: tuple[str, str]) -> None:
    heads = ("Published: 3 May 2022", "Published: 3 May 2022")
    texts = [f"News from Orlo\n\n{head}\n\n{body}" for head, body in zip(heads, (first, second), strict=True)]
    read = [read_article(text.encode(), name=f"{n}.txt")[0] for n, text in enumerate(texts)]
    made = reconcile_articles([one for each in read for one in each])
    found = [f for f in made.findings if len(f.readings) > 1 and not f.attribute.startswith("statement")]
    told = [(f.kind, why.code) for f in found for r in f.relations for why in r.reasons]
    assert told == [stands]
