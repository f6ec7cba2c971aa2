#!/usr/bin/env python3
"""How long it takes: cold start to finished page, and articles a second of the left side on one core.

    python bench/story.py [--runs N] [--write NOTE]

In: the shipped five-report example, and ../shared/stories/mali-2023 where it is there. Out: a table; `--write` appends it to
bench/results.md with a note on the machine. Each run is a new process, timed from outside (wall; user + system of the child).
Compares nothing and has no floor: times of a shared machine are too noisy to fail on.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STORIES = {
    "examples/ferry": ROOT / "examples" / "ferry" / "articles",
    "mali-2023": ROOT.parent / "shared" / "stories" / "mali-2023" / "articles",
}
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def timed(command: list[str]) -> tuple[float, float]:
    """Wall and CPU seconds of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed: {done.stderr.strip()}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cold_start(articles: Path, runs: int) -> list[tuple[float, float]]:
    """New processes from the command to the finished page and JSON; one run first that is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "variorum.cli", "reconcile", str(articles), "--quiet"]
        command += ["-o", f"{folder}/a.html", "--json", f"{folder}/a.json"]
        return [timed(command) for _ in range(runs + 1)][1:]


LEFT_SIDE = """
import sys, time
from variorum import api
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
articles = api.read(sys.argv[1:])
def once():
    for article in articles:
        extract_claims(article, annotate_article(article))
once()
started = time.process_time()
rounds = 0
while time.process_time() - started < 3.0:
    once()
    rounds += 1
words = sum(len(a.text.split()) for a in articles)
spent = time.process_time() - started
print(rounds * len(articles) / spent, rounds * words / spent)
"""


def left_side(folders: list[Path]) -> tuple[float, float]:
    """Articles and words a second of annotate and claims in one warm process with one thread."""
    done = subprocess.run(
        [sys.executable, "-c", LEFT_SIDE, *map(str, folders)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, **ONE_THREAD},
    )
    articles, words = done.stdout.split()
    return float(articles), float(words)


def machine() -> str:
    """What the figures were taken on."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = info.read_text(encoding="utf-8").splitlines()
        model = next(
            (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), model
        )
    return (
        f"{os.cpu_count()} cores, {model}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--write", metavar="NOTE", help="append to bench/results.md with this note")
    args = parser.parse_args()
    present = {name: path for name, path in STORIES.items() if path.is_dir()}
    lines = [
        "| cold start to page and JSON | wall min | wall median | CPU min | CPU median |",
        "|---|---|---|---|---|",
    ]
    for name, path in present.items():
        walls, cpus = zip(*cold_start(path, args.runs), strict=True)
        cells = (min(walls), statistics.median(walls), min(cpus), statistics.median(cpus))
        lines.append(f"| {name}, {len([p for p in path.iterdir() if p.suffix != '.json'])} reports | " + " | ".join(f"{cell:.2f} s" for cell in cells) + " |")  # fmt: skip
    speed, words = left_side(list(present.values()))
    lines += [
        "",
        f"annotate and claims, one core, warm: {speed:.0f} articles a second, {words:,.0f} words a second",
    ]
    table = "\n".join(lines)
    print(table)
    if args.write:
        with (ROOT / "bench" / "results.md").open("a", encoding="utf-8") as file:
            file.write(f"\n## {args.write}\n\n{machine()}\n\n{table}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
