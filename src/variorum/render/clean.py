"""Words of reports made safe to show in a line. In: text from anywhere. Out: one line without control characters. Never used for offsets."""

import re

# C0 and C1 controls (a terminal would obey them) and the marks that turn the writing direction of what follows
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACE = re.compile(r"\s+")


def line(text: str, limit: int | None = None) -> str:
    """The text on one line, cut at a word with an ellipsis where it is longer than `limit`."""
    flat = _SPACE.sub(" ", _CONTROL.sub("", text)).strip()
    if limit is None or len(flat) <= limit:
        return flat
    cut = flat[: limit - 2]
    return (cut.rpartition(" ")[0] or cut) + " …"


def shown(value: object) -> object:
    """What a template prints: text loses its control characters; markup that the template made itself is left alone."""
    return _CONTROL.sub("", value) if type(value) is str else value


def spaced(text: str) -> str:
    """The text without control characters, its outer spaces kept, for pieces that join to a whole."""
    return _SPACE.sub(" ", _CONTROL.sub("", text))
