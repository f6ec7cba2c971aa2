"""Attributions without a verb: "according to X, C", "X: “C”", "NAME: text" of a transcript. In: a line of items.

Out: attributions. Refuses colons inside a sentence that introduce no speech.
"""

from variorum.annotate.quotations.content import content_end
from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.line import Line, is_speech
from variorum.annotate.quotations.phrases import STOPS, noun_phrase_before, sentence_end, sentence_start
from variorum.annotate.quotations.reported import Attribution
from variorum.annotate.quotations.sources import Source, source_after

_DASHES = frozenset(("—", "–", "―", "--", "-", "~"))
_NAME = 8  # items from a quote to the end of the name that signs it
_FAR = 40  # items between a message and the verb of its sentence


def find_according(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """Attributions of "according to X" and its like."""
    found = []
    words = [item.word for item in line.items]
    for at in range(len(words) - 2):
        for phrase in lexicon.phrases:
            if words[at] == phrase[0] and tuple(words[at : at + len(phrase)]) == phrase:
                if phrase == ("per",) and not _names_source(line, at + 1):
                    continue
                attribution = _according(line, at, at + len(phrase), lexicon)
                if attribution is not None:
                    found.append(attribution)
    return found


def _names_source(line: Line, at: int) -> bool:
    """Whether what follows "per" is somebody ("per the ministry") and no measure ("nine per cent", "40 dollars per head")."""
    return at < len(line.items) and line.items[at].pos in ("PROPN", "DET") and line.items[at].word != "cent"


def find_as_told(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """ "C, as reported by X": a participle of speech between "as" and "by"."""
    items = line.items
    found = []
    for at in range(len(items) - 3):
        verb = lexicon.verbs.get(items[at + 1].word)
        if (
            items[at].word == "as"
            and items[at + 2].word == "by"
            and verb is not None
            and verb.kind == "speech"
        ):
            attribution = _according(line, at, at + 3, lexicon)
            if attribution is not None and attribution.pieces:
                found.append(attribution)
    return found


def find_nouns(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """ "the union's claim that C", "a demand by the union that C"."""
    items = line.items
    found = []
    for at in range(1, len(items) - 2):
        if items[at].word not in lexicon.message or items[at].pos not in ("NOUN", "PROPN"):
            continue
        that = _that_clause(line, at)
        if that is None:
            continue
        source = _noun_source(line, at, that, lexicon)
        stop = min(content_end(line, that, at, lexicon), _predicate(line, at, that))
        if stop - that >= 3 and source is not None:
            found.append(
                Attribution(
                    cue=(items[at].start, items[at].end),
                    source=source,
                    pieces=((items[that].start, items[stop - 1].end),),
                    direct=False,
                    at=at,
                )
            )
    return found


def _predicate(line: Line, noun: int, that: int) -> int:
    """Where the verb of which the message is the subject begins: "his remark that the talks were dead | was met …"."""
    items = line.items
    about = items[noun]
    if not about.rel.startswith("nsubj"):
        return len(items)
    for k in range(that + 2, min(that + _FAR, len(items))):
        same = items[k].sentence == about.sentence
        if same and (
            items[k].token == about.head or (items[k].head == about.head and items[k].rel.startswith("aux"))
        ):
            return k
    return len(items)


def _that_clause(line: Line, noun: int) -> int | None:
    """The "that" which opens the message of a noun: right behind it, or behind time and author."""
    items = line.items
    for at in range(noun + 1, min(noun + 14, len(items) - 2)):
        if items[at].word == "that":
            relative = at == noun + 1 and items[at + 1].pos in ("VERB", "AUX")
            return None if relative else at
        if items[at].pos in ("VERB", "AUX", "PUNCT", "QUOTE") or (at == noun + 1 and items[at].word == "of"):
            return None
    return None


def _noun_source(line: Line, noun: int, that: int, lexicon: Lexicon) -> Source | None:
    """Author of a message: behind "by" or "from", or the possessive before it."""
    items = line.items
    for at in range(noun + 1, that):
        if items[at].word in ("by", "from"):
            return Source(start=at + 1, end=that, core_start=at + 1, core_end=that) if at + 1 < that else None
    begin = noun
    while (
        begin > 0
        and items[begin - 1].pos in ("ADJ", "NOUN", "NUM")
        and items[begin - 1].word not in ("'s", "'")
    ):
        begin -= 1
    if begin == 0:
        return None
    if items[begin - 1].word in ("his", "her", "their", "its"):
        return Source(start=begin - 1, end=begin, core_start=begin - 1, core_end=begin)
    if items[begin - 1].word in ("'s", "'") and begin > 1:
        first = noun_phrase_before(line, begin - 2, lexicon)
        return (
            None
            if first is None
            else Source(start=first, end=begin - 1, core_start=first, core_end=begin - 1)
        )
    return None


def _according(line: Line, at: int, end: int, lexicon: Lexicon) -> Attribution | None:
    items = line.items
    source = source_after(line, end)
    if source is None:
        return None
    begin, stop = sentence_start(line, at), sentence_end(line, at)
    while stop > at and items[stop - 1].word in STOPS:
        stop -= 1
    pieces: list[tuple[int, int]] = []
    last = at
    while last > begin and items[last - 1].word in (",", "—", "–", "--", "("):
        last -= 1
    quoted = items[last - 1].quote if last - 1 == begin else None
    if quoted is not None and is_speech(line.text, quoted):  # "“C,” according to X"
        cue = (items[at].start, items[end - 1].end)
        return Attribution(cue=cue, source=source, pieces=((quoted.start, quoted.end),), direct=True, at=at)
    initial = at - begin <= 1
    if not initial:
        pieces.append((items[begin].start, items[last - 1].end))
    after = source.core_end if initial else source.end
    if after < stop and items[after].word == "," and after + 1 < stop:
        after += 1
        if initial or not any(items[k].pos in ("VERB", "AUX") for k in range(begin, last)):
            pieces.append((items[after].start, items[content_end(line, after, at, lexicon) - 1].end))
    if not pieces:
        return None
    if initial:
        source = Source(
            start=source.start, end=source.core_end, core_start=source.core_start, core_end=source.core_end
        )
    return Attribution(
        cue=(items[at].start, items[end - 1].end), source=source, pieces=tuple(pieces), direct=False, at=at
    )


def find_signed(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """ "“C” — Ana Ruiz", the name alone behind a dash or in a line of its own."""
    del lexicon
    items = line.items
    found = []
    for at in range(len(items) - 2):
        quoted = items[at].quote
        if quoted is None or items[at + 1].word not in _DASHES or not is_speech(line.text, quoted):
            continue
        end = at + 2
        while end < len(items) and items[end].pos == "PROPN" and end - at < _NAME:
            end += 1
        closed = end == len(items) or items[end].quote is not None or items[end].word in (",", "(", ".")
        if end > at + 2 and (closed or "\n" in line.text[items[end - 1].end : items[end].start]):
            found.append(
                Attribution(
                    cue=(items[at + 1].start, items[at + 1].end),
                    source=Source(start=at + 2, end=end, core_start=at + 2, core_end=end),
                    pieces=((quoted.start, quoted.end),),
                    direct=True,
                    at=at + 1,
                )
            )
    return found
