"""Agencies and other media that a report credits. In: the text. Out: (name, start, end), the words at their place.

A credit needs a sign: brackets, slashes, "Source:", a verb of telling, or a word such as "news agency" beside the name. A bare
mention of a company that happens to be an agency is no credit.
"""

import re
from functools import cache
from typing import Any

from variorum.lang.load import load_table

Credit = tuple[str, int, int]

_NAME = r"[^\W\d_a-z][\w’'&.-]*"
_NAMES = rf"(?:{_NAME}(?:[ \u00a0]{_NAME}){{0,3}})"
_GAP = r"[ \u00a0]{1,2}"


def _table() -> dict[str, Any]:
    return load_table("en", "agencies")


@cache
def _canonical() -> dict[str, str]:
    """Every form of every agency to its name."""
    return {form: a["name"] for a in _table()["agency"] for form in (a["name"], *a["names"], *a["marks"])}


def _alternatives(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(set(forms), key=lambda form: (-len(form), form)))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = _table()
    agencies, cues = table["agency"], table["cues"]
    every = _alternatives(list(_canonical()))
    full = _alternatives([name for a in agencies for name in a["names"]])
    before = _alternatives(cues["before"])
    after = _alternatives(cues["after"])
    filler = rf"(?:(?:{_alternatives(table['cues']['articles'])}|[^\W\d_]+[’']s|[^\W\d_a-z][a-z]+n){_GAP}){{0,3}}"
    nouns = _alternatives(cues["media_after"])
    return (
        rf"\((?:photo by |photo: |source: )?(?P<n>{every})(?:[ /,][^()\n]{{0,40}})?\)",
        rf"(?<![\w/])/(?P<n>{every})/(?!\w)",
        rf"\b(?P<n>{every})(?: Photo)?/{_NAME}",
        rf"(?<!\w)(?:(?i:{before})){_GAP}{filler}(?P<n>{every})\b",
        rf"\b(?:the )?(?P<n>{every}){_GAP}(?:news agency{_GAP})?(?:{after})\b",
        rf"\b(?P<n>{full})\b(?:{_GAP}and {_NAMES})?{_GAP}contributed\b",
        rf"(?P<n>{_NAMES}){_GAP}(?i:{nouns})\b",
        rf"\b(?:{_alternatives(cues['media_before'])}),?{_GAP}(?P<n>{_NAME}(?:{_GAP}{_NAME}){{0,2}})",
    )  # type: ignore[return-value]


@cache
def _compiled() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(str(pattern)) for pattern in _patterns())


@cache
def _source_line() -> re.Pattern[str]:
    words = _alternatives(_table()["sources"]["words"])
    inputs = _alternatives(_table()["sources"]["inputs"])
    return re.compile(rf"(?im:^[ \t\u00a0(\[]*(?:(?:{words}) ?: ?|(?:{inputs}) ))(?P<n>[^\n()\[\]]{{2,80}})")


def canonical(name: str) -> str:
    """The usual name of an agency ("Agence France-Presse" -> "AFP"); other names as they stand, without an article before them."""
    plain = re.sub(r"^(?:the|an?) ", "", name.strip(" .,;:’'\"”“()[]"), flags=re.IGNORECASE)
    return _canonical().get(plain, _canonical().get(f"The {plain}", plain))


def _medium(name: str) -> str | None:
    """The medium's name among the capitalised words before "news agency": its acronym where it has one, no leading article."""
    words = name.split()
    while words and words[0].lower() in _table()["cues"]["articles"]:
        words = words[1:]
    marks = [word for word in words if word.isupper() and len(word) > 1]
    if marks:
        return canonical(marks[-1])
    while words and (words[0].endswith(("’s", "'s"))):
        words = words[1:]
    return canonical(" ".join(words)) if words and len(" ".join(words)) > 2 else None


def _source_names(match: re.Match[str]) -> list[Credit]:
    """The names of a "Source: A, B and C" line; a line that goes on as a sentence names nobody."""
    found: list[Credit] = []
    for part in re.finditer(r"[^,;/|]+?(?=,| and |;|/|\||$)", match["n"]):
        name = re.sub(r"^(?:and|via) ", "", part.group().strip(" ."))
        if not name or not name[0].isupper() or len(name.split()) > 6:
            continue
        start = match.start("n") + part.start() + part.group().index(name)
        found.append((canonical(name), start, start + len(name)))
    return found


def find_credits(text: str, limit: int = 60) -> list[Credit]:
    """All credits of the text in order, each place once, at most `limit`. The span holds the cue and the name."""
    found: list[Credit] = []
    for match in _source_line().finditer(text):
        found += [(name, match.start(), end) for name, _, end in _source_names(match)]
    for index, pattern in enumerate(_compiled()):
        for match in pattern.finditer(text):
            name = canonical(match["n"]) if index < 6 else _medium(match["n"])
            if name:
                found.append((name, *match.span()))
    found.sort(key=lambda credit: (credit[1], -credit[2]))
    kept: list[Credit] = []
    for credit in found:
        if not kept or credit[1] >= kept[-1][2]:
            kept.append(credit)
    return kept[:limit]
