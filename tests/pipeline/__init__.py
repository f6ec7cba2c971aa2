"""The line as a whole: from text to account. In: invented reports, mutated and hostile. Out: nothing may break, move or depend on order."""
