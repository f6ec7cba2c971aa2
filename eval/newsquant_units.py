"""Name our units as NewsQuant does. In: a mark and its sentence. Out: normalised unit, and the factor back to the printed number.

Names are those of the list that CQE ships ("metric ton", "pound-mass", "penny"), counts the lemmas of the counted noun
phrase without stop words. Refuses to look at gold: what is said here holds for any text.
"""

import re

from babel import Locale
from newsquant_names import CURRENCIES, STOPS, UNITS

from variorum.annotate.quantities.persons import singular
from variorum.model.mark import Quantity, Token


def lemma(text: str, token: Token) -> str:
    """The lemma of a word: nouns in the singular, adjectives in the positive, names as printed."""
    word = text[token.start : token.end].lower()
    if token.pos == "NOUN":
        return word if word == "people" else singular(word)
    if token.pos == "ADJ":
        return positive(token.lemma.lower()) if not word.endswith("ed") else word
    return word


def positive(word: str) -> str:
    """ "hottest" -> "hot"."""
    word = {"best": "good", "better": "good", "worst": "bad", "worse": "bad"}.get(word, word)
    if not word.endswith("est") or len(word) < 6:
        return word
    stem = word[:-3]
    return stem[:-1] if stem[-1] == stem[-2] else stem.removesuffix("i") + "y" if stem.endswith("i") else stem


def class_phrase(text: str, tokens: list[Token], offset: int) -> str:
    """Lemmas of the phrase behind "one of the", with what it is "in" or "of"."""
    words: list[str] = []
    for token in tokens:
        if token.start < offset:
            continue
        word = text[token.start : token.end].lower()
        if word in STOPS or (
            token.pos in ("DET", "ADP", "CCONJ") and words and word in ("in", "of", "the", "and")
        ):
            continue
        if token.pos not in ("NOUN", "PROPN", "ADJ") and not word.endswith(("ed", "est")):
            break
        words.append(lemma(text, token))
    return " ".join(words)


def number_of(text: str, mark: Quantity) -> float:
    """The number as printed, before it was turned into base units."""
    value = mark.amount.low if mark.amount.low is not None else mark.amount.high
    assert value is not None
    return value * factor(text, mark)


def factor(text: str, mark: Quantity) -> float:
    """What undoes base units: cents and decades stay as printed, shares in words are parts of one."""
    tail = text[mark.number.end : mark.end].lower()
    if mark.kind == "money" and (
        re.match(r"[\s-]*(?:cents?|pence|penny|p|c|¢)(?![a-z])", tail) or in_cents(text, mark)
    ):
        return 100
    if mark.kind == "duration" and re.match(r"[\s-]*(?:decade|centur|millenni)", tail):
        return 0.1 if "decade" in tail else 0.01 if "centur" in tail else 0.001
    return 0.01 if is_fraction(text, mark) else 1


def in_cents(text: str, mark: Quantity) -> bool:
    """A bare figure that was read in cents, because cents were named before ("84.75 cents, … 74.07")."""
    printed = text[mark.number.start : mark.number.end].replace(",", "")
    value = mark.amount.point
    return (
        bool(re.fullmatch(r"\d+(?:\.\d+)?", printed))
        and value is not None
        and same(value * 100, float(printed))
    )


def same(left: float, right: float) -> bool:
    """Equal but for the dust of floating point."""
    return abs(left - right) < 1e-6 * max(abs(left), abs(right), 1)


def is_fraction(text: str, mark: Quantity) -> bool:
    """A share written as a word ("half", "two-thirds")."""
    number = text[mark.number.start : mark.number.end].lower()
    return mark.amount.unit == "percent" and bool(
        re.search(r"half|third|quarter|fifth|fourth|tenth|eighth", number)
    )


def unit_of(text: str, mark: Quantity, tokens: list[Token]) -> str:
    """Normalised unit as NewsQuant writes it."""
    whole = mark.amount.unit in UNITS
    unit, _, rate = (mark.amount.unit, "", "") if whole else mark.amount.unit.partition("/")
    tail = text[mark.number.end : mark.end].lower()
    if mark.kind == "money":
        name = (
            "cent"
            if in_cents(text, mark) and not tail
            else money_name(unit, tail, text[mark.start : mark.end].lower())
        )
    elif mark.kind == "age":
        name = f"{unit} of age"
    elif mark.kind == "count":
        name = counted_name(text, mark, tokens)
    elif is_fraction(text, mark):
        name = f"% {noun_phrase(text, mark, tokens)}".rstrip(" -")
    elif mark.kind == "duration" and re.match(r"[\s-]*(?:decade|centur|millenni|fortnight)", tail):
        name = (
            "decade"
            if "decade" in tail
            else "century"
            if "centur" in tail
            else "fortnight"
            if "fort" in tail
            else "millennium"
        )
    else:
        name = UNITS.get(unit, unit or "-")
        if unit == "barrel" and mark.counted and not rate:
            name = "barrel of oil" if "oil" in tail else "barrel"
        if unit == "pound foot" and re.match(r"[\s-]*(?:lb|ft)", tail):
            name = "foot pound-force"
    return f"{name} per {UNITS.get(rate, rate)}" if rate else name


def money_name(unit: str, tail: str, surface: str) -> str:
    """The name of a currency or of its coin."""
    if re.match(r"[\s-]*(?:cents?|¢|c)(?![a-z])", tail):
        return "cent"
    if re.match(r"[\s-]*(?:pence|penny|pennies)\b", tail):
        return "penny"
    if re.match(r"p(?![a-z])", tail):
        return "point"  # CQE's list has the bare "p" under "point" before it has it under "penny"
    if unit == "INR" and re.search(r"\brs\b|rupees?", surface):
        return "rupee"
    return CURRENCIES.get(unit) or Locale("en").currencies.get(unit, unit or "-").lower()


def counted_name(text: str, mark: Quantity, tokens: list[Token]) -> str:
    """The lemmas of what is counted; "-" where nothing is named."""
    inner = re.match(r"-([a-z]+)", text[mark.number.end : mark.end].lower())
    if inner and inner[1] not in ("strong", "some", "odd", "plus", "of", "for", "to"):
        return singular(inner[1])  # "a 300-seat parliament" counts seats
    if mark.counted is not None:
        return f"{modifier(text, mark, tokens)} {noun_phrase(text, mark, tokens)}".strip()
    return "-" if mark.head in (None, "person") else str(mark.head)


def modifier(text: str, mark: Quantity, tokens: list[Token]) -> str:
    """ "the previous two sessions", "an additional 200 jobs": an adjective before the number belongs to the noun behind it."""
    before = [token for token in tokens if token.end <= mark.start][-2:]
    if len(before) < 2 or before[0].pos != "DET" or before[1].pos != "ADJ":
        return ""
    if text[before[1].end : mark.start] != " " or mark.start != mark.number.start:
        return ""
    word = lemma(text, before[1])
    return "" if word in STOPS else word


def noun_phrase(text: str, mark: Quantity, tokens: list[Token]) -> str:
    """The counted noun phrase in lemmas, without stop words."""
    if mark.counted is None:
        return "-"
    inside = [token for token in tokens if mark.counted.start <= token.start < mark.counted.end]
    words = [lemma(text, token) for token in inside]
    if inside and inside[-1].pos != "PROPN":
        words[-1] = words[-1] if words[-1] == "people" else singular(words[-1])
    return " ".join(word for word in words if word not in STOPS and word.strip("-–'’")) or "-"
