"""The timeline. In: date findings. Out: dated entries in the articles' own words. Refuses to place what has no known day, month or year."""

from collections.abc import Mapping, Sequence

from variorum.model.account import TimelineEntry
from variorum.model.article import Article, Evidence
from variorum.model.claim import Claim
from variorum.model.finding import Finding
from variorum.values import Interval

_SHOWN = 240  # characters of the sentence shown; longer ones are cut at a word


def make_timeline(
    findings: Sequence[Finding], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> tuple[TimelineEntry, ...]:
    """One entry for each reading of a date question, in time order."""
    entries = []
    for finding in findings:
        for reading in finding.readings:
            value = reading.value
            if not isinstance(value, Interval) or value.earliest is None or value.latest is None:
                continue
            mine = [claims[claim] for claim in reading.claims]
            best = min(mine, key=lambda c: (c.sentence.end - c.sentence.start, c.article, c.start))
            entries.append(
                TimelineEntry(
                    earliest=value.earliest,
                    latest=value.latest,
                    grain=value.grain,
                    text=_sentence(best, articles[best.article]),
                    articles=reading.articles,
                    evidence=tuple(
                        Evidence(article=c.article, start=c.start, end=c.end, exact=c.exact) for c in mine
                    ),
                )
            )
    return tuple(sorted(_once(entries), key=lambda e: (e.earliest or "", e.latest or "", e.text)))


def _once(entries: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """A sentence stands once for each moment."""
    found: dict[tuple[str | None, str | None, str], TimelineEntry] = {}
    for entry in entries:
        found.setdefault((entry.earliest, entry.latest, entry.text), entry)
    return list(found.values())


def _sentence(claim: Claim, article: Article) -> str:
    """The claim's sentence on one line."""
    text = " ".join(article.text[claim.sentence.start : claim.sentence.end].split())
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
