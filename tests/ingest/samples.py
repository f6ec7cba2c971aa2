"""Invented reports in every file type, made by hand: pages, PDFs and archives as small as the readers allow."""

import gzip
import json

SENTENCES = (
    "The river Osk rose over its banks on Monday night and killed at least 12 people in the province of Varn, the governor said on Tuesday.",
    "Rescuers were looking for nine others, among them four children, after two bridges gave way near the town of Lomm, officials told Reuters.",
    "“We lost the whole street within an hour,” said Mara Ilic, a teacher who spent the night on a roof with her neighbours.",
    "The weather service expects rain until Friday. Schools will stay closed until July 8, the ministry of education said in a statement.",
    "The government promised 3 million crowns for families who lost their homes, more than after the flood of 2011.",
)
HEADLINE = "Flood kills twelve in Osk valley"
REPORT = "\n\n".join((HEADLINE, *SENTENCES))

_LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {
            "@type": "NewsArticle",
            "headline": HEADLINE,
            "datePublished": "2016-07-05T09:12:00+01:00",
            "dateModified": "2016-07-06T10:00:00+01:00",
            "author": [{"@type": "Person", "name": "Jane Doe"}],
            "publisher": {"@type": "Organization", "name": "Riverton Daily News"},
        }
    ],
}


def page(body: tuple[str, ...] = SENTENCES, *, linked: dict | None = None, charset: str = "") -> str:
    """A news page with menu, cookie bar, picture, side bar and footer."""
    data = json.dumps(linked or _LINKED)
    words = "".join(f"<p>{sentence}</p>" for sentence in body)
    return f"""<!DOCTYPE html><html lang="en-GB"><head>{charset}<title>{HEADLINE} - Riverton Daily News</title>
<meta property="og:site_name" content="Riverton Daily News"><meta property="og:title" content="{HEADLINE} | Riverton Daily News">
<link rel="canonical" href="https://riverton.example/2016/07/04/flood"><script type="application/ld+json">{data}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><div class="cookie">We use cookies to improve your experience.</div>
<main><article><h1>{HEADLINE}</h1><figure><img src="a.jpg"><figcaption>A woman crosses a flooded street in Lomm. Photo: Ann Example</figcaption></figure>
{words}<p>Also read: <a href="x">How floods are measured</a></p></article></main>
<aside><h3>Most read</h3><ul><li><a href="1">Minister resigns over tax affair</a></li></ul></aside>
<footer><p>© 2016 Riverton Daily News. All rights reserved.</p></footer></body></html>"""


def bare_page() -> str:
    """A page that says nothing about itself."""
    return f"<html><body><h1>{HEADLINE}</h1>" + "".join(f"<p>{s}</p>" for s in SENTENCES) + "</body></html>"


def warc_record(
    url: str, body: bytes, media: str = "text/html; charset=utf-8", status: str = "200 OK"
) -> bytes:
    """One response record."""
    answer = (
        f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2016-09-26T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-1234567890ab>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def warc(*, packed: bool = False) -> bytes:
    """Two pages, a picture and an error in one archive."""
    records = (
        warc_record("https://riverton.example/a", page().encode()),
        warc_record("https://riverton.example/a.png", b"\x89PNG....", "image/png"),
        warc_record("https://other.example/2016/07/06/b", bare_page().encode()),
        warc_record("https://other.example/gone", b"<html><p>not found</p></html>", status="404 Not Found"),
    )
    return b"".join(gzip.compress(record) if packed else record for record in records)


def pdf(pages: list[list[tuple[int, int, int, str]]]) -> bytes:
    """A PDF of (x, y, size, words) lines."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        fonts = "<< /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {fonts} /Contents {5 + 2 * number} 0 R >>"
        )
        content = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET" for x, y, size, words in lines)
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()


def pdf_page(number: int, lines: list[str], headline: str | None = None) -> list[tuple[int, int, int, str]]:
    """A printed page with running head and page number; an empty line is a gap."""
    placed = [(60, 800, 8, "Riverton Daily News   5 July 2016"), (290, 30, 8, str(number))]
    if headline:
        placed.append((60, 770, 20, headline))
    y = 740
    for line in lines:
        if line:
            placed.append((60, y, 11, line))
        y -= 14
    return sorted(placed, key=lambda item: -item[1])
