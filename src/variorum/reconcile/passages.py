"""Text that two reports have in common, as relations use it. In: lineage. Out: whether two claims stand in one passage, or in the place
where one text was changed. Refuses to say which of two texts is the older: only a line with a direction tells."""

from collections.abc import Iterable
from typing import NamedTuple

from variorum.model.claim import Claim
from variorum.model.question import Lineage

_TEXT = ("copy", "rewrite", "shared_passage")
_GAP = 80  # letters between two common passages in which a changed word stands

Pair = tuple[str, str]


class Common(NamedTuple):
    """Where one passage stands in two reports."""

    start: int
    end: int
    there: int  # its start and end in the other report
    until: int


class Passages:
    """The common passages of every two reports of a story."""

    def __init__(self, lineage: Iterable[Lineage] = ()) -> None:
        self._shared: dict[Pair, list[Common]] = {}
        self._from: dict[frozenset[str], str] = {}
        for line in lineage:
            if line.kind not in _TEXT:
                continue
            for one, two in (pair for pair in line.shared if len(pair) == 2):
                here = Common(one.start, one.end, two.start, two.end)
                self._shared.setdefault((one.article, two.article), []).append(here)
                back = Common(two.start, two.end, one.start, one.end)
                self._shared.setdefault((two.article, one.article), []).append(back)
            if line.direction is not None:
                self._from[frozenset(line.direction)] = line.direction[0]
        for found in self._shared.values():
            found.sort()

    def common(self, one: Claim, two: Claim) -> bool:
        """Whether two reports have the words of both claims from one text."""
        return any(
            here.start <= one.start
            and one.end <= here.end
            and here.there <= two.start
            and two.end <= here.until
            for here in self._shared.get((one.article, two.article), ())
        )

    def changed(self, one: Claim, two: Claim) -> bool:
        """Whether the two stand in the same place of a common text, between passages that did not change."""
        shared = self._shared.get((one.article, two.article), ())
        before = [h for h in shared if h.start < one.start and h.there < two.start]
        if not before:
            return False
        last = max(before, key=lambda h: h.end)
        near = one.start - last.end <= _GAP and two.start - last.until <= _GAP
        return near and one.end > last.end and two.end > last.until

    def source(self, one: str, two: str) -> str | None:
        """The one of two reports from which the other took its text, where anything shows it."""
        return self._from.get(frozenset((one, two)))


NO_PASSAGES = Passages()
