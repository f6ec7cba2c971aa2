"""Names where capitals prove nothing: headlines, labels, lines of shouting. In: a line and what the rest of the article names. Out: runs.

Known are the names of the article's own sentences, the atlas, and people whom the parser sees and a given name or title bears out.
Refuses every other word with a capital.
"""

from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.names import Run
from variorum.annotate.mentions.words import Line, Word


def find_known(line: Line, lex: Lexicon, known: dict[str, set[tuple[str, ...]]]) -> list[Run]:
    """Names of a line whose capitals prove nothing: those that the rest of the article or the atlas knows."""
    runs = []
    lows = [word.low for word in line.words]
    i = 0
    while i < len(lows):
        best = 0
        for name in known.get(lows[i], ()):
            if len(name) > best and tuple(lows[i : i + len(name)]) == name:
                best = len(name)
        if (
            not best
            and line.words[i].cap
            and (lows[i] in lex.demonyms or lows[i] in lex.countries or lows[i] in lex.places)
        ):
            best = 1
        best = best or _person_at(line.words, i, lex)
        if best and line.words[i].cap:
            runs.append(Run(line, i, i + best))
        i += best or 1
    return runs


def _person_at(words: list[Word], i: int, lex: Lexicon) -> int:
    """Words from i on that the parser takes for a person, where a given name or a title bears it out; 0 where there is none."""
    j = i
    while (
        j < len(words) and words[j].cap and words[j].tag[2:] == "PER" and (j == i or words[j].tag[0] == "I")
    ):
        j += 1
    borne = words[i].low in lex.given or (i > 0 and words[i - 1].low in lex.titles)
    return j - i if borne and 1 < j - i < 5 else 0
