"""How the answers to one question stand, pair by pair, and why the finding is called what it is. In: a finding, its letters. Out: words.

Refuses to choose among answers: it names the rule that fired and the words it rests on.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.model.article import Evidence
from variorum.model.finding import Finding, Relation
from variorum.render.excerpts import Passage, evidence_passage
from variorum.render.findings import proving_words
from variorum.render.view import Index
from variorum.render.wording import count, listed, reason_sentence, say

Letters = Mapping[str, str]  # reading → letter
Places = Mapping[tuple[str, int, int], str]  # article, start, end → mark of the claim that stands there
_RANK = ("conflicts", "unknown", "updates", "other_scope", "narrows", "compatible", "same")
_DECIDES = {"disputed": "conflicts", "undecided": "unknown", "updated": "updates", "scoped": "other_scope"}
_SHOWN = 4  # pairs named in the sentence; one is enough to decide


@dataclass(frozen=True)
class Proof:
    """Proving words; `mark` is that of the claim whose words they are, "" where they stand elsewhere."""

    mark: str
    passage: Passage


@dataclass(frozen=True)
class Stand:
    """How one pair of answers stands, the rule that said so, and each reason with its words."""

    pair: str
    plain: str
    rule: str
    codes: tuple[str, ...]
    reasons: tuple[tuple[str, tuple[Proof, ...]], ...]


def stands(index: Index, finding: Finding, letters: Letters, places: Places) -> tuple[Stand, ...]:
    """Every pair of answers that was judged, the one that decides the kind first."""
    return tuple(_stand(index, item, letters, places) for item in _pairs(finding, letters))


def uncompared(finding: Finding, letters: Letters) -> str:
    """Which answers were not compared with the others, "" where all were."""
    related = {
        one for item in finding.relations if item.left != item.right for one in (item.left, item.right)
    }
    lone = [name for reading, name in letters.items() if reading not in related]
    return say("why.uncompared", letters=listed(lone)) if lone and len(letters) > 1 else ""


def because(finding: Finding, letters: Letters) -> str:
    """Why the finding is called what it is called: the pairs that decide, or how many reports give the one answer."""
    reports = {article for item in finding.readings for article in item.articles}
    lines = {line for item in finding.readings for line in item.origins}
    path = f"why.because.{finding.kind}"
    if finding.kind == "single":
        return count(path, len(reports))
    if finding.kind == "agreed":
        return say(path, n=len(reports), lines=count("finding.origins", max(len(lines), 1)))
    deciding = _DECIDES.get(finding.kind)
    pairs = [_pair(item, letters) for item in _pairs(finding, letters) if item.kind == deciding]
    more = [say("plot.more", n=len(pairs) - _SHOWN)] if len(pairs) > _SHOWN else []
    return say(path, pairs="; ".join([*pairs[:_SHOWN], *more]))


def _pairs(finding: Finding, letters: Letters) -> list[Relation]:
    """Relations, the one that decides the kind first."""
    order = {reading: number for number, reading in enumerate(letters)}

    def key(item: Relation) -> tuple[int, ...]:
        return _RANK.index(item.kind), *sorted(order.get(one, 0) for one in (item.left, item.right))

    return sorted(finding.relations, key=key)


def _pair(relation: Relation, letters: Letters) -> str:
    """ "A and B"; "B after A" where one replaced the other; "A" within one answer."""
    left, right = (letters.get(one, one) for one in (relation.left, relation.right))
    if relation.kind == "updates":
        return say("why.after", newer=right, older=left)
    return _names(left, right)


def _names(left: str, right: str) -> str:
    return listed(sorted({left, right}, key=lambda name: (len(name), name)))


def _stand(index: Index, relation: Relation, letters: Letters, places: Places) -> Stand:
    older, newer = (letters.get(one, one) for one in (relation.left, relation.right))
    return Stand(
        pair=_names(older, newer),
        plain=say(f"why.relation.{relation.kind}", older=older, newer=newer),
        rule=relation.rule,
        codes=tuple(dict.fromkeys(item.code for item in relation.reasons)),
        reasons=tuple(
            (
                reason_sentence(item.code, proving_words(index, item.code, item.evidence), relation.kind),
                tuple(_proof(index, words, places) for words in item.evidence),
            )
            for item in relation.reasons
        ),
    )


def _proof(index: Index, words: Evidence, places: Places) -> Proof:
    return Proof(places.get((words.article, words.start, words.end), ""), evidence_passage(index, words))
