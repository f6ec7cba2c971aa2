"""Countries by their names and adjectives. In: the table `countries`. Out: folded words with the country. Refuses names of several words."""

from functools import cache

from variorum.lang.load import load_table
from variorum.values.name import fold


@cache
def adjectives() -> tuple[tuple[str, str], ...]:
    """Adjectives of countries and nouns for their people, each with its country, as the table writes them."""
    table = load_table("en", "countries")["countries"]
    return tuple(
        (word, country) for country, (words, *_) in table.items() for word in words.split(",") if word
    )


@cache
def countries_of() -> dict[str, str]:
    """One-word demonyms and names of countries with the country as one word."""
    found: dict[str, str] = {}
    for country, (demonyms, *_) in load_table("en", "countries")["countries"].items():
        for word in (country, *demonyms.split(",")):
            if word.strip() and " " not in word.strip():
                found.setdefault(fold(word), fold(country).replace(" ", "-"))
    return found


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of countries: "Peruvian" names no thing and acts only with a noun."""
    lands = {fold(country) for country in load_table("en", "countries")["countries"]}
    return frozenset(word for word in countries_of() if word not in lands)
