"""Score quotations against PolNeAR (score only: its texts have no licence and never enter the repository).

In: the jsonl of ../shared/bench/polnear-dev, or a path. Out: a table, even and odd documents apart, beside a regex baseline.
Direct: quoted gold pieces of three words and more – content exact, overlap precision, right speaker. All: exact F1 of
source, cue and content spans of the first annotator.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.mentions import find_mentions
from variorum.annotate.quotations import find_quotations
from variorum.model.article import Article

DEFAULT = Path(__file__).resolve().parents[2] / "shared/bench/polnear-dev/dev.jsonl"
MARKS = "\"“”„‟«»‘’'`"
EDGE = MARKS + ".,;:!?…—–- \n\xa0"
FLOORS = {
    "exact": 98.5,
    "speaker_overlap": 88.0,
    "speaker_exact": 82.0,
    "source": 64.0,
    "cue": 63.0,
    "content": 57.0,
}
Span = tuple[int, int]
Found = tuple[Span | None, Span | None, tuple[Span, ...], str]  # source, cue, content, kind

SAY = (
    r"(?:said|says|say|told|added|wrote|asked|noted|explained|argued|claimed|tweeted|continued|according to)"
)
NAME = r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*|he|she|they)"
BASELINE = re.compile(rf"[“\"]([^“”\"]+)[”\"],?\s*(?:(?P<a>{NAME}) (?P<b>{SAY})|(?P<c>{SAY}) (?P<d>{NAME}))?")


def regex_baseline(article: Article) -> list[Found]:
    """Quoted strings and a name or pronoun with a say-verb right behind them."""
    found: list[Found] = []
    for match in BASELINE.finditer(article.text):
        who = next((match.span(group) for group in ("a", "d") if match.group(group)), None)
        cue = next((match.span(group) for group in ("b", "c") if match.group(group)), None)
        found.append((who, cue, (match.span(1),), "direct"))
    return found


def ours(article: Article) -> list[Found]:
    """Variorum's quotations."""
    sentences = parse_sentences(article)
    quotations = find_quotations(article, sentences, *find_mentions(article, sentences), everything=True)
    return [
        (
            (q.speaker.start, q.speaker.end) if q.speaker else None,
            (q.cue.start, q.cue.end) if q.cue else None,
            tuple((p.start, p.end) for p in q.content),
            q.kind,
        )
        for q in quotations
    ]


def bare(text: str, span: Span) -> Span:
    """A span without marks and stops at its edges."""
    start, end = span
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def overlap(left: Span, right: Span) -> bool:
    """Whether two spans share a character."""
    return left[0] < right[1] and right[0] < left[1]


def quoted(text: str, span: Span) -> bool:
    """Whether a gold piece is a quote in marks of three words or more."""
    words = text[span[0] : span[1]].strip(" .,\n\xa0")
    return words[:1] in set("\"“'‘`") and words[-1:] in set("\"”'’") and len(words.split()) >= 3


def pieces(text: str, found: list[Found]) -> set[Span]:
    """Content spans as PolNeAR draws them: marks inside, the cue outside; quotes inside a reported clause are not apart."""
    wide = [(cue, content) for _, cue, contents, _ in found for content in contents]
    kept: set[Span] = set()
    for cue, piece in wide:
        if any(c == cue and s <= piece[0] and piece[1] <= e and (s, e) != piece for c, (s, e) in wide):
            continue
        kept.add(with_marks(text, without_cue(text, piece, cue)))
    return kept


def without_cue(text: str, piece: Span, cue: Span | None) -> Span:
    """A piece that begins with its verb ("demanded an inquiry"), less the verb."""
    start, end = piece
    if cue is None or not start <= cue[1] - 1 < end:
        return piece
    start = cue[1]
    while text[start : start + 1].isspace():
        start += 1
    return (start, end) if start < end else piece


def with_marks(text: str, piece: Span) -> Span:
    """A piece with the quote marks that touch it."""
    start, end = piece
    while start and text[start - 1] in MARKS:
        start -= 1
    while end < len(text) and text[end] in MARKS:
        end += 1
    return start, end


def score_direct(text: str, gold: list[dict], found: list[Found], tally: Counter[str]) -> None:
    """Counts for direct quotes of one document."""
    direct = [
        (source, bare(text, piece))
        for source, _, contents, kind in found
        if kind == "direct"
        for piece in contents
    ]
    every = [piece for attribution in gold for piece in attribution["content"]]
    for _, piece in direct:
        if len(text[piece[0] : piece[1]].split()) >= 3:
            tally["said"] += 1
            tally["said_right"] += any(overlap(piece, tuple(other)) for other in every)
    for attribution in gold:
        for piece in attribution["content"]:
            if not quoted(text, piece):
                continue
            tally["quotes"] += 1
            edge = bare(text, piece)
            hits = [source for source, other in direct if other == edge]
            tally["exact"] += bool(hits)
            near = [source for source, other in direct if overlap(other, edge)]
            sources = [tuple(source) for source in attribution["source"]]
            named = [source for source in hits or near if source]
            if named and sources:
                tally["named"] += 1
                tally["named_right"] += any(overlap(a, b) for a in named for b in sources)
            tally["speaker_overlap"] += any(overlap(a, b) for a in named for b in sources)
            tally["speaker_exact"] += any(a == b for a in named for b in sources)


def score_all(text: str, gold: list[dict], found: list[Found], tally: Counter[str]) -> None:
    """Counts for all attributions of one document: exact spans."""
    mine: dict[str, set[Span]] = {
        "source": {source for source, _, _, _ in found if source},
        "cue": {cue for _, cue, _, _ in found if cue},
        "content": pieces(text, found),
    }
    for part, spans in mine.items():
        want = {tuple(span) for attribution in gold for span in attribution[part]}
        tally[f"{part}_hit"] += len(spans & want)
        tally[f"{part}_mine"] += len(spans)
        tally[f"{part}_want"] += len(want)


def share(hit: int, of: int) -> float:
    """A percentage."""
    return 100 * hit / of if of else 0.0


def figures(tally: Counter[str]) -> dict[str, float]:
    """The shares that floors hold, in percent."""
    found = {
        part: share(tally[part], tally["quotes"]) for part in ("exact", "speaker_overlap", "speaker_exact")
    }
    for part in ("source", "cue", "content"):
        found[part] = share(2 * tally[f"{part}_hit"], tally[f"{part}_mine"] + tally[f"{part}_want"])
    return found


def row(name: str, tally: Counter[str]) -> str:
    """One line of the table."""
    direct, f1 = list(figures(tally).values())[:3], list(figures(tally).values())[3:]
    precision = share(tally["said_right"], tally["said"]), share(tally["named_right"], tally["named"])
    return (
        f"{name:16}{direct[0]:6.1f} {precision[0]:6.1f} {direct[1]:7.1f} {direct[2]:6.1f} {precision[1]:6.1f}   "
        + " ".join(f"{value:6.1f}" for value in f1)
        + f"   ({tally['quotes']} quotes)"
    )


def run(documents: Iterable[dict], system: Callable[[Article], list[Found]]) -> Counter[str]:
    """Counts over documents."""
    tally: Counter[str] = Counter()
    for document in documents:
        text = document["text"]
        gold = next(iter(document["annotators"].values()))
        found = system(Article(id=document["id"], name=document["id"], text=text))
        score_direct(text, gold, found, tally)
        score_all(text, gold, found, tally)
    return tally


def main() -> int:
    """Print the table; 1 below a floor, 0 also where the corpus is not at hand."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?", type=Path, default=DEFAULT)
    path = parser.parse_args().path
    if not path.exists():
        print(f"PolNeAR is not at hand ({path}); nothing scored")
        return 0
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    print(f"{'':16} exact   prec  spk~    spk=  sprec   source    cue  content")
    for name, system in (("regex", regex_baseline), ("variorum", ours)):
        tallies = [run(documents[half::2], system) for half in (0, 1)]
        print(row(name + " even", tallies[0]))
        print(row(name + " odd", tallies[1]))
        print(row(name + " all", tallies[0] + tallies[1]))
    reached = figures(tallies[0] + tallies[1])
    fallen = [
        f"{part} {reached[part]:.1f} < {floor}" for part, floor in FLOORS.items() if reached[part] < floor
    ]
    print("floors hold" if not fallen else "below floor: " + ", ".join(fallen))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
