"""Items of feeds as a library keeps them: by what they are known again, and as JSON while they are aside."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, replace
from datetime import date, timedelta
from typing import Final

from paperdesk.formats.paperdesk_json import from_json, to_json
from paperdesk.model.feed import FeedItem, Popularity
from paperdesk.model.kept_json import kept_table
from paperdesk.model.paper import Paper
from paperdesk.model.sight import known_by
from paperdesk.store.facts import title_hash

OLDEST: Final = date(1900, 1, 1)
AHEAD: Final = timedelta(days=2)
"""A feed may live in another time zone, but not further in the future."""
_PREFERRED: Final = ("arxiv", "doi")


def trace_of(paper: Paper) -> str:
    """By what a paper is known again when it is deleted for good: an identifier, or else its title."""
    found = dict(known_by(paper))
    for scheme in (*_PREFERRED, *found):
        if normal := found.get(scheme):
            return f"{scheme}:{normal}"
    return f"title:{title_hash(paper.title)}" if paper.title else ""


def are_two(one: str, other: str) -> bool:
    """Whether two traces are identifiers of one scheme that differ, and so of two papers for certain."""
    scheme, _, _ = one.partition(":")
    return one != other and scheme != "title" and other.startswith(f"{scheme}:")


def is_another(trace: str, paper: Paper) -> bool:
    """Whether what a feed says of a paper is for certain not of the one with this trace.

    A title alone may have been mended since; but who mends it does not at once find an identifier, too.
    """
    now = trace_of(paper)
    by_title = trace.startswith("title:") and not now.startswith("title:")
    return are_two(trace, now) or (by_title and trace != f"title:{title_hash(paper.title)}")


def digest_of(item: FeedItem, filters: str) -> str:
    """What is the same as long as an item says the same of its paper, and the same filters hold."""
    said = repr((item.paper, item.submitted_by, item.replaces, filters))
    return hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=12).hexdigest()


def day_of(item: FeedItem, today: str) -> str:
    """The day on which the feed had an item; today when it does not say, or nothing that can be."""
    try:
        day = date.fromisoformat(item.published[:10])
        sensible = OLDEST <= day <= date.fromisoformat(today) + AHEAD
    except (ValueError, OverflowError):
        return today
    return day.isoformat() if sensible else today


def item_to_json(item: FeedItem) -> str:
    """An item with all that it says, for one that is kept aside."""
    said = {
        "paper": to_json(item.paper),
        "published": item.published,
        "submitted_by": item.submitted_by,
        "popularity": astuple(item.popularity),
        "replaces": item.replaces,
    }
    return json.dumps(said, ensure_ascii=False)


def item_from_json(guid: str, text: str) -> FeedItem | None:
    """The item that `item_to_json` wrote; None for what it cannot have written."""
    said = kept_table(text)
    try:
        paper = from_json(said["paper"])
        popularity = Popularity(*(each if isinstance(each, int) else None for each in said["popularity"]))
        published, submitted_by = str(said["published"]), str(said["submitted_by"])
    except (LookupError, TypeError, ValueError):
        return None
    plain = replace(paper, added="", modified="", batch=None)
    return FeedItem(guid, plain, published, submitted_by, popularity, bool(said.get("replaces")))
