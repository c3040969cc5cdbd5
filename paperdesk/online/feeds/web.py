"""Any feed at an address: RSS of all versions, Atom, JSON Feed."""

from __future__ import annotations

from typing import Any, Final

from paperdesk.formats.xml.records import require_no_subset
from paperdesk.model.errors import PaperDeskError
from paperdesk.model.feed import Feed, FeedState
from paperdesk.online.errors import NonsenseError, SignInPageError
from paperdesk.online.feeds.asking import FeedAsking
from paperdesk.online.feeds.entries import items_of
from paperdesk.online.feeds.pages import PageInsteadError, feeds_of_page, is_page
from paperdesk.online.feeds.said import Said, said
from paperdesk.online.request import Reply
from paperdesk.online.sources.markup import line
from paperdesk.online.targets import target

ACCEPT: Final = (
    *("application/atom+xml", "application/rss+xml", "application/feed+json", "application/json"),
    *("application/xml", "text/xml", "text/html"),
)
BROKEN: Final = "The feed breaks off or is malformed; what could be read was taken."
_HEAD: Final = 100_000


def fetch(asking: FeedAsking, feed: Feed, state: FeedState) -> Said:
    """The entries of a feed."""
    reply = asking.get(asking.base, ACCEPT)
    _require_feed(reply, asking.base)
    found = asking.parser.parse(reply.body, reply.header("content-type"))
    if not found.get("version") and not found.get("entries"):
        raise NonsenseError(f"{target(reply.url).host} sent something that is no feed, so nothing was read.")
    items = list(items_of(found, reply.url, asking.clock()))
    told = [*([BROKEN] if found.get("broken") else []), *_left_out(items.count(None))]
    return said((item for item in items if item), _title(found), told)


def _require_feed(reply: Reply, asked: str) -> None:
    """Raise an error for a web page, and for a feed that would define what it is made of."""
    host = target(reply.url).host
    if is_page(reply.body):
        before = target(asked)
        if before.scheme == "http" and before.host != host:
            raise SignInPageError(
                f"Instead of {before.host}, a web page of {host} answered. Perhaps this network wants you "
                "to sign in first: open any page in your browser and try again."
            )
        raise PageInsteadError(host, feeds_of_page(reply.body, reply.url))
    try:
        require_no_subset(reply.body[:_HEAD].decode("utf-8", "replace"))
    except PaperDeskError:
        raise NonsenseError(
            f"The feed of {host} defines its own document type, which may be harmful; it was not read."
        ) from None


def _title(found: Any) -> str:
    return line(str(found.get("title") or ""))


def _left_out(count: int) -> list[str]:
    if count == 1:
        return ["An entry that has neither a title nor a text nor an identifier was left out."]
    return (
        [f"{count:,} entries have neither title nor text nor identifier; they were left out."]
        if count
        else []
    )
