"""Roles beside names. In: runs of capitalised words. Out: names without titles, each with the role and body that stand with it.

"Foreign Minister Ana Ruiz", "Ana Ruiz, head of the union", "Ostland's foreign minister, Ana Ruiz", "deputy Ostish ambassador Hill":
the name is "Ana Ruiz", the role the office beside it, `of` the body or country it belongs to.
Refuses roles with a verb between ("Ruiz became minister"): that is a claim, not a description.
"""

from variorum.annotate.mentions.appositions import (
    DETERMINERS,
    LINKS,
    role_ahead,
    role_before_comma,
    role_behind,
    role_joined,
)
from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.split import GLUE, Bounds, Named
from variorum.annotate.mentions.words import Word

_YEAR = 4  # digits: shorter numbers end the names of models and ships


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
        if _numbered(item):
            continue
        before = _role_before(item, spans, lex) or _role_over_body(item, spans, lex)
        styled = before is None or _styled(item, before, lex)
        beside = _beside(item, starts, lex) if styled else _over(item, before, starts, lex)
        found = beside or before or role_joined(item, starts, lex)
        if found:
            item.role = found
            item.before = item.before or bool(before)
            item.of = _body(found, item, starts, lex)


def _numbered(item: Named) -> bool:
    """Whether a number ends the name: "the model | Vesta 6" is a thing."""
    words, end = item.run.line.words, item.run.last
    return end < len(words) and words[end].text.isdigit() and len(words[end].text) < _YEAR


def _beside(item: Named, starts: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The description a comma away; of two the office that is held now: "the head of the mission, [Ana Ruiz], a former senator"."""
    behind = role_behind(item, starts, lex)
    if behind is not None and not _is_past(item, behind, lex):
        return behind
    return role_ahead(item, starts, lex) or behind


def _over(item: Named, before: Bounds | None, starts: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The office held now, told ahead of what somebody was before: "its head of mission, the former Ostish senator [Ana Ruiz]"."""
    if before is None or not _is_past(item, before, lex):
        return None
    words, i = item.run.line.words, before[0]
    while i > 0 and words[i - 1].low in DETERMINERS:
        i -= 1
    return role_before_comma(item, i, starts, lex) if i > 1 and words[i - 1].text == "," else None


def _is_past(item: Named, role: Bounds, lex: Lexicon) -> bool:
    """Whether a description tells what somebody was."""
    words = item.run.line.words
    return any(words[i].low.partition("-")[0] in lex.bygone for i in range(*role))


def _styled(item: Named, role: Bounds, lex: Lexicon) -> bool:
    """Whether what stands before the name is a form of address or rank alone ("Dr", "Col."), so that a description behind tells more."""
    return all(word.low in lex.titles | lex.styles for word in item.run.line.words[slice(*role)])


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
    while i < end and (words[i].low in GLUE or words[i].low in DETERMINERS):
        i += 1
    styled = (lex.titles | lex.styles) - {"general", "private"}  # "attorney general"
    while (
        end - 1 > i and words[end - 1].low in styled and words[end - 2].low in lex.heads - styled - lex.ranks
    ):
        end -= 1  # "chairman | Sir", "army spokesman | Colonel"
    if (
        i < end
        and any(word.low in lex.heads | lex.titles | lex.trades for word in words[i:end])
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
    while i > 0 and words[i - 1].low in DETERMINERS:
        i -= 1
    if i < 2 or words[i - 1].low not in LINKS or words[i - 2].low not in lex.heads:
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
        or low in lex.trades
        or (low in lex.portfolios and any(w.low in ("of", "for") for w in words[first:end]))
    )


def _in_role(words: list[Word], i: int, end: int, lex: Lexicon) -> bool:
    low = words[i].low
    if lex.role_word(low) or (i == 0 and low in lex.trades):
        return True
    if i == 0 and low in lex.org_heads and end > 1 and lex.role_word(words[1].low):
        return True  # "Tribunal | president"
    if low in lex.demonyms or low in lex.countries:
        return i + 1 < end and lex.role_word(words[i + 1].low)
    inner = i + 1 < end
    if inner and i > 0 and words[i - 1].low in lex.ranks and lex.role_word(words[i + 1].low):
        return True  # "chief | patrol | agent"
    if inner and words[i].rel == "compound" and words[i].pos == "NOUN" and not words[i].cap:
        return True  # "coast | guard | chief"
    if low in ("of", "for", "and", "&"):
        then = words[i + 1].low if inner else ""
        if low in ("of", "for") and inner and words[i + 1].cap and (then in lex.heads or then in lex.titles):
            return False  # "the lead of | President", "spokesman for | Mr"
        return then in lex.portfolios or (lex.role_word(then) and then not in lex.address)
    return low in lex.portfolios and (
        inner or (i > 0 and words[i - 1].low in ("of", "for", "and", "foreign"))
    )


def _owner(words: list[Word], i: int) -> bool:
    return words[i].low in ("'s", "’s", "'", "’")


def _body(role: Bounds, item: Named, starts: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The country or body the office belongs to: inside the role, behind its "of", or before it ("Ostland's")."""
    words = item.run.line.words
    first, end = role
    for other in starts.values():
        if first < other.run.first < end == other.run.last and words[other.run.first - 1].text == ",":
            return other.run.first, end  # "coordinator for the main group, | Open Door"
    for i in range(first, end):
        if (
            words[i].low in LINKS
            and i + 1 < end
            and not all(w.low in lex.portfolios or w.low in GLUE for w in words[i + 1 : end])
        ):
            start = i + 1
            while start < end - 1 and words[start].low in DETERMINERS:
                start += 1
            return start, end
        if i in starts and starts[i] is not item:
            return i, starts[i].run.last
    i = first
    owned = i >= 1 and _owner(words, i - 1)
    if owned:
        i -= 1
    for other in starts.values():
        if other.run.last == i and other is not item:
            return other.run.first, other.run.last
    return _common_body(words, i, lex) if owned else None


def _common_body(words: list[Word], end: int, lex: Lexicon) -> Bounds | None:
    """The body that a common noun names before its "'s", with its article: "the fisheries office's | president"."""
    if words[end - 1].low not in lex.org_heads and words[end - 1].low not in lex.nominals:
        return None
    start = end - 1
    while start > 0 and words[start - 1].pos in ("NOUN", "ADJ") and not words[start - 1].cap:
        start -= 1
    return (start - 1, end) if start > 0 and words[start - 1].low == "the" else None
