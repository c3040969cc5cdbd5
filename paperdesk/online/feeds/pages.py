"""Web pages that come instead of a feed, and the feeds that they name."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from paperdesk.online.errors import RefusedError, WrongKindError
from paperdesk.online.sources.markup import line
from paperdesk.online.targets import target

LOOKED_AT: Final = 1_000_000
MOST: Final = 20
_LOCAL: Final = (".local", ".localhost", ".internal", ".home.arpa", ".lan")
_HEADS: Final = (b"<!doctype html", b"<html", b"<head", b"<body")
_TYPES: Final = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
)
_LINK = re.compile(r"<(link|base)\s([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([A-Za-z]{1,20})\s{0,5}=\s{0,5}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))"""
)


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page names: its address and what it is called there, "" when it is not."""

    address: str
    title: str = ""


class PageInsteadError(WrongKindError):
    """A web page came where a feed was expected; `feeds` are those that it names."""

    def __init__(self, host: str, feeds: tuple[FeedLink, ...]) -> None:
        super().__init__(_told(host, feeds))
        self.feeds = feeds


def is_page(body: bytes) -> bool:
    """Whether these are the bytes of a web page."""
    return body[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HEADS)


def feeds_of_page(body: bytes, url: str) -> tuple[FeedLink, ...]:
    """The feeds that a web page at an address names, in its order, each once."""
    base, found = url, dict[str, FeedLink]()
    for match in _LINK.finditer(body[:LOOKED_AT].decode("utf-8", "replace")):
        values = _attributes(match[2])
        if match[1].lower() == "base":
            base = web_address(values.get("href", ""), url) or base
        elif (address := _feed_address(values, base)) and _may_be_offered(address, url):
            found.setdefault(address, FeedLink(address, line(values.get("title", ""))[:200]))
    return tuple(found.values())[:MOST]


def web_address(text: str, base: str = "") -> str:
    """An address that may be opened: http or https with a host; "" for any other."""
    if "\\" in text:
        return ""  # some programs take these for slashes, others do not
    try:
        address = urljoin(base, text.strip()[:2_000])
        target(address)
    except (ValueError, RefusedError):
        return ""
    return address


def _feed_address(values: dict[str, str], base: str) -> str:
    named = "alternate" in values.get("rel", "").lower().split()
    if not named or values.get("type", "").partition(";")[0].strip().lower() not in _TYPES:
        return ""
    return web_address(values.get("href", ""), base)


def _may_be_offered(address: str, page: str) -> bool:
    """Whether it is the page's own host or a public one: no stranger is to lead into the local network.

    What the user takes from the offers counts as typed in, and so may be asked for anywhere.
    """
    there, here = target(address), target(page)
    if there.authority == here.authority:
        return True
    public = "." in there.host and not there.host.endswith(_LOCAL) and ":" not in there.authority
    return public and not there.host.replace(".", "").isdigit()


def _attributes(text: str) -> dict[str, str]:
    return {
        found[1].lower(): html.unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(text)
    }


def _told(host: str, feeds: tuple[FeedLink, ...]) -> str:
    named = ", ".join(feed.address for feed in feeds[:3])
    if not feeds:
        return f"{host} sent a web page instead of a feed, and it names none; look for one in your browser."
    return f"{host} sent a web page instead of a feed; feeds that it names: {named}."
