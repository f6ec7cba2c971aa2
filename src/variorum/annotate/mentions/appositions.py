"""Descriptions beside names, a comma or a verb of naming away. In: a name in its line. Out: the words that say who it is.

"[Ana Ruiz], 34, head of the union", "[Ana Ruiz], one of the founders of Open Door", "the minister of health, [Ana Ruiz],",
"a volunteer named [Ana Ruiz]", "leader of the Open Door march [Ana Ruiz] said". Refuses a noun phrase whose noun is no person's
("[Ana Ruiz], a student union"), a list of people, and clauses with a verb.
"""

from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.split import Bounds, Named
from variorum.annotate.mentions.words import Word

DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "one", "another"))
LINKS = frozenset(("of", "for", "at", "in", "with", "to", "from"))
_OWNERS = frozenset(("'s", "’s", "'", "’"))
_MARKS = frozenset(',.;:()–—“”"[]')
_STOP_POS = frozenset(("VERB", "AUX", "SCONJ", "PRON", "PUNCT", "INTJ"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "X"))
_JOINTS = frozenset(("and", "&", "or", "of", "for", "at", "in", "with", "to", "from", "the", "a", "an"))
_STYLED = frozenset(("his", "her"))
_WHERE = frozenset(("in", "near", "outside", "inside", "off"))  # what stands behind is a place
_NAMING = frozenset(("named", "called", "identified"))
_NOUNS = (
    "man",
    "person",
    "ist",
    "or",
    "er",
    "ess",
    "ent",
    "ian",
)  # endings of no verb, whatever the tagger says
_REACH = 16  # words of a description
_HEAD = 10  # words before its head


def role_behind(item: Named, names: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The description behind a comma or bracket: "[Ana Ruiz], the head of the union"; `names` are those of the line by their first word."""
    words = item.run.line.words
    i = _over_age(words, item.run.last)
    if i >= len(words) or words[i].text not in (",", "(", "–", "—", "-") or _somewhere(words, item.run.first):
        return None
    start = i + 1
    several = _of_several(words, start, lex)
    head = several or _head_in(words, start, names, lex)
    if head is None:
        return None
    if not several:
        for k in range(start, head):
            if words[k].low in DETERMINERS:
                start = k + 1
    end = _phrase_end(words, _joint_head(words, head, names, lex) + 1, names, lex)
    return None if _is_subject(words, i, end) else (start, end)


def _is_subject(words: list[Word], comma: int, end: int) -> bool:
    """Whether what stands behind the first comma is the subject of the sentence: "As regards the [Aurora], the minister recalls …"."""
    opens = words[0].pos in ("ADP", "SCONJ") and all(word.text != "," for word in words[:comma])
    named = words[comma + 1].low in ("the", "his", "her", "its", "their")
    return (
        opens
        and named
        and end < len(words)
        and words[end].pos in ("VERB", "AUX")
        and words[end].low != "said"
    )


def role_ahead(item: Named, names: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The description before a comma or a verb of naming: "the Ostish minister of health, [Ana Ruiz],", "a nurse named [Ana Ruiz]"."""
    words, name = item.run.line.words, item.run
    if name.first < 2 or (name.last < len(words) and words[name.last].text == "("):
        return None
    end = _described(words, name.first, lex)
    if end is None or (words[end].text == "," and not _closed(words, name.last)):
        return None  # "According to the minister, [Ana Ruiz] was ill"
    return _role_until(item, end, names, lex)


def role_before_comma(item: Named, start: int, names: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The description before the comma of another one that begins at `start`: "its head, the former senator [Ana Ruiz]"."""
    speaks = item.run.last < len(item.run.line.words) and item.run.line.words[item.run.last].low in lex.speech
    return (
        _role_until(item, start - 1, names, lex)
        if speaks or _closed(item.run.line.words, item.run.last)
        else None
    )


def _role_until(item: Named, end: int, names: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The description that ends at `end`."""
    words = item.run.line.words
    i = end
    while (
        i > 0
        and end - i < _REACH
        and words[i - 1].text not in _MARKS
        and words[i - 1].pos not in ("VERB", "AUX", "SCONJ", "PRON")
    ):
        i -= 1
    back = range(end - 1, i - 1, -1)
    closed = (k for k in back if k == end - 1 or words[k + 1].low in LINKS)
    head = next((k for k in closed if _is_head(words[k], lex)), None)
    if head is None:
        return None
    start = _phrase_start(words, head, i)
    if start > 1 and head != end - 1 and _in_apposition(words, start, names):
        return None  # "Tom Hill, a coordinator for the main group, [Open Door]": the group is described
    # a list of people ("the mayor, Ana Ruiz and …") has no article or owner before the role
    opened = start > 0 and (words[start - 1].low in DETERMINERS or words[start - 1].low in _OWNERS)
    return (start, end) if opened or start == i == 0 else None


def role_joined(item: Named, names: dict[int, Named], lex: Lexicon) -> Bounds | None:
    """The office with what it is of, and no comma before the name of a speaker: "leader of the Open Door march [Ana Ruiz] said"."""
    words, name = item.run.line.words, item.run
    end = name.first
    speaks = name.last < len(words) and (
        words[name.last].low in lex.speech or words[name.last].text in (".", ",")
    )
    noun = end > 3 and words[end - 1].pos in ("NOUN", "PROPN") and not words[end - 1].cap
    if len(name.words) < 2 or not speaks or not noun:
        return None
    inside = {other.run.last - 1: other.run.first for other in names.values()}
    i = end - 1
    while i > 0 and end - i < _REACH and (i in inside or words[i].pos in _NOMINAL | {"DET", "PART"}):
        i = inside.get(i, i) - 1
    if words[i].low not in ("of", "for") or not _is_head(words[i - 1], lex):
        return None
    return _phrase_start(words, i - 1, 0), end


def _over_age(words: list[Word], i: int) -> int:
    """Behind an age that stands beside a name: "Ana Ruiz, 34, a nurse", "Ana Ruiz (34), a nurse"."""
    if i + 2 >= len(words) or not words[i + 1].text.isdigit():
        return i
    if words[i].text == "," and words[i + 2].text == ",":
        return i + 2
    return i + 3 if words[i].text == "(" and words[i + 2].text == ")" else i


def _is_head(word: Word, lex: Lexicon) -> bool:
    """Whether the word names what a person is, also behind a prefix ("co-director", "ex-minister")."""
    low = word.low
    first, dash, last = low.partition("-")
    return (
        low in lex.heads or low in lex.trades or (bool(dash) and first in lex.prefixes and last in lex.heads)
    )


def _of_several(words: list[Word], start: int, lex: Lexicon) -> int | None:
    """The head of "one of the main organisers of …": a noun of persons in the plural."""
    if start + 2 >= len(words) or words[start].low != "one" or words[start + 1].low not in ("of", "among"):
        return None
    for k in range(start + 2, min(start + _HEAD, len(words))):
        low = words[k].low
        if low.endswith("s") and (low[:-1] in lex.heads or low[:-1] in lex.trades):
            return k
        if words[k].pos not in _NOMINAL and words[k].low not in DETERMINERS | _OWNERS:
            return None
    return None


def _head_in(words: list[Word], start: int, names: dict[int, Named], lex: Lexicon) -> int | None:
    """The head of the noun phrase that starts here, before any verb or comma: its last noun, where that is a person's."""
    head, last = None, start
    if start >= len(words) or words[start].low in ("who", "also", "and", "but", "or"):
        return None
    for i in range(start, min(start + _HEAD, len(words))):
        word = words[i]
        if _is_head(word, lex) and not (word.pos == "VERB" and i == start and not word.low.endswith(_NOUNS)):
            head = last = i
        elif head is None and (word.low in lex.modifiers or (i == start and word.low in DETERMINERS)):
            last = i  # "a leading member", "its leader": an owner is a pronoun to the parser
        elif word.pos in _STOP_POS or word.low in LINKS | DETERMINERS:
            break
        elif head is not None:
            if word.pos not in _NOMINAL or word.low in lex.speech or _fresh(words, i, names):
                break
            last = i if word.pos == "NOUN" and not word.cap else last
        elif word.pos == "NOUN" and not word.cap:
            last = i
    if head is None or head < last or _titles_another(words, head, names):
        return None
    return head


def _fresh(words: list[Word], i: int, names: dict[int, Named]) -> bool:
    """Whether another name begins at `i` that owns nothing behind it."""
    return i in names and not words[min(names[i].run.last, len(words) - 1)].low.startswith("'")


def _titles_another(words: list[Word], head: int, names: dict[int, Named]) -> bool:
    """Whether the office stands right before another name: "Tom Hill, sheriff [Ana Ruiz] and …"."""
    other = names.get(head + 1)
    return other is not None and not (other.run.last < len(words) and words[other.run.last].low in _OWNERS)


def _joint_head(words: list[Word], head: int, names: dict[int, Named], lex: Lexicon) -> int:
    """The second of two offices of one person: "president and chief executive"."""
    if head + 2 < len(words) and words[head + 1].low in ("and", "&") and head + 2 not in names:
        second = _head_in(words, head + 2, names, lex)
        if second is not None and second - head <= 4:
            return second
    return head


def _phrase_end(words: list[Word], i: int, names: dict[int, Named], lex: Lexicon) -> int:
    """The end of a noun phrase with its of-phrases, up to a comma or verb; a body it calls "the group" is named behind the comma."""
    end = i
    while i < len(words) and i - end < _REACH:
        word = words[i]
        if i in names and i > end:
            i = names[i].run.last
            continue
        if word.text in _MARKS or (word.pos in _STOP_POS and word.low not in _OWNERS | LINKS):
            break
        if i == end and word.low not in LINKS and word.low not in _OWNERS and not word.cap:
            break
        i += 1
    while i > end and words[i - 1].low in _JOINTS:
        i -= 1
    body = names.get(i + 1) if i > end and i < len(words) and words[i].text == "," else None
    told = words[i - 1].low in lex.nominals and not words[i - 1].cap
    return body.run.last if body is not None and told and _closed(words, body.run.last) else i


def _closed(words: list[Word], i: int) -> bool:
    return i >= len(words) or words[i].text in _MARKS


def _described(words: list[Word], first: int, lex: Lexicon) -> int | None:
    """Where what describes the name at `first` ends: before a comma, with an age or rank behind it, or before a verb of naming."""
    i = first - 1
    while i > 0 and words[i].low in lex.titles | lex.styles and words[i].cap:
        i -= 1
    if i > 0 and words[i].low in _STYLED and words[i + 1].low in lex.titles:
        i -= 1  # "the president, His Excellency [Ana Ruiz]"
    if words[i].low.endswith("-year-old"):
        i -= 1
    if i > 1 and words[i].low in lex.demonyms and words[i - 1].low == "the" and words[i - 2].text == ",":
        i -= 2  # "the coordinator, the Ostish [Ana Ruiz],"
    if i > 0 and words[i].text == ",":
        return i
    if words[i].low == "as":
        i -= 1
    return i if i > 0 and words[i].low in _NAMING and words[i - 1].pos == "NOUN" else None


def _phrase_start(words: list[Word], head: int, floor: int) -> int:
    """Where the words before a head that belong to it begin."""
    start = head
    while (
        start > floor
        and words[start - 1].pos in _NOMINAL
        and words[start - 1].text not in _MARKS
        and words[start - 1].low not in DETERMINERS
        and words[start - 1].low not in LINKS
        and words[start - 1].low not in _OWNERS
    ):
        start -= 1
    return start


def _in_apposition(words: list[Word], start: int, names: dict[int, Named]) -> bool:
    """Whether the description stands behind the comma of another name."""
    i = start - 1 - (words[start - 1].low in DETERMINERS)
    return (
        i > 0
        and words[i].text == ","
        and any(other.run.last == i and not _somewhere(words, other.run.first) for other in names.values())
    )


def _somewhere(words: list[Word], first: int) -> bool:
    """Whether a name says where: "In Halden, the mayor, [Ana Ruiz], …" calls nobody but her a mayor."""
    return first > 0 and words[first - 1].low in _WHERE
