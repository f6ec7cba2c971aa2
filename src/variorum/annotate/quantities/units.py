"""Read the unit beside a number. In: atoms and the numeral. Out: canonical unit, kind, factor and extent.

Money is in the base unit of its currency ("43 cents" is 0.43 USD), decades and centuries in years, everything else in
the unit as printed. Refuses to guess a currency for a bare figure and to convert miles to kilometres.
"""

from functools import cache
from typing import NamedTuple

from babel import Locale

from variorum.annotate.quantities.atoms import Atom, Phrases, glued, low, words_of
from variorum.annotate.quantities.digits import Numeral
from variorum.lang.load import load_table
from variorum.model.mark import QuantityKind


class Unit(NamedTuple):
    """A unit that covers atoms[first:last]; `factor` turns the numeral into base units."""

    first: int
    last: int
    name: str
    kind: QuantityKind
    factor: float = 1


class _Behind(NamedTuple):
    name: str
    kind: QuantityKind
    factor: float
    word: str


@cache
def _behind() -> Phrases[_Behind]:
    """Everything that can follow a number as its unit."""
    table = load_table("en", "units")
    found: dict[str, _Behind] = {}
    kinds: tuple[QuantityKind, ...] = ("percent", "duration", "measure")
    for kind in kinds:
        for name, words in table[kind].items():
            found.update({word: _Behind(name, kind, 1, word) for word in words})
            found.update(
                {
                    word.replace(" ", " - "): _Behind(name, kind, 1, word)
                    for word in words
                    if word.replace(" ", "").isalpha()
                }
            )
    for word, (name, factor) in table["duration_words"].items():
        found[word] = _Behind(name, "duration", factor, word)
    return Phrases(found)


@cache
def _money() -> dict[str, dict[str, str]]:
    table = load_table("en", "currencies")
    codes = {code.lower(): code for code in words_of(table["codes"]["known"])}
    prefixes = {**codes, **table["prefixes"]}
    return {
        "signs": table["signs"],
        "dollars": table["dollar_prefixes"],
        "prefixes": prefixes,
        "codes": codes,
        "nouns": table["nouns"],
    }


@cache
def _coins() -> dict[str, tuple[str, float]]:
    return {word: (code, factor) for word, (code, factor) in load_table("en", "currencies")["coins"].items()}


@cache
def _named_currencies() -> dict[str, str]:
    """ "canadian dollar" -> CAD, from CLDR's English names."""
    return {name.lower(): code for code, name in Locale("en").currencies.items()}


@cache
def _settings_doubtful() -> frozenset[str]:
    return words_of(load_table("en", "currencies")["doubtful"]["codes"])


def _money_talk(atoms: list[Atom]) -> bool:
    """Whether the sentence writes in lower case throughout, as wire copy of old does ("us $ 150 million")."""
    return not any(atom.upper for atom in atoms)


@cache
def _settings() -> dict[str, frozenset[str]]:
    table = load_table("en", "units")["settings"]
    return {key: words_of(table[key]) for key in ("glued_only", "spaced", "weight_words", "money_words")}


@cache
def _kin() -> dict[str, frozenset[str]]:
    """Words for currencies that share a name in English: "crowns" are kronor, kroner or koruny."""
    families = [words_of(line) for line in load_table("en", "currencies")["doubtful"]["families"]]
    return {word: family for family in families for word in family}


@cache
def _national(adjective: str, noun: str) -> str | None:
    """The code of "Canadian dollars", "Swedish crowns": CLDR's name with this adjective and a noun of this kind."""
    if adjective in ("us", "u", "american", "u . s ."):
        return "USD" if noun.startswith("dollar") else None
    family = _kin().get(noun, frozenset({noun, noun.removesuffix("s")}))
    for name, code in _named_currencies().items():
        if name.startswith(adjective + " ") and name.removeprefix(adjective + " ") in family:
            return code
    return None


def currency_before(atoms: list[Atom], i: int) -> Unit | None:
    """The currency sign or code right before atom i ("US$ 40", "euro20", "Rs. 500"), or "magnitude"; factor 1."""
    money = _money()
    j = i - 1
    k = j - 1 if low(atoms, j) in ("-", "of") else j
    if low(atoms, k) == "magnitude":
        return Unit(k, i, "magnitude", "measure")
    if low(atoms, j) == "." and low(atoms, j - 1) in ("rs", "dhs", "dh"):
        j -= 1
    if low(atoms, j) == "=" and low(atoms, j - 1) == "y":
        return Unit(j - 1, i, "JPY", "money")
    sign = low(atoms, j)
    if sign == "#" and low(atoms, j - 1) == "gb":
        return Unit(j - 1, i, "GBP", "money")
    decimals = i < len(atoms) and atoms[i].low[-3:-2] == "."
    if (
        sign == "#"
        and glued(atoms, i)
        and (decimals or low(atoms, i + 1) in ("billion", "million", "bn", "m"))
    ):
        return Unit(j, i, "GBP", "money")  # "£" in old seven-bit text
    if sign in money["signs"]:
        code = money["signs"][sign]
        letters = low(atoms, j - 1)
        if (
            letters == "."
            and low(atoms, j - 3) == "."
            and low(atoms, j - 2) == "s"
            and low(atoms, j - 4) == "u"
        ):
            return Unit(j - 4, i, "USD", "money")  # "U.S. $5"
        joined = glued(atoms, j) or (len(letters) > 1 and letters not in ("can", "as")) or letters == "c"
        if (
            sign == "$"
            and joined
            and letters in money["dollars"]
            and not (
                letters == "us" and not atoms[j - 1].upper and not glued(atoms, j) and not _money_talk(atoms)
            )
        ):
            return Unit(j - 1, i, money["dollars"][letters], "money")
        if sign != "$" and letters in money["prefixes"] and glued(atoms, j):
            return Unit(j - 1, i, code, "money")
        return Unit(j, i, code, "money")
    if sign not in money["prefixes"] or j < 0:
        return None
    if sign in _settings_doubtful() and not (atoms[j].upper and len(sign) == 3):
        return None
    if len(sign) < 3 and sign not in ("rs", "dh", "rm", "rp") and not (glued(atoms, i) and sign == "gb"):
        return None
    return Unit(j, i, money["prefixes"][sign], "money")


def unit_behind(atoms: list[Atom], numeral: Numeral) -> Unit | None:
    """The unit that follows the numeral, over a hyphen or a space."""
    i = numeral.last
    joined = low(atoms, i) == "-" and glued(atoms, i)
    j = i + 1 if joined or (numeral.form in ("vague", "article") and low(atoms, i) == "of") else i
    found = _behind().at(atoms, j)
    compound = found is not None and found[0] > j + 1  # "420 pound-feet" are no pounds
    money = None if compound else _money_behind(atoms, j, numeral, joined=joined)
    if money is not None:
        return money._replace(first=i)
    if found is None:
        return None
    last, unit = found
    if not _fits(atoms, j, unit, numeral, joined=joined):
        return None
    return Unit(i, last, unit.name, unit.kind, unit.factor)


def _fits(atoms: list[Atom], j: int, unit: _Behind, numeral: Numeral, *, joined: bool) -> bool:
    """Whether a sign or a doubtful word is a unit here."""
    settings = _settings()
    if unit.word in settings["glued_only"]:
        if numeral.form != "digits":
            return False
        ok = glued(atoms, j) or (unit.word in settings["spaced"] and atoms[j].start == atoms[j - 1].end + 1)
        if not ok or (j + 1 < len(atoms) and glued(atoms, j + 1) and atoms[j + 1].kind in "wd"):
            return False
        if unit.word in ("c", "f") and not atoms[j].upper:
            return False
        if unit.word in ("g", "m") and atoms[j].upper:
            return False
        if unit.word == "'":
            return not any(atom.low in ("'", "‘") and not glued(atoms, k) for k, atom in enumerate(atoms[:j]))
        return unit.word not in ('"', "''", "”", "″") or (low(atoms, j + 1).isalpha() and numeral.high < 120)
    if unit.word == "second":
        return joined or numeral.high == 1
    return True


def _money_behind(atoms: list[Atom], j: int, numeral: Numeral, *, joined: bool) -> Unit | None:
    money, word = _money(), low(atoms, j)
    if word in _coins():
        code, factor = _coins()[word]
        if len(word) == 1 and not (
            glued(atoms, j)
            and not atoms[j].upper
            and numeral.form == "digits"
            and not (glued(atoms, j + 1) and atoms[j + 1].kind in "wd")
        ):
            return None
        return Unit(j, j + 1, code, "money", factor)
    if word in money["nouns"]:
        if (
            word in ("pound", "pounds")
            and not numeral.scaled
            and (
                low(atoms, j + 1) == "of"
                or (word == "pound" and (joined or numeral.high != 1))
                or _weighed(atoms, numeral, j)
            )
        ):
            return Unit(j, j + 1, "pound", "measure")
        if word in ("won", "real", "dong", "rand") and not (numeral.scaled or numeral.high >= 1000 or joined):
            return None
        last = j + 2 if word in ("pound", "pounds") and low(atoms, j + 1) == "sterling" else j + 1
        return Unit(j, last, money["nouns"][word], "money")
    if (
        word in money["codes"]
        and atoms[j].kind == "w"
        and (atoms[j].upper or word not in _settings_doubtful())
    ):
        return Unit(j, j + 1, money["codes"][word], "money")
    if word == "united" and low(atoms, j + 1) == "states" and low(atoms, j + 2) in ("dollar", "dollars"):
        return Unit(j, j + 3, "USD", "money")
    for size in (2, 3):
        noun = low(atoms, j + size - 1)
        if noun in money["nouns"] or noun in _kin():
            named = _national(" ".join(atom.low for atom in atoms[j : j + size - 1]), noun)
            if named is not None:
                return Unit(j, j + size, named, "money")
    if word == "$" and not (j + 1 < len(atoms) and atoms[j + 1].kind == "d"):
        return Unit(j, j + 1, "USD", "money")
    digits_follow = j + 1 < len(atoms) and atoms[j + 1].kind == "d"
    if word in money["signs"] and word != "$" and (glued(atoms, j) or not digits_follow):
        return Unit(j, j + 1, money["signs"][word], "money")
    if len(word) == 4 and word[0] == "m" and word[1:] in money["codes"] and atoms[j].upper:
        return Unit(j, j + 1, money["codes"][word[1:]], "money", 1_000_000)
    return None


def money_tail(atoms: list[Atom], i: int, code: str) -> int:
    """Index behind a currency word that repeats the sign ("$9.99 US dollars", "$249 USD", "Dh472bn dirhams")."""
    j = i
    if (
        low(atoms, j) == "usd"
        or low(atoms, j) == code.lower()
        or (low(atoms, j) == "us" and low(atoms, j + 1) in ("dollar", "dollars"))
    ):
        j += 1
    word = low(atoms, j)
    if _money()["nouns"].get(word, "") == code or (code.endswith("D") and word in ("dollar", "dollars")):
        return j + 1
    return j


def _weighed(atoms: list[Atom], numeral: Numeral, j: int) -> bool:
    """Whether bare pounds are a weight: words of weight or body stand near, or a loss of a few, and no word of money."""
    near = {atom.low for atom in (*atoms[max(0, numeral.first - 8) : numeral.first], *atoms[j + 1 : j + 9])}
    if near & _settings()["money_words"] or numeral.step < 0.1:
        return False
    return bool(near & _settings()["weight_words"])
