"""Speakers. In: the source of an attribution, mentions and chains. Out: the speaker's words and chain.

Refuses to guess a chain where no mention stands in the source; a pronoun no mention covers takes the last speaker's chain.
"""

from bisect import bisect_left
from collections.abc import Sequence

from variorum.annotate.quotations.line import Line
from variorum.annotate.quotations.sources import Source
from variorum.model.article import Span
from variorum.model.mark import Chain, Mention

_PRONOUNS = frozenset(("he", "she", "they", "it", "who"))


class Speakers:
    """Looks speakers up in one article; remembers who spoke last."""

    def __init__(self, text: str, mentions: Sequence[Mention], chains: Sequence[Chain]) -> None:
        self._text = text
        self._chains = chains
        self._mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]
        self._last: int | None = None

    def resolve(self, line: Line, source: Source | None) -> tuple[Span | None, int | None]:
        """Words and chain of a source."""
        if source is None:
            return None, None
        items = line.items
        core = Span(items[source.core_start].start, items[source.core_end - 1].end)
        whole = Span(items[source.start].start, items[source.end - 1].end)
        chain = self._chain(core)
        if chain is None and self._text[core.start : core.end].lower() in _PRONOUNS:
            return core, self._last
        if chain is None:
            chain = self._chain(whole)
        self._last = chain
        return (core if chain is None else whole), chain

    def _chain(self, span: Span) -> int | None:
        """Chain of the mention that heads a span: the longest person in it, else the last mention."""
        at = bisect_left(self._starts, span.start)
        best: Mention | None = None
        while at < len(self._mentions) and self._mentions[at].start < span.end:
            mention = self._mentions[at]
            if mention.end <= span.end and (best is None or _rank(mention) >= _rank(best)):
                best = mention
            at += 1
        return None if best is None else best.chain


def _rank(mention: Mention) -> tuple[int, int]:
    return (mention.kind == "person", mention.form in ("name", "acronym"))
