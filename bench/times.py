"""Speed of the time recogniser beside dateparser.search_dates, on the same articles in one run.  python bench/times.py [articles.jsonl]

In: articles of MEANTIME (or any jsonl with "text"). Out: articles per second on one core, the ratio, and the cost of text without end.
Sentences and syntax are made before the clock starts: they are shared by all recognisers and measured elsewhere.
"""

import json
import sys
import time
from pathlib import Path

import msgspec
from dateparser.search import search_dates

from variorum.annotate import syntax
from variorum.annotate.sentences import split_sentences
from variorum.annotate.times import find_times
from variorum.model.article import Article, Published
from variorum.model.mark import Sentence

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "bench" / "meantime" / "meantime_en.jsonl"
PEER_ARTICLES = 10  # dateparser takes about a tenth of a second for each


def prepared(text: str) -> tuple[Article, tuple[Sentence, ...]]:
    article = Article(
        id="x", name="x", text=text, published=Published("2010-05-05", "2010-05-05", "metadata")
    )
    sentences = split_sentences(article)
    parsed = syntax.analyse(text, [(one.start, one.end) for one in sentences])
    return article, tuple(
        msgspec.structs.replace(one, tokens=tokens) for one, tokens in zip(sentences, parsed, strict=True)
    )


def main(path: Path) -> None:
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()][:60]
    ready = [prepared(text) for text in texts]
    find_times(*ready[0])
    start = time.process_time()
    for article, sentences in ready:
        find_times(article, sentences)
    ours = len(ready) / (time.process_time() - start)
    start = time.process_time()
    for text in texts[:PEER_ARTICLES]:
        search_dates(text, languages=["en"])
    peer = PEER_ARTICLES / (time.process_time() - start)
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(
        f"find_times {ours:.0f} articles/s, dateparser.search_dates {peer:.1f} articles/s, ratio {ours / peer:.0f} ({words:.0f} words an article)"
    )
    for size in (50_000, 100_000, 200_000):
        text = (
            "on Monday the river rose by 5 metres and two weeks ago it stood at 3 in the second week of May 2013 "
            * 2500
        )[:size]
        article = Article(id="x", name="x", text=text)
        start = time.process_time()
        find_times(article, (Sentence(0, size),))
        print(f"one sentence of {size} characters: {time.process_time() - start:.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
