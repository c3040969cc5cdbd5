"""What one kind of feed says, before it is known what is new of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, replace
from datetime import date
from typing import Final

from paperdesk.formats.assembling import clean
from paperdesk.model.feed import MOST_ITEMS, FeedItem
from paperdesk.model.paper import Name
from paperdesk.online.feeds.finding import guid_of

CUT: Final = f"It lists more than {MOST_ITEMS:,} papers; the first {MOST_ITEMS:,} were taken."

_TITLE: Final = 300
_GUID: Final = 500


@dataclass(frozen=True, slots=True)
class Said:
    """Items in the order of the feed, what it calls itself, and sentences about what could not be read."""

    items: tuple[FeedItem, ...] = ()
    title: str = ""
    told: tuple[str, ...] = ()


def said(items: Iterable[FeedItem], title: str = "", told: Iterable[str] = ()) -> Said:
    """The items, each once, no more of them than are taken."""
    once: dict[str, FeedItem] = {}
    for item in map(_sound, items):
        once.setdefault(item.guid, item)
    return Said(tuple(once.values())[:MOST_ITEMS], clean(title)[:_TITLE], (*told, *_cut(once)))


def told_lost(day: date) -> str:
    """The sentence about what came before a day and was never fetched."""
    return f"Days before {day.isoformat()} were missed and are not made up for any more."


def _sound(item: FeedItem) -> FeedItem:
    """An item with nothing in it that could not be kept."""
    guid = clean(item.guid) or guid_of(item.paper)
    if len(guid) > _GUID:
        guid = hashlib.sha256(guid.encode()).hexdigest()
    paper = replace(item.paper, authors=tuple(map(_sound_name, item.paper.authors)))
    return replace(item, guid=guid, paper=paper, submitted_by=clean(item.submitted_by)[:_TITLE])


def _sound_name(name: Name) -> Name:
    parts = astuple(name)
    sound = tuple(map(clean, parts))
    return name if sound == parts else Name(*sound)


def _cut(items: Mapping[str, FeedItem]) -> tuple[str, ...]:
    return (CUT,) if len(items) > MOST_ITEMS else ()
