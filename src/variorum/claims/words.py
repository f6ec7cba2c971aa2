"""Words: what somebody is quoted as saying. In: a page. Out: one claim for each quotation in marks, its value the words themselves,
and one for each person who is named as having said them, its value the name.

Align joins them by quote family, reconcile tells translation from truncation. Refuses reported speech: its words are the reporter's.
"""

from variorum.claims.compose import Core, compose
from variorum.claims.line import Page
from variorum.model.claim import Claim
from variorum.model.mark import Quotation
from variorum.values import Name


def quote_claims(page: Page) -> list[Claim]:
    """Claims of all direct and mixed quotations."""
    found = []
    for quote in page.marks.quotations:
        start, end = quote.content[0].start, quote.content[-1].end
        line = page.line_at(start)
        if quote.kind == "indirect" or line is None:
            continue
        speaker = page.marks.chains[quote.chain].name if quote.chain is not None else None
        if speaker is None and quote.speaker is not None:
            speaker = page.text[quote.speaker.start : quote.speaker.end]
        words = " … ".join(" ".join(page.text[part.start : part.end].split()) for part in quote.content)
        core = Core(
            start=start,
            end=end,
            attribute="words",
            value=Name(words),
            subject=speaker,
            subject_chain=quote.chain,
            modality="asserted",
        )
        found.append(compose(page, line, core))
        if named := _speaker(page, quote, words):
            found.append(named)
    return found


def _speaker(page: Page, quote: Quotation, words: str) -> Claim | None:
    """Who said it, where a person's name stands beside the words."""
    span = quote.speaker
    line = page.line_at(span.start) if span is not None else None
    if quote.kind != "direct" or quote.chain is None or span is None or line is None:
        return None
    chain = page.marks.chains[quote.chain]
    named = any(m.chain == quote.chain and m.form == "name" for m in line.mentions_in(span.start, span.end))
    if chain.kind != "person" or not named:
        return None
    core = Core(
        start=span.start,
        end=span.end,
        attribute="speaker",
        value=Name(chain.name),
        subject=words,
        subject_chain=quote.chain,
        modality="asserted",
    )
    return compose(page, line, core)
