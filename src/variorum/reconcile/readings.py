"""Readings. In: the claims of one question. Out: one Side for each distinct answer, and Readings with independent witnesses. Refuses to compare answers."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from variorum.model.claim import Claim
from variorum.model.finding import Reading
from variorum.model.ids import content_id
from variorum.model.question import FormStatus
from variorum.reconcile.moments import same_moment
from variorum.reconcile.naming import bearing
from variorum.reconcile.side import Side, Witness
from variorum.values import Amount, Category, Interval, Name, Value
from variorum.values.amount import same_amount
from variorum.values.interval import contains, overlaps, same_interval
from variorum.values.name import fold
from variorum.values.scales import in_unit_of

_SENTENCE = 4  # words: a clause as long as that is not written twice by chance
GLANCE = 15  # words a reader takes in at a glance


def group_sides(witnesses: Sequence[Witness], forms: Mapping[str, tuple[str, FormStatus]]) -> list[Side]:
    """Claims of equal value together, sorted by value so that no order of reports shows through."""
    sides: list[list[Witness]] = []
    given: list[dict[Value, None]] = []  # the distinct values of each side
    for witness in sorted(witnesses, key=lambda w: (_key(w.claim.value), w.claim.article, w.claim.start)):
        value = witness.claim.value
        for side, values in zip(sides, given, strict=True):
            if _turned_down(side[0].claim) == _turned_down(witness.claim) and _joins(
                list(values), value, forms
            ):
                side.append(witness)
                values[value] = None
                break
        else:
            sides.append([witness])
            given.append({value: None})
    met = _reprinted(_met(sides, forms))
    return _fuller([Side(value=side[0].claim.value, witnesses=tuple(side)) for side in met])


def _reprinted(sides: Sequence[list[Witness]]) -> list[list[Witness]]:
    """Dates again: what one report reprints from another on a later day ("on Friday") is the day of the earlier one, and
    "ten weeks ago" said on two days running is one answer; so is one time on the clock whose day is only inferred."""
    found: list[tuple[list[Witness], set[str]]] = []
    for side in sides:
        prints = _prints(side)
        home = next(
            (
                known
                for known in found
                if same_moment(known[0], side)
                or (not prints.isdisjoint(known[1]) and _may_be_one(known[0], side))
            ),
            None,
        )
        if home is None:
            found.append((list(side), prints))
        else:
            home[0].extend(side)
            home[0].sort(key=lambda w: (w.published.earliest or "", w.claim.article, w.claim.start))
            home[1].update(prints)
    return [side for side, _ in found]


def _prints(side: Sequence[Witness]) -> set[str]:
    """The words in which dates are told: with their clause where it is long enough not to be written twice by chance, alone where they name no one day."""
    found = set()
    for claim in (witness.claim for witness in side):
        clause = claim.event.words.casefold() if claim.event is not None else ""
        if isinstance(claim.value, Interval) and len(clause.split()) > _SENTENCE:
            found.add(f"{claim.exact.casefold()}|{clause}")
        if isinstance(claim.value, Interval) and claim.value.earliest != claim.value.latest:
            found.add(claim.exact.casefold())
    return found


def _may_be_one(one: Sequence[Witness], two: Sequence[Witness]) -> bool:
    """Whether two dates that reports tell in the same words are told in the same clause, or may be one day."""
    a, b = one[0].claim.value, two[0].claim.value
    if not isinstance(a, Interval) or not isinstance(b, Interval) or a.grain != b.grain:
        return False
    clauses = [{print_ for print_ in _prints(side) if "|" in print_} for side in (one, two)]
    return not clauses[0].isdisjoint(clauses[1]) or overlaps(a, b)


def _turned_down(claim: Claim) -> bool:
    """Whether a name or a closed answer is told as what is not so; a statement's answer is itself yes or no."""
    return (
        claim.modality == "denied"
        and isinstance(claim.value, Name | Category)
        and not claim.attribute.startswith("statement")
    )


def _met(sides: Sequence[list[Witness]], forms: Mapping[str, tuple[str, FormStatus]]) -> list[list[Witness]]:
    """Names again: sides that a form of one of them brings together, however they were sorted."""
    found: list[list[Witness]] = []
    for side in sides:
        mine = [witness.claim.value for witness in side]
        denied = _turned_down(side[0].claim)
        home = next(
            (o for o in found if _turned_down(o[0].claim) == denied and _one_name(mine, o, forms)), None
        )
        if home is None:
            found.append(list(side))
        else:
            home.extend(side)
    return found


def _one_name(
    mine: Sequence[Value], other: Sequence[Witness], forms: Mapping[str, tuple[str, FormStatus]]
) -> bool:
    if not mine or not isinstance(mine[0], Name):
        return False
    theirs = list(dict.fromkeys(witness.claim.value for witness in other))
    return any(_equal(a, b, forms) for a in mine for b in theirs) and not any(
        bearing(a.text, b.text) == "own"
        for a in mine
        for b in theirs
        if isinstance(a, Name) and isinstance(b, Name)
    )


def _fuller(sides: Sequence[Side]) -> list[Side]:
    """What a report says twice, once in less words ("last week", "on Tuesday"; "the Bank", "the Bank of the North"), is one answer of its."""
    found = list(sides)
    for side in sides:
        if side not in found:  # another has come into it
            continue
        homes = [other for other in found if other is not side and _says_less(side, other)]
        if len(homes) == 1:
            (home,) = homes
            found[found.index(home)] = Side(value=home.value, witnesses=(*home.witnesses, *side.witnesses))
            found.remove(side)
    return found


def _says_less(side: Side, other: Side) -> bool:
    """Whether every report behind an answer gives the other too, which is the same but told more exactly."""
    reports = {w.claim.article for w in other.witnesses}
    if not {w.claim.article for w in side.witnesses} <= reports:
        return False
    if _turned_down(side.witnesses[0].claim) != _turned_down(other.witnesses[0].claim):
        return False
    one, two = side.value, other.value
    if isinstance(one, Interval) and isinstance(two, Interval):
        bounded = None not in (one.earliest, one.latest)
        return bounded and one.grain != two.grain and contains(one, two)
    if isinstance(one, Name) and isinstance(two, Name):
        return any(
            bearing(w.claim.value.text, one.text) == "more" and len(w.claim.value.text) > len(one.text)
            for w in other.witnesses
            if isinstance(w.claim.value, Name)
        )
    return False


def _joins(values: Sequence[Value], value: Value, forms: Mapping[str, tuple[str, FormStatus]]) -> bool:
    """Whether an answer is that of a side: equal to its first, or for names to any where none says something of its own."""
    if not isinstance(value, Name):
        return _equal(values[0], value, forms)
    return any(_equal(known, value, forms) for known in values) and not any(
        bearing(known.text, value.text) == "own" for known in values if isinstance(known, Name)
    )


def _key(value: Value) -> tuple[float, str]:
    """A sort key within one type of value."""
    if isinstance(value, Amount):
        return (float(value.low if value.low is not None else value.high or 0), f"{value.bound}{value.high}")
    if isinstance(value, Interval):
        return (0.0, f"{value.first}|{value.last}")
    return (0.0, value.text if isinstance(value, Name) else value.code)


def _equal(left: Value, right: Value, forms: Mapping[str, tuple[str, FormStatus]]) -> bool:
    """Whether two values are one answer."""
    if isinstance(left, Amount) and isinstance(right, Amount):
        return same_amount(left, in_unit_of(right, left))
    if isinstance(left, Interval) and isinstance(right, Interval):
        return same_interval(left, right)
    if isinstance(left, Category) and isinstance(right, Category):
        return left.code == right.code
    if isinstance(left, Name) and isinstance(right, Name):
        one, two = forms.get(fold(left.text)), forms.get(fold(right.text))
        stands = bearing(left.text, right.text)
        if stands == "same":
            return "error" not in {form[1] for form in (one, two) if form}
        if one and two and stands != "own":
            return one == two or (
                one[0] == two[0] and "error" not in (one[1], two[1]) and "variant" not in (one[1], two[1])
            )
        return fold(left.text) == fold(right.text)
    return False


def lines_of_origin(side: Side, origins: Mapping[str, str]) -> dict[str, str]:
    """Articles behind one answer → the line of origin for which each of them stands.

    A report that gives the answer in its own voice vouches itself; one that only quotes stands for the speaker it quotes first.
    """
    found: dict[str, list[str]] = {}
    for witness in side.witnesses:
        found.setdefault(witness.claim.article, []).append(origins.get(witness.claim.id, witness.claim.id))
    return {
        article: next((o for o in sorted(lines) if o.startswith("article:")), min(lines))
        for article, lines in sorted(found.items())
    }


_PHRASE = 5
_FIGURE = 2  # a figure and the thing it counts
_WHOLE = frozenset(("statement", "who"))  # answers that are told in full


def _fitness(claim: Claim, used: Mapping[str, int]) -> tuple[bool, bool, int, int]:
    """How well words serve as a label, best least; `used` is the number of reports that use the same words.

    An answer of a closed list, or a figure that names its thing, is called what most reports call it, since the odd wording is
    where a reader stumbles; a day is best told by digits, anything else by the fullest words that are read at a glance.
    """
    words = len(claim.exact.split())
    votes = used[_wording(claim)]
    if isinstance(claim.value, Category) and claim.attribute.partition(":")[0] not in _WHOLE:
        return False, False, -votes, abs(words - _PHRASE)
    if isinstance(claim.value, Interval):
        told = any(letter.isdigit() for letter in claim.exact)  # "31 December" says more than "next week"
        words_in = claim.exact.split()[claim.start == claim.sentence.start :]
        named = any(word[:1].isupper() for word in words_in)  # "Friday" more than "today"
        return False, not told, 0, -len(claim.exact) if told else len(claim.exact) + _PHRASE**2 * (not named)
    long = words > GLANCE
    if isinstance(claim.value, Amount) and not long:
        return False, words < _FIGURE, -votes, -len(claim.exact)
    return long, False, 0, len(claim.exact) if long else -len(claim.exact)


def _wording(claim: Claim) -> str:
    return " ".join(claim.exact.casefold().split())


def make_reading(
    side: Side, question: str, origins: Mapping[str, str], label: Callable[[Claim], str]
) -> Reading:
    """The reading of a side; copies and repeated speakers count once."""
    claims = tuple(w.claim.id for w in side.witnesses)
    line_of = lines_of_origin(side, origins)
    lines = tuple(sorted(set(line_of.values())))
    wordings = {(_wording(w.claim), w.claim.article) for w in side.witnesses}
    used = Counter(words for words, _ in wordings)
    best = min(
        side.witnesses,
        key=lambda w: (
            w.claim.block != "paragraph",
            *_fitness(w.claim, used),
            w.claim.article,
            w.claim.start,
        ),
    )
    return Reading(
        id=content_id("reading", question, *claims),
        value=side.value,
        label=label(best.claim),
        claims=claims,
        articles=tuple(sorted({w.claim.article for w in side.witnesses})),
        independent=len(lines),
        origins=lines,
        lines=line_of,
    )
