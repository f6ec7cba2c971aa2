"""When an article was published, by which ground, and what is left open."""

import pytest
from samples import HEADLINE, REPORT, SENTENCES

from variorum.ingest import ManifestEntry, read_article


def read(text, **more):
    articles, problems = read_article(text.encode(), name=more.pop("name", "a.txt"), **more)
    return articles[0], problems


def with_line(line, *, body=SENTENCES):
    return "\n".join((HEADLINE, line, *body))


@pytest.mark.parametrize(
    ("line", "day", "clock", "words"),
    [
        ("Published on 25/07/2016 at 12:42", "2016-07-25", "2016-07-25T12:42", "25/07/2016"),
        ("Updated Tue 14 Mar 2017, 8: 41am AEST", "2017-03-14", "2017-03-14T08:41+10:00", "Tue 14 Mar 2017"),
        ("Jul 25, 2016, 9:12 AM ET", "2016-07-25", "2016-07-25T09:12", "Jul 25, 2016"),
        ("6: 30pm UK, Thursday 09 March 2017", "2017-03-09", "2017-03-09T18:30", "Thursday 09 March 2017"),
        ("By Jane Doe | July 25, 2016", "2016-07-25", None, "July 25, 2016"),
        ("May 5, 2010", "2010-05-05", None, "May 5, 2010"),
        ("05.05.2010 | Society | Views: 2 107", "2010-05-05", None, "05.05.2010"),
        ("The Lower Osk Observer, 8 February 2025", "2025-02-08", None, "8 February 2025"),
        ("3 May 2015 • Comments (12) • World", "2015-05-03", None, "3 May 2015"),
    ],
)
def test_published_lines(line, day, clock, words):
    article, _ = read(with_line(line))
    published = article.published
    assert (published.earliest, published.latest, published.basis, published.clock) == (
        day,
        day,
        "text",
        clock,
    )
    assert published.evidence.exact == words


@pytest.mark.parametrize(
    "sentence",
    [
        "The report was published on 3 May 2015 and blamed the ministry for the state of the dam.",
        "Published on 3 May 2015, the report blames the ministry for the state of the dam above the town.",
        "Work will be done by December 31, 2023.",
        "A guard stands on a bridge on March 3, 2022. (Photo by AFP)",
    ],
)
def test_dates_that_are_no_publication_date(sentence):
    article, _ = read("\n".join((HEADLINE, *SENTENCES, sentence)))
    assert article.published.basis == "unknown"
    assert article.published.earliest is None


@pytest.mark.parametrize(
    "line",
    [
        f"{HEADLINE} Posted: Monday, July 25, 2016 8:18 PM EDT Updated: Tuesday, July 26, 2016 8:27 PM EDT",
        "Rain fell for two days over the whole valley. (Published Monday, July 25, 2016)",
    ],
)
def test_a_date_at_the_end_of_a_line(line):
    article, _ = read(with_line(line))
    assert (article.published.earliest, article.published.basis) == ("2016-07-25", "text")
    assert line in article.text


def test_published_beats_updated():
    article, _ = read("\n".join((HEADLINE, "Updated 6 July 2016", "Published 5 July 2016", *SENTENCES)))
    assert article.published.earliest == "2016-07-05"
    assert [(c.field, c.value, c.origin) for c in article.candidates] == [
        ("published", "2016-07-05", "text"),
        ("modified", "2016-07-06", "text"),
    ]


def test_an_unsettled_order_gives_the_interval_and_a_problem():
    article, problems = read(with_line("Published on 03/04/2019"))
    assert (article.published.earliest, article.published.latest) == ("2019-03-04", "2019-04-03")
    assert article.day_first is None
    assert [p.code for p in problems] == ["date_ambiguous"]
    assert problems[0].evidence[0].exact == "03/04/2019"


@pytest.mark.parametrize(
    ("line", "extra", "url", "day"),
    [
        ("Published on 03/04/2019", "The court sat on Wednesday April 3.", None, "2019-04-03"),
        ("Published on 03/04/2019", "The court sat on Monday March 4.", None, "2019-03-04"),
        ("Published on 03/04/2019 9:12 AM EDT", "", None, "2019-03-04"),
        ("Published on 03/04/2019", "", "https://news.example.co.uk/a", "2019-04-03"),
        ("Published on 05/05/2019", "", None, "2019-05-05"),
    ],
)
def test_what_settles_the_order(line, extra, url, day):
    article, problems = read(with_line(line, body=(*SENTENCES[:3], extra)), url=url)
    assert (article.published.earliest, article.published.latest) == (day, day)
    assert problems == []


@pytest.mark.parametrize(
    "dateline",
    [
        "LOMM, July 5 (Reuters) - ",
        "LOMM, Varn, July 5. /TASS/. ",
        "LOMM, July 5 (Xinhua) -- ",
        "LOMM, Varn, July 5 — ",
    ],
)
def test_a_dateline_without_a_year_stays_open(dateline):
    article, _ = read("\n".join((HEADLINE, dateline + SENTENCES[0], *SENTENCES[1:])))
    assert article.published.basis == "unknown"
    assert [(c.value, c.origin) for c in article.candidates] == [("--07-05", "dateline")]


@pytest.mark.parametrize(
    "proof",
    [
        "A flooded street in Lomm on July 4, 2016. (Photo by AFP)",
        "© 2016 Riverton Daily News. All rights reserved.",
    ],
)
def test_a_dateline_with_its_year_proved_elsewhere(proof):
    article, _ = read(
        "\n".join((HEADLINE, "LOMM, July 5 (Reuters) - " + SENTENCES[0], *SENTENCES[1:], proof))
    )
    assert (article.published.earliest, article.published.basis) == ("2016-07-05", "text")
    assert article.published.evidence.exact == "July 5"


def test_the_manifest_beats_the_page_and_both_are_kept():
    entry = ManifestEntry(
        file="a.txt", publisher="Osk Post", published="2016-07-06", url="https://osk.example/1"
    )
    article, _ = read(with_line("Published 5 July 2016"), manifest=entry)
    assert (article.published.earliest, article.published.basis, article.publisher) == (
        "2016-07-06",
        "manifest",
        "Osk Post",
    )
    assert ("published", "2016-07-05", "text") in [(c.field, c.value, c.origin) for c in article.candidates]


def test_the_minute_of_the_text_refines_the_day_of_the_manifest():
    article, _ = read(
        with_line("Updated Tue 5 July 2016, 9:03am AEST"), manifest=ManifestEntry(published="2016-07-05")
    )
    assert (article.published.basis, article.published.clock) == ("manifest", "2016-07-05T09:03+10:00")
    assert article.published.evidence.exact == "Tue 5 July 2016"


@pytest.mark.parametrize("missing", [ManifestEntry(), ManifestEntry(published="soon"), None])
def test_the_address_counts_when_nothing_better_is_there(missing):
    article, _ = read(REPORT, url="https://riverton.example/2016/07/25/flood", manifest=missing)
    assert (article.published.earliest, article.published.basis) == ("2016-07-25", "metadata")
    article, _ = read(with_line("Published 26 July 2016"), url="https://riverton.example/2016/07/25/flood")
    assert article.published.earliest == "2016-07-26"
    article, _ = read(REPORT, url="https://riverton.example/2016/07/flood")
    assert (article.published.earliest, article.published.latest) == ("2016-07-01", "2016-07-31")


def test_a_date_that_the_calendar_does_not_have_is_no_date():
    article, _ = read(with_line("Published on 31 June 2016"))
    assert article.published.basis == "unknown"


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("The Osk Observer, 8 February 2025", "The Osk Observer"),
        ("Osk Herald | 8 February 2025 | 10:15", "Osk Herald"),
        ("Le Quai, Port Osk, 8 February 2025 (translated from the French). Politics desk", "Le Quai"),
        ("Osk Tidende, Saturday 8 February 2025. Text: Mira Holm", "Osk Tidende"),
        ("The Osk Ledger, 8 February 2025, from Piers Holm in Lisk", "The Osk Ledger"),
        ("Osk Evening News, Tuesday. By Lada Holm", "Osk Evening News"),
        (
            "Osk Public Radio, broadcast on Friday at 18:05. This is a rush transcript and may contain errors.",
            "Osk Public Radio",
        ),
        ("Osk Harbour, 8 February 2025", None),
        (
            "Lisk, 8 February 2025, 07:15 CET. Inside information. The issuer alone is responsible for this text.",
            None,
        ),
        ("On Friday, 8 February 2025, the harbour News building burned.", None),
        ("Editors of the Osk Times, 8 February 2025", None),
    ],
)
def test_an_outlet_before_the_date_is_the_publisher(line, publisher):
    assert read(with_line(line))[0].publisher == publisher


@pytest.mark.parametrize("line", ["Osk Observer", "The Times of Osk", "Lower Osk Daily Herald"])
def test_a_line_that_is_an_outlets_name_tells_the_publisher(line):
    article, _ = read("\n".join((HEADLINE, line, "5 May 2010", *SENTENCES)))
    assert article.publisher == line
    assert article.byline is None


@pytest.mark.parametrize("line", ["World News", "By Ann Post", "Market Square"])
def test_other_short_lines_tell_no_publisher(line):
    article, _ = read("\n".join((HEADLINE, line, "5 May 2010", *SENTENCES)))
    assert article.publisher is None


def test_words_to_the_reader_about_errors_are_furniture():
    article, _ = read("\n".join((HEADLINE, *SENTENCES, "Found a mistake? Select it and press Ctrl+Enter")))
    assert "Ctrl" not in article.text


@pytest.mark.parametrize(
    ("line", "day", "kept"),
    [
        ("Osk Wire Agency, Thu Feb 8, 2025 / 4:41 PM", "2025-02-08", False),
        ("The Beacon, live blog, Saturday 8 February 2025, edited by Ada Holm (times BST)", "2025-02-08", False),
        ("Radio Osk - English service bulletin. Saturday 8 February 2025, 22.00. Read by Ian Holm", "2025-02-08", False),
        ("Oskbladet, Lisk, 8 February 2025", "2025-02-08", False),
        # what goes on to report stays in the text
        ("Lisk, 8 February 2025, 07:15 CET. Inside information. The issuer alone is responsible for this text.", "2025-02-08", True),
        ("On Saturday, 8 February 2025, the old harbour burned, and two men died in it.", None, True),
        ("Ada Holm, February 8, 2025 (Osk County Police)", None, True),
    ],
)  # fmt: skip
def test_the_line_of_outlet_place_and_day_dates_the_report(line, day, kept):
    article, _ = read(with_line(line))
    assert article.published.earliest == day
    kinds = {b.kind for b in article.blocks if article.text[b.start : b.end] == line}
    assert (kinds == {"published"}) is not kept
