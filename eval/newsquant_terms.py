"""Say our quantities in the terms of NewsQuant. In: a sentence. Out: value, normalised unit and change of each quantity.

What is published of the convention (Almasian et al., EMNLP 2023, and the lists that CQE ships) decides, not single sentences:
a score and "from A to B" are ranges, "one of the best" is a one, plurals of scale run to the next power of ten, and
vague words ("several", "a few"), ranks, labels and indefinite articles are no quantities.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from newsquant_names import VAGUE
from newsquant_units import class_phrase, factor, lemma, number_of, unit_of

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.quantities import find_quantities
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


def from_to(text: str, left: Quantity, right: Quantity) -> bool:
    """ "from 4.8 to 4.7 percent", "from 20 mpg in 2008 to 29 mpg"."""
    apart = ("label", "ordinal")
    if left.kind in apart or right.kind in apart or left.kind not in (right.kind, "count"):
        return False
    alike = left.kind == right.kind == "measure" and left.amount.unit == right.amount.unit
    if alike and left.change is None and text[left.end : right.start] == " to ":
        return True  # "2.5 A/cm2 to 0.2 A/cm2", a range that runs down
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
    if text[mark.start : mark.end].lower().startswith("starting "):
        return "="  # CQE's list of bounds has no word for a price that starts somewhere
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
