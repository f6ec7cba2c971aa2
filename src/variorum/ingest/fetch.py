"""The only file that touches the network. In: an http(s) address. Out: the bytes of the page, its media type and final address.

Guarded: every address, also of every redirect, is resolved first and refused unless public; the connection then goes to the very
address that was checked, so a name that changes its mind between check and connection gains nothing. No cookies, no proxies from the
environment, a limit on time and size, GET only.
"""

import ipaddress
import socket
import time
from typing import Any
from urllib.parse import urljoin, urlsplit

import msgspec

from variorum.ingest.draft import ReadError
from variorum.options import IngestOptions

_AGENT = "variorum (+https://pypi.org/project/variorum/)"
_REDIRECTS = (301, 302, 303, 307, 308)
_DO = "Save the page from a browser and give that file."


class Page(msgspec.Struct, frozen=True):
    """What an address answered."""

    data: bytes
    media_type: str | None
    url: str


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet; also looks into IPv4 carried inside IPv6."""
    try:
        ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _resolve(url: str, options: IngestOptions) -> tuple[str, str]:
    """The host of an address and the IP to connect to; raises ReadError for anything that may not be fetched."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ReadError(
            "url_invalid", f"{url} is not a valid address: nothing was fetched. Check it."
        ) from None
    if parts.scheme not in ("http", "https") or not host:
        raise ReadError(
            "url_scheme",
            f"{url} is not an http or https address: nothing was fetched. Give a web address or a file.",
        )
    try:
        found = socket.getaddrinfo(
            host, port or (443 if parts.scheme == "https" else 80), type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError):
        raise ReadError(
            "url_unreachable",
            f"The site {host} of {url} cannot be found: nothing was fetched. Check the address and the connection.",
        ) from None
    addresses = [str(entry[4][0]) for entry in found]
    if not options.allow_private_addresses and not all(is_public(address) for address in addresses):
        raise ReadError(
            "url_private_address",
            f"{url} leads to a private or local address ({host}): it was not fetched, since reports come from public sites. {_DO}",
        )
    return host, addresses[0]


def _request(client: Any, url: str, host: str, address: str) -> Any:
    """A request that connects to `address` and speaks to `host`."""
    parts = urlsplit(url)
    where = f"[{address}]" if ":" in address else address
    port = f":{parts.port}" if parts.port else ""
    target = parts._replace(netloc=f"{where}{port}", fragment="").geturl()
    name = f"[{host}]" if ":" in host else host
    headers = {
        "Host": f"{name}{port}",
        "User-Agent": _AGENT,
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    }
    return client.build_request(
        "GET", target, headers=headers, extensions={"sni_hostname": host, "timeout": client.timeout.as_dict()}
    )


def _body(response: Any, url: str, options: IngestOptions, deadline: float) -> bytes:
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > options.max_bytes:
            raise ReadError(
                "too_large",
                f"{url} sends more than {options.max_bytes / 1e6:,.0f} MB: it was not read. {_DO}",
            )
        if time.monotonic() > deadline:
            raise ReadError("url_timeout", _slow(url, options))
    return bytes(data)


def _slow(url: str, options: IngestOptions) -> str:
    return f"{url} did not answer within {options.timeout_s:g} seconds: nothing was read from it. Try again later, or save the page and give the file."


def _status_message(url: str, status: int) -> str:
    reason = {404: "the page does not exist", 410: "the page was taken down", 401: "a login is needed", 402: "a payment is needed", 403: "the site refuses programs", 429: "too many requests", 451: "barred for legal reasons"}  # fmt: skip
    what = reason.get(status, "the site has an error" if status >= 500 else "no page was sent")
    return f"{url} answered {status} ({what}): nothing was read from it. Check the address, or save the page from a browser and give that file."


def fetch(url: str, options: IngestOptions) -> Page:
    """The page behind an address, redirects followed by hand; raises ReadError with one sentence for whatever went wrong."""
    import httpx2  # noqa: PLC0415 - for addresses only

    deadline = time.monotonic() + 2 * options.timeout_s
    here = url.strip()
    try:
        with httpx2.Client(follow_redirects=False, timeout=options.timeout_s, trust_env=False) as client:
            for _ in range(options.max_redirects + 1):
                host, address = _resolve(here, options)
                response = client.send(_request(client, here, host, address), stream=True)
                try:
                    status, target = response.status_code, response.headers.get("location")
                    if status in _REDIRECTS and target:
                        here = urljoin(here, target)
                        continue
                    if status != 200:
                        raise ReadError("url_status", _status_message(url, status))
                    return Page(
                        _body(response, url, options, deadline), response.headers.get("content-type"), here
                    )
                finally:
                    response.close()
    except httpx2.TimeoutException:
        raise ReadError("url_timeout", _slow(url, options)) from None
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
        raise ReadError(
            "url_unreachable",
            f"{url} cannot be reached ({error or type(error).__name__}): nothing was fetched. Check the address and the connection.",
        ) from None
    raise ReadError(
        "url_redirects",
        f"{url} redirects more than {options.max_redirects} times: nothing was read from it. {_DO}",
    )
