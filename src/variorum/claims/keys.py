"""Keys: what an answer of a closed list is said of. In: a line and the tokens of a match. Out: the part of the attribute behind the colon.

Two answers are compared only where the key is the same: one man's arrest is not another's, a bank's fire not a ministry's. The catalogue
says which key an attribute takes (`per`): its own answer, the person, the thing or the act. Refuses to guess: no key, no name.
"""

import msgspec

from variorum.claims.episode import Episode
from variorum.claims.event_frame import frame_of
from variorum.claims.lexicon import clause_words, word_class, words
from variorum.claims.line import Line, Page
from variorum.claims.patterns import Match
from variorum.model.mark import Mention
from variorum.values.name import fold

_OBJECTS = frozenset(("obj", "nsubj:pass"))
_OF = frozenset(("of", "to", "in", "for", "at"))
# verbs that carry another word: "set" (fire to), "open" (fire)
_ACTS = {"set": "blaze", "open": "shoot"}
_BLAMING = frozenset(("blame", "hold"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii"))
_STEPS = 3
_REACH = 25  # tokens on each side in which a word's own dependents are looked for


class Key(msgspec.Struct, frozen=True):
    """The key, and the person it names: name and chain."""

    text: str = ""
    subject: str | None = None
    chain: int | None = None


def key_of(page: Page, line: Line, match: Match, verb: int, episode: Episode) -> Key:
    """The key of a match whose governing word stands at `verb`; acts of the story's own episode are one question."""
    per, code = match.pattern.per, match.pattern.code
    if per == "event":
        return Key()
    if per == "answer":
        return Key(code)
    if per == "act":
        act = _act(line, match)
        return Key("" if episode.holds_act(line, match.first, match.last, act) else act)
    if per == "head":
        return Key(_head(line, match))
    if per == "party":
        return _party(page, line, match, verb)
    bearer = bearer_of(line, (match.first, match.last), verb)
    if per == "thing":
        noun = bearer is not None and line.pos[bearer] in ("NOUN", "PROPN")
        return Key(word_class(line.lemmas[bearer]) if bearer is not None and noun else "")
    mention = mention_at(line, bearer) if bearer is not None else None
    chains = page.marks.chains
    many = bearer is None or any(_is_many(line, i) for i in (bearer, *match.hits))
    group = (
        "" if match.pattern.attribute == "status" and code != "none" else code
    )  # several suspects: one question
    if mention is None or mention.kind != "person" or not 0 <= mention.chain < len(chains):
        return Key(group if many else _kin(line, bearer))
    name = chains[mention.chain].name
    parts = [part for part in fold(name).split() if part not in _SUFFIXES]
    if not parts or not name[:1].isupper():
        return Key(group if many else _kin(line, bearer))
    return Key(parts[-1], name, mention.chain)


def _party(page: Page, line: Line, match: Match, verb: int) -> Key:
    """The party that votes, claims or denies; of blame the one who is blamed. Only one with a name is told from another."""
    if line.pos[verb] != "VERB":
        return Key()
    frame = frame_of(line, verb)
    done_to = match.pattern.code == "blamed" and line.lemmas[verb] in _BLAMING
    token = frame.object if done_to and not frame.passive else frame.subject
    mention = mention_at(line, _antecedent(line, token)) if token is not None else None
    chains = page.marks.chains
    if mention is None or mention.kind == "other" or not 0 <= mention.chain < len(chains):
        return Key()
    name = chains[mention.chain].name
    return Key("", name, mention.chain) if name[:1].isupper() else Key()


def _act(line: Line, match: Match) -> str:
    """The class of what is done: of the pattern's last verb, else its last noun."""
    for kind in ("VERB", "NOUN"):
        for i in reversed(match.hits):
            if line.pos[i] == kind:
                return word_class(_ACTS.get(line.lemmas[i], line.lemmas[i]))
    return ""


def _head(line: Line, match: Match) -> str:
    """The class of the word that the match belongs to: "withdrawal" for "immediate", "leave" for "without delay"."""
    at = match.first
    for _ in range(_STEPS):
        at = line.tokens[at].head
        if not 0 <= at < len(line.words):
            return ""
        if not match.first <= at < match.last and line.pos[at] in ("VERB", "NOUN"):
            return word_class(line.lemmas[at])
    return ""


def _is_many(line: Line, i: int) -> bool:
    """Whether a noun stands for several people, of whom each may fare differently."""
    word = line.words[i]
    if line.pos[i] == "NUM":
        return word not in ("one", "1")
    return (line.pos[i] in ("NOUN", "PRON", "PROPN") and word in clause_words("several")) or (
        line.pos[i] == "NOUN" and word.endswith("s") and not word.endswith("ss")
    )


def bearer_of(line: Line, match: tuple[int, int], verb: int) -> int | None:
    """The token of what is acted on, else of what acts, else of what the noun belongs to ("the failure of the mission")."""
    own = range(*match)
    last = match[1] - 1
    if line.pos[match[0]] == line.pos[last] == "NOUN" and last > match[0] and not _self_told(line, last):
        return last  # "fire at the ministry"
    words_of = [verb, *(i for i in own if i != verb and line.pos[i] in ("VERB", "ADJ", "NOUN"))]
    above = _governor(line, words_of[-1], own)
    for word in (*words_of, *([above] if above is not None else [])):
        kids = [
            k
            for k in range(max(0, word - _REACH), min(len(line.words), word + _REACH))
            if line.tokens[k].head == word
        ]
        for rels in (_OBJECTS, frozenset(("nsubj",))):
            found = next(
                (k for k in kids if line.tokens[k].rel in rels and not _of_match(line, k, own)), None
            )
            if found is not None and not _self_told(line, found):
                return _whole(line, _antecedent(line, found))
            if found is not None and (of := _owned(line, found)) is not None:
                return of  # "a fire at a mill"
        owned = next((k for k in kids if k > word and not _self_told(line, k) and _belongs(line, k)), None)
        if owned is not None:
            return owned
        head = line.tokens[word].head
        if 0 <= head < len(line.words) and line.tokens[word].rel == "acl":
            return head
    return None


def _governor(line: Line, i: int, own: range) -> int | None:
    """The verb above a match that has none of its own: "set" in "was set on fire", "called" in "called it a failure"."""
    for _ in range(_STEPS):
        i = line.tokens[i].head
        if not 0 <= i < len(line.words):
            return None
        if i not in own and line.pos[i] == "VERB":
            return i
    return None


def _owned(line: Line, word: int) -> int | None:
    """The noun that a word belongs to: "mission" for "failure" in "the failure of the mission"."""
    after = range(word + 1, min(len(line.words), word + _REACH))
    return next(
        (k for k in after if line.tokens[k].head == word and not _self_told(line, k) and _belongs(line, k)),
        None,
    )


def _kin(line: Line, i: int | None) -> str:
    """One person without a name who is no suspect keeps apart from others: "her mother"."""
    if i is None or line.pos[i] != "NOUN" or _self_told(line, i) or line.any(i, words("events", "suspects")):
        return ""
    return word_class(line.lemmas[i])


def _belongs(line: Line, k: int) -> bool:
    """Whether a phrase says whose or of what: "of the mission", "(set fire) to the bank"."""
    rel, case = line.tokens[k].rel, _case(line, k)
    return (rel == "nmod" and case in _OF) or (rel == "obl" and case == "to")


def _self_told(line: Line, k: int) -> bool:
    """Whether a noun names a state by itself and so bears none."""
    return line.any(k, words("events", "self_told"))


def _of_match(line: Line, k: int, own: range) -> bool:
    """Whether a word belongs to the pattern itself ("fire" in "caught fire") and so is no bearer."""
    return k in own and (_self_told(line, k) or line.pos[k] not in ("NOUN", "PROPN", "PRON"))


def _whole(line: Line, k: int) -> int:
    """What a word of quantity counts: the cables in "a total of three cables"."""
    if line.lemmas[k] not in clause_words("wholes"):
        return k
    kids = (i for i in range(k + 1, min(len(line.words), k + 8)) if line.tokens[i].head == k)
    return next((i for i in kids if line.tokens[i].rel == "nmod" and line.pos[i] in ("NOUN", "PROPN")), k)


def _antecedent(line: Line, k: int) -> int:
    """What a relative pronoun stands for."""
    verb = line.tokens[k].head
    if line.words[k] in ("who", "that", "which", "whom") and 0 <= verb < len(line.words):
        above = line.tokens[verb].head
        return above if 0 <= above < len(line.words) and line.tokens[verb].rel == "acl" else k
    return k


def _case(line: Line, k: int) -> str:
    """The preposition of a noun."""
    return next(
        (
            line.words[j]
            for j in range(max(0, k - 6), k)
            if line.tokens[j].head == k and line.tokens[j].rel == "case"
        ),
        "",
    )


def mention_at(line: Line, i: int) -> Mention | None:
    """The mention that covers a token."""
    start = line.starts[i]
    return next((m for m in line.mentions_in(start - 80, start + 1) if m.start <= start < m.end), None)
