"""The question as a reader would ask it. In: a question and its claims. Out: one plain sentence, from the templates of the catalogue and the articles' words.

Every sentence starts with a capital, ends with one question mark and stays short; what cannot be put so falls back to a plainer one.
"""

from collections.abc import Iterator, Sequence

import msgspec

from variorum.catalogue import load_catalogue
from variorum.model.claim import Claim
from variorum.model.question import Question
from variorum.reconcile.asking_amounts import (
    ask_amount,
    ask_often,
    counted_of,
    is_currency,
    measures,
    unit_of,
)
from variorum.reconcile.asking_certain import Texts, certain
from variorum.reconcile.asking_cloze import cloze
from variorum.reconcile.asking_dates import ask_date
from variorum.reconcile.asking_durations import ask_duration, is_length
from variorum.reconcile.asking_figures import without_figures
from variorum.reconcile.asking_measures import ask_measure
from variorum.reconcile.asking_names import ask_name
from variorum.reconcile.asking_sound import is_sound
from variorum.reconcile.asking_statements import ask_statement
from variorum.reconcile.asking_sums import SUMS
from variorum.reconcile.asking_templates import fill
from variorum.reconcile.asking_words import (
    ELSEWHERE,
    LONGEST,
    commonest,
    plural,
    quoted,
    reads_well,
    sentence,
    subject_words,
    table,
    tells_nothing,
    unit_words,
    words,
)
from variorum.values import Amount, Interval
from variorum.values.name import fold

_OPEN = frozenset(("open", "share", "change", "money"))
_SAID = 80  # characters of the words that somebody is asked to have said
_NOTHING = "What do the reports say?"
_MANY = 3  # reports
_FEW = 4  # words of a question that names no more than a noun
_TRIES = 6  # events asked by
_HOURS = ("minute", "hour")
_BARELY = (" there?", " is it?", " did it happen?", " it take?", " it last?", " those concerned?")
_CALLED = ["What", "is", "the", "", "called"]
_FIGURE = "Which figure is given?"
UNASKED = "What sum is given?"  # of a sum or measure of which nothing else is told
_VAGUE = ("Which figure is given", "Which percentage is given", "What sum is given", "How long was it")


def is_makeshift(asked: str) -> bool:
    """Whether a question only points at words of a report or at another passage, because none could be made that says what it is after."""
    return asked.endswith(ELSEWHERE) or asked.startswith(
        (_NOTHING.rstrip("?"), *_VAGUE, *table("pointing").values())
    )


def is_cloze(asked: str) -> bool:
    """Whether a question is a report's own words with a gap."""
    return ": “" in asked


def ask(question: Question, claims: Sequence[Claim], texts: Texts | None = None) -> str:
    """One sentence with a question mark, the same for the same claims: the first of these that stands on its own.

    1. the template or sentence of the attribute, by the certain events of those claims that tell what most tell; 2. a report's own words with
    a gap; 3. the sentence by any certain event; 4. what only points.
    """
    known = texts or {}
    sure = certain(claims, known)
    vague: list[str] = []
    for read in (typical(question, claims, sure), sure):
        for told in _by_event(without_figures(read)):
            made = _ask(question, told, known)
            if is_sound(made) and not _is_vague(made, question):
                return made
            vague.append(made if is_sound(made) and not _is_bare(made, question) else "")
        if read is not sure and (lead := _lead(question, claims)) and (gap := cloze(lead, claims, known)):
            return gap
    said = (*vague, _plain(question, without_figures(claims)))
    return next((text for text in said if text and reads_well(text)), _NOTHING)


def typical(question: Question, claims: Sequence[Claim], sure: Sequence[Claim]) -> Sequence[Claim]:
    """The claims, an event kept where it is certain (as in `sure`) and of the kind that most reports tell; sums are asked by their parts, not by an event,
    and a statement by what all its reports bear out."""
    if question.attribute in SUMS:
        return claims
    told: dict[str, set[str]] = {}
    for claim in claims:
        told.setdefault(claim.attribute, set()).add(claim.article)
    most = max(len(articles) for articles in told.values())
    kept = {kind for kind, articles in told.items() if len(articles) == most}
    free = question.attribute.startswith("statement:")
    return [
        read if free or claim.attribute in kept else msgspec.structs.replace(claim, event=None)
        for claim, read in zip(claims, sure, strict=True)
    ]


def _by_event(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """The claims, then the same with the events of one kind alone, the commonest first."""
    yield claims
    events = [claim.event for claim in claims if claim.event is not None]
    ranked = sorted(set(events), key=lambda e: (-events.count(e), repr(e)))
    for one in ranked[:_TRIES] if len(ranked) > 1 else ():
        yield [
            claim if claim.event in (one, None) else msgspec.structs.replace(claim, event=None)
            for claim in claims
        ]


def _is_vague(asked: str, question: Question) -> bool:
    """Whether a question does not say what it is about; the catalogue's own counts do ("How many migrants are there?")."""
    if _is_bare(asked, question) or _kind_alone(asked):
        return True
    known = ":" not in question.attribute and load_catalogue().get(question.attribute) is not None
    return asked.startswith(_VAGUE) or f"{asked.partition(' (')[0].rstrip('?')}?".endswith(
        _BARELY[1:] if known else _BARELY
    )


def _kind_alone(asked: str) -> bool:
    """Whether a name is asked for by a noun that may mean anything: "What is the group called?"."""
    said = asked.rstrip("?").split()
    return (
        len(said) == len(_CALLED)
        and said[:3] + said[4:] == _CALLED[:3] + _CALLED[4:]
        and said[3] in words("vague_kinds")
    )


def _is_bare(asked: str, question: Question) -> bool:
    """Whether one plain noun is all that a date or a doer is asked for: "When were homes hit?", "Who bid crowns?"."""
    if question.attribute.partition(":")[0] not in ("date", "agent"):
        return False
    said = asked.rstrip("?").split()
    plain = "the" not in said and not any(word[:1].isupper() for word in said[1:])
    return plain and len(said) <= (_FEW if said[0] == "When" else _FEW - 1)


def _lead(question: Question, claims: Sequence[Claim]) -> str:
    """What is asked for, before a report's own words: "How many tents"; "" for what no gap can ask."""
    leads, family = table("leads"), question.attribute.partition(":")[0]
    value = claims[0].value
    if family == "name":
        return (
            f"What is the {commonest([claim.predicate or '' for claim in claims]).replace('_', ' ')} called"
        )
    if isinstance(value, Interval):
        hours = family == "date" and value.grain in _HOURS
        return leads["hour" if hours else family] if family in leads else leads["date"]
    if not isinstance(value, Amount) or family in ("age", "times"):
        told = {fold(claim.exact) for claim in claims}
        few = len({claim.article for claim in claims}) < _MANY
        one = (
            family in ("agent", "whom") and len(told) == 1 and few
        )  # nobody asks who did a thing where all name the same
        return "" if one else leads.get(family, "")
    unit = unit_of(claims)
    if is_currency(unit):
        return leads["money"]
    if unit in ("percent", "percentage point") or family == "change":
        return leads["change" if family == "change" else "share"]
    said = counted_of(claims)
    if is_length(question.attribute, claims):
        kind = len(said.split()) > 1 and said.split()[-1].lower() in words("spans_named")  # "flying hours"
        return f"{leads['amount']} {said}" if kind else leads["duration"]
    noun = plural(said) if said and not tells_nothing(said) else ""
    if unit in measures():
        return f"{leads['amount']} {unit_words(unit)}"
    return f"{leads['amount']} {noun}" if noun else leads["person" if unit == "person" else "figure"]


def _ask(question: Question, claims: Sequence[Claim], texts: Texts) -> str:
    """By the kind of attribute: names and dates by their family, amounts by what is counted, all else by the catalogue."""
    family, _, rest = question.attribute.partition(":")
    entry = load_catalogue().get(question.attribute)
    if family == "statement":
        return ask_statement(claims)
    if family == "speaker":
        return f"Who said “{quoted(claims[0].subject or '', _SAID)}”?"
    if family == "perpetrators" and rest and (asked := ask_name("agent", rest, claims)):
        return asked
    if family == "seat":
        name = subject_words(commonest([claim.subject or "" for claim in claims]))
        return sentence("Where is", name, "based") if name else ""
    if family in ("agent", "whom", "place", "name", "role"):
        return ask_name(family, rest, claims, texts)
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
    """What only points: words of a report, else the catalogue's sentence without anything of the reports."""
    family = question.attribute.partition(":")[0]
    lead = table("pointing").get(family)
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
