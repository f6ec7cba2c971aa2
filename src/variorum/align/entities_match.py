"""Whether two cards are one entity. In: two cards. Out: "same", "short" (one writes the name shorter, so others may fit too) or "".

Symmetric, and blind to the order of articles. Refuses parts of a body for the body ("Ostish League Council" is not the "Ostish League"),
numbers that differ, and a word that opens many names.
"""

from functools import cache

from variorum.align.entities_cards import Card, Words, atlas, name_key
from variorum.align.entities_people import compare_people, person_of
from variorum.align.entities_spelling import plain, skeleton, variant
from variorum.lang.lands import adjectives
from variorum.lang.load import load_table
from variorum.lang.towns import towns_by_name

_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "de", "du", "des", "la", "le", "al", "el", "as", "az", "ad", "ar", "an", "ul", "ad"))  # fmt: skip
_WHOLE = 6  # letters of a name that two spellings share by no chance
_LONG_ACRONYM = 5  # letters that two bodies hardly share by chance


@cache
def _table(name: str, *path: str) -> frozenset[str]:
    node = load_table("en", name)
    for part in path:
        node = node[part]
    return frozenset(str(node).split())


@cache
def _acronyms() -> dict[str, Words]:
    table = load_table("en", "organisations")["acronyms"]
    return {short: name_key(full, "organisation") for short, full in table.items()}


@cache
def _generic() -> frozenset[str]:
    """Words that open so many names that they tell none apart."""
    people = {word.lower() for word, _ in adjectives()}
    names = {word for name in load_table("en", "countries")["countries"] for word in name.lower().split()}
    heads = _heads() | _table("organisations", "organisation", "starts")
    starts = _table("organisations", "place", "starts") | _table("organisations", "place", "ends")
    return heads | starts | people | names | _SMALL


@cache
def _heads() -> frozenset[str]:
    return _table("organisations", "organisation", "heads")


def block_keys(card: Card) -> set[str]:
    """Keys under which the card meets others: consonants of surname and telling words, acronyms, all letters in one."""
    keys: set[str] = set()
    for key in card.keys | card.described:
        if card.kind in ("person", "other") and len(key) > 1:
            words = person_of(key).words
            keys.update("p:" + skeleton(word) for word in {words[0], *words[-2:]} if len(word) > 1)
            keys.add("p:" + skeleton("".join(words)))
        if card.kind == "person" and card.sure:
            continue
        keys.add("o:" + plain("".join(key)))
        keys.update(f"o:{skeleton(word)}" for word in key if word not in _generic() and len(word) > 2)
        if key[-1] in _heads() or key[0] in _heads():
            keys.add("o:" + " ".join(sorted(_content(key))))
        if " ".join(key) in towns_by_name():
            keys.add("n:" + towns_by_name()[" ".join(key)])
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


def compare(left: Card, right: Card) -> str:
    """How the names of two cards stand."""
    pairs = [(a, b) for a in _whole(left) for b in _whole(right)]
    kinds = {left.kind, right.kind}
    if "person" in kinds and kinds <= {"person", "other"}:
        return compare_people(left, right)
    if "person" in kinds and not (left.sure and right.sure):
        return _compare_unlike(pairs, left, right)  # what looked like a person to one report
    if "person" in kinds:
        return ""
    if "place" in kinds and len(kinds) > 1:
        return _compare_unlike(pairs, left, right)
    if left.kind == "place":
        if any(_same_place(a, b) for a, b in pairs):
            return "same"
        return "short" if any(_plain_park(*sorted(pair, key=len)) for pair in pairs) else ""
    stands = {_by_acronym(left, right), _by_acronym(right, left)}
    stands |= {_compare_bodies(a, b) for a, b in pairs}
    return "same" if "same" in stands else "short" if "short" in stands else ""


def _whole(card: Card) -> list[Words]:
    """Its names but for short forms and acronyms, which are only good inside their article."""
    return sorted({key for key in card.keys if len(key) > 1 or key == card.main} | card.described)


def agree(left: Card, right: Card) -> bool:
    """Whether one shorter name may stand for both: fuller names of one thing, that differ in what they leave out."""
    if compare(left, right):
        return True
    if "person" in (left.kind, right.kind):
        return False
    a, b = left.main, right.main
    return min(len(a), len(b)) > 2 and a[0] == b[0] and a[-1] == b[-1] and a[0] not in _generic()


def _compare_unlike(pairs: list[tuple[Words, Words]], left: Card, right: Card) -> str:
    """One name that two reports' readers took for things of two kinds: a body, and a place or what looks like a person."""
    if any(_one_name(a, b) or _one_town(a, b) or _known(a, b) or _known(b, a) for a, b in pairs):
        return "same"
    if "place" not in (left.kind, right.kind) and (_by_acronym(left, right) or _by_acronym(right, left)):
        return "short"
    body, other = (left, right) if left.kind == "organisation" else (right, left)
    if body.kind != "organisation" or other.located:
        return ""
    return "short" if any(_house(b, a) or _firm(b, a) for a in _whole(body) for b in _whole(other)) else ""


def _firm(short: Words, long: Words) -> bool:
    """ "Harrow Ridge" of "Harrow Ridge Capital": all that is left out tells a firm."""
    rest = long[len(short) :]
    return len(short) > 1 and bool(rest) and long[: len(short)] == short and _firm_words().issuperset(rest)


@cache
def _firm_words() -> frozenset[str]:
    firms = (_table("organisations", "nominals", kind) for kind in ("company", "firm"))
    return frozenset().union(*firms) - _table("organisations", "organisation", "telling")


def _known(short: Words, long: Words) -> bool:
    """Whether one is the acronym that every reader knows for the other."""
    return len(short) == 1 and len(short[0]) > 2 and _acronyms().get(short[0]) == long


def _one_name(a: Words, b: Words) -> bool:
    """The same words up to spelling: what one report's reader took for a place, another's took for a body."""
    if "".join(a) == "".join(b) or _run_together(a, b):
        return len(a) > 1 or len(b) > 1 or a == b
    return _spelt_as(_telling(a), _telling(b))


def _run_together(a: Words, b: Words) -> bool:
    """Whether one name is written as one word and as two, in two spellings ("Tin Haddou", "Tinhadou")."""
    one, two = "".join(a), "".join(b)
    return len(a) != len(b) and min(len(one), len(two)) >= _WHOLE and plain(one) == plain(two)


def _telling(name: Words) -> Words:
    """The name without its small words, where anything is left."""
    return tuple(word for word in name if word not in _SMALL) or name


def _spelt_as(a: Words, b: Words) -> bool:
    """Word for word two spellings of one name; short words prove little by themselves."""
    letters = 2 if min(sum(map(len, a)), sum(map(len, b))) > 6 and len(a) > 1 else 4
    letters = 1 if any(x == y and len(x) > 3 for x, y in zip(a, b, strict=False)) else letters
    return len(a) == len(b) and all(
        x == y or (min(len(x), len(y)) > letters and plain(x) == plain(y)) for x, y in zip(a, b, strict=True)
    )


def _house(short: Words, long: Words) -> bool:
    """ "St Brannock" of "St Brannock General Hospital": not of a town, the caller has seen to that."""
    houses = _table("organisations", "parts", "houses")
    return 1 < len(short) < len(long) and long[: len(short)] == short and long[-1] in houses


def _plain_park(short: Words, long: Words) -> bool:
    """ "Verde Park" of "International Verde Park", "Electoral Board" of "Central Electoral Board": all that is left out adds rank."""
    ends = _table("organisations", "place", "ends") | _heads()
    grand = _table("organisations", "place", "grand")
    return len(short) > 1 and long[1:] == short and long[0] in grand and short[-1] in ends


def _one_town(a: Words, b: Words) -> bool:
    """Whether two names are known for one town."""
    one, other = (towns_by_name().get(" ".join(name)) for name in (a, b))
    return one is not None and one == other


def _same_place(a: Words, b: Words) -> bool:
    if a == b or _one_town(a, b):
        return True
    ways = _table("organisations", "place", "ways")
    if len(a) == len(b) and len(a) > 1 and a[:-1] == b[:-1] and a[-1] in ways and b[-1] in ways:
        return True  # one street in two translations
    one, other = "".join(_telling(a)), "".join(_telling(b))
    return one == other or _run_together(a, b) or _spelt_as(_telling(a), _telling(b))


def _by_acronym(short: Card, long: Card) -> str:
    """The acronym of one is introduced by, made of or known for the name of the other."""
    for acronym in sorted(short.acronyms):
        if acronym in long.acronyms:
            if min(len(short.main), len(long.main)) > 1 and not _overlap(short.main, long.main, acronym):
                continue
            if len(acronym) > 2 or (acronym,) in short.keys & long.keys:
                return "same" if len(short.main) == len(long.main) else "short"
        if _acronyms().get(acronym) in long.keys:
            return "same"
        if len(acronym) > 2 and len(short.main) == 1 and any(acronym in initials(key) for key in long.keys):
            return "short"
    return ""


def _overlap(a: Words, b: Words, acronym: str) -> bool:
    """Whether two long names with one acronym may be translations of one: they share a word, or the acronym is long."""
    shared = {plain(word)[:5] for word in _content(a)} & {plain(word)[:5] for word in _content(b)}
    return len(acronym) >= _LONG_ACRONYM or bool(shared)


def _content(key: Words) -> frozenset[str]:
    """The words of a name that say something, in the singular."""
    return frozenset(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in key if word not in _SMALL
    )  # fmt: skip


def _compare_bodies(a: Words, b: Words) -> str:
    a, b = (tuple(word for word in key if word != "and") or key for key in (a, b))
    if "".join(a) == "".join(b) or _turned(a, b) or _spelt_as(_telling(a), _telling(b)):
        return "same"
    if len(a) == len(b):
        differ = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        if (
            len(a) > 2
            and len(differ) == 1
            and differ[0][0].removesuffix("s") == differ[0][1].removesuffix("s")
        ):
            return "same"  # one of them in the plural
        alike = all(min(len(x), len(y)) > 3 and variant(x, y) for x, y in differ)
        return (
            "same" if alike and (len(differ) < len(a) or all(plain(x) == plain(y) for x, y in differ)) else ""
        )
    short, long = sorted((a, b), key=len)
    return "short" if _shorter(short, long) else ""


def _turned(a: Words, b: Words) -> bool:
    """ "Ministry of Transport" and "Transport Ministry", "Dockers' Union" and "Union of Dockers"."""
    if len(_content(a)) > 2 and _content(a) == _content(b) and {*a} & _heads():
        return True  # one name in two translations
    heads = _table("organisations", "parts", "turned")
    ends = {a[0], a[-1]} & {b[0], b[-1]} & heads
    return bool(ends) and len(_content(a)) > 1 and _content(a) == _content(b)


def _of_land(short: Words, long: Words) -> bool:
    """ "Harbour Board" of "Norwegian Harbour Board" or "Harbour Board of Norway": all that is left out is the country."""
    rest = long[: -len(short)] if long[-len(short) :] == short else long[len(short) :]
    if short not in (long[len(rest) :], long[: len(short)]) or not {short[0], short[-1]} & _heads():
        return False
    return " ".join(word for word in rest if word not in _SMALL) in _lands()


@cache
def _lands() -> frozenset[str]:
    """Folded names and adjectives of countries."""
    return frozenset(atlas())


def _shorter(short: Words, long: Words) -> bool:
    """Whether the short name leaves out only what tells a reader the kind of thing, and not what makes it another thing."""
    parts = _table("organisations", "parts", "always")
    rest = long[len(short) :]
    if len(short) == 1:
        if (
            len(short[0]) < 4
            or short[0] in _generic()
            or long[-1] in parts | _table("organisations", "parts", "single")
        ):
            return False
        return short[0] == long[0] or (len(long) == 2 and short[0] == long[1] and long[0] in _heads())
    if len(short) > 1 and (_of_land(short, long) or _plain_park(short, long)):
        return True
    if long[: len(short)] == short:
        both = short[-1] in _heads() and long[-1] in _heads() and not set(rest) <= {"party", "group"}
        return not both and not set(rest) & (parts | {"of", "for", "in"})
    first = short[0] == long[0] and short[0] not in _generic()
    return first and short[-1] == long[-1] and set(short) <= set(long)
