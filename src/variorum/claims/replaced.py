"""Which figure took the place of which, by the words between them. In: a page and its amount claims. Out: the same, the newer pointing back.

"Raised to 430 from 412", "2.4 billion, up from 2.3", "500 dollars, later raised to 800", "26, not 28 as first reported", "eleven crews and not twelve". Refuses figures
that merely stand in one sentence, changes ("by 12") and figures of two units.
"""

from functools import cache

import msgspec

from variorum.claims.drafts import draft_words
from variorum.claims.line import Line, Page
from variorum.lang.load import load_table
from variorum.model.claim import Claim, Phrase
from variorum.values import Amount

_NEAR = 5  # words between a figure and what it rose from
_FAR = 20  # words between a figure and what it was raised to, with a conversion in brackets
_JOINTS = frozenset((",", "and", "–", "—", "("))
_QUOTES = frozenset(('"', "“", "‘", "'", "«"))
_LED = 12  # words in which the verb stands before a figure: "raised the sum set aside for the repairs to 78 million from 45"


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("en", "revisions")[name].split())


def settle_replaced(page: Page, claims: list[Claim]) -> list[Claim]:
    """Each figure that took another's place, with the other's id and the words that say so."""
    lines = {line.start: line for line in page.lines}
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end))
    found = {claim.id: claim for claim in ordered}
    last: dict[str, Claim] = {}  # by unit: a conversion may stand between
    for second in ordered:
        unit = second.value.unit if isinstance(second.value, Amount) else ""
        first, last[unit] = last.get(unit), second
        line = lines.get(second.sentence.start)
        if (
            first is None
            or line is None
            or first.sentence != second.sentence
            or not _one_scale(first, second)
        ):
            continue
        told = _told(page, line, first, second)
        if told is not None:
            new, old, words = told
            found[new.id] = msgspec.structs.replace(found[new.id], replaces=old.id, replaced_by_words=words)
    return list(found.values())


def _one_scale(first: Claim, second: Claim) -> bool:
    """Whether two figures are levels of one unit that differ."""
    one, two = first.value, second.value
    if not (isinstance(one, Amount) and isinstance(two, Amount)) or one.unit != two.unit:
        return False
    differ = (one.low, one.high) != (two.low, two.high)
    return differ and first.end <= second.start and first.part_of != second.id and second.part_of != first.id


def _told(page: Page, line: Line, first: Claim, second: Claim) -> tuple[Claim, Claim, Phrase] | None:
    """The newer, the older and the words."""
    one, two = line.range(first.start, first.end), line.range(second.start, second.end)
    between = range(one[1], two[0])
    if not between or len(between) > _FAR:
        return None
    opens = line.words[one[0] - 1] in _QUOTES if one[0] else False  # raised to "about 200" from 130
    last, before = line.word(two[0] - 1), line.word(one[0] - 1 - opens)
    moved = [i for i in between if line.any(i, _words("raised") | _words("moves"))]
    led = any(line.any(i, _words("raised") | _words("moves")) for i in range(max(0, one[0] - _LED), one[0]))
    if last == "from" and len(between) <= _NEAR and second.change is None:
        if moved or (led and before in ("to", "at")):
            return first, second, _phrase(page, line, moved[0] if moved else one[0] - 1 - opens, two[0])
        return None
    if before == "from" and last == "to" and len(between) == 1:
        return second, first, _phrase(page, line, one[0] - 1, two[0])
    if last == "to" and moved and two[0] - moved[-1] <= _NEAR and before != "by":
        later = [i for i in between if line.words[i] in _words("later") and i < moved[-1]]
        return second, first, _phrase(page, line, later[-1] if later else moved[-1], two[0])
    drafts = draft_words(page, line, one), draft_words(page, line, two)
    if drafts[0] is not None and drafts[1] is None:
        return second, first, drafts[0]
    if drafts[1] is not None and drafts[0] is None:
        return first, second, drafts[1]
    if last == "of" and line.word(two[0] - 2) == "instead":
        return first, second, _phrase(page, line, two[0] - 2, two[0])
    if last == "not" and line.word(two[0] - 2) in _JOINTS and len(between) <= _NEAR:
        return first, second, _phrase(page, line, two[0] - 1, two[1])
    return None


def _phrase(page: Page, line: Line, first: int, end: int) -> Phrase:
    """The words from one token up to another."""
    start, stop = line.starts[first], line.ends[end - 1]
    return Phrase(exact=page.text[start:stop], start=start, end=stop)
