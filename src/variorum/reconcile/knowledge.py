"""What reconciling one question may look up. In: articles, claims, what align knows. Out: Knowledge. Refuses to judge."""

from collections.abc import Mapping, Sequence

import msgspec

from variorum.model.article import Article
from variorum.model.claim import Claim, Claims
from variorum.model.question import Alignment, FormStatus
from variorum.options import ReconcileOptions
from variorum.reconcile.passages import NO_PASSAGES, Passages
from variorum.reconcile.relate.sums import (
    Beside,
    Formers,
    Replaced,
    figures_beside,
    figures_replaced,
    figures_taken_back,
)
from variorum.values.name import fold


class Knowledge(msgspec.Struct, frozen=True):
    """What reconciling one question may look up: articles, claims, origins of claims, forms of names."""

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    origins: Mapping[str, str]
    forms: Mapping[str, tuple[str, FormStatus]]
    options: ReconcileOptions
    lengths: Mapping[str, int] = {}  # characters of each article
    earlier: frozenset[str] = frozenset()  # articles clearly older than the others
    beside: Beside = {}  # exact figures of each sentence
    formers: Formers = {}  # what each report takes back
    replaced: Replaced = {}  # an old value and the one that took its place → who says so
    prints: Mapping[str, str] = {}  # article id → one name for a text and the outlet that printed it
    passages: Passages = NO_PASSAGES


def gather_knowledge(
    alignment: Alignment,
    articles: Sequence[Article],
    claimed: Mapping[str, Claims],
    options: ReconcileOptions,
) -> Knowledge:
    """All that one story offers."""
    return Knowledge(
        articles={article.id: article for article in articles},
        claims={claim.id: claim for each in claimed.values() for claim in each.claims},
        origins=dict(alignment.origins),
        forms=name_forms(alignment),
        options=options,
        lengths={article.id: len(article.text) for article in articles},
        earlier=frozenset(alignment.earlier),
        beside=figures_beside(claim for each in claimed.values() for claim in each.claims),
        formers=figures_taken_back(claim for each in claimed.values() for claim in each.claims),
        replaced=figures_replaced(claim for each in claimed.values() for claim in each.claims),
        prints=name_prints(articles),
        passages=Passages(alignment.lineage),
    )


def name_prints(articles: Sequence[Article]) -> dict[str, str]:
    """The same name for a text given twice; two outlets that print one text keep two names. An unknown outlet is taken for a known one."""
    outlets: dict[str, set[str]] = {}
    for article in articles:
        outlets.setdefault(article.text, set()).add(article.publisher or "")
    return {a.id: f"{a.publisher or min(outlets[a.text] - {''}, default='')}\n{a.text}" for a in articles}


def name_forms(alignment: Alignment) -> dict[str, tuple[str, FormStatus]]:
    """Folded form of a name → its entity and status; a form of two entities belongs to neither."""
    forms: dict[str, tuple[str, FormStatus]] = {}
    clash: set[str] = set()
    for entity in alignment.entities:
        for form in entity.forms:
            key = fold(form.text)
            if key in forms and forms[key][0] != entity.id:
                clash.add(key)
            forms.setdefault(key, (entity.id, form.status))
    return {key: value for key, value in forms.items() if key not in clash}
