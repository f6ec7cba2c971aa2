"""Tolls: what a number counts where a verb of movement stands between. In: a line and the place of a number. Out: its Sense, or nothing.

"The toll has risen to 15, the captain was detained": the 15 are the dead, whatever stands behind them. "The number of people known
to have died climbed to 15" says itself what is numbered. Refuses numbers that no such verb leads to.
"""

from variorum.catalogue.load import Attribute
from variorum.claims.fitting import Sense, acts
from variorum.claims.lexicon import clause_words, words_in
from variorum.claims.line import Line

_BOUND = 4  # words of a bound before the number: "to at least", "to more than"
_LABEL = 9  # words of a label before its colon: "Persons who lost their home (internally displaced): 6,480"
_LABELS = frozenset(("NOUN", "PROPN", "ADJ", "VERB", "ADP", "DET", "ADV", "AUX", "PRON"))
_WHOSE = frozenset(("the", "its", "their", "his", "her", "own", "all"))
_QUOTES = frozenset(('"', "“", "'", "‘", "``"))
_CLAUSE = 12  # words of a relative clause that tells what is numbered
_REACH = 25  # words between the noun and the number


def toll_sense(line: Line, entries: list[Attribute], first: int, last: int) -> Sense | None:
    """The attribute of the number at `first` by the noun that moved to it, or that it is moved to: "brings to 41 the number of"."""
    return _moved(line, entries, first) or _lifted(line, entries, first, last) or _cost(line, first, last)


def _first(line: Line, places: range, name: str) -> int | None:
    """The first place at which a word of the set `name` stands as printed."""
    return next((i for i in places if line.words[i] in words_in("tolls", name)), None)


def _cost(line: Line, first: int, last: int) -> Sense | None:
    """ "cost 23 passengers their lives"."""
    verb = next(
        (i for i in range(first - 1, max(-1, first - 4), -1) if line.any(i, words_in("tolls", "costs"))), None
    )
    after = line.words[last : last + 3]
    lives = "their" in after and not words_in("tolls", "lives").isdisjoint(after)
    return Sense("killed", verb, "die") if verb is not None and lives else None


def _lifted(line: Line, entries: list[Attribute], first: int, last: int) -> Sense | None:
    """ "brings to 41 the number of patients who have died"; the noun of the toll stands behind."""
    noun = _first(line, range(last, min(last + 4, len(line.words))), "nouns")
    lifts = any(line.any(i, words_in("people", "lifts")) for i in range(max(0, first - _BOUND - 1), first))
    if noun is None or not lifts or line.word(last) not in ("the", "its", "their"):
        return None
    end = next(
        (i for i in range(noun, len(line.words)) if line.words[i] in (",", ";", "–", "—")), len(line.words)
    )
    return _named(line, entries, range(noun - 1, min(end, noun + _CLAUSE)), noun)


def _moved(line: Line, entries: list[Attribute], first: int) -> Sense | None:
    to = _first(line, range(first - 1, max(-1, first - 1 - _BOUND), -1), "led")
    if to is None or any(line.pos[i] in ("NUM", "PUNCT", "CCONJ", "NOUN") for i in range(to + 1, first)):
        return None  # something else stands there
    noun = _first(line, range(to - 1, max(-1, to - _REACH), -1), "nouns")
    if noun is None:
        return _stands(line, entries, to) or _put(line, entries, to)
    moved = [i for i in range(noun + 1, to + 1) if line.any(i, clause_words("figure_verbs"))]
    if not moved and line.words[to] in ("at", "as"):  # "put the number of injured at 80", "gave it as 80"
        puts = clause_words("figure_verbs") | words_in("counting", "of")
        moved = [to for i in range(max(0, noun - _BOUND), noun) if line.any(i, puts)]
    if not moved:
        return None
    return _named(line, entries, range(max(0, noun - 2), moved[-1]), noun)


def _stands(line: Line, entries: list[Attribute], to: int) -> Sense | None:
    """ "Arrests, all agree, stand at 214": what opens the clause is what is numbered."""
    verb = next((i for i in range(to, max(-1, to - _BOUND), -1) if line.pos[i] == "VERB"), None)
    if verb is None or not line.any(verb, clause_words("figure_verbs")):
        return None
    opening = next((i for i in range(verb) if line.pos[i] not in ("DET", "ADJ", "PUNCT", "CCONJ")), verb)
    if line.pos[opening] not in ("NOUN", "PROPN") or line.words[opening] == line.lemmas[opening]:
        return None  # one death does not rise
    fates = (entry for entry in entries if entry.fate and line.lemmas[opening] in entry.triggers.heads)
    told = next(fates, None)
    between = line.pos[opening + 1 : verb]
    if told is None or "ADP" in between or "NUM" in between:
        return None
    return Sense(told.code, opening, line.lemmas[opening])


def _put(line: Line, entries: list[Attribute], to: int) -> Sense | None:
    """ "put their own dead at about 900": the word of a fate right before "at"; "military dead" are some of them."""
    verbs = range(max(0, to - _BOUND - 1), to)
    if (
        line.words[to] != "at"
        or line.word(to - 2) not in _WHOSE
        or not any(line.any(i, clause_words("figure_verbs")) for i in verbs)
    ):
        return None
    fates = (entry for entry in entries if entry.fate and line.words[to - 1] in entry.triggers.states)
    told = next(fates, None)
    return Sense(told.code, to - 1, line.lemmas[to - 1]) if told is not None else None


def _named(line: Line, entries: list[Attribute], told: range, noun: int) -> Sense | None:
    """The attribute that the phrase of the noun tells."""
    best = max(
        ((_last(line, entry, told, noun), entry.code) for entry in entries),
        default=(-1, ""),
        key=lambda found: found[0],
    )
    if best[0] >= 0:
        return Sense(best[1], noun, line.lemmas[noun])
    dead = any(entry.code == "killed" for entry in entries)
    return Sense("killed", noun, "toll") if dead and line.words[noun] == "toll" else None


def _last(line: Line, entry: Attribute, told: range, noun: int) -> int:
    """The last word of the noun's phrase that the entry knows, or -1: "known to have died" is about dying."""
    told_by = entry.triggers
    words = told_by.object | told_by.subject | told_by.states | told_by.nouns | told_by.heads
    return max((i for i in told if i != noun and line.pos[i] != "AUX" and line.any(i, words)), default=-1)


def label_sense(line: Line, entries: tuple[Attribute, ...], first: int, last: int) -> Sense | None:
    """The attribute of a number behind the colon of a list: "Persons deceased: 26"."""
    colon = first - 1
    goes_on = line.word(last) and (line.pos[last] != "PUNCT" or line.words[last] in _QUOTES)
    if line.word(colon) != ":" or goes_on:
        return None  # a number that goes on ("3 still in hospital") says itself what it counts
    start = colon
    while (
        start > 0
        and colon - start < _LABEL
        and (line.pos[start - 1] in _LABELS or line.words[start - 1] in ("(", ")"))
    ):
        start -= 1
    if start == colon or (start > 0 and line.pos[start - 1] != "PUNCT"):
        return None  # a whole sentence stands before the colon
    told = range(start, colon)
    best = max(
        ((_labelled(line, entry, told), entry.code) for entry in entries),
        default=(-1, ""),
        key=lambda found: found[0],
    )
    return Sense(best[1], best[0], line.lemmas[best[0]]) if best[0] >= 0 else None


def _labelled(line: Line, entry: Attribute, told: range) -> int:
    """The last word of a label that the entry knows, or -1."""
    by = entry.triggers
    words = by.states | by.heads | by.modifiers | by.nouns | by.object
    things = not entry.counts or "person" in entry.counts or any(line.any(i, entry.counts) for i in told)
    return (
        max((i for i in told if line.any(i, words) or acts(line, i, by.acts + by.deeds)), default=-1)
        if things
        else -1
    )
