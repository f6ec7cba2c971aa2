"""The door of the room. In: one article and its marks. Out: its claims and commitments, in text order. Knows no other article."""

from variorum.claims.amounts import amount_claims
from variorum.claims.categories import category_claims
from variorum.claims.commitments import find_commitments
from variorum.claims.dates import date_claims
from variorum.claims.digest import digest_at
from variorum.claims.existence import existence_claims
from variorum.claims.identities import identity_claims
from variorum.claims.line import Page
from variorum.claims.names import name_claims
from variorum.claims.occurrences import occurrence_claims
from variorum.claims.statements import statement_claims
from variorum.claims.words import quote_claims
from variorum.model.article import Article
from variorum.model.claim import Claim, Claims
from variorum.model.mark import Marks


def extract_claims(article: Article, marks: Marks) -> Claims:
    """Everything that the article claims of its story: amounts, dates, names, categories and commitments."""
    page = Page(article, marks)
    makers = (
        amount_claims,
        occurrence_claims,
        date_claims,
        category_claims,
        name_claims,
        identity_claims,
        statement_claims,
        existence_claims,
        quote_claims,
    )
    end = digest_at(article.text)
    found = {claim.id: claim for make in makers for claim in make(page) if claim.start < end}
    return Claims(
        article=article.id,
        claims=tuple(sorted(found.values(), key=_order)),
        commitments=tuple(told for told in find_commitments(page) if told.start < end),
    )


def _order(claim: Claim) -> tuple[int, int, str, str]:
    return claim.start, claim.end, claim.attribute, claim.id
