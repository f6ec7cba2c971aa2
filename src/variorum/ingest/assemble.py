"""A Draft becomes an Article. In: a Draft and the manifest's entry. Out: the Article with text, blocks, dropped lines, date and credits.

What several sources say about a field is weighed by one rule: manifest, then the page's own metadata, then the text.
Raises ReadError where no article is left once boilerplate is gone, or where the page is a wall.
"""

import re
from pathlib import PurePath
from urllib.parse import urlsplit

from variorum.ingest.agencies import find_credits
from variorum.ingest.draft import Draft, ManifestEntry, ReadError
from variorum.ingest.language import identify
from variorum.ingest.lines import Line, boilerplate, count_words, is_body, section_names
from variorum.ingest.maintext import MainText, divide
from variorum.ingest.masthead import read_masthead
from variorum.ingest.order import find_order
from variorum.ingest.published import choose_date
from variorum.ingest.walls import find_wall, wall_message
from variorum.lang.load import load_table
from variorum.model.article import Article, Block, Candidate, Dropped, Evidence, Published
from variorum.model.ids import content_id
from variorum.model.problem import Problem
from variorum.options import IngestOptions

_TITLE = re.compile(r"[^\W\d_a-z][\w.’'&-]*(?: (?:[^\W\d_a-z][\w.’'&-]*|of|the|and|&))*")
_SITE = re.compile(r"\s(?:[|–—-]|::|»)\s(?P<site>[^|–—]{2,80})$")


def strip_site(headline: str, publisher: str | None) -> tuple[str, str | None]:
    """A headline without the name of the site behind it, and that name: "Dam bursts - Riverton Daily News"."""
    match = _SITE.search(headline)
    if not match or count_words(headline[: match.start()]) < 3:
        return headline, None
    site = match["site"].strip()
    words = set(boilerplate()["outlets"]["words"])
    known = publisher is not None and publisher.lower() in site.lower()
    outlet = any(word.lower().strip(".,") in words for word in site.split()) or re.search(
        r"\w\.(?:com|org|net|co)\b", site
    )
    if not (known or (outlet and all(w[:1].isupper() or len(w) < 4 for w in site.split()))):
        return headline, None
    name = site if count_words(site) <= 5 and "," not in site else None
    return headline[: match.start()].rstrip(), name


def _site_publisher(dropped: tuple[Dropped, ...]) -> str | None:
    """The publisher as named by the words at the foot of the page."""
    for entry in dropped:
        line = entry.text.strip(" \t\u00a0*•-–—|")
        for pattern in boilerplate()["outlets"]["publisher"]:
            match = re.search(pattern, line[:300], re.IGNORECASE)
            name = re.sub(r"\s*(?:\(.*|[-–—]+)$", "", match["name"]).strip() if match else ""
            if name[:1].isupper() and not find_credits(
                f"({name})"
            ):  # an agency's copyright names no publisher
                return name
    return None


def _masthead(main: MainText, file: str) -> tuple[Line | None, str | None]:
    """A line above the reporting that is an outlet's name, alone or before a date ("Riverton Observer, 5 May 2021"), and the name."""
    last = frozenset(load_table("en", "agencies")["media"]["last"])
    for line, kind in zip(main.lines[:6], main.kinds[:6], strict=True):
        words = line.words.split()
        if kind == "headline" or (words and words[0].lower() in ("by", "from")):
            continue
        if (said := read_masthead(line.words, file)) and said.outlet:
            return line, said.outlet
        if is_body(line.words):
            return None, None
        named = last.intersection(
            (words[-1], words[1 if len(words) > 2 else 0])
        )  # "Riverton Times", "The Times of Riverton"
        if (
            2 <= len(words) <= 5
            and named
            and line.words.lower() not in section_names()
            and _TITLE.fullmatch(line.words)
        ):
            return line, line.words
    return None, None


def _domain(url: str | None) -> str | None:
    host = (urlsplit(url).hostname if url else None) or ""
    return host.removeprefix("www.") or None


def _manifest_candidates(entry: ManifestEntry | None) -> list[Candidate]:
    fields = ("publisher", "published", "url", "headline", "lang")
    values = ((field, getattr(entry, field)) for field in fields) if entry else ()
    return [Candidate(field, value, "manifest") for field, value in values if value]  # type: ignore[arg-type]


def _first(candidates: list[Candidate], field: str) -> str | None:
    return next((c.value for c in candidates if c.field == field), None)


def _check_wall(draft: Draft, text: MainText) -> list[Problem]:
    """Raise ReadError for a page that is no article; a Problem for one of which only the beginning is there."""
    wall = draft.wall or find_wall(text.text, text.furniture)
    if wall:
        message, fatal = wall_message(draft.name, wall, text.text)
        if fatal:
            raise ReadError(wall, message)
        return [Problem(code=wall, message=message, article=draft.name)]
    if not text.text.strip():
        raise ReadError(
            "no_article_text",
            f"{draft.name} holds no article text: only menus, share buttons or blank lines. Give the report itself.",
        )
    return []


def _unsettled(article: str, published: Published) -> list[Problem]:
    """A Problem where the words of the date can be read two ways."""
    if published.evidence is None or published.earliest == published.latest:
        return []
    message = (
        f"The publication date {published.evidence.exact!r} can be read as {published.earliest} or {published.latest}, and nothing in the "
        "report decides it: both are allowed for. Give the date in a manifest (sources.json) to settle it."
    )
    return [Problem(code="date_ambiguous", message=message, article=article, evidence=(published.evidence,))]


def assemble(
    draft: Draft, manifest: ManifestEntry | None, options: IngestOptions
) -> tuple[Article, list[Problem]]:
    """The Article of a Draft and what was wrong with it."""
    main, problems = divide(draft, options)
    problems += _check_wall(draft, main)
    candidates = [*_manifest_candidates(manifest), *draft.candidates]
    url = _first(candidates, "url") or draft.url
    hint = _first(candidates, "lang")
    lang, odd = identify(main.text, draft.name, hint)
    day_first = find_order(list(main.lines), url, hint)
    masthead, outlet = _masthead(main, PurePath(draft.name).stem)
    heads, signed = main.of_kind("headline"), [line for line in main.of_kind("byline") if line != masthead]
    publisher = _first(candidates, "publisher") or _site_publisher(main.dropped)
    publisher = publisher or outlet
    shown, site = strip_site(heads[0].words, publisher) if heads else (None, None)
    publisher = publisher or site or _domain(url)
    identity = content_id("a", draft.name, publisher, main.text)
    published, more = choose_date(identity, main, candidates, day_first, url)
    article = Article(
        id=identity,
        name=draft.name,
        text=main.text,
        publisher=publisher,
        url=url,
        headline=_first(candidates, "headline") or shown,
        byline=_first(candidates, "byline") or (signed[0].words if signed else None),
        lang=lang,
        published=published,
        blocks=tuple(
            Block(kind, line.start, line.end) for line, kind in zip(main.lines, main.kinds, strict=True)
        ),
        dropped=main.dropped,
        agencies=tuple(
            (name, Evidence(identity, s, e, main.text[s:e])) for name, s, e in find_credits(main.text)
        ),
        candidates=(*candidates, *more),
        day_first=day_first,
    )
    return article, [*problems, *odd, *_unsettled(identity, published)]
