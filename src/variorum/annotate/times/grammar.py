"""The engine of the grammar. In: classed words. Out: drafts, none overlapping. Knows no rule; the rules stand in rules_*.py.

A text becomes one character per word, a character for each set of classes; a rule is a regular expression over class names
("(?P<m>MONTH) (?P<d>DAY) COMMA? (?P<y>YEAR)"), so that it reads like what it finds and costs a scan of a short string.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.annotate.times.senses import Draft, Sense
from variorum.annotate.times.words import Word, all_class_sets

_OTHER, _BREAK = ".", "\n"
_NAME = re.compile(r"[A-Z][A-Z]+")


@cache
def _alphabet() -> dict[frozenset[str], str]:
    """A character of the private use area for each set of classes that a word may have."""
    return {classes: chr(0xE000 + at) for at, classes in enumerate(all_class_sets())}


@cache
def _characters(name: str) -> str:
    """The regular-expression class of all words that may be a `name`."""
    if name == "ANY":
        return rf"[^{_BREAK}]"
    inside = "".join(character for classes, character in _alphabet().items() if name in classes)
    if not inside:
        message = f"no word of class {name}"
        raise ValueError(message)
    return f"[{inside}]"


def encode(words: Iterable[Word]) -> str:
    """One character per word."""
    alphabet = _alphabet()
    return "".join(_BREAK if word.low == _BREAK else alphabet.get(word.classes, _OTHER) for word in words)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a rule fits: the words by group name. `text` is the article's, for the few rules that look at capitals or glue."""

    match: re.Match[str]
    words: Sequence[Word]
    text: str

    def word(self, group: str) -> Word | None:
        """The first word of a group, None where the group took no part."""
        return self.words[self.match.start(group)] if self.has(group) else None

    def low(self, group: str) -> str:
        """That word in lower case, empty where the group took no part."""
        word = self.word(group)
        return "" if word is None else word.low

    def all(self, group: str) -> Sequence[Word]:
        """All words of a group."""
        return self.words[slice(*self.match.span(group))] if self.has(group) else ()

    def has(self, group: str) -> bool:
        """Whether the rule has the group and it took part."""
        return group in self.match.re.groupindex and self.match.start(group) < self.match.end(group)

    def before(self, steps: int = 1) -> Word | None:
        """A word before the expression, within its sentence."""
        at = self.match.start() - steps
        return (
            self.words[at]
            if at >= 0 and _BREAK not in (word.low for word in self.words[at : at + steps])
            else None
        )

    def after(self, steps: int = 1) -> Word | None:
        """A word behind the expression, within its sentence."""
        at = self.match.end() + steps - 1
        if at >= len(self.words) or _BREAK in (word.low for word in self.words[self.match.end() : at + 1]):
            return None
        return self.words[at]


Builder = Callable[[Found], Sense | Draft | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what to make of it."""

    pattern: re.Pattern[str]
    build: Builder


def rule(pattern: str, build: Builder) -> Rule:
    """A rule from a pattern over class names; white space in the pattern means nothing."""
    classes = _NAME.sub(lambda match: _characters(match.group()), pattern)
    return Rule(re.compile(classes.replace(" ", "")), build)


def apply_rules(rules: Sequence[Rule], words: Sequence[Word], text: str) -> list[Draft]:
    """Drafts in text order: of two that overlap the longer stays, of two as long the earlier rule's."""
    code = encode(words)
    found: list[tuple[int, int, Draft]] = []
    for order, one in enumerate(rules):
        for match in one.pattern.finditer(code):
            made = one.build(Found(match, words, text))
            if made is not None:
                draft = made if isinstance(made, Draft) else Draft(*_trimmed(match), made)
                found.append((draft.first - draft.last, order, draft))
    taken = bytearray(len(words))
    kept: list[Draft] = []
    for _, _, draft in sorted(found, key=lambda item: item[:2]):
        if not any(taken[draft.first : draft.last]):
            taken[draft.first : draft.last] = b"\x01" * (draft.last - draft.first)
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.first)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """The span of the group `x` where the rule has one (context stays outside), else of the whole."""
    return match.span("x") if "x" in match.re.groupindex else match.span()
