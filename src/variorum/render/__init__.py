"""Account → page, text, Markdown, calendar. Sees one account; the only room that makes sentences; refuses to judge, and to trust a report's markup."""

from variorum.render.html import render_html
from variorum.render.markdown import render_markdown
from variorum.render.text import render_text

__all__ = ["render_html", "render_markdown", "render_text"]
