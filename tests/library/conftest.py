"""Libraries whose clock a test decides."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from paperdesk.library.library import Library

START = datetime(2026, 5, 6, 12, tzinfo=UTC)


@pytest.fixture
def ticking(tmp_path: Path) -> Iterator[Callable[[int], Library]]:
    """Make a library whose clock goes on by so many seconds each time it is looked at."""
    opened: list[Library] = []

    def make(seconds: int) -> Library:
        ticks = iter(range(0, 10_000_000, seconds))

        def clock() -> str:
            return (START + timedelta(seconds=next(ticks))).isoformat()

        opened.append(Library.open(tmp_path / "ticking.paperdesk", create=True, clock=clock))
        return opened[-1]

    yield make
    for library in opened:
        library.close()
