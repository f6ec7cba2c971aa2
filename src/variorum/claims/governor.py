"""Governor: what a number hangs on. In: a line and a span of tokens. Out: links, the likeliest first, each a word and how it stands.

Surface order decides first, since "killed at least 12", "12 were killed" and "the death of 12" are told by what stands beside the
number; the parse adds what lies further off. Refuses to cross the bounds of a clause.
"""

from typing import Literal

import msgspec

from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line

LinkKind = Literal["state", "passive", "subject", "object", "noun", "figure"]
_COMMAS = frozenset((",", "—", "–", "--", "(", ")"))
_GRAMMAR = frozenset(("ADP", "DET", "NUM", "PRON", "CCONJ", "SCONJ", "PART"))
_APPOSITION = 14  # words of an apposition at the most
_CLAUSES = frozenset(("after", "before", "since", "as"))  # they open a clause or govern a noun
_CLAUSE = 14  # words to the auxiliary of a clause that they open
_STOPS = frozenset((";", ":", "?", "!"))
_MUST = frozenset(("have", "has", "had"))


class Link(msgspec.Struct, frozen=True):
    """One word that a number hangs on: its token index, how the number stands to it, by which preposition, how far off."""

    kind: LinkKind
    index: int
    prep: str = ""
    far: int = 0


def find_links(line: Line, first: int, last: int) -> list[Link]:
    """Links of the tokens first:last (one past the end), nearest and surest first."""
    right = _right(line, last)
    right = right[
        len(right) > 1 and _restricts(line, last, right[0]) :
    ]  # "nine of those arrested were freed"
    # "two of the 12 were hurt" tells of the two, "two of the 12 killed" of the 12 as well
    if is_whole(line, first):
        return [
            link
            for link in right[:1]
            if link.kind == "passive" and link.far == 0 and _reduced(line, link.index)
        ]
    left = _left(line, first)
    if _opens(line, first, last) and right:
        return right + left + _parsed(line, first, last)
    of_group = any(link.kind == "noun" and line.any(link.index, clause_words("transparent")) for link in left)
    inside = bool(left) and left[0].prep and not of_group
    near_right = [link for link in right if (link.far <= 3 or not left) and not (left and _ing(line, link))]
    far_right = [link for link in right if link not in near_right and not inside]
    if left and near_right and _taken(line, first, left[0], near_right[0]):
        near_right, left = left[:1], near_right + left[1:]  # "freed 46 girls held by the gang"
    return near_right + left + far_right + _parsed(line, first, last)


def _taken(line: Line, first: int, left: Link, right: Link) -> bool:
    """Whether the number is the object of a verb right before it, and the participle behind only describes it."""
    bare = not line.any(left.index, clause_words("light_verbs") | clause_words("cues"))
    joined = line.pos[first - 1] in ("CCONJ", "PUNCT")  # "killed and 687 injured"
    own = left.kind == "object" and left.far <= 1 and not joined and line.pos[left.index] == "VERB" and bare
    return (
        own
        and right.kind == "passive"
        and line.words[right.index].endswith(("ed", "en", "held", "hurt", "shot"))
    )


def _restricts(line: Line, last: int, link: Link) -> bool:
    """Whether a participle says only which ones are meant: "of those arrested", a verb of their own being behind it."""
    return line.word(last) == "of" and line.word(last + 1) in ("those", "the") and link.index == last + 2


def _ing(line: Line, link: Link) -> bool:
    """A participle behind the noun only describes it: "broke three cables linking two ports"."""
    return line.words[link.index].endswith("ing") and line.words[link.index] != "missing"


def _opens(line: Line, first: int, last: int) -> bool:
    """Whether the number opens a clause of its own: "…, two of whom were", "; 30 were hurt", at the start of the sentence."""
    own = line.word(last) == "of" and line.word(last + 1) in ("whom", "which", "them")
    clause = line.word(first - 1) in _CLAUSES and any(
        line.pos[i] == "AUX" for i in range(last, min(last + _CLAUSE, len(line.pos)))
    )  # "traffic fell after three cables … were cut"
    return own or clause or first == 0 or line.words[first - 1] in _STOPS


def is_whole(line: Line, first: int) -> bool:
    """Whether the number is the whole in "two of the 12": what follows is said of the part."""
    back = first - 1
    while back > 0 and line.words[back] in ("the", "those", "these", "its", "their", "all"):
        back -= 1
    part = line.word(back - 1) in clause_words("parts") or (back > 0 and line.pos[back - 1] == "NUM")
    return line.word(back) == "of" and part


def _right(line: Line, start: int) -> list[Link]:
    """Verbs and states behind the number: "were killed", "dead", "died", also over "of its employees" and a relative clause."""
    links: list[Link] = []
    aux, skipped, comma, relative, aside, group = False, False, 0, False, False, False
    told = _apposition(line, start)
    for i in range(start, min(start + 22, len(line.words))):
        if i in told:
            continue
        word, pos = line.words[i], line.pos[i]
        far = i - start - comma - 2 * group - (len(told) if told and i >= told.stop else 0)
        if _ends(word, far):
            break
        if pos == "PUNCT" and word not in _COMMAS:
            continue
        if word in _COMMAS:
            comma += 1
            aside = line.word(i + 1) in clause_words("asides")
            if comma > 2 or (comma == 1 and far > 12):
                break
            continue
        if aside:
            continue
        if word in clause_words("relatives"):
            relative = True
            continue
        if i - start == 1 and line.word(start) == "of" and pos == "PRON":
            group = True  # "three of them critically": as if the word stood beside the number
            continue
        if pos == "CCONJ" and (_second_verb(line, start, i) or _others(line, i + 1, told=bool(links))):
            break
        if word in clause_words("auxiliaries") | clause_words("copulas"):
            aux = line.word(i + 1) != "to" or word not in _MUST  # "40,000 had to flee": they did
            links.append(Link("state", i, far=far))
            if word in clause_words("copulas"):
                links.append(Link("subject", i, far=far))  # "remain in hospital"
            continue
        if pos == "NUM" and comma and (links or _opens_anew(line, i)):
            break
        if _tells(line, i, far, aux=aux):
            if comma and not aux and line.any(i, clause_words("cues")):
                break
            state = word == "missing" and line.word(i - 1) == "as"
            if not word.endswith("ing") or (not comma and (far <= 1 or state)):
                links.append(Link("passive" if aux or _no_object(line, i) else "subject", i, far=far))
            if pos == "VERB" and not word.endswith("ing"):
                if (aux and not relative) or skipped:
                    break
                skipped, relative = True, False
                if not aux and not _no_object(line, i):
                    break
        aux = aux and pos in ("ADV", "PART", "ADP", "DET", "ADJ", "NOUN")
    return links


def _opens_anew(line: Line, i: int) -> bool:
    """Whether behind a comma others are counted, of whom the rest is told: "which employs 900, 300 posts will go"."""
    noun = next((pos for pos in line.pos[i:] if pos != "NUM"), "")
    return noun in ("NOUN", "ADJ") and line.word(i - 1) in _COMMAS


def _ends(word: str, far: int) -> bool:
    """Whether a word ends the clause of the number."""
    opens = word in clause_words("subordinators") and word not in ("since", "as", "where", "when")
    return word in _STOPS or (opens and far > 0)


def _tells(line: Line, i: int, far: int, *, aux: bool) -> bool:
    """Whether a word can tell what befell the counted: a verb, a state behind "were", "in custody", what stands right behind."""
    pos = line.pos[i]
    return (
        pos in ("VERB", "ADJ")
        or (aux and pos in ("NOUN", "PROPN", "ADV"))
        or (far <= 3 and line.word(i - 1) in ("in", "on"))
        or (far <= 1 and pos not in _GRAMMAR)
        or line.words[i].endswith(("ed", "en"))
    )


def _reduced(line: Line, i: int) -> bool:
    """Whether a participle shortens a relative clause: "of the 12 killed, two were", never "of the 12 died"."""
    done = line.words[i].endswith(("ed", "en", "hurt", "shot"))
    return done and not line.any(i, words("verbs", "intransitive")) and line.word(i + 1) != ""


def _apposition(line: Line, start: int) -> range:
    """The words between commas that name the counted again: "four sailors, a cook and three deckhands, were drowned"."""
    if (
        line.word(start) not in _COMMAS
        or start + 1 >= len(line.pos)
        or line.pos[start + 1] not in ("DET", "NUM")
    ):
        return range(0)
    for i in range(start + 2, min(start + _APPOSITION, len(line.words))):
        if line.pos[i] == "VERB" or line.words[i] in _STOPS:
            break
        if line.words[i] in _COMMAS and (
            line.word(i + 1) in clause_words("auxiliaries") or (line.pos[i + 1 : i + 2] == ["VERB"])
        ):
            return range(start + 1, i)
    return range(0)


def _second_verb(line: Line, start: int, i: int) -> bool:
    """Whether "and" joins a second verb to one before the number ("killed 12 and injured 30"), whose subject is not the number."""
    verbs = [
        line.pos[j] == "VERB" or line.words[j].endswith(("ed", "ing"))
        for j in range(max(0, start - 8), start)
    ]
    return (
        any(verbs)
        and i + 1 < len(line.pos)
        and (line.pos[i + 1] == "VERB" or line.words[i + 1].endswith(("ed", "ing")))
    )


def _others(line: Line, i: int, *, told: bool) -> bool:
    """Whether others are told of from here: "twelve were absent and four hurt", "two were bruised and another remains in hospital"."""
    opens = line.pos[i : i + 1] == ["NUM"] or line.word(i) in clause_words("others")
    return opens and (told or line.pos[i + 1 : i + 2] == ["VERB"])


def _no_object(line: Line, i: int) -> bool:
    """Whether no object follows the word, so that a participle is passive ("12 killed in a blast")."""
    active = line.word(i - 1) == "to"  # "began to shoot at the boat"
    after, pos = line.word(i + 1), line.pos[i + 1] if i + 1 < len(line.pos) else "PUNCT"
    if active or not after or after in clause_words("time_words"):
        return not active
    return pos not in clause_words("transitive_starts") or after in ("and", "or", "in", "at", "by", "on")


def _left(line: Line, start: int) -> list[Link]:
    """Verbs and nouns before the number: "killed", "the death of", "a toll of", "rose to", "two women and" …"""
    links: list[Link] = []
    prep, joined, far = "", False, 0
    i = start - 1
    while i >= 0 and far < 16:
        word, pos = line.words[i], line.pos[i]
        if word in _STOPS or (word in clause_words("relatives") and not prep):
            break
        if pos in ("VERB", "AUX") or (pos in ("NOUN", "PROPN") and _verb_shape(line, i) and not prep):
            links.append(Link("figure" if prep and prep != "of" else "object", i, prep=prep, far=far))
            if pos == "VERB" and not line.any(i, clause_words("figure_verbs")):
                break
            prep = prep or "to"
        elif pos == "ADP" or word in clause_words("figure_case") or word == "of":
            prep = word
        elif pos in ("NOUN", "PROPN") and prep:
            links.append(Link("noun", i, prep=prep, far=far))
        elif word == "," and prep in ("at", "to") and far <= 3 and _comma_before(line, i) is not None:
            i = _comma_before(line, i) or i
        elif word in (",", "(", "—", "–", "-", '"', "“"):
            if prep and far > 6:
                break
            joined = True
        elif word in clause_words("subordinators") and far:
            break
        elif pos == "CCONJ":
            joined = True
        elif pos in ("NOUN", "PROPN", "PRON") and not joined and word not in clause_words("skippable"):
            links.append(Link("noun", i, prep=prep, far=far))
        far += 1
        i -= 1
    return links


def _comma_before(line: Line, i: int) -> int | None:
    """The comma that opens the aside which the one at `i` closes: "put the crowd, mostly young, at 300"."""
    return next((j for j in range(i - 1, max(-1, i - 12), -1) if line.words[j] == ","), None)


def _verb_shape(line: Line, i: int) -> bool:
    """A word tagged as a noun that can only be a verb here: "killing 12", "WOUNDED 30"."""
    return line.words[i].endswith(("ing", "ed")) and (i == 0 or line.pos[i - 1] not in ("DET", "ADJ"))


def _parsed(line: Line, first: int, last: int) -> list[Link]:
    """Links by the parse: from the head of the span upwards, two steps."""
    links: list[Link] = []
    inside = range(first, last)
    head = next((i for i in inside if line.tokens[i].head not in inside), None)
    for _ in range(2):
        if head is None or line.tokens[head].head < 0:
            break
        token = line.tokens[head]
        rel = token.rel.split(":")[0]
        up = token.head
        if line.pos[up] == "NUM" and rel == "nmod":
            break  # the whole in "two of the 12"
        kind: LinkKind = (
            "passive"
            if token.rel == "nsubj:pass"
            else "subject"
            if rel == "nsubj"
            else "object"
            if rel == "obj"
            else "noun"
        )
        if rel in ("nsubj", "obj", "nmod", "appos"):
            links.append(Link(kind, up, far=abs(up - head)))
        head = up
        if rel not in ("nmod", "conj", "appos", "nummod"):
            break
    return links
