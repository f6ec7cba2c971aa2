"""Quotations, families and names as exported. In: marks, families, entities. Out: account records. Never merges words of two quotations."""

from collections.abc import Mapping, Sequence

from variorum.model.account import AccountEntity, AccountFamily, AccountForm, AccountQuotation, Speaker
from variorum.model.article import Article, Span
from variorum.model.ids import content_id
from variorum.model.mark import Marks, Quotation
from variorum.model.question import Alignment
from variorum.reconcile.quotes import family_difference, spoken_words

_POINTERS = frozenset(
    ("he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "who", "which", "whose")
)


def account_quotations(
    articles: Sequence[Article], marks: Mapping[str, Marks], alignment: Alignment
) -> tuple[AccountQuotation, ...]:
    """All quotations in article order."""
    entity_of = {member: entity for entity in alignment.entities for member in entity.members}
    family_of = {member: family.id for family in alignment.families for member in family.members}
    found = []
    for article in articles:
        for number, quote in enumerate(marks[article.id].quotations):
            entity = entity_of.get((article.id, quote.chain)) if quote.chain is not None else None
            chain = marks[article.id].chains[quote.chain] if quote.chain is not None else None
            found.append(
                AccountQuotation(
                    id=quote_id(article, quote),
                    article=article.id,
                    start=quote.content[0].start,
                    end=quote.content[-1].end,
                    exact=article.text[quote.content[0].start : quote.content[-1].end],
                    kind=quote.kind,
                    speaker=_speaker(
                        article, quote.speaker, chain.name if chain else None, entity.id if entity else None
                    ),
                    cue=article.text[quote.cue.start : quote.cue.end] if quote.cue else None,
                    family=family_of.get((article.id, number)),
                    pieces=quote.content if len(quote.content) > 1 else (),
                    via=tuple(article.text[span.start : span.end] for span in quote.via),
                )
            )
    return tuple(found)


def quote_id(article: Article, quote: Quotation) -> str:
    """Id of a quotation."""
    return content_id("quote", article.id, quote.content[0].start, quote.content[-1].end, quote.kind)


def _speaker(article: Article, span: Span | None, name: str | None, entity: str | None) -> Speaker | None:
    """The speaker by the fullest name of the article, else by the words; a pronoun that points to nobody known names nobody."""
    if span is None:
        return Speaker(name=name, entity=entity) if name else None
    words = article.text[span.start : span.end]
    if name is None and words.lower() in _POINTERS:
        return None
    return Speaker(name=name or words, start=span.start, end=span.end, entity=entity)


def account_families(quotations: Sequence[AccountQuotation]) -> tuple[AccountFamily, ...]:
    """Families with how their words differ and who is named as the speaker."""
    members: dict[str, list[AccountQuotation]] = {}
    for quotation in quotations:
        if quotation.family:
            members.setdefault(quotation.family, []).append(quotation)
    return tuple(
        AccountFamily(
            id=family,
            quotations=tuple(quote.id for quote in quotes),
            differences=family_difference(
                [spoken_words(quote) for quote in quotes], [quote.kind == "direct" for quote in quotes]
            ),
            speakers=tuple(
                sorted({quote.speaker.name for quote in quotes if quote.speaker and quote.speaker.name})
            ),
        )
        for family, quotes in sorted(members.items())
    )


def account_entities(alignment: Alignment) -> tuple[AccountEntity, ...]:
    """Entities with their forms."""
    return tuple(
        AccountEntity(
            id=entity.id,
            name=entity.name,
            kind=entity.kind,
            forms=tuple(
                AccountForm(text=f.text, articles=f.articles, status=f.status, evidence=f.evidence)
                for f in entity.forms
            ),
            roles=entity.roles,
        )
        for entity in alignment.entities
    )
