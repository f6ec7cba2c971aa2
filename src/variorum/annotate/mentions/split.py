"""Names without what is written before them. In: a run of capitals. Out: the names inside it, titles and countries cut off.

"Foreign Minister Ana Ruiz" → "Ana Ruiz"; "Ostland President Hill" → "Ostland", "Hill"; "Director of the Ostish Weather Service" →
"Ostish Weather Service". Refuses to cut names that hold such words of their own ("King Fahd University").
"""

from dataclasses import dataclass
from itertools import pairwise

from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.names import Run
from variorum.annotate.mentions.words import Word

GLUE = frozenset(("and", "&", "of", "for", "the", "'s", "’s", "-", "'", "’"))

Bounds = tuple[int, int]


@dataclass(slots=True, eq=False)
class Named:
    """A name with what stands beside it: bounds are word indices of the line."""

    run: Run
    role: Bounds | None = None
    of: Bounds | None = None
    title: bool = False
    before: bool = False


def split_run(run: Run, lex: Lexicon) -> list[Named]:
    """The names inside one run of capitals: titles and leading countries cut off; a run that is a role alone gives nothing."""
    first, last, words = run.first, run.last, run.line.words
    if first == 0 and last > 2 and words[0].low in lex.trades and words[1].low in lex.given:
        return [Named(Run(run.line, 1, last), title=True, before=True)]  # "Welder | Ana Ruiz"
    body = _head_of_body(words, first, last, lex)
    if body:
        return split_run(Run(run.line, body, last), lex)
    if _whole(run, lex):
        return [Named(run)]
    seam = _seam(words, first, last)
    if seam:
        return [*split_run(Run(run.line, first, seam), lex), *split_run(Run(run.line, seam, last), lex)]
    place = lex.place_at([word.low for word in words[first:last]], 0)
    if place and first + place < last:
        return [
            Named(Run(run.line, first, first + place)),
            *split_run(Run(run.line, first + place, last), lex),
        ]
    cut = _title_end(words, first, last, lex)
    if cut >= last:
        return _leading(run, first, _first_role(words, first, last, lex), lex)
    if cut > first:
        start = _first_role(words, first, cut, lex)
        while (
            first < start < cut - 1
            and words[start].low in lex.place_ends
            and not lex.role_word(words[start - 1].low)
        ):
            start += 1  # "Lee County | Police Chief"
        while first < start and words[first].low in lex.modifiers and words[first].low not in lex.countries:
            first += 1  # "Interim | Lee County Police Chief"
        if last - cut == 1 and lex.generic(words[cut].low):
            return _leading(run, first, start, lex)  # "Member States", "Police Chief Office"
        name = Named(Run(run.line, cut, last), title=True, before=True)
        return [*_leading(run, first, start, lex), name]
    step = _country_prefix(words, first, last, lex)
    if step:
        return [Named(Run(run.line, first, first + step)), *split_run(Run(run.line, first + step, last), lex)]
    return [Named(run)]


def _seam(words: list[Word], first: int, last: int) -> int:
    """Where the parser sees a person begin behind a body or place ("… to the United Nations | Ana Ruiz")."""
    for i in range(first + 1, last):
        if words[i].tag == "B-PER" and words[i - 1].tag[2:] in ("ORG", "LOC"):
            return i
    return 0


def _head_of_body(words: list[Word], first: int, last: int, lex: Lexicon) -> int:
    """Where the body begins in "Director of the Ostish Weather Service"; 0 where the run is no such thing."""
    for i in range(first, last - 2):
        if words[i].low in lex.heads and words[i + 1].low in ("of", "for"):
            start = i + 3 if words[i + 2].low == "the" else i + 2
            if (
                any(
                    word.low in lex.org_heads and word.low not in lex.portfolios for word in words[start:last]
                )
                and words[i].low not in lex.org_heads
            ):
                return start
    return 0


def _leading(run: Run, first: int, start: int, lex: Lexicon) -> list[Named]:
    """The country or body that stands before a role inside the run ("Ostland Foreign Minister")."""
    while start > first and run.line.words[start - 1].low in GLUE:
        start -= 1
    return split_run(Run(run.line, first, start), lex) if start > first else []


def _whole(run: Run, lex: Lexicon) -> bool:
    """Names that hold titles or countries and are names all the same: "King Fahd University", "Ostish Red Cross Society"."""
    lows = run.lows
    whole = " ".join(lows)
    if whole in lex.countries or whole in lex.demonyms or whole in lex.places:
        return True
    if len(lows) < 2:
        return lows[0] not in lex.heads and lows[0] not in lex.titles
    tail = lows[-1]
    titled = lows[0] in lex.short or lows[0] in lex.styles
    if len(lows) > 2 and titled and lows[1] in lex.given and tail not in lex.org_heads:
        return False  # "Sen. Ana Hill", "Colonel Ana Hill"
    if tail in lex.surnames and _plain_names(run, lex):
        return True  # "Ana King"
    bodies = tail in lex.org_heads or tail in lex.other_ends or tail in lex.place_ends
    if bodies and tail not in lex.heads:
        return True
    if any(low in lex.members and then in ("for", "against", "without") for low, then in pairwise(lows)):
        return True
    return any(low in lex.org_heads for low, then in pairwise(lows) if then in ("of", "for", "on"))


def _plain_names(run: Run, lex: Lexicon) -> bool:
    """Whether the words before the last are given names for all that is known: no land, office or body, and no article before them."""
    opened = run.first > 0 and run.line.words[run.first - 1].low in ("the", "a", "an", "'s", "’s")
    known = (lex.countries, lex.demonyms, lex.places, lex.org_heads, lex.place_ends, lex.adjectives)
    return not opened and not any(
        lex.role_word(low) or low in GLUE or any(low in group for group in known) for low in run.lows[:-1]
    )


def _title_end(words: list[Word], first: int, last: int, lex: Lexicon) -> int:
    """Where the name begins behind titles and roles; `first` where none stands there."""
    end = first
    i = first
    while i < last:
        low = words[i].low
        given = i > first and words[i - 1].low in lex.given  # "Ana Dean", "Jeffrey Major Holm"
        if not given and (low in lex.heads or (low in lex.titles and low not in ("st", "saint"))):
            end = i + 1
            # "Minister of Foreign Affairs Ana Ruiz": the portfolio belongs to the role
            if end < last and words[end].low in ("of", "for"):
                end += 1
                while end < last and (
                    words[end].low in lex.portfolios or words[end].low in ("and", "the", "&")
                ):
                    end += 1
            i = end
            continue
        i += 1
    return end


def _first_role(words: list[Word], first: int, cut: int, lex: Lexicon) -> int:
    """Where the role that ends at `cut` begins: back over the words a role is made of."""
    i = cut
    while i > first:
        low = words[i - 1].low
        if lex.role_word(low) or low in lex.portfolios or low in GLUE:
            i -= 1
        elif first < i - 1 and i < cut and words[i - 2].low in lex.ranks:
            i -= 2  # "Chief Patrol Agent"
        else:
            break
    return i


def _country_prefix(words: list[Word], first: int, last: int, lex: Lexicon) -> int:
    """Number of words of a country or demonym that leads a run without being part of the name behind it."""
    if last - first < 2:
        return 0
    lows = [word.low for word in words[first:last]]
    if (
        lows[0] in lex.directions
        and (lows[1] in lex.countries or lows[1] in lex.demonyms)
        and " ".join(lows[:2]) not in lex.countries
    ):
        return 0
    for size in (2, 1):
        lead = " ".join(lows[:size])
        if last - first > size and (lead in lex.demonyms or lead in lex.countries):
            return size
    return 0
