"""Speed of the quotations reader: invented reports in, articles and quotations per CPU second out.

    python bench/quotations.py [--seconds 5]

Syntax and mentions are made beforehand: they serve the whole left side. Families are timed on stories of ten such reports.
"""

import argparse
import time

from variorum.align.families import join_quotations
from variorum.annotate.annotate import parse_sentences
from variorum.annotate.mentions import find_mentions
from variorum.annotate.quotations import find_quotations
from variorum.annotate.sentences import split_sentences
from variorum.model.article import Article
from variorum.model.mark import Marks

PIECES = (
    "“The wall gave way at {a} o'clock,” said Ana Ruiz, the head of the water board. “Nobody had warned us.”",
    "Ruiz told reporters that {b} pumps had failed, adding that the ministry “knew of the danger” in June.",
    "According to the ministry, {a} families have left the valley.",
    "The union demanded an inquiry and called the delay a “scandal of {b} years”.",
    "Water rose by {b} metres in the night and reached the market square.",
    "The prime minister, Tom Lee, vowed to rebuild the harbour by spring, the agency quoted him as saying.",
    '"I saw the lorry go," a driver said, "and {a} sheep with it."',
    "Lee denied that the dam had been sold. He said it was safe.",
)


def report(number: int) -> str:
    """An invented report of about 700 words."""
    lines = [
        piece.format(a=3 + (number + k) % 50, b=2 + (number * k) % 7) for k, piece in enumerate(PIECES * 5)
    ]
    return "\n".join(" ".join(lines[k : k + 3]) for k in range(0, len(lines), 3))


def main() -> None:
    """Time sentences, quotations and families."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=5.0)
    seconds = parser.parse_args().seconds
    articles = [Article(id=f"a{number}", name=f"{number}.txt", text=report(number)) for number in range(10)]
    words = sum(len(article.text.split()) for article in articles)
    parsed = {article.id: parse_sentences(article) for article in articles}
    named = {article.id: find_mentions(article, parsed[article.id]) for article in articles}
    marks: dict[str, Marks] = {}
    spent = {"sentences": 0.0, "quotations": 0.0, "families": 0.0}
    rounds = 0
    while sum(spent.values()) < seconds:
        rounds += 1
        began = time.process_time()
        for article in articles:
            split_sentences(article)
        spent["sentences"] += time.process_time() - began
        began = time.process_time()
        for article in articles:
            mentions, chains = named[article.id]
            found = find_quotations(article, parsed[article.id], mentions, chains)
            marks[article.id] = Marks(
                article=article.id,
                sentences=parsed[article.id],
                mentions=mentions,
                chains=chains,
                quotations=found,
            )
        spent["quotations"] += time.process_time() - began
        began = time.process_time()
        join_quotations(articles, marks, {})
        spent["families"] += time.process_time() - began
    total = sum(len(one.quotations) for one in marks.values())
    print(
        f"{len(articles)} reports, {words // len(articles)} words each, {total} quotations; {rounds} rounds"
    )
    for part, value in spent.items():
        print(f"{part:12}{1000 * value / rounds / len(articles):8.2f} ms an article")


if __name__ == "__main__":
    main()
