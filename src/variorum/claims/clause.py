"""Clause: the stretch of a sentence that belongs to one statement. In: a line and an anchor word. Out: its bounds, context lemmas, chains.

The bounds are drawn by subordinators, semicolons, dashes and the speaker's own clause. Refuses to look beyond the sentence.
"""

from bisect import bisect_left
from functools import cache

import msgspec

from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line

_HARD = frozenset((";", ":", "—", "–", "?", "!", "(", ")", "•", "|"))
_CONTENT = frozenset(("NOUN", "VERB", "ADJ"))
_LIMIT = 40


class Clause(msgspec.Struct, frozen=True):
    """Token indices first:last (one past the end) of a clause within its line."""

    first: int
    last: int


def clause_of(line: Line, first: int, last: int) -> Clause:
    """The clause around the tokens first:last."""
    if line.bars is None:
        line.bars = _bars(line, leftwards=True), _bars(line, leftwards=False)
    before, behind = line.bars
    place = bisect_left(before, first)
    left = max(before[place - 1] + 1 if place else 0, first - _LIMIT)
    place = bisect_left(behind, last)
    right = min(behind[place] if place < len(behind) else len(line.words), last + _LIMIT)
    return Clause(left, max(right, last))


def _bars(line: Line, *, leftwards: bool) -> list[int]:
    """The words that close a clause on this side, in order."""
    may = _may_close()
    return [
        i
        for i, word in enumerate(line.words)
        if (word in may or line.pos[i] == "CCONJ") and _closes(line, i, leftwards=leftwards)
    ]


@cache
def _may_close() -> frozenset[str]:
    """Every word that `_closes` asks for."""
    return _HARD.union(("-", "that", ","), clause_words("subordinators"), clause_words("relatives"))


def _closes(line: Line, i: int, *, leftwards: bool) -> bool:
    """Whether the word at `i` closes a clause on this side."""
    word = line.words[i]
    if word in _HARD or (word == "-" and line.block == "headline" and _spaced(line, i)):
        return True
    if word in clause_words("subordinators") and word not in ("since", "once", "despite", "following"):
        return True
    if word == "that" and i and line.any(i - 1, clause_words("cues")):
        return True
    if (
        not leftwards
        and word in clause_words("relatives")
        and "," in (line.word(i - 1), _before_case(line, i))
    ):
        return True
    if not leftwards and word == "," and _cue_follows(line, i + 1):
        return True
    both = line.pos[i] == "CCONJ" and i + 2 < len(line.pos)
    return (
        both
        and line.pos[i + 1] in ("PRON", "DET", "NOUN", "PROPN", "NUM")
        and any(p in ("VERB", "AUX") for p in line.pos[i + 2 : i + 5])
    )


def _before_case(line: Line, i: int) -> str:
    """The word before a preposition: the comma in ", with which"."""
    return line.word(i - 2) if i > 1 and line.pos[i - 1] == "ADP" else ""


def _spaced(line: Line, i: int) -> bool:
    """Whether blanks stand around a token: "Ferry sinks - The Herald"."""
    before = i == 0 or line.starts[i] > line.ends[i - 1]
    return before and (i + 1 == len(line.words) or line.starts[i + 1] > line.ends[i])


def _cue_follows(line: Line, i: int) -> bool:
    """Whether a speaker's clause starts at `i`: ", said the mayor", ", police said"."""
    return any(
        line.any(j, clause_words("cues")) and line.pos[j] == "VERB"
        for j in range(i, min(i + 4, len(line.words)))
    )


def context_of(line: Line, clause: Clause) -> tuple[str, ...]:
    """Content lemmas of the clause, sorted: no names, no numbers, no light verbs, no words of time."""
    found = set()
    for i in range(clause.first, clause.last):
        token = line.tokens[i]
        if (
            token.pos not in _CONTENT
            or token.name
            or i in line.timed
            or len(token.lemma) < 3
            or (line.capital[i] and not line.shouted and i > 0)
        ):
            continue
        lemma = line.lemmas[i]
        if (
            lemma not in clause_words("light_verbs")
            and lemma not in clause_words("cues")
            and (lemma.isalpha() or not any(c.isdecimal() for c in lemma))
        ):
            found.add(lemma)
    return tuple(sorted(found))


def chains_of(line: Line, clause: Clause, subject: int | None) -> tuple[int, ...]:
    """Chains of the mentions in the clause, the subject's first."""
    if clause.first >= clause.last:
        return () if subject is None else (subject,)
    start, end = line.tokens[clause.first].start, line.tokens[clause.last - 1].end
    found = [] if subject is None else [subject]
    for mention in line.mentions_in(start - 100, end):
        if mention.start < end and start < mention.end and mention.chain >= 0 and mention.chain not in found:
            found.append(mention.chain)
    return tuple(found)
