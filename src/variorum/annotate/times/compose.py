"""Join what the rules found apart: "early" + June, "the end of" + 2016, "2 p.m." + Monday, "the night of" + July 5. And read the word before.

In: words and drafts. Out: drafts. Refuses to join across a sentence.
"""

from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.times.rules_relative import part_of
from variorum.annotate.times.senses import Around, Calendar, Clock, Draft, Era, Part, Plain, Recurring, Sense
from variorum.annotate.times.words import TABLE, Word

_PARTS = frozenset({"EARLY", "LATE", "MID", "END", "START", "EARLIER", "LATERADV"})


def compose(words: Sequence[Word], drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with their parts, days and modifiers."""
    joined = _join_days(words, drafts)
    floor, out = 0, []
    for draft in joined:
        grown = _with_part(words, draft, floor)
        grown = replace(grown, mod=_modifier(words, grown) or grown.mod)
        out.append(grown)
        floor = grown.last
    return out


def _is_period(sense: Sense) -> bool:
    """Whether the sense is a stretch that has an early and a late part."""
    if isinstance(sense, Calendar):
        return sense.day is None
    if isinstance(sense, Recurring):
        return sense.cycle in ("season", "quarter", "half")
    return isinstance(sense, Era) or (
        isinstance(sense, Around) and (sense.unit != "day" or sense.base == "published")
    )


def _with_part(words: Sequence[Word], draft: Draft, floor: int) -> Draft:
    """The draft grown to the left over "early", "mid-", "the end of", "earlier in"."""
    if not _is_period(draft.sense):
        return draft
    at = draft.first - 1
    if at >= floor and "THE" in words[at].classes:
        at -= 1
    joint = at >= floor and bool(words[at].classes & {"OF", "IN", "HYPHEN"})
    of = at >= floor and "OF" in words[at].classes
    at -= joint
    if at < floor or not words[at].classes & _PARTS:
        return draft
    part = part_of(words[at].low)
    edge = part in ("end", "start", "mid")
    if (edge and not joint and part != "mid") or (of and not edge) or "INGWORD" in words[at].classes and not of:
        return draft
    first = at
    if edge and first - 1 >= floor and "VERY" in words[first - 1].classes:
        first -= 1
    if edge and first - 1 >= floor and "THE" in words[first - 1].classes:
        first -= 1
    return Draft(first, draft.last, Part(draft.sense, part), draft.mod)


def _join_days(words: Sequence[Word], drafts: Sequence[Draft]) -> list[Draft]:
    """A time of day joined with the day that follows it at once, or stands behind "of"."""
    out: list[Draft] = []
    skip = False
    for at, draft in enumerate(drafts):
        if skip:
            skip = False
            continue
        follower = drafts[at + 1] if at + 1 < len(drafts) else None
        if (
            follower is not None
            and isinstance(draft.sense, Clock)
            and draft.sense.day is None
            and _is_day(follower.sense)
        ):
            between = [word.low for word in words[draft.last : follower.first]]
            if (
                between == []
                or (between == ["of"] and draft.sense.part)
                or (between == ["on"] and draft.sense.part)
            ):
                out.append(Draft(draft.first, follower.last, replace(draft.sense, day=follower.sense)))
                skip = True
                continue
        if (
            follower is not None
            and _is_day(draft.sense)
            and isinstance(follower.sense, Clock)
            and follower.sense.day is None
        ):
            between = [word.low for word in words[draft.last : follower.first]]
            if between in ([], ["at"]) or (between == [","] and follower.sense.hour is not None):
                out.append(Draft(draft.first, follower.last, replace(follower.sense, day=draft.sense)))
                skip = True
                continue
        out.append(draft)
    return out


def _is_day(sense: Sense) -> bool:
    if isinstance(sense, Calendar):
        return sense.day is not None and sense.last_day is None
    if isinstance(sense, Recurring):
        return sense.cycle in ("weekday", "feast")
    return (isinstance(sense, Around) and sense.unit == "day") or (
        isinstance(sense, Plain) and sense.value.startswith("DMY:")
    )


def _modifier(words: Sequence[Word], draft: Draft) -> str | None:
    """The word that makes the expression an end point, looking back over "the" and "about"."""
    at = draft.first - 1
    for _ in range(3):
        if at < 0:
            return None
        low = words[at].low
        if low == "of" and at and words[at - 1].low == "as":
            return "as_of"
        if low in TABLE["mods"]:
            return str(TABLE["mods"][low])
        if low in ("on", "the", "at", "least", "in", "late", "early") or "ABOUT" in words[at].classes:
            at -= 1
            continue
        return None
    return None
