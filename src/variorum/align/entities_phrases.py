"""The longer phrases in which a name stands, as printed. In: a text, a mention and the tokens of its sentence. Out: spans.

"the Ostish foreign minister, Ana Ruiz", "Ana Ruiz, head of the union", "Sean Holm, 14", "the northern city of Verde", "carmaker Telto",
"Ostish Harbour Mission (OHM)". Each is contiguous and holds the name. Refuses phrases with a verb, and longer than a line of print.
"""

import re
from bisect import bisect_right
from functools import cache

from variorum.lang.load import load_table
from variorum.model.mark import Mention, Sentence, Token

Bounds = tuple[int, int]
_LONGEST = 160  # characters
_AGE_BEFORE = re.compile(r"\d{1,3}-year-old\s+$")
_AGE_BEHIND = re.compile(r"\s*,\s+(?:aged\s+)?\d{1,3}\b")
_ACRONYM_BEHIND = re.compile(r"\s\([A-Z][\w-]{1,11}\)")
_DETERMINER = re.compile(r"(?:^|(?<=[\s“\"(]))(?:the|a|an)\s+$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r"\s+([a-z]+)\b")
_NOMINAL = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))


@cache
def body_nouns() -> frozenset[str]:
    """Nouns that may follow a name and belong to it ("the Telto group")."""
    table = load_table("en", "organisations")
    return frozenset(
        " ".join((table["organisation"]["heads"], table["place"]["ends"], table["other"]["ends"])).split()
    )


def noun_behind(text: str, mention: Mention) -> str | None:
    """The lower-case noun of a body or place that stands directly behind the name."""
    noun = _NOUN_BEHIND.match(text, mention.end)
    return noun[1] if noun and noun[1] in body_nouns() else None


def phrases(text: str, mention: Mention, sentences: tuple[Sentence, ...]) -> set[Bounds]:
    """All longer spans of a mention."""
    found = _with_role(mention) | _with_neighbours(text, mention)
    at = bisect_right(sentences, mention.start, key=_start) - 1
    if at >= 0:
        found |= _noun_phrase(text, mention, sentences[at].tokens)
    for start, end in (*tuple(found), (mention.start, mention.end)):
        determiner = _DETERMINER.search(text, max(0, start - 6), start)
        if determiner:
            found.add((determiner.start(), end))
    return {(start, end) for start, end in found if end - start < _LONGEST and "\n" not in text[start:end]}


def _with_role(mention: Mention) -> set[Bounds]:
    if mention.role is None:
        return set()
    spans = [span for span in (mention.role, mention.of) if span is not None]
    return {
        (min(mention.start, mention.role.start), max(mention.end, mention.role.end)),
        (min(mention.start, *(s.start for s in spans)), max(mention.end, *(s.end for s in spans))),
    }


def _with_neighbours(text: str, mention: Mention) -> set[Bounds]:
    """Age of a person; noun or acronym behind a body."""
    if mention.kind == "person":
        before = _AGE_BEFORE.search(text, max(0, mention.start - 20), mention.start)
        behind = _AGE_BEHIND.match(text, mention.end)
        return ({(before.start(), mention.end)} if before else set()) | (
            {(mention.start, behind.end())} if behind else set()
        )
    acronym = _ACRONYM_BEHIND.match(text, mention.end)
    noun = noun_behind(text, mention)
    found = {(mention.start, acronym.end())} if acronym else set()
    if noun:
        found.add((mention.start, text.index(noun, mention.end) + len(noun)))
    return found


def _noun_phrase(text: str, mention: Mention, tokens: tuple[Token, ...]) -> set[Bounds]:
    """The name with the words that describe it: to the left "the northern city of", to the right ", a cable operator"."""
    first = bisect_right(tokens, mention.start, key=_start) - 1
    last = bisect_right(tokens, mention.end - 1, key=_start) - 1
    if first < 0 or tokens[first].start != mention.start:
        return set()
    found: set[Bounds] = set()
    left = _leftmost(text, tokens, first)
    if left < first:
        found.add((tokens[left].start, mention.end))
    right = _apposition(text, tokens, last + 1)
    if right > last + 1:
        found.add((mention.start, tokens[right - 1].end))
    return found


def _start(piece: Token | Sentence) -> int:
    return piece.start


def _word(text: str, token: Token) -> str:
    return text[token.start : token.end].lower().replace("’", "'")


def _leftmost(text: str, tokens: tuple[Token, ...], first: int) -> int:
    """Where the describing words before a name begin; over one "of" at most."""
    i, joined = first, False
    while i > 0 and first - i < 8:
        before = tokens[i - 1]
        word = _word(text, before)
        if (
            before.pos in _NOMINAL
            or word in ("'s", "-")
            or (word.isalpha() and i > 1 and _word(text, tokens[i - 2]) == "-")
        ):
            i -= 1
        elif word == "of" and not joined and i > 1 and tokens[i - 2].pos == "NOUN":
            joined = True
            i -= 1
        else:
            break
    while i < first and _word(text, tokens[i]) in ("of", "'s", "-"):
        i += 1
    return i


def _apposition(text: str, tokens: tuple[Token, ...], i: int) -> int:
    """The end of a description behind a comma: up to its head noun."""
    if i + 1 >= len(tokens) or tokens[i].pos != "PUNCT" or _word(text, tokens[i]) != ",":
        return i
    k, head = i + 1, -1
    while k < len(tokens) and k - i < 8:
        token = tokens[k]
        if token.pos == "NOUN":
            head = k
        elif token.pos not in _NOMINAL and token.pos != "DET" and _word(text, token) not in ("'s", "-"):
            break
        k += 1
    return (
        head + 1
        if head >= 0 and (tokens[i + 1].pos in ("DET", "NOUN") or _word(text, tokens[i + 2]) == "'s")
        else i
    )
