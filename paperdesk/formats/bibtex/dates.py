"""The date of a BibTeX entry: year, month and day, or BibLaTeX's date, as one date in EDTF form."""

import re
from collections.abc import Mapping, MutableMapping
from functools import lru_cache
from unicodedata import decimal

from paperdesk.formats.latex.values import decode
from paperdesk.model.dates import year_of
from paperdesk.model.edtf import edtf, months_and_days

# A volume's year, not a month: "1998/99".
_SEASON = re.compile(r"[0-9]{4}/[0-9]{2}")
_SHORT = 40
_PARTS = ("date", "year", "month", "day")
_DIGIT = re.compile(r"\d")
_FORM = re.compile(r"[0-9XTZ:~?%/.+-]+")


def take_date(fields: MutableMapping[str, str]) -> tuple[str, int | None, Mapping[str, str]]:
    """Take the date of an entry out of its raw fields: the date, the year to sort by, and what is left over.

    A month that is no month is left over.
    """
    date, year, month, day = (_in_our_digits(fields.pop(name, "")) for name in _PARTS)
    return _dated(date, year, month, day)


def read_dates(value: str) -> str:
    """A value of BibLaTeX's date fields: what is in the form already keeps its marks of doubt (`~`)."""
    value = _in_our_digits(value)
    return value.strip() if "~" in value and _FORM.fullmatch(value.strip()) else edtf(decode(value))


def _in_our_digits(value: str) -> str:
    """A date with its digits, of whichever script, as those of ASCII."""
    return value if value.isascii() else _DIGIT.sub(lambda digit: str(decimal(digit[0])), value)


@lru_cache(maxsize=8192)
def _dated(date: str, year: str, month: str, day: str) -> tuple[str, int | None, Mapping[str, str]]:
    years = decode(year)
    years = years if _SEASON.fullmatch(years) else edtf(years)
    whole, left = _joined(years, decode(month), decode(day)) if month or day else (years, {})
    if not date:
        return whole, year_of(whole), left
    written = read_dates(date)
    if years and year_of(written) is None and len(written) < _SHORT:
        # A program that puts only the rest of the date there.
        whole, left = _joined(years, written, "")
        return whole, year_of(whole), {"date": written} if left else {}
    if year_of(whole) not in (None, year_of(written)):
        left = {"year": decode(year), **left}
    return written, year_of(written), left


def _joined(year: str, month: str, day: str) -> tuple[str, dict[str, str]]:
    """Year, month and day in one; what cannot be joined is left over."""
    months, days = months_and_days(f"{month} {day}" if day.isdecimal() else month)
    if not (len(year) == 4 and year.isdigit()) or not months:
        return year, {name: value for name, value in (("month", month), ("day", day)) if value}
    parts = [f"{year}-{number:02}" for number in months]
    if len(parts) == 1 and days:
        parts = [f"{parts[0]}-{number:02}" for number in days]
    return "/".join(parts), {"day": day} if day and not days else {}
