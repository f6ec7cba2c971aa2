"""Who speaks. In: the items of a line and where the verb stands. Out: the item range of the source, its core first.

Refuses to name anybody: the source is words; the chain is found later.
"""

import msgspec

from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.discourse import held, is_body, is_person, may_speak
from variorum.annotate.quotations.line import Line
from variorum.annotate.quotations.phrases import (
    is_boundary,
    noun_phrase_after,
    noun_phrase_before,
    sentence_start,
)

_RELATIVE = frozenset(("who", "which", "that"))
_BREAKS = frozenset((",", "(", "—", "–", "--", "who", "which"))
_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
_SUBJECT_REACH = 25  # items between a verb and a subject the parser names
_APPOSITION_ITEMS = 30
_RELATIVE_ITEMS = 12


class Source(msgspec.Struct, frozen=True):
    """Item range of the whole source with its apposition, and of the noun phrase at its core."""

    start: int
    end: int
    core_start: int
    core_end: int


def head_of(line: Line, start: int, end: int) -> int:
    """Item at the head of a noun phrase: the last nominal before its first preposition, comma or relative clause."""
    items = line.items
    stop = next((k for k in range(start + 1, end) if items[k].pos == "ADP" or items[k].word in _BREAKS), end)
    for at in range(stop - 1, start - 1, -1):
        if items[at].pos in ("NOUN", "PROPN", "PRON", "NUM"):
            return at
    return stop - 1


def source_before(line: Line, last: int, lexicon: Lexicon) -> Source | None:
    """The source whose last item is `last`: a noun phrase, one with an apposition between commas, or what "who" stands for."""
    items = line.items
    if items[last].word in _REFLEXIVE and last and items[last - 1].pos in ("NOUN", "PROPN", "PRON"):
        last -= 1  # "the mayor himself"
    last = _past_adjuncts(line, last, lexicon)
    if last < 0:
        return None
    if items[last].word in _RELATIVE and last > 0:
        back = last - 1
        if items[back].word == ",":
            back -= 1
        if (
            back >= 0
            and (items[last].word != "that" or _may_speak(items[back].word, lexicon))
            and (first := noun_phrase_before(line, back, lexicon)) is not None
        ):
            return Source(start=first, end=back + 1, core_start=first, core_end=back + 1)
        return None
    if items[last].word in (",", "—", "–", "--", ")"):
        return _before_apposition(line, last, lexicon)
    first = noun_phrase_before(line, last, lexicon)
    if first is None:
        return None
    name = _name_before(line, first)
    if name is not None:
        return Source(start=name, end=last + 1, core_start=name, core_end=first - 1)
    return Source(start=first, end=last + 1, core_start=first, core_end=last + 1)


def _name_before(line: Line, first: int) -> int | None:
    """Where a name begins that stands between a quote and an apposition without its second comma: "“…,” Ana Ruiz, his aunt said"."""
    items = line.items
    at = first - 1
    if at < 2 or items[at].word != ",":
        return None
    while at > 0 and items[at - 1].pos == "PROPN":
        at -= 1
    return at if at < first - 1 and at > 0 and items[at - 1].quote is not None else None


def _may_speak(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun names what can speak: "a report that says", not "a day that said it all"."""
    return noun in held() or noun in lexicon.document or is_person(noun) or is_body(noun)


def source_over_relative(line: Line, last: int, lexicon: Lexicon) -> Source | None:
    """ "a clerk who would not be named (said)": the noun phrase before a relative clause without commas."""
    items = line.items
    begin = sentence_start(line, last)
    for at in range(last, max(begin, last - _RELATIVE_ITEMS), -1):
        if items[at].word in (",", ";", ":") or items[at].quote is not None:
            return None
        if items[at].word == "who":
            first = noun_phrase_before(line, at - 1, lexicon)
            return None if first is None else Source(start=first, end=at, core_start=first, core_end=at)
    return None


def source_over_participle(line: Line, inner: Source, lexicon: Lexicon) -> Source | None:
    """ "A man wearing [a red coat] (said)": the person before the participle, where the noun phrase behind it is no speaker."""
    items = line.items
    at = inner.start - 1
    if at < 1 or not items[at].word.endswith("ing") or items[at - 1].pos != "NOUN":
        return None
    first = noun_phrase_before(line, at - 1, lexicon)
    if first is None or not is_person(items[at - 1].word):
        return None
    return Source(start=first, end=at, core_start=first, core_end=at)


def source_over_adjective(line: Line, inner: Source, lexicon: Lexicon) -> Source | None:
    """ "A diplomat close to [the talks] (said)", "people briefed on [the plan] (said)": the person before the adjective or participle."""
    items = line.items
    at = inner.start - 2
    if at < 1 or not (items[at].pos == "ADJ" or (items[at].pos == "VERB" and items[at].word.endswith("ed"))):
        return None
    if items[at - 1].pos != "NOUN" or not may_speak(items[at - 1].word):
        return None
    first = noun_phrase_before(line, at - 1, lexicon)
    return None if first is None else Source(start=first, end=inner.end, core_start=first, core_end=at)


def _past_adjuncts(line: Line, last: int, lexicon: Lexicon) -> int:
    """Leftwards over time words that stand between subject and verb ("the minister earlier in June had …")."""
    items = line.items
    at = last
    while at > 0 and (
        items[at].word in lexicon.time or items[at].word in lexicon.adverbs or items[at].pos == "ADV"
    ):
        at -= 1
        if items[at].word in ("in", "on", "at") and items[at + 1].word in lexicon.time:
            at -= 1
    if at == last or at < 0:
        return last
    return at if items[at].pos in ("NOUN", "PROPN", "PRON") or items[at].word in (",", ")") else last


def _before_apposition(line: Line, last: int, lexicon: Lexicon) -> Source | None:
    """ "Ana Ruiz, the head of the union, (said)": the core ends before the first of the two commas."""
    items = line.items
    mate = "(" if items[last].word == ")" else items[last].word
    begin = sentence_start(line, last)
    best: Source | None = None
    named = False
    at = last - 1
    while at > begin and last - at < _APPOSITION_ITEMS:
        if items[at].word == ";" or (items[at].quote is not None and items[at].end - items[at].start > 40):
            break
        close = at - 1 if items[at - 1].word in ("there", "here") else at  # "a doctor there, Ana Ruiz,"
        if items[at].word == mate and (first := noun_phrase_before(line, close - 1, lexicon)) is not None:
            if best is not None and first > begin and items[first - 1].pos == "ADP":
                at -= 1
                continue  # "the road near Halden, police, quoted by …, said"
            name = _is_name(line, first, close) or items[first].word in ("he", "she", "they", "it")
            if best is None or (name and not named):
                end = last + 1 if _is_apposition(line, at + 1) else at
                best, named = Source(start=first, end=max(end, close), core_start=first, core_end=close), name
            if named and not (first > begin and items[first - 1].word == ","):
                break
        at -= 1
    return best


def _is_apposition(line: Line, first: int) -> bool:
    """Whether what begins at an item describes the noun before: "the mayor of Lima", "who …", "82"; not "at a rally", "speaking …"."""
    opener = line.items[first]
    if _retired(line, first):
        return True
    return opener.pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADV") and opener.word not in (
        "like",
        "however",
        "meanwhile",
    )


def _retired(line: Line, first: int) -> bool:
    """Whether a participle stands before a rank or name: "retired General Ana Ruiz"."""
    items = line.items
    after = items[min(first + 1, len(items) - 1)]
    return items[first].word.endswith("ed") and line.text[after.start].isupper()


def _is_name(line: Line, first: int, end: int) -> bool:
    """Whether a noun phrase is headed by a name: "Mayor Ana Ruiz of Lima", not "the mayor of Lima"."""
    head = next((k for k in range(first, end) if line.items[k].pos == "ADP"), end) - 1
    return head >= first and line.items[head].pos == "PROPN" and line.items[first].pos != "DET"


def source_after(line: Line, first: int) -> Source | None:
    """The source that begins at `first`, with its apposition ("said Ana Ruiz, head of the union.")."""
    items = line.items
    core_end = noun_phrase_after(line, first)
    if core_end is None:
        return None
    end = core_end
    if end + 2 < len(items) and items[end].word == "(" and items[end + 2].word == ")":
        end += 3  # an acronym
    if end + 1 < len(items) and items[end].word == "," and not is_boundary(line, end, end + 1):
        stop = end + 1
        while (
            stop < len(items)
            and items[stop].word != ","
            and not items[stop].quote
            and stop - end < _APPOSITION_ITEMS
        ):
            if stop + 1 >= len(items) or is_boundary(line, stop, stop + 1):
                stop += 1
                break
            stop += 1
        opener = items[end + 1]
        nominal = (
            _retired(line, end + 1)
            or opener.pos in ("DET", "NOUN", "PROPN", "ADJ")
            or opener.word
            in (
                "who",
                "whose",
                "his",
                "her",
                "their",
                "its",
            )
        )
        speech = any(
            items[k].word in ("adding", "saying", "citing") for k in range(end + 1, min(stop, end + 4))
        )
        if nominal and not speech and not _is_clause(line, end + 1, stop):
            end = stop
            while end > core_end and items[end - 1].word in (".", ",", "!", "?"):
                end -= 1
    return Source(start=first, end=end, core_start=first, core_end=core_end)


def _is_clause(line: Line, first: int, stop: int) -> bool:
    """Whether what follows a comma has a verb of its own: "says Ruiz, both armies withdraw"."""
    for item in line.items[first:stop]:
        if item.word in ("who", "which", "whose", "whom", "that", "where"):
            return False
        if item.pos in ("VERB", "AUX"):
            return item.rel in ("root", "parataxis", "ccomp", "aux", "cop", "conj")
    return False


def parsed_subject(line: Line, at: int, lexicon: Lexicon) -> Source | None:
    """What the parser holds to be the subject of the verb at `at`, however far before it ("A guard at the bar where … says")."""
    verb = line.items[at]
    for k in range(at - 1, max(-1, at - _SUBJECT_REACH), -1):
        item = line.items[k]
        if item.sentence != verb.sentence:
            return None
        if item.head == verb.token and item.rel.startswith("nsubj") and item.token >= 0:
            if item.word in _RELATIVE:
                return source_before(line, k, lexicon)
            first = noun_phrase_before(line, k, lexicon)
            return None if first is None else Source(start=first, end=k + 1, core_start=first, core_end=k + 1)
    return None


def main_subject(line: Line, begin: int, stop: int, lexicon: Lexicon) -> Source | None:
    """The subject of the sentence that begins at `begin`: what stands before its first finite verb."""
    items = line.items
    for k in range(begin + 1, stop):
        if items[k].pos in ("VERB", "AUX") and not items[k].word.endswith("ing"):
            source = source_before(line, k - 1, lexicon)
            if source is not None:
                return source
    return None
