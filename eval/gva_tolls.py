"""Tolls of real shootings against the Gun Violence Archive (score only: the reports have no licence and never enter the repository).

In: incidents with two or more usable reports in ../shared/bench/gva-incidents, or a path; every eighth of them by default. Out: figures
alone. For each incident the reports are reconciled, and its findings of two or more reports are held against the archive's record: does
the leading count of the killed and of the injured hold the archive's figure, and how many counts of people have a value that no group of
the record explains (all, victims or suspects; by sex or age group; killed, injured, arrested or unharmed)? The record is one later
reading: an officer shot elsewhere on the same day is missing there, so not all can be explained. Incidents whose reports were read while
rules were written (READ) are left out.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import variorum
from variorum.model.account import Account
from variorum.model.finding import Finding, Reading
from variorum.values import Amount

DEFAULT = Path(__file__).resolve().parents[2] / "shared/bench/gva-incidents"
WORDS = 80  # a report of fewer is a headline or a page that did not load
EVERY = 8
FLOORS = {"killed": 60.0, "injured": 70.0, "explained": 70.0}  # of a sample of a dozen counts each
# what each count may be of, by the status in the record
STATUS = {
    "killed": {"Killed"},
    "injured": {"Injured"},
    "shot": {"Killed", "Injured"},
    "victims": {"Killed", "Injured", "Unharmed"},
    "critical": {"Injured", "Killed"},
    "hospitalised": {"Injured", "Killed"},
    "lightly_hurt": {"Injured"},
    "arrested": {"Arrested", "Injured", "Unharmed"},
    "charged": {"Arrested", "Injured", "Unharmed"},
}
SOME = {"critical", "hospitalised", "lightly_hurt"}  # any of them may be so
READ = frozenset(
    ["272869", "302746", "382413", "386699", "390774", "483788", "483817", "484307", "494378", "546581", "559237", "567793", "574753", "604207", "605651", "635289", "650750", "683142", "688592", "693374", "695239", "699417", "727759", "741697", "775531", "783102", "793411", "805967", "813821"]
)  # fmt: skip
Row = dict[str, Any]


def main() -> int:
    """Print the figures; 1 below a floor, 0 also where the archive is not at hand."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument(
        "--every", type=int, default=EVERY, help="take every n-th incident (1: all, ten minutes)"
    )
    args = parser.parse_args()
    if not (args.path / "articles.jsonl").exists():
        print(f"the archive is not at hand ({args.path}); nothing scored")
        return 0
    tally: Counter[str] = Counter()
    for record, reports in list(usable(args.path))[:: args.every]:
        count(record, account_of(reports), tally)
    for name in ("killed", "injured"):
        print(
            f"{name:9} {tally[name]:4} incidents have some; {tally[name + ' found']} have a count of two or more reports,"
            f" {tally[name + ' right']} of which hold the archive's"
        )
    print(
        f"counts of people in two or more reports: {tally['counts']} ({tally['counts'] / max(1, tally['incidents']):.1f} an incident),"
        f" {tally['unexplained']} with a value that the record does not explain"
    )
    reached = {
        "killed": share(tally["killed right"], tally["killed found"]),
        "injured": share(tally["injured right"], tally["injured found"]),
        "explained": share(tally["counts"] - tally["unexplained"], tally["counts"]),
    }
    fallen = [
        f"{name} {reached[name]:.1f} < {floor}" for name, floor in FLOORS.items() if reached[name] < floor
    ]
    said = ", ".join(f"{name} {value:.1f}" for name, value in reached.items())
    print(
        f"{tally['incidents']} incidents: {said}; "
        + ("floors hold" if not fallen else "below floor: " + ", ".join(fallen))
    )
    return 1 if fallen else 0


def usable(path: Path) -> Iterator[tuple[Row, list[Row]]]:
    """Incidents with their record and two or more reports of some length, in the order of their numbers."""
    records: dict[str, Row | None] = json.loads((path / "incidents.json").read_text(encoding="utf-8"))
    reports: dict[str, list[Row]] = defaultdict(list)
    for line in (path / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if len(row["content"].split()) >= WORDS:
            reports[row["incident"]].append(row)
    for incident in sorted(reports):
        record = records.get(incident)
        if record and record.get("participants") and len(reports[incident]) > 1 and incident not in READ:
            yield record, reports[incident]


def account_of(reports: list[Row]) -> Account:
    """The account of one incident."""
    rows = (
        {"name": f"{row['doc'][:8]}.txt", "title": row["title"], "text": row["content"], "published": row["dct"],
         "publisher": row["outlet"], "url": row["url"]}
        for row in reports
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "reports.jsonl"
        source.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
        return variorum.reconcile([source]).data


def count(record: Row, account: Account, tally: Counter[str]) -> None:
    """One incident into the tally."""
    tally["incidents"] += 1
    known = explained(record)
    leading: dict[str, Finding] = {}
    for finding in account.findings:
        several = len({article for reading in finding.readings for article in reading.articles}) > 1
        if not several or finding.attribute not in STATUS or finding.background:
            continue
        leading.setdefault(finding.attribute, finding)
        tally["counts"] += 1
        fits = known[finding.attribute]
        tally["unexplained"] += not all(any(holds(reading, n) for n in fits) for reading in finding.readings)
    for name in ("killed", "injured"):
        figure = record[f"num_{name}"]
        tally[name] += figure > 0
        if name in leading:
            tally[f"{name} found"] += 1
            tally[f"{name} right"] += any(holds(reading, figure) for reading in leading[name].readings)


def holds(reading: Reading, figure: int) -> bool:
    """Whether a reading allows a figure."""
    value = reading.value
    if not isinstance(value, Amount):
        return False
    return (value.low is None or value.low <= figure) and (value.high is None or figure <= value.high)


def explained(record: Row) -> dict[str, set[int]]:
    """For each attribute the figures that some group of the record's people gives."""
    people = record["participants"]
    kinds = [
        {"all", who.get("Type", ""), who.get("Gender", ""), who.get("Age Group", "")} - {""} for who in people
    ]
    states = [{part.strip() for part in who.get("Status", "").split(",")} for who in people]
    found: dict[str, set[int]] = {}
    for attribute, all_of in STATUS.items():
        figures = {
            0,
            record["num_killed"] * ("Killed" in all_of) + record["num_injured"] * ("Injured" in all_of),
        }
        for group in set().union(*kinds):
            for status in (all_of, *({one} for one in all_of)):
                figures.add(
                    sum(
                        group in kind and bool(state & status)
                        for kind, state in zip(kinds, states, strict=True)
                    )
                )
        found[attribute] = set(range(max(figures) + 1)) if attribute in SOME else figures
    return found


def share(part: int, whole: int) -> float:
    """A percentage."""
    return 100 * part / whole if whole else 0.0


if __name__ == "__main__":
    sys.exit(main())
