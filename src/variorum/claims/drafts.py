"""Drafts: whether a figure is one of a draft and not of what came of it. In: a page, a line and the tokens of a figure. Out: the words that say so.

"The draft had said 21 percent", "not 38 billion as in the draft". Refuses a draft that another clause tells of.
"""

from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.claims.scope import phrase
from variorum.model.claim import Phrase

_BEHIND = 6  # words behind a figure in which its draft is named
_BEFORE = 7
_OPENS = frozenset(("in", "under", "from", "as"))
_STOPS = frozenset((".", ";", ":", "but", "and", "while"))


def draft_words(page: Page, line: Line, span: tuple[int, int]) -> Phrase | None:
    """The words by which the figure at `span` is a draft's."""
    drafts = words("revisions", "drafts")
    if line.vocabulary.isdisjoint(drafts):
        return None
    first, last = span
    opens = None
    for i in range(last, min(last + _BEHIND, len(line.words))):
        if line.words[i] in _STOPS or line.pos[i] in ("VERB", "NUM"):
            break
        opens = i if opens is None and line.words[i] in _OPENS else opens
        if opens is not None and line.any(i, drafts):
            return phrase(page, line.starts[opens], line.ends[i])
    told = False
    for i in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if line.words[i] in _STOPS or line.pos[i] == "NUM":
            return None
        if told and line.any(i, drafts) and line.word(i - 1) in words("revisions", "draft_names"):
            return phrase(
                page,
                line.starts[i - 1] if line.pos[max(i - 1, 0)] in ("DET", "ADJ") and i else line.starts[i],
                line.ends[i],
            )
        told = told or line.pos[i] == "VERB" or line.word(i - 1) in drafts
    return None
