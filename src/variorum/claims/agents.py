"""Agents: who did it and to whom. In: a line and a mention, or a line alone. Out: cores of name claims.

A name is an agent as the subject of a key verb, behind "by", or as the owner of a demand, draft or attack; a pronoun hands its place to
the name it stands for in the same sentence. Refuses reporting verbs; bodies without a name are read by agents_bodies.py.
"""

import re

from variorum.claims.compose import Core
from variorum.claims.lexicon import clause_words, word_class, words
from variorum.claims.line import Line, Page
from variorum.lang.lands import demonyms
from variorum.model.mark import Mention
from variorum.values import Name
from variorum.values.name import fold

_HELPERS = frozenset(("AUX", "ADV", "PART"))
_POSSESSIVE = re.compile(r"[’']s\s+")
_BEING = frozenset(("be", "was", "were", "been", "is", "are", "being", "got", "get"))
_SAME = 300  # characters: further back in a sentence a pronoun stands for somebody else
_LINKS = frozenset(("and", ",", "&"))
_ARTICLES = frozenset(("the", "a", "an"))
_DOWN = 6  # words between "turn" and its "down"
_TURN = frozenset(("turn",))
_MEMBERS = 3  # names of a list that are followed on each side


def name_core(
    page: Page, span: tuple[int, int], attribute: str, index: int | None, predicate: str | None
) -> Core:
    """A core whose value is the name that stands at a span."""
    value = Name(
        text=_POSSESSIVE.sub(" ", page.text[span[0] : span[1]])
    )  # "Peru's government" is the Peru government
    return Core(
        start=span[0], end=span[1], attribute=attribute, value=value, index=index, predicate=predicate
    )


def agent_core(page: Page, line: Line, mention: Mention, first: int, last: int) -> Core | None:
    """What the mention did, if it did anything that readers ask about."""
    span = _bearer_span(line, mention)
    if span is None:
        return None
    body = _body_after(line, mention, last)
    if body is not None:
        last, span = body + 1, (span[0], line.ends[body])
    elif fold(page.text[span[0] : span[1]]) in demonyms() or (
        mention.kind == "place" and last < len(line.pos) and line.pos[last] == "NOUN"
    ):
        return None  # "Peruvian" acts only with a noun, "a Lima deputy" is not Lima
    if line.word(first - 1) == "as" and line.pos[first - 2] in ("VERB", "ADJ"):
        return None  # "dressed as X", "known as X"
    index = acted(line, *_listed(line, first, last))
    return (
        name_core(page, span, f"agent:{deed_of(line, index)}", index, line.lemmas[index])
        if index is not None
        else None
    )


def deed_of(line: Line, index: int) -> str:
    """The class of what was done; whoever leads, tables or prepares a text drafts it."""
    near = range(max(0, index - 5), min(len(line.words), index + 5))
    if line.any(index, words("events", "drafting")) and any(
        line.any(i, words("events", "texts")) for i in near
    ):
        return "draft"
    return word_class(line.lemmas[index])


def _listed(line: Line, first: int, last: int) -> tuple[int, int]:
    """The list of names in which one stands: who acts with others acts too ("by X and Y", "X and Y agreed")."""
    near = line.mentions_in(line.starts[first] - _SAME, line.ends[last - 1] + _SAME)
    spans = [line.range(m.start, m.end) for m in near if m.form != "pronoun"]
    begins, ends = dict(spans), {two: one for one, two in spans}
    for _ in range(_MEMBERS):
        before = first - 1 - (line.word(first - 1) in _ARTICLES)
        if line.word(before) not in _LINKS or before not in ends:
            break
        first = ends[before]
    for _ in range(_MEMBERS):
        after = last + 1 + (line.word(last + 1) in _ARTICLES)
        if line.word(last) not in _LINKS or after not in begins:
            break
        last = begins[after]
    return first, last


def _body_after(line: Line, mention: Mention, last: int) -> int | None:
    """The body that a place stands for: "Peru's government", "the Peruvian transitional council"."""
    if mention.kind != "place" or mention.form == "pronoun":
        return None
    start = last + 1 if line.word(last) in ("'s", "'") else last
    for i in range(start, min(start + 3, len(line.words))):
        if line.any(i, words("events", "bodies")) and line.pos[i] in ("NOUN", "PROPN"):
            return i
        if line.pos[i] not in ("ADJ", "NOUN", "PROPN"):
            return None
    return None


def acted(line: Line, first: int, last: int) -> int | None:
    """The verb or noun of which tokens first:last are the agent."""
    keys, nouns = words("events", "agents"), words("events", "nouns")
    verb = _next_verb(line, last)
    if (
        verb is not None
        and _key(line, verb, keys)
        and not line.governed(first)
        and not passive(line, last, verb)
    ):
        return verb
    by = next(
        (
            i
            for i in range(first - 1, max(-1, first - 5), -1)
            if line.words[i] == "by" or line.pos[i] in ("VERB", "PUNCT", "ADP")
        ),
        None,
    )
    if by is not None and line.words[by] == "by":
        back = range(by - 1, max(-1, by - 6), -1)
        return next((i for i in back if line.any(i, keys) or line.any(i, nouns) or _tells(line, i)), None)
    if line.word(last) in ("'s", "'") or line.words[last - 1].endswith("'s"):
        return next((i for i in range(last, min(last + 4, len(line.words))) if line.any(i, nouns)), None)
    compound = last < len(line.words) and line.pos[last] == "NOUN" and line.any(last, nouns)
    return last if compound and line.pos[last - 1] in ("NOUN", "PROPN") else None  # "at government request"


def passive(line: Line, start: int, verb: int) -> bool:
    """Whether a form of "be" between subject and verb makes the subject the one it was done to."""
    return not line.words[verb].endswith("ing") and any(
        line.words[i] in _BEING for i in range(max(start, verb - 4), verb)
    )


def _key(line: Line, verb: int, keys: frozenset[str]) -> bool:
    """Whether a verb is one that readers ask about, or tells any deed; "call" only where something is called for."""
    if line.any(verb, words("events", "phoned")):
        return line.word(verb + 1) in ("for", "on", "upon")
    if line.any(verb, _TURN):
        return "down" in line.words[verb + 1 : verb + _DOWN]
    return line.any(verb, keys) or _tells(line, verb)


def _tells(line: Line, verb: int) -> bool:
    """Whether a verb tells a deed: no speech, no thought, no helper."""
    if line.words[verb] == "going" or line.any(verb, words("events", "suffered")):
        return False  # "is going to sell"; who died did nothing
    idle = clause_words("light_verbs") | clause_words("minds") | words("events", "states")
    return (
        line.pos[verb] == "VERB"
        and line.lemmas[verb] not in idle
        and not line.any(verb, clause_words("cues"))
    )


def _bearer_span(line: Line, mention: Mention) -> tuple[int, int] | None:
    """The span of the name: the mention's own, or for a pronoun that of its chain's name in the same sentence."""
    if mention.form != "pronoun":
        return mention.start, mention.end
    for other in line.mentions_in(mention.start - _SAME, mention.start):
        if (
            other.chain == mention.chain >= 0
            and other.form in ("name", "acronym")
            and other.start < mention.start
        ):
            return other.start, other.end
    return None


def whom_core(page: Page, line: Line, mention: Mention, first: int) -> Core | None:
    """To whom it was done: "blamed X", "commissioned X", "X was appointed" is left to roles."""
    for i in range(first - 1, max(-1, first - 5), -1):
        if line.pos[i] == "VERB":
            called = line.words[i] == "named" and i and line.pos[i - 1] == "NOUN"  # "a man named X"
            if (
                line.any(i, words("events", "patients"))
                and not called
                and line.word(i - 1) not in ("was", "were", "been")
            ):
                return name_core(
                    page,
                    (mention.start, mention.end),
                    f"whom:{word_class(line.lemmas[i])}",
                    i,
                    line.lemmas[i],
                )
            return None
        if line.pos[i] not in ("DET", "ADJ", "NOUN", "PROPN", "ADV"):
            return None
    return None


def _meant(line: Line, verb: int) -> int:
    """The verb that another one only leads up to: "buy" for "agreed to buy", "send" for "plans to send"."""
    if not line.any(verb, words("events", "leading")) or line.word(verb + 1) != "to":
        return verb
    return verb + 2 if verb + 2 < len(line.pos) and line.pos[verb + 2] == "VERB" else verb


def _after_relative(line: Line, i: int) -> bool:
    """Whether a verb follows its relative pronoun, over helpers: ", who has been leading"."""
    while i > 0 and line.pos[i - 1] in _HELPERS:
        i -= 1
    return line.word(i - 1) in clause_words("relatives")


def _next_verb(line: Line, start: int) -> int | None:
    """The verb of which the name is the subject: behind it, over helpers, an apposition or a bracket, "of X" left out."""
    i, skipping = start, False
    if line.word(i) == "of":
        i += 2
        while i < len(line.words) and line.pos[i] == "PROPN":
            i += 1
    while i < min(start + 16, len(line.words)):
        word, pos = line.words[i], line.pos[i]
        if word in (",", "(", ")", "—", "–"):
            skipping = word in (",", "(", "—", "–") and not skipping
        elif pos == "VERB" and (not skipping or _after_relative(line, i)):
            if line.any(i, clause_words("cues")) and not line.any(i, words("events", "agents")):
                return None
            return _meant(line, i)
        elif (
            not skipping
            and pos not in _HELPERS
            and not (i == start and line.any(i, words("events", "bodies") | words("events", "trailing")))
            and word not in ("which", "who", "that")
        ):
            return None
        i += 1
    return None
