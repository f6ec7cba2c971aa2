"""Keys: what an answer of a closed list is said of. In: a line and the tokens of a match. Out: the part of the attribute behind the colon.

Two answers are compared only where the key is the same: one man's arrest is not another's, a bank's fire not a ministry's. The catalogue
says which key an attribute takes (`per`): its own answer, the person, the thing or the act. Refuses to guess: no key, no name.
"""

import msgspec

from variorum.claims.lexicon import word_class, words
from variorum.claims.line import Line, Page
from variorum.model.mark import Mention
from variorum.values.name import fold

_OBJECTS = frozenset(("obj", "nsubj:pass"))
_OF = frozenset(("of", "to", "in", "for", "at"))
_REACH = 25  # tokens on each side in which a word's own dependents are looked for
_BEING = frozenset(("was", "were", "been", "be", "is", "are", "being", "got"))


class Key(msgspec.Struct, frozen=True):
    """The key, and the person it names: name and chain."""

    text: str = ""
    subject: str | None = None
    chain: int | None = None


def key_of(page: Page, line: Line, per: str, code: str, match: tuple[int, int], verb: int) -> Key:
    """The key of a match whose governing word stands at `verb`."""
    if per == "answer":
        return Key(code)
    if per == "act":
        return Key(word_class(line.lemmas[verb]))
    bearer = bearer_of(line, match, verb)
    if per == "thing":
        noun = bearer is not None and line.pos[bearer] in ("NOUN", "PROPN")
        return Key(word_class(line.lemmas[bearer]) if bearer is not None and noun else "")
    mention = mention_at(line, bearer) if bearer is not None else None
    chains = page.marks.chains
    if mention is None or mention.kind != "person" or not 0 <= mention.chain < len(chains):
        return Key()
    name = chains[mention.chain].name
    parts = fold(name).split()
    if not parts or not name[:1].isupper() or mention.form == "role":
        return Key()
    return Key(parts[-1].replace(" ", "-"), name, mention.chain)


def bearer_of(line: Line, match: tuple[int, int], verb: int) -> int | None:
    """The token of what is acted on, else of what acts, else of what the noun belongs to ("the failure of the mission")."""
    own = range(*match)
    for word in (verb, *(i for i in own if i != verb and line.pos[i] in ("VERB", "ADJ", "NOUN"))):
        kids = [
            k
            for k in range(max(0, word - _REACH), min(len(line.words), word + _REACH))
            if line.tokens[k].head == word
        ]
        for rels in (_OBJECTS, frozenset(("nsubj",))):
            found = next((k for k in kids if line.tokens[k].rel in rels and not _of_match(line, k, own)), None)
            if found is not None:
                return _antecedent(line, found)
        owned = next(
            (k for k in kids if k > word and line.tokens[k].rel == "nmod" and _case(line, k) in _OF), None
        )
        if owned is not None:
            return owned
        above = line.tokens[word].head
        if 0 <= above < len(line.words) and line.tokens[word].rel == "acl":
            return above
    return None


def _of_match(line: Line, k: int, own: range) -> bool:
    """Whether a word belongs to the pattern itself ("fire" in "caught fire") and so is no bearer."""
    return k in own and (line.lemmas[k] in words("events", "self_told") or line.pos[k] not in ("NOUN", "PROPN", "PRON"))


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
        (line.words[j] for j in range(max(0, k - 6), k) if line.tokens[j].head == k and line.tokens[j].rel == "case"),
        "",
    )


def mention_at(line: Line, i: int) -> Mention | None:
    """The mention that covers a token."""
    start = line.starts[i]
    return next((m for m in line.mentions_in(start - 80, start + 1) if m.start <= start < m.end), None)
