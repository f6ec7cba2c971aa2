"""Long run of the reading side on texts that no reporter wrote: mutated reports, word soup, endless texts. Out: faults and seconds.

    python eval/fuzz.py [--minutes 10] [--seed 1] [--skip-endless]

Invented reports of tests/pipeline are mutated; where ../shared exists, texts of its benches too (read at run time, never copied).
Ends with 1 where an exception, a wrong offset or a cost worse than linear turned up.
"""

import argparse
import json
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from pipeline.faults import all_faults  # noqa: E402
from pipeline.hostile import REPORTS, endless, mutate, soup  # noqa: E402
from pipeline.left_side import mark_text, read_text  # noqa: E402

GROWTH = 6.0  # 200 kB may cost so many times what 50 kB cost; linear is 4


def shared_texts() -> list[str]:
    """Texts of the benches beside the repository, where they are."""
    texts = []
    for bench in ("meantime/meantime_en.jsonl", "gum-news/gum_news_dates.jsonl"):
        path = ROOT.parent / "shared" / "bench" / bench
        if path.exists():
            lines = path.read_text(encoding="utf-8").splitlines()
            texts += [str(json.loads(line).get("text", ""))[:6000] for line in lines]
    return [text for text in texts if text.strip()]


def try_text(text: str, *, through_ingest: bool) -> list[str]:
    """The faults of one text; an exception is one, named by its type and the line that raised it."""
    try:
        read = read_text(text) if through_ingest else [mark_text(text)]
        return [fault for one in read for fault in all_faults(*one)]
    except Exception as error:
        last = [f for f in traceback.extract_tb(error.__traceback__) if "variorum" in f.filename][-1:]
        where = "".join(f"{Path(f.filename).name}:{f.lineno}" for f in last)
        return [f"{type(error).__name__} in {where}: {str(error)[:80]}"]


def kind_of(fault: str) -> str:
    """A fault without its figures, so that one cause is counted once."""
    return "".join("#" if letter.isdigit() else letter for letter in fault.split("'", maxsplit=1)[0])[:90]


def run_mutations(minutes: float, seed: int, keep: Path) -> Counter[str]:
    """Mutated texts until the time is over; the first text of each kind of fault is kept under `keep`."""
    rng = random.Random(seed)  # noqa: S311 - accidents, not secrets
    seeds = [*REPORTS, *shared_texts()]
    words = sorted({word for text in REPORTS for word in text.split()})
    found: Counter[str] = Counter()
    began, tried, slowest = time.process_time(), 0, (0.0, 0)
    while time.process_time() - began < minutes * 60:
        base = rng.choice(REPORTS if rng.random() < 0.5 else seeds)
        text = (
            soup(rng, words, rng.randrange(1, 400))
            if rng.random() < 0.1
            else mutate(rng, base, rng.choice(seeds))
        )
        started = time.process_time()
        faults = try_text(text, through_ingest=rng.random() < 0.5)
        slowest = max(slowest, ((time.process_time() - started) / max(len(text), 2000) * 1000, len(text)))
        tried += 1
        for fault in faults:
            if not found[kind_of(fault)]:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{len(found)}.txt").write_text(text, encoding="utf-8", errors="surrogateescape")
                print(f"text {tried}, {keep}/{len(found)}.txt: {fault}", flush=True)
            found[kind_of(fault)] += 1
    spent = time.process_time() - began
    print(
        f"seed {seed}: {tried} texts in {spent:.0f} s CPU; slowest {slowest[0] * 1000:.0f} ms for 1,000 characters"
    )
    return found


def run_endless(sizes: tuple[int, int]) -> Counter[str]:
    """Each endless text at two sizes: faults, and cost that grows faster than the text."""
    found: Counter[str] = Counter()
    for name, make in endless().items():
        spent = []
        for size in sizes:
            started = time.process_time()
            for fault in try_text(make(size), through_ingest=False):
                found[f"{name}: {kind_of(fault)}"] += 1
            spent.append(time.process_time() - started)
        growth = spent[1] / max(spent[0], 0.02)
        if growth > GROWTH * sizes[1] / sizes[0] / 4 and spent[1] > 1:
            found[f"{name}: cost grows {growth:.1f} times for {sizes[1] / sizes[0]:.0f} times the text"] += 1
        print(
            f"{name:18} {sizes[0] // 1000} kB {spent[0]:6.2f} s   {sizes[1] // 1000} kB {spent[1]:6.2f} s   × {growth:.1f}",
            flush=True,
        )
    return found


def main() -> int:
    """Run both and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10.0, help="CPU time for mutated texts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--skip-endless", action="store_true")
    parser.add_argument("--only-endless", action="store_true")
    parser.add_argument(
        "--keep",
        type=Path,
        default=Path(tempfile.gettempdir()) / "variorum-fuzz",
        help="where texts with faults go",
    )
    chosen = parser.parse_args()
    found = Counter() if chosen.skip_endless else run_endless((50_000, 200_000))
    if not chosen.only_endless:
        found += run_mutations(chosen.minutes, chosen.seed, chosen.keep)
    for fault, number in found.most_common():
        print(f"{number:5} × {fault}")
    print("no fault" if not found else f"{len(found)} kinds of fault")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
