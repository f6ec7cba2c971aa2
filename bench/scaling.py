"""How the cost of one story grows with its reports: 5 to 200 reports in, CPU seconds by stage and the growth exponent out.

    python bench/scaling.py [--sizes 5 10 20 50 100 200] [--reworded]

The reports are variants of the shipped example: paragraphs of two reports in other order or left out, figures moved a little, so
that every report answers most of the questions and sentences recur word for word, as those of an agency do. With `--reworded`
every sixth ordinary word is another one, so that hardly a sentence recurs. Exponent 1 is linear.
"""

import argparse
import math
import os
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from variorum import pipeline
from variorum.ingest import read_article
from variorum.model.article import Article
from variorum.render import render_html

ROOT = Path(__file__).resolve().parents[1]
_NUMBER = re.compile(r"\b[1-9]\d?\b")
_WORD = re.compile(r"\b[a-z]{5,}\b")
_DAYS = ("3 March 2024", "4 March 2024", "5 March 2024", "6 March 2024")


def _sources() -> list[list[str]]:
    """Paragraphs of the reports on one invented story."""
    story = ROOT / "examples" / "treaty" / "articles"
    texts = [path.read_text(encoding="utf-8") for path in sorted(story.glob("*.txt"))]
    return [[line for line in text.splitlines() if line.strip()] for text in texts]


def variant(number: int, sources: list[list[str]], *, reworded: bool = False) -> str:
    """One report of about 350 words: paragraphs of two reports mixed, figures moved now and then."""
    rng = random.Random(number)  # noqa: S311 - a mix, no secret
    one, two = rng.sample(sources, 2)
    body = [line for line in (*one[1:], *two[1:]) if rng.random() < 0.8]
    rng.shuffle(body)
    moved = [
        _NUMBER.sub(lambda m: str(int(m.group()) + rng.choice((0, 0, 0, 0, 1, 2))), line) for line in body
    ]
    if reworded:
        words = sorted({word for text in sources for line in text for word in _WORD.findall(line)})
        moved = [
            _WORD.sub(lambda m: m.group() if rng.random() > 1 / 6 else rng.choice(words), line)
            for line in moved
        ]
    return "\n\n".join((one[0], f"Published: {rng.choice(_DAYS)}", *moved))


def story(size: int, *, reworded: bool = False) -> list[Article]:
    """`size` reports of one story."""
    sources = _sources()
    return [
        article
        for number in range(size)
        for article in read_article(
            variant(number, sources, reworded=reworded).encode(), name=f"{number:03}.txt"
        )[0]
    ]


def timed(module: object, names: tuple[str, ...], spent: dict[str, float]) -> Callable[[], None]:
    """Wrap functions of a module so that they add up their CPU time; gives back what undoes it."""
    kept = {name: getattr(module, name) for name in names}
    for name, function in kept.items():

        def timing(
            *args: object, _name: str = name, _function: Callable[..., object] = function, **more: object
        ) -> object:
            started = time.process_time()
            try:
                return _function(*args, **more)
            finally:
                spent[_name] = spent.get(_name, 0.0) + time.process_time() - started

        setattr(module, name, timing)
    return lambda: [setattr(module, name, function) for name, function in kept.items()] and None


def measure(size: int, *, reworded: bool) -> dict[str, float]:
    """CPU seconds by stage for one story."""
    from variorum.align import story as aligning  # noqa: PLC0415 - its functions are wrapped here

    articles = story(size, reworded=reworded)
    spent: dict[str, float] = {}
    undo = [
        timed(pipeline, ("annotate_all", "extract_claims", "align_story", "reconcile_questions", "assemble_account"), spent),
        timed(
            aligning,
            ("group_stories", "align_entities", "join_quotations", "trace_lineage", "align_questions", "quote_questions", "group_commitments", "trace_origins"),
            spent,
        ),
    ]  # fmt: skip
    started = time.process_time()
    account = pipeline.reconcile_articles(articles)
    spent["total"] = time.process_time() - started
    for one in undo:
        one()
    started = time.process_time()
    render_html(account)
    spent["render_html"] = time.process_time() - started
    spent["right side"] = spent["total"] - spent["annotate_all"] - spent["extract_claims"]
    return spent


def main() -> None:
    """Print a table of stages by size, with the exponent between the last two sizes that are far enough apart."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[5, 10, 20, 50, 100, 200])
    parser.add_argument("--reworded", action="store_true", help="hardly a sentence recurs")
    chosen = parser.parse_args()
    sizes = chosen.sizes
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, python {sys.version.split()[0]}")
    measure(sizes[0], reworded=chosen.reworded)  # language tables and weights are read once
    rows = [measure(size, reworded=chosen.reworded) for size in sizes]
    print(f"{'stage':20}" + "".join(f"{size:>9}" for size in sizes) + "   exponent")
    for stage in rows[-1]:
        spent = [row.get(stage, 0.0) for row in rows]
        first = max(len(sizes) // 2 - 1, 0)
        growth = math.log(max(spent[-1], 1e-4) / max(spent[first], 1e-4)) / math.log(sizes[-1] / sizes[first])
        print(f"{stage:20}" + "".join(f"{one:9.3f}" for one in spent) + f"   {growth:.2f}")


if __name__ == "__main__":
    main()
