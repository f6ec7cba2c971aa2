"""Words as names need them. In: the sentences of an article with their tokens. Out: lines of words, hyphenated parts in one.

A Word knows whether it has a capital, whether it stands inside quotation marks and which tokens it was made of.
Refuses to decide what is a name.
"""

from functools import cache, lru_cache

import msgspec

from variorum.annotate.quotemarks import pair_quotes
from variorum.lang.load import load_table
from variorum.model.mark import Sentence, Token

_HYPHENS = "-‐‑"
_FUNCTION = frozenset(("ADP", "DET", "AUX", "PRON", "CCONJ", "SCONJ", "PART"))
_ARTICLES = ("al", "el", "an", "as", "ad", "ar", "at", "ash", "az", "ul", "ur", "d", "l")


class Word(msgspec.Struct):
    """One word of a line. `low` is lower case with plain apostrophes and without a closing full stop."""

    start: int
    end: int
    text: str
    low: str
    cap: bool
    pos: str
    tag: str
    rel: str
    head: int
    tokens: tuple[int, int]
    quoted: bool = False


class Line(msgspec.Struct):
    """One sentence: its words, its place and whether capitals mean anything in it."""

    words: list[Word]
    start: int
    end: int
    block: str
    titled: bool
    index: int


def lines_of(text: str, sentences: tuple[Sentence, ...], roles: frozenset[str]) -> list[Line]:
    """One line per sentence; `roles` are hyphenated words to keep whole."""
    lines = []
    stretches = pair_quotes(text)
    at = 0
    for index, sentence in enumerate(sentences):
        words = _words(text, sentence.tokens, roles)
        for word in words:
            while at < len(stretches) and stretches[at].outer_end <= word.start:
                at += 1
            word.quoted = at < len(stretches) and stretches[at].outer_start <= word.start
        titled = _titled(words)
        if not titled:
            _lower_shouting(words)
        lines.append(Line(words, sentence.start, sentence.end, sentence.block, titled, index))
    return lines


def _words(text: str, tokens: tuple[Token, ...], roles: frozenset[str]) -> list[Word]:
    words: list[Word] = []
    i = 0
    while i < len(tokens):
        j = i
        while j + 2 < len(tokens) and text[tokens[j + 1].start] in _HYPHENS and _joined(text, tokens, j):
            j += 2
        if j > i and _loose(text, tokens[i], tokens[j], roles):
            j = j if words and _given_name(text, words[-1], tokens[i], tokens[j]) else i
        piece = text[tokens[i].start : tokens[j].end]
        low, cap = _forms(piece)
        last = tokens[j]
        words.append(
            Word(
                start=tokens[i].start, end=last.end, text=piece, low=low,
                cap=cap, pos=last.pos, tag=tokens[i].name or last.name, rel=last.rel, head=last.head, tokens=(i, j),
            )
        )  # fmt: skip
        i = j + 1
    return words


def _given_name(text: str, before: Word, first: Token, last: Token) -> bool:
    """Whether two short parts behind a name are a given name ("Lin | Tse-wen")."""
    near = before.cap and before.end + 1 == first.start
    longest = max(first.end - first.start, last.end - last.start)
    return near and longest < 6 and text[last.start : last.end] not in _tied()


@cache
def _tied() -> frozenset[str]:
    return frozenset(load_table("en", "names")["particles"]["tied"].split())


# The words of an archive recur; the bound keeps memory flat.
@lru_cache(maxsize=1 << 15)
def _forms(piece: str) -> tuple[str, bool]:
    """Its lower case and whether it has a capital."""
    low = piece.lower().replace("’", "'")
    return low[:-1] if low.endswith(".") and low[:-1].isalpha() else low, _capital(piece)


def _joined(text: str, tokens: tuple[Token, ...], j: int) -> bool:
    """Whether token j, a hyphen and the next token are written without white space."""
    hyphen, after = tokens[j + 1], tokens[j + 2]
    return (
        tokens[j].end == hyphen.start
        and hyphen.end == after.start
        and hyphen.end - hyphen.start == 1
        and text[hyphen.start : hyphen.end] in _HYPHENS
        and text[tokens[j].end - 1].isalnum()
        and text[after.start].isalnum()
    )


def _loose(text: str, first: Token, last: Token, roles: frozenset[str]) -> bool:
    """A name with a small word tied to it ("Ostland-based"): the name stands by itself. "Editor-in-chief", "U-turn" stay whole."""
    return (
        first.end - first.start > 1
        and text[first.start].isupper()
        and text[last.start].islower()
        and text[first.start : last.end].lower() not in roles
    )


def _capital(piece: str) -> bool:
    """A capital at the head ("Ana"), behind an article ("al-Rashid") or as second letter ("eBay")."""
    if piece.islower():
        return False
    if piece[0].isupper() or (
        len(piece) > 2 and piece[0].isalpha() and piece[1].isupper() and piece[2:].islower()
    ):
        return True
    first, _, rest = piece.replace("’", "-").replace("'", "-").partition("-")
    return bool(rest) and first.lower() in _ARTICLES and rest[0].isupper()


def _titled(words: list[Word]) -> bool:
    """Whether nearly all long words have a capital (headlines): then capitals prove nothing. Three small ones or a full stop disprove it."""
    long = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    spelt = [word for word in words if word.text[0].isalpha()]
    if len(spelt) > 1 and long and all(word.text.isupper() for word in spelt):
        return True
    if len(long) < 4 or words[-1].text == ".":
        return False
    small = sum(not word.cap for word in long)
    return 4 * small <= len(long) and small < 3


def _lower_shouting(words: list[Word]) -> None:
    """Take the capital from words of a shouted passage ("FOUR MINERS ARE HURT IN A SHAFT that …"); the parser's names keep theirs."""
    first = 0
    for i, word in enumerate([*words, None]):
        if word is not None and (word.text.isupper() or not word.text[0].isalpha()):
            continue
        if i - first < 4:
            first = i + 1
            continue
        passage = [w for w in words[first:i] if w.text[0].isalpha()]
        if len(passage) >= 4 and any(w.pos in _FUNCTION for w in passage):
            for w in passage:
                w.cap = bool(w.tag)
        first = i + 1
