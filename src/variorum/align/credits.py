"""Credits: agencies and outlets that reports name as where they have it from. In: articles. Out: Lineage records of the kind `credited`.

Refuses to take an outlet that is only mentioned, its own name in a report, and a picture's credit for one of the text.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from variorum.align.outlets import credited_name, same_outlet
from variorum.lang import load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.question import Lineage

_DAYS = 2  # days between reports that rest on one agency text
_LETTERS = 4  # letters of an agency's short name that is no other word
_HEAD = 400  # characters of its head in which a report of an agency says so
_WEEKS = 30  # days after which what an outlet is named for is another report of it


def find_credits(articles: Sequence[Article], common: Mapping[tuple[str, str], int]) -> list[Lineage]:
    """One record for each agency or outlet: all articles that rest on it in their text within days of one another together, those that
    only print its picture apart. Where its own reports are among them each report is joined with one of these.

    That a report names its own outlet is no credit. `common` tells how many words two articles share.
    """
    publishers = sorted({article.publisher for article in articles if article.publisher})
    named: dict[str, dict[str, list[Evidence]]] = {}
    pictures: dict[str, dict[str, list[Evidence]]] = {}
    for article in articles:
        captions = [(block.start, block.end) for block in article.blocks if block.kind == "caption"]
        for known, words in article.agencies:
            agency = credited_name(known, words.exact, publishers)
            pictured = any(start <= words.start < end for start, end in captions)
            (pictures if pictured else named).setdefault(agency, {}).setdefault(article.id, []).append(words)
    found = []
    outlets = {article.id: article.publisher for article in articles}
    days = {article.id: article.published.earliest for article in articles}  # of a window its first day
    for agency, places in sorted(named.items()):
        for near in _of_one_time(sorted(places), days):
            own = [one for one in near if same_outlet(agency, outlets[one])]
            rest = [one for one in near if one not in own]
            for line in _resting_on(rest, own, days, common) if own else [tuple(rest)]:
                credit = tuple(() if one in own else tuple(places[one]) for one in line)
                found.append(Lineage(articles=line, kind="credited", origin=agency, shared=credit))
    for agency, places in sorted(pictures.items()):
        for one in sorted(set(places) - set(named.get(agency, {}))):
            if not same_outlet(agency, outlets[one]):
                found.append(
                    Lineage(articles=(one,), kind="credited", origin=agency, shared=(tuple(places[one]),))
                )
    joined = {pair for line in found for pair in combinations(line.articles, 2)}
    return found + [line for line in _outlets_named(articles) if line.articles not in joined]


def _resting_on(
    reports: Sequence[str],
    own: Sequence[str],
    days: Mapping[str, str | None],
    common: Mapping[tuple[str, str], int],
) -> list[tuple[str, ...]]:
    """Each report that credits an agency with the agency's own report that it shares most words with, else the last one before it."""
    found: list[tuple[str, ...]] = []
    for report in reports:
        before = [one for one in own if (days[one] or "") <= (days[report] or "9")]
        source = max(
            before,
            key=lambda one: (
                common.get(_pair(one, report), 0), days[one] != days[report], days[one] or "", one
            ),
            default=None,
        )  # fmt: skip
        found.append((report,) if source is None else _pair(source, report))
    return found


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _outlets_named(articles: Sequence[Article]) -> list[Lineage]:
    """Reports that say what they have from the outlet of another of the story: "published by the Sund Observer". That outlet's last report before counts."""
    cues = "|".join(load_table("en", "sources")["crediting"])
    telling = "|".join(load_table("en", "sources")["telling"])
    houses: dict[str, list[Article]] = {}
    for article in articles:
        if article.publisher and (
            " " in article.publisher.removeprefix("The ") or _is_short_for_agency(article)
        ):
            houses.setdefault(article.publisher, []).append(article)
    found = []
    for publisher, own in sorted(houses.items()):
        plain = publisher.removeprefix("The ")
        name = re.escape(plain)
        before, behind = rf"\b(?:{cues})\s+(?:the\s+|The\s+)?", rf"(?:\s\([A-Z]+\))?(?::|\s(?:{telling})\b)"
        pattern = re.compile(rf"{before}(?P<name>{name})\b|\b(?P<teller>{name}){behind}")
        if " " not in plain:
            pattern = re.compile(
                rf"(?P<name>(?!))|\b(?P<teller>{name})\b"
            )  # an agency is named for what it reports
        for report in articles:
            if report.publisher == publisher or plain not in report.text:  # a cheap look before the pattern
                continue
            words = pattern.search(report.text)
            earlier = [one for one in own if _shortly_before(one, report)] if words else []
            if words is None or not earlier:
                continue
            source = max(earlier, key=lambda one: (_day(one), one.id))
            part = "name" if words["name"] else "teller"
            said = {report.id: (evidence(report, words.start(part), words.end(part)),), source.id: ()}
            pair = tuple(sorted(said))
            found.append(
                Lineage(
                    articles=pair, kind="credited", origin=publisher, shared=tuple(said[one] for one in pair)
                )
            )
    return found


def _is_short_for_agency(article: Article) -> bool:
    """Whether an outlet of one word is a news agency: written in capitals, and called one at the head of its own report."""
    name = article.publisher or ""
    words = load_table("en", "sources")["agency"]
    return (
        len(name) >= _LETTERS
        and name.isupper()
        and any(word in article.text[:_HEAD].lower() for word in words)
    )


def _shortly_before(one: Article, other: Article) -> bool:
    """Whether one was published no more than weeks before the other; a report of half a year ago is not meant."""
    if not _day(one) or not _day(other):
        return False
    return 0 <= (date.fromisoformat(_day(other)) - date.fromisoformat(_day(one))).days <= _WEEKS


def _day(article: Article) -> str:
    return (article.published.latest or "")[:10]


def _of_one_time(ids: Sequence[str], days: Mapping[str, str | None]) -> list[list[str]]:
    """Articles parted where more than days lie between one and the next: what an agency sent weeks apart is no one text. Unknown days do not part."""
    dated = sorted((day, one) for one in ids if (day := days[one]) is not None)
    found: list[list[str]] = [[one for one in ids if days[one] is None]]
    last: str | None = None
    for day, one in dated:
        if last is not None and (date.fromisoformat(day[:10]) - date.fromisoformat(last[:10])).days > _DAYS:
            found.append([])
        found[-1].append(one)
        last = day
    return [sorted(near) for near in found if near]
