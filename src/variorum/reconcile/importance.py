"""What an editor would put first. In: a question, its claims, its spread. Out: a number between 0 and 1. Says nothing of who is right."""

from collections.abc import Mapping, Sequence

from variorum.catalogue import load_catalogue
from variorum.model.claim import Claim
from variorum.model.question import Question
from variorum.options import ReconcileOptions


def importance(
    question: Question, claims: Sequence[Claim], lengths: Mapping[str, int], options: ReconcileOptions
) -> float:
    """Weight of the attribute, share of the reports that answer, and how early they do; background counts half."""
    entry = load_catalogue().get(question.attribute)
    weight = entry.weight if entry else options.open_weight
    spread = len({claim.article for claim in claims}) / max(len(lengths), 1)
    early = sum(1 - min(claim.start / max(lengths.get(claim.article, 1), 1), 1.0) for claim in claims) / len(
        claims
    )
    score = options.share_weight * weight + options.share_spread * spread + options.share_early * early
    return round(score * (options.background_factor if question.background else 1.0), 4)
