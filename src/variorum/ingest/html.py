"""HTML pages. In: the bytes of a page. Out: a Draft with main text, picture texts and what the page says about itself.

The main text is trafilatura's in its precise setting; where that finds too little, its generous setting, then jusText, then the
paragraphs of the page. It refuses to take a date from running text.
"""

import logging
import re
from collections.abc import Callable
from typing import Any

from variorum.ingest.decode import decode
from variorum.ingest.draft import Draft, ReadError
from variorum.ingest.lines import count_words
from variorum.ingest.metadata import behind_paywall, read_metadata
from variorum.ingest.walls import find_wall
from variorum.model.article import Candidate
from variorum.model.problem import Problem

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENOUGH = 60  # words: below this an extractor has probably missed the article
_LEAST = 12  # words: a page with fewer holds a headline at most
_BEGINNING = 150  # words: a page that calls itself paid and holds no more is a beginning only


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.lower()))


def _parse(markup: str, name: str) -> Any:
    from lxml import etree, html  # noqa: PLC0415 - for HTML only

    try:
        page = html.document_fromstring(
            _DECLARATION.sub("", markup), parser=html.HTMLParser(recover=True, huge_tree=True)
        )
    except (etree.LxmlError, ValueError) as error:
        raise ReadError(
            "not_html",
            f"{name} cannot be read as HTML ({error}): nothing was read from it. Save the page again, or give its text.",
        ) from None
    return page


def _by_trafilatura(markup: str, *, generous: bool) -> str:
    import trafilatura  # noqa: PLC0415 - for HTML only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(
        markup,
        favor_precision=not generous,
        favor_recall=generous,
        include_comments=False,
        with_metadata=False,
    )
    return str(getattr(found, "text", None) or "") if found else ""


def _by_justext(markup: str) -> str:
    import justext  # noqa: PLC0415 - for HTML only

    try:
        paragraphs = justext.justext(markup, justext.get_stoplist("English"))
    except Exception as error:  # noqa: BLE001 - a library's failure on odd markup: the next reader may still do
        logging.getLogger(__name__).debug("justext failed: %s", error)
        return ""
    return "\n".join(p.text for p in paragraphs if not p.is_boilerplate)


def _by_paragraphs(page: Any) -> str:
    for path in (".//article", ".//main", "."):
        root = page.find(path) if path != "." else page
        if root is not None:
            lines = [" ".join(p.text_content().split()) for p in root.iter("p")]
            if lines:
                return "\n".join(line for line in lines if line)
    body = page.find(".//body")
    return "\n".join(
        line.strip() for line in (page if body is None else body).text_content().split("\n") if line.strip()
    )


def _main_text(markup: str, page: Any) -> str:
    """The first extractor's text that is long enough, else the longest."""
    best = ""
    readers: tuple[Callable[[], str], ...] = (
        lambda: _by_trafilatura(markup, generous=False),
        lambda: _by_trafilatura(markup, generous=True),
        lambda: _by_justext(markup),
        lambda: _by_paragraphs(page),
    )
    for reader in readers:
        text = reader()
        if count_words(text, _ENOUGH) >= _ENOUGH:
            return text
        best = text if count_words(text) > count_words(best) else best
    return best


def _captions(page: Any) -> tuple[str, ...]:
    """Picture texts within the article, each once."""
    root = page.find(".//article")
    root = page.find(".//main") if root is None else root
    if root is None:
        return ()
    found = [" ".join(caption.text_content().split()) for caption in root.iter("figcaption")]
    return tuple(dict.fromkeys(caption for caption in found if count_words(caption) >= 4))


def _order(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Headlines without a site name behind them go before <title>, which usually has one: other fields keep their order."""
    rank = {"json-ld": 0, "h1": 1, "opengraph": 2, "title": 9}
    return tuple(sorted(candidates, key=lambda c: rank.get(c.origin, 3) if c.field == "headline" else 0))


def _with_head(text: str, headline: str | None, captions: tuple[str, ...]) -> str:
    """One paragraph a line with blank lines between; headline first and captions after it where the extractor left them out."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    known = {_plain(line) for line in lines}
    head = (
        [headline] if headline and _plain(headline) not in {_plain(line) for line in lines[:5]} else lines[:1]
    )
    rest = lines if headline and head == [headline] and head != lines[:1] else lines[1:]
    return "\n\n".join([*head, *(c for c in captions if _plain(c) not in known), *rest])


def read_html(
    data: bytes, name: str, charset: str | None = None, url: str | None = None
) -> tuple[Draft, list[Problem]]:
    """The Draft of a page; raises ReadError where it is no page or holds no words."""
    declared = _CHARSET.search(data[:8192])
    markup, problems = decode(data, name, declared[1].decode("ascii", "replace") if declared else charset)
    markup = markup.replace("\x00", "")
    page = _parse(markup, name)
    candidates = _order(read_metadata(page))
    text = _main_text(markup, page)
    words = count_words(text, _BEGINNING + 1)
    headline = next((c.value for c in candidates if c.field == "headline"), None)
    wall = None
    if words < _ENOUGH and page.find(".//input[@type='password']") is not None:
        wall = "login_page"
    elif words <= _BEGINNING and behind_paywall(page):
        wall = "paywall"
    if words < _LEAST and wall is None and find_wall(text, "") is None:
        raise ReadError(
            "no_article_text",
            f"{name} holds no text of an article (the page may need JavaScript): nothing was read from it. Save the page from a browser.",
        )
    captions = _captions(page)
    return Draft(name, _with_head(text, headline, captions), url, candidates, captions, wall), problems
