"""Invented reports in, lineage and origins out."""

import pytest

from variorum.align.lineage import trace_lineage
from variorum.align.origins import trace_origins
from variorum.align.stories import group_stories
from variorum.annotate import annotate_article
from variorum.claims import extract_claims
from variorum.model.article import Article, Block, Evidence, Published, Span
from variorum.model.claim import Attribution, Claim, Claims
from variorum.model.ids import content_id
from variorum.options import AlignOptions
from variorum.values import Amount

AGENCY = (
    "A ferry carrying dockers across the bay of Sund sank in heavy weather on Tuesday, and rescuers pulled eleven people from the water.\n"
    "The coast guard searched through the night with two helicopters while relatives waited in a school near the harbour.\n"
    "Officials had warned for years that the old vessel was overloaded on market days, yet it kept its licence."
)
REWRITE = (
    "Sund Evening Post\n"
    + AGENCY.replace("eleven people", "11 survivors")
    + "\nThe mayor called for an inquiry."
)
OTHER = "A fire at a paper mill in Ostby burned for three days before crews from four towns put it out, the owner said."


def article(name: str, text: str, **more) -> Article:
    return Article(id=content_id("a", name, text), name=name, text=text, **more)


def lineage(*articles: Article):
    marks = {one.id: annotate_article(one) for one in articles}
    claimed = {one.id: extract_claims(one, marks[one.id]) for one in articles}
    return trace_lineage(articles, marks, claimed, (), {}, AlignOptions())


def test_a_reprint_with_small_edits_is_a_copy_with_its_passages() -> None:
    left, right = article("a.txt", AGENCY), article("b.txt", REWRITE)
    (line,) = lineage(left, right)
    assert line.kind == "copy"
    assert set(line.articles) == {left.id, right.id}
    for one, two in line.shared:
        assert one.exact == left.text[one.start : one.end]
        assert two.exact == right.text[two.start : two.end]


CALL = "Anyone with information on the wreck may stay unnamed and is asked to call the harbour office in Sund at 555-0100 or to write to the coast guard."


def test_a_call_to_the_public_is_no_shared_text_but_a_copy_that_ends_in_one_is() -> None:
    assert (
        lineage(
            article("a.txt", f"{OTHER}\n{CALL}"), article("b.txt", f"A yacht was stolen on Monday.\n{CALL}")
        )
        == ()
    )
    (line,) = lineage(article("a.txt", f"{AGENCY}\n{CALL}"), article("b.txt", f"{REWRITE}\n{CALL}"))
    assert line.kind == "copy"


PAPER = "HEALTH OFFICE OF HALDEN\nBULLETIN No. 7\n\nPersons deceased: 26\nPersons injured: 88"


@pytest.mark.parametrize(
    ("told", "day", "joined"),
    [
        ("Twenty-six people died in the flood, the Halden health office said.", "2024-05-04", True),
        ("According to the health office, 26 people died in the flood.", "2024-05-04", True),
        # a later state of the count that the office keeps, and a count of something else
        ("Twenty-eight people died in the flood, the Halden health office said.", "2024-05-04", True),
        ("Nine hundred people died in the war, the Halden health office said.", "2024-05-04", False),
        ("Twenty-six people died in the flood, the office said.", "2024-05-04", False),
        ("Twenty-six people died in the flood, the Halden police office said.", "2024-05-04", False),
        ("Twenty-six people died in the flood, the Halden health office said.", "2024-05-02", False),
        ("Twenty-six people died in the flood, the Halden health office said.", "2024-06-04", False),
    ],
)
def test_a_report_rests_on_the_paper_of_the_body_it_has_a_figure_from(
    told: str, day: str, joined: bool
) -> None:
    paper = article(
        "a.txt",
        PAPER,
        publisher="Health Office of Halden",
        published=Published("2024-05-03", "2024-05-03", "metadata"),
    )
    report = article("b.txt", told, publisher="Sund Observer", published=Published(day, day, "metadata"))
    lines = lineage(paper, report)
    assert [line.kind for line in lines] == (["same_origin"] if joined else [])
    if joined:
        claims = {one.id: extract_claims(one, annotate_article(one)) for one in (paper, report)}
        origins = dict(trace_origins((paper, report), claims, (), lines))
        dead = {
            origins[each.id] for one in claims.values() for each in one.claims if each.attribute == "killed"
        }
        assert dead == {f"article:{paper.id}"}


@pytest.mark.parametrize(
    ("publisher", "own"),
    [("sundobserver.com", True), ("www.thesundobserver.com", True), ("osktimes.com", False)],
)
def test_an_outlet_known_by_its_address_credits_nobody_with_its_own_name(publisher: str, own: bool) -> None:
    text = "The mill burned, the Sund Observer reported."
    at = text.index("Sund Observer")
    made = article("a.txt", text, publisher=publisher)
    words = Evidence(article=made.id, start=at, end=at + 13, exact="Sund Observer")
    assert (
        bool(lineage(article("a.txt", text, publisher=publisher, agencies=(("Sund Observer", words),))))
        != own
    )


def test_two_independent_reports_share_nothing() -> None:
    assert lineage(article("a.txt", AGENCY), article("b.txt", OTHER)) == ()


def test_an_agency_named_by_two_reports_joins_them_but_a_picture_credit_does_not() -> None:
    def crediting(name: str, text: str) -> Article:
        at = text.index("Sundpress")
        made = article(
            name, text, blocks=(Block("caption" if "Photo" in text else "paragraph", 0, len(text)),)
        )
        words = Evidence(article=made.id, start=at, end=at + 9, exact="Sundpress")
        return article(name, text, blocks=made.blocks, agencies=(("Sundpress", words),))

    one = crediting("a.txt", "The mill burned, the agency Sundpress reported.")
    two = crediting("b.txt", "Crews left the town, according to Sundpress.")
    picture = crediting("c.txt", "A street. (Photo by Sundpress)")
    credited = [line.articles for line in lineage(one, two, picture) if line.kind == "credited"]
    assert tuple(sorted((one.id, two.id))) in credited
    assert (picture.id,) in credited, "a picture is a credit of its own, and joins nobody"


@pytest.mark.parametrize(("day", "joined"), [("2024-05-03", True), ("2024-05-20", False), (None, True)])
def test_an_agency_joins_reports_of_the_same_days(day: str | None, joined: bool) -> None:
    def crediting(name: str, text: str, published: str | None) -> Article:
        at = text.index("Sundpress")
        words = Evidence(article=article(name, text).id, start=at, end=at + 9, exact="Sundpress")
        when = Published(earliest=published, latest=published)
        return article(name, text, published=when, agencies=(("Sundpress", words),))

    one = crediting("a.txt", "The mill burned, the agency Sundpress reported.", "2024-05-02")
    two = crediting("b.txt", "Crews left the town, according to Sundpress.", day)
    credited = {line.articles for line in lineage(one, two) if line.kind == "credited"}
    assert (tuple(sorted((one.id, two.id))) in credited) is joined


@pytest.mark.parametrize(
    ("text", "day", "joined"),
    [
        ("The mill burned for hours, according to the Sund Evening Post.", "2024-05-06", True),
        ("Sund Evening Post: two killed in the mill.", "2024-05-06", True),
        # half a year later it is another report
        ("The mill burned for hours, according to the Sund Evening Post.", "2024-11-06", False),
        # not out yet
        ("The mill burned for hours, according to the Sund Evening Post.", "2024-05-01", False),
        # only mentioned
        ("A seller of the Sund Evening Post saw the mill burn for hours.", "2024-05-06", False),
    ],
)
def test_an_outlet_of_the_story_that_a_report_names_is_credited(text: str, day: str, joined: bool) -> None:
    def of(name: str, text: str, publisher: str, day: str) -> Article:
        return article(name, text, publisher=publisher, published=Published(earliest=day, latest=day))

    one = of("a.txt", OTHER, "Sund Evening Post", "2024-05-03")
    two = of("b.txt", text, "Ostby News", day)
    credited = {(line.articles, line.origin) for line in lineage(one, two) if line.kind == "credited"}
    assert ((tuple(sorted((one.id, two.id))), "Sund Evening Post") in credited) is joined


def test_that_a_report_names_its_own_outlet_is_no_credit() -> None:
    text = "Crews left the town, Sundpress has learned."
    made = article("a.txt", text, publisher="sundpress.example")
    words = Evidence(article=made.id, start=22, end=31, exact="Sundpress")
    own = article("a.txt", text, publisher="sundpress.example", agencies=(("Sundpress", words),))
    assert lineage(own, article("b.txt", OTHER)) == ()


def test_unrelated_reports_are_grouped_apart() -> None:
    articles = [article("a.txt", AGENCY), article("b.txt", REWRITE), article("c.txt", OTHER)]
    marks = {one.id: annotate_article(one) for one in articles}
    groups = group_stories(articles, marks, AlignOptions())
    assert [len(group) for group in groups] == [2, 1]


def claim(one: Article, words: str, **more) -> Claim:
    at = one.text.index(words)
    return Claim(
        id=content_id("c", one.id, words), article=one.id, start=at, end=at + len(words), exact=words,
        sentence=Span(at, at + len(words)), attribute="killed", value=Amount(11, 11), **more,
    )  # fmt: skip


def test_copies_are_one_line_of_origin_and_so_is_one_speaker() -> None:
    left, right, third = article("a.txt", AGENCY), article("b.txt", REWRITE), article("c.txt", OTHER)
    spoken = Attribution(kind="person", speaker="Ana Ruiz")
    claims = {
        left.id: Claims(
            left.id, (claim(left, "two helicopters"), claim(left, "market days", attribution=spoken))
        ),
        right.id: Claims(right.id, (claim(right, "two helicopters"),)),
        third.id: Claims(third.id, (claim(third, "four towns", attribution=spoken),)),
    }
    origins = dict(trace_origins((left, right, third), claims, (), lineage(left, right)))
    first, second = (claims[one.id].claims[0].id for one in (left, right))
    assert origins[first] == origins[second]
    assert origins[claims[left.id].claims[1].id] == origins[claims[third.id].claims[0].id]
    assert origins[first] != origins[claims[third.id].claims[0].id]


@pytest.mark.parametrize(
    ("head", "credited"),
    [("SUNTAG – Sund Telegraph Agency, English service", True), ("SUNTAG – the magazine for divers", False)],
)
def test_an_agency_is_credited_by_its_short_name(head: str, credited: bool) -> None:
    agency = article(
        "a.txt",
        f"{head}\n\nThe harbour of Sund was reopened.",
        publisher="SUNTAG",
        published=Published("2024-05-03", "2024-05-03", "metadata"),
    )
    report = article(
        "b.txt",
        "SUNTAG, which has nine dead in the harbour, sticks to its version.",
        publisher="Osk Times",
        published=Published("2024-05-04", "2024-05-04", "metadata"),
    )
    assert [line.kind for line in lineage(agency, report)] == (["credited"] if credited else [])


def dated(name: str, publisher: str, day: str, text: str) -> Article:
    return article(
        name, text, publisher=publisher, published=Published(earliest=day, latest=day, basis="metadata")
    )


def test_a_report_that_credits_an_agency_rests_on_the_agencys_own_report_it_shares_most_with() -> None:
    first = dated(
        "a.txt", "Sundpress", "2024-05-01", "A ferry sank off Sund. Nine people were saved by a tug."
    )
    second = dated(
        "b.txt", "Sundpress", "2024-05-02", "Divers found the wreck. The owner had been warned in June."
    )
    text = "Here on the quay nobody slept. Nine people were saved by a tug, the agency Sundpress reported."
    report = dated("c.txt", "Ostby Post", "2024-05-02", text)
    at = text.index("Sundpress")
    words = Evidence(article=report.id, start=at, end=at + 9, exact="Sundpress")
    report = article(
        "c.txt", text, publisher="Ostby Post", published=report.published, agencies=(("Sundpress", words),)
    )
    own = [
        article(one.name, f"{one.text} (Sundpress)", publisher="Sundpress", published=one.published)
        for one in (first, second)
    ]
    own = [
        article(
            one.name, one.text, publisher="Sundpress", published=one.published,
            agencies=(("Sundpress", Evidence(article=one.id, start=len(one.text) - 10, end=len(one.text) - 1, exact="Sundpress")),),
        )
        for one in own
    ]  # fmt: skip
    credited = [line.articles for line in lineage(*own, report) if line.kind == "credited"]
    assert credited == [tuple(sorted((own[0].id, report.id)))]


LONG = "Snow lay on the hills above the harbour, where the market women had lit small fires in iron drums before daybreak."


@pytest.mark.parametrize(
    ("publisher", "day", "want"),
    [
        ("Sund Wire", "2024-05-02", ["shared_passage"]),  # the next dispatch of the outlet
        ("Sund Wire", "2024-05-20", []),  # weeks later
        ("Ostby Wire", "2024-05-02", []),  # another outlet: few words are chance
    ],
)
def test_few_words_join_two_dispatches_of_one_outlet(publisher: str, day: str, want: list[str]) -> None:
    one = dated(
        "a.txt",
        "Sund Wire",
        "2024-05-01",
        f"{OTHER} Nine people were saved while the hull was still afloat. The owner fled.",
    )
    two = dated(
        "b.txt",
        publisher,
        day,
        f"{LONG} Two sisters told how they swam while the hull was still afloat. A tug came.",
    )
    assert [line.kind for line in lineage(one, two)] == want


@pytest.mark.parametrize(
    ("words", "want"),
    [
        ("Ida Holt told analysts that the yard would close its northern dock.", ["same_origin"]),
        ("Ida Holt told neighbours that the yard would close its northern dock.", []),
    ],
)
def test_what_one_person_told_the_same_hearers_is_of_one_origin(words: str, want: list[str]) -> None:
    reports = (
        dated(
            "a.txt",
            "Sund Post",
            "2024-05-01",
            "“We bought the wrong crane,” Ida Holt told analysts. Bread was dear.",
        ),
        dated("b.txt", "Ostby Post", "2024-05-02", f"Snow fell on the hills. {words}"),
    )
    marks = {one.id: annotate_article(one) for one in reports}
    entity_of = {
        (one.id, number): chain.name
        for one in reports
        for number, chain in enumerate(marks[one.id].chains)
        if chain.kind == "person"
    }
    claimed = {one.id: Claims(one.id) for one in reports}
    found = trace_lineage(reports, marks, claimed, (), entity_of, AlignOptions())
    assert [line.kind for line in found] == want
