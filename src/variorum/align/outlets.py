"""Whether a credited agency and a report's outlet are one. In: two names. Out: yes or no, from the names alone."""

from variorum.values.name import fold


def same_outlet(agency: str, publisher: str | None) -> bool:
    """All words of the agency's name stand in the outlet's, or it is written with the outlet's first letters ("NNS", "Norrin News Service")."""
    named, outlet = fold(agency).split(), fold(publisher or "").split()
    if not named or not outlet:
        return False
    initials = "".join(word[0] for word in outlet)
    return set(named) <= set(outlet) or (len(outlet) > 1 and "".join(named) == initials)
