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
    (("The hearing was postponed until 10 July.",), "moved"),
    (("The council promised to reopen the harbour bridge by Friday.", "The council failed to reopen the harbour bridge by Friday."), "missed"),
    (("The council promised to reopen the harbour bridge.", "The council reopened the harbour bridge as promised."), "kept"),
    (("The council promised to reopen the harbour bridge.", "The council reopened the harbour bridge."), "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "state"), STATES)
def test_the_state_stands_on_words(texts, state):
    assert {item.status for item in _story(*texts)} == {state}


MOVED = [
    (("The hearing is set for 3 June.", "The hearing was postponed until 10 July."), "2024-06-03", "2024-07-10"),
    (("The campaign will start on Monday.", "The campaign has been put back to Wednesday."), "2024-05-20", "2024-05-22"),
    (("Shops were to open today; it'll now be next Monday.",), "2024-05-15", "2024-05-20"),
    (("Ada Lind promised lifts in every station by the end of June.", "Ada Lind, who promised lifts in every station by the end of June, now speaks of August."), "2024-06-30", "2024-08-31"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "old", "new"), MOVED)
def test_a_day_that_was_moved_stands_beside_the_new_one(texts, old, new):
    first, last = _story(*texts)
    assert (first.due.latest, first.status, first.moved_to) == (old, "moved", last.due)
    assert (last.due.latest, last.status, last.moved_from) == (new, "open", first.due)


def test_a_stretch_told_on_two_days_is_one_deadline():
    (found,) = _story(
        "Ada Lind promised a report on the fire within 60 days.",
        "Ada Lind promised a report on the fire within 60 days.",
    )
    assert (found.due.latest, len(found.articles)) == ("2024-07-14", 2)


def test_what_is_only_told_as_done_or_not_is_no_commitment():
    assert _story("The engine failed to start.", "The club kept its promise to pay the players.") == ()
