"""What one article says of one entity, laid out for comparing. In: articles and marks. Out: cards. Sees each article alone.

A card holds the chain's kind, the folded words of its names, its acronym, offices and countries, and every surface form with its
places: the bare name, and the longer phrase it stands in ("the Ostish foreign minister, Ana Ruiz"), as printed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from variorum.align.entities_phrases import noun_behind, phrases
from variorum.lang.lands import adjectives
from variorum.lang.load import load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import EntityKind, Marks, Mention
from variorum.values.name import fold

Words = tuple[str, ...]


@dataclass(slots=True)
class Card:
    """One chain of one article."""

    article: str
    chain: int
    kind: EntityKind
    name: str
    keys: set[Words] = field(default_factory=set)
    described: set[Words] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    offices: set[frozenset[str]] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    ages: set[int] = field(default_factory=set)
    located: bool = False
    sure: bool = True
    forms: dict[str, list[Evidence]] = field(default_factory=dict)
    phrases: dict[str, list[Evidence]] = field(default_factory=dict)

    @property
    def main(self) -> Words:
        """The key with most words."""
        return max(self.keys, key=lambda key: (len(key), sum(map(len, key)), key))


def _surely_person(card: Card) -> bool:
    """Whether more than capitals speaks for a person: an office, an age, a given name."""
    given = any(word in given_names() for key in card.keys for word in key[:-1])
    return bool(card.roles or card.ages) or given


@cache
def given_names() -> frozenset[str]:
    """Given names of both sexes."""
    table = load_table("en", "names")["given"]
    return frozenset(f"{table['m']} {table['f']}".split())


_IN = re.compile(r"\b(?:in|near|outside|(?:town|city|village|district|province|island) of)\s+(?:the\s+)?$")
_POSSESSIVE = re.compile(r"['’]s\b")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old,?\s+(?:[A-Za-z]+\s+){0,2}$")
_AGE_BEHIND = re.compile(r"\s*,\s+(?:aged\s+)?(\d{1,3})\s*(?:[,.;)]|years)")


@cache
def atlas() -> dict[str, str]:
    """Folded country names and demonyms → the country."""
    found: dict[str, str] = {}
    for name, (people, others, _) in load_table("en", "countries")["countries"].items():
        for word in (name, *people.split(","), *others.split(",")):
            if word:
                found.setdefault(fold(word), fold(name))
    return found


@cache
def demonyms() -> frozenset[str]:
    """Folded adjectives of countries and the nouns for their people."""
    words = {fold(word) for word, _ in adjectives()}
    return frozenset(words | {word + "s" for word in words})


@cache
def _weak() -> frozenset[str]:
    return frozenset(load_table("en", "roles")["single"]["weak"].split())


@cache
def _short() -> dict[str, str]:
    return dict(load_table("en", "roles")["short"])


@cache
def _legal() -> frozenset[str]:
    return frozenset(load_table("en", "organisations")["organisation"]["legal"].split())


@cache
def _kinds_of_names() -> frozenset[str]:
    """Nouns that end a name as well as they follow it."""
    table = load_table("en", "organisations")
    return frozenset(f"{table['place']['ways']} {table['parts']['turned']} bank group".split())


def make_cards(articles: Sequence[Article], marks: Mapping[str, Marks]) -> list[Card]:
    """Cards of all named chains, sorted by content so that the order of the articles cannot matter."""
    cards: list[Card] = []
    for article in articles:
        if article.id not in marks:
            continue
        of_chain: dict[int, list[Mention]] = {}
        for mention in marks[article.id].mentions:
            if mention.form in ("name", "acronym"):
                of_chain.setdefault(mention.chain, []).append(mention)
        for index, mentions in of_chain.items():
            card = _card(article, index, marks[article.id], mentions)
            if card.keys:
                cards.append(card)
    return sorted(cards, key=lambda card: (card.kind, card.main, card.article, card.chain))


def _card(article: Article, index: int, marks: Marks, mentions: list[Mention]) -> Card:
    chain = marks.chains[index]
    card = Card(article=article.id, chain=index, kind=chain.kind, name=chain.name)
    for mention in mentions:
        surface = article.text[mention.start : mention.end]
        key = name_key(surface, chain.kind)
        if not key:
            continue
        country = atlas().get(" ".join(key)) if chain.kind == "place" else None
        card.keys.add(tuple(country.split()) if country else key)
        card.located = card.located or bool(
            _IN.search(article.text, max(0, mention.start - 16), mention.start)
        )
        if chain.kind == "person":
            card.ages.update(_ages(article.text, mention))
        card.forms.setdefault(_squeeze(surface), []).append(evidence(article, mention.start, mention.end))
        if len(key) == 1 and sum(ch.isupper() for ch in surface) > 1 and not country:
            card.acronyms.add(key[0])
        noun = noun_behind(article.text, mention)
        if noun in _kinds_of_names() and chain.kind != "person" and not country:
            card.described.add((*key, str(noun)))  # "Verde street" is Verde Street
        for start, end in phrases(article.text, mention, marks.sentences):
            words = _squeeze(article.text[start:end])
            card.phrases.setdefault(words, []).append(evidence(article, start, end))
        _note_office(card, article.text, mention)
    card.sure = card.kind != "person" or _surely_person(card)
    if chain.acronym:
        card.acronyms.add(fold(chain.acronym))
    return card


def name_key(surface: str, kind: EntityKind) -> Words:
    """Folded words of a name without article, possessive, legal form and the letters before a ship; abbreviations written out."""
    words = fold(re.sub(r"['’]s?$", "", surface)).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1:
        words[0] = _whole_words()["first"].get(words[0], words[0])
    if kind == "person" or len(words) < 2:
        return tuple(words)
    while len(words) > 1 and words[-1] in _legal():
        words.pop()
    whole = _whole_words()
    if len(words) > 1:
        words = [whole["any"].get(word, word) for word in words]
        words[-1] = whole["last"].get(words[-1], words[-1])
    return tuple(words[1:]) if len(words) > 1 and words[0] in _ship_letters() else tuple(words)


@cache
def _whole_words() -> dict[str, dict[str, str]]:
    """Words of a name and how another house writes them: by their place in the name."""
    return {place: dict(words) for place, words in load_table("en", "organisations")["written"].items()}


@cache
def _ship_letters() -> frozenset[str]:
    return frozenset(load_table("en", "organisations")["other"]["ship_letters"].split())


def _ages(text: str, mention: Mention) -> set[int]:
    """The ages printed beside a name: "Sean Holm, 14,", "14-year-old Sean Holm"."""
    before = _AGE_BEFORE.search(text, max(0, mention.start - 50), mention.start)
    behind = _AGE_BEHIND.match(text, mention.end)
    return {int(found[1]) for found in (before, behind) if found}


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _note_office(card: Card, text: str, mention: Mention) -> None:
    """Office and country of a mention: {"foreign", "minister"} and the country that the words name."""
    if mention.role is None:
        return
    role = text[mention.role.start : mention.role.end]
    if _squeeze(role) not in card.roles:
        card.roles.append(_squeeze(role))
    spans = [role] + ([text[mention.of.start : mention.of.end]] if mention.of else [])
    lands = atlas()
    words: set[str] = set()
    for span in spans:
        folded = fold(span).split()
        for size in (2, 1):
            for i in range(len(folded) - size + 1):
                country = lands.get(" ".join(folded[i : i + size]))
                if country:
                    card.countries.add(country)
    for word in fold(_POSSESSIVE.sub("", role)).split():
        words.update(_short().get(part, part) for part in _short().get(word, word).split())
    office = frozenset(word for word in words if word not in _weak() and word not in lands)
    if office:
        card.offices.add(office)
