"""Sentences. In: an article. Out: sentence spans with the role of their line. Never changes the text.

nupunkt (MIT) holds the abbreviation model; two rules of ours mend what every library gets wrong in scraped news
(measured in ../shared/research/ecosystem.md §3): no split before a lower-case letter, comma or semicolon
("the military. reported"), and a split at a missing space ("ends.The", "failed.”Nobody").
"""

import re
from functools import cache
from itertools import pairwise

from nupunkt import PunktSentenceTokenizer

from variorum.model.article import Article, Block
from variorum.model.mark import Sentence

_LINE = re.compile(r"[^\n]+")
_GLUED = re.compile(r"(?<=[a-z)][.!?])(?=[A-Z][a-z])|(?<=[.!?][”\"])(?=[A-Z][a-z])|(?<=[a-z]{3}[.!?])(?=[“\"][A-Z])")
_CONTINUES = re.compile(r"[\s]*[a-z,;]")
_INITIAL = re.compile(r"(?:^|\s)(?:[A-Z]|Gen|Col|Lt|Maj|Sgt|Capt|Gov|Sen|Rep|Rev|Mr|Mrs|Ms|Dr|St|Ft|Mt|Prof|No)\.$")


@cache
def _punkt() -> PunktSentenceTokenizer:
    return PunktSentenceTokenizer()


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Sentences of every block, in text order. A headline or dateline is never joined with the next line."""
    blocks = article.blocks or tuple(Block(kind="paragraph", start=m.start(), end=m.end()) for m in _LINE.finditer(article.text))
    found: list[Sentence] = []
    for block in blocks:
        for start, end in _split_block(article.text[block.start : block.end]):
            found.append(Sentence(start=block.start + start, end=block.start + end, block=block.kind))
    return tuple(found)


def _split_block(text: str) -> list[tuple[int, int]]:
    """Sentence spans of one line or paragraph, stripped of outer white space."""
    cuts = {0, len(text)}
    for start, end in _punkt().span_tokenize(text):
        cuts.update((start, end))
    cuts.update(match.start() for match in _GLUED.finditer(text))
    kept = [0]
    for cut in sorted(cuts - {0, len(text)}):
        before, after = text[:cut], text[cut:]
        if not after.strip() or _CONTINUES.match(after) or _INITIAL.search(before[-8:].rstrip()):
            continue
        if not before[kept[-1] :].strip():
            continue
        kept.append(cut)
    kept.append(len(text))
    spans = []
    for start, end in pairwise(kept):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if right > left:
            spans.append((left, right))
    return spans
