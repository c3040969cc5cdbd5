"""Which feed the arguments of a command are about, and what they say of it."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress
from dataclasses import replace
from itertools import chain, count
from typing import TYPE_CHECKING

from paperdesk.model.errors import PaperDeskError

if TYPE_CHECKING:
    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed


def named_feed(library: Library, text: str) -> Feed:
    """The feed of a name, an address, or the short form that it can be added by."""
    from paperdesk.library.feeding.spelling import feed_of
    from paperdesk.library.feeding.subscriptions import feeds, named

    try:
        return named(library, text)
    except PaperDeskError:
        with suppress(PaperDeskError):
            meant = feed_of(text)
            for feed in feeds(library):
                if (feed.kind, feed.address) == (meant.kind, meant.address):
                    return feed
        raise


def free_name(library: Library, name: str) -> str:
    """A name that no feed has: many feeds may be at one host."""
    from paperdesk.library.feeding.subscriptions import feeds

    taken = {feed.name.casefold() for feed in feeds(library)}
    names = chain((name,), (f"{name} ({number})" for number in count(2)))
    return next(each for each in names if each.casefold() not in taken)


def with_options(feed: Feed, arguments: Namespace) -> Feed:
    """A feed with what the options say of it."""
    given = {
        "name": arguments.name,
        "include": arguments.include,
        "exclude": arguments.exclude,
        "keep_unread": arguments.keep_unread,
    }
    return replace(feed, **{name: value for name, value in given.items() if value is not None})
