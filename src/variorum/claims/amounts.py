"""Amount claims. In: a page. Out: one claim for each quantity that states something. Ordinals and labels ("Route 4") state nothing."""

import msgspec

from variorum.catalogue import load_catalogue
from variorum.claims.attributes import sense_of
from variorum.claims.compose import Core, compose
from variorum.claims.fitting import Sense
from variorum.claims.lexicon import word_class
from variorum.claims.line import Line, Page
from variorum.model.claim import Claim
from variorum.model.mark import Mention, Quantity
from variorum.values import Amount

_SHARE_PRICE = 10_000  # hardly a share costs more


def amount_claims(page: Page) -> list[Claim]:
    """Claims of all quantities, each part pointing to its whole."""
    made: dict[int, Claim] = {}
    places = {(q.start, q.end): i for i, q in enumerate(page.marks.quantities)}
    last: Sense | None = None
    for line in page.lines:
        share: str | None = None
        apiece = False
        for number, quantity in enumerate(line.quantities):
            if quantity.kind in ("ordinal", "label"):
                continue
            sense = sense_of(line, quantity, _with_conversion(page, line, number))
            if (
                quantity.kind == "count"
                and quantity.counted is None
                and sense.attribute.startswith("open:")
                and last is not None
            ):
                sense = Sense(
                    last.attribute, sense.index, sense.predicate
                )  # "…, but others put it at 50,000"
            elif quantity.kind == "count":
                last = sense
            elif quantity.kind == "money":
                if sense.attribute == "price" and apiece and _small(quantity):
                    sense = Sense(
                        "per_share", sense.index, sense.predicate
                    )  # "412 pence a share, later 430 pence"
                apiece = apiece or sense.attribute == "per_share"
            elif quantity.kind == "percent":
                if quantity.counted is None and share is not None and sense.attribute.startswith("share:"):
                    sense = Sense(
                        share, sense.index, sense.predicate
                    )  # "70 percent of flights in A and 60 in B"
                share = sense.attribute
            made[places[quantity.start, quantity.end]] = _claim(page, line, quantity, sense)
        last = (
            last if line.quantities else None
        )  # what is left out is taken from the sentence before, never from further back
    return [_with_whole(claim, page.marks.quantities[place], made) for place, claim in made.items()]


def _small(quantity: Quantity) -> bool:
    """Whether a sum is what one share may cost."""
    return 0 < (quantity.amount.high or quantity.amount.low or 0) < _SHARE_PRICE


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


def _claim(page: Page, line: Line, quantity: Quantity, sense: Sense) -> Claim:
    subject, chain = _bearer(page, line, quantity, sense.attribute)
    counted = (quantity.counted.start, quantity.counted.end) if quantity.counted else None
    attribute = (
        f"change:{sense.attribute}"
        if quantity.change and not sense.attribute.startswith("open") and not _moves(sense)
        else sense.attribute
    )
    core = Core(
        start=quantity.start, end=quantity.end, attribute=attribute, value=_value(quantity, attribute), index=sense.index,
        predicate=sense.predicate, counted=counted, subject=subject, subject_chain=chain, change=quantity.change,
    )  # fmt: skip
    return compose(page, line, core)


def _value(quantity: Quantity, attribute: str) -> Amount:
    """The amount in the unit of its question: "14 bodies" and "nine others" are people where the dead are counted."""
    unit = quantity.amount.unit
    if attribute == "per_share":
        return msgspec.structs.replace(quantity.amount, unit=unit.partition("/")[0])
    if quantity.kind != "count":
        return quantity.amount
    entry = load_catalogue().attributes.get(attribute.removeprefix("change:"))
    if entry is not None and entry.unit and (entry.unit != "person" or unit not in entry.counts):
        unit = entry.unit
    else:
        unit = "person" if unit in ("other", "person") else word_class(unit)
    return msgspec.structs.replace(quantity.amount, unit=unit)


def _moves(sense: Sense) -> bool:
    """Whether the attribute tells a change by itself, or a loss befalls people: "lost three soldiers"."""
    entry = load_catalogue().get(sense.attribute)
    return entry is not None and (entry.moves or (entry.fate and sense.predicate == "lose"))


def _bearer(page: Page, line: Line, quantity: Quantity, attribute: str) -> tuple[str | None, int | None]:
    """Whose age, strength or members a figure gives, where the words beside it tell."""
    if attribute == "age":
        near = [
            m
            for m in line.mentions_in(quantity.start - 100, quantity.end + 31)
            if m.kind == "person" and m.form != "pronoun" and _gap(m, quantity) <= 30
        ]
        return _name(
            page,
            min(near, key=lambda m: (not _within(m, quantity), _gap(m, quantity), m.start), default=None),
        )
    if attribute in ("strength", "members", "seats", "jobs_cut"):
        after = [
            m
            for m in line.mentions_in(quantity.end, quantity.end + 41)
            if m.kind in ("organisation", "place") and 0 <= m.start - quantity.end <= 40
        ]
        before = [
            m
            for m in line.mentions_in(quantity.start - 140, quantity.start)
            if m.kind in ("organisation", "place") and 0 <= quantity.start - m.end <= 60
        ]
        bodies = [m for m in after + before if m.kind == "organisation"] or after + before
        return _name(page, bodies[0] if bodies else None)
    return None, None


def _within(mention: Mention, quantity: Quantity) -> bool:
    """Whether the name stands in the counted phrase itself: "18-year-old Ana Ruiz"."""
    return mention.start < quantity.end and quantity.start < mention.end


def _gap(mention: Mention, quantity: Quantity) -> int:
    return max(mention.start - quantity.end, quantity.start - mention.end, 0)


def _name(page: Page, mention: Mention | None) -> tuple[str | None, int | None]:
    if mention is None:
        return None, None
    chains = page.marks.chains
    known = 0 <= mention.chain < len(chains)
    return (chains[mention.chain].name if known else page.text[mention.start : mention.end]), (
        mention.chain if known else None
    )
