"""Whether two cards are one entity. In: two cards. Out: yes or no. Symmetric, and blind to the order of articles."""

from functools import cache

from rapidfuzz import fuzz

from variorum.align.entities_cards import Card, Words
from variorum.align.entities_spelling import given_agree, of_two_sexes, plain, skeleton, slip, variant
from variorum.lang.load import load_table

_ALIKE = 75.0  # per cent: Jonas and Yonas have 80, Martin and Marvin 83, Nina and Nadia 67, Ilse and Irena 44
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "de", "du", "des", "la", "le", "al"))


@cache
def _table(name: str, *path: str) -> frozenset[str]:
    node = load_table("en", name)
    for part in path:
        node = node[part]
    return frozenset(str(node).split())


@cache
def _acronyms() -> dict[str, Words]:
    return {
        short: tuple(full.split()) for short, full in load_table("en", "organisations")["acronyms"].items()
    }


@cache
def _generic() -> frozenset[str]:
    """Words that open so many names that they tell none apart."""
    countries = load_table("en", "countries")["countries"]
    adjectives = {word.lower() for entry in countries.values() for word in entry[0].split(",")}
    names = {word for name in countries for word in name.lower().split()}
    heads = _table("organisations", "organisation", "heads") | _table(
        "organisations", "organisation", "starts"
    )
    return (
        heads
        | _table("organisations", "place", "starts")
        | _table("organisations", "place", "ends")
        | adjectives
        | names
        | _SMALL
    )


def block_keys(card: Card) -> set[str]:
    """Keys under which the card meets others: consonants of the surname, of the first telling word, acronyms, all letters in one."""
    keys: set[str] = set()
    for key in card.keys:
        if card.kind in ("person", "other") and len(key) > 1:
            keys.add("p:" + skeleton(_surname(key)))
        if card.kind == "person":
            continue
        keys.add("o:" + "".join(key))
        keys.update(f"o:{skeleton(word)}" for word in key if word not in _generic() and len(word) > 2)
        keys.update("a:" + letters for letters in initials(key))
        keys.update("a:" + short for short, full in _acronyms().items() if full == key)
    keys.update("a:" + acronym for acronym in card.acronyms)
    return keys


def initials(key: Words) -> set[str]:
    """Initial letters of a name of three words or more, with and without its small words; numbers stay whole."""
    if len(key) < 3:
        return set()
    full = "".join(word if word.isdigit() else word[0] for word in key)
    bare = "".join(word if word.isdigit() else word[0] for word in key if word not in _SMALL)
    return {full, bare}


def _surname(key: Words) -> str:
    return key[-2] if len(key) > 2 and key[-1] in _SUFFIXES else key[-1]


def same_entity(left: Card, right: Card) -> bool:
    """Whether the names allow, and prove, one entity."""
    if "person" in (left.kind, right.kind):
        return {left.kind, right.kind} <= {"person", "other"} and _same_person(left, right)
    if "place" in (left.kind, right.kind) and left.kind != right.kind:
        named = any(_one_name(a, b) for a in left.keys for b in right.keys)
        return named or any(_known(a, b) or _known(b, a) for a in left.keys for b in right.keys)
    if left.kind == "place":
        return any(_same_place(a, b) for a in left.keys for b in right.keys)
    if _by_acronym(left, right) or _by_acronym(right, left):
        return True
    return any(_same_body(a, b) for a in left.keys for b in right.keys)


def _same_person(left: Card, right: Card) -> bool:
    a, b = (tuple(word for word in card.main if word not in _SUFFIXES) for card in (left, right))
    if len(a) < 2 or len(b) < 2:
        return False
    given = given_agree(a[0], b[0])
    if a[-1] == b[-1]:
        short, long = sorted((a, b), key=len)
        return bool(given) or (len(short) < len(long) and set(short) <= set(long))
    if given == "same":
        return len(a) == len(b) and variant(a[-1], b[-1])
    return bool(given) and plain(a[-1]) == plain(b[-1]) and plain(a[0]) == plain(b[0])


def _known(short: Words, long: Words) -> bool:
    """Whether one is the acronym that every reader knows for the other."""
    return len(short) == 1 and len(short[0]) > 2 and _acronyms().get(short[0]) == long


def _one_name(a: Words, b: Words) -> bool:
    """The same words up to spelling: what one report's reader took for a place, another's took for a body."""
    return len(a) == len(b) and all(
        x == y or (min(len(x), len(y)) > 3 and plain(x) == plain(y)) for x, y in zip(a, b, strict=True)
    )


def _same_place(a: Words, b: Words) -> bool:
    if len(a) != len(b):
        return "".join(a) == "".join(b)
    ways = _table("organisations", "place", "ways")
    if len(a) > 1 and a[:-1] == b[:-1] and a[-1] in ways and b[-1] in ways:
        return True
    return all(
        x == y or (min(len(x), len(y)) > 4 and plain(x) == plain(y)) for x, y in zip(a, b, strict=True)
    )


def _by_acronym(short: Card, long: Card) -> bool:
    """The acronym of one is introduced by, made of or known for the name of the other."""
    for acronym in short.acronyms:
        if acronym in long.acronyms and (len(acronym) > 2 or (acronym,) in short.keys & long.keys):
            return True
        if _acronyms().get(acronym) in long.keys:
            return True
        if len(acronym) > 2 and len(short.main) == 1 and any(acronym in initials(key) for key in long.keys):
            return True
    return False


def _same_body(a: Words, b: Words) -> bool:
    if "".join(a) == "".join(b):
        return True
    if len(a) == len(b):
        differ = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        return all(min(len(x), len(y)) > 3 and variant(x, y) for x, y in differ) and (
            len(differ) < len(a) or _long(differ)
        )
    short, long = sorted((a, b), key=len)
    if short[0] in _generic() and len(short) < 2:
        return False
    heads = _table("organisations", "organisation", "heads")
    if len(short) == 1:
        return (
            len(short[0]) > 3
            and (short[0] == long[0] or (len(long) == 2 and short[0] == long[1]))
            and short[0] not in _generic()
        )
    if long[: len(short)] == short:
        return not (short[-1] in heads and long[-1] in heads) and not set(long[len(short) :]) & {
            "of",
            "for",
            "in",
        }
    return (
        short[0] == long[0]
        and short[0] not in _generic()
        and short[-1] == long[-1]
        and set(short) <= set(long)
    )


def _long(pairs: list[tuple[str, str]]) -> bool:
    return all(plain(x) == plain(y) for x, y in pairs)


def misspelt(one: list[Card], many: list[Card]) -> bool:
    """Whether a single report's place name is that of three or more others with one letter wrong or missing."""
    articles, others = {card.article for card in one}, {card.article for card in many}
    if len(articles) != 1 or articles & others or len(others) < 3:
        return False
    pairs = [(a, b) for x in one for y in many for a in x.keys for b in y.keys]
    return any(len(a) == len(b) == 1 and slip(a[0], b[0]) for a, b in pairs)


def same_office(one: list[Card], many: list[Card]) -> bool:
    """Whether a single report gives another given name than others to the holder of the same office."""
    articles, others = {card.article for card in one}, {card.article for card in many}
    if len(articles) != 1 or articles & others:
        return False
    countries, theirs = ({c for card in side for c in card.countries} for side in (one, many))
    if countries and theirs and not countries & theirs:
        return False
    single = _table("roles", "single", "words")
    for office in {office for card in one for office in card.offices}:
        for other in {office for card in many for office in card.offices}:
            if office & other & single and (office <= other or other <= office):
                return True
    return False


def wrong_name(one: list[Card], many: list[Card]) -> bool:
    """Whether that report stands alone against at least two others, with a name that is no spelling of theirs."""
    return len({card.article for card in many}) > 1 and same_office(one, many) and not spelt_alike(one, many)


def spelt_alike(one: list[Card], many: list[Card]) -> bool:
    """Whether the given names look like two spellings of one ("Yonas", "Jonas"): asked only of holders of one office."""
    pairs = ((a.main[0], b.main[0]) for a in one for b in many)
    return any(not of_two_sexes(x, y) and fuzz.ratio(plain(x), plain(y)) >= _ALIKE for x, y in pairs)
