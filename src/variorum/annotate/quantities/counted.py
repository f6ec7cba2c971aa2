"""Find what a number counts. In: the words behind the number with their tags. Out: the noun phrase and its head.

"16,000 members", "31 of the 40 seats", "12 of its striking workers", "9,000 soldiers and police". Refuses to cross a
verb, a comma between clauses or a preposition other than "of". Works on rough tags: word lists come before tags.
"""

from bisect import bisect_left
from typing import NamedTuple

from variorum.annotate.quantities.persons import irregular, is_person, singular, verb_like
from variorum.annotate.quantities.words import wordset
from variorum.model.mark import Token

_NOUNS = ("NOUN", "PROPN")
QUOTES = ('"', "“", "”", "``", "''")
_QUOTED = 3  # words of a counted noun in quote marks
_LONGEST = 9  # words of a counted noun phrase; longer ones are runs of mis-tagged text


class Counted(NamedTuple):
    """The counted noun phrase text[start:end] and its head lemma; both None for a bare "of them"."""

    start: int
    end: int
    head: str
    person: bool
    whole: bool  # reached over "of": the number is a part of it


class Row:
    """The words of one sentence, found by offset."""

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        """Keep the text for the words as printed."""
        self.text = text
        self.tokens = tokens
        self._starts = [token.start for token in tokens]

    def at(self, offset: int) -> int:
        """Index of the first word that begins at or behind the offset."""
        return bisect_left(self._starts, offset)

    def word(self, i: int) -> str:
        """The word as printed, "" outside."""
        return self.text[self.tokens[i].start : self.tokens[i].end] if 0 <= i < len(self.tokens) else ""

    def pos(self, i: int) -> str:
        """The tag of the word, "" outside."""
        return self.tokens[i].pos if 0 <= i < len(self.tokens) else ""


def find_counted(row: Row, offset: int, *, after_of: bool = True, plural: bool = False) -> Counted | None:
    """The noun phrase that begins at `offset` (behind number and unit), over "of", determiners and "more".

    `plural` says that the number is plain and not one: then "11 rebounds" is no verb and "11 member trade pact" no members.
    """
    i = row.at(offset)
    whole = False
    if row.word(i) == "-":
        i += 1
    if row.word(i).lower() == "of":
        if not after_of:
            return None
        i, whole = i + 1, True
        while row.word(i).lower() in wordset("counted", "phrase", "determiners") or row.pos(i) == "DET":
            i += 1
        if row.word(i).lower() in wordset("counted", "phrase", "pronouns"):
            return None
        while row.pos(i) == "NUM":
            i += 1
    elif row.word(i - 1).lower() == "half" and row.word(i).lower() in wordset(
        "counted", "phrase", "determiners"
    ):
        i, whole = i + 1, True  # "half the condos"
    if row.word(i) in ("'s", "’s", "'", "’"):
        return None
    if row.word(i) in QUOTES and any(row.word(k) in QUOTES for k in range(i + 2, i + 2 + _QUOTED)):
        i += 1  # 60 "bandits"
    i = _behind_so_called(row, i)
    begin = i
    head, last = (-1, -1) if _time_behind(row, i) else _walk(row, i, plural=plural)
    if head < 0:
        return None
    if whole:
        begin = next((k + 1 for k in range(head - 1, begin - 1, -1) if row.pos(k) == "NUM"), begin)
    last = _with_partner(row, last)
    word = row.word(head)
    return Counted(row.tokens[begin].start, row.tokens[last].end, singular(word), is_person(word), whole)


def _behind_so_called(row: Row, i: int) -> int:
    """ "eleven so-called pairs": the noun is still to come."""
    words = [row.word(k).lower() for k in range(i, i + 3)]
    if words == ["so", "-", "called"]:
        return i + 3
    return i + 2 if words[:2] == ["so", "called"] else i + (words[0] == "so-called")


def _walk(row: Row, i: int, *, plural: bool) -> tuple[int, int]:
    """Head and last word of the noun phrase from word i on; (-1, -1) where there is none."""
    head = held = -1
    begin = i
    while i < len(row.tokens) and i < begin + _LONGEST:
        word, pos = row.word(i), row.pos(i)
        low = word.lower()
        if head >= 0 and _closed_by(row, head, i) and not (plural and _first_of_compound(row, head, i)):
            break
        if head < 0 and _new_number(row, i, begin):
            break
        if (
            low in wordset("counted", "phrase", "stop")
            and not (low in wordset("counted", "phrase", "participles") and head < 0 and _dead_noun(row, i))
            and not (begin < i and head < 0 and _joins_adjectives(row, i))
        ):
            break
        if (
            (
                is_person(word)
                and pos != "PROPN"
                and not (pos == "ADJ" and word[:1].isupper() and row.pos(i + 1) in _NOUNS)
                and not (
                    pos in ("VERB", "ADP")
                    and low not in wordset("counted", "phrase", "states")
                    and not _plural_in_phrase(row, i, begin)
                )
            )
            or pos in _NOUNS
            or (plural and i == begin and _plural_as_verb(word, pos))
        ):
            head = i
        elif not _modifies(row, i) or (head >= 0 and _reduced_clause(row, i)):
            break
        elif word in ("-", "–") and head >= 0:
            held, head = head, -1  # "four oil-producing countries": the noun was part of a compound
        i += 1
    if head < 0 <= held:  # "a $40 million write-down": the compound is the noun
        head = i - 1 if i - 1 > held and row.word(i - 2) in ("-", "–") else held
    return _by_syntax(row, begin, head)


def _reduced_clause(row: Row, i: int) -> bool:
    """ "the quarter ended Oct. 31", "people trapped inside": a participle behind the noun begins a clause."""
    joined = row.word(i - 1) == "-" or row.word(i + 1) == "-"
    behind_plural = row.word(i).endswith("ing") and row.word(i - 1).endswith("s")
    return row.pos(i) == "VERB" and not joined and (row.word(i).endswith("ed") or behind_plural)


def _plural_as_verb(word: str, pos: str) -> bool:
    """ "11 rebounds a game": behind a plural number a verb has no s, so this is a noun that was tagged wrongly."""
    return (
        pos == "VERB"
        and word.islower()
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "says"))
    )


def _first_of_compound(row: Row, head: int, i: int) -> bool:
    """ "11 member trade pact", "12 man squad": a singular behind a plural number is part of what follows."""
    word = row.word(head).lower()
    return (
        row.pos(head) == "NOUN"
        and row.pos(i) == "NOUN"
        and singular(word) == word
        and not irregular(word)
        and word not in wordset("labels", "after", "plural_people")
    )


def _by_syntax(row: Row, begin: int, head: int) -> tuple[int, int]:
    """The head that the number hangs on, where the syntax knows one further on and nothing closes the phrase before it."""
    number = begin - 1
    if number < 0 or row.tokens[number].rel != "nummod":
        return head, head
    governor = row.tokens[number].head
    if not max(head, begin) < governor < begin + _LONGEST or row.pos(governor) not in _NOUNS:
        return head, head
    between = range(max(head + 1, begin), governor)
    if any(
        row.pos(k) in ("PUNCT", "CCONJ", "AUX", "ADP", "SCONJ", "PRON")
        or row.word(k).lower() in wordset("counted", "phrase", "stop")
        for k in between
    ):
        return head, head
    return (head, head) if head >= 0 and is_person(row.word(head)) else (governor, governor)


def _time_behind(row: Row, i: int) -> bool:
    """ "3 percent last year", "40 aircraft this week": what follows says when."""
    if (
        row.word(i).lower() in wordset("counted", "phrase", "periods")
        and row.word(i + 1) == "-"
        and row.word(i + 2) in ("on", "over", "to")
    ):
        return True  # "up 16% year-on-year"
    return row.word(i).lower() in wordset("counted", "phrase", "pointers") and row.word(
        i + 1
    ).lower() in wordset("counted", "phrase", "periods")


def _new_number(row: Row, i: int, begin: int) -> bool:
    """ "40,000 five years later": a second number that no hyphen joins begins a quantity of its own."""
    return i == begin and row.pos(i) == "NUM" and row.word(i + 1) != "-" and row.word(i - 1) != "-"


def _plural_in_phrase(row: Row, i: int, begin: int) -> bool:
    """ "12 Ruritanian aides": a plural of people behind a modifier, though the tag says verb."""
    return i > begin and row.word(i).endswith("s") and row.pos(i - 1) in ("PROPN", "ADJ")


def _dead_noun(row: Row, i: int) -> bool:
    """ "12 killed" has no noun; "12 injured people" has."""
    return row.pos(i + 1) in _NOUNS


def _modifies(row: Row, i: int) -> bool:
    """Whether word i can stand before the head noun: adjective, participle, hyphen, possessive, "more"."""
    pos, low = row.pos(i), row.word(i).lower()
    after = row.pos(i + 1)
    if i and row.word(i - 1) == "-" and row.tokens[i].start == row.tokens[i - 1].end:
        return True
    if pos in ("ADJ", "NUM") or low in wordset("counted", "phrase", "openers"):
        return True
    if low in verb_like():
        return True
    if pos == "VERB":
        return low.endswith(("ed", "ing")) and (after in (*_NOUNS, "ADJ") or row.word(i + 1) == "-")
    if pos == "ADV":
        return low.endswith("ly") and after in ("ADJ", "VERB", "NOUN")
    if pos == "PART" or low in ("'s", "’s", "s'"):
        return low in ("'s", "’s", "'", "’")
    if low in ("-", "–"):
        return i > 0 and row.tokens[i].start == row.tokens[i - 1].end and row.word(i + 1)[:1].isalnum()
    return _joins_adjectives(row, i)


def _joins_adjectives(row: Row, i: int) -> bool:
    """ "false or misleading claims", "large, old trees"."""
    if row.word(i).lower() not in (",", "and", "or") or row.pos(i - 1) != "ADJ":
        return False
    participle = row.pos(i + 1) == "VERB" and row.word(i + 1).endswith(("ing", "ed"))
    return row.pos(i + 1) == "ADJ" or (participle and row.pos(i + 2) in _NOUNS)


def _closed_by(row: Row, head: int, i: int) -> bool:
    """Whether the phrase ends before word i: a plural is complete unless a people noun or another plural follows."""
    word, nxt = row.word(head), row.word(i)
    if row.word(i - 1) == "-" or nxt == "-" or nxt in ("'s", "’s"):
        return False
    plural = (
        word.endswith("s") and not word.endswith(("ss", "us", "is")) and singular(word) != word.lower()
    ) or irregular(word)
    if not plural or row.pos(head) == "PROPN":
        return (
            is_person(word)
            and not is_person(nxt)
            and row.pos(head) != "PROPN"
            and word.lower() not in wordset("counted", "phrase", "joiners")
        )
    if row.pos(i) == "PROPN":
        return True
    return not (is_person(nxt) or (row.pos(i) == "NOUN" and nxt.endswith("s")))


def _with_partner(row: Row, last: int) -> int:
    """ "soldiers and police": the second noun belongs to the count when both are bare nouns of one kind."""
    if row.word(last + 1).lower() != "and" or row.pos(last + 2) != "NOUN":
        return last
    left, right = row.word(last), row.word(last + 2)
    if row.pos(last + 3) in ("NOUN", "PROPN") or row.word(last + 3).lower() in wordset(
        "counted", "phrase", "speech"
    ):
        return last
    same = is_person(left) and is_person(right)
    return (
        last + 2 if same and (right.endswith("s") or right in wordset("counted", "phrase", "pairs")) else last
    )
