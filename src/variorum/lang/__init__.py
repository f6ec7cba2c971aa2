"""Language knowledge as data. In: a language code and a file name. Out: plain tables. Refuses to hold rules: those live in the rooms."""

from variorum.lang.load import load_table

__all__ = ["load_table"]
