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
_SMALL = frozenset({"the", "a", "this", "next", "late", "early", "on"})
_HAD = frozenset({"is", "are", "was", "were", "been", "being", "be"})
_OWNED = 4  # words from a time to what it owns: "Friday's fatal triple shooting"
_BELOW = ("of", "for", "after", "by", "from")
_SOONEST = ("early", "soon", "late")
_LONGEST = 150  # words of a sentence that is read to its end
_FRONT = 2  # words before a time that opens its sentence
_REACH = 14  # words; a clause of news is seldom longer


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(TABLE["tense"][name].split())


def direction(text: str, sentence: Sentence, start: int, end: int) -> Direction | None:
    """The direction in which the words around `start:end` point."""
    found = _by_verbs(text, sentence, start, end)
    if found in (None, "present") and _to_come(text, sentence.tokens, _index(sentence.tokens, start)):
        return "future"
    return found


def _to_come(text: str, tokens: Sequence[Token], first: int) -> bool:
    """Whether words that no verb dates look ahead: "as early as Friday", "Stations to open on Thursday", "On Monday the council votes"."""
    if not 0 < len(tokens) < _LONGEST:
        return False
    words = [_plain(text, token) for token in tokens]
    if first >= 3 and words[first - 3] == words[first - 1] == "as":
        return words[first - 2] in _SOONEST
    verbs = [at for at, token in enumerate(tokens) if token.pos in _VERBAL]
    if not verbs and first <= _FRONT and words[max(0, first - 1)] == "on":
        return not _set("sessions").isdisjoint(words[first + 2 :])
    if not verbs or verbs[0] >= first or words[max(0, verbs[0] - 1)] != "to":
        return False
    begins = verbs[0] - 2
    named = begins >= 0 and tokens[begins].pos in ("NOUN", "PROPN")
    ended = ("past", "present")
    return named and not any(
        _verb(tokens, words, at) in ended for at in verbs[1:] if tokens[at].pos == "AUX" or at > first
    )


def _by_verbs(text: str, sentence: Sentence, start: int, end: int) -> Direction | None:
    """The direction of the verb nearest to `start:end`."""
    tokens = sentence.tokens
    first, last = _index(tokens, start), _index(tokens, end)
    near = tokens[max(0, first - _REACH - 6) : last + _REACH + 6]
    words = [_plain(text, token) for token in near]
    shift = max(0, first - _REACH - 6)
    if _arranged(tokens[shift : last + _REACH + 6], words, first - shift):
        return "future"
    left = range(first - 1, max(-1, first - 1 - _REACH), -1)
    right = range(last, min(len(tokens), last + _REACH))
    if _traded(words, first - shift, last - shift):
        return "past"
    headline = sentence.block in ("headline", "standfirst", "subhead", "caption")
    if headline and _will(tokens, range(first - 1, max(-1, first - 5), -1), text):
        return "future"
    if (
        _named_alone(tokens, text, left)
        and _nearest(tokens[shift : last + _REACH + 6], words, [at - shift for at in right], stop=True)
        == "past"
    ):
        return None  # "the vote on 6 May drew crowds", "… drew criticism": over or to come
    for side, stop in ((left, True), (right, True), (left, False)):
        found = _nearest(tokens[shift : last + _REACH + 6], words, [at - shift for at in side], stop=stop)
        if found is not None:
            return "past" if found == "present" and headline else found
    return None


def _plain(text: str, token: Token) -> str:
    """A word in small letters; the month of May and a man called Will plan nothing."""
    word = text[token.start : token.end]
    return word if token.pos == "PROPN" and word.lower() in _set("future") else word.lower()


def _named_alone(tokens: Sequence[Token], text: str, left: range) -> bool:
    """Whether the noun of something planned stands before a time without a verb: "the launch of the ship on 12 May"."""
    for at in left:
        word = _plain(text, tokens[at])
        if tokens[at].pos in _VERBAL or word in _CLAUSE or word in _set("future"):
            return False
        if word in _set("nouns"):
            return True
    return False


def _will(tokens: Sequence[Token], left: range, text: str) -> bool:
    """Whether a headline says with a bare infinitive what will be: "Search to end on Sunday"."""
    verb = next((at for at in left if tokens[at].pos == "VERB"), None)
    if verb is None or verb < 2 or text[tokens[verb - 1].start : tokens[verb - 1].end].lower() != "to":
        return False
    return tokens[verb - 2].pos in ("NOUN", "PROPN")


def _arranged(tokens: Sequence[Token], words: Sequence[str], first: int) -> bool:
    """Whether the day is one that something was announced for or postponed to, whenever that was said."""
    at = first - 1
    if at >= 0 and tokens[at].lemma in _set("naming") and "a" in words[first + 1 : first + 3]:
        return True
    while at > 0 and words[at] in _SMALL:
        at -= 1
    if _called_for(tokens, words, at):
        return True
    if at > 0 and words[at] == "within":  # "promised a report within ten days"
        verb = next(
            (place for place in range(at - 1, max(-1, at - 7), -1) if tokens[place].pos == "VERB"), None
        )
        return verb is not None and tokens[verb].lemma in _set("planned")
    if at < 1 or words[at] not in ("for", "to", "until"):
        return False
    known = _set("arranged") if words[at] == "for" else _set("moved")
    for place in range(at - 1, max(-1, at - 7), -1):
        if words[place] in _CLAUSE or words[place] in (",", "for", "to"):
            return False
        if tokens[place].pos == "VERB":
            said = (
                place < at - 1
                or words[max(0, place - 1)] == ","
                or (_HAD | {"has", "have"}).intersection(words[max(0, place - 3) : place])
            )
            return bool(said) and tokens[place].lemma in known
    return False


def _called_for(tokens: Sequence[Token], words: Sequence[str], last: int) -> bool:
    """Whether the day is that of what somebody called for: "called for a march on Saturday"."""
    for place in range(last, max(0, last - 7), -1):
        if tokens[place].pos in _VERBAL or words[place] in _CLAUSE:
            return False
        if words[place] == "for":
            called = tokens[place - 1].lemma in _set("calling") and tokens[place - 1].pos == "VERB"
            return called and not _set("called").isdisjoint(words[place + 1 : last + 1])
    return False


def _traded(words: Sequence[str], first: int, last: int) -> bool:
    """ "Friday's closing price", "Friday's crash", "more than Friday's": what is compared with or befell is over, whatever the verb says."""
    owner = words[last : last + 1] and words[last] in ("'s", "’s")
    return bool(owner) and (
        not _set("befallen").isdisjoint(words[last + 1 : last + _OWNED])
        or words[max(0, first - 1) : first] in (["over"], ["than"])
    )


def _nearest(
    tokens: Sequence[Token], words: Sequence[str], side: Sequence[int], *, stop: bool
) -> Direction | None:
    """Direction of the first verb or word of plan on one side; at a clause boundary the search ends where `stop` is set."""
    for at in side:
        word = words[at]
        if stop and word in _CLAUSE:
            return None
        if tokens[at].pos in _VERBAL or word in _set("future"):
            found = _verb(tokens, words, at)
            if found is not None:
                return found
        elif word in _set("nouns"):
            return "future"
    return None


def _verb(tokens: Sequence[Token], words: Sequence[str], at: int) -> Direction | None:
    """Direction of a verb with the words before it: auxiliaries, "to", words of plan."""
    word, near = words[at], words[max(0, at - 3) : at]
    being = _set("be").intersection(near)
    if word in _set("future") or _set("future").intersection(near):
        return "past" if _done(tokens, words, at) and "will" not in (word, *near) else "future"
    if near[-1:] == ["to"] or (near[-2:-1] == ["to"] and (near[-1] == "be" or tokens[at - 1].pos == "ADV")):
        to = at - 1 if near[-1:] == ["to"] else at - 2
        if words[to - 1 : to] and words[to - 1] in _set("be"):
            return "future"
        if words[to - 1 : to] == [","] and tokens[at].lemma in _set("timed"):
            return "future"  # "a truce, to start on Monday"
        above = {token.lemma for token in tokens[max(0, to - 6) : to]} | set(words[max(0, to - 6) : to])
        if "had" in above and _set("ahead") & above:
            return "present"  # "had been due to report by 5 May": before or behind us
        return (
            "future" if _set("planned") & above else None
        )  # else an infinitive takes its time from the verb above it
    if near[-1:] and near[-1] in _set("letting") and tokens[at].lemma == word:
        return None  # "was let go": the time is that of "let"
    if (
        tokens[at].lemma in _set("ahead")
        and (being or words[at + 1 : at + 2] in (["for"], ["to"]))
        and word.endswith(("ed", "set", "due", "bound"))
        and not (words[at + 1 : at + 2] and words[at + 1] in _set("aside"))
    ):
        if "had" in near:
            return "present"  # "had been set for 5 May": before or behind us
        return "future"
    if _set("have").intersection(near) and word not in _set("have"):
        return "present" if "had" in near and tokens[at].lemma in _set("intends") else "past"
    if word in _set("past") or (word.endswith("ed") and tokens[at].lemma != word):
        now = being and not being & _set("gone") and tokens[at].lemma not in _set("alleged")
        return "present" if now else "past"
    if tokens[at].pos == "VERB" and being & _set("was") and not word.endswith("ing"):
        return "past"  # "were driven home": participles of every shape
    if word.endswith("ing"):
        if near[-1:] and near[-1] in _BELOW:
            return None  # "is accused of wounding two": the time is that of the verb above
        return "past" if being & _set("was") else "present" if being else None
    if word in _set("be") or word in _set("have"):
        ahead = words[at + 1 : at + 3]
        if ahead[:1] == ["to"] or any(token.lemma in _set("ahead") for token in tokens[at + 1 : at + 3]):
            return "future"
        if word in _set("have") and any(
            _participle(token, word)
            for token, word in zip(tokens[at + 1 : at + 4], words[at + 1 : at + 4], strict=False)
        ):
            return "past"  # "has died"
        return "past" if word in ("was", "were", "had", "been") else "present"
    return "future" if tokens[at].lemma in _set("intends") else "present"


def _participle(token: Token, word: str) -> bool:
    """Whether a verb stands in the form that "has" asks for."""
    return token.pos in _VERBAL and (word in _set("past") or (word.endswith("ed") and token.lemma != word))


def _done(tokens: Sequence[Token], words: Sequence[str], at: int) -> bool:
    """ "Would have gone": "have" with a participle behind it; not "should have service restored"."""
    for place in range(max(0, at - 3), min(at + 2, len(words) - 1)):
        if words[place] == "have" and tokens[place + 1].pos in _VERBAL:
            return True
    return False


def _index(tokens: Sequence[Token], offset: int) -> int:
    """The first token that starts at or after an offset."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].start < offset:
            low = middle + 1
        else:
            high = middle
    return low
