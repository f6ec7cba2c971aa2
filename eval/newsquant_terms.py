"""Say our quantities in the terms of NewsQuant. In: a sentence. Out: value, normalised unit and change of each quantity.

What is published of the convention (Almasian et al., EMNLP 2023, and the lists that CQE ships) decides, not single sentences:
units go by CQE's names ("metric ton", "pound-mass", "penny"), counts by the lemmas of the counted noun phrase without stop words;
a score and "from A to B" are ranges, "one of the best" is a one, plurals of scale run to the next power of ten, and
vague words ("several", "a few"), ranks, labels and indefinite articles are no quantities.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from babel import Locale
from newsquant_names import CURRENCIES, STOPS, UNITS, VAGUE

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.quantities import find_quantities
from variorum.annotate.quantities.persons import singular
from variorum.model.article import Article
from variorum.model.mark import Quantity, Token

Value = float | tuple[float, float]


class Item(NamedTuple):
    """One quantity in NewsQuant's terms."""

    value: Value
    unit: str
    change: str


ONE_OF = re.compile(r"\b[Oo]ne of (?:the|its|my|our|your|his|her|their)(?= )")
GAP = re.compile(
    r"\s*(?:(?:in|on|during|for) (?:[\w.]+ ?){1,3}|(?:last|this) \w+|a \w+ (?:ago|earlier|before))?,?\s*to\s*$"
)


def ours(text: str) -> list[Item]:
    """Variorum, in NewsQuant's terms."""
    article = Article(id="x", name="x", text=text)
    tokens = [token for sentence in parse_sentences(article) for token in sentence.tokens]
    marks = find_quantities(article, parse_sentences(article), ())
    items: list[Item] = []
    skip = -1
    for k, mark in enumerate(marks):
        if k == skip:
            continue
        following = marks[k + 1] if k + 1 < len(marks) else None
        if following is not None and (from_to(text, mark, following) or scored(text, mark, following)):
            skip = k + 1
            ends = (number_of(text, mark), number_of(text, following))
            items.append(
                Item(
                    ends,
                    "-" if scored(text, mark, following) else unit_of(text, following, tokens),
                    verb_side(text, mark),
                )
            )
            continue
        items.extend(adapted(text, mark, tokens))
    items.extend(ones(text, marks, tokens))
    for match in ONE_OF.finditer(text):
        if not any(mark.start <= match.start() < mark.end for mark in marks):
            items.append(Item(1.0, class_phrase(text, tokens, match.end()), "="))
    return items


def ones(text: str, marks: tuple[Quantity, ...], tokens: list[Token]) -> list[Item]:
    """ "one consultant", "at one point": any one before its noun counts in NewsQuant, an idiom or not."""
    found = []
    for token, noun in pairwise(tokens):
        if (
            text[token.start : token.end].lower() != "one"
            or noun.pos != "NOUN"
            or any(mark.start <= token.start < mark.end for mark in marks)
        ):
            continue
        before = text[: token.start].rstrip().lower()
        if not before.endswith((" the", " this", " that", " no", " any", " every", " each")):
            found.append(Item(1.0, lemma(text, noun), "="))
    return found


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


def from_to(text: str, left: Quantity, right: Quantity) -> bool:
    """ "from 4.8 to 4.7 percent", "from 20 mpg in 2008 to 29 mpg"."""
    apart = ("label", "ordinal")
    if left.kind in apart or right.kind in apart or left.kind not in (right.kind, "count"):
        return False
    alike = left.kind == right.kind == "measure" and left.amount.unit == right.amount.unit
    if alike and left.change is None and text[left.end : right.start] == " to ":
        return True  # "1.3 A/cm2 to 0.03 A/cm2", a range that runs down
    return bool(re.search(r"\bfrom $", text[: left.start])) and bool(GAP.match(text[left.end : right.start]))


def scored(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether two counts of votes stand as a result ("52-48")."""
    return text[left.number.end : right.number.start] in ("-", "–")


def verb_side(text: str, mark: Quantity) -> str:
    """Whether a verb of change stands before "from"."""
    before = text[max(0, mark.start - 30) : mark.start].lower()
    if re.search(
        r"\b(?:fell|dropped|declined|down|slid|sank|slipped|falling|decreased|plunged|tumbled) from $", before
    ):
        return "down"
    return (
        "up"
        if re.search(r"\b(?:rose|up|jumped|climbed|grew|rising|increased|surged) from $", before)
        else "="
    )


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


def adapted(text: str, mark: Quantity, tokens: list[Token]) -> list[Item]:
    """The items that NewsQuant would have for one of our marks."""
    number = text[mark.number.start : mark.number.end].lower()
    amount = mark.amount
    if mark.kind == "label":
        return label(text, mark)
    if mark.kind == "ordinal" or number in VAGUE:
        return []
    by, unit = factor(text, mark), unit_of(text, mark, tokens)
    if amount.bound in ("range", "vague") and amount.low is not None and amount.high is not None:
        if re.search(r"\bor\b", number):
            return [Item(amount.low * by, unit, "="), Item(amount.high * by, unit, "=")]
        high = amount.high + 1 if amount.bound == "vague" else amount.high
        if number.startswith("dozens"):
            high = amount.low * 10  # the next power of ten, as for hundreds and thousands
        return [Item((amount.low * by, high * by), unit, change_of(text, mark))]
    value = amount.low if amount.low is not None else amount.high
    return [] if value is None else [Item(value * by, unit, change_of(text, mark))]


def label(text: str, mark: Quantity) -> list[Item]:
    """Scores are ranges; "5G" is five of a unit G."""
    score = re.fullmatch(r"(\d+)[-–](\d+)", text[mark.start : mark.end])
    if score and max(int(score[1]), int(score[2])) < 1000:  # "ISO 3888-2" is no score
        return [Item((float(score[1]), float(score[2])), "-", "=")]
    if text[mark.end : mark.end + 1] == "G" and mark.amount.low is not None:
        return [Item(float(mark.amount.low), "generation wireless", "=")]
    return []


def change_of(text: str, mark: Quantity) -> str:
    """Bound or direction as NewsQuant's `change`."""
    bound = mark.amount.bound
    if bound in ("more_than", "at_least"):
        return ">"
    if bound in ("less_than", "at_most"):
        return "<"
    if mark.change is not None and verb_led(text, mark):
        return mark.change
    return "~" if bound == "about" else "="


def verb_led(text: str, mark: Quantity) -> bool:
    """Whether the direction comes from a verb before the number; from a noun behind it NewsQuant says "="."""
    behind = text[mark.number.end : mark.end + 12].lower()
    return not re.search(
        r"\b(?:higher|lower|drop|rise|increase|fall|decline|gain|jump|loss|cut|growth|improvement|decrease|reduction|hike|surge|slump|slide|boost|discount|premium|increases)\b",
        behind,
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
        return "point"
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
