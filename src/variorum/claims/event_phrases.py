"""Noun phrases of an event, as printed. In: a line and the token of a head noun. Out: its phrase, short enough for a question.

Refuses pronouns that stand for nobody known, phrases with quotation marks or brackets, and phrases that stay too long when cut.
"""

from functools import cache

import msgspec

from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line, Page
from variorum.lang.lands import adjectives
from variorum.model.mark import Mention

_BEFORE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "SYM", "ADV"))
_AFTER = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PART", "PRON"))
_OPEN_ENDS = frozenset(("ADP", "DET", "CCONJ", "PRON", "ADV", "SCONJ"))
_SHE = frozenset(("she", "he", "her", "him", "his"))  # a person, or a ship, never a place
_OWN = frozenset(("its", "their", "his", "her", "our", "my", "your"))
_LINKS = frozenset(("of", "for", "on", "in", "to", "between", "with", "against", "at", "from", "by"))
_AGED = frozenset(("year-old", "year-olds", "month-old", "-"))
_ASKING = frozenset(("whose", "what", "which", "whatever", "whichever", "how", "why"))
_LONGEST = 8  # words
_OPENING = frozenset(('"', "“", "‘", "``"))
_SELVES = frozenset(("himself", "herself", "themselves", "itself"))
_WHITHER = frozenset(("to", "from", "into", "at"))
_BAD = frozenset('“”"()[]{}:;|/•@#<>…‘*')


class Noun(msgspec.Struct, frozen=True):
    """A noun phrase in words, whether it is a plural, and the tokens it covers."""

    text: str
    many: bool
    first: int
    last: int
    guessed: bool = False  # the name of what a pronoun stands for


def noun_phrase(
    page: Page, line: Line, head: int, stop: tuple[int, int] = (0, 0), *, keep: bool = False
) -> Noun | None:
    """The phrase around `head`; characters `stop` (the answer itself) are kept out; `keep` leaves "their homes" as it is."""
    if not 0 <= head < len(line.words) or stop[0] <= line.starts[head] < stop[1]:
        return None
    apart = (
        stop[1] <= line.starts[max(0, head - _LONGEST)]
        or line.ends[min(head + _LONGEST, len(line.ends) - 1)] <= stop[0]
    )
    key = (
        head,
        (0, 0) if apart else stop,
        keep,
    )  # an answer that stands further off leaves the phrase as it is
    if key not in line.phrases:
        line.phrases[key] = _noun_phrase(page, line, head, key[1], keep=keep)
    found: Noun | None = line.phrases[key]
    return found


def _noun_phrase(page: Page, line: Line, head: int, stop: tuple[int, int], *, keep: bool) -> Noun | None:
    """The same, worked out."""
    if keep and line.words[head] in ("themselves", "himself", "herself", "itself"):
        return Noun(line.words[head], line.words[head] == "themselves", head, head + 1)
    if line.pos[head] == "PRON" or line.words[head] in words("verbs", "stand_ins"):
        name = _stands_for(page, line, head)
        many = line.words[head] in ("they", "them")
        return Noun(name, many, head, head + 1, guessed=True) if name else None
    if (
        line.words[head] in words("verbs", "shares")
        or line.words[head] in words("verbs", "magnitudes")
        or (line.pos[head] not in ("NOUN", "PROPN") and not line.any(head, words("events", "events")))
    ):
        return None
    first, last = _bounds(line, head, stop)
    if last <= head or last - first > _LONGEST + 2:
        return None
    if any(line.words[i] in _ASKING for i in range(first, last)) or line.words[first] in _AGED:
        return None  # "whose gun"; "year-old" of a headline's "9-year-old"
    last = _unbroken(line, first, last)
    text = _text(page, line, first, last, keep=keep) if last > head else None
    if text is None or len(text.split()) > _LONGEST:
        return None
    return Noun(text, _is_many(line, head, first, last), first, last)


def does_more(line: Line, noun: Noun) -> bool:
    """Whether what follows a phrase is a deed of whom it names: "to the crew firing shots"."""
    after = noun.last + (line.word(noun.last) == "of")  # "with the objective of ending the war"
    ing = after < len(line.words) and line.pos[after] == "VERB" and line.words[after].endswith("ing")
    return ing and (after > noun.last or line.tokens[after].head in range(noun.first, noun.last))


def given_up(line: Line, thing: Noun | None) -> Noun | None:
    """ "Turned himself in": the particle belongs to the verb and stands behind the object."""
    own = thing is not None and line.words[thing.first] in _SELVES and line.word(thing.last) == "in"
    return msgspec.structs.replace(thing, text=f"{thing.text} in") if thing is not None and own else thing


def without_goal(page: Page, line: Line, base: str, thing: Noun | None) -> Noun | None:
    """What is moved, without whither: "drove the singers to the theatre"."""
    if thing is None or base not in words("verbs", "moves"):
        return thing
    cut = next((i for i in range(thing.first + 1, thing.last) if line.words[i] in _WHITHER), thing.last)
    if cut == thing.last:
        return thing
    gone = " ".join(page.text[line.starts[cut] : line.ends[thing.last - 1]].split())
    return msgspec.structs.replace(thing, text=thing.text.removesuffix(gone).rstrip(), last=cut)


def _bounds(line: Line, head: int, stop: tuple[int, int]) -> tuple[int, int]:
    """First token and one past the last: what depends on the head and stands beside it, up to a clause of its own."""
    mention = next(
        (
            m
            for m in line.mentions_in(line.starts[head] - 80, line.ends[head])
            if m.start <= line.starts[head] < m.end and m.form == "name"
        ),
        None,
    )
    first, last = line.range(mention.start, mention.end) if mention else (head, head + 1)
    while (
        first > 0
        and head - first < _LONGEST
        and _joins(line, first - 1, head, _BEFORE)
        and not _within(line, first - 1, stop)
    ):
        first -= 1
    keep = last
    while last < len(line.words) and last - first < _LONGEST and not _within(line, last, stop):
        joined = line.words[last] in ("and", "-", "–") or line.words[last] in _LINKS
        if not joined and not _joins(line, last, head, _AFTER):
            break
        if line.words[last] in _LINKS and not _under(line, last, head):
            break
        if line.words[last] == "and" and _next_clause(line, head, last):
            break
        last += 1
        if line.pos[last - 1] in ("NOUN", "PROPN") and not (
            last < len(line.words) and line.pos[last] in ("NOUN", "PROPN")
        ):
            keep = last
    while first < head and (
        line.pos[first] in ("ADP", "ADV", "CCONJ", "PUNCT")
        or line.words[first] in ("'s", "-", "least", "most")
    ):
        first += 1
    if (
        "between" in line.words[head:keep]
        and "and" not in line.words[line.words.index("between", head) : keep]
    ):
        keep = line.words.index("between", head)  # "links between Lima" tells half
    return first, keep


def _next_clause(line: Line, head: int, at: int) -> bool:
    """Whether "and" opens a clause of its own that the parse joined to a noun: "lost its licence and the owner left the town"."""
    if line.pos[at + 1 : at + 2] and line.pos[at + 1] not in ("DET", "PROPN", "NOUN", "ADJ", "NUM"):
        return False
    above = line.tokens[head].head
    if not 0 <= above < head:
        return False  # a subject: what follows is its own verb
    for k in range(at + 1, min(at + _LONGEST + 4, len(line.words))):
        if line.pos[k] == "VERB" and line.words[k] != line.lemmas[k] and not line.words[k].endswith("ing"):
            return line.tokens[k].rel != "acl" and line.word(k - 1) != "to"
        if line.pos[k] == "AUX":
            return True
        if line.pos[k] not in ("DET", "PROPN", "NOUN", "ADJ", "NUM", "ADP", "ADV"):
            return False
    return False


def _unbroken(line: Line, first: int, last: int) -> int:
    """The end of a phrase that breaks off within a name or before its number, put back before its last link: "the block of Mount" Pleasant Street."""
    after = line.pos[last] if last < len(line.words) else ""
    capital = last < len(line.words) and line.capital[last] and after in ("PROPN", "ADJ", "NOUN")
    named = (capital or after == "NUM") and line.pos[last - 1] == "PROPN"
    aged = line.word(last) == "-" and line.words[last - 1] in ("year", "month", "day")  # "27-year-old"
    scaled = after == "NUM" and line.words[last - 1] in words("verbs", "scales")  # "of magnitude 6"
    if not (named or aged or scaled) or last in line.timed:
        return last
    links = (i for i in range(last - 1, first, -1) if line.words[i] in _LINKS)
    return next(links, last)


def _within(line: Line, i: int, stop: tuple[int, int]) -> bool:
    """Whether a token belongs to the answer itself or to a time, which is asked for elsewhere."""
    return (stop[0] < line.ends[i] and line.starts[i] < stop[1]) or i in line.timed


def _joins(line: Line, i: int, head: int, kinds: frozenset[str]) -> bool:
    """Whether a token belongs to the phrase of the head."""
    glue = line.words[i] in ("-", "'s", "'", "%", "$")
    return (
        (line.pos[i] in kinds or glue)
        and line.tokens[i].rel not in ("acl", "appos", "parataxis")
        and _under(line, i, head)
    )


def _under(line: Line, i: int, head: int) -> bool:
    """Whether token `i` hangs on `head`, over a few steps."""
    for _ in range(5):
        if i == head:
            return True
        if i < 0 or line.tokens[i].rel in ("acl", "appos", "parataxis", "advcl"):
            return False
        i = line.tokens[i].head
    return False


def _text(page: Page, line: Line, first: int, last: int, *, keep: bool) -> str | None:
    """The words on one line, the first in lower case unless it is a name; an owner's pronoun gives way to the owner."""
    while last - 1 > first and line.pos[last - 1] in _OPEN_ENDS:
        last -= 1
    raw = " ".join(page.text[line.starts[first] : line.ends[last - 1]].split())
    if line.words[first] == "not":
        return None  # "not one child"
    loud = sum(part.isupper() and len(part) > 3 for part in raw.split()) > 1
    if loud or not raw or _BAD.intersection(raw) or ("," in raw.strip(",") and not raw[-1].isalnum()):
        return None
    if line.words[first] in _OWN and not keep:
        owner = _stands_for(page, line, first)
        rest = raw.split(" ", 1)[1:]
        if not rest:
            return None
        return f"{owner}’{'' if owner.endswith('s') else 's'} {rest[0]}" if owner else f"the {rest[0]}"
    if line.pos[first] == "DET" or (
        line.pos[first] == "NUM" and raw[:1].isalpha() and not line.tokens[first].name
    ):
        return raw[0].lower() + raw[1:]
    named = (
        _inside(line, first)
        or "'" in line.word(first + 1)
        or line.words[first] in _demonyms()
        or (line.word(first + 1) in _demonyms() and first + 1 < last)  # "Central American"
        or line.pos[first] == "PROPN"
        or line.tokens[first].name
        or line.words[first] == "i"
        or (
            line.pos[last - 1] == "PROPN" and last - 1 > first and line.pos[first] == "NOUN"
        )  # "Governor Torres"
    )
    initial = raw.split(" ", 1)[0]
    return raw if named or (not initial[1:].islower() and len(initial) > 1) else raw[0].lower() + raw[1:]


def _inside(line: Line, i: int) -> bool:
    """Whether words stand before a token in its sentence; behind an opening quotation mark a new one begins."""
    if not any(word[:1].isalnum() for word in line.words[:i]):
        return False
    return line.words[i - 1] not in _OPENING or line.word(i - 2)[:1].isalnum()  # "four “Peruvian men”"


@cache
def _demonyms() -> frozenset[str]:
    """One-word demonyms: they keep their capital at the start of a sentence."""
    return frozenset(word.lower() for word, _ in adjectives())


def _stands_for(page: Page, line: Line, i: int) -> str | None:
    """The name of what a pronoun stands for in this article, where it is known."""
    for mention in line.mentions_in(line.starts[i], line.ends[i]):
        if mention.start == line.starts[i] and 0 <= mention.chain < len(page.marks.chains):
            if line.words[i] in _SHE and page.marks.chains[mention.chain].kind == "place":
                return None
            if speaks_behind(line, mention):
                return None
            name = " ".join(page.marks.chains[mention.chain].name.split())
            known = name.lower() not in words("verbs", "stand_ins") and not _BAD.intersection(name)
            return name if known and len(name.split()) <= _LONGEST and name[:1].isupper() else None
    return None


def speaks_behind(line: Line, pronoun: Mention) -> bool:
    """Whether a pronoun was taken for the one who is named as speaker at the sentence's end: "he was stopped, Hill said" is not told of Hill."""
    for other in line.mentions_in(pronoun.end, line.end):
        if other.chain == pronoun.chain and other.form == "name":
            first, last = line.range(other.start, other.end)
            return any(line.any(k, clause_words("cues")) and line.pos[k] == "VERB" for k in (last, first - 1))
    return False


def _is_many(line: Line, head: int, first: int, last: int) -> bool:
    """Whether the phrase takes a plural verb."""
    word = line.words[head]
    said = line.words[first:last]
    if "and" in said[: said.index("between")] if "between" in said else "and" in said:
        return True
    if line.pos[head] == "PROPN":
        owned = any(line.words[i] in ("'s", "'") for i in range(first, head))  # "Ruiz's Socialists"
        return word in words("verbs", "plurals") or (owned and word.endswith("s"))
    if word in words("verbs", "plurals"):
        return True
    plain = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return plain and line.pos[head] == "NOUN" and line.lemmas[head] != word
