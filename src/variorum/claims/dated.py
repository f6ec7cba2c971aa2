"""Dated: plans that only a date ahead makes. In: a page, a line and the bonds found in it. Out: further Bonds, "holding the vote in March".

Refuses a date that says when something was said or done, a stretch that is running already, and a forecast.
"""

import re

from variorum.claims.appointments import listed
from variorum.claims.binding import Bond, table
from variorum.claims.conjugation import is_participle, is_past
from variorum.claims.deeds import deed_end, trimmed
from variorum.claims.due import LIMITS, due_of, is_ahead, joined
from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line, Page
from variorum.claims.parties import Party, party, subject
from variorum.claims.reckoning import published, reckoned
from variorum.model.mark import TimeExpression

_BOUND = frozenset(("be", "is", "are", "been", "to"))
_FUTURE = frozenset(("will", "would", "'ll", "shall", "must"))
_POSSIBLE = frozenset(("might", "may", "could", "would", "can"))
_PATIENTS = frozenset(
    ("this", "that", "which", "who", "these", "those", "each", "all")
)  # may stand for a thing named before
_PRESENT = frozenset(("is", "are", "been", "now", "be"))
_POSSESSED = frozenset(("'s", "’s", "'", "’"))
_HOUR = re.compile(r"(?:until |till |by |before |at )?[\d:.]+\s*(?:a\.?m\.?|p\.?m\.?|hours|o['’]clock)?")
_CLOSE = 6  # characters between an hour and "on Sundays"
_AFTER = 8  # words behind a date that still belong to the plan: "a 19 May due date on debt"
_REACH = 16  # words between a date and what it dates at most


def dated_bonds(page: Page, line: Line, bonds: list[Bond]) -> list[Bond]:
    """Plans that a date ahead makes: each such date that no bond holds yet, with the verb or noun that it hangs on."""
    found = [bond for bond in (listed(line),) if bond is not None and not bonds]
    bonds = bonds + found
    said = [due for _, due in (due_of(page, line, bond) for bond in bonds) if due is not None]
    taken = {time.start for due in said for time in line.times_in(due.start, due.end)}
    held = [(line.starts[bond.first], line.ends[bond.last - 1]) for bond in bonds]
    skip = -1
    turned = reckoned(page, line, Bond(0, 0, len(line.words), "planned"))
    times = [turned(t) if _set_for(line, line.range(t.start, t.end)[0]) else t for t in line.times]
    for number, time in enumerate(times):  # "is set for Tuesday" looks ahead
        if (
            time.start in taken
            or time.start < skip
            or any(a <= time.start < b for a, b in held)
            or not is_ahead(page, time, same_day=True)
        ):
            continue
        group = joined(page, line.times[number : number + 3])
        bond = _dated(page, line, time, line.range(group[-1].start, group[-1].end)[1])
        if bond is not None:
            skip = group[-1].end
            found.append(bond)
    return found


def _set_for(line: Line, first: int) -> bool:
    """Whether a date stands behind "is set for", "are due on", "declared for"."""
    if line.word(first - 1) == "for" and any(
        line.pos[k] == "VERB" and line.any(k, table("appoints") | table("calendar"))
        for k in range(max(0, first - 8), first - 1)
    ):
        return True
    return (
        line.word(first - 1) in ("for", "on")
        and line.any(first - 2, table("scheduled"))
        and line.word(first - 3) in _PRESENT
    )


def _dated(page: Page, line: Line, time: TimeExpression, last: int) -> Bond | None:
    """The plan that a time makes of the words before it."""
    first, _ = line.range(time.start, time.end)
    limit = time.mod in LIMITS
    host = _host(line, first)
    if host is None or line.words[-1] == "?" or not (limit or _to_come(page, line, time, host)):
        return None
    if not limit and line.word(last) in _POSSESSED:
        return None  # "the stage is set for Friday's final"
    if any(t.kind == "SET" and 0 <= t.start - time.end < _CLOSE for t in line.times):
        return None  # "is open until 6pm on Sundays"
    if line.words[last : last + 2] == ["of", "the"] and line.word(last + 2) in table("rounds"):
        return None  # "meets on the first Tuesday of the month"
    if line.pos[host] == "NOUN" and "had" in line.words[max(0, host - 5) : host]:
        return None  # "had called a meeting for 3 April"
    if any(line.words[k] in table("habits") for k in range(max(0, host - 3), first)):
        return None
    if line.pos[host] == "NOUN" and _HOUR.fullmatch(page.text[time.start : time.end].lower()):
        return None  # "a curfew from 9 p.m. to 5 a.m."
    if line.pos[host] == "NOUN" and not line.words[host].endswith("ing"):
        if not limit and not line.any(host, table("events")):
            return None
        found = party(line, host, first)
        return Bond(found.first, found.first, max(last, host + 1), "planned", None)
    who = subject(line, host, host)
    if not _plans(line, host, who, time):
        return None
    begin = host
    while begin > 0 and (
        line.words[begin - 1] in ("be", "been", "being", "not")
        or (line.word(begin - 2) == "be" and line.pos[begin - 1] == "ADV")
    ):
        begin -= 1
    if line.pos[host] == "AUX" and line.any(host + 1, table("scheduled") - {"due"}):
        begin = host + 1
    far = who is not None and begin - who.first > _REACH
    loose = who is not None and line.words[who.head] == "it" and line.any(host, frozenset(("take",)))
    if who is None and line.any(host, table("lapses")):
        who = _limit_named(line, host)
    if far or loose or line.word(host - 1) in ("of", "for"):
        who = None  # too far off, "it could take until Monday", or a gerund under a noun
    end = trimmed(line, host, min(deed_end(line, host), _rest(line, last)))
    if (asked := _asked(line, begin)) is not None:
        return Bond(asked.first, begin, max(last, host + 1, end), "asked", asked)
    return Bond(who.first if who else begin, begin, max(last, host + 1, end), "planned", who)


def _to_come(page: Page, line: Line, time: TimeExpression, host: int) -> bool:
    """Whether a time has not begun: "this year" is not over, but sets no day. Of today only what "begins today" is a plan."""
    day, begins = published(page), (time.interval.earliest or "")[:10]
    present = (
        line.pos[host] == "VERB" and line.words[host].endswith("s") and line.words[host] != line.lemmas[host]
    )
    return day is not None and time.kind != "DURATION" and (begins > day or (begins == day and present))


def _plans(line: Line, verb: int, who: Party | None, time: TimeExpression) -> bool:
    """Whether a verb makes a plan of its date: not what is over, only possible, expected of the weather, or said."""
    word, limit = line.words[verb], time.mod in LIMITS
    helpers = {line.words[k] for k in range(max(0, verb - 4), verb) if line.pos[k] in ("AUX", "PART", "ADV")}
    if line.any(verb, clause_words("cues")) or (
        who is not None and line.words[who.head] in table("nobody") - _PATIENTS
    ):
        return False
    if who is not None and (line.any(who.head, table("weather")) or _owned(line, who)):
        return False
    if who is not None and line.pos[who.head] == "ADJ" and who.first == who.head:
        return False  # "necessary are two thirds until 29 August"
    if table("odds").intersection(line.words[max(0, verb - 4) : verb]):
        return False
    if "still" in helpers and not helpers.isdisjoint(_POSSIBLE - {"would"}):
        return False  # "can still be approved by 31 October": not all is lost
    told = not helpers.isdisjoint(("was", "were")) or (
        line.any(verb, table("scheduled")) and helpers.isdisjoint(_BOUND | _FUTURE)
    )
    past = (is_past(word) or is_participle(word)) and (line.lemmas[verb] != word or told)
    if (past and helpers.isdisjoint(_BOUND)) or word in ("was", "were"):
        return time.mod in ("until", "till", "through") and line.any(verb, table("lasting"))
    if line.any(verb, frozenset(("expect",))) and (who is None or not line.any(who.head, table("events"))):
        return False  # a ruling is expected on Friday; so is rain
    if not helpers.isdisjoint(_POSSIBLE) and not (
        limit and not line.any(verb, table("vague") - {"take", "be"})
    ):
        return False
    if line.any(verb, table("calendar")):
        return True
    if line.pos[verb] == "AUX" and any(line.any(k, table("scheduled")) for k in (verb + 1, verb + 2)):
        return True  # "is due in court on 22 May"
    if line.pos[verb] == "AUX" and who is not None and line.any(who.head, table("deadline_nouns")):
        return True  # "the deadline for claims is 30 November"
    return limit and (line.pos[verb] == "AUX" or not line.any(verb, table("vague")))


def _limit_named(line: Line, host: int) -> Party | None:
    """The deadline that runs out: "her party's deadline for the mayor to go runs out on Friday"."""
    near = range(host - 1, max(-1, host - _REACH), -1)
    noun = next((k for k in near if line.any(k, table("deadline_nouns"))), None)
    if noun is None:
        return None
    return Party(party(line, noun, host).first, host, noun)


def _asked(line: Line, begin: int) -> Party | None:
    """Whom a word of asking further before binds: "urged residents to stay calm and to boil water until Thursday"."""
    if line.word(begin - 1) != "to" or line.word(begin - 2) != "and":
        return None
    for i in range(begin - 3, max(-1, begin - _REACH), -1):
        if line.pos[i] == "VERB" and line.any(i, table("asks") | table("orders")):
            found = next(
                (
                    k
                    for k in range(i + 1, begin)
                    if line.tokens[k].head == i and line.tokens[k].rel in ("obj", "iobj")
                ),
                None,
            )
            return party(line, found, begin) if found is not None else None
    return None


def _owned(line: Line, who: Party) -> bool:
    """Whether the one named only tells whose it is: "the last funeral, that of Ada Lind, is set for Sunday"."""
    return any(
        line.words[k] == "that" and line.word(k + 1) == "of" for k in range(max(0, who.first - 4), who.head)
    )


def _rest(line: Line, last: int) -> int:
    """How far the plan goes on behind its date: "a 19 May due date on debt"."""
    if line.word(last) == "to" and last + 1 < len(line.words):
        return deed_end(line, last)
    for j in range(last, min(last + _AFTER, len(line.words))):
        if line.pos[j] in ("PRON", "VERB", "AUX", "CCONJ", "PUNCT", "SCONJ"):
            return j
    return min(last + _AFTER, len(line.words))


def _host(line: Line, first: int) -> int | None:
    """The verb, else the noun of a plan, before a date in the same clause."""
    noun = None
    for i in range(first - 1, max(-1, first - _REACH), -1):
        word = line.words[i]
        if (
            word in clause_words("subordinators") and word not in ("until", "before", "once", "as")
        ) or word in (";", ":", "–", "—"):
            break
        if (line.pos[i] == "VERB" and line.tokens[i].rel not in ("amod", "compound")) or (
            line.pos[i] == "NOUN" and word.endswith("ing") and line.any(i, table("calendar"))
        ):
            return i
        if line.pos[i] == "AUX" and line.lemmas[i] == "be" and word != "be":
            return i
        if (
            noun is None
            and line.pos[i] == "NOUN"
            and (line.any(i, table("nouns")) or line.any(i, table("events")))
        ):
            noun = i
    return noun
