"""Name claims: answers to "who", "where" and "what is it called". In: a page. Out: claims whose value is a name as printed.

Role holders ("Foreign Minister X"), agents and patients of events, places of events, names of things. Refuses bare pronouns, and
agents of verbs that only report speech.
"""

from variorum.claims.agents import agent_core, name_core, whom_core
from variorum.claims.agents_bodies import unnamed_agents
from variorum.claims.compose import Core, compose
from variorum.claims.culprits import culprit_core
from variorum.claims.doers import doer_cores
from variorum.claims.leaders import leader_core
from variorum.claims.lexicon import word_class, words, words_of_part
from variorum.claims.line import Line, Page
from variorum.claims.names_told import named_kind
from variorum.claims.places import Places
from variorum.claims.roles import Roles
from variorum.claims.seats import seat_cores
from variorum.claims.sent import sent_cores
from variorum.claims.terms import term_cores
from variorum.lang.lands import countries_of, demonyms
from variorum.model.claim import Claim
from variorum.model.mark import Mention
from variorum.values.name import fold

_OUTSIDE = frozenset(("byline", "published"))
_ARTICLES = frozenset(("the", "a", "an"))
_LIST = frozenset((",", "and", "&", "/"))


def name_claims(page: Page) -> list[Claim]:
    """Claims of all names that answer a question."""
    found: list[Claim] = []
    roles, places = Roles(page), Places(page)
    for line in page.lines:
        if line.block in _OUTSIDE:
            continue
        for mention in line.mentions:
            leads = leader_core(page, line, mention)
            found += [compose(page, line, core) for core in _cores(page, line, mention, leads)]
            if role := culprit_core(page, line, mention) or roles.core(mention):
                found.append(compose(page, line, role))
        beside = (
            *unnamed_agents(page, line), *doer_cores(page, line), *sent_cores(page, line), *seat_cores(page, line),
        )  # fmt: skip
        found += [
            compose(page, line, core) for core in (*beside, *term_cores(page, line), *places.cores(line))
        ]
    return found


def _cores(page: Page, line: Line, mention: Mention, leads: tuple[Core, int] | None) -> list[Core]:
    """All that one mention answers; of whom a verb tells an office, nobody asks who led it besides."""
    first, last = line.range(mention.start, mention.end)
    if first >= last:
        return []
    agent = agent_core(page, line, mention, first, last)
    if mention.form == "pronoun":
        return [agent] if agent else []
    if leads is not None and agent is not None and agent.index == leads[1]:
        agent = None
    office = leads[0] if leads is not None else None
    cores = [office, agent, _thing(page, line, mention, first, last), whom_core(page, line, mention, first)]
    return [core for core in cores if core is not None]


def _thing(page: Page, line: Line, mention: Mention, first: int, last: int) -> Core | None:
    """What a bank, a street or a ship is called: the kind of thing stands in the name or right behind it (or behind the list it is in)."""
    name = fold(page.text[mention.start : mention.end])
    span, things = (mention.start, mention.end), words("events", "things")
    if (kind := named_kind(line, first)) is not None and mention.form != "role":
        return _named(page, line, span, kind)
    if mention.kind == "person" or name in demonyms() or name in countries_of():
        return None
    if mention.kind == "place":
        things &= words_of_part("places", "kinds", "heads") | words_of_part("places", "kinds", "venues")
    if _is_crossing(line, first, last) and line.words[first] != "port":
        return _named(page, line, span, last, "crossing")
    towns = (
        words("events", "vehicles") if line.word(first - 1) not in words("events", "aboard") else frozenset()
    )
    for i in range(last - 1, max(first, last - 3) - 1, -1):
        if line.words[i] in things - towns and last - first > 1:
            return _named(page, line, span, i)
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
            return _named(page, line, span, i)
    before = line.word(first - 1)
    if before in bearers and line.pos[first] == "PROPN":
        return _named(page, line, span, first - 1)
    return None


def _is_crossing(line: Line, first: int, last: int) -> bool:
    """Whether a name is that of a border crossing: "the Santa Clara port of entry", "the Santa Clara border crossing"."""
    behind = line.words[last : last + 3]
    return "port of entry" in (" ".join(behind), " ".join(line.words[max(first, last - 3) : last])) or (
        behind[:1] == ["border"] and line.any(last + 1, words("events", "crossings"))
    )


def _named(page: Page, line: Line, span: tuple[int, int], i: int, kind: str = "") -> Core | None:
    """The name of the thing at `i`; only names that share their first telling word are compared, so that two streets stay two."""
    thing = kind or word_class(line.lemmas[i])
    parts = [part for part in fold(page.text[slice(*span)]).split() if part not in _ARTICLES]
    first = next((part for part in parts if word_class(part) != thing and len(part) > 1), None)
    return name_core(page, span, f"name:{thing}:{first}", None, kind or line.lemmas[i]) if first else None
