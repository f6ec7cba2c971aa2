"""Places: spans of a text that answer whether they cover a stretch of it. In: offsets. Out: the span, or None."""

from bisect import bisect_right


class Places:
    """Spans sorted by start that answer whether they cover a place."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        """Spans may overlap; the one that begins last before a place decides."""
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def covers(self, start: int, end: int) -> tuple[int, int] | None:
        """The span that holds start:end, or None."""
        at = bisect_right(self._starts, start) - 1
        for k in (at, at - 1):
            if k >= 0 and self._spans[k][0] <= start and end <= self._spans[k][1]:
                return self._spans[k]
        return None
