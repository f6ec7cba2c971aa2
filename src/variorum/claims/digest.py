"""Digest: where other news begins. In: the text of an article. Out: the place from which it tells of something else.

Newspapers that print agency copy close a report with the day's other items under a heading of their own: "IN OTHER NEWS". What stands
there is no part of the story, and an accident's dead would meet the story's. Refuses headings in the first half, and
"Elsewhere" unless printed in capitals: it may open a paragraph of the same story.
"""

import re

from variorum.lang.load import load_table


def digest_at(text: str) -> int:
    """Where the other items begin; the end of the text where there are none."""
    table = load_table("en", "boilerplate")["digest"]
    capitals = [re.escape(run.upper()) for run in table["capitals"]]
    plain = [f"(?i:{re.escape(run)})" for run in table["headings"]]
    heading = re.compile(rf"^[ \t]*(?:{'|'.join([*capitals, *plain])})[ \t]*:?[ \t]*$", re.MULTILINE)
    found = heading.search(text, len(text) // 2)
    return found.start() if found else len(text)
