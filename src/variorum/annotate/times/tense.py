"""Whether a sentence speaks of the past or of what is to come at a given place. In: a sentence and the article's text. Out: a direction.

The nearest verb group decides, the one before first, since English puts the time after its verb or at the head of the clause.
Refuses to decide where no finite verb and no word of plan stands near.
"""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from variorum.annotate.times.words import TABLE
from variorum.model.mark import Sentence, Token

Direction = Literal["past", "present", "future"]

_VERBAL = ("VERB", "AUX")
_CLAUSE = frozenset(
    {";", ":", "“", "”", '"', "that", "which", "who", "because", "although", "while", "whereas", "—", "–"}
)
_REACH = 14  # words; a clause of news is seldom longer


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(TABLE["tense"][name].split())


def direction(text: str, sentence: Sentence, start: int, end: int) -> Direction | None:
    """The direction in which the words around `start:end` point."""
    tokens = sentence.tokens
    left = [token for token in tokens if token.end <= start]
    right = [token for token in tokens if token.start >= end]
    headline = sentence.block in ("headline", "standfirst", "subhead")
    for side, stop in ((left[::-1][:_REACH], True), (right[:_REACH], True), (left[::-1][:_REACH], False)):
        found = _nearest(text, tokens, side, stop=stop)
        if found is not None:
            return "past" if found == "present" and headline else found
    return None


def _nearest(text: str, tokens: Sequence[Token], side: Sequence[Token], *, stop: bool) -> Direction | None:
    """Direction of the first verb or word of plan on one side; at a clause boundary the search ends where `stop` is set."""
    for token in side:
        word = text[token.start : token.end].lower()
        if stop and word in _CLAUSE:
            return None
        if token.pos in _VERBAL or word in _set("future") or word in _set("past"):
            found = _verb(text, tokens, token, word)
            if found is not None:
                return found
        elif word in (
            "deadline",
            "upcoming",
            "forthcoming",
            "scheduled",
            "planned",
            "due",
            "slated",
            "expected",
        ):
            return "future"
    return None


def _verb(text: str, tokens: Sequence[Token], token: Token, word: str) -> Direction | None:
    """Direction of a verb with the words before it: auxiliaries, "to", words of plan."""
    at = _index(tokens, token)
    before = [text[one.start : one.end].lower() for one in tokens[max(0, at - 5) : at]]
    near = before[-3:]
    if word in _set("future") or _set("future") & set(near):
        return "past" if "have" in near and "would" not in near else "future"
    if near[-1:] == ["to"] or (near[-2:-1] == ["to"] and word not in _set("past")):
        if _set("planned") & set(before) or _set("be") & set(before[-2:-1]):
            return "future"
        return None  # an infinitive takes its time from the verb above it
    if _set("have") & set(near) and word not in _set("have"):
        return "past"
    if word in _set("past") or (word.endswith("ed") and token.pos != "ADJ"):
        return _participle(word, before)
    if word.endswith("ing") and not _set("be") & set(near):
        return None
    if word in _set("be") | _set("have"):
        following = [text[one.start : one.end].lower() for one in tokens[at + 1 : at + 4]]
        if following[:1] == ["to"] or _set("planned") & set(following[:2]):
            return "future"
        return "past" if word in ("was", "were", "had", "did", "been") else "present"
    return "present" if token.pos in _VERBAL else None


def _participle(word: str, before: Sequence[str]) -> Direction:
    """ "Was scheduled", "is expected", "set for": planned words look ahead behind a form of "be" or as bare participles."""
    if word in _set("planned") and (
        word
        not in (
            "asked",
            "ordered",
            "urged",
            "demanded",
            "promised",
            "vowed",
            "decided",
            "agreed",
            "allowed",
            "proposed",
            "wanted",
            "hoped",
            "needed",
            "required",
        )
    ):
        return "future"
    return "past"


def _index(tokens: Sequence[Token], token: Token) -> int:
    """Where a token stands in its sentence."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].start < token.start:
            low = middle + 1
        else:
            high = middle
    return low
