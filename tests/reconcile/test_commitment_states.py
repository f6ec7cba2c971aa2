"""Commitments across reports: what is joined, what stays apart, how it stands at the last report."""

import pytest

from variorum.align import align_story
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Published
from variorum.options import AlignOptions
from variorum.reconcile.commitments import account_commitments


def _story(*texts):
    """The commitments of reports of one day after another, from 15 May 2024."""
    articles = [
        Article(id=f"a{n}", name=f"{n}.txt", text=text, published=Published(day, day, "metadata"))
        for n, text in enumerate(texts)
        for day in (f"2024-05-{15 + n}",)
    ]
    marks = {a.id: annotate_article(a) for a in articles}
    claims = {a.id: extract_claims(a, marks[a.id]) for a in articles}
    aligned, _ = align_story(articles, marks, claims, AlignOptions())
    told = {c.id: c for each in claims.values() for c in each.commitments}
    return account_commitments(aligned.commitments, told, articles)


ONE = [
    ("The board must publish its report on the flood by June 30.", "The board is to release a report on the flood by the end of June."),
    ("The wage contract runs until 31 August.", "The wage contract expires on August 31."),
    ("Mayor Ida Holt vowed to rebuild the old bridge.", "The mayor, Ida Holt, promised to rebuild the bridge."),
]  # fmt: skip
TWO = [
    ("The board must publish its report on the flood by June 30.", "The board must publish its report on the flood by July 31."),
    ("The ministry must pay the farmers by June 30.", "The ministry must close the mine by June 30."),
    ("The harbour will be closed to tankers on Friday.", "The harbour will be open to tankers on Friday from noon."),
]  # fmt: skip


@pytest.mark.parametrize("texts", ONE)
def test_one_commitment_in_other_words(texts):
    found = _story(*texts)
    assert [len(item.articles) for item in found] == [2]


@pytest.mark.parametrize("texts", TWO)
def test_two_commitments(texts):
    assert len(_story(*texts)) == 2


STATES = [
    (("The board must publish its flood report by June 30.",), "open"),
    (("The board must publish its flood report by June 30.", "The board must publish its flood report by July 5."), "open"),
    (("The hearing is set for 3 June.", "The hearing was postponed until 10 July."), "moved"),
    (("The council promised to reopen the harbour bridge by Friday.", "The council failed to reopen the harbour bridge by Friday."), "missed"),
    (("The council promised to reopen the harbour bridge.", "The council reopened the harbour bridge as promised."), "kept"),
    (("The council promised to reopen the harbour bridge.", "The council reopened the harbour bridge."), "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "state"), STATES)
def test_the_state_stands_on_words(texts, state):
    assert {item.status for item in _story(*texts)} == {state}


def test_what_is_only_told_as_done_or_not_is_no_commitment():
    assert _story("The engine failed to start.", "The club kept its promise to pay the players.") == ()
