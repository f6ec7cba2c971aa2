"""Patterns of the catalogue over base forms. In: the pattern strings of a category. Out: matches as token ranges.

A pattern is words with blanks between them: `a|b` alternatives, `out*` a beginning, `?the` may be left out, `~` up to eight words of
the same clause, `..` up to three words of the same phrase (no verb, preposition or comma), `<>` is `~` in either order, `+` before a
verb wants it active, `=` before a word wants it as printed (no plural, no past), `!not` nothing of this kind in the three words before. Refuses regular expressions: an editor must be able to
read a catalogue.
"""

from functools import cache, lru_cache

import msgspec

from variorum.catalogue import load_catalogue
from variorum.claims.line import Line

_GAP, _SHORT = 8, 3
_BREAKS = frozenset(("VERB", "ADP", "SCONJ", "CCONJ", "PUNCT"))
_BE = frozenset(("be", "been", "being", "was", "were", "is", "are", "get", "got"))
_WALLS = frozenset(
    (
        ";",
        ":",
        "?",
        "!",
        "(",
        ")",
        "who",
        "whose",
        "which",
        "while",
        "but",
        "although",
        "though",
        "because",
    )
)


class Step(msgspec.Struct, frozen=True):
    """One word of a pattern: its alternatives, beginnings, whether it may be missing or must be active, how many words may come before it."""

    words: frozenset[str]
    starts: tuple[str, ...] = ()
    printed: frozenset[str] = frozenset()
    optional: bool = False
    active: bool = False
    gap: int = 0


class Pattern(msgspec.Struct, frozen=True):
    """A compiled pattern with the answer it stands for."""

    attribute: str
    code: str
    steps: tuple[Step, ...]
    forbidden: frozenset[str] = frozenset()
    per: str = ""

    needs: tuple[frozenset[str], ...] = ()


class Match(msgspec.Struct, frozen=True):
    """A pattern found: first token, one past the last, and the tokens that its steps met."""

    pattern: Pattern
    first: int
    last: int
    hits: tuple[int, ...]


def _compile(attribute: str, code: str, text: str, per: str) -> list[Pattern]:
    """The one or two patterns (`<>`) that a string stands for."""
    if "<>" in text:
        left, right = (part.strip() for part in text.split("<>", 1))
        return [
            *_compile(attribute, code, f"{left} ~ {right}", per),
            *_compile(attribute, code, f"{right} ~ {left}", per),
        ]
    steps, gap, forbidden = [], 0, frozenset[str]()
    for part in text.split():
        if part in ("~", ".."):
            gap = _GAP if part == "~" else _SHORT
        elif part.startswith("!"):
            forbidden |= frozenset(part[1:].split("|"))
        else:
            optional = part.startswith("?")
            options = part.lstrip("?+").split("|")
            starts = tuple(o[:-1] for o in options if o.endswith("*"))
            steps.append(
                Step(
                    frozenset(o for o in options if not o.endswith("*") and o[0] != "="),
                    starts,
                    frozenset(o[1:] for o in options if o[0] == "="),
                    optional,
                    part.startswith("+"),
                    gap,
                )
            )
            gap = 0
    needs = tuple(step.words | step.printed for step in steps[1:] if not step.optional and not step.starts)
    return [Pattern(attribute, code, tuple(steps), forbidden, per, needs)]


@cache
def _index() -> tuple[dict[str, tuple[Pattern, ...]], dict[str, tuple[tuple[str, Pattern], ...]]]:
    """Patterns by the words that may open them, and those opened by a beginning."""
    table: dict[str, list[Pattern]] = {}
    starts: dict[str, list[tuple[str, Pattern]]] = {}
    for entry in load_catalogue().of("category"):
        for code, texts in entry.codes.items():
            for pattern in (p for text in texts for p in _compile(entry.code, code, text, entry.per)):
                for word in pattern.steps[0].words | pattern.steps[0].printed:
                    table.setdefault(word, []).append(pattern)
                for start in pattern.steps[0].starts:
                    starts.setdefault(start[:3], []).append((start, pattern))
    return {word: tuple(found) for word, found in table.items()}, {
        key: tuple(found) for key, found in starts.items()
    }


@lru_cache(maxsize=1 << 16)
def _opened(word: str, forms: frozenset[str]) -> tuple[Pattern, ...]:
    """The patterns that a word may open, each once."""
    table, starts = _index()
    opened = [pattern for form in forms if form in table for pattern in table[form]]
    opened += [pattern for start, pattern in starts.get(word[:3], ()) if word.startswith(start)]
    return tuple({id(pattern): pattern for pattern in opened}.values())


def find_matches(line: Line) -> list[Match]:
    """All matches in a line, in its order."""
    found = []
    lacks = line.vocabulary.isdisjoint
    for i, (word, forms) in enumerate(zip(line.words, line.forms, strict=True)):
        for pattern in _opened(word, forms):
            # most patterns fail here, cheaply: the sentence has no word for one of the steps
            if not any(map(lacks, pattern.needs)) and _fits(line, pattern.steps[0], i):
                hits = _match(line, pattern, i)
                if hits is not None:
                    found.append(Match(pattern, i, hits[-1] + 1, hits))
    return sorted(found, key=lambda m: (m.first, m.last, m.pattern.attribute, m.pattern.code))


def _match(line: Line, pattern: Pattern, first: int) -> tuple[int, ...] | None:
    """The tokens of the pattern when it starts at `first`, or None. The nearest fitting word is taken for each step."""
    if pattern.forbidden and any(line.words[j] in pattern.forbidden for j in range(max(0, first - 3), first)):
        return None
    hits = [first]
    for step in pattern.steps[1:]:
        place = _next(line, step, hits[-1] + 1)
        if place is not None:
            hits.append(place)
        elif not step.optional:
            return None
    return tuple(hits)


def _next(line: Line, step: Step, at: int) -> int | None:
    """The next word that the step accepts or that ends its reach."""
    for j in range(at, min(at + step.gap + 1, len(line.words))):
        if _fits(line, step, j):
            return j
        if line.words[j] in _WALLS or (step.gap == _SHORT and line.pos[j] in _BREAKS):
            return None
    return None


def _fits(line: Line, step: Step, i: int) -> bool:
    if line.pos[i] == "PROPN" and line.capital[i] and i > 0 and not line.shouted:
        return False  # "Ms Lynch", "the Hang Seng": a name says nothing of what happened
    found = (
        line.any(i, step.words)
        or line.words[i] in step.printed
        or (bool(step.starts) and line.words[i].startswith(step.starts))
    )
    return found and not (step.active and (line.word(i - 1) in _BE or line.word(i - 2) in _BE))
