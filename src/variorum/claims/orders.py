"""Orders: bonds that somebody lays on another. In: a line and a word of order. Out: Bonds with who is bound and by whom.

"asked X to", "demanded that X be", "gave X until Friday to", "was sentenced to". Refuses an order to nobody, and one to keep a name back.
"""

from variorum.claims.binding import BE, CALL, FORCES, NOT, Bond, Force, is_agent, is_vague, nobody, table
from variorum.claims.deeds import deed_end
from variorum.claims.lexicon import clause_words
from variorum.claims.line import Line
from variorum.claims.parties import Party, party, subject
from variorum.claims.phrases import WALLS, verb_after

_TELL = frozenset(("tell",))
_MAYBE = frozenset(("could", "may", "might", "would", "can"))
_REACH = 8  # words between "gave" and the days given at most


def someone_to(line: Line, i: int) -> Bond | None:
    """ "asked the mission to leave", "calls on X to cooperate", "demanded the government lift", "authorises X to act"."""
    force = next((f for name, f in FORCES if line.any(i, table(name))), None)
    hope = line.any(i, table("hopes"))
    noun = line.pos[i] != "VERB"
    if noun and i + 1 < len(line.pos) and line.pos[i + 1] == "VERB":
        return None  # "an order requiring hospitals to": the verb tells more
    if (
        (force is None and not hope)
        or line.word(i - 1) == "in"
        or (noun and not line.any(i, table("order_nouns")))
    ):
        return None
    start = i + 2 if line.word(i + 1) in ("on", "for", "upon", "that") else i + 1
    if not noun and line.any(i, CALL) and line.word(i + 1) not in ("on", "for", "upon"):
        return None  # "called the police to report a fire", "were called to a flat to check on"
    told = line.any(i, _TELL)
    by = None if noun else subject(line, i, i)
    if line.word(i - 1) == "would" and (
        line.word(i - 2) in ("that", "which") or (by is not None and line.any(by.head, table("rules")))
    ):
        return None  # "a bill that would oblige clubs to register": what it would do, not what it does
    if force == "allowed" and (by is None or not (is_agent(line, by) or line.any(by.head, table("rules")))):
        return None
    if noun and line.word(i + 1) == "by":
        return _asked_by(line, i, force)
    for j in range(start, min(start + 14, len(line.words))):
        word = line.words[j]
        if (
            word in WALLS
            or word in clause_words("relatives") - {"that"}
            or word in ("about", "whether", "how", "why", "what")
        ):
            return None
        if line.pos[j] == "AUX" and word != "be":
            return None
        verb = verb_after(line, j + 1) if word == "to" else None
        urged = j > start and line.any(i, table("subjunctives"))
        if word == "be" and urged:
            verb = verb_after(line, j)
        bare = line.pos[j] == "VERB" and word == line.lemmas[j] and urged
        if verb is not None or bare:
            return _towards(line, (i, start, j), j if verb is None else verb, force, by)
        if told and (word == "that" or line.pos[j] == "VERB"):
            return None  # "told police that he went to", "told police the knife used to": what is told is no order
        if line.pos[j] == "VERB" and line.tokens[j].rel not in ("acl", "amod", "acl:relcl", "compound"):
            return None
    return None


def _asked_by(line: Line, i: int, force: Force | None) -> Bond | None:
    """ "a request by the owners to end the strike": those named ask; who is asked is not said."""
    to = next((k for k in range(i + 2, min(i + 10, len(line.words))) if line.words[k] == "to"), None)
    verb = verb_after(line, to + 1) if to is not None else None
    if to is None or verb is None or force is None or is_vague(line, verb):
        return None
    return Bond(i, to + 1, deed_end(line, verb), force, None, party(line, to - 1, to))


def _towards(
    line: Line, places: tuple[int, int, int], verb: int, force: Force | None, by: Party | None
) -> Bond | None:
    """The bond of those between the word of order at places[0] and the deed."""
    i, start, j = places
    action = j + 1 if line.words[j] == "to" else j
    if (
        j == start == i + 1
        and by is not None
        and force == "ordered"
        and not line.any(verb, table("anonymous"))
    ):
        named = any(
            m.kind == "person" for m in line.mentions_in(line.starts[by.first], line.ends[by.last - 1])
        )
        orders = (
            (None, by) if named else (by, None)
        )  # "the minister Ada Lind ordered to …", "Residents ordered to …"
        return Bond(by.first, action, deed_end(line, verb), force, *orders)
    if j <= start or line.any(verb, table("anonymous")) or line.words[start] in NOT:
        return None
    done = _done_by(line, start, j, verb)
    head = done if done is not None else next(iter(_hung(line, i, start, j)), j - 1)
    end = next((k for k in range(start, j) if line.words[k] == ","), j)
    if head >= end:
        head = end - 1
    who = party(line, head, end) if end > start else None
    if who is None or nobody(line, who) or is_vague(line, verb) or line.any(who.head, table("favours")):
        return None
    who = Party(max(start, who.first), who.last, who.head)
    first = by.first if by is not None and i - by.first < 20 else i
    return Bond(
        first,
        action,
        deed_end(line, verb),
        force or "planned",
        who,
        by,
        sure=force is not None,
        passive=line.word(action) == "be",
    )


def _hung(line: Line, i: int, start: int, end: int) -> list[int]:
    """What hangs on the word of order at `i`: its object first, then the last other phrase."""
    hung = [k for k in range(end - 1, start - 1, -1) if line.tokens[k].head == i]
    return sorted(hung, key=lambda k: line.tokens[k].rel not in ("obj", "iobj"))


def _done_by(line: Line, start: int, end: int, verb: int) -> int | None:
    """The subject of the deed itself: the ferries of "that all ferries in the bay be inspected"."""
    return next(
        (
            k
            for k in range(start, end)
            if line.tokens[k].head == verb and line.tokens[k].rel in ("nsubj", "nsubj:pass")
        ),
        None,
    )


def given_time(line: Line, i: int) -> Bond | None:
    """ "gave the company until 12 July to hand over", "set a deadline of 1 July for the firm to sell", "has until Friday to decide"."""
    has = line.words[i] in ("has", "have", "had")
    if line.pos[i] not in ("VERB", "AUX") or not (has or line.any(i, table("givers"))):
        return None
    term = _term_given(line, i, has=has)
    if term is not None:
        return term
    limit = next(
        (
            k
            for k in range(i + 1, min(i + 9, len(line.words)))
            if line.words[k] == "until" or line.any(k, table("deadline_nouns"))
        ),
        None,
    )
    to = (
        next((k for k in range(limit, min(limit + 12, len(line.words))) if line.words[k] == "to"), None)
        if limit is not None
        else None
    )
    verb = verb_after(line, to + 1) if to is not None else None
    giver = subject(line, i, i)
    if has and limit == i + 1 and verb is None and giver is not None:
        return Bond(giver.first, i, deed_end(line, i), "ordered", giver, sure=False)
    if (
        limit is not None
        and to is None
        and giver is not None
        and limit > i + 1
        and line.any(i, table("granting"))
        and line.words[limit] == "until"
    ):
        given = party(line, limit - 1, limit)  # "gave the company until midnight"
        return Bond(giver.first, i, deed_end(line, limit), "ordered", given, giver, sure=False)
    if limit is None or to is None or verb is None or giver is None:
        return None
    if has:
        return Bond(giver.first, to + 1, deed_end(line, verb), "ordered", giver) if limit == i + 1 else None
    if line.words[limit] == "until":
        who = party(line, limit - 1, limit) if limit > i + 1 else None
    else:
        case = next((k for k in range(limit, to) if line.words[k] == "for"), None)
        told = next((k for k in range(limit - 1, i, -1) if line.pos[k] in ("NOUN", "PROPN")), None)
        named = to - 1 if case is not None else told  # "gave the employers a deadline of noon to respond"
        who = party(line, named, named + 1) if named is not None else None
    return Bond(giver.first, to + 1, deed_end(line, verb), "ordered", who, giver) if who is not None else None


def _term_given(line: Line, i: int, *, has: bool) -> Bond | None:
    """ "has 45 days to decide", "gave the club 21 days to pay": a stretch of days or weeks between the giving and the deed."""
    if line.words[i] == "had" or not (has or line.any(i, table("givers"))):
        return None
    time = next((t for t in line.times_in(line.starts[i], line.end) if t.kind == "DURATION"), None)
    if time is None or (time.value.endswith(("M", "S")) and time.value[:2] == "PT"):
        return None
    first, to = line.range(time.start, time.end)
    verb = verb_after(line, to + 1) if line.word(to) == "to" else None
    giver = _which(line, i) or subject(line, i, i)
    if verb is None or giver is None or nobody(line, giver) or is_vague(line, verb) or first - i > _REACH:
        return None
    bare = all(line.pos[k] in ("ADV", "ADP", "DET", "ADJ", "NUM") for k in range(i + 1, first))
    if has:
        agent = is_agent(line, giver)
        return (
            Bond(giver.first, to + 1, deed_end(line, verb), "ordered", giver, sure=False)
            if bare and agent
            else None
        )
    if bare or any(line.pos[k] in ("VERB", "ADP", "PUNCT") for k in range(i + 1, first)):
        return None
    head = next((k for k in range(first - 1, i, -1) if line.pos[k] in ("NOUN", "PROPN", "PRON")), first - 1)
    who = party(line, head, head + 1)
    who = Party(max(i + 1, who.first), head + 1, head)
    return Bond(giver.first, to + 1, deed_end(line, verb), "ordered", who, giver, sure=False)


def _which(line: Line, i: int) -> Party | None:
    """Whom "which" right before means: the court of "a complaint with the court, which then has ten days to rule"."""
    at = next((k for k in (i - 1, i - 2) if line.word(k) == "which"), None)
    if at is None or at < 2 or line.words[at - 1] != "," or line.pos[at - 2] not in ("NOUN", "PROPN"):
        return None
    return party(line, at - 2, at - 1)


def sentenced(line: Line, i: int) -> Bond | None:
    """ "was sentenced to six years in prison", "fined 3,000 euros"."""
    if not line.any(i, table("sentences")) or line.pos[i] != "VERB" or not line.any(i - 1, BE | {"be"}):
        return None
    start = i + 2 if line.word(i + 1) in ("to", "for") else i + 1
    who = subject(line, i, i)
    if not _MAYBE.isdisjoint(line.words[max(0, i - 3) : i]):
        return None  # "could be fined up to $3 million"
    if (
        who is None
        or nobody(line, who)
        or not any(
            line.starts[start] <= q.start < line.starts[start] + 20
            for q in line.quantities
            if start < len(line.words)
        )
    ):
        return None
    return Bond(who.first, start, deed_end(line, start), "ordered", who)
