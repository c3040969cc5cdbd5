"""Dates as people and programs write them, in the form of EDTF (ISO 8601-2) that BibLaTeX reads."""

import re
from types import MappingProxyType

_SHORT_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december", "spring", "summer", "autumn", "fall", "winter", "sept", "januar", "februar"),
    *("märz", "mai", "juni", "juli", "oktober", "dezember", "janvier", "février", "mars", "avril", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre", "frühling", "sommer", "herbst"),
)
_MONTHS = MappingProxyType(
    {
        **{name: at + 1 for at, name in enumerate(_SHORT_NAMES)},
        **{"spr": 21, "sum": 22, "aut": 23, "fal": 23, "win": 24, "frü": 21, "her": 23, "som": 22},
        **{"mär": 3, "mai": 5, "okt": 10, "dez": 12, "fév": 2, "avr": 4, "aoû": 8, "déc": 12},
    }
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_EDTF_PART = (
    r"(?:-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[yY]-?[0-9]{5,})(?:-(?:0[1-9]|[1-9][0-9]|XX)){0,2}[~?%]?|\.\."
)
_EDTF = re.compile(rf"(?:{_EDTF_PART})?(?:/(?:{_EDTF_PART})?)?(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?")
_RANGE = re.compile(r"([0-9]{4}) ?[-\u2010-\u2015/]{1,3} ?([0-9]{4})")
_CIRCA = re.compile(r"(?:c|ca|circa)\.? ?\[?([0-9]{4})\]?", re.IGNORECASE)
_NUMBERS = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?/?|([0-9]{4})([0-9]{2})([0-9]{2})")
_FOUR = re.compile(r"(?<![0-9])([0-9]{4})(?![0-9])")
_NAMED_PART = re.compile(r"[^\W\d_]")


def months_of(text: str) -> tuple[tuple[int, ...], str]:
    """The months that a text names, and the one day beside it, or ""; see `months_and_days`."""
    months, days = months_and_days(text)
    return (months, "".join(map(str, days))) if len(days) < 2 else ((), "")


def months_and_days(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The month a text names, or the two of a range, and the one or two days beside a single month.

    Understands "May", "5", "5-7", "May/June", "15 jan", "jan~15", "July 3rd", "aug 20--25" and the
    seasons, which are 21 to 24 as in EDTF; both are empty for what is none of these.
    """
    words = _WORD.findall(_ORDINAL.sub(r"\1", text.lower()))
    named = tuple(number for word in words if (number := _MONTHS.get(word[:3])) and _is_named(word))
    numbers = tuple(int(word) for word in words if word.isdecimal() and len(word) <= 2)
    if len(named) + len(numbers) != len(words) or max(len(named), len(numbers)) > 2:
        return (), ()
    if named:
        fit = not numbers or (len(named) == 1 and named[0] <= 12 and all(1 <= day <= 31 for day in numbers))
        return (named, numbers) if fit else ((), ())
    return (numbers, ()) if all(1 <= month <= 12 for month in numbers) else ((), ())


def edtf(text: str) -> str:
    """A date as people and programs write it in the form of EDTF; what is no such date stays as it is.

    "1999--2001" is "1999/2001"; "May 3, 2020", "2020/05/03" and "20200503" are "2020-05-03"; "c. 1850"
    is "1850~".
    """
    text = " ".join(text.split())
    if not text or _EDTF.fullmatch(text):
        return text
    if found := _RANGE.fullmatch(text):
        return f"{found[1]}/{found[2]}"
    if found := _CIRCA.fullmatch(text):
        return f"{found[1]}~"
    if found := _NUMBERS.fullmatch(text):
        year, month, day = found.groups()[:3] if found[1] else found.groups()[3:]
        return _iso(year, int(month), day) or text
    return _worded(text) or text


def _worded(text: str) -> str:
    """A date with the month in words."""
    year = _FOUR.search(text)
    if not year:
        return ""
    months, days = months_and_days(text[: year.start()] + " " + text[year.end() :])
    if not months or not _NAMED_PART.search(text):
        return ""
    if days:
        return "/".join(f"{year[1]}-{months[0]:02}-{day:02}" for day in days)
    return "/".join(f"{year[1]}-{month:02}" for month in months)


def _iso(year: str, month: int, day: str | None) -> str:
    number = int(day or 0)
    if number > 31 or not (1 <= month <= 12 or (21 <= month <= 24 and not number)):
        return ""
    return f"{year}-{month:02}" + (f"-{number:02}" if number else "")


def _is_named(word: str) -> bool:
    """Whether a word is a month or season, or one of its abbreviations, in a language of Europe."""
    return any(name.startswith(word) for name in _FULL_NAMES)
