"""Agencies and other media that a report credits. In: the text. Out: (name, start, end), the words at their place.

A credit needs a sign: brackets, slashes, "Source:", a verb of telling, or a word such as "news agency" beside the name. A bare
mention of a company that happens to be an agency is no credit.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from variorum.ingest.dates import month_numbers, weekday_numbers
from variorum.lang.load import load_table

Credit = tuple[str, int, int]

_NAME = (
    r"(?<!\w)[^\W\d_a-z][\w’'&.-]{0,40}"  # bounded, and only at the start of a word: long tokens stay cheap
)
_NAMES = rf"(?:{_NAME}(?:[ \u00a0]{_NAME}){{0,3}})"
_GAP = r"[ \u00a0]{1,2}"
_DEMONYM = re.compile(r"(?:an|i)$")  # "an American daily", but "the Guardian newspaper"
_ADJECTIVE = re.compile(r"(?:ish|ese|ch|ern)$|^[^\W\d_]+-[a-z]+$")
_ARTICLE_BEFORE = re.compile(r"\b[Aa]n? $")
_RUN = re.compile(r"\w+")
_Forms = dict[str, list[str]]  # by their first word
# A pattern, whether the name still has to be cut out of capitalised words, and forms of which the text must hold one each.
_Rule = tuple[re.Pattern[str], bool, tuple[_Forms, ...]]


def _table() -> dict[str, Any]:
    return load_table("en", "agencies")


@cache
def _canonical() -> dict[str, str]:
    """Every form of every agency to its name."""
    return {form: a["name"] for a in _table()["agency"] for form in (a["name"], *a["names"], *a["marks"])}


def _alternatives(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(set(forms), key=lambda form: (-len(form), form)))


def _openings(forms: Iterable[str]) -> _Forms:
    table: _Forms = {}
    for form in forms:
        table.setdefault(_RUN.findall(form)[0], []).append(form)
    return table


def _holds(text: str, words: set[str], forms: _Forms) -> bool:
    """Whether the text holds one of the forms; looked up by their first words, since a search for them all is slow."""
    return any(form in text for word in words & forms.keys() for form in forms[word])


def _needs() -> dict[str, tuple[_Forms, ...]]:
    """By kind of pattern, the names and cues without which it is not worth a search."""
    cues, media = _table()["cues"], _table()["media"]
    every, outlet = _openings(_canonical()), _openings((*media["names"], *media["last"]))
    return {
        "named": (every,),
        "slashed": (every, {"/": ["/"]}),
        "before": (every, _openings(cues["before"])),
        "after": (every, _openings(cues["after"])),
        "contributed": (every, _openings(["contributed"])),
        "media_after": (_openings(cues["media_after"]),),
        "media_before": (_openings(cues["media_before"]),),
        "outlet_after": (_openings(media["before"]), outlet),
        "outlet_before": (outlet, _openings(media["after"])),
        "agency": (_openings(["agency"]),),
    }


@cache
def _patterns() -> tuple[_Rule, ...]:
    """Patterns with a group `n`."""
    table = _table()
    agencies, cues, media = table["agency"], table["cues"], table["media"]
    every = _alternatives(list(_canonical()))
    sure = _alternatives([form for form in _canonical() if form not in cues["given_names"]])
    full = _alternatives([name for a in agencies for name in a["names"]])
    filler = rf"(?:(?:{_alternatives(cues['articles'])}|[^\W\d_]+[’']s|[^\W\d_a-z][a-z]+n){_GAP}){{0,3}}"
    no_name = rf"(?!{_GAP}(?!(?i:{_alternatives([*weekday_numbers(), *month_numbers()])})\b){_NAME})"
    outlet = rf"(?:{_alternatives(media['names'])}|(?:{_NAME}[ \u00a0]){{0,3}}(?:[^\W\d_a-z][\w’'&-]*-)?(?:{_alternatives(media['last'])})(?:-{_NAME[7:]}|{_GAP}\d{{1,2}}\b)?)"
    fixed = (
        ("named", rf"\((?:(?i:photo by |photo: |source: ))?(?P<n>{every})(?:[ /,][^()\n]{{0,40}})?\)"),
        ("slashed", rf"(?<![\w/])/(?P<n>{every})/(?!\w)"),
        ("slashed", rf"\b(?P<n>{every})(?: Photo)?/{_NAMES}"),
        ("before", rf"(?<!\w)(?i:{_alternatives(cues['before'])}){_GAP}{filler}(?P<n>{sure})\b(?![’'])"),
        (
            "after",
            rf"\b(?:the )?(?P<n>{sure}){_GAP}(?:news agency{_GAP})?(?:{_alternatives(cues['after'])})\b",
        ),
        ("named", rf"(?i:copyright|©|\(c\))[^\n.]{{0,25}}?(?<!\w)(?P<n>{every})\b"),
        ("contributed", rf"\b(?P<n>{full})\b(?:{_GAP}and {_NAMES})?{_GAP}contributed\b"),
    )
    loose = (
        (
            "media_after",
            rf"(?P<n>{_NAMES}){_GAP}(?i:{_alternatives(cues['media_after'])})\b(?!{_GAP}{_NAME})",
        ),
        (
            "media_before",
            rf"\b(?:{_alternatives(cues['media_before'])}),?{_GAP}(?P<n>{_NAME}(?:{_GAP}{_NAME}){{0,2}})",
        ),
        (
            "outlet_after",
            rf"(?<!\w)(?i:{_alternatives(media['before'])}){_GAP}(?:[a-z]+{_GAP}){{0,3}}(?P<n>{outlet})\b(?![’']){no_name}",
        ),
        ("outlet_before", rf"\b(?:[Tt]he )?(?P<n>{outlet}){_GAP}(?:{_alternatives(media['after'])})\b"),
    )
    beside = _alternatives(cues["agency_before"]), _alternatives(cues["agency_after"])
    unlisted = (
        ("agency", rf"(?<!\w)(?i:{beside[0]}){_GAP}the{_GAP}(?P<n>{_NAME}){_GAP}agency\b"),
        ("agency", rf"\b[Tt]he{_GAP}agency{_GAP}(?P<n>{_NAMES}){_GAP}(?:{beside[1]})\b"),
    )
    needs = _needs()
    return tuple(
        (re.compile(pattern), index >= len(fixed), needs[kind])
        for index, (kind, pattern) in enumerate((*fixed, *loose, *unlisted))
    )


@cache
def _by_place() -> tuple[re.Pattern[str], ...]:
    """Places at which any name is an agency's: the brackets of a dateline, the end of a sentence before "reports"."""
    closing = _alternatives(_table()["cues"]["closing"])
    return (
        re.compile(rf"(?m)^[^\W\d_a-z]{{2}}[^\n()]{{0,60}}(?P<c>\((?P<n>{_NAMES})\))\s?(?:--|[–—-])\s"),
        re.compile(
            rf"(?P<c>(?<=[,”\"][ \u00a0])(?P<n>{_NAME}(?:{_GAP}{_NAME})?){_GAP}(?:{closing}))(?=\.(?:\s|$))"
        ),
    )


def _credits_by_place(text: str) -> list[Credit]:
    """Agencies of no table, told by where their name stands; a ministry or a pronoun is none."""
    nobody = {*_table()["cues"]["nobody"], *_not_names()}
    return [
        (canonical(match["n"]), *match.span("c"))
        for pattern in _by_place()
        for match in pattern.finditer(text)
        if not nobody & set(re.findall(r"[^\W\d_]+", match["n"].lower()))
        and not (_ADJECTIVE.search(match["n"]) and match["n"] not in _canonical())
    ]


@cache
def _source_line() -> re.Pattern[str]:
    words = _alternatives(_table()["sources"]["words"])
    inputs = _alternatives(_table()["sources"]["inputs"])
    return re.compile(rf"(?im:^[ \t\u00a0(\[]*(?:(?:{words}) ?: ?|(?:{inputs}) ))(?P<n>[^\n()\[\]]{{2,80}})")


def canonical(name: str) -> str:
    """The usual name of an agency ("Agence France-Presse" -> "AFP"); other names as they stand, without an article before them."""
    plain = re.sub(r"^(?:the|an?) ", "", name.strip(" .,;:’'\"”“()[]"))
    return _canonical().get(plain.removeprefix("The "), plain)


@cache
def _not_names() -> frozenset[str]:
    """Capitalised words that follow a medium and are no part of its name ("told the newspaper Monday")."""
    return frozenset({*weekday_numbers(), *month_numbers(), *_table()["media"]["not_names"]})


def _medium(name: str, before: str) -> str | None:
    """The medium's name among capitalised words: its acronym where it has one, no leading article, no mere adjective ("a Ruritanian daily")."""
    words = name.split()
    indefinite = bool(_ARTICLE_BEFORE.search(before)) or words[0] in ("A", "An")
    if len(words) == 1 and words[0].lower() in _table()["cues"]["articles"]:
        return None  # "Local newspapers"
    while words and words[-1].lower().strip(".,’'") in _not_names():
        words = words[:-1]
    while words and (
        words[0] in _table()["cues"]["articles"]
        or words[0].lower() in _not_names()
        or words[0].endswith(("’s", "'s"))
    ):
        words = words[1:]
    marks = [word.strip(".") for word in words if word.isupper() and len(word) > 1]
    if marks and len(words) > 1 and words[-1] not in _table()["media"]["last"]:
        return canonical(marks[-1])
    if len(words) == 1 and (
        indefinite
        or _ADJECTIVE.search(words[0])
        or (_DEMONYM.search(words[0]) and before[-4:].lower() != "the ")
    ):
        return None
    return canonical(" ".join(words)) if words and len(" ".join(words)) > 2 else None


def _source_names(match: re.Match[str]) -> list[Credit]:
    """The names of a "Source: A, B and C" line; a line that goes on as a sentence names nobody."""
    found: list[Credit] = []
    for part in re.finditer(r"[^,;/|]+?(?=,| and |;|/|\||$)", match["n"]):
        name = re.sub(r"^(?:and|via) ", "", part.group().strip(" ."))
        alone = name == match["n"].strip(" .") and len(name.split()) <= 2  # "Source: oskanews"
        if not name or not (name[0].isupper() or alone) or len(name.split()) > 6:
            continue
        start = match.start("n") + part.start() + part.group().index(name)
        found.append((canonical(name), start, start + len(name)))
    return found


def find_credits(text: str, limit: int = 60) -> list[Credit]:
    """All credits of the text in order, each place once, at most `limit`. The span holds the cue and the name."""
    found: list[Credit] = []
    for match in _source_line().finditer(text):
        found += [(name, match.start(), end) for name, _, end in _source_names(match)]
    found += _credits_by_place(text)
    both = f"{text}\n{text.lower()}"  # some cues may stand in any case
    words = {*_RUN.findall(both), "/"}
    for pattern, loose, needs in _patterns():
        if not all(_holds(both, words, forms) for forms in needs):
            continue
        for match in pattern.finditer(text):
            name = (
                _medium(match["n"], text[max(0, match.start("n") - 4) : match.start("n")])
                if loose
                else canonical(match["n"])
            )
            if name:
                start, end = match.span()
                found.append((name, start, end - 1 if text[end - 1] == "." else end))
    found.sort(key=lambda credit: (credit[1], -credit[2]))
    kept: list[Credit] = []
    for credit in found:
        if not kept or credit[1] >= kept[-1][2]:
            kept.append(credit)
    return kept[:limit]
