"""Whether a credited agency and a report's outlet are one. In: names, the words of a credit. Out: yes or no, or whose name stands behind the letters.

Refuses to guess: letters that two houses share mean the outlet at hand or nobody.
"""

import re
from collections.abc import Sequence

from variorum.values.name import fold

_SHORTEST = 3  # letters of an outlet by which an address is known
_LETTERS = re.compile(r"\b[A-Z]{2,6}\b")


def same_outlet(agency: str, publisher: str | None) -> bool:
    """All words of the agency's name stand in the outlet's, or it is written with the outlet's first letters ("NNS", "Norrin News Service"),
    or its address opens or ends with it ("nydailypost.com")."""
    named, outlet = fold(agency).split(), fold(publisher or "").split()
    if not named or not outlet:
        return False
    if publisher and " " not in publisher and "." in publisher:
        letters = "".join(word for word in named if word != "the")
        hosts = ("".join(fold(part).split()) for part in publisher.lower().split(".")[:-1])
        if len(letters) >= _SHORTEST and any(
            host.startswith(letters) or host.endswith(letters) for host in hosts
        ):
            return True
    return set(named) <= set(outlet) or "".join(named).upper() == _initials(publisher)


def credited_name(agency: str, words: str, publishers: Sequence[str]) -> str:
    """The outlet of the story for whose letters a credit stands, else the agency: letters that two houses share mean the one at hand."""
    letters = set(_LETTERS.findall(words))
    return next((name for name in publishers if _initials(name) in letters), agency)


def _initials(publisher: str | None) -> str:
    """First letters of a name of several words, "" of one word."""
    words = fold(publisher or "").split()
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""
