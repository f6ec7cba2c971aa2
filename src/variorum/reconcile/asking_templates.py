"""Questions from the catalogue. In: an entry's template, a question, its claims. Out: the sentence with its slots filled, in the articles' words.

A template may give a second form behind "|" for when the subject is not known. Refuses empty slots.
"""

from collections.abc import Sequence
from functools import cache

from variorum.catalogue import Attribute
from variorum.lang.load import load_table
from variorum.model.claim import Claim
from variorum.model.question import Question
from variorum.reconcile.asking_amounts import counted_of, unit_of
from variorum.reconcile.asking_events import ask_event, best_event
from variorum.reconcile.asking_words import (
    LONGEST,
    commonest,
    definite,
    is_happening,
    place_of,
    plural,
    sentence,
    subject_words,
    tells_nothing,
    words,
)
from variorum.values import Amount, Category
from variorum.values.name import fold

_PEOPLE = "How many people "
SOMEBODY = ("a ", "an ", "another ", "one of ")  # words that tell of somebody and count nobody
_STEM = 5  # letters by which a counted noun and the verb asked by are one word


def fill(entry: Attribute, question: Question, claims: Sequence[Claim]) -> str:
    """The template of an entry as one sentence."""
    with_subject, _, without = _asked_by(entry, claims).partition("|")
    subject = subject_words(question.subject) or subject_words(commonest([c.subject or "" for c in claims]))
    if entry.code == "age" and any(_is_range(claim) for claim in claims):
        subject = ""
    if entry.code == "age" and not subject:
        subject = _somebody(claims)
    if not subject and (kin := question.attribute.partition(":")[2]) in words("somebody"):
        subject = f"the {kin}"  # "wound:sister"
    text = with_subject if subject or "{subject}" not in with_subject else (without or with_subject)
    if "{counted}" in text:
        things = plural(counted_of(claims))
        text = text.replace("{counted}", things) if things else without
    if "{act}" in text:
        act = question.attribute.partition(":")[2].replace("_", " ")
        text = text.replace("{act}", act) if act and not is_happening(act) else without
    text = text.replace("{subject}", subject or "it")
    if "{thing}" in text:
        thing, _ = thing_of(claims)
        text = text.replace("{thing}", thing) if thing else without
    if "{is thing}" in text:
        thing, many = thing_of(claims)
        text = text if thing else without
        text = text.replace("{is thing}", f"{'are' if many else 'is'} {thing}")
    if entry.code == "strength":
        text = _of_force(text, question, claims)
    if entry.code == "urgency" and (soon := _how_soon(question, claims)):
        return soon
    if text.startswith(_PEOPLE):
        text = f"How many {population(entry, claims)} {text.removeprefix(_PEOPLE)}"
    if _are_ahead(claims):
        text = text.replace(" were ", " are to be ", 1)
    where = place_of(claims)
    full = sentence(text.replace("{where}", f" {where}" if where else ""))
    return full if len(full) <= LONGEST else sentence(text.replace("{where}", ""))


def _asked_by(entry: Attribute, claims: Sequence[Claim]) -> str:
    """The question of an entry, or that of the one answer which all claims give."""
    codes = {claim.value.code for claim in claims if isinstance(claim.value, Category)}
    if entry.fact and all(claim.background for claim in claims):
        return entry.question
    return entry.asks.get(next(iter(codes)), entry.question) if len(codes) == 1 else entry.question


def _of_force(text: str, question: Question, claims: Sequence[Claim]) -> str:
    """How many somebody sent, where they came from him; else how many he has."""
    subject = subject_words(question.subject)
    sent = sum(claim.event is not None and claim.event.verb in words("sending") for claim in claims)
    if subject and 2 * sent > len(claims):
        return f"{_PEOPLE}did {subject} send?"
    if not subject and not text.startswith(_PEOPLE):
        owner = best_event(
            claims, lambda e: e.verb in words("employing") and e.counted_role == "object" and bool(e.actor)
        )
        actor = definite(owner.actor or "") if owner is not None and not owner.actor_many else ""
        return f"{_PEOPLE}does {actor} have?" if actor else text
    return text


def _how_soon(question: Question, claims: Sequence[Claim]) -> str:
    """ "How soon is the army to leave the town?", where a clause tells who is to do it."""
    act = question.attribute.partition(":")[2]
    acts = {act, "leave"} if act == "withdraw" else {act}
    event = best_event(
        claims, lambda e: e.verb in acts and bool(e.actor) and (bool(e.object) or act == "withdraw")
    )
    if event is None:
        return ""
    asked = ask_event("How soon", event, oblique=False, ahead=True, known=False)
    return asked if len(asked) <= LONGEST else ""


def population(entry: Attribute, claims: Sequence[Claim]) -> str:
    """Who is counted, where most claims say it alike and more than "people" or the event itself ("12 arrests")."""
    said = counted_of(claims)
    if not said or tells_nothing(said) or unit_of(claims) != "person":
        return "people"
    if all(claim.exact.lower().startswith(SOMEBODY) for claim in claims):
        return "people"  # "a girl was killed" counts no girls
    named = plural(said)
    named = named.lower() if f" {named.lower()} " in _people() else named
    last = named.split(" of ")[0].split()[-1].lower()
    itself = {plural(head) for head in entry.triggers.heads | entry.triggers.nouns}
    if is_happening(last) or last in words("uncounted"):
        return "people"  # "attempted murders", "cases"
    if last[:_STEM] in entry.question.lower().split(" people ")[-1]:
        return "people"  # "how many minor injuries were injured" counts no people
    body = last in words("bodies") or last.removesuffix("s") in words("bodies")
    if body or named.lower() == "members" or (last in itself and entry.code != "strength"):
        return "people"
    head = fold(named.split(" of ")[0]).split()[-1:]
    alike = sum(fold(plural(claim.counted)).split()[-1:] == head for claim in claims if claim.counted)
    telling = sum(claim.counted is not None or _one(claim) for claim in claims)  # "1 killed" is no woman
    return named if 3 * alike >= 2 * telling and len(named) <= 40 else "people"


@cache
def _people() -> str:
    """Nouns for people, each between blanks."""
    return f" {' '.join(load_table('en', 'persons')['nouns']['plain'].split())} "


def thing_of(claims: Sequence[Claim]) -> tuple[str, bool]:
    """What it happened to, and whether that is a plural: the object most claims name, else nothing."""
    heads = [fold(c.event.object).split()[-1:] for c in claims if c.event is not None and c.event.object]
    told = [head[0] for head in heads if head]
    head = commonest(told)
    if not head or told.count(head) < 2 or 2 * told.count(head) < len(told):
        return "", False
    event = best_event(claims, lambda e: fold(e.object or "").split()[-1:] == [head])
    if event is None or event.object is None:
        return "", False
    if " " not in event.object and event.object.islower() and not event.object_many:
        return "", False  # "caught fire"
    return definite(event.object), event.object_many


def _somebody(claims: Sequence[Claim]) -> str:
    """ "the boy": the commonest noun for a person whose name no report gives."""
    nouns = [claim.counted.split()[-1].lower() for claim in claims if claim.counted and claim.counted.strip()]
    best = commonest([noun for noun in nouns if noun in words("somebody")])
    return f"the {best}" if best else ""


def _are_ahead(claims: Sequence[Claim]) -> bool:
    """Whether most claims whose verb is known tell of a plan: "will be freed", "agreed to free"."""
    ahead = [claim for claim in claims if claim.modality == "planned" or _plans(claim)]
    told = sum(claim in ahead or (claim.event is not None and bool(claim.event.verb)) for claim in claims)
    return 2 * len(ahead) > told


def _plans(claim: Claim) -> bool:
    event = claim.event
    return event is not None and (event.time in ("ahead", "due") or event.verb in words("plans"))


def _one(claim: Claim) -> bool:
    return isinstance(claim.value, Amount) and claim.value.low == claim.value.high == 1


def _is_range(claim: Claim) -> bool:
    return isinstance(claim.value, Amount) and claim.value.low != claim.value.high
