"""Places: where something happened, whence somebody set out, whither they came. In: a line. Out: cores of name claims.

The attribute tells how large the place is (country, region, sea, road, spot), its part (at, from, to) and what happened there; places of
the article's own happening need neither. "X, Y" gives X, as Y only says where X lies; "between X and Y" is one place. Refuses adjectives
of countries and places that hang on no happening.
"""

from functools import cache

from variorum.claims.agents import name_core
from variorum.claims.compose import Core
from variorum.claims.episode import Episode
from variorum.claims.happenings import deed_at, deed_class, happening_of, reached
from variorum.claims.lexicon import words, words_of_part
from variorum.claims.line import Line, Page
from variorum.claims.place_phrases import Place, place_at
from variorum.lang.lands import countries_of, demonyms
from variorum.lang.load import load_table
from variorum.model.mark import Mention
from variorum.values.name import fold

_LONG = 6  # letters: of a shorter name other words are made too
_OTHERS = frozenset(("by", "with", "about", "against", "after", "before", "than"))
_FAR = frozenset(("as", "far"))  # "from as far as Lima"


class Places:
    """The places of one article, and which of its names hold others ("Cusco, Peru": Peru does)."""

    def __init__(self, page: Page) -> None:
        self.page, self.episode = page, page.once(Episode)
        self.around: set[str] = set()
        self.adjectives: frozenset[str] = frozenset().union(*(line.vocabulary for line in page.lines))
        for line in page.lines:
            self.around |= {fold(page.text[m.start : m.end]) for m in line.mentions if self._follows(line, m)}
        self.lies: dict[str, tuple[int, int]] = {}  # where the article first says that a place lies
        for line in page.lines:
            for mention in line.mentions:
                if mention.kind == "place" and mention.form == "name":
                    self._learn(line, mention)

    def _learn(self, line: Line, mention: Mention) -> None:
        """Keeps the words that say where a place lies: "Cusco, Peru", "the Peruvian city of Cusco"."""
        first, last = line.range(mention.start, mention.end)
        place = place_at(line, first, last)
        if (place.first, place.last) == (first, last) and (place.start < first or place.end > last):
            wide = min(mention.start, line.starts[place.start]), line.ends[place.end - 1]
            self.lies.setdefault(fold(self.page.text[mention.start : mention.end]), wide)

    def cores(self, line: Line) -> list[Core]:
        """One core for each happening, part and grain in a line: the first place told counts."""
        found: list[Core] = []
        taken: set[tuple[int, str]] = set()
        for mention in line.mentions:
            if not self._is_place(line, mention):
                continue
            first, last = line.range(mention.start, mention.end)
            place = place_at(line, first, last)
            case = _case(line, place.start)
            core = self._pair(line, mention, last, case) or self._core(line, place, case)
            if core is not None and core.index is not None and (core.index, core.attribute) not in taken:
                taken.add((core.index, core.attribute))
                found.append(core)
        return found

    def _is_place(self, line: Line, mention: Mention) -> bool:
        """Whether a mention names a place by itself: no adjective, nothing that only says where another lies; also a hall or a club."""
        if mention.form != "name" or mention.kind == "person" or self._follows(line, mention):
            return False
        name = fold(self.page.text[mention.start : mention.end])
        venue = not words_of_part("places", "kinds", "venues").isdisjoint(
            name.split()[:1] + name.split()[-1:]
        )
        first, last = line.range(mention.start, mention.end)
        people = words("events", "people") - words_of_part("places", "kinds", "venues")
        if line.any(last, words_of_part("places", "kinds", "abstract")) or (
            last - first > 1 and line.any(last - 1, people)
        ):
            return False
        settled = line.word(first - 1) == "of" and line.any(
            first - 2, words_of_part("places", "kinds", "settled")
        )
        place = mention.kind == "place" or settled or (venue and " " in name)
        return name not in demonyms() and place

    def _core(self, line: Line, place: Place, case: int | None) -> Core | None:
        """The core of a place with its preposition, or of one that somebody reaches."""
        deed = reached(line, place) if case is None else deed_at(line, place, case)
        if deed is None or not place.first < place.last:
            return None
        span = line.starts[place.first], line.ends[place.last - 1]
        wide = min(span[0], line.starts[place.start]), line.ends[place.end - 1]
        named = all(line.capital[i] for i in (place.first, place.last - 1))
        grain = self._grain(fold(self.page.text[slice(*span)])) if named else "spot"
        told = line.any(deed.token, words("events", "happens")) or deed.kind in _harms()
        own = deed.part == "at" and told and self.episode.holds_happening(line, deed.token)
        attribute = f"place:{grain}" if own else f"place:{grain}:{deed.part}:{deed.kind}"
        core = name_core(self.page, span, attribute, deed.token, line.lemmas[deed.token])
        wide = wide if wide != span else self.lies.get(fold(self.page.text[slice(*span)]), span)
        return core.at(wide) if wide != span else core

    def _follows(self, line: Line, mention: Mention) -> bool:
        """Whether another place stands right before with a comma: this one only says where that lies."""
        text = self.page.text
        return mention.kind == "place" and any(
            m.kind == "place" and text[m.end : mention.start].strip() == ","
            for m in line.mentions_in(mention.start - 60, mention.start)
        )

    def _pair(self, line: Line, mention: Mention, last: int, case: int | None) -> Core | None:
        """The core of "between X and Y", of "X to Y" behind what joins them; a journey from X to Y has two places."""
        if case is None or line.words[case] not in _pairs():
            return None
        first, _ = line.range(mention.start, mention.end)
        span = self._span_of_pair(line, mention, last)
        if span is None:
            return None
        joiner = _joiner(line, first, last, case)
        if joiner is not None:
            return name_core(self.page, span, "place:route", joiner, line.lemmas[joiner])
        if line.words[case] != "between":
            return None
        event = happening_of(line, first, last, case)
        if event is None:
            return None
        own = self.episode.holds_happening(line, event)
        attribute = "place:between" if own else f"place:between:at:{deed_class(line.lemmas[event])}"
        return name_core(self.page, span, attribute, event, line.lemmas[event])

    def _span_of_pair(self, line: Line, mention: Mention, last: int) -> tuple[int, int] | None:
        """The span of "X and Y" or "X to Y" behind "between" or "from"."""
        last = self._lies_in(line, last)
        if line.word(last) not in ("and", "to"):
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
    if line.words[case] in words_of_part("places", "kinds", "joining"):
        return case
    head = next(
        (line.tokens[i].head for i in range(first, last) if not first <= line.tokens[i].head < last), -1
    )
    for i in (head, case - 1):
        if 0 <= i < len(line.words) and line.any(i, words("events", "joiners")):
            return i
    return None


@cache
def _harms() -> frozenset[str]:
    """Classes of what befalls a place: only of these is the story's own happening asked for without its name."""
    return frozenset(deed_class(word) for word in words("events", "occurrences"))


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
    cases = words("events", "place_case") | words_of_part("places", "deeds", "towards") | _pairs()
    for i in range(first - 1, max(-1, first - 6), -1):
        if line.words[i] in _FAR:
            continue  # "from as far as Lima"
        if line.words[i] in cases:
            return i
        if line.pos[i] in ("VERB", "PUNCT", "CCONJ", "SCONJ") or line.words[i] in _OTHERS:
            return None
    return None


@cache
def _pairs() -> frozenset[str]:
    """Words between which and "and" or "to" two places may stand."""
    return words_of_part("places", "kinds", "joining") | {"between", "from"}
