"""What kind of thing a name names. In: a run of words with its neighbours. Out: kind and weight of the evidence.

Evidence adds up over the mentions of a chain: words inside the name, the words beside it, the atlas, given names, the parser's tag.
Refuses to look at other mentions (chains.py does).
"""

from collections import Counter
from itertools import pairwise

from variorum.annotate.mentions.lexicon import Lexicon
from variorum.annotate.mentions.names import Run
from variorum.annotate.mentions.words import Word

Votes = Counter[str]
_LIST = 12  # words of a list of names
_TAGS = {"PER": "person", "LOC": "place", "ORG": "organisation"}


def votes(run: Run, lex: Lexicon, *, titled: bool) -> Votes:
    """Votes for person, organisation, place and other; `titled` says that a personal title or role stands before the name."""
    found: Votes = Counter()
    if titled:
        found["person"] += 8
    _inside(run, lex, found)
    _beside(run, lex, found)
    if not titled and (firm := _firm(run, lex)):
        found["organisation"] += firm
    tags = Counter(kind for word in run.words if (kind := _TAGS.get(word.tag[2:], "")))
    for kind, count in tags.items():
        found[kind] += 3 if 2 * count >= len(run.words) else 1
    return found


def _inside(run: Run, lex: Lexicon, found: Votes) -> None:
    lows = run.lows
    whole = " ".join(lows)
    first, last = lows[0], lows[-1]
    if len(lows) > 2 and last.isdigit() and lows[-2] in lex.dated:
        last = lows[-2]  # "the Harbour Act 2019"
    if whole in lex.countries or whole in lex.demonyms:
        found["place"] += 20
        return
    if whole in lex.places:
        found["place"] += 6
    if len(lows) == 1 and last.replace(".", "") in lex.no_bodies:
        found["other"] += 9
        return
    bound = (low for low, then in pairwise(lows) if then in ("for", "against", "without"))
    if any(low in lex.members for low in bound):
        found["organisation"] += 10
        return
    before_of = [lows[i - 1] for i, low in enumerate(lows) if low in ("of", "for", "on") and i]
    if any(low in lex.org_heads for low in before_of):
        found["organisation"] += 10
        return
    if any(low in lex.treaties for low in before_of):
        found["other"] += 10
        return
    if last == "state" and first in lex.adjectives:
        found["organisation"] += 8
    elif last in lex.other_ends or (first in lex.other_starts and len(lows) > 1):
        found["other"] += 7
    elif last in lex.org_heads and (
        len(lows) > 1 or last in ("parliament", "senate", "congress", "interpol")
    ):
        plural = (
            len(lows) == 2 and last.endswith("s") and last[:-1] in lex.org_heads
        )  # "Ash Banks" may be a man
        found["organisation"] += 6 if plural else 7 if first in lex.given else 10
    elif (last in lex.place_ends and len(lows) > 1) or any(
        low in lex.place_ends or low in lex.place_starts for low in before_of
    ):
        street = last in lex.called or last in lex.counted  # "Ana Ruiz Street", named for somebody
        found["place"] += 14 if len(lows) > 2 and street else 7
    _shape(run, lex, found)


def _shape(run: Run, lex: Lexicon, found: Votes) -> None:
    lows, words = run.lows, run.words
    first, last = lows[0], lows[-1]
    letters = "".join(ch for word in words for ch in word.text if ch.isalpha())
    if (
        len(words) == 1
        and 2 <= len(letters) <= 7
        and sum(ch.isupper() for ch in letters) >= max(2, len(letters) - 1)
    ):
        found["organisation"] += 4
    if len(words) > 1 and first in lex.given:
        found["person"] += 5
    elif len(words) > 1 and first.split("-")[0] in lex.given:
        found["person"] += 4
    elif len(words) == 1 and first in lex.given:
        found["person"] += 2
    if last in lex.suffixes and len(words) > 1:
        found["person"] += 6
    if len(words) == 3 and len(lows[1]) == 1:  # a middle initial
        found["person"] += 4
    if first in lex.place_starts and len(words) > 1:
        found["place"] += 2
    if any(low in lex.particles for low in lows[1:-1]):
        found["person"] += 2
    if len(lows) > 1 and any(low in lex.org_starts for low in lows[:-1]):
        found["organisation"] += 2
    if len(words) in (2, 3) and all(word.text[1:].islower() for word in words if len(word.text) > 2):
        found["person"] += 1


def _firm(run: Run, lex: Lexicon) -> int:
    """How strongly the words around speak of a firm or body: "the group Telto", "Telto's shares", "the takeover of Telto", "Osk & Tarn"."""
    words, first, last = run.line.words, run.first, run.last
    before = [word.low for word in words[max(0, first - 2) : first]]
    weight = 12 if "&" in run.lows else 0
    if before and (before[-1] in lex.nominals or before[-1] in lex.told_bodies):
        weight += 10 if words[max(0, first - 3)].pos in ("DET", "ADP") or len(before) == 1 else 5
    elif _listed(words, first, lex):
        weight += 5
    if len(before) == 2 and before[0] in lex.dealt and before[1] in ("in", "of", "for", "with"):
        weight += 4
    if len(before) == 2 and before[0] in lex.led and before[1] in ("of", "for", "at", "with"):
        weight += 3  # "a founder of Open Door"
    behind = [word.low for word in words[last : last + 6]]
    if len(words) > last + 1 and behind[0] in lex.executives and not words[last].cap and words[last + 1].cap:
        weight += 4  # "Telto chairman Ana Ruiz"
    if behind[:2] in ([",", "the"], [",", "a"], [",", "an"]):
        comma = behind.index(",", 1) if "," in behind[1:] else len(behind)
        weight += 6 if lex.nominals.keys() & behind[2:comma] else 0
    owner = bool(behind) and behind[0] in ("'s", "’s", "'")
    if owner and lex.executives.intersection(behind[1:4]):
        weight += 4
    if any(word.low in lex.owned for word in words[last + owner : last + owner + (2 if owner else 1)]):
        weight += 4 if owner else 2
    return weight


def _listed(words: list[Word], first: int, lex: Lexicon) -> bool:
    """Whether the name stands in a list of bodies: "companies such as Telto, Osk and Tarn"."""
    i = first - 1
    while (
        i > 0
        and first - i < _LIST
        and (words[i].cap or words[i].text == "," or words[i].low in ("and", "or"))
    ):
        i -= 1
    if i > 0 and words[i].low == "as" and words[i - 1].low == "such":
        i -= 1
    if i < 1 or words[i].low not in ("such", "like", "including"):
        return False
    noun = words[i - 1] if words[i - 1].text != "," else words[i - 2]
    return noun.low in lex.body_plurals


def _beside(run: Run, lex: Lexicon, found: Votes) -> None:
    words = run.line.words
    before = words[run.first - 1].low if run.first else ""
    after = words[run.last] if run.last < len(words) else None
    if before in lex.place_before:
        owner = after is not None and after.low in ("'s", "’s")  # "in Holm's office"
        found["place"] += 1 if owner else 3
    elif before in lex.weak_before:
        found["place"] += 1
    elif before in ("the", "a", "an"):
        found["organisation"] += _bodily(run, lex, before, after)
        found["person"] -= 3
    if before.endswith("-year-old"):
        found["person"] += 5
    elif before == "of" and run.first > 1 and words[run.first - 2].low in lex.place_ends:
        found["place"] += 4  # "the northern city of …"
    if after is None:
        return
    behind = words[run.last + 1].low if run.last + 1 < len(words) else ""
    if after.text == "," and behind in ("who", "whose") and len(run.words) > 1:
        found["person"] += 3
    spoke = _speaks(run, lex) if after.text == "," or after.low in lex.speech else 0
    if spoke:
        found["person"] += 2
        found["organisation"] += 1
        told = words[min(spoke, len(words) - 1)].low
        if len(run.words) > 1 and told in ("he", "she"):
            found["person"] += 4  # "Ash Brooks, of Ward 3, said he …"
        elif spoke == run.last + 1 and told in ("it", "its"):
            found["organisation"] += 5  # "Telto said it …"
    elif (
        after.text == ","
        and run.last + 1 < len(words)
        and words[run.last + 1].text.isdigit()
        and len(words[run.last + 1].text) < 3
    ):
        found["person"] += 5  # "Ana Ruiz, 34,"
    elif (
        after.text == ","
        and run.last + 1 < len(words)
        and " ".join(words[run.last + 1].low.split()) in lex.countries
    ):
        found["place"] += 3
    elif after.low in ("who", "whose"):
        found["person"] += 4
    if before in lex.speech:
        found["person"] += 2
    if len(run.words) == 1 and _acts(words, run.last, lex):
        found["person"] += 3


def _acts(words: list[Word], behind: int, lex: Lexicon) -> bool:
    """Whether what stands behind a name is what only people do: "Oyaga had stood there"."""
    at = behind
    while at < len(words) and words[at].pos == "AUX":
        at += 1
    return at < len(words) and words[at].low in lex.deeds and words[at].pos == "VERB"


def _bodily(run: Run, lex: Lexicon, before: str, after: Word | None) -> int:
    """How far an article before a name speaks of a body; hardly where one word of the name describes a noun ("the Verdian army")."""
    if len(run.words) > 1 or run.words[0].text.isupper():
        return 3 if before == "the" else 2
    if after is not None and not after.cap and after.pos in ("NOUN", "ADJ") and after.low not in lex.nominals:
        return 0
    return 1 if before == "the" else 2


def _speaks(run: Run, lex: Lexicon) -> int:
    """The place behind the next verb of speech, or 0."""
    words = run.line.words
    stop = min(len(words), run.last + 12)
    return next((i + 1 for i in range(run.last, stop) if words[i].low in lex.speech), 0)
