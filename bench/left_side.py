"""Speed of the left side: reports of about 700 words in, articles per CPU second on one core out, peers in the same run.

    python bench/left_side.py [--rounds 3] [--peers PYTHON]

Invented reports are made by recombining paragraphs of tests/pipeline/reports; where ../shared/stories exists, the four open
stories of development are timed too (read at run time, never copied). PYTHON is an interpreter with quantulum3 and dateparser
(pip install quantulum3 dateparser): they read the same texts in a process of their own, right after ours. CPU time, one thread.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

from variorum.annotate import annotate_article, syntax  # noqa: E402
from variorum.claims import extract_claims  # noqa: E402
from variorum.ingest import read_article  # noqa: E402
from variorum.model.article import Article  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
OPEN_STORIES = ("mali-2023", "athens-bank-fire-2010", "fort-myers-2016", "mediterranean-cables-2008")
WORDS = 700
PEERS = """
import json, sys, time
texts = json.load(sys.stdin)
def timed(read):
    read(texts[0])
    started = time.process_time()
    for text in texts:
        try:
            read(text)
        except Exception:
            pass
    return len(texts) / (time.process_time() - started)
found = {}
try:
    from quantulum3 import parser
    found["quantulum3"] = timed(parser.parse)
except ImportError as error:
    found["quantulum3"] = str(error)
try:
    from dateparser.search import search_dates
    found["dateparser.search_dates"] = timed(lambda text: search_dates(text, languages=["en"]))
except ImportError as error:
    found["dateparser.search_dates"] = str(error)
print(json.dumps(found))
"""


def invented(number: int, seed: int = 1) -> list[str]:
    """Texts of about 700 words from the paragraphs of the invented reports, each a different mix."""
    paragraphs = [
        line
        for path in sorted((ROOT / "tests" / "pipeline" / "reports").glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line.split()) > 8
    ]
    rng = random.Random(seed)  # noqa: S311 - a mix, no secret
    texts = []
    for _ in range(number):
        mix = rng.sample(paragraphs, len(paragraphs))
        kept: list[str] = []
        while sum(len(line.split()) for line in kept) < WORDS:
            kept.append(mix.pop())
        texts.append("\n\n".join(kept))
    return texts


def shared() -> list[str]:
    """The reports of the open stories, where they are."""
    stories = [ROOT.parent / "shared" / "stories" / name / "articles" for name in OPEN_STORIES]
    files = [path for story in stories if story.is_dir() for path in sorted(story.iterdir())]
    return [path.read_text(encoding="utf-8", errors="replace") for path in files if path.suffix == ".txt"]


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The least CPU time of some rounds; the first warms up and does not count."""
    spent = []
    for _ in range(rounds + 1):
        started = time.process_time()
        work()
        spent.append(time.process_time() - started)
    return min(spent[1:])


def stages(texts: list[str], rounds: int) -> dict[str, float]:
    """CPU seconds of reading the text, marks and claims for all texts."""
    sources = [(text.encode(), f"{number}.txt") for number, text in enumerate(texts)]
    read: list[Article] = [a for data, name in sources for a in read_article(data, name=name)[0]]
    marked = [annotate_article(article) for article in read]
    return {
        "ingest": seconds(lambda: [read_article(data, name=name) for data, name in sources], rounds),
        "annotate": seconds(lambda: [annotate_article(article) for article in read], rounds),
        "claims": seconds(lambda: [extract_claims(a, m) for a, m in zip(read, marked, strict=True)], rounds),
    }


def without_model(texts: list[str], rounds: int) -> dict[str, float]:
    """The same with the rules in place of the learned syntax, as on a machine without numpy."""
    learned, syntax._learned = syntax._learned, None  # noqa: SLF001 - the door has no switch, and needs none
    try:
        return stages(texts, rounds)
    finally:
        syntax._learned = learned  # noqa: SLF001


def main() -> None:
    """Print articles per second by stage, and the peers as ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", default=sys.executable, help="a python with quantulum3 and dateparser")
    chosen = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, load {load:.1f}, python {sys.version.split()[0]}")
    for kind, texts in (("invented", invented(30)), ("open stories", shared())):
        if not texts:
            continue
        words = sum(len(text.split()) for text in texts) / len(texts)
        print(f"\n{kind}: {len(texts)} reports of {words:.0f} words")
        rates = {}
        for how, run in (("with the model", stages), ("without", without_model)):
            spent = run(texts, chosen.rounds)
            rates[how] = len(texts) / sum(spent.values())
            parts = ", ".join(f"{name} {1000 * one / len(texts):.1f} ms" for name, one in spent.items())
            print(f"  {how:16} {rates[how]:6.1f} articles/s   ({parts})")
        done = subprocess.run(
            [chosen.peers, "-c", PEERS], input=json.dumps(texts), capture_output=True, text=True, check=False
        )
        peers = json.loads(done.stdout) if done.returncode == 0 else {"peers": done.stderr[-200:]}
        for name, rate in peers.items():
            if isinstance(rate, str):
                print(f"  {name}: not measured, {rate}")
            else:
                ratios = ", ".join(f"{how} × {ours / rate:.1f}" for how, ours in rates.items())
                print(f"  {name:24} {rate:6.1f} articles/s   ({ratios})")


if __name__ == "__main__":
    main()
