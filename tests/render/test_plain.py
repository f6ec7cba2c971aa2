"""The account on a terminal and as Markdown."""

import msgspec
import pytest

from variorum.render import render_markdown, render_text

from .ferry import account, empty


def test_the_first_screen_is_what_an_editor_would_put_first() -> None:
    first = "\n".join(render_text(account()).splitlines()[:24])
    for words in (
        "Ferry sinks off Port Alda",
        "6 reports",
        "5 independent lines of origin",
        "How many people died",
        "at least 12 – 31",
        "hospital officials, in Daily Beacon",
        "“rose to 17”",
    ):
        assert words in first


@pytest.mark.parametrize("width", [40, 80, 140])
def test_lines_keep_to_the_width_and_plain_means_plain(width: int) -> None:
    shown = render_text(account(), width=width)
    assert max(len(row) for row in shown.splitlines()) <= width
    assert "\x1b" not in shown


def test_colour_is_there_when_asked() -> None:
    assert "\x1b[" in render_text(account(), colour=True)


def test_sections_in_order_and_odd_name_named() -> None:
    shown = render_text(account())
    places = [
        shown.index(words)
        for words in (
            "THE MAIN POINTS",
            "IN ONE REPORT ONLY",
            "EARLIER REPORTS",
            "WHO MUST DO WHAT",
            "HOW THEY ARE NAMED",
            "WHO SAID WHAT",
            "WHAT COULD NOT BE READ",
        )
    ]
    assert places == sorted(places)
    assert "! Orla Venn (in Daily Beacon only; elsewhere Ilra Venn)" in shown
    assert shown.index("by 10 May 2031") < shown.index("by 30 June 2031") < shown.index("by 31 December 2031")


def test_terminal_codes_in_reports_do_not_reach_the_terminal() -> None:
    whole = account()
    evil = msgspec.structs.replace(whole, title="\x1b[2Jgone\x07 [red]not markup[/red] \u202etxet")
    shown = render_text(evil)
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\u202e" not in shown
    assert "[red]not markup[/red]" in shown


def test_an_empty_account_can_be_printed() -> None:
    assert "A story without a headline" in render_text(empty())
    assert render_markdown(empty()).startswith("# ")


def test_markdown_holds_readings_and_escapes_words() -> None:
    shown = render_markdown(account())
    assert "### How many people died on the Meridian Star?" in shown
    assert "- **17 people**" in shown
    assert "<i>" not in shown.replace("\\<i\\>", "")
    assert "| by 10 May 2031 | Sound Line |" in shown


def test_one_report_alone_is_not_said_to_agree() -> None:
    alone = msgspec.structs.replace(empty(), articles=account().articles[:1])
    assert "there is no second report to set it against" in render_text(alone)
    assert "do not differ" not in render_text(alone)
