"""What one article says of one entity, laid out for comparing. In: articles and marks. Out: cards. Sees each article alone.

A card holds the chain's kind, the folded words of its names, its acronym, offices and countries, and every surface form with its
places: the bare name, and the longer phrase it stands in ("the Ostish foreign minister, Ana Ruiz"), as printed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from variorum.lang.load import load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import Chain, EntityKind, Marks, Mention
from variorum.values.name import fold

Words = tuple[str, ...]
_AGE_BEFORE = re.compile(r"\d{1,3}-year-old\s+$")
_AGE_BEHIND = re.compile(r"\s*,\s+(?:aged\s+)?\d{1,3}\b")
_ACRONYM_BEHIND = re.compile(r"\s\([A-Z][\w-]{1,11}\)")
_DETERMINER = re.compile(r"(?:^|(?<=[\s“\"(]))(?:the|a|an)\s+$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r"\s+([a-z]+)\b")


@dataclass(slots=True)
class Card:
    """One chain of one article."""

    article: str
    chain: int
    kind: EntityKind
    name: str
    keys: set[Words] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    offices: set[frozenset[str]] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    forms: dict[str, list[Evidence]] = field(default_factory=dict)
    phrases: dict[str, list[Evidence]] = field(default_factory=dict)

    @property
    def main(self) -> Words:
        """The key with most words."""
        return max(self.keys, key=lambda key: (len(key), sum(map(len, key)), key))


@cache
def _atlas() -> dict[str, str]:
    """Folded country names and demonyms → the country."""
    found: dict[str, str] = {}
    for name, (adjectives, others, _) in load_table("en", "countries")["countries"].items():
        for word in (name, *adjectives.split(","), *others.split(",")):
            if word:
                found.setdefault(fold(word), fold(name))
    return found


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
def _nouns() -> frozenset[str]:
    table = load_table("en", "organisations")
    return frozenset(
        " ".join((table["organisation"]["heads"], table["place"]["ends"], table["other"]["ends"])).split()
    )


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
            card = _card(article, index, marks[article.id].chains[index], mentions)
            if card.keys:
                cards.append(card)
    return sorted(cards, key=lambda card: (card.kind, card.main, card.article, card.chain))


def _card(article: Article, index: int, chain: Chain, mentions: list[Mention]) -> Card:
    card = Card(article=article.id, chain=index, kind=chain.kind, name=chain.name)
    for mention in mentions:
        surface = article.text[mention.start : mention.end]
        key = name_key(surface, chain.kind)
        if not key:
            continue
        country = _atlas().get(" ".join(key)) if chain.kind == "place" else None
        card.keys.add(tuple(country.split()) if country else key)
        card.forms.setdefault(_squeeze(surface), []).append(evidence(article, mention.start, mention.end))
        if len(key) == 1 and sum(ch.isupper() for ch in surface) > 1 and not country:
            card.acronyms.add(key[0])
        for start, end in _phrases(article.text, mention):
            words = _squeeze(article.text[start:end])
            card.phrases.setdefault(words, []).append(evidence(article, start, end))
        _note_office(card, article.text, mention)
    if chain.acronym:
        card.acronyms.add(fold(chain.acronym))
    return card


def name_key(surface: str, kind: EntityKind) -> Words:
    """Folded words of a name without article, possessive and legal form."""
    words = fold(re.sub(r"['’]s?$", "", surface)).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while kind != "person" and len(words) > 1 and words[-1] in _legal():
        words.pop()
    return tuple(words)


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
    atlas = _atlas()
    words: set[str] = set()
    for span in spans:
        folded = fold(span).split()
        for size in (2, 1):
            for i in range(len(folded) - size + 1):
                country = atlas.get(" ".join(folded[i : i + size]))
                if country:
                    card.countries.add(country)
    for word in fold(role).split():
        words.update(_short().get(word, word).split())
    office = frozenset(word for word in words if word not in _weak() and word not in atlas)
    if office:
        card.offices.add(office)


def _phrases(text: str, mention: Mention) -> set[tuple[int, int]]:
    """Longer spans in which the name stands with its description, each contiguous and as printed."""
    found: set[tuple[int, int]] = set()
    spans = [span for span in (mention.role, mention.of) if span is not None]
    if mention.role is not None:
        found.add((min(mention.start, mention.role.start), max(mention.end, mention.role.end)))
        found.add((min(mention.start, *(s.start for s in spans)), max(mention.end, *(s.end for s in spans))))
    acronym = _ACRONYM_BEHIND.match(text, mention.end)
    if acronym and mention.kind != "person":
        found.add((mention.start, acronym.end()))  # as the text introduces it: "Ostish Harbour Mission (OHM)"
    age = _AGE_BEFORE.search(text, max(0, mention.start - 20), mention.start)
    if age:
        found.add((age.start(), mention.end))
    age = _AGE_BEHIND.match(text, mention.end)
    if age and mention.kind == "person":
        found.add((mention.start, age.end()))
    noun = _NOUN_BEHIND.match(text, mention.end)
    if mention.kind != "person" and noun and noun[1] in _nouns():
        found.add((mention.start, noun.end()))
    for start, end in (*tuple(found), (mention.start, mention.end)):
        determiner = _DETERMINER.search(text, max(0, start - 6), start)
        if determiner:
            found.add((determiner.start(), end))
    return {(start, end) for start, end in found if end - start < 160 and "\n" not in text[start:end]}
