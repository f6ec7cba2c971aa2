"""Who said what: invented reports of tests/cases/speech.yaml, read whole."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from variorum.annotate import annotate_article
from variorum.model.article import Article, Block, BlockKind
from variorum.model.mark import Marks, Quotation
from variorum.values.name import fold

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/speech.yaml").read_text(encoding="utf-8"))
_COVERED = 0.8


def read(text: str) -> tuple[Article, Marks]:
    """The marks of a report; a first line without a stop is its headline."""
    blocks, at = [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        title = number == 0 and not paragraph.endswith((".", "”", '"'))
        kind: BlockKind = "headline" if title else "paragraph"
        blocks.append(Block(kind, at, at + len(paragraph)))
        at += len(paragraph) + 2
    article = Article(id="a", name="a.txt", text=text, blocks=tuple(blocks))
    return article, annotate_article(article)


def covering(marks: Marks, start: int, end: int) -> Quotation | None:
    """The shortest quotation that covers four fifths of a span."""
    held = [
        quote
        for quote in marks.quotations
        if min(end, quote.content[-1].end) - max(start, quote.content[0].start) >= _COVERED * (end - start)
    ]
    return min(held, key=lambda quote: quote.content[-1].end - quote.content[0].start, default=None)


def speaker(article: Article, marks: Marks, quote: Quotation) -> str:
    """The speaker by the fullest name, else by the words."""
    if quote.chain is not None:
        return marks.chains[quote.chain].name
    return article.text[quote.speaker.start : quote.speaker.end] if quote.speaker else ""


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_speech(case: dict[str, Any]) -> None:
    article, marks = read(case["text"])
    missed = case.get("missed", [])
    for wanted in case["want"]:
        words, name = wanted.rsplit(" ⇒ ", 1)
        if words in missed:
            continue
        start = article.text.index(words)
        quote = covering(marks, start, start + len(words))
        assert quote is not None, words
        told, meant = fold(speaker(article, marks, quote)).split(), fold(name).split()
        assert told, words
        assert told[-1] in meant or meant[-1] in told, (words, told)
