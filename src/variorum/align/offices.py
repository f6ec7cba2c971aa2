"""What an office is called, made comparable across reports. In: the key of a role. Out: its telling words, each in the first form of its row.

The "company boss" of one report and the "chief executive" of another share a word. Refuses to say who holds it.
"""

from functools import cache, lru_cache

from variorum.lang.load import load_table
from variorum.model.claim import Claim
from variorum.values.name import fold

_CHIEF = frozenset(("chief", "officer"))


@lru_cache(1 << 12)
def office_words(attribute: str) -> frozenset[str]:
    """The words of "role:energy minister", those that say the same as one."""
    said = frozenset(attribute.partition(":")[2].split())
    officer = said >= _CHIEF and "executive" not in said  # "chief financial officer": no head of all
    return said if officer else frozenset(_alike().get(word, word) for word in said)


def is_vague(claim: Claim) -> bool:
    """Whether an office is told by a title alone that many bodies have: "the spokesman"."""
    family, _, title = claim.attribute.partition(":")
    return family == "role" and title in load_table("en", "events")["vague_titles"].split()


def tells_little(claim: Claim) -> bool:
    """Whether nobody asks who holds an office: "the spokesman", of whom? A former mayor is asked after by his name."""
    past = load_table("en", "roles")["apposed"]["bygone"].split()
    return is_vague(claim) or not set(past).isdisjoint(fold(claim.subject or "").split())


@cache
def _alike() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in str(load_table("en", "roles")["told"]["alike"]).split(";"):
        first, *others = row.split()
        found.update(dict.fromkeys(others, first))
    return found
