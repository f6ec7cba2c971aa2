"""One account of one story. In: everything the rooms made. Out: the Account, proved. Sees one story; renders nothing."""

import math
from collections.abc import Mapping, Sequence

from variorum.model.account import (
    Account,
    AccountArticle,
    AccountAsOf,
    AccountAttribution,
    AccountClaim,
    AccountDate,
    AccountLineage,
    AccountScope,
    MadeWith,
    Passage,
)  # fmt: skip
from variorum.model.article import Article, Published
from variorum.model.claim import Claim, Claims, Phrase
from variorum.model.finding import Finding
from variorum.model.mark import Marks
from variorum.model.problem import Problem
from variorum.model.question import Alignment, Lineage
from variorum.options import Options
from variorum.reconcile.changes import report_changes
from variorum.reconcile.commitments import account_commitments
from variorum.reconcile.layers import find_layers
from variorum.reconcile.proof import prove
from variorum.reconcile.silence import mark_silence
from variorum.reconcile.slips import find_slips
from variorum.reconcile.speech import account_entities, account_families, account_quotations
from variorum.reconcile.timeline import make_timeline
from variorum.values.name import fold


def assemble_account(
    *, articles: Sequence[Article], marks: Mapping[str, Marks], claims: Mapping[str, Claims], alignment: Alignment,
    findings: Sequence[Finding], problems: Sequence[Problem], options: Options, version: str = "",
) -> Account:  # fmt: skip
    """The account of one story; every word in it is checked against the texts before it is handed over."""
    by_id = {claim.id: claim for each in claims.values() for claim in each.claims}
    texts = {article.id: article for article in articles}
    promises = {c.id: c for each in claims.values() for c in each.commitments}
    quotations = account_quotations(articles, marks, alignment)
    syntax = ", ".join(sorted({m.made_by for m in marks.values() if m.made_by}))
    made = Account(
        title=story_title([a for a in articles if a.id not in alignment.earlier] or articles),
        articles=tuple(_article(article, alignment) for article in articles),
        claims=tuple(
            _claim(claim, article.published) for article in articles for claim in claims[article.id].claims
        ),
        findings=mark_silence(findings, by_id, articles, problems),
        quotations=quotations,
        families=account_families(quotations),
        entities=account_entities(alignment),
        commitments=account_commitments(alignment.commitments, promises, articles),
        timeline=make_timeline(findings, by_id, texts),
        lineage=tuple(_lineage(line) for line in alignment.lineage),
        dates=tuple(_dates(articles, marks)),
        problems=(
            *problems,
            *(slip for article in articles for slip in find_slips(article, marks[article.id])),
            *find_layers(findings, by_id, texts, alignment),
        ),
        changes=report_changes(alignment, texts, marks),
        made_with=MadeWith(
            variorum=version,
            options=options.digest(),
            models=", ".join(filter(None, (syntax or "none: shallow syntax", alignment.model))),
            join_bar=options.align.join_bar,
            weights=options.align.weights | alignment.weights,
        ),
    )
    return prove(made)


def story_title(articles: Sequence[Article]) -> str:
    """The headline that shares most words with the other headlines; without headlines the first file's name."""
    heads = [
        (article.headline, set(fold(article.headline).split())) for article in articles if article.headline
    ]
    if not heads:
        return articles[0].name if articles else "No reports"

    def shared(words: set[str]) -> float:
        return sum(len(words & other) for _, other in heads) / math.sqrt(max(len(words), 1))

    return min(heads, key=lambda head: (-shared(head[1]), head[0]))[0]


def _article(article: Article, alignment: Alignment) -> AccountArticle:
    return AccountArticle(
        id=article.id, name=article.name, publisher=article.publisher, url=article.url, headline=article.headline, lang=article.lang,
        published=article.published, text=article.text, blocks=article.blocks, dropped=article.dropped, byline=article.byline,
        agencies=tuple(sorted({name for name, _ in article.agencies})), candidates=article.candidates,
        lane="earlier" if article.id in alignment.earlier else "story",
    )  # fmt: skip


def _claim(claim: Claim, published: Published) -> AccountClaim:
    as_of = (
        AccountAsOf(
            earliest=claim.as_of.interval.earliest,
            latest=claim.as_of.interval.latest,
            exact=_words(claim.as_of.phrase),
        )
        if claim.as_of
        else AccountAsOf(earliest=published.earliest, latest=published.latest)
    )
    return AccountClaim(
        id=claim.id, article=claim.article, start=claim.start, end=claim.end, exact=claim.exact, sentence=claim.sentence,
        attribute=claim.attribute, subject=claim.subject, counted=claim.counted, value=claim.value,
        scope=AccountScope(population=_words(claim.scope.population), place=_words(claim.scope.place), period=_words(claim.scope.period),
                           definition=_words(claim.scope.definition)),
        as_of=as_of, modality=claim.modality,
        attribution=AccountAttribution(speaker=claim.attribution.speaker, kind=claim.attribution.kind,
                                       via=tuple(phrase.exact for phrase in claim.attribution.via)),
        predicate=claim.predicate, background=claim.background, part_of=claim.part_of, change=claim.change, made_by=claim.made_by,
    )  # fmt: skip


def _words(phrase: Phrase | None) -> str | None:
    return phrase.exact if phrase else None


def _lineage(line: Lineage) -> AccountLineage:
    if line.kind == "credited":
        return AccountLineage(
            articles=line.articles,
            kind=line.kind,
            origin=line.origin,
            shared=(),
            evidence=tuple(w for g in line.shared for w in g),
        )
    shared = tuple(
        tuple(Passage(article=w.article, start=w.start, end=w.end) for w in group) for group in line.shared
    )
    return AccountLineage(
        articles=line.articles, kind=line.kind, origin=line.origin, shared=shared, direction=line.direction,
        ground=line.ground, proof=line.proof,
    )  # fmt: skip


def _dates(articles: Sequence[Article], marks: Mapping[str, Marks]) -> list[AccountDate]:
    return [
        AccountDate(
            article=article.id, start=time.start, end=time.end, exact=article.text[time.start : time.end], timex=time.value,
            earliest=time.interval.earliest, latest=time.interval.latest, anchor=time.anchor,
        )
        for article in articles
        for time in marks[article.id].times
    ]  # fmt: skip
