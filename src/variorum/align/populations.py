"""Who is counted. In: counted noun phrases. Out: whether two of them may be the same people. Refuses to guess from values."""

from functools import cache, lru_cache

from variorum.lang import load_table

_KEPT = 1 << 16  # pairs of populations remembered: the same few phrases meet again and again


@cache
def _general() -> frozenset[str]:
    return frozenset(load_table("en", "populations")["general"])


@cache
def _groups() -> dict[str, frozenset[tuple[str, str]]]:
    """Each group word → the (partition, group) pairs it stands for."""
    found: dict[str, set[tuple[str, str]]] = {}
    for partition, groups in load_table("en", "populations")["partitions"].items():
        for group, words in groups.items():
            for word in words:
                found.setdefault(word, set()).add((partition, group))
    return {word: frozenset(pairs) for word, pairs in found.items()}


def singular(word: str) -> str:
    """A plain singular of a counted noun, enough to look it up ("policemen" → "policeman", "bodies" → "body")."""
    irregular = {
        "people": "person",
        "men": "man",
        "women": "woman",
        "children": "child",
        "lives": "life",
        "wives": "wife",
    }
    if word in irregular:
        return irregular[word]
    for plural, one in (("women", "woman"), ("men", "man"), ("children", "child")):
        if word.endswith(plural) and len(word) > len(plural) + 1:
            return word[: -len(plural)] + one
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def population_words(counted: str | None) -> frozenset[str]:
    """Singular lower-case words of a counted noun phrase that name who is counted."""
    if not counted:
        return frozenset()
    words = [singular(word.strip("'’\".,-").lower()) for word in counted.replace("-", " ").split()]
    return frozenset(word for word in words if word.isalpha() and len(word) > 1)


@lru_cache(_KEPT)
def is_general(words: frozenset[str]) -> bool:
    """True where no word narrows the population down ("people", "the dead")."""
    return not (words - _general()) or not any(word in _groups() for word in words)


def telling(words: frozenset[str]) -> frozenset[str]:
    """The words that say who is counted, and not only that it is people."""
    return words - _general()


@lru_cache(_KEPT)
def disjoint(left: frozenset[str], right: frozenset[str], *, firm: bool = False) -> bool:
    """True where the words name two groups of one partition ("women" and "men", "civilians" and "soldiers").

    `firm` asks for what cannot meet in one person: a worker may be a passenger, a woman is no man.
    """
    mine = {pair for word in left for pair in _groups().get(word, ())}
    theirs = {pair for word in right for pair in _groups().get(word, ())}
    for partition in ({name for name, _ in mine} & {name for name, _ in theirs}) - (
        {"role"} if firm else set()
    ):
        if not {group for name, group in mine if name == partition} & {
            group for name, group in theirs if name == partition
        }:
            return True
    return False


@lru_cache(_KEPT)
def narrows(part: frozenset[str], whole: frozenset[str]) -> bool:
    """True where `part` names a sex or age group and `whole` does not: children are among the dead, never the dead."""
    mine = {pair for word in part for pair in _groups().get(word, ())}
    theirs = {name for word in whole for name, _ in _groups().get(word, ())}
    return any(name in ("sex", "age") and name not in theirs for name, _ in mine)


def either_narrows(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one of two populations is a part of the other."""
    return narrows(one, two) or narrows(two, one)


@lru_cache(1 << 14)
def _capitals(counted: str) -> frozenset[str]:
    """The capitalised words of a counted phrase; a capital that stands alone opens a sentence."""
    words = counted.split()
    return frozenset(word for word in words if word[:1].isupper()) if len(words) > 1 else frozenset()


def named(counted: str) -> bool:
    """Whether a counted phrase carries a name: "Northport dockers"."""
    return bool(_capitals(counted))


def named_apart(left: str | None, right: str | None) -> float:
    """1 where both counted phrases carry names and none in common ("Northport dockers", "Southport dockers"), 0.5 where one does."""
    one, two = _capitals(left or ""), _capitals(right or "")
    if bool(one) != bool(two):
        return 0.5
    return float(bool(one) and not one & two)
