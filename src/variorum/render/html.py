"""The account as one page. In: an account. Out: HTML that needs no network."""

from markupsafe import escape

from variorum.model.account import Account
from variorum.render.text import render_text


def render_html(account: Account) -> str:
    """The account as one self-contained page."""
    return f"<!doctype html><html lang='en'><meta charset='utf-8'><title>{escape(account.title)}</title><pre>{escape(render_text(account))}</pre></html>"
