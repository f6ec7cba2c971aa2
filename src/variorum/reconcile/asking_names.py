"""Questions after somebody, a place or an office. In: the family of a name and its claims. Out: "Who cut the cable?", "Where did the fire break out?",
"Who is the mayor of Lima?"; "" where the words do not tell what is asked.

Refuses to call an office held what only some say was held before.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import msgspec

from variorum.lang.load import load_table
from variorum.model.claim import Claim, Event
from variorum.reconcile.asking_dates import is_happening_event
from variorum.reconcile.asking_events import (
    ask_event,
    ask_noun,
    ask_who,
    ask_whom,
    best_event,
    is_nominal,
    renders,
    tells,
)
from variorum.reconcile.asking_words import (
    bare,
    commonest,
    is_happening,
    plural,
    sentence,
    subject_words,
    words,
)
from variorum.values.name import fold

_BARE = 2  # words of a noun that tells too little: "whose attack was it?"
_ABBREVIATED = 4  # letters of "Gen" or "Capt": longer words are no abbreviations
_SMALL = frozenset(("of", "the", "for", "and", "in", "at", "to", "s"))
_TITLE = 9  # words of an office in a question


def ask_name(family: str, rest: str, claims: Sequence[Claim]) -> str:
    """Who did it and to whom, where it was, what it is called, who holds the office."""
    if family == "role":
        return _ask_role(claims)
    if family == "name":
        kind = commonest([claim.predicate or "" for claim in claims]) or rest
        many = kind.endswith("s") and not kind.endswith(("ss", "us"))
        return f"What {'are' if many else 'is'} the {kind.replace('_', ' ')} called?"
    if family == "agent":
        event = best_event(claims, lambda e: bool(e.verb) and e.whole and bool(e.object)) or best_event(
            claims, _does
        )
        return ask_who(event) if event is not None else ""
    if family == "whom":
        event = best_event(claims, _whither) or best_event(claims, lambda e: bool(e.verb))
        doers = {claim.event.actor for claim in claims if claim.event is not None} - {None}
        return ask_whom(event, told=len(doers) == 1) if event is not None else ""
    if rest == "route":
        thing = commonest([c.predicate or "" for c in claims if c.predicate in words("joiners")])
        return sentence("Which places do the", plural(thing), "join") if thing else "Which places are joined?"
    return _ask_place(rest, claims)


def _ask_place(rest: str, claims: Sequence[Claim]) -> str:
    """ "Where did the migrants gather?", "From where did the march set out?", "Which place did the marchers reach?" """
    part = rest.split(":")[1] if ":" in rest else "at"
    known = [c for c in claims if c.event is None or not (_comes(c.event) or c.event.verb == "locate")]
    own = ":" not in rest  # the story's own happening: its noun tells more than one of many verbs
    event = (best_event(known, is_happening_event) if own else None) or (
        best_event(known, tells if part == "at" else renders) or best_event(known, is_happening_event)
    )
    if event is not None and is_nominal(event):
        return ask_noun("Where", event)
    if event is not None and part == "from" and event.verb in words("departing") and event.actor:
        event = msgspec.structs.replace(event, object=None, passive=False)  # "left a beach near the port"
    if event is not None:
        return ask_event("From where" if part == "from" else "Where", event, oblique=False)
    event = best_event(claims, renders)
    if own and event is None:
        return "Where did it happen?"
    if event is None or not (_comes(event) or (event.verb == "locate" and event.passive)):
        return ""
    return ask_event("Where" if event.verb == "locate" else "Which place", event, oblique=False)


def _comes(event: Event) -> bool:
    """Whether the place itself is the object: "reached the border", "floods hit the town"."""
    return event.verb in words("takes_place") and not event.passive and not event.object


def _whither(event: Event) -> bool:
    """Whether an event tells where somebody was sent."""
    return bool(event.verb) and (event.oblique or "").startswith("to the ")


def _does(event: Event) -> bool:
    """Whether an event without an object still tells what somebody did."""
    return (bool(event.verb) and event.whole and bool(event.oblique or event.particle)) or (
        is_nominal(event) and is_happening(event.noun or "") and len((event.noun or "").split()) > _BARE
    )


def _fullness(office: str) -> int:
    """How many words tell an office; that it is over is told only where all say so."""
    found = fold(office).split()
    return 0 if words("bygone") & set(found) else len([word for word in found if word not in _SMALL])


def _rank(office: str, told: Counter[str]) -> tuple[int, ...]:
    """How well the words for an office ask after it: by whose it is, told in full, in plain letters; without that by how many tell it so."""
    size, by = _fullness(office), told[fold(office)]
    plain = -sum(part[:1].isupper() for part in office.split())
    return (_whose(office), size, by, plain) if _whose(office) else (0, by, size, plain)


def _whose(office: str) -> int:
    """How well an office says whose it is: 2 by a name, 1 by a common noun, 0 not at all or for what it was before."""
    if not _fullness(office):
        return -1
    parts = [part.removesuffix("'s").removesuffix("’s") for part in office.split()]
    named = [p for p in parts if p[:1].isupper() and p.lower() not in _office_words() | words("of_the")]
    if named and not (len(parts) == len(named) + 1 and parts[-1].lower() in words("of_a_field")):
        return 2
    return int(bool(named) or any(part.lower() in words("of_the") for part in parts) or " for " in office)


@cache
def _office_words() -> frozenset[str]:
    """Words that offices are made of."""
    table = load_table("en", "roles")
    return frozenset(" ".join((*table["heads"].values(), table["modifiers"]["words"])).split())


def _ask_role(claims: Sequence[Claim]) -> str:
    """ "Who is the mayor of Lima?", in the words in which a report gives the office."""
    short = load_table("en", "roles")["short"]
    offices = {claim.subject for claim in claims if claim.subject and _fullness(claim.subject) <= _TITLE}
    told = Counter(fold(office) for _, office in sorted({(c.article, c.subject or "") for c in claims}))
    said = max(sorted(offices), key=lambda office: _rank(office, told), default="")
    office, of, body = said.partition(" of ")
    parts = [
        short.get(part.lower().rstrip("."), part) if len(part.rstrip(".")) <= _ABBREVIATED else part
        for part in office.split()
    ]
    parts = parts[1:] if parts and parts[0].lower() in words("openers") else parts
    if parts and parts[0].lower() in _office_words() and "".join(parts[1:]).islower() == (len(parts) > 1):
        parts[0] = parts[0].lower()  # "Chief executive": the capital of a sentence
    body = (
        subject_words(bare(body.removesuffix("’s").removesuffix("'s")))
        if of and len(body.split()) < 5
        else body
    )
    if not parts or any(mark in said for mark in '“”"()?_'):
        return ""
    if body and (body in words("of_the") or said.partition(" of ")[2].lower().startswith("the ")):
        body = f"the {body.removeprefix('the ')}"
    if any(mark in office for mark in ("’s", "'s")) and office[:1].isupper():
        return sentence("Who is", " ".join(parts), of.strip(), body)
    return sentence("Who is the", " ".join(parts), of.strip(), body)
