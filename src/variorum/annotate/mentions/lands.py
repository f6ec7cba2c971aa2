"""Lands that no atlas knows, told by how the article speaks of them. In: lines of words and the lexicon. Out: the lexicon with those added.

"the parliament of Ostland", "Ostland's army", "in Ostland", "an Ostlandian minister", "neighbouring Ostland". One sign is not enough where
a person or firm could stand in its place. Refuses every word that a title, a given name or a verb of speech stands beside.
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.words import Line, Word
from variorum.lang.load import load_table

_OWNER = ("'s", "’s")


def with_lands(lines: Sequence[Line], lex: Lexicon) -> Lexicon:
    """The lexicon for one article."""
    table = load_table("en", "places")["lands"]
    bodies, beside = frozenset(table["bodies"].split()), frozenset(table["beside"].split())
    names: dict[str, str] = {}
    owned: Counter[str] = Counter()
    stood: Counter[str] = Counter()
    written: dict[str, str] = {}
    for line in lines:
        if line.titled:
            continue
        for i, word in enumerate(line.words):
            if word.cap and word.text.isalpha() and len(word.text) > 3:
                written.setdefault(word.low, word.text)
                if not _known(word, lex):
                    owned[word.low] += _owned(line.words, i, lex, (bodies, beside))
                    stood[word.low] += _stood(line.words, i, lex)
    demonyms: dict[str, str] = {}
    for low in owned:
        adjective = next((form for form in _adjectives(low) if form in written), None)
        if owned[low] + min(stood[low], 2) >= (1 if adjective else 4) and (adjective or owned[low] > 0):
            names[low] = written[low]
            demonyms |= {} if adjective is None else {adjective: written[low], adjective + "s": written[low]}
    if not names:
        return lex
    return msgspec.structs.replace(lex, countries=names | lex.countries, demonyms=demonyms | lex.demonyms)


def _known(word: Word, lex: Lexicon) -> bool:
    low = word.low
    return (
        low in lex.countries or low in lex.demonyms or low in lex.places or low in lex.given or low in lex.openers
        or low in lex.not_names or low in lex.titles or lex.generic(low) or lex.role_word(low) or low in lex.directions
    )  # fmt: skip


def _adjectives(low: str) -> tuple[str, ...]:
    """How the demonym of a land may end: Ostia, Ostian; Oskland, Osklandian."""
    return (low + "n",) if low.endswith("a") else (low + "ian", low + "ese", low + "i", low[:-1] + "ian")


def _owned(words: Sequence[Word], i: int, lex: Lexicon, table: tuple[frozenset[str], frozenset[str]]) -> int:
    """What a state would own beside word i ("the parliament of …", "…'s army"); far below nothing where a person stands there."""
    bodies, beside = table
    low, owner = (words[i - 1].low if i else ""), i + 2 < len(words) and words[i + 1].low in _OWNER
    if i and words[i - 1].cap and (low in lex.given or low in lex.titles):
        return -20
    if i + 1 < len(words) and words[i + 1].low in lex.speech:
        return -20
    if (
        low == "of"
        and i > 1
        and (words[i - 2].low in bodies or (words[i - 2].cap and words[i - 2].low in lex.portfolios))
    ):
        return 4  # "the parliament of …", "Minister of Foreign Affairs of …"
    if low in beside:
        return 4
    if not owner or words[i + 2].low not in bodies:
        return 0
    then = words[i + 3] if i + 3 < len(words) else None
    office = then is not None and then.low in lex.heads | lex.org_heads
    if then is not None and not office and (then.pos == "NOUN" or words[i + 2].pos == "ADJ"):
        return 0  # "Telto's government contracts", "Telto's foreign markets"
    return 3 if words[i + 2].cap else 2


def _stood(words: Sequence[Word], i: int, lex: Lexicon) -> int:
    """Whether word i alone stands where a place may: "in Ostland"."""
    low = words[i - 1].low if i else ""
    longer = i + 1 < len(words) and (words[i + 1].cap or words[i + 1].low in _OWNER)
    if low == "of" and i > 1 and words[i - 2].low in lex.heads:
        return 1  # "the President of …"
    return int((low in lex.place_before or low in ("to", "from", "off")) and not longer)
