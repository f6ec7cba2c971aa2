"""Name claims: answers to "who", "where" and "what is it called". In: a page. Out: claims whose value is a name as printed.

Role holders ("Foreign Minister X"), agents and patients of events, places of events, names of things. Refuses bare pronouns, and
agents of verbs that only report speech.
"""

from variorum.claims.agents import agent_core, name_core, unnamed_agents, whom_core
from variorum.claims.compose import Core, compose
from variorum.claims.lexicon import word_class, words
from variorum.claims.line import Line, Page
from variorum.claims.roles import Roles, demonyms
from variorum.model.claim import Claim
from variorum.model.mark import Mention
from variorum.values.name import fold

_OUTSIDE = frozenset(("byline", "published"))
_LIST = frozenset((",", "and", "&", "/"))


def name_claims(page: Page) -> list[Claim]:
    """Claims of all names that answer a question."""
    found: list[Claim] = []
    roles = Roles(page)
    for line in page.lines:
        if line.block in _OUTSIDE:
            continue
        for mention in line.mentions:
            found += [compose(page, line, core) for core in _cores(page, line, mention)]
            if role := roles.core(mention):
                found.append(compose(page, line, role))
        found += [compose(page, line, core) for core in unnamed_agents(page, line)]
    return found


def _cores(page: Page, line: Line, mention: Mention) -> list[Core]:
    """All that one mention answers."""
    first, last = line.range(mention.start, mention.end)
    if first >= last:
        return []
    agent = agent_core(page, line, mention, first, last)
    if mention.form == "pronoun":
        return [agent] if agent else []
    cores = [agent, _thing(page, line, mention, first, last), whom_core(page, line, mention, first)]
    if mention.kind == "place":
        cores.append(_place(page, line, mention, first))
    return [core for core in cores if core is not None]


def _thing(page: Page, line: Line, mention: Mention, first: int, last: int) -> Core | None:
    """What a bank, a street or a ship is called: the kind of thing stands in the name or right behind it (or behind the list it is in)."""
    name = fold(page.text[mention.start : mention.end])
    if mention.kind == "person" or name in demonyms():
        return None
    span, things = (mention.start, mention.end), words("events", "things")
    for i in range(last - 1, max(first, last - 3) - 1, -1):
        if line.any(i, things) and last - first > 1:
            return name_core(page, span, f"name:{word_class(line.lemmas[i])}", None, line.lemmas[i])
    bearers = words("events", "local_bearers" if mention.kind == "place" else "bearers")
    end = last
    while (
        end < len(line.words)
        and (line.words[end] in _LIST or line.pos[end] == "PROPN" or line.tokens[end].name)
        and end - last < 8
    ):
        end += 1
    for i in (last, end):
        if line.any(i, bearers):
            return name_core(page, span, f"name:{word_class(line.lemmas[i])}", None, line.lemmas[i])
    before = line.word(first - 1)
    if before in bearers and line.pos[first] == "PROPN":
        return name_core(page, span, f"name:{word_class(before)}", None, before)
    return None


def _place(page: Page, line: Line, mention: Mention, first: int) -> Core | None:
    """Where something happened: a preposition of place before the name, a happening in reach."""
    cases = words("events", "place_case")
    case = next(
        (
            i
            for i in range(first - 1, max(-1, first - 6), -1)
            if line.words[i] in cases or line.pos[i] in ("VERB", "PUNCT")
        ),
        None,
    )
    joined = any(
        m.kind == "place" and 0 <= mention.start - m.end <= 8
        for m in line.mentions_in(mention.start - 100, mention.start)
    )
    linking = (
        case is not None
        and line.pos[case] == "VERB"
        and line.any(case, frozenset(("link", "connect", "join")))
    )
    if not joined and not linking and (case is None or line.words[case] not in cases):
        return None
    anchor = first if case is None else case
    happenings = words("events", "happenings")
    order = sorted(
        range(max(0, anchor - 12), min(len(line.words), first + 10)),
        key=lambda i: (abs(i - anchor) + (4 if i > anchor else 0), i),
    )
    event = next((i for i in order if line.any(i, happenings) and line.pos[i] in ("VERB", "NOUN")), None)
    if event is None:
        return None
    return name_core(
        page,
        (mention.start, mention.end),
        f"place:{word_class(line.lemmas[event])}",
        event,
        line.lemmas[event],
    )
