"""Questions after the holder of an office. In: claims that name one. Out: "Who is the mayor of Lima?", in the words in which the reports
give the office, with the body that has it where any tells it.

Refuses to call an office held what only some say was held before, and words for it that one report alone has.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from variorum.lang.load import load_table
from variorum.model.claim import Claim
from variorum.reconcile.asking_words import bare, commonest, sentence, subject_words, words
from variorum.values.name import fold

_FIELD = re.compile(r" (?:for|in charge of|responsible for) ")
_ABBREVIATED = 4  # letters of "Gen" or "Capt": longer words are no abbreviations
_TITLE = 9  # words of an office in a question
_BODY = 5  # words of a body
_SMALL = frozenset(("of", "the", "for", "and", "in", "at", "to", "s"))


def ask_office(claims: Sequence[Claim]) -> str:
    """ "Who is the mayor of Lima?", "Who is the agency's president?"."""
    said = _office(claims)
    if not said or any(mark in said for mark in '“”"()?_'):
        return ""
    office, of, body = said.partition(" of ")
    parts = [_whole(part) for part in office.split()]
    parts = parts[1:] if parts and parts[0].lower() in words("openers") else parts
    if not parts:
        return ""
    if parts[0].lower() in _office_words() and "".join(parts[1:]).islower() == (len(parts) > 1):
        parts[0] = parts[0].lower()  # "Chief executive": the capital of a sentence
    owned = any(mark in office for mark in ("’s", "'s")) and office[:1].isupper()
    lead = "Who is" if owned else "Who is the"
    if of:
        told = (
            subject_words(bare(body.removesuffix("’s").removesuffix("'s")))
            if len(body.split()) < _BODY
            else body
        )
        the = told and (told in words("of_the") or body.lower().startswith("the "))
        return sentence(lead, *parts, of.strip(), f"the {told.removeprefix('the ')}" if the else told)
    return sentence(lead, *parts)


def _office(claims: Sequence[Claim]) -> str:
    """The words for the office that ask best after it, of those in which stands what most reports call it, and whose it is."""
    told = [c.subject for c in claims if c.subject and len(c.subject.split()) <= _TITLE]
    known = Counter(word for office in told for word in _named(office))
    core = {word for word, count in known.items() if 2 * count > len(told)} & _office_words()
    fit = [
        office for office in told if core <= _named(office) and (not core or core & _title(office))
    ] or told
    by = Counter(fold(office) for _, office in sorted({(c.article, c.subject or "") for c in claims}))
    best = max(sorted(set(fit)), key=lambda office: _rank(office, by), default="")
    bodies = [body for office in told if " of " not in best and (body := office.partition(" of ")[2])]
    body = commonest([each for each in bodies if each[:1].isupper() and not _named(each) & _office_words()])
    return f"{best} of {body}" if body and len(best.split()) == len(core) else best


def _named(office: str) -> frozenset[str]:
    """The words of an office, abbreviations written out."""
    return frozenset(fold(_whole(part)) for part in office.split())


def _title(office: str) -> frozenset[str]:
    """The words of an office before its body."""
    return _named(office.partition(" of ")[0])


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
    field = _FIELD.search(office) is not None
    return int(bool(named) or field or any(part.lower() in words("of_the") for part in parts))


def _fullness(office: str) -> int:
    """How many words tell an office; that it is over is told only where all say so."""
    found = fold(office).split()
    return 0 if words("bygone") & set(found) else len([word for word in found if word not in _SMALL])


@cache
def _office_words() -> frozenset[str]:
    """Words that offices are made of."""
    table = load_table("en", "roles")
    return frozenset(" ".join((*table["heads"].values(), table["modifiers"]["words"])).split())


def _whole(part: str) -> str:
    short: Mapping[str, str] = load_table("en", "roles")["short"]
    return short.get(part.lower().rstrip("."), part) if len(part.rstrip(".")) <= _ABBREVIATED else part
