#!/usr/bin/env python3
"""Hold the docs to the code.

    python docs/check.py            # fails, naming each thing that does not hold
    python docs/check.py --write    # put the present output of the product into the pages first

In: README.md, CONTRIBUTING.md, docs/**/*.md, eval/README.md and src/. Out: nothing, or one line for each fault and exit status 1. Checked:
links inside the repository; that every finding kind, reason code, relation kind, command, option class and problem code used in
src is documented; Python snippets that begin with `>>>`; and blocks of real output, which stand between
`<!-- output: COMMAND | PART; PART -->` and `<!-- end -->`. A PART is `head` (the first block), `all`, `20 lines`, or words of
the block that is meant. The pairs of reports on the pages of docs/reasons are run, see reason_pages.py.
Refuses to check what needs the network: links to other sites are left alone.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parent))
import reason_pages

from variorum import options
from variorum.cli import _COMMANDS
from variorum.model.finding import FindingKind, ReasonCode, RelationKind

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "eval" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]  # fmt: skip
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
OUTPUT = re.compile(r"<!-- output: (.+?) \| (.+?) -->\n.*?<!-- end -->", re.DOTALL)


def anchor(heading: str) -> str:
    """The anchor that code forges give a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def check_links(page: Path, text: str) -> list[str]:
    """Links to files and headings of the repository that lead nowhere."""
    found = []
    for target in LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, part = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        if not path.exists():
            found.append(f"{shown(page)}: link to {target}, which is not there")
        elif part and path.suffix == ".md":
            headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
            if part not in map(anchor, headings):
                found.append(f"{shown(page)}: {name or 'this page'} has no heading #{part}")
    return found


def shown(page: Path) -> str:
    """A page's path for people."""
    return str(page.relative_to(ROOT))


def check_words() -> list[str]:
    """Names the code uses that no page explains."""

    def missing(page: str, what: str, names: list[str], form: str) -> list[str]:
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        return [
            f"docs/{page}: the {what} {name!r} is not documented"
            for name in names
            if form.format(name) not in text
        ]

    classes = [name for name in vars(options) if name.endswith("Options") or name == "Options"]
    fields = [field for name in classes for field in getattr(options, name).__struct_fields__]
    return [
        *missing("glossary.md", "finding kind", list(get_args(FindingKind)), "| {} |"),
        *missing("reasons.md", "relation kind", list(get_args(RelationKind)), "`{}`"),
        *missing("reasons.md", "reason code", list(get_args(ReasonCode)), "| [{}]"),
        *[
            f"docs/reasons: {code} has no page"
            for code in get_args(ReasonCode)
            if not (ROOT / "docs" / "reasons" / f"{code.lower()}.md").exists()
        ],
        *missing("commands.md", "command", list(_COMMANDS), "variorum {}"),
        *missing("options.md", "option class", classes, "{}"),
        *missing("options.md", "option", fields, "\n  {}"),
        *missing("problems.md", "problem code", problem_codes(), "`{}`"),
    ]


def problem_codes() -> list[str]:
    """Every code a Problem or a ReadError is made with, and those of walls and addresses, as far as plain text shows them."""
    made = re.compile(r'(?:Problem|ReadError)\(\s*(?:code=)?"([a-z_]+)"')
    return sorted(
        {
            code
            for path in (ROOT / "src").rglob("*.py")
            for code in made.findall(path.read_text(encoding="utf-8"))
        }
    )


def check_snippets(page: Path, text: str) -> list[str]:
    """Python sessions in a page, run as doctests from the root of the repository."""
    if ">>> " not in text:
        return []
    plain = re.sub(r"^```.*$", "", text, flags=re.MULTILINE)
    test = doctest.DocTestParser().get_doctest(plain, {}, shown(page), str(page), 0)
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(
        test, out=said.append
    )
    return [f"{shown(page)}: {''.join(said).strip()}"] if said else []


@cache
def output_of(command: str) -> str:
    """What a command prints, run from the root of the repository with the interpreter that runs this check."""
    words = shlex.split(command)
    if words[0] == "variorum":
        words[:1] = [sys.executable, "-m", "variorum.cli"]
    done = subprocess.run(
        words, capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, "COLUMNS": "110"}
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command} failed: {done.stderr.strip()}")
    return "\n".join(line.rstrip() for line in done.stdout.splitlines())


def excerpt(command: str, parts: str) -> str:
    """The blocks of a command's output that are asked for."""
    blocks = [block.strip("\n") for block in re.split(r"\n\s*\n", output_of(command))]
    chosen = []
    for part in (part.strip() for part in parts.split(";")):
        if part == "all":
            return "\n\n".join(blocks)
        if part.endswith(" lines"):
            return "\n".join(output_of(command).splitlines()[: int(part.split()[0])])
        block = blocks[0] if part == "head" else next((b for b in blocks if part in b), None)
        if block is None:
            raise SystemExit(
                f"the output of `{command}` has no block with {part!r} any more: choose another one"
            )
        chosen.append(block)
    return "\n\n".join(chosen)


def refreshed(text: str) -> str:
    """The page with the present output in its output blocks."""

    def fill(match: re.Match[str]) -> str:
        command, parts = match[1], match[2]
        return f"<!-- output: {command} | {parts} -->\n```\n{excerpt(command, parts)}\n```\n<!-- end -->"

    return OUTPUT.sub(fill, text)


def main() -> int:
    write = "--write" in sys.argv[1:]
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        fresh = reason_pages.refreshed(page, refreshed(text))
        if fresh != text and write:
            page.write_text(fresh, encoding="utf-8")
        elif fresh != text:
            found.append(
                f"{shown(page)}: shows output the product no longer gives; run docs/check.py --write"
            )
        if "These reports do not give" in fresh:
            found.append(f"{shown(page)}: its pair of reports does not give the reason")
        found += check_links(page, fresh) + check_snippets(page, fresh)
    found += check_words()
    print(*found, sep="\n") if found else print(f"{len(PAGES)} pages hold")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
