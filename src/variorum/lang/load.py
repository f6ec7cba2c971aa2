"""Reads `lang/<code>/<name>.toml` once. In: code and name. Out: the parsed table. Refuses files that are missing or broken."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from variorum.errors import LanguageError


@cache
def load_table(lang: str, name: str) -> dict[str, Any]:
    """The table `name` of language `lang`; raises LanguageError that names the file. Callers must not change what they get."""
    path = resources.files("variorum.lang").joinpath(lang, f"{name}.toml")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LanguageError(f"no table {name!r} for language {lang!r}: expected {path}") from error
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{path} is not valid TOML: {error}") from error
