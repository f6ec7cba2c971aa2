"""Attributes: what kind of thing a number says. In: a quantity in its line. Out: a code of the catalogue or an open one, with its predicate.

The catalogue is asked link by link, nearest first, so that each number takes the word that governs it and not one that merely
stands in the sentence. Refuses to force: what no entry fits becomes "open:<predicate>:<head>".
"""

from functools import cache, lru_cache

from variorum.catalogue import Attribute, load_catalogue
from variorum.claims.counted import count_sense
from variorum.claims.durations import duration_sense
from variorum.claims.fates import fate_sense
from variorum.claims.fitting import Sense, by_links, by_near
from variorum.claims.governor import Link, find_links, is_whole
from variorum.claims.holding import is_idle
from variorum.claims.kept import is_weaker, kept_sense
from variorum.claims.lexicon import words_in
from variorum.claims.line import Line
from variorum.claims.numbered import people
from variorum.claims.openly import open_sense
from variorum.claims.shares import share_sense
from variorum.claims.sums import sum_sense
from variorum.claims.tolls import label_sense, toll_sense
from variorum.claims.votes import vote_sense
from variorum.model.mark import Quantity, QuantityKind

_FAMILIES = frozenset(("open", "share", "change", "money"))
_OCCASION = 12  # words between a crowd and what it came for
_STAFF = 20  # "the 640 employees" are all that a firm has; "the three workers" are those spoken of
_SIZES = {"high": "height", "tall": "height", "wide": "width", "broad": "width"}
_SCALE = 5  # words between a magnitude and its scale; twice as much is the strongest quake
_VOTING = frozenset(("abstain", "vote"))
_ASSEMBLY = 1000  # a body of a thousand and more is a force or a firm, not an assembly


@cache
def _amounts() -> tuple[Attribute, ...]:
    return tuple(entry for entry in load_catalogue().of("amount") if entry.code not in _FAMILIES)


def sense_of(line: Line, quantity: Quantity, around: tuple[int, int] | None = None) -> Sense:
    """The attribute of one quantity; `around` are the tokens of a sum with its conversion in brackets."""
    first, last = around or line.range(quantity.start, quantity.end)
    links = find_links(line, first, last)
    said = _counted_words().intersection(line.words[first:last])
    entries = list(_countables(quantity.kind, quantity.amount.unit, quantity.head, said))
    if quantity.kind == "count" and _broken(quantity):
        entries = [entry for entry in entries if entry.unit != "person"]  # nobody counts "68.9" people
    found = _told(line, quantity, entries, links, (first, last))
    if found is None:
        found = _by_head(line, quantity, entries, links, (first, last)) or by_links(line, links, entries)
    if found is None and quantity.kind in ("percent", "measure", "age"):
        moved = (
            quantity.kind == "percent" and quantity.change is not None
        )  # "fell 3 percent" is no share of anything
        found = (None if moved else by_near(line, entries, first, last)) or _by_kind(quantity, entries)
    elif found is None and quantity.kind == "duration":
        found = by_near(line, [entry for entry in entries if entry.code == "sentence_length"], first, last)
    if found is not None and found.attribute == "times":
        return Sense("times", _recurs(line, first, last), found.predicate)
    if found is not None and is_idle(line, quantity, found):
        found = None
    fate = fate_sense(line, quantity, links)
    found = kept_sense(line, quantity, found) if fate is None or is_weaker(fate, found, first) else fate
    if quantity.kind == "duration" and not (found or fate):
        return duration_sense(line, quantity, (first, last))
    return found or fate or open_sense(line, quantity, links)


def _recurs(line: Line, first: int, last: int) -> int | None:
    """The verb of what happened so often: "the second time that the town was flooded"."""
    own = range(last, min(last + _OCCASION, len(line.words)))
    clauses = (i for i in own if line.tokens[i].rel == "acl" and line.pos[i] == "VERB")
    near = next(clauses, None)
    return near if near is not None and line.tokens[near].head >= first else None


def _strength(line: Line, quantity: Quantity, span: tuple[int, int]) -> Sense | None:
    """ "a 6.4-magnitude quake", "measured 6.4 on the Richter scale"."""
    if quantity.amount.unit == "magnitude":
        return Sense("magnitude", None, "magnitude")
    size = _SIZES.get(line.word(span[1]).strip("-"))
    if (
        quantity.kind == "measure"
        and size is not None
        and quantity.amount.unit in ("m", "cm", "foot", "inch")
    ):
        return Sense(size, None, line.word(span[1]))  # "3 metres high", "22-metre-high"
    noun = line.word(span[0] - 2) if line.word(span[0] - 1) == "of" else ""
    if quantity.kind == "measure" and noun in ("height", "width"):
        return Sense(noun, None, noun)
    scale = "richter" in line.words[span[1] : span[1] + _SCALE]
    return (
        Sense("magnitude", None, "magnitude")
        if scale and (quantity.amount.low or _SCALE) < _SCALE * 2
        else None
    )


def _told(
    line: Line, quantity: Quantity, entries: list[Attribute], links: list[Link], span: tuple[int, int]
) -> Sense | None:
    """What constructions of their own tell: tolls and lists, sums, shares."""
    if quantity.kind in ("count", "measure") and (strong := _strength(line, quantity, span)) is not None:
        return strong
    if quantity.kind == "count":
        toll = toll_sense(line, entries, *span) or label_sense(line, _amounts(), *span)
        return toll or count_sense(line, quantity, entries, span)
    if quantity.kind == "money":
        return sum_sense(line, quantity, entries, links, span)
    return share_sense(line, quantity, *span) if quantity.kind == "percent" else None


def _broken(quantity: Quantity) -> bool:
    """Whether a plain number has a fraction, and is not told in thousands."""
    low = quantity.amount.low
    return low is not None and low % 1 != 0


@cache
def _counted_words() -> frozenset[str]:
    """Every word by which an entry says what it counts."""
    return frozenset().union(*(entry.counts for entry in _amounts()))


@lru_cache(maxsize=4096)
def _countables(
    kind: QuantityKind, unit: str, head: str | None, said: frozenset[str]
) -> tuple[Attribute, ...]:
    """The entries that count this kind of thing at all; `said` are words of the quantity."""
    return tuple(entry for entry in _amounts() if _countable(entry, kind, unit, head, said))


def _countable(
    entry: Attribute, kind: QuantityKind, unit: str, head: str | None, said: frozenset[str]
) -> bool:
    """Whether the entry counts this kind of thing at all."""
    kinds = entry.counts
    if kind in ("money", "percent", "duration", "age"):
        return kind in kinds
    if not kinds:
        return kind == "count"
    if kind == "measure":  # "20 km of cable" counts no cables, 110 km/h are no distance
        return "measure" in kinds or unit in kinds
    if unit in kinds or head in kinds or head in entry.triggers.heads or not kinds.isdisjoint(said):
        return True
    if "thing" in kinds and unit != "person" and head not in (None, *people()):
        return True
    return "person" in kinds and (head in (None, "other", "more") or unit == "person" or head in people())


def _by_head(
    line: Line, quantity: Quantity, entries: list[Attribute], links: list[Link], span: tuple[int, int]
) -> Sense | None:
    """What the counted noun itself tells: "12 deaths", "12 wounded soldiers", "15 favourable votes", "the 300-strong force"."""
    inside = range(*span)
    if quantity.kind == "count" and (
        quantity.amount.unit in ("vote", "", "person") or _casts(line, quantity, span)
    ):
        vote = vote_sense(line, entries, *span)
        if vote is not None:
            return vote
    if quantity.head == "shot" and quantity.amount.low != 1 and "shot" in line.words[span[0] : span[1]]:
        return Sense("shot", None, "shoot")  # "five shot": of shots there would be "five shots"
    if quantity.head == "work" and line.word(span[1]) in ("for", "at", "in"):
        return Sense("strength", None, "work")  # "9,350 work for the buyer"
    body = _body(line, quantity, span)
    if body is not None:
        return body
    told = frozenset[str]().union(*line.forms[inside.start : inside.stop])
    for entry in entries:
        if not told.isdisjoint(entry.triggers.modifiers) and entry.code != "members":
            return Sense(entry.code, None, quantity.head)
    own = (
        quantity.head if quantity.counted is not None else None
    )  # a head taken from before tells who, not what befell them
    named = next((entry for entry in entries if own in entry.triggers.heads), None)
    if named is None:
        return None
    fates = [other for other in entries if other.fate and other.code != named.code]
    found = (
        by_links(line, links, fates)
        if named.fate
        or named.code in ("strength", "victims", "attended", "members", "aboard", "strikers", "migrants")
        else None
    )
    if found is not None and named.code != "killed":
        return found
    if named.code == "victims" and "of" in line.words[span[0] : span[1]]:
        return None  # "two of the victims were brothers" does not count the victims
    if named.code in ("strength", "attended") and quantity.amount.low == quantity.amount.high == 1:
        return None  # one soldier is no army, one marcher no march
    if named.code in ("strength", "members"):
        return _force(line, quantity, links, span)
    return Sense(named.code, None, quantity.head)


def _casts(line: Line, quantity: Quantity, span: tuple[int, int]) -> bool:
    """Whether a figure without a noun, or right before a verb of voting, may count votes: "three were against", "19 states voted for it"."""
    first, last = span
    votes = words_in("cast", "votes") | _VOTING
    if is_whole(line, first):
        return False  # "19 of the 27 states"
    return quantity.counted is None or any(line.any(i, votes) for i in range(last - 1, last + 1) if i > first)


def _body(line: Line, quantity: Quantity, span: tuple[int, int]) -> Sense | None:
    """Compounds that give a body's size: "17,500-strong", "13,000-person", "15-member"."""
    run = "".join(line.words[i] for i in range(*span))
    if "-strong" in run:
        return Sense("strength", None, quantity.head)
    for part, code in (
        ("-member", "members"),
        ("-nation", "members"),
        ("-seat", "seats"),
        ("-person", "strength"),
        ("-man", "strength"),
        ("-troop", "strength"),
    ):
        if part in run:
            return Sense(code, None, quantity.head)
    return None


def _force(line: Line, quantity: Quantity, links: list[Link], span: tuple[int, int]) -> Sense | None:
    """Whether a group is counted as the size of a body: somebody has or deploys them, or they stand "in" or "with" a body."""
    strength = next(entry for entry in _amounts() if entry.code == "strength")
    size = quantity.amount.low or quantity.amount.high or 0
    code = "members" if quantity.head == "member" and size < _ASSEMBLY else "strength"
    if code == "members":
        return Sense(code, None, quantity.head)
    if any(line.words[i] == "of" and "NUM" in line.pos[i + 1 : span[1]] for i in range(*span)):
        return None  # "640 of the 1,150 workers": who is told of them is some of the staff
    known = line.word(span[0] - 1) in ("the", "its", "their", "all") or "the" in line.words[span[0] : span[1]]
    if known and size >= _STAFF and quantity.head in words_in("people", "staff"):
        return Sense(code, None, quantity.head)
    held = any(
        link.kind in ("object", "noun", "state")
        and line.any(link.index, strength.triggers.object | strength.triggers.nouns)
        for link in links
    )
    first, last = span
    with_them = "with" in (line.word(first - 1), line.word(first - 2))
    posted = line.word(last) in ("in", "at", "from", "of", "on") and any(
        line.mentions_in(line.ends[last] + 1, line.ends[last] + 31)
    )
    if held or with_them or posted:
        return Sense(code, None, quantity.head)
    return None


def _by_kind(quantity: Quantity, entries: list[Attribute]) -> Sense | None:
    """Ages and measures whose unit alone tells ("18-year-old", "90 km/h")."""
    plain = [e for e in entries if e.counts and not e.triggers.near and not e.triggers.heads]
    if quantity.kind in ("age", "measure") and plain:
        return Sense(plain[0].code, None, quantity.head)
    return None
