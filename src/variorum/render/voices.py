"""Quotations side by side. In: the Index. Out: quote families with the words that differ marked. Versions are never merged."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from variorum.model.account import AccountFamily, AccountQuotation
from variorum.render.view import Index
from variorum.render.wording import listed, say

_WORD = re.compile(r"\w+(?:[’'-]\w+)*|\s+|[^\w\s]", re.UNICODE)
_MAX_WORDS = 600  # comparing is quadratic; no spoken passage in print is longer

_KEPT = 1 << 12  # comparisons remembered: many reports of a story carry the same words


@dataclass(frozen=True)
class Version:
    """One report's version of some words; `pieces` are (text, differs) in order."""

    quotation: str
    article: str
    name: str
    date: str
    start: int
    end: int
    exact: str
    kind: str
    speaker: str
    via: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class FamilyView:
    """Versions of one utterance."""

    id: str
    speaker: str
    speakers: str
    differences: str
    sentence: str
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class SpeakerView:
    """All quotations of one speaker."""

    name: str
    versions: tuple[Version, ...]


def families(looked: Index) -> tuple[FamilyView, ...]:
    """Families told by at least two reports; those that differ first."""
    quotations = {item.id: item for item in looked.account.quotations}
    shown = [_family(looked, item, quotations) for item in looked.account.families]
    held = [item for item in shown if len({version.article for version in item.versions}) > 1]
    return tuple(sorted(held, key=lambda item: (item.differences == "none", -len(item.versions))))


def by_speaker(looked: Index) -> tuple[SpeakerView, ...]:
    """Quotations by speaker, those with most words first; unnamed speakers last."""
    groups: dict[str, list[AccountQuotation]] = {}
    for item in looked.account.quotations:
        groups.setdefault(speaker_name(item), []).append(item)
    unnamed = say("quote.unnamed")
    ranked = sorted(groups.items(), key=lambda pair: (pair[0] == unnamed, -len(pair[1]), pair[0]))
    return tuple(
        SpeakerView(name, tuple(_version(looked, item, item) for item in _by_date(looked, found)))
        for name, found in ranked
    )


def speaker_name(item: AccountQuotation) -> str:
    """The speaker as named, else "not named"."""
    return item.speaker.name if item.speaker is not None and item.speaker.name else say("quote.unnamed")


def _outer(items: list[AccountQuotation]) -> list[AccountQuotation]:
    """Without quotations that lie inside another one of the same report: those are the same words once more."""
    return [
        item
        for item in items
        if not any(
            other.article == item.article
            and other.start <= item.start
            and item.end <= other.end
            and (other.end - other.start, other.id) > (item.end - item.start, item.id)
            for other in items
        )
    ]


def _speakers(members: Iterable[AccountQuotation]) -> list[str]:
    """Speakers known to be different people, in order."""
    named = {
        item.speaker.entity: item.speaker.name
        for item in members
        if item.speaker and item.speaker.entity and item.speaker.name
    }
    return list(dict.fromkeys(name for name in named.values() if name))


def _by_date(looked: Index, items: Iterable[AccountQuotation]) -> list[AccountQuotation]:
    return sorted(items, key=lambda item: (looked.order.get(item.article, 0), item.start))


def _family(looked: Index, family: AccountFamily, quotations: dict[str, AccountQuotation]) -> FamilyView:
    members = _by_date(looked, _outer([quotations[item] for item in family.quotations if item in quotations]))
    base = max(members, key=lambda item: len(item.exact), default=None)
    ordered = sorted(members, key=lambda item: item is not base)
    names = list(dict.fromkeys(speaker_name(item) for item in ordered))
    speakers = _speakers(ordered)
    return FamilyView(
        id=family.id,
        speaker=names[0] if names else "",
        speakers=say("quote.speakers", names=listed(speakers))
        if len(family.speakers) > 1 and len(speakers) > 1
        else "",
        differences=family.differences,
        sentence=say(f"difference.{family.differences}"),
        versions=tuple(_version(looked, item, base or item) for item in ordered),
    )


def _version(looked: Index, item: AccountQuotation, base: AccountQuotation) -> Version:
    return Version(
        quotation=item.id,
        article=item.article,
        name=looked.name(item.article),
        date=looked.published(item.article, short=True),
        start=item.start,
        end=item.end,
        exact=item.exact,
        kind=say(f"quote.{item.kind}"),
        speaker=speaker_name(item),
        via=say("quote.via", names=listed(item.via)) if item.via else "",
        pieces=((item.exact, False),) if item is base else compare(base.exact, item.exact),
    )


@lru_cache(_KEPT)
def compare(base: str, other: str) -> tuple[tuple[str, bool], ...]:
    """`other` cut into pieces, each marked True where its words do not stand in `base`; the pieces join to `other` again."""
    left, right = _WORD.findall(base), _WORD.findall(other)
    if len(left) > _MAX_WORDS or len(right) > _MAX_WORDS:
        return ((other, False),)
    ones, twos = ([item.lower() for item in side] for side in (left, right))
    if ones == twos:
        return ((other, False),) if other else ()
    matcher = SequenceMatcher(None, ones, twos, autojunk=False)
    same = [False] * len(right)
    for block in matcher.get_matching_blocks():
        same[block.b : block.b + block.size] = [True] * block.size
    same = [known or not _is_word(item) for known, item in zip(same, right, strict=True)]
    return _joined(right, same)


def _is_word(piece: str) -> bool:
    """Whether the piece is a word; spaces and punctuation are never a difference of their own."""
    return piece[0].isalnum() or piece[0] == "_"


def _joined(words: list[str], same: list[bool]) -> tuple[tuple[str, bool], ...]:
    """Neighbours of one kind as one piece; what stands between two differing words belongs to them."""
    following = True  # whether the next word, read from the end, is known
    bridged = list(same)
    for position in range(len(words) - 1, -1, -1):
        if _is_word(words[position]):
            following = same[position]
        else:
            bridged[position] = following
    pieces: list[tuple[str, bool]] = []
    for position, word in enumerate(words):
        differs = not bridged[position] and (_is_word(word) or (bool(pieces) and pieces[-1][1]))
        if pieces and pieces[-1][1] == differs:
            pieces[-1] = (pieces[-1][0] + word, differs)
        else:
            pieces.append((word, differs))
    return tuple(pieces)
