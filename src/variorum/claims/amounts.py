"""Amount claims. In: a page. Out: one claim for each quantity that states something. Ordinals and labels ("Route 4") state nothing."""

from functools import cache

import msgspec

from variorum.catalogue import load_catalogue
from variorum.claims.attributes import sense_of
from variorum.claims.bearers import NOBODY, Bearer, bearer_of, settle_ages
from variorum.claims.compose import Core, compose
from variorum.claims.counted_state import state_of
from variorum.claims.drafts import draft_words
from variorum.claims.ellipsis import Before
from variorum.claims.fitting import Sense
from variorum.claims.groups import settle_groups
from variorum.claims.levels import with_change
from variorum.claims.lexicon import word_class, words_in
from variorum.claims.line import Line, Page
from variorum.claims.lists import lend_populations, settle_lists
from variorum.claims.measured import measured_of
from variorum.claims.none_beyond import none_beyond
from variorum.claims.numbered import asked_in, numbered, people
from variorum.claims.ordinals import ranks, toll_ordinal
from variorum.claims.polls import poll_sense
from variorum.claims.replaced import settle_replaced
from variorum.claims.rivals import with_loan
from variorum.claims.scenes import Scenes
from variorum.claims.severity import settle_lightly
from variorum.lang.load import load_table
from variorum.model.claim import Claim, Phrase
from variorum.model.mark import Quantity
from variorum.values import Amount

_MILLION = 1e6
_OF_PLACE = frozenset(("turnout", "vote_share"))
_NAMED = 2  # words before the number of a make: "the Bravo"
_REST = frozenset(("including", "plus", "the", "remaining", "another", "further"))
_NEAR = 6  # words between "annual" and its sum


def amount_claims(page: Page) -> list[Claim]:
    """Claims of all quantities, each part pointing to its whole."""
    made: dict[int, Claim] = {}
    places = {(q.start, q.end): i for i, q in enumerate(page.marks.quantities)}
    before, scenes = Before(), page.once(Scenes)
    asked: dict[int, Claim] = {}
    for line in page.lines:
        before.opens()
        if (question := asked_in(line)) is not None:
            own = sense_of(line, question)
            before.ask(-line.start - 1, question, own)
            asked[-line.start - 1] = _claim(page, line, question, own)
        for number, marked in enumerate(line.quantities):
            quantity = numbered(
                line, page.line_before(line), with_change(line, _of_sum(line, number, marked))
            )
            if quantity.kind == "ordinal" and (sense := toll_ordinal(line, quantity)) is not None:
                made[places[quantity.start, quantity.end]] = _claim(page, line, quantity, sense)
            elif quantity.kind not in ("ordinal", "label") and not (
                ranks(line, number) or _left_out(line, quantity) or _numbers(page, quantity)
            ):
                around = _with_conversion(page, line, number)
                own, winner = poll_sense(page, line, quantity, sense_of(line, quantity, around), scenes)
                place = places[quantity.start, quantity.end]
                told = before.settle(line, place, quantity, own, _whole(page, quantity))
                sense = told.sense
                if winner is None:
                    sense, winner = poll_sense(page, line, told.quantity, told.sense, scenes)
                if sense != told.sense:
                    before.amend(sense)
                claim = _claim(page, line, told.quantity, sense, winner, around)
                lent = told.loan
                lender = None if lent is None else made.get(lent.lender.place) or asked.get(lent.lender.place)
                if lent is not None and lender is not None and sense == told.sense:
                    claim = with_loan(page.text, claim, lender, lent)
                made[place] = claim
        before.closes(line)
    claims = [_with_whole(claim, page.marks.quantities[place], made) for place, claim in made.items()]
    claims = settle_lightly(page, claims)
    return settle_replaced(
        page, settle_ages(lend_populations(settle_groups(page, settle_lists(page, claims))))
    )


def _numbers(page: Page, quantity: Quantity) -> bool:
    """Whether a figure only numbers a paragraph: "2. The release of all prisoners."."""
    if not page.text[quantity.start : quantity.end].isdigit() or quantity.end - quantity.start > 2:
        return False
    before, behind = page.text[: quantity.start].rstrip(" "), page.text[quantity.end : quantity.end + 3]
    opens = not before or before[-1] in ".!?;:\n"
    return opens and behind[:1] in (".", ")") and behind[1:2] == " " and behind[2:3].isupper()


def _left_out(line: Line, quantity: Quantity) -> bool:
    """Whether a number counts somebody's children ("a father of two" was killed, no two were) or those who are left out ("all but two")."""
    first, _ = line.range(quantity.start, quantity.end)
    if line.words[max(0, first - 2) : first] == ["all", "but"] or _of_make(line, quantity, first):
        return True
    bare = quantity.kind == "count" and quantity.counted is None and line.word(first - 1) == "of"
    return bare and line.any(first - 2, words_in("people", "parents"))


def _of_sum(line: Line, number: int, quantity: Quantity) -> Quantity:
    """ "raised to 90 million euros, including the 30 million released on Friday": millions behind a sum are of its currency."""
    first, _ = line.range(quantity.start, quantity.end)
    millions = (quantity.amount.low or 0) >= _MILLION and line.word(first - 1) in _REST
    if quantity.kind != "count" or quantity.counted is not None or quantity.head or not millions:
        return quantity
    for other in reversed(line.quantities[:number]):
        if (other.amount.low or other.amount.high or 0) >= _MILLION and other.head not in people():
            amount = msgspec.structs.replace(quantity.amount, unit=other.amount.unit)
            return msgspec.structs.replace(quantity, kind=other.kind, head=other.head, amount=amount)
    return quantity


def _of_make(line: Line, quantity: Quantity, first: int) -> bool:
    """Whether a number belongs to the name of a make or model: "its Bravo 4 kettles", "the Harrier 200 jets"."""
    if not line.words[first].isdigit() or quantity.counted is None or first < _NAMED:
        return False
    named = line.pos[first - 1] == "PROPN" and line.capital[first - 1] and not line.shouted
    timed = any(t.start <= line.starts[first - 1] < t.end for t in line.times)
    return named and not timed and line.pos[first - 2] in ("DET", "PRON", "NUM")


def _whole(page: Page, quantity: Quantity) -> Quantity | None:
    return page.marks.quantities[quantity.part_of] if quantity.part_of is not None else None


def _with_whole(claim: Claim, quantity: Quantity, made: dict[int, Claim]) -> Claim:
    whole = made.get(quantity.part_of) if quantity.part_of is not None else None
    return claim if whole is None else msgspec.structs.replace(claim, part_of=whole.id)


def _with_conversion(page: Page, line: Line, number: int) -> tuple[int, int] | None:
    """Tokens of a sum together with its conversion: "110 million euros ($120 million) loan" is one sum for what governs it."""
    quantity = line.quantities[number]
    for other in line.quantities[max(0, number - 1) : number + 2]:
        left, right = (quantity, other) if quantity.start < other.start else (other, quantity)
        between = page.text[left.end : right.start]
        if (
            other is not quantity
            and other.kind == quantity.kind == "money"
            and "(" in between
            and len(between) < 4
        ):
            return line.range(left.start, right.end + 1)
    return None


def _claim(
    page: Page,
    line: Line,
    quantity: Quantity,
    sense: Sense,
    winner: Bearer | None = None,
    around: tuple[int, int] | None = None,
) -> Claim:
    subject, chain = winner or bearer_of(page, line, quantity, sense.attribute)
    young = sense.attribute == "age" and "-old" in page.text[quantity.start : quantity.end]
    counted = (quantity.counted.start, quantity.counted.end) if quantity.counted else None
    attribute = (
        f"change:{sense.attribute}"
        if quantity.change and not sense.attribute.startswith("open") and not _moves(sense)
        else sense.attribute
    )
    core = Core(
        start=quantity.start, end=quantity.end, attribute=attribute, value=_yearly(line, quantity, _value(quantity, attribute), attribute), index=sense.index,
        predicate=sense.predicate, counted=counted, subject=subject, subject_chain=chain, change=quantity.change, alone=young or winner == NOBODY,
    )  # fmt: skip
    claim = compose(page, line, core)
    if claim.scope.definition is None and (
        draft := draft_words(page, line, line.range(claim.start, claim.end))
    ):
        claim = msgspec.structs.replace(claim, scope=msgspec.structs.replace(claim.scope, definition=draft))
    if claim.attribute in _OF_PLACE and claim.scope.place is None and (here := _here(page, line, claim)):
        claim = msgspec.structs.replace(claim, scope=msgspec.structs.replace(claim.scope, place=here))
    told = measured_of(page, line, claim, sense.index, around)
    claim = none_beyond(page.text, line, claim)
    state = state_of(page, line, claim)
    return claim if told is None and not state else msgspec.structs.replace(claim, measured=told, state=state)


def _here(page: Page, line: Line, claim: Claim) -> Phrase | None:
    """ "Turnout here was 76 percent": of the place that the report tells of."""
    first, _ = line.range(claim.start, claim.end)
    at = next((i for i in range(max(0, first - _NEAR), first) if line.words[i] == "here"), None)
    return (
        None
        if at is None
        else Phrase(
            exact=page.text[line.starts[at] : line.ends[at]], start=line.starts[at], end=line.ends[at]
        )
    )


def _yearly(line: Line, quantity: Quantity, value: Amount, attribute: str) -> Amount:
    """ "annual savings of 40 million" are 40 million a year."""
    if attribute not in ("savings", "pay") or quantity.kind != "money" or "/" in value.unit:
        return value
    first, _ = line.range(quantity.start, quantity.end)
    said = not words_in("yearly", "every").isdisjoint(line.words[max(0, first - _NEAR) : first])
    return msgspec.structs.replace(value, unit=f"{value.unit}/year") if said else value


def _value(quantity: Quantity, attribute: str) -> Amount:
    """The amount in the unit of its question: "14 bodies" and "nine others" are people where the dead are counted."""
    unit = quantity.amount.unit
    if attribute in ("per_share", "dividend"):
        return msgspec.structs.replace(quantity.amount, unit=unit.partition("/")[0])
    if quantity.kind not in ("count", "ordinal"):
        return quantity.amount
    entry = load_catalogue().attributes.get(attribute.removeprefix("change:"))
    if entry is not None and entry.unit and (entry.unit != "person" or unit not in entry.counts):
        unit = entry.unit
    else:
        told = (
            attribute.rpartition(":")[2] if attribute.startswith("open:") else ""
        )  # left out, taken from before
        unit = unit or told
        unit = "person" if unit == "other" or unit in people() else _same().get(unit) or word_class(unit)
    return msgspec.structs.replace(quantity.amount, unit=unit)


@cache
def _same() -> dict[str, str]:
    """Words for what is counted under another word in the catalogue: positions are jobs."""
    table = load_table("en", "figures")["same_units"]
    return {word: unit for unit, listed in table.items() for word in listed.split()}


def _moves(sense: Sense) -> bool:
    """Whether the attribute tells a change by itself, or a loss befalls people: "lost three soldiers"."""
    entry = load_catalogue().get(sense.attribute)
    return entry is not None and (entry.moves or (entry.fate and sense.predicate in ("lose", "loss")))
