"""Scope. In: two sides. Out: a judgement where their own words show that they count different things, else None.

Population words that name everybody ("people", "victims") are no scope; a place, period or definition counts where one side names
it and the other names another – or none, and then only for definitions, which narrow a count by themselves.
"""

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

from variorum.lang import load_table
from variorum.model.claim import Claim, Phrase
from variorum.reconcile.side import Judgement, Side, Witness, firsts, phrase_words, reason, words_of
from variorum.values import Amount
from variorum.values.name import fold

_PARTICULAR = 100  # a figure that two reports do not give for two things by chance
Alike = frozenset[frozenset[str]]  # pairs of words by which the reports of one question call the same things


def nouns_alike(all_sides: Iterable[Side]) -> Alike:
    """The nouns with which several reports count one particular figure: where 655,000 "pots" are 655,000 "cookers" elsewhere, the two are one."""
    found: set[frozenset[str]] = set()
    for side in all_sides:
        point = side.value.point if isinstance(side.value, Amount) else None
        if point is None or point < _PARTICULAR:
            continue
        reports: dict[str, set[str]] = {}
        for witness in side.witnesses:
            reports.setdefault(_named(witness.claim), set()).add(witness.claim.article)
        found.update(
            frozenset((one, two))
            for one, two in combinations(sorted(set(reports) - {""}), 2)
            if len(reports[one] | reports[two]) > 1
        )
    return frozenset(found)


def _named(claim: Claim) -> str:
    """The words for what is counted, singular."""
    return " ".join(sorted(_stem(word) for word in _content(claim.scope.population)))


def scope_difference(left: Side, right: Side, alike: Alike = frozenset()) -> Judgement | None:
    """All differences of scope that words of two witnesses prove: population, place, period, definition. Who is counted tells two figures
    apart only where no two reports name the same people."""
    ones, twos = (firsts(side.witnesses, _scope_words) for side in (left, right))
    pairs = [(a, b) for a in ones for b in twos]
    populations = all(
        _apart(a, b) is not False and frozenset((_named(a.claim), _named(b.claim))) not in alike
        for a, b in pairs
    )
    for a in ones:
        for b in twos:
            found = [*_population(a, b)] if populations else []
            found += [*_phrases(a, b)]
            if found:
                reasons = tuple(each for judged in found for each in judged.reasons)
                return Judgement(kind="other_scope", reasons=reasons, rule=found[0].rule)
    return None


def narrower_words(left: Side, right: Side) -> Judgement | None:
    """One figure counts some of what the other counts, by a word before it: "production workers", "workers"; "voice traffic", "traffic"."""
    for a in firsts(left.witnesses, _scope_words):
        for b in firsts(right.witnesses, _scope_words):
            one, two = a.claim.scope.population, b.claim.scope.population
            first, second = _telling(a.claim), _telling(b.claim)
            if one is None or two is None or not first or not second or first == second:
                continue
            if not (first < second or second < first):
                continue
            part, whole = (b.claim, a.claim) if first < second else (a.claim, b.claim)
            if part.value.unit in ("person", "percent") and _fits(part, whole):  # type: ignore[union-attr]
                words = (phrase_words(a.claim, one), phrase_words(b.claim, two))
                return Judgement(
                    kind="other_scope", reasons=reason("SCOPE_POPULATION", words), rule="some of the counted"
                )
    return None


def one_place(left: Side, right: Side) -> Judgement | None:
    """Staff or jobs of one place, which every report of the smaller figure names, and those of all places."""
    for some, everybody in ((left.witnesses, right.witnesses), (right.witnesses, left.witnesses)):
        here, there = some[0].claim, everybody[0].claim
        place = here.scope.place
        named = all(w.claim.scope.place and not _extent(w.claim.scope.place) for w in some)
        placed = any(w.claim.scope.place and not _extent(w.claim.scope.place) for w in everybody)
        bodies = load_table("en", "scope_words")["placed"]
        if place and named and not placed and here.attribute in bodies and _fits(here, there):
            words = (phrase_words(here, place), words_of(here), words_of(there))
            return Judgement(
                kind="other_scope", reasons=reason("SCOPE_PLACE", words), rule="one place of many"
            )
    return None


def _telling(claim: Claim) -> frozenset[str]:
    """The words of who is counted, singular, without what befell them."""
    idle = set(load_table("en", "scope")["cause_nouns"].split()) | set(
        load_table("en", "scope_words")["plain"]
    )
    return frozenset(_stem(word) for word in _content(claim.scope.population) if word not in idle)


def _fits(part: Claim, whole: Claim) -> bool:
    """Whether a figure can be that of a part: no more people than all of them; a share may be any."""
    one, two = part.value, whole.value
    if not (isinstance(one, Amount) and isinstance(two, Amount)):
        return False
    if one.unit == "percent":
        return True
    few, many = (value.point or value.low or value.high or 0 for value in (one, two))
    return 0 < few < many


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


def _apart(a: Witness, b: Witness) -> bool | None:
    """Whether two witnesses name others who are counted; None where one names nobody."""
    one, two = a.claim.scope.population, b.claim.scope.population
    if one is None or two is None:
        return None
    left, right = _content(one), _content(two)
    if {_stem(w) for w in left} & {_stem(w) for w in right}:
        return False
    general = _general(a.claim) | _general(b.claim)
    if left <= general or right <= general:
        some, everybody = (b.claim, a.claim) if left <= general else (a.claim, b.claim)
        return not (left <= general and right <= general) and _fits(some, everybody)
    return True


def _population(a: Witness, b: Witness) -> Iterator[Judgement]:
    """Other people, or things of another kind, counted."""
    one, two = a.claim.scope.population, b.claim.scope.population
    if one is None or two is None or not _apart(a, b):
        return
    words = (phrase_words(a.claim, one), phrase_words(b.claim, two))
    yield Judgement(
        kind="other_scope", reasons=reason("SCOPE_POPULATION", words), rule="other population words"
    )


def _general(claim: Claim) -> frozenset[str]:
    """Words that name everybody who can be counted in answer to a claim's question: those who vote are deputies, those on strike workers.
    What befell them tells nobody apart ("flood victims")."""
    table = load_table("en", "scope_words")
    unit = claim.value.unit if isinstance(claim.value, Amount) else ""
    alike = [*table["alike"].get(unit, ()), *table["alike"].get(claim.attribute, ())]
    return frozenset((*table["general"], *load_table("en", "scope")["cause_nouns"].split(), *alike))


def counts_others(left: Side, right: Side) -> bool:
    """Whether the words of one side alone, in every report, let it count others besides ("including those who fled abroad"): no later count then, but
    a wider one. "Including 11 children" names a part of what any report counts."""
    told = [[_widened(w.claim.scope.definition) for w in side.witnesses] for side in (left, right)]
    return (all(told[0]) and not any(told[1])) or (all(told[1]) and not any(told[0]))


def _widened(phrase: Phrase | None) -> bool:
    words = fold(phrase.exact).split() if phrase is not None else []
    numbers = load_table("en", "numbers")
    figures = {*numbers["ones"], *numbers["tens"], "a", "an"}
    return _limits(phrase) and not any(word[:1].isdigit() or word in figures for word in words)


def _limits(phrase: Phrase | None) -> bool:
    """Whether a definition on one side alone limits the count by its own words ("including the gunman")."""
    return phrase is not None and bool(
        set(fold(phrase.exact).split()) & set(load_table("en", "scope_words")["limits"])
    )


def _stem(word: str) -> str:
    return word.rstrip("s")


def _phrases(a: Witness, b: Witness) -> Iterator[Judgement]:
    """Another place or period on both sides, or a definition on one."""
    share = isinstance(a.claim.value, Amount) and a.claim.value.unit == "percent"
    for code, one, two in (
        ("SCOPE_PLACE", a.claim.scope.place, b.claim.scope.place),
        ("SCOPE_PERIOD", a.claim.scope.period, b.claim.scope.period),
    ):
        left, right = _content(one), _content(two)
        if code == "SCOPE_PLACE" and not share and (_extent(one) or _extent(two)):
            continue
        if one and two and left and right and (not left & right or (share and left - right and right - left)):
            yield Judgement(
                kind="other_scope",
                reasons=reason(code, (phrase_words(a.claim, one), phrase_words(b.claim, two))),  # type: ignore[arg-type]
                rule=f"other {'place' if code == 'SCOPE_PLACE' else 'period'} words",
            )
    yield from _moment(a, b)
    one, two = a.claim.scope.definition, b.claim.scope.definition
    if _content(one) != _content(two) and ((one and two) or _limits(one or two)):
        words = [phrase_words(w.claim, p) for w, p in ((a, one), (b, two)) if p]
        yield Judgement(
            kind="other_scope", reasons=reason("DEFINITION", words), rule="other definition words"
        )


def _extent(phrase: Phrase | None) -> bool:
    """Whether a place is told as a stretch that may hold others: "across the region", "nationwide"."""
    told = fold(phrase.exact).split() if phrase else []
    return bool(told) and told[0] in load_table("en", "scope_words")["extents"]


def _moment(a: Witness, b: Witness) -> Iterator[Judgement]:
    """One figure is told for a moment ("closed 4 percent down", "at one point"), the other for none."""
    one, two = a.claim.scope.period, b.claim.scope.period
    moments = set(load_table("en", "scope_words")["moments"])
    told = one or two
    if told is None or (one and two) or not set(fold(told.exact).split()) & moments:
        return
    words = [phrase_words(w.claim, p) if p else words_of(w.claim) for w, p in ((a, one), (b, two))]
    yield Judgement(kind="other_scope", reasons=reason("SCOPE_PERIOD", words), rule="another moment")
