"""Appointments: dates that somebody sets for a happening, or before which something must or must not come. In: a page, a line and a word. Out: Bonds.

"has called a strike for 3 July", "ordered the release of the crew by Friday", "there would be no closures before 2027",
"if it did not get answers by Monday, it would …". All of them hang on their date: without one ahead they are no bond.
Refuses habits ("usually sets"), what had been called before, and conditions on what the weather or the market does.
"""

from variorum.claims.binding import LIMITS, Bond, Force, is_agent, is_vague, nobody, table
from variorum.claims.deeds import deed_end
from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line
from variorum.claims.parties import Party, subject
from variorum.claims.phrases import WALLS, verb_after
from variorum.model.mark import TimeExpression

_WILL = frozenset(("will", "would", "'ll"))
_REACH = 14  # words between a verb and the date it sets
_NEGATIONS = frozenset(("not", "n't"))
_CALL = frozenset(("call",))
_TELL = frozenset(("tell",))


def appointed(line: Line, i: int) -> Bond | None:
    """ "has called a strike for 3 July", "ordered the release of the crew by Friday", "called for an inquiry by June"."""
    if line.pos[i] != "VERB" or line.word(i - 1) in ("had", "to", "been", "be") or line.word(i + 1) == "":
        return None
    chosen = _day_chosen(line, i)
    if chosen is not None:
        return chosen
    if line.any(i, _TELL):
        return None  # "told a party meeting on Saturday"
    if (march := _called_out(line, i)) is not None:
        return march
    demand = next((f for name, f in _DEMANDS if line.any(i, table(name))), None)
    start = i + 2 if line.word(i + 1) == "for" else i + 1
    setting = line.any(i, table("appoints")) and start == i + 1
    time = _date_behind(line, start)
    if demand is not None and time is None:
        return _demanded(line, i, start, demand)
    if time is None or not (demand or setting) or start >= len(line.pos) or line.pos[start] not in _OPENS:
        return None
    first, last = line.range(time.start, time.end)
    set_for = setting and line.word(first - 1) in ("for", "on")
    names = table("events") if set_for else table("deed_nouns")
    head = next((k for k in range(start, first) if line.pos[k] == "NOUN" and _named(line, k, names)), None)
    who = subject(line, i, i)
    habit = any(line.words[k] in table("habits") for k in range(max(0, i - 2), first))
    if head is None or who is None or nobody(line, who) or habit:
        return None
    if set_for and line.word(last) in ("'s", "’s", "'", "’"):
        return None  # "a match for next week's opponents"
    if set_for:
        return Bond(who.first, start, last, "planned", who, sure=False, appoints=True)
    if demand is None or not _demands(line, who) or line.any_of(range(start, head), table("nature")):
        return None
    if line.pos[start] == "DET":
        start += 1
    return Bond(who.first, start, last, demand, None, who, sure=False)


def _called_out(line: Line, i: int) -> Bond | None:
    """ "called for a march on Saturday": who calls people out sets the day."""
    if not line.any(i, _CALL) or line.word(i + 1) != "for" or (time := _date_behind(line, i + 2)) is None:
        return None
    first, last = line.range(time.start, time.end)
    head = next((k for k in range(i + 2, first) if line.pos[k] == "NOUN"), None)
    who = subject(line, i, i)
    if head is None or who is None or nobody(line, who) or not line.any(head, table("outings")):
        return None
    if line.word(first - 1) not in ("on", "for") or any(k in table("habits") for k in line.words[i:first]):
        return None
    return Bond(who.first, i + 2, last, "planned", who, sure=False, appoints=True)


def _named(line: Line, k: int, names: frozenset[str]) -> bool:
    """Whether a noun, or the parts of one around its hyphen ("run-off"), is one of the names."""
    return line.any(k, names) or (line.word(k - 1) == "-" and "".join(line.words[k - 2 : k + 1]) in names)


def _demands(line: Line, who: Party) -> bool:
    """Whether somebody, or a text, can demand."""
    return is_agent(line, who) or line.any(who.head, table("rules"))


def _demanded(line: Line, i: int, start: int, force: Force) -> Bond | None:
    """ "demanded the release of the crew", "ordered an inquiry": a deed named by a noun, right behind the verb, without a date."""
    head = next(
        (k for k in range(start, min(start + 5, len(line.words))) if line.any(k, table("deed_nouns"))), None
    )
    who = subject(line, i, i)
    if head is None or who is None or nobody(line, who) or not _demands(line, who):
        return None
    plain = all(line.pos[k] in ("DET", "ADJ", "NOUN", "PROPN") for k in range(start, head + 1))
    if (
        not plain
        or line.pos[head] != "NOUN"
        or not (line.any(i, table("demands")) or line.word(i + 1) == "for")
    ):
        return None
    start += line.pos[start] == "DET"
    return Bond(who.first, start, deed_end(line, head), force, None, who)


def _day_chosen(line: Line, i: int) -> Bond | None:
    """ "have set June 10 as the date for the hearing", "fixed Friday for the vote": the date stands before what it is for."""
    if not line.any(i, table("appoints")) or line.pos[i] != "VERB" or i + 1 >= len(line.words):
        return None
    time = next(
        (t for t in line.times_in(line.starts[i + 1], line.ends[i + 1]) if t.kind in ("DATE", "TIME")), None
    )
    last = line.range(time.start, time.end)[1] if time is not None else len(line.words)
    head = next(
        (k for k in range(last, min(last + _REACH, len(line.words))) if line.any(k, table("events"))), None
    )
    who = subject(line, i, i)
    if (
        time is None
        or head is None
        or who is None
        or nobody(line, who)
        or line.word(last) not in ("as", "for")
    ):
        return None
    return Bond(who.first, i, head + 1, "planned", who, sure=False, appoints=True)


_OPENS = frozenset(("DET", "ADJ", "NOUN", "NUM", "PRON", "PROPN", "ADV"))
_DEMANDS: tuple[tuple[str, Force], ...] = (("orders", "ordered"), ("asks", "asked"))


def _date_behind(line: Line, start: int) -> TimeExpression | None:
    """The date behind an object: "for", "on" or a limit before it, no other verb between."""
    for i in range(start, min(start + _REACH, len(line.words))):
        if line.words[i] in WALLS or (
            line.pos[i] == "VERB" and line.tokens[i].rel not in ("amod", "compound")
        ):
            return None
        if line.words[i] in LIMITS or line.words[i] in ("for", "on"):
            # "for Tuesday", "for next Tuesday", "by the end of June": the date opens right behind
            end = min(i + 2, len(line.words)) - 1
            found = [t for t in line.times_in(line.starts[i], line.ends[end]) if t.kind in ("DATE", "TIME")]
            if found:
                return found[0]
    return None


def none_before(line: Line, i: int) -> Bond | None:
    """ "there would be no closures before 2027": nobody is named, so the speaker answers for it."""
    if line.words[i] != "there" or line.word(i + 1) not in _WILL or line.words[i + 2 : i + 4] != ["be", "no"]:
        return None
    time = next((t for t in line.times_in(line.starts[i], line.end) if t.mod in LIMITS), None)
    if time is None or line.word(i - 1) in ("if", "whether", "when"):
        return None
    first, last = line.range(time.start, time.end)
    if first - i > _REACH or line.any_of(range(i + 4, first), table("nature") | table("nothings")):
        return None
    if any(line.words[k] in WALLS or line.words[k] == "," for k in range(i + 4, first)):
        return None
    return Bond(i, i + 3, last, "planned", _speaker(line, i), sure=False)


def ruled_out(line: Line, i: int) -> Bond | None:
    """ "has ruled out an increase before 2026": what shall not come until a day."""
    if line.pos[i] != "VERB" or not line.any(i, frozenset(("rule",))) or line.word(i + 1) != "out":
        return None
    time = next((t for t in line.times_in(line.starts[i], line.end) if t.mod in LIMITS), None)
    who = subject(line, i, i)
    if time is None or who is None or nobody(line, who) or line.word(i - 1) in ("had", "not"):
        return None
    first, last = line.range(time.start, time.end)
    if first - i > _REACH or any(line.words[k] in WALLS or line.words[k] == "," for k in range(i, first)):
        return None
    return Bond(who.first, i, last, "planned", who, sure=False)


def _speaker(line: Line, i: int) -> Party | None:
    """Who says what begins at `i`: the subject of "said (that)" right before it."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if line.pos[k] == "VERB" and line.any(k, clause_words("cues") | table("vows")):
            return subject(line, k, k)
    return None


def awaited(line: Line, i: int) -> Bond | None:
    """ "if it did not get answers by Monday, …", "unless the army withdraws by noon": the demand that a threat makes."""
    if line.words[i] not in ("if", "unless"):
        return None
    time = next((t for t in line.times_in(line.starts[i], line.end) if t.mod in LIMITS), None)
    first, last = line.range(time.start, time.end) if time is not None else (0, 0)
    if time is None or first - i > _REACH + 4:
        return None
    verb = next((k for k in range(i + 1, first) if line.pos[k] == "VERB"), None)
    if verb is None or any(line.words[k] in WALLS or line.words[k] == "," for k in range(i + 1, first)):
        return None
    refused = any(line.words[k] in _NEGATIONS for k in range(i + 1, verb))
    who = subject(line, verb, verb)
    if who is None or who.first <= i or refused != (line.words[i] == "if") or nobody(line, who):
        return None
    if line.any(verb, table("receiving")):
        return Bond(i, verb, last, "asked", None, who, sure=False) if is_agent(line, who) else None
    happens = line.any(verb, table("calendar")) and not line.any(who.head, table("nature"))
    if is_vague(line, verb) or not (is_agent(line, who) or happens):
        return None
    if line.words[who.head] in ("it", "they", "we", "i"):
        return None
    action = verb - 1 if line.word(verb - 1) == "be" else verb
    return Bond(i, action, last, "asked", who, sure=False, passive=action < verb)


def readied(line: Line, i: int) -> Bond | None:
    """ "will be available by 31 March": a thing that is to be ready on a day, whoever sees to it."""
    refused = line.word(i + 1) in _NEGATIONS
    be = i + 1 + refused
    stays = line.word(be) in table("staying")
    ready = next((k for k in (be + 1, be + 2) if line.any(k, table("ready"))), None)
    if (
        line.words[i] not in _WILL | {"must", "shall"}
        or not (stays or line.word(be) == "be")
        or ready is None
    ):
        return None
    if line.pos[ready] == "VERB" or (ready == be + 2 and line.pos[be + 1] != "ADV"):
        return None
    time = next(
        (t for t in line.times_in(line.starts[ready], line.end) if not stays or t.mod in LIMITS), None
    )
    verb = verb_after(line, be)
    who = subject(line, i, be if verb is None else verb)
    if time is None or who is None or (nobody(line, who) and line.word(who.head + 1) != "of"):
        return None  # "its share of the money" is none that rises and falls
    first, last = line.range(time.start, time.end)
    if first - ready > _REACH or any(
        line.words[k] in WALLS or line.words[k] == "," for k in range(ready, first)
    ):
        return None
    force: Force = "planned" if line.words[i] in _WILL else "ordered"
    return Bond(who.first, i + 1, last, force, who, sure=False)


def listed(line: Line) -> Bond | None:
    """ "- The island states: $2 million, available by the end of June": an item of a list, without a verb."""
    if ":" not in line.words:
        return None
    ready, colon = next(iter(line.all(table("ready"))), None), line.words.index(":")
    if ready is None or colon > ready or any(p in ("VERB", "AUX") for p in line.pos):
        return None
    time = next((t for t in line.times_in(line.starts[ready], line.end) if t.mod in LIMITS), None)
    first = next((k for k in range(colon) if line.pos[k] not in ("PUNCT", "SYM")), colon)
    if time is None or first == colon or colon - first > 8 or not line.any(ready - 1, frozenset((",", ":"))):
        return None
    last = line.range(time.start, time.end)[1]
    who = Party(first, colon, colon - 1)
    return Bond(first, ready, last, "planned", who, sure=False)
