"""Words: what somebody is quoted as saying. In: a page. Out: one claim for each quotation in marks, its value the words themselves.

Align joins them by quote family, reconcile tells translation from truncation. Refuses reported speech: its words are the reporter's.
"""

from variorum.claims.compose import Core, compose
from variorum.claims.line import Page
from variorum.model.claim import Claim
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
    return found
