#!/usr/bin/env python3
"""Score an account against the gold of an invented story of examples/ – for everyone who has only this repository.

    python eval/own_score.py ACCOUNT.json STORY_FOLDER [--json]

In: an account (schema variorum/account/1) and a folder with gold.json. Out: shares and counts by name, and a list of what is missing
or wrong. It measures what eval/README.md describes under the same names as the project's larger scorer, in a simpler way.
Standard library only; it refuses to guess: gold words that are not in the article count as missed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
from judging import Judged, Sheet, answers, homes, judge, letters, share

CONTRACT_FIELDS = (
    "claims",
    "findings",
    "quotations",
    "commitments",
    "timeline",
    "dates",
    "articles",
    "lineage",
)


def score_reading_and_proof(sheet: Sheet) -> dict[str, Any]:
    """Was every report read, and does every quoted word stand where the account says?"""
    good, total = 0, 0
    by_id = {article["id"]: article["text"] for article in sheet.account["articles"]}
    queue: list[Any] = [sheet.account[name] for name in CONTRACT_FIELDS if name != "articles"]
    while queue:
        node = queue.pop()
        if isinstance(node, dict):
            if node.get("exact") and {"article", "start", "end"} <= node.keys():
                total += 1
                good += by_id.get(node["article"], "")[node["start"] : node["end"]] == node["exact"]
            queue.extend(node.values())
        elif isinstance(node, list):
            queue.extend(node)
    read = sum(article is not None for article in sheet.articles.values())
    return {"articles_read": share(read, len(sheet.articles)), "proof": share(good, total)}


def score_questions(sheet: Sheet) -> dict[str, Any]:
    """Claims, whether they meet in one finding, and how the finding stands."""
    strict, asked = Counter(), Counter()
    held: dict[tuple[str, int], set[str]] = {}
    used: dict[tuple[str, int], set[str]] = {}
    pairs = met = 0
    judged = []
    for question in sheet.gold["questions"]:
        places = homes(sheet, question)
        for number, (reading, claims) in enumerate(
            zip(question["readings"], answers(sheet, question), strict=True)
        ):
            asked[question["type"]] += 1
            strict[question["type"]] += bool(claims)
            if not claims:
                sheet.misses.append(f"claim   {question['id']}: {reading['article']} “{reading['words']}”")
            key = (question["id"], number)
            used[key], held[key] = {claim["id"] for claim in claims}, places[number][1]
        across = [(left, right) for left, right in combinations(places, 2) if left[0] != right[0]]
        pairs += len(across)
        met += sum(bool(left[1] & right[1]) for left, right in across)
        judged.append(judge(sheet, question, places))
        if not judged[-1].ok:
            sheet.misses.append(
                f"finding {question['id']}: got {judged[-1].got}, want {'/'.join(question['kind'])}"
            )
    strangers = sum(
        bool(held[left] & held[right]) and not used[left] & used[right]
        for left, right in combinations(held, 2)
        if left[0] != right[0]
    )
    recall, precision = met / max(1, pairs), met / max(1, met + strangers)
    return {
        "claims_strict": share(strict.total(), asked.total()),
        **{f"  {kind} claims_strict": share(strict[kind], of) for kind, of in sorted(asked.items())},
        "align_f1": {"share": round(2 * recall * precision / max(1e-9, recall + precision), 4)},
        **_kinds(judged),
        "wrongly_compared": _apart(sheet),
    }


def _kinds(judged: list[Judged]) -> dict[str, Any]:
    """Kinds, reasons and false disputes over all questions."""
    types = sorted({question.type for question in judged})
    reasoned = [question for question in judged if question.why]
    false = [q.id for q in judged if q.got == "disputed" and "disputed" not in q.wanted]
    return {
        "finding_kind": share(sum(q.ok for q in judged), len(judged)),
        **{
            f"  {kind} finding_kind": share(
                sum(q.ok for q in judged if q.type == kind), sum(q.type == kind for q in judged)
            )
            for kind in types
        },
        "reasons": share(sum(q.reasoned for q in reasoned), len(reasoned)),
        "false_disputes": {"count": len(false), "which": false},
    }


def _apart(sheet: Sheet) -> dict[str, Any]:
    mixed = 0
    for pair in sheet.gold["apart"]:
        left, right = (
            set().union(*(sheet.home[claim["id"]] for claim in sheet.touching("claims", *pair[side])))
            for side in ("left", "right")
        )
        if left & right:
            mixed += 1
            sheet.misses.append(f"apart   {pair['left']} with {pair['right']}: {pair['why']}")
    return {"count": mixed, "of": len(sheet.gold["apart"])}


def score_speech(sheet: Sheet) -> dict[str, Any]:
    """Quotations found (four fifths of their words), their speakers, and utterances joined across reports."""
    found = spoken = 0
    families: dict[int, Any] = {}
    quotes = sheet.gold["quotes"]
    for number, quote in enumerate(quotes):
        matches = sheet.touching("quotations", quote["article"], quote["words"], cover=0.8)
        if not matches:
            sheet.misses.append(f"quote   {quote['article']} “{quote['words'][:60]}”")
            continue
        found += 1
        families[number] = matches[0].get("family")
        said = letters((matches[0].get("speaker") or {}).get("name") or "").split()
        want = letters(quote["speaker"] or "").split()
        named = bool(said) and bool(want) and (said[-1] in want or want[-1] in said)
        spoken += named
        if not named:
            sheet.misses.append(
                f"speaker {quote['article']} “{quote['words'][:60]}”: got {' '.join(said)}, want {quote['speaker']}"
            )
    kin = [
        (i, j)
        for (i, left), (j, right) in combinations(enumerate(quotes), 2)
        if left["family"] and left["family"] == right["family"] and left["article"] != right["article"]
    ]
    joined = sum(families.get(i) is not None and families.get(i) == families.get(j) for i, j in kin)
    return {
        "quotes": share(found, len(quotes)),
        "quote_speakers": share(spoken, len(quotes)),
        "quote_families": share(joined, len(kin)),
    }


def score_the_rest(sheet: Sheet) -> dict[str, Any]:
    """Dates, names, commitments, lineage."""
    gold, account = sheet.gold, sheet.account
    dates = 0
    for date in gold["dates"]:
        hit = any(
            (str(d["earliest"])[:10], str(d["latest"])[:10]) == (date["earliest"], date["latest"])
            for d in sheet.touching("dates", date["article"], date["words"])
        )
        dates += hit
        if not hit:
            sheet.misses.append(
                f"date    {date['article']} “{date['words']}” = {date['earliest']}..{date['latest']}"
            )
    joined = several = flagged = errors = 0
    for name in gold["names"]:
        want = {letters(form["words"]): form["status"] for form in name["forms"]}
        groups = [{letters(f["text"]): f["status"] for f in e["forms"]} for e in account["entities"]]
        wrong = [form for form, status in want.items() if status == "error"]
        errors += len(wrong)
        flagged += sum(any(group.get(form) == "error" for group in groups) for form in wrong)
        if len(want) > 1:
            several += 1
            whole = any(set(want) <= set(group) for group in groups)
            joined += whole
            if not whole:
                sheet.misses.append(f"name    {name['entity']}: {sorted(want)}")
    kept = sum(_kept(sheet, commitment) for commitment in gold["commitments"])
    wanted = _pairs([line["articles"] for line in gold["lineage"]])
    back = {value: key for key, value in sheet.ids.items()}
    got = _pairs([[back.get(i, i) for i in line["articles"]] for line in account["lineage"]])
    return {
        "dates": share(dates, len(gold["dates"])),
        "names_joined": share(joined, several),
        "name_errors": share(flagged, errors),
        "commitments": share(kept, len(gold["commitments"])),
        "lineage_recall": share(len(wanted & got), len(wanted)),
        "lineage_precision": share(len(wanted & got), len(got)),
    }


def _kept(sheet: Sheet, commitment: dict[str, Any]) -> bool:
    places = [
        (sheet.ids.get(r["article"]), sheet.place(r["article"], r["words"])) for r in commitment["readings"]
    ]
    for candidate in sheet.account["commitments"]:
        due = str((candidate.get("due") or {}).get("latest"))[:10]
        for proof in candidate["evidence"]:
            for article, at in places:
                meets = at and proof["article"] == article and proof["start"] < at[1] and at[0] < proof["end"]
                if meets and due == str(commitment["due_latest"]):
                    return True
    sheet.misses.append(f"promise {commitment['id']}: {commitment['who']} by {commitment['due_latest']}")
    return False


def _pairs(groups: list[list[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


MEAN_OF = ("claims_strict", "align_f1", "finding_kind", "reasons", "quote_speakers", "quote_families", "dates", "names_joined", "commitments", "lineage_recall")  # fmt: skip


def score(account: dict[str, Any], gold: dict[str, Any]) -> dict[str, Any]:
    """{"scores": {name: {"share" | "count": …}}, "misses": [sentence, …]}."""
    sheet = Sheet(account, gold)
    scores: dict[str, Any] = {}
    for part in (score_reading_and_proof, score_questions, score_speech, score_the_rest):
        scores |= part(sheet)
    shares = [scores[name]["share"] for name in MEAN_OF if scores[name]["share"] is not None]
    scores["mean"] = {"share": round(sum(shares) / len(shares), 4)}
    return {"scores": scores, "misses": sheet.misses}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("account", type=Path)
    parser.add_argument("story", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    args = parser.parse_args()
    gold = json.loads((args.story / "gold.json").read_text(encoding="utf-8"))
    result = score(json.loads(args.account.read_text(encoding="utf-8")), gold)
    if args.json:
        print(json.dumps(result, indent=1, ensure_ascii=False))
        return 0
    for name, value in result["scores"].items():
        figure = value.get("count", value.get("share"))
        print(f"{name:26}{'–' if figure is None else figure}")
    print(*result["misses"], sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
