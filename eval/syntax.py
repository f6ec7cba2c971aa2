"""Score the syntax door on held-out treebanks and name corpora.

In: the folder of open data that the recipe in training/ uses (default ../shared/train, or the first argument).
Out, printed: UPOS, UAS and LAS on UD PUD, GUM and EWT test, name F1 by class and corpus, words a second.
Gold words are given, as is usual for tagger scores; without weights the rules are scored.
Refuses to guess: where the data or the weights are missing it says so and ends with status 0.
"""

import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from variorum.annotate.syntax import model_name
from variorum.annotate.syntax.model import analyse_learned, network
from variorum.annotate.syntax.shallow import analyse_shallow
from variorum.model.mark import Token

Row = dict[str, list[str]]
# A little below what the shipped weights reach (96.2, 83.8, 64.2): a change that loses more must be meant.
FLOORS = {"pud UPOS": 95.7, "pud LAS": 83.0, "uner_pud F1": 63.0}


def rows(path: Path) -> Iterator[Row]:
    """Sentences of one gzip JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def analysed(sentences: list[Row]) -> list[tuple[Token, ...]]:
    """Tokens of sentences whose words are given, in batches as long as an article."""
    out: list[tuple[Token, ...]] = []
    net = network()
    for at in range(0, len(sentences), 40):
        text, spans = "", []
        for row in sentences[at : at + 40]:
            here = []
            for word in row["w"]:
                here.append((len(text), len(text) + len(word)))
                text += word + " "
            spans.append(here)
        out += analyse_learned(net, text, spans) if net else [analyse_shallow(text, s) for s in spans]
    return out


def score_syntax(sentences: list[Row]) -> dict[str, float]:
    """UPOS, UAS, LAS and LAS without punctuation, in percent."""
    hits: Counter[str] = Counter()
    for row, tokens in zip(sentences, analysed(sentences), strict=True):
        for i, token in enumerate(tokens):
            attached = token.head == int(row["head"][i]) - 1
            labelled = attached and token.rel == row["rel"][i]
            plain = row["upos"][i] != "PUNCT"
            hits.update(
                n=1,
                upos=token.pos == row["upos"][i],
                uas=attached,
                las=labelled,
                words=plain,
                plain=labelled and plain,
            )
    n, words = hits["n"], hits["words"]
    found = {
        "UPOS": hits["upos"] / n,
        "UAS": hits["uas"] / n,
        "LAS": hits["las"] / n,
        "LAS no punct": hits["plain"] / words,
    }
    return {key: round(100 * value, 1) for key, value in found.items()}


def name_spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """Spans of a BIO sequence; tags outside PER, LOC and ORG count as outside."""
    out: set[tuple[int, int, str]] = set()
    begin = -1
    for i, tag in enumerate([*tags, "O"]):
        if begin >= 0 and (not tag.startswith("I-") or tag[2:] != tags[begin][2:]):
            out.add((begin, i, tags[begin][2:]))
            begin = -1
        if tag[2:] in ("PER", "LOC", "ORG") and (tag[0] == "B" or begin < 0):
            begin = i
    return out


def score_names(sentences: list[Row]) -> dict[str, float]:
    """F1 of exact spans, overall and by class, in percent."""
    count: Counter[tuple[str, str]] = Counter()
    for row, tokens in zip(sentences, analysed(sentences), strict=True):
        want, have = name_spans(row["core"]), name_spans([token.name or "O" for token in tokens])
        for side, spans in (("both", want & have), ("want", want), ("have", have)):
            count.update((side, kind) for _, _, kind in spans)
            count[side, "F1"] += len(spans)
    kinds = ("F1", "PER", "LOC", "ORG")
    return {k: round(200 * count["both", k] / max(1, count["want", k] + count["have", k]), 1) for k in kinds}


def main() -> int:
    """Print all scores; 1 where one lies below its floor."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared/train")
    if not (folder / "ud_test.jsonl.gz").is_file():
        print(f"eval/syntax: no data at {folder}: nothing scored (see training/README.md for the corpora)")
        return 0
    print("model:", model_name() or "none (rules)")
    syntax, names = list(rows(folder / "ud_test.jsonl.gz")), list(rows(folder / "ner_test.jsonl.gz"))
    got: dict[str, float] = {}
    for source in ("pud", "gum", "ewt"):
        part = [row for row in syntax if str(row["src"]) == source]
        found = score_syntax(part)
        got |= {f"{source} {key}": value for key, value in found.items()}
        print(f"syntax {source:9} {len(part):5} sentences", found)
    for source in sorted({str(row["src"]) for row in names if "core" in row}):
        part = [row for row in names if str(row["src"]) == source]
        found = score_names(part)
        got |= {f"{source} {key}": value for key, value in found.items()}
        print(f"names  {source:9} {len(part):5} sentences", found)
    began = time.perf_counter()
    size = sum(map(len, analysed(syntax)))
    print(f"speed  {size / (time.perf_counter() - began):,.0f} words/s on given words")
    low = [f"{key} {got[key]} < {floor}" for key, floor in FLOORS.items() if got[key] < floor]
    print("below the floor:", low or "nothing")
    return int(bool(low and model_name()))


if __name__ == "__main__":
    sys.exit(main())
