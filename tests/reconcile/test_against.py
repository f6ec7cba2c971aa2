"""Two sources that one report sets against each other dispute a figure; services of one side are early and late."""

import pytest

from variorum.ingest import read_article
from variorum.pipeline import reconcile_articles

TOLD = [
    # a crowd, by those who called it and by the police
    ("Police put the crowd in Orlo at 4,000. The organisers spoke of 15,000.", "Police put the crowd in Orlo at 4,000.", "attended", "disputed"),
    # the dead, by a party and by an office
    (
        "The storm in Orlo killed 27 people, the health ministry said, but the rebels said 41 people were killed.",
        "The storm in Orlo killed 27 people, the health ministry said.",
        "killed",
        "disputed",
    ),
    # two offices that serve one another
    (
        "Police said 12 people were injured in Orlo. The hospital said 15 people were injured.",
        "Police said 12 people were injured in Orlo.",
        "injured",
        "undecided",
    ),
    # one sentence, and not two offices
    (
        "About 20 people were missing in Orlo, said the ministry; 60 people were missing, said Sea Lantern.",
        "About 20 people were missing in Orlo, the ministry said.",
        "missing",
        "disputed",
    ),
    # the one owns it
    (
        "The army admitted that 14 soldiers were killed in Orlo. The Free League said 60 soldiers were killed.",
        "Fourteen soldiers were killed in Orlo, the army said.",
        "killed",
        "disputed",
    ),
    # words that tell why they differ
    (
        "The union said 520 jobs will go in Orlo, including those at suppliers. The company said 400 jobs will go.",
        "The company said 400 jobs will go in Orlo.",
        "jobs_cut",
        "scoped",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "attribute", "kind"), TOLD)
def test_how_two_sources_of_one_report_stand(first: str, second: str, attribute: str, kind: str) -> None:
    head = "Published: 3 May 2022\n\n"
    texts = [f"News from Orlo\n\n{head}{body}" for body in (first, second)]
    read = [read_article(text.encode(), name=f"{n}.txt")[0] for n, text in enumerate(texts)]
    made = reconcile_articles([one for each in read for one in each])
    found = [finding for finding in made.findings if finding.attribute == attribute]
    assert [finding.kind for finding in found if len(finding.readings) > 1] == [kind]
