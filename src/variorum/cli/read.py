"""`variorum read`. In: paths. Out: what was understood of each report before any comparison. Meant for finding out why something was missed."""

from collections.abc import Iterator
from typing import Annotated

from cyclopts import Parameter
from rich.console import Console
from rich.table import Table
from rich.text import Text

from variorum import pipeline
from variorum.cli import DONE, WITH_PROBLEMS
from variorum.ingest import read_sources
from variorum.model.article import Article, Span
from variorum.model.mark import Marks
from variorum.render import figures
from variorum.render.clean import line

Row = tuple[int, str, str, str]


def read(
    paths: Annotated[
        list[str], Parameter(consume_multiple=True, negative="", help="Files, folders or http(s) addresses.")
    ],
    /,
) -> int:
    """Show how reports are read: date, publisher, figures, dates, names, quotes."""
    console = Console(highlight=False, markup=False, emoji=False)
    articles, unread = read_sources(paths)
    dated, marks, odd = pipeline.annotate_all(articles)
    for article in dated:
        console.print(_head(article))
        console.print(_table(article, marks[article.id]))
    notes = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    problems = [*unread, *odd]
    for problem in problems:
        notes.print(f"variorum: {problem.message}")
    return WITH_PROBLEMS if problems else DONE


def _head(article: Article) -> Text:
    """What is known of the report as a whole."""
    when = figures.dates(article.published.earliest, article.published.latest)
    shown = Text(line(article.headline or article.name), style="bold")
    facts = [
        article.publisher or "publisher not known",
        f"{when} ({article.published.basis})",
        article.lang,
        f"{len(article.text)} characters",
    ]
    if article.agencies:
        facts.append("credits " + ", ".join(sorted({name for name, _ in article.agencies})))
    shown.append("\n" + line(" · ".join(facts)), style="dim")
    return shown


def _table(article: Article, marks: Marks) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("at", "mark", "words", "read as"):
        table.add_column(name, justify="right" if name == "at" else "left")
    for at, kind, words, meaning in sorted(_rows(article, marks)):
        table.add_row(str(at), kind, line(words, 70), line(meaning, 60))
    return table


def _rows(article: Article, marks: Marks) -> Iterator[Row]:
    def words(start: int, end: int) -> str:
        return article.text[start:end]

    for quantity in marks.quantities:
        yield (
            quantity.start,
            quantity.kind,
            words(quantity.start, quantity.end),
            figures.amount(quantity.amount),
        )
    for time in marks.times:
        yield (
            time.start,
            "date",
            words(time.start, time.end),
            f"{time.value} → {figures.dates(time.interval.earliest, time.interval.latest)}",
        )
    for mention in marks.mentions:
        if mention.form != "pronoun":
            name = marks.chains[mention.chain].name if mention.chain < len(marks.chains) else ""
            role = f", {_at(article, mention.role)}" if mention.role else ""
            yield mention.start, mention.kind, words(mention.start, mention.end), name + role
    for quotation in marks.quotations:
        speaker = (
            marks.chains[quotation.chain].name
            if quotation.chain is not None and quotation.chain < len(marks.chains)
            else "not named"
        )
        first, last = quotation.content[0], quotation.content[-1]
        yield first.start, f"{quotation.kind} quote", words(first.start, last.end), speaker


def _at(article: Article, span: Span) -> str:
    return article.text[span.start : span.end]
