"""When something was published, as feeds write it: days and times in many forms, some of them nonsense."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST: Final = 60
_FIRST_YEAR: Final = 1900
_AHEAD: Final = timedelta(days=2)
"""How far clocks may differ; whatever is dated later is a mistake."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def moment(text: str, now: datetime) -> str:
    """A day, or a time in UTC, in the form of ISO 8601; "" for what is none or cannot be."""
    text = text.strip()[:LONGEST]
    found = moment_in(text)
    if found is None or found.year < _FIRST_YEAR or found > now + _AHEAD:
        return ""
    return text if _DAY.fullmatch(text) else found.isoformat(timespec="seconds")


def day_of(text: str) -> str:
    """The day of what `moment` gave."""
    return text[:10]


def moment_in(text: str) -> datetime | None:
    """The time that a text says in one of the usual forms, of UTC where it names no zone; None for none."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(text)
            return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
