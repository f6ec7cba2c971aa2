"""Scenes: what a report is about, as far as a closed question needs to know it. In: a page. Out: whether they tell of a scene.

"The index was down" answers a question on damage only in a report of a disaster, "Ms Hale was detained" one on suspects only in a report
of a crime. The words of each scene are data (`lang/en/scenes.toml`). Refuses to name the story's topic: a report may tell of several
scenes, or of none.
"""

from variorum.claims.lexicon import words
from variorum.claims.line import Page

_BRIEF = 100  # words: too few to tell what an item is about; every question is asked of it
_FEW = 2  # a passing word ("the attack on his record") makes no scene
_EVERY = 250  # words: a long report has to come back to it


class Scenes:
    """Which scenes the lines of one report tell of; each is counted once, when it is first asked for."""

    def __init__(self, page: Page) -> None:
        self._lines = page.lines
        self._length = sum(len(line.words) for line in page.lines)
        self._known: dict[str, bool] = {}

    def tell(self, scene: str) -> bool:
        """Whether the report tells of `scene`; of no scene at all ("") every report does, and so does one of a few lines."""
        if not scene or self._length < _BRIEF:
            return True
        if scene not in self._known:
            self._known[scene] = self._count(words("scenes", scene)) >= self._needed()
        return self._known[scene]

    def _needed(self) -> int:
        return max(_FEW, self._length // _EVERY)

    def _count(self, told: frozenset[str]) -> int:
        return sum(len(line.all(told)) for line in self._lines)
