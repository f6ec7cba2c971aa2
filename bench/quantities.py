"""Speed of the quantities reader beside quantulum3, in one run on the same text.

    python bench/quantities.py [--seconds 5]

In: invented reports made here, so that it runs anywhere. Out: quantities and articles per CPU second of each, and the ratio.
Syntax is timed apart: it serves the whole left side, not the quantities alone.
"""

import argparse
import time
from collections.abc import Callable

from variorum.annotate.annotate import parse_sentences
from variorum.annotate.quantities import find_quantities
from variorum.model.article import Article

PIECES = (
    "Floods killed at least {a} people and left {b},200 homeless in the north, officials said on Tuesday.",
    "The company will cut about {b},000 of its 18,000 jobs and pay ${a}.5 billion over three years.",
    "Shares in the bank fell {c}.9 percent to {a}50 points, while the index gained {c} points.",
    "Ana Ruiz, {a}, said that two women and a man had been taken to hospital, among them a 16-year-old boy.",
    "The mayor said that nobody knew when the road to the harbour would be open again.",
    "Tens of thousands of people marched through the capital, {c} kilometres from the old port.",
    "He added that the inquiry would look at the pumps, the walls and the warnings that were given.",
    "Between {c} and {a} ships, carrying 500 tonnes of grain, are waiting off the coast on June 3, 2021.",
)


def report(number: int) -> str:
    """An invented report of about 700 words."""
    lines = [
        piece.format(a=12 + (number + k) % 70, b=1 + (number + k) % 8, c=2 + (number * k) % 7)
        for k, piece in enumerate(PIECES * 6)
    ]
    return "\n".join(" ".join(lines[k : k + 4]) for k in range(0, len(lines), 4))


def timed(work: Callable[[int], int], seconds: float) -> tuple[float, float]:
    """Quantities and articles per CPU second of a reader of report k."""
    work(0)  # tables and models are read once
    began, found, articles = time.process_time(), 0, 0
    while time.process_time() - began < seconds:
        articles += 1
        found += work(articles)
    spent = time.process_time() - began
    return found / spent, articles / spent


def main() -> None:
    """Time ours, syntax and quantulum3."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=float, default=5.0)
    seconds = options.parse_args().seconds
    texts = [report(k) for k in range(20)]
    articles = [Article(id=str(k), name=str(k), text=text) for k, text in enumerate(texts)]
    parsed = [parse_sentences(article) for article in articles]
    rows = {
        "quantities alone": timed(
            lambda k: len(find_quantities(articles[k % 20], parsed[k % 20], ())), seconds
        ),
        "with sentences and syntax": timed(
            lambda k: len(find_quantities(articles[k % 20], parse_sentences(articles[k % 20]), ())), seconds
        ),
    }
    try:
        from quantulum3 import parser  # noqa: PLC0415
    except ImportError:
        print("quantulum3 is not installed: pip install quantulum3")
    else:
        rows["quantulum3"] = timed(lambda k: len(parser.parse(texts[k % 20])), seconds)
    words = sum(len(text.split()) for text in texts) // 20
    print(f"{words} words an article{'':12s} quantities/s  articles/s   against quantulum3")
    peer = rows.get("quantulum3", (0.0, 0.0))[1]
    for name, (quantities, speed) in rows.items():
        print(
            f"{name:30s} {quantities:14.0f} {speed:11.1f}   {f'{speed / peer:6.1f} times' if peer else '-'}"
        )


if __name__ == "__main__":
    main()
