"""Due: by when. In: a page, a line and a bond. Out: the open or closed interval in which it is due, with the words that say so.

"by" and "until" leave the beginning open. Also finds what a date ahead makes a plan by itself: "holding the vote in March".
Refuses dates that are over, unless the words bind.
"""

from variorum.claims.bonds import Bond
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line, Page
from variorum.claims.phrases import subject_before
from variorum.claims.scope import phrase
from variorum.model.claim import Phrase
from variorum.model.mark import TimeExpression
from variorum.values import Interval

_LIMITS = frozenset(("by", "until", "till", "through"))
_OPEN = Interval(earliest=None, latest=None)


def due_of(page: Page, line: Line, bond: Bond) -> tuple[Interval, Phrase | None]:
    """When a bond is due: the last of the times in its clause that lie ahead or set a limit."""
    if bond.last <= bond.action:
        return _OPEN, None
    start, end = line.starts[max(0, bond.first - 4)], line.ends[bond.last - 1]
    inside = [t for t in line.times_in(start, end) if _ahead(page, t, same_day=True)]
    after = [t for t in inside if t.start > line.starts[bond.action]]
    chosen = after or inside
    if not chosen:
        return _OPEN, None
    group = _joined(page, chosen)
    first, last = group[0], group[-1]
    limit = last.mod in _LIMITS
    due = Interval(
        earliest=None if limit else first.interval.earliest,
        latest=last.interval.latest,
        grain=last.interval.grain,
    )
    return due, phrase(page, first.start, last.end)


def _joined(page: Page, times: list[TimeExpression]) -> list[TimeExpression]:
    """The first time and those that "and" joins to it."""
    group = times[:1]
    for time in times[1:]:
        between = page.text[group[-1].end : time.start].split()
        if len(between) > 2 or not {"and", "or", "on"}.intersection(between):
            break
        group.append(time)
    return group


def _ahead(page: Page, time: TimeExpression, *, same_day: bool = False) -> bool:
    """Whether a time is a limit or not yet over when the article appeared; the day itself counts only where words bind."""
    if time.kind == "SET" or time.interval.latest is None:  # "within ten days" is a stretch with an end
        return False
    published = page.article.published.latest or page.article.published.earliest
    if published is None:
        return time.mod in _LIMITS
    latest = time.interval.latest[:10]
    return latest > published[:10] or (latest == published[:10] and (same_day or time.mod in _LIMITS))


def dated_bonds(page: Page, line: Line, bonds: list[Bond]) -> list[Bond]:
    """Plans that a date ahead makes: each such date that no bond holds yet, with the verb or noun that it hangs on."""
    found = []
    said = [due for _, due in (due_of(page, line, bond) for bond in bonds) if due is not None]
    taken = {time.start for due in said for time in line.times_in(due.start, due.end)}
    for time in line.times:
        if time.start in taken:
            continue
        first, last = line.range(time.start, time.end)
        verb = _host(line, first)
        if verb is None or not _ahead(page, time, same_day=_present(line, verb)):
            continue
        who = subject_before(line, verb)
        end = max(last, verb + 1)
        found.append(Bond(who[0] if who else verb, verb, end, "planned", who))
    return found


def _present(line: Line, verb: int) -> bool:
    """Whether a verb stands in the present: what "begins on Monday" is a plan even on Monday."""
    return (
        line.pos[verb] == "VERB"
        and not line.words[verb].endswith(("ed", "ing"))
        and line.words[verb].endswith("s")
    )


def _host(line: Line, first: int) -> int | None:
    """The verb, else the plan noun, before a date in the same clause."""
    noun = None
    for i in range(first - 1, max(-1, first - 16), -1):
        if line.words[i] in clause_words("subordinators") and line.words[i] not in (
            "until",
            "before",
            "once",
            "as",
        ):
            break
        if line.pos[i] == "VERB" or (line.pos[i] == "NOUN" and line.words[i].endswith("ing")):
            return i
        if line.pos[i] == "AUX" and line.words[i] == "be":
            return i
        if noun is None and line.any(i, words("commitments", "nouns")):
            noun = i
    if noun is not None:
        return noun
    for i in range(first, min(first + 14, len(line.words))):
        if line.pos[i] == "VERB" or line.any(i, words("commitments", "nouns")):
            return i
    return next((i for i in range(first - 1, max(-1, first - 16), -1) if line.pos[i] == "NOUN"), None)
