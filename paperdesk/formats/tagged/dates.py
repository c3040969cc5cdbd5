"""Dates as tagged formats write them: "2005/07/15/", "2016 Jul 13", "JUN 14", "2006 May-Jun", and EDTF."""

import re
from collections.abc import Iterable
from functools import lru_cache

from paperdesk.model import edtf as common
from paperdesk.model.dates import year_of

_PLAIN = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_END = rf"(?:{_PLAIN}|[0-9]{{3}}X|[0-9]{{2}}XX)[~?%]?"
_EDTF = re.compile(
    rf"-?{_END}(?:/(?:-?{_END}|\.\.)?)?|(?:\.\.)?/-?{_END}|-?[0-9]{{4}}-(?:[0-9]{{2}}-)?XX|[0-9]{{4}}-XX-XX"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{2,12}(?:Z|[+-][0-9:]{2,5})?"
)
_SLASHES = re.compile(r"([0-9]{4})/([^/]{0,20})(?:/([^/]{0,20})(?:/(.{0,100}))?)?")
_DIGITS = re.compile(r"([12][0-9]{3})([01][0-9])([0-3][0-9])")
_TWO_YEARS = re.compile(r"([0-9]{4}\b.{0,20}?)\s*[-–/]\s*([0-9]{4}\b.{0,20})")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"[0-9]{1,2}")
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_EVENTS = re.compile(r"/\s*(?:received|accepted|revised|print|submitted)\s*$", re.IGNORECASE)


def edtf(text: str, year: str = "") -> str:
    """The date in EDTF form ("2005-07-15", "2006-05/2006-06", "2004-21"), "" when it cannot be told.

    `year` is taken for a date that names none.
    """
    return _edtf(text.strip()[:200], year)


@lru_cache(maxsize=8192)
def _edtf(text: str, year: str) -> str:
    if _EDTF.fullmatch(text):
        return text
    digits = _DIGITS.fullmatch(text)
    if digits:
        return _built(digits[1], int(digits[2]), int(digits[3]))
    slashes = _SLASHES.fullmatch(text)
    if slashes:
        return _from_parts(*(part or "" for part in slashes.groups()))
    years = _TWO_YEARS.fullmatch(text)
    if years and edtf(years[1]) and edtf(years[2]):
        return f"{edtf(years[1])}/{edtf(years[2])}"
    found = common.edtf(text)
    return found if _EDTF.fullmatch(found) else _spoken(text, year)


def best_date(texts: Iterable[str]) -> tuple[str, int | None, str]:
    """The most exact of several dates of one paper, its year, and a text among them that is no date.

    The first one decides the year. Dates on which a paper was received or accepted count only when
    there is no other.
    """
    told = [text.strip() for text in texts if text.strip(" /\t")]
    told = [text for text in told if not _EVENTS.search(text)] or told
    year = next((str(year_of(text)) for text in told if year_of(text) is not None), "")
    dates = [(edtf(text, year), text) for text in told]
    fitting = [date for date, _ in dates if date and str(year_of(date)) == year]
    unread = next((text for date, text in dates if not date), "")
    if fitting:
        best = max(fitting, key=lambda date: (len(date), not date.isdecimal()))
        return best, year_of(best), unread
    read = next((date for date, _ in dates if date), "")
    return (read, year_of(read), unread) if read else (unread, year_of(unread), "")


def _from_parts(year: str, month: str, day: str, other: str) -> str:
    """The date of "year/month/day/other", where everything but the year may be missing."""
    if not month.strip() and not day.strip():
        return _spoken(f"{year} {other}", "") or year
    if day.strip() and not day.strip().isdecimal():
        day = ""
    return _spoken(f"{year} {month} {day if month.strip() else ''}", "") or year


def _spoken(text: str, year: str) -> str:
    """The date in words and numbers of which the one with four digits is the year."""
    years = _YEAR.findall(text)
    if len(years) > 1 or not (years or year):
        return ""
    rest, year = _YEAR.sub(" ", text), (*years, year)[0]
    if not _LETTER.search(rest):
        return _numbered(year, _WORD.findall(rest)) if years or _NUMBER.search(rest) else ""
    months, day = common.months_of(rest)
    if len(months) == 2:
        return f"{year}-{months[0]:02}/{year}-{months[1]:02}"
    return _built(year, months[0], int(day or 0)) if months else ""


def _numbered(year: str, numbers: list[str]) -> str:
    if len(numbers) > 2 or not all(map(_NUMBER.fullmatch, numbers)):
        return ""
    return _built(year, *(int(number) for number in (*numbers, "0", "0")[:2]))


def _built(year: str, month: int, day: int) -> str:
    """The date; a day is left out when it is none, everything but the year when the month is none."""
    if month in range(21, 25):
        return f"{year}-{month}"
    if month not in range(1, 13):
        return year
    return f"{year}-{month:02}-{day:02}" if day in range(1, 32) else f"{year}-{month:02}"
