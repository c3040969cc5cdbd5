"""Addresses as people and servers write them, taken apart in one strict way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from typing import Final
from urllib.parse import quote, urljoin

from paperdesk.online.errors import RefusedError

PORTS: Final = {"http": 80, "https": 443}
LONGEST: Final = 8_000

_URL = re.compile(r"(https?)://([^/?#\\]*)((?:/[^?#]*)?)(\?[^#]*)?(?:#.*)?", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\[\]:@%\s]+)(?::([0-9]{1,5}))?")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMERIC = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)")
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_KEPT: Final = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: a host in ASCII and lower case, and `path` with the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port, the port only when it is not the scheme's own."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.authority}{self.path}"

    @property
    def shown(self) -> str:
        """Host and path without the query, which may tell what somebody looks for."""
        return self.authority + self.path.partition("?")[0]


def target(url: str) -> Target:
    """Take an address apart; RefusedError when it is none that may be asked."""
    if len(url) > LONGEST:
        raise RefusedError(f"The address is longer than {LONGEST:,} characters; nothing was sent.")
    if _CONTROL.search(url):
        raise RefusedError("The address holds spaces or control characters; nothing was sent.")
    found = _URL.fullmatch(url)
    if not found:
        raise RefusedError(_no_web_address(url))
    scheme = found[1].lower()
    host, port = _host_and_port(found[2])
    path = quote(found[3] or "/", safe=_KEPT) + quote(found[4] or "", safe=_KEPT)
    return Target(scheme, host, PORTS[scheme] if port is None else port, path)


def redirected(before: Target, location: str) -> Target:
    """Where a redirect leads; RefusedError when it may not be followed."""
    try:
        text = location.encode("latin-1").decode("utf-8")  # header bytes; people write UTF-8 into them
    except UnicodeError:
        text = location
    after = target(urljoin(before.url, text.strip(" ").replace(" ", "%20")))
    if before.scheme == "https" and after.scheme == "http":
        raise RefusedError(
            f"{before.host} wants to lead from an encrypted address to one that others can listen to, on "
            f"{after.host}; that was not followed."
        )
    return after


def authority(url: str) -> str:
    """Host and port of an address the user has typed, as `Request.typed` wants it."""
    return target(url).authority


def _no_web_address(url: str) -> str:
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in PORTS:
        return f"Only http and https addresses are asked, not {scheme[1].lower()}; nothing was sent."
    return "This is no address of the web; it must look like https://example.org/page. Nothing was sent."


def _host_and_port(text: str) -> tuple[str, int | None]:
    if "@" in text:
        raise RefusedError("The address holds a name or a password before the host; nothing was sent.")
    found = _AUTHORITY.fullmatch(text)
    if not found:
        raise RefusedError("The address has no host that makes sense; nothing was sent.")
    port = int(found[2]) if found[2] else None
    if port is not None and not 0 < port < 65536:
        raise RefusedError(f"There is no port {port}; nothing was sent.")
    host = found[1]
    return (_ipv6(host) if host.startswith("[") else _name(host)), port


def _ipv6(host: str) -> str:
    try:
        return str(IPv6Address(host[1:-1]))
    except ValueError:
        raise RefusedError("The address has no host that makes sense; nothing was sent.") from None


def _name(host: str) -> str:
    """A host name in ASCII without a dot at its end, or an IPv4 address in its one plain form."""
    try:
        name = host.removesuffix(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        name = ""
    labels = name.split(".")
    if len(name) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise RefusedError("The address has no host that makes sense; nothing was sent.")
    if _NUMERIC.fullmatch(labels[-1]):
        try:
            return str(IPv4Address(name))
        except ValueError:
            raise RefusedError(
                f"The host {name} is a number that hides which address it is; nothing was sent."
            ) from None
    return name
