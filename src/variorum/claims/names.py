"""Name claims: answers to "who", "where" and "what is it called". In: a page. Out: claims whose value is a name as printed.

Role holders ("Foreign Minister X"), agents and patients of events, places of events, names of things. Refuses bare pronouns, and
agents of verbs that only report speech.
"""

from functools import cache

from variorum.claims.agents import agent_core, name_core, unnamed_agents, whom_core
from variorum.claims.compose import Core, compose
from variorum.claims.lexicon import word_class, words
from variorum.claims.line import Line, Page
from variorum.lang.load import load_table
from variorum.model.claim import Claim
from variorum.model.mark import Mention
from variorum.values import Name
from variorum.values.name import fold

_OUTSIDE = frozenset(("byline", "published"))
_LIST = frozenset((",", "and", "&", "/"))
_LONGEST_ROLE = 80  # characters: longer "roles" are relative clauses that were taken for one


def name_claims(page: Page) -> list[Claim]:
    """Claims of all names that answer a question."""
    found: list[Claim] = []
    told: set[int] = {m.chain for m in page.marks.mentions if m.role is not None and m.form != "role"}
    for line in page.lines:
        if line.block in _OUTSIDE:
            continue
        for mention in line.mentions:
            found += [compose(page, line, core) for core in _cores(page, line, mention)]
            if role := _chain_role(page, mention, told):
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
    if mention.form != "role":
        cores.append(_role(page, mention))
    if mention.kind == "place":
        cores.append(_place(page, line, mention, first))
    return [core for core in cores if core is not None]


def _role(page: Page, mention: Mention) -> Core | None:
    """Who holds an office: the attribute names the office and its body."""
    if mention.role is None or mention.kind not in ("person", "organisation"):
        return None
    role = page.text[mention.role.start : mention.role.end]
    of = page.text[mention.of.start : mention.of.end] if mention.of else ""
    return _role_core(page, mention, role, of)


def _chain_role(page: Page, mention: Mention, told: set[int]) -> Core | None:
    """For a person whose office stands elsewhere in the article: the first full name answers too."""
    if (
        mention.chain in told
        or mention.form != "name"
        or mention.kind != "person"
        or not 0 <= mention.chain < len(page.marks.chains)
    ):
        return None
    roles = page.marks.chains[mention.chain].roles
    if not roles or " " not in page.text[mention.start : mention.end].strip():
        return None
    told.add(mention.chain)
    return _role_core(page, mention, roles[0], "")


def _role_core(page: Page, mention: Mention, role: str, of: str) -> Core | None:
    key = role_key(f"{role} {of}")
    if not key or len(role) + len(of) > _LONGEST_ROLE:
        return None
    subject = f"{role} of {of}" if of and fold(of) not in fold(role) else role
    return Core(
        start=mention.start, end=mention.end, attribute=f"role:{key}", value=Name(text=page.text[mention.start : mention.end]),
        subject=subject, subject_chain=mention.chain if mention.chain >= 0 else None,
    )  # fmt: skip


def role_key(text: str) -> str:
    """An office under one key, whatever the order and the form of the country.

    >>> role_key("Peruvian Minister of Energy") == role_key("energy minister Peru's")
    True
    """
    noise = words("events", "role_noise")
    parts = {_countries().get(part, part) for part in fold(text.replace("’s", "").replace("'s", "")).split()}
    return " ".join(sorted(part for part in parts if part not in noise))


@cache
def _countries() -> dict[str, str]:
    """One-word demonyms with their country."""
    found: dict[str, str] = {}
    for country, (demonyms, *_) in load_table("en", "countries")["countries"].items():
        for demonym in demonyms.split(","):
            if demonym.strip() and " " not in demonym.strip():
                found.setdefault(fold(demonym), fold(country).replace(" ", "-"))
    return found


def _thing(page: Page, line: Line, mention: Mention, first: int, last: int) -> Core | None:
    """What a bank, a street or a ship is called: the kind of thing stands in the name or right behind it (or behind the list it is in)."""
    if mention.kind == "person" or fold(page.text[span_of(mention)]) in _countries():
        return None
    things, span = words("events", "things"), (mention.start, mention.end)
    end = last
    while (
        end < len(line.words)
        and (line.words[end] in _LIST or line.pos[end] == "PROPN" or line.tokens[end].name)
        and end - last < 8
    ):
        end += 1
    for i in (end, last, *range(last - 1, max(first, last - 3) - 1, -1)):
        if i < len(line.words) and line.any(i, things) and (last - first > 1 or i >= last):
            return name_core(page, span, f"name:{word_class(line.lemmas[i])}", None, line.lemmas[i])
    before = line.word(first - 1)
    if before in things and line.pos[first] == "PROPN":
        return name_core(page, span, f"name:{word_class(before)}", None, before)
    return None


def span_of(mention: Mention) -> slice:
    """The mention's characters."""
    return slice(mention.start, mention.end)


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
