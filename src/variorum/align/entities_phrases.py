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
_AGE_BEFORE = re.compile(r"\d{1,3}[- ]years?[- ]old,?\s+$")
_AGE_BEHIND = re.compile(r"\s*,\s+(?:aged\s+)?\d{1,3}\b(?![- ]year)")  # not the next one of a list
_ACRONYM_BEHIND = re.compile(r"\s\([A-Z][\w-]{1,11}\)")
_DETERMINER = re.compile(r"(?:^|(?<=[\s“\"(]))(?:the|a|an)\s+$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r"\s+([a-z]+)\b")
_TITLE = re.compile(r"(?<![\w.’'-])([A-Z][a-z]+)\.? $")
_BETWEEN = re.compile(
    r"\s*[,(–—-]?\s*(?:\d{1,3},\s*)?(?:(?:the|a|an|its|their|his|her|one)\s*)?(?:[^\W\d_a-z][\w.-]*(?:['’]s)?\s*){0,3}"
)
_CUT = re.compile(
    r"(?!(?:the|a|an)\s)[a-z][^,]*,\s*$"
)  # "president, [Ana Ruiz]": the words before are missing
_SMALL = re.compile(r"(?:the|a|an|its|their|his|her|one)\s", re.IGNORECASE)
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


@cache
def _kind_nouns(kind: str) -> frozenset[str]:
    """Nouns that say what a name of this kind names ("the group Telto", "the city of Verde")."""
    table = load_table("en", "organisations")
    ends = {"place": table["place"]["ends"], "other": table["other"]["ends"]}
    heads = " ".join((table["organisation"]["heads"], *table["nominals"]))
    return frozenset(ends.get(kind, heads).split())


def phrases(text: str, mention: Mention, sentences: tuple[Sentence, ...]) -> set[Bounds]:
    """All longer spans of a mention that a reader may be shown as a form of the name."""
    found = _with_role(text, mention) | _with_neighbours(text, mention)
    at = bisect_right(sentences, mention.start, key=_start) - 1
    if at >= 0:
        found |= _noun_phrase(text, mention, sentences[at].tokens)
    found = _uncut(text, found) | _with_title(text, mention)
    for start, end in (*tuple(found), (mention.start, mention.end)):
        determiner = _DETERMINER.search(text, max(0, start - 6), start)
        if determiner:
            found.add((determiner.start(), end))
    return {
        (start, end) for start, end in found
        if end - start < _LONGEST and "\n" not in text[start:end] and not _CUT.match(text, start, mention.start)
    }  # fmt: skip


def _uncut(text: str, found: set[Bounds]) -> set[Bounds]:
    """The spans but those that begin inside the description of a longer one ("director Ana Ruiz" in "managing director Ana Ruiz")."""
    return {
        (start, end) for start, end in found
        if not any(other < start and last == end and text[other].islower() and not _SMALL.match(text, other, start) for other, last in found)
    }  # fmt: skip


def _with_role(text: str, mention: Mention) -> set[Bounds]:
    if mention.role is None or mention.kind != "person" or not _touches(text, mention):
        return set()
    spans = [span for span in (mention.role, mention.of) if span is not None]
    return {
        (min(mention.start, mention.role.start), max(mention.end, mention.role.end)),
        (min(mention.start, *(s.start for s in spans)), max(mention.end, *(s.end for s in spans))),
    }


@cache
def _titles() -> frozenset[str]:
    """Forms of address and ranks, which make a whole form with the name behind them."""
    table = load_table("en", "roles")
    return frozenset(" ".join((*table["titles"].values(), table["apposed"]["styles"])).split())


def _with_title(text: str, mention: Mention) -> set[Bounds]:
    """The person's name with the title right before it, whatever else stands before: "[retired] General Ana Ruiz"."""
    title = _TITLE.search(text, max(0, mention.start - 20), mention.start)
    known = mention.kind == "person" and title is not None and title[1].lower() in _titles()
    return {(title.start(), mention.end)} if title is not None and known else set()


def _touches(text: str, mention: Mention) -> bool:
    """Whether nothing but a comma and an article stands between role and name."""
    assert mention.role is not None  # asked only of mentions with a role
    between = text[mention.role.end : mention.start] or text[mention.end : mention.role.start]
    return len(between) < 20 and bool(_BETWEEN.fullmatch(between))


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
    after = _NOUN_BEHIND.match(text, mention.end + len(noun) + 1) if noun else None
    if (
        noun
        and noun in _kind_nouns("place") | _kind_nouns(mention.kind)
        and not (after and after[1] in body_nouns() | {"guard"})
    ):
        found.add((mention.start, text.index(noun, mention.end) + len(noun)))
    return found


def _noun_phrase(text: str, mention: Mention, tokens: tuple[Token, ...]) -> set[Bounds]:
    """The name with the words that describe it: "the northern city of [Verde]", "carmaker [Telto]"."""
    first = bisect_right(tokens, mention.start, key=_start) - 1
    if first < 0 or tokens[first].start != mention.start:
        return set()
    found: set[Bounds] = set()
    left = _leftmost(text, tokens, first)
    if left < first and _describes(text, tokens, first, mention.kind):
        found.add((tokens[left].start, mention.end))
    return found


def _describes(text: str, tokens: tuple[Token, ...], first: int, kind: str) -> bool:
    """Whether the noun right before the name, or before "of", says what it is: "the group Telto", "the northern city of Verde"."""
    word = _word(text, tokens[first - 1])
    if word == "of":
        return kind != "person" and first > 1 and _word(text, tokens[first - 2]) in _kind_nouns("place")
    if kind == "person":
        return False  # what stands before a person is a role, and found as such
    return word in _kind_nouns(kind) or word.endswith(("maker", "operator", "owner", "giant"))


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
