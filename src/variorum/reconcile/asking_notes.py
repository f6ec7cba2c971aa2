"""What the words beside a figure say of it and those beside another figure do not. In: the claims of a finding, of its sisters, the texts. Out:
phrases with their preposition, as printed: "by the cutter Petrel", "in the northern port"; those of most reports first.

Refuses phrases over a comma, another figure or a verb, and such as a sister's words hold as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.model.claim import Claim
from variorum.reconcile.asking_words import words
from variorum.values.name import fold

_TOKEN = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*|[^\w\s]")
_AROUND = 90  # characters on each side of a figure
_LONGEST = 6  # words of a phrase
_WHERE = ("in a ", "in the ", "at a ", "at the ", "near ", "from a ", "from the ")
_SHORT = 44  # characters of it

Texts = Mapping[str, str]


def notes(
    claims: Sequence[Claim], sisters: Iterable[Claim], texts: Texts, *, alone: bool = False
) -> Iterator[str]:
    """Phrases that tell the claims apart from their sisters, the best first; `alone` takes the place that one report tells without a name, too."""
    beside = {claim.id: _around(claim, texts) for claim in claims}
    others = {word for claim in sisters for side in _around(claim, texts) for word in map(fold, side)}
    told: dict[str, set[str]] = {}
    for claim in claims:
        for side in beside[claim.id]:
            for phrase in _phrases(side):
                own = _telling(phrase)
                if own and not own <= others:
                    told.setdefault(phrase, set()).update(
                        other.article for other in claims if _holds(beside[other.id], own)
                    )
    ranked = sorted(told, key=lambda phrase: (-len(told[phrase]), _rank(phrase), len(phrase), phrase))
    yield from (
        p
        for p in ranked
        if len(p) <= _SHORT and (len(told[p]) > 1 or _named(p) or (alone and p.startswith(_WHERE)))
    )


def _around(claim: Claim, texts: Texts) -> tuple[list[str], list[str]]:
    """The words before and behind a figure in its sentence, up to a mark or another figure."""
    text = texts.get(claim.article, "")
    start, end = (
        max(claim.sentence.start, claim.start - _AROUND),
        min(claim.sentence.end, claim.end + _AROUND),
    )
    before, behind = _TOKEN.findall(text[start : claim.start]), _TOKEN.findall(text[claim.end : end])
    if start > claim.sentence.start:
        before = before[1:]  # the first may be cut
    if end < claim.sentence.end:
        behind = behind[:-1]
    if before[-1:] == [","]:  # "In Lima, 40 people marched"; not the item of a list
        opening = _run(before[-2::-1])[::-1]
        whole = start == claim.sentence.start and len(opening) == len(before) - 1
        return (opening if whole else []), _run(behind)
    return _own(before), _run(behind)


def _own(before: Sequence[str]) -> list[str]:
    """The words before a figure that are its own: behind another figure of a list, those that follow "and"."""
    found = _run(before[::-1])
    listed = len(found) < len(before) and before[-1 - len(found)][0].isdigit()
    joint = next((i for i, token in enumerate(found) if token.lower() in ("and", "or")), len(found))
    return found[: joint if listed else len(found)][::-1]


def _run(tokens: Sequence[str]) -> list[str]:
    """The tokens up to the first mark or figure."""
    found: list[str] = []
    for token in tokens:
        if not token[0].isalpha() or token.lower() in words("numerals"):
            break
        found.append(token)
    return found


def _phrases(side: Sequence[str]) -> Iterator[str]:
    """Each preposition of place, time or doer with its noun."""
    for i, token in enumerate(side):
        if token.lower() not in words("note_cases"):
            continue
        last = i + 1
        while last < len(side) and last - i <= _LONGEST:
            if _ends(side[last], first=last == i + 1 or side[last - 1].lower() in words("openers")):
                break
            last += 1
        while last > i + 1 and side[last - 1].lower() in words("note_ends") | words("openers"):
            last -= 1
        if words("owners") & {word.lower() for word in side[i:last]}:
            continue
        if last > i + 1 and len(side[last - 1]) > 1 and _telling(" ".join(side[i:last])):
            yield " ".join((token.lower(), *side[i + 1 : last]))


def _ends(token: str, *, first: bool) -> bool:
    """Whether a word belongs to no noun phrase any more."""
    low = token.lower()
    if low in words("openers"):
        return not first  # a second article begins another phrase
    verb = token.islower() and low.endswith(("ed", "ing")) and not first
    return verb or low in words("note_breaks") or (low in words("note_cases") and low != "of")


def _telling(phrase: str) -> frozenset[str]:
    """The words of a phrase that tell something."""
    said = phrase.split()
    idle = words("openers") | words("note_cases") | words("note_ends") | words("note_breaks")
    return frozenset(fold(word) for word in said[1:] if word.lower() not in idle)


def _holds(sides: tuple[Sequence[str], Sequence[str]], own: frozenset[str]) -> bool:
    """Whether words around a figure hold half of the telling words."""
    there = {fold(word) for side in sides for word in side}
    return 2 * len(own & there) >= len(own)


def _rank(phrase: str) -> int:
    """A doer tells more than a place, a name more than a noun."""
    return 2 * (not phrase.startswith("by ")) + (not _named(phrase))


def _named(phrase: str) -> bool:
    """Whether a name stands in a phrase: what one report alone says must at least name something."""
    return any(word[:1].isupper() for word in phrase.split())
