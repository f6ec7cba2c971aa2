"""HTML, PDF, JSONL and web archives become articles."""

import json

import pytest
from samples import HEADLINE, SENTENCES, bare_page, page, pdf, pdf_page, warc, warc_record

from variorum.ingest import read_article

PLAIN = "\n\n".join((HEADLINE, "A woman crosses a flooded street in Lomm. Photo: Ann Example", *SENTENCES))
PRINTED = [
    "The river Osk rose over its banks on Monday night and killed",
    "12 people in the province, the governor said, as four res-",
    "cuers were missing.",
    "",
    "Two bridges gave way, officials told Reu-",
    "ters. The Anglo-",
    "American bank opened a 24-",
    "hour hotline, and the flood-hit town waits. A flood-",
    "hit school stays closed.",
]


def codes(problems):
    return [problem.code for problem in problems]


def test_a_page_with_metadata():
    (article,), problems = read_article(page().encode(), name="a.html")
    assert problems == []
    assert article.text == PLAIN
    assert article.headline == HEADLINE
    assert (article.publisher, article.byline) == ("Riverton Daily News", "Jane Doe")
    assert (article.published.earliest, article.published.basis) == ("2016-07-05", "metadata")
    assert article.published.clock == "2016-07-05T09:12+01:00"
    assert article.day_first is True
    assert article.url == "https://riverton.example/2016/07/04/flood"
    assert [(d.text, d.reason) for d in article.dropped] == [
        ("Also read: How floods are measured", "related")
    ]
    assert [b.kind for b in article.blocks][:3] == ["headline", "caption", "paragraph"]


def test_all_candidates_are_kept_with_their_origin():
    (article,), _ = read_article(page().encode(), name="a.html")
    found = {(c.field, c.value, c.origin) for c in article.candidates}
    assert {
        ("published", "2016-07-05T09:12:00+01:00", "json-ld"),
        ("modified", "2016-07-06T10:00:00+01:00", "json-ld"),
        ("publisher", "Riverton Daily News", "opengraph"),
        ("headline", f"{HEADLINE} - Riverton Daily News", "title"),
        ("published", "2016-07-04", "url"),
        ("lang", "en-GB", "html"),
    } <= found


def test_a_page_without_metadata_gets_no_date_from_its_text():
    (article,), _ = read_article(bare_page().replace("July 8", "8 July 2016").encode(), name="a.html")
    assert article.text.split("\n\n")[0] == HEADLINE
    assert all(sentence.replace("July 8", "8 July 2016") in article.text for sentence in SENTENCES)
    assert article.published.basis == "unknown"


@pytest.mark.parametrize(
    ("tag", "origin"),
    [
        ('<meta property="article:published_time" content="2016-07-25T09:00:00Z">', "opengraph"),
        ('<meta name="DC.date.issued" content="2016-07-25">', "meta:dc.date.issued"),
        ('<meta itemprop="datePublished" content="25 July 2016">', "meta:datepublished"),
        (
            '<script type="application/ld+json">{"@type":["NewsArticle"],"datePublished":"2016-07-25"}</script>',
            "json-ld",
        ),
        (
            '<script type="application/ld+json">{broken</script><meta name="pubdate" content="20160725">',
            "meta:pubdate",
        ),
    ],
)
def test_dates_of_meta_tags(tag, origin):
    html = bare_page().replace("<html>", f"<html><head>{tag}</head>")
    (article,), _ = read_article(html.encode(), name="a.html")
    assert (article.published.earliest, article.published.basis) == ("2016-07-25", "metadata")
    assert ("published", origin) in [(c.field, c.origin) for c in article.candidates]


def test_time_element_counts_when_it_is_the_only_date():
    one = bare_page().replace("</h1>", '</h1><time datetime="2016-07-25T10:00">25 July</time>')
    (article,), _ = read_article(one.encode(), name="a.html")
    assert article.published.earliest == "2016-07-25"
    two = one.replace("</body>", '<time datetime="2012-01-01">old</time></body>')
    (article,), _ = read_article(two.encode(), name="a.html")
    assert article.published.basis == "unknown"


def test_a_page_is_told_by_its_bytes_not_by_its_name():
    (article,), _ = read_article(page().encode(), name="a.txt")
    assert article.publisher == "Riverton Daily News"


def test_wrong_charset_is_told_and_the_words_are_right():
    data = page(
        (SENTENCES[0].replace("governor", "préfet"), *SENTENCES[1:]), charset='<meta charset="utf-8">'
    ).encode("cp1252")
    (article,), problems = read_article(data, name="a.html")
    assert "préfet" in article.text
    assert codes(problems) == ["charset_guessed"]
    assert "a.html" in problems[0].message
    assert "utf-8" in problems[0].message


def test_utf8_beats_a_wrong_claim():
    data = page(
        (SENTENCES[0].replace("governor", "préfet"), *SENTENCES[1:]), charset='<meta charset="iso-8859-1">'
    ).encode()
    (article,), problems = read_article(data, name="a.html")
    assert "préfet" in article.text
    assert problems == []


def test_a_pdf_with_paragraphs_of_one_line_keeps_them_apart():
    lines = [
        "The Osk Observer, 8 February 2025",
        "",
        SENTENCES[0],
        "",
        "The bridge gave",
        "way.",
        "",
        "Nobody was hurt.",
    ]
    (article,), _ = read_article(pdf([pdf_page(1, lines, HEADLINE)]), name="a.pdf")
    assert article.text.split("\n\n")[2:] == [
        lines[0],
        SENTENCES[0],
        "The bridge gave way.",
        "Nobody was hurt.",
    ]


def test_paragraphs_of_a_pdf_are_rebuilt():
    data = pdf(
        [
            pdf_page(1, PRINTED, HEADLINE),
            pdf_page(2, ["A second page ends the report of the", "flood in the valley."]),
        ]
    )
    (article,), problems = read_article(data, name="a.pdf")
    assert problems == []
    assert article.text.split("\n\n") == [
        HEADLINE,
        "The river Osk rose over its banks on Monday night and killed 12 people in the province, the governor said, as four rescuers were missing.",
        (
            "Two bridges gave way, officials told Reuters. The Anglo-American bank opened a 24-hour hotline, and the flood-hit town waits. "
            "A flood-hit school stays closed."
        ),
        "A second page ends the report of the flood in the valley.",
    ]
    assert [d.text for d in article.dropped] == [
        "Riverton Daily News 5 July 2016",
        "1",
        "Riverton Daily News 5 July 2016",
        "2",
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_holds_several_articles(packed):
    articles, problems = read_article(warc(packed=packed), name="a.warc.gz" if packed else "a.warc")
    assert problems == []
    assert [a.name for a in articles] == ["https://riverton.example/a", "https://other.example/2016/07/06/b"]
    assert [a.publisher for a in articles] == ["Riverton Daily News", "other.example"]
    assert [a.published.earliest for a in articles] == ["2016-07-05", "2016-07-06"]


def test_the_time_of_archiving_is_a_candidate_only():
    (article,), _ = read_article(warc_record("https://other.example/b", bare_page().encode()), name="a.warc")
    assert article.published.basis == "unknown"
    assert ("published", "warc") in [(c.field, c.origin) for c in article.candidates]


@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_archive_is_read_up_to_the_break(packed):
    whole = warc(packed=packed)
    articles, problems = read_article(whole[: int(len(whole) * (0.85 if packed else 0.7))], name="a.warc")
    assert articles[0].name == "https://riverton.example/a"
    assert "truncated_archive" in codes(problems)


def test_jsonl_with_tolerant_keys():
    lines = [
        {
            "title": HEADLINE,
            "text": "\n".join(SENTENCES),
            "source": "The Osk Post",
            "date": "5 July 2016",
            "url": "https://osk.example/1",
        },
        {
            "headline": "Two bridges fall",
            "body": "\n".join(SENTENCES[1:]),
            "published": "2016-07-06",
            "id": "b2",
            "author": ["Jane Doe"],
        },
        {"html": page(), "name": "c"},
    ]
    articles, problems = read_article("\n".join(map(json.dumps, lines)).encode(), name="a.jsonl")
    assert problems == []
    assert [a.name for a in articles] == ["a.jsonl:1", "b2", "c"]
    assert [a.publisher for a in articles] == ["The Osk Post", None, "Riverton Daily News"]
    assert [a.published.earliest for a in articles] == ["2016-07-05", "2016-07-06", "2016-07-05"]
    assert articles[0].text == "\n".join((HEADLINE, "", *SENTENCES))
    assert articles[1].byline == "Jane Doe"


def test_bad_lines_of_jsonl_are_told_by_number():
    data = json.dumps({"text": "\n".join(SENTENCES)}) + '\n{"text": "cut\n[1]\n{"title": "no text"}\n'
    articles, problems = read_article(data.encode(), name="a.jsonl")
    assert len(articles) == 1
    assert codes(problems) == ["bad_json_line", "no_article_text"]
    assert "lines 2, 3" in problems[0].message
    assert "line 4" in problems[1].message


def test_one_json_list_is_read_like_lines():
    data = json.dumps([{"text": "\n".join(SENTENCES)}, {"text": "\n".join(SENTENCES[1:])}], indent=1)
    articles, _ = read_article(data.encode(), name="a.json")
    assert len(articles) == 2
