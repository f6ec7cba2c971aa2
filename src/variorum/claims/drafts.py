"""Drafts: whether a figure is one of a draft, an earlier report or a plan and not of what came of it. In: a page, a line and the tokens
of a figure. Out: the words that say so.

"The draft had said 21 percent", "not 38 billion as in the draft", "an earlier version of this report gave 12", "originally there had been
14". Refuses words that belong to another clause.
"""

from variorum.claims.lexicon import words
from variorum.claims.line import Line, Page
from variorum.claims.scope import phrase
from variorum.model.claim import Claim, Phrase

_BEHIND = 6  # words behind a figure in which its draft is named
_BEFORE = 7
_OPENS = frozenset(("in", "under", "from", "as"))
_STOPS = frozenset((".", ";", ":", "but", "and", "while"))
_REACH = 24  # words before a figure in which the earlier text, the plan or "originally" stands
_BESIDE = 3  # words behind it: "the 30 originally planned"
_ENDS = frozenset((".", ";", ":", "but", "while", "whereas", "–", "—"))
_DENIES = frozenset(("not", "than", "of"))


def draft_words(page: Page, line: Line, span: tuple[int, int]) -> Phrase | None:
    """The words by which the figure at `span` is a draft's, or that of an earlier report or plan."""
    return _of_draft(page, line, span) or _former(page, line, span)


def is_former(claim: Claim) -> bool:
    """Whether a figure was marked so: what took its place is none of a draft or an earlier report."""
    marked = claim.scope.definition
    told = marked.exact.lower().split() if marked is not None else []
    return not words("revisions", "drafts").isdisjoint(told) or not words(
        "revisions", "former_marks"
    ).isdisjoint(told[:1])


def _of_draft(page: Page, line: Line, span: tuple[int, int]) -> Phrase | None:
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
        told = told or line.any(i, words("revisions", "tells"))
    return None


def _former(page: Page, line: Line, span: tuple[int, int]) -> Phrase | None:
    """The words in its clause by which a figure is an earlier one: "an earlier version", "originally", "first reported"."""
    if line.vocabulary.isdisjoint(words("revisions", "former_marks")):
        return None
    first, last = span
    for i in range(last, min(last + _BESIDE, len(line.words) - 1)):
        if line.words[i] in _ENDS or line.words[i] == ",":
            break
        opens = line.word(i - 1) == "as"
        if _told_first(line, i) and (
            not opens or not _DENIES.isdisjoint(line.words[max(0, first - 2) : first])
        ):
            return phrase(page, line.starts[i], line.ends[i + 1])
    verb = figure = False  # a verb, and a figure behind which it stands
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        figure = figure or (line.pos[i] == "NUM" and verb)
        if figure or line.words[i] in _ENDS or line.words[i] in words("revisions", "later"):
            return None
        end = _mark(line, i, first, verb=verb)
        if end:
            return phrase(page, line.starts[i], line.ends[end - 1])
        counted = line.pos[max(i - 1, 0)] in ("NUM", "DET")  # a tagger takes "900 million crowns" for a deed
        verb = verb or (line.pos[i] in ("VERB", "AUX") and not counted)
    return None


def _mark(line: Line, i: int, first: int, *, verb: bool) -> int:
    """The end of the words at `i` that call what follows them former, or 0."""
    word, behind = line.words[i], line.word(i + 1)
    if word in words("revisions", "former") and line.any(i + 1, words("revisions", "former_texts")):
        return i + 2 if i + 2 < first and (verb or line.word(i + 2) == "of") else 0
    if word in words("revisions", "at_first"):
        return i + 1 if verb and line.pos[i + 1] != "ADP" else 0
    if _told_first(line, i):
        return i + 2
    if word == "had" and line.any(i + 1, words("revisions", "planned")) and line.pos[i + 1] == "VERB":
        return i + 2
    if word in words("revisions", "drafts") and line.word(i - 1) in words("revisions", "draft_names"):
        return i + 1 if any(line.any(k, words("revisions", "tells")) for k in range(i + 1, first)) else 0
    costs = word in ("was", "were") and behind == "to" and i + 2 < first
    return i + 3 if costs and line.any(i + 2, words("revisions", "costs")) else 0


def _told_first(line: Line, i: int) -> bool:
    """ "first reported", "originally planned"."""
    opens = line.words[i] == "first" or line.words[i] in words("revisions", "at_first")
    return opens and line.any(i + 1, words("revisions", "told")) and line.pos[i + 1] != "NOUN"
