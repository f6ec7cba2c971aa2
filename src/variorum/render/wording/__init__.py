"""Sentences for people. In: a code and its parameters. Out: words from `en.toml`. Refuses codes it has no words for (KeyError at test time)."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any, cast


@cache
def table() -> dict[str, Any]:
    """The whole word table; callers must not change it."""
    return tomllib.loads(resources.files(__name__).joinpath("en.toml").read_text(encoding="utf-8"))


def entry(path: str) -> Any:
    """What stands at a dotted path ("kind.agreed.label")."""
    found: Any = table()
    for part in path.split("."):
        found = found[part]
    return found


def say(path: str, **params: object) -> str:
    """The sentence at `path` with its parameters filled in; parameters are never read as templates themselves."""
    return cast("str", entry(path)).format(**params)


def count(path: str, n: int, **params: object) -> str:
    """The singular or plural form at `path`, filled in."""
    return cast("str", entry(path)["one" if n == 1 else "other"]).format(n=n, **params)


def known(path: str) -> bool:
    """Whether there are words at `path`."""
    try:
        entry(path)
    except KeyError:
        return False
    return True


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return say("list.comma").join(names[:-1]) + say("list.and") + names[-1]


def reason_sentence(code: str, words: Sequence[str], relation: str = "") -> str:
    """One plain sentence for a reason, with up to two proving words in it; some are put otherwise for one kind of relation."""
    base = (
        f"reason.{code}.{relation}" if relation and known(f"reason.{code}.{relation}") else f"reason.{code}"
    )
    if len(words) >= 2:
        return say(f"{base}.with", a=words[0], b=words[1])
    if words:
        return say(f"{base}.one", a=words[0])
    return say(f"{base}.none")
