"""One news conference, several reports. In: articles with marks and entities. Out: pairs of articles that rest on the same occasion, with the words.

Reports that tell of a news conference or briefing of the same person on the same days have what was said there from one origin, and so have those
in which he told the same hearers or the same outlet ("told analysts", "told Radio Halden").
Refuses to join reports that name such an occasion without naming whose it was.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

import msgspec

from variorum.align.partners import likely_partners
from variorum.lang import load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import Marks, Sentence
from variorum.values.name import fold

_DAYS = 2  # publication days between two reports of one conference


class Occasion(msgspec.Struct, frozen=True):
    """Where an article names a news conference, and the people named beside it; or whom (`told`) one of them told something."""

    words: Evidence
    people: frozenset[str]
    told: str = ""


def shared_occasions(
    articles: Sequence[Article],
    marks: Mapping[str, Marks],
    entity_of: Mapping[tuple[str, int], str],
    limit: int,
) -> dict[tuple[str, str], tuple[Evidence, Evidence]]:
    """For each pair of article ids the words that name the occasion both rest on; of very many reports those with the nearest `limit`."""
    found = [_occasions(article, marks[article.id], entity_of) for article in articles]
    naming: dict[tuple[str, str], list[int]] = {}
    for number, occasions in enumerate(found):
        for key in sorted({(person, one.told) for one in occasions for person in one.people}):
            naming.setdefault(key, []).append(number)
    pairs: dict[tuple[str, str], tuple[Evidence, Evidence]] = {}
    for left, right in likely_partners((held for held in naming.values() if len(held) > 1), limit):
        if _near(articles[left], articles[right]):
            words = (
                (one.words, two.words)
                for one in found[left]
                for two in found[right]
                if one.people & two.people and one.told == two.told
            )
            pairs[articles[left].id, articles[right].id] = next(words)
    return pairs


def _occasions(article: Article, marks: Marks, entity_of: Mapping[tuple[str, int], str]) -> list[Occasion]:
    pattern = re.compile(rf"\b(?:{'|'.join(load_table('en', 'sources')['occasions'])})s?\b", re.IGNORECASE)
    found = []
    for number, sentence in enumerate(marks.sentences):
        match = pattern.search(article.text, sentence.start, sentence.end)
        if match:
            around = marks.sentences[max(0, number - 1) : number + 2]
            people = _people(marks, around, article.id, entity_of)
            found.append(Occasion(words=evidence(article, match.start(), match.end()), people=people))
    return found + _tellings(article, marks, entity_of)


def _tellings(article: Article, marks: Marks, entity_of: Mapping[tuple[str, int], str]) -> list[Occasion]:
    """Whom somebody named told what he is quoted with: known hearers, or an outlet that is not the report's own."""
    own = set(fold(article.publisher or "").split())
    found = []
    for quote in marks.quotations:
        who = entity_of.get((article.id, quote.chain)) if quote.chain is not None else None
        if who is None or quote.cue is None or marks.chains[quote.chain or 0].kind != "person":
            continue
        if not article.text[quote.cue.start : quote.cue.end].endswith("told"):
            continue
        match = _hearers().match(article.text, quote.cue.end)
        if match is not None and not own.intersection(told := fold(match["n"]).split()):
            words = evidence(article, match.start("n"), match.end("n"))
            found.append(Occasion(words=words, people=frozenset((who,)), told=" ".join(told)))
    return found


@cache
def _hearers() -> re.Pattern[str]:
    """Known hearers, or the name of an outlet, right behind "told"."""
    media = load_table("en", "agencies")["media"]
    named = "|".join(re.escape(word) for word in (*media["names"], *media["last"]))
    known = "|".join(load_table("en", "sources")["hearers"].split())
    capital = r"[A-Z][\w’'-]*"
    outlet = rf"(?:{named})(?: {capital}){{1,3}}|(?:{capital} ){{1,3}}(?:{named})|{named}"
    return re.compile(rf"\s+(?:the\s+)?(?P<n>\b(?:{known})\b|(?:{outlet})\b)")


def _people(
    marks: Marks, sentences: Sequence[Sentence], article: str, entity_of: Mapping[tuple[str, int], str]
) -> frozenset[str]:
    """Entities of the persons named from the sentence before to the sentence behind."""
    start, end = sentences[0].start, sentences[-1].end
    named = (m for m in marks.mentions if start <= m.start < end and m.kind == "person")
    return frozenset(entity_of[article, m.chain] for m in named if (article, m.chain) in entity_of)


def _near(left: Article, right: Article) -> bool:
    """Whether the two were published within days of one another; unknown days do not forbid."""
    one, two = left.published.latest, right.published.latest
    return (
        one is None
        or two is None
        or abs((date.fromisoformat(one[:10]) - date.fromisoformat(two[:10])).days) <= _DAYS
    )
