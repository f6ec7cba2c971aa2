"""For whom people speak. In: marks of the reports, who is who across them. Out: for each speaker the bodies he speaks for, and for a body itself.

"The chief executive of Halden Mills" in one report makes what "Ida Holt" says in the next the words of the mill too. A body that stands in
"its spokeswoman" is the one quoted, or named, right before. Refuses two people of one house: they are two.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from variorum.lang.load import load_table
from variorum.model.article import Article, Span
from variorum.model.mark import Marks, Mention, Quotation
from variorum.values.name import fold

_OWNERS = frozenset(("its", "their"))
_BEHIND = 160  # characters from the body's words to the one who speaks for it

Key = tuple[str, int]
Houses = Mapping[str, frozenset[str]]
NOBODY: Houses = {}


def houses(
    articles: Sequence[Article], marks: Mapping[str, Marks], entity_of: Mapping[Key, str]
) -> dict[str, frozenset[str]]:
    """By entity the entities of the bodies that somebody speaks for, from all reports together."""
    found: dict[str, set[str]] = {}
    for article in articles:
        here = marks[article.id]
        named = [mention for mention in here.mentions if mention.form == "name"]
        starts = [mention.start for mention in named]
        for mention in named:
            who = entity_of.get((article.id, mention.chain))
            if who is None or mention.role is None:
                continue
            at = _owner(article, here, mention, named, starts)
            body = entity_of.get((article.id, at)) if at is not None else None
            if body is not None and body != who:
                found.setdefault(who, set()).add(body)
    return {who: frozenset(bodies) for who, bodies in found.items()}


def _owner(
    article: Article, marks: Marks, holder: Mention, named: Sequence[Mention], starts: Sequence[int]
) -> int | None:
    """The chain of the body an office belongs to."""
    if holder.role is None:
        return None
    if holder.of is not None:
        at = bisect_left(starts, holder.of.start)
        return named[at].chain if at < len(named) and named[at].start < holder.of.end else None
    before = article.text[max(0, holder.role.start - _BEHIND) : holder.role.start].split()
    owned = bool(before) and before[-1].lower() in _OWNERS
    voice = fold(article.text[holder.role.start : holder.role.end]).split()[-1:]
    return _quoted_before(marks, holder) if owned or _spokespeople().intersection(voice) else None


def _quoted_before(marks: Marks, holder: Mention) -> int | None:
    """The chain of the body that is quoted, or opens the sentence, right before one who speaks for it."""
    assert holder.role is not None
    sentence = bisect_left(marks.sentences, holder.role.start + 1, key=lambda each: each.start) - 1
    for number in (sentence, sentence - 1, sentence - 2):
        if number < 0 or holder.role.start - marks.sentences[number].end > _BEHIND:
            break
        span = marks.sentences[number]
        bodies = [
            mention
            for mention in marks.mentions
            if span.start <= mention.start < min(span.end, holder.role.start)
            and mention.form == "name"
            and not marks.chains[mention.chain].roles
            and mention.chain != holder.chain
        ]
        if bodies:
            return _speaker(marks.quotations, Span(span.start, span.end), bodies)
    return None


def _speaker(quotes: Sequence[Quotation], within: Span, bodies: Sequence[Mention]) -> int | None:
    """Of the bodies named in a sentence the one that speaks in it, else the one it opens with."""
    chains = {body.chain for body in bodies}
    for quote in quotes:
        if quote.cue is not None and within.start <= quote.cue.start < within.end and quote.chain in chains:
            return quote.chain
    return bodies[0].chain


@cache
def _spokespeople() -> frozenset[str]:
    return frozenset(load_table("en", "speech")["spokespeople"])
