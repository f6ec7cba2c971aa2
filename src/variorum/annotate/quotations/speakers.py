"""Speakers. In: the source of an attribution, mentions and chains. Out: the speaker's words and chain.

The chain is that of the mention at the head of the source ("the minister" in "the minister of Arcadia", never Arcadia), or
of the name in its apposition. Refuses to guess: without such a mention the words alone stand for the speaker. A pronoun
that no mention covers takes the chain that spoke last.
"""

from bisect import bisect_right
from collections.abc import Sequence

from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.line import Line
from variorum.annotate.quotations.sources import Source
from variorum.model.article import Span
from variorum.model.mark import Chain, Mention

_PRONOUNS = frozenset(("he", "she", "they", "it", "who"))
_ANONYMOUS = frozenset(("statement", "release", "communique"))  # papers that come from whoever was speaking
_OWN = frozenset(("his", "her"))
_WORDS = frozenset(("words", "word", "estimate", "estimates", "estimation", "account", "opinion", "view"))
_BREAKS = frozenset((",", "(", "—", "–", "--", "who", "which"))


class Speakers:
    """Looks speakers up in one article; remembers who spoke last."""

    def __init__(self, mentions: Sequence[Mention], chains: Sequence[Chain], lexicon: Lexicon) -> None:
        self._documents = lexicon.document
        self._chains = chains
        self._mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]
        self._last: int | None = None
        self._words: Span | None = None

    def resolve(self, line: Line, source: Source | None) -> tuple[Span | None, int | None]:
        """Words and chain of a source."""
        if source is None:
            return None, None
        items = line.items
        core = Span(items[source.core_start].start, items[source.core_end - 1].end)
        whole = Span(items[source.start].start, items[source.end - 1].end)
        head = items[head_of(line, source.core_start, source.core_end)]
        chain = self._at(head.start)
        if chain is None and head.word in _PRONOUNS:
            return (core if self._last is not None or self._words is None else self._words), self._last
        if chain is None and items[source.core_start].word in _OWN and head.word in _WORDS:
            return core, self._at(items[source.core_start].start)  # "according to his words"
        if chain is None and head.word in self._documents:
            return self._author(line, source, core)
        if chain is None or head.pos == "NOUN" or not self._named(chain):
            beside = self._apposition(line, source)
            chain = chain if beside is None else beside
        self._last, self._words = chain, core
        return (core if chain is None else whole), chain

    def _author(self, line: Line, source: Source, core: Span) -> tuple[Span, int | None]:
        """Whose document speaks: "the union's statement"; a bare "a statement" is that of who spoke last."""
        items = line.items
        for at in range(source.core_start + 1, source.core_end):
            if items[at].word in ("'s", "'"):
                chain = self._at(items[at - 1].start)
                return (core if chain is not None else Span(core.start, items[at - 1].end)), chain
        bare = source.core_end - source.core_start <= 2 and items[source.core_end - 1].word in _ANONYMOUS
        return core, self._last if bare else None

    def _at(self, offset: int) -> int | None:
        """Chain of the shortest mention that covers an offset."""
        at = bisect_right(self._starts, offset) - 1
        best: Mention | None = None
        for mention in reversed(self._mentions[max(0, at - 4) : at + 1]):
            if mention.end > offset and (best is None or mention.end - mention.start < best.end - best.start):
                best = mention
        return None if best is None else best.chain

    def _named(self, chain: int) -> bool:
        """Whether a chain is called by a name, not only by a role."""
        return self._chains[chain].name[:1].isupper()

    def _apposition(self, line: Line, source: Source) -> int | None:
        """Chain of a person's name that stands beside the core: "the minister, Ana Ruiz"."""
        items = line.items
        last = source.core_end - 1
        first = last
        while first > source.core_start and items[first - 1].pos == "PROPN":
            first -= 1
        chain = self._at(items[last].start) if items[last].pos == "PROPN" and first < last else None
        if chain is not None and self._chains[chain].kind == "person" and items[first - 1].word != "for":
            return chain  # "the envoy to the United Nations Ana Ruiz": the name closes the title
        for at in range(source.start, source.end):
            outside = at < source.core_start or at >= source.core_end
            if outside and at and items[at - 1].word in _BREAKS and items[at].pos in ("PROPN", "NOUN", "ADJ"):
                end = at
                while end + 1 < source.end and items[end + 1].pos in ("PROPN", "NOUN", "ADJ"):
                    end += 1
                chain = self._at(items[end].start)
                if chain is not None and self._chains[chain].kind == "person":
                    return chain
        return None


def head_of(line: Line, start: int, end: int) -> int:
    """Item at the head of a noun phrase: the last nominal before its first preposition, comma or relative clause."""
    items = line.items
    stop = next((k for k in range(start + 1, end) if items[k].pos == "ADP" or items[k].word in _BREAKS), end)
    for at in range(stop - 1, start - 1, -1):
        if items[at].pos in ("NOUN", "PROPN", "PRON", "NUM"):
            return at
    return stop - 1
