#!/usr/bin/env python3
"""Does the account put first what an editor would put first?

    python eval/order.py ACCOUNT.json STORY_FOLDER

In: an account and a folder with gold.json, whose questions carry an importance of 1 to 3. Out: the normalised discounted cumulative gain
of the first ten findings (Järvelin and Kekäläinen 2002; gain 2^importance - 1), against the best order of the same findings – so
that only the order counts, not what was found – and the share of the first eight findings that answer a question of the gold.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
from judging import Sheet, best_finding, homes, share

FIRST, SCREEN = 10, 8


def score_order(account: dict[str, Any], gold: dict[str, Any]) -> dict[str, Any]:
    """{"order": {"share": …}, "first_screen": {"share": …}}; a share of None where no question of the gold was found."""
    sheet = Sheet(account, gold)
    importance: dict[str, int] = {}
    for question in gold["questions"]:
        if best := best_finding(sheet, homes(sheet, question)):
            importance[best["id"]] = max(importance.get(best["id"], 0), question.get("importance", 1))
    if not importance:
        return {"order": {"share": None}, "first_screen": {"share": None}}
    shown = [finding["id"] for finding in account["findings"]]
    got = _gain([importance.get(finding, 0) for finding in shown])
    best_gain = _gain(sorted(importance.values(), reverse=True))
    screen = shown[:SCREEN]
    return {
        "order": {"share": round(got / best_gain, 4)},
        "first_screen": share(sum(finding in importance for finding in screen), len(screen)),
    }


def _gain(importance: list[int]) -> float:
    return math.fsum(
        (2.0**weight - 1) / math.log2(rank + 2) for rank, weight in enumerate(importance[:FIRST])
    )


if __name__ == "__main__":
    made = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    wanted = json.loads((Path(sys.argv[2]) / "gold.json").read_text(encoding="utf-8"))
    print(*(f"{name:14}{value['share']}" for name, value in score_order(made, wanted).items()), sep="\n")
