"""Sums that do not add up inside one report. In: an article with its marks. Out: Problems with the words. Looks at no other report.

A sum is checked only where the report itself sets a list of counted parts beside its whole – behind a colon, between dashes or in
brackets – and every member of the list opens with a plain figure of the same unit. A part that is larger than the whole it is
said to be part of, and the two sides of one vote that come to more than 100 per cent, are told as well. Anything looser
("including", "at least", "and others", parts that may overlap) is left alone: a false alarm is worse than a slip not seen.
"""

import re
from collections.abc import Sequence
from functools import cache

from variorum.lang import load_table
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import Marks, Quantity, Sentence
from variorum.model.problem import Problem
from variorum.values import Amount

_OPENER = re.compile(r":(?=\s)|\s[–—-](?=\s)|—|\s?\((?=[^\W_])")
_CLOSERS = {"(": ")", "–": "–", "—": "—", "-": "-"}
_MEMBER = re.compile(r"\s*(?:[,;](?!\d)\s*(?:and\s+)?|\band\s+)")
_REACH = 60  # letters between the whole and its list; further off, the list is about something else
_ROUNDED = ("money", "measure")


def find_slips(article: Article, marks: Marks) -> tuple[Problem, ...]:
    """What does not add up in this article, in text order."""
    found: list[Problem] = []
    for sentence in marks.sentences:
        inside = [q for q in marks.quantities if sentence.start <= q.start and q.end <= sentence.end]
        if len(inside) > 1:
            found += _lists(article, sentence, inside)
            found += _sides(article, sentence, inside)
    for part in marks.quantities:
        whole = marks.quantities[part.part_of] if part.part_of is not None else None
        if whole is not None and _plain(part) and _plain(whole) and _point(part) > _point(whole):
            words = (_words(article, part), _words(article, whole))
            found.append(
                _problem(article, "part_exceeds_whole", words, "is more than the whole it is a part of")
            )
    return tuple(found)


def _lists(article: Article, sentence: Sentence, inside: Sequence[Quantity]) -> list[Problem]:
    """A whole and the list of its parts behind a colon, dash or bracket."""
    text = article.text[sentence.start : sentence.end]
    for opener in _OPENER.finditer(text):
        start = sentence.start + opener.end()
        listed = _listed(text[opener.end() :], opener.group().strip())
        parts = _members(listed, start, inside)
        before = [
            q
            for q in inside
            if sentence.start + opener.start() - _REACH <= q.end <= sentence.start + opener.start()
        ]
        if len(parts) < 2:
            continue
        wholes = [q for q in before if q.amount.unit == parts[0].amount.unit and q.kind == parts[0].kind]
        if len(wholes) != 1 or not _comparable(wholes[0], parts) or _adds_up(wholes[0], parts):
            continue
        if _open(article.text[wholes[0].start : start]) or _open(listed):
            continue
        words = (_words(article, wholes[0]), evidence(article, start, start + len(listed.rstrip())))
        total = sum(_point(part) for part in parts)
        told = f"the parts named come to {total:,.12g}, not {_point(wholes[0]):,.12g}"
        return [_problem(article, "sum_mismatch", words, told)]
    return []


def _listed(rest: str, opener: str) -> str:
    """The list: up to the mark that closes it, else to the end of the sentence without its stop."""
    closer = _CLOSERS.get(opener)
    end = rest.find(closer) if closer == ")" else rest.find(f" {closer}") if closer else -1
    return rest[:end] if end >= 0 else rest.rstrip('.!?”" \n')


def _members(listed: str, start: int, inside: Sequence[Quantity]) -> list[Quantity]:
    """The counted parts, one a member; nothing where a member opens with anything but a figure of its own."""
    at, spans = 0, []
    for cut in _MEMBER.finditer(listed):
        spans.append((at, cut.start()))
        at = cut.end()
    spans.append((at, len(listed)))
    if len(spans) > 2 and set(re.findall(r"\w+", listed[slice(*spans[-1])].lower())) & _table("saying"):
        spans.pop()
    parts: list[Quantity] = []
    for first, last in spans:
        mine = [q for q in inside if start + first <= q.start and q.end <= start + last]
        if len(mine) != 1 or mine[0].start - start - first > len(listed[first:]) - len(
            listed[first:].lstrip()
        ):
            return []
        parts.append(mine[0])
    return parts


def _comparable(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Plain figures of one unit, each part less than the whole; shares of a hundred are shares of different things."""
    every = (whole, *parts)
    return (
        all(_plain(q) and q.amount.unit == whole.amount.unit and q.change is None for q in every)
        and whole.kind in ("count", *_ROUNDED)
        and all(0 < _point(part) < _point(whole) for part in parts)
    )


def _adds_up(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts come to the whole, within what rounding leaves open."""
    every = (whole, *parts)
    exact = all(q.kind == "count" and q.amount.step <= 10 for q in every)
    slack = 0.0 if exact else sum(float(q.amount.step) for q in every) / 2 + 1e-6 * abs(_point(whole))
    return abs(_point(whole) - sum(_point(part) for part in parts)) <= slack


def _sides(article: Article, sentence: Sentence, inside: Sequence[Quantity]) -> list[Problem]:
    """The two sides of one vote, given in per cent."""
    text = article.text[sentence.start : sentence.end].lower()
    if not set(re.findall(r"\w+", text)) & _table("vote") or _open(text):
        return []
    shares = [q for q in inside if q.kind == "percent" and _plain(q) and q.change is None]
    sides = [_side(article.text[q.end : q.end + 24].lower()) for q in shares]
    if len(shares) != len([q for q in inside if q.kind == "percent"]) or sorted(sides) != [0, 1]:
        return []
    slack = sum(float(q.amount.step) for q in shares) / 2
    if sum(_point(q) for q in shares) <= 100 + slack:
        return []
    words = tuple(_words(article, q) for q in shares)
    return [
        _problem(
            article, "percent_mismatch", words, "the two sides of the vote come to more than 100 per cent"
        )
    ]


def _side(behind: str) -> int:
    """On which side of a vote the words behind a share stand, -1 where they do not tell."""
    sides = load_table("en", "sums")["sides"]
    for number, words in enumerate(sides):
        if re.match(rf"\s+(?:voted\s+|said\s+)?(?:{'|'.join(words)})\b", behind):
            return number
    return -1


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(load_table("en", "sums")[name])


@cache
def _loose() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_table('open'), key=len, reverse=True))})\b")


def _open(words: str) -> bool:
    """Whether something in the words leaves the sum open."""
    return _loose().search(words.lower()) is not None


def _plain(quantity: Quantity) -> bool:
    """A single exact figure."""
    return quantity.amount.bound == "exact" and quantity.amount.point is not None


def _point(quantity: Quantity) -> float:
    amount: Amount = quantity.amount
    return float(amount.point or 0) if abs(amount.point or 0) < 10**15 else 0.0


def _words(article: Article, quantity: Quantity) -> Evidence:
    return evidence(article, quantity.start, quantity.end)


def _problem(article: Article, code: str, words: tuple[Evidence, ...], told: str) -> Problem:
    quoted = ", ".join(f"“{' '.join(one.exact.split())}”" for one in words)
    return Problem(code=code, article=article.id, message=f"{quoted}: {told}.", evidence=words)
