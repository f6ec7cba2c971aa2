"""Name claims: answers to "who", "where" and "what is it called". In: a page. Out: claims whose value is a name as printed.

Role holders ("Foreign Minister X"), agents of events, places of events, names of things. Refuses pronouns and bare roles, and
agents of verbs that only report speech.
"""

from variorum.claims.compose import Core, compose
from variorum.claims.lexicon import clause_words, word_class, words
from variorum.claims.line import Line, Page
from variorum.model.claim import Claim
from variorum.model.mark import Mention
from variorum.values import Name
from variorum.values.name import fold

_OUTSIDE = frozenset(("byline", "published"))
_HELPERS = frozenset(("AUX", "ADV", "PART"))


def name_claims(page: Page) -> list[Claim]:
    """Claims of all names that answer a question."""
    found: list[Claim] = []
    for line in page.lines:
        if line.block in _OUTSIDE:
            continue
        for mention in line.mentions:
            found += [compose(page, line, core) for core in _cores(page, line, mention)]
    return found


def _cores(page: Page, line: Line, mention: Mention) -> list[Core]:
    """All that one mention answers."""
    first, last = line.range(mention.start, mention.end)
    if mention.form == "pronoun" or first >= last:
        return []
    cores = []
    if mention.form != "role" and (role := _role(page, mention)):
        cores.append(role)
    if thing := _thing(page, line, mention, first, last):
        cores.append(thing)
    if mention.kind == "place" and (place := _place(page, line, mention, first)):
        cores.append(place)
    if agent := _agent(page, line, mention, first, last):
        cores.append(agent)
    return cores


def _core(page: Page, mention: Mention, attribute: str, index: int | None, predicate: str | None) -> Core:
    return Core(
        start=mention.start, end=mention.end, attribute=attribute, value=Name(text=page.text[mention.start : mention.end]),
        index=index, predicate=predicate,
    )  # fmt: skip


def _role(page: Page, mention: Mention) -> Core | None:
    """Who holds an office: the attribute names the office and its body."""
    if mention.role is None or mention.kind not in ("person", "organisation"):
        return None
    role = page.text[mention.role.start : mention.role.end]
    of = page.text[mention.of.start : mention.of.end] if mention.of else ""
    words_of = " ".join(part for part in (fold(role), fold(of)) if part)
    if not words_of or len(words_of) > 80:
        return None
    value = Name(text=page.text[mention.start : mention.end])
    chain = mention.chain if mention.chain >= 0 else None
    return Core(
        start=mention.start,
        end=mention.end,
        attribute=f"role:{words_of}",
        value=value,
        subject=f"{role} of {of}" if of else role,
        subject_chain=chain,
    )


def _thing(page: Page, line: Line, mention: Mention, first: int, last: int) -> Core | None:
    """What a bank, a street or a ship is called: the kind of thing stands in the name or right behind it."""
    if mention.kind == "person" or mention.form == "acronym":
        return None
    things = words("events", "things")
    for i in range(last, max(first, last - 3) - 1, -1):
        if i < len(line.words) and line.words[i] in things and (last - first > 1 or i >= last):
            return _core(page, mention, f"name:{line.words[i]}", None, line.words[i])
    before = line.word(first - 1)
    if before in things and line.pos[first] == "PROPN":
        return _core(page, mention, f"name:{before}", None, before)
    return None


def _place(page: Page, line: Line, mention: Mention, first: int) -> Core | None:
    """Where something happened: a preposition of place before the name, a happening in reach."""
    case = next(
        (
            i
            for i in range(first - 1, max(-1, first - 6), -1)
            if line.words[i] in words("events", "place_case") or line.pos[i] in ("VERB", "PUNCT")
        ),
        None,
    )
    joined = (
        first >= 2
        and line.words[first - 1] == "and"
        and any(m.end == line.ends[first - 2] and m.kind == "place" for m in line.mentions)
    )
    if not joined and (case is None or line.words[case] not in words("events", "place_case")):
        return None
    happenings = words("events", "happenings")
    anchor = first if case is None else case
    order = sorted(
        range(max(0, anchor - 12), min(len(line.words), first + 10)),
        key=lambda i: (abs(i - anchor) + (4 if i > anchor else 0), i),
    )
    event = next((i for i in order if line.any(i, happenings) and line.pos[i] in ("VERB", "NOUN")), None)
    if event is None:
        return None
    return _core(page, mention, f"place:{word_class(line.lemmas[event])}", event, line.lemmas[event])


def _agent(page: Page, line: Line, mention: Mention, first: int, last: int) -> Core | None:
    """Who did it: the subject of a key verb, or the name behind "by", or the owner of a demand, draft or attack."""
    keys = words("events", "agents")
    verb = _next_verb(line, last)
    if verb is not None and line.any(verb, keys) and not _prep_before(line, first):
        return _core(page, mention, f"agent:{word_class(line.lemmas[verb])}", verb, line.lemmas[verb])
    by = next(
        (
            i
            for i in range(first - 1, max(-1, first - 5), -1)
            if line.words[i] == "by" or line.pos[i] in ("VERB", "PUNCT", "ADP")
        ),
        None,
    )
    if by is not None and line.words[by] == "by":
        back = next(
            (
                i
                for i in range(by - 1, max(-1, by - 6), -1)
                if line.any(i, keys) or line.any(i, words("events", "nouns"))
            ),
            None,
        )
        if back is not None:
            return _core(page, mention, f"agent:{word_class(line.lemmas[back])}", back, line.lemmas[back])
    if line.word(last) in ("'s", "'") or line.words[last - 1].endswith("'s"):
        for i in range(last, min(last + 4, len(line.words))):
            if line.any(i, words("events", "nouns")):
                return _core(page, mention, f"agent:{word_class(line.lemmas[i])}", i, line.lemmas[i])
    return None


def _next_verb(line: Line, start: int) -> int | None:
    """The verb of which the name is the subject: behind it, over helpers, an apposition or a bracket."""
    i, skipping = start, False
    while i < min(start + 14, len(line.words)):
        word, pos = line.words[i], line.pos[i]
        if word in (",", "(", ")", "—", "–"):
            skipping = word in (",", "(") and not skipping
        elif pos == "VERB" and (not skipping or word in clause_words("relatives")):
            return (
                i if not line.any(i, clause_words("cues")) or line.any(i, words("events", "agents")) else None
            )
        elif (
            not skipping
            and pos not in _HELPERS
            and not (pos == "NOUN" and i == start)
            and word not in ("which", "who", "that")
        ):
            return None
        i += 1
    return None


def _prep_before(line: Line, first: int) -> bool:
    for i in range(first - 1, max(-1, first - 4), -1):
        if line.pos[i] == "ADP":
            return True
        if line.pos[i] not in ("DET", "ADJ", "NOUN", "PROPN"):
            return False
    return False
