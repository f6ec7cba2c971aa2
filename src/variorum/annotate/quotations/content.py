"""The message behind its verb. In: the items of a line and a verb of speech. Out: text spans of what is said, or None.

Refuses what the verb's frames do not allow ("reported for duty").
"""

from variorum.annotate.quotations.cues import Lexicon, Verb
from variorum.annotate.quotations.line import Item, Line, ends_speech
from variorum.annotate.quotations.phrases import (
    STOPS,
    is_adverb,
    is_boundary,
    noun_phrase_after,
    sentence_end,
    sentence_start,
)
from variorum.annotate.quotations.verbs import match_verb

Content = tuple[tuple[tuple[int, int], ...], bool]  # pieces, and whether they are quoted speech
_THAT = frozenset(["that", "how", "why", "what", "whether", "if", "when", "where"])
_ASIDE = frozenset(
    ("when", "after", "before", "while", "although", "though", "since", "until", "once", "because")
)
_ASIDE_ITEMS = 5  # items between a verb and the preposition of its message
_GERUND = 6  # items from a gerund to the finite verb of which it is the subject
_RELATIVE_REACH = 10  # items between a verb and the "who" of its clause
_PARTICIPLES = frozenset(("acl", "amod"))  # "claimed responsibility in a statement posted …"
_CLAUSE_START = frozenset(
    ("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ", "ADV", "SCONJ", "ADP", "AUX", "X", "SYM")
)


def content_end(line: Line, start: int, verb_at: int, lexicon: Lexicon) -> int:
    """One past the last item of the content that begins at `start`: the sentence, or up to the next reporting clause."""
    items = line.items
    stop = sentence_end(line, start)
    aside = _is_aside(line, verb_at)
    related = _in_relative(line, verb_at)
    for at in range(start + 1, stop - 1):
        word = items[at].word
        if word == "," and (aside or (related and _goes_on(items[at + 1]))):
            return at
        if word == ";" and _apart(line, start, at):
            return at
        if word in (",", ";", "—", "–", "--"):
            after = at + 1
            if items[after].word in ("and", "but", "while", "though", "although"):
                after += 1
            if reporting_begins(line, after, stop, lexicon):
                return at
        elif word in ("and", "but") and _same_form(line, verb_at, at + 1, lexicon):
            return at
    while stop > start + 1 and (
        items[stop - 1].word in STOPS
        or items[stop - 1].word in (",", ";", ":")
        or _unopened(line, start, stop)
    ):
        stop -= 1
    return stop


def _is_aside(line: Line, verb_at: int) -> bool:
    """Whether a verb stands in a clause before the main one: "When he heard of it, …"."""
    begin = sentence_start(line, verb_at)
    return line.items[begin].word in _ASIDE and all(line.items[k].word != "," for k in range(begin, verb_at))


def _apart(line: Line, start: int, at: int) -> bool:
    """Whether what stands behind a semicolon is the reporter's own: not "that …; that …", not quoted."""
    items = line.items
    return items[at + 1].word != "that" and items[at + 1].quote is None and items[start].quote is None


def _in_relative(line: Line, verb_at: int) -> bool:
    """Whether a verb stands in a relative clause between commas: "Ana Ruiz, who says that …, (left)"."""
    items = line.items
    for k in range(verb_at, max(0, verb_at - _RELATIVE_REACH), -1):
        if items[k].word in ("who", "whom", "which"):
            return items[k - 1].word == ","
        if items[k].word in (",", ";"):
            return False
    return False


def _goes_on(item: Item) -> bool:
    """Whether the main clause goes on with its finite verb."""
    return item.pos in ("VERB", "AUX") and not item.word.endswith("ing") and item.rel not in ("acl", "advcl")


def _unopened(line: Line, start: int, stop: int) -> bool:
    """Whether the last item closes a bracket that was opened before the content."""
    words = [item.word for item in line.items[start:stop]]
    return words[-1] == ")" and words.count(")") > words.count("(")


def reporting_begins(line: Line, at: int, stop: int, lexicon: Lexicon) -> bool:
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


def content_after(
    line: Line, at: int, end: int, tail: int, verb: Verb, *, lexicon: Lexicon
) -> Content | None:
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
        or (is_boundary(line, begin - 1, begin) and items[begin - 1].word != ":")
    ):
        brought = any(item.word in verb.prepositions for item in items[end : min(tail, end + _ASIDE_ITEMS)])
        return _speech_act(line, at, end, content_end(line, end, at, lexicon), verb) if brought else None
    first = items[begin]
    stop = content_end(line, begin, at, lexicon)
    if first.quote is not None:
        quoted = first.quote
        alone = begin + 1 >= stop or ends_speech(line.text, quoted)
        if alone and verb.frames & {"clause", "manner", "addressee"} and not verb.deed:
            return ((quoted.start, quoted.end),), True
        if verb.frames & {"clause", "manner", "addressee"}:
            return ((first.start, items[stop - 1].end),), False
    if verb.frames & {"clause", "addressee"} and not _ordered(line, end, stop, verb):
        if first.word in _THAT:
            if (
                first.word == "that"
                and begin > end
                and items[min(begin + 1, stop - 1)].pos in ("VERB", "AUX")
            ):
                return None  # "told reporters after the meeting that was held …"
            return ((first.start, items[stop - 1].end),), False
        if (
            (first.pos in _CLAUSE_START or _gerund_subject(line, begin, stop))
            and "clause" in verb.frames
            and first.word not in ("of", "to", "for", "as", "with")
            and any(_may_be_predicate(items[k]) for k in range(begin + 1, stop))
            and (begin != end or "object" not in verb.frames or _finite_soon(line, begin, stop))
        ):
            return ((first.start, items[stop - 1].end),), False
    timed = end
    while timed < stop and (items[timed].word.removesuffix("s") in lexicon.time or items[timed].pos == "NUM"):
        timed += 1
    if any(items[k].pos != "NUM" for k in range(end, timed)) and (
        timed == stop or items[timed].pos in ("VERB", "AUX")
    ):
        return None  # "the victory he claimed three weeks ago"
    return _speech_act(line, at, end, stop, verb)


def _gerund_subject(line: Line, begin: int, stop: int) -> bool:
    """ "said voting had been calm": a form in -ing with a finite verb soon behind it."""
    items = line.items
    soon = items[begin + 1 : min(begin + _GERUND, stop)]
    return (
        items[begin].word.endswith("ing") and items[begin].pos == "VERB" and any(k.pos == "AUX" for k in soon)
    )


def _ordered(line: Line, end: int, stop: int, verb: Verb) -> bool:
    """ "warned the public to stay calm": somebody is told to do something."""
    object_end = noun_phrase_after(line, end) if "order" in verb.frames and end < stop else None
    return object_end is not None and object_end < stop and line.items[object_end].word == "to"


def _finite_soon(line: Line, begin: int, stop: int) -> bool:
    """Whether the noun phrase behind the verb is the subject of a clause."""
    end = noun_phrase_after(line, begin)
    return (
        end is not None
        and end < stop
        and _may_be_predicate(line.items[end])
        and line.items[end].rel not in _PARTICIPLES
    )


def _may_be_predicate(item: Item) -> bool:
    """A finite verb, or a quote that may hold one (the new road “would be a disaster”)."""
    return item.quote is not None or (item.pos in ("AUX", "VERB") and not item.word.endswith("ing"))


def _that_behind_comma(line: Line, begin: int) -> int:
    """ "said, citing witnesses, that …": the "that" behind the second comma, else the comma itself."""
    items = line.items
    for k in range(begin + 1, min(begin + 16, len(items) - 1)):
        if items[k].word == "," and items[k + 1].word == "that":
            return k + 1
        if items[k].word in STOPS:
            break
    return begin


def _speech_act(line: Line, at: int, end: int, stop: int, verb: Verb) -> Content | None:
    """Verbs that carry the message: object, infinitive, order, naming, preposition. The content begins with the verb."""
    items = line.items
    if end >= stop:
        return None
    whole = (((items[at].start, items[stop - 1].end),), False)
    first = items[end]
    if first.word == "to" and verb.frames & {"infinitive", "order"}:
        return whole
    far = end + _ASIDE_ITEMS  # "took note with satisfaction of", "apologised to the families for"
    if first.pos == "ADP" and any(item.word in verb.prepositions for item in items[end : min(far, stop)]):
        return whole
    if first.word in verb.prepositions or (first.word == "as" and "naming" in verb.frames):
        return whole
    object_end = noun_phrase_after(line, end)
    if object_end is None:
        return (
            whole
            if "object" in verb.frames and (first.pos in ("VERB", "AUX") or first.quote is not None)
            else None
        )
    behind = items[object_end].word if object_end < len(items) else ""
    if behind == "to" and "order" in verb.frames:
        return (((items[object_end].start, items[stop - 1].end),), False) if verb.lemma == "tell" else whole
    if any(items[k].word in verb.prepositions for k in range(end + 1, min(object_end + 1, stop))):
        return whole
    if "object" in verb.frames or "naming" in verb.frames:
        return whole
    return None
