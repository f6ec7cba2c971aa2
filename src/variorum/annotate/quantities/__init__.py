"""The door to quantities. In: an article, its sentences with their words, the times found in it. Out: its Quantity marks.

Each mark says value, bound and unit of one number, what it counts, whether it is a change, and of which whole it is a
part. Numbers that only name or order things are returned as such (label, ordinal) so that no claim is made of them.
Refuses numbers inside dates and clock times, pronouns that look like numbers, and to judge what a number means.
"""

from variorum.annotate import syntax
from variorum.annotate.quantities.bounds import ends
from variorum.annotate.quantities.counted import Row
from variorum.annotate.quantities.draft import Draft
from variorum.annotate.quantities.ellipsis import Line
from variorum.annotate.quantities.links import link
from variorum.annotate.quantities.openings import may_hold
from variorum.annotate.quantities.places import Places
from variorum.annotate.quantities.reader import Reader
from variorum.model.article import Article
from variorum.model.mark import Quantity, Sentence, TimeExpression

__all__ = ["find_quantities"]


def find_quantities(
    article: Article, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]
) -> tuple[Quantity, ...]:
    """All quantities of the article in text order."""
    text = article.text
    resolved = Places([(time.start, time.end) for time in times if time.kind in ("DATE", "TIME")])
    drafts: list[Draft] = []
    lines: dict[int, Line] = {}
    for index, sentence in enumerate(sentences):
        if not may_hold(text, sentence.start, sentence.end):
            continue
        tokens = sentence.tokens or syntax.analyse(text, [(sentence.start, sentence.end)])[0]
        reader = Reader(Row(text, tokens), index, (sentence.start, sentence.end), resolved)
        found = reader.read()
        if found:
            drafts.extend(found)
            lines[index] = Line(reader.atoms, reader.row)
    link(drafts, lines)
    return tuple(draft.mark(_ends(draft)) for draft in drafts)


def _ends(draft: Draft) -> tuple[float | None, float | None]:
    return (
        (draft.low, draft.high)
        if draft.bound in ("vague", "range")
        else ends(draft.bound, draft.low, draft.high)
    )
