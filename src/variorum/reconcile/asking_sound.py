"""Whether a question is one. In: a sentence. Out: whether it may be put to a reader.

Refuses ends that hang ("vote on?"), words said twice, what only points ("those", "it", "our"), an owner named nowhere ("their number"),
and whatever does not fit a heading.
"""

from itertools import pairwise

from variorum.reconcile.asking_words import is_plural, reads_well, words

_NEAR = 2  # words between a helper and the owner's pronoun of its subject: "did the river burst its banks"


def is_sound(question: str) -> bool:
    """Whether a question stands on its own: the words of a report in it, behind a colon or in brackets, are not judged."""
    if not reads_well(question):
        return False
    own = question.partition("“")[0].partition(" (")[0].rstrip("?: ")
    said = own.lower().split()
    return not (
        _counts_names(own)
        or _measures_itself(said)
        or _hangs(said)
        or _stammers(said)
        or _points(said)
        or _owns(own.split())
    )


def _counts_names(own: str) -> bool:
    """Whether a name is counted: "How many Ana Ruizes"."""
    counted = own.removeprefix("How many ").split()[:2] if own.startswith("How many ") else []
    return len(counted) > 1 and all(word[:1].isupper() for word in counted) and not counted[0].isupper()


def _measures_itself(said: list[str]) -> bool:
    """Whether a length of time is asked for that the question tells: "For how long did she get years in jail"."""
    return "long" in said[:3] and not words("spans_named").isdisjoint(said)


def _hangs(said: list[str]) -> bool:
    """Whether the last word asks for another; "go on" and "take part in" are told by their verb."""
    return len(said) < 2 or said[-1] in words("hanging")


def _stammers(said: list[str]) -> bool:
    """Whether a word is said twice: "a a", "pairs of pairs", "the their"."""
    twice = any(one == two for one, two in pairwise(said))
    of = any(said[i] == said[i + 2] and said[i + 1] in ("of", "and") for i in range(len(said) - 2))
    openers = words("openers")
    both = any(
        one in openers and (two in openers or (one == "the" and two in words("auxiliaries")))
        for one, two in pairwise(said)
    )
    return twice or of or both


def _points(said: list[str]) -> bool:
    """Whether a word stands for somebody or something that the question does not name."""
    return not words("pointers").isdisjoint(said)


def _owns(said: list[str]) -> bool:
    """Whether an owner's pronoun has nobody before it whom it may mean."""
    for i, word in enumerate(said):
        if word.lower() in words("owners"):
            helper = next((k for k in range(i) if said[k].lower() in words("helpers")), i)
            if said[:2] == ["How", "many"] and i > helper:
                continue  # "how many people were driven from their homes"
            alone = word.lower() == "their" and not any(is_plural(one) for one in said[helper + 1 : i])
            if alone or i - helper <= _NEAR or said[0].lower() in ("who", "whom"):
                return True
    return False
