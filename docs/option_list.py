#!/usr/bin/env python3
"""Print every option with its default and its reason, as they stand in src/variorum/options.py. In: that file. Out: plain text."""

import ast
import re
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src" / "variorum" / "options.py"


def reason(lines: list[str], node: ast.AnnAssign) -> str:
    """The comment that belongs to an option: on one of its own lines."""
    found = (re.search(r"\s# (.+)$", line) for line in lines[node.lineno - 1 : node.end_lineno])
    return next((match[1] for match in found if match), "")


def main() -> int:
    """Print the classes in order."""
    text = SOURCE.read_text(encoding="utf-8")
    lines = text.splitlines()
    for group in ast.parse(text).body:
        if not isinstance(group, ast.ClassDef):
            continue
        print(f"{group.name} – {ast.get_docstring(group)}")
        for node in group.body:
            if (
                isinstance(node, ast.AnnAssign)
                and isinstance(node.target, ast.Name)
                and node.value is not None
            ):
                simple = isinstance(node.value, ast.Constant)
                value = f" = {ast.unparse(node.value)}" if simple else ""
                print(f"  {node.target.id}{value}" + (f": {told}" if (told := reason(lines, node)) else ""))
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
