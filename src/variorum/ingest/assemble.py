"""A Draft becomes an Article. In: the main text as found. Out: the Article with text, blocks, dropped lines, date and credits.

Here the text is fixed: lines are taken out whole, nothing inside a line is touched, and all later offsets refer to what is left.
"""

import re
from urllib.parse import urlsplit

from variorum.ingest.agencies import find_credits
from variorum.ingest.blocks import block_kinds, special_lines
from variorum.ingest.clean import classify
from variorum.ingest.dates import make_day
from variorum.ingest.draft import Draft, ManifestEntry, ReadError
from variorum.ingest.language import identify
from variorum.ingest.lines import Line, boilerplate, count_words, split_lines
from variorum.ingest.published import (
    TextDate,
    candidate_date,
    find_order,
    from_dateline,
    from_line,
    from_url,
    order_from_site,
    prove_year,
)
from variorum.ingest.walls import find_wall, wall_message
from variorum.model.article import Article, Block, BlockKind, Candidate, Dropped, Evidence, Published
from variorum.model.ids import content_id
from variorum.model.problem import Problem
from variorum.options import IngestOptions

_MANY_BLANKS = re.compile(r"\n(?:[ \t]*\n){3,}")
_SITE = re.compile(r"\s(?:[|–—-]|::|»|&ndash;)\s(?P<site>[^|–—]{2,80})$")


def plain_text(text: str) -> str:
    """Line ends as "\\n" and no byte order mark; nothing else is changed."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _cut(text: str, draft: Draft, options: IngestOptions) -> tuple[str, list[Problem]]:
    if len(text) <= options.max_chars:
        return text, []
    end = text.rfind("\n", options.max_chars // 2, options.max_chars)
    end = end if end > 0 else options.max_chars
    message = (
        f"{draft.name} holds {len(text):,} characters: only the first {end:,} were read. "
        "If it holds several reports, give them as separate files or as JSONL."
    )
    return text[:end], [Problem(code="text_cut", message=message, article=draft.name)]


def _take_out(text: str, lines: list[Line], reasons: list[object]) -> tuple[str, list[Dropped], list[Line]]:
    """The text without the dropped lines, those lines with the place where they stood, and the kept lines with new offsets."""
    pieces: list[str] = []
    dropped: list[Dropped] = []
    kept: list[Line] = []
    size = 0
    by_start = {line.start: line for line in lines}
    at = 0
    started = False
    for raw in text.split("\n"):
        words = raw.strip()
        line = by_start.get(at + raw.index(words)) if words else None
        if line is not None and reasons[line.index]:
            dropped.append(Dropped(text=raw, reason=reasons[line.index], before=size))  # type: ignore[arg-type]
        elif line is not None or started:
            if line is not None:
                start = size + raw.index(words)
                kept.append(Line(line.index, start, start + len(words), words))
                started = True
            pieces.append(raw + "\n")
            size += len(raw) + 1
        at += len(raw) + 1
    clean = "".join(pieces).rstrip("\n \t")
    return clean, [d if d.before <= len(clean) else Dropped(d.text, d.reason, len(clean)) for d in dropped], kept


def strip_site(headline: str, publisher: str | None) -> tuple[str, str | None]:
    """A headline without the name of the site behind it, and that name: "Dam bursts - Riverton Daily News"."""
    match = _SITE.search(headline)
    if not match or count_words(headline[: match.start()]) < 3:
        return headline, None
    site = match["site"].strip()
    words = set(boilerplate()["outlets"]["words"])
    known = publisher is not None and publisher.lower() in site.lower()
    outlet = any(word.lower().strip(".,") in words for word in site.split()) or re.search(r"\w\.(?:com|org|net|co)\b", site)
    if not (known or (outlet and all(w[:1].isupper() or len(w) < 4 for w in site.split()))):
        return headline, None
    name = site if count_words(site) <= 5 and "," not in site else None
    return headline[: match.start()].rstrip(), name


def _site_publisher(dropped: list[Dropped]) -> str | None:
    """The publisher as named by the words at the foot of the page."""
    for entry in dropped:
        line = entry.text.strip(" \t\u00a0*•-–—|")
        for pattern in boilerplate()["outlets"]["publisher"]:
            match = re.search(pattern, line[:300], re.IGNORECASE)
            if match and match["name"][0].isupper():
                return str(match["name"]).strip()
    return None


def _domain(url: str | None) -> str | None:
    host = (urlsplit(url).hostname if url else None) or ""
    return host.removeprefix("www.") or None


class _Text:
    """What the text alone says: the pieces that both the publication date and the article need."""

    def __init__(self, draft: Draft, options: IngestOptions) -> None:
        raw, self.problems = _cut(plain_text(draft.text), draft, options)
        lines = split_lines(raw)
        limits = boilerplate()["limits"]
        special = special_lines(lines, limits)
        captions = {" ".join(caption.split()) for caption in draft.captions}
        special |= {line.index: "caption" for line in lines if line.words in captions}
        reasons = classify(lines, frozenset(special))
        self.text, self.dropped, self.lines = _take_out(raw, lines, list(reasons))
        kept = {line.index for line in self.lines}
        self.kinds: list[BlockKind] = block_kinds(self.lines, {i: k for i, k in special.items() if i in kept})
        self.footer = "\n".join(entry.text for entry in self.dropped)

    def words_of(self, kind: BlockKind) -> str | None:
        """The words of the first line of a kind."""
        return next((line.words for line, k in zip(self.lines, self.kinds, strict=True) if k == kind), None)


def _dates_of_text(text: _Text, day_first: bool | None) -> list[TextDate]:
    """Dates that published lines and datelines of the text give, published before updated."""
    found = [from_line(line, day_first) for line, kind in zip(text.lines, text.kinds, strict=True) if kind == "published"]
    dates = [item for item in found if item is not None and item.days]
    dates.sort(key=lambda item: item.modified)
    return dates


def _dateline(text: _Text) -> tuple[TextDate | None, str | None]:
    """The day of the dateline where its year is proved, else its month and day as "--07-01"."""
    body = [line for line, kind in zip(text.lines, text.kinds, strict=True) if kind in ("paragraph", "dateline")]
    for line in body[:3]:
        found = from_dateline(line)
        if found is None:
            continue
        year = found.year or prove_year(found.month, found.day, text.text[:50_000], text.footer)
        day = make_day(year, found.month, found.day) if year else None
        if day:
            return TextDate((day,), line.start + found.start, line.start + found.end, modified=False), None
        return None, f"--{found.month:02d}-{found.day:02d}"
    return None, None


def _choose_date(
    article: str, text: _Text, candidates: list[Candidate], day_first: bool | None, url: str | None
) -> tuple[Published, list[Candidate]]:
    """The publication date by order of trust, and the candidates that text and address add."""
    spoken = _dates_of_text(text, day_first)
    lined, open_year = _dateline(text)
    found = [*spoken, *([lined] if lined else [])]
    more = [
        Candidate("modified" if d.modified else "published", "/".join(day.isoformat() for day in d.days), "text") for d in found
    ]
    if open_year:
        more.append(Candidate("published", open_year, "dateline"))
    by_url = from_url(url) if url else None
    if by_url:
        more.append(Candidate("published", "/".join(sorted({day.isoformat() for day in by_url})), "url"))
    for fields in (("published",), ("modified",)):
        for candidate in candidates:
            if candidate.field in fields and candidate.origin != "warc":
                chosen = candidate_date(candidate, day_first if day_first is not None else order_from_site(url, None))
                if chosen:
                    return chosen, more
        if fields == ("published",) and found:
            best = found[0]
            proof = Evidence(article, best.start, best.end, text.text[best.start : best.end])
            return Published(best.days[0].isoformat(), best.days[-1].isoformat(), "text", proof, best.clock), more
    if by_url:
        return Published(by_url[0].isoformat(), by_url[1].isoformat(), "metadata"), more
    return Published(), more


def _manifest_candidates(entry: ManifestEntry | None) -> list[Candidate]:
    fields = ("publisher", "published", "url", "headline", "lang")
    values = ((field, getattr(entry, field)) for field in fields) if entry else ()
    return [Candidate(field, value, "manifest") for field, value in values if value]  # type: ignore[arg-type]


def _first(candidates: list[Candidate], field: str) -> str | None:
    return next((c.value for c in candidates if c.field == field), None)


def assemble(draft: Draft, manifest: ManifestEntry | None, options: IngestOptions) -> tuple[Article, list[Problem]]:
    """The Article of a Draft; raises ReadError where no article is left once boilerplate is gone."""
    text = _Text(draft, options)
    candidates = [*_manifest_candidates(manifest), *draft.candidates]
    if not text.text.strip():
        raise ReadError("no_article_text", f"{draft.name} holds no article text: only menus, share buttons or blank lines. Give the report itself.")
    wall = draft.wall or find_wall(text.text, text.footer)
    problems = list(text.problems)
    if wall:
        code, fatal = wall_message(draft.name, wall, text.text)
        if fatal:
            raise ReadError(wall, code)
        problems.append(Problem(code=wall, message=code, article=draft.name))
    url = _first(candidates, "url") or draft.url
    lang_hint = _first(candidates, "lang")
    lang, odd = identify(text.text, draft.name, lang_hint)
    problems += odd
    day_first = find_order(text.text, text.lines, url, lang_hint)
    headline = text.words_of("headline")
    publisher = _first(candidates, "publisher") or _site_publisher(text.dropped)
    shown, site = strip_site(headline, publisher) if headline else (None, None)
    publisher = publisher or site or _domain(url)
    identity = content_id("a", draft.name, publisher, text.text)
    published, more = _choose_date(identity, text, candidates, day_first, url)
    if published.earliest != published.latest and published.basis in ("text", "metadata") and day_first is None and published.evidence:
        problems.append(_ambiguous(identity, published))
    credited = tuple(
        (name, Evidence(identity, start, end, text.text[start:end])) for name, start, end in find_credits(text.text)
    )
    article = Article(
        id=identity,
        name=draft.name,
        text=text.text,
        publisher=publisher,
        url=url,
        headline=_first(candidates, "headline") or shown,
        byline=_first(candidates, "byline") or text.words_of("byline"),
        lang=lang,
        published=published,
        blocks=tuple(Block(kind, line.start, line.end) for line, kind in zip(text.lines, text.kinds, strict=True)),
        dropped=tuple(text.dropped),
        agencies=credited,
        candidates=(*candidates, *more),
        day_first=day_first,
    )
    return article, problems


def _ambiguous(article: str, published: Published) -> Problem:
    assert published.evidence is not None  # noqa: S101 - asked for by the caller
    message = (
        f"The publication date {published.evidence.exact!r} can be read as {published.earliest} or {published.latest} and nothing in the report "
        "decides it: both are allowed for. Give the date in a manifest (sources.json) to settle it."
    )
    return Problem(code="date_ambiguous", message=message, article=article, evidence=(published.evidence,))
