"""When two personal names may be one person's. In: two cards of people. Out: "same", "short" (one is a shorter way to write the other), "".

Known: given names by initial, short form and spelling; middle names and a mother's surname left out; particles, "al-" and Jr. left out;
family name first; married double names. Refuses people told apart by middle names, second surnames, senior and junior, sex or age.
"""

from functools import cache, lru_cache

import msgspec
from rapidfuzz import fuzz

from variorum.align.entities_cards import Card, Words, given_names
from variorum.align.entities_spelling import given_agree, plain, skeleton, two_given, variant
from variorum.lang.load import load_table

_SENIORITY = frozenset(("jr", "sr", "ii", "iii", "iv", "junior", "senior"))
_SAME_SENIORITY = {"junior": "jr", "senior": "sr"}
_SERVANT = frozenset(("abd", "abdel", "abdul", "abdal", "abdol"))  # never a name without the word behind it
_ARABIC_ARTICLE = frozenset(("al", "el", "ul", "ad", "ed", "ud"))
_ALIKE = 80.0  # per cent of two surnames under one given name and office: Ghazafi and Qazafi have 83
_WHOLE = 88.0  # per cent of two whole names
_HEARD = 65.0  # the same where the given names are alike too, and the office is told in the same words
_YEARS = 4  # reports differ by a birthday and a slip; more are two people
_GENERATION = 18  # "34" for "43" is a slip, father and son are farther apart
_SHORTEST = 5  # letters of a surname that may be misspelt


class Person(msgspec.Struct, frozen=True):
    """The words of a name in order, without particles, and its seniority."""

    words: Words
    seniority: str


@cache
def _particles() -> frozenset[str]:
    return frozenset(load_table("en", "names")["particles"]["inner"].split())


@lru_cache(maxsize=1 << 14)
def person_of(name: Words) -> Person:
    """The parts of a folded name: ("nour", "el", "din", "hamza", "jr") → nouredin hamza, jr."""
    words = [word for word in name if word not in _SENIORITY]
    seniority = next((word for word in name[1:] if word in _SENIORITY), "")
    small = _particles().issuperset(words[:-1])  # a surname alone, with its particles
    found: list[str] = []
    for i, word in enumerate(words):
        last = i == len(words) - 1
        if found and word == "din":
            found[-1] += "edin"
        elif found and found[-1] in _SERVANT and not (word in _ARABIC_ARTICLE and not last):
            found[-1] = "abdel" + word
        elif word in _particles() and not last and (found or small):
            continue
        else:
            found.append(word)
    return Person(tuple(found), _SAME_SENIORITY.get(seniority, seniority))


def offices_meet(one: Card, other: Card) -> bool:
    """Whether both hold an office of which there is one at a time, of one country where both name it."""
    if one.countries and other.countries and not one.countries & other.countries:
        return False
    return any(_one_office(a, b) for a in one.offices for b in other.offices)


def _one_office(a: frozenset[str], b: frozenset[str]) -> bool:
    """ "Governor" and "regional governor", "army spokesman" and "military spokesman"; not a vice president, nor two ministries."""
    if not a & b & single_offices() or (a ^ b) & _lower_ranks():
        return False
    return a <= b or b <= a or not (a ^ b) & _portfolios()


def callings_meet(one: Card, other: Card) -> bool:
    """Whether both have one calling or rank, the one perhaps told with more words ("General", "retired General")."""
    return any(a <= b or b <= a for a in one.offices for b in other.offices)


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(load_table("en", "roles")["modifiers"]["portfolios"].split())


@cache
def single_offices() -> frozenset[str]:
    """Offices that one body has one of at a time."""
    return frozenset(load_table("en", "roles")["single"]["words"].split())


def compare_people(left: Card, right: Card) -> str:
    """How the full names of two people stand; ages far apart are two people."""
    one, two = person_of(left.main), person_of(right.main)
    if len(one.words) == len(two.words) == 1 and min(len(left.main), len(right.main)) > 1:
        return "same" if variant(one.words[0], two.words[0]) else ""  # "al-Marida" and "Al-Mareda"
    if min(len(one.words), len(two.words)) < 2 or told_apart(left, right):
        return ""
    if one.words == two.words:
        return "same" if one.seniority == two.seniority else "short"
    turned = _turned(one.words, two.words) and offices_meet(left, right)
    return "same" if turned else compare_names(one.words, two.words)


def told_apart(left: Card, right: Card) -> bool:
    """Whether age or seniority tells two people of like names apart; of one name, only the years of a generation do."""
    one, two = person_of(left.main), person_of(right.main)
    if one.seniority and two.seniority and one.seniority != two.seniority:
        return True
    years = _GENERATION if one.words == two.words else _YEARS
    return bool(left.ages and right.ages) and min(abs(a - b) for a in left.ages for b in right.ages) >= years


def compare_names(a: Words, b: Words) -> str:
    """How two full names of different words stand."""
    short, long = sorted((a, b), key=lambda words: (len(words), sum(map(len, words)), words))
    if plain("".join(a)) == plain("".join(b)):
        return "same"
    if len(short) < len(long) and (_second_surname(short, long) or short == long[-len(short) :]):
        return "short"  # "Aurelio Vela" or "Vela-Naranjo" of "Aurelio Vela Naranjo"
    given = given_agree(a[0], b[0])
    if not given:
        return "same" if _turned(a, b) and not set(a) <= given_names() else ""
    if a[-1] != b[-1] and not _same_surname(a, b, given):
        return ""
    if not _middles_agree(short[1:-1], long[1:-1]):
        return ""
    return "same" if given != "short" and len(a) == len(b) else "short"


def _same_surname(a: Words, b: Words, given: str) -> bool:
    """Two spellings of a surname; the given name must bear it out. A wife's surname in -a is not her husband's."""
    if given == "short" or a[-1] == b[-1] + "a" or b[-1] == a[-1] + "a":
        return False
    if plain(a[-1]) == plain(b[-1]):
        return True
    return variant(a[-1], b[-1]) and (given == "same" or len(a[0]) + len(a[-1]) > 2 * _SHORTEST + 2)


def _second_surname(short: Words, long: Words) -> bool:
    """ "Aurelio Vela" of "Aurelio Vela Naranjo"; "Juan Carlos" may be any man of those given names."""
    if short[-1] in given_names() or not given_agree(short[0], long[0]):
        return False
    return short[1:] == long[1 : len(short)]


def _middles_agree(short: Words, long: Words) -> bool:
    """Middle names may be missing or abbreviated, in order; other ones make another person."""
    rest = iter(long)
    return all(any(given_agree(word, other) for other in rest) for word in short)


def _turned(a: Words, b: Words) -> bool:
    """Family name first in one of them."""
    return len(a) == len(b) == 2 and (plain(a[0]), plain(a[1])) == (plain(b[1]), plain(b[0]))


def alike_throughout(a: Words, b: Words) -> bool:
    """Two whole names of almost the same letters, however they are cut: "Driss Ben Haddou" and "Idris Benhaddou"."""
    one, two = plain("".join(a)), plain("".join(b))
    return (
        not two_given(a[0], b[0])
        and min(len(one), len(two)) >= 2 * _SHORTEST
        and fuzz.ratio(one, two) >= _WHOLE
    )


def misheard(a: Words, b: Words) -> bool:
    """Given name and surname nearly alike, as heard over a bad line or in another script: asked only of holders of one office."""
    given, other = plain(a[0]), plain(b[0])
    short = given.endswith(other) or other.endswith(given)
    if two_given(a[0], b[0]) and not short:
        return False  # "Mario" is not "Maria"
    if len(a) != len(b) or min(len(a[-1]), len(b[-1])) < _SHORTEST:
        return False
    if given_agree(a[0], b[0]) in ("same", "spelling") and skeleton(a[-1]) == skeleton(b[-1]):
        return True
    return (short or fuzz.ratio(given, other) >= _ALIKE) and fuzz.ratio(plain(a[-1]), plain(b[-1])) >= _HEARD


def misread(a: Words, b: Words) -> bool:
    """One given name and two surnames almost alike, a name heard or typed in two ways: asked only of holders of one office."""
    return (
        len(a) == len(b) > 1
        and given_agree(a[0], b[0]) in ("same", "spelling")
        and min(len(a[-1]), len(b[-1])) >= _SHORTEST
        and fuzz.ratio(plain(a[-1]), plain(b[-1])) >= _ALIKE
    )


@cache
def _lower_ranks() -> frozenset[str]:
    """Words that make another office of one: a deputy minister is no minister."""
    return frozenset(load_table("en", "roles")["apposed"]["below"].split())
