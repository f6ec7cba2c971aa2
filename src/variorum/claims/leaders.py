"""Leaders: who holds an office that a verb tells. In: a line and a person's name. Out: a core of a name claim under the key of the office.

"X, who heads the fire service", "X chairs the Banking Commission", "the delegation, led by X", "X took charge of the rescue": X is the head of it.
Refuses what is no body and no undertaking ("led the race", "runs a café"), and what is not so, or only planned.
"""

from functools import cache

import msgspec

from variorum.claims.compose import Core
from variorum.claims.lexicon import words, words_of_part, words_of_roles
from variorum.claims.line import Line, Page
from variorum.claims.roles import role_key
from variorum.lang.load import load_table
from variorum.model.mark import Mention
from variorum.values import Name

_REACH = 9  # words of what is led
_APPOSED = 14  # words of a description between a name and its "who"
_AHEAD = 5  # words between a name and the verb
_HELPERS = frozenset(("AUX", "ADV", "PART"))
_NOT_NOW = frozenset(("not", "n't", "never", "will", "would", "could", "should", "may", "might", "to", "'ll"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
_INNER = frozenset(("of", "for", "and", "'s", "'", "the", "-"))


class Office(msgspec.Struct, frozen=True):
    """What a verb says that somebody holds: the noun of who leads, what is led, and the verb."""

    head: str
    first: int
    last: int
    verb: int


def leader_core(page: Page, line: Line, mention: Mention) -> tuple[Core, int] | None:
    """The office that a verb beside a person's name tells, and the verb."""
    if mention.kind != "person" or mention.form != "name":
        return None
    first, last = line.range(mention.start, mention.end)
    office = _active(line, last) or _passive(line, first)
    if office is None:
        return None
    what = page.text[line.starts[office.first] : line.ends[office.last - 1]]
    key, the = role_key(f"{office.head} {what}"), "the " if line.word(office.first - 1) == "the" else ""
    core = Core(
        start=mention.start, end=mention.end, attribute=f"role:{key}",
        value=Name(text=page.text[mention.start : mention.end]), subject=f"{office.head} of {the}{what}",
        subject_chain=mention.chain if mention.chain >= 0 else None, modality="asserted",
    )  # fmt: skip
    return core, office.verb


def _active(line: Line, last: int) -> Office | None:
    """ "X leads the delegation", "X, who has been running the rescue", "X took charge of the search", "X, who is in charge of it"."""
    at = _relative(line, last) or last
    verb = next(
        (k for k in range(at, min(at + _AHEAD, len(line.words))) if line.pos[k] not in _HELPERS), None
    )
    if verb is None or any(line.words[k] in _NOT_NOW for k in range(at, verb + 1)):
        return None
    posts = words_of_roles("led", "posts")
    if line.word(verb) in words_of_roles("led", "takes"):
        post = next((k for k in (verb + 1, verb + 2) if line.word(k) in posts), None)
        return _charge(line, post + 1, verb) if post is not None else None
    if line.word(verb) == "in" and verb > at and line.word(verb + 1) in posts:
        return _charge(line, verb + 2, verb + 1)
    head = _leading().get(line.word(verb))
    if head is None or (line.words[verb].endswith("ing") and verb == at):
        return None
    firm = (
        at == last + 2
        and line.word(verb) not in words_of_roles("led", "loose")
        and line.word(verb + 1) == "the"
    )
    return _office(line, head, verb + 1, verb, known=firm)


def _relative(line: Line, last: int) -> int | None:
    """One past the "who" that tells of a name, over a description: "X, the head of the directorate, who is leading"."""
    if line.word(last) != ",":
        return None
    for k in range(last + 1, min(last + _APPOSED, len(line.words))):
        if line.words[k] == "who":
            return k + 1 if line.words[k - 1] == "," else None
        if line.pos[k] in ("VERB", "AUX") or line.words[k] in ("and", ";", '"', "”"):
            return None
    return None


def _charge(line: Line, at: int, verb: int) -> Office | None:
    """ "charge of the search": an undertaking; who took control of a bank bought it."""
    office = _office(line, "head", at + 1, verb) if line.word(at) == "of" else None
    works = words_of_roles("led", "works")
    return office if office is not None and line.any_of(range(office.first, office.last), works) else None


def _passive(line: Line, first: int) -> Office | None:
    """ "the delegation, led by X", "the search is headed by X": what is led stands before the verb."""
    by = next((k for k in range(first - 1, max(-1, first - _AHEAD), -1) if line.words[k] == "by"), None)
    if by is None or any(line.words[k] in (",", "and") for k in range(by, first)):
        return None
    head = _leading().get(line.word(by - 1))
    if head is None:
        return None
    end = by - 1
    while end > 0 and (line.words[end - 1] == "," or line.pos[end - 1] in _HELPERS):
        if line.words[end - 1] in _NOT_NOW:
            return None
        end -= 1
    start = end
    while (
        start > 0
        and end - start < _REACH
        and (line.pos[start - 1] in _NOMINAL or line.words[start - 1] == "-")
    ):
        start -= 1
    return Office(head, start, end, by - 1) if start < end and _is_led(line, start, end) else None


def _office(line: Line, head: str, start: int, verb: int, *, known: bool = False) -> Office | None:
    """What is led behind the verb: "the Banking Commission", "the rescue operation"; `known` where the verb alone tells an office."""
    start += line.word(start) in ("the", "its", "their")
    end = start
    while (
        end < len(line.words)
        and end - start < _REACH
        and (line.pos[end] in _NOMINAL or line.words[end] in _INNER)
        and end not in line.timed
    ):
        end += 1
    while end > start and (line.words[end - 1] in _INNER or line.pos[end - 1] == "NUM"):
        end -= 1
    return Office(head, start, end, verb) if start < end and (known or _is_led(line, start, end)) else None


def _is_led(line: Line, start: int, end: int) -> bool:
    """Whether the first noun phrase names a body or an undertaking: its last noun does, before any "of"."""
    stop = next((k for k in range(start, end) if line.words[k] in ("of", "for")), end) - 1
    if stop < start:
        return False
    if line.any(stop, words_of_roles("led", "works")):
        return True
    if stop == start and not line.capital[stop]:
        return False  # "the company": which?
    if line.any(stop, words("events", "bodies")):
        return True
    named = line.mentions_in(line.starts[stop], line.ends[stop])
    body = any(m.kind == "organisation" and m.form in ("name", "acronym") for m in named)
    return body or line.any(stop, words_of_part("organisations", "organisation", "heads"))


@cache
def _leading() -> dict[str, str]:
    """Verbs of leading → the noun of who does it ("heads" → "head"); who owns or founds a body does not lead it."""
    found = dict(load_table("en", "roles")["leading"])
    return {verb: head for verb, head in found.items() if head not in ("owner", "founder", "representative")}
