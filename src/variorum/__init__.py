"""variorum: the reports of one story in, one sourced account out.

import variorum
account = variorum.reconcile(["one.html", "two.txt", "three.pdf"])
print(account)
account.save("account.html")
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

# public name → module that holds it; loaded on first use, so that `variorum --help` stays fast
_HOMES = {
    "Account": "variorum.api",
    "open_account": "variorum.api",
    "read": "variorum.api",
    "render_ics": "variorum.api",
    "reconcile": "variorum.api",
    "reconcile_articles": "variorum.api",
    "Article": "variorum.model.article",
    "Evidence": "variorum.model.article",
    "Finding": "variorum.model.finding",
    "Options": "variorum.options",
    "Problem": "variorum.model.problem",
    "Reading": "variorum.model.finding",
    "Reason": "variorum.model.finding",
    "Relation": "variorum.model.finding",
    "VariorumError": "variorum.errors",
}

__all__ = [
    "Account", "Article", "Evidence", "Finding", "Options", "Problem", "Reading", "Reason", "Relation", "VariorumError",
    "__version__", "open_account", "read", "reconcile", "reconcile_articles",
    "render_ics",
]  # fmt: skip


class _Package(ModuleType):
    """This package as a module. The import system would let the room `variorum.reconcile` hide the function of that name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    """The public names, imported on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'variorum' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


if TYPE_CHECKING:
    from variorum.api import Account, open_account, read, reconcile, reconcile_articles, render_ics
    from variorum.errors import VariorumError
    from variorum.model.article import Article, Evidence
    from variorum.model.finding import Finding, Reading, Reason, Relation
    from variorum.model.problem import Problem
    from variorum.options import Options
