"""Scope and as-of: what a figure is about. In: a page, a line, a clause and a number. Out: Scope phrases and an AsOf, each with its exact words.

Refuses to infer a scope that no words state: an empty scope means that the article does not say.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from variorum.claims.clause import Clause
from variorum.claims.lexicon import words
from variorum.claims.line import Line, Openings, Page, openings
from variorum.lang import any_run, load_table
from variorum.model.claim import AsOf, Phrase, Scope
from variorum.model.mark import TimeExpression
from variorum.values import Interval

_BEFORE_WHERE = 60  # characters in which the place before "where" begins
_BESIDE = 25  # characters behind a figure in which "worldwide" is its own
_LIST = 60  # characters in which the places follow that "between" joins
_OWN = 6  # words between a figure and its own place
_NOBODY = frozenset(("neither", "nobody", "none"))
_STOP = frozenset(
    (
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "—",
        "–",
        "and",
        "but",
        "or",
        "that",
        "which",
        "who",
        "when",
        "after",
        '"',
        "”",
        "“",
    )
)


@cache
def _runs(name: str) -> re.Pattern[str]:
    """The phrases of one list of the scope table as one pattern, the longest first."""
    return any_run(load_table("en", "scope")[name])


@cache
def _openings(name: str) -> Openings:
    return openings(load_table("en", "scope")[name])


def phrase(page: Page, start: int, end: int) -> Phrase:
    """Words at their place."""
    return Phrase(exact=page.text[start:end], start=start, end=end)


class Setting(msgspec.Struct, frozen=True):
    """What a clause says of the scope of all its figures: its places, each with the figure that owns it, the one meant where none is, and more."""

    owned: tuple[tuple[Phrase, tuple[int, int] | None], ...] = ()
    place: Phrase | None = None
    period: Phrase | None = None
    definition: Phrase | None = None


def setting_of(page: Page, line: Line, clause: Clause) -> Setting:
    """Places, period and definition that a clause names."""
    start, end = line.starts[clause.first], line.ends[clause.last - 1]
    placed = (_placed(page, line, clause, place) for place in _places(line, clause))
    owned = tuple((place, _owner(line, clause, place)) for place in placed if place is not None)
    return Setting(
        owned=owned,
        place=_antecedent(page, line, clause)
        or (owned[0][0] if owned else None)
        or _run_of_place(page, line, start, end),
        period=_period(page, line, start, end),
        definition=_definition(page, line, clause, end),
    )


def scope_of(
    page: Page, line: Line, setting: Setting, counted: tuple[int, int] | None, span: tuple[int, int]
) -> Scope:
    """Population, place, period and definition of the figure at `span`."""
    return Scope(
        population=phrase(page, *counted) if counted else None,
        place=_place(page, line, setting, span),
        period=setting.period,
        definition=setting.definition,
    )


def _search(page: Page, line: Line, name: str, start: int, end: int) -> re.Match[str] | None:
    """The first run of a table within a part of the sentence."""
    pattern = _runs(name)
    held = line.holds(page.text, name, pattern, _openings(name))
    return pattern.search(page.text, start, end) if held else None


def _run_of_place(page: Page, line: Line, start: int, end: int) -> Phrase | None:
    """A place without a name: "worldwide"."""
    match = _search(page, line, "place_runs", start, end)
    return phrase(page, match.start(), match.end()) if match else None


def _place(page: Page, line: Line, setting: Setting, span: tuple[int, int]) -> Phrase | None:
    """ "in X" where X is a named place in the clause; in a list of figures each with its own place, only its own."""
    own_run = _run_of_place(page, line, span[1], min(span[1] + _BESIDE, line.end))
    if own_run:
        return own_run  # "4,700 people worldwide"
    if len(setting.owned) > 1:
        own = next((place for place, owner in setting.owned if owner == span), None)
        if own is not None:
            return own
        if len({owner for _, owner in setting.owned} - {None}) > 1:  # "12 people, seven in A and five in B"
            return next((place for place, owner in setting.owned if owner is None), None)
    return setting.place


def _antecedent(page: Page, line: Line, clause: Clause) -> Phrase | None:
    """The place that a clause with "where" tells of: "in the port of Ilmar, where another 300 marched"."""
    at = next((i for i in (clause.first, clause.first - 1) if line.word(i) == "where"), None)
    if at is None:
        return None
    near = line.mentions_in(line.starts[at] - _BEFORE_WHERE, line.starts[at])
    places = [m for m in near if m.kind == "place" and 0 <= line.starts[at] - m.end <= 2]
    return phrase(page, places[-1].start, places[-1].end) if places else None


def _places(line: Line, clause: Clause) -> Iterator[tuple[int, int]]:
    """First token and end of each named place of the clause."""
    for mention in line.mentions_in(line.starts[clause.first], line.ends[clause.last - 1]):
        first, _ = line.range(mention.start, mention.end)
        if mention.kind == "place" and mention.form != "pronoun" and clause.first <= first < clause.last:
            yield first, mention.end


def _placed(page: Page, line: Line, clause: Clause, place: tuple[int, int]) -> Phrase | None:
    """The place with its preposition."""
    first, end = place
    for i in range(first - 1, max(clause.first - 1, first - 8), -1):
        if line.words[i] in words("scope", "place_case"):
            return phrase(page, line.starts[i], _joined(line, i, end))
        if line.words[i] in words("scope", "place_nouns") and line.word(i + 1) == "of":
            return phrase(page, line.starts[i], end)  # "took to the streets of X"
        if line.pos[i] in ("VERB", "PUNCT", "NUM") or line.words[i] in ("with", "by", "for"):
            break
    return None


def _joined(line: Line, case: int, end: int) -> int:
    """The end of the last place that "between" joins: "between Norland, the Isles and Westmark"."""
    if line.words[case] != "between":
        return end
    for mention in line.mentions_in(end, end + _LIST):
        _, last = line.range(line.starts[case], end)
        first, _ = line.range(mention.start, mention.end)
        joints = line.words[last:first]
        if mention.kind != "place" or mention.start < end or not set(joints) <= {",", "and", "the"}:
            continue
        end = mention.end
    return end


def _owner(line: Line, clause: Clause, place: Phrase) -> tuple[int, int] | None:
    """The figure right before a place, with no other word than what is counted between: "55 percent of traffic in X"."""
    before = [q for q in line.quantities if line.starts[clause.first] <= q.start and q.end <= place.start]
    if not before:
        return None
    last = max(before, key=lambda q: q.end)
    between = line.range(last.end, place.start)
    near = between[1] - between[0] <= _OWN and not any(
        line.pos[i] in ("VERB", "PUNCT") for i in range(*between)
    )
    return (last.start, last.end) if near else None


def _period(page: Page, line: Line, start: int, end: int) -> Phrase | None:
    for told in ("rates", "moment_runs"):
        found = _search(page, line, told, start, end)
        if found:
            return phrase(page, found.start(), found.end())
    if not line.holds(page.text, "period_opens", _runs("period_opens"), _openings("period_opens")):
        return None
    for match in _runs("period_opens").finditer(page.text, start, end):
        time = next(
            (
                t
                for t in line.times_in(match.start() - 25, match.end() + 26)
                if match.start() <= t.start <= match.end() + 25 or t.start <= match.start() < t.end
            ),
            None,
        )
        if time:
            return phrase(page, min(match.start(), time.start), max(match.end(), time.end))
        if match[0].lower() == "since":
            first, last = line.range(match.start(), min(end, match.end() + 30))
            return phrase(page, match.start(), line.ends[min(_until_stop(line, first + 1), last) - 1])
    return None


def _until_stop(line: Line, first: int) -> int:
    last = first
    while last < len(line.words) and last - first < 8 and line.words[last] not in _STOP:
        last += 1
    return max(last, first)


def _definition(page: Page, line: Line, clause: Clause, end: int) -> Phrase | None:
    """ "by hostile acts", "in violent actions", "including the attacker"."""
    start = line.tokens[clause.first].start
    match = _search(page, line, "definition_opens", start, min(line.end, end + 60))
    if match:
        first, _ = line.range(match.start(), match.end())
        if not _NOBODY.isdisjoint(line.words[max(0, first - _OWN) : first]):
            return None  # "neither of us is counting the trainees" limits all that is told
        return phrase(page, match.start(), max(match.end(), line.ends[_until_stop(line, first + 1) - 1]))
    match = _search(page, line, "definition_words", start, min(line.end, end))
    if match:
        return phrase(page, match.start(), match.end())
    cases = words("scope", "definition_case")
    if line.vocabulary.isdisjoint(cases):
        return None
    for i in range(clause.first, clause.last):
        if line.words[i] not in cases:
            continue
        for j in range(i + 1, min(i + 5, clause.last)):
            if line.any(j, words("scope", "cause_nouns")) and line.pos[j] != "VERB":
                return phrase(page, line.starts[i], line.ends[j])
            if line.pos[j] in ("VERB", "PUNCT", "ADP"):
                break
    return None


def as_of(page: Page, line: Line, clause: Clause) -> AsOf | None:
    """The moment that the words name for a figure ("as of Monday", "so far", "an updated toll"); None where they name none."""
    if clause.first >= clause.last:
        return None
    start, end = line.tokens[clause.first].start, min(line.end, line.tokens[clause.last - 1].end + 30)
    match = _search(page, line, "as_of_opens", max(line.start, start - 40), end)
    if match:
        time = next(iter(line.times_in(match.end(), match.end() + 7)), None)
        last = time.end if time else match.end()
        return AsOf(interval=_moment(page, time), phrase=phrase(page, match.start(), last))
    match = _search(page, line, "as_of_words", max(line.start, start - 60), end)
    return (
        AsOf(interval=_moment(page, None), phrase=phrase(page, match.start(), match.end())) if match else None
    )


def _moment(page: Page, time: TimeExpression | None) -> Interval:
    published = page.article.published
    return (
        time.interval
        if time and time.interval.known
        else Interval(earliest=published.earliest, latest=published.latest)
    )
