"""Libraries that are subscribed to feeds."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from paperdesk.library.edits.feeding import adding
from paperdesk.library.feeding.subscriptions import named
from paperdesk.library.library import Library
from paperdesk.model.feed import Feed, FeedKind


@pytest.fixture
def moment() -> list[str]:
    """The time that the library's clock tells: replace what is in it to let it go on."""
    return ["2026-11-02T08:00:00.000Z"]


@pytest.fixture
def library(tmp_path: Path, moment: list[str]) -> Iterator[Library]:
    """An empty library with a clock that stands still."""
    with Library.open(tmp_path / "a.paperdesk", create=True, clock=lambda: moment[0]) as opened:
        yield opened


@pytest.fixture
def subscribe(library: Library) -> Callable[..., Feed]:
    """Subscribe to a feed of that name; other values are those of Feed."""

    def make(name: str, kind: FeedKind = FeedKind.WEB, **values: object) -> Feed:
        feed = Feed(name, kind, **{"address": f"https://example.org/{name}", **values})  # type: ignore[arg-type]
        library.apply(adding(feed))
        return named(library, name)

    return make
