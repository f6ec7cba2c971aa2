"""Name: what somebody or something is called. In: a string. Out: folded parts. Comparing across reports is align's work."""

import re
import unicodedata
from functools import lru_cache

import msgspec
from anyascii import anyascii
from rapidfuzz.fuzz import ratio

_PART = re.compile(r"[a-z0-9]+")


class Name(msgspec.Struct, frozen=True, gc=False, tag_field="type", tag="name"):
    """A name as printed in a report."""

    text: str


# The same names are folded again and again; the bound keeps memory flat.
@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Lower-case ASCII words of a name, one space between them: "Stef'An  Müller" -> "stefan muller"."""
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").replace("'", "")
    return " ".join(_PART.findall(anyascii(plain).lower()))


# Indel ratio of two spellings: transliterations of one surname reach 90, unrelated names stay under 70 (research/ecosystem.md §6)
_SPELLING = 82


def spelled_alike(left: str, right: str) -> bool:
    """Whether two folded names, or parts of names, may be spellings of one."""
    return ratio(left, right) >= _SPELLING
