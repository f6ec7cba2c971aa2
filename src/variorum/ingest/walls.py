"""Pages that stand before an article instead of it: login, paywall, cookie and robot pages. In: text. Out: a problem code, or None.

A page counts as a wall only when it says so and holds little reporting. A paywalled page with a beginning of the article is read
as far as it goes, with a Problem.
"""

import re
from functools import cache

from variorum.ingest.lines import count_words, is_body, split_lines
from variorum.lang.load import load_table

_KINDS = ("login_page", "paywall", "robot_page", "cookie_page")
_SENTENCE = {
    "login_page": "is a login page, not a report",
    "paywall": "stops at a paywall",
    "robot_page": "is a notice of the site (blocked, missing or waiting for JavaScript), not a report",
    "cookie_page": "is a cookie notice, not a report",
}


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    return tuple(load_table("en", "walls")[kind]["phrases"])


def _reporting(text: str) -> int:
    """How many words stand in lines of reporting; a line that speaks of the wall to the reader is none."""
    every = [phrase for kind in _KINDS for phrase in _phrases(kind)]
    address = frozenset(load_table("en", "boilerplate")["addresses"]["words"])
    total = 0
    for line in split_lines(text):
        lowered = line.words[:2000].lower().replace("’", "'")
        spoken = any(phrase in lowered for phrase in every) and not address.isdisjoint(
            re.findall(r"[a-z]+", lowered)
        )
        if is_body(line.words) and not spoken:
            total += count_words(line.words)
    return total


def find_wall(text: str, dropped: str) -> str | None:
    """The kind of wall that a text with little reporting speaks of; `dropped` are the lines taken out of it."""
    limits = load_table("en", "walls")["limits"]
    if len(text) > 8000 or count_words(text, 2 * limits["words"]) >= 2 * limits["words"]:
        return None
    whole = f"{text}\n{dropped[:20_000]}".lower().replace("’", "'")
    spoken = {kind: sum(whole.count(phrase) for phrase in _phrases(kind)) for kind in _KINDS}
    kind = max(_KINDS, key=lambda k: spoken[k])
    if not spoken[kind] or _reporting(text) >= limits["words"]:
        return None
    if kind != "paywall" and _reporting(text) >= limits["report"]:
        return None  # a short report with a cookie banner, or a report on passwords
    own = any(phrase in text.lower().replace("’", "'") for phrase in _phrases(kind))
    return kind if own or kind == "paywall" or _reporting(text) == 0 else None


def wall_message(name: str, kind: str, text: str) -> tuple[str, bool]:
    """The sentence for a reader, and whether nothing of the report is left."""
    limits = load_table("en", "walls")["limits"]
    if kind == "paywall" and _reporting(text) >= limits["sentences"]:
        return (
            f"{name} {_SENTENCE[kind]}: only its beginning was read. Save the full article as text or HTML and give that file.",
            False,
        )
    return (
        f"{name} {_SENTENCE[kind]}: nothing was read from it. Open the article in a browser, save it as text or HTML and give that file.",
        True,
    )
