"""Names in questions. In: findings and the entities of a story. Out: the findings, each name in their questions in the spelling of most reports.

One report's slip is an answer, never part of a question. Refuses to touch words in quotation marks, short forms, and other names for somebody.
"""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

import msgspec

from variorum.model.finding import Finding
from variorum.model.question import Entity
from variorum.values.name import fold

_NEAR = 0.7  # share of letters that two spellings of a word have in common
_QUOTED = re.compile(r"(“[^”]*”)")


def respelled(findings: Sequence[Finding], entities: Sequence[Entity]) -> list[Finding]:
    """The findings in their order, the names in their questions spelt as most reports do."""
    better = _better(entities)
    if not better:
        return list(findings)
    known = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(better, key=len, reverse=True)))})\b")
    return [
        finding
        if (asked := _respell(finding.question, known, better)) == finding.question
        else msgspec.structs.replace(finding, question=asked)
        for finding in findings
    ]


def _better(entities: Sequence[Entity]) -> dict[str, str]:
    """Spellings of people's full names that fewer reports have → the one that most have."""
    found: dict[str, str] = {}
    for entity in entities:
        for form in entity.forms if entity.kind == "person" else ():
            alike = [f for f in entity.forms if _alike(f.text, form.text)]
            best = max(alike, key=lambda f: (len(f.articles), f.text == entity.name, f.text), default=form)
            if len(best.articles) > len(form.articles) and fold(best.text) != fold(form.text):
                found[form.text] = best.text
    return found


def _alike(one: str, two: str) -> bool:
    """Whether two full names are one name in two spellings: word by word one initial, and most letters."""
    pairs = list(zip(fold(one).split(), fold(two).split(), strict=False))
    whole = len(one.split()) == len(two.split()) == len(pairs) > 1
    return whole and all(a[0] == b[0] and SequenceMatcher(None, a, b).ratio() >= _NEAR for a, b in pairs)


def _respell(question: str, known: re.Pattern[str], better: Mapping[str, str]) -> str:
    parts = _QUOTED.split(question)
    return "".join(
        part if part.startswith("“") else known.sub(lambda m: better[m[0]], part) for part in parts
    )
