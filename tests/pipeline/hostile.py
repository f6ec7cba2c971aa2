"""Texts that no reporter wrote: broken, shouted, endless. In: a seeded Random and good texts. Out: bad texts, the same for the same seed."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

REPORTS = tuple(
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "reports").glob("*.txt"))
)

ODD = (
    "\u200b", "\u200f", "\u202e", "\u2066", "\ufeff", "\u00ad", "\u0301", "\u00a0", "\u2028", "\x00", "\x0b", "\x85", "\r\n", "\t",
    "🚢", "👩‍👩‍👧", "٣", "２", "Ⅻ", "½", "²", "①", "ﬁ", "ß", "İ", "ı", "ŉ", "“", "”", "‘", "’", "„", "«", "»", '"', "'", "''", "``",
    "–", "—", "…", "...", "(", ")", "[", "]", "<b>", "</p>", "&nbsp;", "&#8217;", "<br/>", "{", "|", "%", "$", "€", "£", "#", "@", "*",
    "31 June 2023", "30/02/2021", "99:99", "25:61 a.m.", "9" * 400, "0." + "3" * 60, "1,2,3,4", "-", "1e400", "10" * 30 + " million", "0", "00/00/0000",
    "a.m.", "U.S.", "Feb. 30", "from by until", "more than nearly at least about", "half a dozen dozen hundred thousand million", "said said said",
    "the the", "according to according to", "who which that", "", " ", "\n", "\n\n", "He said", "year 0", "in 99999", "9999-12-31", "December 31, 9999",
    "1 January 0001", "three hundred million billion trillion trillion", "minus 5 °C", "1/0", "two-thirds-and-a-half", "15 ago", "100 years before 1",
    "ten thousand years ago", "99999 weeks ago", "in 9999 years", "10 million centuries later", "the 99th century", "the 0th", "Week 60", "FY2099",
)  # fmt: skip


def _swap(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text))
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _cut(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text))
    return text[:at] + text[at + rng.choice((1, 1, 2, 7, 40)) :]


def _double(rng: random.Random, text: str) -> str:
    at, size = rng.randrange(len(text)), rng.choice((1, 3, 12, 80))
    return text[: at + size] + text[at:]


def _put(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text))
    return text[:at] + rng.choice(ODD) + text[at:]


def _put_between(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    words.insert(rng.randrange(len(words) + 1), rng.choice(ODD))
    return " ".join(words)


def _glue(rng: random.Random, text: str) -> str:
    spaces = [number for number, letter in enumerate(text) if letter.isspace()]
    if not spaces:
        return text
    at = rng.choice(spaces)
    return text[:at] + text[at + 1 :]


def _lose(rng: random.Random, text: str) -> str:
    marks = [number for number, letter in enumerate(text) if letter in "“”\"'‘’.,;:()-\n"]
    if not marks:
        return text
    at = rng.choice(marks)
    return text[:at] + text[at + 1 :]


def _shuffle(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    at = rng.randrange(len(words))
    piece = words[at : at + 12]
    rng.shuffle(piece)
    return " ".join((*words[:at], *piece, *words[at + 12 :]))


SMALL: tuple[Callable[[random.Random, str], str], ...] = (
    _swap, _cut, _double, _put, _put_between, _glue, _lose, _shuffle,
)  # fmt: skip
WHOLE: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.lower,
    str.title,
    str.swapcase,
    lambda text: text.replace(".", ""),
    lambda text: text.replace("\n", " "),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace('"', "").replace("”", ""),
    lambda text: text.replace("’", "'").replace("“", "``").replace("”", "''"),
    lambda text: "".join("<p>" + line + "</p>" for line in text.split("\n")),
    lambda text: text.replace("\n", "\r\n"),
    lambda text: "\u202b" + text.replace(" ", " \u200f"),
    "\u200b".join,
    lambda text: text[::-1],
    lambda text: text.replace("e", "é").replace("a", "ａ"),
)


def mutate(rng: random.Random, text: str, other: str = "") -> str:
    """`text` after some accidents; now and then the whole of it is changed, or half of `other` is glued to it."""
    if other and rng.random() < 0.15:
        text = text[: len(text) // 2] + other[len(other) // 2 :]
    if rng.random() < 0.15:
        text = rng.choice(WHOLE)(text)
    for _ in range(rng.choice((0, 1, 2, 5, 20, 60))):
        if text:
            text = rng.choice(SMALL)(rng, text)
    return text


def soup(rng: random.Random, words: Sequence[str], size: int) -> str:
    """`size` words in any order, among them things that are no words."""
    return " ".join(rng.choice(words) if rng.random() < 0.8 else rng.choice(ODD) for _ in range(size))


def endless() -> dict[str, Callable[[int], str]]:
    """Texts of any length, each with one thing overdone: name → maker by number of characters."""
    flood = " ".join(REPORTS[4].split())
    every = " ".join(" ".join(REPORTS).split())
    units: dict[str, str] = {
        "reports": "\n\n".join(REPORTS) + "\n\n",
        "no full stop": every.replace(".", "").replace("?", "").replace("!", "").replace(":", "") + " ",
        "all caps": every.upper() + " ",
        "no capitals": every.lower() + " ",
        "one word": "killed ",
        "no space": "killed12people",
        "digits": "1234567890",
        "numbers": "12 1,400 3.5 17 ",
        "number words": "twenty three hundred thousand and ",
        "list of scores": "Vardal 3 - 1 Osk 0-0 2:1 (4-3 pens), Ruiz 90+4; ",
        "table": "12 | 4,500 | 3.1% | Karu | $4m | 2019\n",
        "dates": "31 June 2023, 30/02/2021, Monday, March 3, 99:99, ",
        "commas": "rain, wind, snow, mud, ",
        "names": "Ana Ruiz and Tom Lee and Governor Inés Valdría and the Civil Defence Agency ",
        "one name": "Ana ",
        "initials": "J. R. ",
        "open quotes": "“We saw 12 dead, ",
        "straight quotes": '" ',
        "apostrophes": "'we' 'you' ",
        "said": "he said that she said that ",
        "according": "according to police according to ",
        "dashes": "a - b – c — ",
        "brackets": "((((",
        "html": "<p class='x'>12 &amp; 13</p><br/>",
        "emoji": "🚢👩‍👩‍👧 12 ",
        "zero width": "1\u200b2 k\u200billed \u202e",
        "mixed": "Пожар убил 12 человек 在事故中有12人死亡 قتل ١٢ شخصا twelve died ",
        "newlines": "\n",
        "short lines": "a\n\n",
        "spaces": " ",
        "full stops": ". ",
        "dots": ".",
        "transcript": "Q: How many?\nA: Twelve, I said.\n",
        "shouted lines": "TWELVE KILLED IN KARU\n",
        "quotation list": '\n"No," Ruiz said. "Yes," said Lee.',
        "of the": "12 of the 40 of the ",
        "parts": "12 dead, including 3 children, among them 2 girls, ",
        "by until": "by Friday until Monday from March to ",
        "hyphens": "twelve-year-old-",
        "one paragraph": flood + " ",
    }
    return {
        name: (lambda size, unit=unit: (unit * (size // len(unit) + 1))[:size])
        for name, unit in units.items()
    }
