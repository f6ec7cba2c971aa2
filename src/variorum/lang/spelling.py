"""Spelling: one form for words that Britain and America write apart. In: a base form. Out: the British one. Refuses short words ("size")."""

_SHORTEST = 7  # letters of "realize"; "seize" and "prize" are no such verbs
_OWN = frozenset(("capsize", "downsize", "outsize", "oversize", "apprize"))


def british(lemma: str) -> str:
    """The form with -ise: "organize" and "organise" are one verb.

    >>> british("organize"), british("capsize"), british("seize")
    ('organise', 'capsize', 'seize')
    """
    plain = lemma.endswith("ize") and len(lemma) >= _SHORTEST and lemma not in _OWN
    return f"{lemma[:-3]}ise" if plain else lemma
