"""A line as items. In: an article's text, sentences with tokens, quoted stretches. Out: for each line a row of items: words
and whole quotes. Refuses to look into quotes: what is said inside them is not the reporter's sentence.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from variorum.annotate.quotemarks import Quoted
from variorum.model.article import Span
from variorum.model.mark import Sentence

_SPEECH_WORDS = 3


class Item(msgspec.Struct, frozen=True):
    """A word outside quotes, or a quote as a whole (`quote` set, `pos` "QUOTE")."""

    start: int
    end: int
    word: str
    pos: str
    sentence: int
    rel: str = ""
    head: int = -1
    token: int = -1
    quote: Quoted | None = None


class Line(msgspec.Struct, frozen=True):
    """One block of the article as items; `first` maps (sentence, token) to the item it became."""

    text: str
    start: int
    end: int
    block: str
    items: tuple[Item, ...]

    def words(self, start: int, end: int) -> str:
        """Source text of the items from `start` up to `end`."""
        return self.text[self.items[start].start : self.items[end - 1].end] if end > start else ""


def ends_speech(text: str, quoted: Quoted) -> bool:
    """Whether a quote ends like a sentence or clause of its own (stop, comma, question mark before the closing mark)."""
    return text[quoted.end - 1 : quoted.end] in (".", ",", "!", "?", "…", "-", "—", "–")


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether a quote looks like something somebody said rather than a quoted word or title."""
    inside = text[quoted.start : quoted.end]
    return inside.count(" ") >= _SPEECH_WORDS or (ends_speech(text, quoted) and inside[:1].isupper())


def make_lines(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Quoted], names: Sequence[Span] = ()
) -> Iterator[Line]:
    """Lines in text order. A line that breaks inside a quote, or after a comma, goes on in the next.

    `names` are the spans of names, in text order: their words are proper nouns whatever the tagger made of them.
    """
    row: list[int] = []
    for number, sentence in enumerate(sentences):
        headed = row and sentences[row[-1]].block == "dateline"
        if row and (headed or _new_line(text, sentences[row[-1]].end, sentence.start, quotes)):
            yield _make_line(text, sentences, row, quotes, names)
            row = []
        row.append(number)
    if row:
        yield _make_line(text, sentences, row, quotes, names)


def _new_line(text: str, end: int, start: int, quotes: Sequence[Quoted]) -> bool:
    """Whether a line ends between two sentences."""
    return "\n" in text[end:start] and not _broken(text, end, start, quotes)


def _broken(text: str, end: int, start: int, quotes: Sequence[Quoted]) -> bool:
    """Whether the break between two sentences falls inside a quote or behind a comma."""
    at = bisect_right(quotes, end, key=lambda quoted: quoted.start) - 1
    if at >= 0 and start < quotes[at].end:
        return True
    return text[end - 3 : end].rstrip("\"”'’ ").endswith(",") and text.count("\n", end, start) == 1


def _make_line(
    text: str,
    sentences: Sequence[Sentence],
    row: Sequence[int],
    quotes: Sequence[Quoted],
    names: Sequence[Span],
) -> Line:
    items: list[Item] = []
    done = -1
    for number in row:
        for index, token in enumerate(sentences[number].tokens):
            if token.start < done:
                continue
            quoted = _covering(quotes, token.start)
            if quoted is not None:
                done = quoted.outer_end
                items.append(
                    Item(
                        start=quoted.outer_start,
                        end=done,
                        word="“”",
                        pos="QUOTE",
                        sentence=number,
                        quote=quoted,
                    )
                )
                continue
            word = text[token.start : token.end]
            named = (
                token.pos not in ("PROPN", "PUNCT", "PART")
                and word[:1].isupper()
                and _named(names, token.start)
            )
            items.append(
                Item(
                    start=token.start, end=token.end, word=word.lower().replace("’", "'"),
                    pos="PROPN" if named else token.pos, sentence=number, rel=token.rel, head=token.head, token=index,
                )
            )  # fmt: skip
    first, last = sentences[row[0]], sentences[row[-1]]
    return Line(text=text, start=first.start, end=last.end, block=first.block, items=tuple(items))


def _covering(quotes: Sequence[Quoted], offset: int) -> Quoted | None:
    """The quoted stretch, marks included, in which an offset lies."""
    if not quotes or offset < quotes[0].outer_start:
        return None
    at = bisect_right(quotes, offset, key=lambda quoted: quoted.outer_start) - 1
    return quotes[at] if at >= 0 and offset < quotes[at].outer_end else None


def _named(names: Sequence[Span], offset: int) -> bool:
    """Whether an offset lies in a name."""
    at = bisect_right(names, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < names[at].end
