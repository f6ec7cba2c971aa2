"""Plain text as it is scraped from sites: what is kept, what is dropped, which role each line has."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import HEADLINE, REPORT, SENTENCES

from variorum.ingest import read_article


def read(text, **more):
    articles, _ = read_article(text.encode() if isinstance(text, str) else text, name="a.txt", **more)
    return articles[0]


def kinds(article):
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def around(*, before=(), middle=(), after=()):
    return "\n\n".join((*before, HEADLINE, SENTENCES[0], *middle, *SENTENCES[1:], *after))


def test_a_clean_report_stays_as_it_is():
    article = read(REPORT)
    assert article.text == REPORT
    assert article.dropped == ()
    assert article.headline == HEADLINE
    assert kinds(article)[0] == ("headline", HEADLINE)
    assert {kind for kind, _ in kinds(article)[1:]} == {"paragraph"}


def test_text_is_kept_to_the_character():
    odd = "Storm hits  the coast\r\n\r\n\u00a0The mayor said \u201cno\u201d , twice .\u200b We wait… \ufffd and  see what the morning brings to us.\r\n"
    article = read("\ufeff" + odd)
    assert article.text == odd.replace("\r\n", "\n").rstrip()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("- Advertisement -", "advertisement"),
        ("Also read: Dam was known to be weak", "related"),
        ("Also read: Lomm | Mayor asks for help from the capital", "related"),
        ("READ MORE: What we know so far", "related"),
        ("Share this", "share"),
        ("SHARE THIS ARTICLE", "share"),
        ("Follow us on Twitter", "share"),
        ("Related Posts", "related"),
        ("Source link", "footer"),
        ("Click here to subscribe to our newsletter", "footer"),
        ("Download app: iOS | Android", "footer"),
        ("We use cookies to improve your experience on this site.", "footer"),
        ("* * * * *", "markup"),
    ],
)
def test_boilerplate_goes_to_dropped_with_its_place(line, reason):
    article = read(around(middle=(line,)))
    assert [(d.text, d.reason) for d in article.dropped] == [(line, reason)]
    assert line not in article.text
    assert article.text[article.dropped[0].before :].lstrip().startswith(SENTENCES[1][:20])


@pytest.mark.parametrize(
    "line",
    [
        "The post office was among the buildings that fell.",
        "Back to the wall, the mayor asked for help.",
        "Also on Monday, a dam broke in the north.",
        "The company said its privacy policy had not changed since the leak.",
        "Share prices of the insurer fell by 5 percent after the flood.",
        "Related industries lost 40 jobs.",
        "“Share this with your neighbours,” the mayor wrote.",
        "She reads the news on the app store of the provider, officials said.",
        "Nobody died.",
        "Watch towers were manned, he said.",
    ],
)
def test_reporting_is_never_dropped(line):
    article = read(around(middle=(line,)))
    assert article.dropped == ()
    assert line in article.text


@pytest.mark.parametrize(
    "trail",
    ["News / World", "Home > World > Europe", "Home » News", "All news", "World", "Home | News | Sport"],
)
def test_menus_before_the_headline(trail):
    article = read(around(before=(trail,)))
    assert [(d.text, d.reason, d.before) for d in article.dropped] == [(trail, "navigation", 0)]
    assert article.headline == HEADLINE


@pytest.mark.parametrize("cut", ["HomeWorldFlood kills twelve in Osk...", "Flood kills twelve in…", HEADLINE])
def test_the_fuller_of_two_headlines_is_kept(cut):
    article = read(around(before=(cut,)))
    assert [(d.text, d.reason) for d in article.dropped] == [(cut, "repeated")]
    assert article.text.startswith(HEADLINE)


def test_a_second_report_line_like_the_headline_is_kept_when_it_is_a_paragraph():
    lead = (
        HEADLINE + " as rain goes on, officials said on Tuesday after a night of fear in the whole province."
    )
    assert lead in read("\n".join((HEADLINE, lead, *SENTENCES))).text


def test_what_stands_among_the_footer_goes_with_it_but_credits_stay():
    article = read(
        around(
            after=(
                "Source: Osk Post",
                "Advertisement",
                "Worldwide News, Tips & Tricks",
                "www.osk.example",
                "Share this",
            )
        )
    )
    assert [d.text for d in article.dropped] == [
        "Advertisement",
        "Worldwide News, Tips & Tricks",
        "www.osk.example",
        "Share this",
    ]
    assert article.text.endswith("Source: Osk Post")
    assert ("byline", "Source: Osk Post") in kinds(article)


def test_short_last_lines_stay_where_no_footer_is():
    assert read(around(after=("Nothing more was known by night",))).dropped == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A woman crosses a flooded street on May 8, 2021. (Photo by AFP)", "caption"),
        (
            "A bridge over the Osk is shown after the flood in Lomm, May 8, 2021. REUTERS/Ann Example",
            "caption",
        ),
        ("A bridge over the Osk (AP Photo/Ann Example)", "caption"),
        ("FILE - The bridge before the flood", "caption"),
        ("By Jane Doe", "byline"),
        ("By JANE DOE, Associated Press", "byline"),
        ("Published on 05/07/2016 at 12:42", "published"),
        ("Updated Tue 5 July 2016, 9:03am AEST", "published"),
        ("Jul 5, 2016, 9:12 AM ET", "published"),
        ("First Posted 23: 37: 00 05 / 07 / 2016", "published"),
        ("Water stood two metres high in the market", "standfirst"),
        ("LOMM, Varn", "dateline"),
    ],
)
def test_lines_below_the_headline(line, kind):
    article = read(around().replace(HEADLINE, HEADLINE + "\n" + line, 1))
    assert (kind, line) in kinds(article)
    assert article.headline == HEADLINE


@pytest.mark.parametrize(
    "line", ["(Reporting by Jane Doe; editing by John Roe)", "Jane Doe in Lomm contributed to this report."]
)
def test_credits_at_the_end_are_bylines(line):
    assert ("byline", line) in kinds(read(around(after=(line,))))


def test_subheads():
    article = read(around(middle=("HOUSES SWEPT AWAY",), after=()))
    assert ("subhead", "HOUSES SWEPT AWAY") in kinds(article)


@pytest.mark.parametrize(
    "line", ["“It was dark,” she said", "Police said:", "He waited.", "and then went home"]
)
def test_short_lines_that_are_no_subheads(line):
    assert ("paragraph", line) in kinds(read(around(middle=(line,))))


def test_a_caption_with_brackets_about_something_else_is_a_paragraph():
    line = "The court case (file number 33) was heard by judges in Lomm on Monday (image problems aside)."
    assert ("paragraph", line) in kinds(read(around(middle=(line,))))


def test_no_headline_where_the_text_begins_with_a_sentence():
    article = read("\n".join(SENTENCES))
    assert article.headline is None
    assert kinds(article)[0][0] == "paragraph"


@pytest.mark.parametrize(
    ("footer", "publisher"),
    [
        ("Riverton TV’s website can also be accessed at the following addresses:", "Riverton TV"),
        ("© 2016 Riverton Daily News. All rights reserved.", "Riverton Daily News"),
        ("Copyright 2016 Riverton Gazette", "Riverton Gazette"),
        ("The post Flood kills twelve appeared first on Osk Post.", "Osk Post"),
    ],
)
def test_the_publisher_by_the_foot_of_the_page(footer, publisher):
    assert read(around(after=(footer,))).publisher == publisher


def test_the_publisher_behind_the_headline():
    article = read(REPORT.replace(HEADLINE, HEADLINE + " - Riverton Daily News", 1))
    assert (article.headline, article.publisher) == (HEADLINE, "Riverton Daily News")
    assert article.text.startswith(HEADLINE + " - Riverton Daily News")


def test_a_dash_in_a_headline_is_no_site():
    head = "Flood kills twelve - mayor blames ministry"
    assert read(REPORT.replace(HEADLINE, head, 1)).headline == head


def test_markdown_loses_its_marks_and_nothing_else():
    text = f"---\ntitle: {HEADLINE}\ndate: 2016-07-05\nsource: Osk Post\n---\n# {HEADLINE}\n\n**{SENTENCES[0]}**\n\n{SENTENCES[1].replace('Reuters', '[Reuters](http://r.example)')}\n"
    articles, _ = read_article(text.encode(), name="a.md")
    assert articles[0].text == f"{HEADLINE}\n\n{SENTENCES[0]}\n\n{SENTENCES[1]}"
    assert (articles[0].publisher, articles[0].published.earliest) == ("Osk Post", "2016-07-05")


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *SENTENCES,
                HEADLINE,
                "Share this",
                "News / World",
                "Source: Osk Post",
                "5 July 2016",
                "By Jane Doe",
                "",
                "  ",
                "(Photo by AFP)",
                "© 2016 Osk",
            ]
        ),
        st.text(max_size=60).filter(lambda text: "\x00" not in text),
    ),
    max_size=25,
)


@settings(deadline=None, max_examples=150)  # the language model is loaded on the way
@given(LINES)
def test_nothing_is_lost_and_all_offsets_hold(lines):
    text = "\n".join(lines)
    articles, problems = read_article(text.encode("utf-8", "ignore"), name="a.txt")
    assert articles or problems
    for article in articles:
        given_lines = [
            line.strip()
            for line in text.encode("utf-8", "ignore")
            .decode()
            .removeprefix("\ufeff")
            .replace("\r\n", "\n")
            .replace("\r", "\n")
            .split("\n")
            if line.strip()
        ]
        kept = [line.strip() for line in article.text.split("\n") if line.strip()]
        assert sorted(given_lines) == sorted([*kept, *(d.text.strip() for d in article.dropped)])
        assert [article.text[b.start : b.end] for b in article.blocks] == kept
        assert all(0 <= d.before <= len(article.text) for d in article.dropped)
        assert all(
            e.exact == article.text[e.start : e.end] and e.article == article.id for _, e in article.agencies
        )
        proof = article.published.evidence
        assert proof is None or proof.exact == article.text[proof.start : proof.end]
