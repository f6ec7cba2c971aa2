"""Places: where something happened. In: a line. Out: cores of name claims, each a place that the parse hangs on a happening.

Only places of one grain are compared (country, region, sea, road, spot): a city does not contradict its country. "X, Y" gives X, as Y
only says where X lies; "between X and Y" is one place. Refuses adjectives of countries and places that hang on no happening.
"""

from functools import cache

from variorum.claims.agents import name_core
from variorum.claims.compose import Core
from variorum.claims.episode import Episode
from variorum.claims.lexicon import word_class, words
from variorum.claims.line import Line, Page
from variorum.claims.roles import countries_of, demonyms
from variorum.lang.load import load_table
from variorum.model.mark import Mention
from variorum.values.name import fold

_STEPS = 4  # words of the parse between a place and its happening: "at a branch of the bank in Lima"
_LONG = 6  # letters: of a shorter name other words are made too
_NEAR = 3  # tokens within which a happening right before the preposition counts without the parse
_OTHERS = frozenset(("by", "with", "for", "about", "against", "after", "before", "than", "as"))
_PAIRS = frozenset(("between", "from", "linking", "connecting", "joining"))


class Places:
    """The places of one article, and which of its names hold others ("Cusco, Peru": Peru does)."""

    def __init__(self, page: Page) -> None:
        self.page, self.episode = page, Episode(page)
        self.around: set[str] = set()
        self.adjectives: frozenset[str] = frozenset().union(*(line.vocabulary for line in page.lines))
        for line in page.lines:
            self.around |= {fold(page.text[m.start : m.end]) for m in line.mentions if self._follows(line, m)}

    def cores(self, line: Line) -> list[Core]:
        """One core for each happening and grain in a line: the first place told counts."""
        found: list[Core] = []
        taken: set[tuple[int, str]] = set()
        for mention in line.mentions:
            if mention.kind != "place" or mention.form != "name" or self._follows(line, mention):
                continue
            name = fold(self.page.text[mention.start : mention.end])
            first, last = line.range(mention.start, mention.end)
            case = _case(line, first)
            event = (
                happening_of(line, first, last, case) if case is not None and name not in demonyms() else None
            )
            if event is None or case is None:
                continue
            span, grain = self._pair(line, mention, last, case) or (
                (mention.start, mention.end),
                self._grain(name),
            )
            if (event, grain) not in taken:
                taken.add((event, grain))
                own = self.episode.holds_happening(line, event)
                attribute = f"place:{grain}" if own else f"place:{grain}:{word_class(line.lemmas[event])}"
                found.append(name_core(self.page, span, attribute, event, line.lemmas[event]))
        return found

    def _follows(self, line: Line, mention: Mention) -> bool:
        """Whether another place stands right before with a comma: this one only says where that lies."""
        text = self.page.text
        return mention.kind == "place" and any(
            m.kind == "place" and text[m.end : mention.start].strip() == ","
            for m in line.mentions_in(mention.start - 60, mention.start)
        )

    def _pair(self, line: Line, mention: Mention, last: int, case: int) -> tuple[tuple[int, int], str] | None:
        """The span of "X and Y" or "X to Y" behind "between" or "from"."""
        if line.words[case] not in _PAIRS or line.word(last) not in ("and", "to"):
            return None
        start = line.ends[last]
        second = next((m for m in line.mentions_in(start, start + 8) if m.kind == "place"), None)
        return ((mention.start, second.end), "between") if second is not None else None

    def _grain(self, name: str) -> str:
        """How large a place is, by closed lists, by the last word of its name, or by what the article sets in it."""
        kinds, last = _kinds(), name.rsplit(maxsplit=1)[-1] if name else ""
        if grain := kinds.get(name) or kinds.get(last):
            return grain
        if name in countries_of() or name.removeprefix("the ") in countries_of():
            return "country"
        if name in self.around:
            return "area"
        return "country" if not self.adjectives.isdisjoint(_adjectives(name)) else "spot"


def _adjectives(name: str) -> set[str]:
    """Adjectives that a land would have: "ostlandian" for "Ostlandia"."""
    return {f"{name}n", f"{name}ian"} if len(name) >= _LONG else set()


@cache
def _kinds() -> dict[str, str]:
    """Last words and whole names with the grain they tell."""
    table = load_table("en", "places")["grains"]
    regions = load_table("en", "countries")["places"]["regions"].split(";")
    return {fold(name): "area" for name in regions} | {
        fold(name): grain for grain, names in table.items() for name in names
    }


def _case(line: Line, first: int) -> int | None:
    """The preposition of place before a name."""
    cases = words("events", "place_case")
    for i in range(first - 1, max(-1, first - 6), -1):
        if line.words[i] in cases:
            return i
        if line.pos[i] in ("VERB", "PUNCT", "CCONJ", "SCONJ") or line.words[i] in _OTHERS:
            return i if line.words[i] in _PAIRS else None
    return None


def happening_of(line: Line, first: int, last: int, case: int) -> int | None:
    """The happening that a place hangs on: upwards in the parse over plain nouns, never over a verb that is none."""
    happenings = words("events", "happenings")
    at = next((i for i in range(first, last) if not first <= line.tokens[i].head < last), first)
    for _ in range(_STEPS):
        at = line.tokens[at].head
        if not 0 <= at < len(line.words):
            break
        if line.any(at, happenings) and line.pos[at] in ("VERB", "NOUN"):
            return at
        if line.pos[at] not in ("NOUN", "PROPN", "ADJ", "NUM"):
            break
    near = range(case - 1, max(-1, case - 1 - _NEAR), -1)
    return next((i for i in near if line.any(i, happenings) and line.pos[i] in ("VERB", "NOUN")), None)
