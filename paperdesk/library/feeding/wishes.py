"""What the user wants of feeds on this computer, kept where the window and the command line both find it."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import Any, Final

from paperdesk.library.feeding.schedule import Schedule
from paperdesk.library.locations import feed_wishes_file
from paperdesk.model.errors import UsageError

_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)", re.ASCII)
MOST_HOURS: Final = 168
"""Hours between two times that a feed is fetched, a week."""


@dataclass(frozen=True, slots=True)
class FeedWishes:
    """When feeds are fetched by themselves, and what is said of it.

    - `schedule`: when; as PaperDesk comes, never.
    - `metered`, `battery`: also on a network that costs by the byte, and on battery.
    - `notify`: tell once a day that there are new papers.
    - `tray`: an icon in the tray of the desktop.
    """

    schedule: Schedule = field(default_factory=Schedule)
    metered: bool = False
    battery: bool = False
    notify: bool = True
    tray: bool = False


def read_wishes(path: Path | None = None) -> FeedWishes:
    """What is wished; of a file that cannot be understood nothing is fetched by itself."""
    with suppress(
        OSError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError
    ):
        return _read(json.loads((path or feed_wishes_file()).read_text(encoding="utf-8")))
    return FeedWishes()


def keep_wishes(wishes: FeedWishes, path: Path | None = None) -> None:
    """Keep what is wished; raises PaperDeskError when that cannot be written."""
    from paperdesk.library.whole_files import write_atomically

    schedule = wishes.schedule
    kept = {
        "at_start": schedule.at_start,
        "every": schedule.every,
        "at": "" if schedule.at is None else schedule.at.isoformat("minutes"),
        "metered": wishes.metered,
        "battery": wishes.battery,
        "notify": wishes.notify,
        "tray": wishes.tray,
    }
    write_atomically(path or feed_wishes_file(), json.dumps(kept, indent=1), own=True)


def time_of_day(text: str) -> time | None:
    """A time as people write it, None for an empty text. Raises UsageError when it is none."""
    text = text.strip()
    found = _TIME.fullmatch(text)
    if text and not found:
        raise UsageError(f"“{text:.60}” is no time of day; it looks like 07:30.")
    return time(int(found[1]), int(found[2])) if found else None


def _read(kept: Any) -> FeedWishes:
    at = str(kept.get("at", ""))
    schedule = Schedule(
        kept.get("at_start") is True,
        max(0, min(MOST_HOURS, int(kept.get("every", 0)))),
        time.fromisoformat(at).replace(tzinfo=None) if at else None,
    )
    return FeedWishes(
        schedule,
        kept.get("metered") is True,
        kept.get("battery") is True,
        kept.get("notify", True) is not False,
        kept.get("tray") is True,
    )
