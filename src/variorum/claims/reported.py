"""Reported: what stands around a deed that is told in another's words. In: a page, a line, the deed. Out: who told or vowed it, whom "they" means.

Refuses to find deeds: bonds does.
"""

from variorum.claims.binding import table
from variorum.claims.deeds import by_the_way
from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line, Page
from variorum.claims.parties import Party


def supposed(line: Line) -> bool:
    """Whether an "if" makes a case of the sentence; "if necessary" makes none."""
    return any(word == "if" and not by_the_way(line, k) for k, word in enumerate(line.words))


_HEARER = 7  # words back from what is vowed, over who hears it
_TELLERS = frozenset(("he", "she", "they", "it"))


def order_told(line: Line, i: int) -> bool:
    """Whether somebody tells of an order of his own: "said he had ordered the guard to clear the road"."""
    if line.word(i - 1) != "had" or not line.any(i, table("orders")) or line.word(i - 2) not in _TELLERS:
        return False
    return any(
        line.any(k, clause_words("cues")) and line.pos[k] == "VERB" for k in range(max(0, i - 5), i - 2)
    )


def threatens(line: Line, first: int, verb: int) -> bool:
    """Whether a deed is announced for a case: "warned that he would close the border if …"; of others "if" only supposes."""
    for k in (first - 1, first - 2):
        if line.pos[k] == "VERB" and k >= 0:
            return line.any(k, table("threats")) or (
                line.any(k, clause_words("cues")) and line.any(verb, table("deeds"))
            )
    return False


def addressed(line: Line, who: Party) -> Party:
    """Whom "they" means in "warned the miners that they must leave": those who were told; anybody else as found."""
    i = who.first - 2
    if line.words[who.head] not in ("they", "he", "she", "it") or line.word(who.first - 1) != "that" or i < 1:
        return who
    for k in range(i - 1, max(-1, i - 8), -1):
        if line.pos[k] == "VERB" or (line.pos[k] in ("ADP", "PUNCT") and line.words[k] != "-"):
            told = line.any(k, table("telling")) and line.pos[i] in ("NOUN", "PROPN")
            return Party(k + 1, i + 1, i) if told else who
    return who


def told(page: Page, line: Line, i: int, *, refused: bool = False) -> bool:
    """Whether "would" is a "will" that is reported: no quoted words, a word of saying before it or the headline's own.

    What is `refused` needs the word of saying: "he would not give a name" tells what he did.
    """
    quotes = page.quotes_over(line.starts[i], line.ends[i])
    if any(quote.kind == "direct" for quote in quotes):
        return False
    said = any(
        line.any(j, clause_words("cues") | table("vows") | table("plans")) for j in range(max(0, i - 30), i)
    )
    return said or bool(quotes) or (not refused and i + 2 < len(line.words))


def vowed_by(line: Line, first: int, verb: int) -> int | None:
    """The vow whose content a clause is: "pledged that every family will be rehoused"."""
    head = line.tokens[verb].head
    if (
        line.tokens[verb].rel == "ccomp"
        and 0 <= head < first
        and line.any(head, table("vows"))
        and line.pos[head] == "VERB"
    ):
        return head
    that = False
    for j in range(first - 1, max(-1, first - _HEARER), -1):
        if line.any(j, table("vows")) and line.pos[j] == "VERB":
            return j
        that = that or line.words[j] == "that"
        hearer = that and line.pos[j] in ("NOUN", "PROPN", "DET", "ADJ", "PRON")  # "assured the paper that"
        if line.words[j] != "that" and j not in line.timed and not hearer:
            break
    return None
