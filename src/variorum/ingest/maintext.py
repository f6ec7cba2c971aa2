"""The main text of a Draft. In: the text as a reader found it. Out: MainText: what is kept, what was dropped and why, the role of each line.

Here the text is fixed: lines are taken out whole, nothing inside a line is touched, and all later offsets refer to what is left.
"""

import msgspec

from variorum.ingest.blocks import block_kinds, special_lines
from variorum.ingest.clean import classify
from variorum.ingest.draft import Draft
from variorum.ingest.lines import Line, boilerplate, split_lines
from variorum.model.article import BlockKind, Dropped, DropReason
from variorum.model.problem import Problem
from variorum.options import IngestOptions


class MainText(msgspec.Struct, frozen=True):
    """The kept lines with their kinds, the text they make up, and the dropped lines."""

    text: str
    lines: tuple[Line, ...]
    kinds: tuple[BlockKind, ...]
    dropped: tuple[Dropped, ...]

    @property
    def furniture(self) -> str:
        """The dropped lines as one text."""
        return "\n".join(entry.text for entry in self.dropped)

    def of_kind(self, *kinds: BlockKind) -> list[Line]:
        """The lines of some kinds, in order."""
        return [line for line, kind in zip(self.lines, self.kinds, strict=True) if kind in kinds]


def plain_text(text: str) -> str:
    """Line ends as "\\n" and no byte order mark; nothing else is changed."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _cut(text: str, draft: Draft, options: IngestOptions) -> tuple[str, list[Problem]]:
    if len(text) <= options.max_chars:
        return text, []
    end = text.rfind("\n", options.max_chars // 2, options.max_chars)
    end = end if end > 0 else options.max_chars
    message = (
        f"{draft.name} holds {len(text):,} characters: only the first {end:,} were read. "
        "If it holds several reports, give them as separate files or as JSONL."
    )
    return text[:end], [Problem(code="text_cut", message=message, article=draft.name)]


def _take_out(
    text: str, lines: list[Line], reasons: list[DropReason | None]
) -> tuple[str, list[Dropped], list[Line]]:
    """The text without the dropped lines, those lines with the place where they stood, and the kept lines with new offsets."""
    pieces: list[str] = []
    dropped: list[Dropped] = []
    kept: list[Line] = []
    size = 0
    by_start = {line.start: line for line in lines}
    at = 0
    started = False
    for raw in text.split("\n"):
        words = raw.strip()
        line = by_start.get(at + raw.index(words)) if words else None
        reason = reasons[line.index] if line is not None else None
        if reason is not None:
            dropped.append(Dropped(text=raw, reason=reason, before=size))
        elif line is not None or started:
            if line is not None:
                start = size + raw.index(words)
                kept.append(Line(line.index, start, start + len(words), words))
                started = True
            pieces.append(raw + "\n")
            size += len(raw) + 1
        at += len(raw) + 1
    clean = "".join(pieces).rstrip("\n \t")
    return (
        clean,
        [d if d.before <= len(clean) else Dropped(d.text, d.reason, len(clean)) for d in dropped],
        kept,
    )


def divide(draft: Draft, options: IngestOptions) -> tuple[MainText, list[Problem]]:
    """The main text of a Draft, and a Problem where it was too long to be read whole."""
    raw, problems = _cut(plain_text(draft.text), draft, options)
    lines = split_lines(raw)
    special = special_lines(lines, boilerplate()["limits"])
    captions = {" ".join(caption.split()) for caption in draft.captions}
    special |= {line.index: "caption" for line in lines if line.words in captions}
    text, dropped, kept = _take_out(raw, lines, classify(lines, frozenset(special)))
    dropped += [Dropped(words, "repeated", 0) for words in draft.furniture]
    there = {line.index for line in kept}
    kinds = block_kinds(kept, {index: kind for index, kind in special.items() if index in there})
    return MainText(text, tuple(kept), tuple(kinds), tuple(dropped)), problems
