"""Conjugation: the base form, past and participle of a verb. In: a word as printed, its lemma. Out: the forms. Refuses to judge what is a verb."""

from functools import cache, lru_cache

from variorum.claims.lexicon import words
from variorum.lang.load import load_table

_VOWELS = frozenset("aeiou")


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in load_table("en", "verbs")["irregular"])
    return {base: (past, participle) for base, past, participle in rows}


@cache
def _bases() -> dict[str, str]:
    """Irregular past forms with their base; of two verbs the first written counts ("found" is find)."""
    found: dict[str, str] = {}
    for base, forms in _irregular().items():
        for form in forms:
            found.setdefault(form, base)
    return found


@lru_cache(maxsize=1 << 14)
def base_of(word: str, lemma: str) -> str:
    """The plain form of a printed verb; mends lemmas that lost their last letter.

    >>> [base_of("injured", "injur"), base_of("took", "take"), base_of("expelled", "expell"), base_of("foreseen", "foreseen")]
    ['injure', 'take', 'expel', 'foresee']
    """
    mended = load_table("en", "verbs")["mended"].get(word)
    if mended is not None:
        return str(mended)
    unread = (
        word.endswith("n") and word not in _irregular()
    )  # a lemma left as it was printed; "found" is a verb of its own
    if word in _bases() and (word != lemma or unread):
        return _bases()[word]
    if lemma + "e" in words("verbs", "with_e"):
        return lemma + "e"
    if lemma[:-1] in words("verbs", "doubling") and lemma[-1:] == lemma[-2:-1]:
        return lemma[:-1]
    return lemma


@lru_cache(maxsize=1 << 14)
def forms_of(base: str) -> tuple[str, str]:
    """Past and participle.

    >>> [forms_of(verb)[0] for verb in ("adopt", "carry", "stop", "refer", "visit", "freeze")]
    ['adopted', 'carried', 'stopped', 'referred', 'visited', 'froze']
    """
    if base in _irregular():
        return _irregular()[base]
    prefix = next(
        (
            p
            for p in ("re-", "re", "over", "out", "un", "mis")
            if base.removeprefix(p) in _irregular() and base.startswith(p)
        ),
        None,
    )
    if prefix is not None and len(base) - len(prefix) > 3:
        past, participle = _irregular()[base.removeprefix(prefix)]
        return prefix + past, prefix + participle
    made = _regular(base)
    return made, made


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    short = (
        len(base) > 2
        and base[-1] not in "aeiouwxyh"
        and base[-2] in _VOWELS
        and base[-3] not in _VOWELS
        and sum(letter in _VOWELS for letter in base) == 1
    )
    if short or base in words("verbs", "doubling"):
        return base + base[-1] + "ed"
    return base + "ed"


@cache
def _participles() -> frozenset[str]:
    return frozenset(participle for _, participle in _irregular().values())


def is_participle(word: str) -> bool:
    """Whether a printed word can be a past participle."""
    return word.endswith("ed") or word in _participles()


def is_past(word: str) -> bool:
    """Whether a printed word can be a past form."""
    return word.endswith("ed") or word in _bases()
