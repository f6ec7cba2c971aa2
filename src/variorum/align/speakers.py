"""Whether two utterances may have one speaker. In: utterances. Out: yes, no, or unknown. Refuses to judge what they said."""

from rapidfuzz.fuzz import ratio

from variorum.align.utterances import Utterance

_SPELT = 90  # likeness of the letters, sorted, of one name in two spellings …
_LETTERS = 10  # … of so many letters at least


def kin(left: Utterance, right: Utterance) -> bool | None:
    """Whether the speakers may be one. True: one entity, one speaking for the other, or a shared name, role or country. False: two
    persons, or two with names of their own. None: unknown."""
    if left.entity is not None and left.entity == right.entity:
        return True
    if left.entity in right.houses or right.entity in left.houses:
        return True
    if (
        left.person and right.person
    ):  # two people of one country are two people; a firm taken for a man is in his title
        whole = left.person <= right.names or right.person <= left.names
        return whole or bool(left.person & right.person) or _spelt_alike(left.person, right.person)
    if _rule(left, right) or left.names & right.names - _told_apart(left, right):
        return True
    return None if left.entity is None or right.entity is None else False


def _rule(left: Utterance, right: Utterance) -> bool:
    """Whether both are those who rule, of one land or of one unnamed ("Arcadia's government", "the junta")."""
    both = left.body == right.body == "government" and not (left.person or right.person)
    return both and (not left.lands or not right.lands or bool(left.lands & right.lands))


def _told_apart(left: Utterance, right: Utterance) -> frozenset[str]:
    """Lands by which two are not yet one: a land's minister and its unions."""
    one, two = left.names - left.lands, right.names - right.lands
    apart = (left.body == "body") != (right.body == "body") and one and two and not one & two
    return left.lands | right.lands if apart else frozenset()


def _spelt_alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two names are one in two spellings, words put together or not ("Idris Benhaddou", "Driss Ben Haddou")."""
    one, two = ("".join(sorted("".join(name))) for name in (left, right))
    return min(len(one), len(two)) >= _LETTERS and ratio(one, two) >= _SPELT
