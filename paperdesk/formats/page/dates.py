"""Dates with a year, as lines of a page tell them."""

import re

from paperdesk.model.edtf import edtf

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:1[6-9]|20)[0-9]{2}(?![0-9])"
_DATE = re.compile(
    rf"(?<![0-9])[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH}\.?,? {_YEAR}"
    rf"|\b{_MONTH}\.? [0-9]{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|(?<![0-9]){_YEAR}-[0-9]{{2}}-[0-9]{{2}}(?![0-9])"
    rf"|\b{_MONTH}\.?,? {_YEAR}",
    re.IGNORECASE,
)
_PART = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_LONGEST = 400


def date_in(text: str) -> str:
    """The first date in a line as EDTF ("2024-06-03", "2024-06", a year that stands alone), "" for none."""
    if re.fullmatch(_YEAR, text):
        return text
    found = _DATE.search(text[:_LONGEST])
    date = edtf(found[0].replace(".", "")) if found else ""
    return date if _PART.fullmatch(date) else ""
