"""Dates as CSL-JSON has them: numbers, a season, a text, or EDTF; and EDTF as those."""

import re
from typing import Any, Final

from paperdesk.formats.assembling import clean
from paperdesk.model.edtf import edtf, months_of

_SINGLE = re.compile(r"(-?\d{4}|Y-?\d{5,9})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")
_OPEN: Final = ""
_LARGEST = 10**9


def read_date(value: Any) -> str:
    """The date in EDTF's form, or the text that stands in its place; "" for none."""
    if isinstance(value, list):
        value = {"date-parts": value if value and isinstance(value[0], list) else [value]}
    if isinstance(value, str | int | float):
        return edtf(clean(str(value)))
    if not isinstance(value, dict):
        return ""
    numbers = _of_parts(value)
    if numbers:
        return numbers + ("~" if _is_circa(value) and "/" not in numbers else "")
    for form in ("raw", "edtf", "literal", "date-time", "season"):
        if isinstance(value.get(form), str) and value[form].strip():
            return edtf(clean(value[form]))
    return ""


def of_numbers(year: int, month: int | None = None, day: int | None = None) -> str:
    """A date of numbers; a month of 13 to 24 is a season, and what is none is left out."""
    sign, size = ("-" if year < 0 else ""), abs(year)
    text = f"{sign}{size:04d}" if size < 10_000 else f"Y{sign}{size}"
    if month and 12 < month <= 24:
        return f"{text}-{month if month > 20 else 21 + (month - 13) % 4}"
    if not month or not 1 <= month <= 12:
        return text
    return f"{text}-{month:02d}" + (f"-{day:02d}" if day and 1 <= day <= 31 else "")


def write_date(date: str, year: int | None) -> dict[str, Any]:
    """The date for CSL-JSON: in numbers where it can be, else as text; `year` when there is no date."""
    ends = [_SINGLE.fullmatch(end) for end in date.split("/") if end.strip(".")]
    if not date:
        return {} if year is None else {"date-parts": [[year]]}
    found = [end for end in ends if end]
    if len(found) < len(ends) or not found or len(found) > 2 or date.startswith(("/", ".")):
        return {"literal": date}
    parts = [_numbers(end) for end in found] + [[0]] * (len(found) == 1 and "/" in date)
    return _with_season(parts) | ({"circa": True} if any(end[4] for end in found) else {})


def _with_season(parts: list[list[int]]) -> dict[str, Any]:
    if len(parts) == 1 and len(parts[0]) == 2 and parts[0][1] > 12:
        return {"date-parts": [parts[0][:1]], "season": str(parts[0][1] - 20)}
    return {"date-parts": parts}


def _numbers(end: re.Match[str]) -> list[int]:
    return [int(end[1].lstrip("Y")), *(int(part) for part in (end[2], end[3]) if part)]


def _of_parts(value: dict[str, Any]) -> str:
    parts = value.get("date-parts", value.get("dateparts"))
    if not isinstance(parts, list):
        parts = [[value.get("year"), value.get("month"), value.get("day")]]
    if parts and not isinstance(parts[0], list):
        parts = [parts]
    ends = [_end(part, value) for part in parts[:2]]
    if len(ends) == 2 and ends[0]:
        return f"{ends[0]}/{ends[1] or '..'}" if ends[0] != ends[1] else ends[0]
    return ends[0] if ends else ""


def _end(part: Any, value: dict[str, Any]) -> str:
    numbers = [_number(number) for number in part[:3]] if isinstance(part, list) else []
    if not numbers or not numbers[0]:
        return _OPEN
    year, month, day = (*numbers, None, None)[:3]
    season = value.get("season")
    if not month and isinstance(season, str | int):
        number = _number(season) or 0
        month = number + 20 if 1 <= number <= 4 else number
    return of_numbers(year or 0, month, day)


def _number(value: Any) -> int | None:
    if isinstance(value, float) and abs(value) < _LARGEST:
        value = int(value)
    if isinstance(value, str):
        text = value.strip()
        if re.fullmatch(r"-?[0-9]{1,9}", text):
            return int(text)
        return (*months_of(text)[0], None)[0] if text[:1].isalpha() else None
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST else None


def _is_circa(value: dict[str, Any]) -> bool:
    return value.get("circa") not in (None, False, 0, "0", "", "false")
