"""Weekdays that do not fit their date ("Monday, March 3" where 3 March was a Tuesday). In: an article and its times. Out: their spans.

The date stands, as it was resolved; the reader is told. Refuses to judge dates whose year was not said or proved.
"""

import re
from collections.abc import Sequence
from datetime import date

from variorum.annotate.times.words import TABLE
from variorum.model.article import Article, Evidence, evidence
from variorum.model.mark import TimeExpression

_WORD = re.compile(r"[A-Za-z]+")


def weekday_conflicts(article: Article, times: Sequence[TimeExpression]) -> tuple[Evidence, ...]:
    """The words of each date whose weekday is another one than the words say."""
    found = []
    for time in times:
        first = _WORD.match(article.text, time.start)
        said = TABLE["weekdays"].get(first.group().lower()) if first else None
        earliest = time.interval.earliest
        if (
            said is None
            or earliest is None
            or not any(letter.isdigit() for letter in article.text[time.start : time.end])
        ):
            continue
        if time.kind == "DATE" and date.fromisoformat(earliest[:10]).weekday() != said:
            found.append(evidence(article, time.start, time.end))
    return tuple(found)
