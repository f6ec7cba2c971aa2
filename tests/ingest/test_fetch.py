"""The network guard, against a server on this machine. No test leaves it."""

import contextlib
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from samples import page

from variorum.errors import SourceError
from variorum.ingest import read_sources
from variorum.ingest.fetch import is_public
from variorum.options import IngestOptions

OPEN = IngestOptions(allow_private_addresses=True, timeout_s=0.5, max_redirects=3, max_bytes=100_000)


class Site(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/ok":
            self.answer(200, page().encode(), Content_Type="text/html; charset=utf-8")
        elif self.path == "/moved":
            self.answer(302, Location="/ok")
        elif self.path == "/loop":
            self.answer(302, Location="/loop")
        elif self.path == "/inside":
            self.answer(302, Location="http://10.1.2.3/secret")
        elif self.path == "/file":
            self.answer(302, Location="file:///etc/passwd")
        elif self.path == "/big":
            self.answer(200, b"x" * 200_000, Content_Type="text/plain")
        elif self.path == "/slow":
            time.sleep(1.5)
            with contextlib.suppress(OSError):  # the reader has gone
                self.answer(200)
        elif self.path == "/host":
            self.answer(
                200,
                f"Host\n\nThe site was asked for {self.headers['Host']} by a careful reader on Monday.".encode(),
                Content_Type="text/plain",
            )
        else:
            self.answer(int(self.path.strip("/")))


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def problem(url, options=OPEN):
    with pytest.raises(SourceError) as error:
        read_sources([url], options=options)
    return str(error.value)


@pytest.mark.parametrize("path", ["/ok", "/moved"])
def test_a_page_is_read_and_redirects_are_followed(site, path):
    articles, problems = read_sources([site + path], options=OPEN)
    assert problems == []
    assert articles[0].publisher == "Riverton Daily News"
    assert articles[0].name == site + path


def test_the_site_is_asked_by_its_name(site):
    port = site.rsplit(":", 1)[1]
    articles, _ = read_sources([f"http://localhost:{port}/host"], options=OPEN)
    assert f"asked for localhost:{port}" in articles[0].text


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/404", "answered 404 (the page does not exist)"),
        ("/403", "answered 403"),
        ("/500", "answered 500 (the site has an error)"),
        ("/loop", "redirects more than 3 times"),
        ("/file", "is not an http or https address"),
        ("/big", "sends more than"),
        ("/slow", "did not answer within 0.5 seconds"),
    ],
)
def test_what_can_go_wrong(site, path, sentence):
    assert sentence in problem(site + path)


def test_private_addresses_are_refused_unless_allowed(site):
    assert "private or local address" in problem(site + "/ok", IngestOptions(timeout_s=0.5))
    assert "private or local address" in problem("http://localhost/ok", IngestOptions(timeout_s=0.5))


def test_a_redirect_into_a_private_network_is_refused(site, monkeypatch):
    monkeypatch.setattr("variorum.ingest.fetch.is_public", lambda address: address == "127.0.0.1")
    message = problem(site + "/inside", IngestOptions(timeout_s=0.5))
    assert "http://10.1.2.3/secret leads to a private or local address" in message


def test_an_unknown_site():
    assert "cannot be found" in problem("http://no-such-site.invalid/a")


def test_a_bad_address():
    assert "not a valid address" in problem("http://[::1/a")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.0.0.1", False),
        ("192.168.1.1", False),
        ("172.16.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("not an address", False),
    ],
)
def test_which_addresses_are_public(address, public):
    assert is_public(address) is public
