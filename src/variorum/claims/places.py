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
from variorum.lang.lands import countries_of, demonyms
from variorum.lang.load import load_table
from variorum.model.mark import Mention
from variorum.values.name import fold

_STEPS = 4  # words of the parse between a place and its happening: "at a branch of the bank in Lima"
_LONG = 6  # letters: of a shorter name other words are made too
_NEAR = 3  # tokens within which a happening right before the preposition counts without the parse
_OTHERS = frozenset(("by", "with", "for", "about", "against", "after", "before", "than", "as"))
_JOINING = frozenset(
    ("link", "linking", "links", "connect", "connecting", "connects", "join", "joining", "joins")
)
_PAIRS = _JOINING | {"between", "from"}


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
            if case is None or name in demonyms():
                continue
            answer = self._answer(line, mention, (first, last, case))
            if answer is not None and (answer[0], answer[1]) not in taken:
                event, attribute, span = answer
                taken.add((event, attribute))
                found.append(name_core(self.page, span, attribute, event, line.lemmas[event]))
        return found

    def _answer(
        self, line: Line, mention: Mention, at: tuple[int, int, int]
    ) -> tuple[int, str, tuple[int, int]] | None:
        """The happening, the attribute and the span of a place at tokens first:last with its preposition."""
        first, last, case = at
        pair = self._pair(line, mention, last, case)
        if line.words[case] in _PAIRS and pair is None:
            return None  # half of "between X and Y" answers nothing
        joiner = None if pair is None else _joiner(line, first, last, case)
        if pair is not None and joiner is not None:
            return joiner, "place:route", pair
        event = happening_of(line, first, last, case)
        if event is None:
            return None
        grain = "between" if pair else self._grain(fold(self.page.text[mention.start : mention.end]))
        own = self.episode.holds_happening(line, event)
        attribute = f"place:{grain}" if own else f"place:{grain}:{word_class(line.lemmas[event])}"
        return event, attribute, pair or (mention.start, mention.end)

    def _follows(self, line: Line, mention: Mention) -> bool:
        """Whether another place stands right before with a comma: this one only says where that lies."""
        text = self.page.text
        return mention.kind == "place" and any(
            m.kind == "place" and text[m.end : mention.start].strip() == ","
            for m in line.mentions_in(mention.start - 60, mention.start)
        )

    def _pair(self, line: Line, mention: Mention, last: int, case: int) -> tuple[int, int] | None:
        """The span of "X and Y" or "X to Y" behind "between" or "from"."""
        last = self._lies_in(line, last)
        if line.words[case] not in _PAIRS or line.word(last) not in ("and", "to"):
            return None
        start = line.ends[last]
        second = next((m for m in line.mentions_in(start, start + 8) if m.kind == "place"), None)
        if second is None:
            return None
        end = self._lies_in(line, line.range(second.start, second.end)[1])
        return mention.start, max(second.end, line.ends[end - 1])

    def _lies_in(self, line: Line, last: int) -> int:
        """One past the last token of "in northern Egypt" behind a place that ends at `last`."""
        if line.word(last) not in ("in", ","):
            return last
        at = next(
            (i for i in range(last + 1, min(last + 4, len(line.words))) if line.pos[i] == "PROPN"), None
        )
        here = line.mentions_in(line.starts[at], line.starts[at] + 1) if at is not None else []
        inside = [m for m in here if m.kind == "place"]
        return line.range(inside[0].start, inside[0].end)[1] if inside else last

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


def _joiner(line: Line, first: int, last: int, case: int) -> int | None:
    """The thing or verb that joins two places: "link" in "linking X and Y", "cable" in "the cable between X and Y"."""
    if line.words[case] in _JOINING:
        return case
    head = next(
        (line.tokens[i].head for i in range(first, last) if not first <= line.tokens[i].head < last), -1
    )
    for i in (head, case - 1):
        if 0 <= i < len(line.words) and line.any(i, words("events", "joiners")):
            return i
    return None


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
        if line.words[i] in cases or line.words[i] in _PAIRS:
            return i
        if line.pos[i] in ("VERB", "PUNCT", "CCONJ", "SCONJ") or line.words[i] in _OTHERS:
            return None
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
