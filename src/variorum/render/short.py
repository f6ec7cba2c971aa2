"""Lineage, silence and slips in a few lines, for the terminal and Markdown. In: the Index. Out: plain lines; words of reports stand in quotation marks.

Refuses what the page alone can show: passages side by side, the graph.
"""

from collections.abc import Callable, Sequence

from variorum.render.clean import line
from variorum.render.excerpts import Passage
from variorum.render.kinship import ChangeView, links
from variorum.render.silence import silence_table
from variorum.render.view import SLIPS, Index
from variorum.render.wording import count, say

Lines = list[tuple[str, tuple[str, ...]]]
_FEW = 4  # details of one kind
_WORDS = 60  # letters of each


def lineage_lines(looked: Index, escape: Callable[[str], str] = line) -> Lines:
    """Each link in a sentence, with what each report of a line has for itself."""
    return [
        (
            escape(" ".join(part for part in (item.sentence, item.ground) if part)),
            tuple(map(escape, _change(item.change))) if item.change is not None else (),
        )
        for item in links(looked, detailed=0)
    ]


def _change(change: ChangeView) -> list[str]:
    found = []
    if change.changed:
        pairs = [
            say("change.changed_pair", a=_words(a), source=a.name, b=_words(b), report=b.name)
            for a, b in change.changed[:_FEW]
        ]
        found.append(f"{say('change.changed')}: {'; '.join(pairs)}")
    for only in change.only:
        groups = "; ".join(f"{kind}: {_few(held)}" for kind, held in only.groups)
        found.append(f"{say('change.only', name=only.name)} – {groups}")
    return found or [say("change.none")]


def _few(held: Sequence[Passage]) -> str:
    """The first of them, and how many more there are."""
    shown = say("list.comma").join(_words(item) for item in held[:_FEW])
    return shown if len(held) <= _FEW else f"{shown} {count('change.more', len(held) - _FEW)}"


def _words(item: Passage) -> str:
    return f"“{line(item.exact, _WORDS)}”"


def silence_lines(looked: Index, escape: Callable[[str], str] = line) -> Lines:
    """The important questions for which no answer was found in some report."""
    table = silence_table(looked)
    return [(escape(row.finding.question), (escape(row.line),)) for row in table.rows] if table else []


def problem_lines(looked: Index, escape: Callable[[str], str] = line) -> list[str]:
    """Slips inside one report first, then what could not be read."""
    ordered = sorted(looked.account.problems, key=lambda item: item.code not in SLIPS)
    return [
        escape(item.message) + (f" ({escape(looked.name(item.article))})" if item.article else "")
        for item in ordered
    ]
