"""Roles beside names. In: runs of capitalised words. Out: names without titles, each with the role and body that stand with it.

"Foreign Minister Ana Ruiz", "Ana Ruiz, head of the union", "Ostland's foreign minister, Ana Ruiz", "deputy Ostish ambassador Hill":
the name is "Ana Ruiz", the role the office beside it, `of` the body or country it belongs to.
Refuses roles with a verb between ("Ruiz became minister"): that is a claim, not a description.
"""

from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.split import GLUE, Bounds, Named
from variorum.annotate.mentions.words import Word

_STOP_POS = frozenset(("VERB", "AUX", "SCONJ", "PRON", "PUNCT", "INTJ"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "one", "another"))
_LINKS = frozenset(("of", "for", "at", "in", "with", "to", "from"))
_REACH = 14


def add_roles(named: list[Named], lex: Lexicon) -> None:
    """Roles before and behind the names of one line, in place."""
    starts = {item.run.first: item for item in named}
    spans = {other.run.last - 1: other for other in named}
    for item in named:
        whole = " ".join(item.run.lows)
        if (
            whole in lex.countries
            or whole in lex.demonyms
            or (not item.title and item.run.lows[-1] in lex.org_heads)
        ):
            continue
        before = _role_before(item, spans, lex) or _role_over_body(item, spans, lex)
        after = None if before else _role_behind(item, lex) or _role_ahead(item, lex)
        found = before or after
        if found:
            item.role = found
            item.before = item.before or bool(before)
            item.of = _body(found, item, starts, lex)


def _country(named: Named, lex: Lexicon) -> bool:
    whole = " ".join(named.run.lows)
    return whole in lex.countries or whole in lex.demonyms


def _owns(body: Named, next_low: str, lex: Lexicon) -> bool:
    """Whether a name before role words is a country or body they belong to, and not another person of a list."""
    if next_low in GLUE or body.title or body.role is not None:
        return False
    last = body.run.lows[-1]
    return (
        _country(body, lex)
        or body.run.lows[0] not in lex.given
        or last in lex.place_ends
        or last in lex.org_heads
    )


def _role_before(item: Named, spans: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The office directly before the name: "deputy US ambassador [Tom Hill]"."""
    words = item.run.line.words
    end = item.run.first
    i = end
    while i > 0:
        inner = spans.get(i - 1)
        if inner is None and _in_role(words, i - 1, end, lex):
            i -= 1
        elif inner is not None and i < end and _owns(inner, words[i].low, lex):
            i = inner.run.first  # "deputy | Ostish | ambassador"
        else:
            break
    while i < end and (words[i].low in GLUE or words[i].low in _DETERMINERS):
        i += 1
    if (
        i < end
        and any(word.low in lex.heads or word.low in lex.titles for word in words[i:end])
        and _closes(words, i, end, lex)
    ):
        return i, end
    return None


def _role_over_body(item: Named, spans: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The office with its body between it and the name: "ambassador to the United Nations [Ana Ruiz]"."""
    words, end = item.run.line.words, item.run.first
    body = spans.get(end - 1)
    if body is None:
        return None
    i = body.run.first
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
        elif i == start and word.low in _DETERMINERS:
            continue  # "its leader": an owner is a pronoun to the parser
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
            and not all(w.low in lex.portfolios or w.low in GLUE for w in words[i + 1 : end])
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
