"""Groups: who the counted ones were, where the words behind a figure say so. In: a page and its amount claims. Out: the same, with their group.

"Of these, 31 were civilians", "31 of them civilians", "forty-one of the dead were civilians": each counts the civilians among
the dead, a part of those counted before. Refuses "all of them civilians", where the figure stays the whole, words that name
no group of people, and figures that say themselves whom they count.
"""

from functools import cache

import msgspec

from variorum.catalogue import load_catalogue
from variorum.claims.line import Line, Page
from variorum.lang.load import load_table
from variorum.model.claim import Claim, Phrase
from variorum.values import Amount

_BE = frozenset(("were", "are", "was", "is"))
_THEM = frozenset(("them", "these", "those", "whom", "which"))
_MODIFIERS = 2  # adjectives before the group
_SHORTLY = 400  # characters from the whole to a bare figure that tells of some of them
_BARE = frozenset(("members", "open:be"))  # what a bare figure is read as for want of a fate


def settle_groups(page: Page, claims: list[Claim]) -> list[Claim]:
    """Each figure with the group that the words behind it name, as a part of the figure before that it is taken from."""
    lines = {line.start: line for line in page.lines}
    whole: Claim | None = None
    found: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
        line = lines.get(claim.sentence.start)
        group = _group(page, line, claim) if line is not None and _open(claim) else None
        if group is None:
            whole = claim if _fate(claim) and claim.part_of is None else whole
            found.append(claim)
            continue
        found.append(_of_group(claim, group, whole))
    return found


def _of_group(claim: Claim, group: Phrase, whole: Claim | None) -> Claim:
    """The claim as a count of the group; a bare figure has the fate of the whole."""
    held = whole is not None and _holds(whole, claim)
    if not _fate(claim) and not (held and whole is not None and claim.start - whole.end <= _SHORTLY):
        return claim
    part = claim.part_of or (whole.id if held and whole is not None else None)
    attribute = claim.attribute if _fate(claim) or whole is None else whole.attribute
    value = claim.value
    if isinstance(value, Amount):
        value = msgspec.structs.replace(value, unit="person")
    scope = msgspec.structs.replace(claim.scope, population=group)
    return msgspec.structs.replace(
        claim, attribute=attribute, value=value, counted=group.exact, scope=scope, part_of=part
    )


def _fate(claim: Claim) -> bool:
    entry = load_catalogue().get(claim.attribute)
    return entry is not None and entry.fate


def _open(claim: Claim) -> bool:
    """Whether a figure leaves open who is counted: "26", "35 of the dead", "31 bodies"."""
    if not isinstance(claim.value, Amount) or not (_fate(claim) or claim.attribute.startswith(tuple(_BARE))):
        return False
    said = (claim.counted or "").lower().split()
    return not said or said[-1] in load_table("en", "scope_words")["general"]


def _holds(whole: Claim, part: Claim) -> bool:
    """Whether one figure can be some of the other."""
    one, two = whole.value, part.value
    if not (isinstance(one, Amount) and isinstance(two, Amount)) or one.unit != "person":
        return False
    return 0 < (two.low or two.high or 0) < (one.low or one.high or 0)


@cache
def _groups() -> frozenset[str]:
    """Every word that names a group of people."""
    table = load_table("en", "populations")["partitions"]
    return frozenset(word for groups in table.values() for words in groups.values() for word in words)


def _group(page: Page, line: Line, claim: Claim) -> Phrase | None:
    """The group behind a figure: "… were civilians", "… of them women"."""
    _, last = line.range(claim.start, claim.end)
    if (
        _fate(claim)
        and claim.predicate
        and line.any(last, frozenset((claim.predicate,)))
        and line.word(last + 1) in _BE
    ):
        last += 1  # "four of the riders hurt were students"
    them = line.word(last) == "of" and line.word(last + 1) in _THEM
    at = last + 2 if them else last
    told = line.word(at) in _BE
    if not (them or told):
        return None
    at += told
    noun = next((i for i in range(at, at + _MODIFIERS + 1) if _noun(line, i)), None)
    if noun is None or any(line.pos[i] not in ("ADJ", "NOUN") for i in range(at, noun)):
        return None
    while _noun(line, noun + 1):
        noun += 1
    if line.pos[noun] == "NOUN" and noun + 1 < len(line.pos) and line.pos[noun + 1] == "NOUN":
        return None  # "were police work"
    start, end = line.starts[at], line.ends[noun]
    return Phrase(exact=page.text[start:end], start=start, end=end)


def _noun(line: Line, i: int) -> bool:
    return i < len(line.words) and line.lemmas[i] in _groups() and line.pos[i] in ("NOUN", "PROPN", "ADJ")
