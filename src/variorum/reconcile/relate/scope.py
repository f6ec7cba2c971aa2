"""Scope. In: two sides. Out: a judgement where their own words show that they count different things, else None.

Population words that name everybody ("people", "victims") are no scope; a place, period or definition counts where one side names
it and the other names another – or none, and then only for definitions, which narrow a count by themselves.
"""

from collections.abc import Hashable

from variorum.lang import load_table
from variorum.model.claim import Claim, Phrase
from variorum.reconcile.side import Judgement, Side, Witness, firsts, phrase_words, reason, words_of
from variorum.values import Amount
from variorum.values.name import fold


def scope_difference(left: Side, right: Side) -> Judgement | None:
    """The first difference of scope that words of both sides prove: population, place, period, definition."""
    for a in firsts(left.witnesses, _scope_words):
        for b in firsts(right.witnesses, _scope_words):
            found = _population(a, b) or _phrases(a, b)
            if found:
                return found
    return None


def _scope_words(witness: Witness) -> Hashable:
    """All that is looked at here."""
    scope = witness.claim.scope
    return tuple(
        phrase and phrase.exact for phrase in (scope.population, scope.place, scope.period, scope.definition)
    )


def _content(phrase: Phrase | None) -> frozenset[str]:
    """Words of a scope phrase that can differ."""
    if phrase is None:
        return frozenset()
    stop = set(load_table("en", "scope_words")["stop"])
    return frozenset(word for word in fold(phrase.exact).split() if word not in stop and not word.isdigit())


def _population(a: Witness, b: Witness) -> Judgement | None:
    """Other people, or things of another kind, counted."""
    one, two = a.claim.scope.population, b.claim.scope.population
    left, right = _content(one), _content(two)
    general = _general(a.claim) | _general(b.claim)
    if one is None or two is None or {_stem(w) for w in left} & {_stem(w) for w in right}:
        return None
    if (left <= general) and (right <= general):
        return None
    return Judgement(
        kind="other_scope",
        reasons=reason("SCOPE_POPULATION", (phrase_words(a.claim, one), phrase_words(b.claim, two))),
        rule="other population words",
    )


def _general(claim: Claim) -> frozenset[str]:
    """Words that name everybody who can be counted in answer to a claim's question: those who vote are deputies, those on strike workers.
    What befell them tells nobody apart ("flood victims")."""
    table = load_table("en", "scope_words")
    unit = claim.value.unit if isinstance(claim.value, Amount) else ""
    alike = [*table["alike"].get(unit, ()), *table["alike"].get(claim.attribute, ())]
    return frozenset((*table["general"], *load_table("en", "scope")["cause_nouns"].split(), *alike))


def _limits(phrase: Phrase | None) -> bool:
    """Whether a definition on one side alone limits the count by its own words ("including the gunman")."""
    return phrase is not None and bool(
        set(fold(phrase.exact).split()) & set(load_table("en", "scope_words")["limits"])
    )


def _stem(word: str) -> str:
    return word.rstrip("s")


def _phrases(a: Witness, b: Witness) -> Judgement | None:
    """Another place or period on both sides, or a definition on one."""
    for code, one, two in (
        ("SCOPE_PLACE", a.claim.scope.place, b.claim.scope.place),
        ("SCOPE_PERIOD", a.claim.scope.period, b.claim.scope.period),
    ):
        if one and two and _content(one) and _content(two) and not _content(one) & _content(two):
            return Judgement(
                kind="other_scope",
                reasons=reason(code, (phrase_words(a.claim, one), phrase_words(b.claim, two))),  # type: ignore[arg-type]
                rule=f"other {'place' if code == 'SCOPE_PLACE' else 'period'} words",
            )
    moment = _moment(a, b)
    if moment is not None:
        return moment
    one, two = a.claim.scope.definition, b.claim.scope.definition
    if _content(one) != _content(two) and ((one and two) or _limits(one or two)):
        words = [phrase_words(w.claim, p) for w, p in ((a, one), (b, two)) if p]
        return Judgement(
            kind="other_scope", reasons=reason("DEFINITION", words), rule="other definition words"
        )
    return None


def _moment(a: Witness, b: Witness) -> Judgement | None:
    """One figure is told for a moment ("closed 4 percent down", "at one point"), the other for another or for none."""
    one, two = a.claim.scope.period, b.claim.scope.period
    moments = set(load_table("en", "scope_words")["moments"])
    told = [bool(phrase and set(fold(phrase.exact).split()) & moments) for phrase in (one, two)]
    if not any(told) or (one and two and fold(one.exact) == fold(two.exact)):
        return None
    words = [phrase_words(w.claim, p) if p else words_of(w.claim) for w, p in ((a, one), (b, two))]
    return Judgement(kind="other_scope", reasons=reason("SCOPE_PERIOD", words), rule="another moment")
