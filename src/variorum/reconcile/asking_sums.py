"""Questions about sums of money. In: the parts of a question. Out: "How much will Orlan pay for Brice?", "How high is the fine for Orlan?",
or "" where the words name neither payer nor thing.

Refuses to ask what nobody could answer: how large a sum is of which nothing is told.
"""

from collections.abc import Callable

import msgspec

from variorum.lang.load import load_table
from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_events import ask_event, best_event
from variorum.reconcile.asking_parts import LONG, Parts, is_or_are
from variorum.reconcile.asking_words import sentence

_PAY = {"verb": "pay", "past": "paid", "participle": "paid"}


def _asked(lead: str, parts: Parts, tail: str, fits: Callable[[Event], bool], **verb: str) -> str:
    """A question by the verb of the best claim, its subject the giver: "How much will Orlan pay for Brice?" """
    event = best_event([c for c in parts.claims if _told(c)], fits) or best_event(parts.claims, fits)
    if event is None:
        return ""
    ahead = 2 * sum(claim.modality == "planned" for claim in parts.claims) > len(parts.claims)
    told = msgspec.structs.replace(
        event, actor=parts.giver, actor_many=parts.many, object=None, passive=False, oblique=tail or None,
        **verb,
    )  # fmt: skip
    return ask_event(lead, told, known=False, ahead=ahead and event.time != "ahead")


def _told(claim: Claim) -> bool:
    return claim.measured is not None and bool(claim.measured.giver)


def _verbs(*names: str) -> frozenset[str]:
    deals = load_table("en", "measured")["deals"]
    return frozenset(word for name in names for word in deals[name].split())


def _gives(event: Event) -> bool:
    return event.verb in _verbs("gives") - _verbs("buys") and event.verb not in (
        "approve",
        "announce",
        "unveil",
    )


def _aid(parts: Parts) -> str:
    """ "How much did Norway pledge to the victims?", "How large is the loan from the World Bank to Peru?" """
    tail = f"to {parts.taker}" if parts.taker else f"for {parts.thing}" if parts.thing else ""
    gifts = load_table("en", "measured")["deals"]["gifts"].split()
    named = parts.noun.split()[-1:] and parts.noun.split()[-1].removesuffix("s") in gifts
    if parts.giver and not named:
        asked = _asked("How much", parts, tail, _gives)
        if asked:
            return asked
    if not (parts.giver or tail or (named and " " in parts.noun)):
        return ""
    noun = parts.noun if named else "aid"
    whence = f"from {parts.giver}" if parts.giver else ""
    whom = parts.taker or parts.thing
    return sentence("How large", is_or_are(noun), f"the {noun}", whence, f"for {whom}" if whom else "")


def _price(parts: Parts) -> str:
    """ "How much will Orlan pay for Brice?", "What is the price of Brice?" """
    if parts.giver and parts.thing:
        asked = _asked("How much", parts, f"for {parts.thing}", lambda e: bool(e.verb), **_PAY)
        if asked:
            return asked
    if parts.thing:
        if parts.noun and parts.noun.split()[-1] in ("price", "prices"):
            return sentence("What", is_or_are(parts.noun), "the", parts.noun.split()[-1], "of", parts.thing)
        return sentence("What is the price of", parts.thing)
    alike = sum(c.measured is not None and c.measured.noun == parts.noun for c in parts.claims)
    if 2 * alike > len(parts.claims) and parts.noun.split()[-1:] not in (
        ["price"],
        ["prices"],
        ["worth"],
        ["value"],
        [],
    ):
        return sentence("How much is the", parts.noun, parts.owner if parts.giver else "", "worth")
    return ""


def _fine(parts: Parts) -> str:
    noun = (
        parts.noun
        if parts.noun and parts.noun.split()[-1].rstrip("s") in ("fine", "penalty", "penaltie", "settlement")
        else "fine"
    )
    return sentence("How high", is_or_are(noun), f"the {noun}", f"for {parts.taker}" if parts.taker else "")


def _compensation(parts: Parts) -> str:
    """ "How much will Orlan pay to the families in compensation?", "How much does Orlan claim in damages?" """
    noun = parts.noun or "compensation"
    if parts.giver:
        asked = _asked(
            "How much", parts, f"to {parts.taker} in {noun}" if parts.taker else f"in {noun}", _gives
        )
        if asked:
            return asked
    if parts.taker:
        asked = _asked(
            "How much",
            msgspec.structs.replace(parts, giver=parts.taker),
            f"in {noun}",
            lambda e: e.verb in _verbs("asks"),
        )
        return asked or sentence("How large", is_or_are(noun), f"the {noun}", f"for {parts.taker}")
    return f"How much is paid in {noun}?"


def _owned(noun: str, past: bool) -> Callable[[Parts], str]:
    """ "How large was the net profit of Orlan?" """

    def ask(parts: Parts) -> str:
        told = parts.noun if parts.noun and len(parts.noun) <= LONG else noun
        return sentence("How large", is_or_are(told, past), f"the {told}", parts.owner)

    return ask


def _debt(parts: Parts) -> str:
    """ "How much does the firm owe?" """
    if not parts.giver:
        return ""
    asked = _asked("How much", parts, "", lambda e: e.verb == "owe")
    return asked or sentence(
        "How large", is_or_are(parts.noun or "debt"), f"the {parts.noun or 'debt'}", parts.owner
    )


def _cost(parts: Parts) -> str:
    """ "What does the bridge cost?", "How much will the state spend on roads?" """
    if parts.giver:
        tail = f"on {parts.thing}" if parts.thing else ""
        asked = _asked("How much", parts, tail, lambda e: e.verb in ("spend", "invest", "pay"))
        if asked:
            return (
                asked.replace(" invest on ", " invest in ")
                .replace(" pay on ", " pay for ")
                .replace(" put on ", " put into ")
            )
    if parts.thing:
        return sentence("How much", "do" if is_or_are(parts.thing) == "are" else "does", parts.thing, "cost")
    if parts.noun.split()[-1:] in (["budget"], ["bill"]) or (parts.noun and parts.giver):
        return sentence("How large", is_or_are(parts.noun), f"the {parts.noun}", parts.owner)
    return ""


def _damage(parts: Parts) -> str:
    return sentence("How costly was the damage", f"from {parts.giver}" if parts.giver else "")


def _fee(parts: Parts) -> str:
    """ "How high is the break fee?" """
    who = f"for {parts.taker}" if parts.taker else ""
    return (
        sentence("How high", is_or_are(parts.noun), f"the {parts.noun}", who)
        if " " in parts.noun or who
        else ""
    )


def _stake(parts: Parts) -> str:
    """ "How large a share of Brice does Orlan hold?" """
    if not parts.thing:
        return f"How large is the stake of {parts.giver}?" if parts.giver else ""
    if parts.giver:
        return sentence(
            "How large a share of", parts.thing, "do" if parts.many else "does", parts.giver, "hold"
        )
    return f"How large a share of {parts.thing} is held?"


SUMS: dict[str, Callable[[Parts], str]] = {
    "loan": _aid, "price": _price, "fine": _fine, "compensation": _compensation,
    "profit": _owned("profit", past=True), "loss": _owned("loss", past=True), "revenue": _owned("revenue", past=True),
    "debt": _debt, "pay": _owned("pay", past=False), "budget": _cost, "damage_cost": _damage, "fee": _fee, "stake": _stake,
}  # fmt: skip
