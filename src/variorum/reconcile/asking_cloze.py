"""A question that cannot be wrong: what is asked for, and a report's own words with a gap. In: a lead, claims, the texts. Out: "How many tents:
“the army will deliver … to the valley”?", or "" where no report has a clause that can stand alone.

The clause is cut at marks and at words that open another. Refuses clauses without a verb or without somebody it is said of, such as begin or end in the
middle of a phrase, and pronouns that stand for what was named before.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from variorum.model.claim import Claim
from variorum.reconcile.asking_certain import forms
from variorum.reconcile.asking_words import LONGEST_QUOTED, third, words
from variorum.values import Interval

_CLOSES = re.compile(r"[;:()–—“”\"?!\n•|]|\s-\s")
_COMMA = re.compile(r",(?!\d)\s*")
_WORD = re.compile(r"[\w’'-]+")
_BLANKS = re.compile(r"\s+")
_GAP = "…"
_LEAST = 3  # words of a clause beside its gap
_TELLING = 2  # words of it that say something
_SMALL = 3  # letters of words that seldom do
_LONG = 12  # words behind a gap
Texts = Mapping[str, str]


def cloze(lead: str, claims: Sequence[Claim], texts: Texts) -> str:
    """The lead with the clause of the claim that tells what most tell, the plainest first."""
    said = Counter(claim.predicate or "" for claim in claims)
    room = LONGEST_QUOTED - len(lead) - len(": “”?")
    found = [
        (-said[claim.predicate or ""], claim.block != "paragraph", _rank(clause), clause)
        for claim in claims
        if (clause := clause_of(claim, texts, room))
    ]
    return f"{lead}: “{min(found)[-1]}”?" if found else ""


def clause_of(claim: Claim, texts: Texts, room: int) -> str:
    """The clause around a claim's words with a gap in their place; "" where none stands alone."""
    text = texts.get(claim.article, "")
    if not text or claim.block == "headline":
        return ""
    left = _CLOSES.split(text[claim.sentence.start : claim.start])[-1]
    right = _CLOSES.split(text[claim.end : claim.sentence.end])[0]
    opening = 0 < len(left.split()) < _LEAST and right.lstrip().startswith(",")
    opening = opening and left.split()[0].lower() in words("cuts")
    behind = _shortened(right, opening=opening)
    for before in _beginnings(left):
        clause = _BLANKS.sub(" ", f"{before.strip()} {_GAP}{',' * opening} {behind}").strip(" ,.;")
        if _stands(before, behind, claim) and len(clause) <= room:
            return clause
    return ""


def _rank(clause: str) -> tuple[bool, int]:
    """A clause without figures first, then the shortest."""
    return (any(sign.isdigit() for sign in clause), len(clause))


def _beginnings(left: str) -> Iterator[str]:
    """Where a clause may begin, from the nearest: behind a word that opens one, behind a comma, with the sentence."""
    said = list(_WORD.finditer(left))
    opened = [
        m.end()
        for m in said
        if m[0].lower() in words("openers_of_clauses")
        and (m[0].lower() not in words("joining") or left[: m.start()].rstrip().endswith(","))
        and (m[0].lower() not in words("time_openers") or len(left[m.end() :].split()) > _LEAST)
    ]
    starts = [0, *opened, *(m.end() for m in _COMMA.finditer(left))]
    last = max(opened, default=0)
    yield from (left[start:].strip() for start in sorted(set(starts), reverse=True) if start >= last)


def _shortened(right: str, *, opening: bool) -> str:
    """What follows the gap, behind the comma of an opening phrase, up to a comma or a word that opens another clause, and to the end of a phrase."""
    part = _COMMA.split(right)[int(opening)]
    said = part.split()
    cut = next((i for i, w in enumerate(said) if w.lower() in words("openers_of_clauses")), len(said))
    said = said[:cut]
    if len(said) > _LONG:
        ends = (i for i in range(_LONG, _LEAST, -1) if said[i].lower() in words("note_cases"))
        said = said[: next(ends, _LONG)]
    while said and said[-1].lower().strip(".,") in words("hanging"):
        said.pop()
    return " ".join(said).rstrip(" ,.;")


def _stands(before: str, behind: str, claim: Claim) -> bool:
    """Whether a clause has somebody it is said of and a verb, and points to nothing outside."""
    told = [*_lower(before), *_lower(behind)]
    if not before and isinstance(claim.value, Interval) and told[:1] and told[0] in _verbs(claim):
        return False  # a day before a verb has nobody there who does it
    if (
        len(told) < _LEAST
        or (words("pointers") | {"it", "him", "this", "their"}) & set(told)
        or not _begins(before)
    ):
        return False
    unnamed = words("unnamed") & set(told)
    named = any(word[:1].isupper() for word in before.split()[1:])
    if (unnamed and not named) or _own(behind):
        return False
    idle = words("idle") | words("helpers") | words("hanging") | words("note_breaks") | words("numerals")
    if sum(len(word) > _SMALL and word not in idle for word in told) < _TELLING:
        return False
    event = claim.event
    passive = event is not None and event.passive
    own = (
        (event.verb, event.past, third(event.verb))
        if event is not None and event.verb and not passive
        else ()
    )
    acts = words("auxiliaries").union(own)
    return any(word in acts or (word.endswith("ed") and not passive) for word in told)


def _own(behind: str) -> bool:
    """Whether the gap is an owner, "… 's offer", or a part of a longer word."""
    return behind[:1] in ("'", "’", "-", "/")


def _verbs(claim: Claim) -> frozenset[str]:
    own = forms(claim.event) if claim.event is not None and claim.event.verb else frozenset[str]()
    return words("auxiliaries") | own


def _begins(before: str) -> bool:
    """Whether a clause begins as one does: with a name, an article, a number, or with the gap itself."""
    first = before.split(maxsplit=1)[0] if before.split() else ""
    low = first.lower()
    opens = low in (words("openers") | words("numerals") | words("idle") | words("beginnings")) - words(
        "cases"
    )
    return (
        not first
        or (first.isdigit() and len(before.split()) > 1)
        or opens
        or (first[:1].isupper() and low not in words("helpers"))
    )


def _lower(part: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(part)]
