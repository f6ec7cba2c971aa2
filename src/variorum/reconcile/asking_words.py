"""Words of a question: nouns made plural, subjects with their article, names of units. In: printed words. Out: words that fit a sentence.

Refuses to change names. All lists stand in lang/en/questions.toml.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from variorum.lang.lands import adjectives
from variorum.lang.load import load_table
from variorum.model.claim import Claim
from variorum.values.name import fold

LONGEST = 110  # characters of a question
LONGEST_QUOTED = 150  # of one that holds words of a report
ELSEWHERE = " (in another passage)?"  # the end of a question that nothing but its place tells from another
_BARE_MEASURE = re.compile(
    r"\s(?:of|with a|with) magnitude(?! \d)"
)  # its figure is the answer, or another question's
_CAPITAL = re.compile(r"(?<=[a-z] )[A-Z][a-z]+(?= [a-z])")  # before a lower-case word: no part of a name
_BLANKS = re.compile(r"\s+")
_PREPOSITION = re.compile(r"\s(?:of|in|by|on|against|for|to|at|with|from|between|over)\s")
_BREAKS = frozenset(("of", "in", "from", "with", "on", "for", "at", "to", "between", "and"))
_FLAWS = re.compile(r"[_{}]|\s\s|\s\?|\?.*\?.*$")


@cache
def words(name: str) -> frozenset[str]:
    """A list of the table of questions as a set."""
    value = load_table("en", "questions")[name]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def words_listed(name: str) -> frozenset[str]:
    """Phrases of several words of the table of questions as a set."""
    return frozenset(load_table("en", "questions")[name])


def table(name: str) -> dict[str, str]:
    """A table of single words with what stands for them."""
    found: dict[str, str] = load_table("en", "questions")[name]
    return found


@cache
def coins() -> frozenset[str]:
    """Words for money: "marks" that were paid are no thing to ask by."""
    return frozenset(word for name in table("currencies").values() for word in name.lower().split())


@cache
def _countries() -> dict[str, str]:
    """Folded one-word demonyms with their country."""
    found: dict[str, str] = {}
    for word, country in adjectives():
        if " " not in word:
            found.setdefault(fold(word), country)
    return found


def subject_words(name: str | None) -> str:
    """A name as the subject of a sentence: a demonym becomes its country, "Security Council" takes "the"; "" for no name."""
    plain = _BLANKS.sub(" ", name or "").strip(" ,.;:’'")
    first, _, rest = plain.partition(" ")
    if rest and first.lower() in words("openers"):
        plain = f"{first.lower()} {rest}"
    if not plain or len(plain) > 60 or any(mark in plain for mark in '“”"?()[]_'):
        return ""
    if fold(plain) in _countries():
        return _countries()[fold(plain)]
    parts = plain.split()
    body = fold(parts[-1]) in words("with_the") or any(
        fold(part) in words("with_the") for part in parts[:-1] if " of " in plain
    )
    return (
        f"the {plain}"
        if len(parts) > 1
        and body
        and parts[0].lower() not in words("openers")
        and "’s" not in plain
        and "'s" not in plain
        else plain
    )


def plural(phrase: str) -> str:
    """A counted phrase as a plural; the head is the last word before a preposition.

    >>> [plural(words) for words in ("undersea cable", "person", "ship of war", "city", "young men")]
    ['undersea cables', 'people', 'ships of war', 'cities', 'young men']
    """
    parts = phrase.split()
    if not parts:
        return ""
    ends = (i for i, part in enumerate(parts) if i and part.lower() in _BREAKS)
    head = next(ends, len(parts)) - 1
    parts[head] = _plural(parts[head])
    return " ".join(parts)


def _plural(word: str) -> str:
    low, known = word.lower(), table("plurals")
    if low in known.values() or low in words("mass"):
        return word
    if low in known:
        return known[low]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return word
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s" if word[-1:].isalpha() else word


def counted_words(phrase: str | None) -> str:
    """What is counted, without articles, other numbers and what befell it: "five other bank workers dead" → "bank workers"."""
    parts = _BLANKS.sub(" ", phrase or "").split()
    while parts and (parts[0].lower() in words("idle") or parts[0][:1].isdigit()):
        parts = parts[1:]
    while parts and parts[-1].lower() in words("states"):
        parts = parts[:-1]
    text = " ".join(parts)
    bad = (
        not text or len(parts) > 7 or any(mark in text for mark in '“”"?()[]_;:—–|') or not text[0].isalpha()
    )
    return "" if bad else text


@cache
def _general() -> frozenset[str]:
    return frozenset(load_table("en", "populations")["general"]) | words("persons")


def tells_nothing(phrase: str) -> bool:
    """Whether a counted phrase only says "people": its last word is general and nothing else tells which."""
    parts = fold(phrase).split()
    return (
        not parts
        or parts[-1] in _general()
        or parts[-1].removesuffix("s") in _general()
        or (parts[-1].endswith("ies") and parts[-1].removesuffix("ies") + "y" in _general())
    )


def is_plural(phrase: str) -> bool:
    """Whether a noun phrase looks like a plural; one with "a" is none."""
    first, head = (
        phrase.split(" ", 1)[0].lower(),
        phrase.split(" of ", maxsplit=1)[0].rsplit(" ", 1)[-1].lower(),
    )
    plain = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return first not in ("a", "an") and (plain or head in table("plurals").values())


def several(phrase: str | None) -> bool:
    """Whether a common noun behind "the" has the ending of a plural."""
    said = (phrase or "").split()
    last = next(
        (i for i, word in enumerate(said) if word.lower() in words("cuts") | words("place_cases")), len(said)
    )
    head = said[last - 1] if last > 1 else ""
    return said[:1] == ["the"] and head.islower() and is_plural(head) and head not in words("mass")


def definite(phrase: str) -> str:
    """A phrase as known to the reader: "a resolution" → "the resolution"."""
    first, _, rest = phrase.partition(" ")
    return f"the {rest}" if rest and first in ("a", "an") else phrase


def the(phrase: str) -> str:
    """A single thing with its article: "general strike" → "the general strike"; what has one, names and what is not counted stay."""
    first, _, rest = phrase.partition(" ")
    head = phrase.partition(" of ")[0].rpartition(" ")[2]
    common = first[:1].islower() or (bool(rest) and head[:1].islower())
    told = first.lower() in words("openers") | words("idle") or head in words("mass")
    owned = "’s" in phrase or "'s" in phrase or "s' " in phrase
    return f"the {phrase}" if phrase and common and not told and not owned else phrase


def third(verb: str) -> str:
    """A verb with its ending: "carry" → "carries"."""
    if verb in ("have", "do", "go"):
        return {"have": "has", "do": "does", "go": "goes"}[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")


def bare(phrase: str) -> str:
    """A noun without its article or owner."""
    first, _, rest = phrase.partition(" ")
    return rest if rest and first.lower() in words("openers") else phrase


def is_happening(phrase: str) -> bool:
    """Whether a noun phrase names something that happens."""
    parts = _PREPOSITION.split(phrase, maxsplit=1)[0].split()
    head = fold(parts[-1]) if parts else ""
    stems = {head, head.removesuffix("s")}
    return not stems & words("no_events") and any(
        stem in words("event_nouns") or stem.endswith(tuple(words("event_endings"))) for stem in stems
    )


def unit_words(unit: str) -> str:
    """A unit in the plural: "km" → "kilometres"."""
    base, _, per = unit.partition("/")
    many = table("units").get(unit) or table("units").get(base) or plural(base)
    return f"{many} a {per}" if per and unit not in table("units") else many


def quoted(claim_words: str, room: int) -> str:
    """The reports' own words on one line, cut at a word to fit `room` characters."""
    line = (
        _BLANKS.sub(" ", claim_words)
        .strip(" ,;:.–—-")
        .replace("?", "")
        .replace("{", "")
        .replace("}", "")
        .replace("_", " ")
    )
    line = _BLANKS.sub(" ", line)
    first, _, rest = line.partition(" ")
    line = rest if rest and first.lower().rstrip(",") in words("connectors") else line
    if line.startswith("of ") and ", " in line:
        line = line.partition(", ")[2]  # what is left of "Ana Ruiz, of Ward 4, spoke" without her name
    return line if len(line) <= room else line[: room - 2].rsplit(" ", 1)[0] + " …"


def sentence(*parts: str) -> str:
    """The parts as one question: single blanks, a capital, one question mark; "One test" that began a sentence is one test here."""
    text = _BLANKS.sub(" ", " ".join(part for part in parts if part)).strip(" ?.,;:")
    text = _BARE_MEASURE.sub("", text)
    text = _CAPITAL.sub(lambda found: _small(found[0]), text)
    return f"{text[:1].upper()}{text[1:]}?"


def _small(word: str) -> str:
    return word.lower() if word == "One" or word.lower() in words("numerals") else word


def reads_well(question: str) -> bool:
    """Whether a question fits a heading: a capital, short, one question mark, no codes, no empty slots."""
    return (
        len(question) <= (LONGEST_QUOTED if ": “" in question else LONGEST)
        and question[:1].isupper()
        and question.endswith("?")
        and not _FLAWS.search(question)
    )


def commonest(values: Sequence[str]) -> str:
    """The value that recurs most, then the shortest, then the first in the alphabet; "" for none."""
    kept = [value for value in values if value]
    counts = Counter(kept)
    return min(counts, key=lambda value: (-counts[value], len(value), value), default="")


def place_of(claims: Sequence[Claim]) -> str:
    """The place as printed ("near the harbour"), where most claims name one and the same."""
    said = [" ".join(claim.scope.place.exact.split()) if claim.scope.place else "" for claim in claims]
    bares = [bare_place(place) for place in said]
    best = commonest(bares)
    if not best or 2 * bares.count(best) <= len(claims) or not subject_words(best):
        return ""
    shown = commonest([place for place, own in zip(said, bares, strict=True) if own == best])
    inner = shown.lower().split()[1:-1]
    if (inner[:1] in (["a"], ["an"]) and shown.split()[-1][:1].isupper()) or words("owners") & set(inner):
        return ""  # "near a Lima": cut before its noun; "in its turn"
    if shown.lower().split()[:2] in (["on", "a"], ["on", "an"]):
        return ""  # "on a radio channel" is where it was said
    name = subject_words(shown.split(" ", 1)[-1]) if " " in shown else ""
    first = shown.split(" ", 1)[0].lower()
    if first not in words("place_cases"):
        return f"in {subject_words(shown)}" if " of " not in shown else f"in the {shown.removeprefix('the ')}"
    return f"{first} {name}"


def bare_place(place: str) -> str:
    """A place phrase without its preposition."""
    first, _, rest = place.partition(" ")
    return rest if rest and first.lower() in words("place_cases") else place
