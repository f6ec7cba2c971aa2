"""What an account records of how its findings came about: enough to explain and re-add each of them from the file alone."""

import math

import pytest

from pipeline.stories import STORIES, articles
from variorum import codec, pipeline
from variorum.model.account import Account
from variorum.model.finding import Finding
from variorum.render.view import index
from variorum.render.why_text import why_lines

NAMES = sorted(STORIES)


@pytest.fixture(scope="module")
def accounts() -> dict[str, Account]:
    return {name: pipeline.reconcile_articles(articles(STORIES[name]())) for name in NAMES}


def _claims(finding: Finding) -> set[str]:
    return {claim for reading in finding.readings for claim in reading.claims}


@pytest.mark.parametrize("name", NAMES)
def test_links_hold_the_claims_of_a_finding_together_and_no_more(accounts, name) -> None:
    for finding in accounts[name].findings:
        if finding.attribute == "words":
            continue
        left = {claim: claim for claim in _claims(finding)}

        def root(claim: str, left: dict[str, str] = left) -> str:
            while left[claim] != claim:
                claim = left[claim]
            return claim

        assert len(finding.links) == len(left) - 1
        for link in finding.links:
            left[root(link.left)] = root(link.right)
        assert len({root(claim) for claim in left}) == 1


@pytest.mark.parametrize("name", NAMES)
def test_each_likeness_can_be_worked_out_from_the_account(accounts, name) -> None:
    made = accounts[name]
    links = [
        link for finding in made.findings for link in (*finding.links, *finding.left_out) if link.features
    ]
    assert links
    for link in links:
        weights = made.made_with.weights[link.by]
        total = weights["bias"] + sum(weights[code] * amount for code, amount in link.features.items())
        assert 1 / (1 + math.exp(-total)) == pytest.approx(link.score, abs=0.005)
    joined = [link for finding in made.findings for link in finding.links if link.rule == "alike"]
    assert min(link.mean for link in joined) >= made.made_with.join_bar


@pytest.mark.parametrize("name", NAMES)
def test_what_stayed_out_is_outside_and_is_little(accounts, name) -> None:
    known = {claim.id for claim in accounts[name].claims}
    seen = 0
    for finding in accounts[name].findings:
        assert len(finding.left_out) <= 2
        for link in finding.left_out:
            assert len({link.left, link.right} & _claims(finding)) == 1
            assert {link.left, link.right} <= known
            assert link.rule not in ("alike", "same_report", "")
            seen += 1
    assert seen


@pytest.mark.parametrize("name", NAMES)
def test_every_report_of_a_reading_stands_for_one_of_its_lines(accounts, name) -> None:
    for finding in accounts[name].findings:
        for reading in finding.readings:
            assert set(reading.lines) == set(reading.articles)
            assert sorted(set(reading.lines.values())) == sorted(reading.origins)
            assert len(reading.origins) == reading.independent


@pytest.mark.parametrize("name", NAMES)
def test_the_saved_account_explains_every_finding_as_the_fresh_one_does(accounts, name) -> None:
    fresh, saved = accounts[name], codec.decode_account(codec.encode_account(accounts[name]))
    for one, two in zip(fresh.findings, saved.findings, strict=True):
        told = why_lines(index(fresh), one)
        assert told == why_lines(index(saved), two)
        text = "\n".join(told)
        for claim in fresh.claims:
            if claim.id in _claims(one):
                assert f", {claim.start}–{claim.end}: " in text
        assert all(relation.rule in text for relation in one.relations)
        assert "{" not in text.replace("{ ", "")


def test_a_report_given_twice_is_linked_as_the_same_report() -> None:
    story = STORIES["flood"]()
    file, text = story[0]
    made = pipeline.reconcile_articles(articles([*story, (f"zz-{file}", text)]))
    twins = [link for finding in made.findings for link in finding.links if link.rule == "same_report"]
    assert twins
    where = {claim.id: claim for claim in made.claims}
    for link in twins:
        assert where[link.left].exact == where[link.right].exact
        assert where[link.left].article != where[link.right].article
