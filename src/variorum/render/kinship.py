"""Lineage in sentences. In: the Index. Out: links with their shared text side by side and what each report adds. Says only what the words show."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from variorum.model.account import AccountChange, AccountLineage, Detail
from variorum.model.account import Passage as SharedPlace
from variorum.model.article import Evidence
from variorum.render.excerpts import Passage
from variorum.render.view import Index
from variorum.render.voices import compare
from variorum.render.wording import listed, say

_ORDER = {"copy": 0, "rewrite": 1, "shared_passage": 2, "credited": 3, "same_origin": 4}
_TEXT = ("copy", "rewrite", "shared_passage")
_GAP = (
    160  # letters between two common passages that are shown as one stretch, with what differs between them
)
_LONG = 700  # letters of a stretch; of a longer passage the report itself holds the rest
_SAME = 320  # … and of one in which nothing differs
_EDGE = 120  # letters up to the end of a sentence that are shown with it
_STOP = re.compile(r"[.!?]?[”\"]?\n+|[.!?][”\"]?[ \u00a0]+(?=[A-Z“\"])")
_SHOWN = 6  # stretches of one link
_KINDS = ("figure", "date", "name", "quote")


@dataclass(frozen=True)
class Side:
    """One report's text in a stretch; `pieces` are (text, differs) in order, `whole` is False where it was cut, `at` is where the
    common words begin."""

    place: Passage
    at: int
    pieces: tuple[tuple[str, bool], ...]
    whole: bool


@dataclass(frozen=True)
class Only:
    """What one report has that the other has nowhere, by kind."""

    name: str
    groups: tuple[tuple[str, tuple[Passage, ...]], ...]


@dataclass(frozen=True)
class ChangeView:
    """What a report and the one it is set against have for themselves, and figures that differ at the same place."""

    only: tuple[Only, ...]
    changed: tuple[tuple[Passage, Passage], ...]


@dataclass(frozen=True)
class LinkView:
    """One link: a sentence, what shows its direction, the credit words, the common text side by side, what each adds."""

    kind: str
    sentence: str
    ground: str
    credit: tuple[Passage, ...]
    shared: tuple[tuple[Side, ...], ...]
    passages: int
    change: ChangeView | None


def links(looked: Index, detailed: int = 40) -> tuple[LinkView, ...]:
    """All links, the closest first; what a report adds stands with the link to the report it shares most text with.

    The first `detailed` have their common text beside them; of very many reports the others are told in a sentence.
    """
    changes = {frozenset((item.article, item.source)): item for item in looked.account.changes}
    ordered = sorted(
        looked.account.lineage,
        key=lambda item: (_ORDER[item.kind], item.kind in _TEXT and frozenset(item.articles) not in changes),
    )
    return tuple(
        _link(looked, item, changes.get(frozenset(item.articles)), shown=number < detailed)
        for number, item in enumerate(ordered)
    )


@dataclass(frozen=True)
class Ties:
    """With whom one report shares text or an origin: by kind the reports, each as the longest passage that it has in common with this one."""

    name: str
    groups: tuple[tuple[str, tuple[Passage, ...]], ...]


def ties(looked: Index) -> tuple[Ties, ...]:
    """All links of two reports, under each of the two: the whole of what `links` shows one by one."""
    found: dict[str, dict[str, dict[str, Passage]]] = {}
    for item in looked.account.lineage:
        for one, other in permutations(item.articles, 2) if len(item.articles) == 2 else ():
            place = max(
                (place for places in item.shared for place in places if place.article == other),
                key=lambda place: place.end - place.start,
                default=SharedPlace(other, 0, 0),
            )
            words = _text(looked, other, place.start, place.end)
            shown = Passage(other, looked.name(other), place.start, place.end, words)
            found.setdefault(one, {}).setdefault(item.kind, {}).setdefault(other, shown)
    return tuple(
        Ties(
            looked.name(one),
            tuple(
                (
                    say(f"lineage.{kind}"),
                    tuple(sorted(held.values(), key=lambda p: looked.order.get(p.article, 0))),
                )
                for kind, held in sorted(found[one].items(), key=lambda item: _ORDER[item[0]])
            ),
        )
        for one in sorted(found, key=lambda item: looked.order.get(item, 0))
    )


def _link(looked: Index, item: AccountLineage, change: AccountChange | None, *, shown: bool) -> LinkView:
    own = change if item.kind in ("copy", "rewrite") else None
    return LinkView(
        kind=item.kind,
        sentence=_sentence(looked, item),
        ground=_ground(looked, item),
        credit=tuple(_words(looked, word) for word in (*item.evidence, *item.proof)),
        shared=tuple(_stretches(looked, item)) if shown else (),
        passages=len(item.shared),
        change=_change(looked, own) if own is not None else None,
    )


def _stretches(looked: Index, item: AccountLineage) -> Iterable[tuple[Side, ...]]:
    """Common passages that stand close together as one stretch, so that what differs between them can be seen; the longest, in text order."""
    joined = item.kind in _TEXT
    runs: list[list[SharedPlace]] = []
    for places in sorted(item.shared, key=lambda places: [place.start for place in places]):
        if runs and joined and _close(runs[-1], places):
            runs[-1] = [
                SharedPlace(old.article, old.start, new.end)
                for old, new in zip(runs[-1], places, strict=True)
            ]
        else:
            runs.append(list(places))
    longest = sorted(
        range(len(runs)), key=lambda number: (runs[number][0].start - runs[number][0].end, number)
    )
    for number in sorted(longest[:_SHOWN]):
        run = [_rounded(looked, place) for place in runs[number]] if joined else runs[number]
        texts = [_text(looked, place.article, place.start, place.end) for place in run]
        yield tuple(
            _side(
                looked,
                place,
                runs[number][at].start,
                compare(texts[at - 1], texts[at]) if joined else ((texts[at], False),),
            )
            for at, place in enumerate(run)
        )


def _text(looked: Index, article: str, start: int, end: int) -> str:
    """Words of a report; nothing where there is no such report."""
    found = looked.articles.get(article)
    return found.text[start:end] if found else ""


def _rounded(looked: Index, place: SharedPlace) -> SharedPlace:
    """The stretch with the rest of its first and last sentence where that is short: what differs often stands at the edges."""
    article = looked.articles.get(place.article)
    if article is None:
        return place
    before = [*_STOP.finditer(article.text, max(0, place.start - _EDGE), place.start)]
    behind = _STOP.search(article.text, max(0, place.end - 1), place.end + _EDGE)
    return SharedPlace(
        place.article,
        before[-1].end() if before else 0 if place.start <= _EDGE else place.start,
        max(behind.start() + 1, place.end) if behind else place.end,
    )


def _side(looked: Index, place: SharedPlace, at: int, pieces: Sequence[tuple[str, bool]]) -> Side:
    """One report's words, cut where they are long."""
    held: list[tuple[str, bool]] = []
    left = _LONG if any(differs for _, differs in pieces) else _SAME
    for text, differs in pieces:
        if left > 0:
            held.append((text if len(text) <= left else text[:left].rpartition(" ")[0], differs))
        left -= len(text)
    words = _text(looked, place.article, place.start, place.end)
    return Side(
        Passage(place.article, looked.name(place.article), place.start, place.end, words),
        at,
        tuple(held),
        left >= 0,
    )


def _close(run: Sequence[SharedPlace], places: Sequence[SharedPlace]) -> bool:
    """Whether the passage follows the stretch soon enough in both reports, and the two together can be read at one go."""
    return len(run) == len(places) and all(
        0 <= b.start - a.end <= _GAP and b.end - a.start <= _LONG for a, b in zip(run, places, strict=True)
    )


def _change(looked: Index, item: AccountChange) -> ChangeView:
    sides = ((item.article, item.added), (item.source, item.dropped))
    return ChangeView(
        only=tuple(Only(looked.name(article), _groups(looked, held)) for article, held in sides if held),
        changed=tuple((_words(looked, one), _words(looked, two)) for one, two in item.changed),
    )


def _groups(looked: Index, details: Sequence[Detail]) -> tuple[tuple[str, tuple[Passage, ...]], ...]:
    """Details by kind, in the order figures, dates, names, quotations."""
    held = ((kind, tuple(_words(looked, one) for one in details if one.kind == kind)) for kind in _KINDS)
    return tuple((say(f"change.{kind}"), found) for kind, found in held if found)


def _words(looked: Index, word: Evidence | Detail) -> Passage:
    return Passage(word.article, looked.name(word.article), word.start, word.end, word.exact)


def _ground(looked: Index, item: AccountLineage) -> str:
    """What shows who came first, or that nothing does."""
    if item.kind not in ("copy", "rewrite"):
        return ""
    if item.direction is None or item.ground is None:
        return say("lineage.ground.none")
    return say(
        f"lineage.ground.{item.ground}",
        earlier=looked.name(item.direction[0]),
        later=looked.name(item.direction[1]),
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
