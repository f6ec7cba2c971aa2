"""Shares of a vote that is being counted: stages of one count, counts of a part, and what those who stand in the vote say of themselves."""

import pytest

from variorum.ingest import read_article
from variorum.pipeline import reconcile_articles

FIRST = "Ana Vega won 48.9 percent of the vote, with 62 percent of polling stations counted."
TOLD = [
    (FIRST, "Ana Vega had 46.9 percent of the vote, with 94 percent of polling stations counted.", "updated", "LATER_COUNT"),
    (FIRST, "Ana Vega had 46.2 percent of the vote, with nearly all the votes counted.", "updated", "LATER_COUNT"),
    (
        "Ana Vega won 48.9 percent of the vote, partial results showed.",
        "Ana Vega won 46.2 percent of the vote.",
        "updated",
        "LATER_COUNT",
    ),
    # another count, of a part
    (FIRST, "An exit poll gave Ana Vega 44 percent of the vote.", "scoped", "DEFINITION"),
    # who stands in the vote counts for himself
    (FIRST, "Ana Vega said she had won 53.4 percent of the vote.", "disputed", "SPEAKER"),
    # the votes that he won are not those that had been counted
    (
        "Ana Vega won 48.9 percent of the vote.",
        "Ana Vega won with 46.2 percent of the votes.",
        "undecided",
        "UNEXPLAINED",
    ),
    # nobody says how far the count was
    ("Ana Vega won 48.9 percent of the vote.", "Ana Vega won 46.2 percent of the vote.", "undecided", "UNEXPLAINED"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "kind", "code"), TOLD)
def test_how_two_shares_of_one_vote_stand(first: str, second: str, kind: str, code: str) -> None:
    heads = ("Published: 3 May 2022", "Published: 4 May 2022")
    texts = [f"News from Orlo\n\n{head}\n\n{body}" for head, body in zip(heads, (first, second), strict=True)]
    read = [read_article(text.encode(), name=f"{n}.txt")[0] for n, text in enumerate(texts)]
    made = reconcile_articles([one for each in read for one in each])
    found = [f for f in made.findings if f.attribute == "vote_share" and len(f.readings) > 1]
    assert [finding.kind for finding in found] == [kind]
    codes = {why.code for relation in found[0].relations for why in relation.reasons}
    assert codes == {code}
    assert all(why.evidence for r in found[0].relations for why in r.reasons if why.code != "UNEXPLAINED")
