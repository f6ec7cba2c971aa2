"""What all renderers look things up in. In: an account. Out: an Index (articles, claims, short names) and the counters. No markup."""

import re
from collections import Counter as Counts
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import PurePath
from typing import Final

from variorum.model.account import Account, AccountArticle, AccountClaim
from variorum.model.finding import Finding, FindingKind
from variorum.model.question import LineageKind
from variorum.render import figures
from variorum.render.wording import count, entry, say

_HASH = re.compile(r"([0-9a-f]{4})[0-9a-f]{8,}")
DIFFER: Final[tuple[FindingKind, ...]] = ("disputed", "undecided", "updated", "scoped", "compatible")
SAME_TEXT: Final = ("copy", "rewrite")
SAME_WORDS: Final = (*SAME_TEXT, "shared_passage")  # the closest first
SLIPS: Final = (
    "weekday_mismatch", "impossible_date", "sum_mismatch", "part_exceeds_whole", "percent_mismatch", "old_and_new",
)  # fmt: skip
PER_ATTRIBUTE: Final = 2  # an editor does not open with six counts of one thing
_IDENTITIES: Final = frozenset(("role", "who", "name"))
DIFFERING_POINTS: Final = 3  # of the main points, where the reports differ at all
MAIN_POINTS: Final = 6  # what fits on two screens; the rest stands under its own heading


@dataclass(frozen=True)
class Index:
    """The account with quick look-ups. `names` are short and distinct: the publisher, else the file."""

    account: Account
    articles: dict[str, AccountArticle]
    claims: dict[str, AccountClaim]
    names: dict[str, str]
    order: dict[str, int] = field(default_factory=dict)
    by_article: dict[str, tuple[AccountClaim, ...]] = field(default_factory=dict)
    asked_in: dict[str, Finding] = field(default_factory=dict)  # claim → the finding in which it stands
    text_of: dict[str, dict[str, LineageKind]] = field(
        default_factory=dict
    )  # report → reports of one text with it, and how close

    def claims_of(self, article: str) -> tuple[AccountClaim, ...]:
        """The claims of one report."""
        return self.by_article.get(article, ())

    def name(self, article: str) -> str:
        """The short name of an article; an unknown id is shown as it stands."""
        return self.names.get(article, article)

    def named(self, articles: Iterable[str]) -> list[str]:
        """Short names in order of publication, each once."""
        return [
            self.name(item)
            for item in sorted(dict.fromkeys(articles), key=lambda item: self.order.get(item, 0))
        ]

    def published(self, article: str, *, short: bool = False) -> str:
        """The publication date in words, "" where it is not known."""
        found = self.articles.get(article)
        if found is None or (found.published.earliest is None and found.published.latest is None):
            return ""
        first, last = found.published.earliest, found.published.latest
        return figures.short_dates(first, last) if short else figures.dates(first, last)


def index(account: Account) -> Index:
    """Look-ups over an account."""
    ordered = sorted(account.articles, key=lambda item: (published_key(item), item.name))
    by_article: dict[str, list[AccountClaim]] = {}
    for claim in account.claims:
        by_article.setdefault(claim.article, []).append(claim)
    return Index(
        by_article={key: tuple(found) for key, found in by_article.items()},
        account=account,
        articles={item.id: item for item in account.articles},
        claims={item.id: item for item in account.claims},
        names=short_names(ordered),
        order={item.id: number for number, item in enumerate(ordered)},
        asked_in={
            claim: finding
            for finding in account.findings
            for item in finding.readings
            for claim in item.claims
        },
        text_of=_text_of(account),
    )


def _text_of(account: Account) -> dict[str, dict[str, LineageKind]]:
    """For each report those that carry its text or passages of it, with the closest kind of each."""
    found: dict[str, dict[str, LineageKind]] = {}
    for link in account.lineage:
        for one, other in permutations(link.articles, 2) if link.kind in SAME_WORDS else ():
            known = found.setdefault(one, {})
            known[other] = min(known.get(other, link.kind), link.kind, key=SAME_WORDS.index)
    return found


def published_key(article: AccountArticle) -> str:
    """Sorts by publication; unknown dates come last."""
    return article.published.clock or article.published.earliest or article.published.latest or "9999"


def short_names(articles: Sequence[AccountArticle]) -> dict[str, str]:
    """Publisher or file stem for each article; a number is added where two would read alike."""
    plain = {item.id: item.publisher or _file(item.name) or item.id for item in articles}
    held = Counts(plain.values())
    seen: Counts[str] = Counts()
    names: dict[str, str] = {}
    for key, name in plain.items():
        seen[name] += 1
        names[key] = name if held[name] == 1 else f"{name} ({seen[name]})"
    return names


def _file(name: str) -> str:
    """The file name without its suffix, long hashes cut: "004_bce8…"."""
    stem = _HASH.sub(r"\1…", PurePath(name).stem or name)
    return say("report.short_file", name=stem) if 0 < len(stem) < 3 else stem


def origins(account: Account) -> int:
    """Lines of origin among the reports: copies and rewrites of one text count once.

    Single statements of one origin are counted with each reading, not here: two reports may share a quotation and little else.
    """
    parent = {item.id: item.id for item in account.articles}

    def root(item: str) -> str:
        while parent[item] != item:
            item = parent[item]
        return item

    for link in account.lineage:
        members = [item for item in link.articles if item in parent]
        if link.kind in SAME_TEXT:
            for other in members[1:]:
                parent[root(other)] = root(members[0])
    return len({root(item) for item in parent})


@dataclass(frozen=True)
class Counter:
    """One honest number with what it counts and how."""

    number: int
    label: str
    plain: str


def counters(account: Account) -> tuple[Counter, Counter, Counter]:
    """Reports, independent lines of origin, findings that differ."""
    differ = [item for item in account.findings if item.kind in DIFFER and not item.background]
    parts = [
        count(f"counter.part.{kind}", number)
        for kind in DIFFER
        if (number := sum(1 for item in differ if item.kind == kind))
    ]
    nothing = "alone" if len(account.articles) == 1 else "none"
    plain = "; ".join(parts) or say(f"counter.differ.plain_{nothing}")
    numbers = (("reports", len(account.articles)), ("origins", origins(account)), ("differ", len(differ)))
    made = [
        Counter(
            number,
            entry(f"counter.{name}")["one" if number == 1 else "other"],
            plain if name == "differ" else say(f"counter.{name}.plain"),
        )
        for name, number in numbers
    ]
    return made[0], made[1], made[2]


@dataclass(frozen=True)
class Parts:
    """Findings by the section they stand in; each finding stands in one only."""

    main: tuple[Finding, ...]
    differ: tuple[Finding, ...]
    agreed: tuple[Finding, ...]
    single: tuple[Finding, ...]
    background: tuple[Finding, ...]


def parts(account: Account) -> Parts:
    """Sorts findings into sections, most important first; background never leads."""
    # quoted words stand side by side in "who said what", not among the questions
    asked = (item for item in account.findings if item.attribute != "words")
    ranked = sorted(asked, key=lambda item: (-item.importance, item.id))
    now = [item for item in ranked if not item.background]
    several = [item for item in now if item.kind != "single"]
    main = _varied([item for item in several if not _is_known(item)] or several or now)
    chosen = {item.id for item in main}
    rest = [item for item in now if item.id not in chosen]
    return Parts(
        main=tuple(main),
        differ=tuple(item for item in rest if item.kind in DIFFER),
        agreed=tuple(item for item in rest if item.kind == "agreed"),
        single=tuple(item for item in rest if item.kind == "single"),
        background=tuple(item for item in ranked if item.background),
    )


def _is_known(item: Finding) -> bool:
    """Whether nobody asks this first: who holds an office, who somebody is or what a thing is called, where the reports agree."""
    return item.kind in ("agreed", "compatible") and item.attribute.partition(":")[0] in _IDENTITIES


def _varied(ranked: Sequence[Finding]) -> list[Finding]:
    """The most important findings; no attribute more often than an editor would bear, and room for what differs."""
    chosen = _pick(ranked, MAIN_POINTS)
    differing = [item for item in chosen if item.kind in DIFFER]
    wanted = _pick([item for item in ranked if item.kind in DIFFER], DIFFERING_POINTS)
    missing = [item for item in wanted if item not in chosen][: max(DIFFERING_POINTS - len(differing), 0)]
    alike = [item for item in chosen if item.kind not in DIFFER][
        : MAIN_POINTS - len(differing) - len(missing)
    ]
    kept = {item.id for item in (*differing, *missing, *alike)}
    return [item for item in ranked if item.id in kept]


def _pick(ranked: Sequence[Finding], most: int) -> list[Finding]:
    """The first `most` findings, at most two of one attribute."""
    chosen: list[Finding] = []
    for item in ranked:
        if len(chosen) == most:
            break
        if sum(1 for other in chosen if other.attribute == item.attribute) < PER_ATTRIBUTE:
            chosen.append(item)
    return chosen
