"""Read a currency beside a number. In: atoms and the numeral's place. Out: the Unit, in the base unit of its currency.

"US$ 40", "euro20", "Rs. 500", "43 cents" (0.43 USD), "5 million Canadian dollars", "£3m". Pounds are a weight where the
words around say so. Refuses to guess a currency for a bare figure and codes that are plain words ("all", "try").
"""

from functools import cache
from typing import NamedTuple

from babel import Locale

from variorum.annotate.quantities.atoms import Atom, glued, low, words_of
from variorum.annotate.quantities.digits import Numeral
from variorum.annotate.quantities.words import wordset
from variorum.lang.load import load_table
from variorum.model.mark import QuantityKind


class Unit(NamedTuple):
    """A unit that covers atoms[first:last]; `factor` turns the numeral into base units."""

    first: int
    last: int
    name: str
    kind: QuantityKind
    factor: float = 1


class _Tables(NamedTuple):
    """What stands for a currency: signs, letters before "$", what stands before digits, codes and nouns behind them."""

    signs: dict[str, str]
    dollars: dict[str, str]
    prefixes: dict[str, str]
    codes: dict[str, str]
    nouns: dict[str, str]
    coins: dict[str, tuple[str, float]]


@cache
def _tables() -> _Tables:
    table = load_table("en", "currencies")
    codes = {code.lower(): code for code in words_of(table["codes"]["known"])}
    coins = {word: (code, factor) for word, (code, factor) in table["coins"].items()}
    prefixes = {**codes, **table["prefixes"]}
    return _Tables(table["signs"], table["dollar_prefixes"], prefixes, codes, table["nouns"], coins)


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
    for code, name in Locale("en").currencies.items():
        known = name.lower()
        if known.startswith(adjective + " ") and known.removeprefix(adjective + " ") in family:
            return str(code)
    return None


def _doubtful(key: str) -> frozenset[str]:
    return wordset("currencies", "doubtful", key)


def before(atoms: list[Atom], i: int) -> Unit | None:
    """The currency sign or code right before atom i ("US$ 40", "euro20", "Rs. 500"); factor 1."""
    j = i - 1
    sign = low(atoms, j)
    if sign == "." and low(atoms, j - 1) in _doubtful("stopped"):
        j, sign = j - 1, low(atoms, j - 1)
    if sign == "=" and low(atoms, j - 1) == "y":
        return Unit(j - 1, i, "JPY", "money")
    if sign == "#":
        return _hash(atoms, i)
    if sign in _tables().signs:
        return _signed(atoms, i)
    if j < 0 or sign not in _tables().prefixes:
        return None
    if sign in _doubtful("codes") and not (atoms[j].upper and len(sign) == 3):
        return None
    if len(sign) < 3 and sign not in _doubtful("short_prefixes") and not (glued(atoms, i) and sign == "gb"):
        return None
    return Unit(j, i, _tables().prefixes[sign], "money")


def _hash(atoms: list[Atom], i: int) -> Unit | None:
    """ "#5.50", "#3 billion": "£" in old seven-bit text."""
    if low(atoms, i - 2) == "gb":
        return Unit(i - 2, i, "GBP", "money")
    decimals = i < len(atoms) and atoms[i].low[-3:-2] == "."
    scaled = decimals or low(atoms, i + 1) in ("billion", "million", "bn", "m")
    return Unit(i - 1, i, "GBP", "money") if glued(atoms, i) and scaled else None


def _signed(atoms: list[Atom], i: int) -> Unit:
    """A sign, with the letters of its country ("US$", "A$", "U.S. $")."""
    j = i - 1
    sign, letters = low(atoms, j), low(atoms, j - 1)
    code = _tables().signs[sign]
    if sign == "$" and [low(atoms, k) for k in range(j - 4, j)] == ["u", ".", "s", "."]:
        return Unit(j - 4, i, "USD", "money")
    if sign != "$":
        nested = letters in _tables().prefixes and glued(atoms, j)
        return Unit(j - 1 if nested else j, i, code, "money")
    joined = glued(atoms, j) or (len(letters) > 1 and letters not in ("can", "as")) or letters == "c"
    pronoun = letters == "us" and not atoms[j - 1].upper and not glued(atoms, j)
    if joined and letters in _tables().dollars and not (pronoun and any(atom.upper for atom in atoms)):
        return Unit(j - 1, i, _tables().dollars[letters], "money")
    return Unit(j, i, code, "money")


def behind(atoms: list[Atom], j: int, numeral: Numeral, *, joined: bool) -> Unit | None:
    """The currency that begins at atom j, behind the numeral."""
    tables, word = _tables(), low(atoms, j)
    if word in tables.coins:
        return _coin(atoms, j, numeral)
    if word in tables.nouns:
        return _noun(atoms, j, numeral, joined=joined)
    if word in tables.codes and atoms[j].kind == "w" and (atoms[j].upper or word not in _doubtful("codes")):
        return Unit(j, j + 1, tables.codes[word], "money")
    if word == "united" and low(atoms, j + 1) == "states" and low(atoms, j + 2) in ("dollar", "dollars"):
        return Unit(j, j + 3, "USD", "money")
    if word in tables.signs:
        digits_follow = j + 1 < len(atoms) and atoms[j + 1].kind == "d"
        usable = not digits_follow or (word != "$" and glued(atoms, j))
        return Unit(j, j + 1, tables.signs[word], "money") if usable else None
    for size in (2, 3):
        noun = low(atoms, j + size - 1)
        if noun in tables.nouns or noun in _kin():
            named = _national(" ".join(atom.low for atom in atoms[j : j + size - 1]), noun)
            if named is not None:
                return Unit(j, j + size, named, "money")
    if len(word) == 4 and word[0] == "m" and word[1:] in tables.codes and atoms[j].upper:
        return Unit(j, j + 1, tables.codes[word[1:]], "money", 1_000_000)
    return None


def _coin(atoms: list[Atom], j: int, numeral: Numeral) -> Unit | None:
    word = atoms[j].low
    if word == "p" and str(numeral.low) in wordset("units", "settings", "resolutions"):
        return None
    longer = glued(atoms, j + 1) and atoms[j + 1].kind in "wd"
    plain = glued(atoms, j) and not atoms[j].upper and numeral.form == "digits" and not longer
    if len(word) == 1 and not plain:
        return None
    code, factor = _tables().coins[word]
    return Unit(j, j + 1, code, "money", factor)


def _noun(atoms: list[Atom], j: int, numeral: Numeral, *, joined: bool) -> Unit | None:
    """A noun of money, unless its pounds are a weight, its "won" a verb or its crowns a king's."""
    word = atoms[j].low
    pounds = word in _doubtful("weight")
    if pounds and not numeral.scaled:
        single = word == "pound" and (joined or numeral.high != 1)
        if low(atoms, j + 1) == "of" or single or _weighed(atoms, numeral, j):
            return Unit(j, j + 1, "pound", "measure")
    if word in _doubtful("spelled") and not (numeral.scaled or numeral.form == "digits"):
        return None
    if word in _doubtful("verbs") and not (numeral.scaled or numeral.high >= 1000 or joined):
        return None
    last = j + 2 if pounds and low(atoms, j + 1) == "sterling" else j + 1
    return Unit(j, last, _tables().nouns[word], "money")


def tail(atoms: list[Atom], i: int, code: str) -> int:
    """Index behind a currency word that repeats the sign ("$9.99 US dollars", "$249 USD", "Dh472bn dirhams")."""
    j, word = i, low(atoms, i)
    american = word == "us" and low(atoms, j + 1) in ("dollar", "dollars")
    if american or word in ("usd", code.lower()):
        j += 1
    word = low(atoms, j)
    repeats = _tables().nouns.get(word, "") == code
    return j + 1 if repeats or (code.endswith("D") and word in ("dollar", "dollars")) else j


def _weighed(atoms: list[Atom], numeral: Numeral, j: int) -> bool:
    """Whether bare pounds are a weight: words of weight or body stand near, or a loss of a few, and no word of money."""
    near = {atom.low for atom in (*atoms[max(0, numeral.first - 8) : numeral.first], *atoms[j + 1 : j + 9])}
    if near & wordset("units", "settings", "money_words") or numeral.step < 0.1:
        return False
    return bool(near & wordset("units", "settings", "weight_words"))
