"""What Python users call. In: paths or texts. Out: an Account that prints and saves itself. Refuses nothing quietly: see errors.py."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from variorum import codec, pipeline, render
from variorum.errors import AccountError, OutputError
from variorum.ingest import read_sources
from variorum.model import account as records
from variorum.model.article import Article
from variorum.model.finding import Finding
from variorum.options import Options

SUFFIXES = (".html", ".ics", ".json", ".md", ".txt")


class Account:
    """The sourced account of one story. `print(account)` shows it; `save` writes it; iterate it for its findings.

    All records of the contract are attributes of `data` (variorum.model.account.Account).
    """

    def __init__(self, data: records.Account) -> None:
        self.data = data

    @property
    def title(self) -> str:
        """The headline that stands for the story."""
        return self.data.title

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Findings, most important first."""
        return self.data.findings

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.data.findings)

    def __len__(self) -> int:
        return len(self.data.findings)

    def __str__(self) -> str:
        return render.render_text(self.data)

    def __repr__(self) -> str:
        return f"<Account {self.title!r}: {len(self.data.articles)} reports, {len(self)} findings>"

    def to_json(self) -> bytes:
        """The account as JSON (schema variorum/account/1)."""
        return codec.encode_account(self.data)

    def to_html(self) -> str:
        """The account as one self-contained page."""
        return render.render_html(self.data)

    def to_ics(self) -> bytes:
        """The dated commitments as a calendar: all-day events on the last day each is due."""
        return render_ics(self.data)

    def save(self, path: str | Path) -> Path:
        """Write the account; the suffix decides: .html, .ics, .json, .md or .txt. Raises OutputError where that cannot be done."""
        target = check_target(path)
        makers: dict[str, Callable[[], bytes]] = {
            ".html": lambda: self.to_html().encode(),
            ".ics": self.to_ics,
            ".json": self.to_json,
            ".md": lambda: render.render_markdown(self.data).encode(),
            ".txt": lambda: str(self).encode(),
        }
        try:
            target.write_bytes(makers[target.suffix.lower()]())
        except OSError as error:
            raise OutputError(f"cannot write {target}: {error.strerror or error}") from error
        return target


def check_target(path: str | Path, *, suffixes: Sequence[str] = SUFFIXES) -> Path:
    """The path, if an account can be written there: raises OutputError for another suffix, a folder, or a folder that is not there."""
    target = Path(path)
    if suffixes and target.suffix.lower() not in suffixes:
        raise OutputError(
            f"cannot save as {target.name!r}: the name must end in {', '.join(suffixes[:-1])} or {suffixes[-1]}"
        )
    if target.is_dir():
        raise OutputError(f"cannot write {target}: it is a folder; give the name of a file in it")
    if not target.parent.is_dir():
        raise OutputError(f"cannot write {target}: there is no folder {target.parent}; make it first")
    return target


def render_ics(account: records.Account) -> bytes:
    """The dated commitments of an account as an iCalendar file; loads the library that writes it when it is called."""
    from variorum.render import ics  # noqa: PLC0415 - 0.1 s that only a calendar needs

    return ics.render_ics(account)


def read(paths: Sequence[str | Path]) -> list[Article]:
    """The articles in files, folders and addresses; what could not be read is left out (use `reconcile` to see why)."""
    return read_sources(paths)[0]


def reconcile(
    paths: str | Path | Sequence[str | Path],
    *,
    options: Options | None = None,
    stdin: BinaryIO | None = None,
    on_step: Callable[[str, int, int], None] | None = None,
) -> Account:
    """One account of the reports in `paths` (files, folders, http(s) addresses, "-" for JSONL on `stdin`).

    Bad sources become Problems in the account; SourceError is raised only when nothing at all could be read.
    `on_step(stage, done, total)` is told of progress.
    """
    chosen = options or Options()
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    step = on_step or (lambda _stage, _done, _total: None)
    articles, problems = read_sources(given, options=chosen.ingest, stdin=stdin)
    return Account(
        pipeline.reconcile_articles(
            articles, problems, options=chosen, on_step=step, version=version("variorum")
        )
    )


def reconcile_articles(articles: Iterable[Article], *, options: Options | None = None) -> Account:
    """One account of articles that were read or made before."""
    return Account(pipeline.reconcile_articles(list(articles), options=options, version=version("variorum")))


def open_account(path: str | Path) -> Account:
    """An account saved as JSON; raises AccountError where the file is not one."""
    source = Path(path)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise AccountError(f"cannot read {source}: {error.strerror or error}") from error
    try:
        return Account(codec.decode_account(data))
    except AccountError as error:
        raise AccountError(f"cannot read {source}: {error}") from error
