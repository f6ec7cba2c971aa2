"""An invented story as an account made by hand: a ferry sinks in an invented country; five reports, one older one.

Every span is found in the texts by its words, so that offsets cannot go stale.
"""

from variorum.model.account import (
    Account,
    AccountArticle,
    AccountAsOf,
    AccountAttribution,
    AccountClaim,
    AccountCommitment,
    AccountDate,
    AccountEntity,
    AccountFamily,
    AccountForm,
    AccountLineage,
    AccountQuotation,
    AccountScope,
    Due,
    MadeWith,
    Passage,
    Speaker,
    TimelineEntry,
)  # fmt: skip
from variorum.model.article import Block, Dropped, Evidence, Published, Span
from variorum.model.finding import Finding, Reading, Reason, Relation
from variorum.model.problem import Problem
from variorum.values import Amount, Interval

TEXTS = {
    "a-post": """Ferry sinks off Port Alda, at least 12 dead

PORT ALDA, May 3 (Norrin Wire) - The ferry Meridian Star sank in heavy seas off Port Alda on Tuesday night, killing at least 12 people, the coast guard said.

The vessel carried 143 passengers and 11 crew, according to the harbour office. Rescuers had pulled 118 people from the water by midnight.

“We did everything that could be done in such a sea,” said Transport Minister Ilra Venn. The ship was licensed for 150 passengers.

The ministry ordered the Sound Line company to hand over the ship’s papers by May 10. A damaged hull will cost about 20 million crowns to raise.
""",
    "b-herald": """Death toll in ferry disaster rises to 17

The number of people killed when the Meridian Star went down off Port Alda rose to 17 on Wednesday evening after divers reached the car deck. Five people are still missing.

Transport Minister Ilra Venn said an inquiry would report to parliament by June 30. “All that could be done in these waves was done,” she told reporters through an interpreter.

The ferry had 154 people on board, the harbour office said. It left Port Alda at 9.40 p.m. on Tuesday.

The owner, Sound Line, said more than 20 lifejackets were found unused.
""",
    "c-wire": """Ferry sinks off Port Alda, at least 12 dead

PORT ALDA, May 3 (Norrin Wire) - The ferry Meridian Star sank in heavy seas off Port Alda on Tuesday night, killing at least 12 people, the coast guard said.

The vessel carried 143 passengers and 11 crew, according to the harbour office.
""",
    "d-daily": """Nine children among ferry victims

Nine children were among the 17 people who died on the Meridian Star, hospital officials said on Thursday.

The ship sank on the night of May 2 after leaving port at 9.10 p.m., passengers said. Transport Minister Orla Venn visited the harbour on Thursday.

“We did everything we could”, she said. She promised a new safety law before the end of the year.

Raising the wreck will cost 22.4 million crowns, the salvage firm said.
""",
    "e-<b>x</b>": """Union says 31 died <script>alert('x')</script> & more

The seafarers’ union said on Thursday that 31 people had died on the Meridian Star, a figure the coast guard rejected. “The list of names has 31 lines,” said its leader, Tam Orrin.

The union asked parliament to meet within two weeks.
""",
    "f-old": """Ferries “unsafe”, says auditor

In a report last year the auditor counted 46 ferry accidents on the coast. The Sound Line fleet has 8 ships.
""",
}  # fmt: skip
_FACTS = {
    "a-post": ("Alda Post", "2031-05-03", "manifest"),
    "b-herald": ("The Velmora Herald", "2031-05-03", "metadata"),
    "c-wire": ("Coast Radio", "2031-05-03", "manifest"),
    "d-daily": ("Daily Beacon", "2031-05-04", "text"),
    "e-<b>x</b>": ("Harbour & Sea <i>weekly</i>", "2031-05-04", "inferred"),
    "f-old": (None, None, "unknown"),
}


def span(article: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Offsets of the nth occurrence of the words."""
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[article].index(words, start + 1)
    return start, start + len(words)


def proof(article: str, words: str, nth: int = 0) -> Evidence:
    """Evidence for words of a report."""
    start, end = span(article, words, nth)
    return Evidence(article=article, start=start, end=end, exact=words)


def _sentence(article: str, start: int, end: int) -> Span:
    text = TEXTS[article]
    left = max(text.rfind(". ", 0, start) + 1, text.rfind("\n", 0, start)) + 1
    right = min(found for found in (text.find(". ", end), text.find("\n", end), len(text)) if found >= 0)
    return Span(left, right)


def claim(key: str, article: str, words: str, attribute: str, value, **more) -> AccountClaim:
    """A claim at the place of its words."""
    start, end = span(article, words)
    fields = {
        "subject": "Meridian Star", "counted": None, "scope": AccountScope(), "as_of": None, "modality": "asserted",
        "attribution": AccountAttribution(speaker=None, kind="own_voice"),
    } | more  # fmt: skip
    return AccountClaim(
        id=key, article=article, start=start, end=end, exact=words, sentence=_sentence(article, start, end),
        attribute=attribute, value=value, **fields,
    )  # fmt: skip


def people(low, high, bound="exact") -> Amount:
    """A number of people."""
    return Amount(low=low, high=high, bound=bound, unit="person")


def _said(name: str, kind: str = "organisation") -> AccountAttribution:
    return AccountAttribution(speaker=name, kind=kind)


CLAIMS = (
    claim(
        "k1",
        "a-post",
        "at least 12 people",
        "killed",
        people(12, None, "at_least"),
        attribution=_said("the coast guard"),
    ),
    claim(
        "k2",
        "c-wire",
        "at least 12 people",
        "killed",
        people(12, None, "at_least"),
        attribution=_said("the coast guard"),
    ),
    claim(
        "k3",
        "b-herald",
        "rose to 17",
        "killed",
        people(17, 17),
        as_of=AccountAsOf("2031-05-03", "2031-05-03", "Wednesday evening"),
    ),
    claim("k4", "d-daily", "17 people", "killed", people(17, 17), attribution=_said("hospital officials")),
    claim(
        "k5", "e-<b>x</b>", "31 people", "killed", people(31, 31), attribution=_said("The seafarers’ union")
    ),
    claim(
        "k6",
        "d-daily",
        "Nine children",
        "killed",
        people(9, 9),
        scope=AccountScope(population="children"),
        part_of="k4",
    ),
    claim(
        "o1",
        "a-post",
        "143 passengers",
        "on_board",
        people(143, 143),
        scope=AccountScope(population="passengers"),
    ),
    claim(
        "o2",
        "c-wire",
        "143 passengers",
        "on_board",
        people(143, 143),
        scope=AccountScope(population="passengers"),
    ),
    claim(
        "o3", "b-herald", "154 people", "on_board", people(154, 154), scope=AccountScope(population="people")
    ),
    claim(
        "w1",
        "a-post",
        "about 20 million crowns",
        "cost",
        Amount(20_000_000, 20_000_000, "about", "crown", 1_000_000),
    ),
    claim(
        "w2",
        "d-daily",
        "22.4 million crowns",
        "cost",
        Amount(22_400_000, 22_400_000, "exact", "crown", 100_000),
    ),
    claim(
        "t1",
        "a-post",
        "Tuesday night",
        "sank",
        Interval("2031-05-02T18:00", "2031-05-03T06:00", "part_of_day"),
    ),
    claim("t2", "d-daily", "the night of May 2", "sank", Interval("2031-05-02", "2031-05-02")),
    claim("l1", "b-herald", "9.40 p.m.", "left", Interval("2031-05-02T21:40", "2031-05-02T21:40", "minute")),
    claim("l2", "d-daily", "9.10 p.m.", "left", Interval("2031-05-02T21:10", "2031-05-02T21:10", "minute")),
    claim("m1", "b-herald", "Five people", "missing", people(5, 5)),
    claim(
        "j1", "b-herald", "more than 20 lifejackets", "open:find:lifejacket", Amount(20, None, "more_than")
    ),
    claim(
        "p1",
        "a-post",
        "118 people",
        "rescued",
        people(118, 118),
        as_of=AccountAsOf("2031-05-03", "2031-05-03", "by midnight"),
    ),
    claim("x1", "f-old", "46 ferry accidents", "open:count:accident", Amount(46, 46), background=True),
)


def _reading(key: str, value, label: str, claims: tuple[str, ...], independent: int, origins=()) -> Reading:
    articles = tuple(dict.fromkeys(item.article for item in CLAIMS if item.id in claims))
    return Reading(
        id=key,
        value=value,
        label=label,
        claims=claims,
        articles=articles,
        independent=independent,
        origins=origins,
    )


def _because(code: str, *words: Evidence) -> Reason:
    return Reason(code=code, evidence=words)


FINDINGS = (
    Finding(
        "f-killed", "How many people died on the Meridian Star?", "killed", "Meridian Star", 0.97, "disputed",
        (
            _reading("r12", people(12, None, "at_least"), "at least 12 people", ("k1", "k2"), 1, ("the coast guard",)),
            _reading("r17", people(17, 17), "17 people", ("k3", "k4"), 2),
            _reading("r31", people(31, 31), "31 people", ("k5",), 1),
        ),
        (
            Relation("r12", "r17", "updates", (_because("LATER_COUNT", proof("b-herald", "on Wednesday evening")),), "later-larger"),
            Relation("r17", "r31", "conflicts", (_because("SPEAKER", proof("d-daily", "hospital officials"), proof("e-<b>x</b>", "The seafarers’ union")),), "apart"),
            Relation("r12", "r31", "compatible", (_because("BOUND", proof("a-post", "at least 12")),), "within-bound"),
        ),
        silent=("f-old",), why=(("k1", "same head noun: people; same verb: kill"),),
    ),
    Finding(
        "f-board", "How many people were on board?", "on_board", "Meridian Star", 0.9, "scoped",
        (
            _reading("r143", people(143, 143), "143 passengers", ("o1", "o2"), 1),
            _reading("r154", people(154, 154), "154 people", ("o3",), 1),
        ),
        (Relation("r143", "r154", "other_scope", (_because("PART_WHOLE", proof("a-post", "143 passengers and 11 crew"), proof("b-herald", "154 people on board")),), "sum"),),
    ),
    Finding(
        "f-left", "When did the ferry leave Port Alda?", "left", "Meridian Star", 0.6, "undecided",
        (
            _reading("rl1", Interval("2031-05-02T21:40", "2031-05-02T21:40", "minute"), "9.40 p.m. on 2 May", ("l1",), 1),
            _reading("rl2", Interval("2031-05-02T21:10", "2031-05-02T21:10", "minute"), "9.10 p.m. on 2 May", ("l2",), 1),
        ),
        (Relation("rl1", "rl2", "unknown", (_because("UNEXPLAINED"),), ""),),
    ),
    Finding(
        "f-cost", "What will raising the wreck cost?", "cost", "Meridian Star", 0.5, "compatible",
        (
            _reading("rc1", Amount(20_000_000, 20_000_000, "about", "crown", 1_000_000), "about 20 million crowns", ("w1",), 1),
            _reading("rc2", Amount(22_400_000, 22_400_000, "exact", "crown", 100_000), "22.4 million crowns", ("w2",), 1),
        ),
        (Relation("rc1", "rc2", "compatible", (_because("ROUNDING", proof("a-post", "about 20 million"), proof("d-daily", "22.4 million")),), "rounds"),),
    ),
    Finding(
        "f-when", "When did the Meridian Star sink?", "sank", "Meridian Star", 0.7, "agreed",
        (_reading("rw", Interval("2031-05-02", "2031-05-02"), "the night of 2 May 2031", ("t1", "t2"), 2),),
    ),
    Finding("f-children", "How many children died?", "killed", "children", 0.55, "single", (_reading("rk", people(9, 9), "nine children", ("k6",), 1),)),
    Finding("f-missing", "How many people are missing?", "missing", "Meridian Star", 0.5, "single", (_reading("rm", people(5, 5), "five people", ("m1",), 1),)),
    Finding("f-rescued", "How many people were rescued?", "rescued", "Meridian Star", 0.52, "updated", (
        _reading("rp", people(118, 118), "118 people", ("p1",), 1), _reading("rp2", people(132, 137, "range"), "132 to 137 people", (), 1)),
        (Relation("rp", "rp2", "updates", (_because("LATER_COUNT", proof("a-post", "by midnight")),), "later-larger"),), current="rp2"),
    Finding("f-jackets", "How many lifejackets were found unused?", "open:find:lifejacket", None, 0.2, "single", (_reading("rj", Amount(20, None, "more_than"), "more than 20 lifejackets", ("j1",), 1),)),
    Finding("f-old-accidents", "How many ferry accidents did the auditor count last year?", "open:count:accident", None, 0.3, "single", (_reading("rx", Amount(46, 46), "46 ferry accidents", ("x1",), 1),), background=True),
)  # fmt: skip


def _quote(
    key: str, article: str, words: str, name: str | None, family: str | None, kind: str = "direct"
) -> AccountQuotation:
    start, end = span(article, words)
    place = span(article, name.split()[-1]) if name else (None, None)
    speaker = Speaker(
        name=name, start=place[0], end=place[1], entity="e-venn" if name and "Venn" in name else None
    )
    return AccountQuotation(
        id=key,
        article=article,
        start=start,
        end=end,
        exact=words,
        kind=kind,
        speaker=speaker,
        cue="said",
        family=family,
    )


QUOTES = (
    _quote("q1", "a-post", "We did everything that could be done in such a sea,", "Ilra Venn", "fam-1"),
    _quote("q2", "b-herald", "All that could be done in these waves was done,", "Ilra Venn", "fam-1"),
    _quote("q3", "d-daily", "We did everything we could", "Orla Venn", "fam-1"),
    _quote("q4", "e-<b>x</b>", "The list of names has 31 lines,", "Tam Orrin", None),
    _quote("q5", "b-herald", "more than 20 lifejackets were found unused", None, None, "indirect"),
)
ENTITIES = (
    AccountEntity("e-venn", "Ilra Venn", "person", (
        AccountForm("Ilra Venn", ("a-post", "b-herald"), "same", (proof("a-post", "Ilra Venn"), proof("b-herald", "Ilra Venn"))),
        AccountForm("Orla Venn", ("d-daily",), "error", (proof("d-daily", "Orla Venn"),)),
    ), ("Transport Minister",)),
    AccountEntity("e-line", "Sound Line", "organisation", (
        AccountForm("Sound Line company", ("a-post",), "variant", (proof("a-post", "Sound Line company"),)),
        AccountForm("Sound Line", ("b-herald", "f-old"), "same", (proof("b-herald", "Sound Line"), proof("f-old", "Sound Line"))),
    )),
    AccountEntity("e-port", "Port Alda", "place", (AccountForm("Port Alda", ("a-post", "b-herald", "c-wire"), "same", (proof("a-post", "Port Alda"),)),)),
)  # fmt: skip
COMMITMENTS = (
    AccountCommitment("c1", "Sound Line", "hand over the ship’s papers", Due(None, "2031-05-10"), "the ministry", "open", (), (proof("a-post", "by May 10"),), "ordered", ("a-post",)),
    AccountCommitment("c2", "the inquiry", "report to parliament", Due(None, "2031-06-30"), None, "open", (), (proof("b-herald", "by June 30"),), "planned", ("b-herald",)),
    AccountCommitment("c3", "Transport Minister Orla Venn", "a new safety law", Due(None, "2031-12-31"), None, "unknown", (), (proof("d-daily", "before the end of the year"),), "vowed", ("d-daily",)),
    AccountCommitment("c4", "parliament", "meet", Due("2031-05-04", "2031-05-18"), "The seafarers’ union", "open", (), (proof("e-<b>x</b>", "within two weeks"),), "asked", ("e-<b>x</b>",)),
)  # fmt: skip
TIMELINE = (
    TimelineEntry("2031-05-02", "2031-05-02", "day", "The ferry Meridian Star sank in heavy seas off Port Alda", ("a-post", "d-daily"), (proof("a-post", "sank in heavy seas"),)),
    TimelineEntry("2031-05-03", "2031-05-03", "day", "divers reached the car deck", ("b-herald",), (proof("b-herald", "divers reached the car deck"),)),
)  # fmt: skip
_SHARED = "The ferry Meridian Star sank in heavy seas off Port Alda on Tuesday night, killing at least 12 people, the coast guard said."
LINEAGE = (
    AccountLineage(("a-post", "c-wire"), "copy", "Norrin Wire", ((Passage("a-post", *span("a-post", _SHARED)), Passage("c-wire", *span("c-wire", _SHARED))),), None, (proof("a-post", "Norrin Wire"),)),
    AccountLineage(("a-post",), "credited", "Norrin Wire", (), None, (proof("a-post", "Norrin Wire"),)),
)  # fmt: skip


def _blocks(text: str) -> tuple[Block, ...]:
    blocks, start = [], 0
    for row in text.split("\n"):
        if row.strip():
            blocks.append(Block("paragraph" if blocks else "headline", start, start + len(row)))
        start += len(row) + 1
    return tuple(blocks)


def _article(key: str) -> AccountArticle:
    publisher, day, basis = _FACTS[key]
    text = TEXTS[key]
    return AccountArticle(
        id=key, name=f"{key}.txt", publisher=publisher, url="javascript:alert(1)" if key.startswith("e") else f"https://news.example/{key}",
        headline=text.split("\n", 1)[0], lang="en", published=Published(day, day, basis), text=text, blocks=_blocks(text),
        dropped=(Dropped("Share this on <b>everything</b>", "share", len(text)),) if key == "b-herald" else (),
        agencies=("Norrin Wire",) if key in ("a-post", "c-wire") else (), lane="earlier" if key == "f-old" else "story",
    )  # fmt: skip


def account() -> Account:
    """The whole account."""
    days = (
        ("a-post", "May 3", "2031-05-03"),
        ("a-post", "Tuesday night", "2031-05-02"),
        ("b-herald", "by June 30", "2031-06-30"),
    )
    return Account(
        title="Ferry sinks off Port Alda, at least 12 dead",
        articles=tuple(_article(key) for key in TEXTS),
        claims=CLAIMS, findings=FINDINGS, quotations=QUOTES,
        families=(AccountFamily("fam-1", ("q1", "q2", "q3"), "translation", ("Ilra Venn", "Orla Venn")),),
        entities=ENTITIES, commitments=COMMITMENTS, timeline=TIMELINE, lineage=LINEAGE,
        dates=tuple(AccountDate(key, *span(key, words), words, day, day, day) for key, words, day in days),
        problems=(Problem("no_text_layer", "scan.pdf holds pictures of pages but no text: run it through text recognition first", "scan.pdf"),),
        made_with=MadeWith("0.1.0", "abc123", ""),
    )  # fmt: skip


def empty() -> Account:
    """An account in which nothing was found."""
    return Account(
        title="", articles=(_article("f-old"),), claims=(), findings=(), quotations=(), families=(), entities=(), commitments=(),
        timeline=(), lineage=(), dates=(), problems=(), made_with=MadeWith("0.1.0", "abc123", ""),
    )  # fmt: skip
