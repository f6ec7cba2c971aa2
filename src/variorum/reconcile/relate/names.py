"""Names. In: two sides with different names. Out: variant, error, or apart. Whether two names are one entity was settled in align."""

from collections.abc import Mapping
from itertools import product

from variorum.lang import load_table
from variorum.lang.whereabouts import standing
from variorum.model.article import Evidence
from variorum.model.question import FormStatus
from variorum.reconcile.relate.denials import relate_denials
from variorum.reconcile.side import (
    UNEXPLAINED,
    Judgement,
    Side,
    by_speakers,
    one_sentence_gives_both,
    phrase_words,
    reason,
    words_of,
)
from variorum.values import Name
from variorum.values.name import fold, spelled_alike

Forms = Mapping[str, tuple[str, FormStatus]]  # folded form → entity id, status
# Words two names have in common: "Harbour Workers' Union" and "Union of Harbour Workers"
_SHARED = 2
_LINKS = frozenset(("and", "to", "in"))


def _one_office(left: Side, right: Side) -> bool:
    """Whether both name the holder of an office, and no report names both: two brothers are two people."""
    claims = [w.claim for side in (left, right) for w in side.witnesses]
    both = {w.claim.article for w in left.witnesses} & {w.claim.article for w in right.witnesses}
    return not both and all(claim.attribute.startswith("role:") for claim in claims)


def _spellings(one: list[str], two: list[str]) -> bool:
    """Whether two names are spellings of one, part by part: "Nina Kerr" is not "Nadia Kerr"."""
    if len(one) != len(two):
        return spelled_alike(" ".join(one), " ".join(two))
    return all(map(spelled_alike, one, two))


def relate_names(left: Side, right: Side, forms: Forms) -> Judgement:
    """How two names stand."""
    assert isinstance(left.value, Name)
    assert isinstance(right.value, Name)
    denied = relate_denials(left, right, one_answer=lambda: _affirmed(left, right, forms), firm=True)
    if denied is not None:
        return denied
    return _relate_affirmed(left, right, forms)


def _affirmed(left: Side, right: Side, forms: Forms) -> bool:
    """Whether two names would be one answer, were neither denied."""
    return _relate_affirmed(left, right, forms).kind in ("same", "compatible", "narrows")


def _relate_affirmed(left: Side, right: Side, forms: Forms) -> Judgement:
    """How two names stand that both are given as answers."""
    assert isinstance(left.value, Name)
    assert isinstance(right.value, Name)
    one, two = fold(left.value.text), fold(right.value.text)
    both = (words_of(left.witnesses[0].claim), words_of(right.witnesses[0].claim))
    known_one, known_two = forms.get(one), forms.get(two)
    if known_one and known_two and known_one[0] == known_two[0]:
        if "error" in (known_one[1], known_two[1]):
            return Judgement(
                kind="unknown",
                reasons=reason("NAME_ERROR", both if known_one[1] == "error" else both[::-1]),
                rule="one report gives another name for the same role",
            )
        return Judgement(kind="compatible", reasons=reason("NAME_VARIANT", both), rule="forms of one name")
    idle = set(load_table("en", "scope_words")["determiners"]) | _LINKS
    shorter, longer = sorted((set(one.split()) - idle, set(two.split()) - idle), key=len)
    if left.witnesses[0].claim.attribute.startswith("place:"):
        return _relate_places(left, right) or by_speakers(left, right) or UNEXPLAINED
    if shorter and shorter <= longer and left.value.text.islower() != right.value.text.islower():
        return Judgement(
            kind="narrows", reasons=reason("PRECISION", both), rule="one gives the name, the other the kind"
        )
    if shorter and (shorter <= longer or len(shorter & longer) >= _SHARED):
        return Judgement(
            kind="compatible", reasons=reason("NAME_VARIANT", both), rule="the shorter form of one name"
        )
    if _spellings(one.split(), two.split()):
        return Judgement(kind="compatible", reasons=reason("NAME_VARIANT", both), rule="another spelling")
    if _one_office(left, right) and spelled_alike(one.split()[-1], two.split()[-1]):
        return Judgement(
            kind="unknown", reasons=reason("NAME_ERROR", both), rule="one office and surname, two first names"
        )
    together = one_sentence_gives_both(left, right)
    if together:
        return Judgement(
            kind="compatible", reasons=reason("PRECISION", together), rule="one sentence gives both names"
        )
    return by_speakers(left, right) or UNEXPLAINED


def _relate_places(left: Side, right: Side) -> Judgement | None:
    """One place told more exactly, in another form of its name or by a description; None where no words bring the two together."""
    for a, b in product(_placed(left), _placed(right)):
        stands = standing(a[0], a[1].exact, b[0], b[1].exact)
        proof = (a[1], b[1])
        if stands in ("same", "variant"):
            return Judgement(
                kind="compatible", reasons=reason("NAME_VARIANT", proof), rule="forms of one place's name"
            )
        if stands != "apart":
            return Judgement(
                kind="narrows", reasons=reason("PRECISION", proof), rule="one place is told more exactly"
            )
    return None


def _placed(side: Side) -> list[tuple[str, Evidence]]:
    """The words for a place, each once, with the wider ones that say where it lies."""
    found: dict[tuple[str, str], tuple[str, Evidence]] = {}
    for witness in side.witnesses:
        claim, place = witness.claim, witness.claim.scope.place
        wide = phrase_words(claim, place) if place and claim.exact in place.exact else words_of(claim)
        found.setdefault((claim.exact, wide.exact), (claim.exact, wide))
    return list(found.values())
