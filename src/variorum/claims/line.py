"""Line: one sentence as the claims room reads it. In: an article and its marks. Out: words, base forms and the marks of each sentence.

Refuses to decide anything: it only answers "what stands where". Base forms are a set for each word, since a tagger takes
"KILLED" in a headline for a name and "hurt" for a noun: a trigger word matches when any of the forms does.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any, TypeVar

from variorum.lang.load import load_table
from variorum.model.article import Article
from variorum.model.mark import Marks, Mention, Quantity, Quotation, Sentence, TimeExpression, Token

_RUN = re.compile(r"\w+")
_VOWELS = frozenset("aeiou")
TELLING = frozenset(
    ("headline", "standfirst", "paragraph")
)  # blocks that tell the story, not captions or lists
_Read = TypeVar("_Read")


@lru_cache(maxsize=1 << 16)
def base_forms(word: str, lemma: str) -> frozenset[str]:
    """All that a word may be a form of, lower case.

    >>> sorted(base_forms("KILLED", "KILLED"))
    ['kill', 'kille', 'killed']
    """
    low = word.lower().replace("’", "'")
    found = {low, lemma.lower()}
    for ending, rest in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = low[: -len(ending)] + rest
            found.add(stem)
            if ending in ("ed", "ing") and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                found.add(stem[:-1])
    return frozenset(found) | _strong().get(low, frozenset())


@cache
def _strong() -> dict[str, frozenset[str]]:
    """The base forms of irregular past forms: a tagger takes the "rose" of a toll for a flower, too."""
    found: dict[str, set[str]] = {}
    for verb in load_table("en", "verbs")["irregular"]:
        base, *past = verb.split()
        for form in past:
            if form != base:
                found.setdefault(form, set()).add(base)
    return {form: frozenset(bases) for form, bases in found.items()}


Openings = tuple[frozenset[str], dict[str, list[str]]]


def openings(runs: Iterable[str]) -> Openings:
    """The telling words of some runs of words, and the runs by them, lower case: by "earlier", not by "in", where all stand in a sentence."""
    table: dict[str, list[str]] = {}
    for run in map(str.lower, runs):
        table.setdefault(max(_RUN.findall(run), key=len), []).append(run)
    return frozenset(table), table


class Line:
    """A sentence with its words (lower case), base forms, and the marks that lie in it."""

    __slots__ = (
        "around",
        "bars",
        "block",
        "capital",
        "end",
        "ends",
        "forms",
        "frames",
        "infinitives",
        "kids",
        "known",
        "lemmas",
        "mention_starts",
        "mentions",
        "phrases",
        "pos",
        "quantities",
        "runs",
        "shouted",
        "start",
        "starts",
        "time_starts",
        "timed",
        "times",
        "tokens",
        "vocabulary",
        "words",
    )

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.start, self.end, self.block = sentence.start, sentence.end, sentence.block
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.starts = [token.start for token in self.tokens]
        self.ends = [token.end for token in self.tokens]
        self.words = [text[token.start : token.end].lower() for token in self.tokens]
        if "’" in text[self.start : self.end]:
            self.words = [word.replace("’", "'") for word in self.words]
        self.capital = [text[token.start].isupper() for token in self.tokens]
        self.shouted = 2 * sum(self.capital) >= len(
            self.capital
        )  # a headline in capitals tells nothing about names
        self.lemmas = [token.lemma.lower() for token in self.tokens]
        self.pos = [token.pos for token in self.tokens]
        self.forms = [base_forms(word, lemma) for word, lemma in zip(self.words, self.lemmas, strict=True)]
        self.vocabulary: frozenset[str] = frozenset().union(*self.forms)
        self.mentions: list[Mention] = []
        self.quantities: list[Quantity] = []
        self.times: list[TimeExpression] = []
        # what several claims of one sentence ask alike is answered once
        self.around: dict[tuple[int, int], Any] = {}
        self.bars: tuple[list[int], list[int]] | None = None
        self.known: dict[str, bool] = {}
        self.frames: dict[tuple[int, int], Any] = {}
        self.infinitives: dict[int, Any] = {}
        self.phrases: dict[tuple[int, tuple[int, int], bool], Any] = {}
        self.runs: frozenset[str] | None = None
        self.kids: dict[int, list[int]] = {}

    def holds(self, text: str, name: str, pattern: re.Pattern[str], openings: Openings | None = None) -> bool:
        """Whether the sentence holds a match of the pattern that goes by `name` at all; most hold none.

        `openings` are all the words that the pattern matches: where none of them stand nothing is searched.
        """
        known = self.known.get(name)
        if known is None:
            may = openings is None or self._may_hold(text, openings)
            known = self.known[name] = may and pattern.search(text, self.start, self.end) is not None
        return known

    def _may_hold(self, text: str, openings: Openings) -> bool:
        telling, runs = openings
        if self.runs is None:
            self.runs = frozenset(_RUN.findall(text[self.start : self.end].lower()))
        if self.runs.isdisjoint(telling):
            return False
        low = text[self.start : self.end].lower()
        return any(run in low for word in self.runs & telling for run in runs[word])

    def seal(self) -> None:
        """Orders the marks once all are in, so that looking one up costs the same in a sentence of any length."""
        self.mentions.sort(key=lambda mark: (mark.start, mark.end))
        self.times.sort(key=lambda mark: (mark.start, mark.end))
        self.mention_starts = [mention.start for mention in self.mentions]
        self.time_starts = [time.start for time in self.times]
        self.timed = frozenset(i for time in self.times for i in range(*self.range(time.start, time.end)))

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Mentions that start at or after `start` and before `end`."""
        return self.mentions[bisect_left(self.mention_starts, start) : bisect_left(self.mention_starts, end)]

    def times_in(self, start: int, end: int) -> list[TimeExpression]:
        """Times that start at or after `start` and before `end`."""
        return self.times[bisect_left(self.time_starts, start) : bisect_left(self.time_starts, end)]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Token indices (first, one past the last) that a character span touches."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def all(self, words: frozenset[str]) -> list[int]:
        """Every place at which a form of one of `words` stands; most sentences have none."""
        if self.vocabulary.isdisjoint(words):
            return []
        return [i for i, forms in enumerate(self.forms) if not forms.isdisjoint(words)]

    def any_of(self, indices: Iterable[int], words: frozenset[str]) -> bool:
        """Whether one of the words at `indices`, all of them in the sentence, is a form of one of `words`."""
        if self.vocabulary.isdisjoint(words):
            return False
        return any(not self.forms[index].isdisjoint(words) for index in indices)

    def any(self, index: int, words: frozenset[str]) -> bool:
        """Whether the word at `index` is a form of one of `words`."""
        return 0 <= index < len(self.words) and not self.forms[index].isdisjoint(words)

    def word(self, index: int) -> str:
        """The lower-case word at `index`, or nothing outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def governed(self, first: int) -> bool:
        """Whether a preposition governs the words from `first`, over their article and titles."""
        for i in range(first - 1, max(-1, first - 4), -1):
            if self.pos[i] == "ADP":
                return True
            if self.pos[i] not in ("DET", "ADJ", "NOUN", "PROPN"):
                return False
        return False


class Page:
    """An article with its marks sorted into lines."""

    def __init__(self, article: Article, marks: Marks) -> None:
        self.article, self.marks, self.text = article, marks, article.text
        self.lines = [Line(article.text, sentence) for sentence in marks.sentences]
        self._starts = [line.start for line in self.lines]
        for mention in marks.mentions:
            if line := self.line_at(mention.start):
                line.mentions.append(mention)
        for quantity in marks.quantities:
            if line := self.line_at(quantity.start):
                line.quantities.append(quantity)
        for time in marks.times:
            if line := self.line_at(time.start):
                line.times.append(time)
        for line in self.lines:
            line.seal()
        spans = ((piece.start, piece.end, quote) for quote in marks.quotations for piece in quote.content)
        self._quotes: list[tuple[int, int, Quotation]] = sorted(spans, key=lambda item: item[:2])
        self._longest = max((end - start for start, end, _ in self._quotes), default=0)
        self._quote_starts = [start for start, _, _ in self._quotes]
        self._read: dict[Any, Any] = {}

    def once(self, reader: Callable[["Page"], _Read]) -> _Read:
        """What a reader finds in the whole page, read once for all who ask."""
        if reader not in self._read:
            self._read[reader] = reader(self)
        found: _Read = self._read[reader]
        return found

    def line_before(self, line: Line) -> Line | None:
        """The sentence before another."""
        place = bisect_left(self._starts, line.start) - 1
        return self.lines[place] if place >= 0 else None

    def line_at(self, offset: int) -> Line | None:
        """The sentence in which an offset lies."""
        place = bisect_right(self._starts, offset) - 1
        return self.lines[place] if place >= 0 and offset < self.lines[place].end else None

    def quotes_over(self, start: int, end: int) -> list[Quotation]:
        """Quotations whose content covers the span, the tightest first."""
        low = bisect_left(self._quote_starts, end - self._longest - 1)
        high = bisect_right(self._quote_starts, start)
        found = [
            (last - first, quote)
            for first, last, quote in self._quotes[low:high]
            if first <= start and end <= last
        ]
        return [quote for _, quote in sorted(found, key=lambda item: item[0])]
