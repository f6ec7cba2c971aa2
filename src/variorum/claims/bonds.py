"""Bonds: places where somebody is bound to do something. In: a page and a line. Out: Bonds as token ranges. Words decide, grammar finds who.

Refuses what binds nobody: forecasts, feelings, duties of everyone, what was wished for and did not come, what an "if" only supposes.
Refuses to name dates or people: those who read bonds do.
"""

from functools import cache

import msgspec

from variorum.claims.appointments import appointed, awaited, none_before, ruled_out
from variorum.claims.binding import (
    BE,
    CALL,
    FORCES,
    NOT,
    Bond,
    Force,
    is_agent,
    is_vague,
    nobody,
    table,
)
from variorum.claims.deeds import deed_end
from variorum.claims.further import each_with_day, further
from variorum.claims.hollow import is_hollow, needs_date
from variorum.claims.infinitive import past_refusal, to_behind
from variorum.claims.line import Line, Page
from variorum.claims.modals import SUPPOSING, by_modal
from variorum.claims.orders import given_time, sentenced, someone_to
from variorum.claims.parties import Party, party, subject
from variorum.claims.phrases import WALLS, verb_after
from variorum.claims.reported import order_told
from variorum.claims.termed import OUGHT, overdue, placed, promised, put_off, wanted

_LETTING = frozenset(("let",))
_PAST = frozenset(("was", "were", "been"))


@cache
def _openers() -> frozenset[str]:
    """All words that a bond may open with."""
    names = (
        "modals",
        "vows",
        "plans",
        "wishes",
        "orders",
        "asks",
        "allows",
        "hopes",
        "order_nouns",
        "givers",
        "sentences",
        "appoints",
        "wanting",
    )
    return frozenset().union(
        BE, OUGHT, ("there", "if", "unless", "rule", "due"), *(table(name) for name in names)
    )


def find_bonds(page: Page, line: Line) -> list[Bond]:
    """All bonds that words in the line make, one for each action."""
    found: dict[int, Bond] = {}
    if line.words[-1] == "?" or line.vocabulary.isdisjoint(_openers()):
        return []
    for i, word in enumerate(line.words):
        if line.forms[i].isdisjoint(_openers()):
            continue
        modal = word in table("modals")
        bond = by_modal(page, line, i) if modal else placed(page, line, i) if word in OUGHT else None
        bond = bond or _other(line, i)
        if bond is None or is_hollow(line, bond):
            continue
        if bond.sure and needs_date(line, bond):
            bond = msgspec.structs.replace(bond, sure=False)
        if not any(b.action <= bond.action < b.last and b.first < i for b in found.values()):
            found.setdefault(bond.action, bond)
            for more in further(line, bond):
                found.setdefault(more.action, more)
    return put_off(line, [one for bond in found.values() for one in each_with_day(line, bond)])


def _other(line: Line, i: int) -> Bond | None:
    if (
        (
            line.word(i - 1) in ("had", "not", "n't")
            or (line.word(i - 2) == "had" and line.pos[i - 1] == "ADV")
        )
        and not line.any(i, table("vows"))
        and not order_told(line, i)
    ):
        return None  # what had been planned is over
    return (
        _be_to(line, i)
        or none_before(line, i)
        or awaited(line, i)
        or ruled_out(line, i)
        or sentenced(line, i)
        or given_time(line, i)
        or _subject_to(line, i)
        or someone_to(line, i)
        or _moving(line, i)
        or appointed(line, i)
        or wanted(line, i)
        or promised(line, i)
        or overdue(line, i)
    )


def _be_to(line: Line, i: int) -> Bond | None:
    """ "is to be voted on", "are due to start", "are being asked to call", "is mandated to"."""
    if line.words[i] not in BE:
        return None
    j = i + 1
    while j < len(line.words) and (line.pos[j] == "ADV" or line.words[j] in ("being", "been")):
        j += 1
    if line.word(j - 1) in ("here", "there"):
        return None  # "we are here to support him"
    over = line.words[i] in _PAST and line.word(i - 1) not in ("has", "have")
    force: Force = "planned"
    if over and line.any(j, CALL):
        return None  # "was called in to help", "were called to a flat to check on a tenant"
    named = line.any(j, table("bound")) or (line.word(j) == "going" and not over)
    if named:
        force = next((f for name, f in FORCES if line.any(j, table(name))), "planned")
        sure = line.any(j, table("given")) or (not over and not line.any(j, table("foreseen")))
        j += 1
    else:
        sure = not over
    to = to_behind(line, j)
    refused = line.word(j) in NOT
    verb = verb_after(line, to + 1) if to is not None and not refused else None
    who = subject(line, i, verb) if verb is not None else None
    if (
        verb is None
        or who is None
        or nobody(line, who)
        or line.pos[verb] == "AUX"
        or line.any(verb, table("anonymous"))
    ):
        return None
    lasting = line.any(verb, frozenset(("last",))) and line.word(verb + 1) in ("until", "through")
    if (is_vague(line, verb) and not lasting) or line.word(who.first - 1) in SUPPOSING:
        return None
    sure = sure and (named or is_agent(line, who) or line.any(verb, table("deeds")))
    passive = to is not None and line.word(to + 1) == "be"
    return Bond(who.first, (to or 0) + 1, deed_end(line, verb), force, who, sure=sure, passive=passive)


def _subject_to(line: Line, i: int) -> Bond | None:
    """ "vowed to rebuild", "plans to send", "promised help", "remains committed to defending"."""
    vow, plan, wish = (line.any(i, table(name)) for name in ("vows", "plans", "wishes"))
    if not (vow or plan or wish) or line.pos[i] not in ("VERB", "NOUN", "ADJ", "PROPN"):
        return None
    to = to_behind(line, past_refusal(line, i + 1))
    verb = verb_after(line, to + 1) if to is not None else None
    if to is None and vow and line.pos[i] == "VERB":
        return _grant(line, i)
    if to is None or verb is None or is_vague(line, verb):
        return None
    who = subject(line, i, verb)
    if line.pos[i] == "NOUN":
        who = _holder(line, i)
    refused = next((k for k in range(i + 1, to) if line.words[k] in NOT), None)
    if who is None and refused is not None and vow:
        who = Party(i, i + 1, i)  # "spoke at length, vowing “not to let anyone pass”": the speaker's vow
    if who is None or nobody(line, who) or (line.pos[i] == "NOUN" and line.words[i] == "resolve"):
        return None
    sure = vow or (plan and is_agent(line, who))
    if refused is not None:  # "vowed not to close the plant"; "not to give up" is no deed
        sure = line.any(verb, table("deeds") | _LETTING)
    if line.any(i, table("resolved")) and line.words[who.head] in ("he", "she"):
        sure = False  # what a person made up his mind to do is a story, not a plan
    action = to + 1 if refused is None else refused
    return Bond(who.first, action, deed_end(line, verb), "vowed" if vow else "planned", who, sure=sure)


def _holder(line: Line, i: int) -> Party | None:
    """Whose plan or vow a noun tells: "the bank's plan to cut", "government plans to raise"."""
    for j in range(i - 1, max(-1, i - 6), -1):
        if (
            line.tokens[j].head == i
            and line.tokens[j].rel in ("nmod", "compound", "nmod:poss")
            and line.pos[j] != "ADJ"
        ):
            return party(line, j, i - (line.words[i - 1] in ("'s", "’s", "'", "’")))
    return None


def _grant(line: Line, i: int) -> Bond | None:
    """ "promised $300 million in aid": the object is what was promised."""
    obj = next(
        (
            k
            for k in range(i + 1, min(i + 12, len(line.words)))
            if line.tokens[k].head == i and line.tokens[k].rel == "obj"
        ),
        None,
    )
    who = subject(line, i, i)
    if (
        obj is None
        or who is None
        or line.word(i - 1) == "to"
        or not line.any(i, table("grants"))
        or line.pos[obj] not in ("NOUN", "NUM", "SYM", "PROPN")
    ):
        return None
    if nobody(line, who) or any(line.words[k] in WALLS or line.words[k] == "that" for k in range(i + 2, obj)):
        return None
    phrase = party(line, obj, len(line.words))
    return Bond(who.first, max(i + 1, min(phrase.first, obj)), deed_end(line, obj), "vowed", who)


def _moving(line: Line, i: int) -> Bond | None:
    """ "is sending a ship", "are withdrawing their troops": an announced move in progress, which somebody named makes."""
    if line.words[i] not in BE or not line.any(i + 1, table("moves")) or not line.word(i + 1).endswith("ing"):
        return None
    who = subject(line, i, i + 1)
    if who is None or not is_agent(line, who) or nobody(line, who):
        return None
    if line.words[i] in _PAST and line.pos[who.head] != "PRON":
        return None  # "was selling the valley" is a scene or a reproach; "said it was sending a ship" an announcement
    return Bond(who.first, i + 1, deed_end(line, i + 1), "planned", who)
