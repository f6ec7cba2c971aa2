"""Language knowledge as data. In: a language code and a file name. Out: plain tables. Refuses to hold rules: those live in the rooms."""

from variorum.lang.load import load_table
from variorum.lang.runs import any_run

__all__ = ["any_run", "load_table"]
