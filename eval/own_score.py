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
import re
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})
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


def letters(text: str) -> str:
    """A name without accents of spelling that do not matter: case, points, quotes."""
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def share(hit: float, of: int) -> dict[str, Any]:
    """One figure; None where the gold has nothing to score."""
    return {"share": round(hit / of, 4) if of else None, "hit": hit, "of": of}


class Sheet:
    """Account and gold side by side, with the places of the gold's words."""

    def __init__(self, account: dict[str, Any], gold: dict[str, Any]) -> None:
        self.account, self.gold = account, gold
        named = {Path(article["name"]).name: article for article in account["articles"]}
        self.articles = {key: named.get(told["file"]) for key, told in gold["articles"].items()}
        self.texts = {
            key: article["text"].translate(PLAIN) for key, article in self.articles.items() if article
        }
        self.ids = {key: article["id"] for key, article in self.articles.items() if article}
        self.claims = {claim["id"]: claim for claim in account["claims"]}
        self.findings = {finding["id"]: finding for finding in account["findings"]}
        self.home: dict[str, set[str]] = defaultdict(set)
        for finding in account["findings"]:
            for reading in finding["readings"]:
                for claim in reading["claims"]:
                    self.home[claim].add(finding["id"])
        self.misses: list[str] = []

    def place(self, key: str, words: str) -> tuple[int, int] | None:
        """Where the words stand in the account's text; white space may differ."""
        pattern = r"\s+".join(re.escape(word) for word in words.translate(PLAIN).split())
        found = re.search(pattern, self.texts.get(key, ""))
        return found.span() if found else None

    def touching(self, records: str, key: str, words: str, cover: float = 0.0) -> list[dict[str, Any]]:
        """Records of the account that overlap the words (by at least a share of them), shortest first."""
        at = self.place(key, words)
        if at is None:
            return []
        need = max(1.0, cover * (at[1] - at[0]))
        found = [
            record
            for record in self.account[records]
            if record["article"] == self.ids[key]
            and min(at[1], record["end"]) - max(at[0], record["start"]) >= need
        ]
        return sorted(found, key=lambda record: record["end"] - record["start"])


def equal(claim: dict[str, Any], value: dict[str, Any], kind: str) -> bool:
    """Does a claim say exactly what the gold says? Categories are the gold's own words: there only the type counts."""
    got = claim["value"] or {}
    if kind == "category":
        return got.get("type") in ("category", "name")
    if got.get("type") != kind:
        return False
    if kind == "amount":
        return all(_near(got.get(end), value[end]) for end in ("low", "high"))
    if kind == "date":
        return all(str(got.get(end))[:10] == value[end][:10] for end in ("earliest", "latest"))
    ours, theirs = set(letters(got["text"]).split()), set(letters(value["text"]).split())
    return ours <= theirs or theirs <= ours


def _near(left: float | None, right: float | None) -> bool:
    return left is right if left is None or right is None else abs(left - right) <= 1e-6 * max(1, abs(right))


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
    strict, kinds = Counter(), Counter()
    asked_claims, asked_kinds = Counter(), Counter()
    held: dict[tuple[str, int], set[str]] = {}
    used: dict[tuple[str, int], set[str]] = {}
    pairs = met = reasons = reasoned = 0
    false_disputes = []
    for question in sheet.gold["questions"]:
        places = []
        for number, reading in enumerate(question["readings"]):
            right = [
                claim
                for claim in sheet.touching("claims", reading["article"], reading["words"])
                if equal(claim, reading["value"], question["type"])
            ]
            asked_claims[question["type"]] += 1
            strict[question["type"]] += bool(right)
            if not right:
                sheet.misses.append(f"claim   {question['id']}: {reading['article']} “{reading['words']}”")
            key = (question["id"], number)
            used[key] = {claim["id"] for claim in right}
            held[key] = set().union(*(sheet.home[claim["id"]] for claim in right))
            places.append((reading["article"], held[key]))
        across = [(left, right) for left, right in combinations(places, 2) if left[0] != right[0]]
        pairs += len(across)
        met += sum(bool(left[1] & right[1]) for left, right in across)
        finding = _best(sheet, places)
        kind = finding["kind"] if finding else "missing"
        ok = kind in question["kind"] and _spans(finding, places)
        kinds[question["type"]] += ok
        asked_kinds[question["type"]] += 1
        if not ok:
            sheet.misses.append(f"finding {question['id']}: got {kind}, want {'/'.join(question['kind'])}")
        if kind == "disputed" and "disputed" not in question["kind"]:
            false_disputes.append(question["id"])
        if question["why"]:
            reasoned += 1
            codes = {
                reason["code"]
                for relation in (finding or {"relations": []})["relations"]
                for reason in relation["reasons"]
            }
            reasons += ok and bool(codes & set(question["why"]))
    strangers = sum(
        bool(held[left] & held[right]) and not used[left] & used[right]
        for left, right in combinations(held, 2)
        if left[0] != right[0]
    )
    recall, precision = met / max(1, pairs), met / max(1, met + strangers)
    scores = {
        "claims_strict": share(strict.total(), asked_claims.total()),
        **{f"  {kind} claims_strict": share(strict[kind], of) for kind, of in sorted(asked_claims.items())},
        "align_f1": {"share": round(2 * recall * precision / max(1e-9, recall + precision), 4)},
        "finding_kind": share(kinds.total(), asked_kinds.total()),
        **{f"  {kind} finding_kind": share(kinds[kind], of) for kind, of in sorted(asked_kinds.items())},
        "reasons": share(reasons, reasoned),
        "false_disputes": {"count": len(false_disputes), "which": false_disputes},
    }
    return scores | {"wrongly_compared": _apart(sheet)}


def _best(sheet: Sheet, places: list[tuple[str, set[str]]]) -> dict[str, Any] | None:
    votes = Counter(finding for _, homes in places for finding in homes)
    return sheet.findings[max(votes, key=lambda name: (votes[name], name))] if votes else None


def _spans(finding: dict[str, Any] | None, places: list[tuple[str, set[str]]]) -> bool:
    """A comparison counts only where it holds more than one of the reports that answer."""
    if finding is None:
        return False
    reports = {article for article, homes in places if finding["id"] in homes}
    return finding["kind"] == "single" or len(reports) > 1 or len({article for article, _ in places}) == 1


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
        want = letters(quote["speaker"]).split()
        named = bool(said) and (said[-1] in want or want[-1] in said)
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
