"""Where names stand. In: the lines of an article. Out: runs of words that are names, whole and without what stands around them.

Capitals are the first evidence; a sentence's first word and lines in title case need more: the same word elsewhere, the atlas,
the given names, the parser. Refuses to say who or what is named (kinds.py) and which names belong together (chains.py).
"""

import re
from collections import Counter
from dataclasses import dataclass

from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.words import Line, Word

_LABEL = 12  # words of what a colon ends
_MAX = 14  # words; longer runs are tables or shouting
_CLOSED = frozenset(("DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "PART", "ADV", "INTJ"))
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_ABROAD = frozenset(("sans", "sin", "senza", "ohne", "sem", "pour", "für", "por"))  # words of names alone
_BREAKS = frozenset((":", ";", ".", "!", "?", "•", "|", "–", "—", "“", '"', "«", "(", "*"))


@dataclass(slots=True, eq=False)
class Run:
    """Words [first, last) of a line that form a name."""

    line: Line
    first: int
    last: int

    @property
    def words(self) -> list[Word]:
        """Its words."""
        return self.line.words[self.first : self.last]

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.line.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.line.words[self.last - 1].end

    @property
    def lows(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return tuple(word.low for word in self.words)


class Seen:
    """How the words of the article are written where capitals mean something: inside a sentence of mixed case."""

    def __init__(self, lines: list[Line]) -> None:
        """Count capitals and small letters away from the beginnings of sentences."""
        self.capital: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        for line in lines:
            if line.titled:
                continue
            for i, word in enumerate(line.words):
                if word.text[0].isalpha() and not opens(line.words, i):
                    (self.capital if word.cap else self.small)[word.low] += 1


def opens(words: list[Word], i: int) -> bool:
    """Whether word i stands where any word would have a capital."""
    return i == 0 or words[i - 1].text in _BREAKS


def find_runs(line: Line, lex: Lexicon, seen: Seen) -> list[Run]:
    """Names of one line of mixed case."""
    runs = []
    i = 0
    while i < len(line.words):
        if not _begins(line.words, i, lex, seen):
            i += 1
            continue
        j = _extent(line.words, i, lex)
        if (
            j - i < 4
            and i
            and line.words[j - 1].low in lex.counted
            and _ORDINAL.fullmatch(line.words[i - 1].low)
        ):
            i -= 1  # "5th Street"
        if j - i > 1 or not _empty(line.words, i, lex):
            runs.append(Run(line, i, j))
        i = j
    return runs


def is_generic(run: Run, surnames: set[str], lex: Lexicon) -> bool:
    """A single common noun ("the Government"); not where a person of the article bears it as a surname ("Hill")."""
    low = run.lows[0]
    if len(run.words) > 1 or low in lex.places or low in surnames or run.words[0].text.isupper():
        return False
    return lex.generic(low)


def _empty(words: list[Word], i: int, lex: Lexicon) -> bool:
    """A single word that names nothing by itself: "Islamic", the "US" of "US$"."""
    word = words[i]
    money = i + 1 < len(words) and words[i + 1].start == word.end and words[i + 1].text[0] in "$€£¥"
    return money or word.low in lex.adjectives


def _named(word: Word, lex: Lexicon) -> bool:
    """A capitalised word that may be part of a name."""
    return (
        word.cap
        and word.low not in lex.not_names
        and not (
            word.low in lex.openers
            and word.pos in _CLOSED
            and not (word.text.isupper() and len(word.text) > 2)
        )
    )


def _first_of_name(words: list[Word], i: int, lex: Lexicon) -> bool:
    """A capitalised word that may open a name; "May" and "Jan" only before more of a name."""
    if _named(words[i], lex):
        return True
    after = words[i + 1] if i + 1 < len(words) else None
    return (
        words[i].cap
        and words[i].low in lex.also_names
        and after is not None
        and (
            after.cap or after.low in lex.particles or (words[i].low in lex.numbered and after.text.isdigit())
        )
    )


def _begins(words: list[Word], i: int, lex: Lexicon, seen: Seen) -> bool:
    word = words[i]
    if not _first_of_name(words, i, lex) or (
        len(word.text) == 1 and not (i + 1 < len(words) and words[i + 1].cap)
    ):
        return False
    if word.low == "said" and opens(words, i) and any(near.text == ":" for near in words[i + 1 : i + _LABEL]):
        return False  # "Said Mayor Ana Ruiz: “…”", not the name
    if not opens(words, i):
        return not (word.pos in ("DET", "PRON") and word.low in lex.openers)
    follows = i + 1 < len(words) and _named(words[i + 1], lex)
    if word.low in lex.openers:
        known = follows and lex.place_at([near.low for near in words[i : i + 6]], 0)  # "New Delhi was calm"
        return bool(known) or (follows and word.low in lex.openings and _of_body(words[i + 1], lex))
    heads = word.low in lex.members or word.low in lex.heads  # "Mothers for Peace", "Minister of Health"
    if heads and i + 1 < len(words) and _connector(words, i, i + 1, lex):
        return True
    if (
        word.low in lex.demonyms
        or word.low in lex.countries
        or word.low in lex.places
        or word.low in lex.titles
    ):
        return True
    if len(word.text) > 1 and word.text.isupper():
        return True
    if seen.capital[word.low] or seen.small[word.low]:
        return seen.capital[word.low] >= seen.small[word.low] or (follows and lex.role_word(word.low))
    if word.low in lex.given or word.tag or ("-" in word.text and word.text.split("-")[-1][:1].isupper()):
        return True
    return word.pos == "PROPN" or (follows and word.pos in ("NOUN", "ADJ", "X"))


def _of_body(word: Word, lex: Lexicon) -> bool:
    """Whether a capitalised word behind "Federal" goes on a name: no office ("Federal Judge"), country or given name."""
    low = word.low
    office = (low in lex.heads or low in lex.titles) and low not in lex.org_heads
    return not (office or low in lex.demonyms or low in lex.countries or low in lex.given)


def _extent(words: list[Word], i: int, lex: Lexicon) -> int:
    """The end of the name that begins at i."""
    j = i + max(1, lex.place_at([word.low for word in words[i : i + 6]], 0))
    while j < len(words) and j - i < _MAX:
        step = _step(words, i, j, lex)
        if not step:
            break
        j += step
    return j


def _step(words: list[Word], i: int, j: int, lex: Lexicon) -> int:
    """How many words from j on belong to the name words[i:j]; 0 where it ends."""
    word, last = words[j], words[j - 1]
    if _named(word, lex) or (
        word.cap
        and word.low in lex.openers
        and not opens(words, j)
        and word.low not in ("the", "a", "an", "i")
    ):
        return 1
    if word.text == "I" and word.pos in ("PROPN", "NUM", "NOUN"):
        return 1  # "Aldric I"
    after = words[j + 1] if j + 1 < len(words) else None
    if after is None:
        return 0
    if word.text == "," and after.low in lex.legal and after.cap:
        return 2
    if word.low in ("'s", "’s") and last.low in lex.apostrophes and _named(after, lex):
        return 2
    if word.text.isdigit() and last.low in lex.dated and j - i > 1 and _YEAR.fullmatch(word.text):
        return 1  # "the Harbour Act 2019"
    if word.text.isdigit() and len(word.text) < 4 and _numbered(words, i, j, lex):
        return 1
    if size := _of_members(words, j, lex):
        return size
    if word.text == "&" and _named(after, lex):
        return 2
    if word.low in lex.particles:
        size = 1 + (after.low in lex.particles and not after.cap)  # "de la"
        if j + size < len(words) and _named(words[j + size], lex):
            return size + 1
    return _connector(words, i, j, lex)


def _numbered(words: list[Word], i: int, j: int, lex: Lexicon) -> bool:
    """Whether the number at j belongs to the name before it: "Flight 9", "XK-4 2", "the Osprey 9 rocket"; not "on Osk 9 people"."""
    last, after = words[j - 1], words[j + 1]
    if last.low in lex.numbered or (last.text.isupper() and "-" in last.text):
        return True
    if (
        len(words[j].text) > 2
        or last.low in lex.places
        or last.low in lex.countries
        or last.low in lex.titles
    ):
        return False
    thing = after.low in lex.other_ends
    singled = i > 0 and words[i - 1].low in ("a", "an", "the", "'s", "its", "their", "one")
    return thing or (singled and (after.pos in ("AUX", "VERB", "ADP") or after.low == "."))


def _of_members(words: list[Word], j: int, lex: Lexicon) -> int:
    """How many words from an apostrophe on belong to a body of its members: "Miners' Union", "Miners' and Fishermen's Federation"."""
    ends = lex.org_heads | lex.other_ends
    at = j
    if words[j].low not in ("'", "'s"):
        return 0
    if (
        at + 3 < len(words)
        and words[at + 1].low in ("and", "&")
        and words[at + 2].cap
        and words[at + 3].low in ("'", "'s")
    ):
        at += 3
    plural = words[at - 1].low.endswith(("s", "men", "people"))
    for size in (1, 2):
        behind = words[at + 1 : at + 1 + size]
        if len(behind) == size and plural and all(word.cap for word in behind) and behind[-1].low in ends:
            return at - j + 1 + size
    return 0


def _connector(words: list[Word], i: int, j: int, lex: Lexicon) -> int:
    """Joins over of, for, on, and, in: only inside names of bodies, places and portfolios."""
    low, last = words[j].low, words[j - 1].low
    skip = 2 if j + 2 < len(words) and words[j + 1].low in ("the", "de") else 1
    target = words[j + skip] if j + skip < len(words) else None
    if target is None or not _named(target, lex):
        return 0
    body = last in lex.org_heads or last in lex.other_ends
    if low == "of":
        inside = {word.low for word in words[i:j]}
        if "for" in inside and inside & lex.org_heads:
            return skip + 1  # "Committee for the Protection of Journalists"
        role = last in lex.heads and target.low in lex.portfolios
        return skip + 1 if body or role or last in lex.place_ends or last in lex.place_starts else 0
    if low == "on":
        return skip + 1 if last in lex.on_heads else 0
    if low in _ABROAD:
        return skip + 1
    if low in ("for", "against", "without") and last in lex.members and words[j - 1].cap:
        return skip + 1  # "Mothers for Peace"
    if low == "for":
        return skip + 1 if body or (last in lex.heads and target.low in lex.portfolios) else 0
    inside = {word.low for word in words[i:j]}
    if low == "and":
        if target.low in lex.and_tails and skip == 1:
            return 2  # "Harding and Sons"
        joint = last in lex.and_words and target.low in lex.and_words | lex.org_heads
        named_body = inside & {"of", "for"} and inside & lex.org_heads and last in lex.and_words
        return skip + 1 if (joint or named_body) and skip == 1 else 0
    if low == "in" and last in lex.in_heads and j - i >= 3:
        return skip + 1
    return 0
