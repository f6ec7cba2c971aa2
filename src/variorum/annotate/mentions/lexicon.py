"""What names and roles are made of, as sets ready for look-up.

In: the tables roles, organisations, names and countries of one language. Out: one Lexicon, built once.
Refuses to know any particular person or story: only words of the language and places of the atlas.
"""

from functools import cache

import msgspec

from variorum.lang.load import load_table
from variorum.lang.towns import unmistakable_towns
from variorum.values.name import fold

Words = frozenset[str]


class Lexicon(msgspec.Struct, frozen=True):
    """Look-up sets; every word is in lower case."""

    titles: Words
    heads: Words
    address: Words
    trades: Words
    prefixes: Words
    ranks: Words
    led: Words
    styles: Words
    bygone: Words
    surnames: Words
    modifiers: Words
    portfolios: Words
    gender: dict[str, str]
    short: dict[str, str]
    org_heads: Words
    alone: Words
    org_starts: Words
    in_heads: Words
    on_heads: Words
    directions: Words
    numbered: Words
    dated: Words
    called: Words
    treaties: Words
    no_bodies: Words
    told_bodies: Words
    body_plurals: Words
    parts: Words
    and_tails: Words
    members: Words
    counted: Words
    legal: Words
    acronyms: dict[str, str]
    and_words: Words
    apostrophes: Words
    owned: Words
    dealt: Words
    executives: Words
    nominals: dict[str, Words]
    place_ends: Words
    place_starts: Words
    place_before: Words
    weak_before: Words
    other_ends: Words
    other_starts: Words
    given: dict[str, str]
    particles: Words
    suffixes: Words
    not_names: Words
    openers: Words
    also_names: Words
    openings: Words
    adjectives: Words
    speech: Words
    deeds: Words
    countries: dict[str, str]
    demonyms: dict[str, str]
    places: Words
    long_places: dict[str, tuple[tuple[str, ...], ...]]

    def place_at(self, lows: list[str], i: int) -> int:
        """Number of words from i on that are one place of two words or more; 0 where there is none."""
        for words in self.long_places.get(lows[i], ()):
            if tuple(lows[i : i + len(words)]) == words:
                return len(words)
        return 0

    def generic(self, low: str) -> bool:
        """A common noun that alone names nobody even with a capital ("the Council", "the Bank", "States")."""
        if low in self.alone:
            return False
        single = low[:-1] if low.endswith("s") and not low.endswith("ss") else low
        return any(
            word in group
            for word in (low, single)
            for group in (
                self.nominals,
                self.org_heads - self.alone,
                self.place_ends,
                self.other_ends,
                self.heads,
                self.portfolios,
            )
        )

    def role_word(self, low: str) -> bool:
        """Whether the word can stand inside a role before a name."""
        return low in self.heads or low in self.modifiers or low in self.titles


def _words(*parts: str) -> Words:
    return frozenset(word for part in parts for word in part.split())


def _plurals(*parts: str) -> Words:
    return frozenset(word[:-1] + "ies" if word.endswith("y") else word + "s" for word in _words(*parts))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _atlas() -> tuple[dict[str, str], dict[str, str], Words]:
    """Names of countries and their demonyms (each to the country), and the other places."""
    table = load_table("en", "countries")
    countries: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    places: set[str] = set()
    for name, (adjectives, others, capitals) in table["countries"].items():
        for other in (name, *filter(None, others.split(","))):
            countries.setdefault(_plain(other), name)
            if "." in other:
                countries.setdefault(" ".join(_plain(other).replace(".", " ").split()), name)  # "U.S"
        for adjective in filter(None, adjectives.split(",")):
            demonyms.setdefault(_plain(adjective), name)
            if not adjective.endswith(("s", "sh", "ch", "ese")):
                demonyms.setdefault(_plain(adjective) + "s", name)
        places.update(
            form for capital in capitals.split(",") if capital for form in (_plain(capital), fold(capital))
        )
    for listed in table["places"].values():
        places.update(_plain(place) for place in listed.split(";"))
    places.update(unmistakable_towns())
    return countries, demonyms, frozenset(places)


def _long(names: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names of several words under their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(name.replace(",", " ,").split())
        if len(words) > 1:
            found.setdefault(words[0], []).append(words)
    return {
        first: tuple(sorted(rest, key=lambda words: (-len(words), words))) for first, rest in found.items()
    }


# sets of the lexicon that stand in the table under their own names
_AS_LISTED = (
    "alone", "in_heads", "on_heads", "directions", "dated", "and_tails", "numbered", "apostrophes", "owned", "dealt", "executives", "members",
)  # fmt: skip
_WORDS = ("not_names", "openers", "adjectives", "speech")
_APPOSED = ("trades", "prefixes", "ranks", "led", "styles", "bygone", "surnames")


@cache
def lexicon(lang: str = "en") -> Lexicon:
    """The lexicon of a language."""
    roles, bodies, names = (load_table(lang, name) for name in ("roles", "organisations", "names"))
    countries, demonyms, places = _atlas()
    gender = {word: sex for sex in ("m", "f") for word in _words(roles["titles"][sex], roles["gender"][sex])}
    given: dict[str, str] = {}
    for sex in ("m", "f"):
        for word in names["given"][sex].split():
            given[word] = "" if given.get(word, sex) != sex else sex
    return Lexicon(
        **{name: _words(bodies["organisation"][name]) for name in _AS_LISTED},
        titles=_words(*roles["titles"].values()),
        address=_words(roles["told"]["address"]),
        heads=_words(*roles["heads"].values()),
        **{name: _words(roles["apposed"][name]) for name in _APPOSED},
        modifiers=_words(roles["modifiers"]["words"]),
        portfolios=_words(roles["modifiers"]["portfolios"]),
        gender=gender,
        short=dict(roles["short"]),
        org_heads=_words(bodies["organisation"]["heads"]),
        org_starts=_words(bodies["organisation"]["starts"]),
        parts=_words(bodies["parts"]["always"]),
        treaties=_words(bodies["other"]["treaties"]),
        no_bodies=_words(bodies["other"]["letters"]),
        told_bodies=_words(bodies["organisation"]["told"]),
        body_plurals=_plurals(bodies["organisation"]["told"], " ".join(bodies["nominals"])),
        called=_words(bodies["place"]["called"]),
        counted=_words(bodies["place"]["ways"], bodies["organisation"]["counted"]),
        legal=_words(bodies["organisation"]["legal"], names["particles"]["suffixes"]),
        acronyms=dict(bodies["acronyms"]),
        and_words=_words(bodies["organisation"]["and_words"], roles["modifiers"]["portfolios"]),
        nominals={word: _words(heads) for word, heads in bodies["nominals"].items()},
        place_ends=_words(bodies["place"]["ends"]),
        place_starts=_words(bodies["place"]["starts"]),
        place_before=_words(bodies["place"]["prepositions"]),
        weak_before=_words(bodies["place"]["weak_prepositions"]),
        other_ends=_words(bodies["other"]["ends"]),
        other_starts=_words(bodies["other"]["starts"]),
        given=given,
        particles=_words(names["particles"]["inner"]),
        suffixes=_words(names["particles"]["suffixes"]),
        also_names=_words(names["openers"]["also_names"]),
        openings=_words(names["openers"]["of_bodies"]),
        **{name: _words(names[name]["words"]) for name in _WORDS},
        deeds=_words(names["speech"]["deeds"]),
        countries=countries,
        demonyms=demonyms,
        places=places,
        long_places=_long((*countries, *places)),
    )
