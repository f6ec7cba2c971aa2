"""The role of each line: headline, standfirst, dateline, byline, published, caption, subhead or paragraph.

In: lines of a text. Out: one Block kind for each. It reads form and place only, and says "paragraph" wherever it is not sure.
"""

import re
from functools import cache

from variorum.ingest.agencies import find_credits
from variorum.ingest.dates import blank, find_clock, find_dates, weekday_numbers
from variorum.ingest.lines import Line, boilerplate, count_words, ends_like_sentence, is_body, section_names
from variorum.ingest.masthead import HEAD, read_masthead
from variorum.lang.load import load_table
from variorum.model.article import BlockKind

_BYLINE = re.compile(
    r"^\W*(?:by|from|words by|story by|text by|written by|reported by|reporting by|report by)[:\s]\s*(?=[A-Z@])|^author[:\s]",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"^\W*(?:additional reporting|reporting|writing|compiled|editing|edited|translated|with (?:inputs?|reporting|files|material|contributions?|agency inputs)"
    r"|(?:additional )?reporting and writing)\b.{0,20}\b(?:by|from)\b|^\W*agencies\W*$",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"^\W*(?:news |original )?(?:source|via|credit)s?\s?:\s", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"^\W*.{3,120}\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting|from)\b", re.IGNORECASE
)
_DATELINE = re.compile(
    r"^[^\W\d_a-z]{2}[^a-z]{0,38}(?:,[^.—–]{1,40})?(?:\([^()]{2,40}\))?\s*(?:[—–-]{1,2}|:)?$"
)
_SPEECH = re.compile('["“”«»]')
_WORDS = re.compile(r"[^\W\d_]+(?:\.[^\W\d_])*")
_PART = re.compile(r"[^|•·»/\t]+")


@cache
def _caption_starts() -> tuple[str, ...]:
    return tuple(boilerplate()["captions"]["starts"])


@cache
def _caption_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{end})" for end in boilerplate()["captions"]["ends"]))


@cache
def _small_words() -> frozenset[str]:
    table = load_table("en", "published")
    cues = {word for cue in (*table["published"], *table["modified"]) for word in cue.split()}
    zones = {zone.lower() for zone in table["zones"]}
    return frozenset(cues | zones | set(table["beside"]) | set(weekday_numbers()))


def dating_words(words: str) -> int | None:
    """How many words of a line with a date say something else than date, time, cue or place; None where it holds no date."""
    dates = find_dates(words)
    if not dates or not any(d.year for d in dates):
        return None
    rest = blank(words, *((d.start, d.end) for d in dates))
    clock = find_clock(rest)
    if clock:
        rest = blank(rest, (clock.start, clock.end))
    parts = [_WORDS.findall(part.lower()) for part in _PART.findall(rest)]
    if len(parts) > 1:  # "18.10.2024 | Politics | Views: 1 204"
        parts = [part for part in parts if " ".join(part) not in _site_parts()]
    return sum(word not in _small_words() for part in parts for word in part)


@cache
def _site_parts() -> frozenset[str]:
    return section_names() | frozenset(load_table("en", "published")["counters"])


@cache
def _cue_pattern() -> re.Pattern[str]:
    table = load_table("en", "published")
    cues = sorted((*table["published"], *table["modified"]), key=len, reverse=True)
    return re.compile(r"^\W*(?:" + "|".join(map(re.escape, cues)) + r")\b", re.IGNORECASE)


def is_published_line(words: str, *, near_edge: bool) -> bool:
    """Whether the line says when the report was published: a cue word and a date, or near the top or the end just a date."""
    if len(words) > 160:
        return False
    others = dating_words(words)
    if others is None:
        return False
    if _cue_pattern().search(words):
        return others <= (6 if near_edge else 2)
    return near_edge and (others <= 1 or (others <= 6 and bool(_BYLINE.search(words))))


@cache
def _inner_cue_pattern() -> re.Pattern[str]:
    table = load_table("en", "published")
    cues = sorted((*table["published"], *table["modified"]), key=len, reverse=True)
    return re.compile(r"(?<=[\s(])(?:" + "|".join(map(re.escape, cues)) + r")\b(?=:|\s)", re.IGNORECASE)


def dated_part(words: str) -> int | None:
    """Where in a line "Posted: 5 May 2015" begins that ends it; None where the line does not end so."""
    for match in _inner_cue_pattern().finditer(words[:400]):
        if dating_words(words[match.start() : match.start() + 160]) == 0:
            return match.start()
    return None


def is_caption(words: str) -> bool:
    """Whether the line is the text of a picture, told by its credit."""
    if len(words) > 900:
        return False
    lowered = words[:40].lower()
    if lowered.startswith(_caption_starts()):
        return True
    end = words[-160:]
    low = end.lower()
    return any(sign in low for sign in boilerplate()["captions"]["ends_need"]) and bool(
        _caption_pattern().search(end)
    )


def is_byline(words: str, *, near_edge: bool) -> bool:
    """Whether the line names who wrote, edited or supplied the report."""
    if _CREDITS.search(words[:60]):
        return len(words) <= 500
    if _SOURCE.search(words[:30]) and (count_words(words, 20) <= 9 or "©" in words):
        return not ends_like_sentence(words) or count_words(words, 20) <= 5 or "©" in words
    if words[:40].lower().lstrip("(").startswith(("copyright", "©", "(c)")) and find_credits(words[:120]):
        return True  # "Copyright 2015 The Associated Press": the agency is credited
    if count_words(words, 60) <= 50 and _CONTRIBUTED.search(words[:180]):
        return True
    return (
        near_edge
        and bool(_BYLINE.search(words))
        and count_words(words, 20) <= 14
        and not ends_like_sentence(words)
    )


def is_headline(line: Line, later: list[Line]) -> bool:
    """No final stop, not too long, and something longer follows."""
    words = line.words
    final = words.rstrip("\"”’' )")[-1:]
    return (
        2 <= count_words(words, 40) <= 32
        and len(words) <= 260
        and final not in ".,;:"
        and any(is_body(other.words) for other in later)
    ) or (final == "…" and bool(later))


def special_lines(lines: list[Line], limits: dict[str, int]) -> dict[int, BlockKind]:
    """Lines told by their own form, wherever they stand: published, byline, caption."""
    kinds: dict[int, BlockKind] = {}
    for line in lines:
        near = line.index < limits["head_lines"] or line.index >= len(lines) - limits["tail_lines"]
        if is_published_line(line.words, near_edge=near):
            kinds[line.index] = "published"
        elif 0 < line.index < HEAD and (masthead := read_masthead(line.words)) and masthead.alone:
            kinds[line.index] = "published" if masthead.day else "byline"
        elif is_caption(line.words):
            kinds[line.index] = "caption"
        elif is_byline(line.words, near_edge=near):
            kinds[line.index] = "byline"
    return kinds


def _head_kinds(lines: list[Line], kinds: dict[int, BlockKind]) -> None:
    """Headline and what stands between it and the first paragraph. `lines` are the kept ones."""
    free = [line for line in lines[:8] if line.index not in kinds]
    if not free or not is_headline(free[0], lines[1:]):
        return
    head = free[0]
    if (
        count_words(head.words, 4) <= 2
        and len(free) > 1
        and not is_body(free[1].words)
        and is_headline(free[1], lines[2:])
    ):
        kinds[head.index], head = "subhead", free[1]  # a kicker ("POLITICS") above the headline
    kinds[head.index] = "headline"
    after = [line for line in lines[:10] if line.index > head.index]
    for place, line in enumerate(after[:4]):
        if line.index in kinds:
            continue
        following = after[place + 1 : place + 2]
        before_date = bool(following) and kinds.get(following[0].index) in ("published", "byline")
        if _DATELINE.match(line.words):
            kinds[line.index] = "dateline"
        elif before_date and count_words(line.words, 8) <= 5 and not ends_like_sentence(line.words):
            kinds[line.index] = "byline"
        elif before_date or (
            place == 0
            and not ends_like_sentence(line.words)
            and 5 <= count_words(line.words, 50) <= 45
            and line.words[-1] not in ':,;"”'
        ):
            kinds[line.index] = "standfirst"
        else:
            break


def block_kinds(lines: list[Line], special: dict[int, BlockKind]) -> list[BlockKind]:
    """The kind of each kept line; `special` holds those already told by their form."""
    kinds = dict(special)
    _head_kinds(lines, kinds)
    seen_body = False
    for place, line in enumerate(lines):
        if line.index in kinds:
            continue
        last = place == len(lines) - 1
        short = (
            count_words(line.words, 12) <= 9
            and line.words[-1] not in ".,;:!\"”’'…)"
            and not _SPEECH.search(line.words)
            and not line.words[0].islower()
        )
        if seen_body and not last and short and is_body_or_longer(lines[place + 1], line):
            kinds[line.index] = "subhead"
        else:
            kinds[line.index] = "paragraph"
            seen_body = True
    return [kinds[line.index] for line in lines]


def is_body_or_longer(following: Line, line: Line) -> bool:
    """A subhead is followed by reporting: a sentence, or at least more words than it has itself."""
    return ends_like_sentence(following.words) or count_words(following.words) > count_words(line.words) + 4
