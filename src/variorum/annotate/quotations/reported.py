"""Attributions around verbs of speech. In: a line of items. Out: who, by which verb, what – as item and text positions.

Patterns of news English: "X said (that) C", "C, X said", "C, said X", "C1, X said, C2", ", adding that C", "demanded N",
"vowed to V", "urged X to V", "called X Y", "accused X of N". Where the verb itself carries the message ("demanded",
"called … a failure") the content begins with the verb. Refuses passives without a speaker and infinitives.
"""

import msgspec

from variorum.annotate.quotations.cues import Lexicon, Verb
from variorum.annotate.quotations.line import Item, Line, ends_speech, is_speech
from variorum.annotate.quotations.phrases import (
    STOPS,
    is_adverb,
    is_boundary,
    noun_phrase_after,
    sentence_end,
    sentence_start,
    verb_group,
)
from variorum.annotate.quotations.sources import Source, main_subject, source_after, source_before

_BE = frozenset("is are was were be been being 's 're".split())
_THAT = frozenset("that how why what whether if when where".split())
_CLAUSE_START = frozenset(
    ("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ", "ADV", "SCONJ", "ADP", "AUX", "X", "SYM")
)
_ADJUNCT = frozenset(
    "in on at during after before by via through from to with as since following amid over".split()
)


class Attribution(msgspec.Struct, frozen=True):
    """One attribution: text span of the cue, source items or None, content spans, class of the cue verb."""

    cue: tuple[int, int]
    source: Source | None
    pieces: tuple[tuple[int, int], ...]
    direct: bool
    kind: str = "speech"
    at: int = 0
    via: tuple[tuple[int, int], ...] = ()


def match_verb(line: Line, at: int, lexicon: Lexicon) -> tuple[Verb, int] | None:
    """The verb of speech at an item and one past its last item, or None."""
    items = line.items
    item = items[at]
    if item.quote is not None:
        return None
    if (
        at + 1 < len(items)
        and (verb := lexicon.compounds.get((item.word, items[at + 1].word))) is not None
        and item.pos in ("VERB", "AUX", "NOUN")
    ):
        plain = lexicon.verbs.get(item.word)
        if plain is not None and items[at + 1].word in plain.prepositions:
            verb = msgspec.structs.replace(plain, frames=plain.frames | verb.frames)
            return verb, at + 1
        return verb, at + 2
    verb = lexicon.verbs.get(item.word)
    if verb is None:
        return None
    before = items[at - 1] if at else None
    if before is not None and before.word in ("-", "–") and item.start == before.end:
        return None
    if item.pos not in ("VERB", "AUX") and item.word not in ("said", "says", "told", "added") and not _mistagged(line, at):
        return None
    if item.rel in ("acl", "amod") and not item.word.endswith("ing") and item.word != "said":
        return None
    if (
        before is not None
        and (before.pos == "DET" or before.word in ("his", "her", "its", "their", "of", "'s"))
        and item.word != "said"
    ):
        return None
    return verb, at + 1


def _mistagged(line: Line, at: int) -> bool:
    """A noun tag on what a name before and a "that" behind show to be a verb ("The Gazette reports that …")."""
    items = line.items
    return (
        items[at].pos in ("NOUN", "ADJ")
        and 0 < at < len(items) - 1
        and (items[at - 1].pos == "PROPN" or items[at - 1].word in ("he", "she", "they", "it") or items[at + 1].quote is not None)
        and (items[at + 1].word in ("that", ":") or items[at + 1].quote is not None)
    )


def _clear(line: Line, at: int) -> bool:
    """Whether nothing of the clause follows: end, comma, stop or quote."""
    items = line.items
    return (
        at >= len(items)
        or items[at].word in (",", ";", "—", "–", "--", "(")
        or items[at].word in STOPS
        or is_boundary(line, at - 1, at)
    )


def skip_adjuncts(line: Line, at: int, verb: Verb, lexicon: Lexicon) -> int:
    """Past hearer, time and forum: "told reporters in the capital on Monday | that …"."""
    items = line.items
    if "addressee" in verb.frames and not _clear(line, at) and items[at].quote is None:
        end = noun_phrase_after(line, at)
        if (
            end is not None
            and items[at].word not in ("that", "there")
            and (verb.lemma == "tell" or (end < len(items) and items[end].word in ("that", "how", "of")))
        ):
            at = end
    for _ in range(6):
        if _clear(line, at) or items[at].quote is not None:
            return at
        item = items[at]
        if item.word in lexicon.time or (
            is_adverb(item, lexicon)
            and item.word not in ("there", "then")
            and item.pos != "ADJ"
            and (at + 1 >= len(items) or items[at + 1].pos != "ADJ")
        ):
            at += 1
            continue
        if item.word in _ADJUNCT or item.word in ("of", "about"):
            end = noun_phrase_after(line, at + 1)
            if end is None:
                return at
            known = any(
                items[k].word in lexicon.time or items[k].word in lexicon.forums for k in range(at + 1, end)
            )
            closed = _clear(line, end) or items[end].word in ("that", ":") or items[end].quote is not None
            if (not known and not closed) or (item.word in ("of", "about") and not _quote_next(line, end)):
                return at
            at = end
            continue
        return at
    return at


def _quote_next(line: Line, at: int) -> bool:
    """Whether a quote follows, over a comma or colon."""
    items = line.items
    while at < len(items) and items[at].word in (",", ":"):
        at += 1
    return at < len(items) and items[at].quote is not None


def content_end(line: Line, start: int, verb_at: int, lexicon: Lexicon) -> int:
    """One past the last item of the content that begins at `start`: the sentence, or up to the next reporting clause."""
    items = line.items
    stop = sentence_end(line, start)
    for at in range(start + 1, stop - 1):
        word = items[at].word
        if word in (",", ";", "—", "–", "--"):
            after = at + 1
            if items[after].word in ("and", "but", "while", "though", "although"):
                after += 1
            if _reporting_begins(line, after, stop, lexicon):
                return at
        elif word in ("and", "but") and _same_form(line, verb_at, at + 1, lexicon):
            return at
    while stop > start + 1 and (items[stop - 1].word in STOPS or items[stop - 1].word in (",", ";", ":") or _unopened(line, start, stop)):
        stop -= 1
    return stop


def _unopened(line: Line, start: int, stop: int) -> bool:
    """Whether the last item closes a bracket that was opened before the content."""
    words = [item.word for item in line.items[start:stop]]
    return words[-1] == ")" and words.count(")") > words.count("(")


def _reporting_begins(line: Line, at: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether at an item a new reporting clause begins: "adding that", "according to", "he said", "and warned"."""
    items = line.items
    if at >= stop or items[at].word in ("who", "which", "that"):
        return False
    if items[at].word == "according":
        return True
    found = match_verb(line, at, lexicon)
    if found is not None and found[0].kind == "speech":
        return items[at].word.endswith("ing") or items[at - 1].word in ("and", "but")
    end = noun_phrase_after(line, at)
    if end is None or end >= stop or end - at > 5:
        return False
    while end < stop and is_adverb(items[end], lexicon):
        end += 1
    found = match_verb(line, end, lexicon) if end < stop else None
    return (
        found is not None
        and found[0].kind == "speech"
        and "clause" in found[0].frames
        and not items[end].word.endswith("ing")
    )


def _same_form(line: Line, verb_at: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a second finite verb of speech is joined to the first ("called it a failure and demanded …")."""
    items = line.items
    while at < len(items) and is_adverb(items[at], lexicon):
        at += 1
    if at >= len(items):
        return False
    found = match_verb(line, at, lexicon)
    if found is None or found[0].kind != "speech":
        return False
    first, second = items[verb_at].word, items[at].word
    past = first.endswith("ed") or first in ("said", "told", "wrote")
    return past == (second.endswith("ed") or second in ("said", "told", "wrote")) and not second.endswith(
        "ing"
    )


def find_attributions(line: Line, lexicon: Lexicon) -> list[Attribution]:
    """All attributions by verbs in a line, in the order of their cues."""
    found: list[Attribution] = []
    at = 0
    while at < len(line.items):
        match = match_verb(line, at, lexicon)
        if match is not None and (attribution := _read(line, at, match, lexicon, found)) is not None:
            found.append(attribution)
            at = match[1]
        else:
            at += 1
    return found


def _read(
    line: Line, at: int, match: tuple[Verb, int], lexicon: Lexicon, found: list[Attribution]
) -> Attribution | None:
    """The attribution of one verb, or None."""
    verb, end = match
    items = line.items
    group = verb_group(line, at, lexicon)
    between = [items[k].word for k in range(group, at)]
    if "to" in between:
        return None
    participle = items[at].word.endswith("ing") and not any(word in _BE for word in between)
    if any(word in _BE for word in between) and not items[at].word.endswith("ing"):
        return None
    inverted = _inverted(line, group, at, end, verb, lexicon)
    if inverted is not None:
        return inverted
    source = None
    quoting = _quoted_as(line, at, lexicon) if participle else None
    if quoting is not None:
        source = quoting[0]
    elif group and not is_boundary(line, group - 1, group) and not (participle and not _own_subject(line, group - 1, at, lexicon)):
        source = source_before(line, group - 1, lexicon)
    cue = (items[group].start, items[end - 1].end)
    tail = skip_adjuncts(line, end, verb, lexicon)
    if source is not None:
        before = _content_before(line, source, tail, verb, lexicon)
        if before is not None:
            pieces, direct = before
            return Attribution(cue=cue, source=source, pieces=pieces, direct=direct, kind=verb.kind, at=at)
    if source is None:
        source = _antecedent(line, at, found, lexicon)
    after = _content_after(line, at, end, tail, verb, lexicon)
    if after is None or (source is None and verb.kind != "speech"):
        return None
    pieces, direct = after
    if not direct and verb.deed and pieces[0][0] > items[at].start:
        pieces = ((items[at].start, pieces[0][1]), *pieces[1:])
    if end < len(items) and items[end].word in verb.prepositions:
        cue = (cue[0], items[end].end)
    via = quoting[1] if quoting is not None else ()
    return Attribution(cue=cue, source=source, pieces=pieces, direct=direct, kind=verb.kind, at=at, via=via)


def _own_subject(line: Line, last: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the noun right before a participle is what speaks ("a letter warning that", "footage of Ruiz saying")."""
    items = line.items
    if items[last].word in (",", "—", "–", "--") or items[last].pos not in ("NOUN", "PROPN", "PRON"):
        return False
    return items[last].pos in ("PROPN", "PRON") or items[last].word in lexicon.document | lexicon.message


def _quoted_as(line: Line, at: int, lexicon: Lexicon) -> tuple[Source, tuple[tuple[int, int], ...]] | None:
    """"The agency quoted an official as saying": the official speaks, the agency is whom it came through."""
    items = line.items
    if at < 3 or items[at - 1].word != "as":
        return None
    verb = next((k for k in range(at - 2, max(-1, at - 14), -1) if items[k].word in ("quoted", "cited", "quotes", "cites", "quoting", "citing")), None)
    if verb is None:
        return None
    group = verb_group(line, verb, lexicon)
    passive = any(items[k].word in _BE for k in range(group, verb))
    subject = source_before(line, group - 1, lexicon) if group else None
    if passive:
        return (subject, ()) if subject is not None else None
    source = source_before(line, at - 2, lexicon)
    if source is None or source.start <= verb:
        return None
    return source, ((subject.start, subject.end),) if subject is not None else ()


def _antecedent(line: Line, at: int, found: list[Attribution], lexicon: Lexicon) -> Source | None:
    """Who speaks where the verb has no subject of its own: the speaker before in the sentence, else the sentence's subject."""
    begin = sentence_start(line, at)
    for earlier in reversed(found):
        if earlier.at >= begin and earlier.source is not None and earlier.kind == "speech":
            return earlier.source
        if earlier.at < begin:
            break
    return main_subject(line, begin, at, lexicon)


def _quote_before(line: Line, at: int) -> int | None:
    """Item of the quote that ends right before `at`, over a comma; None where other words stand between."""
    items = line.items
    k = at - 1
    while k >= 0 and items[k].word in (",", "—", "–", "--", "-"):
        k -= 1
    return k if k >= 0 and items[k].quote is not None else None


def _inverted(line: Line, group: int, at: int, end: int, verb: Verb, lexicon: Lexicon) -> Attribution | None:
    """ "C, said X": a comma or a quote right before the verb, the speaker behind it."""
    items = line.items
    if not group or group != at or not verb.frames & {"clause", "manner"} or items[at].word.endswith("ing"):
        return None
    quote = _quote_before(line, at)
    if quote is None and items[at - 1].word != ",":
        return None
    if quote is None and is_boundary(line, at - 1, at):
        return None
    source = source_after(line, end)
    if source is None or items[end].word in ("that", "it") or (items[end].pos == "PRON" and quote is None):
        return None
    if "addressee" in verb.frames or items[source.core_end - 1].word in lexicon.time:
        return None
    tail = source.core_end
    if quote is None and not (
        _clear(line, tail) or items[tail].word in lexicon.time or items[tail].word in _ADJUNCT
    ):
        return None
    begin = sentence_start(line, at if quote is None else quote)
    if quote is None and begin >= at - 2:
        return None
    before = _before_pieces(line, begin, at, quote)
    if before is None:
        return None
    pieces, direct = before
    pieces += _continuation(line, source.end, direct=direct)
    return Attribution(
        cue=(items[at].start, items[end - 1].end),
        source=source,
        pieces=pieces,
        direct=direct,
        kind=verb.kind,
        at=at,
    )


def _before_pieces(
    line: Line, begin: int, stop: int, quote: int | None
) -> tuple[tuple[tuple[int, int], ...], bool] | None:
    """Content that stands before the reporting clause whose first item is `stop`."""
    items = line.items
    if quote is not None:
        quoted = items[quote].quote
        assert quoted is not None
        if quote == begin or is_speech(line.text, quoted) and _whole(line, begin, quote):
            return ((quoted.start, quoted.end),), True
    last = stop - 1
    while last > begin and items[last].word in (",", "—", "–", "--"):
        last -= 1
    if last < begin:
        return None
    return ((items[begin].start, items[last].end),), False


def _whole(line: Line, begin: int, quote: int) -> bool:
    """Whether a quote is a sentence of its own although words stand before it in the sentence ("But, “…”")."""
    items = line.items
    quoted = items[quote].quote
    assert quoted is not None
    first = line.text[quoted.start : quoted.start + 1]
    return quote - begin <= 2 or (first.isupper() and items[quote - 1].word in (",", ":"))


def _content_before(
    line: Line, source: Source, tail: int, verb: Verb, lexicon: Lexicon
) -> tuple[tuple[tuple[int, int], ...], bool] | None:
    """Content of "C, X said": the quote or clause before the source, with what follows after "X said,"."""
    items = line.items
    start = source.start
    quote = _quote_before(line, start)
    clear = _clear(line, tail)
    if not verb.frames & {"clause", "manner", "addressee"}:
        return None
    if quote is not None:
        quoted = items[quote].quote
        assert quoted is not None
        glued = start - 1 == quote or items[start - 1].word == ","
        if not clear and not (
            glued
            and ends_speech(line.text, quoted)
            and items[tail].word not in ("that", ":")
            and line.text[quoted.end - 1] != "."
        ):
            return None
        begin = sentence_start(line, quote)
    else:
        if not clear or start == 0 or items[start - 1].word not in (",", "—", "–", "--"):
            return None
        if (
            tail < len(items)
            and items[tail].word == ","
            and tail + 1 < len(items)
            and items[tail + 1].quote is not None
            and is_speech(line.text, items[tail + 1].quote)
        ):
            return None
        begin = sentence_start(line, start)
        if begin >= start - 2:
            if not (tail < len(items) and items[tail].word == ","):
                return None
    before = _before_pieces(line, begin, start, quote)
    if before is None:
        return None
    pieces, direct = before
    if (
        not direct
        and tail < len(items)
        and items[tail].word == ","
        and tail + 1 < len(items)
        and not is_boundary(line, tail, tail + 1)
        and not _reporting_begins(line, tail + 1, len(items), lexicon)
    ):
        stop = content_end(line, tail + 1, tail, lexicon)
        return (*pieces, (items[tail + 1].start, items[stop - 1].end)), False
    return pieces + _continuation(line, tail, direct=direct), direct


def _continuation(line: Line, at: int, *, direct: bool) -> tuple[tuple[int, int], ...]:
    """Quotes that go on behind the reporting clause: `"A," she said, "B."` and `"A," she said on Monday. "B. C."`."""
    items = line.items
    if not direct or at >= len(items):
        return ()
    stop = at
    while stop < len(items) and items[stop].quote is None and stop - at < 25:
        if items[stop].word in STOPS or (stop + 1 < len(items) and is_boundary(line, stop, stop + 1)):
            stop += 1
            break
        stop += 1
    comma = (
        at < len(items) and items[at].word == "," and at + 1 < len(items) and items[at + 1].quote is not None
    )
    if comma:
        stop = at + 1
    pieces: list[tuple[int, int]] = []
    while stop < len(items) and (quoted := items[stop].quote) is not None:
        if (
            not comma
            and stop + 1 < len(items)
            and not is_boundary(line, stop, stop + 1)
            and items[stop + 1].quote is None
        ):
            break
        pieces.append((quoted.start, quoted.end))
        stop += 1
    return tuple(pieces)


def _content_after(
    line: Line, at: int, end: int, tail: int, verb: Verb, lexicon: Lexicon
) -> tuple[tuple[tuple[int, int], ...], bool] | None:
    """Content behind the verb, by the frames the verb allows."""
    items = line.items
    begin = tail
    if begin < len(items) and items[begin].word in (":", ",") and begin + 1 < len(items):
        following = items[begin + 1]
        if following.quote is not None or items[begin].word == ":":
            begin += 1
        else:
            begin = _that_behind_comma(line, begin)
    if (
        begin >= len(items)
        or items[begin].word in STOPS
        or items[begin].word in (",", ";")
        or is_boundary(line, begin - 1, begin)
        and items[begin - 1].word != ":"
    ):
        return None
    first = items[begin]
    stop = content_end(line, begin, at, lexicon)
    if first.quote is not None:
        quoted = first.quote
        alone = begin + 1 >= stop or ends_speech(line.text, quoted)
        if alone and verb.frames & {"clause", "manner", "addressee"}:
            return ((quoted.start, quoted.end),), True
        if verb.frames & {"clause", "manner", "addressee"}:
            return ((first.start, items[stop - 1].end),), False
    if verb.frames & {"clause", "addressee"}:
        if first.word in _THAT:
            return ((first.start, items[stop - 1].end),), False
        if (
            first.pos in _CLAUSE_START
            and "clause" in verb.frames
            and first.word not in ("of", "to", "for", "as", "with")
            and any(
                items[k].pos in ("VERB", "AUX") and not items[k].word.endswith("ing")
                for k in range(begin + 1, stop)
            )
            and (begin != end or "object" not in verb.frames or _finite_soon(line, begin, stop))
        ):
            return ((first.start, items[stop - 1].end),), False
    return _speech_act(line, at, end, stop, verb)


def _finite_soon(line: Line, begin: int, stop: int) -> bool:
    """Whether the noun phrase behind the verb is the subject of a clause."""
    end = noun_phrase_after(line, begin)
    return (
        end is not None
        and end < stop
        and line.items[end].pos in ("AUX", "VERB")
        and not line.items[end].word.endswith("ing")
    )


def _that_behind_comma(line: Line, begin: int) -> int:
    """ "said, citing witnesses, that …": the "that" behind the second comma, else the comma itself."""
    items = line.items
    for k in range(begin + 1, min(begin + 16, len(items) - 1)):
        if items[k].word == "," and items[k + 1].word == "that":
            return k + 1
        if items[k].word in STOPS:
            break
    return begin


def _speech_act(
    line: Line, at: int, end: int, stop: int, verb: Verb
) -> tuple[tuple[tuple[int, int], ...], bool] | None:
    """Verbs that carry the message: object, infinitive, order, naming, preposition. The content begins with the verb."""
    items = line.items
    if end >= stop:
        return None
    whole = (((items[at].start, items[stop - 1].end),), False)
    first = items[end]
    if first.word == "to" and verb.frames & {"infinitive", "order"}:
        return whole
    if first.word in verb.prepositions:
        return whole
    object_end = noun_phrase_after(line, end)
    if object_end is None:
        return whole if "object" in verb.frames and (first.pos == "VERB" or first.quote is not None) else None
    behind = items[object_end].word if object_end < len(items) else ""
    if behind == "to" and "order" in verb.frames:
        return (((items[object_end].start, items[stop - 1].end),), False) if verb.lemma == "tell" else whole
    if behind in verb.prepositions:
        return whole
    if "object" in verb.frames or "naming" in verb.frames:
        return whole
    return None
