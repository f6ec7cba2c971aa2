"""Roles beside names. In: runs of capitalised words. Out: names without titles, each with the role and body that stand with it.

"Foreign Minister Ana Ruiz", "Ana Ruiz, head of the union", "Ostland's foreign minister, Ana Ruiz", "deputy Ostish ambassador Hill":
the name is "Ana Ruiz", the role the office beside it, `of` the body or country it belongs to.
Refuses roles with a verb between ("Ruiz became minister"): that is a claim, not a description.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.names import Run
from variorum.annotate.mentions.words import Word

_STOP_POS = frozenset(("VERB", "AUX", "SCONJ", "PRON", "PUNCT", "INTJ"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "one", "another"))
_LINKS = frozenset(("of", "for", "at", "in", "with", "to", "from"))
_GLUE = frozenset(("and", "&", "of", "for", "the", "'s", "’s", "-", "'", "’"))
_REACH = 14

Bounds = tuple[int, int]


@dataclass(slots=True)
class Named:
    """A name with what stands beside it: bounds are word indices of the line."""

    run: Run
    role: Bounds | None = None
    of: Bounds | None = None
    title: bool = False
    before: bool = False
    roles: list[str] = field(default_factory=list)


def split_run(run: Run, lex: Lexicon) -> list[Named]:
    """The names inside one run of capitals: titles and leading countries cut off; a run that is a role alone gives nothing."""
    first, last, words = run.first, run.last, run.line.words
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
                any(word.low in lex.org_heads for word in words[start:last])
                and words[i].low not in lex.org_heads
            ):
                return start
    return 0


def _leading(run: Run, first: int, start: int, lex: Lexicon) -> list[Named]:
    """The country or body that stands before a role inside the run ("Ostland Foreign Minister")."""
    while start > first and run.line.words[start - 1].low in _GLUE:
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
    bodies = tail in lex.org_heads or tail in lex.other_ends or tail in lex.place_ends
    if bodies and tail not in lex.heads:
        return True
    return any(low in lex.org_heads for low, then in pairwise(lows) if then in ("of", "for", "on"))


def _title_end(words: list[Word], first: int, last: int, lex: Lexicon) -> int:
    """Where the name begins behind titles and roles; `first` where none stands there."""
    end = first
    i = first
    while i < last:
        low = words[i].low
        given = i > first and words[i - 1].low in lex.given  # "Ana Dean", "Jeffrey Major Holm"
        if not given and (low in lex.heads or (low in lex.titles and low != "st")):
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
    while i > first and (
        lex.role_word(words[i - 1].low) or words[i - 1].low in lex.portfolios or words[i - 1].low in _GLUE
    ):
        i -= 1
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


def add_roles(named: list[Named], lex: Lexicon) -> None:
    """Roles before and behind the names of one line, in place."""
    starts = {item.run.first: item for item in named}
    for item in named:
        whole = " ".join(item.run.lows)
        if (
            whole in lex.countries
            or whole in lex.demonyms
            or (not item.title and item.run.lows[-1] in lex.org_heads)
        ):
            continue
        before = _role_before(item, lex) or _role_over_body(item, named, lex)
        after = None if before else _role_behind(item, lex) or _role_ahead(item, lex)
        found = before or after
        if found:
            item.role = found
            item.before = item.before or bool(before)
            item.of = _body(found, item, starts, lex)


def _role_before(item: Named, lex: Lexicon) -> Bounds | None:
    """The office directly before the name: "deputy US ambassador [Tom Hill]"."""
    words = item.run.line.words
    end = item.run.first
    i = end
    while i > 0 and _in_role(words, i - 1, end, lex):
        i -= 1
    while i < end and (words[i].low in _GLUE or words[i].low in _DETERMINERS):
        i += 1
    if (
        i < end
        and any(word.low in lex.heads or word.low in lex.titles for word in words[i:end])
        and _closes(words, i, end, lex)
    ):
        return i, end
    return None


def _role_over_body(item: Named, named: list[Named], lex: Lexicon) -> Bounds | None:
    """The office with its body between it and the name: "ambassador to the United Nations [Ana Ruiz]"."""
    words, end = item.run.line.words, item.run.first
    body = next((other.run for other in named if other.run.last == end), None)
    if body is None:
        return None
    i = body.first
    while i > 0 and words[i - 1].low in _DETERMINERS:
        i -= 1
    if i < 2 or words[i - 1].low not in _LINKS or words[i - 2].low not in lex.heads:
        return None
    start = i - 2
    while start > 0 and _in_role(words, start - 1, i - 1, lex):
        start -= 1
    return start, end


def _closes(words: list[Word], first: int, end: int, lex: Lexicon) -> bool:
    """A role ends in its head ("police chief") or in a portfolio ("minister of health")."""
    low = words[end - 1].low
    return (
        low in lex.heads
        or low in lex.titles
        or (low in lex.portfolios and any(w.low in ("of", "for") for w in words[first:end]))
    )


def _in_role(words: list[Word], i: int, end: int, lex: Lexicon) -> bool:
    low = words[i].low
    if lex.role_word(low):
        return True
    if low in lex.demonyms or low in lex.countries:
        return i + 1 < end and lex.role_word(words[i + 1].low)
    inner = i + 1 < end
    if low in ("of", "for", "and", "&"):
        return inner and (words[i + 1].low in lex.portfolios or lex.role_word(words[i + 1].low))
    return low in lex.portfolios and (
        inner or (i > 0 and words[i - 1].low in ("of", "for", "and", "foreign"))
    )


def _role_behind(item: Named, lex: Lexicon) -> Bounds | None:
    """The description behind a comma: "[Ana Ruiz], the head of the union"."""
    words = item.run.line.words
    i = item.run.last
    if (
        i < len(words)
        and words[i].text == ","
        and i + 2 < len(words)
        and words[i + 1].text.isdigit()
        and words[i + 2].text == ","
    ):
        i += 2  # "Ana Ruiz, 34, a nurse"
    if i >= len(words) or words[i].text not in (",", "(", "–", "—"):
        return None
    start = i + 1
    while start < len(words) and words[start].low in ("who", "also"):
        return None
    head = _head_in(words, start, lex)
    if head is None:
        return None
    for i in range(start, head):
        if words[i].low in _DETERMINERS:
            start = i + 1
    return start, _phrase_end(words, head + 1)


def _head_in(words: list[Word], start: int, lex: Lexicon) -> int | None:
    """The head of the office in a noun phrase that starts here, before any verb or comma."""
    head = None
    for i in range(start, min(start + 9, len(words))):
        word = words[i]
        if word.low in lex.heads and not (word.pos == "VERB" and i == start):
            head = i
        elif head is not None or word.pos in _STOP_POS or word.low in _LINKS:
            break
    return head


def _phrase_end(words: list[Word], i: int) -> int:
    """The end of a noun phrase with its of-phrases: up to a comma, a verb or the end of the line."""
    end = i
    while i < len(words) and i - end < _REACH:
        word = words[i]
        if word.pos in _STOP_POS or word.text in ',.;:()–—“”"':
            break
        if i == end and word.low not in _LINKS and word.low not in ("'s", "’s") and not word.cap:
            break
        i += 1
    return i


def _role_ahead(item: Named, lex: Lexicon) -> Bounds | None:
    """The description before a comma: "the Ostish minister of foreign affairs, [Ana Ruiz],"."""
    words, name = item.run.line.words, item.run
    if name.first < 2 or words[name.first - 1].text != ",":
        return None
    if name.last < len(words) and words[name.last].text == "(":
        return None
    end = name.first - 1
    i = end
    while (
        i > 0
        and end - i < _REACH
        and words[i - 1].text not in ',.;:()“”"–—'
        and words[i - 1].pos not in ("VERB", "AUX", "SCONJ", "PRON")
    ):
        i -= 1
    head = next((k for k in range(end - 1, i - 1, -1) if words[k].low in lex.heads), None)
    if head is None or (head != end - 1 and words[head + 1].low not in _LINKS):
        return None
    start = head
    while (
        start > i
        and words[start - 1].low not in _DETERMINERS
        and words[start - 1].low not in _LINKS
        and not _owner(words, start - 1)
    ):
        start -= 1
    # a list of people ("the mayor, Ana Ruiz and …") has no article or owner before the role
    opened = start > 0 and (words[start - 1].low in _DETERMINERS or _owner(words, start - 1))
    return (start, end) if opened or start == i == 0 else None


def _owner(words: list[Word], i: int) -> bool:
    return words[i].low in ("'s", "’s", "'", "’")


def _body(role: Bounds, item: Named, starts: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The country or body the office belongs to: inside the role, behind its "of", or before it ("Ostland's")."""
    words = item.run.line.words
    first, end = role
    for i in range(first, end):
        if (
            words[i].low in _LINKS
            and i + 1 < end
            and not all(w.low in lex.portfolios or w.low in _GLUE for w in words[i + 1 : end])
        ):
            start = i + 1
            while start < end - 1 and words[start].low in _DETERMINERS:
                start += 1
            return start, end
        if i in starts and starts[i] is not item:
            return i, starts[i].run.last
    i = first
    if i >= 1 and _owner(words, i - 1):
        i -= 1
    for other in starts.values():
        if other.run.last == i and other is not item:
            return other.run.first, other.run.last
    return None
