"""One account beside one gold story, and how each question of the gold came out.

In: an account (schema variorum/account/1) and a gold file. Out: a Sheet (places, claims, findings) and a Judged record a question, from
which own_score.py makes its figures and outcomes.py its lines. Standard library only; it refuses to guess: gold words that are not in
the article count as missed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})


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
        return all(str(got.get(end))[:10] == str(value[end])[:10] for end in ("earliest", "latest"))
    ours, theirs = set(letters(got["text"]).split()), set(letters(value["text"]).split())
    return ours <= theirs or theirs <= ours


def _near(left: float | None, right: float | None) -> bool:
    return left is right if left is None or right is None else abs(left - right) <= 1e-6 * max(1, abs(right))


@dataclass(frozen=True)
class Judged:
    """How one question of the gold came out; eval/outcomes.py writes these down."""

    id: str
    type: str
    wanted: tuple[str, ...]  # kinds of finding that are right
    got: str  # kind of the finding that holds most of its readings, "missing" where none does
    held: int  # readings in that finding …
    of: int  # … of all
    why: tuple[str, ...]  # reasons that are right, none where none is asked for
    codes: tuple[str, ...]  # reasons of the finding
    ok: bool  # kind, and more than one of the reports that answer

    @property
    def reasoned(self) -> bool:
        """Right kind, and a right reason where the gold asks for one."""
        return self.ok and bool(set(self.codes) & set(self.why))


def judge(sheet: Sheet, question: dict[str, Any], places: list[tuple[str, set[str]]]) -> Judged:
    """One question; `places` holds for each of its readings the article and the findings of its claims."""
    finding = best_finding(sheet, places)
    kind = finding["kind"] if finding else "missing"
    codes = {
        reason["code"]
        for relation in (finding or {"relations": []})["relations"]
        for reason in relation["reasons"]
    }
    return Judged(
        id=question["id"],
        type=question["type"],
        wanted=tuple(sorted(question["kind"])),
        got=kind,
        held=sum(finding["id"] in homes for _, homes in places) if finding else 0,
        of=len(places),
        why=tuple(sorted(question["why"])),
        codes=tuple(sorted(codes)),
        ok=kind in question["kind"] and _spans(finding, places),
    )


def answers(sheet: Sheet, question: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """For each reading of a question the claims at its words that say exactly what it says."""
    return [
        [
            claim
            for claim in sheet.touching("claims", reading["article"], reading["words"])
            if equal(claim, reading["value"], question["type"])
        ]
        for reading in question["readings"]
    ]


def homes(sheet: Sheet, question: dict[str, Any]) -> list[tuple[str, set[str]]]:
    """For each reading its article and the findings of its claims."""
    return [
        (reading["article"], set().union(*(sheet.home[claim["id"]] for claim in claims)))
        for reading, claims in zip(question["readings"], answers(sheet, question), strict=True)
    ]


def judge_all(account: dict[str, Any], gold: dict[str, Any]) -> list[Judged]:
    """Every question of the gold, in its order."""
    sheet = Sheet(account, gold)
    return [judge(sheet, question, homes(sheet, question)) for question in gold["questions"]]


def best_finding(sheet: Sheet, places: list[tuple[str, set[str]]]) -> dict[str, Any] | None:
    """The finding that holds most of a question's readings; None where no claim of them was made."""
    votes = Counter(finding for _, homes in places for finding in homes)
    return sheet.findings[max(votes, key=lambda name: (votes[name], name))] if votes else None


def _spans(finding: dict[str, Any] | None, places: list[tuple[str, set[str]]]) -> bool:
    """A comparison counts only where it holds more than one of the reports that answer."""
    if finding is None:
        return False
    reports = {article for article, homes in places if finding["id"] in homes}
    return finding["kind"] == "single" or len(reports) > 1 or len({article for article, _ in places}) == 1
