"""The catalogue: what variorum asks about, as data files. In: nothing. Out: entries with codes, questions and trigger words. No rules."""

from variorum.catalogue.load import Attribute, Catalogue, Triggers, ValueType, load_catalogue

__all__ = ["Attribute", "Catalogue", "Triggers", "ValueType", "load_catalogue"]
