"""Sentences. In: an article. Out: sentence spans with the role of their line. Never changes the text, never crosses a line.

nupunkt (MIT) proposes the ends; rules of ours mend what every library gets wrong in scraped news: no split before a
lower-case letter, comma or semicolon ("the army. reported"), after an abbreviation ("8 a.m. Monday", "Jan. 5", "U.S. President")
or between a quote and who asked it (“Why?” Ruiz asked); a split at a missing space ("ends.The"); and a dateline is a sentence of
its own ("LIMA, July 1. /ABC/. …").
"""

import re
from functools import cache
from itertools import pairwise

from nupunkt import PunktSentenceTokenizer

from variorum.lang.load import load_table
from variorum.model.article import Article, Block
from variorum.model.mark import Sentence

_LINE = re.compile(r"[^\n]+")
_GLUED = re.compile(
    r"(?<=[a-z)][.!?])(?=[A-Z][a-z])|(?<=[.!?][”\"])(?=[A-Z][a-z])|(?<=[a-z]{3}[.!?])(?=[“\"][A-Z])"
)
_AFTER_HOUR = re.compile(r"(?<=[ap]\.m\.)\s{1,3}(?=[“\"]?[A-Z])")
_RUN = re.compile(r"\S{200,}")  # junk without a space, on which nupunkt takes time quadratic in its length
_CONTINUES = re.compile(r"\s{0,20}[a-z,;]")
_AFTER = re.compile(r"\s{0,20}[“\"‘']?(\w{1,30})")
_ABBREVIATION = re.compile(r"(?:^|[\s(“\"])((?:[A-Za-z]\.){0,4}[A-Za-z]{1,6})\.$")
_ASKED_END = re.compile(r"[!?,][\"”’']$")
_NAME_RUN = re.compile(r"\s{0,20}(?:[A-Z][\w.’'-]{0,30}\s+){1,5}(\w{1,20})")
_PLACE = r"[A-Z][A-Z.’'-]{2,24}(?: [A-Z][A-Z.’'-]{1,24}){0,3}(?:[,/] ?[A-Z][\w.’' -]{1,24}){0,3}"
_DATE = r"(?:[,.]? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
_DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_FULL = rf"{_DAYS}(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}},?|\d{{1,2}} [A-Z][a-z]{{2,8}}) \d{{4}}"
_TOWN = r"[A-Z][\w.’'-]{1,24}(?: [A-Z][\w.’'-]{1,24}){0,3}"
_AGENCY = r"(?:\.? ?\([A-Z][\w./ -]{1,24}\)|\.? ?/[A-Z][\w. -]{1,24}/|\.? ?[A-Z]{2,8}(?= ?[—–-]))?"
_DATED = (
    rf"{_TOWN}(?:,? \({_FULL}\)|,? {_FULL} ?(?:[—–]|--?))"  # "Lisk, Wednesday 8 May 2024 -", in plain letters
)
_DATELINE = re.compile(
    rf"(?:{_DATED}|{_PLACE}{_DATE}{_AGENCY}(?: ?(?:[—–]|--?)(?=\s)|\.?(?<=[/.)\d])\.?))(?=\s+[“\"A-Z0-9])"
)
_LONGEST = 1500  # characters; the longest sentence in 200 reports has 630, and what reads sentences may cost their length squared
_STOP = re.compile(r"[.!?][”\"’]?\s+(?=[“\"A-Z])")
_HOUR = 10  # characters of an hour at the end of a sentence
_OPENING = 6  # blanks up to an hour that only opens a sentence: fewer
_WINDOW = 24  # characters before a cut in which an abbreviation is looked for


@cache
def _punkt() -> PunktSentenceTokenizer:
    return PunktSentenceTokenizer()


@cache
def _words(name: str) -> frozenset[str]:
    """One word list of the language's table."""
    return frozenset(load_table("en", "sentences")[name].split())


@cache
def _asking() -> frozenset[str]:
    """Past forms of verbs that go with a quote."""
    return frozenset(load_table("en", "reporting_verbs")["asking"]["forms"].split())


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Sentences of every block, in text order. A headline or dateline is never joined with the next line."""
    blocks = article.blocks or tuple(
        Block(kind="paragraph", start=m.start(), end=m.end()) for m in _LINE.finditer(article.text)
    )
    found: list[Sentence] = []
    for block in blocks:
        text = article.text[block.start : block.end]
        dateline = _dateline(text) if block.kind == "paragraph" else 0
        if dateline:
            found.append(Sentence(start=block.start, end=block.start + dateline, block="dateline"))
        for start, end in _split_block(text[dateline:]):
            found.append(
                Sentence(
                    start=block.start + dateline + start, end=block.start + dateline + end, block=block.kind
                )
            )
    return tuple(found)


def _dateline(text: str) -> int:
    """Length of the dateline at the head of a paragraph, or 0."""
    match = _DATELINE.match(text)
    return match.end() if match is not None and match.end() < len(text) else 0


def _split_block(text: str) -> list[tuple[int, int]]:
    """Sentence spans of one line or paragraph, stripped of outer white space."""
    plain = _RUN.sub(lambda run: "x" * len(run.group()), text)
    cuts = {cut for span in _punkt().span_tokenize(plain) for cut in span}
    cuts.update(match.start() for match in _GLUED.finditer(text))
    cuts.update(match.start() for match in _AFTER_HOUR.finditer(text))
    kept = [0, *(cut for cut in sorted(cuts) if 0 < cut < len(text) and not _goes_on(text, cut)), len(text)]
    spans = []
    for start, end in pairwise(_capped(text, kept)):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if right > left:
            spans.append((left, right))
    return spans


def _capped(text: str, cuts: list[int]) -> list[int]:
    """The cuts, with more of them where a sentence would be endless (a table, a text without a stop): at a space, if there is one."""
    kept = [0]
    for cut in cuts[1:]:
        while cut - kept[-1] > _LONGEST:
            space = text.rfind(" ", kept[-1] + _LONGEST // 2, kept[-1] + _LONGEST)
            kept.append(space if space > 0 else kept[-1] + _LONGEST)
        kept.append(cut)
    return kept


def _goes_on(text: str, cut: int) -> bool:
    """Whether the sentence goes on behind a proposed end."""
    if _CONTINUES.match(text, cut) or text[cut] in "”»)]":
        return True
    before = text[max(0, cut - _WINDOW) : cut].rstrip()
    if _ASKED_END.search(before):
        speaker = _NAME_RUN.match(text, cut)
        if speaker is not None and (before[-2] == "," or speaker.group(1) in _asking()):
            return True
    return _abbreviated(text, before, cut)


def _abbreviated(text: str, before: str, cut: int) -> bool:
    """Whether the stop before a cut belongs to an abbreviation that what follows goes on from."""
    match = _ABBREVIATION.search(before)
    if match is None:
        return False
    word = match.group(1)
    following = _AFTER.match(text, cut)
    after = following.group(1) if following is not None else ""
    if word in _words("before_name") or (len(word) == 1 and word.isupper()):
        return True
    if word in _words("before_number") and after[:1].isdigit():
        return True
    if word in ("a.m", "p.m") and after[:1].isupper() and _ends_with_hour(text, cut, after):
        return False
    return (word in _words("may_end") or "." in word) and after != "" and after not in _words("starters")


def _ends_with_hour(text: str, cut: int, after: str) -> bool:
    """Whether an hour closes a sentence: more than "At about 8 a.m." stands before it, and no day or zone of time behind it."""
    begin = max((match.end() for match in _STOP.finditer(text, 0, cut - _HOUR)), default=0)
    return after not in _words("after_hour") and text.count(" ", begin, cut) >= _OPENING
