"""How two readings stand, one file for each type of value. Symbols decide: every rule can be read, every reason carries its words."""

from variorum.reconcile.relate.amounts import relate_amounts
from variorum.reconcile.relate.categories import Answers, relate_categories
from variorum.reconcile.relate.dates import relate_dates
from variorum.reconcile.relate.descriptions import relate_descriptions
from variorum.reconcile.relate.names import relate_names
from variorum.reconcile.relate.quotes import relate_quotes
from variorum.reconcile.relate.statements import relate_statements

__all__ = [
    "Answers",
    "relate_amounts",
    "relate_categories",
    "relate_dates",
    "relate_descriptions",
    "relate_names",
    "relate_quotes",
    "relate_statements",
]
