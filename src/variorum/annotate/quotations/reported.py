"""Attributions around verbs of speech. In: a line of items. Out: who, by which verb, what – as item and text positions.

Patterns of news English: "X said (that) C", "C, X said", "C, said X", "C1, X said, C2", ", adding that C", "demanded N",
"vowed to V", "urged X to V", "called X Y", "accused X of N", "quoted X as saying C". Where the verb itself carries the message
("demanded", "called … a failure") the content begins with the verb. Refuses passives without a speaker and infinitives.
"""

import msgspec

from variorum.annotate.quotations.content import content_after, content_end
from variorum.annotate.quotations.cues import Lexicon, Verb
from variorum.annotate.quotations.discourse import is_person
from variorum.annotate.quotations.line import Line
from variorum.annotate.quotations.phrases import (
    STOPS,
    is_boundary,
    noun_phrase_after,
    sentence_start,
    verb_group,
)
from variorum.annotate.quotations.preceding import before_pieces, content_before, continuation, quote_before
from variorum.annotate.quotations.sources import (
    Source,
    main_subject,
    parsed_subject,
    source_after,
    source_before,
    source_over_adjective,
    source_over_participle,
    source_over_relative,
)
from variorum.annotate.quotations.verbs import ADJUNCT, is_clear, match_verb, skip_adjuncts

_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "'re"])
_NOBODY = frozenset(
    [
        "nobody",
        "none",
        "nothing",
        "whoever",
        "whatever",
        "whichever",
        "anyone",
        "anybody",
        "everybody",
        "everyone",
        "whose",
    ]
)
_ANYBODY = frozenset(["those", "these", "this", "that"])
_NOT = frozenset(["not", "n't", "never"])  # "…, he does not know": nothing was said
_OPENERS = frozenset(["the", "a", "an", "its", "his", "her", "their"])
_RELATIVES = frozenset(["who", "which", "whose", "whom"])
_QUOTE_FORMS = frozenset(["quoted", "cited", "quotes", "cites", "quoting", "citing"])


class Attribution(msgspec.Struct, frozen=True):
    """One attribution: text span of the cue, source items or None, content spans, class of the cue verb."""

    cue: tuple[int, int]
    source: Source | None
    pieces: tuple[tuple[int, int], ...]
    direct: bool
    kind: str = "speech"
    at: int = 0
    via: tuple[tuple[int, int], ...] = ()


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
    going = items[at].word.endswith("ing")
    passive = any(word in _BE for word in between)
    if "to" in between or (passive and not going) or (group and items[group - 1].word == "having"):
        return None
    inverted = _inverted(line, group, at, end, verb, lexicon=lexicon)
    if inverted is not None:
        return inverted
    quoting = _quoted_as(line, at, lexicon) if going and not passive else None
    source = quoting[0] if quoting else _subject(line, group, at, lexicon, participle=going and not passive)
    counted = source is not None and line.words(source.core_start, source.core_end).isdigit()
    if counted and end < len(items) and items[end].pos == "ADJ":
        return None  # "31 confirmed dead"
    via = quoting[1] if quoting else _through(line, source, at)
    cue = (items[group].start, items[end - 1].end)
    tail = skip_adjuncts(line, end, verb, lexicon)
    made = Attribution(cue=cue, source=source, pieces=(), direct=False, kind=verb.kind, at=at, via=via)
    if source is not None and not _NOT.intersection(between):
        reporter = msgspec.structs.replace(source, start=via[0][0]) if quoting and via else source
        before = content_before(line, reporter, tail, verb, lexicon)
        if before is not None:
            return msgspec.structs.replace(made, pieces=before[0], direct=before[1])
    source = source or _antecedent(line, at, found, lexicon)
    if source is not None and _is_nobody(line, source, verb):
        return None
    after = content_after(line, at, end, tail, verb, lexicon=lexicon)
    if after is None or (source is None and verb.kind != "speech"):
        return None
    pieces, direct = after
    if not direct and verb.deed and pieces[0][0] > items[at].start:
        pieces = ((items[at].start, pieces[0][1]), *pieces[1:])
    if end < len(items) and items[end].word in verb.prepositions:
        cue = (cue[0], items[end].end)
    return msgspec.structs.replace(made, cue=cue, source=source, pieces=pieces, direct=direct)


def _is_nobody(line: Line, source: Source, verb: Verb) -> bool:
    """Whether the subject stands for no one in particular: "nobody knows", "whoever says", "those who fear"."""
    word = line.items[source.core_start].word
    if any(item.word in _NOBODY for item in line.items[source.core_start : source.core_end]):
        return True
    return source.core_end - source.core_start == 1 and word in _ANYBODY and verb.kind != "speech"


def _subject(line: Line, group: int, at: int, lexicon: Lexicon, *, participle: bool) -> Source | None:
    """Who stands before the verb as its subject, by position, else by the parser."""
    source = None
    apart = not group or is_boundary(line, group - 1, group)
    if not apart and not (participle and not _own_subject(line, group - 1, lexicon)):
        source = source_before(line, group - 1, lexicon) or source_over_relative(line, group - 1, lexicon)
        before = line.items[source.start - 1].pos if source is not None and source.start else ""
        if (
            before == "ADP"
        ):  # "a slide shown to staff on Monday speaks of": what a preposition governs is no subject
            whole = parsed_subject(line, at, lexicon) or source_over_relative(line, group - 1, lexicon)
            inner = source_over_adjective(line, source, lexicon) if source is not None else None
            source = inner or whole or source
        elif before == "VERB" and source is not None:  # "neighbours who had reached the pitch said"
            whole = source_over_relative(line, group - 1, lexicon) or source_over_participle(
                line, source, lexicon
            )
            source = whole or source
    return parsed_subject(line, at, lexicon) if source is None and not participle else source


def _through(line: Line, source: Source | None, at: int) -> tuple[tuple[int, int], ...]:
    """ "Police, quoted by the agency, said": the agency."""
    items = line.items
    for k in range(source.core_end if source else at, at - 2):
        if items[k].word in _QUOTE_FORMS and items[k + 1].word == "by":
            end = noun_phrase_after(line, k + 2)
            return ((k + 2, end),) if end is not None else ()
    return ()


def _own_subject(line: Line, last: int, lexicon: Lexicon) -> bool:
    """Whether the noun right before a participle is what speaks ("a letter warning that", "footage of Ruiz saying")."""
    items = line.items
    if items[last].word in (",", "—", "–", "--") or items[last].pos not in ("NOUN", "PROPN", "PRON"):
        return False
    return items[last].pos in ("PROPN", "PRON") or items[last].word in lexicon.document | lexicon.message


def _quoted_as(line: Line, at: int, lexicon: Lexicon) -> tuple[Source, tuple[tuple[int, int], ...]] | None:
    """ "The agency quoted an official as saying": the official speaks, the agency is whom it came through."""
    items = line.items
    if at < 3 or items[at - 1].word != "as":
        return None
    verb = next((k for k in range(at - 2, max(-1, at - 14), -1) if items[k].word in _QUOTE_FORMS), None)
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


def _past_hearer(line: Line, end: int) -> int:
    """Past "to the agency" where the speaker still follows: "“…,” explained to the agency its head, Ana Ruiz"."""
    items = line.items
    if end >= len(items) or items[end].word != "to":
        return end
    stop = noun_phrase_after(line, end + 1) or end
    for at in range(end + 2, stop):
        if items[at].word in _OPENERS and items[at - 1].pos in ("NOUN", "PROPN"):
            return at
    return stop if stop < len(items) and items[stop].pos in ("DET", "PRON", "PROPN", "NOUN") else end


def _antecedent(line: Line, at: int, found: list[Attribution], lexicon: Lexicon) -> Source | None:
    """Who speaks where the verb has no subject of its own: the speaker before in the sentence, else the sentence's subject."""
    begin = sentence_start(line, at)
    for earlier in reversed(found):
        if earlier.at >= begin and earlier.source is not None and earlier.kind == "speech":
            return earlier.source
        if earlier.at < begin:
            break
    return main_subject(line, begin, at, lexicon)


def _described_subject(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether what stands before the comma is the subject with its description: "Ana Ruiz, who flew in on Monday, (declared)"."""
    items = line.items
    begin = sentence_start(line, at)
    begin = next((k + 1 for k in range(at - 1, begin, -1) if items[k].word == ";"), begin)
    if _office_and_name(line, begin, at):
        return True
    source = source_before(line, at - 1, lexicon)
    if source is None or any(item.pos in ("VERB", "AUX") for item in items[begin : source.start]):
        return False
    told = [False]  # for each stretch between commas: whether a verb stands in it that no relative opens
    for k in range(source.core_end, at):
        if items[k].word == ",":
            told.append(False)
            related = k + 2 < at and any(items[j].word in _RELATIVES for j in (k + 1, k + 2))
        elif items[k].pos in ("VERB", "AUX") and not related:
            told[-1] = True
    return len(told) > 2 and not any(told)


def _office_and_name(line: Line, begin: int, at: int) -> bool:
    """Whether nothing but an office and a name stands before a verb: "A ministry spokeswoman, Ana Ruiz, (said)"."""
    comma = next((k for k in range(begin, at - 2) if line.items[k].word == ","), begin)
    named = all(item.pos == "PROPN" for item in line.items[comma + 1 : at - 1])
    return comma > begin and named and is_person(line.items[comma - 1].word)


def _rest(line: Line, first: int, at: int, lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """The second half of a message that the reporting clause broke in two: "Under the deal, says Ruiz, | both armies withdraw"."""
    items = line.items
    begin = sentence_start(line, at)
    broken = not any(item.pos in ("VERB", "AUX") for item in items[begin:at])
    lacking = (
        items[first].pos == "AUX" and items[first].rel != "acl"
    )  # "What they had, said Ruiz, was a cold"
    if not (broken or lacking) or is_boundary(line, first - 1, first):
        return ()
    return ((items[first].start, items[content_end(line, first, at, lexicon) - 1].end),)


def _inverted(
    line: Line, group: int, at: int, end: int, verb: Verb, *, lexicon: Lexicon
) -> Attribution | None:
    """ "C, said X": a comma or a quote right before the verb, the speaker behind it."""
    items = line.items
    if not group or group != at or not verb.frames & {"clause", "manner"} or items[at].word.endswith("ing"):
        return None
    quote = quote_before(line, at)
    if quote is None and items[at - 1].word != ",":
        return None
    if quote is None and (is_boundary(line, at - 1, at) or _described_subject(line, at, lexicon)):
        return None
    source = source_after(line, end if quote is None else _past_hearer(line, end))
    if source is None or items[end].word in ("that", "it") or (items[end].pos == "PRON" and quote is None):
        return None
    whole = quote is not None and source.end < len(items) and items[source.end].word in STOPS
    if ("addressee" in verb.frames and not whole) or items[source.core_end - 1].word in lexicon.time:
        return None
    tail = source.core_end
    if quote is None and not (
        is_clear(line, tail) or items[tail].word in lexicon.time or items[tail].word in ADJUNCT
    ):
        return None
    begin = sentence_start(line, at if quote is None else quote)
    if quote is None and begin >= at - 2:
        return None
    before = before_pieces(line, begin, at, quote)
    if before is None:
        return None
    pieces, direct = before
    pieces += continuation(line, source.end, direct=direct)
    if (
        not direct
        and source.end + 1 < len(items)
        and items[source.end].word == ","
        and source.end == source.core_end
    ):
        pieces += _rest(line, source.end + 1, at, lexicon)
    return Attribution(
        cue=(items[at].start, items[end - 1].end),
        source=source,
        pieces=pieces,
        direct=direct,
        kind=verb.kind,
        at=at,
    )
