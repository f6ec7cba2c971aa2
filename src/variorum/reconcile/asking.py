"""The question as a reader would ask it. In: a question and its claims. Out: one plain sentence, from the templates of the catalogue and the articles' words.

Every sentence starts with a capital, ends with one question mark and stays short; what cannot be put so falls back to a plainer one.
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from variorum.catalogue import load_catalogue
from variorum.lang.load import load_table
from variorum.model.claim import Claim, Event
from variorum.model.question import Question
from variorum.reconcile.asking_amounts import ask_amount, ask_often
from variorum.reconcile.asking_dates import ask_date, is_happening_event
from variorum.reconcile.asking_durations import ask_duration, is_length
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
from variorum.reconcile.asking_figures import without_figures
from variorum.reconcile.asking_measures import ask_measure
from variorum.reconcile.asking_statements import ask_statement
from variorum.reconcile.asking_templates import fill
from variorum.reconcile.asking_words import (
    ELSEWHERE,
    LONGEST,
    bare,
    commonest,
    is_happening,
    plural,
    quoted,
    reads_well,
    sentence,
    subject_words,
    words,
)
from variorum.values import Amount, Interval
from variorum.values.name import fold

_BARE = 2  # words of a noun that tells too little: "whose attack was it?"
_ABBREVIATED = 4  # letters of "Gen" or "Capt": longer words are no abbreviations
_OPEN = frozenset(("open", "share", "change", "money"))
_SAID = 80  # characters of the words that somebody is asked to have said
_TITLE = 9  # words of an office in a question
_NOTHING = "What do the reports say?"
_FIGURE = "Which figure is given?"
UNASKED = "What sum is given?"  # of a sum or measure of which nothing else is told
_VAGUE = ("Which figure is given", "Which percentage is given", "What sum is given", "How long was it?")
_LEADS = {
    "date": "When was this",
    "due": "By when is this due",
    "start": "Since when is this so",
    "statement": "Is this so",
    "agent": "Who did this",
    "whom": "To whom was this done",
    "place": "Where was this",
}  # before words of a report from which no question could be made


def is_makeshift(asked: str) -> bool:
    """Whether a question only points at words of a report or at another passage, because none could be made that reads well."""
    return (
        asked.endswith(ELSEWHERE)
        or asked.startswith((_NOTHING.rstrip("?"), *_VAGUE))
        or any(asked.startswith(f"{lead}: “") for lead in _LEADS.values())
    )


def ask(question: Question, claims: Sequence[Claim]) -> str:
    """One sentence with a question mark, the same for the same claims."""
    plain = without_figures(claims)
    for made in (_ask(question, plain), _plain(question, plain)):
        if reads_well(made):
            return made
    return _NOTHING


def _ask(question: Question, claims: Sequence[Claim]) -> str:
    """By the kind of attribute: names and dates by their family, amounts by what is counted, all else by the catalogue."""
    family, _, rest = question.attribute.partition(":")
    entry = load_catalogue().get(question.attribute)
    if family == "statement":
        return ask_statement(claims)
    if family == "speaker":
        return f"Who said “{quoted(claims[0].subject or '', _SAID)}”?"
    if family == "perpetrators" and rest and (asked := _ask_name("agent", rest, claims)):
        return asked
    if family == "seat":
        name = subject_words(commonest([claim.subject or "" for claim in claims]))
        return sentence("Where is", name, "based") if name else ""
    if family in ("agent", "whom", "place", "name", "role"):
        return _ask_name(family, rest, claims)
    if isinstance(claims[0].value, Interval):
        return ask_date(family, claims)
    if question.attribute == "times":
        return ask_often(claims)
    measure = ask_measure(question.attribute, claims) if isinstance(claims[0].value, Amount) else None
    if measure is not None:
        return measure or UNASKED
    if isinstance(claims[0].value, Amount) and (entry is None or family in _OPEN or rest):
        lasts = is_length(question.attribute, claims)
        return ask_duration(claims) if lasts else ask_amount(question.attribute, claims)
    return fill(entry, question, claims) if entry is not None else ""


def _plain(question: Question, claims: Sequence[Claim]) -> str:
    """A sentence that always holds: the reports' words, else the catalogue's."""
    family = question.attribute.partition(":")[0]
    lead = _LEADS.get(family)
    if lead is not None:
        typical = min(
            claims, key=lambda c: (c.block != "paragraph", len(c.exact), c.exact, c.article, c.start)
        )
        said = typical.event.words if typical.event is not None and typical.event.words else typical.exact
        return f"{lead}: “{quoted(said, LONGEST - len(lead) - 6)}”?"
    entry = load_catalogue().get(question.attribute)
    if entry is None or family == "open":
        return _FIGURE if isinstance(claims[0].value, Amount) else _NOTHING
    text = entry.question.rpartition("|")[2] if "|" in entry.question else entry.question
    return sentence(
        text.replace("{where}", "")
        .replace("{subject}", "it")
        .replace("{act}", "happen")
        .replace("{is thing}", "is it")
        .replace("{thing}", "it")
    )


def _ask_name(family: str, rest: str, claims: Sequence[Claim]) -> str:
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
    return 0 if words("bygone") & set(found) else len(found)


@cache
def _office_words() -> frozenset[str]:
    """Words that offices are made of."""
    table = load_table("en", "roles")
    return frozenset(" ".join((*table["heads"].values(), table["modifiers"]["words"])).split())


def _ask_role(claims: Sequence[Claim]) -> str:
    """ "Who is the mayor of Lima?", in the words in which a report gives the office."""
    short = load_table("en", "roles")["short"]
    told = {claim.subject: _fullness(claim.subject) for claim in claims if claim.subject}
    fullest = max((size for size in told.values() if size <= _TITLE), default=0)
    said = commonest([claim.subject or "" for claim in claims if told.get(claim.subject or "") == fullest])
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
