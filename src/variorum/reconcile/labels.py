"""What a reading is called. In: one of its claims, the texts. Out: the article's own words on one line, cut where a phrase ends; a denial begins with its negation."""

import re
from collections.abc import Mapping

from variorum.lang.load import load_table
from variorum.model.article import Article
from variorum.model.claim import Claim
from variorum.reconcile.readings import GLANCE
from variorum.reconcile.relate.denials import denies
from variorum.values import Category, Name

_WORD = re.compile(r"[\w’']+")
_NEAR = 90  # characters between a negation and what it turns down


def label_of(claim: Claim, articles: Mapping[str, Article]) -> str:
    """A reading in the article's own words, on one line; a long statement breaks off where a phrase ends. What is turned down begins with the words that do."""
    said = (_denial(claim, articles[claim.article].text) or claim.exact).split()
    if len(said) <= GLANCE or not isinstance(claim.value, Category):
        return " ".join(said).rstrip(",;")
    cut = max((i for i in range(GLANCE // 2, GLANCE) if said[i].endswith((",", ";"))), default=GLANCE - 1)
    return " ".join(said[: cut + 1]).rstrip(",;") + " …"


def _denial(claim: Claim, text: str) -> str:
    """The words of a denied name or closed answer from its negation on; "" where none is near."""
    if (
        not denies(claim)
        or not isinstance(claim.value, Name | Category)
        or claim.attribute.startswith("statement")
    ):
        return ""
    known = frozenset(load_table("en", "modality")["denied"]["shown"].split())
    before = text[max(claim.sentence.start, claim.start - _NEAR) : claim.start]
    found = [m.start() for m in _WORD.finditer(before) if m[0].lower().replace("’", "'") in known]
    return before[found[-1] :] + claim.exact if found else ""
