"""What an editor would put first. In: a question, its claims, how it stands. Out: a number between 0 and 1. Says nothing of who is right.

The weights are rounded from a pairwise logistic regression on the importance editors gave to the questions of 25 stories (in five
folds, a quarter of the stories left out each time; `eval/order.py` measures the order): what several reports answer goes before what
one says, figures before deeds and days, those before names, differences before agreement, the whole before its parts.
"""

from collections.abc import Mapping, Sequence

from variorum.catalogue import load_catalogue
from variorum.model.claim import Claim
from variorum.model.finding import FindingKind
from variorum.model.question import Question
from variorum.options import ReconcileOptions
from variorum.values import Amount, Name

_NO_DIFFERENCE = ("agreed", "single")


def importance(
    question: Question,
    claims: Sequence[Claim],
    lengths: Mapping[str, int],
    kind: FindingKind,
    options: ReconcileOptions,
) -> float:
    """What is asked, how many reports answer and how early, whether they differ; a part and the background come after."""
    entry = load_catalogue().get(question.attribute)
    reports = len({claim.article for claim in claims})
    parts = sum(claim.part_of is not None for claim in claims) / len(claims)
    early = sum(1 - min(claim.start / max(lengths.get(claim.article, 1), 1), 1.0) for claim in claims) / len(
        claims
    )
    score = (
        options.share_weight * (entry.weight if entry else options.open_weight)
        + options.share_value * _value_weight(claims)
        + options.share_reports * (reports > 1)
        + options.share_spread * reports / max(len(lengths), 1)
        + options.share_early * early
        + options.share_whole * (1 - parts)
        + options.share_difference * (kind not in _NO_DIFFERENCE)
    )
    return round(score * (options.background_factor if question.background else 1.0), 4)


def _value_weight(claims: Sequence[Claim]) -> float:
    """A figure is what reports are laid side by side for; a name is asked last."""
    kinds = {type(claim.value) for claim in claims}
    return 1.0 if Amount in kinds else 0.0 if kinds == {Name} else 0.5
