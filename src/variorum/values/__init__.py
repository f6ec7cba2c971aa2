"""What a claim can say: pure values with their algebra. No text, no input or output, no language."""

from variorum.values.amount import Amount, Bound
from variorum.values.category import Category
from variorum.values.interval import Grain, Interval
from variorum.values.name import Name

Value = Amount | Interval | Name | Category

__all__ = ["Amount", "Bound", "Category", "Grain", "Interval", "Name", "Value"]
