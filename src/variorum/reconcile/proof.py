"""Proof or silence. In: an account. Out: the same account without any words that do not stand at their offsets, and a Problem for each such place."""

from typing import Any

import msgspec

from variorum.model.account import Account
from variorum.model.problem import Problem


def prove(account: Account) -> Account:
    """Re-check every claim, quotation, date and piece of evidence against the stored text; what fails is taken out and told."""
    texts = {article.id: article.text for article in account.articles}
    lost: list[str] = []

    def holds(record: Any) -> bool:
        good: bool = texts.get(record.article, "")[record.start : record.end] == record.exact
        if not good:
            lost.append(f"{record.article}:{record.start}-{record.end}")
        return good

    claims = tuple(claim for claim in account.claims if holds(claim))
    kept = {claim.id for claim in claims}
    findings = tuple(
        finding
        for finding in account.findings
        if all(claim in kept for reading in finding.readings for claim in reading.claims)
        and all(
            holds(words)
            for relation in finding.relations
            for reason in relation.reasons
            for words in reason.evidence
        )
    )
    commitments = tuple(c for c in account.commitments if all(holds(words) for words in c.evidence))
    timeline = tuple(entry for entry in account.timeline if all(holds(words) for words in entry.evidence))
    quotations = tuple(quote for quote in account.quotations if holds(quote))
    dates = tuple(date for date in account.dates if holds(date))
    entities = tuple(
        e for e in account.entities if all(holds(words) for form in e.forms for words in form.evidence)
    )
    changes = tuple(
        change
        for change in account.changes
        if all(
            holds(detail)
            for detail in (*change.added, *change.dropped, *(one for pair in change.changed for one in pair))
        )
    )
    if not lost:
        return account
    problem = Problem(
        code="proof_failed",
        message=f"words at {', '.join(sorted(set(lost))[:5])} did not stand in the text and were taken out; please report this",
    )
    return msgspec.structs.replace(
        account, claims=claims, findings=findings, commitments=commitments, timeline=timeline, quotations=quotations, dates=dates,
        entities=entities, changes=changes, problems=(*account.problems, problem),
    )  # fmt: skip
