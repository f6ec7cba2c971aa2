"""Lineage in sentences. In: the Index. Out: links with their shared passages side by side. Says only what the words show."""

from dataclasses import dataclass

from variorum.model.account import AccountLineage
from variorum.model.account import Passage as SharedPlace
from variorum.render.findings import Passage
from variorum.render.view import Index
from variorum.render.wording import listed, say

_ORDER = {"copy": 0, "rewrite": 1, "shared_passage": 2, "credited": 3, "same_origin": 4}


@dataclass(frozen=True)
class LinkView:
    """One link: a sentence, the credit words, the shared passages (one tuple a passage, one entry a report)."""

    kind: str
    sentence: str
    credit: tuple[Passage, ...]
    shared: tuple[tuple[Passage, ...], ...]


def links(looked: Index) -> tuple[LinkView, ...]:
    """All links, the closest first."""
    ordered = sorted(looked.account.lineage, key=lambda item: _ORDER[item.kind])
    return tuple(_link(looked, item) for item in ordered)


def _link(looked: Index, item: AccountLineage) -> LinkView:
    credit = tuple(
        Passage(word.article, looked.name(word.article), word.start, word.end, word.exact)
        for word in item.evidence
    )
    shared = tuple(tuple(_place(looked, place) for place in places) for places in item.shared)
    return LinkView(item.kind, _sentence(looked, item), credit, shared)


def _place(looked: Index, place: SharedPlace) -> Passage:
    article = looked.articles.get(place.article)
    return Passage(
        place.article,
        looked.name(place.article),
        place.start,
        place.end,
        article.text[place.start : place.end] if article else "",
    )


def _sentence(looked: Index, item: AccountLineage) -> str:
    names = listed(looked.named(item.articles))
    if item.direction is not None and item.kind in ("copy", "rewrite"):
        earlier, later = (looked.name(article) for article in item.direction)
        return say(f"lineage.{item.kind}_of", earlier=earlier, later=later)
    if item.kind == "credited":
        if item.origin is None:
            return say("lineage.credited_unnamed", names=names)
        return say(
            "lineage.credited_sentence" if len(item.articles) == 1 else "lineage.credited_many",
            names=names,
            origin=item.origin,
        )
    if item.kind == "same_origin" and item.origin is not None:
        return say("lineage.same_origin_named", names=names, origin=item.origin)
    return say(f"lineage.{item.kind}_sentence", names=names)
