"""Paths, folders, addresses and standard input become Articles. In: what the user gave. Out: all Articles, and Problems for the rest.

One bad source never stops the others. The same file twice counts once. Raises SourceError only when nothing at all could be read.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from variorum.errors import ManifestError, SourceError
from variorum.ingest.draft import ManifestEntry, ReadError
from variorum.ingest.manifest import NAMES, load_manifest
from variorum.ingest.read import kind_by_name, read_article
from variorum.model.article import Article
from variorum.model.problem import Problem
from variorum.options import IngestOptions


class _Source(msgspec.Struct, frozen=True):
    """One thing to read: a file, an address or standard input, with its name for people."""

    name: str
    path: Path | None = None
    url: str | None = None
    manifest: ManifestEntry | None = None


class _Finder:
    """Expands what was given into sources; remembers manifests, and what could not be used."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._manifests: dict[Path, dict[str, ManifestEntry]] = {}
        self._used: set[tuple[Path, str]] = set()

    def manifest(self, folder: Path) -> dict[str, ManifestEntry]:
        """The folder's manifest; a broken one becomes a Problem and counts as none."""
        if folder not in self._manifests:
            self._manifests[folder] = {}
            try:
                self._manifests[folder] = load_manifest(folder)
            except ManifestError as error:
                self.problems.append(Problem(code="manifest_broken", message=str(error), article=None))
        return self._manifests[folder]

    def entry(self, path: Path, root: Path) -> ManifestEntry | None:
        """What a manifest says of a file: the one beside it, else the one of the folder that was given."""
        for folder in dict.fromkeys((path.parent, root)):
            try:
                key = path.relative_to(folder).as_posix()
            except ValueError:
                continue
            if key in self.manifest(folder):
                self._used.add((folder, key))
                return self.manifest(folder)[key]
        return None

    def file(self, path: Path, root: Path) -> _Source:
        """A file with its manifest entry."""
        return _Source(path.name, path, manifest=self.entry(path, root))

    def folder(self, root: Path) -> Iterator[_Source]:
        """The readable files of a folder and its subfolders in order of name; the others are named in one Problem."""
        others: list[str] = []
        found = False
        for here, folders, files in os.walk(root, onerror=self._refused):
            folders[:] = sorted(f for f in folders if not f.startswith(".") and not f.endswith("_files"))
            for name in sorted(files):
                if name.startswith(".") or name in NAMES:
                    continue
                if kind_by_name(name) is None or name.lower().endswith(".json"):
                    others.append(name)
                    continue
                found = True
                yield self.file(Path(here) / name, root)
        if others:
            shown = ", ".join(others[:5]) + (" …" if len(others) > 5 else "")
            message = f"{root} holds files of other types, which were not read ({len(others)}): {shown}. Give .txt, .md, .html, .pdf, .jsonl or .warc files."
            self.problems.append(Problem(code="unsupported_type", message=message, article=str(root)))
        if not found:
            message = f"{root} holds no report that can be read (.txt, .md, .html, .pdf, .jsonl, .warc). Check that this is the right folder."
            self.problems.append(Problem(code="empty_folder", message=message, article=str(root)))

    def _refused(self, error: OSError) -> None:
        message = f"The folder {error.filename} cannot be opened ({error.strerror}): its files were not read. Check its permissions."
        self.problems.append(Problem(code="no_permission", message=message, article=str(error.filename)))

    def find(self, given: str | Path) -> Iterator[_Source]:
        """The sources behind one thing that the user gave."""
        text = str(given)
        if isinstance(given, str) and "://" in text[:12]:
            yield _Source(text, url=text)
        elif text == "-":
            yield _Source("-")
        elif Path(text).is_dir():
            yield from self.folder(Path(text))
        elif Path(text).name not in NAMES or not Path(text).is_file():
            yield self.file(Path(text), Path(text).parent)
        else:
            self.manifest(Path(text).parent)

    def unmatched(self) -> None:
        """A Problem for each manifest entry whose file is not there."""
        for folder, entries in self._manifests.items():
            for key in entries:
                if (folder, key) not in self._used and not (folder / key).exists():
                    message = f"The manifest in {folder} names {key}, which is not there: nothing was read for it. Correct the name or add the file."
                    self.problems.append(Problem(code="manifest_unmatched", message=message, article=key))


def _read_file(path: Path, name: str, options: IngestOptions) -> tuple[bytes, list[Problem]]:
    """The bytes of a file, or ReadError with what stood in the way."""
    try:
        size = path.stat().st_size
        kind = kind_by_name(path.name)
        limit = options.max_archive_bytes if kind in ("warc", "jsonl") else options.max_bytes
        with path.open("rb") as file:
            data = file.read(limit)
    except FileNotFoundError:
        raise ReadError(
            "missing_path", f"{path} does not exist: nothing was read from it. Check the spelling."
        ) from None
    except PermissionError:
        raise ReadError(
            "no_permission",
            f"{path} may not be opened (no permission): nothing was read from it. Change its permissions or copy it.",
        ) from None
    except OSError as error:
        raise ReadError(
            "not_readable", f"{path} cannot be read ({error.strerror or error}): nothing was read from it."
        ) from None
    if size > limit:
        what = f"{name} has {size / 1e6:,.0f} MB"
        if kind in ("pdf", "html"):
            raise ReadError(
                "too_large",
                f"{what}, more than the {limit / 1e6:,.0f} MB allowed: it was not read. Give the one report, not the whole collection.",
            )
        message = f"{what}: only the first {limit / 1e6:,.0f} MB were looked at. If it holds several reports, split it or give JSONL."
        return data, [Problem(code="too_large", message=message, article=name)]
    return data, []


def _read(
    source: _Source, stdin: BinaryIO | None, options: IngestOptions
) -> tuple[list[Article], list[Problem]]:
    problems: list[Problem] = []
    try:
        if source.url is not None:
            from variorum.ingest.fetch import fetch  # noqa: PLC0415 - the network library is loaded for addresses only

            page = fetch(source.url, options)
            return read_article(
                page.data, name=source.name, media_type=page.media_type, url=page.url, options=options
            )
        if source.path is None:
            data = (stdin or sys.stdin.buffer).read(options.max_archive_bytes)
            return read_article(data, name="-", media_type="application/jsonl", options=options)
        data, problems = _read_file(source.path, source.name, options)
    except ReadError as error:
        return [], [error.problem(source.name)]
    articles, more = read_article(data, name=source.name, manifest=source.manifest, options=options)
    return articles, problems + more


def _unique_names(sources: list[_Source]) -> list[_Source]:
    """Files of one name in several folders are named with their folder."""
    count: dict[str, int] = {}
    for source in sources:
        count[source.name] = count.get(source.name, 0) + 1
    return [
        msgspec.structs.replace(s, name=f"{s.path.parent.name}/{s.name}")
        if s.path is not None and count[s.name] > 1
        else s
        for s in sources
    ]


class _Shelf:
    """The articles read so far; refuses the same one twice."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self._seen: dict[str, list[Article]] = {}

    def add(self, article: Article) -> Problem | None:
        """Keep the article; a Problem where the same text of the same source is there already."""
        same = self._seen.setdefault(article.text, [])
        for other in same:
            if article.url is not None and article.url == other.url:
                message = (
                    f"{article.name} is the same page as {other.name} ({article.url}): it was counted once."
                )
                return Problem(code="duplicate_input", message=message, article=other.id)
        same.append(article)
        self.articles.append(article)
        return None


def _distinct(sources: list[_Source], problems: list[Problem]) -> list[_Source]:
    """The sources without repeated paths and addresses; each repetition is told."""
    seen: set[str] = set()
    kept: list[_Source] = []
    for source in sources:
        key = str(source.path.resolve()) if source.path else source.url or "-"
        if key in seen:
            problems.append(
                Problem(
                    code="duplicate_input",
                    message=f"{source.name} was given twice: it was read and counted once.",
                    article=source.name,
                )
            )
            continue
        seen.add(key)
        kept.append(source)
    return kept


def read_sources(
    paths: Sequence[str | Path],
    *,
    options: IngestOptions = IngestOptions(),  # noqa: B008 - frozen
    stdin: BinaryIO | None = None,
    on_read: Callable[[str], None] | None = None,
) -> tuple[list[Article], list[Problem]]:
    """All articles behind `paths` (files, folders, http(s) addresses, "-") in order, and a Problem for whatever could not be read.

    `on_read` is called with the name of each source once it is done. Raises SourceError when there is no article at all.
    """
    finder = _Finder()
    found = [source for given in paths for source in finder.find(given)]
    problems: list[Problem] = []
    shelf = _Shelf()
    for source in _unique_names(_distinct(found, problems)):
        articles, odd = _read(source, stdin, options)
        problems += odd
        for article in articles:
            twice = shelf.add(article)
            if twice:
                problems.append(twice)
        if on_read:
            on_read(source.name)
    finder.unmatched()
    problems = finder.problems + problems
    if not shelf.articles:
        raise SourceError(_nothing(paths, problems))
    return shelf.articles, problems


def _nothing(paths: Sequence[str | Path], problems: list[Problem]) -> str:
    if not paths:
        return "Nothing was given to read: give files, folders, http(s) addresses, or - for JSONL on standard input."
    told = " ".join(problem.message for problem in problems[:3])
    more = f" Problems besides: {len(problems) - 3}." if len(problems) > 3 else ""
    return f"No report could be read. {told}{more}"
