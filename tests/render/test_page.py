"""The account page as text: complete, closed to the network, and closed to markup from reports."""

import re
from html.parser import HTMLParser

import msgspec
import pytest

from variorum.model.article import Block, Evidence
from variorum.model.finding import Reason
from variorum.render import render_html

from .ferry import account, empty

VOID = {"meta", "link", "input", "br", "line", "circle", "path"}
EVIL = "<img src=x onerror=alert(1)>\"'&</script><script>alert(2)</script>{{ 7*7 }}{% raw %}\u202e\x1b[31m"


class Page(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.tags: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.append((tag, name, value or ""))
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def html() -> str:
    return render_html(account())


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_the_same_account_gives_the_same_page(html: str) -> None:
    assert render_html(account()) == html


def test_ids_are_distinct_and_all_links_inside_resolve(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert [link for link in page.links if link.startswith("#") and link[1:] not in page.ids] == []


def test_marked_words_of_a_quotation_lead_to_its_versions() -> None:
    made = account()
    asked = [msgspec.structs.replace(item, attribute="words") for item in made.findings]
    shown = Page(render_html(msgspec.structs.replace(made, findings=tuple(asked))))
    assert "#quotes" in shown.links
    assert [link for link in shown.links if link.startswith("#") and link[1:] not in shown.ids] == []


def test_links_outside_go_to_the_web_only(page: Page) -> None:
    outside = [link for link in page.links if not link.startswith("#") and link != "data:,"]
    assert outside
    assert all(link.startswith("https://news.example/") for link in outside)


def test_nothing_is_loaded(page: Page, html: str) -> None:
    assert [
        item for item in page.attributes if item[1] in ("src", "srcset", "style") or item[1].startswith("on")
    ] == []
    assert not re.search(r"@import|url\(", html)
    assert "default-src 'none'" in html


def test_counters_and_main_points_lead(page: Page) -> None:
    first = page.text.index("How many people died on the Meridian Star?")
    assert page.text.index("independent lines of origin") < first < page.text.index("What happened when")
    assert "at least 12" in page.text
    assert "They are given by different speakers" in page.text


def test_background_stands_apart(page: Page, html: str) -> None:
    main = html[html.index('id="main-points"') : html.index('id="background"')]
    assert "auditor count" not in main
    assert "auditor count" in html[html.index('id="background"') :]


def test_every_claim_of_the_main_points_links_to_its_place(html: str) -> None:
    for claim in account().claims:
        assert f'data-start="{claim.start}" data-end="{claim.end}"' in html


def test_each_report_has_its_language(html: str) -> None:
    assert html.count('class="report') >= 6
    assert '<html lang="en">' in html


def _poisoned():
    whole = account()
    text = EVIL + "\n" + whole.articles[0].text
    poison = Evidence("a-post", 0, len(EVIL), EVIL)
    replace = msgspec.structs.replace
    return replace(
        whole,
        title=EVIL,
        articles=(
            replace(whole.articles[0], text=text, publisher=EVIL, headline=EVIL, name=EVIL, byline=EVIL, url="javascript:alert(3)", lang='en"><script>', agencies=(EVIL,), blocks=(Block("headline", 0, len(EVIL)),)),
            *whole.articles[1:],
        ),
        findings=tuple(
            replace(item, question=EVIL, subject=EVIL, readings=tuple(replace(reading, label=EVIL) for reading in item.readings),
                    relations=tuple(replace(link, reasons=(*link.reasons, Reason("DEFINITION", (poison,)))) for link in item.relations))
            for item in whole.findings
        ),
        quotations=tuple(replace(item, exact=EVIL) for item in whole.quotations),
        entities=tuple(replace(item, name=EVIL, roles=(EVIL,), forms=tuple(replace(form, text=EVIL, evidence=()) for form in item.forms)) for item in whole.entities),
        commitments=tuple(replace(item, who=EVIL, action=EVIL, ordered_by=EVIL, force=EVIL) for item in whole.commitments),
        timeline=tuple(replace(item, text=EVIL) for item in whole.timeline),
        lineage=tuple(replace(item, origin=EVIL) for item in whole.lineage),
        problems=tuple(replace(item, message=EVIL, article=EVIL) for item in whole.problems),
        made_with=replace(whole.made_with, models=EVIL, options=EVIL, variorum=EVIL),
    )  # fmt: skip


def test_no_report_can_add_markup(page: Page) -> None:
    shown = Page(render_html(_poisoned()))
    assert shown.tags.count("script") == page.tags.count("script") == 1
    assert "img" not in shown.tags
    assert not [item for item in shown.attributes if item[1].startswith("on")]
    assert not [link for link in shown.links if link.lower().startswith("javascript")]
    assert "49" not in re.findall(r"\{\{.*?\}\}|\b49\b", shown.text)
    assert "\x1b" not in render_html(_poisoned())


def test_an_empty_account_is_still_a_page() -> None:
    shown = Page(render_html(empty()))
    assert "A story without a headline" in shown.text
    assert "What one report says" in shown.text
    assert [link for link in shown.links if link.startswith("#") and link[1:] not in shown.ids] == []


def test_a_stranger_s_account_with_broken_references_is_shown() -> None:
    whole = account()
    replace = msgspec.structs.replace
    broken = replace(
        whole,
        claims=tuple(replace(item, article="nowhere", start=10**9, end=10**9 + 5) for item in whole.claims),
        quotations=(),
        entities=tuple(
            replace(
                item,
                forms=tuple(
                    replace(form, evidence=(Evidence("nowhere", 5, 9, "gone"),)) for form in item.forms
                ),
            )
            for item in whole.entities
        ),
    )
    shown = Page(render_html(broken))
    assert [link for link in shown.links if link.startswith("#") and link[1:] not in shown.ids] == []
