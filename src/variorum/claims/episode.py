"""Episode: the happening that an article is about. In: a page. Out: whether an act or a place belongs to it.

The sentences that tell the toll (who was killed or hurt) and the headline say what the story's own happening is. An act belongs to it where
it stands in such a sentence as its cause, or where it is done to one of the things told there. Refuses what happens meanwhile ("as",
"while") and what the text sets before the story.
"""

from bisect import bisect_left
from collections import Counter
from functools import cache

from variorum.claims.background import before_story, told_back
from variorum.claims.clause import clause_of
from variorum.claims.lexicon import word_class, words
from variorum.claims.line import Line, Page
from variorum.lang.classes import classes
from variorum.values.name import fold

_OUTSIDE = frozenset(("byline", "published"))
_TOLL = frozenset(("kill", "injure"))  # classes of words
_REACH = 40  # tokens of a sentence to which a toll speaks
_TWICE = 2  # a thing told once, and not at the top, may be anything


class Episode:
    """The story's own happening as one article tells it: sentences of its toll, and the words for what was done and to what."""

    def __init__(self, page: Page) -> None:
        self._text = page.text
        self.tolls: dict[int, tuple[int, ...]] = {}  # start of a sentence → tokens that tell the toll
        told: Counter[str] = Counter()
        top: set[str] = set()
        self.places: set[str] = set()  # where the text sets its own happening
        for line in page.lines:
            if line.block in _OUTSIDE:
                continue
            if line.block == "headline":
                top |= _things(line, range(len(line.words)))
                self.places |= self._named(line, 0, len(line.words))
                continue
            found = tuple(i for i in line.all(_toll_words()) if _tells(line, i) and not _past(page, line, i))
            if not found:
                continue
            said = set().union(*(_things(line, _told(line, i)) for i in found))
            if not self.tolls:
                top |= said
            self.tolls[line.start] = found
            self.places |= self._named(line, 0, len(line.words))
            told.update(said)
        self.core = frozenset(top | {word for word, count in told.items() if count >= _TWICE})

    def _named(self, line: Line, first: int, last: int) -> set[str]:
        """The places named between two tokens."""
        if first >= last:
            return set()
        inside = line.mentions_in(line.starts[first], line.ends[last - 1])
        return {fold(self._text[m.start : m.end]) for m in inside if m.kind == "place" and m.form == "name"}

    def holds_act(self, line: Line, first: int, last: int, act: str) -> bool:
        """Whether the act at tokens first:last, of the class `act`, is the episode's: named in its toll, its cause, or done to what it is told of."""
        if self._causes(line, first, last):
            return True
        clause = clause_of(line, first, last)
        if self.places and self._named(line, clause.first, clause.last) - self.places:
            return False  # "in Cusco, too, shops were attacked"
        if act in self.core:
            return True
        stop = (i for i in range(last, clause.last) if line.words[i] in words("events", "aside"))
        behind = _things(line, range(last, next(stop, clause.last)))
        return not behind.isdisjoint(self.core)

    def _causes(self, line: Line, first: int, last: int) -> bool:
        """Whether tokens first:last stand in a sentence that tells the toll, and not as what happened meanwhile."""
        meanwhile = words("events", "meanwhile")
        tolls = self.tolls.get(line.start, ())
        near = tolls[bisect_left(tolls, first - _REACH) : bisect_left(tolls, last + _REACH)]
        return any(meanwhile.isdisjoint(line.words[min(i, last) : max(i, first)]) for i in near)

    def holds_happening(self, line: Line, event: int) -> bool:
        """Whether a happening is the episode's own, by its word or by the sentence in which it stands."""
        if line.any(event, words("events", "things")) or _by_police(line, event):
            return False  # where a cable lies is not where it was cut
        if line.any(event, words("events", "happens")) or word_class(line.lemmas[event]) in self.core:
            return True
        return self._causes(line, event, event + 1)


@cache
def _toll_words() -> frozenset[str]:
    """Every base form that may tell of a toll."""
    return _TOLL.union(word for word, first in classes("synonyms").items() if first in _TOLL)


def _tells(line: Line, i: int) -> bool:
    """Whether a word tells that people died or were hurt."""
    return line.pos[i] in ("VERB", "NOUN", "ADJ") and word_class(line.lemmas[i]) in _TOLL


def _past(page: Page, line: Line, i: int) -> bool:
    """Whether the text sets a toll before the story."""
    published = page.article.published.earliest
    old = published is not None and any(
        t.interval.latest is not None and before_story(t.interval.latest, published) for t in line.times
    )
    return old or told_back(page, line, clause_of(line, i, i + 1))


def _by_police(line: Line, event: int) -> bool:
    """Whether it is the police who act: a chase and its shots are another matter than the attack."""
    clause = clause_of(line, event, event + 1)
    return line.pos[event] == "VERB" and any(
        line.any(i, words("events", "police"))
        for i in range(max(clause.first, event - 4), min(clause.last, event + 7))
    )


def _told(line: Line, i: int) -> range:
    """The tokens that tell how a toll came about: its clause and what follows, up to what happened meanwhile."""
    first = clause_of(line, i, i + 1).first
    last = min(len(line.words), i + _REACH)
    stop = (k for k in range(i, last) if line.words[k] in words("events", "meanwhile"))
    return range(first, next(stop, last))


def _things(line: Line, span: range) -> set[str]:
    """Classes of the things and happenings named, without people, times and figures."""
    idle = words("synonyms", "light") | words("events", "people")
    return {
        word_class(line.lemmas[i])
        for i in span
        if line.pos[i] == "NOUN"
        and i not in line.timed
        and line.lemmas[i] not in idle
        and word_class(line.lemmas[i]) not in _TOLL
        and line.lemmas[i].isalpha()
    }
