"""Dates as papers and searches write them: often a year or a month alone, sometimes uncertain."""

import re
from datetime import date, timedelta

# A year before Christ is none to sort by.
_YEAR = re.compile(r"(?<![0-9])(?<!^-)([0-9]{4}|[0-9]{3}[Xu]|[0-9]{2}(?:XX|uu))(?![0-9])")
_MONTH = re.compile(r"(?<![0-9])[0-9]{4}-([0-9]{2})(?![0-9])")
_PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED_MONTH = re.compile(rf"\b({'|'.join(_NAMES)})[a-z]*\b", re.IGNORECASE)


def year_of(text: str) -> int | None:
    """The year to sort by in a date as written ("2021-05", "~2021", "May 2021", "199X"), or None."""
    found = _YEAR.search(text)
    return int(re.sub("[Xu]", "0", found[1])) if found else None


def month_of(text: str) -> int | None:
    """The month, 1 to 12, of a date as written ("2021-05-03", "May 2021"), or None; seasons have none."""
    found = _MONTH.search(text)
    if found:
        return int(found[1]) if 1 <= int(found[1]) <= 12 else None
    named = _NAMED_MONTH.search(text)
    return _NAMES.index(named[1].lower()) + 1 if named else None


def month_name(month: int) -> str:
    """The three-letter name BibTeX styles know as a macro: 1 is "jan"."""
    return _NAMES[month - 1]


def period(text: str) -> tuple[str, str] | None:
    """First day of a year, month or day ("2026", "2026-05", "2026-05-01") and the first day after it.

    Both are ISO dates; None when `text` is no such period.
    """
    found = _PERIOD.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        return first.isoformat(), _day_after(first, month, day).isoformat()
    except (ValueError, OverflowError):
        return None


def _day_after(first: date, month: int | None, day: int | None) -> date:
    if day:
        return first + timedelta(days=1)
    if month:
        return (first + timedelta(days=31)).replace(day=1)
    return date(first.year + 1, 1, 1)
