"""What one kind of feed says, before it is known what is new of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from paperdesk.model.feed import MOST_ITEMS, FeedItem

CUT: Final = f"It lists more than {MOST_ITEMS:,} papers; the first {MOST_ITEMS:,} were taken."


@dataclass(frozen=True, slots=True)
class Said:
    """Items in the order of the feed, what it calls itself, and sentences about what could not be read."""

    items: tuple[FeedItem, ...] = ()
    title: str = ""
    told: tuple[str, ...] = ()


def said(items: Iterable[FeedItem], title: str = "", told: Iterable[str] = ()) -> Said:
    """The items, each once, no more of them than are taken."""
    once: dict[str, FeedItem] = {}
    for item in items:
        once.setdefault(item.guid, item)
    return Said(tuple(once.values())[:MOST_ITEMS], title, (*told, *_cut(once)))


def _cut(items: Mapping[str, FeedItem]) -> tuple[str, ...]:
    return (CUT,) if len(items) > MOST_ITEMS else ()
