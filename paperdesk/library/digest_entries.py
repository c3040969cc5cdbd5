"""What feeds said of the papers of a digest: how much they were read, who submitted them, who had them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from paperdesk.formats.digest.contents import Entry
from paperdesk.library.feeding.days import feed_query
from paperdesk.model.feed import Popularity

if TYPE_CHECKING:
    from datetime import date

    from paperdesk.library.library import Library
    from paperdesk.model.feed import Feed
    from paperdesk.model.paper import Paper
    from paperdesk.store.feed_items import StoredItem
    from paperdesk.store.popularity import Measured


def entries_of(library: Library, papers: Sequence[Paper]) -> list[Entry]:
    """An entry for each paper, in their order."""
    store = library.tables(to_read=True)
    ids = [paper.id for paper in papers]
    names = {feed.id: feed.name for feed in store.feeds.all()}
    if not names:
        return [Entry(paper) for paper in papers]
    said: dict[int | None, list[StoredItem]] = defaultdict(list)
    for item in store.feed_items.of(ids):
        said[item.paper].append(item)
    read = store.popularity.of(ids)
    return [
        Entry(
            paper,
            latest(read.get(paper.id, ())),
            next((item.submitted_by for item in said[paper.id] if item.submitted_by), ""),
            tuple(dict.fromkeys(names[item.feed] for item in said[paper.id])),
        )
        for paper in papers
    ]


def latest(measured: Iterable[Measured]) -> Popularity:
    """What was said last of each number, of days in their order."""
    found = Popularity()
    for each in measured:
        values = each.popularity
        known = {name: getattr(values, name) for name in Popularity.__slots__}
        found = replace(found, **{name: value for name, value in known.items() if value is not None})
    return found


def days_in_feed(
    library: Library, feed: Feed, first: date, last: date | None, sort: str = "-added"
) -> dict[int, str]:
    """The papers on the desk that a feed had on some days, each with the last of them (ISO 8601)."""
    ids = library.find(feed_query(feed, first, last), sort).ids()
    begin, end = first.isoformat(), last.isoformat() if last else "9999"
    found: dict[int, str] = {}
    for item in library.tables(to_read=True).feed_items.of(ids):
        day = item.day[:10] or item.first[:10]
        if item.feed == feed.id and item.paper is not None and begin <= day <= end:
            found[item.paper] = max(day, found.get(item.paper, ""))
    return {paper: found[paper] for paper in ids if paper in found}
