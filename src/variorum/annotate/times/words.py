"""Words of time and their classes. In: the text between the bounds of its sentences. Out: words with the classes that the grammar is written in.

Refuses to read a name as a date: "May", "March", "Sun" and their like count only beside another word of time.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from variorum.lang.load import load_table
from variorum.model.mark import Sentence

TABLE: dict[str, Any] = load_table("en", "time")

# A blank is taken with the word behind it, and letters that open nothing else come first: both save trying all the rest.
_WORD = re.compile(
    r"""\s?+(?:
    [b-nq-z][^\W\d_]*+
    |[aop][^\W\d_]{2,}+
    |(?P<ISO>(?<![\w-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    |(?P<DMY>(?<![\w/.-])\d{1,4}(?P<sep>[/.-])\d{1,2}(?P=sep)\d{2,4}(?![\w/-]))
    |(?P<CLOCK>(?<![\w:.,])\d{1,2}(?::\s?[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?(?:[apAP]\.?\s?[mM]|hours\b|hrs\b|o['’]clock|local\s+time|last\s+night|yesterday|this\s+(?:morning|afternoon|evening)|GMT|UTC))|(?:(?<=\bat\s\d)|(?<=\bat\s\d\d))\.[0-5]\d(?=[,;.]?\s+[a-z])|(?:(?<=\bfrom\s\d)|(?<=\bfrom\s\d\d))\.[0-5]\d(?=\s+(?:to|until)\s+\d{1,2}\.[0-5]\d\s+(?:hours|hrs|o['’]clock|[ap]\.?m)\b))(?![\d:]))
    |(?P<DECADE>(?<![\w.,])(?:\d{3}0|['’‘]?[1-9]0)['’]?s(?!\w))
    |(?P<SHORT>(?<!\w)['’‘`]\d\d(?![\w%]))
    |(?P<NUMBER>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<suffix>(?:st|nd|rd|th)(?!\w))?
    |(?P<OCLOCK>o['’]\s?clock)
    |(?P<AMPM>(?:(?<=\d)|(?<=\s))[ap](?:\.\s?m\.?|m)(?!\w))
    |[^\W\d_]+
    |[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_KINDS = ("ISO", "DMY", "CLOCK", "DECADE", "SHORT", "OCLOCK", "AMPM")
_BREAK = "\n"


class Word(msgspec.Struct, frozen=True):
    """A word at its place, in lower case, with its classes and the sentence it stands in."""

    start: int
    end: int
    low: str
    classes: frozenset[str]
    sentence: int


def words_of(section: str, entry: str) -> frozenset[str]:
    """The words of one entry of the table."""
    return frozenset(TABLE[section][entry].split())


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    """Classes by word."""
    found: dict[str, set[str]] = {}
    for name, words in TABLE["classes"].items():
        for word in words.split():
            found.setdefault(word, set()).add(name)
    tables = {
        "months": "MONTH", "weekdays": "WEEKDAY", "seasons": "SEASON", "units": "UNIT", "dayparts": "DAYPART", "deictic": "DEICTIC",
        "sets": "SETWORD", "numbers": "NUM", "ordinals": "ORD", "decades": "DECADEWORD", "mods": "MOD", "zones": "ZONE",
    }  # fmt: skip
    for table, name in tables.items():
        for word in TABLE[table]:
            found.setdefault(word, set()).add(name)
    for phrase in TABLE["holidays"]:
        found.setdefault(re.split(r"[ '’.]", phrase)[0], set()).add("FEASTWORD")
    return {word: frozenset(classes) for word, classes in found.items()}


@cache
def all_class_sets() -> tuple[frozenset[str], ...]:
    """Every set of classes that a word may have, in a fixed order."""
    sets = {classes for classes in _lexicon().values() if classes}
    sets |= {frozenset({kind}) for kind in _KINDS}
    sets |= {classes & {"ORD"} for classes in _lexicon().values() if "ORD" in classes}
    # One number of each kind that _number_classes tells apart.
    for number in (
        *range(101),
        999,
        1000,
        1070,
        1959,
        1970,
        2030,
        2070,
        2199,
        2200,
        2300,
        2370,
        2500,
        2570,
        10000,
    ):
        sets |= {
            _number_classes(form, suffixed=form[-1] == "h")
            for form in (str(number), f"{number}th", f"{number:04}")
        }
    sets.add(_number_classes("1.5", suffixed=False))
    return tuple(sorted(sets, key=sorted))


_NONE: frozenset[str] = frozenset()
_STOP = frozenset({_BREAK})


def read_words(text: str, sentences: Sequence[Sentence]) -> list[Word]:
    """Words of all sentences with a break after each."""
    lexicon = _lexicon()
    words: list[Word] = []
    for index, sentence in enumerate(sentences):
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            start, end = match.span()
            start += text[start].isspace()
            low = text[start:end].lower()
            kind = match.lastgroup
            if kind is None:
                classes = lexicon.get(low, _NONE)
            elif kind in ("NUMBER", "suffix"):
                classes = _number_classes(low, suffixed=kind == "suffix")
            else:
                classes = frozenset({"DMY" if kind == "sep" else kind})
            words.append(Word(start, end, low, classes, index))
        follower = sentences[index + 1].start if index + 1 < len(sentences) else None
        if not (follower is not None and _cut_wrongly(text, words, sentence.end, follower)):
            words.append(Word(sentence.end, sentence.end, _BREAK, _STOP, index))
    return [_settled(text, words, at) if word.low in _WEAK else word for at, word in enumerate(words)]


def _cut_wrongly(text: str, words: Sequence[Word], end: int, follower: int) -> bool:
    """Whether the splitter took the point of "Dec." or "a.m." for the end of a sentence: "by Dec. | 25", "at 2 p.m. | Monday"."""
    if not words or "\n" in text[end:follower] or text[end - 1 : end] != ".":
        return False
    if "AMPM" in words[-1].classes:
        return bool(_lexicon().get(_letters(text, follower), _NONE) & {"WEEKDAY", "ZONE", "DEICTIC", "MONTH"})
    shortened = len(words) > 1 and words[-2].low in TABLE["months"] and len(words[-2].low) <= 4
    return shortened and text[follower].isdecimal()


def _letters(text: str, at: int) -> str:
    """The word that starts at a place, in lower case."""
    found = re.compile(r"[^\W\d_]{0,12}").match(text, at)
    return found.group().lower() if found else ""


def _number_classes(low: str, *, suffixed: bool) -> frozenset[str]:
    """What a run of digits can be: a day, a year, an hour, a plain number."""
    classes = {"ORD"} if suffixed else {"NUM"}
    digits = low[:-2] if suffixed else low
    if len(digits) <= 2 and digits.isdecimal() and 1 <= int(digits) <= 31:
        classes.add("DAY")
    if not suffixed and len(digits) <= 2 and digits.isdecimal() and int(digits) <= 24:
        classes.add("HOUR")
    if not suffixed and digits.isdecimal() and len(digits) == 4:
        if 1000 <= int(digits) <= 2199:
            classes.add("YEAR")
        if int(digits[:2]) <= 24 and int(digits[2:]) <= 59:
            classes.add("MILITARY")
    if not suffixed and digits.isdecimal() and len(digits) <= 3:
        classes.add("ANCIENT")
    if not suffixed and len(digits) == 2 and digits.isdecimal():
        classes.add("YY")
    return frozenset(classes)


_WEAK = words_of("names", "weak") | frozenset(TABLE["weekdays"])
_BEFORE = words_of("names", "before")
_COMPOUND = words_of("names", "compound")
_SEASONAL = words_of("names", "seasons")
_AS_VERBS = words_of("names", "verbs")
_TITLES = words_of("names", "titles")
_FIRM = frozenset({"DAY", "YEAR", "CLOCK", "DAYPART"})


def _settled(text: str, words: list[Word], at: int) -> Word:
    """A doubtful word, stripped of its time classes unless its neighbours speak for them."""
    word = words[at]
    return (
        word
        if _is_time(text, words, at)
        else Word(word.start, word.end, word.low, word.classes & {"ORD"}, word.sentence)
    )


def _is_time(text: str, words: list[Word], at: int) -> bool:
    word = words[at]
    before = words[at - 1] if at else None
    after = [follower for follower in words[at + 1 : at + 4] if follower.low not in (".", ",", "of", "the")]
    if before is not None and (
        before.low in _TITLES or (before.low == "." and at > 1 and words[at - 2].low in _TITLES)
    ):
        return False
    if before is not None and before.low in _COMPOUND and "WEEKDAY" in word.classes:
        return False
    season = "SEASON" in word.classes
    capital = text[word.start].isupper()
    if "WEEKDAY" in word.classes and len(word.low) > 5:
        return True
    dated = before is not None and bool(before.classes & {"DAY"})
    if not capital and not season and not dated and (word.low in _AS_VERBS or len(word.low) < 4):
        return False
    if after and after[0].classes & ({"YEAR"} if season else _FIRM) and after[0].end - word.end < 12:
        return True
    if before is not None and before.classes & {"DAY"} and not season:
        return True
    behind = before is not None and before.low in (_SEASONAL if season else _BEFORE)
    behind = behind and not (
        word.low == "may" and before is not None and before.low == "for"
    )  # "a vote for May"
    if word.low in _AS_VERBS or season or word.end - word.start < 5:
        return behind or (
            capital and bool(after) and bool(after[0].classes & {"MONTH"}) and word.low in TABLE["weekdays"]
        )
    named = text[word.end : word.end + 2].strip()[:1].isupper()
    return behind or not named
