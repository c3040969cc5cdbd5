"""What filters of a search can be about: the names that a library has, and the words of the language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from paperdesk.model.paper import Status
from paperdesk.model.query import quote_value
from paperdesk.model.query_filters import HAS
from paperdesk.ui.desk import Desk

PLAIN: Final = re.compile(r"[^\s()\"\\]+")
FLAGS: Final = ("starred", "unread", "snoozed", "new", "trending", "trashed")
AGES: Final = ("today", "yesterday", "<7d", "<1m", "<1y")


def offers(desk: Desk, name: str, typed: str) -> Sequence[str]:
    """The values of a filter that begin like what is typed, in quotes where they need them."""
    wanted = typed.lstrip('"').casefold()
    values = _values(desk, name)
    return [_written(value) for value in values if value.casefold().startswith(wanted)]


def _values(desk: Desk, name: str) -> Iterable[str]:
    library = desk.session.library
    if name == "tag":
        return [tag.name for tag in library.tags()]
    if name == "collection":
        return [collection.path for collection in library.collections()]
    if name == "list":
        return [one.name for one in library.word_lists()]
    if name == "feed":
        return [feed.name for feed in library.tables(to_read=True).feeds.all()]
    fixed = {"status": tuple(Status), "is": FLAGS, **dict.fromkeys(("has", "no"), sorted(HAS))}
    fixed |= dict.fromkeys(("added", "day"), AGES)
    return fixed.get(name, ())


def _written(value: str) -> str:
    return value if PLAIN.fullmatch(value) else quote_value(value)
