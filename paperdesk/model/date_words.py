"""What a date in EDTF form says, part by part, so that a person can be told how it was understood."""

import re
from calendar import monthrange
from dataclasses import dataclass

_PART = re.compile(
    r"(?P<year>-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[~?%]?)(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?"
)
_OPEN = ("", "..")
SEASONS = range(21, 25)


@dataclass(frozen=True, slots=True)
class Day:
    """A year, month (21 to 24 are seasons) or day; 0 stands for what is not told.

    `year` is as written, also "199X"; `mark` is "~" for about, "?" for perhaps, "%" for both.
    """

    year: str
    month: int = 0
    day: int = 0
    mark: str = ""


def read_period(text: str) -> tuple[Day | None, ...]:
    """The one day of a date, or first and last of a period, None for an open end; () for what is no date."""
    first, slash, last = text.partition("/")
    if not slash:
        day = _read(first)
        return (day,) if day else ()
    ends = [None if end in _OPEN else _read(end) for end in (first, last)]
    known = [end in _OPEN or day is not None for end, day in zip((first, last), ends, strict=True)]
    return tuple(ends) if all(known) and any(ends) else ()


def _read(text: str) -> Day | None:
    found = _PART.fullmatch(text)
    if not found:
        return None
    year, month, day = found["year"], _number(found["month"]), _number(found["day"])
    fits = not found["month"] or found["month"] == "XX" or 1 <= month <= 12 or (month in SEASONS and not day)
    if not fits or (found["day"] not in (None, "XX") and not 1 <= day <= _last_day(year, month)):
        return None
    return Day(year, month, day, found["mark"])


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0


def _last_day(year: str, month: int) -> int:
    number = int(year) if year.isdigit() else 4
    return monthrange(number or 4, month)[1] if 1 <= month <= 12 else 31
