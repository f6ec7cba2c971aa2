"""Parties: who is bound. In: a page, a line, the words of a bond. Out: the noun phrase before a verb, and the name it stands for.

Grammar finds the subject; where it fails the nearest noun phrase stands in. Refuses to guess whom a pronoun means: it is a chain of
the article, the speaker of the words, or nobody.
"""

import msgspec

from variorum.claims.attribution import attribution_of
from variorum.claims.lexicon import clause_words, words
from variorum.claims.line import Line, Page
from variorum.claims.phrases import WALLS, subject_before
from variorum.model.mark import Mention

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))
_UP = frozenset(("xcomp", "conj", "aux", "aux:pass", "cop", "advcl"))
_RELATIVE = frozenset(("who", "which", "that"))
_SPEAKING = frozenset(("i", "we"))
_GROUPS = frozenset(("it", "they"))
_PEOPLE = frozenset(("he", "she", "they"))
_POSSESSIVE = frozenset(("his", "her", "its", "their", "our", "my"))
_OURS = frozenset(("our", "my"))
_LOOSE_ENDS = frozenset(("ADP", "DET", "CCONJ", "ADV", "PART"))
_STAYING = frozenset(("stay", "stays", "stayed", "remain", "remains", "remained"))
_FAR = 40  # words between a verb and its subject at most
_WIDE = 12  # words of a noun phrase on either side of its head at most
_FRONT = 2  # words before the noun phrase that opens a sentence at most
_DEEP = 8  # steps up the tree from a word to the head of its phrase at most


class Party(msgspec.Struct, frozen=True):
    """A noun phrase: token indices first:last, and its head."""

    first: int
    last: int
    head: int


def subject(line: Line, i: int, verb: int) -> Party | None:
    """The noun phrase that the word at `i` is said of; `verb` is the deed behind it."""
    node = i if line.pos[i] in ("VERB", "ADJ") else verb
    for _ in range(5):
        found = _child(line, node, min(i, node))
        if found is not None and line.words[found] not in _RELATIVE:
            return party(line, found, i)
        token = line.tokens[node]
        if token.rel.startswith("acl") and 0 <= token.head < node:
            beside = (
                node - 1 if line.pos[node - 1] == "NOUN" else token.head
            )  # "the fate of the men planning to"
            return party(line, beside, node)
        if found is not None or token.rel not in _UP or not 0 <= token.head < len(line.words):
            break
        if abs(token.head - node) > _FAR:
            break
        node = token.head
    near = subject_before(line, i)
    if near is None or (found is None and _joined(line, near[1], i)):
        return None
    first, last = near
    owned = line.words[max(0, first - 2) : first] == ["that", "of"]
    if "," in line.words[last:i] and first and line.pos[first - 1] == "ADP" and not owned:
        return _opening(line)
    while last - 1 > first and (line.pos[last - 1] in _LOOSE_ENDS or line.words[last - 1] in _STAYING):
        last -= 1
    return Party(first, last, last - 1)


def _opening(line: Line) -> Party | None:
    """The noun phrase that opens a sentence: "More than 150 herders, part of a column from the border with Arcadia, were …"."""
    near = subject_before(line, line.words.index(","))
    if near is None or near[0] > _FRONT:
        return None
    return Party(near[0], near[1], near[1] - 1)


def _joined(line: Line, start: int, end: int) -> bool:
    """Whether "and" or "but" stands between: the noun phrase before it is the object of another verb."""
    return any(line.pos[j] == "CCONJ" for j in range(start, end))


def _child(line: Line, node: int, before: int) -> int | None:
    """The subject of a word, as grammar has it."""
    for j in range(before - 1, max(-1, before - _FAR), -1):
        if line.tokens[j].head == node and line.tokens[j].rel in _SUBJECTS:
            return j
    return None


def party(line: Line, head: int, before: int) -> Party:
    """The noun phrase around a head: all that hangs on it, up to a comma or a relative clause."""
    first, last = head, head + 1
    while (
        first > 0
        and head - first < _WIDE
        and line.words[first - 1] not in WALLS
        and line.words[first - 1] != ","
        and line.pos[first - 1] != "AUX"
        and _hangs(line, first - 1, head)
    ):
        first -= 1
    while last < min(before, head + _WIDE) and line.words[last] not in WALLS and _hangs(line, last, head):
        gerund = line.words[last].endswith("ing") and line.words[last - 1] in ("for", "of", "on")
        verbal = (line.pos[last] in ("VERB", "AUX") and not gerund) or line.words[last] in clause_words(
            "relatives"
        )
        if line.words[last] == "," or verbal:
            break
        last += 1
    while last - 1 > head and line.pos[last - 1] in _LOOSE_ENDS:
        last -= 1
    while first < head and line.pos[first] in ("ADP", "CCONJ", "ADV", "SCONJ", "PUNCT"):
        first += 1
    return Party(first, last, head)


def _hangs(line: Line, i: int, head: int) -> bool:
    """Whether the word at `i` hangs on `head`, over other words."""
    for _ in range(_DEEP):
        if i == head:
            return True
        i = line.tokens[i].head
        if i < 0 or i >= len(line.tokens):
            return False
    return False


def name_of(page: Page, line: Line, who: Party | None, place: int) -> tuple[str | None, int | None]:
    """The name a noun phrase stands for, with its chain: that of its head; else the words, a pronoun never."""
    if who is None:
        return None, None
    if line.pos[who.head] == "VERB":  # what is vowed without a subject is the speaker's vow
        told = attribution_of(page, line, line.starts[place], line.ends[place])
        return told.speaker, told.chain
    if line.pos[who.head] == "PRON" or line.words[who.head] in _SPEAKING | _GROUPS | _PEOPLE:
        return _pronoun(page, line, who, place)
    several = any(line.pos[j] == "CCONJ" for j in range(who.first, who.last))
    mention = None if several else _mention(line, who)
    chains = page.marks.chains
    if mention is not None and 0 <= mention.chain < len(chains):
        return chains[mention.chain].name, mention.chain
    least = line.words[who.first] in ("least", "most") and line.word(who.first - 1) == "at"
    said = " ".join(page.text[line.starts[who.first - least] : line.ends[who.last - 1]].split())
    if line.words[who.first] in _POSSESSIVE and who.last - who.first > 1:
        name, chain = _pronoun(page, line, Party(who.first, who.first + 1, who.first), place)
        rest = " ".join(page.text[line.starts[who.first + 1] : line.ends[who.last - 1]].split())
        return (f"{name}’s {rest}" if name else said), chain
    return said, None


def _mention(line: Line, who: Party) -> Mention | None:
    """The mention that names the head, or the person named behind his office: "Prime Minister Ada Lind", "the minister, Ada Lind,"."""
    head, end = line.starts[who.head], line.ends[who.last - 1]
    near = line.mentions_in(line.starts[who.first] - 100, end + 60)
    over = [m for m in near if m.start <= head < m.end]
    beside = [
        m
        for m in near
        if m.kind == "person" and m.form == "name" and head < m.start < end and not _governed(line, who, m)
    ]
    aside = [
        m for m in near if m.kind == "person" and m.form == "name" and _in_apposition(line, m.start, who)
    ]
    return max(over or beside or aside, key=lambda m: (m.end - m.start, -m.start), default=None)


def _governed(line: Line, who: Party, mention: Mention) -> bool:
    """Whether a preposition stands between the head and a name: a board under Ada Lind is not she."""
    first, _ = line.range(mention.start, mention.end)
    return any(line.pos[k] in ("ADP", "PUNCT") for k in range(who.head + 1, first))


def _in_apposition(line: Line, start: int, who: Party) -> bool:
    """Whether a name that starts at `start` stands behind the comma after a phrase and explains it."""
    first, _ = line.range(start, start + 1)
    behind = first == who.last + 1 and line.word(who.last) == ","
    return behind and first < len(line.tokens) and line.tokens[first].rel in ("appos", "flat")


def _pronoun(page: Page, line: Line, who: Party, place: int) -> tuple[str | None, int | None]:
    """Whom a pronoun means: its chain in the article, or the speaker of the words it stands in."""
    word = line.words[who.head]
    chains = page.marks.chains
    mention = next((m for m in line.mentions_in(line.starts[who.head], line.ends[who.head])), None)
    if mention is not None and mention.form == "pronoun" and 0 <= mention.chain < len(chains):
        name = chains[mention.chain].name
        if name.lower() not in _SPEAKING | _GROUPS | _PEOPLE:
            return name, mention.chain
    if word == "they" and (named := _named_before(page, line)) is not None:
        return chains[named.chain].name, named.chain
    told = attribution_of(page, line, line.starts[place], line.ends[place])
    if told.speaker is None or told.kind == "document" or (word == "it" and _rival(line, who.head)):
        return (page.article.publisher, None) if word == "we" and not told.words else (None, None)
    body = told.kind == "organisation" or (
        told.chain is None and told.speaker.lower().rpartition(" ")[2] in words("commitments", "bodies")
    )
    plural = (
        word == "they"
        and told.chain is None
        and told.speaker.lower() == told.speaker.lower().rstrip("s") + "s"
    )
    if (
        word in _SPEAKING | _OURS
        or plural
        or (word in _GROUPS | _POSSESSIVE and body)
        or (word in _PEOPLE - _GROUPS and not body)
    ):
        return told.speaker, told.chain
    return None, None


def _named_before(page: Page, line: Line) -> Mention | None:
    """The land or body of which the sentence before tells, in one speech: "Arcadia can stop the lorries. They must do it at the gate"."""
    before = page.line_before(line)
    spoken = page.quotes_over(line.start, line.start + 1)
    if before is None or not any(
        q.kind == "direct" and q.content[0].start <= before.starts[-1] for q in spoken
    ):
        return None
    subject = next((k for k, token in enumerate(before.tokens) if token.rel in _SUBJECTS), None)
    if subject is None:
        return None
    return next(
        (
            m
            for m in before.mentions_in(before.starts[subject], before.ends[subject])
            if m.kind in ("place", "organisation") and 0 <= m.chain < len(page.marks.chains)
        ),
        None,
    )


def _rival(line: Line, i: int) -> bool:
    """Whether "it" may mean a thing named since: "it was sending a ship but that it would not arrive"."""
    return any(
        line.words[k] in ("a", "an") and any(line.tokens[n].rel == "obj" for n in range(k + 1, min(k + 4, i)))
        for k in range(max(0, i - 25), i)
    )
