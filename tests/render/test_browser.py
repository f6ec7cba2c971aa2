"""The page in a real browser: no errors, nothing loaded, nothing wider than a phone, words found at their place. Skips without chromium."""

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import msgspec
import pytest

from variorum.render import render_html

from .ferry import account, empty

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: the page cannot be looked at")

PROBE = """<!doctype html><meta charset="utf-8"><body style="margin:0"><iframe id="f" src="page.html" style="border:0;width:WIDTHpx;height:844px"></iframe>
<pre id="result"></pre><script>
addEventListener("load", () => {
  const view = document.getElementById("f").contentWindow, page = view.document, root = page.documentElement;
  const wide = [...page.querySelectorAll("main *")].filter((e) => !e.closest("svg") && e.getBoundingClientRect().right > WIDTH + 1).map((e) => e.className || e.tagName);
  const loaded = view.performance.getEntriesByType("resource").map((e) => e.name);
  const lost = [...page.querySelectorAll("a[href^='#']")].filter((a) => !page.getElementById(a.getAttribute("href").slice(1))).length;
  page.querySelectorAll("details").forEach((e) => (e.open = true));
  const broad = [...page.querySelectorAll(".why *")].filter((e) => e.getBoundingClientRect().right > WIDTH + 1).map((e) => e.className || e.tagName);
  const reader = page.getElementById("reader"), misses = [];
  const links = [...page.querySelectorAll("main a[data-report]")];
  for (const link of links.slice(0, 300)) {
    link.click();
    const marked = [...reader.querySelectorAll("mark")].map((e) => e.textContent).join("").replace(/\\s+/g, "");
    const whole = [...page.querySelectorAll("#article-" + link.dataset.report + " .report-text p")].map((p) => [Number(p.dataset.start), [...p.textContent]]);
    const from = Number(link.dataset.start), to = Number(link.dataset.end);
    const wanted = whole.map(([s, chars]) => chars.slice(Math.max(from - s, 0), Math.max(to - s, 0)).join("")).join("").replace(/\\s+/g, "");
    if (!reader.open || marked !== wanted || !marked) misses.push([link.textContent, marked, wanted]);
  }
  const flat = (text) => text.replace(/[\\s…“”]+/g, "");
  const folded = [...page.querySelectorAll(".why a[href^='#article-']")].slice(0, 60).map((a) => {
    a.click();
    return flat([...reader.querySelectorAll("mark")].map((e) => e.textContent).join("")).startsWith(flat(a.textContent));
  });
  const opened = reader.open, width = reader.getBoundingClientRect().width, focus = page.activeElement.className;
  view.document.dispatchEvent(new view.KeyboardEvent("keydown", { key: "Escape" }));
  document.getElementById("result").textContent = JSON.stringify({
    scroll: root.scrollWidth, wide, loaded, lost, broad, folded, clicked: links.length, misses, opened, width, focus, closed: !reader.open });
});
</script></body>"""


def look(folder: Path, html: str, width: int) -> tuple[dict, list[str]]:
    """What the browser saw, and what it complained of."""
    (folder / "page.html").write_text(html, encoding="utf-8")
    (folder / "probe.html").write_text(PROBE.replace("WIDTH", str(width)), encoding="utf-8")
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--enable-logging=stderr", "--v=0",
            "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={folder / 'profile'}", f"--window-size={width},844",
            "--virtual-time-budget=8000", "--dump-dom", (folder / "probe.html").as_uri(),
        ],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    found = re.search(r'<pre id="result">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found, done.stderr[-2000:]
    assert found[1], done.stderr[-2000:]
    return json.loads(unescape(found[1])), [row for row in done.stderr.splitlines() if "CONSOLE" in row]


@pytest.mark.parametrize("width", [360, 1280])
def test_page_in_a_browser(tmp_path: Path, width: int) -> None:
    seen, complaints = look(tmp_path, render_html(account()), width)
    assert complaints == []
    assert seen["loaded"] == []
    assert seen["lost"] == 0
    assert seen["wide"] == []
    assert seen["broad"] == [], "the fold-outs that say why fit a phone"
    assert seen["scroll"] <= width
    assert seen["clicked"] > 40
    assert len(seen["folded"]) > 10
    assert all(seen["folded"]), "their words open the reader at the same place"
    assert seen["misses"] == []
    assert seen["opened"]
    assert seen["width"] <= width
    assert seen["focus"] == "reader-close"
    assert seen["closed"]


def test_long_words_wrap_and_odd_characters_are_found(tmp_path: Path) -> None:
    whole = account()
    replace = msgspec.structs.replace
    text = (
        "🚢🚢 "
        + "x" * 3000
        + " 👩‍🚒 12 people died שלום "
        + "https://a.example/"
        + "y" * 500
        + "\n"
        + "A paragraph without an end " * 400
    )
    start = text.index("12 people")
    article = replace(whole.articles[0], text=text, blocks=(), publisher="P" * 120, headline="H" * 400)
    claim = replace(
        whole.claims[0], start=start, end=start + len("12 people died שלום"), exact="12 people died שלום"
    )
    finding = replace(
        whole.findings[0],
        question="Q" * 500,
        readings=(
            replace(
                whole.findings[0].readings[0], label="L" * 300, claims=(claim.id,), articles=(article.id,)
            ),
        ),
        relations=(),
    )
    long = replace(
        empty(), title="T" * 500, articles=(article, *whole.articles[1:]), claims=(claim,), findings=(finding,),
        commitments=(replace(whole.commitments[0], who="W" * 300, action="z" * 900, evidence=()),),
    )  # fmt: skip
    seen, complaints = look(tmp_path, render_html(long), 360)
    assert complaints == []
    assert seen["scroll"] <= 360
    assert seen["wide"] == []
    assert seen["clicked"] == 1
    assert seen["misses"] == []
