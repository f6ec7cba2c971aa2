"""When two spellings are one name. In: words of names. Out: equal, variant or different.

English writes names of other scripts in several ways; the ways are regular (y/i, kh/h, c/k, doubled letters, -iy/-y/-yy), so both
spellings are brought to one plain form first, and only vowels may differ after that. A bare likeness in per cent is refused:
at the same 73 % stand one man in two spellings and two leaders of one family.
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from variorum.lang.load import load_table

_RULES = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^(?:ye|je|ie)(?=[a-z])", "e"),
        (r"^(?:yi|gi(?=[aeou]))", "i"),
        (r"(?<=[aeiou])y(?=[aeiou])", ""),
        (r"tch|tsch|tsh", "ch"),
        (r"(?<=\w)tz", "z"),
        (r"sch|sz(?=[aeiou])", "sh"),
        (r"qu(?=ist$)", "kv"),
        (r"qu(?=[ei])", "k"),
        (r"(?<=\w{3}[vjnckl])ic$", "ich"),
        (r"ue", "u"),
        (r"oe", "o"),
        (r"ou|oo", "u"),
        (r"ph", "f"),
        (r"(?<=[aeiou])h(?=[lmnr])", ""),
        (r"kh|ch(?=[rl])", "h"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"dj|dzh|zh", "j"),
        (r"ck|q|c(?![ehi])", "k"),
        (r"ks|x", "ks"),
        (r"w", "v"),
        (r"(?:iy|yy|ij|ii|ey|ie)$", "i"),
        (r"y", "i"),
        (r"ae|ai|ei", "e"),
        (r"(?<=.)h$", ""),
    )
)
_SWAPS = str.maketrans({"j": "i", "y": "i", "c": "k", "w": "v"})
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiou]+")


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """One spelling for all ways to write a name from another script.

    >>> plain("yevstafyeva") == plain("evstafieva"), plain("zelinskyy") == plain("zelinsky"), plain("khalid") == plain("halid")
    (True, True, True)
    """
    for pattern, into in _RULES:
        word = pattern.sub(into, word)
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The consonants of the plain form, and whether it opens with a vowel: what spellings of one name share."""
    form = plain(word)
    bones = _VOWELS.sub("", form)
    return ("*" if form[:1] in "aeiou" else "") + bones


def variant(left: str, right: str) -> bool:
    """Whether two words are one name in two spellings: same consonants, vowels that differ in at most a third of the letters."""
    if plain(left) == plain(right):
        return True
    if min(len(left), len(right)) < 4 or skeleton(left) != skeleton(right):
        return False
    one, two = plain(left), plain(right)
    return Levenshtein.distance(one, two) <= max(1, max(len(one), len(two)) // 4)


def slip(left: str, right: str) -> bool:
    """Whether one long word is the other with a single letter wrong, missing or too many."""
    return (
        min(len(left), len(right)) >= 6
        and left[0] == right[0]
        and Levenshtein.distance(left, right, score_cutoff=1) == 1
    )


@cache
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, family in enumerate(load_table("en", "names")["nicknames"]["families"]):
        for word in family.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _genders() -> dict[str, frozenset[str]]:
    table = load_table("en", "names")["given"]
    found: dict[str, set[str]] = {}
    for sex in ("m", "f"):
        for word in table[sex].split():
            found.setdefault(word, set()).add(sex)
    return {word: frozenset(sexes) for word, sexes in found.items()}


def of_two_sexes(left: str, right: str) -> bool:
    """Whether one name is a man's and the other a woman's: Mario and Maria."""
    one, other = _genders().get(left), _genders().get(right)
    return one is not None and other is not None and not one & other


def two_given(left: str, right: str) -> bool:
    """Whether both are known given names, so that the one is hardly the other misheard: Marta and Maria."""
    return left != right and left in _genders() and right in _genders()


def given_agree(left: str, right: str) -> str:
    """How two given names stand: "same", "spelling" of one, "short" (initial, nickname, cut), or "" for two names."""
    if left == right:
        return "same"
    if len(left) == 1 or len(right) == 1:
        return "short" if left[0] == right[0] else ""
    families = _families()
    if families.get(left, frozenset()) & families.get(right, frozenset()):
        return "short"
    if of_two_sexes(left, right):
        return ""
    if left.translate(_SWAPS) == right.translate(_SWAPS):
        return "spelling"  # Jonas and Yonas, Erik and Eric, Viktor and Victor
    if variant(left, right):
        return "spelling"
    return "short" if _cut(*sorted((left, right), key=len)) else ""


def _cut(short: str, long: str) -> bool:
    """Whether one is the beginning of the other and no name of its own: "Raj" of "Rajesh", not "Ana" of "Anastasia"."""
    return 2 < len(short) < len(long) - 1 and long.startswith(short) and short not in _genders()
