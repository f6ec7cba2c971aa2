"""The build of what somebody said: its words in order, with function words by class. In: tokens of an utterance. Out: its form; how like two forms are.

Two translators seldom choose the same words, but they keep the build: who does what, the negations, the order of the clauses. Verbs of several
words are put for the plain ones they mean. Refuses to say whether two utterances are one: families.py weighs form, words and speaker together.
"""

from collections.abc import Callable, Sequence
from functools import cache

import msgspec

from variorum.lang.load import load_table
from variorum.model.mark import Token

_SILENT = frozenset(("DET", "AUX", "PUNCT", "X"))
_LONGEST = 60  # words of a form that are compared; a longer one is a speech

Form = tuple[str, ...]


def in_plain_verbs(tokens: Sequence[Token]) -> list[Token]:
    """Tokens with a verb of several words ("put an end to", "carried it out") replaced by the one it stands for."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        plain, used = _plain_verb(tokens, at)
        if used == 0:
            found.append(tokens[at])
            at += 1
            continue
        found.append(msgspec.structs.replace(tokens[at], lemma=plain, pos="VERB"))
        found += [token for token in tokens[at + 1 : at + used] if token.pos == "PRON"]
        at += used
    return found


def _plain_verb(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The verb that the words from here stand for, and how many they are: the particle may stand behind a pronoun."""
    for rest, plain in _phrasal().get(tokens[at].lemma.lower(), ()):
        for begin in (at + 1, at + 2):
            if begin == at + 2 and not (begin < len(tokens) and tokens[at + 1].pos == "PRON"):
                continue
            if tuple(token.lemma.lower() for token in tokens[begin : begin + len(rest)]) == rest:
                return plain, begin + len(rest) - at
    return "", 0


def form_of(tokens: Sequence[Token], class_of: Callable[[str], str]) -> Form:
    """The words of an utterance in order; `class_of` tells the class of a content word."""
    found = []
    for token in tokens[:_LONGEST]:
        lemma = token.lemma.lower()
        word = _function_words().get(lemma)
        if word is None and token.pos not in _SILENT:
            word = class_of(lemma)
        if word:
            found.append(word)
    return tuple(found)


def alike(left: Form, right: Form) -> tuple[float, float]:
    """How much of both forms, and of the shorter, stands in the other in the same order."""
    if not left or not right:
        return 0.0, 0.0
    row = [0] * (len(right) + 1)
    for word in left:
        last = row
        row = [0]
        for at, other in enumerate(right):
            row.append(last[at] + 1 if word == other else max(last[at + 1], row[-1]))
    common = row[-1]
    return 2 * common / (len(left) + len(right)), common / min(len(left), len(right))


def negations(form: Form) -> int:
    """How often a form says no."""
    return sum(word == "not" for word in form)


@cache
def _phrasal() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word → the rest of each verb of several words, the longest first, and the plain verb."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for plain, phrases in load_table("en", "speech")["phrasal"].items():
        for phrase in phrases:
            first, *rest = phrase.split()
            table.setdefault(first, []).append((tuple(rest), plain))
    return {first: sorted(rests, key=lambda r: (-len(r[0]), r)) for first, rests in table.items()}


@cache
def _function_words() -> dict[str, str]:
    """Function words that tell the build → their class; those that tell nothing → "" (left out)."""
    table = load_table("en", "speech")["build"]
    return {word: "" if key == "silent" else key for key, words in table.items() for word in words.split()}
