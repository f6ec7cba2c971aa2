"""The question as a reader would ask it. In: a question and its claims. Out: one plain sentence, from the templates of the catalogue and the articles' words."""

from collections.abc import Sequence

from variorum.catalogue import load_catalogue
from variorum.model.claim import Claim
from variorum.model.question import Question
from variorum.values import Amount, Interval

_SHOWN = 110  # characters of a clause that fit a heading

_MEASURES = {"percent": "What percentage", "day": "How many days", "month": "How many months", "year": "How many years", "hour": "How many hours",
             "minute": "How many minutes", "week": "How many weeks"}  # fmt: skip


def ask(question: Question, claims: Sequence[Claim]) -> str:
    """One sentence with a question mark. Catalogue first; for open attributes the counted noun and the verb of the commonest claim."""
    entry = load_catalogue().get(question.attribute)
    family = question.attribute.partition(":")[0]
    best = _typical(claims)
    if family == "statement":
        return f"Did it happen: “{_shortened(best.exact)}”?"
    if entry is not None and ":" not in question.attribute and family != "open":
        subject = question.subject or best.subject or ""
        where = f" in {_bare(best.scope.place.exact)}" if best.scope.place and _steady(claims) else ""
        return (
            entry.question.replace("{where}", where)
            .replace("{subject}", subject)
            .replace("  ", " ")
            .replace(" ?", "?")
        )
    if isinstance(best.value, Amount):
        return _ask_amount(best)
    if isinstance(best.value, Interval):
        return _ask_date(question, best)
    if entry is not None:
        what = question.attribute.partition(":")[2].replace("_", " ")
        return f"{entry.question.rstrip('?').replace('{subject}', what or question.subject or 'it').replace('{where}', '')}{' – ' + what if what and '{subject}' not in entry.question else ''}?"
    return f"{question.attribute.replace(':', ' ').replace('_', ' ').capitalize()}?"


def _shortened(words: str) -> str:
    """The words on one line, cut at a word."""
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _typical(claims: Sequence[Claim]) -> Claim:
    """The claim whose words recur most, shortest first."""
    return min(
        claims,
        key=lambda c: (
            -sum(o.counted == c.counted for o in claims),
            c.counted is None,
            len(c.exact),
            c.article,
            c.start,
        ),
    )


def _steady(claims: Sequence[Claim]) -> bool:
    """Whether most claims name a place."""
    return 2 * sum(claim.scope.place is not None for claim in claims) > len(claims)


def _bare(place: str) -> str:
    """A place phrase without its preposition."""
    first, _, rest = place.partition(" ")
    return (
        rest
        if first.lower()
        in ("in", "at", "near", "on", "off", "across", "from", "to", "around", "outside", "inside")
        and rest
        else place
    )


def _ask_amount(claim: Claim) -> str:
    """ "How many cables …?" from the counted words, "How much …?" for money, "What percentage …?" for measures."""
    amount = claim.value
    assert isinstance(amount, Amount)
    context = f" – {claim.predicate}" if claim.predicate else ""
    unit = amount.unit
    if unit in _MEASURES:
        return f"{_MEASURES[unit]}{' of ' + claim.counted if claim.counted and unit == 'percent' else ''}{context}?"
    if unit[:3].isupper() and len(unit) in (3, 8):
        return f"How much ({unit}){': ' + claim.counted if claim.counted else ''}{context}?"
    return f"How many {claim.counted or unit or 'are there'}{context}?"


def _ask_date(question: Question, claim: Claim) -> str:
    """ "When: adopted, resolution?" – the event in the article's own words."""
    family = question.attribute.partition(":")[0]
    event = question.attribute.partition(":")[2] or claim.predicate or "it"
    subject = question.subject or claim.subject
    who = f" – {subject}" if subject else ""
    lead = {"due": "By when", "start": "Since when"}.get(family, "When")
    return f"{lead}: {event.replace('_', ' ')}{who}?"
