"""Noun phrases, verb groups and clause ends by what stands next to what. In: the items of a line. Out: item positions.

Tags are used, heads are not needed: these hold where the parser errs. Refuses to cross a sentence end.
"""

from variorum.annotate.quotations.cues import Lexicon
from variorum.annotate.quotations.line import Item, Line

AUXILIARY = frozenset(
    [
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "did",
        "do",
        "does",
        "'s",
        "'d",
        "'ve",
        "'ll",
        "'re",
        "'m",
        "n't",
        "not",
        "to",
    ]
)
STOPS = frozenset((".", "!", "?", "…", "..."))
COMMAS = frozenset((",", ";", ":", "—", "–", "--", "-", "(", ")"))
SUBJECT_PRONOUNS = frozenset(
    ["he", "she", "they", "we", "i", "it", "you", "who", "which", "that", "this", "these", "those"]
)
_OBJECT_PRONOUNS = frozenset(
    ("him", "them", "me", "us", "whom", "himself", "herself", "itself", "themselves")
)
_INSIDE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X"))
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "PRON", "SYM", "X"))
_JOINERS = frozenset(["of", "for", "at", "in", "from", "with", "on", "to", "against"])
_OWNERS = frozenset(["his", "her", "its", "their", "our", "my", "your"])
_POSSESSIVE = _OWNERS | {"'s", "'"}
LONGEST = 150  # items of a sentence that are looked at; longer ones are no prose
_SHORT_QUOTE = 40  # a quoted word or two inside a name: the “Tiger” of the east
_NOT_SUBJECT = frozenset(["there", "then", "here", "today", "yesterday", "tomorrow"])


def is_boundary(line: Line, left: int, right: int) -> bool:
    """Whether a sentence ends between two neighbouring items."""
    before, after = line.items[left], line.items[right]
    if before.word in STOPS:
        return after.sentence != before.sentence or line.text[after.start : after.start + 1].isupper()
    if before.quote is not None and line.text[before.quote.end - 1] in ".!?…":
        return (
            after.quote is not None or after.sentence != before.sentence or line.text[after.start].isupper()
        )
    if after.sentence == before.sentence or before.word in COMMAS:
        return False
    quoted = after.quote is not None and before.word.endswith(".")  # "until 1:15 a.m. “We stand by it,” …"
    return quoted or line.text[after.start].isupper()


def sentence_start(line: Line, at: int) -> int:
    """First item of the sentence in which `at` stands."""
    least = max(0, at - LONGEST)
    while at > least and not is_boundary(line, at - 1, at):
        at -= 1
    return at


def sentence_end(line: Line, at: int) -> int:
    """One past the last item of the sentence in which `at` stands."""
    most = min(len(line.items), at + LONGEST)
    while at + 1 < most and not is_boundary(line, at, at + 1):
        at += 1
    return at + 1


def is_adverb(item: Item, lexicon: Lexicon) -> bool:
    """Adverb that may stand in a verb group."""
    return (
        item.word in lexicon.adverbs
        or item.pos == "ADV"
        or (item.word.endswith("ly") and item.pos not in ("PROPN", "NOUN"))
    )


def verb_group(line: Line, at: int, lexicon: Lexicon) -> int:
    """First item of the verb group that ends in the verb at `at` ("has also been", "did not immediately")."""
    first = at
    while first > 0 and not is_boundary(line, first - 1, first):
        before = line.items[first - 1]
        if before.word in AUXILIARY or (
            is_adverb(before, lexicon) and before.word not in _NOT_SUBJECT and before.word not in lexicon.time
        ):
            first -= 1
        else:
            break
    return first


def noun_phrase_before(line: Line, last: int, lexicon: Lexicon) -> int | None:
    """First item of the noun phrase whose last item is `last`, or None where none ends there."""
    items = line.items
    if (
        items[last].pos not in _NOMINAL
        and not (items[last].quote and items[last].end - items[last].start < 40)
        and items[last].pos not in ("ADJ", "DET")
    ):
        return None
    if items[last].word in SUBJECT_PRONOUNS:
        return last
    if items[last].word in _OBJECT_PRONOUNS:
        return None
    if items[last].word in lexicon.time and items[last].pos != "PROPN":
        return None
    first = last
    while first > 0 and last - first < 24 and not is_boundary(line, first - 1, first):
        if not _extends_left(line, first - 1, first, lexicon):
            break
        first -= 1
    while first < last and (
        items[first].pos in ("ADP", "CCONJ", "PUNCT", "SCONJ")
        or items[first].word in lexicon.time
        or items[first].word in ("'s", "'", "-")
    ):
        first += 1
    return first


def _extends_left(line: Line, at: int, right: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase that begins at `right` takes in the item before it."""
    items = line.items
    item, after = items[at], items[right]
    word = item.word
    if word in SUBJECT_PRONOUNS and item.pos == "PRON" and word not in ("this", "that", "these", "those"):
        return False
    if word == "&" and after.pos == "PROPN":
        return True
    if word in ("-", "&", "/"):
        return at > 0 and items[at - 1].end == item.start
    closed = item.pos == "NOUN" and after.pos == "PROPN" and line.text[after.start].isupper()
    if closed and (word in lexicon.forums or word in lexicon.document):
        return False  # "the interview Ruiz gave", "in a speech Ruiz": the name is no part of it
    if item.pos in _INSIDE or word in _POSSESSIVE:
        opens = after.pos == "DET" or after.word in _OWNERS
        return not (item.pos in ("NOUN", "PROPN", "NUM") and opens and word not in ("all", "both", "half"))
    if word in _JOINERS:
        return at > 0 and (items[at - 1].pos in _NOMINAL or items[at - 1].word == ")")
    if word == "and":
        joined = any(
            items[k].rel == "conj" and items[k].pos in _NOMINAL
            for k in range(right, min(right + 4, len(items)))
        )
        names = items[at - 1].pos == "PROPN" and after.pos in ("PROPN", "DET", "ADJ")
        owners = at > 0 and items[at - 1].word in ("'s", "'") and after.pos in ("PROPN", "NOUN")
        return owners or (at > 0 and items[at - 1].pos in _NOMINAL and (joined or names))
    if item.pos == "VERB" and after.pos in ("NOUN", "PROPN", "ADJ") and word.endswith(("ed", "ing")):
        behind = items[at - 1] if at else None
        return behind is not None and (
            behind.pos in ("DET", "ADV", "ADJ", "QUOTE") or behind.word in ("'s", "-")
        )
    if item.pos == "ADV" and after.pos in ("ADJ", "VERB", "NUM"):
        return (after.pos == "NUM" and word not in ("where", "when", "how", "why")) or (
            at > 0 and items[at - 1].pos == "DET"
        )
    short = (
        item.quote is not None
        and item.end - item.start < _SHORT_QUOTE
        and line.text[item.quote.end - 1] not in ".,!?;:"
    )
    return short and after.pos in _NOMINAL


def noun_phrase_after(line: Line, first: int) -> int | None:
    """One past the last item of the noun phrase that begins at `first`, or None where none begins there."""
    items = line.items
    if first >= len(items):
        return None
    if items[first].word in SUBJECT_PRONOUNS or items[first].word in ("him", "her", "them", "us", "me"):
        nominal = (
            first + 1 < len(items)
            and items[first].word in ("her", "this", "that", "these", "those")
            and items[first + 1].pos in ("NOUN", "ADJ", "PROPN")
        )
        if not nominal:
            return first + 1
    at, seen = first, False  # seen: the head may have been passed
    while at < len(items) and (at == first or not is_boundary(line, at - 1, at)) and at - first < 24:
        item = items[at]
        if item.pos in _INSIDE or item.word in _POSSESSIVE or item.word in ("-", "&", "/"):
            if seen and (item.pos == "DET" or (item.pos == "NUM" and item.word.isalpha())):
                break
            seen = (seen or item.pos in ("NOUN", "PROPN", "NUM")) and item.word not in ("'s", "'")
        elif seen and _joins(items, at):
            seen = False
        elif seen or not (item.pos == "ADV" or (item.pos == "VERB" and item.word.endswith(("ed", "ing")))):
            break
        at += 1
    while at > first and items[at - 1].pos not in ("NOUN", "PROPN", "NUM", "PRON", "ADJ", "DET", "X"):
        at -= 1
    return at if at > first else None


def _joins(items: tuple[Item, ...], at: int) -> bool:
    """Whether a preposition or "and" inside a noun phrase goes on with another noun."""
    if at + 1 >= len(items):
        return False
    word, after = items[at].word, items[at + 1].pos
    if word == "and":
        return after == "PROPN" and items[at - 1].pos == "PROPN"
    return word == "of" or (
        word in ("for", "at", "from", "in", "with") and after in ("DET", "PROPN", "NOUN", "ADJ")
    )
